"""Charts of Bab III.D: the budget by activity, kind of spending, account and year."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.angka import format_rupiah
from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBIH, PAGU, REALISASI, Isian
from lakip_lib.grafik.kalimat import bila_ada, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan, skala_persen
from lakip_lib.hitung.bingkai import baris_dari, jumlah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import langkah
from lakip_lib.tabel.bantu import (
    KOLOM_ANGGARAN,
    kolom_angka,
    kolom_teks,
    sel_anggaran,
    sel_persen,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel

_TANPA_RINCIAN = "rincian anggaran per {} tahun ini tidak tersedia dalam data"
_TANPA_PAGU = "tidak ada pagu"
_TANPA_PORSI = "tidak dapat dihitung"
_LEGENDA = (Kunci(PAGU, "Pagu"), Kunci(REALISASI, "Realisasi"))


def kegiatan_pagu_realisasi(hasil: Hasil) -> Grafik:
    """Return ceiling and realisation of every activity."""
    frame = wajib(hasil.kegiatan, _TANPA_RINCIAN.format("kegiatan"))
    kini = _serapan(hasil, ": serapan")
    judul = f"Pagu dan realisasi {len(frame)} kegiatan tahun {hasil.tahun}{kini}"
    isi = [(b.nama, b) for b in baris_dari(frame)]
    return _pagu_realisasi("kegiatan-pagu-realisasi", judul, "Kegiatan", isi)


def anggaran_tahun(hasil: Hasil) -> Grafik:
    """Return the unit's ceiling and realisation in every year of the data."""
    total = [(str(h.tahun), b) for h in hasil.riwayat for b in baris_dari(h.total)]
    wajib(pd.DataFrame(total), "anggaran tahun ini tidak tersedia dalam data")
    rentang = total[0][0] if len(total) == 1 else f"{total[0][0]}–{total[-1][0]}"
    kini = _serapan(hasil, f"; serapan {hasil.tahun}:")
    judul = f"Pagu dan realisasi anggaran tahun {rentang}{kini}"
    return _pagu_realisasi("anggaran-tahun", judul, "Tahun", total)


def _pagu_realisasi(id_: str, judul: str, kepala: str, isi: Sequence[tuple[str, Any]]) -> Grafik:
    p = Penyusun((kolom_teks("nama", kepala, 2.4, kepala=True), *KOLOM_ANGGARAN))
    baris, kalimat = [], []
    for nama, b in isi:
        p.tambah(nama, *sel_anggaran(b))
        serapan = tanpa_serapan(b) if b.serapan is None else f"serapan {persen(b.serapan)}"
        batang = (
            _batang_rupiah("pagu", b.pagu, PAGU),
            _batang_rupiah("realisasi", b.realisasi, _isian(b)),
        )
        baris.append(Baris(f"{nama} – {serapan}{_lebih(b)}", batang))
        kalimat.append(_kalimat(nama, b))
    skala = skala_bilangan([x for _, b in isi for x in (b.pagu, b.realisasi)])
    legenda = [*_LEGENDA, *([_KUNCI_LEBIH] if any(_isian(b) is LEBIH for _, b in isi) else [])]
    gambar = gambar_batang(id_, baris, skala, tata=Tata(tinggi=9.0), legenda=legenda)
    alt = f"Diagram batang pagu dan realisasi. {rangkai(kalimat)}"
    return Grafik(id_, judul, alt, gambar, Tabel(id_, judul, p.kolom, tuple(p.baris)))


def porsi_belanja(hasil: Hasil) -> Grafik:
    """Return the share of every kind of spending in ceiling and realisation."""
    frame = wajib(hasil.jenis_belanja, _TANPA_RINCIAN.format("jenis belanja"))
    seluruh = {k: jumlah(frame[k]) for k in ("pagu", "realisasi")}
    isi = [
        (b, porsi_dari(b.pagu, seluruh["pagu"]), porsi_dari(b.realisasi, seluruh["realisasi"]))
        for b in baris_dari(frame)
    ]
    baris = [
        Baris(
            b.nama,
            (
                _batang_porsi("pagu", pagu, PAGU),
                _batang_porsi("realisasi", realisasi, REALISASI),
            ),
        )
        for b, pagu, realisasi in isi
    ]
    judul = f"Porsi jenis belanja dalam pagu dan realisasi tahun {hasil.tahun}"
    skala, tata = skala_persen([], None), Tata(tinggi=9.0)
    gambar = gambar_batang("porsi-belanja", baris, skala, tata=tata, legenda=_LEGENDA)
    alt = "Diagram batang porsi jenis belanja. " + rangkai(
        f"{b.nama} {_kata_persen(pagu)} dari pagu dan {_kata_persen(realisasi)} dari realisasi"
        for b, pagu, realisasi in isi
    )
    return Grafik("porsi-belanja", judul, alt, gambar, _data_porsi(judul, isi))


