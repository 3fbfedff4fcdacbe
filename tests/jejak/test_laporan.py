"""Every number of a built report has a trail, and the trail gives the number shown."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.susun.jalur import Parameter, susun_laporan
from tests.jejak.pembaca import ANGKA, Blok, Halaman, Penghitung, bulat, terbaca

PROYEK = Path(__file__).resolve().parents[2]
CONTOH = PROYEK / "tests" / "contoh" / "bp3iptek-2016"
LAPORAN = {
    "2020": (PROYEK / "data", 2020, 4),
    "triwulan-2": (PROYEK / "data", 2020, 2),
    "unit lain": (CONTOH, 2016, 4),
}
# What is written with figures but is no figure of the report.
BUKAN_ANGKA = (
    r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b",  # years of a plan
    r"\bNomor \S+(?: Tahun (?:19|20)\d\d)?",  # laws and decisions
    r"\b\d+/(?:19|20)\d\d\b",
    r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]*\b",  # days
    r"\b(?:19|20)\d\d\b",
    r"[A-Za-z]+-?\d+\w*",  # names with figures, such as P3MI
    r"^\d+[.)]?(?: –)?(?= |$)",  # numbers of lists, rows and missions
    r"\(sasaran [\d, dan]+\)",  # numbers of objectives
    r"^Unduh(?: Unduh (?:Tabel|Data Gambar) [\w.]+ sebagai (?:CSV|XLSX))+$",  # downloads
    r"(?<=× )100(?: persen)?|(?:dikalikan|di atas) 100 persen",  # the formula's constant
    r"\bsudah 100 persen atau lebih\b",  # a whole target, as a bound in words
)
AWALAN = {"tabel": "tbl", "gambar": "gbr"}
TANPA_JEJAK = frozenset(["sampul", "daftar", "catatan", "tanda-tangan", "kode"])


@dataclass(frozen=True)
class Laporan:
    data: Path
    html: str
    halaman: Halaman
    jejak: dict[str, Any]


@pytest.fixture(scope="module", params=LAPORAN)
def laporan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    data, tahun, triwulan = LAPORAN[request.param]
    parameter = Parameter(tahun, triwulan, data_dir=str(data))
    folder = susun_laporan(parameter, tmp_path_factory.mktemp("hasil"), ("html",)).folder
    html = (folder / "laporan.html").read_text(encoding="utf-8")
    halaman = Halaman()
    halaman.feed(html)
    return Laporan(data, html, halaman, json.loads((folder / "jejak.json").read_bytes()))


def periksa(nilai: Any, desimal: int, teks: str) -> str | None:
    """Return what is wrong with a number shown; None if it is the one computed."""
    tampil = terbaca(teks)
    hasil = bulat(nilai, desimal)
    if tampil is None:
        return None if hasil == 0 and teks == "–" else f"{teks!r} is no number"
    return None if tampil == (hasil, desimal) else f"{teks!r} is not {hasil}"


def test_every_number_of_the_page_is_what_its_cells_give(laporan: Laporan) -> None:
    data = laporan.halaman.data
    t, s = data["t"], data["s"]

    def simpul(i: int) -> tuple[Any, list[int] | None]:
        e = s[i]
        if e[0] == 1:
            return t[e[5]], e[6]
        return (t[e[3]], e[4], t[e[5]], t[e[6]], not t[e[2]]), None

    hitung = Penghitung(laporan.data, simpul)
    salah = []
    for nomor, teks in laporan.halaman.angka:
        letak, desimal, _ = data["a"][nomor - 1]
        salah.append(periksa(hitung.nilai(letak), desimal, teks))
    assert [x for x in salah if x] == []
    assert len(salah) > 100


def test_every_number_of_the_page_has_a_trail(laporan: Laporan) -> None:
    kata, kode = kata_data(laporan.data)
    sisa = {}
    for b in laporan.halaman.blok:
        if berisi(b):
            teks = kode.sub("", kata.sub("", " ".join(b.teks.split())))
            for pola in BUKAN_ANGKA:
                teks = re.sub(pola, "", teks)
            if re.search(r"\d", teks):
                sisa[b.teks] = teks
    assert sisa == {}


def berisi(b: Blok) -> bool:
    """Tell whether numbers of the report may stand here: not in headings or captions."""
    judul = b.unsur.startswith("h") or {"thead", "caption", "figcaption"} & set(b.induk)
    return "main" in b.induk and not judul and not b.kelas & TANPA_JEJAK


def kata_data(folder: Path) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match what the data holds as text: words with figures anywhere, codes and post codes.

    A code of figures alone counts only where it opens a cell, a post code where it stands
    for itself.
    """
    semua = sorted(set(_kata(folder)), key=len, reverse=True)
    kata = "|".join(re.escape(k) for k in semua if re.search(r"[A-Za-z]", k))
    kode = "|".join(re.escape(k) for k in semua if k.isdecimal())
    return re.compile(rf"(?<!\w)(?:{kata})(?!\w)"), re.compile(rf"^(?:{kode})\b|\b\d{{5}}\b")


