"""The command line: Indonesian throughout, exit codes, one message for each mistake."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from lakip_lib.cli import bahasa, kemajuan, lakip
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.susun import jalur
from lakip_lib.susun.jalur import Parameter, Susunan

PROYEK = Path(__file__).resolve().parents[1]
KATALOG = bahasa.FOLDER / "id" / "LC_MESSAGES"
# Messages of click that no option or argument of ours can bring about.
TIDAK_TERPAKAI = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Confirm the action without prompting.",
    "Could not determine name for option with declarations {decls!r}",
    "Couldn't detect Bash version, shell completion is not supported.",
    "Choice({choices})",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Do you want to continue?",
    "Error: The two entered values do not match.",
    "Error: invalid input",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument "
    "instead? Did you mean to pass '--{name}'?",
    "Press any key to continue...",
    "Repeat for confirmation",
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Windows error: {error}",
    "d",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
    "{value!r} does not match the format {format}.",
    "{value!r} is not a valid UUID.",
}
INGGRIS = re.compile(
    r"\b(usage|options?|commands?|error|invalid|missing|no such|show|exit|required|default|"
    r"unexpected|try|help|did you mean|aborted|must|not|the|of)\b",
    re.IGNORECASE,
)


def jalankan(*argumen: str) -> Result:
    return CliRunner().invoke(lakip, argumen, prog_name="lakip")


def tanpa_nama_opsi(teks: str) -> str:
    return re.sub(r"--?[\w-]+|'[^']*'", "", teks)


def pesan_click() -> set[str]:
    """Return every text that the installed click hands to gettext."""
    pesan = set()
    for berkas in Path(click.__file__).parent.glob("*.py"):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name):
                isi = simpul.args[0] if simpul.args else None
                if simpul.func.id in ("_", "ngettext") and isinstance(isi, ast.Constant):
                    pesan.add(str(isi.value))
    return pesan


def katalog_po() -> dict[str, str]:
    katalog = read_po(BytesIO((KATALOG / "lakip.po").read_bytes()))
    return {
        m.id if isinstance(m.id, str) else m.id[0]: m.string  # type: ignore[misc]
        for m in katalog
        if m.id
    }


def test_every_message_of_click_is_translated() -> None:
    pesan = pesan_click()
    assert len(pesan) > 50
    assert pesan - TIDAK_TERPAKAI - set(katalog_po()) == set()


def test_compiled_catalogue_is_that_of_the_text() -> None:
    jadi = read_mo(BytesIO((KATALOG / "lakip.mo").read_bytes()))
    assert {(m.id, m.string) for m in jadi if isinstance(m.id, str) and m.id} <= set(
        katalog_po().items()
    )
    assert len(jadi) == len(katalog_po())


@pytest.mark.parametrize("argumen", [[], ["--help"], ["-h"], ["susun", "--help"], ["--version"]])
def test_help_is_indonesian(argumen: list[str]) -> None:
    hasil = jalankan(*argumen)
    assert INGGRIS.findall(tanpa_nama_opsi(hasil.output)) == []
    assert hasil.exit_code == (0 if argumen else 2)


def test_help_names_every_option_with_its_default() -> None:
    teks = " ".join(jalankan("susun", "--help").output.split())
    for opsi in ("--triwulan N", "--versi-target VERSI", "--metode-efisiensi [a|b|c|d]"):
        assert opsi in teks
    for bawaan in ("bawaan: 4", "bawaan: data", "bawaan: html,pdf,xlsx", "bawaan: output/"):
        assert bawaan in teks
    assert teks.startswith("Pemakaian: lakip susun [OPSI]... TAHUN")


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["susun"], "Argumen belum diisi: 'TAHUN'"),
        (["susun", "20x"], "Nilai tidak sah untuk 'TAHUN': '20x' bukan bilangan bulat"),
        (["susun", "20"], "20 di luar rentang 1000 sampai 9999"),
        (["susun", "2020", "2021"], "Argumen berlebih: 2021"),
        (["susun", "2020", "--triwulan", "5"], "5 di luar rentang 1 sampai 4"),
        (["susun", "2020", "--triwulan", "dua"], "'dua' bukan bilangan bulat"),
        (["susun", "2020", "--metode-efisiensi", "e"], "'e' bukan salah satu dari 'a', 'b'"),
        (["susun", "2020", "--format", "odt"], "'odt' bukan format keluaran. Pilihan: html"),
        (["susun", "2020", "--format", " , "], "daftar kosong bukan format keluaran"),
        (
            ["susun", "2020", "--keluaran", "pyproject.toml"],
            "'pyproject.toml' berkas, bukan folder",
        ),
        (["susun", "2020", "--data"], "Opsi '--data' memerlukan nilai"),
        (["susun", "2020", "--forma", "html"], "'--format'"),
        (["susun", "2020", "--help=ya"], "Opsi '--help' tidak memakai nilai"),
        (["susn"], "Perintah 'susn' tidak dikenal"),
    ],
)
def test_wrong_use_is_said_in_indonesian(
    argumen: list[str], pesan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROYEK)
    hasil = jalankan(*argumen)
    assert hasil.exit_code == 2
    assert pesan in hasil.stderr
    assert "Kesalahan: " in hasil.stderr
    assert INGGRIS.findall(tanpa_nama_opsi(hasil.stderr)) == []


@pytest.fixture
def diminta(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Catch what the command asks for, and answer with a finished report."""
    semua: list[tuple[object, ...]] = []
    ringkasan = {
        "sasaran": 12,
        "indikator": 19,
        "kategori": [["Sangat Baik", 4], ["Kurang", 14]],
        "tanpa_capaian": 1,
        "anggaran": {"pagu": "Rp10", "realisasi": "Rp9", "serapan": "90,00", "setahun": True},
    }

    def tiruan(
        parameter: Parameter, keluaran: Path, format_: object, lapor: object, simpanan: bool
    ) -> Susunan:
        assert simpanan
        semua.append((parameter, keluaran, format_))
        return Susunan(Path("output/2020"), (("laporan.pdf", 1_417_353),), ringkasan, 6.04, None)

    monkeypatch.setattr(jalur, "susun_laporan", tiruan)
    return semua


