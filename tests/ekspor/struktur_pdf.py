"""Read a tagged PDF as a screen reader does: its structure, with texts and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf

JUDUL = re.compile(r"H[1-6]")


@dataclass
class Unsur:
    """A structure element: tag, attributes, own pages, own text, children in order."""

    jenis: str
    atribut: dict[str, Any]
    objek: pikepdf.Object
    halaman: list[int] = field(default_factory=list)
    anak: list[Unsur] = field(default_factory=list)
    _teks: list[str | Unsur] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """The text of the element and all below it, one space between words."""
        bagian = (t if isinstance(t, str) else t.teks for t in self._teks)
        return " ".join("".join(bagian).split())

    @property
    def pertama(self) -> int:
        """The first page with anything of the element; pages count from 0."""
        return min(self.semua_halaman)

    @property
    def semua_halaman(self) -> set[int]:
        """Every page with anything of the element."""
        return {h for u in self.semua() for h in u.halaman}

    def semua(self) -> Iterator[Unsur]:
        """Yield the element and all below it, in the order of reading."""
        yield self
        for satu in self.anak:
            yield from satu.semua()

    def cari(self, *jenis: str) -> list[Unsur]:
        """Return the elements below of one of the kinds."""
        return [u for u in self.semua() if u.jenis in jenis]

    def __getitem__(self, nama: str) -> Any:
        return self.atribut.get(nama)


class PDF:
    """A PDF file: its pages and its structure."""

    def __init__(self, berkas: Path) -> None:
        self.isi = pikepdf.open(berkas)
        self._nomor = {h.obj.objgen: i for i, h in enumerate(self.isi.pages)}
        self._teks = [teks_bertanda(h) for h in self.isi.pages]

    @cached_property
    def akar(self) -> Unsur:
        """The structure's top element."""
        (akar,) = self._anak(self.isi.Root.StructTreeRoot.K, Unsur("", {}, self.isi.Root), None)
        return akar

    def _anak(self, isi: Any, induk: Unsur, halaman: Any) -> list[Unsur]:
        """Add what `isi` (the K of `induk`) holds to it."""
        if isinstance(isi, pikepdf.Array):
            for satu in isi.as_list():
                self._anak(satu, induk, halaman)
        elif isinstance(isi, int):
            self._tandai(induk, halaman, isi)
        elif "/S" in isi:
            baru = Unsur(str(isi.S)[1:], _atribut(isi), isi)
            induk.anak.append(baru)
            induk._teks.append(baru)
            self._anak(isi.get("/K", pikepdf.Array()), baru, isi.get("/Pg", halaman))
        elif str(isi.get("/Type")) == "/MCR":
            self._tandai(induk, isi.get("/Pg", halaman), int(isi.MCID))
        return induk.anak

    def _tandai(self, unsur: Unsur, halaman: Any, mcid: int) -> None:
        nomor = self._nomor[halaman.objgen]
        unsur.halaman.append(nomor)
        unsur._teks.append(self._teks[nomor].get(mcid, "") + " ")

    def hiasan(self, halaman: int) -> str:
        """Return the text of a page that is outside the structure."""
        return self._teks[halaman].get(-1, "")


def _atribut(isi: Any) -> dict[str, Any]:
    a = isi.get("/A", pikepdf.Array())
    daftar = a.as_list() if isinstance(a, pikepdf.Array) else [a]
    return {str(k)[1:]: v for satu in daftar for k, v in satu.items()}


def teks_bertanda(halaman: pikepdf.Page) -> dict[int, str]:
    """Return the text of a page by the number of its marked content; -1 is all artifacts.

    Raises AssertionError for text outside both, which PDF/UA forbids.
    """
    peta = {nama: _peta(fon) for nama, fon in halaman.Resources.get("/Font", {}).items()}
    hasil: dict[int, list[str]] = {}
    susun: list[int | None] = []
    kini: dict[int, str] = {}
    for operand, operator in pikepdf.parse_content_stream(halaman):
        nama = str(operator)
        if nama in ("BDC", "BMC"):
            susun.append(_tanda(operand))
        elif nama == "EMC":
            susun.pop()
        elif nama == "Tf":
            kini = peta[str(operand[0])]
        elif nama in ("Tj", "TJ"):
            letak = next((t for t in reversed(susun) if t is not None), None)
            assert letak is not None, "text that is neither tagged nor an artifact"
            bagian = operand[0] if nama == "TJ" else operand
            for b in (bytes(x) for x in bagian if isinstance(x, pikepdf.String)):
                hasil.setdefault(letak, []).extend(
                    kini[int.from_bytes(b[i : i + 2])] for i in range(0, len(b), 2)
                )
    return {k: "".join(v) for k, v in hasil.items()}


def _tanda(operand: Any) -> int | None:
    if str(operand[0]) == "/Artifact":
        return -1
    ada = len(operand) > 1 and isinstance(operand[1], pikepdf.Dictionary) and "/MCID" in operand[1]
    return int(operand[1].MCID) if ada else None


def _peta(fon: pikepdf.Object) -> dict[int, str]:
    """Return what the codes of a font mean, from its ToUnicode map."""
    cmap = fon.ToUnicode.read_bytes()
    assert b"beginbfrange" not in cmap
    bagian = b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL))
    pasangan = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", bagian)
    return {int(k, 16): bytes.fromhex(t.decode()).decode("utf-16-be") for k, t in pasangan}
