"""Build the evidence from the printed edition: `terbitan.csv` and what was told in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.cocokkan.bilangan import AngkaCetak, baca_cetak, tanpa_nilai
from lakip_lib.hitung.bingkai import baris_dari, bingkai
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import KOLOM_SKALA
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.cetakan import Arti, Cetakan
from lakip_lib.periksa.kaitan import sebutan_pernyataan
from lakip_lib.periksa.model import Bernomor, Hal, Nama, Sebutan
from lakip_lib.periksa.sitasi import sitasi_terbitan

_NOMOR_DEPAN = re.compile(r"^(?:\d{1,2}|[A-Za-z])[.)]\s+")
_SELANG = re.compile(
    r"\s*(?P<buka>[≥>]=?)?\s*(?P<bawah>[\d.,]+)\s*%?\s*(?:–|-|s\.?d\.?|sampai)\s*"
    r"(?P<tutup>[≤<]=?)?\s*(?P<atas>[\d.,]+)\s*%?\s*"
)


def bukti_terbitan(hasil: Hasil) -> Bukti:
    """Return the evidence in the printed edition of `hasil`'s year.

    Raises KesalahanLakip when the data holds no printed edition.
    """
    frame = hasil.data.ambil("terbitan")
    if frame.empty:
        raise KesalahanLakip(
            f"data tahun {hasil.tahun} tidak memuat edisi cetak (terbitan.csv). Perbaikan: "
            "jalankan tanpa --terbitan, atau sediakan tabel cetaknya."
        )
    cetakan = Cetakan(hasil)
    sel = list(_sel(cetakan, frame))
    skala, tempat_skala = _skala(cetakan, frame)
    return Bukti(
        modus="terbitan",
        hasil=hasil,
        sebutan=(*(s for s, tak in sel if not tak), *sebutan_pernyataan(hasil)),
        nama=(*_nama(cetakan, frame), *_nama_data(hasil)),
        sitasi=tuple(sitasi_terbitan(hasil)),
        bernomor=tuple(_bernomor(hasil)),
        skala=skala,
        tempat_skala=tempat_skala,
        tak_terbaca=tuple(s for s, tak in sel if tak),
    )


def _sel(cetakan: Cetakan, frame: pd.DataFrame) -> Iterator[tuple[Sebutan, bool]]:
    """Yield the cells that hold a measure, each with whether its number cannot be read."""
    for b in baris_dari(frame):
        arti = cetakan.arti(b.tabel, b.kolom)
        if arti is None or b.teks is None:
            continue
        hal = cetakan.hal(b, arti.ukuran)
        if hal is None:
            continue
        angka = baca_cetak(b.teks, arti.desimal)
        tak_terbaca = angka is None and not tanpa_nilai(b.teks) and _berangka(b.teks)
        yield _sebutan(b, arti, hal, angka), tak_terbaca


def _sebutan(b: Any, arti: Arti, hal: Hal, angka: AngkaCetak | None) -> Sebutan:
    return Sebutan(
        hal=hal,
        ukuran=arti.ukuran,
        tahun=arti.tahun,
        wadah=nama_tabel(b.tabel),
        tempat=f"{nama_tabel(b.tabel)} baris {b.baris} kolom {b.kolom}",
        nilai=angka.nilai if angka else None,
        teks=b.teks,
        satuan=angka.satuan if angka else "",
        desimal=angka.desimal if angka else 0,
        triwulan=arti.triwulan,
        versi=arti.versi,
        baris=b.baris,
    )


def nama_tabel(tabel: str) -> str:
    """Return how a printed table is named in findings."""
    return f"Tabel {tabel}" if any(h.isdigit() for h in tabel) else tabel


def _berangka(teks: str) -> bool:
    return bool(re.match(r"\s*(?:Rp\.?\s*)?[-(]?\s*\d[\d.,]*\s*\)?\s*\D{0,20}$", teks))


def _nama(cetakan: Cetakan, frame: pd.DataFrame) -> Iterator[Nama]:
    """Yield the names that the print gives to what its rows are about."""
    for b in baris_dari(frame):
        jenis = cetakan.jenis_nama(b)
        if jenis is None or not b.teks:
            continue
        hal = cetakan.hal_nama(b, jenis)
        nama = _NOMOR_DEPAN.sub("", b.teks)
        tabel = nama_tabel(b.tabel)
        yield Nama(hal, jenis, nama, tabel, f"{tabel} baris {b.baris}")


def _nama_data(hasil: Hasil) -> Iterator[Nama]:
    """Yield the official names, for what the print writes only once."""
    for jenis in ("unit_kerja", "kegiatan", "indikator", "sasaran", "tujuan"):
        for b in baris_dari(hasil.data.ambil(jenis)):
            berkas = f"{jenis}.csv"
            yield Nama(Hal(jenis, b.id), jenis, b.nama, berkas, f"{berkas} ({b.id})")


def _bernomor(hasil: Hasil) -> Iterator[Bernomor]:
    for b in baris_dari(hasil.data.ambil("terbitan_nomor")):
        yield Bernomor(b.jenis, b.nomor, b.judul, f"cetakan {b.letak}")


def _skala(cetakan: Cetakan, frame: pd.DataFrame) -> tuple[pd.DataFrame | None, str]:
    """Return the scale that the print shows, read from its ranges; None if there is none."""
    per_baris: dict[tuple[str, int], dict[str, str]] = {}
    desimal: dict[str, str] = {}
    for b in baris_dari(frame):
        if b.teks is not None and cetakan.tabel_skala(b.tabel):
            bagian = cetakan.kolom_skala(b)
            per_baris.setdefault((b.tabel, b.baris), {})[bagian] = b.teks
            if bagian == "rentang":
                desimal[b.tabel] = cetakan.desimal(b.tabel, b.kolom)
    isi = []
    for (tabel, nomor), sel in per_baris.items():
        batas = urai_rentang(sel.get("rentang", ""), desimal.get(tabel, ","))
        if batas is None:
            return None, ""
        isi.append({"urutan": nomor, "kategori": sel.get("kategori", ""), **batas})
    if not isi:
        return None, ""
    return bingkai(({**b, "aturan_celah": "bawah"} for b in isi), KOLOM_SKALA), nama_tabel(
        next(iter(per_baris))[0]
    )


def urai_rentang(teks: str, desimal: str = ",") -> dict[str, Fraction | bool | None] | None:
    """Return the bounds of a category as printed, None where it cannot be read.

    >>> urai_rentang("> 100")["batas_bawah"], urai_rentang("50 – <80")["termasuk_atas"]
    (Fraction(100, 1), False)
    """
    cocok = _SELANG.fullmatch(teks)
    if cocok:
        bawah, atas = (baca_cetak(cocok[k], desimal) for k in ("bawah", "atas"))
        buka, tutup = cocok["buka"] != ">", cocok["tutup"] != "<"
        return _batas(bawah, buka, atas, tutup) if bawah and atas else None
    angka = baca_cetak(teks, desimal)
    termasuk = angka is not None and angka.banding in ("≥", ">=", "≤", "<=")
    if angka is None or not angka.banding:
        return None
    if angka.banding[0] in ">≥":
        return _batas(angka, termasuk, None, False)
    return _batas(None, False, angka, termasuk)


def _batas(
    bawah: AngkaCetak | None, termasuk_bawah: bool, atas: AngkaCetak | None, termasuk_atas: bool
) -> dict[str, Fraction | bool | None]:
    return {
        "batas_bawah": bawah.nilai if bawah else None,
        "termasuk_bawah": termasuk_bawah,
        "batas_atas": atas.nilai if atas else None,
        "termasuk_atas": termasuk_atas,
    }
