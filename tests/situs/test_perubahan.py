"""The page of changes, from editions made up for the test."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup

from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.perubahan import EdisiTerbit
from lakip_lib.edisi.ubahan import JENIS, Ubahan
from lakip_lib.situs import perubahan
from lakip_lib.situs.halaman import Halaman, Pencetak
from lakip_lib.situs.perubahan import NAMA_JENIS, menurut_jenis, potongan
from lakip_lib.situs.status import Status

UBAHAN = (
    Ubahan("angka", "Tabel 15", "IKU-03", "realisasi", "731 PMI", "735 PMI"),
    Ubahan("target", "IKU-03", "reviu_pk", "", "32.000", "30.000"),
    Ubahan("narasi", "bab-1", "paragraf 2", "", None, "Kalimat <baru> & lain."),
    Ubahan("berkas", "laporan.docx", "", "", "berkas dihapus", None),
)


def edisi(nomor: int, ubahan: tuple[Ubahan, ...] | None, status: str = "final") -> EdisiTerbit:
    satu = Edisi(2020, nomor, date(2021, nomor, 12), f"Alasan {nomor}", "Kepala", status)
    return EdisiTerbit(satu, None, ubahan, "" if ubahan else "Edisi pertama.")


def cetak(*semua: EdisiTerbit, kini: tuple[Ubahan, ...] = ()) -> BeautifulSoup:
    umum = dict.fromkeys(
        ("nama", "warna", "alamat", "ikon", "mime_ikon", "umpan", "logo", "singkatan"), "x"
    ) | {"unit_pendek": "U", "unit": "Unit", "alamat_unit": "", "menu": ()}
    isi: dict[str, Any] = {
        "semua": [Status(SimpleNamespace(tahun=2020, keadaan="final"), semua, kini)],  # type: ignore[arg-type]
        "menurut_jenis": menurut_jenis,
        "potongan": potongan,
    }
    halaman = Halaman("perubahan.html", "perubahan", "Perubahan", "Uraian", isi)
    return BeautifulSoup(Pencetak({"situs": umum}).cetak(halaman), "html.parser")


def test_both_states_date_and_reason_are_shown() -> None:
    sup = cetak(edisi(2, UBAHAN), edisi(1, None))
    assert [h.get_text(strip=True) for h in sup.find_all("h3")] == [
        "Edisi 2, 12 Februari 2021",
        "Edisi 1, 12 Januari 2021",
    ]
    assert "Alasan 2" in sup.main.get_text()
    assert [s.get_text() for s in sup.find_all("summary")] == [
        f"{NAMA_JENIS[j]} (1)" for j in ("angka", "target", "narasi", "berkas")
    ]
    angka, _, narasi, berkas = sup.select(".ubah li")
    assert angka.select_one(".tempat").get_text() == "Tabel 15, IKU-03, realisasi"
    assert angka.find("del").get_text() == "Semula: 731 PMI"
    assert angka.find("ins").get_text() == "Menjadi: 735 PMI"
    assert narasi.find("del") is None
    assert "<baru> &" in narasi.get_text()
    assert berkas.find("ins") is None


def test_prose_marks_only_the_words_that_changed() -> None:
    u = Ubahan("narasi", "BAB I", "paragraf 1", "", "Ada dua PMI.", "Ada tiga PMI.")
    butir = cetak(edisi(2, (u,))).select_one(".ubah li")
    assert butir.find("del").get_text() == "(semula: dua)"
    assert butir.find("ins").get_text() == "(menjadi: tiga)"
    assert butir.get_text().replace("BAB I, paragraf 1", "").split()[:1] == ["Ada"]


def test_what_changed_since_the_last_edition_comes_first() -> None:
    sup = cetak(edisi(1, None), kini=UBAHAN[:1])
    assert [h.get_text(strip=True) for h in sup.find_all("h3")] == [
        "Sejak edisi 1Belum menjadi edisi",
        "Edisi 1, 12 Januari 2021",
    ]
    assert "735 PMI" in sup.find("article").get_text()
    assert cetak(edisi(1, None)).find(id="kini-2020") is None


def test_what_is_withdrawn_says_so() -> None:
    assert "Ditarik" in cetak(edisi(1, None, "ditarik")).main.get_text()
    assert "Ditarik" not in cetak(edisi(1, None)).main.get_text()


def test_a_year_without_editions_says_so() -> None:
    assert "Belum ada edisi laporan tahun 2020" in cetak().main.get_text()


def test_many_changes_are_folded_away() -> None:
    banyak = tuple(Ubahan("angka", f"Tabel {n}", "", "", "1", "2") for n in range(41))
    assert not cetak(edisi(2, banyak)).find("details").has_attr("open")
    assert cetak(edisi(2, banyak[:40])).find("details").has_attr("open")


def test_every_kind_has_a_name() -> None:
    assert set(NAMA_JENIS) == set(JENIS)


def test_newest_first_without_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    semua = [edisi(1, None), edisi(2, UBAHAN), edisi(3, UBAHAN, "konsep")]
    monkeypatch.setattr(perubahan, "perubahan_tahun", lambda data: semua)
    hasil = perubahan.edisi_tahun(SimpleNamespace(folder=Path()))  # type: ignore[arg-type]
    assert [e.edisi.nomor for e in hasil] == [2, 1]
