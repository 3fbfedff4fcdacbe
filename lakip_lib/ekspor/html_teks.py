"""Markdown tokens to HTML: references filled in, only safe links kept, headings linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.html_jejak import TUTUP, PenandaJejak
from lakip_lib.ekspor.jejak import nomor_jejak
from lakip_lib.jejak import Terlacak

_PENULIS = MarkdownIt("commonmark", {"html": False})
_TUJUAN_LUAR = ("http://", "https://", "mailto:")
_TERDALAM = 6
_PRANALA = Markup(
    '<a class="pranala" href="#{}" aria-label="Tautan ke bagian {}"><span>#</span></a></div>\n'
)


class PenulisTeks:
    """Writes prose as HTML.

    `geser` is added to every heading level, so that the title on the cover can be the
    only `h1`. `penanda` marks the traced numbers.
    """

    def __init__(self, rujukan: Rujukan, geser: int, penanda: PenandaJejak | None = None) -> None:
        self._rujukan = rujukan
        self._geser = geser
        self._penanda = penanda or PenandaJejak()

    def html(self, token: Sequence[Token], angka: Sequence[tuple[Terlacak, int]] = ()) -> Markup:
        """Return tokens made by `PenataJudul.tata` as HTML; all text comes out escaped.

        `angka` are the traced numbers that the links of the text lead to. Each heading
        stands with its permalink in a `div.judul`.
        """
        for satu in token:
            if satu.type in ("heading_open", "heading_close"):
                satu.tag = f"h{min(int(satu.tag[1:]) + self._geser, _TERDALAM)}"
            elif satu.type == "inline" and satu.children:
                self._tautan(satu.children, angka)
        lengkap = list(_berpranala(token))
        return Markup(_PENULIS.renderer.render(lengkap, _PENULIS.options, {}))

    def _tautan(self, anak: list[Token], angka: Sequence[tuple[Terlacak, int]]) -> None:
        buka = [i for i, t in enumerate(anak) if t.type == "link_open"]
        for i in reversed(buka):
            tutup = next(j for j in range(i, len(anak)) if anak[j].type == "link_close")
            tujuan = str(anak[i].attrs.get("href", ""))
            nomor = nomor_jejak(tujuan)
            if nomor is not None and nomor < len(angka):
                anak[i] = _mentah(self._penanda.buka(*angka[nomor]))
                anak[tutup] = _mentah(TUTUP)
            elif tujuan.startswith("#"):
                self._rujuk(anak, i, tutup, unquote(tujuan[1:]))
            elif tujuan.lower().startswith(_TUJUAN_LUAR):
                anak[i].attrSet("rel", "noopener noreferrer")
            else:
                _lepas(anak, i, tutup)

    def _rujuk(self, anak: list[Token], buka: int, tutup: int, id_: str) -> None:
        nama = self._rujukan.nama(id_)
        kosong = tutup == buka + 1
        if nama is None:
            _lepas(anak, buka, tutup)
            nama = self._rujukan.sebutan(id_)
        else:
            anak[buka].attrs = {"href": f"#{id_}", "class": "rujukan"}
        if kosong:
            anak.insert(tutup, Token("text", "", 0, content=nama))


def _berpranala(token: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with a frame and a permalink around each heading that has an id."""
    kepala: Token | None = None
    nama = ""
    for satu in token:
        if satu.type == "heading_open" and "id" in satu.attrs:
            kepala = satu
            yield Token("html_block", "", 0, content='<div class="judul">')
        elif satu.type == "inline" and kepala is not None and not nama:
            nama = _kata(satu)
        yield satu
        if satu.type == "heading_close" and kepala is not None:
            pranala = _PRANALA.format(kepala.attrs["id"], nama)
            yield Token("html_block", "", 0, content=pranala)
            kepala, nama = None, ""


def _kata(inline: Token) -> str:
    """Return the words of a heading, without the marks around its numbers."""
    return "".join(t.content for t in inline.children or [] if t.type != "html_inline").strip()


def _mentah(html: str) -> Token:
    return Token("html_inline", "", 0, content=html)


def _lepas(anak: list[Token], buka: int, tutup: int) -> None:
    """Turn a link into its plain words."""
    for i in (buka, tutup):
        anak[i] = Token("text", "", 0, content="")
