"""The comparison as report tables."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from fractions import Fraction

import pytest

from lakip_lib.cocokkan import tabel
from lakip_lib.cocokkan.cocokan import Cocokan
from lakip_lib.cocokkan.model import BEDA_PEMBULATAN, PUTUSAN, Cetak, Hitungan, Pasangan
from lakip_lib.ekspor.tabular import isi_csv
from lakip_lib.ekspor.warna import warna_teks
from lakip_lib.tabel.model import Tabel, TidakAdaData


def kontras(satu: str, dua: str) -> float:
    """Return the contrast ratio of two colours by WCAG."""

    def terang(warna: str) -> float:
        bagian = (int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5))
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in bagian)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    gelap, cerah = sorted((terang(satu), terang(dua)))
    return (cerah + 0.05) / (gelap + 0.05)


def sel(t: Tabel, i: int) -> dict[str, str]:
    return {k.nama: s.teks for k, s in zip(t.kolom, t.baris[i].sel, strict=True)}


def test_counts_by_table_with_totals(cocokan: Cocokan) -> None:
    t = tabel.jumlah(cocokan)
    assert len(t.baris) == 36 + 4
    assert [b.jenis for b in t.baris[-5:]] == ["data", *["jumlah"] * 4]
    assert sel(t, -5)["tabel"] == "Uraian"
    assert sel(t, -4) == {
        "tabel": "Jumlah",
        "semua": "1.900",
        "angka": "1.131",
        "cocok": "1.740",
        "cocok_setelah_pembulatan": "74",
        "beda_pembulatan": "0",
        "beda_dijelaskan": "27",
        "beda": "11",
        "tidak_dapat_dihitung": "48",
    }


def test_open_differences_carry_guesses_marked_as_such(cocokan: Cocokan) -> None:
    t = tabel.terbuka(cocokan)
    isi = {b.kunci: sel(t, i) for i, b in enumerate(t.baris)}
    satu = isi["pernyataan-1-P36"]
    assert satu["letak"] == "P36: III.C.8 Berangkat prosedural: persentase tercapai (persen)"
    assert (satu["tercetak"], satu["hitungan"]) == ("60,70", "37,93")
    assert satu["dugaan"].startswith("dugaan (penyebut lain): 12.138 dibagi 20.000")
    assert isi["pernyataan-1-P62"]["dugaan"] == "tidak ada dugaan"
    assert isi["daftar-ringkasan-2-nama"]["dugaan"] == "baris ini tidak ada padanannya dalam data"
    assert "belum diperiksa orang" in t.catatan[0]


def test_explained_differences_say_who_decided_what(cocokan: Cocokan) -> None:
    t = tabel.dijelaskan(cocokan)
    satu = sel(t, -1)
    assert satu["nilai_putusan"] == "10.876.783.000"
    assert satu["oleh"] == "Tim penyusun program LAKIP, 24 November 2026, usulan"
    assert satu["alasan"].startswith("Salah satu angka")


def test_what_cannot_be_computed_says_why(cocokan: Cocokan) -> None:
    t = tabel.tidak_dihitung(cocokan)
    assert len(t.baris) == 48
    assert all(sel(t, i)["keterangan"] for i in range(len(t.baris)))
    assert all(len(sel(t, i)["tercetak"]) <= 160 for i in range(len(t.baris)))


def test_other_roundings(cocokan: Cocokan) -> None:
    with pytest.raises(TidakAdaData, match="tidak ada angka yang benar dengan pembulatan lain"):
        tabel.pembulatan(cocokan)
    satu = Pasangan(
        Cetak("15", 1, "capaian", "IKU-01", "66,66"),
        Hitungan("66,67", Fraction(200, 3), angka=True),
        BEDA_PEMBULATAN,
        "angka",
        "dipotong",
    )
    t = tabel.pembulatan(replace(cocokan, pasangan=(satu,)))
    assert sel(t, 0) == {
        "tabel": "Tabel 15",
        "letak": "baris 1, IKU-01, capaian",
        "tercetak": "66,66",
        "hitungan": "66,67",
        "keterangan": "dipotong",
    }


def test_details_of_every_printed_table(cocokan: Cocokan) -> None:
    semua = [tabel.rincian(cocokan, h.nama) for h in cocokan.per_tabel()]
    assert sum(len(t.baris) for t in semua) == 1900
    assert len({t.id for t in semua}) == len(semua)
    satu = tabel.rincian(cocokan, "15")
    assert [k.nama for k in satu.kolom] == [
        "letak", "tercetak", "hitungan", "putusan", "keterangan",
    ]  # fmt: skip
    assert sel(satu, 0)["hitungan"] == "sama"
    assert satu.baris[4].sel[3].tanda == "●"


def test_all_pairs_as_csv(cocokan: Cocokan) -> None:
    baris = list(csv.DictReader(io.StringIO(isi_csv(tabel.semua(cocokan)))))
    assert len(baris) == 1900
    letak = {(b["tabel"], b["letak"]): b for b in baris}
    assert letak["Tabel L2", "baris 3, IKU-03, capaian"]["hitungan"] == "8.484375"
    assert letak["Tabel 19", "baris 1, IKU-03, capaian_2020"]["hitungan"] == "2.284375"
    assert {b["putusan"] for b in baris} <= set(PUTUSAN)
    assert {b["asal"] for b in baris} == {"", "masukan", "hitungan"}
    # Text of the print that a spreadsheet would take for a formula.
    assert any(b["tercetak"] == "'-32.026.338" for b in baris)


def test_every_verdict_has_a_colour_that_text_can_be_read_on() -> None:
    for putusan in PUTUSAN:
        s = tabel.sel_putusan(putusan)
        assert s.kategori == s.teks == putusan
        assert s.tanda
        assert s.warna
        assert kontras(s.warna, warna_teks(s.warna)) >= 4.5
