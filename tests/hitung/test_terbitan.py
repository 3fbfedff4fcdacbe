"""Every figure of the printed edition that is arithmetically right comes out the same.

The printed cells are read from `terbitan.csv`. `SALAH` names the cells that are not, and
why; a test recomputes each from the print's own cells alone, without the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.angka import bulatkan, format_bilangan
from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil

TABEL_CAPAIAN = ("00", "15", "16", "L2", *map(str, range(17, 29)))
TABEL_ANGGARAN = ("15", "29", "30", "31")
KOLOM_CAPAIAN = {"capaian": "", "capaian_2019": "_2019", "capaian_2020": "_2020"}

SALAH = {
    ("27", "IKU-18", "capaian_2019"): "target and realisation are grades (A, B): 80 is no quotient",
    ("30", "53", "serapan"): "ceiling 0: absorption is undefined, the print writes 0",
    ("15", "IKU-06", "serapan"): "no ceiling: absorption is undefined, the print writes 0",
    ("15", "IKU-11", "serapan"): "no ceiling: absorption is undefined, the print writes 0",
    ("L2", "IKU-03", "capaian"): "the four printed quarters give 8,48, not the yearly 2,28",
    ("L2", "IKU-07", "capaian"): "the four printed quarters give 84,13, not the yearly 138,13",
    ("L2", "IKU-08", "capaian"): "the four printed quarters give 16,08, not the yearly 3,47",
    ("L2", "IKU-10", "capaian"): "the four printed quarters give 46,24, not the yearly 67,44",
    ("L2", "IKU-16", "capaian"): "the four printed quarters give 76,67, not the yearly 73,33",
}
# The annex repeats the yearly value, which the data keeps as an override: it comes out the same.
TANPA_NILAI = {nama for nama in SALAH if nama[0] != "L2"}
# Quarters that the print's own yearly value averages or takes last instead of adding.
BUKAN_JUMLAH = {"IKU-04": "rata-rata", "IKU-18": "terakhir", "IKU-19": "terakhir"}


@dataclass(frozen=True)
class Sel:
    tabel: str
    kunci: str | None
    kolom: str
    teks: str
    baris: dict[str, str | None]

    @property
    def nama(self) -> tuple[str, str | None, str]:
        return (self.tabel, self.kunci, self.kolom)


def baca(teks: str | None) -> Fraction | None:
    """Read a printed figure, unit and percent sign left out; None for words and dashes."""
    angka = (teks or "").split(" ")[0].removesuffix("%").replace(".", "").replace(",", ".")
    try:
        return Fraction(angka)
    except ValueError:
        return None


def desimal(teks: str) -> int:
    return len(teks.removesuffix("%").partition(",")[2])


def bulat(x: Fraction, n: int) -> Fraction:
    """Round half up through `decimal`, not through the library."""
    satuan = Decimal(1).scaleb(-n)
    return Fraction((Decimal(x.numerator) / x.denominator).quantize(satuan, ROUND_HALF_UP))


@pytest.fixture(scope="module")
def sel(data_2020: DataTahun) -> list[Sel]:
    baris: dict[tuple[str, int], dict[str, str | None]] = {}
    semua = list(data_2020.ambil("terbitan").itertuples(index=False))
    for b in semua:
        baris.setdefault((b.tabel, b.baris), {})[b.kolom] = b.teks
    return [
        Sel(b.tabel, b.kunci, b.kolom, b.teks, baris[b.tabel, b.baris])
        for b in semua
        if b.teks is not None and b.teks != "-"
    ]


def menurut_cetakan(s: Sel) -> Fraction | None:
    """Recompute a printed cell from the printed cells of its own row."""
    if s.kolom in KOLOM_CAPAIAN:
        akhiran = KOLOM_CAPAIAN[s.kolom]
        target = baca(s.baris[f"target{akhiran}"])
        realisasi = _kuartal(s) if s.tabel == "L2" else baca(s.baris[f"realisasi{akhiran}"])
        return realisasi / target * 100 if target and realisasi is not None else None
    pagu = baca(s.baris["pagu"])
    realisasi = baca(s.baris["realisasi_anggaran" if s.tabel == "15" else "realisasi"])
    if pagu is None or realisasi is None or (s.kolom == "serapan" and pagu == 0):
        return None
    return pagu - realisasi if s.kolom == "sisa" else realisasi / pagu * 100


def _kuartal(s: Sel) -> Fraction:
    nilai = [baca(s.baris[f"tw{t}"]) or Fraction(0) for t in range(1, 5)]
    cara = BUKAN_JUMLAH.get(s.kunci or "")
    if cara == "terakhir":
        return nilai[-1]
    return sum(nilai, Fraction(0)) / (4 if cara == "rata-rata" else 1)


def yang_dihitung(sel: list[Sel]) -> Iterator[Sel]:
    for s in sel:
        kinerja = s.tabel in TABEL_CAPAIAN and s.kolom in KOLOM_CAPAIAN
        anggaran = s.tabel in TABEL_ANGGARAN and s.kolom in ("serapan", "sisa")
        if kinerja or anggaran:
            yield s


def test_daftar_salah_tepat_dan_dihitung_sendiri(sel: list[Sel]) -> None:
    salah = set()
    for s in yang_dihitung(sel):
        nilai = menurut_cetakan(s)
        if nilai is None or bulat(nilai, desimal(s.teks)) != baca(s.teks):
            salah.add(s.nama)
    assert salah == set(SALAH)


@pytest.fixture(scope="module")
def hitungan(hasil_2020: Hasil) -> dict[tuple[str, str | None, str], Any]:
    """Map (which table, key, column) to the computed value of every printed cell."""
    assert hasil_2020.lalu is not None
    isi: dict[tuple[str, str | None, str], Any] = {}
    for b in hasil_2020.capaian.itertuples(index=False):
        for tabel in TABEL_CAPAIAN:
            isi[tabel, b.indikator, "capaian"] = isi[tabel, b.indikator, "capaian_2020"] = b.capaian
        for a in hasil_2020.sasaran_anggaran.itertuples(index=False):
            if b.sasaran in a.sasaran:
                isi["15", b.indikator, "serapan"] = a.serapan
    for b in hasil_2020.lalu.capaian.itertuples(index=False):
        for tabel in TABEL_CAPAIAN:
            isi[tabel, b.indikator, "capaian_2019"] = b.capaian
    frame = {"29": [hasil_2020.kegiatan], "30": [hasil_2020.jenis_belanja]}
    frame["31"] = [hasil_2020.jenis_belanja, hasil_2020.akun]
    for tabel, semua in frame.items():
        for b in (b for f in semua for b in f.itertuples(index=False)):
            kunci = b.id if tabel == "29" else b.kode
            isi |= {(tabel, kunci, k): getattr(b, k) for k in ("serapan", "sisa")}
    total = hasil_2020.total.iloc[0]
    return isi | {("30", None, k): total[k] for k in ("serapan", "sisa")}


def test_setiap_angka_tercetak_yang_benar_keluar_sama(
    sel: list[Sel], hitungan: dict[tuple[str, str | None, str], Any]
) -> None:
    beda, diperiksa = [], 0
    for s in yang_dihitung(sel):
        if s.nama in TANPA_NILAI:
            continue
        nilai = hitungan[s.nama]
        diperiksa += 1
        if nilai is None or Fraction(bulatkan(nilai, desimal(s.teks))) != baca(s.teks):
            beda.append((s.nama, s.teks, nilai))
    assert beda == []
    # 00, 15, 16, L2: 19 each; 17-28: 19 of 2020 and 17 of 2019; 15: 8 ceilings; 29-31: 9, 4, 11.
    assert diperiksa == 4 * 19 + 19 + 17 + 8 + 2 * (9 + 4 + 11) - len(TANPA_NILAI)


def test_tabel_tahunan_memakai_nilai_yang_dicetak_di_sana(
    sel: list[Sel], hasil_2020: Hasil
) -> None:
    realisasi = dict(
        zip(hasil_2020.capaian["indikator"], hasil_2020.capaian["realisasi"], strict=True)
    )
    for s in sel:
        if s.tabel in ("00", "15", "16") and s.kolom == "realisasi":
            assert realisasi[s.kunci] == baca(s.teks), s.nama


def test_lampiran_dua_tetap_memuat_hasil_triwulan_yang_berbeda(hasil_2020: Hasil) -> None:
    beda = hasil_2020.capaian[hasil_2020.capaian["penyesuaian"].astype(bool)]
    menurut_triwulan = dict(zip(beda["indikator"], beda["realisasi_triwulan"], strict=True))
    assert menurut_triwulan == {
        "IKU-03": 2715,
        "IKU-07": Fraction("25.24"),
        "IKU-08": Fraction("16.08"),
        "IKU-10": Fraction("41.62"),
        "IKU-16": 23,
    }
    assert all(beda["alasan"])


def test_jumlah_pegawai_seperti_tabel_satu(sel: list[Sel], hasil_2020: Hasil) -> None:
    per_unit = {b.unit_kerja: b for b in hasil_2020.pegawai.itertuples(index=False)}
    diperiksa = 0
    for s in sel:
        if s.tabel != "01" or s.kolom in ("no", "unit"):
            continue
        jumlah = s.baris["no"] == "Jumlah"
        nilai = hasil_2020.pegawai_total[s.kolom] if jumlah else getattr(per_unit[s.kunci], s.kolom)
        assert nilai == baca(s.teks), s.nama
        diperiksa += 1
    assert diperiksa > 13 * 4
    assert hasil_2020.pegawai_total["jumlah"] == 41


def test_pernyataan_anggaran_dan_capaian_dalam_prosa(
    data_2020: DataTahun, hasil_2020: Hasil
) -> None:
    cetak = {b.id: b.nilai for b in data_2020.ambil("terbitan_pernyataan").itertuples(index=False)}
    seksi = dict(
        zip(hasil_2020.seksi_anggaran["seksi"], hasil_2020.seksi_anggaran["pagu"], strict=True)
    )
    capaian = dict(zip(hasil_2020.capaian["indikator"], hasil_2020.capaian["capaian"], strict=True))
    total = hasil_2020.total.iloc[0]
    serapan = hasil_2020.kegiatan["serapan"]
    harapan = {
        "P02": seksi["kelembagaan"],
        "P03": seksi["penyiapan-penempatan"],
        "P04": seksi["perlindungan-pemberdayaan"],
        "P05": seksi["tata-usaha"],
        "P08": total["pagu"],
        "P09": total["realisasi"],
        "P10": total["serapan"],
        "P15": capaian["IKU-01"],
        "P18": capaian["IKU-03"],
        "P25": capaian["IKU-05"],
        "P30": capaian["IKU-06"],
        "P33": capaian["IKU-08"],
        "P59": total["serapan"],
        "P64": max(serapan),
        "P65": min(serapan),
    }
    for id_, nilai in harapan.items():
        assert format_bilangan(nilai, desimal(cetak[id_])) == cetak[id_], id_


def test_pernyataan_yang_salah_memang_salah(data_2020: DataTahun, hasil_2020: Hasil) -> None:
    cetak = {b.id: baca(b.nilai) for b in data_2020.ambil("terbitan_pernyataan").itertuples()}
    pagu, realisasi = cetak["P60"], cetak["P61"]
    assert pagu is not None
    assert realisasi is not None
    # P62 prints 98,60, and P63 the rise that follows from it.
    assert bulat(realisasi / pagu * 100, 2) == Fraction("101.91") != cetak["P62"]
    assert hasil_2020.lalu is not None
    assert hasil_2020.lalu.total["serapan"].iloc[0] == realisasi / pagu * 100
    # P36 prints 60,70 for 12.138 of 32.000; of 20.000 it would be 60,69.
    assert bulat(Fraction(12138, 320), 2) == Fraction("37.93") != cetak["P36"]
    assert bulat(Fraction(12138, 200), 2) == Fraction("60.69") != cetak["P36"]
