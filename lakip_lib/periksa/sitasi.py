"""Laws and decisions as the data, the prose and the print cite them, and the list they must fit."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.bukti import bernomor
from lakip_lib.periksa.model import Sitasi
from lakip_lib.periksa.narasi import baris_narasi

_PANJANG = {
    "uu": "undang-undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "keppres": "keputusan presiden",
    "inpres": "instruksi presiden",
    "permenpanrb": "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi",
    "permendagri": "peraturan menteri dalam negeri",
    "permenkeu": "peraturan menteri keuangan",
    "pmk": "peraturan menteri keuangan",
}
_JENIS = (
    r"Undang-Undang|Peraturan Pemerintah|Peraturan Presiden|Keputusan Presiden|"
    r"Instruksi Presiden|Peraturan Menteri(?: (?!Nomor)[A-Z]\w+| dan)+|"
    r"UU|PP|Perpres|Keppres|Inpres|Permen\s?PAN\s?RB|Permendagri|Permenkeu|PMK"
)
_SITASI = re.compile(
    rf"\b(?P<jenis>{_JENIS}),?\s+(?:(?:Republik Indonesia|RI)\s+)?(?:Nomor|No\.?)?\s*(?P<nomor>\d+)"
    r"(?:\s+Tahun\s+|/)(?P<tahun>\d{4})"
    r"(?:\s+tentang\s+(?P<tentang>[^.;,()]+))?"
)
_TAHUN_NOMOR = re.compile(r"/((?:19|20)\d\d)$")


@dataclass(frozen=True)
class Baku:
    """A law of the list: its right year, its subject, and the law that revoked it, if any."""

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    pengganti: str
    dicabut: int | None


@cache
def daftar_baku() -> tuple[Baku, ...]:
    """Return the laws whose right year the program knows (`peraturan_baku.csv`)."""
    isi = files("lakip_lib.periksa").joinpath("peraturan_baku.csv").read_text(encoding="utf-8")
    return tuple(
        Baku(
            b["jenis"],
            b["nomor"],
            int(b["tahun"]),
            b["tentang"],
            b["pengganti"],
            int(b["dicabut"]) if b["dicabut"] else None,
        )
        for b in csv.DictReader(isi.splitlines())
    )


def samakan_jenis(jenis: str) -> str:
    """Return the kind of a law in full and without capitals.

    >>> samakan_jenis("Perpres"), samakan_jenis("Peraturan  Presiden")
    ('peraturan presiden', 'peraturan presiden')
    """
    rapat = re.sub(r"\s+", "", jenis).casefold()
    return _PANJANG.get(rapat, " ".join(jenis.casefold().split()))


def tahun_nomor(nomor: str) -> int | None:
    """Return the year at the end of a decision's number, such as KEP.11/BP3TKI-6/I/2020."""
    cocok = _TAHUN_NOMOR.search(nomor)
    return int(cocok[1]) if cocok else None


def sitasi_data(hasil: Hasil) -> Iterator[Sitasi]:
    """Yield what the data cites: `peraturan.csv`, the decisions of versions, and the prose."""
    data = hasil.data
    for n, b in bernomor(data.ambil("peraturan")):
        tempat = f"peraturan.csv baris {n} ({b.id})"
        yield Sitasi(b.jenis, b.nomor, b.tahun, b.tentang or "", tempat, b.id)
        yield from cari_sitasi(b.diubah or "", f"{tempat}, kolom diubah")
    for n, b in bernomor(data.ambil("versi_target")):
        if b.keputusan:
            tempat = f"{hasil.tahun}/versi_target.csv baris {n} ({b.id})"
            tentang = f"{b.nama} Tahun {hasil.tahun}"
            yield Sitasi("Keputusan", b.keputusan, tahun_nomor(b.keputusan), tentang, tempat)
    for berkas, n, baris in baris_narasi(hasil):
        yield from cari_sitasi(baris, f"{berkas} baris {n}")


def sitasi_terbitan(hasil: Hasil) -> Iterator[Sitasi]:
    """Yield what the printed edition cites (`terbitan_peraturan.csv`)."""
    for b in baris_dari(hasil.data.ambil("terbitan_peraturan")):
        tempat = f"cetakan bab {b.bab}"
        yield Sitasi(b.jenis, b.nomor, b.tahun, b.tentang or "", tempat, b.peraturan)


def cari_sitasi(teks: str, tempat: str) -> Iterator[Sitasi]:
    """Yield the laws that a text cites by number and year.

    >>> [(s.nomor, s.tahun, s.tentang) for s in cari_sitasi("menurut UU No. 1 Tahun 2004", "x")]
    [('1', 2004, '')]
    """
    for m in _SITASI.finditer(teks):
        tentang = (m["tentang"] or "").strip()
        yield Sitasi(m["jenis"], m["nomor"], int(m["tahun"]), tentang, tempat)
