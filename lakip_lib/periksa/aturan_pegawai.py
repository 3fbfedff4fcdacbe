"""Rules: headcounts by sex, grade and post."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak
from lakip_lib.periksa.model import PEGAWAI, UKURAN, Aturan, Hal, Letak, Sebutan, Selisih

_RINCIAN = {
    "jenis kelamin": ("laki_laki", "perempuan"),
    "golongan": ("gol_i", "gol_ii", "gol_iii", "gol_iv"),
    "jabatan": ("struktural", "non_struktural"),
}
_SEMUA = (*(k for kolom in _RINCIAN.values() for k in kolom), "jumlah")


def rincian_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield units whose headcounts by sex, grade, post and in total are not one number."""
    for hal, isi in _per_unit(bukti).items():
        jumlah = dict(_jumlah(isi))
        (acuan, (banyak, milik)), *lain = jumlah.items() or [("", (0, []))]
        for nama, (n, sebutan) in lain:
            if n != banyak:
                pesan = f"jumlah menurut {acuan} berbeda dengan jumlah menurut {nama}"
                satu, dua = (_letak(hal, *j) for j in ((acuan, banyak, milik), (nama, n, sebutan)))
                yield Selisih(bukti.sebut(hal), pesan, satu, dua)


def jumlah_unit(bukti: Bukti) -> Iterator[Selisih]:
    """Yield totals that differ from the sum over the units."""
    per_unit = _per_unit(bukti)
    for ukuran in _SEMUA:
        bagian = [isi[ukuran] for hal, isi in per_unit.items() if hal != PEGAWAI and ukuran in isi]
        total = [s for s in bukti.cari(ukuran, "pegawai", bukti.tahun) if s.nilai is not None]
        if not bagian and ukuran == "jumlah":
            bagian = _dari_kelamin(per_unit)
        jumlah = sum(s.nilai or 0 for s in bagian)
        for s in total if bagian else ():
            if s.nilai != jumlah:
                pesan = f"jumlah {UKURAN[ukuran]} seluruh unit berbeda dengan yang dinyatakan"
                satu = Letak(gabung_tempat(bagian), f"{jumlah} orang")
                yield Selisih("Pegawai seluruhnya", pesan, satu, letak(s))


def _dari_kelamin(per_unit: dict[Hal, dict[str, Sebutan]]) -> list[Sebutan]:
    return [
        isi[k]
        for hal, isi in per_unit.items()
        if hal != PEGAWAI
        for k in _RINCIAN["jenis kelamin"]
        if k in isi
    ]


def _per_unit(bukti: Bukti) -> dict[Hal, dict[str, Sebutan]]:
    bukti.perlu("laki_laki", sebab="tidak ada data pegawai")
    per: dict[Hal, dict[str, Sebutan]] = {}
    for ukuran in _SEMUA:
        for s in bukti.cari(ukuran, tahun=bukti.tahun):
            if s.hal.jenis in ("unit_kerja", "pegawai") and s.baris:
                per.setdefault(s.hal, {})[ukuran] = s
    return per


def _jumlah(isi: dict[str, Sebutan]) -> Iterator[tuple[str, tuple[int, list[Sebutan]]]]:
    """Yield the ways to count a unit; a dash in print counts 0, an empty cell leaves it out."""
    for nama, kolom in (*_RINCIAN.items(), ("kolom jumlah", ("jumlah",))):
        milik = [isi[k] for k in kolom if k in isi]
        if milik and all(s.nilai is not None or s.teks for s in milik):
            yield nama, (int(sum(s.nilai or 0 for s in milik)), milik)


def _letak(hal: Hal, nama: str, banyak: int, milik: list[Sebutan]) -> Letak:
    return Letak(f"{gabung_tempat(milik)} ({hal.id}, {nama})", f"{banyak} orang")


_SUMBER = "PermenPANRB 53/2014, Bab I: organisasi dan pegawai"
ATURAN = (
    Aturan("PEG-01", "Rincian pegawai satu unit tidak sama", "galat", _SUMBER, rincian_sama),
    Aturan("PEG-02", "Jumlah pegawai tidak sesuai rinciannya", "galat", _SUMBER, jumlah_unit),
)
