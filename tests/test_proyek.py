"""The project's own promises: one list of versions, locks with hashes, a tree without leftovers."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

PROYEK = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((PROYEK / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def _nama(syarat: str) -> str:
    return re.split(r"[<>=!~ ;\[]", syarat)[0].lower()


def _berkas_git() -> list[Path]:
    keluar = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROYEK, capture_output=True, text=True, check=True
    )
    return [PROYEK / n for n in keluar.stdout.split("\0") if n]


def test_environment_yml_lists_what_pyproject_lists() -> None:
    lingkungan = yaml.safe_load((PROYEK / "environment.yml").read_text(encoding="utf-8"))
    conda = [d for d in lingkungan["dependencies"] if isinstance(d, str)]
    pip = next(d["pip"] for d in lingkungan["dependencies"] if isinstance(d, dict))
    assert f"python{PYPROJECT['requires-python']}" in conda
    paket = {d for d in [*conda, *pip] if not d.startswith(("python>", "pip", "--editable"))}
    assert paket == set(PYPROJECT["dependencies"])
    assert lingkungan["channels"] == ["conda-forge", "nodefaults"]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_every_dependency_with_hashes(lock: str) -> None:
    isi = (PROYEK / lock).read_text(encoding="utf-8")
    pin = re.findall(r"^([\w.-]+)==\S+.*\\\n    --hash=sha256:", isi, re.MULTILINE)
    baris_pin = re.findall(r"^[\w.-]+==", isi, re.MULTILINE)
    assert len(pin) == len(baris_pin)
    diminta = list(PYPROJECT["dependencies"]) + PYPROJECT["optional-dependencies"]["build"]
    if lock == "requirements-dev.txt":
        diminta += PYPROJECT["optional-dependencies"]["dev"]
    assert {_nama(d) for d in diminta} <= {p.lower() for p in pin}


def test_both_locks_agree_on_every_version() -> None:
    def versi(lock: str) -> set[str]:
        isi = (PROYEK / lock).read_text(encoding="utf-8")
        return set(re.findall(r"^([\w.-]+==\S+)", isi, re.MULTILINE))

    assert versi(LOCKS[0])
    assert versi(LOCKS[0]) <= versi(LOCKS[1])


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_host(lock: str) -> None:
    isi = (PROYEK / lock).read_text(encoding="utf-8")
    assert "://" not in isi
    assert not re.search(r"^\s*--(index-url|extra-index-url|find-links|trusted-host)", isi, re.M)


def test_modules_stay_short() -> None:
    panjang = {
        str(p.relative_to(PROYEK)): n
        for p in _berkas_git()
        if p.suffix == ".py" and p.is_relative_to(PROYEK / "lakip_lib") and p.exists()
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert panjang == {}


def test_readme_tree_names_what_exists() -> None:
    readme = (PROYEK / "README.md").read_text(encoding="utf-8")
    pohon = readme.split("## The tree")[1].split("```")[1]
    atas = re.findall(r"^(\w+)/", pohon, re.MULTILINE)
    assert len(atas) >= 6
    assert [n for n in atas if not (PROYEK / n).is_dir()] == []
    dalam = re.findall(
        r"^  (\w+(?:/|\.py)) ", pohon.split("lakip_lib/")[1].split("tests/")[0], re.M
    )
    assert [n for n in dalam if not (PROYEK / "lakip_lib" / n).exists()] == []
    ada = {p.name for p in (PROYEK / "lakip_lib").iterdir() if p.is_dir() and p.name[0] != "_"}
    assert {n.rstrip("/") for n in dalam} >= ada


def test_guide_lists_every_section_in_order() -> None:
    """A section that the table of contents lacks is not found; a dead entry leads nowhere."""
    panduan = (PROYEK / "docs/panduan.md").read_text(encoding="utf-8")
    kepala = re.findall(r"^## (.+)$", panduan, re.MULTILINE)
    daftar = re.findall(r"^- \[(.+)\]\(#(.+)\)$", panduan.partition("\n## ")[0], re.MULTILINE)
    tautan = [re.sub(r"[^\w -]", "", k.lower()).replace(" ", "-") for k in kepala]
    assert daftar == list(zip(kepala, tautan, strict=True))


def test_guide_names_the_exit_codes_of_every_command() -> None:
    panduan = (PROYEK / "docs/panduan.md").read_text(encoding="utf-8")
    tabel = panduan.partition("## Bila ada kesalahan")[2].partition("\n\nNarasi diperiksa")[0]
    perintah = ["skenario", "tahun-baru", "unit-baru", "terbitkan", "ulangi", "sajikan"]
    assert [p for p in perintah if f"`{p}`" not in tabel] == []


def test_readme_commands_are_make_targets() -> None:
    readme = (PROYEK / "README.md").read_text(encoding="utf-8")
    makefile = (PROYEK / "Makefile").read_text(encoding="utf-8")
    disebut = set(re.findall(r"`?make (\w+)", readme))
    assert {"report", "test", "bench"} <= disebut
    assert {t for t in disebut if not re.search(rf"^{t}:", makefile, re.M)} <= {"you"}