def _data_porsi(judul: str, isi: Sequence[tuple[Any, Fraction | None, Fraction | None]]) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("jenis_belanja", "Jenis belanja", 2.4, kepala=True),
            *KOLOM_ANGGARAN[:2],
            kolom_angka("porsi_pagu", "Porsi pagu (%)"),
            kolom_angka("porsi_realisasi", "Porsi realisasi (%)"),
        )
    )
    for b, *porsi in isi:
        p.tambah(b.nama, *sel_anggaran(b)[:2], *(sel_persen(x, _TANPA_PORSI) for x in porsi))
    return Tabel("porsi-belanja", judul, p.kolom, tuple(p.baris))


def akun_serapan(hasil: Hasil) -> Grafik:
    """Return the absorption of every account; those above 100 % are hatched and named."""
    frame = wajib(hasil.akun, _TANPA_RINCIAN.format("akun"))
    isi = [(f"{b.kode} {b.nama}", b) for b in baris_dari(frame)]
    p = Penyusun((kolom_teks("akun", "Mata anggaran", 2.4, kepala=True), *KOLOM_ANGGARAN))
    for nama, b in isi:
        p.tambah(nama, *sel_anggaran(b))
    lebih = sum(1 for _, b in isi if _isian(b) is LEBIH)
    akhir = bila_ada(frame["serapan"], f"{lebih} akun melebihi pagunya")
    judul = f"Serapan {len(isi)} akun belanja tahun {hasil.tahun}: {akhir}"
    gambar = gambar_batang(
        "akun-serapan",
        [Baris(nama + _lebih(b), (_batang_serapan(b),)) for nama, b in isi],
        skala_persen(frame["serapan"], "100% = pagu"),
        tata=Tata(samping=0.46),
        legenda=(Kunci(REALISASI, "Serapan sampai 100%"), _KUNCI_LEBIH),
    )
    kata = rangkai(f"{nama} {_kata_serapan(b)}{_lebih(b)}" for nama, b in isi)
    alt = f"Diagram batang mendatar serapan anggaran per akun dengan garis 100 persen. {kata}"
    data = Tabel("akun-serapan", judul, p.kolom, tuple(p.baris))
    return Grafik("akun-serapan", judul, alt, gambar, data)


_KUNCI_LEBIH = Kunci(LEBIH, "Realisasi melebihi pagu")


def _isian(b: Any) -> Isian:
    return LEBIH if b.serapan is not None and b.serapan > 100 else REALISASI


def _lebih(b: Any) -> str:
    return " (melebihi pagu)" if _isian(b) is LEBIH else ""


def _batang_rupiah(kata: str, x: Fraction | None, isian: Isian) -> Batang:
    if x is None:
        return Batang(kosong=f"{kata} belum diisi")
    return Batang.tunggal(x, isian, f"{kata} {format_rupiah(x)}")


def _batang_porsi(kata: str, porsi: Fraction | None, isian: Isian) -> Batang:
    if porsi is None:
        return Batang(kosong=f"{kata}: {_TANPA_PORSI}")
    return Batang.tunggal(porsi, isian, f"{kata} {persen(porsi)}")


def _batang_serapan(b: Any) -> Batang:
    if b.serapan is None:
        return Batang(kosong=tanpa_serapan(b))
    return Batang.tunggal(b.serapan, _isian(b), persen(b.serapan))


def tanpa_serapan(b: Any) -> str:
    """Return why a budget row has no absorption: a figure is missing, or there is no ceiling."""
    return "serapan belum diisi" if b.pagu is None or b.realisasi is None else _TANPA_PAGU


def _kata_serapan(b: Any) -> str:
    return tanpa_serapan(b) if b.serapan is None else persen_kata(b.serapan)


def _kata_persen(x: Fraction | None) -> str:
    return _TANPA_PORSI if x is None else persen_kata(x)


def _kalimat(nama: str, b: Any) -> str:
    serapan = tanpa_serapan(b) if b.serapan is None else f"serapan {persen_kata(b.serapan)}"
    pagu, realisasi = (
        "belum diisi" if x is None else format_rupiah(x) for x in (b.pagu, b.realisasi)
    )
    return f"{nama}: pagu {pagu}, realisasi {realisasi}, {serapan}{_lebih(b)}"


def _serapan(hasil: Hasil, kata: str) -> str:
    """Return the absorption of the year's whole ceiling after `kata`; nothing without one."""
    for b in baris_dari(hasil.total):
        if b.serapan is not None:
            return f"{kata} {persen(b.serapan)} dari {format_rupiah(b.pagu)}"
    return ""


def porsi_dari(bagian: Fraction | None, seluruh: Fraction | None) -> Fraction | None:
    """Return the share of a part in percent; None without a part, of nothing, of an open sum."""
    if bagian is None or not seluruh:
        return None
    return langkah(bagian / seluruh * 100, "porsi: bagian ÷ seluruhnya × 100")
