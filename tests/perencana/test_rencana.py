"""What a plan holds, and what follows from it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.hitung.bingkai import menurut
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.perencana.rencana import Rencana
from lakip_lib.skenario import Perubahan, baca_teks

from .conftest import BuatRencana, isian


def capaian(rencana: Rencana, indikator: str) -> Fraction:
    nilai = menurut(rencana.hasil().capaian, "indikator")[indikator].capaian
    return Fraction(nilai)


def test_without_changes_it_is_the_official_result(buat: BuatRencana) -> None:
    rencana = buat()
    assert rencana.perubahan == ()
    assert rencana.hasil() is rencana.resmi


def test_a_target_changes_the_achievement(buat: BuatRencana) -> None:
    rencana = buat()
    target = isian(rencana, "IKU-03", "target")
    rencana.tulis(target, "20.000")
    assert rencana.perubahan == (Perubahan("IKU-03", "target", "20000"),)
    assert rencana.diubah(target)
    assert capaian(rencana, "IKU-03") == Fraction(731 * 100, 20000)
    assert rencana.resmi.data.skenario is None


def test_the_value_of_the_data_is_no_change(buat: BuatRencana) -> None:
    rencana = buat()
    target = isian(rencana, "IKU-03", "target")
    for teks in ("20.000", "32000"):
        rencana.tulis(target, teks)
    assert rencana.perubahan == ()
    assert not rencana.diubah(target)


def test_a_quarter_and_a_missing_value(buat: BuatRencana) -> None:
    rencana = buat()
    rencana.tulis(isian(rencana, "IKU-01", "tw4.realisasi"), "4.396")
    assert capaian(rencana, "IKU-01") == Fraction(5000 * 100, 6000)
    rencana.tulis(isian(rencana, "IKU-01", "target"), "")
    assert Perubahan("IKU-01", "target", "") in rencana.perubahan
    baris = menurut(rencana.hasil().capaian, "indikator")["IKU-01"]
    assert (baris.target, baris.capaian) == (None, None)


def test_what_is_no_number_stands_in_the_way(buat: BuatRencana) -> None:
    rencana = buat()
    target = isian(rencana, "IKU-03", "target")
    rencana.tulis(target, "20.000")
    rencana.tulis(target, "20x")
    assert rencana.perubahan == (Perubahan("IKU-03", "target", "20000"),)
    with pytest.raises(KesalahanLakip, match='IKU-03, target setahun: "20x" bukan bilangan'):
        rencana.hasil()
    rencana.tulis(target, "21.000")
    assert capaian(rencana, "IKU-03") == Fraction(731 * 100, 21000)


def test_what_the_data_cannot_be_is_told_by_its_field(buat: BuatRencana) -> None:
    rencana = buat()
    rencana.tulis(isian(rencana, "IKU-03", "target"), "20.000")
    rencana.tulis(isian(rencana, "IKU-05", "realisasi"), "1,5")
    with pytest.raises(KesalahanLakip, match=r"IKU-05, realisasi setahun \(1,5\): .*Perbaikan"):
        rencana.hasil()


def test_going_back_leaves_no_change(buat: BuatRencana) -> None:
    rencana = buat(*baca_teks("pengaturan.skala=akip-2015; IKU-03.target=20000"))
    rencana.tulis(isian(rencana, "IKU-05", "target"), "x")
    rencana.kembalikan()
    assert rencana.perubahan == ()
    assert rencana.hasil() is rencana.resmi


def test_a_scenario_is_gone_on_with(buat: BuatRencana) -> None:
    mulai = baca_teks("IKU-03.target=20000 # pandemi\npengaturan.skala=akip-2015")
    rencana = buat(*mulai, nama="lama")
    target = isian(rencana, "IKU-03", "target")
    assert rencana.isi(target) == "20.000"
    assert target.semula == "32.000"
    rencana.alasan = "alasan baru"
    rencana.tulis(isian(rencana, "IKU-05", "target"), "500")
    assert {(str(p), p.alasan) for p in rencana.perubahan} == {
        ("pengaturan.skala=akip-2015", ""),
        ("IKU-03.target=20000", "pandemi"),
        ("IKU-05.target=500", "alasan baru"),
    }
    assert rencana.lain == (mulai[1],)
    nama = rencana.hasil().data.skenario
    assert nama is not None
    assert nama.nama == "lama"


def test_the_version_in_force_has_the_field(buat: BuatRencana) -> None:
    rencana = buat(*baca_teks("IKU-03.target.reviu_pk=20000; IKU-05.target.rkt=1"))
    assert rencana.isi(isian(rencana, "IKU-03", "target")) == "20.000"
    assert [str(p) for p in rencana.lain] == ["IKU-05.target.rkt=1"]


def test_a_version_asked_for_is_named_in_the_changes(buat: BuatRencana) -> None:
    rencana = buat(versi_target="rkt")
    rencana.tulis(isian(rencana, "IKU-03", "target"), "20.000")
    assert rencana.perubahan == (Perubahan("IKU-03", "target.rkt", "20000"),)
    assert capaian(rencana, "IKU-03") == Fraction(731 * 100, 20000)


def test_changes_that_cannot_be_are_refused_at_once(buat: BuatRencana) -> None:
    with pytest.raises(DataSalah, match="IKU-99"):
        buat(Perubahan("IKU-99", "target", "1"))
