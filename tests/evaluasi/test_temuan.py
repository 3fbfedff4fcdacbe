"""Findings as a table."""

from __future__ import annotations

import pytest

from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.evaluasi.temuan import kalimat_jumlah, tabel_temuan
from lakip_lib.tabel.model import TidakAdaData


def test_all_findings_worst_first(ev: BukuEvaluasi) -> None:
    for p in ev.pemeriksaan:
        tabel = tabel_temuan(p)
        assert len(tabel.baris) == len(p.temuan)
        tingkat = [b.sel[0].teks for b in tabel.baris]
        assert tingkat == sorted(tingkat, key=["galat", "peringatan", "catatan"].index)


def test_findings_of_one_indicator(ev: BukuEvaluasi) -> None:
    _, cetak = ev.pemeriksaan
    hal = [b.sel[2].teks for b in tabel_temuan(cetak, "IKU-03").baris]
    assert all(h.startswith("IKU-03 ") for h in hal)
    aturan = {b.kunci for b in tabel_temuan(cetak, "IKU-03").baris}
    assert {"TRW-02", "TRW-05", "TRN-01"} <= aturan
    with pytest.raises(TidakAdaData, match="tidak menemukan apa-apa tentang IKU-05"):
        tabel_temuan(cetak, "IKU-05")


def test_both_places_with_their_values(ev: BukuEvaluasi) -> None:
    _, cetak = ev.pemeriksaan
    (baris,) = [b for b in tabel_temuan(cetak, "IKU-16").baris if b.kunci == "TRW-02"]
    _, _, _, satu, dua, pesan = (s.teks for s in baris.sel)
    assert satu.endswith("1; 0; 5 orang; 17 orang → 23 orang")
    assert dua == "Tabel 00 baris 16 kolom realisasi: 22 orang"
    assert "berbeda dengan realisasi setahun" in pesan


def test_counts_in_words(ev: BukuEvaluasi) -> None:
    data, cetak = ev.pemeriksaan
    for p, apa in ((data, "data"), (cetak, "edisi cetak")):
        kalimat = kalimat_jumlah(p)
        assert kalimat.startswith(f"Pemeriksaan {apa}: {len(p.temuan)} temuan (")
        assert f"{p.jumlah['galat']} galat" in kalimat
