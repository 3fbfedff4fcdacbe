from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.grafik.organisasi import Simpul, struktur_organisasi, susun_pohon
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def unit(id_: str, induk: str | None, jenis: str = "seksi", nama: str = "") -> dict[str, Any]:
    return {"id": id_, "nama": nama or f"Unit {id_}", "jenis": jenis, "induk": induk}


def hitung(simpul: list[Simpul]) -> int:
    return sum(1 + hitung(s.anak) for s in simpul)


def test_unit_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = struktur_organisasi(hasil_2020)
    periksa(grafik.svg)
    unit_kerja = hasil_2020.data.ambil("unit_kerja")
    assert isi_kolom(grafik, "unit_kerja") == list(unit_kerja["nama"])
    assert set(isi_kolom(grafik, "induk")) == {"–", "Kepala UPT"}
    assert "Kepala UPT membawahkan Sub Bagian Tata Usaha, Seksi" in grafik.alt
    assert "Bagan 13 unit kerja" in grafik.alt
    assert "UPT BP2MI Bandung" in grafik.judul


def test_satu_kotak_dan_garis_untuk_tiap_bawahan(tiruan) -> None:
    daftar = [unit("a", None, "kepala"), *(unit(i, "a") for i in "bcd")]
    svg = struktur_organisasi(tiruan(data={"unit_kerja": daftar})).svg
    assert svg.count(' z" style="fill: ') == 1 + 4, "the sheet and four boxes"
    assert svg.count("fill: none; stroke") == 5, "trunk, bar, and a line to each box"


def test_garis_bawahan_berawal_dari_atasannya(tiruan) -> None:
    """The line to the second unit under a section does not stop at the first one."""
    atas = [unit("a", None, "kepala"), unit("b", "a")]
    svg = struktur_organisasi(tiruan(data={"unit_kerja": [*atas, unit("c", "b"), unit("d", "b")]}))
    garis = re.findall(r'd="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+)"', svg.svg)
    tegak = [(x0, y0) for x0, y0, x1, _ in garis if x0 == x1]
    assert tegak[-2] == tegak[-1]


def test_nama_lama_untuk_tahun_lama(hasil_2019: Hasil) -> None:
    assert "BP3TKI Bandung" in struktur_organisasi(hasil_2019).judul


def test_bertingkat(tiruan, periksa) -> None:
    daftar = [
        unit("a", None, "kepala"),
        unit("b", "a"),
        unit("c", "b", "pos", "Pos " + "pelayanan " * 10),
        unit("d", "c", "ltsa", "Loket <1> & " + "x" * 60),
        unit("e", "a", "subbag"),
    ]
    grafik = struktur_organisasi(tiruan(data={"unit_kerja": daftar}))
    teks = "".join(t.teks for t in periksa(grafik.svg))
    assert "Loket <1> &" in teks.replace("Loket<", "Loket <")
    assert "Unit a membawahkan Unit e dan Unit b; Unit b membawahkan Pos" in grafik.alt


@pytest.mark.parametrize("jumlah", [1, 2, 4, 5, 13, 60])
def test_lebar_berapa_pun(tiruan, periksa, jumlah: int) -> None:
    daftar = [unit("0", None, "kepala"), *(unit(str(i), "0") for i in range(1, jumlah))]
    grafik = struktur_organisasi(tiruan(data={"unit_kerja": daftar}))
    assert sum("Unit" in t.teks for t in periksa(grafik.svg)) == jumlah


def test_dua_puncak_dan_induk_tidak_dikenal(tiruan, periksa) -> None:
    daftar = [unit("a", None), unit("b", "tidak-ada"), unit("c", "a")]
    grafik = struktur_organisasi(tiruan(data={"unit_kerja": daftar}))
    assert len([t for t in periksa(grafik.svg) if t.teks.startswith("Unit")]) == 3


def test_tanpa_unit(tiruan) -> None:
    with pytest.raises(TidakAdaData, match="daftar unit kerja"):
        struktur_organisasi(tiruan())


@given(st.lists(st.integers(0, 9), min_size=1, max_size=10))
def test_setiap_unit_muncul_tepat_sekali(induk: list[int]) -> None:
    """Also where superiors go round in a circle or point to nothing."""
    daftar = [
        SimpleNamespace(**unit(str(i), str(atas) if atas != i else None))
        for i, atas in enumerate(induk)
    ]
    assert hitung(susun_pohon(daftar)) == len(induk)
