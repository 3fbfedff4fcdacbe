"""The list of prose files is what the notebooks and the chapters ask for."""

from __future__ import annotations

import re
from pathlib import Path

from lakip_lib.narasi.daftar import NARASI, diminta

PROYEK = Path(__file__).resolve().parents[2]


def test_the_list_is_what_the_notebooks_ask_for() -> None:
    teks = "".join(b.read_text(encoding="utf-8") for b in (PROYEK / "notebooks").glob("*.ipynb"))
    nama = re.findall(r'lap\.narasi\(\\"([a-z0-9-]+)\\"\)', teks)
    assert sorted(NARASI) == sorted(set(nama))


def test_sections_and_objectives_have_their_own_files() -> None:
    assert diminta("bab-2-b-tata-usaha")
    assert diminta("bab-3-c-s01")
    assert diminta("bab-3-c-ss-1")
    assert diminta("bab-3-c-s01", {"bab-3-c-s01"})
    assert not diminta("bab-3-c-s1", {"bab-3-c-s01"})
    assert not diminta("bab-2-b-")
    assert not diminta("bab-5-x")
