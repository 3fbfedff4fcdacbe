"""Indicators between goal, objective, section and agreement."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest

from lakip_lib.periksa.model import TidakBerlaku

IKU = ("L-01", "L-02", "L-03", "L-04")


@pytest.mark.parametrize(("a", "b"), list(combinations(IKU, 2)))
@pytest.mark.parametrize("akhir", ["", ".", "s"])
def test_two_indicators_of_the_same_name(
    bersih: Any, temukan: Any, a: str, b: str, akhir: str
) -> None:
    nama = bersih.ambil("indikator").set_index("id").loc[a, "nama"]
    (satu,) = temukan("IND-01", bersih.sel("indikator", "nama", nama + akhir, id=b))
    assert satu.hal == f"{a} dan {b}"


def test_two_objectives_of_the_same_name(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("sasaran", "nama", "meningkatnya mutu pelayanan", id="S2")
    assert [s.hal for s in temukan("IND-01", data)] == ["S1 dan S2"]


def test_names_that_differ(bersih: Any, temukan: Any) -> None:
    assert temukan("IND-01", bersih) == []


def test_a_goal_without_objectives(bersih: Any, temukan: Any) -> None:
    (satu,) = temukan("IND-02", bersih.tambah("tujuan", id="T2", nama="Tujuan lain"))
    assert satu.pesan == "tujuan tanpa sasaran"


@pytest.mark.parametrize("sasaran", ["S1", "S2"])
def test_an_objective_without_indicators(bersih: Any, temukan: Any, sasaran: str) -> None:
    lain = {"S1": "S2", "S2": "S1"}[sasaran]
    (satu,) = temukan("IND-02", bersih.sel("indikator", "sasaran", lain))
    assert satu.hal.startswith(sasaran)
    assert satu.dua.nilai == "tidak ada"


@pytest.mark.parametrize("iku", IKU)
@pytest.mark.parametrize("versi", ["rkt", "pk"])
def test_an_indicator_missing_from_a_version(
    bersih: Any, temukan: Any, iku: str, versi: str
) -> None:
    (satu,) = temukan("IND-03", bersih.tanpa("target", indikator=iku, versi=versi))
    assert satu.hal.startswith(iku)
    assert satu.dua.tempat == f"target versi {versi}"


def test_an_indicator_missing_from_the_plan(bersih: Any, temukan: Any) -> None:
    (satu,) = temukan("IND-03", bersih.tanpa("renstra/target", indikator="L-02"))
    assert "renstra" in satu.pesan


def test_an_indicator_missing_from_a_printed_agreement(bersih: Any, temukan: Any) -> None:
    data = bersih.tanpa("terbitan", tabel="9", kunci="L-03")
    data = data.tanpa("terbitan", tabel="1", kunci="L-03").tanpa(
        "terbitan", tabel="2", kunci="L-03"
    )
    (satu,) = temukan("IND-03", data, terbitan=True)
    assert satu.hal.startswith("L-03")


@pytest.mark.parametrize("indikator", [None, "L-99"])
def test_a_goal_that_nothing_measures(bersih: Any, temukan: Any, indikator: str | None) -> None:
    (satu,) = temukan("IND-04", bersih.sel("indikator_tujuan", "indikator", indikator))
    assert satu.hal.startswith("IT-1")
    assert temukan("IND-04", bersih) == []


@pytest.mark.parametrize("nama", ["Nilai kepuasan masyarakat", "Persentase aduan", "Nilai IKM"])
def test_a_goal_measured_by_an_indicator_of_another_wording(
    bersih: Any, temukan: Any, nama: str
) -> None:
    (satu,) = temukan("IND-08", bersih.sel("indikator_tujuan", "nama", nama))
    assert (satu.satu.nilai, satu.dua.nilai) == (f'"{nama}"', '"Nilai kepuasan pelanggan"')


@pytest.mark.parametrize(
    "nama",
    ["NILAI KEPUASAN PELANGGAN", "Nilai kepuasan  pelanggan.", "Nilai kepuasan pelanggan balai"],
)
def test_a_goal_measured_by_its_own_indicator(bersih: Any, temukan: Any, nama: str) -> None:
    assert temukan("IND-08", bersih.sel("indikator_tujuan", "nama", nama)) == []
    with pytest.raises(TidakBerlaku):
        temukan("IND-08", bersih.tanpa("indikator_tujuan"))


@pytest.mark.parametrize("iku", ["L-01", "L-02"])
def test_a_section_that_does_not_carry_out_the_activities(
    bersih: Any, temukan: Any, iku: str
) -> None:
    (satu,) = temukan("IND-05", bersih.sel("indikator", "seksi", "umum", id=iku))
    assert (satu.satu.nilai, satu.dua.nilai) == ("umum", "teknis")
    assert temukan("IND-05", bersih) == []


@pytest.mark.parametrize("iku", IKU[:3])  # without L-04 it is a list of one section's share
def test_a_printed_list_that_lacks_one(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.tanpa("terbitan", tabel="2", kunci=iku)
    (satu,) = temukan("IND-06", data, terbitan=True)
    assert satu.satu.nilai.startswith(iku)
    assert satu.dua.tempat == "Tabel 2"


def test_a_printed_list_that_has_another(bersih: Any, temukan: Any) -> None:
    data = bersih.tambah(
        "terbitan", tabel="9", baris=5, kolom="sasaran", kunci=None, teks="Sasaran tahun lalu"
    )
    (satu,) = temukan("IND-06", data, terbitan=True)
    assert satu.dua.nilai == '"Sasaran tahun lalu"'


@pytest.mark.parametrize(("kurang", "salah"), [("L-01", 1), ("L-02", 0)])
def test_a_printed_table_of_efficiency_lacks_what_did_not_reach_its_target(
    bersih: Any, temukan: Any, kurang: str, salah: int
) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator="L-02", realisasi=Fraction(80))
    nama = bersih.ambil("indikator").set_index("id")["nama"]
    for baris, iku in enumerate(i for i in IKU if i != kurang):
        for kolom, teks in (("indikator", nama[iku]), ("efisiensi", "1,00")):
            isi = {"baris": baris + 1, "kolom": kolom, "kunci": iku, "teks": teks}
            data = data.tambah("terbitan", tabel="12", **isi)
    temuan = temukan("IND-06", data, terbitan=True)
    assert [s.dua.tempat for s in temuan] == ["Tabel 12"] * salah


def test_a_printed_table_of_one_section_is_no_full_list(bersih: Any, temukan: Any) -> None:
    data = bersih
    for baris, iku in enumerate(IKU[:3], 1):
        data = data.tambah(
            "terbitan",
            tabel="12",
            baris=baris,
            kolom="indikator",
            kunci=iku,
            teks=bersih.ambil("indikator").set_index("id").loc[iku, "nama"],
        )
    assert temukan("IND-06", data, terbitan=True) == []


@pytest.mark.parametrize(("id_", "tabel"), [("IND-04", "indikator_tujuan"), ("IND-05", "kegiatan")])
def test_without_their_tables_the_rules_do_not_apply(
    bersih: Any, temukan: Any, id_: str, tabel: str
) -> None:
    with pytest.raises(TidakBerlaku):
        temukan(id_, bersih.tanpa(tabel))


@pytest.mark.parametrize("iku", IKU)
def test_an_indicator_that_no_section_answers_for(bersih: Any, temukan: Any, iku: str) -> None:
    (satu,) = temukan("IND-07", bersih.sel("indikator", "seksi", None, id=iku))
    assert satu.hal.startswith(iku)
    assert temukan("IND-07", bersih) == []
    with pytest.raises(TidakBerlaku):
        temukan("IND-07", bersih.sel("indikator", "seksi", None))
