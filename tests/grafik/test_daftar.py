"""Promises that hold for every chart of the report, checked on the real data."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.grafik.gaya import TEMA, kontras
from lakip_lib.grafik.model import Grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData

TETAP = {
    "kategori-jumlah",
    "struktur-organisasi",
    "pegawai-unit",
    "pegawai-golongan",
    "seksi-pagu",
    "capaian-indikator",
    "laju",
    "capaian-serapan",
    "renstra-kemajuan",
    "kegiatan-pagu-realisasi",
    "porsi-belanja",
    "akun-serapan",
    "anggaran-tahun",
}


def gambar_semua(hasil: Hasil) -> dict[str, Grafik]:
    grafik = {}
    for id_, buat in daftar_grafik(hasil).items():
        try:
            grafik[id_] = buat(hasil)
        except TidakAdaData:
            continue
    return grafik


def lukisan(grafik: Grafik) -> list[str]:
    """Return the drawing of a chart, and that for phones."""
    return [svg for svg in (grafik.gambar.svg, grafik.gambar.sempit) if svg is not None]


@pytest.fixture(scope="module")
def grafik_2020(hasil_2020: Hasil) -> dict[str, Grafik]:
    return gambar_semua(hasil_2020)


def test_daftar_memuat_semua_grafik_kontrak(hasil_2020: Hasil) -> None:
    nomor = [f"s{i:02d}" for i in range(1, 13)]
    berulang = {f"{jenis}-{s}" for jenis in ("triwulan", "perbandingan") for s in nomor}
    assert set(daftar_grafik(hasil_2020)) == TETAP | berulang


def test_tahun_lengkap_menggambar_semua(hasil_2020: Hasil, grafik_2020: dict[str, Grafik]) -> None:
    assert set(grafik_2020) == set(daftar_grafik(hasil_2020))
    assert all(grafik.id == id_ == grafik.data.id for id_, grafik in grafik_2020.items())


def test_tahun_tanpa_rincian_menjelaskan_alasannya(hasil_2019: Hasil) -> None:
    daftar = daftar_grafik(hasil_2019)
    ada = gambar_semua(hasil_2019)
    assert {"capaian-indikator", "kategori-jumlah", "anggaran-tahun"} <= set(ada)
    for id_ in set(daftar) - set(ada):
        with pytest.raises(TidakAdaData, match="tidak"):
            daftar[id_](hasil_2019)


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_tulisan_utuh_dan_tidak_bertumpuk(
    data_2020: DataTahun, periksa: Callable[[str], Any], triwulan: int
) -> None:
    for grafik in gambar_semua(Hasil(data_2020, triwulan=triwulan)).values():
        assert all(map(periksa, lukisan(grafik))), grafik.id


def test_tulisan_utuh_tahun_lalu(hasil_2019: Hasil, periksa: Callable[[str], Any]) -> None:
    for grafik in gambar_semua(hasil_2019).values():
        assert all(map(periksa, lukisan(grafik))), grafik.id


def test_hanya_bagan_dan_sebaran_tanpa_gambar_ponsel(grafik_2020: dict[str, Grafik]) -> None:
    tanpa = {id_ for id_, g in grafik_2020.items() if g.gambar.sempit is None}
    assert tanpa == {"struktur-organisasi", "capaian-serapan"}


def test_gambar_ponsel_menunjukkan_kata_dan_angka_yang_sama(
    grafik_2020: dict[str, Grafik], teks_gambar: Callable[[str], str]
) -> None:
    """All words of the larger drawing; what stands inside a bar only where there is room."""
    for grafik in grafik_2020.values():
        if grafik.gambar.sempit is not None:
            kecil = Counter(teks_gambar(grafik.gambar.sempit).split())
            kurang = Counter(teks_gambar(grafik.svg).split()) - kecil
            assert grafik.id.startswith("pegawai-") or not {
                k for k in kurang if not k.removesuffix("%").isdigit() and k != "miliar"
            }, (grafik.id, kurang)


def test_huruf_terbaca(grafik_2020: dict[str, Grafik], periksa: Callable[[str], Any]) -> None:
    for grafik in grafik_2020.values():
        for tulisan in (t for svg in lukisan(grafik) for t in periksa(svg)):
            assert tulisan.ukuran >= 8.5
            if tulisan.warna not in ("#ffffff", "#000000"):
                assert kontras(tulisan.warna, TEMA.latar) >= 4.5


def test_svg_berdiri_sendiri(grafik_2020: dict[str, Grafik]) -> None:
    for svg in (svg for g in grafik_2020.values() for svg in lukisan(g)):
        akar = ET.fromstring(svg)
        assert akar.tag == "{http://www.w3.org/2000/svg}svg"
        assert svg.startswith("<svg ")
        assert akar.get("viewBox")
        assert akar.get("width", "").endswith("pt")
        for asing in ("<!DOCTYPE", "<style", "<metadata", "<image", "<script"):
            assert asing not in svg


def test_svg_memakai_fon_laporan(grafik_2020: dict[str, Grafik]) -> None:
    for svg in (svg for g in grafik_2020.values() for svg in lukisan(g)):
        keluarga = set(re.findall(r"font-family: ([^;\"]+)", svg))
        assert keluarga == {f"'{TEMA.fon}', '{TEMA.fon_tanda}'"}


def test_id_unik_antargrafik(grafik_2020: dict[str, Grafik]) -> None:
    semua = [
        id_
        for grafik in grafik_2020.values()
        for svg in lukisan(grafik)
        for id_ in re.findall(r' id="([^"]+)"', svg)
    ]
    assert semua
    assert len(semua) == len(set(semua))


def test_rujukan_id_di_dalam_gambar_sendiri(grafik_2020: dict[str, Grafik]) -> None:
    for grafik in grafik_2020.values():
        for svg in lukisan(grafik):
            punya = set(re.findall(r' id="([^"]+)"', svg))
            assert all(id_.startswith(grafik.id) for id_ in punya)
            assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= punya


def test_alt_dan_judul_terisi(grafik_2020: dict[str, Grafik]) -> None:
    for grafik in grafik_2020.values():
        assert grafik.judul[0].isupper()
        assert not grafik.judul.endswith(".")
        assert grafik.alt.endswith(".")
        assert "None" not in grafik.alt + grafik.judul
        assert "Fraction" not in grafik.alt


def test_nilai_tabel_ada_dalam_alt(grafik_2020: dict[str, Grafik]) -> None:
    """Every name and number of the data that is drawn is told in the alternative text."""
    for grafik in grafik_2020.values():
        nama = next(k for k, kolom in enumerate(grafik.data.kolom) if kolom.kepala_baris)
        for baris in grafik.data.baris:
            assert baris.sel[nama].teks in grafik.alt, grafik.id


def test_bolak_balik_lewat_keluaran_buku_kerja(grafik_2020: dict[str, Grafik]) -> None:
    for grafik in grafik_2020.values():
        assert Grafik.dari_keluaran(grafik._repr_mimebundle_()) == grafik


_GAMBAR_ULANG = """
import hashlib, sys
from pathlib import Path
from lakip_lib.data import muat_data
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.hitung.hasil import Hasil
hasil = Hasil(muat_data(Path(sys.argv[1]), 2020))
daftar = daftar_grafik(hasil)
for id_ in ("capaian-indikator", "triwulan-s07", "struktur-organisasi", "akun-serapan"):
    g = daftar[id_](hasil)
    print(hashlib.sha256((g.svg + g.alt + g.judul).encode()).hexdigest())
"""


def test_byte_sama_pada_proses_lain(folder_data: Path, tmp_path: Path) -> None:
    """Another process, hash seed and matplotlib configuration give the same bytes."""
    hasil = []
    for benih, setelan in (("1", ""), ("2", "font.size: 30\nlines.linewidth: 9\n")):
        folder = tmp_path / benih
        folder.mkdir()
        (folder / "matplotlibrc").write_text(setelan)
        lingkungan = {"PYTHONHASHSEED": benih, "PYTHONPATH": str(folder_data.parent)}
        proses = subprocess.run(
            [sys.executable, "-c", _GAMBAR_ULANG, str(folder_data)],
            capture_output=True,
            text=True,
            check=True,
            cwd=folder,
            env=lingkungan | {"HOME": str(folder), "MPLCONFIGDIR": str(folder)},
        )
        hasil.append(proses.stdout.split())
    assert hasil[0] == hasil[1]
    assert len(hasil[0]) == 4
