"""A broken datapackage.json or schema is named in Indonesian, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

PAKET = "datapackage.json"
LOKASI = "2020-lokasi_sosialisasi"


def test_paket_bukan_json(data: FolderData) -> None:
    (data.folder / PAKET).write_text('{\n"name": "a",\n"resources": [,]\n}', "utf-8")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == (PAKET, 3)
    assert "bukan JSON yang sah" in temuan.alasan


@pytest.mark.parametrize(
    "isi", [b"[]", b"{}", b'{"resources": []}', b'{"resources": [1]}', b"\xff"]
)
def test_paket_tanpa_isi(data: FolderData, isi: bytes) -> None:
    (data.folder / PAKET).write_bytes(isi)
    assert data.satu().berkas == PAKET


def test_paket_hilang(data: FolderData) -> None:
    (data.folder / PAKET).rename(data.folder / "datapackages.json")
    temuan = data.satu()
    assert (temuan.berkas, temuan.alasan) == (PAKET, "berkas tidak ada")
    assert "datapackages.json" in temuan.perbaikan


@pytest.mark.parametrize(
    ("jalur", "alasan"),
    [
        ("../luar.csv", "menunjuk ke luar folder data"),
        ("/etc/passwd", "menunjuk ke luar folder data"),
        ("2020/../../luar.csv", "menunjuk ke luar folder data"),
        ("C:\\data\\luar.csv", "menunjuk ke luar folder data"),
        ("https://contoh.go.id/target.csv", "menunjuk ke luar folder data"),
        ("file:///etc/passwd", "menunjuk ke luar folder data"),
        ("lain/target.csv", "tidak dikenal"),
        ("2020/target.xlsx", "tidak dikenal"),
        ("2020//target.csv", "tidak dikenal"),
    ],
)
def test_jalur_ditolak(data: FolderData, jalur: str, alasan: str) -> None:
    data.sumber(LOKASI, path=jalur)
    temuan = [t for t in data.temuan() if t.berkas == PAKET]
    assert [(t.kolom, alasan in t.alasan) for t in temuan] == [(LOKASI, True)]


@pytest.mark.parametrize("kunci", ["schema", "dialect"])
@pytest.mark.parametrize("jalur", ["../luar.json", "https://contoh.go.id/s.json", "/etc/s.json"])
def test_jalur_deskripsi_ditolak(data: FolderData, kunci: str, jalur: str) -> None:
    data.sumber(LOKASI, **{kunci: jalur})
    assert (PAKET, LOKASI) in {(t.berkas, t.kolom) for t in data.temuan()}


@pytest.mark.parametrize(
    "isi",
    [
        {"data": [["a"], [1]]},
        {"compression": "gz"},
        {"format": "xlsx"},
        {"encoding": "utf-99"},
        {"encoding": "rot13"},
        {"encoding": 8},
        {"dialect": {"header": False}},
        {"dialect": {"delimiter": 1}},
        {"dialect": 5},
        {"schema": None},
        {"schema": "skema/tidak_ada.json"},
        {"path": None},
        {"path": ["2020/a.csv", "2020/b.csv"]},
        {"name": "Nama Berspasi"},
        {"title": 5},
    ],
)
def test_sumber_tidak_sah(data: FolderData, isi: dict[str, Any]) -> None:
    data.sumber(LOKASI, **isi)
    temuan = data.temuan()
    assert temuan
    assert all(t.alasan and t.perbaikan for t in temuan)


@pytest.mark.parametrize(
    "skema",
    [
        "{",
        "[]",
        '{"fields": 5}',
        '{"fields": [{"name": "lokasi", "type": "strin"}]}',
        '{"fields": [{"name": "lokasi", "type": "geopoint"}]}',
        '{"fields": [{"type": "string"}]}',
        '{"fields": [{"name": "lokasi", "constraints": {"pattern": "(("}}]}',
        '{"fields": [{"name": "lokasi", "constraints": {"minimum": 1}}]}',
        '{"fields": [{"name": "lokasi"}, {"name": "lokasi"}]}',
        '{"fields": [{"name": "lokasi", "type": "number", "groupChar": "."}]}',
        '{"fields": [{"name": "lokasi", "type": "number", "decimalChar": ""}]}',
        '{"fields": [{"name": "lokasi"}], "primaryKey": ["id"]}',
        '{"fields": [{"name": "lokasi"}], "foreignKeys": [{"fields": ["x"]}]}',
        '{"fields": [{"name": "lokasi"}], "foreignKeys": "x"}',
    ],
)
def test_skema_tidak_sah(data: FolderData, skema: str) -> None:
    (data.folder / "skema/lokasi_sosialisasi.json").write_text(skema, "utf-8")
    temuan = data.temuan()
    assert temuan
    assert {t.berkas for t in temuan} == {"skema/lokasi_sosialisasi.json"}


def test_skema_kehilangan_kolom_program(data: FolderData) -> None:
    data.json("skema/fakta.json", lambda s: s["fields"].pop())
    data.ubah("2020/fakta.csv", lambda baris: [b.pop() for b in baris])
    temuan = data.satu()
    assert (temuan.berkas, temuan.kolom) == ("skema/fakta.json", "sumber")
    assert "program memerlukan kolom ini" in temuan.alasan


def test_skema_mengganti_jenis_kolom_program(data: FolderData) -> None:
    data.json("skema/fakta.json", lambda s: s["fields"][2].update(type="string", constraints={}))
    temuan = data.satu()
    assert (temuan.kolom, "jenis number" in temuan.alasan) == ("nilai", True)


def test_kolom_tambahan_boleh(data: FolderData) -> None:
    data.json("skema/fakta.json", lambda s: s["fields"].append({"name": "ket", "type": "string"}))
    data.ubah(
        "2020/fakta.csv", lambda b: [x.append("ket" if i == 0 else "") for i, x in enumerate(b)]
    )
    assert "ket" in data.muat().ambil("fakta").columns


def test_rujukan_ke_sumber_yang_tidak_ada(data: FolderData) -> None:
    data.json(
        "skema/dasar_hukum.json",
        lambda s: s["foreignKeys"][0]["reference"].update(resource="peraturn"),
    )
    temuan = data.satu()
    assert (temuan.berkas, temuan.kolom) == ("skema/dasar_hukum.json", "peraturan")
    assert '"peraturn" yang tidak ada' in temuan.alasan


@pytest.mark.parametrize("acuan", [{"fields": ["kode"]}, {"resource": ""}])
def test_rujukan_ke_kolom_yang_tidak_ada(data: FolderData, acuan: dict[str, Any]) -> None:
    data.json("skema/dasar_hukum.json", lambda s: s["foreignKeys"][0]["reference"].update(acuan))
    temuan = data.satu()
    assert (temuan.berkas, temuan.kolom) == ("skema/dasar_hukum.json", "peraturan")
    assert "menunjuk kolom" in temuan.alasan


def test_nama_dan_jalur_kembar(data: FolderData) -> None:
    data.paket(lambda p: p["resources"].append(dict(p["resources"][0])))
    alasan = " ".join(t.alasan for t in data.temuan())
    assert 'nama "unit" dipakai dua kali' in alasan
    assert 'jalur "unit.csv" dipakai dua kali' in alasan


def test_profil_asing_tidak_diunduh(data: FolderData) -> None:
    data.paket(lambda p: p.update(profile="https://contoh.go.id/profil.json"))
    data.sumber(LOKASI, profile="https://contoh.go.id/profil.json")
    assert data.temuan() == []


def test_versi_paket_berlaku_untuk_skema(data: FolderData) -> None:
    """Exclusive bounds belong to Data Package 2; the package says which version it is."""
    jalur = "skema/lokasi_sosialisasi.json"
    batas = {"exclusiveMinimum": "2000-01-01"}
    data.json(jalur, lambda s: s["fields"][2].setdefault("constraints", {}).update(batas))
    assert data.satu().berkas == jalur
    data.paket(
        lambda p: p.update({"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"})
    )
    assert data.temuan() == []


def test_dialek_dalam_berkas(data: FolderData) -> None:
    (data.folder / "skema/dialek.json").write_text('{"delimiter": ";"}', "utf-8")
    data.sumber(LOKASI, dialect="skema/dialek.json")
    data.sumber("istilah", dialect={"csv": {"delimiter": "|"}})
    data.tulis("istilah.csv", data.baca("istilah.csv"), "|")
    data.tulis("2020/lokasi_sosialisasi.csv", data.baca("2020/lokasi_sosialisasi.csv"), ";")
    assert data.folder / "skema/dialek.json" in data.muat().berkas()


def test_skema_di_dalam_paket(data: FolderData, folder_data: Path) -> None:
    skema = json.loads((folder_data / "skema/lokasi_sosialisasi.json").read_text("utf-8"))
    data.sumber(LOKASI, schema=skema)
    assert len(data.muat().ambil("lokasi_sosialisasi")) > 1


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        ('{"a": 1,\n "b" 2}', "seharusnya ada titik dua"),
        ('{"a": 1\n "b": 2}', "seharusnya ada koma"),
        ('{"a": \n}', "seharusnya ada nilai"),
        ("{\nb: 2}", "nama dalam tanda kutip ganda"),
        ('{"a": "\n"}', "baris baru atau tab"),
        ('{"a": 1}\n{}', "sesudah penutup"),
        ('{"a": "b}', "tanda kutip tidak ditutup"),
    ],
)
def test_json_dijelaskan_dalam_bahasa_indonesia(data: FolderData, isi: str, alasan: str) -> None:
    (data.folder / PAKET).write_text(isi, "utf-8")
    assert alasan in data.satu().alasan


def test_folder_skema_hilang_satu_kesalahan(data: FolderData) -> None:
    (data.folder / "skema").rename(data.folder.parent / "skema")
    temuan = data.satu()
    assert temuan.berkas == "skema"
    assert "tidak ada atau kosong" in temuan.alasan
