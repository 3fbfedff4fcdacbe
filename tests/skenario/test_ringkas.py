from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lakip_lib.skenario.ringkas import baris_ringkas

UBAH = "IKU-03.target=20000; IKU-16.realisasi=26"


def test_effect_of_the_changes_stands_first(skenario_2020) -> None:
    teks = "\n".join(baris_ringkas(skenario_2020(UBAH), skenario_2020()))
    assert teks.startswith("SKENARIO coba – bukan dokumen resmi: UPT BP2MI Bandung, tahun 2020")
    assert "IKU-03 Target (Reviu Penetapan Kinerja): 32.000 PMI → 20.000 PMI" in teks
    assert "IKU-16 Realisasi setahun: 22 orang → 26 orang" in teks
    pengaruh = teks.partition("PENGARUH")[2].partition("REALISASI UNTUK")[0]
    assert "2,28 ▼\u00a0Kurang" in pengaruh
    assert "3,66 ▼\u00a0Kurang" in pengaruh
    assert "↑ +13,33" in pengaruh
    assert "IKU-05" not in pengaruh
    assert "Indikator yang berubah: 2 dari 19; kategori naik 1, turun 0." in pengaruh
    assert "10.000 PMI (+9.269)" in teks


def test_an_indicator_that_leaves_the_mean_is_named(skenario_2020) -> None:
    """51,71 → 54,45 is no gain: the worst indicator is merely not counted any more."""
    ubah = "IKU-03.target="
    teks = " ".join("\n".join(baris_ringkas(skenario_2020(ubah), skenario_2020())).split())
    assert "kategori naik 0, turun 0, menjadi tidak dihitung 1." in teks
    assert (
        "Perhatikan: IKU-03 keluar dari rata-rata, jadi kedua rata-rata itu tidak sebanding."
    ) in teks


def test_no_note_on_the_mean_where_the_same_indicators_count(skenario_2020) -> None:
    teks = "\n".join(baris_ringkas(skenario_2020(UBAH), skenario_2020()))
    assert "keluar dari" not in teks
    assert "menjadi tidak dihitung" not in teks


def test_change_without_effect_is_named(skenario_2020) -> None:
    ubah = "IKU-03.target=32000; IKU-16.realisasi=26"
    teks = "\n".join(baris_ringkas(skenario_2020(ubah), skenario_2020(), 400))
    assert "32.000 PMI → 32.000 PMI; sama dengan data resmi, jadi tidak berpengaruh" in teks
    assert teks.count("tidak berpengaruh") == 1


@pytest.mark.parametrize("triwulan", [3, 4])
def test_second_base_is_named_in_the_year(skenario_2020, triwulan: int) -> None:
    teks = "\n".join(baris_ringkas(skenario_2020("", triwulan), None, 400))
    bagian = teks.partition("TARGET YANG MEMBERI")[2]
    assert ("target sampai triwulan ini" in bagian) == (triwulan < 4)


def test_official_data_has_no_effect_to_tell(skenario_2020) -> None:
    teks = "\n".join(baris_ringkas(skenario_2020(), skenario_2020()))
    assert teks.startswith("Data resmi UPT BP2MI Bandung, tahun 2020")
    assert "PENGARUH" not in teks
    assert "16.000 PMI (+15.269)" in teks
    assert "731 PMI" in teks


def test_quarterly_answer_tells_what_the_rest_must_bring(skenario_2020) -> None:
    isi = "\n".join(baris_ringkas(skenario_2020(UBAH, 3), skenario_2020("", 3), 400))
    assert "terhadap target setahun" in isi
    assert "baru 3 triwulan terisi" in isi
    assert "10.000 PMI (+7.926); perlu 7.926 dalam 1 triwulan tersisa" in isi
    assert "60% (+10); perlu 60 pada triwulan terakhir" in isi


@pytest.mark.parametrize("lebar", [40, 80, 120])
def test_lines_fit_and_names_are_whole(skenario_2020, lebar: int) -> None:
    baris = list(baris_ringkas(skenario_2020(UBAH), skenario_2020(), lebar))
    assert max(map(len, baris)) <= max(lebar, 80)
    if lebar == 120:
        return
    kata = {k for b in baris for k in b.split()}
    nama = skenario_2020().capaian["nama"]
    assert {k for n in nama for k in n.split() if len(k) < 25} <= kata


def test_answer_needs_neither_charts_nor_notebooks() -> None:
    kode = (
        "import sys, lakip_lib.skenario.ringkas, lakip_lib.skenario.muat\n"
        "berat = {'matplotlib', 'papermill', 'nbconvert', 'IPython', 'jinja2'}\n"
        "print(sorted(berat & set(sys.modules)))"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"


def test_reader_who_has_seen_enough_is_no_mistake(folder_data: Path) -> None:
    perintah = [sys.executable, "-m", "lakip_lib", "skenario", "2020", "--ringkas"]
    with subprocess.Popen(
        [*perintah, "--data", str(folder_data)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as proses:
        assert proses.stdout is not None
        assert proses.stderr is not None
        assert proses.stdout.readline().startswith(b"Data resmi")
        proses.stdout.close()
        assert proses.stderr.read() == b""
