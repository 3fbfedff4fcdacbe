"""What the method page says is what the program does."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.hitung.efisiensi import METODE
from lakip_lib.istilah import ATURAN_TRIWULAN, RUMUS
from lakip_lib.situs import metode
from lakip_lib.situs.metode import SIMBOL
from lakip_lib.situs.tahun import Terbitan

ARAH = {"naik": "naik", "turun_selisih": "turun", "turun_rasio": "turun"}


def test_every_formula_has_its_signs() -> None:
    assert set(SIMBOL) == set(RUMUS)


@given(st.sampled_from(sorted(ARAH)), st.integers(1, 10**6), st.integers(1, 10**6))
def test_the_signs_compute_what_the_program_computes(rumus: str, target: int, nyata: int) -> None:
    tanda = SIMBOL[rumus].replace("×", "*").replace("÷", "/").replace("−", "-")
    hasil = eval(tanda, {}, {"T": Fraction(target), "R": Fraction(nyata)})
    ukuran = Ukuran(Fraction(target), Fraction(nyata))
    assert hitung_capaian(ukuran, rumus, ARAH[rumus]).nilai == hasil


def test_tables_cover_the_registries(terbitan: Terbitan) -> None:
    rumus = metode.tabel_rumus(terbitan.urut)
    assert [b.sel[0].teks for b in rumus.baris] == list(RUMUS.values())
    # Every indicator of the newest year is counted once.
    assert sum(b.sel[-1].nilai or 0 for b in rumus.baris) == len(terbitan.terbaru.hasil.capaian)
    triwulan = metode.tabel_triwulan()
    assert [b.sel[0].teks for b in triwulan.baris] == list(ATURAN_TRIWULAN.values())
    assert [b.sel[1].teks for b in triwulan.baris] == ["100", "30", "25", "40"]
    efisiensi = metode.tabel_efisiensi(terbitan.urut)
    assert [b.sel[0].teks for b in efisiensi.baris] == list(METODE)
    assert [b.sel[-1].teks for b in efisiensi.baris] == ["2019 dan 2020", "–", "–", "–"]


def test_words_stand_where_no_formula_measures() -> None:
    assert {b.sel[1].teks for b in metode.tabel_tanpa_angka().baris} >= {
        "tidak ada target",
        "realisasi belum diisi",
    }


def test_the_scale_in_force_with_its_gaps(terbitan: Terbitan) -> None:
    (skala,) = metode.semua_skala(terbitan.urut)
    assert skala.tahun == "2019 dan 2020"
    assert [b.sel[0].teks for b in skala.tabel.baris] == list(
        terbitan.terbaru.hasil.skala["kategori"]
    )
    assert skala.tabel.baris[0].sel[1].teks == "di atas 100"
    assert len(skala.celah) == 2
