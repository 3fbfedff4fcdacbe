"""`lakip terbitkan --edisi` and `lakip ulangi` as a user runs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip
from lakip_lib.edisi import bekukan as modul
from lakip_lib.edisi import ulangi as modul_ulangi
from lakip_lib.edisi.arsip import baca_zip, tulis_zip

PROYEK = Path(__file__).resolve().parents[2]
CSV = "hasil/tabel/14-capaian-triwulan.csv"


def jalankan(*argumen: str | Path) -> Result:
    return CliRunner().invoke(lakip, [str(a) for a in argumen])


@pytest.fixture(scope="module")
def terbit(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Result]:
    """A project with one frozen edition: data folder, archive, what the command said."""
    proyek = tmp_path_factory.mktemp("proyek")
    shutil.copytree(PROYEK / "data", proyek / "data")
    (proyek / "notebooks").mkdir()
    for bab in (PROYEK / "notebooks").glob("[0-9]*.ipynb"):
        shutil.copy(bab, proyek / "notebooks")
    hasil = jalankan("terbitkan", "--edisi", "final", "--data", proyek / "data")
    return proyek / "data", proyek / "terbitan-resmi/2020/edisi-1/lakip-2020-edisi-1.zip", hasil


def test_membekukan_tahun_final_terbaru(terbit: tuple[Path, Path, Result]) -> None:
    _, arsip, hasil = terbit
    assert hasil.exit_code == 0, hasil.output
    assert arsip.is_file()
    assert "Edisi 1 tahun 2020 (12 Januari 2021) dibekukan:" in hasil.stdout
    assert f"lakip ulangi {arsip}" in hasil.stdout
    assert "pertentangan dalam data masih terbuka; lihat lakip periksa 2020" in hasil.stderr


def test_mengulangi(terbit: tuple[Path, Path, Result]) -> None:
    hasil = jalankan("ulangi", terbit[1])
    assert hasil.exit_code == 0, hasil.output
    assert "Program: terpasang, sama dengan yang di arsip." in hasil.stdout
    assert "Semua bita sama: " in hasil.stdout
    assert len(hasil.stdout.splitlines()) == 3


def test_yang_berbeda_disebut_dengan_kode_1(
    terbit: tuple[Path, Path, Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = baca_zip(terbit[1])
    monkeypatch.setattr(modul_ulangi, "_susun_di_sini", lambda *_: asli)
    isi = {**asli, CSV: asli[CSV].replace(b",257,", b",258,", 1)}
    (tmp_path / "a.zip").write_bytes(tulis_zip(isi))
    hasil = jalankan("ulangi", tmp_path / "a.zip")
    assert hasil.exit_code == 1
    assert f"Rusak: isi {CSV} berubah sejak edisi dibekukan." in hasil.stdout
    assert f'  {CSV}: baris 2, kolom "tw1_realisasi"' in hasil.stdout
    assert "hasil/laporan.html" not in hasil.stdout
    lengkap = jalankan("ulangi", tmp_path / "a.zip", "--lengkap")
    assert lengkap.exit_code == 1
    assert "\n  hasil/laporan.html\n" in lengkap.stdout


def test_yang_sudah_terbit(
    terbit: tuple[Path, Path, Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, arsip, _ = terbit
    isi = baca_zip(arsip)
    monkeypatch.setattr(modul, "rakit", lambda *_: isi)
    lagi = jalankan("terbitkan", "2020", "--edisi", "final", "--data", data)
    assert lagi.exit_code == 0
    assert "sudah terbit dengan isi yang sama" in lagi.stdout
    isi[CSV] += b"x"
    lain = jalankan("terbitkan", "2020", "--edisi", "final", "--data", data)
    assert lain.exit_code == 2
    assert "tidak akan ditimpa" in lain.stderr


def test_perubahan_edisi_pertama(terbit: tuple[Path, Path, Result]) -> None:
    hasil = jalankan("terbitkan", "--perubahan", "--data", terbit[0])
    assert hasil.exit_code == 0
    assert hasil.stdout.splitlines() == [
        "Edisi 1, 12 Januari 2021: Edisi pertama (Kepala UPT BP2MI Bandung)",
        "  Edisi pertama: belum ada edisi sebelumnya untuk dibandingkan.",
    ]
    tanpa = jalankan("terbitkan", "2019", "--perubahan", "--data", terbit[0])
    assert "Tahun 2019 belum mempunyai edisi" in tanpa.stdout


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["terbitkan", "2020"], "TAHUN hanya dipakai bersama --edisi final atau --perubahan"),
        (["terbitkan", "--edisi", "final", "--perubahan"], "tidak dapat dipakai bersama"),
        (["terbitkan", "--edisi", "final", "--keluaran", "x"], "hanya untuk situs"),
        (["terbitkan", "--edisi", "konsep"], "'konsep'"),
        (["terbitkan", "2019", "--edisi", "final"], "belum mempunyai pengesahan.csv"),
        (["ulangi"], "Argumen belum diisi: 'ARSIP'"),
        (["ulangi", "tiada.zip"], "arsip tiada.zip tidak ada"),
        (["ulangi", "pyproject.toml"], "rusak atau bukan arsip ZIP"),
        (["ulangi", "data"], "folder, bukan berkas"),
    ],
)
def test_pemakaian_salah(argumen: list[str], kata: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROYEK)
    hasil = jalankan(*argumen)
    assert hasil.exit_code == 2
    assert kata in " ".join(hasil.stderr.split())
    assert "Traceback" not in hasil.output
