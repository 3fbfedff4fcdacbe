"""The ready workflow says what the Makefile and the command line understand."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from lakip_lib.cli import lakip
from lakip_lib.situs.terbit import FOLDER_SITUS
from lakip_lib.susun.jalur import FOLDER_KELUARAN

PROYEK = Path(__file__).resolve().parents[2]
ALUR = PROYEK / ".github" / "workflows" / "situs.yml"


def langkah() -> list[dict[str, Any]]:
    (tugas,) = yaml.safe_load(ALUR.read_text(encoding="utf-8"))["jobs"].values()
    return list(tugas["steps"])


def test_actions_are_pinned_by_version() -> None:
    pakai = [s["uses"] for s in langkah() if "uses" in s]
    assert len(pakai) == 5
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", u) for u in pakai)


def test_the_commands_exist() -> None:
    pasang, tulis = (shlex.split(s["run"]) for s in langkah() if "run" in s)
    assert pasang[0] == "make"
    makefile = (PROYEK / "Makefile").read_text(encoding="utf-8")
    target = pasang[1].replace(".venv", "$(VENV)")
    assert f"\n{target}:" in makefile
    assert tulis[:2] == [".venv/bin/lakip", "terbitkan"]
    opsi = {o for p in lakip.commands["terbitkan"].params for o in p.opts}
    assert set(tulis[2::2]) <= opsi


def test_what_is_uploaded_is_the_site() -> None:
    (unggah,) = (s for s in langkah() if "upload" in s.get("uses", ""))
    assert unggah["with"]["path"] == f"{FOLDER_KELUARAN}/{FOLDER_SITUS}"


def test_no_value_of_the_run_is_put_into_a_script() -> None:
    assert not any("${{" in s.get("run", "") for s in langkah())
