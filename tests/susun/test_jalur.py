"""From the data to the output folder, with small chapters."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import openpyxl
import psutil
import pytest

from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.susun import pelaksana
from lakip_lib.susun.jalur import Parameter, Susunan, susun_laporan

from .conftest import tulis_buku


def susun(proyek: Path, **lain: object) -> Susunan:
    parameter = {"tahun": 2020, "data_dir": str(proyek / "data")} | lain
    return susun_laporan(Parameter(**parameter), format_=("html", "xlsx"))  # type: ignore[arg-type]


def isi_folder(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_output_is_complete_and_the_manifest_tells_it(proyek: Path) -> None:
    hasil = susun(proyek)
    assert hasil.folder == proyek / "output" / "2020"
    assert hasil.peringatan is None
    isi = isi_folder(hasil.folder)
    assert {n for n in isi if "/" not in n} == {
        "jejak.json",
        "laporan.html",
        "laporan.xlsx",
        "manifest.json",
    }
    assert {n for n in isi if n.startswith("notebooks/")} == {
        "notebooks/01-a.ipynb",
        "notebooks/02-b.ipynb",
    }
    manifes = json.loads(isi.pop("manifest.json"))
    assert {n: m["sha256"] for n, m in manifes["keluaran"].items()} == {
        n: hashlib.sha256(b).hexdigest() for n, b in isi.items()
    }
    masukan = manifes["masukan"]
    for nama in ("notebooks/02-b.ipynb", "data/indikator.csv", "data/datapackage.json"):
        sidik = hashlib.sha256((proyek / nama).read_bytes()).hexdigest()
        assert masukan[nama]["sha256"] == sidik
    assert manifes["parameter"]["data_dir"] == "data"
    assert openpyxl.load_workbook(hasil.folder / "laporan.xlsx").sheetnames


def test_progress_counts_chapters_and_rendering(proyek: Path) -> None:
    langkah: list[tuple[str, int, int]] = []
    susun_laporan(
        Parameter(2020, data_dir=str(proyek / "data")),
        format_=("xlsx",),
        lapor=lambda *satu: langkah.append(satu),
    )
    assert {n for n, _, _ in langkah[:2]} == {"Bab 01-a", "Bab 02-b"}
    assert [(ke, dari) for _, ke, dari in langkah] == [(1, 3), (2, 3), (3, 3)]


def test_without_fork_the_output_is_the_same(proyek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dengan = isi_folder(susun(proyek).folder)
    monkeypatch.setattr(pelaksana, "didukung", lambda: False)
    assert isi_folder(susun(proyek).folder) == dengan


def test_quarter_goes_to_a_folder_of_its_own(proyek: Path) -> None:
    assert susun(proyek, triwulan=2).folder.name == "2020-triwulan-2"
    nb = nbformat.read(proyek / "output/2020-triwulan-2/notebooks/01-a.ipynb", 4)
    assert "triwulan = 2" in nb.cells[1].source


def test_output_folder_of_choice(proyek: Path, tmp_path: Path) -> None:
    hasil = susun_laporan(
        Parameter(2020, data_dir=str(proyek / "data")), tmp_path / "hasil", ("html",)
    )
    assert hasil.folder == tmp_path / "hasil" / "2020"
    assert [n for n, _ in hasil.berkas] == ["laporan.html"]


def test_failed_chapter_is_kept_and_the_old_output_stays(proyek: Path) -> None:
    lama = isi_folder(susun(proyek).folder)
    tulis_buku(proyek / "notebooks" / "02-b.ipynb", "1 / 0")
    with pytest.raises(BukuGagal) as salah:
        susun(proyek)
    pesan = str(salah.value)
    assert "bab 'Bab 02-b' (notebooks/02-b.ipynb) gagal di sel In [4]: " in pesan
    assert "kode Python di sel itu keliru (ZeroDivisionError: division by zero)" in pesan
    assert salah.value.kode_keluar == 1
    gagal = proyek / "output" / "2020.gagal" / "02-b.ipynb"
    assert str(gagal) in pesan
    nb = nbformat.read(gagal, 4)
    assert nb.cells[-1].outputs[-1].ename == "ZeroDivisionError"
    assert isi_folder(proyek / "output" / "2020") == lama
    assert {p.name for p in (proyek / "output").iterdir()} == {"2020", "2020.gagal"}


def test_bad_data_stops_before_anything_is_built(proyek: Path) -> None:
    berkas = proyek / "data" / "2020" / "triwulan.csv"
    berkas.write_text(berkas.read_text().replace("IKU-01", "IKU-99"))
    with pytest.raises(KesalahanLakip, match="IKU-99") as salah:
        susun(proyek)
    assert salah.value.kode_keluar == 2
    assert not (proyek / "output").exists()


def test_number_typed_in_prose_stops_the_build(proyek: Path) -> None:
    narasi = proyek / "data" / "2020" / "narasi" / "bab-4-a-kesimpulan.md"
    narasi.write_text(narasi.read_text() + "\nRealisasi mencapai 98,64 persen.\n")
    with pytest.raises(KesalahanLakip, match=r"bab-4-a-kesimpulan\.md.*98,64"):
        susun(proyek)


def test_unknown_target_version_is_refused(proyek: Path) -> None:
    with pytest.raises(KesalahanLakip, match="pkk"):
        susun(proyek, versi_target="pkk")
    assert not (proyek / "output").exists()


TIDUR = "import os, time; open({!r}, 'w').write(str(os.getpid())); time.sleep(600)"


@pytest.mark.parametrize(("sinyal", "kode"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_cancelled_run_leaves_nothing_behind(
    proyek: Path, tmp_path: Path, sinyal: int, kode: int
) -> None:
    tanda, sementara = tmp_path / "tanda", tmp_path / "t"
    sementara.mkdir()
    tulis_buku(proyek / "notebooks" / "02-b.ipynb", TIDUR.format(str(tanda)))
    proses = subprocess.Popen(
        [sys.executable, "-m", "lakip_lib", "susun", "2020"],
        cwd=proyek,
        env=os.environ | {"TMPDIR": str(sementara)},
        stderr=subprocess.PIPE,
        text=True,
    )
    with proses:
        batas = time.monotonic() + 120
        while not (tanda.exists() and tanda.read_text()):
            assert proses.poll() is None
            assert time.monotonic() < batas
            time.sleep(0.05)
        anak = psutil.Process(proses.pid).children(recursive=True)
        assert len(anak) >= 2
        proses.send_signal(sinyal)
        _, pesan = proses.communicate(timeout=60)
    assert proses.returncode == kode
    assert "Traceback" not in pesan
    assert psutil.wait_procs(anak, timeout=10)[1] == []
    assert list(sementara.iterdir()) == []
    assert list((proyek / "output").iterdir()) == []
