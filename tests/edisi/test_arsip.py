"""Archives: written the same everywhere, read with distrust."""

from __future__ import annotations

import contextlib
import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.edisi import arsip
from lakip_lib.edisi.arsip import baca_zip, sah, tulis_zip
from lakip_lib.kesalahan import KesalahanLakip

Tulis = Callable[..., Path]
NAMA = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


def test_zip_sama_menurut_isi_bukan_urutan(tmp_path: Path) -> None:
    isi = {"hasil/b.csv": b"2", "hasil/a.csv": b"1", "manifest.json": b"{}"}
    isi["ro-crate-metadata.json"] = b"{}"
    pertama, kedua = tulis_zip(isi), tulis_zip(dict(reversed(isi.items())))
    assert pertama == kedua
    berkas = tmp_path / "a.zip"
    berkas.write_bytes(pertama)
    with zipfile.ZipFile(berkas) as z:
        assert z.namelist() == sorted(isi)
        assert {e.date_time for e in z.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {e.external_attr >> 16 for e in z.infolist()} == {stat.S_IFREG | 0o644}
    assert baca_zip(berkas) == isi


@pytest.mark.parametrize(
    "nama",
    [
        "../luar.txt",
        "hasil/../../luar.txt",
        "/etc/passwd",
        "C:/luar.txt",
        "hasil\\luar.txt",
        "hasil//luar.txt",
        "hasil/./luar.txt",
        "hasil/nama. ",
        "hasil/a\nb.txt",
        "hasil/" + "x" * 300,
        "lain/berkas.txt",
        "berkas.txt",
        "hasil",
        # What Python would import, from the folder where the chapters run.
        "masukan/numpy.py",
        "masukan/numpy/__init__.py",
        "masukan/data/numpy.so",
        "masukan/notebooks/numpy.py",
        "masukan/notebooks/dalam/01.ipynb",
        "masukan/json.csv",
    ],
)
def test_jalur_yang_tidak_boleh_ditolak(zip_kecil: Tulis, nama: str) -> None:
    assert not sah(nama)
    with pytest.raises(KesalahanLakip, match="tidak boleh ada di dalamnya") as salah:
        baca_zip(zip_kecil((nama, b"x")))
    assert "Tidak ada yang dijalankan" in str(salah.value)


@pytest.mark.parametrize(
    "nama",
    [
        "BACA-SAYA.txt",
        "hasil/tabel/01-a.csv",
        "masukan/data/2020/target.csv",
        "masukan/data/logo.svg",
        "masukan/notebooks/01-a.ipynb",
        "program/lakip_lib/data/muat.py",
    ],
)
def test_jalur_edisi_diterima(zip_kecil: Tulis, nama: str) -> None:
    assert baca_zip(zip_kecil((nama, b"x")))[nama] == b"x"


@given(NAMA)
def test_nama_yang_sah_tetap_di_dalam_folder(nama: str) -> None:
    for awal in ("hasil/", "masukan/data/", "program/", ""):
        jalur = awal + nama
        if sah(jalur):
            tempat = Path("/tempat")
            assert Path("/tempat", jalur).resolve().is_relative_to(tempat)
            assert "\\" not in jalur
            assert ":" not in jalur


def test_tautan_ditolak(zip_kecil: Tulis) -> None:
    tautan = zipfile.ZipInfo("hasil/tautan")
    tautan.create_system, tautan.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(KesalahanLakip, match="tautan atau berkas khusus"):
        baca_zip(zip_kecil((tautan, b"/etc/passwd")))


def test_pemampatan_lain_ditolak(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as arsip_:
        arsip_.writestr("manifest.json", b"{}")
    with pytest.raises(KesalahanLakip, match="dimampatkan dengan cara lain"):
        baca_zip(tmp_path / "a.zip")


@pytest.mark.parametrize("bita", [0, 1, 47, 127, 128, 255])
def test_satu_bita_mana_pun_di_akhir_zip(zip_kecil: Tulis, bita: int) -> None:
    """The directory at the end is where sizes, names and places stand."""
    berkas = zip_kecil(("hasil/a.csv", b"isi"))
    asli = berkas.read_bytes()
    for letak in range(len(asli) - 60, len(asli)):
        rusak = bytearray(asli)
        rusak[letak] = bita
        berkas.write_bytes(bytes(rusak))
        with contextlib.suppress(KesalahanLakip):
            baca_zip(berkas)


def test_nama_kembar_ditolak(zip_kecil: Tulis) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        berkas = zip_kecil(("hasil/a.csv", b"1"), ("hasil/A.csv", b"2"))
    with pytest.raises(KesalahanLakip, match="ada dua kali"):
        baca_zip(berkas)


def test_bom_zip_ditolak(zip_kecil: Tulis, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = zip_kecil(("hasil/a.csv", b"0" * 100_000))
    assert berkas.stat().st_size < 2_000
    baca_zip(berkas)
    monkeypatch.setattr(arsip, "BITA_TERBANYAK", 99_999)
    with pytest.raises(KesalahanLakip, match="jauh lebih besar"):
        baca_zip(berkas)


def test_terlalu_banyak_berkas_ditolak(zip_kecil: Tulis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arsip, "BERKAS_TERBANYAK", 2)
    baca_zip(zip_kecil())
    with pytest.raises(KesalahanLakip, match="jauh lebih besar"):
        baca_zip(zip_kecil(("hasil/a.csv", b"")))


def test_ukuran_yang_berbohong_ditolak(zip_kecil: Tulis) -> None:
    """An entry that says it is small and is not: what is beyond its size is never read."""
    berkas = zip_kecil(("hasil/a.csv", b"0" * 100_000))
    bita = berkas.read_bytes().replace((100_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    berkas.write_bytes(bita)
    with pytest.raises(KesalahanLakip, match="rusak atau bukan arsip ZIP"):
        baca_zip(berkas)


def test_tanpa_manifes_ditolak(zip_kecil: Tulis) -> None:
    with pytest.raises(KesalahanLakip, match=r"manifest\.json dan ro-crate-metadata\.json"):
        baca_zip(zip_kecil(("hasil/a.csv", b"1"), sah=False))


@pytest.mark.parametrize("bita", [b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_bukan_zip_ditolak(tmp_path: Path, bita: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(bita)
    with pytest.raises(KesalahanLakip, match="rusak atau bukan arsip ZIP"):
        baca_zip(tmp_path / "a.zip")


@pytest.mark.parametrize("bagian", [0.3, 0.6, 0.99])
def test_zip_terpotong_ditolak(zip_kecil: Tulis, bagian: float) -> None:
    berkas = zip_kecil(("hasil/a.csv", b"isi"))
    bita = berkas.read_bytes()
    berkas.write_bytes(bita[: int(len(bita) * bagian)])
    with pytest.raises(KesalahanLakip, match="rusak atau bukan arsip ZIP"):
        baca_zip(berkas)


def test_berkas_yang_tidak_ada(tmp_path: Path) -> None:
    with pytest.raises(KesalahanLakip, match="tidak ada"):
        baca_zip(tmp_path / "tiada.zip")


KECIL = tulis_zip(
    {
        "manifest.json": b"{}",
        "ro-crate-metadata.json": b"{}",
        "hasil/tabel/01-a.csv": b"id,nilai\nA,1\n" * 20,
        "masukan/data/2020/target.csv": b"indikator,nilai\n",
    }
)


@given(st.lists(st.tuples(st.integers(0, len(KECIL) - 1), st.integers(0, 255)), max_size=6))
def test_bita_yang_dirusak_tidak_pernah_lolos_begitu_saja(
    tmp_path_factory: pytest.TempPathFactory, rusak: list[tuple[int, int]]
) -> None:
    """Any damage is either told in one message, or leaves names that may stand there."""
    bita = bytearray(KECIL)
    for letak, nilai in rusak:
        bita[letak] = nilai
    berkas = tmp_path_factory.mktemp("rusak") / "a.zip"
    berkas.write_bytes(bytes(bita))
    try:
        isi = baca_zip(berkas)
    except KesalahanLakip:
        return
    assert all(map(sah, isi))
