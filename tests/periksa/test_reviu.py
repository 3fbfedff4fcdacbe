"""The review checklist: 23 items, answered only where the data shows the answer."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import periksa_data
from lakip_lib.periksa.reviu import ORANG, Jawaban


def isi(data: Any) -> dict[int, Jawaban]:
    return {j.nomor: j for j in periksa_data(Hasil(data)).reviu}


def test_all_items_of_the_regulation(bersih: Any) -> None:
    reviu = isi(bersih)
    assert list(reviu) == list(range(1, 24))
    kelompok = [j.kelompok for j in reviu.values()]
    assert [kelompok.count(k) for k in dict.fromkeys(kelompok)] == [6, 7, 10]


def test_a_person_answers_what_data_cannot(bersih: Any) -> None:
    orang = {n for n, j in isi(bersih).items() if j.alasan == ORANG}
    assert orang == {7, 9, 12, 13, 18, 22}


def test_the_clean_unit(bersih: Any) -> None:
    jawaban = {n: j.jawaban for n, j in isi(bersih).items()}
    assert {n for n, j in jawaban.items() if j == "ya"} == {1, 2, 3, 4, 5, 6, 14, 15, 17, 20}
    assert {n for n, j in jawaban.items() if j == "tidak berlaku"} == {16}
    assert "tidak" not in jawaban.values()


def ubahan(bersih: Any) -> list[tuple[int, Any]]:
    tanpa, sel = bersih.tanpa, bersih.sel
    return [
        (1, tanpa("pegawai")),
        (2, sel("target", "nilai", None, indikator="L-01", versi="pk")),
        (3, tanpa("triwulan", indikator="L-01")),
        (4, tanpa("triwulan")),
        (6, tanpa("anggaran_kegiatan")),
        (8, tanpa("kaitan", kode="aduan_masuk")),
        (10, sel("indikator", "seksi", None, id="L-03")),
        (11, sel("anggaran_akun", "realisasi", Fraction(9999), akun="5111")),
        (14, tanpa("target", indikator="L-02", versi="pk")),
        (15, tanpa("renstra/target", indikator="L-02")),
        (17, sel("pengaturan", "nilai", "rkt", kunci="versi_target")),
        (17, sel("fakta", "nilai", Fraction(401), id="peserta_target")),
        (19, sel("target", "nilai", Fraction(401), indikator="L-01", versi="rkt")),
        (20, tanpa("renstra/target")),
        (21, sel("indikator_tujuan", "indikator", None)),
        (23, sel("indikator", "nama", "Persentase peserta", id="L-01")),
    ]


@pytest.mark.parametrize("ke", range(16))
def test_what_answers_an_item_with_no(bersih: Any, ke: int) -> None:
    nomor, data = ubahan(bersih)[ke]
    jawaban = isi(data)[nomor]
    assert jawaban.jawaban == "tidak", jawaban
    assert jawaban.alasan.endswith(".")


def test_an_explanation_is_asked_for_when_something_does_not_fit(bersih: Any) -> None:
    jawaban = isi(bersih.tanpa("renstra/target", indikator="L-02"))
    assert jawaban[16].jawaban == "perlu orang"
