"""Tables of Bab III.A: spans of shared ceilings, the scale, notes on what does not add up."""

from __future__ import annotations

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.akuntabilitas import capaian_anggaran, capaian_triwulan, kategori
from lakip_lib.tabel.bantu import sel_target


def test_a_shared_ceiling_spans_its_objectives(hasil_2020: Hasil) -> None:
    tabel = capaian_anggaran(hasil_2020)
    pagu = [k.nama for k in tabel.kolom].index("pagu")
    rentang = [b.sel[pagu].rentang for b in tabel.baris]
    # Tabel 15 of the print: objectives 1-2, 3-5, 6, 7-8, 9, 10, 11, 12 and the total.
    assert rentang == [2, 0, 3, 0, 0, 1, 4, 0, 0, 0, 5, 0, 0, 0, 0, 1, 2, 0, 1, 1]


def test_ceilings_of_the_spans_sum_to_the_total(hasil_2020: Hasil) -> None:
    tabel = capaian_anggaran(hasil_2020)
    pagu = [k.nama for k in tabel.kolom].index("pagu")
    *isi, jumlah = [b.sel[pagu] for b in tabel.baris]
    assert sum(s.nilai for s in isi if s.rentang and s.nilai is not None) == jumlah.nilai


def test_colour_never_comes_without_sign(hasil_2020: Hasil) -> None:
    for tabel in (capaian_anggaran(hasil_2020), kategori(hasil_2020)):
        berwarna = [s for b in tabel.baris for s in b.sel if s.warna]
        assert berwarna
        assert all(s.tanda and s.kategori for s in berwarna)


def test_gap_rule_of_the_scale_is_stated(hasil_2020: Hasil) -> None:
    (catatan,) = kategori(hasil_2020).catatan
    assert "79" in catatan
    assert "49" in catatan


def test_quarter_targets_that_do_not_give_the_year_are_told(hasil_2020: Hasil) -> None:
    catatan = capaian_triwulan(hasil_2020).catatan
    nama = dict(zip(hasil_2020.capaian["indikator"], hasil_2020.capaian["nama"], strict=True))
    # Of the printed quarters only these three disagree with the yearly target.
    for id_, catatan_ini in zip(("IKU-09", "IKU-14", "IKU-19"), catatan, strict=True):
        assert catatan_ini.startswith(nama[id_])
    assert "894 PMI" in catatan[1]
    assert "792 PMI" in catatan[1]


def test_year_to_date_shows_only_its_quarters(data_2020: object) -> None:
    tabel = capaian_triwulan(Hasil(data_2020, triwulan=2))  # type: ignore[arg-type]
    nama = [k.nama for k in tabel.kolom]
    assert "tw2_realisasi" in nama
    assert "tw3_target" not in nama


def test_a_range_shows_both_of_its_bounds(hasil_2020: Hasil) -> None:
    baris = next(hasil_2020.capaian.itertuples(index=False))
    assert sel_target(baris).nilai == baris.target
    rentang = baris._replace(target_atas=baris.target + 500)
    assert sel_target(rentang).teks == "6.000–6.500 orang"
