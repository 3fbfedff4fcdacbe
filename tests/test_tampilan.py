"""What notebook cells show: plain Markdown for readers, trails beside it for exporters."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from lakip_lib import tampilan
from lakip_lib.ekspor.blok import MIME_JEJAK, MIME_TIADA, Teks, baca_dokumen
from lakip_lib.jejak import terlacak
from lakip_lib.narasi.markah import tuang
from lakip_lib.tampilan import Papan, Potongan, kotak

SATU = terlacak(Fraction(731, 320), "a.csv", 2, "nilai", "731/320")


def test_a_notebook_shows_plain_text() -> None:
    isi = Potongan(f"Capaian {tuang(SATU)} persen.")._repr_mimebundle_()
    assert isi["text/markdown"] == isi["text/plain"] == "Capaian 2,28 persen."
    assert isi[MIME_JEJAK]["markdown"] == "Capaian [2,28](jejak:0) persen."


def test_text_without_numbers_has_no_second_form() -> None:
    assert set(Potongan("Tanpa angka.")._repr_mimebundle_()) == {"text/markdown", "text/plain"}
    assert set(Potongan("x", tiada="tbl-a")._repr_mimebundle_()) == {
        "text/markdown",
        "text/plain",
        MIME_TIADA,
    }


def test_the_exporters_get_the_numbers_back() -> None:
    isi = json.loads(json.dumps(Potongan(f"Ada {tuang(SATU)}.")._repr_mimebundle_()))
    sel = new_code_cell("lap.narasi('a')", outputs=[new_output("display_data", isi)])
    (teks,) = [
        b
        for b in baca_dokumen([("a", new_notebook(cells=[sel]))]).semua_blok()
        if isinstance(b, Teks)
    ]
    assert teks.markdown == "Ada [2,28](jejak:0)."
    ((nilai, desimal),) = teks.angka
    assert (nilai, nilai.asal, desimal) == (SATU, SATU.asal, 2)


def test_a_notebook_names_what_a_reference_means() -> None:
    markdown = "Lihat [](#tbl-capaian-anggaran) dan [](#gbr-porsi-belanja)."
    isi = json.loads(json.dumps(Potongan(markdown)._repr_mimebundle_()))
    assert isi["text/markdown"] == "Lihat tabel “capaian-anggaran” dan gambar “porsi-belanja”."
    sel = new_code_cell("lap.narasi('a')", outputs=[new_output("display_data", isi)])
    dokumen = baca_dokumen([("a", new_notebook(cells=[sel]))])
    (teks,) = [b for b in dokumen.semua_blok() if isinstance(b, Teks)]
    assert (teks.markdown, teks.angka) == (markdown, ())


def test_a_box_names_references_too() -> None:
    assert kotak("J", "Lihat [](#tbl-a).")._repr_mimebundle_()["text/markdown"] == (
        "> **J** Lihat tabel “a”."
    )


def test_outputs_are_replaced_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    layar: list[object] = []

    class Pegangan:
        def __init__(self, nomor: int) -> None:
            self.nomor = nomor

        def update(self, baru: object) -> None:
            layar[self.nomor] = baru

    def display(isi: object, display_id: bool) -> Pegangan:
        layar.append(isi)
        return Pegangan(len(layar) - 1)

    monkeypatch.setattr(tampilan, "display", display)
    papan = Papan()
    papan.tunjukkan(["a", "b"])
    papan.tunjukkan(["a", "c"])
    assert layar == ["a", "c"]
    with pytest.raises(ValueError, match="zip"):
        papan.tunjukkan(["a"])
