"""`lakip skenario` on the command line: what it asks for, builds, answers and refuses."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip
from lakip_lib.susun import jalur
from lakip_lib.susun.jalur import Parameter, Susunan

RINGKASAN = {"sasaran": 12, "indikator": 19, "kategori": [], "tanpa_capaian": 0, "anggaran": None}


def jalankan(*argumen: str) -> Result:
    return CliRunner().invoke(lakip, ["skenario", *argumen], prog_name="lakip")


@pytest.fixture
def folder(tmp_path: Path, folder_data: Path) -> Path:
    return Path(shutil.copytree(folder_data, tmp_path / "data"))


@pytest.fixture
def diminta(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Parameter]:
    """Return the parameters of the builds that the command asked for; none is made."""
    semua: list[Parameter] = []

    def susun_laporan(parameter: Parameter, *_a: Any, **_kw: Any) -> Susunan:
        semua.append(parameter)
        ringkasan = RINGKASAN | {"belum_lengkap": []}
        return Susunan(tmp_path / "hasil", (), ringkasan, 1.0, None)

    monkeypatch.setattr(jalur, "susun_laporan", susun_laporan)
    return semua


def test_named_scenario_is_built_from_its_file(folder: Path, diminta: list[Parameter]) -> None:
    hasil = jalankan("2020", "target-20000", "--data", str(folder))
    assert hasil.exit_code == 0, hasil.output
    assert diminta == [Parameter(2020, data_dir=str(folder), skenario="target-20000")]
    assert "target-20000, bukan dokumen resmi (1 perubahan)" in hasil.output


def test_changes_without_a_name_go_into_the_notebooks(
    folder: Path, diminta: list[Parameter]
) -> None:
    ubah = ("--ubah", "IKU-03.target=20000", "--ubah", "pap.pagu=5 # hemat; sekali")
    assert jalankan("2020", *ubah, "--triwulan", "3", "--data", str(folder)).exit_code == 0
    (satu,) = diminta
    assert (satu.skenario, satu.triwulan) == ("tanpa-nama", 3)
    assert satu.perubahan == "IKU-03.target=20000\npap.pagu=5  # hemat; sekali"


def test_file_of_changes_names_the_scenario(
    folder: Path, diminta: list[Parameter], tmp_path: Path
) -> None:
    berkas = tmp_path / "potong.csv"
    berkas.write_text("objek,bidang,nilai,alasan\npap,pagu,5,\nIKU-03,target,1,\n", "utf-8")
    argumen = ["--perubahan", str(berkas), "--ubah", "IKU-03.target=2", "--data", str(folder)]
    assert jalankan("2020", *argumen).exit_code == 0
    assert jalankan("2020", "lain", *argumen).exit_code == 0
    assert [d.skenario for d in diminta] == ["potong", "lain"]
    assert {d.perubahan for d in diminta} == {"pap.pagu=5\nIKU-03.target=2"}


def test_name_of_a_file_that_is_a_scenario_already_is_not_taken(
    folder: Path, diminta: list[Parameter]
) -> None:
    berkas = folder / "2020" / "skenario" / "target-20000.csv"
    hasil = jalankan("2020", "--perubahan", str(berkas), "--data", str(folder))
    assert hasil.exit_code == 0
    assert diminta[0].skenario == "tanpa-nama"


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ([], "Sebutkan skenarionya"),
        (["target-20000", "target-2000"], "mungkin maksudnya target-20000"),
        (["a", "b", "--ringkas"], "pakai --bandingkan"),
        (["a", "b", "--ubah", "IKU-03.target=1"], "yang tersimpan saja"),
        (["a/b"], "tidak dapat dipakai sebagai nama folder"),
        (["target-2000"], "mungkin maksudnya target-20000"),
        (["--ubah", "IKU-33.target=1"], 'nilai "IKU-33"'),
        (["--ubah", "IKU-03.target"], "misalnya IKU-03.target=20000"),
        (["--ubah", "IKU-03.target=20.000"], "ribuan atau pecahan"),
        (["--ubah", "IKU-03.target=32000"], "tidak memuat perubahan: IKU-03.target=32000 tidak"),
        (["--ubah", "IKU-03.target=32000.0", "--ringkas"], "tidak berbeda dengan data resmi"),
        (["--perubahan", "tiada.csv"], "tiada.csv"),
        (["--perubahan", "README.md"], "bukan CSV atau XLSX"),
        (["--ringkas", "--bandingkan", "a"], "Pakai salah satu saja"),
        (["--bandingkan", "--ubah", "IKU-03.target=1"], "yang tersimpan saja"),
        (["--bandingkan", "target-2000"], "mungkin maksudnya target-20000"),
        (["--triwulan", "5", "a"], "triwulan"),
    ],
)
def test_refusals_end_with_2_and_build_nothing(
    folder: Path,
    diminta: list[Parameter],
    argumen: list[str],
    pesan: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder.parent / "README.md").write_text("x")
    monkeypatch.chdir(folder.parent)
    hasil = jalankan("2020", *argumen)
    assert hasil.exit_code == 2, hasil.output
    assert pesan in hasil.output
    assert diminta == []


def test_mistake_in_the_planners_file_names_file_and_row(folder: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "rencana.csv"
    berkas.write_text("objek,bidang,nilai,alasan\nIKU-03,target,banyak,\n", "utf-8")
    hasil = jalankan("2020", "--perubahan", str(berkas), "--data", str(folder))
    assert hasil.exit_code == 2
    assert 'rencana.csv, baris 2, kolom "nilai", nilai "banyak"' in hasil.output


def test_one_change_with_an_effect_is_enough(folder: Path) -> None:
    ubah = ("--ubah", "IKU-03.target=32000", "--ubah", "IKU-01.target=1")
    hasil = jalankan("2020", *ubah, "--ringkas", "--data", str(folder))
    assert hasil.exit_code == 0, hasil.output
    assert "tidak berpengaruh" in hasil.output


def test_year_that_does_not_exist(folder: Path) -> None:
    hasil = jalankan("2030", "--ubah", "IKU-03.target=1", "--data", str(folder))
    assert hasil.exit_code == 2
    assert "tahun yang tersedia: 2019, 2020" in hasil.output


def test_quick_answer_shows_the_effect(folder: Path) -> None:
    hasil = jalankan("2020", "--ubah", "IKU-03.target=20000", "--ringkas", "--data", str(folder))
    assert hasil.exit_code == 0, hasil.output
    assert "3,66" in hasil.output
    assert "2,28" in hasil.output
    tanpa = jalankan("2020", "--ringkas", "--data", str(folder))
    assert tanpa.exit_code == 0
    assert "3,66" not in tanpa.output


def test_workbook_goes_out_and_comes_back(
    folder: Path, diminta: list[Parameter], tmp_path: Path
) -> None:
    berkas = tmp_path / "rencana.xlsx"
    argumen = ["--data", str(folder)]
    assert jalankan("2020", "--templat", str(berkas), *argumen).exit_code == 0
    sama = jalankan("2020", "--perubahan", str(berkas), *argumen)
    assert sama.exit_code == 2
    assert "rencana.xlsx tidak berbeda dengan data resmi" in sama.output
    buku = openpyxl.load_workbook(berkas)
    lembar = buku["Target"]
    kolom = next(s.column for baris in lembar for s in baris if "berlaku" in str(s.value))
    baris = next(b[0].row for b in lembar if b[0].value == "IKU-03")
    lembar.cell(baris, kolom, 20000)
    buku.save(berkas)
    assert jalankan("2020", "--perubahan", str(berkas), *argumen).exit_code == 0
    assert [(d.skenario, d.perubahan) for d in diminta] == [
        ("rencana", "IKU-03.target.reviu_pk=20000")
    ]


def test_workbook_of_the_planner_is_never_overwritten(folder: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "rencana.xlsx"
    berkas.write_bytes(b"sudah diisi")
    hasil = jalankan("2020", "--templat", str(berkas), "--data", str(folder))
    assert (hasil.exit_code, berkas.read_bytes()) == (2, b"sudah diisi")
    assert "tidak akan ditimpa" in hasil.output
    lain = jalankan("2020", "--templat", str(tmp_path / "a.csv"), "--data", str(folder))
    assert lain.exit_code == 2
    assert ".xlsx" in lain.output


def test_scenarios_stand_side_by_side(folder: Path, tmp_path: Path) -> None:
    isi = "objek,bidang,nilai,alasan\nIKU-03,target,731,\n"
    (folder / "2020" / "skenario" / "tercapai.csv").write_text(isi, "utf-8")
    argumen = ["2020", "--bandingkan", "target-20000", "tercapai", "--data", str(folder)]
    layar = jalankan(*argumen)
    assert layar.exit_code == 0, layar.output
    for angka in ("2,28", "3,66", "100,00"):
        assert angka in layar.output
    simpan = jalankan(*argumen, "--keluaran", str(tmp_path / "hasil"))
    berkas = list((tmp_path / "hasil" / "skenario" / "2020" / "antar.skenario").iterdir())
    assert {p.suffix for p in berkas} == {".csv", ".xlsx", ".html"}
    assert all(p.name in simpan.output for p in berkas)
    assert simpan.output.startswith(layar.output)
