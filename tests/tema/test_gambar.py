"""Charts get a unit's colours by exchanging those of the default theme."""

from __future__ import annotations

from lakip_lib.tema import pakai_tema
from lakip_lib.tema.gambar import nama_warna, warnai

SVG = (
    '<svg><path style="fill: #0b3d6b; stroke: #C3CCD8"/><text style="fill: #0b3d6b">#0b3d6b</text>'
    '<text style="fill: #ffffff">x</text><rect fill="#ffffff"/><rect fill="#b3261e"/></svg>'
)


def test_without_a_unit_theme_nothing_changes() -> None:
    assert warnai(SVG) == SVG


def test_areas_letters_and_backgrounds_are_told_apart() -> None:
    baru = {"realisasi": "#111111", "aksen": "#222222", "garis": "#333333", "latar": "#fffff0"}
    with pakai_tema({"tema": {"warna": baru}}):
        assert warnai(SVG) == (
            '<svg><path style="fill: #111111; stroke: #333333"/>'
            '<text style="fill: #222222">#0b3d6b</text>'
            '<text style="fill: #ffffff">x</text><rect fill="#fffff0"/><rect fill="#b3261e"/></svg>'
        )


def test_names_of_colours() -> None:
    assert nama_warna("#0B3D6B", teks=False) == "realisasi"
    assert nama_warna("#0b3d6b", teks=True) == "aksen"
    assert nama_warna("#ffffff", teks=False) == "latar"
    assert nama_warna("#ffffff", teks=True) is None
    assert nama_warna("#b3261e", teks=False) is None
