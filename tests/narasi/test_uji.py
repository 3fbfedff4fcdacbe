"""All expressions of all files are tried out, and everything that fails is told at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lakip_lib.kesalahan import Temuan
from lakip_lib.narasi.uji import periksa_kalimat, periksa_ungkapan

KONTEKS: dict[str, Any] = {"tahun": 2031, "unit": {"nama": "Balai"}, "iku": {"L-01": 1}.__getitem__}


def periksa(tmp_path: Path, **teks: str) -> list[Temuan]:
    for nama, isi in teks.items():
        (tmp_path / f"{nama}.md").write_text(isi, encoding="utf-8")
    return periksa_ungkapan(tmp_path, list(teks), KONTEKS, {"sasaran": ["L-01", "L-02"]})


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    temuan = periksa(
        tmp_path,
        a="Tahun {{ tahun }}.\n\n{{ tahn }} dan {{ unit.nam }}, bukan {{ unit.nama }}.",
        b="{{ 1 / 0 }}\n{{ tahun }}\n{{ tahun +\n x }}",
        c="Tanpa ungkapan.",
    )
    assert [(t.berkas[-4:], t.baris, t.nilai) for t in temuan] == [
        ("a.md", 3, "{{ tahn }}"),
        ("a.md", 3, "{{ unit.nam }}"),
        ("b.md", 1, "{{ 1 / 0 }}"),
        ("b.md", 3, "{{ tahun +\n x }}"),
    ]
    assert 'mungkin maksudnya "tahun"' in temuan[0].perbaikan
    assert 'mungkin maksudnya "nama"' in temuan[1].perbaikan
    assert "nol" in temuan[2].alasan


def test_prose_that_can_be_filled_in_has_no_findings(tmp_path: Path) -> None:
    teks = "{% if tahun %}{{ unit.nama }}{% else %}{{ asing }}{% endif %}"
    assert periksa(tmp_path, a=teks) == []
    assert periksa_ungkapan(tmp_path, ["tidak-ada"], KONTEKS, {}) == []


def test_a_command_that_fails_is_one_finding(tmp_path: Path) -> None:
    (satu,) = periksa(tmp_path, a="x\n{% for i in asing %}{{ i }}{% endfor %}\n{{ tahun }}")
    assert (satu.baris, "asing" in satu.alasan) == (2, True)


def test_a_mistake_inside_a_command_is_told_once(tmp_path: Path) -> None:
    temuan = periksa(tmp_path, a="{% for i in [1, 2, 3] %}\n{{ asing }}\n{% endfor %}")
    assert [(t.baris, t.nilai) for t in temuan] == [(2, "{{ asing }}")]


@pytest.mark.parametrize("kode", ["L-01", "IKU_03", "S3", "tata-usaha"])
def test_a_code_without_quotes(tmp_path: Path, kode: str) -> None:
    sumber = f"a\n{{{{ iku({kode}).target }}}} dan {{{{ tahun }}}}"
    berkas = tmp_path / "a.md"
    temuan = [*periksa_kalimat(berkas, sumber), *periksa(tmp_path, a=sumber)]
    assert [t.baris for t in temuan] == [2]
    assert temuan[0].perbaikan == f'tulis iku("{kode}")'


def test_what_cannot_be_read_hides_nothing_else(tmp_path: Path) -> None:
    sumber = "{{ tahun( }}\n{{ asing }} {{ tahun | xyz }}"
    dibaca = periksa_kalimat(tmp_path / "a.md", sumber)
    assert [t.nilai for t in dibaca] == ["{{ tahun( }}", "{{ tahun | xyz }}"]
    assert [t.nilai for t in periksa(tmp_path, a=sumber)] == ["{{ asing }}"]


@pytest.mark.parametrize(
    ("teks", "baris", "nilai"),
    [
        ("{{ unit.nama }}\n\n## L-01", 1, "Balai"),
        ("{# dua\nbaris #}\n## L-01\n\n### Urain\n\na", 5, "Urain"),
        ("## L-01\n\n### Uraian\n\na\n\n## L-03\n\n### Uraian\n\nb", 7, "## L-03"),
        ("## L-01\n\n\nteks", 4, "teks"),
    ],
)
def test_headings_are_told_with_their_row(
    tmp_path: Path, teks: str, baris: int, nilai: str
) -> None:
    (satu,) = periksa(tmp_path, sasaran=teks)
    assert (satu.baris, satu.nilai) == (baris, nilai)
    assert satu.berkas.endswith("sasaran.md")


def test_right_headings(tmp_path: Path) -> None:
    assert periksa(tmp_path, sasaran="## L-02\n\n### Uraian\n\n{{ tahun }}") == []
