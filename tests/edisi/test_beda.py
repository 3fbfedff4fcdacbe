"""Where two versions of a file first differ."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest

from lakip_lib.edisi.beda import uraikan


def _wadah(**bagian: bytes) -> bytes:
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w") as z:
        for nama, bita in bagian.items():
            z.writestr(nama, bita)
    return isi.getvalue()


def _pdf(*halaman: bytes, judul: str = "a") -> bytes:
    pdf = pikepdf.new()
    for isi in halaman:
        pdf.add_blank_page()
        pdf.pages[-1].Contents = pdf.make_stream(isi)
    pdf.docinfo["/Title"] = judul
    keluaran = io.BytesIO()
    pdf.save(keluaran, static_id=True)
    return keluaran.getvalue()


@pytest.mark.parametrize(
    ("nama", "lama", "baru", "kata"),
    [
        ("a.csv", None, b"x", "muncul saat disusun ulang, tetapi tidak ada dalam arsip"),
        ("a.csv", b"x", None, "ada dalam arsip, tetapi tidak muncul saat disusun ulang"),
        (
            "a.csv",
            b"id,nilai\nA,1\nB,2\n",
            b"id,nilai\nA,1\nB,3\n",
            'baris 3, kolom "nilai": "2" dalam arsip, "3" saat disusun ulang',
        ),
        ("a.csv", b"id\nA\nB\n", b"id\nA\n", 'baris 3 ada hanya dalam arsip: "B"'),
        ("a.csv", b"id\nA\n", b"id\nA,1\n", "baris 2: 1 sel dalam arsip, 2 saat disusun ulang"),
        # Rows are the same, line ends are not.
        ("a.csv", b"id\nA\n", b"id\r\nA\n", "baris 1: "),
        ("a.json", b'{\n "a": 1\n}', b'{\n "a": 2\n}', "baris 2: "),
        ("a.html", b"satu\ndua", b"satu\ndua\ntiga", "baris 3 ada hanya saat disusun ulang"),
        ("a.bin", b"\xff\x00\x01", b"\xff\x00\x02", "berbeda mulai bita ke-3 (3 dan 3 bita)"),
        ("a.pdf", b"rusak\xff", b"rusak\xfe", "berbeda mulai bita ke-6 (6 dan 6 bita)"),
        ("a.xlsx", b"rusak\xff", b"rusak\xfe", "berbeda mulai bita ke-6 (6 dan 6 bita)"),
    ],
)
def test_uraian(nama: str, lama: bytes | None, baru: bytes | None, kata: str) -> None:
    assert uraikan(nama, lama, baru).startswith(kata)


def test_baris_panjang_dipotong_di_sekitar_perbedaan() -> None:
    awal = "x" * 5_000
    uraian = uraikan("a.html", f"{awal}satu".encode(), f"{awal}dua".encode())
    assert "satu" in uraian
    assert "dua" in uraian
    assert len(uraian) < 200


def test_bagian_buku_kerja_disebut() -> None:
    lama, baru = _wadah(a=b"1\n2", b=b"sama"), _wadah(a=b"1\n3", b=b"sama", c=b"baru")
    assert uraikan("a.xlsx", lama, baru).startswith("bagian a, c; a baris 2: ")


def test_halaman_pdf_disebut() -> None:
    lama, baru = _pdf(b"1 w", b"2 w", b"3 w"), _pdf(b"1 w", b"4 w", b"3 w")
    assert uraikan("a.pdf", lama, baru) == "halaman 2"
    assert uraikan("a.pdf", lama, _pdf(b"1 w")) == "3 halaman dalam arsip, 1 saat disusun ulang"
    assert uraikan("a.pdf", lama, _pdf(b"1 w", b"2 w", b"3 w", judul="b")).startswith(
        "isi semua halaman sama"
    )
