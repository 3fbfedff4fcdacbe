"""Filling in one prose file."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markah import Markah, Tahun
from lakip_lib.narasi.muat import muat_narasi
from lakip_lib.narasi.pencari import pencari

KONTEKS: dict[str, Any] = {
    "tahun": Tahun(2020),
    "unit": {"nama": "UPT *BP2MI* <b>"},
    "iku": pencari("indikator", lambda: {"IKU-01": {"capaian": "33,08 persen", "alasan": None}}),
    "tabel": pencari("tabel", lambda: {"pk": Markah("[](#tbl-pk)")}),
    "nilai": pencari("fakta", lambda: {"surat": Fraction(640), "langsung": Fraction(23)}),
    "banyak": 7,
    "anggaran_lalu": None,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2020" / "narasi"
    folder.mkdir(parents=True)
    return folder


def isi(folder: Path, sumber: str) -> str:
    (folder / "lampiran.md").write_text(sumber, encoding="utf-8")
    return muat_narasi(folder, "lampiran", KONTEKS)


def salah(folder: Path, sumber: str) -> str:
    with pytest.raises(KesalahanLakip) as galat:
        isi(folder, sumber)
    return str(galat.value)


@pytest.mark.parametrize(
    ("sumber", "hasil"),
    [
        ("Tahun {{ tahun }}.", "Tahun 2020."),
        ("{{ unit.nama }}", r"UPT \*BP2MI\* \<b\>"),
        ("*{{ iku('IKU-01').capaian }}*", "*33,08 persen*"),
        ("lihat {{ tabel('pk') }}", "lihat [](#tbl-pk)"),
        ("{{ nilai('surat') + nilai('langsung') }}", "663"),
        ("{{ banyak / 3 }}", "2,33"),
        ("{% if anggaran_lalu %}x{% else %}y{% endif %}", "y"),
        ("a\n{% for i in [tahun, tahun] %}\n- {{ i }}\n{% endfor %}\nb", "a\n- 2020\n- 2020\nb"),
        ("{# catatan #}a", "a"),
        ("a{% if tahun %} b{% endif %}\nc", "a b\nc"),
        ("a {# catatan #}\nc", "a \nc"),
        ("{% if tahun %}\n{% if tahun %}\nb\n{% endif %}{# x #}\n{% endif %}\nc", "b\nc"),
    ],
)
def test_expressions_are_filled_in(folder: Path, sumber: str, hasil: str) -> None:
    assert isi(folder, sumber) == hasil


def test_a_byte_order_mark_is_no_text(folder: Path) -> None:
    assert isi(folder, "\ufeffa") == "a"


@pytest.mark.parametrize(
    ("sumber", "baris", "pesan"),
    [
        ("a\nb {{ tahn }}", 2, 'nama "tahn" tidak dikenal. Perbaikan: mungkin maksudnya "tahun"'),
        ("{{ unit.nam }}", 1, 'bagian "nam" tidak dikenal. Perbaikan: mungkin maksudnya "nama"'),
        ("{{ tahun.x }}", 1, 'bagian "x" tidak dikenal. Perbaikan: pakai nilainya langsung'),
        ("\n\n{{ iku('IKU-1').capaian }}", 3, 'indikator "IKU-1" tidak dikenal'),
        ("{{ iku('IKU-1') }}", 1, 'mungkin maksudnya "IKU-01"'),
        ("{{ tabel('kp') }}", 1, 'tabel "kp" tidak dikenal'),
        ("\n{{ iku('IKU-01').alasan }}", 2, "nilai ini tidak ada dalam data"),
        ("{{ iku }}", 1, "bukan teks atau bilangan"),
        ("{{ iku() }}", 1, "ekspresi tidak dapat dihitung: jenis nilai tidak cocok"),
        ("{{ iku(['a']) }}", 1, "ekspresi tidak dapat dihitung"),
        ("{{ banyak / 0 }}", 1, "pembagian dengan nol"),
        ("{{ banyak + 'x' }}", 1, "jenis nilai tidak cocok"),
        ("{{ tahun.__class__ }}", 1, 'bagian "__class__" tidak dikenal'),
        ("{{ unit.update({'a': 1}) }}", 1, 'bagian "update" tidak dikenal'),
        ("a\n{% if tahun %}", 2, "blok belum ditutup"),
        ("{{ tahun }", 1, 'tanda "}" tidak pada tempatnya'),
        ("{# a", 1, "komentar belum ditutup"),
        ("a\n{% jika tahun %}", 2, 'perintah "jika" tidak dikenal'),
        ("{{ tahun|random }}", 1, 'saringan "random" tidak dikenal'),
        ("{% if banyak %}{{ tahun|lowr }}{% endif %}", 1, 'saringan "lowr" tidak dikenal'),
        ("{{ tahun is sunyi }}", 1, 'uji "sunyi" tidak dikenal'),
        ("{{ lipsum() }}", 1, 'nama "lipsum" tidak dikenal'),
        ("a\n{% include 'pk.md' %}", 2, 'perintah "include" tidak boleh dipakai'),
        ("{% from 'pk.md' import x %}", 1, 'perintah "from" tidak boleh dipakai'),
        ("{{ a b }}", 1, "di sini seharusnya"),
    ],
)
def test_a_mistake_names_file_line_and_remedy(
    folder: Path, sumber: str, baris: int, pesan: str
) -> None:
    teks = salah(folder, sumber)
    assert teks.startswith(f"2020/narasi/lampiran.md, baris {baris}: ")
    assert pesan in teks
    assert "Perbaikan: " in teks


def test_messages_hold_no_english(folder: Path) -> None:
    for sumber in ("{{ a b }}", "{% for %}", "{{ tahun|x }}", "{% if x", "{{ '", "{% endif %}"):
        pesan = salah(folder, sumber).casefold()
        for kata in ("expected", "unexpected", "undefined", "error", "template", "token", "tag"):
            assert kata not in pesan, pesan


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(KesalahanLakip, match=r"2020/narasi/lampiran\.md: berkas narasi tidak ada"):
        muat_narasi(folder, "lampiran", KONTEKS)


def test_wrong_encoding_names_the_line(folder: Path) -> None:
    (folder / "lampiran.md").write_bytes(b"a\nb \xe9\n")
    with pytest.raises(KesalahanLakip, match=r"lampiran\.md, baris 2: isi berkas bukan UTF-8"):
        muat_narasi(folder, "lampiran", KONTEKS)


def test_no_other_folder_is_read(folder: Path) -> None:
    (folder.parent / "rahasia.md").write_text("x", encoding="utf-8")
    with pytest.raises(KesalahanLakip, match="nama narasi"):
        muat_narasi(folder, "../rahasia", KONTEKS)
