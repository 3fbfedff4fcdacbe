"""Declared paths stay inside the data folder, whatever is written."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.data.deskripsi import Paket, aman, baca_json

BAGIAN = st.sampled_from(["..", ".", "a", "b.csv", "", "/", "\\", "C:", "~", "http:", "file:"])


@settings(deadline=None)
@given(st.lists(BAGIAN, min_size=1, max_size=5), st.sampled_from(["/", "", "\\"]))
def test_jalur_aman_tetap_di_dalam(bagian: list[str], pemisah: str) -> None:
    jalur = pemisah.join(bagian)
    if aman(jalur):
        folder = Path("/data")
        assert Path(f"{folder}/{jalur}").resolve().is_relative_to(folder)
        assert ".." not in PureWindowsPath(jalur).parts
        assert not PureWindowsPath(jalur).drive
        assert not jalur.startswith("/")


def test_jalur_biasa_aman() -> None:
    assert aman("2020/target.csv")
    assert aman("skema/target..json")


def test_json_dengan_bom() -> None:
    paket = Paket()
    assert baca_json(paket, {"a.json": b'\xef\xbb\xbf{"b": 1}'}, "a.json") == {"b": 1}
    assert (paket.dibaca, paket.temuan) == (["a.json"], [])
