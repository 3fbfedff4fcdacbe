"""The terminal view: narrow and wide, nothing cut off in silence."""

from __future__ import annotations

import re

import pytest

from lakip_lib.cocokkan.cocokan import Cocokan, saring
from lakip_lib.cocokkan.layar import baris_jumlah, baris_pasangan, kalimat_akhir, kepala
from lakip_lib.cocokkan.model import BEDA, DIJELASKAN


@pytest.mark.parametrize("lebar", [40, 80, 120, 200])
def test_lines_keep_to_the_width(lebar: int, cocokan: Cocokan) -> None:
    baris = list(baris_pasangan(cocokan.pasangan, lebar))
    assert max(map(len, baris)) <= max(lebar, 80)
    assert all(b == b.rstrip() for b in baris)


def test_an_open_difference_with_its_guess(cocokan: Cocokan) -> None:
    teks = "\n".join(baris_pasangan(saring(cocokan.pasangan, ["pernyataan"], [BEDA]), 120))
    assert re.search(r"Uraian, P53.*25 +100 +beda", teks)
    assert "    dugaan (aturan triwulan lain): capaian IKU-17 menurut aturan" in teks
    assert "keterangan:" not in teks


def test_an_explained_difference_shows_its_note_not_the_guess(cocokan: Cocokan) -> None:
    teks = "\n".join(baris_pasangan(saring(cocokan.pasangan, putusan=[DIJELASKAN]), 120))
    assert "penjelasan (Tim penyusun program LAKIP, usulan): Salah satu angka" in teks
    assert "dugaan" not in teks


def test_equal_texts_are_not_repeated(cocokan: Cocokan) -> None:
    teks = "\n".join(baris_pasangan(saring(cocokan.pasangan, ["02"]), 120))
    assert teks.count("sama") == 8


def test_long_texts_are_marked_as_cut(cocokan: Cocokan) -> None:
    teks = "\n".join(baris_pasangan(saring(cocokan.pasangan, ["05"]), 120))
    assert "…" in teks


def test_counts(cocokan: Cocokan) -> None:
    baris = list(baris_jumlah(cocokan))
    assert re.fullmatch(r"Jumlah +1\.900 +1\.131 +1\.740 +74 +0 +27 +11 +48", baris[-4])
    assert [b.split()[0] for b in baris[-3:]] == ["angka", "teks", "sel"]
    assert len({len(b) for b in baris if b.startswith("Tabel 1")}) == 1


def test_first_and_last_line(cocokan: Cocokan) -> None:
    assert kepala(cocokan).startswith("Cetakan UPT BP2MI Bandung tahun 2020")
    assert kalimat_akhir(cocokan) == "11 perbedaan belum dijelaskan."
    bersih = Cocokan(cocokan.hasil, tuple(saring(cocokan.pasangan, ["02"])))
    assert kalimat_akhir(bersih) == "Tidak ada perbedaan yang belum dijelaskan."
