"""The list of what a chapter uses: nothing that it reads is missed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lakip_lib import catatan
from lakip_lib.catatan import Catatan, Tercatat

# In a process of its own: an audit hook cannot be taken away.
_KERJA = """
import sys
from pathlib import Path
from lakip_lib import catatan
data, tulis = Path(sys.argv[1]), Path(sys.argv[2])
catatan.mulai(tulis, data, [data.parent / "aman"])
{}
"""


def _catat(tmp_path: Path, kode: str) -> list[str] | None:
    data = tmp_path / "data"
    (data / "2020").mkdir(parents=True)
    (tmp_path / "aman").mkdir()
    for nama in ("data/a.csv", "data/2020/b.csv", "aman/c", "luar.txt"):
        (tmp_path / nama).write_text("isi")
    (data / "tautan.csv").symlink_to("a.csv")
    daftar = tmp_path / "daftar.txt"
    perintah = [sys.executable, "-c", _KERJA.format(kode), str(data), str(daftar)]
    subprocess.run(perintah, check=True, cwd=tmp_path / "aman")
    return catatan.baca(daftar)


@pytest.mark.parametrize(
    ("kode", "berkas"),
    [
        ("pass", []),
        ("open(data / 'a.csv').close()", ["a.csv"]),
        ("(data / '2020' / 'b.csv').read_bytes()", ["2020/b.csv"]),
        ("open(data / 'tautan.csv').close()", ["a.csv"]),
        ("import contextlib\nwith contextlib.suppress(OSError): open(data / 'x.csv')", ["x.csv"]),
        ("catatan.catat('2020/narasi/x.md')", ["2020/narasi/x.md"]),
        ("with catatan.tanpa_catatan(): (data / 'a.csv').read_text()", []),
        ("open(data.parent / 'aman' / 'c').close()", []),
        ("catatan.Tercatat({('', 'a'): 1, ('2020', 'b'): 2})['2020', 'b']", ["2020/b.csv"]),
        ("import decimal, csv, sqlite3", []),
    ],
)
def test_what_is_used_is_noted(tmp_path: Path, kode: str, berkas: list[str]) -> None:
    assert _catat(tmp_path, kode) == berkas


@pytest.mark.parametrize(
    "kode",
    [
        "open(data.parent / 'luar.txt').close()",
        "open(data / 'baru.csv', 'w').close()",
        "list(data.iterdir())",
        "import os; os.listdir(data)",
        "import subprocess; subprocess.run(['true'])",
        "import socket\nwith socket.socket() as s: s.connect_ex(('127.0.0.1', 9))",
    ],
)
def test_what_nobody_can_track_makes_the_list_void(tmp_path: Path, kode: str) -> None:
    assert _catat(tmp_path, kode) is None


def test_no_list_is_no_promise(tmp_path: Path) -> None:
    assert catatan.baca(tmp_path / "tidak-ada.txt") is None
    (tmp_path / "kosong.txt").write_text("")
    assert catatan.baca(tmp_path / "kosong.txt") is None


def test_every_way_to_a_table_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    tercatat: list[str] = []
    monkeypatch.setattr(catatan, "catat", tercatat.append)
    tabel = Tercatat({("", "satuan"): 1, ("2020", "target"): 2})
    assert ("", "satuan") in tabel
    assert sorted(tabel) == [("", "satuan"), ("2020", "target")]
    assert len(tabel) == 2
    assert tercatat == []
    for cara in (
        lambda: tabel["2020", "target"],
        lambda: tabel.get(("2020", "target")),
        lambda: dict(tabel),
        lambda: {**tabel},
        lambda: list(tabel.values()),
        lambda: list(tabel.items()),
        lambda: tabel == {},
    ):
        tercatat.clear()
        cara()
        assert "2020/target.csv" in tercatat or cara() is False


def test_list_has_each_file_once(tmp_path: Path) -> None:
    berkas = tmp_path / "d.txt"
    with berkas.open("w") as tulis:
        satu = Catatan(tulis.fileno(), tmp_path)
        for nama in ("a.csv", "b.csv", "a.csv"):
            satu.tambah(nama)
    assert berkas.read_text().splitlines() == ["a.csv", "b.csv"]


class _Hitung:
    """Two computed values, one from the other."""

    @catatan.dihitung
    def dalam(self) -> int:
        """Use a file."""
        catatan.catat("a.csv")
        return 1

    @catatan.dihitung
    def luar(self) -> int:
        """Use another one, and the value above."""
        with catatan.tanpa_catatan():
            catatan.catat("periksa.csv")
        catatan.catat("b.csv")
        return self.dalam + 1


def test_computed_value_brings_its_uses_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    objek = _Hitung()
    with catatan.tanpa_catatan():
        # Computed while nobody looks, its uses are known all the same.
        assert objek.luar == 2
    for ambil, wajib in (("luar", {"a.csv", "b.csv"}), ("dalam", {"a.csv"})):
        for _ in range(2):
            with catatan.pemakaian() as dipakai:
                getattr(objek, ambil)
            assert dipakai == wajib
    assert _Hitung.luar.__doc__ == "Use another one, and the value above."
