"""The data package as a whole: it is valid, complete, explained, and keeps every printed cell."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from functools import cache
from pathlib import Path

import frictionless
import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
Baris = dict[str, str]


@cache
def tabel(path: str) -> list[Baris]:
    with (DATA / f"{path}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


# ---------------------------------------------------------------- the package itself
def test_public_validator_accepts_the_package() -> None:
    hasil = frictionless.validate(str(DATA / "datapackage.json"))
    assert hasil.valid, hasil.flatten(["name", "rowNumber", "fieldName", "message"])


def test_package_and_folder_name_the_same_files() -> None:
    paket = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    sumber = paket["resources"]
    assert sorted(s["path"] for s in sumber) == sorted(
        p.relative_to(DATA).as_posix() for p in DATA.rglob("*.csv") if p.parent.name != "skenario"
    )
    assert all(s["name"] == s["path"].removesuffix(".csv").replace("/", "-") for s in sumber)
    skema = {s["schema"] for s in [*sumber, paket["skenario"]]}
    assert skema == {f"skema/{p.name}" for p in DATA.glob("skema/*")}


def test_codebook_explains_every_column_in_sentences() -> None:
    for berkas in sorted(DATA.glob("skema/*.json")):
        skema = json.loads(berkas.read_text(encoding="utf-8"))
        assert skema["primaryKey"], berkas.name
        for satu in [skema, *skema["fields"]]:
            assert satu["title"].strip(), berkas.name
            assert satu["description"].strip().endswith("."), (berkas.name, satu.get("name"))


@pytest.mark.parametrize("berkas", sorted(DATA.rglob("*.csv")), ids=lambda p: p.stem)
def test_files_are_plain_utf8_with_unix_lines(berkas: Path) -> None:
    isi = berkas.read_bytes()
    assert not isi.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in isi
    assert isi.endswith(b"\n")
    teks = [s for b in csv.reader(isi.decode("utf-8").splitlines()) for s in b]
    assert teks == [s.strip() for s in teks]


# ---------------------------------------------------------------- the printed edition
def test_every_cell_of_every_printed_table_is_kept() -> None:
    bentuk: dict[str, tuple[set[int], set[str]]] = {}
    for b in tabel("2020/terbitan"):
        baris, nama = bentuk.setdefault(b["tabel"], (set(), set()))
        baris.add(int(b["baris"]))
        nama.add(b["kolom"])
    assert set(bentuk) == {f"{i:02}" for i in range(32)} | {"L1", "L2", "daftar-ringkasan"}
    assert all(baris == set(range(1, len(baris) + 1)) for baris, _ in bentuk.values())
    assert sum(len(b) * len(n) for b, n in bentuk.values()) == len(tabel("2020/terbitan")) == 1835
    semua_id = {
        b.get("id") or b["kode"]
        for n in ("indikator", "indikator_tujuan", "sasaran", "unit_kerja", "kegiatan", "akun")
        for b in tabel(n)
    } | {b["id"] for b in tabel("renstra-2020-2024/arah_kebijakan")}
    assert {b["kunci"] for b in tabel("2020/terbitan")} <= semua_id | {""}
    nomor = [b["id"] for b in tabel("2020/terbitan_pernyataan")]
    assert nomor == [f"P{i:02}" for i in range(1, 66)]


SALINAN_PERNYATAAN = ("id", "bab", "pokok", "uraian", "nilai", "satuan")


def test_print_is_a_record_that_nobody_edits() -> None:
    """The printed edition does not change: whoever corrects its transcription says so here."""
    sidik = hashlib.sha256((DATA / "2020/terbitan.csv").read_bytes()).hexdigest()
    assert sidik == "6eaf88965e31445356b7dbaf85b672bbda1c0c3fcec57a062b5223a2a0dbbe95"


def test_printed_statements_are_a_record_too() -> None:
    """The transcription is pinned; `ungkapan` and `catatan` beside it are our own pairing."""
    keluaran = io.StringIO(newline="")
    penulis = csv.writer(keluaran, lineterminator="\n")
    penulis.writerow(SALINAN_PERNYATAAN)
    penulis.writerows([b[k] for k in SALINAN_PERNYATAAN] for b in tabel("2020/terbitan_pernyataan"))
    sidik = hashlib.sha256(keluaran.getvalue().encode()).hexdigest()
    assert sidik == "cf8321b51f5442eb956492dc57df892a16e7b94a57fe2d68622cac2de608e72c"


@pytest.mark.parametrize(
    ("nomor", "kunci", "nama", "teks"),
    [
        ("14", "IKU-14", "tw4_target", "300"),
        ("14", "IKU-09", "tw4_target", "25%"),
        ("14", "IKU-19", "tw4_target", "100%"),
        ("15", "IKU-06", "indikator", "Presentase pengaduan yang diproses di layanan crisis "
         "center berbasis sistem yang terintegrasi dengan K/L terkait/Perwakilan RI"),
        ("20", "IKU-04", "capaian_2020", "111,1"),
        ("31", "5211", "sisa", "-32.026.338"),
    ],
)  # fmt: skip
def test_print_keeps_its_own_slips(nomor: str, kunci: str, nama: str, teks: str) -> None:
    alamat = {"tabel": nomor, "kunci": kunci, "kolom": nama}
    sel = [b["teks"] for b in tabel("2020/terbitan") if alamat.items() <= b.items()]
    assert sel == [teks]
