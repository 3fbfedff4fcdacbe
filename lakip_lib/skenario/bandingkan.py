"""Several scenarios beside the official result, loaded and computed without a build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lakip_lib.angka import format_bilangan
from lakip_lib.data import muat_data
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import Banding, Ringkasan, Sisi, per_indikator, per_sasaran
from lakip_lib.skenario.banding import ringkasan as ringkas
from lakip_lib.skenario.berkas import daftar_skenario
from lakip_lib.skenario.layar import Lajur, lebar_layar, lipat, tabel
from lakip_lib.skenario.muat import muat_skenario
from lakip_lib.skenario.ubahan import ubahan

_NAMA, _SISI, _JARAK = 27, 11, 2


@dataclass(frozen=True)
class Bandingan:
    """The official result and each scenario's by name, of the same year and period."""

    resmi: Hasil
    skenario: tuple[tuple[str, Hasil], ...]

    def indikator(self) -> list[tuple[Banding, ...]]:
        """Return every indicator, with one comparison for each scenario."""
        return _jajar([per_indikator(self.resmi, h) for _, h in self.skenario])

    def sasaran(self) -> list[tuple[Banding, ...]]:
        """Return every objective, with one comparison for each scenario."""
        return _jajar([per_sasaran(self.resmi, h) for _, h in self.skenario])

    def ringkasan(self) -> list[Ringkasan]:
        """Return counts and means, the official ones first."""
        return [ringkas(self.resmi), *(ringkas(h) for _, h in self.skenario)]


def muat_bandingan(
    folder: Path, tahun: int, nama: Sequence[str] = (), triwulan: int = 4
) -> Bandingan:
    """Load the official data of a year and its scenarios `nama`, all there are if none is named.

    A name given twice is compared once. Raises KesalahanLakip for a scenario that does not
    exist, DataSalah for one that cannot be laid over the data.
    """
    semua = list(dict.fromkeys(nama)) or daftar_skenario(folder, tahun)
    if not semua:
        raise KesalahanLakip(
            f"tahun {tahun} belum punya skenario. Perbaikan: simpan perubahannya di "
            f"{tahun}/skenario/NAMA.csv pada folder data, lalu sebut NAMA."
        )
    resmi = Hasil(muat_data(folder, tahun), triwulan)
    isi = ((n, Hasil(muat_skenario(folder, tahun, n), triwulan)) for n in semua)
    return Bandingan(resmi, tuple(isi))


def baris_bandingan(b: Bandingan, lebar: int | None = None) -> Iterator[str]:
    """Yield the comparison as lines, `lebar` characters wide (None: as the terminal).

    Scenarios that do not fit beside each other follow in a table below, each with the
    official result.
    """
    lebar = lebar_layar(lebar)
    yield from lipat(f"{b.resmi.data.nama_unit()}, {b.resmi.periode}: resmi dan skenario", lebar)
    for nama, hasil in b.skenario:
        ubah = "; ".join(
            f"{u.objek} {u.hal}: {tulisan.nilai_ubahan(u, u.skenario)}"
            for u in ubahan(b.resmi, hasil)
        )
        yield from lipat(f"{nama}: {ubah}", lebar, "- ", "  ")
    muat = max(1, (lebar - _NAMA) // (_SISI + _JARAK) - 1)
    for awal in range(0, len(b.skenario), muat):
        yield ""
        yield from _potong(b, range(awal, min(awal + muat, len(b.skenario))), lebar)
    yield ""
    yield from _kunci(b, lebar)


def _jajar(banding: Sequence[list[Banding]]) -> list[tuple[Banding, ...]]:
    """Line up the comparisons by id; one that a scenario lacks has been kept as dropped."""
    urut = dict.fromkeys(b.id for satu in banding for b in satu)
    menurut = [{b.id: b for b in satu} for satu in banding]
    return [tuple(m[i] for m in menurut if i in m) for i in urut]


def _potong(b: Bandingan, ke: range, lebar: int) -> Iterator[str]:
    nama = [b.skenario[i][0] for i in ke]
    bobot = lebar - (_SISI + _JARAK) * (len(nama) + 1)
    sisi = [Lajur(n, _SISI, kanan=True) for n in ("Resmi (%)", *nama)]
    indikator = [_baris(satu, ke, kode=True) for satu in b.indikator()]
    yield from tabel([Lajur("Indikator", bobot), *sisi], indikator, lebar)
    yield ""
    sasaran = [_baris(satu, ke, kode=True) for satu in b.sasaran()]
    yield from tabel([Lajur("Sasaran (rata-rata indikatornya)", bobot), *sisi], sasaran, lebar)
    yield ""
    yield from tabel([Lajur("Keseluruhan", bobot), *sisi], _keseluruhan(b, ke), lebar)


def _baris(satu: Sequence[Banding], ke: range, *, kode: bool) -> tuple[str, ...]:
    sel = [_sisi(satu[0].resmi)]
    for i in ke:
        gerak = tulisan.TANDA.get(satu[i].gerak, "")
        sel.append(f"{gerak} {_sisi(satu[i].skenario)}".strip())
    return (f"{satu[0].id} {satu[0].nama}" if kode else satu[0].nama, *sel)


def _sisi(s: Sisi) -> str:
    if s.nilai is None or s.kategori is None:
        return s.sebab
    return f"{format_bilangan(s.nilai, 2)}\u00a0{s.kategori.tanda}"


def _keseluruhan(b: Bandingan, ke: range) -> list[tuple[str, ...]]:
    semua = b.ringkasan()
    dipilih = [semua[0], *(semua[i + 1] for i in ke)]
    rata = [r.rata_rata for r in dipilih]
    return [
        ("Rata-rata capaian (%)", *("–" if x is None else format_bilangan(x, 2) for x in rata)),
        ("Indikator dengan 100% atau lebih", *(format_bilangan(r.tercapai) for r in dipilih)),
        ("Capaian tidak dihitung", *(format_bilangan(r.tanpa) for r in dipilih)),
    ]


def _kunci(b: Bandingan, lebar: int) -> Iterator[str]:
    """Say what the signs mean; a scenario with a scale of its own brings its own."""
    skala = {
        (s.tanda, s.kategori): None
        for h in (b.resmi, *(h for _, h in b.skenario))
        for s in baris_dari(h.skala)
    }
    kategori = ", ".join(f"{t}\u00a0{k}" for t, k in skala)
    yield from lipat(f"Kategori: {kategori}. ↑ kategori naik, ↓ turun, → tidak sebanding.", lebar)
