"""A scenario's file: found by name, read by the package's rules, refused with row and column."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.berkas import baca_csv, baca_skenario, daftar_skenario
from lakip_lib.skenario.muat import muat_skenario

JUDUL = "objek,bidang,nilai,alasan\n"


@pytest.fixture
def folder(tmp_path: Path, folder_data: Path) -> Path:
    return Path(shutil.copytree(folder_data, tmp_path / "data"))


def tulis(folder: Path, isi: str, nama: str = "coba") -> str:
    berkas = folder / "2020" / "skenario" / f"{nama}.csv"
    berkas.parent.mkdir(exist_ok=True)
    berkas.write_text(isi, "utf-8")
    return f"2020/skenario/{nama}.csv"


def test_example_answers_the_question_of_the_guide(folder_data: Path) -> None:
    assert "target-20000" in daftar_skenario(folder_data, 2020)
    data = muat_skenario(folder_data, 2020, "target-20000")
    capaian = Hasil(data).capaian.set_index("indikator").loc["IKU-03"]
    assert (capaian["target"], capaian["realisasi"]) == (20000, 731)
    assert capaian["target"].asal.berkas == "2020/skenario/target-20000.csv"
    assert capaian["target"].asal.baris == 2


def test_rows_become_changes_with_their_place(folder: Path) -> None:
    jalur = tulis(folder, f"{JUDUL}IKU-03,target,20000,\npap,pagu, 5 ,hemat\n")
    semua = baca_skenario(folder, 2020, "coba")
    assert semua == [
        Perubahan("IKU-03", "target", "20000"),
        Perubahan("pap", "pagu", "5", "hemat"),
    ]
    assert [(p.berkas, p.baris) for p in semua or ()] == [(jalur, 2), (jalur, 3)]
    assert baca_skenario(folder, 2020, "lain") is None
    assert daftar_skenario(folder, 2020) == ["coba", "hemat", "target-20000"]


def test_package_says_how_scenarios_are_written(folder: Path) -> None:
    paket = folder / "datapackage.json"
    isi = json.loads(paket.read_text("utf-8"))
    isi["skenario"] |= {"dialect": {"delimiter": ";"}, "encoding": "cp1252"}
    paket.write_text(json.dumps(isi), "utf-8")
    jalur = tulis(folder, "objek;bidang;nilai;alasan\nIKU-03;target;20000;")
    (folder / jalur).write_bytes((folder / jalur).read_bytes() + b"caf\xe9\n")
    (satu,) = baca_skenario(folder, 2020, "coba") or []
    assert (satu.nilai, satu.alasan) == ("20000", "café")


def test_package_without_the_entry_means_plain_csv(folder: Path) -> None:
    paket = folder / "datapackage.json"
    isi = json.loads(paket.read_text("utf-8"))
    del isi["skenario"]
    paket.write_text(json.dumps(isi), "utf-8")
    tulis(folder, f"{JUDUL}IKU-03,target,20000,\n")
    assert muat_skenario(folder, 2020, "coba").skenario is not None


@pytest.mark.parametrize(
    ("isi", "baris", "kolom", "alasan"),
    [
        ("objek,bidang,nilai\nIKU-03,target,1\n", 1, "alasan", "kolom ini tidak ada"),
        (f"{JUDUL},target,1,\n", 2, "objek", "wajib diisi"),
        (f"{JUDUL}IKU-03,target,1;2,\n", 2, "nilai", "memisahkan perubahan"),
        (f"{JUDUL}IKU-03,target,1\n", 2, None, "3 sel"),
        ("objek;bidang;nilai;alasan\nIKU-03;target;1;\n", 1, None, "satu kolom"),
        (f"{JUDUL}IKU-03,target,banyak,\n", 2, "nilai", "bukan bilangan"),
        (f"{JUDUL}IKU-01,target,1,\nIKU-01,target,2,\n", 3, "bidang", "sudah diubah di baris 2"),
        (f"{JUDUL}IKU-33,target,1,\n", 2, "objek", "tidak ada dalam data"),
    ],
)
def test_mistakes_name_file_row_and_column(
    folder: Path, isi: str, baris: int, kolom: str | None, alasan: str
) -> None:
    jalur = tulis(folder, isi)
    with pytest.raises(DataSalah) as salah:
        muat_skenario(folder, 2020, "coba")
    (satu,) = salah.value.temuan
    assert (satu.berkas, satu.baris, satu.kolom) == (jalur, baris, kolom)
    assert alasan in satu.alasan


def test_broken_scenario_does_not_touch_the_official_data(folder: Path, folder_data: Path) -> None:
    tulis(folder, "ini bukan skenario")
    resmi, baru = (Hasil(muat_data(f, 2020)).capaian["capaian"] for f in (folder_data, folder))
    assert list(resmi) == list(baru)
    assert not [b for b in muat_data(folder, 2020).berkas() if "skenario" in b.parts]


def test_manifest_counts_the_scenario_file_as_input(folder: Path) -> None:
    tulis(folder, f"{JUDUL}IKU-03,target,20000,\n")
    berkas = muat_skenario(folder, 2020, "coba", "IKU-01.target=1").berkas()
    assert folder.resolve() / "2020/skenario/coba.csv" in berkas
    assert all(b.is_file() for b in berkas)


def test_unknown_scenario_names_those_that_exist(folder: Path) -> None:
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya target-20000"):
        muat_skenario(folder, 2020, "target-2000")


def test_scenario_without_changes_is_refused(folder: Path) -> None:
    tulis(folder, JUDUL)
    with pytest.raises(KesalahanLakip, match="tidak memuat perubahan"):
        muat_skenario(folder, 2020, "coba")


def test_name_without_a_file_names_the_changes_beside_it(folder: Path) -> None:
    skenario = muat_skenario(folder, 2020, "baru", "IKU-03.target=1").skenario
    assert skenario is not None
    assert skenario.nama == "baru"
    assert muat_skenario(folder, 2020).skenario is None


def test_target_in_force_is_that_of_the_version_asked_for(folder: Path) -> None:
    data = muat_skenario(folder, 2020, "", "IKU-03.target=5", "rkt")
    assert Hasil(data, versi_target="rkt").capaian["target"][2] == 5
    assert Hasil(data).capaian["target"][2] == 32000


def test_file_that_cannot_be_read(folder: Path) -> None:
    with pytest.raises(KesalahanLakip, match="tidak dapat dibaca"):
        baca_csv(folder, folder, "folder")


@pytest.mark.parametrize("isi", ["objek;bidang;nilai;alasan\nIKU-03;target;20000;x\n", ""])
def test_remedy_is_one_that_a_planner_can_follow(folder: Path, isi: str) -> None:
    """As a spreadsheet saves CSV where the comma is the decimal mark; no package names it."""
    berkas = folder / "unduhan.csv"
    berkas.write_text(isi, encoding="utf-8")
    with pytest.raises(DataSalah) as salah:
        baca_csv(berkas, folder, "unduhan.csv")
    assert "datapackage.json" not in str(salah.value)
    assert "dipisah koma dengan kolom objek, bidang, nilai, alasan" in str(salah.value)
