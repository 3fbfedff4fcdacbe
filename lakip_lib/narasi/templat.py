"""The template language of the prose: Jinja, sandboxed, with messages in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextvars import ContextVar
from fractions import Fraction
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from lakip_lib.kesalahan import kutip, saran
from lakip_lib.narasi.markah import kapital, rangkai, tuang

ISI = "\ufffc"  # stands for an expression in the text that `tanpa_ekspresi` returns

# Only what prose needs; "random" and the like would make two builds differ.
_SARINGAN = ("first", "last", "length", "list", "map", "rejectattr", "selectattr")
_TERLARANG = (
    (nodes.Include, "include"),
    (nodes.Import, "import"),
    (nodes.FromImport, "from"),
    (nodes.Extends, "extends"),
)
_PESAN = (
    (r"Forbidden tag '(.+?)'", "perintah {0} tidak boleh dipakai dalam narasi"),
    (r"Encountered unknown tag '(.+?)'", "perintah {0} tidak dikenal"),
    (r"No filter named '(.+?)'", "saringan {0} tidak dikenal"),
    (r"No test named '(.+?)'", "uji {0} tidak dikenal"),
    (r"expected token '(.+?)', got '(.+?)'", "di sini seharusnya {0}, tetapi tertulis {1}"),
    (r"unexpected char '(.+?)'", "tanda {0} tidak pada tempatnya"),
    (r"unexpected '(.+?)'", "tanda {0} tidak pada tempatnya"),
    (r"[Uu]nexpected end of template", "blok belum ditutup sampai akhir berkas"),
    (r"Missing end of comment", "komentar belum ditutup"),
)
UNGKAPAN = re.compile(r"\{\{.*?\}\}", re.DOTALL)
"""An expression in a text, braces included."""

_KODE = re.compile(r"\b(?P<nama>[a-z_]+)\(\s*(?P<kode>[A-Za-z]\w*(?:-\w+)*)\s*\)")
_BERKODE = re.compile(r".*\d.*|.*-.*")
_TUTUP = "tutup setiap {{ dengan }}, setiap {# dengan #}, dan setiap {% if … %} dengan {% endif %}"
_HANYA_PERINTAH = re.compile(r"\s*(?:(?:\{%.*?%\}|\{#.*?#\})\s*)+")
_TERBANYAK = 20  # names that a message lists
# The names of the text being filled in, for the message about an unknown one.
_DIKENAL: ContextVar[tuple[str, ...]] = ContextVar("_DIKENAL", default=())


class _Lingkungan(ImmutableSandboxedEnvironment):
    """A sandbox in which the quotient of two whole numbers is exact."""

    intercepted_binops = frozenset({"/"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Divide as fractions; no other operator comes here."""
        return (left if isinstance(left, Fraction) else Fraction(left)) / right


