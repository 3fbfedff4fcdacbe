"""Parts and totals, views against each other, ceilings exceeded: any activity, any account."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku

KEGIATAN = ("k-latih", "k-rawat", "k-kantor")
AKUN = ("5111", "5211", "5221")
SELISIH = st.integers(min_value=1, max_value=10**13)


@pytest.mark.parametrize("akun", AKUN)
@pytest.mark.parametrize("kolom", ["pagu", "realisasi"])
@settings(max_examples=8)
@given(lebih=SELISIH)
def test_an_account_that_breaks_the_sum_is_found(
    bersih: Any, temukan: Any, akun: str, kolom: str, lebih: int
) -> None:
    lama = bersih.ambil("anggaran_akun").set_index("akun").loc[akun, kolom]
    data = bersih.sel("anggaran_akun", kolom, lama + lebih, akun=akun)
    (satu,) = temukan("ANG-02", data)
    tempat = satu.satu.tempat + satu.dua.tempat
    assert "anggaran_akun.csv" in tempat
    assert ("versi_target.csv" if kolom == "pagu" else "anggaran_kegiatan.csv") in tempat


@pytest.mark.parametrize("kegiatan", KEGIATAN)
def test_an_activity_that_breaks_the_sum_is_found(bersih: Any, temukan: Any, kegiatan: str) -> None:
    data = bersih.sel("anggaran_kegiatan", "pagu", Fraction(777), kegiatan=kegiatan)
    temuan = temukan("ANG-02", data)
    # The stated ceiling differs from the activities in every view made of them.
    assert {s.dua.nilai for s in temuan} == {"Rp1.000"}
    assert any("anggaran_kegiatan.csv" in s.satu.tempat for s in temuan)


@pytest.mark.parametrize(
    ("kolom", "pandangan"),
    [("seksi", "seksi"), ("kelompok", "kelompok kegiatan"), ("kelompok_pagu", "kelompok pagu")],
)
@pytest.mark.parametrize("kegiatan", KEGIATAN)
def test_an_activity_that_a_view_loses_is_found(
    bersih: Any, temukan: Any, kolom: str, pandangan: str, kegiatan: str
) -> None:
    temuan = temukan("ANG-02", bersih.sel("kegiatan", kolom, None, id=kegiatan))
    assert len(temuan) == 2  # ceiling and realisation
    assert all(pandangan in s.satu.tempat + s.dua.tempat for s in temuan)


def test_one_view_alone_is_not_compared(bersih: Any, temukan: Any) -> None:
    data = bersih
    for tabel in ("anggaran_kegiatan", "anggaran_akun", "versi_target"):
        data = data.tanpa(tabel)
    with pytest.raises(TidakBerlaku):
        temukan("ANG-02", data)


@pytest.mark.parametrize(
    ("tabel", "kunci", "kode"),
    [
        *(("anggaran_kegiatan", "kegiatan", k) for k in KEGIATAN),
        *(("anggaran_akun", "akun", a) for a in AKUN),
    ],
)
@settings(max_examples=8)
@given(lebih=SELISIH)
def test_more_spent_than_allowed_is_found(
    bersih: Any, temukan: Any, tabel: str, kunci: str, kode: str, lebih: int
) -> None:
    pagu = bersih.ambil(tabel).set_index(kunci).loc[kode, "pagu"]
    data = bersih.sel(tabel, "realisasi", pagu + lebih, **{kunci: kode})
    (satu,) = temukan("ANG-03", data)
    assert satu.hal.startswith(kode)
    assert tabel in satu.satu.tempat
    assert satu.satu.nilai < satu.dua.nilai or len(satu.satu.nilai) < len(satu.dua.nilai)


def test_spending_the_whole_ceiling_is_no_error(bersih: Any, temukan: Any) -> None:
    assert temukan("ANG-03", bersih) == []


def test_spending_without_any_ceiling_is_found(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("anggaran_kegiatan", "pagu", Fraction(0), kegiatan="k-rawat")
    assert [s.hal.split()[0] for s in temukan("ANG-03", data)] == ["k-rawat"]


@pytest.mark.parametrize(("kolom", "kurang"), [("pagu", "pagu"), ("realisasi", "realisasi")])
def test_half_a_pair_is_found(bersih: Any, temukan: Any, kolom: str, kurang: str) -> None:
    data = bersih.sel("anggaran_akun", kolom, None, akun="5111")
    (satu,) = temukan("ANG-04", data)
    assert satu.pesan.startswith(kurang)
    assert "kosong" in (satu.satu.nilai, satu.dua.nilai)


@pytest.mark.parametrize("kolom", ["pagu", "realisasi", "sisa"])
@pytest.mark.parametrize(("tabel", "baris", "hal"), [("3", 4, "Anggaran"), ("4", 1, "51")])
def test_a_printed_sum_that_its_parts_do_not_give_is_found(
    bersih: Any, temukan: Any, kolom: str, tabel: str, baris: int, hal: str
) -> None:
    (satu,) = temukan("ANG-01", bersih.cetak(tabel, baris, kolom, "9.999"), terbitan=True)
    assert satu.hal.startswith(hal)
    assert satu.dua == (f"Tabel {tabel} baris {baris} kolom {kolom}", "Rp9.999")


@pytest.mark.parametrize("baris", [1, 2, 3])
def test_a_printed_part_breaks_total_and_views(bersih: Any, temukan: Any, baris: int) -> None:
    data = bersih.cetak("3", baris, "realisasi", "1")
    assert len(temukan("ANG-01", data, terbitan=True)) == 1


def test_printed_accounts_against_the_printed_total(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("4", 1, "realisasi", "400").cetak("4", 2, "realisasi", "400")
    (satu,) = temukan("ANG-02", data, terbitan=True)
    assert satu.satu.nilai == "Rp990"
    assert satu.dua.nilai == "Rp985"


def test_printed_group_of_activities_in_another_table(bersih: Any, temukan: Any) -> None:
    data = bersih.tambah(
        "kaitan",
        sumber="terbitan_pernyataan",
        kode="P05",
        jenis="seksi",
        hal="teknis",
        peran="pagu",
    )
    (satu,) = temukan("ANG-01", data, terbitan=True)
    assert satu.hal.startswith("teknis")
    assert (satu.satu.nilai, satu.dua.nilai) == ("Rp850", "Rp1.000")


@pytest.mark.parametrize("baris", [1, 2, 3])
def test_a_printed_remainder_below_zero(bersih: Any, temukan: Any, baris: int) -> None:
    (satu,) = temukan("ANG-03", bersih.cetak("3", baris, "sisa", "-5"), terbitan=True)
    assert satu.satu.nilai == "−Rp5"
