from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Terlacak
from lakip_lib.jejak.tingkat import tingkat
from lakip_lib.skenario.banding import (
    Banding,
    per_indikator,
    per_sasaran,
    ringkasan,
    skala_sebanding,
)
from lakip_lib.skenario.banding_anggaran import metode_berubah, per_anggaran


def satu(banding: list[Banding], id_: str) -> Banding:
    return next(b for b in banding if b.id == id_)


def test_official_against_itself_changes_nothing(skenario_2020) -> None:
    resmi = skenario_2020()
    semua = [*per_indikator(resmi, resmi), *per_sasaran(resmi, resmi)]
    assert len(semua) == 19 + 12
    assert not [b for b in semua if b.berubah or b.selisih]
    assert {b.gerak for b in semua} == {"tetap"}
    assert per_anggaran(resmi, resmi) == []


def test_changed_target_changes_its_indicator_and_objective_alone(skenario_2020) -> None:
    resmi, baru = skenario_2020(), skenario_2020("IKU-03.target=20000")
    berubah = [b for b in per_indikator(resmi, baru) if b.berubah]
    assert [b.id for b in berubah] == ["IKU-03"]
    b = berubah[0]
    assert (b.resmi.nilai, b.skenario.nilai) == (Fraction(73100, 32000), Fraction(73100, 20000))
    assert b.selisih == Fraction(73100, 20000) - Fraction(73100, 32000)
    assert b.gerak == "tetap"
    assert [s.id for s in per_sasaran(resmi, baru) if s.berubah] == ["S03"]


def test_difference_has_the_trail_of_both_sides(skenario_2020) -> None:
    b = satu(per_indikator(skenario_2020(), skenario_2020("IKU-03.target=20000")), "IKU-03")
    assert isinstance(b.selisih, Terlacak)
    akar = tingkat(b.selisih)
    assert akar.nama == "selisih skenario terhadap resmi (poin persentase)"
    assert {Fraction(x) for x in akar.bagian} == {b.resmi.nilai, b.skenario.nilai}


@pytest.mark.parametrize(
    ("ubah", "gerak"),
    [
        ("IKU-16.realisasi=26", "naik"),
        ("IKU-16.realisasi=2", "turun"),
        ("IKU-16.realisasi=23", "tetap"),
        ("IKU-16.target=", "hilang"),
        ("pengaturan.skala=lapan-puluh", "lain"),
        ("pengaturan.skala=empat-tingkat", "tetap"),
    ],
)
def test_change_of_category(skenario_2020, ubah: str, gerak: str) -> None:
    b = satu(per_indikator(skenario_2020(), skenario_2020(ubah)), "IKU-16")
    assert b.gerak == gerak
    tukar = satu(per_indikator(skenario_2020(ubah), skenario_2020()), "IKU-16")
    lawan = {"naik": "turun", "turun": "naik", "hilang": "baru"}
    assert tukar.gerak == lawan.get(gerak, gerak)


def test_missing_achievement_has_no_difference(skenario_2020) -> None:
    b = satu(per_indikator(skenario_2020(), skenario_2020("IKU-16.target=")), "IKU-16")
    assert b.selisih is None
    assert b.berubah
    assert b.skenario.sebab == "tidak ada target"


def test_indicator_that_the_scenario_drops_is_kept(skenario_2020) -> None:
    class Tanpa(Hasil):
        @property
        def capaian(self):  # type: ignore[override]
            frame = super().capaian
            return frame[frame["indikator"] != "IKU-16"]

    resmi = skenario_2020()
    b = satu(per_indikator(resmi, Tanpa(resmi.data)), "IKU-16")
    assert (b.gerak, b.skenario.sebab, b.berubah) == ("hilang", "tidak ada dalam data", True)


def test_objective_is_the_mean_of_what_is_measured(skenario_2020) -> None:
    resmi, baru = skenario_2020(), skenario_2020("IKU-07.target=")
    b = satu(per_sasaran(resmi, baru), "S07")
    milik = resmi.capaian[resmi.capaian["sasaran"] == "S07"]["capaian"]
    assert b.resmi.nilai == sum(milik, Fraction(0)) / 2
    assert b.skenario.nilai == list(milik)[1]


def test_scale_with_other_categories_is_not_compared(skenario_2020) -> None:
    assert not skala_sebanding(skenario_2020(), skenario_2020("pengaturan.skala=lapan-puluh"))
    geser = skenario_2020("skala:bp2mi-2020:Baik.batas_bawah=85")
    assert skala_sebanding(skenario_2020(), geser)


def test_summary_counts(skenario_2020) -> None:
    r = ringkasan(skenario_2020("IKU-16.realisasi=30"))
    assert r.tercapai == ringkasan(skenario_2020()).tercapai + 1
    assert sum(r.per_kategori.values()) + r.tanpa == r.indikator == 19


def test_budget_of_a_changed_ceiling(skenario_2020) -> None:
    resmi = skenario_2020()
    id_, pagu = resmi.kegiatan["id"].iloc[0], resmi.kegiatan["pagu"].iloc[0]
    baru = skenario_2020(f"{id_}.pagu={int(pagu) + 1000}")
    isi = {(b.kunci, b.hal): b for b in per_anggaran(resmi, baru)}
    assert isi[None, "Pagu (Rp)"].selisih == isi[id_, "Pagu (Rp)"].selisih == 1000
    assert isi[None, "Sisa (Rp)"].selisih == 1000
    assert isi[None, "Serapan (%)"].selisih < 0
    assert (None, "Realisasi (Rp)") not in isi
    assert {k for k, _ in isi if k in set(resmi.kegiatan["id"])} == {id_}


def test_changed_target_moves_efficiency_alone(skenario_2020) -> None:
    isi = per_anggaran(skenario_2020(), skenario_2020("IKU-03.target=20000"))
    assert {b.hal for b in isi} == {"Nilai efisiensi"}
    assert {b.kunci for b in isi} == {None, "penempatan"}


def test_other_method_is_told_and_not_compared(skenario_2020) -> None:
    lain = skenario_2020("pengaturan.metode_efisiensi=c")
    assert metode_berubah(skenario_2020(), lain)
    assert {b.selisih for b in per_anggaran(skenario_2020(), lain)} == {None}
    assert not metode_berubah(skenario_2020(), skenario_2020("IKU-03.target=20000"))
