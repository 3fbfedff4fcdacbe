"""The look of the Word file, from the theme: styles, list numbering, settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lakip_lib.ekspor.docx_ukuran import BARIS_TABEL, lebar_isi
from lakip_lib.ekspor.docx_xml import Unsur, rfonts, sifat, unsur
from lakip_lib.tema import muat_tema

# Style ids, as paragraphs name them.
JUDUL = "Heading{}"
PROSA, DAFTAR, NOMOR, KUTIPAN, KODE = "BodyText", "ListBullet", "ListNumber", "Quote", "Kode"
ISI_TABEL, KEPALA_TABEL, CATATAN, JARAK = "IsiTabel", "KepalaTabel", "CatatanTabel", "JarakTabel"
KETERANGAN, GAMBAR, DAFTAR_ENTRI = "Caption", "Gambar", "TableofFigures"
JUDUL_DAFTAR, ISI, TABEL = "TOCHeading", "TOC{}", "TabelLaporan"
KEPALA, KAKI, SAMPUL, TEBAL_KOTAK = "Header", "Footer", "Sampul", "JudulKotak"
TAUTAN = "Hyperlink"
NOMOR_BULAT, NOMOR_URUT = 1, 2
_TINGKAT_DAFTAR = 9
_INDEN = 360


def daftar_gaya() -> list[Unsur]:
    """Return the document's defaults and all its styles."""
    t = muat_tema()
    bawaan = unsur(
        "docDefaults",
        unsur("rPrDefault", sifat("rPr", {**_huruf(10, t.tinta), "rFonts": rfonts(t.fon)})),
        unsur("pPrDefault", sifat("pPr", {"spacing": _jarak(0, 0)})),
    )
    return [bawaan, *_paragraf(), *_lain()]


def _huruf(besar: float, warna: str | None = None, **lain: Any) -> dict[str, Any]:
    """Return run properties; `besar` in points, `warna` as `#rrggbb`."""
    setengah = round(besar * 2)
    tinta = {"color": warna.removeprefix("#")} if warna else {}
    return {**tinta, "sz": setengah, "szCs": setengah, **_bahasa(), **lain}


def _bahasa() -> dict[str, Any]:
    return {"lang": {"val": "id-ID", "eastAsia": "id-ID", "bidi": "ar-SA"}}


def _jarak(atas: float, bawah: float, baris: float = 1.0) -> dict[str, Any]:
    """Return spacing: points above and below, lines in parts of the font's own height."""
    return {
        "before": round(atas * 20),
        "after": round(bawah * 20),
        "line": round(240 * baris),
        "lineRule": "auto",
    }


def _gaya(
    id_: str, nama: str, p: Mapping[str, Any], r: Mapping[str, Any], **pilihan: str | None
) -> Unsur:
    """Return a paragraph style; `dasar` and `lalu` name the style below and the next one."""
    dasar, lalu = pilihan.get("dasar", "Normal"), pilihan.get("lalu")
    hasil = unsur(
        "style",
        unsur("name", val=nama),
        unsur("basedOn", val=dasar) if dasar else None,
        unsur("next", val=lalu) if lalu else None,
        unsur("qFormat"),
        sifat("pPr", p),
        sifat("rPr", r),
        type="paragraph",
        styleId=id_,
    )
    if id_ == "Normal":
        hasil.set(_q("default"), "1")
    elif pilihan.get("sendiri"):
        hasil.set(_q("customStyle"), "1")
    return hasil


