"""Answers for the real year, each recomputed forward by a scenario that carries it out."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import pilih_kategori
from lakip_lib.skenario.jawaban import kategori_berikutnya, langkah_satuan, target_seratus_persen


def berikutnya(hasil: Hasil, id_: str):
    return next(j for j in kategori_berikutnya(hasil) if j.baris.indikator == id_)


def seratus(hasil: Hasil, id_: str):
    return next(s for s in target_seratus_persen(hasil) if s.baris.indikator == id_)


def test_every_needed_realisation_brings_the_next_category(skenario_2020) -> None:
    """Carried out as a scenario; one step less leaves the category as it is."""
    resmi = skenario_2020()
    langkah = langkah_satuan(resmi)
    perlu = [j for j in kategori_berikutnya(resmi) if j.perlu is not None]
    assert len(perlu) > 10
    for geser in (0, 1):
        ubah = "; ".join(
            f"{j.baris.indikator}.realisasi={float(j.perlu - geser * langkah[j.baris.indikator])}"
            for j in perlu
        )
        hasil = menurut(skenario_2020(ubah).capaian, "indikator")
        for j in perlu:
            b = hasil[j.baris.indikator]
            assert b.kategori == (j.kini if geser else j.tujuan).kategori, b.indikator


def test_a_year_has_no_more_than_twelve_months(skenario_2020) -> None:
    j = berikutnya(skenario_2020(), "IKU-17")
    assert (j.status, j.perlu, j.sebab) == ("tidak_dapat", None, "setahun hanya 12 bulan")
    kurang = berikutnya(skenario_2020("IKU-17.realisasi=7"), "IKU-17")
    assert kurang.status == "perlu"
    assert kurang.perlu <= 12


def test_every_target_for_100_percent_gives_100_percent(skenario_2020) -> None:
    resmi = skenario_2020()
    ada = [s for s in target_seratus_persen(resmi) if s.baru is not None]
    assert len(ada) > 8
    ubah = "; ".join(f"{s.baris.indikator}.target={float(s.baru.target)}" for s in ada)
    hasil = menurut(skenario_2020(ubah).capaian, "indikator")
    assert {hasil[s.baris.indikator].capaian for s in ada} == {Fraction(100)}


def test_counted_units_come_whole_the_others_do_not(skenario_2020) -> None:
    langkah = langkah_satuan(skenario_2020())
    assert langkah["IKU-03"] == 1
    assert langkah["IKU-10"] == langkah["IKU-18"] == Fraction(1, 100)


def test_rest_of_the_year_is_what_is_missing(skenario_2020) -> None:
    j = berikutnya(skenario_2020("IKU-03.target=20000", triwulan=3), "IKU-03")
    assert (j.perlu, j.tambahan, j.terisi) == (10000, 7926, 3)
    assert j.sisa is not None
    assert (j.sisa.keadaan, j.sisa.butuh, j.sisa.per_triwulan) == ("perlu", 7926, 7926)
    setahun = berikutnya(skenario_2020(), "IKU-03")
    assert setahun.sisa is None


def test_missing_quarter_is_still_to_come_not_nought(skenario_2020) -> None:
    hasil = skenario_2020("IKU-05.tw4.realisasi=; IKU-05.tw3.realisasi=")
    j = berikutnya(hasil, "IKU-05")
    assert (j.terisi, j.perlu) == (2, 500)
    assert j.sisa is not None
    assert j.sisa.butuh == 500 - j.baris.realisasi
    kosong = "; ".join(f"IKU-05.tw{t}.realisasi=" for t in range(1, 5))
    semua = berikutnya(skenario_2020(kosong), "IKU-05")
    # Without an achievement the aim is the category of 100 %: 80 % of 1.000.
    assert (semua.kini, semua.tujuan.kategori, semua.perlu) == (None, "Baik", 800)
    assert semua.tambahan is None
    assert semua.sisa.butuh == 800


@pytest.mark.parametrize(
    ("ubah", "status", "sebab"),
    [
        ("", "tertinggi", None),
        ("IKU-04.target=", "tidak_dapat", "tidak ada target"),
        ("IKU-04.target=0", "tidak_dapat", "target 0 tercapai (realisasi 100)"),
        ("IKU-04.batas_capaian=100", "tidak_dapat", "dibatasi di bawah kategori itu"),
    ],
)
def test_why_there_is_no_number(skenario_2020, ubah: str, status: str, sebab: str | None) -> None:
    j = berikutnya(skenario_2020(ubah), "IKU-04")
    assert (j.status, j.perlu) == (status, None)
    assert j.sebab is None if sebab is None else sebab in j.sebab


@pytest.mark.parametrize("rumus", ["turun_selisih", "turun_rasio"])
def test_lower_is_better_allows_less(skenario_2020, rumus: str) -> None:
    ubah = f"IKU-10.arah=turun; IKU-10.rumus={rumus}; IKU-10.target=50"
    hasil = skenario_2020(ubah)
    j = berikutnya(hasil, "IKU-10")
    assert j.tambahan < 0
    skala = hasil.skala
    capaian = menurut(
        skenario_2020(f"{ubah}; IKU-10.realisasi={float(j.perlu)}").capaian, "indikator"
    )
    assert pilih_kategori(capaian["IKU-10"].capaian, skala).urutan < j.kini.urutan


@pytest.mark.parametrize(
    ("ubah", "id_", "sebab"),
    [
        ("", "IKU-02", "sudah tepat 100"),
        ("", "IKU-09", "realisasi 0"),
        ("IKU-03.batas_capaian=90", "IKU-03", "dibatasi di bawah 100"),
        ("IKU-03.target=", "IKU-03", "tidak ada target"),
        ("IKU-05.tw4.realisasi=", "IKU-05", "belum diisi"),
    ],
)
def test_why_no_target_gives_100(skenario_2020, ubah: str, id_: str, sebab: str) -> None:
    s = seratus(skenario_2020(ubah), id_)
    assert s.baru is None
    assert sebab in s.sebab


def test_a_draft_without_targets_says_that_they_are_not_filled_in(skenario_2020) -> None:
    hasil = skenario_2020("IKU-04.target=")
    hasil.capaian["konsep"] = True
    assert berikutnya(hasil, "IKU-04").sebab == "target belum diisi"


def test_the_mean_of_whole_quarters_need_not_be_whole(skenario_2020) -> None:
    hasil = skenario_2020("IKU-11.aturan_triwulan=rata_rata; IKU-11.target=3")
    assert berikutnya(hasil, "IKU-11").perlu == Fraction(3, 2)
    assert berikutnya(skenario_2020("IKU-11.target=3"), "IKU-11").perlu == 2
