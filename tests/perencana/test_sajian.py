"""What is shown of a plan: official beside changed."""

from __future__ import annotations

from lakip_lib.grafik.model import Grafik
from lakip_lib.perencana.sajian import grafik_banding, kalimat, tabel_pengaruh, tabel_ubahan
from lakip_lib.skenario import baca_teks
from lakip_lib.tabel.model import Tabel
from lakip_lib.tampilan import Potongan

from .conftest import BuatRencana


def teks(tabel: object) -> list[list[str]]:
    assert isinstance(tabel, Tabel)
    return [[s.teks for s in b.sel] for b in tabel.baris]


def test_official_and_changed_stand_side_by_side(buat: BuatRencana) -> None:
    rencana = buat(*baca_teks("IKU-03.target=700 # coba"))
    resmi, hasil = rencana.resmi, rencana.hasil()
    satu, dua = teks(tabel_pengaruh(resmi, hasil, ("IKU-05",)))
    assert satu[0].startswith("IKU-03 ")
    assert satu[1:] == [
        *("32.000 PMI", "700 PMI", "731 PMI", "731 PMI", "2,28", "104,43"),
        *("Kurang", "Sangat Baik", "+102,14", "kategori sudah tertinggi"),
    ]
    assert dua[0].startswith("IKU-05 ")
    assert dua[-1] == "◆\u00a0Cukup: 500 PMI"
    assert teks(tabel_ubahan(resmi, hasil))[0][1:] == [
        *("Target (Reviu Penetapan Kinerja)", "32.000 PMI", "700 PMI", "coba"),
    ]
    ringkas = kalimat(resmi, hasil).markdown
    assert "bukan dokumen resmi" in ringkas
    assert "target: 6 → 7 dari 19" in ringkas
    assert "Kategori naik: 1, turun: 0" in ringkas


def test_the_chart_has_both_sides_and_words(buat: BuatRencana) -> None:
    rencana = buat(*baca_teks("IKU-03.target=700"))
    grafik = grafik_banding(rencana.resmi, rencana.hasil(), ())
    assert isinstance(grafik, Grafik)
    assert "2,28 persen (Kurang) menjadi 104,43 persen (Sangat Baik)" in grafik.alt
    assert teks(grafik.data) == [["Penempatan PMI terampil dan profesional", "2,28", "104,43"]]


def test_a_missing_target_is_said_in_words(buat: BuatRencana) -> None:
    rencana = buat(*baca_teks("IKU-03.target="))
    resmi, hasil = rencana.resmi, rencana.hasil()
    ((_, _, target, *_, kategori, selisih, _),) = teks(tabel_pengaruh(resmi, hasil, ()))
    assert (target, kategori, selisih) == ("tanpa target", "tidak dihitung", "–")
    grafik = grafik_banding(resmi, hasil, ())
    assert isinstance(grafik, Grafik)
    assert "menjadi tidak ada target" in grafik.alt


def test_the_official_data_alone(buat: BuatRencana) -> None:
    resmi = buat().resmi
    assert kalimat(resmi, resmi).markdown.startswith("Belum ada yang diubah")
    assert isinstance(tabel_ubahan(resmi, resmi), Potongan)
    assert isinstance(grafik_banding(resmi, resmi, ()), Potongan)
    assert [b[0][:6] for b in teks(tabel_pengaruh(resmi, resmi, ("IKU-01", "IKU-19")))] == [
        "IKU-01",
        "IKU-19",
    ]
