"""An indicator over the years, against the years' own results."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.hitung.bingkai import menurut
from lakip_lib.situs import ikhtisar, indikator, indikator_grafik
from lakip_lib.situs.tahun import Terbitan


def teks(terbitan: Terbitan, id_: str) -> list[list[str]]:
    deret = indikator.deret_tahun(terbitan.urut, id_)
    return [[s.teks for s in b.sel] for b in indikator.tabel_tahun("a", "Nama", deret).baris]


def test_years_stand_oldest_first_with_their_own_figures(terbitan: Terbitan) -> None:
    assert teks(terbitan, "IKU-03") == [
        ["2019", "20.000 PMI", "10.031 PMI", "50,16", "Cukup"],
        ["2020", "32.000 PMI", "731 PMI", "2,28", "Kurang"],
    ]


def test_a_year_that_did_not_measure_says_so(terbitan: Terbitan) -> None:
    awal, akhir = teks(terbitan, "IKU-05")
    assert awal == ["2019", *["tidak ditetapkan"] * 3, "–"]
    assert akhir[1:3] == ["1.000 PMI", "188 PMI"]


def test_grades_stay_letters_and_have_no_bar(terbitan: Terbitan) -> None:
    assert teks(terbitan, "IKU-18")[0][1:3] == ["A", "B"]
    deret = indikator.deret_tahun(terbitan.urut, "IKU-18")
    grafik = indikator_grafik.grafik_capaian("iku-18", "Nilai", deret)
    assert "2019: target dan realisasi berupa predikat huruf" in grafik.alt
    assert grafik.data.baris[0].sel[1].nilai is None


def test_another_unit_is_named_and_not_drawn(terbitan: Terbitan) -> None:
    deret = indikator.deret_tahun(terbitan.urut, "IKU-02")
    assert indikator.satuan_deret(deret) == "kabupaten/kota (2019), lokasi (2020)"
    grafik = indikator_grafik.grafik_nilai("iku-02", "Lokasi", deret)
    assert grafik is not None
    assert "satuan lain: kabupaten/kota" in grafik.svg
    assert "2019 (satuan lain): target 9 kabupaten/kota" in grafik.alt


def test_quarters_only_where_there_are_some(terbitan: Terbitan) -> None:
    deret = indikator.deret_tahun(terbitan.urut, "IKU-03")
    grafik = indikator_grafik.grafik_triwulan("iku-03", "Penempatan", deret)
    assert grafik is not None
    assert [b.sel[0].teks for b in grafik.data.baris] == ["2020"] * 4
    assert indikator_grafik.grafik_triwulan("iku-03", "Penempatan", deret[:1]) is None


def test_every_chart_names_every_year(terbitan: Terbitan) -> None:
    for id_ in terbitan.terbaru.hasil.capaian["indikator"]:
        deret = indikator.deret_tahun(terbitan.urut, id_)
        for grafik in (
            indikator_grafik.grafik_capaian("x", "Nama", deret),
            indikator_grafik.grafik_nilai("x", "Nama", deret),
        ):
            assert grafik is not None
            assert "2019" in grafik.alt
            assert "2020" in grafik.alt
            assert len(grafik.data.baris) == 2


def test_why_the_yearly_figure_differs_stands_below(terbitan: Terbitan) -> None:
    deret = indikator.deret_tahun(terbitan.urut, "IKU-03")
    (catatan,) = indikator.tabel_tahun("a", "Nama", deret).catatan
    assert catatan.startswith("2020: laporan memakai angka tabel tahunan")


def test_all_indicators_against_the_results(terbitan: Terbitan) -> None:
    semua = terbitan.terbaru.data.ambil("indikator").itertuples(index=False)
    tabel = ikhtisar.tabel_semua(terbitan.urut, list(semua))
    for ke, t in enumerate(terbitan.urut, 1):
        capaian = menurut(t.hasil.capaian, "indikator")
        for b in tabel.baris:
            nilai = capaian[b.kunci].capaian if b.kunci in capaian else None
            assert b.sel[ke].nilai == nilai


def test_categories_add_up(terbitan: Terbitan) -> None:
    grafik = ikhtisar.grafik_kategori(terbitan.urut)
    for t, b in zip(terbitan.urut, grafik.data.baris, strict=True):
        jumlah = sum((s.nilai or Fraction(0) for s in b.sel[1:]), Fraction(0))
        assert jumlah == len(t.hasil.capaian)


@pytest.mark.parametrize(("ke", "serapan"), [(0, "98,64%"), (1, "101,91%")])
def test_key_figures(terbitan: Terbitan, ke: int, serapan: str) -> None:
    kartu = {k.nama: k.angka for k in ikhtisar.kartu_tahun(terbitan.tahun[ke])}
    assert kartu["Serapan anggaran"] == serapan
    assert set(kartu) == {"Indikator", "Target tercapai", "Serapan anggaran", "Realisasi anggaran"}


@pytest.mark.parametrize(
    ("ke", "sisa"), [(0, "sisa Rp148.047.222"), (1, "melebihi pagu sebesar Rp270.671.163")]
)
def test_what_is_left_is_never_a_negative_amount(terbitan: Terbitan, ke: int, sisa: str) -> None:
    kartu = {k.nama: k.keterangan for k in ikhtisar.kartu_tahun(terbitan.tahun[ke])}
    assert kartu["Realisasi anggaran"] == sisa
