"""Encodings, dialects and broken files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

AKUN = "2020/anggaran_akun.csv"
LOKASI = "2020/lokasi_sosialisasi.csv"


def _koma(data: FolderData, jalur: str, tabel: str, kelompok: str) -> list[list[str]]:
    """Declare decimal commas in a schema of the table's own; return the rows so written."""
    data.json(f"skema/{tabel}.json", lambda s: _pisah(s, kelompok))
    angka = [i for i, k in enumerate(data.baca(jalur)[0]) if k in ("pagu", "realisasi")]
    baris = data.baca(jalur)
    for satu in baris[1:]:
        for i in angka:
            satu[i] = f"{int(satu[i]):,}".replace(",", kelompok) + ",00"
    return baris


def _pisah(skema: dict[str, Any], kelompok: str) -> None:
    for kolom in skema["fields"]:
        if kolom["type"] == "number":
            kolom |= {"decimalChar": ","} | ({"groupChar": kelompok} if kelompok else {})


@pytest.mark.parametrize("kelompok", ["", "."])
@pytest.mark.parametrize("pengodean", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_excel_indonesia(data: FolderData, kelompok: str, pengodean: str) -> None:
    """A file as Excel saves it in Indonesia loads the same once it is declared."""
    asli = data.muat().ambil("anggaran_akun")
    isi = data.tulis(AKUN, _koma(data, AKUN, "anggaran_akun", kelompok), ";").decode()
    (data.folder / AKUN).write_bytes(isi.encode(pengodean))
    data.sumber("2020-anggaran_akun", dialect={"delimiter": ";"}, encoding=pengodean)
    assert data.muat().ambil("anggaran_akun").equals(asli)


@pytest.mark.parametrize(
    ("dinyatakan", "ditulis"),
    [("cp1252", "cp1252"), ("utf-8", "utf-8"), ("utf-8", "utf-8-sig"), ("utf-8-sig", "utf-8-sig")],
)
def test_huruf_di_luar_ascii(data: FolderData, dinyatakan: str, ditulis: str) -> None:
    data.ganti(LOKASI, 2, "lokasi", "Kafé – “Dago”")
    isi = (data.folder / LOKASI).read_text("utf-8")
    (data.folder / LOKASI).write_bytes(isi.encode(ditulis))
    data.sumber("2020-lokasi_sosialisasi", encoding=dinyatakan)
    assert data.muat().ambil("lokasi_sosialisasi")["lokasi"].iloc[0] == "Kafé – “Dago”"


def test_cp1252_dinyatakan_utf8(data: FolderData) -> None:
    data.ganti(LOKASI, 3, "lokasi", "Kafé")
    isi = (data.folder / LOKASI).read_text("utf-8")
    (data.folder / LOKASI).write_bytes(isi.encode("cp1252"))
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (LOKASI, 3, "lokasi")
    assert "byte 0xE9 tidak sah dalam pengodean utf-8" in temuan.alasan
    assert '"encoding": "cp1252"' in temuan.perbaikan


def test_utf8_dinyatakan_cp1252(data: FolderData) -> None:
    data.ganti(LOKASI, 3, "lokasi", "Kafé")
    data.sumber("2020-lokasi_sosialisasi", encoding="cp1252")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == (LOKASI, None)
    assert "UTF-8, padahal dinyatakan cp1252" in temuan.alasan


def test_utf16_dinyatakan_utf8(data: FolderData) -> None:
    isi = (data.folder / LOKASI).read_text("utf-8")
    (data.folder / LOKASI).write_bytes(isi.encode("utf-16"))
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom) == (1, None)
    assert "0xFF" in temuan.alasan


def test_utf16_terpotong(data: FolderData) -> None:
    (data.folder / LOKASI).write_bytes("lokasi,kabupaten,tanggal".encode("utf-16")[:-1])
    data.sumber("2020-lokasi_sosialisasi", encoding="utf-16")
    assert data.satu().berkas == LOKASI


@pytest.mark.parametrize("isi", [b"", b"\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"])
def test_berkas_kosong(data: FolderData, isi: bytes) -> None:
    (data.folder / LOKASI).write_bytes(isi)
    assert (data.satu().berkas, data.satu().alasan) == (LOKASI, "berkas kosong")


def test_hanya_judul(data: FolderData) -> None:
    """A table that may be left out may be empty; one that a report needs may not."""
    data.ubah(LOKASI, lambda baris: baris.__delitem__(slice(1, None)))
    assert data.muat().ambil("lokasi_sosialisasi").empty
    data.ubah("2020/target.csv", lambda baris: baris.__delitem__(slice(1, None)))
    assert ("2020/target.csv", "tidak ada baris data di bawah judul") in {
        (t.berkas, t.alasan) for t in data.temuan()
    }


def test_pemisah_tidak_dinyatakan(data: FolderData) -> None:
    data.tulis(LOKASI, data.baca(LOKASI), ";")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == (LOKASI, 1)
    assert '"dialect": {"delimiter": ";"}' in temuan.perbaikan


def test_pemisah_dinyatakan_lain(data: FolderData) -> None:
    data.sumber("2020-lokasi_sosialisasi", dialect={"delimiter": ";"})
    assert "dipisah dengan koma" in data.satu().perbaikan


def test_spasi_awal_tidak_ditebak(data: FolderData) -> None:
    """A sniffer would take spaces after every separator for part of the dialect."""
    data.ubah(LOKASI, lambda baris: [b.__setitem__(1, f" {b[1]}") for b in baris[1:]])
    assert data.muat().ambil("lokasi_sosialisasi")["kabupaten"].str.startswith(" ").all()


def test_kutip_tidak_berpasangan(data: FolderData) -> None:
    isi = (data.folder / LOKASI).read_bytes()
    (data.folder / LOKASI).write_bytes(isi + b'"Dago,Bandung,2020-01-02\nLembang,Bandung\n')
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == (LOKASI, isi.count(b"\n") + 1)
    assert "tanda kutip" in temuan.alasan


def test_tautan_ke_luar(data: FolderData, tmp_path: Path) -> None:
    luar = tmp_path / "luar.csv"
    luar.write_bytes((data.folder / LOKASI).read_bytes())
    (data.folder / LOKASI).unlink()
    (data.folder / LOKASI).symlink_to(luar)
    alasan = {t.alasan for t in data.temuan() if t.berkas == LOKASI}
    assert "tautan ini menunjuk ke luar folder data" in alasan


def test_tautan_di_dalam(data: FolderData) -> None:
    isi = data.folder / "sumber-lokasi"
    (data.folder / LOKASI).rename(isi)
    (data.folder / LOKASI).symlink_to(isi)
    assert data.temuan() == []


def test_berkas_tersembunyi_diabaikan(data: FolderData) -> None:
    for jalur in ("2020/.target.csv", "2020/~$target.csv", ".ipynb_checkpoints/target.csv"):
        (data.folder / jalur).parent.mkdir(exist_ok=True)
        (data.folder / jalur).write_bytes(b"x")
    assert data.temuan() == []
