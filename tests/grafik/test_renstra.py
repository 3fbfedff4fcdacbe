from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.grafik.renstra import renstra_kemajuan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def kemajuan(nomor: int, nilai: Any, keterangan: str | None = None) -> dict[str, Any]:
    return {
        "indikator": f"IKU-{nomor:02d}",
        "kemajuan": None if nilai is None else Fraction(nilai),
        "keterangan": keterangan,
    }


def test_target_renstra_bukan_target_reviu(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    """Eight sites against the plan's six: 133,33 %, though the revised target was eight."""
    grafik = renstra_kemajuan(hasil_2020)
    assert "133,33%" in [t.teks for t in periksa(grafik.svg)]
    assert isi_kolom(grafik, "target_renstra")[1] == "6 lokasi"
    assert "2020–2024" in grafik.judul
    assert "6 dari 19 indikator mencapai target" in grafik.judul


def test_yang_belum_mencapai_diarsir(tiruan, capaian) -> None:
    baris = [capaian(1, 99), capaian(2, 100)]
    satu = tiruan(capaian=baris[:1], renstra=[kemajuan(1, 99)])
    dua = tiruan(capaian=baris, renstra=[kemajuan(1, 99), kemajuan(2, 100)])
    arsir = [renstra_kemajuan(h).svg.count("fill: url(#") for h in (satu, dua)]
    assert arsir == [2, 2], "the key and the first bar; 100 % is filled"


def test_tanpa_kemajuan_disebut_alasannya(tiruan, capaian, periksa) -> None:
    hasil = tiruan(capaian=[capaian(1, 5)], renstra=[kemajuan(1, None, "tidak ada target Renstra")])
    grafik = renstra_kemajuan(hasil)
    assert "tidak ada target Renstra" in [t.teks for t in periksa(grafik.svg)]
    assert "Indikator contoh nomor 1: tidak ada target Renstra" in grafik.alt


def test_sampai_triwulan(tiruan, capaian) -> None:
    hasil = tiruan(triwulan=1, capaian=[capaian(1, 5)], renstra=[kemajuan(1, 5)])
    assert "sampai triwulan I tahun 2020" in renstra_kemajuan(hasil).judul


@pytest.mark.parametrize("rencana", [None, "2020-2024"])
def test_tanpa_renstra(tiruan, rencana: str | None) -> None:
    with pytest.raises(TidakAdaData, match="Renstra"):
        renstra_kemajuan(tiruan(periode_renstra=rencana))
