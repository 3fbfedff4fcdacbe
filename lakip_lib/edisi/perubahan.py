"""What changed from one edition of a year to the next, with date and reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from lakip_lib.data import DataTahun
from lakip_lib.edisi.arsip import BUKU, HASIL, Isi, baca_zip
from lakip_lib.edisi.beda_data import berkas_data, ubahan_data
from lakip_lib.edisi.beda_prosa import ubahan_prosa
from lakip_lib.edisi.beda_tabel import ubahan_tabel
from lakip_lib.edisi.catatan import Edisi, daftar_edisi, tempat_arsip, tempat_resmi
from lakip_lib.edisi.isi import masukan_edisi, sidik_pustaka
from lakip_lib.edisi.ubahan import JENIS, Ubahan
from lakip_lib.hitung.bingkai import bingkai
from lakip_lib.susun.buku import FOLDER_BUKU

KOLOM = ("jenis", "letak", "baris", "kolom", "lama", "baru")
_PERTAMA = "Edisi pertama: belum ada edisi sebelumnya untuk dibandingkan."
_SAMA = "Tidak ada angka, target, data, uraian, atau berkas yang berubah sejak edisi {}."


@dataclass(frozen=True)
class EdisiTerbit:
    """One edition of a year with what changed since the one before it.

    `arsip` is its archive, None where it was not frozen (yet). `ubahan` is None where
    there is nothing to compare with; `catatan` then says why, and otherwise what to know.
    """

    edisi: Edisi
    arsip: Path | None
    ubahan: tuple[Ubahan, ...] | None
    catatan: str

    def tabel(self) -> pd.DataFrame:
        """Return the changes as a frame with the columns `KOLOM`."""
        semua = self.ubahan or ()
        return bingkai([{k: getattr(u, k) for k in KOLOM} for u in semua], KOLOM)


def perubahan_tahun(data: DataTahun, resmi: Path | None = None) -> list[EdisiTerbit]:
    """Return the editions of a year, oldest first, each with its changes.

    They are read from the archives below `resmi` (beside the data by default). Raises
    KesalahanLakip for an archive that cannot be read.
    """
    tempat = resmi or tempat_resmi(data.folder)
    hasil: list[EdisiTerbit] = []
    sebelum: tuple[Edisi, Isi | None] | None = None
    for edisi in daftar_edisi(data):
        arsip = tempat_arsip(tempat, edisi)
        isi = baca_zip(arsip) if arsip.is_file() else None
        ubahan, catatan = _ubahan(sebelum, edisi, isi)
        hasil.append(EdisiTerbit(edisi, arsip if isi is not None else None, ubahan, catatan))
        sebelum = edisi, isi
    return hasil


def ubahan_sejak(terbit: EdisiTerbit, data: DataTahun, susunan: Path) -> tuple[Ubahan, ...]:
    """Return what the report now built in `susunan` says otherwise than an edition's archive.

    A row that came into a table which all years share is no change of this year's report:
    nothing counts unless a figure, a target or the prose differs. Nor is what a newer
    program says otherwise of the same inputs. Empty without an archive.
    """
    if terbit.arsip is None:
        return ()
    lama, kini = baca_zip(terbit.arsip), masukan_edisi(data)
    if _bermakna(lama) == _bermakna(kini):
        return ()
    for berkas in sorted((susunan / FOLDER_BUKU).glob("*.ipynb")):
        kini[f"{HASIL}/{FOLDER_BUKU}/{berkas.name}"] = berkas.read_bytes()
    semua = [u for u in bandingkan(lama, kini) if u.jenis != "berkas"]
    return tuple(semua) if any(u.jenis != "data" for u in semua) else ()


def bandingkan(lama: Isi, baru: Isi) -> list[Ubahan]:
    """Return what changed between the archives `lama` and `baru`, kind by kind."""
    semua = [
        *ubahan_tabel(lama, baru),
        *ubahan_data(lama, baru),
        *ubahan_prosa(lama, baru),
        *_ubahan_berkas(lama, baru),
    ]
    return sorted(semua, key=lambda u: JENIS.index(u.jenis))


def _bermakna(isi: Isi) -> dict[str, bytes]:
    """Return the inputs but for the package's list of files and the record of editions."""
    data = {n: b for n, b in berkas_data(isi).items() if n.endswith((".csv", ".md"))}
    bab = {n: b for n, b in isi.items() if n.startswith(f"{BUKU}/")}
    return {n: b for n, b in (data | bab).items() if not n.endswith("/edisi.csv")}


def _ubahan(
    sebelum: tuple[Edisi, Isi | None] | None, edisi: Edisi, isi: Isi | None
) -> tuple[tuple[Ubahan, ...] | None, str]:
    if sebelum is None:
        return None, _PERTAMA
    hilang = [e.nomor for e, i in (sebelum, (edisi, isi)) if i is None]
    if hilang or isi is None or sebelum[1] is None:
        return None, f"Arsip {_sebut(hilang)} tidak ada, jadi perubahannya tidak dapat didaftar."
    ubahan = tuple(bandingkan(sebelum[1], isi))
    return ubahan, "" if ubahan else _SAMA.format(sebelum[0].nomor)


def _sebut(nomor: Sequence[int]) -> str:
    return " dan ".join(f"edisi {n}" for n in nomor)


def _ubahan_berkas(lama: Isi, baru: Isi) -> Iterator[Ubahan]:
    """Yield files that came or went, chapters that changed, and the program if it did."""
    dulu, kini = _bernama(lama), _bernama(baru)
    for nama in sorted(dulu ^ kini):
        ada = (None, "berkas baru") if nama in kini else ("berkas dihapus", None)
        yield Ubahan("berkas", nama, "", "", *ada)
    for nama in sorted(n for n in lama.keys() & baru.keys() if n.startswith(f"{BUKU}/")):
        if lama[nama] != baru[nama]:
            bab = f"bab {nama.removeprefix(f'{BUKU}/')}"
            yield Ubahan("berkas", bab, "", "", "susunan lama", "susunan baru")
    sidik = [sidik_pustaka(i)[:12] for i in (lama, baru)]
    if sidik[0] != sidik[1]:
        yield Ubahan("berkas", "program penyusun", "", "", *sidik)


def _bernama(isi: Isi) -> set[str]:
    """Return the names to compare; a table's file loses its number, which may shift."""
    hasil = {f"data {n}" for n in berkas_data(isi)}
    for nama in isi:
        if nama.startswith(f"{HASIL}/"):
            folder, _, berkas = nama.removeprefix(f"{HASIL}/").rpartition("/")
            bersih = berkas.partition("-")[2] if folder == "tabel" else berkas
            hasil.add(f"{folder}/{bersih}" if folder else bersih)
    return hasil
