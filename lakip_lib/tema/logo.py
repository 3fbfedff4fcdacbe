"""A unit's logo: an SVG or PNG file, cut down to what draws."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from xml.etree import ElementTree as ET

from lakip_lib.tema import Logo

UKURAN_TERBESAR = 100_000
_PNG = b"\x89PNG\r\n\x1a\n"
# Anything else (texts, times, colour profiles of a camera) draws nothing here.
_POTONGAN = (b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"IDAT", b"IEND")
_RUANG = 'xmlns="http://www.w3.org/2000/svg"'
# With a DOCTYPE come entities, which can grow without end.
_BERBAHAYA = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


class LogoSalah(ValueError):
    """Why a file is no logo that can be used, in words for the user."""


def baca_logo(nama: str, isi: bytes) -> Logo:
    """Return the logo of a file called `nama`, cut down to drawing.

    Raises LogoSalah for anything but a sound SVG or PNG of at most 100 KB.
    """
    if len(isi) > UKURAN_TERBESAR:
        raise LogoSalah(f"logo sebesar {len(isi):,} bita melebihi 100.000".replace(",", "."))
    jenis = nama.lower().rpartition(".")[2]
    if jenis not in ("svg", "png"):
        raise LogoSalah("logo harus berkas .svg atau .png")
    bersih = _svg(isi) if jenis == "svg" else _png(isi)
    return Logo(jenis, base64.b64encode(bersih).decode("ascii"))


def _svg(isi: bytes) -> bytes:
    # Not at the top: the exporters import this package.
    from lakip_lib.ekspor.html_svg import gambar_bersih, kotak_pandang

    if _BERBAHAYA.search(isi):
        raise LogoSalah("SVG ini memuat DOCTYPE atau ENTITY")
    try:
        akar = ET.fromstring(isi)
    except (ET.ParseError, ValueError) as e:
        raise LogoSalah(f"berkas ini bukan SVG yang sah ({e})") from None
    if akar.tag.rpartition("}")[2] != "svg":
        raise LogoSalah("unsur terluarnya bukan <svg>")
    kotak = kotak_pandang(akar)
    sisi = kotak.replace(",", " ").split()
    try:
        lebar, tinggi = (float(s) for s in sisi[2:4])
    except ValueError:
        raise LogoSalah(
            "SVG ini tidak menyebut ukurannya (viewBox, atau width dan height)"
        ) from None
    if len(sisi) != 4 or min(lebar, tinggi) <= 0:
        raise LogoSalah("ukuran SVG ini tidak sah")
    ukuran = f'viewBox="{" ".join(sisi)}" width="{lebar:g}" height="{tinggi:g}"'
    return f"<svg {_RUANG} {ukuran}>{gambar_bersih(akar)}</svg>".encode()


def _png(isi: bytes) -> bytes:
    if not isi.startswith(_PNG):
        raise LogoSalah("berkas ini bukan PNG")
    hasil, letak, nama = [_PNG], len(_PNG), b""
    while letak < len(isi) and nama != b"IEND":
        kepala = isi[letak : letak + 8]
        if len(kepala) < 8:
            break
        panjang, nama = struct.unpack(">I4s", kepala)
        potong = isi[letak : letak + panjang + 12]
        if len(potong) < panjang + 12 or zlib.crc32(potong[4:-4]) != int.from_bytes(potong[-4:]):
            raise LogoSalah("PNG ini rusak")
        if nama in _POTONGAN:
            hasil.append(potong)
        letak += panjang + 12
    if nama != b"IEND" or hasil[1][4:8] != b"IHDR":
        raise LogoSalah("PNG ini tidak utuh")
    return b"".join(hasil)
