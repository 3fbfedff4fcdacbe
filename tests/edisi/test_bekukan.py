"""Freezing: one archive with everything, the same everywhere, never written over."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import muat_data
from lakip_lib.edisi import bekukan as modul
from lakip_lib.edisi.arsip import BACA_SAYA, MANIFES, RO_CRATE, sah, tulis_zip
from lakip_lib.edisi.bekukan import Beku, bekukan, rakit
from lakip_lib.edisi.isi import masukan_edisi, program_terpasang, sidik_pustaka
from lakip_lib.kesalahan import KesalahanLakip

from .conftest import salin_proyek, tambah_edisi

KERTAS = "2020/pengesahan.csv"


def _ganti(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi
    berkas.write_text(isi.replace(lama, baru), encoding="utf-8")


def test_arsip_memuat_semuanya(beku: Beku, isi_beku: dict[str, bytes]) -> None:
    assert beku.baru
    assert beku.arsip.name == "lakip-2020-edisi-1.zip"
    assert beku.arsip.parent.parts[-3:] == ("terbitan-resmi", "2020", "edisi-1")
    nama = set(isi_beku)
    assert {BACA_SAYA, MANIFES, RO_CRATE, "hasil/laporan.html", "hasil/laporan.pdf"} <= nama
    assert {"hasil/laporan.xlsx", "hasil/jejak.json", "hasil/manifest.json"} <= nama
    assert {"masukan/data/2020/target.csv", "masukan/data/2020/edisi.csv"} <= nama
    assert {"masukan/data/skema/target.json", "program/requirements.txt"} <= nama
    assert sum(n.startswith("masukan/notebooks/") for n in nama) == 7
    assert sum(n.startswith("hasil/notebooks/") for n in nama) == 7
    assert "hasil/laporan.docx" not in nama
    # What-ifs are no part of an official edition.
    assert not [n for n in nama if "skenario/" in n and n.startswith("masukan/")]
    assert all(map(sah, nama))
    assert not [n for n in nama if n.endswith(".pyc")]


def test_arsip_sekecil_mungkin_dan_hanya_dibaca(beku: Beku) -> None:
    assert beku.bita == beku.arsip.stat().st_size < 6_000_000
    assert beku.sidik == sha256(beku.arsip.read_bytes()).hexdigest()
    if os.name == "posix":
        assert stat.S_IMODE(beku.arsip.stat().st_mode) == 0o444
    assert [p.name for p in beku.arsip.parent.iterdir()] == [beku.arsip.name]


def test_manifes_menyebut_setiap_berkas(isi_beku: dict[str, bytes]) -> None:
    manifes = json.loads(isi_beku[MANIFES])
    assert (manifes["tahun"], manifes["edisi"], manifes["tanggal"]) == (2020, 1, "2021-01-12")
    assert set(manifes["berkas"]) == set(isi_beku) - {MANIFES, RO_CRATE}
    for nama, satu in manifes["berkas"].items():
        assert satu["sha256"] == sha256(isi_beku[nama]).hexdigest()
        assert satu["bita"] == len(isi_beku[nama])
    assert manifes["lakip_lib"]["sha256"] == sidik_pustaka(isi_beku)
    assert manifes["python"] == ".".join(map(str, sys.version_info[:3]))


def test_laporan_menyebut_pustaka_yang_ada_dalam_arsip(isi_beku: dict[str, bytes]) -> None:
    susunan = json.loads(isi_beku["hasil/manifest.json"])
    assert susunan["lakip_lib"]["sha256"] == sidik_pustaka(isi_beku)


def test_tidak_ada_jejak_komputer_ini(beku: Beku, isi_beku: dict[str, bytes]) -> None:
    tempat = str(beku.arsip.parents[3]).encode()
    for nama, bita in isi_beku.items():
        assert tempat not in bita, nama


def test_sama_di_folder_zona_waktu_dan_benih_lain(beku: Beku, tmp_path: Path) -> None:
    proyek = tmp_path / "di lain é"
    proyek.mkdir()
    data = salin_proyek(proyek)
    os.utime(data / "2020/target.csv", (0, 0))
    lain = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    akar = str(Path(modul.__file__).parents[2])
    hasil = subprocess.run(
        [sys.executable, "-m", "lakip_lib", "terbitkan", "--edisi", "final", "--data", str(data)],
        env={**os.environ, **lain, "PYTHONPATH": akar},
        cwd=proyek,
        capture_output=True,
        text=True,
        check=True,
    )
    assert beku.sidik in hasil.stdout
    arsip = proyek / "terbitan-resmi/2020/edisi-1/lakip-2020-edisi-1.zip"
    assert arsip.read_bytes() == beku.arsip.read_bytes()


def test_edisi_yang_sama_hanya_disebut_yang_lain_ditolak(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, sebelum = beku.arsip.parents[3] / "data", beku.arsip.read_bytes()
    isi = dict(isi_beku)
    monkeypatch.setattr(modul, "rakit", lambda *_: isi)
    lagi = bekukan(data, 2020)
    assert not lagi.baru
    assert lagi.sidik == beku.sidik
    isi["hasil/laporan.html"] += b"<!-- x -->"
    with pytest.raises(KesalahanLakip, match="tidak akan ditimpa") as salah:
        bekukan(data, 2020)
    assert "hasil/laporan.html" in str(salah.value)
    assert "tambahkan baris edisi 2" in str(salah.value)
    assert salah.value.kode_keluar == 2
    assert beku.arsip.read_bytes() == sebelum


def test_program_baru_saja_tidak_memerlukan_edisi_baru(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    isi = dict(isi_beku)
    for nama in ("program/lakip_lib/__init__.py", MANIFES, RO_CRATE, "hasil/manifest.json"):
        isi[nama] += b" "
    monkeypatch.setattr(modul, "rakit", lambda *_: isi)
    with pytest.raises(KesalahanLakip, match="edisi 1 tetap berlaku"):
        bekukan(beku.arsip.parents[3] / "data", 2020)


def test_bentuk_lain_disebut_sebagai_bentuk_lain(beku: Beku, isi_beku: dict[str, bytes]) -> None:
    manifes = json.loads(isi_beku[MANIFES])
    manifes["format"] = ["docx"]
    isi = {**isi_beku, MANIFES: json.dumps(manifes).encode(), "hasil/laporan.docx": b"x"}
    with pytest.raises(KesalahanLakip, match=r"dengan bentuk html,pdf,xlsx, bukan docx") as salah:
        modul._simpan(beku.arsip, tulis_zip(isi), isi, beku.edisi)
    assert "--format html,pdf,xlsx" in str(salah.value)


def test_arsip_lama_yang_rusak_tidak_ditimpa(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rusak = tmp_path / "2020/edisi-1/lakip-2020-edisi-1.zip"
    rusak.parent.mkdir(parents=True)
    rusak.write_bytes(b"PK rusak")
    monkeypatch.setattr(modul, "rakit", lambda *_: isi_beku)
    with pytest.raises(KesalahanLakip, match="rusak"):
        bekukan(beku.arsip.parents[3] / "data", 2020, resmi=tmp_path)
    assert rusak.read_bytes() == b"PK rusak"


def test_gagal_menulis_tidak_meninggalkan_apa_pun(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def penuh(*_: object) -> None:
        raise OSError(28, "penuh")

    monkeypatch.setattr(modul, "rakit", lambda *_: isi_beku)
    monkeypatch.setattr(Path, "chmod", penuh)
    with pytest.raises(OSError, match="penuh"):
        bekukan(beku.arsip.parents[3] / "data", 2020, resmi=tmp_path)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_yang_tak_terbaca_kembali_tidak_diterbitkan(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    isi = {**isi_beku, "hasil/LAPORAN.html": b"x"}
    monkeypatch.setattr(modul, "rakit", lambda *_: isi)
    with pytest.raises(KesalahanLakip, match="ada dua kali"):
        bekukan(beku.arsip.parents[3] / "data", 2020, resmi=tmp_path)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_tanpa_tautan_keras_tetap_tertulis(
    beku: Beku, isi_beku: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def tidak_bisa(*_: object) -> None:
        raise OSError(1, "tidak diizinkan")

    monkeypatch.setattr(modul, "rakit", lambda *_: isi_beku)
    monkeypatch.setattr(os, "link", tidak_bisa)
    lagi = bekukan(beku.arsip.parents[3] / "data", 2020, resmi=tmp_path)
    assert lagi.baru
    assert lagi.arsip.read_bytes() == tulis_zip(isi_beku)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return salin_proyek(tmp_path)


def _tolak(data: Path, tahun: int = 2020) -> str:
    with pytest.raises(KesalahanLakip) as salah:
        bekukan(data, tahun, ("xlsx",))
    assert salah.value.kode_keluar == 2
    assert not (data.parent / "terbitan-resmi").exists()
    return str(salah.value)


def test_konsep_ditolak(data: Path) -> None:
    _ganti(data / KERTAS, ",final,", ",konsep,")
    assert "masih konsep" in _tolak(data)


def test_tahun_tanpa_pengesahan_ditolak(data: Path) -> None:
    assert "belum mempunyai pengesahan.csv" in _tolak(data, 2019)


@pytest.mark.parametrize(("status", "kata"), [("konsep", "masih konsep"), ("ditarik", "ditarik")])
def test_edisi_yang_tidak_final_ditolak(data: Path, status: str, kata: str) -> None:
    tambah_edisi(data, f"2,2021-02-01,Salah ketik,Kepala,{status}")
    assert (
        f"edisi 2 tahun 2020 {'masih' if status == 'konsep' else 'sudah'} {kata.split()[-1]}"
        in (_tolak(data))
    )


def test_laporan_yang_kurang_ditolak(data: Path) -> None:
    (data / "2020/narasi/bab-4-b-saran.md").unlink()
    pesan = _tolak(data)
    assert "belum lengkap" in pesan
    assert "bab-4-b-saran" in pesan


def test_data_tahun_lain_tidak_mengubah_masukan(data: Path) -> None:
    """A later year, and what-ifs, leave the inputs of an edition as they are."""
    sebelum = masukan_edisi(muat_data(data, 2020))
    sumber: dict[str, Any] = json.loads((data / "datapackage.json").read_text("utf-8"))
    assert sebelum["masukan/data/datapackage.json"] == (data / "datapackage.json").read_bytes()
    shutil.copytree(data / "2019", data / "2021")
    (data / "2021/realisasi_tahunan.csv").unlink()
    baru = [
        {**s, "name": s["name"].replace("2019", "2021"), "path": s["path"].replace("2019", "2021")}
        for s in sumber["resources"]
        if s["path"].startswith("2019/") and "realisasi" not in s["path"]
    ]
    sumber["resources"] += baru
    teks = json.dumps(sumber, indent=2, ensure_ascii=False)
    (data / "datapackage.json").write_text(f"{teks}\n", encoding="utf-8")
    assert masukan_edisi(muat_data(data, 2020)) == sebelum
    assert "masukan/data/2021/target.csv" in masukan_edisi(muat_data(data, 2021))


def test_nama_yang_tidak_dapat_disimpan_ditolak(data: Path) -> None:
    (data / "2020/narasi/apa?.md").write_text("x", encoding="utf-8")
    with pytest.raises(KesalahanLakip, match="tidak dapat disimpan"):
        masukan_edisi(muat_data(data, 2020))


def test_program_yang_berubah_selama_penyusunan_ditolak(
    data: Path, isi_beku: dict[str, bytes]
) -> None:
    program = {**program_terpasang(), "program/lakip_lib/baru.txt": b"x"}
    with pytest.raises(KesalahanLakip, match="berubah selama laporan disusun"):
        rakit(data, 2020, ("html",), program)
