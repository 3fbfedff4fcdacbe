"""Charts of Bab I: the staff by work unit and by grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.grafik.batang import Baris, Batang, Potong, Tata, gambar_batang
from lakip_lib.grafik.gaya import isian_deret
from lakip_lib.grafik.kalimat import rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.hitung.bingkai import Nilai, baris_dari
from lakip_lib.hitung.bingkai import jumlah as jumlah_semua
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import daftar_kata
from lakip_lib.jejak import langkah
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan, wajib
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

_KOSONG = "belum diisi"
_KELAMIN = (("laki_laki", "Laki-laki"), ("perempuan", "Perempuan"))
_GOLONGAN = (("gol_i", "I"), ("gol_ii", "II"), ("gol_iii", "III"), ("gol_iv", "IV"))
JENIS = {
    "kepala": "Kepala",
    "subbag": "Sub bagian",
    "seksi": "Seksi",
    "fungsional": "Fungsional",
    "pos": "Pos pelayanan",
    "ltsa": "Layanan terpadu",
}
"""Kinds of work units as charts name them, in the order of the hierarchy; data may add others."""


def nama_jenis(jenis: str) -> str:
    """Return a kind of work unit as charts name it.

    >>> nama_jenis("subbag"), nama_jenis("bidang teknis")
    ('Sub bagian', 'Bidang teknis')
    """
    return JENIS.get(jenis, jenis.capitalize())


_Bagian = Sequence[tuple[str, Nilai]]


def pegawai_unit(hasil: Hasil) -> Grafik:
    """Return the staff of every work unit, men and women stacked."""
    frame = wajib(hasil.pegawai, "data pegawai tahun ini tidak tersedia")
    isi = [(b.nama, [(kata, getattr(b, k)) for k, kata in _KELAMIN]) for b in baris_dari(frame)]
    judul = f"Pegawai menurut unit kerja dan jenis kelamin tahun {hasil.tahun}{_seluruhnya(isi)}"
    return _bertumpuk("pegawai-unit", judul, "Unit kerja", isi)


def pegawai_golongan(hasil: Hasil) -> Grafik:
    """Return the staff of every grade, stacked by kind of work unit."""
    frame = wajib(hasil.pegawai, "data pegawai tahun ini tidak tersedia")
    jenis = dict.fromkeys(frame["jenis"])
    ada = [*(j for j in JENIS if j in jenis), *(j for j in jenis if j not in JENIS)]
    isi = [
        (f"Golongan {romawi}", [(nama_jenis(j), _hitung(frame, j, kolom)) for j in ada])
        for kolom, romawi in _GOLONGAN
    ]
    judul = f"Pegawai menurut golongan dan jenis unit kerja tahun {hasil.tahun}{_seluruhnya(isi)}"
    return _bertumpuk("pegawai-golongan", judul, "Golongan", isi)


def _hitung(frame: Any, jenis: str, kolom: str) -> Nilai:
    return _jumlah([("", n) for n in frame[frame["jenis"] == jenis][kolom]])


def _seluruhnya(isi: Sequence[tuple[str, _Bagian]]) -> str:
    semua = [n for _, bagian in isi for _, n in bagian]
    if any(n is None for n in semua):
        return ""
    return f": {format_bilangan(sum(n for n in semua if n is not None))} orang"


def _bertumpuk(id_: str, judul: str, kepala: str, isi: Sequence[tuple[str, _Bagian]]) -> Grafik:
    bagian = [kata for kata, _ in isi[0][1]]
    p = Penyusun(
        (
            kolom_teks("nama", kepala, 2.4, kepala=True),
            *(kolom_angka(f"bagian_{i}", kata) for i, kata in enumerate(bagian, 1)),
            kolom_angka("jumlah", "Jumlah"),
        )
    )
    for nama, nilai in isi:
        jumlah = _jumlah(nilai)
        p.tambah(nama, *(sel_bilangan(n, kosong=_KOSONG) for _, n in nilai), _sel_jumlah(jumlah))
    gambar = gambar_batang(
        id_,
        [Baris(nama, (_batang(nilai),)) for nama, nilai in isi],
        skala_bilangan((_jumlah(nilai) for _, nilai in isi), terkecil=1),
        tata=Tata(samping=0.45),
        legenda=[Kunci(isian_deret(i), kata) for i, kata in enumerate(bagian)],
    )
    alt = f"Diagram batang bertumpuk jumlah pegawai (orang). {rangkai(map(_kalimat, isi))}"
    return Grafik(id_, judul, alt, gambar, Tabel(id_, judul, p.kolom, tuple(p.baris)))


def _batang(nilai: _Bagian) -> Batang:
    jumlah = _jumlah(nilai)
    if jumlah is None:
        return Batang(kosong=_KOSONG)
    potong = tuple(
        Potong(n, isian_deret(i), format_bilangan(n)) for i, (_, n) in enumerate(nilai) if n
    )
    return Batang(potong, f"{format_bilangan(jumlah)} orang")


def _jumlah(nilai: _Bagian) -> Nilai:
    seluruhnya: Nilai = jumlah_semua(n for _, n in nilai)
    return langkah(seluruhnya, "jumlah pegawai")


def _sel_jumlah(jumlah: Nilai) -> Sel:
    return sel_bilangan(jumlah, kosong=_KOSONG)


def _kalimat(satu: tuple[str, _Bagian]) -> str:
    nama, nilai = satu
    jumlah = _jumlah(nilai)
    if jumlah is None:
        return f"{nama} {_KOSONG}"
    if not jumlah:
        return f"{nama} 0"
    rincian = daftar_kata(f"{kata} {format_bilangan(n)}" for kata, n in nilai if n)
    return f"{nama} {format_bilangan(jumlah)}, yaitu {rincian}"
