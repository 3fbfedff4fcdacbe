"""Logos: only what draws is kept, and nothing but sound SVG and PNG comes in."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest

from lakip_lib.tema.logo import UKURAN_TERBESAR, LogoSalah, baca_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20px" height="10px">{}</svg>'


def _potong(nama: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))


KEPALA = _potong(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
ISI = _potong(b"IDAT", zlib.compress(b"\0\1\2\3")) + _potong(b"IEND", b"")
PNG = b"\x89PNG\r\n\x1a\n" + KEPALA + _potong(b"tEXt", b"Author\0siapa") + ISI


def isi(nama: str, mentah: bytes) -> bytes:
    return base64.b64decode(baca_logo(nama, mentah).isi)


def test_svg_keeps_the_drawing_alone() -> None:
    jahat = '<script>x</script><image href="http://a.b/c"/><path d="M0 0" onclick="x"/>'
    hasil = isi("Logo.SVG", SVG.format(jahat).encode())
    assert hasil == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
        b'<path d="M0 0"/></svg>'
    )


def test_png_keeps_the_picture_alone() -> None:
    assert isi("logo.png", PNG) == PNG[:8] + KEPALA + ISI


@pytest.mark.parametrize(
    ("nama", "mentah", "alasan"),
    [
        ("logo.gif", b"GIF89a", "harus berkas"),
        ("logo.svg", b"x" * (UKURAN_TERBESAR + 1), "100.001 bita"),
        ("logo.svg", b"<svg", "bukan SVG yang sah"),
        ("logo.svg", b"<html/>", "unsur terluarnya"),
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "DOCTYPE"),
        ("logo.svg", b'<svg viewBox="0 0 a b"/>', "tidak menyebut ukurannya"),
        ("logo.svg", b'<svg viewBox="0 0 0 9"/>', "ukuran"),
        ("logo.png", b"x", "bukan PNG"),
        ("logo.png", PNG[:-20], "PNG ini"),
        ("logo.png", PNG[:-30] + b"x" + PNG[-29:], "rusak"),
        ("logo.png", PNG[:8] + ISI, "tidak utuh"),
    ],
)
def test_anything_else_is_refused(nama: str, mentah: bytes, alasan: str) -> None:
    with pytest.raises(LogoSalah, match=alasan):
        baca_logo(nama, mentah)
