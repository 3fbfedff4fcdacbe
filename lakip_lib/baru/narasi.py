"""Prose files to begin with: headings, and in comments what to write and what helps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.narasi.bagian import JUDUL
from lakip_lib.narasi.daftar import NARASI, narasi_sasaran, narasi_seksi, narasi_versi

HANYA_TAHUN_INI = "{# hanya tahun ini #}"
"""Stands before a paragraph of the foreword that the next year cannot take over."""

_PERINTAH = frozenset({"if", "else", "elif", "endif", "not", "and", "or", "is", "in"})
_NAMA_TETAP = _PERINTAH | {
    "unit",
    "tahun",
    "tahun_lalu",
    "tahun_depan",
    "triwulan",
    "periode",
    "pada_periode",
    "hukum",
    "renstra",
    "terbilang",
}
_JUMLAH_TETAP = frozenset({"sasaran", "indikator", "tujuan", "misi", "arah_kebijakan"})
_KOMENTAR = re.compile(r"\{#.*?#\}", re.DOTALL)
_UNGKAPAN = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
_TEKS = re.compile(r'"[^"]*"|\'[^\']*\'')
_NAMA = re.compile(r"(?<![\w.])[a-z_]+(?:\.[a-z_]+)?")
_TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@cache
def pedoman() -> dict[str, Any]:
    """Return for each prose file, and each kind that the data multiplies, what to write.

    Each has `letak` (chapter), `isi` (sentences) and `ungkapan` (expressions).
    """
    berkas = files("lakip_lib.baru").joinpath("pedoman_narasi.json")
    isi: dict[str, Any] = json.loads(berkas.read_text("utf-8"))
    return isi


def kerangka(
    data: DataTahun, nama_lama: Sequence[str] = (), tahun_lama: int | None = None
) -> dict[str, str]:
    """Return the text of every prose file of a year by its name (without `.md`).

    `nama_lama` are the prose files of `tahun_lama`: the text then says where last year's is.
    """
    semua = {nama: (pedoman()[nama], "") for nama in NARASI} | dict(_dari_data(data))
    return {
        nama: _satu(isi, badan, f"{tahun_lama}/narasi/{nama}.md" if nama in nama_lama else "")
        for nama, (isi, badan) in semua.items()
    }


def kerangka_umum() -> dict[str, str]:
    """Return the text of the prose files whose names do not depend on data."""
    return {nama: _satu(pedoman()[nama], "", "") for nama in NARASI}


def _dari_data(data: DataTahun) -> Iterator[tuple[str, tuple[Mapping[str, Any], str]]]:
    indikator = baris_dari(data.ambil("indikator"))
    contoh = indikator[0].id
    seksi = {b.seksi for b in indikator}
    for b in baris_dari(data.ambil("unit_kerja")):
        if b.id in seksi:
            yield narasi_seksi(b.id), (_khusus("seksi", b.id, b.nama, contoh), "")
    for id_, nama in _versi(data):
        yield narasi_versi(id_), (_khusus("versi", id_, nama, contoh), "")
    for b in baris_dari(data.ambil("sasaran")):
        milik = [i.id for i in indikator if i.sasaran == b.id]
        satu = _khusus("sasaran", b.id, b.nama, milik[0] if milik else contoh)
        yield narasi_sasaran(b.id), (satu, _badan_sasaran(milik))


def _versi(data: DataTahun) -> list[tuple[str, str]]:
    frame = data.ambil("versi_target")
    if len(frame):
        return [(b.id, b.nama) for b in baris_dari(frame)]
    return [(v, v) for v in dict.fromkeys(data.ambil("target")["versi"])]


def _khusus(jenis: str, id_: str, nama: str, contoh: str) -> dict[str, Any]:
    asal = pedoman()[jenis]
    isian = {"{id}": id_, "{nama}": nama, "{contoh}": contoh}
    return {
        "letak": _isi(asal["letak"], isian),
        "isi": asal["isi"],
        "ungkapan": [_isi(u, isian) for u in asal["ungkapan"]],
    }


def _isi(teks: str, isian: Mapping[str, str]) -> str:
    for dari, ke in isian.items():
        teks = teks.replace(dari, ke)
    return teks


def _badan_sasaran(indikator: Sequence[str]) -> str:
    bagian = [f"## {i}\n\n" + "\n\n".join(f"### {j}" for j in JUDUL) for i in indikator]
    return "\n\n".join(bagian) + "\n" if bagian else ""


def _satu(pedoman_: Mapping[str, Any], badan: str, lama: str) -> str:
    baris = [f"{{# {pedoman_['letak']}.", "", "Yang ditulis di sini:"]
    baris += [f"- {i}" for i in pedoman_["isi"]]
    baris += ["", "Ungkapan yang membantu (angka jangan diketik):"]
    baris += [f"- {{{{ {u} }}}}" for u in pedoman_["ungkapan"]]
    if lama:
        baris += ["", f"Tulisan tahun lalu: {lama}; salin yang masih berlaku."]
    baris += ["", "Catatan di antara kurung kurawal dan pagar ini tidak dicetak. #}"]
    return "\n".join(baris) + "\n" + (f"\n{badan}" if badan else "")


def belum_ditulis(sumber: str) -> bool:
    """Tell whether a prose file holds nothing but comments and headings.

    >>> belum_ditulis("{# Bab I. #}\\n\\n## IKU-01\\n\\n### Uraian\\n")
    True
    """
    isi = _KOMENTAR.sub("", sumber)
    return all(not b.strip() or b.lstrip().startswith("#") for b in isi.splitlines())


def pertahankan(sumber: str) -> str:
    """Return what of last year's foreword can stand in the next one.

    Left out are: paragraphs marked with `HANYA_TAHUN_INI`, sentences (lines) whose
    expressions give results of the year, and sentences with a typed year. Empty when
    nothing remains.
    """
    # Last year's own instructions go; the mark is a comment too, but it must be seen.
    tanpa = _KOMENTAR.sub(lambda m: m[0] if m[0] == HANYA_TAHUN_INI else "", sumber)
    kelompok = [b.strip("\n") for b in re.split(r"\n\s*\n", tanpa)]
    tetap = ["\n".join(_tetap(k)) for k in kelompok if HANYA_TAHUN_INI not in k]
    return "\n\n".join(t for t in tetap if t.strip())


def _tetap(paragraf: str) -> Iterator[str]:
    for baris in paragraf.splitlines():
        ungkapan = _UNGKAPAN.findall(baris)
        diketik = _TAHUN.search(_UNGKAPAN.sub("", baris))
        if not diketik and all(_nama_tetap(u) for u in ungkapan):
            yield baris


def _nama_tetap(ungkapan: str) -> bool:
    for nama in _NAMA.findall(_TEKS.sub("", ungkapan)):
        pokok, _, bagian = nama.partition(".")
        if pokok == "jumlah" and bagian in _JUMLAH_TETAP:
            continue
        if pokok not in _NAMA_TETAP:
            return False
    return True