def _kata(folder: Path) -> Iterator[str]:
    # Scenarios are no resources: their texts stand in no official report.
    for sumber in json.loads((folder / "datapackage.json").read_bytes())["resources"]:
        kolom = json.loads((folder / sumber["schema"]).read_bytes())["fields"]
        teks = [k["name"] for k in kolom if k["type"] == "string"]
        berkas = folder / sumber["path"]
        if berkas.name.startswith("terbitan"):
            continue
        with berkas.open(encoding="utf-8", newline="") as f:
            for baris in csv.DictReader(f):
                yield from (" ".join(baris[k].split()) for k in teks if re.search(r"\d", baris[k]))


def test_the_page_shows_what_jejak_json_says_it_shows(laporan: Laporan) -> None:
    dari_json = [(int(a["id"][1:]), t["teks"]) for a in laporan.jejak["angka"] for t in a["tampil"]]
    assert sorted(dari_json) == sorted(laporan.halaman.angka)


def test_jejak_json_gives_every_number_too(laporan: Laporan) -> None:
    semua = laporan.jejak["simpul"]

    def simpul(i: int) -> tuple[Any, list[int] | None]:
        e = semua[i]
        if e["jenis"] == "langkah":
            return e["pola"], e["bagian"]
        return (e["berkas"], e["baris"], e["kolom"], e["teks"], e["jenis"] == "butir"), None

    hitung = Penghitung(laporan.data, simpul)
    for i, e in enumerate(semua):
        assert str(hitung.nilai(i)) == e["nilai"]
    for a in laporan.jejak["angka"]:
        for t in a["tampil"]:
            assert periksa(hitung.nilai(a["simpul"]), a["desimal"], t["teks"]) is None


def test_places_name_tables_rows_columns_and_headings(laporan: Laporan) -> None:
    tempat = laporan.jejak["tempat"]
    for a in laporan.jejak["angka"]:
        for t in a["tampil"]:
            milik = tempat[t["tempat"]]
            if milik["jenis"] == "narasi":
                assert milik["judul"]
            else:
                assert milik["nomor"].split()[0] == milik["jenis"].capitalize()
                assert f'id="{AWALAN[milik["jenis"]]}-{milik["id"]}"' in laporan.html
                assert t["kolom"]


def test_trails_make_the_page_less_than_half_as_large_again(laporan: Laporan) -> None:
    tanpa = re.sub(r'<script type="application/json".*?</script>', "", laporan.html, flags=re.S)
    tanpa = re.sub(r'<span data-j="\d+">(.*?)</span>', r"\1", tanpa)
    assert len(laporan.html) < 1.5 * len(tanpa)


def test_the_data_cannot_end_its_script(laporan: Laporan) -> None:
    mulai = laporan.html.index('id="data-jejak">') + len('id="data-jejak">')
    assert "<" not in laporan.html[mulai : laporan.html.index("</script>", mulai)]


def test_numbers_stand_in_no_heading_id(laporan: Laporan) -> None:
    assert ANGKA not in "".join(b.teks for b in laporan.halaman.blok if b.unsur == "h1")
