"""The comparison of 2020 as a whole, and what changes when the print or the data does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest

from lakip_lib.cocokkan.asal import HITUNGAN, MASUKAN, asal_nilai
from lakip_lib.cocokkan.cocokan import BERBEDA, Cocokan, cocokkan, periksa_tabel, saring
from lakip_lib.cocokkan.model import BEDA, COCOK, DIJELASKAN, PEMBULATAN, PUTUSAN
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import langkah, terlacak
from lakip_lib.kesalahan import DataSalah, KesalahanLakip

# What nobody has explained: each with its place, so that none comes or goes unnoticed.
TERBUKA = {
    ("L2", 7, "capaian"): "138,13",
    ("L2", 10, "capaian"): "67,44",
    ("L2", 16, "capaian"): "73,33",
    ("daftar-ringkasan", 2, "nama"): "Meningkatnya Penempatan TKLN memenuhi syarat kerja",
    ("daftar-ringkasan", 3, "nama"): "Meningkatnyapelayanan PMI sejak pra-keberangkatan",
    ("daftar-ringkasan", 5, "nama"): "Meningkatnya kepatuhan lembaga penempatan",
    ("daftar-ringkasan", 12, "nama"): "Terwujudnya Organisasi, Perencanaan",
    ("pernyataan", 1, "P36"): "60,70",
    ("pernyataan", 1, "P53"): "25",
    ("pernyataan", 1, "P62"): "98,60",
    ("pernyataan", 1, "P63"): "0,04",
}


def test_open_differences_of_2020(cocokan: Cocokan) -> None:
    terbuka = {p.cetak.letak: p.cetak.teks or "" for p in cocokan.terbuka()}
    assert set(terbuka) == set(TERBUKA)
    assert all(terbuka[k].startswith(v) for k, v in TERBUKA.items())
    assert cocokan.kode_keluar == 1


def test_counts_add_up(cocokan: Cocokan) -> None:
    semua, *bagian = cocokan.jumlah()
    assert (semua.semua, semua.angka) == (1900, 1131)
    for daftar in (cocokan.per_tabel(), bagian):
        assert sum(h.semua for h in daftar) == semua.semua
        assert sum(h.angka for h in daftar) == semua.angka
        putusan = zip(*(h.putusan for h in daftar), strict=True)
        assert tuple(map(sum, putusan)) == semua.putusan
    assert all(sum(h.putusan) == h.semua for h in (semua, *bagian, *cocokan.per_tabel()))
    assert [h.nama for h in cocokan.per_tabel()][-2:] == ["daftar-ringkasan", "pernyataan"]


def test_every_note_of_2020_explains_one_difference(cocokan: Cocokan) -> None:
    catatan = cocokan.hasil.data.ambil("terbitan_penjelasan")
    dijelaskan = saring(cocokan.pasangan, putusan=[DIJELASKAN])
    assert {p.cetak.letak for p in dijelaskan} == set(
        zip(catatan["tabel"], catatan["baris"], catatan["kolom"], strict=True)
    )
    assert all(p.penjelasan and p.penjelasan.status == "usulan" for p in dijelaskan)


def test_figures_of_2020_by_verdict(cocokan: Cocokan) -> None:
    angka = Counter(p.putusan for p in cocokan.pasangan if p.jenis == "angka")
    assert angka == {COCOK: 1038, PEMBULATAN: 74, DIJELASKAN: 4, BEDA: 7, "tidak dapat dihitung": 8}


def test_any_changed_figure_is_found(
    cocokan: Cocokan, hasil_2020: Hasil, dengan: Callable[..., Hasil]
) -> None:
    """Change every printed figure of three tables by one in the last digit: all differ."""
    cetak = hasil_2020.data.ambil("terbitan")
    diubah = set()
    for p in cocokan.pasangan:
        if p.cetak.tabel in ("15", "29", "L1") and p.jenis == "angka" and p.putusan == COCOK:
            tabel, baris, kolom = p.cetak.letak
            dipilih = (cetak["tabel"] == tabel) & (cetak["baris"] == baris)
            dipilih &= cetak["kolom"] == kolom
            cetak.loc[dipilih, "teks"] = _ubah(p.cetak.teks or "")
            diubah.add(p.cetak.letak)
    beda = {p.cetak.letak for p in cocokkan(dengan(terbitan=cetak)).pasangan if p.putusan == BEDA}
    assert len(diubah) > 200
    assert diubah <= beda


def _ubah(teks: str) -> str:
    i = max(i for i, h in enumerate(teks) if h.isdigit())
    return f"{teks[:i]}{(int(teks[i]) + 5) % 10}{teks[i + 1 :]}"


def test_exit_code_is_0_when_all_is_explained(
    hasil_2020: Hasil, dengan: Callable[..., Hasil]
) -> None:
    cetak = hasil_2020.data.ambil("terbitan")
    satu = cetak[(cetak["tabel"] == "16") & (cetak["kolom"] != "indikator")]
    peta = hasil_2020.data.ambil("terbitan_tabel")
    peta = peta[(peta["tabel"] == "16") & (peta["kolom"] != "indikator")]
    kosong = {
        n: hasil_2020.data.ambil(n).iloc[:0] for n in ("terbitan_pernyataan", "terbitan_penjelasan")
    }
    hasil = cocokkan(dengan(terbitan=satu, terbitan_tabel=peta, **kosong))
    assert hasil.kode_keluar == 0
    assert len(hasil.pasangan) == 4 * 19


def test_a_note_that_is_no_longer_needed_is_an_error(
    hasil_2020: Hasil, dengan: Callable[..., Hasil]
) -> None:
    cetak = hasil_2020.data.ambil("terbitan_pernyataan")
    cetak.loc[cetak["id"] == "P57", "nilai"] = "10.876.783.000"
    with pytest.raises(DataSalah, match="P57"):
        cocokkan(dengan(terbitan_pernyataan=cetak))


def test_year_without_print(hasil_2019: Hasil) -> None:
    with pytest.raises(KesalahanLakip, match="tidak mempunyai data cetakan") as galat:
        cocokkan(hasil_2019)
    assert galat.value.kode_keluar == 2


def test_saring(cocokan: Cocokan) -> None:
    assert len(saring(cocokan.pasangan)) == 1900
    assert {p.cetak.tabel for p in saring(cocokan.pasangan, ["15", "L2"])} == {"15", "L2"}
    assert {p.putusan for p in saring(cocokan.pasangan, putusan=BERBEDA)} <= set(BERBEDA)


def test_unknown_table_is_refused(cocokan: Cocokan) -> None:
    periksa_tabel(cocokan, ["15", "pernyataan"])
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya pernyataan"):
        periksa_tabel(cocokan, ["pernyatan"])


def test_verdicts_have_one_order() -> None:
    assert len(set(PUTUSAN)) == 6
    assert set(BERBEDA) < set(PUTUSAN)


def test_where_a_value_comes_from(cocokan: Cocokan) -> None:
    daun = terlacak(Fraction(3), "a.csv", 2, "nilai", "3")
    assert asal_nilai(daun) == asal_nilai(langkah(daun, "target")) == MASUKAN
    assert asal_nilai(langkah(daun * 2, "dua kali")) == HITUNGAN
    assert asal_nilai(None) == ""
    asal = {p.cetak.letak: asal_nilai(p.hitungan.nilai) for p in cocokan.pasangan}
    assert asal["15", 1, "capaian"] == asal["29", 1, "sisa"] == HITUNGAN
    assert asal["14", 1, "tw1_target"] == asal["29", 1, "pagu"] == MASUKAN
