"""Everything about one indicator."""

from __future__ import annotations

import pytest

from lakip_lib.cocokkan.model import PERNYATAAN
from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.evaluasi.lembar import Bagian
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Tabel
from lakip_lib.tampilan import Potongan


def tabel(bagian: Bagian) -> Tabel:
    assert isinstance(bagian, Tabel)
    return bagian


def teks(bagian: Bagian) -> list[list[str]]:
    return [[s.teks for s in b.sel] for b in tabel(bagian).baris]


def test_every_indicator_has_as_many_pieces(ev: BukuEvaluasi, ev_2019: BukuEvaluasi) -> None:
    assert {len(ev.lembar(i)) for i in ev.indikator_semua} == {8}
    assert {len(ev_2019.lembar(i)) for i in ev_2019.indikator_semua} == {7}


def test_identity_in_words(ev: BukuEvaluasi) -> None:
    kepala = ev.lembar("IKU-03")[0]
    assert isinstance(kepala, Potongan)
    for bagian in (
        "### IKU-03 Penempatan PMI terampil dan profesional",
        "- Seksi pengampu: Seksi Penyiapan Penempatan",
        "- Rumus capaian: realisasi dibagi target, dikali seratus (makin besar makin baik)",
        "- Aturan triwulan: jumlah keempat triwulan",
        "- Versi target: Reviu Penetapan Kinerja",
        "- Capaian: 2,28 persen, Kurang ▼",
        "- Catatan data: laporan memakai angka tabel tahunan",
    ):
        assert bagian in kepala.markdown


def test_quarters_alone_and_to_date(ev: BukuEvaluasi) -> None:
    assert teks(ev.lembar("IKU-03")[3])[2] == [
        "III", "8.000 PMI", "89 PMI", "1,11", "24.000 PMI", "2.074 PMI", "8,64",
    ]  # fmt: skip


def test_past_year_and_change(ev: BukuEvaluasi) -> None:
    isi = teks(ev.lembar("IKU-03")[4])
    assert isi[0][:5] == ["2019", "20.000 PMI", "10.031 PMI", "50,16", "Cukup"]
    assert isi[1][:5] == ["2020", "32.000 PMI", "731 PMI", "2,28", "Kurang"]
    assert isi[2][:4] == ["Perubahan", "–", "−92,71%", "−47,87 poin"]


def test_past_year_that_cannot_be_compared_says_why(ev: BukuEvaluasi) -> None:
    isi = teks(ev.lembar("IKU-02")[4])
    assert isi[0][1] == "9 kabupaten/kota"
    assert isi[-1][1:4] == ["–", "–", "–"]
    assert "satuan" in isi[-1][-1]


def test_printed_figures_with_verdicts_of_tables_and_prose(ev: BukuEvaluasi) -> None:
    isi = {(b[0], b[1]): b[2:5] for b in teks(ev.lembar("IKU-10")[5])}
    assert isi["Tabel L2", "baris 10, IKU-10, capaian"] == ["67,44", "46,24", "beda"]
    uraian = {k[1][:3]: v for k, v in isi.items() if k[0] == "Uraian"}
    assert uraian["P36"] == ["60,70", "37,93", "beda"]
    assert uraian["P35"][0] == "12.138"


def test_every_printed_figure_of_an_indicator_is_on_its_sheet(ev: BukuEvaluasi) -> None:
    assert ev.cocokan is not None
    milik = [
        p
        for p in ev.cocokan.pasangan
        if p.cetak.kunci == "IKU-07" and p.cetak.tabel != PERNYATAAN and p.jenis == "angka"
    ]
    kunci = {b.kunci for b in tabel(ev.lembar("IKU-07")[5]).baris}
    assert {"-".join(map(str, p.cetak.letak)) for p in milik} <= kunci


def test_findings_of_data_and_of_print(ev: BukuEvaluasi) -> None:
    data, cetak = ev.lembar("IKU-16")[6:]
    assert {b.kunci for b in tabel(data).baris} >= {"TRW-03"}
    assert {b.kunci for b in tabel(cetak).baris} >= {"TRW-02"}


def test_what_is_missing_is_a_sentence(ev_2019: BukuEvaluasi) -> None:
    _, rumus, sel, triwulan, _, cetakan, _ = ev_2019.lembar("IKU-18")
    assert rumus == Potongan("*Indikator ini tidak mempunyai nilai berupa bilangan.*")
    assert sel == Potongan("*Tidak ada sel masukan berupa bilangan untuk indikator ini.*")
    assert triwulan == Potongan("*Data triwulan tahun 2019 tidak tersedia.*")
    assert cetakan == Potongan("*Tahun 2019 tidak mempunyai data cetakan.*")


def test_unknown_indicator(ev: BukuEvaluasi) -> None:
    with pytest.raises(KesalahanLakip, match="IKU-99"):
        ev.lembar("IKU-99")
