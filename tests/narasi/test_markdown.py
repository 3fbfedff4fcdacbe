"""One Markdown for all exporters, and text of the data shown literally."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.narasi.markdown import lolos, urai

_BIASA = {"paragraph_open", "inline", "paragraph_close"}


def tampil(markdown: str) -> tuple[set[str], str]:
    tokens = urai(markdown)
    jenis = {t.type for t in tokens}
    anak = [a for t in tokens for a in t.children or ()]
    return jenis | {a.type for a in anak}, "".join(a.content for a in anak)


@given(st.text())
def test_escaped_text_opens_no_markup(teks: str) -> None:
    jenis, isi = tampil(lolos(teks))
    assert jenis <= _BIASA | {"text", "text_special"}
    assert "".join(isi.split()) == "".join(teks.replace("\0", "\ufffd").split())


@pytest.mark.parametrize(
    "teks",
    ["# judul", "- butir", "1. butir", "> kutip", "**tebal**", "[a](b)", "<b>", "`x`", "&amp;"],
)
def test_every_kind_of_markup_is_literal(teks: str) -> None:
    assert tampil(lolos(teks))[1] == teks


def test_html_and_images_are_not_markup() -> None:
    jenis, _ = tampil("<script>x</script> ![a](b.png)")
    assert "html_inline" not in jenis
    assert "image" not in jenis
