"""The manifest names every file with its digest, and no day or place."""

from __future__ import annotations

import hashlib
import json
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lakip_lib.susun.manifes import tulis_manifes


def manifes(folder: Path) -> dict[str, Any]:
    (folder / "keluar" / "tabel").mkdir(parents=True)
    (folder / "keluar" / "laporan.html").write_bytes(b"html")
    (folder / "keluar" / "tabel" / "a.csv").write_bytes(b"csv")
    (folder / "masuk.csv").write_bytes(b"data")
    tulis_manifes(folder / "keluar", {"data/masuk.csv": folder / "masuk.csv"}, {"tahun": 2020})
    isi = (folder / "keluar" / "manifest.json").read_text(encoding="utf-8")
    return dict(json.loads(isi), teks=isi)


def test_files_are_listed_with_their_digests(tmp_path: Path) -> None:
    isi = manifes(tmp_path)
    assert list(isi["keluaran"]) == ["laporan.html", "tabel/a.csv"]
    assert isi["keluaran"]["tabel/a.csv"] == {
        "bita": 3,
        "sha256": hashlib.sha256(b"csv").hexdigest(),
    }
    assert isi["masukan"] == {
        "data/masuk.csv": {"bita": 4, "sha256": hashlib.sha256(b"data").hexdigest()}
    }
    assert isi["parameter"] == {"tahun": 2020}


def test_versions_are_those_in_use(tmp_path: Path) -> None:
    isi = manifes(tmp_path)
    assert isi["python"] == platform.python_version()
    for paket in ("pandas", "papermill", "typst", "ipykernel", "lakip"):
        assert isi["paket"][paket] == version(paket)


def test_same_files_elsewhere_give_the_same_manifest(tmp_path: Path) -> None:
    satu, dua = tmp_path / "satu", tmp_path / "dua"
    satu.mkdir()
    dua.mkdir()
    assert manifes(satu) == manifes(dua)
    assert str(tmp_path) not in manifes(tmp_path)["teks"]
