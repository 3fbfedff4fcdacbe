"""Achievement formulas, cap, and outcomes without a number."""

from __future__ import annotations

import doctest
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung import capaian as modul
from lakip_lib.hitung.capaian import (
    RUMUS_MENURUT_ARAH,
    Capaian,
    Ukuran,
    hitung_capaian,
    naik,
    rentang,
    turun_rasio,
    turun_selisih,
)

POSITIF = st.fractions(min_value=Fraction(1, 1000), max_value=10**9, max_denominator=1000)
BEBAS = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted > 0
    assert hasil.failed == 0


# Table 3.1 of BP3IPTEK Jawa Barat's LKIP 2016, a second agency: target, realisation, printed %.
BP3IPTEK_2016 = [
    (80, 77, "96,25"),
    (20, 50, "250"),
    (25, 42, "168"),
    (20, 40, "200"),
    (25, 67, "268"),
    (90, 100, "111,11"),
]


@pytest.mark.parametrize(("target", "realisasi", "tercetak"), BP3IPTEK_2016)
def test_naik_seperti_laporan_bp3iptek(target: int, realisasi: int, tercetak: str) -> None:
    desimal = len(tercetak.partition(",")[2])
    assert format_bilangan(naik(Fraction(target), Fraction(realisasi)), desimal) == tercetak


def test_rata_rata_capaian_bp3iptek() -> None:
    semua = [naik(Fraction(t), Fraction(r)) for t, r, _ in BP3IPTEK_2016]
    assert format_bilangan(sum(semua, Fraction(0)) / len(semua), 2) == "182,23"


@pytest.mark.parametrize(
    ("target", "realisasi", "selisih", "rasio"),
    [(10, 8, 120, 125), (10, 10, 100, 100), (10, 15, 50, Fraction(200, 3)), (10, 25, -50, 40)],
)
def test_rumus_turun(target: int, realisasi: int, selisih: int, rasio: Fraction) -> None:
    t, r = Fraction(target), Fraction(realisasi)
    assert turun_selisih(t, r) == selisih
    assert turun_rasio(t, r) == rasio


@given(POSITIF, BEBAS)
def test_turun_selisih_adalah_target_dikurangi_selisih(t: Fraction, r: Fraction) -> None:
    assert turun_selisih(t, r) == (t - (r - t)) / t * 100 == 200 - naik(t, r)


@given(POSITIF, BEBAS, st.sampled_from(["turun_selisih", "turun_rasio"]))
def test_turun_yang_tercapai_tidak_pernah_di_bawah_100(
    t: Fraction, r: Fraction, rumus: str
) -> None:
    nilai = hitung_capaian(Ukuran(t, r), rumus, "turun").nilai
    if nilai is not None:
        assert (nilai >= 100) == (r <= t)


@given(POSITIF, BEBAS)
def test_naik_yang_tercapai_tepat_bila_realisasi_mencapai_target(t: Fraction, r: Fraction) -> None:
    nilai = hitung_capaian(Ukuran(t, r), "naik", "naik").nilai
    assert nilai is not None
    assert nilai == r / t * 100
    assert (nilai >= 100) == (r >= t)


@pytest.mark.parametrize(
    ("realisasi", "arah", "harapan"),
    [
        (85, "rentang", 100),
        (80, "rentang", 100),
        (90, "rentang", 100),
        (40, "rentang", 50),
        (99, "rentang", 90),
        (99, "naik", 110),
        (40, "naik", 50),
        (40, "turun", 150),
        (99, "turun", 90),
    ],
)
def test_rentang_80_sampai_90(realisasi: int, arah: str, harapan: int) -> None:
    assert rentang(Fraction(80), Fraction(90), Fraction(realisasi), arah) == harapan


@given(POSITIF, POSITIF, BEBAS)
def test_rentang_paling_tinggi_100_dan_hanya_di_dalamnya(
    a: Fraction, b: Fraction, r: Fraction
) -> None:
    bawah, atas = sorted((a, b))
    nilai = rentang(bawah, atas, r, "rentang")
    assert nilai <= 100
    assert (nilai == 100) == (bawah <= r <= atas)


