"""Find numbers typed into prose that should come from the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lakip_lib.narasi.markdown import urai
from lakip_lib.narasi.terbilang import KATA_BILANGAN

_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_HARI = r"(?:0?[1-9]|[12]\d|3[01])"
_HUBUNG = r"[-–]"
_PERIODE = rf"(?:19|20)\d\d\s?{_HUBUNG}\s?(?:19|20)\d\d"
_JENIS = (
    r"(?:UU|PP|Perppu|Perpres|Keppres|Inpres|Perka|Kepka|Kepmen\w*|Kepdirjen|Permen\w*"
    r"(?: RB)?|PMK)"
)

# Numbers that belong to a name or a date and cannot be computed.
BOLEH = {
    "tanggal": rf"(?<![\d.,]){_HARI}(?: (?:dan|sampai|{_HUBUNG}) {_HARI})?"
    rf" (?:{_BULAN})\b(?: (?:19|20)\d\d)?(?![\d.,]\d|\d)",
    "bulan dan tahun": rf"\b(?:{_BULAN}) (?:19|20)\d\d(?![\d.,]\d|\d)",
    "periode rencana": rf"\b(?:Renstra|Rencana Strategis|RPJMN|RPJM|RPJP)"
    rf"(?:[ \n](?!\d)[^\W\d]\w*){{0,5}}[ \n]{_PERIODE}(?!\d)",
    "nomor dan tahun peraturan": r"\bNomor \d{1,4}[A-Z]? Tahun (?:19|20)\d\d(?!\d)",
    "nomor surat resmi": r"(?<![\w./-])(?=[\w./-]*[A-Z])[\w.-]+(?:/[\w.-]+)*/(?:19|20)\d\d"
    r"(?![\w/])",
    "peraturan singkat": rf"\b{_JENIS} (?:Nomor )?\d{{1,4}}/(?:19|20)\d\d(?!\d)",
    "pasal": r"\b(?:Pasal \d{1,3}[A-Z]?(?: ayat \(\d{1,2}\))?|ayat \(\d{1,2}\))",
    "nomor judul": r"^#{1,6} \d{1,2}[.)] ",
    "judul indikator": r"^## [A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*(?![\w -])",
    "nama dan kode": r"\b[A-Z]{1,6}-?\d{1,2}(?![\w]|[.,]\d)",
    "singkatan": r"\b[A-Z]{1,6}\d{1,2}[A-Z]{1,6}\b",
    "rujukan": r"\]\(#[a-z0-9-]+\)",
}
_BOLEH = re.compile("|".join(f"(?:{p})" for p in BOLEH.values()), re.MULTILINE)
_ANGKA = re.compile(r"\S*[\d½¼¾]\S*")

# What the data counts: a number word before one of these is a number that can be computed.
HITUNGAN = (
    "sasaran|indikator|tujuan|misi|arah kebijakan|lokasi|orang|jiwa|kasus|pengaduan|surat|"
    "pekerja|pencari kerja|calon|pegawai|kegiatan|komponen|"
    "kabupaten|kota|negara|persen|rupiah|poin"
)
# Units of measure are often abbreviations; which ones differs from agency to agency.
_SINGKATAN = r"[A-Z][A-Z0-9]+"
_HITUNGAN = re.compile(
    rf"[ \n]+(?:(?i:buah|macam|unit)[ \n]+)?(?:(?i:{HITUNGAN})|{_SINGKATAN})\b(?!-)"
)
_SALAH_SATU = re.compile(r"\bsalah[ \n]+$", re.IGNORECASE)


@dataclass(frozen=True)
class Tertulis:
    """A typed number: the line (from 1) and the words as they stand."""

    baris: int
    potongan: str


def cari_tertulis(teks: str) -> Iterator[Tertulis]:
    """Yield the numbers typed into `teks`, in figures or in words, in order.

    Dates, names of laws, plan periods, names with digits and list numbers are let pass
    (`BOLEH`); so is a number word that counts nothing the data counts (`HITUNGAN`).
    """
    kata = _tanpa_nomor_butir(teks)
    sisa = _BOLEH.sub(_kosongkan, kata)
    temuan = [(m.start(), m.group().strip(".,;:()*\"'")) for m in _ANGKA.finditer(sisa)]
    for m in KATA_BILANGAN.finditer(kata):
        benda = _HITUNGAN.match(kata, m.end())
        if benda and not _SALAH_SATU.search(kata, 0, m.start()):
            temuan.append((m.start(), " ".join((m.group() + benda.group()).split())))
    for letak, potongan in sorted(temuan):
        yield Tertulis(teks.count("\n", 0, letak) + 1, potongan)


def _kosongkan(cocok: re.Match[str]) -> str:
    return "".join("\n" if h == "\n" else " " for h in cocok.group())


def _tanpa_nomor_butir(teks: str) -> str:
    """Blank the numbers of ordered list items; a number that opens a sentence stays."""
    baris = teks.split("\n")
    for token in urai(teks):
        if token.type == "list_item_open" and token.info and token.map:
            i = token.map[0]
            letak = baris[i].index(token.info)
            baris[i] = (
                baris[i][:letak] + " " * len(token.info) + baris[i][letak + len(token.info) :]
            )
    return "\n".join(baris)
