"""Sections that are left out: headings, numbers, code, references."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_lib.ekspor.isi_blok import Blok, Khusus, Kode, Teks
from lakip_lib.ekspor.rangka import DITIADAKAN, rapatkan, rujukan_ditiadakan

TANPA = Khusus(DITIADAKAN, {"rujukan": "tbl-x"})
ISI = Teks("Isi.", keluaran=True)


def judul(teks: str) -> Teks:
    return Teks(teks)


def tampak(blok: Sequence[Blok]) -> list[str]:
    return [b.markdown for b in rapatkan(blok) if isinstance(b, Teks)]


def test_tanpa_yang_ditiadakan_tetap_sama() -> None:
    blok = (judul("# BAB"), Kode("a"), judul("## B. Kosong"), judul("## C. Isi"), ISI)
    assert rapatkan(blok) == blok


def test_judul_tanpa_isi_hilang_dan_nomor_sesudahnya_naik() -> None:
    blok = [judul("# BAB"), judul("## A. Satu"), Kode("a"), ISI]
    blok += [judul("## B. Dua"), Kode("b"), TANPA, judul("## C. Tiga"), Kode("c"), ISI]
    assert tampak(blok) == ["# BAB", "## A. Satu", "Isi.", "## B. Tiga", "Isi."]
    assert [b.sumber for b in rapatkan(blok) if isinstance(b, Kode)] == ["a", "c"]


def test_anak_judul_ikut_hilang() -> None:
    blok = [judul("# BAB"), judul("## A. Satu"), judul("### 1. X"), Kode("x"), TANPA]
    blok += [judul("### 2. Y"), Kode("y"), TANPA, judul("## B. Dua"), Kode("z"), ISI]
    assert tampak(blok) == ["# BAB", "## A. Dua", "Isi."]


def test_bagian_yang_masih_berisi_tetap() -> None:
    blok = [judul("# BAB"), judul("## A. Satu"), Kode("a"), TANPA, Kode("b"), ISI]
    assert tampak(blok) == ["# BAB", "## A. Satu", "Isi."]
    assert [b.sumber for b in rapatkan(blok) if isinstance(b, Kode)] == ["b"]


def test_huruf_kecil_dan_angka_dihitung_di_bawah_induknya() -> None:
    blok: list[Blok] = [judul("# BAB"), Kode("analisis")]
    for n in ("1", "2"):
        blok += [Teks(f"### {n}. Sasaran", keluaran=True)]
        blok += [Teks("#### a. Satu", keluaran=True), ISI]
        blok += [Teks("#### b. Dua", keluaran=True), TANPA]
        blok += [Teks("#### c. Tiga", keluaran=True), ISI]
    anak = ["#### a. Satu", "Isi.", "#### b. Tiga", "Isi."]
    assert tampak(blok) == ["# BAB", "### 1. Sasaran", *anak, "### 2. Sasaran", *anak]


def test_bab_yang_habis_kembali_kosong() -> None:
    blok = [Kode("buka"), judul("# BAB IV"), judul("## A. Satu"), Kode("a"), TANPA]
    assert rapatkan(blok) == ()


def test_teks_berjudul_dengan_isi_bukan_judul_saja() -> None:
    blok = [judul("# BAB"), judul("## A. Satu\n\nKalimat."), Kode("a"), TANPA]
    assert tampak(blok) == ["# BAB", "## A. Satu\n\nKalimat."]


def test_rujukan_yang_ditiadakan_dicatat() -> None:
    assert rujukan_ditiadakan([TANPA, ISI, Khusus(DITIADAKAN, {})]) == frozenset({"tbl-x"})
