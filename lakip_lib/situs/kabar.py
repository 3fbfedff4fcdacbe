"""What is new and when: the entries of the feed, the dates of the sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lakip_lib.situs.halaman import BERANDA
from lakip_lib.situs.status import Status
from lakip_lib.situs.umpan import Kabar

_TETAP = ("metode.html", "kodebuku.html", "tentang.html")


def semua_kabar(status: Sequence[Status]) -> list[Kabar]:
    """Return the feed's entries: every published edition with a date."""
    return [k for satu in status for k in _kabar(satu)]


def tanggal_halaman(jalur: Iterable[str], status: Sequence[Status]) -> dict[str, date]:
    """Return when pages last changed: those of a year with its newest edition.

    The start page goes by the newest year, what tells of all years by the newest edition
    of any. Pages that no edition changes have no date.
    """
    per = {str(s.tahun.tahun): s.tanggal for s in status}
    akhir = max((t for t in per.values() if t is not None), default=None)
    hasil = {}
    for satu in jalur:
        awal = satu.partition("/")[0]
        lain = status[0].tanggal if satu == BERANDA else None if satu in _TETAP else akhir
        if (tanggal := per.get(awal, lain)) is not None:
            hasil[satu] = tanggal
    return hasil


def _kabar(s: Status) -> Iterator[Kabar]:
    t = s.tahun
    isi = f"{t.nama_laporan} {t.data.nama_unit()} tahun {t.tahun}."
    terbit = [(e.edisi.nomor, e.edisi.tanggal, e.edisi.alasan, e.edisi.status) for e in s.edisi]
    if not terbit and t.tanggal is not None:
        terbit = [(1, t.tanggal, "", "")]
    for nomor, tanggal, alasan, status in terbit:
        judul = t.judul if nomor == 1 else f"{t.judul}, edisi {nomor}"
        kata = isi if nomor == 1 or not alasan else f"{isi} {alasan}"
        if status == "ditarik":
            judul, kata = f"{judul} (ditarik)", f"{kata} Edisi ini sudah ditarik."
        yield Kabar(f"{t.tahun}/{nomor}", judul, tanggal, f"{t.tahun}/index.html", kata)
