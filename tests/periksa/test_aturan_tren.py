"""This year against the years before, in both directions."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.aturan_tren import BATAS_KALI
from lakip_lib.periksa.model import TidakBerlaku

RATA = {
    "L-01": Fraction(375),
    "L-02": Fraction(88),
    "L-03": Fraction("11.75"),
    "L-04": Fraction(78),
}


@pytest.mark.parametrize("iku", list(RATA))
@pytest.mark.parametrize(
    ("kali", "salah"), [(2, 1), (7, 1), ("1.9", 0), (1, 0), ("0.51", 0), ("0.5", 1), ("0.01", 1)]
)
def test_a_realisation_far_from_the_past(
    bersih: Any, temukan: Any, iku: str, kali: Any, salah: int
) -> None:
    kini = RATA[iku] * Fraction(kali)
    data = bersih.tambah("realisasi_tahunan", indikator=iku, realisasi=kini)
    temuan = temukan("TRN-01", data)
    assert len(temuan) == salah
    assert all(s.hal.startswith(iku) and "2030" in s.satu.nilai for s in temuan)


@settings(max_examples=25)
@given(kali=st.fractions(min_value=Fraction(1, 50), max_value=50))
def test_both_directions_by_the_same_limit(bersih: Any, temukan: Any, kali: Fraction) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator="L-01", realisasi=RATA["L-01"] * kali)
    jauh = kali >= BATAS_KALI or kali <= 1 / BATAS_KALI
    assert len(temukan("TRN-01", data)) == jauh


def test_falling_to_zero_and_rising_from_zero(bersih: Any, temukan: Any) -> None:
    nol = bersih.tambah("realisasi_tahunan", indikator="L-01", realisasi=Fraction(0))
    assert [s.pesan for s in temukan("TRN-01", nol)] == ["realisasi turun menjadi nol"]


@pytest.mark.parametrize(("nilai", "salah"), [(1, 1), (200, 0), (400, 0), (2000, 1)])
def test_a_target_far_from_the_past(bersih: Any, temukan: Any, nilai: int, salah: int) -> None:
    data = bersih.sel("target", "nilai", Fraction(nilai), indikator="L-01", versi="pk")
    assert len(temukan("TRN-02", data)) == salah


@pytest.mark.parametrize(("kali", "salah"), [("0.1", 1), (1, 0), (3, 1)])
@pytest.mark.parametrize("kolom", ["pagu", "realisasi"])
def test_a_budget_far_from_the_past(
    bersih: Any, temukan: Any, kali: Any, salah: int, kolom: str
) -> None:
    frame = bersih.tanpa("versi_target", id="rkt").ambil("anggaran_kegiatan")
    frame[kolom] = [n * Fraction(kali) for n in frame[kolom]]
    data = bersih.ganti("anggaran_kegiatan", frame).sel("versi_target", "pagu", None)
    assert len(temukan("TRN-03", data)) == salah


@pytest.mark.parametrize(
    ("iku", "nilai", "salah"),
    [
        ("L-01", "384.9", 1),
        ("L-01", "385", 0),
        ("L-02", "88", 1),
        ("L-03", "11.1", 1),
        ("L-03", "10.9", 0),
        ("L-04", "78.5", 1),
    ],
)
def test_a_target_lighter_than_what_was_reached(
    bersih: Any, temukan: Any, iku: str, nilai: str, salah: int
) -> None:
    data = bersih.sel("target", "nilai", Fraction(nilai), indikator=iku, versi="pk")
    temuan = temukan("TRN-04", data)
    assert [s.hal.split()[0] for s in temuan] == [iku] * salah


@pytest.mark.parametrize(("target", "salah"), [("100", 0), ("99", 1)])
@pytest.mark.parametrize(("nama", "penuh"), [("Persentase aduan", 1), ("Persentase naiknya", 0)])
def test_all_of_a_share_is_not_lighter_than_more_than_all(
    bersih: Any, temukan: Any, target: str, salah: int, nama: str, penuh: int
) -> None:
    data = bersih.sel("indikator", "nama", nama, id="L-02")
    data = data.cetak("7", 2, "realisasi_2030", "173%")
    for tabel, kolom in (("1", "target"), ("2", "target"), ("7", "target_2031"), ("9", "target")):
        data = data.cetak(tabel, 2, kolom, f"{target}%")
    assert len(temukan("TRN-04", data, terbitan=True)) == (salah if penuh else 1)


def test_another_unit_is_not_compared(bersih: Any, temukan: Any) -> None:
    data = bersih.tambah("satuan", id="paket", nama="paket")
    data = data.sel("target", "satuan", "paket", indikator="L-01")
    data = data.sel("target", "nilai", Fraction(3), indikator="L-01")
    assert temukan("TRN-02", data) == []
    assert temukan("TRN-04", data) == []


def test_without_a_past_the_rules_do_not_apply(bersih: Any, temukan: Any) -> None:
    lampau = bersih.tahun_lain(2029)
    for id_ in ("TRN-01", "TRN-02", "TRN-03", "TRN-04"):
        with pytest.raises(TidakBerlaku):
            temukan(id_, lampau)


@pytest.mark.parametrize("teks", ["2.000 orang", "10 orang"])
def test_printed_past_and_present(bersih: Any, temukan: Any, teks: str) -> None:
    (satu,) = temukan("TRN-01", bersih.cetak("7", 1, "realisasi_2030", teks), terbitan=True)
    assert satu.satu.tempat == "Tabel 7 baris 1 kolom realisasi_2030"