def test_options_become_parameters(diminta: list[tuple[object, ...]]) -> None:
    argumen = "susun 2020 --triwulan 2 --versi-target pk --metode-efisiensi d --data d --keluaran k"
    assert jalankan(*argumen.split(), "--format", "docx,XLSX, html,html").exit_code == 0
    assert diminta == [(Parameter(2020, 2, "pk", "d", "d"), Path("k"), ("html", "xlsx", "docx"))]


def test_defaults(diminta: list[tuple[object, ...]]) -> None:
    jalankan("susun", "2019")
    assert diminta == [(Parameter(2019, 4, "", "data", ""), None, ("html", "pdf", "xlsx"))]


def test_end_tells_summary_path_size_and_time(diminta: list[tuple[object, ...]]) -> None:
    assert jalankan("susun", "2020").output == (
        "Sasaran    12\n"
        "Indikator  19 (4 Sangat Baik, 14 Kurang, 1 tanpa capaian)\n"
        "Serapan    90,00% (Rp9 dari pagu Rp10)\n"
        "\n"
        "Selesai dalam 6,0 detik: output/2020\n"
        "  laporan.pdf      1.417 KB\n"
    )


@pytest.mark.parametrize(
    ("salah", "kode", "pesan"),
    [
        (KesalahanLakip("tahun 1999 tidak ada"), 2, "Kesalahan: tahun 1999 tidak ada\n"),
        (BukuGagal("bab II gagal"), 1, "Kesalahan: bab II gagal\n"),
        (KeyboardInterrupt(), 130, "Kesalahan: dibatalkan; hasil lama tidak berubah\n"),
        (OSError(28, "No space", "/x"), 2, "Kesalahan: /x tidak dapat dibaca atau ditulis: ruang "),
    ],
)
def test_failures_end_with_one_message_and_a_code(
    monkeypatch: pytest.MonkeyPatch, salah: BaseException, kode: int, pesan: str
) -> None:
    def gagal(*_: object, simpanan: bool) -> None:
        raise salah

    monkeypatch.setattr(jalur, "susun_laporan", gagal)
    hasil = jalankan("susun", "2020")
    assert hasil.exit_code == kode
    assert hasil.stderr.startswith(pesan)
    assert hasil.stderr.count("\n") == 1


def test_progress_bar_moves_by_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def __init__(self) -> None:
            self.teks = ""

        def write(self, teks: str) -> None:
            self.teks += teks

        def flush(self) -> None:
            """Nothing is held back."""

        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    with monkeypatch.context() as sementara:
        sementara.setattr(kemajuan.sys, "stderr", terminal)
        with kemajuan.kemajuan() as lapor:
            lapor("BAB I", 1, 2)
            lapor("Perenderan", 2, 2)
    assert "BAB I" in terminal.teks
    assert "50%" in terminal.teks
    assert "100%" in terminal.teks


def test_help_loads_nothing_heavy() -> None:
    kode = (
        "import sys; from lakip_lib.cli import lakip\n"
        "lakip.main(['susun', '--help'], standalone_mode=False)\n"
        "print({'pandas', 'papermill', 'matplotlib', 'nbformat', 'babel'} & set(sys.modules))"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout.endswith("set()\n")


@pytest.mark.parametrize("perintah", [["lakip"], [sys.executable, "-m", "lakip_lib"]])
def test_bad_data_ends_with_code_2_and_no_traceback(tmp_path: Path, perintah: list[str]) -> None:
    shutil.copytree(PROYEK / "data", tmp_path / "data")
    berkas = tmp_path / "data" / "2020" / "target.csv"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("IKU-01", "IKU-77"))
    program = shutil.which(perintah[0], path=str(Path(sys.executable).parent)) or perintah[0]
    hasil = subprocess.run(
        [program, *perintah[1:], "susun", "2020"],
        cwd=tmp_path,
        env=os.environ | {"LANGUAGE": "en"},
        capture_output=True,
        text=True,
    )
    assert hasil.returncode == 2
    assert hasil.stderr.startswith("Kesalahan: data belum dapat dipakai")
    assert "2020/target.csv, baris" in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert hasil.stdout == ""
    assert not (tmp_path / "output").exists()


def test_year_without_data_is_refused_with_what_there_is() -> None:
    hasil = subprocess.run(
        [sys.executable, "-m", "lakip_lib", "susun", "1999"],
        cwd=PROYEK,
        capture_output=True,
        text=True,
    )
    assert hasil.returncode == 2
    assert "1999" in hasil.stderr
    assert "2020" in hasil.stderr
