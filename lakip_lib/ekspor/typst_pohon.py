"""Turn the whole report into the tree that the Typst template lays out, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.blok import Blok, BlokGrafik, BlokTabel, Dokumen, Khusus, Teks
from lakip_lib.ekspor.naskah import PenataJudul
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.ekspor.typst_markdown import Simpul, simpul_teks, teks_polos
from lakip_lib.ekspor.typst_tabel import simpul_tabel
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.tema import KUNCI_META
from lakip_lib.tema.gambar import warnai

_VIEWBOX = re.compile(r'<svg\b[^>]*?\bviewBox\s*=\s*["\']([^"\']+)["\']', re.DOTALL)

# A section with no more prose than this (characters) before a landscape table starts on
# its page; left behind, it would often leave most of its own page empty.
_PROSA_PEMBUKA = 1500


def pohon_dokumen(dokumen: Dokumen) -> dict[str, Any]:
    """Return title data, front matter (`depan`) and chapters (`isi`) as nodes.

    The front matter is everything before the first chapter called BAB; a document
    without one has no front matter. Raises KesalahanLakip for a chart without
    alternative text and for a reference to what the report lacks.
    """
    datar = list(_datar(dokumen))
    bab = next((i for i, s in enumerate(datar) if s.get("awalan")), 0)
    return {
        "meta": {k: v for k, v in dokumen.meta.items() if k != KUNCI_META},
        "tanda": tanda(dokumen.meta),
        "judul": _judul_dokumen(dokumen.meta, datar),
        "depan": _kelompokkan(datar[:bab]),
        "isi": _kelompokkan(datar[bab:]),
    }


def _judul_dokumen(meta: Mapping[str, Any], datar: Sequence[Simpul]) -> str:
    bagian = [str(meta[k]) for k in ("judul", "unit", "subjudul") if meta.get(k)]
    if bagian:
        return " ".join([*bagian, *([f"({cap})"] if (cap := tanda(meta)) else [])])
    kepala = (s for s in datar if s["jenis"] == "judul")
    return next((teks_judul(s) for s in kepala), "LAKIP")


def teks_judul(simpul: Simpul) -> str:
    """Return a heading node as plain text, with its `BAB I` if it has one."""
    return f"{simpul['awalan'] or ''} {teks_polos(simpul['isi'])}".strip()


def _datar(dokumen: Dokumen) -> Iterator[Simpul]:
    """Yield the nodes of all blocks; headings first get their levels and ids over all."""
    penata = PenataJudul(dokumen.rujukan())
    token = iter([penata.tata(t) for t in map(_teks, dokumen.semua_blok()) if t])
    rujukan = Rujukan(dokumen, {j.id: j.teks for j in penata.judul})
    ada = {"tabel": bool(dokumen.tabel()), "gambar": bool(dokumen.grafik()), "isi": True}
    for blok in dokumen.semua_blok():
        if isinstance(blok, Teks):
            yield from simpul_teks(next(token), rujukan)
        elif isinstance(blok, BlokTabel):
            yield simpul_tabel(blok)
        elif isinstance(blok, BlokGrafik):
            yield simpul_grafik(blok)
        elif isinstance(blok, Khusus):
            yield _khusus(blok, simpul_teks(next(token), rujukan) if _teks(blok) else [], ada)


def _teks(blok: Blok) -> Teks | None:
    """Return the Markdown of a block that holds some."""
    if isinstance(blok, Khusus) and blok.jenis == "kotak":
        return Teks(str(blok.isi["markdown"]), keluaran=True)
    return blok if isinstance(blok, Teks) else None


def simpul_grafik(blok: BlokGrafik) -> Simpul:
    """Return the node of a numbered chart."""
    grafik = blok.grafik
    if not grafik.alt.strip():
        raise KesalahanLakip(
            f"Gambar {blok.nomor} ({grafik.id}) tidak memiliki teks alternatif, padahal PDF/UA-1 "
            "mewajibkannya. Perbaikan: isi `alt` pada pembuat grafik itu."
        )
    return {
        "jenis": "gambar",
        "label": f"gbr-{grafik.id}",
        "nomor": f"Gambar {blok.nomor}",
        "judul": grafik.judul,
        "alt": grafik.alt,
        "svg": warnai(grafik.svg),
        "setengah": grafik.ukuran == "setengah",
        **_ukuran(grafik.svg),
    }


def _ukuran(svg: str) -> dict[str, float]:
    """Return the width (points) and height / width of an SVG, from its viewBox."""
    cocok = _VIEWBOX.search(svg)
    if cocok is None:
        return {"lebar": 400.0, "rasio": 0.6}
    _, _, lebar, tinggi = (float(x) for x in re.split(r"[\s,]+", cocok[1].strip()))
    return {"lebar": lebar, "rasio": tinggi / lebar}


def _khusus(blok: Khusus, teks: list[Simpul], ada: Mapping[str, bool]) -> Simpul:
    isi = {k: v for k, v in blok.isi.items() if k not in ("jenis", "markdown", KUNCI_META)}
    if blok.jenis == "kotak":
        return {"jenis": "kotak", **isi, "isi": teks}
    if blok.jenis == "daftar":
        return {"jenis": "daftar_isi", "daftar": isi["daftar"], "ada": ada[isi["daftar"]]}
    if blok.jenis in ("sampul", "tanda_tangan"):
        return {"jenis": blok.jenis, **isi}
    raise KesalahanLakip(
        f"blok {kutip(blok.jenis)} tidak dikenal. Perbaikan: pakai sampul, daftar, "
        "tanda_tangan, atau kotak."
    )


def _kelompokkan(datar: Sequence[Simpul]) -> list[Simpul]:
    """Pair small charts, gather wide tables on landscape pages, tie lead-ins to lists."""
    return _ikat(_melintang(_pasangkan(datar)))


def _pasangkan(datar: Iterable[Simpul]) -> list[Simpul]:
    hasil: list[Simpul] = []
    for s in datar:
        lalu = hasil[-1] if hasil else None
        if s.get("setengah") and lalu is not None and lalu.get("setengah"):
            hasil[-1] = {"jenis": "pasangan", "isi": [lalu, s]}
        else:
            hasil.append(s)
    return hasil


def _melintang(datar: Iterable[Simpul]) -> list[Simpul]:
    """Gather neighbouring wide tables, with the headings right above, on landscape pages."""
    hasil: list[Simpul] = []
    for s in datar:
        if s["jenis"] != "tabel" or not s["lebar"]:
            hasil.append(s)
            continue
        awal = _awal_melintang(hasil)
        kepala, hasil = hasil[awal:], hasil[:awal]
        if kepala:
            # The landscape page is a new page already.
            kepala[0]["menyambung"] = True
        if hasil and hasil[-1]["jenis"] == "melintang":
            hasil[-1]["isi"] += [*kepala, s]
        else:
            hasil.append({"jenis": "melintang", "isi": [*kepala, s]})
    return hasil


def _awal_melintang(hasil: Sequence[Simpul]) -> int:
    """Return from where on the nodes before a wide table go with it to its page."""
    awal = len(hasil)
    while awal and hasil[awal - 1]["jenis"] == "judul":
        awal -= 1
    panjang = 0
    for i in range(awal - 1, -1, -1):
        if hasil[i]["jenis"] not in ("judul", "paragraf", "daftar"):
            break
        panjang += _panjang(hasil[i])
        if panjang > _PROSA_PEMBUKA:
            break
        if hasil[i]["jenis"] == "judul":
            return i
    return awal


def _panjang(simpul: Simpul) -> int:
    """Return how many characters of text a node shows."""
    butir = sum(_panjang(s) for b in simpul.get("butir", ()) for s in b)
    return len(simpul.get("teks", "")) + butir + sum(_panjang(s) for s in simpul.get("isi", ()))


def _ikat(datar: Sequence[Simpul]) -> list[Simpul]:
    """Mark what depends on its neighbours.

    A paragraph that ends in a colon stays with its list; the contents do not list
    themselves; the lists of tables and figures, and one of abbreviations, follow the
    contents without a new page; the paragraph before a signature stays with it.
    """
    for lalu, s, berikut in zip([{}, *datar], datar, [*datar[1:], {}], strict=False):
        if s["jenis"] == "judul" and berikut.get("jenis") == "daftar_isi":
            s["tercantum"] = berikut["daftar"] != "isi"
            s["menyambung"] = "daftar" in lalu
        elif "daftar" in lalu and s.get("tingkat") == 1 and teks_judul(s).startswith("Daftar "):
            s["tercantum"] = s["menyambung"] = True
        if s["jenis"] == "paragraf":
            sah = berikut.get("jenis") == "tanda_tangan"
            s["lekat"] = sah or teks_polos(s["isi"]).rstrip().endswith(":")
    return list(datar)
