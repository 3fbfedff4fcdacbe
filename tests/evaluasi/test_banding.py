"""Two ways of computing an indicator, side by side."""

from __future__ import annotations

from lakip_lib.evaluasi.banding import HitungUlang, sajikan
from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.evaluasi.ulang import Ubahan, hitung_ulang
from lakip_lib.hitung.hasil import Hasil


def isi(h: HitungUlang) -> dict[str, tuple[str, str]]:
    return {b.sel[0].teks: (b.sel[1].teks, b.sel[2].teks) for b in h.tabel.baris}


def test_old_and_new_stand_beside_each_other(ev: BukuEvaluasi) -> None:
    h = ev.hitung_ulang("IKU-03", aturan_triwulan="jumlah", batas_capaian="5", skala="akip-2015")
    assert isi(h) == {
        "rumus capaian": ("realisasi dibagi target (makin besar makin baik)",) * 2,
        "aturan triwulan": ("jumlah keempat triwulan",) * 2,
        "batas capaian": ("tanpa batas", "5 persen"),
        "versi target": ("Reviu Penetapan Kinerja",) * 2,
        "skala": ("bp2mi-2020", "akip-2015"),
        "target": ("32.000 PMI", "32.000 PMI"),
        "realisasi": ("731 PMI", "2.715 PMI"),
        "capaian (%)": ("2,28", "5,00 (tanpa batas 8,48)"),
        "kategori": ("Kurang", "D"),
        "hitungan capaian": (
            "731 ÷ 32.000 × 100 = 2,284375",
            "terkecil(8,484375; 5) = 5",
        ),
        "realisasi yang sama dengan cetakan": ("5 dari 5 angka cetak", "0 dari 5 angka cetak"),
        "capaian yang sama dengan cetakan": ("6 dari 6 angka cetak", "0 dari 6 angka cetak"),
        "keterangan": (
            h.semula.alasan,
            "realisasi dihitung dari triwulan; angka tahunan dalam data tidak dipakai",
        ),
    }


def test_rows_hold_exact_fractions(ev: BukuEvaluasi) -> None:
    h = ev.hitung_ulang("IKU-16", aturan_triwulan="jumlah")
    assert (h.semula.realisasi, h.baru.realisasi) == (22, 23)
    assert h.baru.capaian * 30 == 2300


def test_printed_figures_are_matched_at_their_own_precision(ev: BukuEvaluasi) -> None:
    kedua = isi(ev.hitung_ulang("IKU-04", aturan_triwulan="rata_rata"))
    # Table 20 prints 111,1 where the others print 111,11.
    assert kedua["capaian yang sama dengan cetakan"] == ("5 dari 5 angka cetak",) * 2


def test_without_a_print_there_is_nothing_to_match(hasil_2019: Hasil) -> None:
    baris = isi(sajikan(hasil_2019, hitung_ulang(hasil_2019, "IKU-18", Ubahan())))
    assert not [k for k in baris if "cetakan" in k]
    assert baris["target"] == ("A", "A")
    assert baris["hitungan capaian"] == ("–", "–")


def test_notebook_gets_the_table(ev: BukuEvaluasi) -> None:
    isi_ = ev.hitung_ulang("IKU-08", aturan_triwulan="rata_rata")._repr_mimebundle_()
    assert "IKU-08 dihitung ulang" in isi_["text/html"]
    assert isi_["application/vnd.dataresource+json"]["name"] == "evaluasi-hitung-ulang"
