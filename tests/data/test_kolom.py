"""The columns that the program reads are those that the real data's schemas describe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_lib.data.kolom import (
    KOLOM_BERSAMA,
    KOLOM_RENSTRA,
    KOLOM_TAHUN,
    WAJIB_BERSAMA,
    WAJIB_RENSTRA,
    WAJIB_TAHUN,
)


def test_urai() -> None:
    assert KOLOM_TAHUN["triwulan"] == {
        "indikator": "string",
        "triwulan": "integer",
        "target": "number",
        "realisasi": "number",
    }


def test_wajib_bagian_dari_yang_dikenal() -> None:
    assert set(WAJIB_BERSAMA) <= set(KOLOM_BERSAMA)
    assert set(WAJIB_RENSTRA) <= set(KOLOM_RENSTRA)
    assert set(WAJIB_TAHUN) <= set(KOLOM_TAHUN)


@pytest.mark.parametrize(
    ("folder", "dikenal"),
    [("", KOLOM_BERSAMA), ("2020/", KOLOM_TAHUN), ("renstra-2020-2024/", KOLOM_RENSTRA)],
)
def test_setiap_tabel_data_dikenal(
    folder_data: Path, folder: str, dikenal: dict[str, dict[str, str]]
) -> None:
    paket = json.loads((folder_data / "datapackage.json").read_text("utf-8"))
    jalur = {s["path"] for s in paket["resources"]}
    if folder == "2020/":
        jalur |= {j.replace("2019/", "2020/") for j in jalur}
    tabel = {j.removeprefix(folder).removesuffix(".csv") for j in jalur if j.startswith(folder)}
    assert {t for t in tabel if "/" not in t} == set(dikenal)
