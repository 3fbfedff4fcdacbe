from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.ekspor.tabular import isi_csv
from lakip_lib.tabel.model import Tabel, TidakAdaData
from lakip_lib.tabel.skenario import (
    anggaran,
    capaian,
    daftar_tabel_skenario,
    jumlah,
    perubahan,
    sasaran,
)

UBAH = "IKU-03.target=20000 # terlalu tinggi\nIKU-16.realisasi=26; IKU-13.target="


def baris(tabel: Tabel, kunci: str) -> dict[str, str]:
    satu = next(b for b in tabel.baris if b.kunci == kunci)
    nama = (k.nama for k in tabel.kolom)
    return {n: f"{s.tanda or ''}{s.teks}" for n, s in zip(nama, satu.sel, strict=True)}


def test_what_was_changed(skenario_2020) -> None:
    isi = baris(perubahan(skenario_2020(), skenario_2020(UBAH)), "IKU-03")
    assert isi == {
        "objek": "IKU-03",
        "nama": "Penempatan PMI terampil dan profesional",
        "bidang": "Target (Reviu Penetapan Kinerja)",
        "resmi": "32.000 PMI",
        "skenario": "20.000 PMI",
        "alasan": "terlalu tinggi",
    }
    tabel = perubahan(skenario_2020(), skenario_2020(UBAH))
    assert baris(tabel, "IKU-13")["skenario"] == "tanpa target"
    nilai = [b.sel[4].nilai for b in tabel.baris]
    assert nilai == [Fraction(20000), Fraction(26), None]


@pytest.mark.parametrize(
    ("ubah", "bidang", "resmi", "skenario"),
    [
        ("IKU-01.tw3.realisasi=500", "Realisasi triwulan III", "0 orang", "500 orang"),
        ("IKU-04.batas_capaian=100", "Batas capaian", "tanpa batas", "100%"),
        ("IKU-01.tw3.realisasi=", "Realisasi triwulan III", "0 orang", "belum diisi"),
        ("IKU-05.realisasi=5", "Realisasi setahun", "188 PMI", "5 PMI"),
        ("pengaturan.metode_efisiensi=c", "Metode efisiensi", "a", "c"),
        ("mediasi-advokasi.pagu=20000000", "Pagu", "Rp16.260.000", "Rp20.000.000"),
        ("skala:bp2mi-2020:Baik.batas_bawah=85", "Batas bawah", "80%", "85%"),
        (
            "IKU-04.aturan_triwulan=terakhir",
            "Aturan triwulan",
            "rata-rata triwulan",
            "nilai triwulan terakhir",
        ),
    ],
)
def test_every_field_is_written_in_words(
    skenario_2020, ubah: str, bidang: str, resmi: str, skenario: str
) -> None:
    tabel = perubahan(skenario_2020(), skenario_2020(ubah))
    (isi,) = (baris(tabel, b.kunci) for b in tabel.baris)
    assert (isi["bidang"], isi["skenario"]) == (bidang, skenario)
    if ubah.startswith("IKU-01"):
        assert isi["resmi"].endswith("orang")
    else:
        assert isi["resmi"] == resmi


def test_achievement_side_by_side_with_sign_words_and_colour(skenario_2020) -> None:
    tabel = capaian(skenario_2020(), skenario_2020(UBAH))
    assert len(tabel.baris) == 19
    isi = baris(tabel, "IKU-16")
    assert (isi["capaian_resmi"], isi["kategori_resmi"]) == ("73,33", "◆Cukup")
    assert (isi["capaian_skenario"], isi["kategori_skenario"]) == ("86,67", "●Baik")
    assert (isi["selisih"], isi["perubahan"]) == ("+13,33", "↑naik")
    naik = next(b for b in tabel.baris if b.kunci == "IKU-16").sel[-1]
    assert naik.warna
    turun = capaian(skenario_2020(), skenario_2020("IKU-16.realisasi=2"))
    sel = next(b for b in turun.baris if b.kunci == "IKU-16").sel[-1]
    assert (sel.teks, sel.tanda) == ("turun", "↓")
    assert sel.warna not in (None, naik.warna)
    tetap = baris(tabel, "IKU-05")
    assert (tetap["selisih"], tetap["perubahan"]) == ("0,00", "tetap")


def test_missing_achievement_is_words_never_nought(skenario_2020) -> None:
    isi = baris(capaian(skenario_2020(), skenario_2020(UBAH)), "IKU-13")
    assert isi["capaian_skenario"] == "tidak ada target"
    assert (isi["selisih"], isi["perubahan"]) == ("–", "→menjadi tidak dihitung")


def test_cap_stays_visible(skenario_2020) -> None:
    isi = baris(capaian(skenario_2020(), skenario_2020("IKU-06.batas_capaian=120")), "IKU-06")
    assert isi["capaian_skenario"] == "120,00 (tanpa batas 165,75)"


def test_rounded_figures_that_do_not_add_up_are_explained(skenario_2020) -> None:
    # 2,284375 → 2,28 and 3,655 → 3,66 differ by 1,38 as shown, by 1,37 in truth.
    tabel = capaian(skenario_2020(), skenario_2020("IKU-03.target=20000"))
    assert any("sebelum pembulatan" in c for c in tabel.catatan)
    lain = capaian(skenario_2020(), skenario_2020("IKU-02.target=4"))
    assert lain.catatan == ()


def test_objectives_and_counts(skenario_2020) -> None:
    resmi, baru = skenario_2020(), skenario_2020(UBAH)
    assert baris(sasaran(resmi, baru), "S10")["selisih"] == "+13,33"
    isi = {b.sel[0].teks: [s.teks for s in b.sel[1:]] for b in jumlah(resmi, baru).baris}
    assert isi["Baik"] == ["2", "3", "+1"]
    assert isi["Capaian tidak dihitung"] == ["0", "1", "+1"]
    assert isi["Jumlah indikator"] == ["19", "19", "0"]


def test_other_scale_has_no_counts_by_category(skenario_2020) -> None:
    resmi, lain = skenario_2020(), skenario_2020("pengaturan.skala=lapan-puluh")
    assert jumlah(resmi, lain).baris[0].sel[0].teks == "Capaian tidak dihitung"
    assert baris(sasaran(resmi, lain), "S10")["perubahan"] == "→skala berbeda"
    assert any("skala lain" in c for c in sasaran(resmi, lain).catatan)


def test_budget_only_where_it_moves(skenario_2020) -> None:
    resmi = skenario_2020()
    tabel = anggaran(resmi, skenario_2020("mediasi-advokasi.pagu=20000000"))
    isi = baris(tabel, "mediasi-advokasi")
    assert (isi["resmi"], isi["skenario"], isi["selisih"]) == (
        "16.260.000",
        "20.000.000",
        "+3.740.000",
    )
    with pytest.raises(TidakAdaData, match="tidak mengubah anggaran"):
        anggaran(resmi, skenario_2020("IKU-12.aturan_triwulan=maksimum"))


def test_csv_has_numbers_and_no_unit_column_for_the_sign(skenario_2020) -> None:
    isi = isi_csv(capaian(skenario_2020(), skenario_2020(UBAH)))
    assert "selisih_satuan" not in isi
    assert ",1.370625," in isi


def test_ids_and_numbering_series(skenario_2020) -> None:
    for id_, buat in daftar_tabel_skenario(skenario_2020()).items():
        tabel = buat(skenario_2020(UBAH))
        assert (tabel.id, tabel.seri) == (id_, "skenario")
