"""Same input, same bytes: elsewhere, on another day, with another hash seed."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from lakip_lib.susun.buku import POLA_BAB

from .conftest import PROYEK, lakip

# These two time zones never have the same date: a local date in an output would differ.
LINGKUNGAN = (
    {"PYTHONHASHSEED": "1", "TZ": "Etc/GMT+12", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
)


@pytest.fixture(scope="module")
def dua_kali(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """Build the whole report of 2020 in two folders and return the files of each."""
    hasil = []
    for nama, beda in zip(("satu", "folder dua/dalam"), LINGKUNGAN, strict=True):
        folder = tmp_path_factory.mktemp("sama") / nama
        for isi in ("data", "notebooks"):
            shutil.copytree(PROYEK / isi, folder / isi)
        proses = lakip(folder, ["susun", "2020"], os.environ | beda)
        assert (proses.returncode, proses.stderr) == (0, "")
        keluaran = folder / "output" / "2020"
        semua = (p for p in keluaran.rglob("*") if p.is_file())
        hasil.append({p.relative_to(keluaran).as_posix(): p.read_bytes() for p in semua})
    return hasil


def test_the_whole_report_is_there(dua_kali: list[dict[str, bytes]]) -> None:
    nama = set(dua_kali[0])
    assert {"laporan.html", "laporan.pdf", "laporan.xlsx", "manifest.json"} <= nama
    assert sum(n.startswith("tabel/") and n.endswith(".csv") for n in nama) >= 34
    assert sum(n.startswith("notebooks/") for n in nama) == 7


def test_two_builds_have_the_same_bytes(dua_kali: list[dict[str, bytes]]) -> None:
    satu, dua = dua_kali
    assert set(satu) == set(dua)
    assert [nama for nama in satu if satu[nama] != dua[nama]] == []


def test_no_output_names_a_folder_of_this_machine(dua_kali: list[dict[str, bytes]]) -> None:
    tempat = [str(PROYEK).encode(), b"folder dua", str(Path.home()).encode() + b"/"]
    for nama, isi in dua_kali[1].items():
        assert [t for t in tempat if t in isi] == [], nama


def test_manifest_lists_every_output_and_input(dua_kali: list[dict[str, bytes]]) -> None:
    manifes = json.loads(dua_kali[0]["manifest.json"])
    assert set(manifes["keluaran"]) == set(dua_kali[0]) - {"manifest.json"}
    masukan = set(manifes["masukan"])
    for folder in ("data", "data/2020", "data/2019", "data/renstra-2020-2024", "notebooks"):
        ada = {
            f"{folder}/{p.name}"
            for pola in ("*.csv", POLA_BAB)
            for p in (PROYEK / folder).glob(pola)
        }
        assert ada <= masukan
