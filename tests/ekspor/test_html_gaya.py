"""Classes instead of inline styles, and the page's colours for light and dark screens."""

from __future__ import annotations

import pytest

from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tema import muat_tema
from lakip_lib.tema.kontras import kontras


def test_the_same_look_is_one_class() -> None:
    lembar = LembarGaya()
    assert [lembar.kelas(isi) for isi in ("a:b", "c:d", "a:b")] == ["g0", "g1", "g0"]
    assert lembar.css() == ".g0{a:b}\n.g1{c:d}"


def test_a_badge_has_readable_ink() -> None:
    lembar = LembarGaya()
    lembar.lencana("#f4cf57")
    assert lembar.css() == ".g0{background:#f4cf57;color:#000000}"


def test_a_colour_of_the_data_stands_out_on_dark() -> None:
    lembar, tema = LembarGaya(), muat_tema()
    assert lembar.warna("#0A4A86") == lembar.warna("#0a4a86") == "var(--w0)"
    assert lembar.warna("#0a4a86", teks=True) == "var(--w1)"
    terang, gelap, pilihan = lembar.palet(tema).splitlines()
    assert "--w0:#0a4a86;--w1:#0a4a86;" in terang
    nilai = dict(satu.split(":") for satu in gelap.split("{")[2].rstrip(";}").split(";"))
    assert kontras(nilai["--w0"], nilai["--latar"]) >= 3
    assert kontras(nilai["--w1"], nilai["--latar"]) >= 4.5
    # What the system asks for and what the reader chooses look the same.
    assert pilihan.split("{")[2] == gelap.split("{")[2]


def test_dark_is_for_screens_only() -> None:
    _, gelap, pilihan = LembarGaya().palet(muat_tema()).splitlines()
    assert gelap.startswith("@media screen and (prefers-color-scheme:dark){")
    assert pilihan.startswith("@media screen{:root[data-tema=gelap]{")


@pytest.mark.parametrize("warna", ["red", "#fff", "#ffffff}"])
def test_no_other_notation_comes_in(warna: str) -> None:
    with pytest.raises(KesalahanLakip, match="bukan kode warna"):
        LembarGaya().lencana(warna)
