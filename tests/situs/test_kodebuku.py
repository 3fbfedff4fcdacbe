from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_lib.situs.kodebuku import TabelKode, baca_kodebuku, baca_paket

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def buku() -> list[TabelKode]:
    return baca_kodebuku(DATA)


def test_every_file_and_every_column_is_explained(buku: list[TabelKode]) -> None:
    sumber = json.loads((DATA / "datapackage.json").read_text())["resources"]
    assert sorted(f for t in buku for f in t.berkas) == sorted(s["path"] for s in sumber)
    menurut = {f: t for t in buku for f in t.berkas}
    for satu in sumber:
        skema = json.loads((DATA / satu["schema"]).read_text())
        kolom = [(k.nama, k.arti) for k in menurut[satu["path"]].kolom]
        assert kolom == [(f["name"], f["description"]) for f in skema["fields"]]


def test_ids_are_unique_and_references_lead_to_sections(buku: list[TabelKode]) -> None:
    id_ = [t.id for t in buku]
    assert len(set(id_)) == len(id_)
    rujukan = {k.rujukan for t in buku for k in t.kolom if k.rujukan}
    assert {r[0] for r in rujukan} <= set(id_)
    assert ("tabel-indikator", "Indikator kinerja") in rujukan


def test_rules_are_told_in_words(buku: list[TabelKode]) -> None:
    triwulan = next(t for t in buku if t.id == "tabel-triwulan")
    assert triwulan.kunci == "indikator dan triwulan"
    kolom = {k.nama: k for k in triwulan.kolom}
    assert kolom["triwulan"].jenis == "bilangan bulat"
    assert kolom["triwulan"].aturan == ("wajib diisi", "sekurang-kurangnya 1", "paling besar 4")


def test_the_package_names_licence_and_source() -> None:
    paket = baca_paket(DATA)
    isi = json.loads((DATA / "datapackage.json").read_text())
    assert paket.nama == isi["name"]
    assert paket.lisensi == (("MIT License", "https://opensource.org/license/mit"),)
    assert paket.sumber == tuple(s["title"] for s in isi["sources"])


def test_a_package_may_say_little(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"resources": []}')
    assert baca_paket(tmp_path).lisensi == ()
    assert baca_kodebuku(tmp_path) == []
