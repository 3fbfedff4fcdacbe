"""A copy of the real data that a test may spoil: the project's own schemas must notice."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.kesalahan import DataSalah, Temuan

FOLDER_DATA = Path(__file__).resolve().parents[2] / "data"


class FolderData:
    """A data folder with what tests do to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def baca(self, jalur: str) -> list[list[str]]:
        teks = (self.folder / jalur).read_text("utf-8")
        return list(csv.reader(io.StringIO(teks, newline="")))

    def tulis(self, jalur: str, baris: list[list[str]], pemisah: str = ",") -> bytes:
        """Write rows as a CSV file in UTF-8 and return its bytes."""
        keluaran = io.StringIO(newline="")
        csv.writer(keluaran, delimiter=pemisah, lineterminator="\r\n").writerows(baris)
        isi = keluaran.getvalue().encode("utf-8")
        (self.folder / jalur).write_bytes(isi)
        return isi

    def ubah(self, jalur: str, ubah: Callable[[list[list[str]]], Any]) -> None:
        baris = self.baca(jalur)
        ubah(baris)
        self.tulis(jalur, baris)

    def ganti(self, jalur: str, nomor: int, kolom: str, teks: str) -> None:
        """Put `teks` into the cell that a spreadsheet shows in row `nomor`."""
        baris = self.baca(jalur)
        baris[nomor - 1][baris[0].index(kolom)] = teks
        self.tulis(jalur, baris)

    def tambah(self, jalur: str, *sel: str) -> int:
        """Append a row and return its number."""
        self.ubah(jalur, lambda baris: baris.append(list(sel)))
        return len(self.baca(jalur))

    def nomor(self, jalur: str, *kunci: str) -> int:
        """Return the number of the first row that starts with `kunci`."""
        baris = self.baca(jalur)
        return next(i for i, b in enumerate(baris, 1) if b[: len(kunci)] == list(kunci))

    def paket(self, ubah: Callable[[dict[str, Any]], Any]) -> None:
        self.json("datapackage.json", ubah)

    def sumber(self, nama: str, **isi: Any) -> None:
        """Change the entry of a resource; None removes a key."""

        def ubah(deskripsi: dict[str, Any]) -> None:
            satu = next(s for s in deskripsi["resources"] if s["name"] == nama)
            satu.update(isi)
            for kunci in [k for k, v in isi.items() if v is None]:
                del satu[kunci]

        self.paket(ubah)

    def json(self, jalur: str, ubah: Callable[[dict[str, Any]], Any]) -> None:
        isi = json.loads((self.folder / jalur).read_text("utf-8"))
        ubah(isi)
        (self.folder / jalur).write_text(json.dumps(isi), "utf-8")

    def muat(self, tahun: int = 2020) -> DataTahun:
        return muat_data(self.folder, tahun)

    def temuan(self) -> list[Temuan]:
        """Return what loading finds; empty when it succeeds."""
        try:
            self.muat()
        except DataSalah as e:
            return e.temuan
        return []

    def satu(self) -> Temuan:
        """Return the only finding."""
        semua = self.temuan()
        assert len(semua) == 1, "\n".join(map(str, semua))
        return semua[0]


@pytest.fixture
def data(tmp_path: Path) -> FolderData:
    folder = tmp_path / "data"
    shutil.copytree(FOLDER_DATA, folder)
    return FolderData(folder)