def test_realisasi_negatif_menghasilkan_capaian_negatif_apa_adanya() -> None:
    assert hitung_capaian(Ukuran(Fraction(5), Fraction("-7.2")), "naik", "naik").nilai == -144


@pytest.mark.parametrize("batas", [100, 110, 120, 150])
def test_batas_memotong_dan_nilai_asli_tetap_terlihat(batas: int) -> None:
    hasil = hitung_capaian(Ukuran(Fraction(400), Fraction(663)), "naik", "naik", Fraction(batas))
    assert hasil.nilai == batas
    assert hasil.asli == Fraction("165.75")
    assert hasil.keterangan == f"dibatasi {batas} persen; tanpa batas 165,75 persen"


def test_tanpa_batas_tidak_ada_yang_dipotong() -> None:
    hasil = hitung_capaian(Ukuran(Fraction(400), Fraction(663)), "naik", "naik")
    assert hasil == Capaian(Fraction("165.75"), Fraction("165.75"))


def test_batas_tidak_menyentuh_yang_tepat_di_batas() -> None:
    hasil = hitung_capaian(Ukuran(Fraction(10), Fraction(12)), "naik", "naik", Fraction(120))
    assert hasil == Capaian(Fraction(120), Fraction(120))


TANPA = "capaian tidak dihitung"


@pytest.mark.parametrize(
    ("ukuran", "rumus", "arah", "keterangan"),
    [
        (Ukuran(), "naik", "naik", "tidak ada target"),
        (Ukuran(realisasi=Fraction(5)), "naik", "naik", "tidak ada target"),
        (Ukuran(Fraction(5)), "naik", "naik", "realisasi belum diisi"),
        (
            Ukuran(Fraction(0), Fraction(0)),
            "naik",
            "naik",
            f"target 0 tercapai (realisasi 0), {TANPA}",
        ),
        (
            Ukuran(Fraction(0), Fraction(7)),
            "naik",
            "naik",
            f"target 0 tercapai (realisasi 7), {TANPA}",
        ),
        (
            Ukuran(Fraction(0), Fraction(0)),
            "turun_selisih",
            "turun",
            f"target 0 tercapai (realisasi 0), {TANPA}",
        ),
        (
            Ukuran(Fraction(0), Fraction(3)),
            "turun_rasio",
            "turun",
            f"target 0 tidak tercapai (realisasi 3), {TANPA}",
        ),
        (
            Ukuran(Fraction(-5), Fraction("-7.2")),
            "turun_selisih",
            "turun",
            "target negatif tercapai, rumus persentase tidak berlaku",
        ),
        (
            Ukuran(Fraction(-5), Fraction("-7.2")),
            "naik",
            "naik",
            "target negatif tidak tercapai, rumus persentase tidak berlaku",
        ),
        (
            Ukuran(Fraction(3), Fraction(0)),
            "turun_rasio",
            "turun",
            "target tercapai (realisasi 0), rumus T/R tidak berlaku",
        ),
        (
            Ukuran(Fraction(3), Fraction("-7.2")),
            "turun_rasio",
            "turun",
            "target tercapai (realisasi −7,2), rumus T/R tidak berlaku",
        ),
        (
            Ukuran(predikat_target="A", predikat_realisasi="B"),
            "naik",
            "naik",
            f"target dan realisasi berupa predikat huruf, {TANPA}",
        ),
        (Ukuran(predikat_target="WTP"), "naik", "naik", "realisasi belum diisi"),
        (Ukuran(predikat_realisasi="BB"), "naik", "naik", "tidak ada target"),
        (
            Ukuran(Fraction(86), predikat_realisasi="BB"),
            "naik",
            "naik",
            f"realisasi berupa predikat huruf sedangkan target berupa bilangan, {TANPA}",
        ),
        (
            Ukuran(realisasi=Fraction(88), predikat_target="A"),
            "naik",
            "naik",
            f"target berupa predikat huruf sedangkan realisasi berupa bilangan, {TANPA}",
        ),
        (
            Ukuran(Fraction(86), predikat_realisasi="NA"),
            "naik",
            "naik",
            f"realisasi dinyatakan NA (tidak tersedia), {TANPA}",
        ),
        (
            Ukuran(predikat_target="n/a", realisasi=Fraction(1)),
            "naik",
            "naik",
            f"target dinyatakan n/a (tidak tersedia), {TANPA}",
        ),
        (
            Ukuran(Fraction(80), Fraction(85)),
            "rentang",
            "rentang",
            f"batas atas rentang target tidak diisi, {TANPA}",
        ),
        (
            Ukuran(Fraction(90), Fraction(85), Fraction(80)),
            "rentang",
            "rentang",
            f"batas bawah rentang target melebihi batas atasnya, {TANPA}",
        ),
        (
            Ukuran(Fraction(0), Fraction(-1), Fraction(5)),
            "rentang",
            "rentang",
            f"realisasi di luar rentang target dan batas bawahnya tidak positif, {TANPA}",
        ),
        (
            Ukuran(Fraction(-5), Fraction(1), Fraction(0)),
            "rentang",
            "rentang",
            f"realisasi di luar rentang target dan batas atasnya tidak positif, {TANPA}",
        ),
    ],
)
def test_keadaan_tanpa_angka_dinyatakan_dengan_kata(
    ukuran: Ukuran, rumus: str, arah: str, keterangan: str
) -> None:
    assert hitung_capaian(ukuran, rumus, arah) == Capaian(keterangan=keterangan)