def _q(nama: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{nama}"


def _garis(warna: str, tebal: int, sela: int) -> dict[str, Any]:
    return {"val": "single", "sz": tebal, "space": sela, "color": warna.removeprefix("#")}


def _paragraf() -> Iterator[Unsur]:
    t = muat_tema()
    kecil = _huruf(8, t.tinta_lemah)
    yield _gaya("Normal", "Normal", {}, {}, dasar=None)
    yield _gaya(PROSA, "Body Text", {"spacing": _jarak(0, 7), "jc": "both"}, {})
    yield from _judul()
    for id_, nama in ((DAFTAR, "List Bullet"), (NOMOR, "List Number")):
        yield _gaya(id_, nama, {"spacing": _jarak(0, 3)}, {}, dasar=PROSA)
    yield _gaya(KUTIPAN, "Quote", {"ind": {"left": 567, "right": 567}}, {"i": True}, dasar=PROSA)
    yield _gaya(KODE, "Kode", {"spacing": _jarak(0, 7)}, _huruf(9.5), sendiri="ya")
    isi = {"spacing": _jarak(0, 0, BARIS_TABEL)}
    yield _gaya(ISI_TABEL, "Isi Tabel", isi, _huruf(8), sendiri="ya")
    putih = _huruf(8, t.latar, b=True)
    yield _gaya(KEPALA_TABEL, "Kepala Tabel", {"keepNext": True}, putih, dasar=ISI_TABEL)
    catatan = {"spacing": _jarak(2, 1, 0.95)}
    yield _gaya(CATATAN, "Catatan Tabel", catatan, _huruf(7.5, t.tinta_lemah), sendiri="ya")
    renggang = {"spacing": {"before": 0, "after": 0, "line": 140, "lineRule": "exact"}}
    yield _gaya(JARAK, "Jarak Tabel", renggang, _huruf(4), sendiri="ya")
    judul = {"spacing": _jarak(9, 4, 0.95), "keepLines": True}
    yield _gaya(KETERANGAN, "caption", judul, _huruf(8.5), lalu=PROSA)
    gambar = {"keepNext": True, "spacing": _jarak(8, 0), "jc": "center"}
    yield _gaya(GAMBAR, "Gambar", gambar, {}, sendiri="ya")
    yield from _isi_dokumen()
    yield _gaya(KEPALA, "header", {}, kecil)
    yield _gaya(KAKI, "footer", {}, kecil)
    yield _gaya(SAMPUL, "Sampul", {}, _huruf(11.5), sendiri="ya")
    kotak = {"keepNext": True, "spacing": _jarak(0, 4)}
    yield _gaya(TEBAL_KOTAK, "Judul Kotak", kotak, {"b": True}, sendiri="ya")


def _judul() -> Iterator[Unsur]:
    t = muat_tema()
    ukuran = {2: (13, 15, 6), 3: (11.5, 13, 5), 4: (10, 11, 4), 5: (10, 9, 4), 6: (10, 9, 4)}
    utama = {
        "keepNext": True,
        "keepLines": True,
        "spacing": _jarak(0, 16),
        "pBdr": [unsur("pBdr", unsur("bottom", **_garis(t.aksen, 12, 6)))],
    }
    besar = _huruf(20, t.aksen, b=True)
    satu = {"pageBreakBefore": True, "outlineLvl": 0}
    yield _gaya(JUDUL.format(1), "heading 1", utama | satu, besar, lalu=PROSA)
    tanpa_nomor = utama | {"pageBreakBefore": True}
    yield _gaya(JUDUL_DAFTAR, "TOC Heading", _salin(tanpa_nomor), besar, lalu=PROSA)
    for tingkat, (huruf, atas, bawah) in ukuran.items():
        p = {"keepNext": True, "keepLines": True, "spacing": _jarak(atas, bawah)}
        r = _huruf(huruf, t.tinta if tingkat > 4 else t.aksen, b=True, i=tingkat > 4)
        p["outlineLvl"] = tingkat - 1
        yield _gaya(JUDUL.format(tingkat), f"heading {tingkat}", p, r, lalu=PROSA)


def _salin(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Copy properties; an element can stand in one place only."""
    garis = unsur("pBdr", unsur("bottom", **_garis(muat_tema().aksen, 12, 6)))
    return {**isi, "pBdr": [garis]}


def _isi_dokumen() -> Iterator[Unsur]:
    t = muat_tema()
    kanan = round(lebar_isi(False) * 20)
    titik = unsur("tabs", unsur("tab", val="right", leader="dot", pos=kanan))
    for tingkat in (1, 2, 3):
        p = {
            "tabs": [unsur("tabs", unsur("tab", val="right", leader="dot", pos=kanan))],
            "spacing": _jarak(5 if tingkat == 1 else 0, 1),
            "ind": {"left": 240 * (tingkat - 1), "right": 567},
        }
        r = _huruf(8.5, t.aksen, b=True) if tingkat == 1 else _huruf(8.5)
        yield _gaya(ISI.format(tingkat), f"toc {tingkat}", p, r)
    p = {"tabs": [titik], "spacing": _jarak(0, 1), "ind": {"right": 567}}
    yield _gaya(DAFTAR_ENTRI, "table of figures", p, _huruf(8.5))


def _lain() -> Iterator[Unsur]:
    t = muat_tema()
    tinta = sifat("rPr", {"color": t.aksen.removeprefix("#"), "u": "single"})
    nama = unsur("name", val="Hyperlink")
    yield unsur("style", nama, tinta, type="character", styleId=TAUTAN)
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    garis = unsur("tblBorders", *(unsur(s, **_garis(t.garis, 4, 0)) for s in sisi))
    tabel = sifat("tblPr", {"tblInd": {"w": 0, "type": "dxa"}, "tblBorders": [garis]})
    nama = unsur("name", val="Tabel Laporan")
    yield unsur("style", nama, tabel, type="table", styleId=TABEL, customStyle="1")


def penomoran() -> list[Unsur]:
    """Return the two kinds of lists; see `nomor_baru` for lists that count."""
    bulat = [("bullet", "•"), ("bullet", "–"), ("bullet", "•")]
    urut = [("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}.")]
    return [
        _jenis_daftar(0, bulat),
        _jenis_daftar(1, urut),
        unsur("num", unsur("abstractNumId", val=0), numId=NOMOR_BULAT),
        unsur("num", unsur("abstractNumId", val=1), numId=NOMOR_URUT),
    ]


def _jenis_daftar(id_: int, bentuk: list[tuple[str, str]]) -> Unsur:
    tingkat = []
    for i in range(_TINGKAT_DAFTAR):
        format_, teks = bentuk[i % len(bentuk)]
        inden = {"left": _INDEN * (i + 1), "hanging": _INDEN}
        bagian = (
            unsur("start", val=1),
            unsur("numFmt", val=format_),
            unsur("lvlText", val=teks.format(i + 1)),
            unsur("lvlJc", val="left"),
            sifat("pPr", {"ind": inden}),
        )
        tingkat.append(unsur("lvl", *bagian, ilvl=i))
    jenis = unsur("multiLevelType", val="hybridMultilevel")
    return unsur("abstractNum", jenis, *tingkat, abstractNumId=id_)


def nomor_baru(id_: int, tingkat: int, mulai: int) -> Unsur:
    """Return numbering `id_` that counts from `mulai` at a list level."""
    timpa = unsur("lvlOverride", unsur("startOverride", val=mulai), ilvl=tingkat)
    return unsur("num", unsur("abstractNumId", val=1), timpa, numId=id_)


def inden(tingkat: int) -> int:
    """Return the indent in twips of text under a list item at `tingkat` (from 0)."""
    return _INDEN * (tingkat + 1)