class _NamaAsing(StrictUndefined):
    """An unknown name: every use of it fails and suggests the right one."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        nama, induk = str(self._undefined_name), self._undefined_obj
        if induk is missing:
            return tak_dikenal("nama", nama, _DIKENAL.get())
        if isinstance(induk, (str, int, Fraction)):
            langsung = "pakai nilainya langsung, tanpa titik"
            return f"bagian {kutip(nama)} tidak dikenal. Perbaikan: {langsung}."
        bagian = list(induk) if isinstance(induk, dict) else dir(induk)
        return tak_dikenal("bagian", nama, [n for n in bagian if not n.startswith("_")])


def tak_dikenal(jenis: str, nama: str, pilihan: list[str] | tuple[str, ...]) -> str:
    """Return the message for an unknown `nama`, with the nearest of `pilihan` or all of them."""
    dekat = saran(nama, pilihan)
    lainnya = ", …" if len(pilihan) > _TERBANYAK else ""
    ada = f"pakai {', '.join(pilihan[:_TERBANYAK])}{lainnya}" if pilihan else "isi datanya dulu"
    perbaikan = f"mungkin maksudnya {kutip(dekat)}" if dekat else ada
    return f"{jenis} {kutip(nama)} tidak dikenal. Perbaikan: {perbaikan}."


@lru_cache(maxsize=1)
def lingkungan() -> Environment:
    """Return the template environment of all prose."""
    env = _Lingkungan(undefined=_NamaAsing, finalize=tuang, trim_blocks=True, lstrip_blocks=True)
    env.globals.clear()
    bawaan = {n: env.filters[n] for n in _SARINGAN}
    env.filters = {**bawaan, "rangkai": rangkai, "kapital": kapital}
    return env


def urai_templat(sumber: str) -> nodes.Template:
    """Parse a template.

    Raises jinja2.TemplateSyntaxError for what cannot be read, and for a command that
    would pull in another file.
    """
    pohon = lingkungan().parse("\n".join(_jaga_akhir(b) for b in sumber.split("\n")))
    for jenis, perintah in _TERLARANG:
        for simpul in pohon.find_all(jenis):
            raise TemplateSyntaxError(f"Forbidden tag '{perintah}'", simpul.lineno)
    return pohon


# The check of all prose runs before the chapters are forked: they inherit what it compiled.
@lru_cache(maxsize=256)
def siapkan(sumber: str, berkas: str) -> TemplatNarasi:
    """Compile a template; `berkas` names it in tracebacks. Raises as `urai_templat`."""
    env, pohon = lingkungan(), urai_templat(sumber)
    dipakai = frozenset(n.name for n in pohon.find_all(nodes.Name))
    templat = TemplatNarasi.from_code(env, env.compile(pohon, filename=berkas), env.globals)
    assert isinstance(templat, TemplatNarasi)
    templat.dipakai = dipakai
    return templat


class TemplatNarasi(Template):
    """A compiled template; `dipakai` are the names that occur in it."""

    dipakai: frozenset[str]


def isi_templat(templat: TemplatNarasi, konteks: Mapping[str, Any]) -> str:
    """Return the text of a template with the names of `konteks` filled in."""
    tanda = _DIKENAL.set(tuple(konteks))
    try:
        return templat.render({n: konteks[n] for n in templat.dipakai if n in konteks})
    finally:
        _DIKENAL.reset(tanda)


def _jaga_akhir(baris: str) -> str:
    """Keep the line break after a command at the end of a line that also holds text.

    `trim_blocks` drops it; that is meant for lines that hold commands alone.
    """
    akhir = baris[-2:]
    if akhir not in ("%}", "#}") or baris[-3:-2] in "+-" or _HANYA_PERINTAH.fullmatch(baris):
        return baris
    return f"{baris[:-2]}+{akhir}"


def jelaskan(galat: TemplateError) -> tuple[str, str]:
    """Return reason and remedy, in Indonesian, for what Jinja says in English."""
    pesan = str(galat.message)
    for pola, kalimat in _PESAN:
        cocok = re.search(pola, pesan)
        if cocok:
            return kalimat.format(*(kutip(g) for g in cocok.groups())), _perbaikan(pesan)
    return "ekspresi tidak dapat dibaca", _TUTUP


def kode_tanpa_kutip(ungkapan: str) -> tuple[str, str] | None:
    """Return reason and remedy when a code stands in parentheses without quotes.

    >>> kode_tanpa_kutip("{{ iku(IKU-01).target }}")[1]
    'tulis iku("IKU-01")'
    """
    for m in _KODE.finditer(ungkapan):
        if _BERKODE.fullmatch(m["kode"]):
            benar = f'{m["nama"]}("{m["kode"]}")'
            return f"kode {kutip(m['kode'])} ditulis tanpa tanda kutip", f"tulis {benar}"
    return None


def _perbaikan(pesan: str) -> str:
    if pesan.startswith("No filter"):
        return f"pakai {', '.join(lingkungan().filters)}"
    if pesan.startswith("No test"):
        return "pakai perbandingan seperti == atau >"
    if pesan.startswith("Forbidden"):
        return "tulis isinya langsung dalam berkas ini"
    return _TUTUP


def tanpa_ekspresi(sumber: str) -> str:
    """Return the text outside of expressions, line for line; each expression is one `ISI`."""
    teks = ""
    for baris, jenis, isi in lingkungan().lex(sumber):
        teks += "\n" * (baris - 1 - teks.count("\n"))
        if jenis == "data":
            teks += isi
        elif jenis == "variable_begin":
            teks += ISI
    return teks
