"""Words made of computed rows."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest

from lakip_lib.narasi.kata import nilai_prosa, persen
from lakip_lib.narasi.objek import banding_dari, indikator_dari
from lakip_lib.narasi.objek_anggaran import anggaran_dari


def baris(**ganti: Any) -> SimpleNamespace:
    isi: dict[str, Any] = {
        "indikator": "IKU-03",
        "target_atas": None,
        "belum_diisi": (),
        "nama": "Penempatan",
        "satuan_nama": "PMI",
        "arah": "naik",
        "target": Fraction(32000),
        "predikat_target": None,
        "realisasi": Fraction(731),
        "predikat_realisasi": None,
        "realisasi_triwulan": None,
        "capaian": Fraction(731, 320),
        "kategori": "Kurang",
        "keterangan": None,
        "alasan": None,
    }
    return SimpleNamespace(**(isi | ganti))


@pytest.mark.parametrize(
    ("x", "teks"),
    [
        (Fraction(731, 320), "2,28 persen"),
        (Fraction("60.7"), "60,70 persen"),
        (100, "100 persen"),
        (0, "0 persen"),
        (Fraction(99999, 1000), "100,00 persen"),
    ],
)
def test_percentages_have_two_decimals_unless_whole(x: Fraction, teks: str) -> None:
    assert persen(x) == teks


def test_the_percent_sign_becomes_a_word() -> None:
    assert nilai_prosa(Fraction("41.44"), "%") == "41,44 persen"
    assert nilai_prosa(86, "") == "86"


def test_an_indicator_below_its_target() -> None:
    i = indikator_dari(baris())
    assert (i.target, i.realisasi, i.capaian) == ("32.000 PMI", "731 PMI", "2,28 persen")
    assert (i.terhitung, i.tercapai, i.kekurangan) == (True, False, "31.269 PMI")
    assert i.satuan == "PMI"


def test_an_indicator_on_its_target_lacks_nothing() -> None:
    i = indikator_dari(baris(realisasi=Fraction(32000), capaian=Fraction(100)))
    assert i.tercapai
    assert i.kekurangan is None


@pytest.mark.parametrize(
    ("capaian", "status"),
    [
        (None, "capaian tidak dihitung"),
        (Fraction(9999, 100), "target belum tercapai"),
        (Fraction(100), "target tercapai"),
        (Fraction(10001, 100), "target terlampaui"),
    ],
)
def test_the_status_tells_whether_the_target_is_met(capaian: Fraction | None, status: str) -> None:
    assert indikator_dari(baris(capaian=capaian)).status == status


def test_lower_is_better_has_no_shortfall() -> None:
    assert indikator_dari(baris(arah="turun")).kekurangan is None


def test_letters_stand_for_themselves_and_are_not_computed() -> None:
    kosong = {"target": None, "realisasi": None, "capaian": None, "kategori": None}
    i = indikator_dari(
        baris(**kosong, predikat_target="A", predikat_realisasi="B", keterangan="predikat huruf")
    )
    assert (i.target, i.realisasi) == ("A", "B")
    assert i.capaian == "tidak dihitung karena predikat huruf"
    assert (i.kategori, i.terhitung, i.tercapai) == ("tidak dikategorikan", False, False)


def test_missing_values_are_told() -> None:
    i = indikator_dari(baris(target=None, realisasi=None, capaian=None, keterangan="x"))
    assert (i.target, i.realisasi) == ("yang tidak ditetapkan", "belum diisi")
    assert (
        indikator_dari(baris(target=None, capaian=None, konsep=True)).target == "yang belum diisi"
    )


def test_a_budget_line_above_its_ceiling() -> None:
    a = anggaran_dari(
        SimpleNamespace(
            pagu=Fraction(100),
            realisasi=Fraction(150),
            serapan=Fraction(150),
            sisa=Fraction(-50),
        ),
        "Belanja",
    )
    assert (a.pagu, a.serapan, a.sisa, a.selisih) == ("Rp100", "150 persen", "−Rp50", "Rp50")
    assert a.melebihi
    assert a.terserap + a.penutup == "terealisasi Rp150 atau 150 persen, melebihi pagu sebesar Rp50"


def test_a_budget_line_that_is_not_filled_in_ends_no_sentence_with_a_gap() -> None:
    kosong = {"realisasi": None, "serapan": None, "sisa": None}
    a = anggaran_dari(SimpleNamespace(pagu=Fraction(100), **kosong), "Belanja")
    assert not a.terisi
    assert a.terserap + a.penutup == "realisasinya belum diisi"


def test_a_budget_line_within_its_ceiling() -> None:
    isi = {"pagu": 100, "realisasi": 40, "serapan": 40, "sisa": 60}
    a = anggaran_dari(SimpleNamespace(**{k: Fraction(x) for k, x in isi.items()}), "Belanja")
    assert a.terisi
    assert a.terserap + a.penutup == "terealisasi Rp40 atau 40 persen, dengan sisa Rp60"


def test_a_budget_line_without_ceiling() -> None:
    nol = Fraction(0)
    a = anggaran_dari(SimpleNamespace(pagu=nol, realisasi=nol, serapan=None, sisa=nol), "Modal")
    assert a.serapan == "tidak ada pagu"
    assert a.terserap == "terealisasi Rp0"
    assert not a.melebihi


@pytest.mark.parametrize(
    ("selisih", "arah", "teks"),
    [
        (Fraction(-4381, 100), "turun", "43,81 poin persentase"),
        (Fraction(5), "naik", "5 poin persentase"),
        (Fraction(0), "tetap", "0 poin persentase"),
    ],
)
def test_a_comparison_tells_its_direction(selisih: Fraction, arah: str, teks: str) -> None:
    b = banding_dari(
        SimpleNamespace(
            selisih_capaian=selisih,
            capaian_lalu=Fraction(80),
            capaian=Fraction(80) + selisih,
            realisasi_lalu=Fraction(10),
            realisasi=Fraction(5),
            perubahan_persen=Fraction(-50),
        ),
        "orang",
    )
    assert b is not None
    assert (b.arah, b.selisih, b.perubahan) == (arah, teks, "50 persen")
    assert (b.realisasi_lalu, b.realisasi) == ("10 orang", "5 orang")


def test_what_cannot_be_compared_is_none() -> None:
    assert banding_dari(SimpleNamespace(selisih_capaian=None), "orang") is None


def test_a_range_is_told_with_both_bounds() -> None:
    b = indikator_dari(baris(target=Fraction(20), target_atas=Fraction(30), satuan_nama="%"))
    assert b.target == "20 sampai 30 persen"


def test_a_quarter_not_filled_is_no_shortfall() -> None:
    """A sum of three quarters lacks the fourth: that is no distance to the target."""
    b = indikator_dari(
        baris(capaian=None, belum_diisi=(4,), keterangan="realisasi triwulan IV belum diisi")
    )
    assert (b.kekurangan, b.nihil) == (None, False)
    assert b.status == "capaian belum dihitung"
    assert b.capaian == "tidak dihitung karena realisasi triwulan IV belum diisi"


def test_an_outcome_is_told_once() -> None:
    b = indikator_dari(baris(capaian=None, keterangan="target 0 tercapai, capaian tidak dihitung"))
    assert b.capaian == "tidak dihitung karena target 0 tercapai"