def test_di_dalam_rentang_yang_dimulai_dari_nol_adalah_100() -> None:
    ukuran = Ukuran(Fraction(0), Fraction(2), Fraction(5))
    assert hitung_capaian(ukuran, "rentang", "rentang").nilai == 100


@given(
    *[st.none() | BEBAS] * 3,
    st.sampled_from([(a, r) for a, semua in RUMUS_MENURUT_ARAH.items() for r in semua]),
    st.none() | POSITIF,
)
def test_selalu_ada_angka_atau_keterangan(
    target: Fraction | None,
    realisasi: Fraction | None,
    atas: Fraction | None,
    arah_rumus: tuple[str, str],
    batas: Fraction | None,
) -> None:
    arah, rumus = arah_rumus
    hasil = hitung_capaian(Ukuran(target, realisasi, atas), rumus, arah, batas)
    assert (hasil.nilai is None) == (hasil.asli is None)
    assert hasil.nilai is not None or hasil.keterangan
    if hasil.nilai is not None and hasil.asli is not None:
        assert hasil.nilai == (hasil.asli if batas is None else min(hasil.asli, batas))


@given(POSITIF, BEBAS, st.sampled_from(["naik", "turun_selisih"]))
def test_tidak_ada_presisi_yang_hilang(t: Fraction, r: Fraction, rumus: str) -> None:
    arah = "naik" if rumus == "naik" else "turun"
    nilai = hitung_capaian(Ukuran(t, r), rumus, arah).nilai
    assert nilai is not None
    kembali = nilai / 100 * t
    assert (kembali if rumus == "naik" else 2 * t - kembali) == r


@pytest.mark.parametrize(
    ("rumus", "arah"),
    [("naik", "turun"), ("turun_selisih", "naik"), ("naik", "rentang"), ("kali", "naik")],
)
def test_rumus_yang_tidak_mengukur_arahnya_ditolak(rumus: str, arah: str) -> None:
    with pytest.raises(ValueError, match="tidak cocok dengan arah"):
        hitung_capaian(Ukuran(Fraction(10), Fraction(8)), rumus, arah)


@given(POSITIF)
def test_rumus_sepakat_bila_target_tepat_tercapai(t: Fraction) -> None:
    assume(t > 0)
    assert {naik(t, t), turun_selisih(t, t), turun_rasio(t, t), rentang(t, t, t, "naik")} == {100}
