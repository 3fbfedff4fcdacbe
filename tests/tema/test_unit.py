"""A unit's theme: what it may hold, what follows from it, and what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah
from lakip_lib.pembuka import sampul
from lakip_lib.tema import WARNA, muat_tema, pakai_tema, tema_bawaan
from lakip_lib.tema.kontras import kontras
from lakip_lib.tema.unit import berkas_tema, tema_unit, temuan_tema

DATA = Path(__file__).resolve().parents[2] / "data"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def tulis(folder: Path, isi: Any) -> Path:
    teks = isi if isinstance(isi, str) else json.dumps(isi)
    (folder / "tema.json").write_text(teks, encoding="utf-8")
    return folder


def test_without_a_file_the_default_holds(tmp_path: Path) -> None:
    assert tema_unit(tmp_path) == {}
    assert berkas_tema(tmp_path) == []
    assert temuan_tema(tmp_path, {}) == []


@pytest.mark.parametrize("palet", ["terang", "gelap"])
def test_the_default_passes_its_own_checks(tmp_path: Path, palet: str) -> None:
    bawaan = tema_bawaan()
    isi: dict[str, Any] = bawaan.terang() if palet == "terang" else {"gelap": dict(bawaan.gelap)}
    tema_unit(tulis(tmp_path, isi))
    assert set(bawaan.gelap) == set(WARNA)


def test_areas_follow_the_accent_and_dark_colours_the_light(tmp_path: Path) -> None:
    meta = tema_unit(tulis(tmp_path, {"aksen": "#7A1F3D"}))
    with pakai_tema(meta) as tema:
        assert muat_tema() is tema
        assert (tema.aksen, tema.bidang, tema.realisasi) == ("#7a1f3d",) * 3
        assert tema.tinta == tema_bawaan().tinta
        gelap = tema.gelap
    assert gelap["aksen"] != tema_bawaan().gelap["aksen"]
    assert kontras(gelap["aksen"], gelap["latar"]) >= 4.5
    assert kontras(gelap["tinta"], gelap["bidang"]) >= 4.5
    assert kontras("#ffffff", gelap["realisasi"]) >= 4.5
    assert kontras(gelap["realisasi"], gelap["latar"]) >= 3
    assert muat_tema() == tema_bawaan()


def test_what_the_unit_says_goes_before_what_follows(tmp_path: Path) -> None:
    isi = {"aksen": "#7a1f3d", "bidang": "#123456", "gelap": {"aksen": "#ffffff"}}
    with pakai_tema(tema_unit(tulis(tmp_path, isi))) as tema:
        assert (tema.bidang, tema.gelap["aksen"]) == ("#123456", "#ffffff")


@pytest.mark.parametrize(
    ("isi", "kolom", "alasan"),
    [
        ({"aksn": "#0b3d6b"}, "aksn", "tidak dikenal"),
        ({"gelap": {"logo": "x.svg"}}, "gelap.logo", "tidak dikenal"),
        ({"aksen": "biru"}, "aksen", "bukan kode warna"),
        ({"aksen": 7}, "aksen", "bukan kode warna"),
        ({"aksen": "#9fc5e8"}, "aksen", "hanya 1,67 : 1"),
        ({"tinta_lemah": "#999999"}, "tinta_lemah", "latar_lemah #f3f6fa hanya 2,63 : 1"),
        ({"gelap": {"aksen": "#333333"}}, "gelap.aksen", "kontrasnya terhadap gelap.latar"),
        ({"gelap": "hitam"}, "gelap", "bukan objek"),
        ({"logo": 3}, "logo", "bukan nama berkas"),
        ({"logo": "tiada.svg"}, "logo", "tidak ada atau tidak dapat dibaca"),
        ({"logo": "../luar.svg"}, "logo", "di luar folder data"),
        ("[]", None, "bukan objek JSON"),
        ("{", None, "bukan JSON yang sah"),
    ],
)
def test_a_fault_is_named_with_key_reason_and_remedy(
    tmp_path: Path, isi: Any, kolom: str | None, alasan: str
) -> None:
    tulis(tmp_path, isi)
    with pytest.raises(DataSalah) as salah:
        tema_unit(tmp_path)
    satu = salah.value.temuan[0]
    assert (satu.berkas, satu.baris, satu.kolom) == ("tema.json", None, kolom)
    assert alasan in satu.alasan
    assert satu.perbaikan
    berkas = {"tema.json": (tmp_path / "tema.json").read_bytes()}
    assert temuan_tema(tmp_path, berkas) == salah.value.temuan


def test_a_misspelt_key_gets_a_suggestion(tmp_path: Path) -> None:
    with pytest.raises(DataSalah, match="mungkin maksudnya aksen;"):
        tema_unit(tulis(tmp_path, {"aksn": "#0b3d6b"}))


def test_the_logo_is_an_input_and_comes_with_the_cover(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    meta = tema_unit(tulis(tmp_path, {"logo": "logo.svg"}))
    assert berkas_tema(tmp_path) == ["tema.json", "logo.svg"]
    with pakai_tema(meta) as tema:
        assert tema.logo is not None
        assert tema.logo.mime == "image/svg+xml"
    json.dumps(meta)  # It travels through a notebook.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_loading_reads_the_theme_and_counts_its_files(folder: Path) -> None:
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    tulis(folder, {"aksen": "#7a1f3d", "logo": "logo.svg"})
    data = muat_data(folder, 2020)
    assert {folder / "tema.json", folder / "logo.svg"} <= set(data.berkas())
    isi = sampul(Hasil(data)).isi["tema"]
    assert isi["warna"]["aksen"] == "#7a1f3d"
    assert isi["logo"]["jenis"] == "svg"
    # The logo's bytes are no part of what loading remembers: it is looked at each time.
    (folder / "logo.svg").write_text("bukan gambar", encoding="utf-8")
    with pytest.raises(DataSalah, match="bukan SVG yang sah"):
        muat_data(folder, 2020)


def test_loading_tells_faults_of_the_theme_with_all_others(folder: Path) -> None:
    tulis(folder, {"aksen": "biru"})
    (folder / "2020" / "tambahan.csv").write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(DataSalah) as salah:
        muat_data(folder, 2020)
    assert {t.berkas for t in salah.value.temuan} == {"tema.json", "2020/tambahan.csv"}


@pytest.mark.parametrize(
    ("isi", "kunci"),
    [
        # Its own pairs, those of the colours that follow it, and the dark ones: told once.
        ({"aksen": "#9fc5e8"}, ["aksen"]),
        ({"latar": "#777777"}, ["latar"]),
        ({"tinta": "#bbbbbb", "peringatan": "#ffcc99"}, ["tinta", "peringatan"]),
        ({"gelap": {"latar": "#eeeeee"}}, ["gelap.latar"]),
    ],
)
def test_each_colour_that_the_unit_wrote_is_named_once(
    tmp_path: Path, isi: Any, kunci: list[str]
) -> None:
    tulis(tmp_path, isi)
    with pytest.raises(DataSalah) as salah:
        tema_unit(tmp_path)
    assert sorted(t.kolom or "" for t in salah.value.temuan) == sorted(kunci)
    assert all(t.nilai in str(isi) for t in salah.value.temuan)
