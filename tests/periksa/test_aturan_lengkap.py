"""What PermenPANRB 53/2014 asks for: causes, seven analyses, four chapters, dates."""

from __future__ import annotations

import shutil
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.periksa.model import TidakBerlaku

IKU = ("L-01", "L-02", "L-03", "L-04")
SASARAN = {"L-01": "s1", "L-02": "s1", "L-03": "s2", "L-04": "s2"}
MELESET = {"L-01": 1, "L-02": 1, "L-03": 15, "L-04": 1}


@pytest.fixture
def folder(folder_contoh: Path, tmp_path: Path) -> Path:
    """Return a copy of the clean unit's prose that a test may change."""
    shutil.copytree(folder_contoh / "2031" / "narasi", tmp_path / "2031" / "narasi")
    return tmp_path


def hapus_bagian(folder: Path, iku: str, judul: str) -> None:
    berkas = folder / "2031" / "narasi" / f"bab-3-c-{SASARAN[iku]}.md"
    depan, kepala, sisa = berkas.read_text("utf-8").partition(f"## {iku}\n")
    milik, pemisah, lain = sisa.partition("\n## ")
    bagian = milik.split("### ")
    milik = "### ".join(b for b in bagian if not b.startswith(judul))
    berkas.write_text(depan + kepala + milik.rstrip() + "\n" + pemisah + lain, "utf-8")


@pytest.mark.parametrize("iku", IKU)
@pytest.mark.parametrize("judul", ["Penyebab", "Solusi", "Program pendukung"])
def test_a_missed_target_without_its_explanation(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path, iku: str, judul: str
) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator=iku, realisasi=Fraction(MELESET[iku]))
    assert temukan("LKP-01", di_folder(data, folder)) == []
    hapus_bagian(folder, iku, judul)
    (satu,) = temukan("LKP-01", di_folder(data, folder))
    assert satu.hal.startswith(iku)
    assert satu.dua.nilai == f"tanpa {judul}"
    # A met target needs no excuse.
    assert temukan("LKP-01", di_folder(bersih, folder)) == []


def test_a_missed_target_without_any_prose(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path
) -> None:
    (folder / "2031" / "narasi" / "bab-3-c-s1.md").unlink()
    data = bersih.tambah("realisasi_tahunan", indikator="L-01", realisasi=Fraction(1))
    (satu,) = temukan("LKP-01", di_folder(data, folder))
    assert satu.dua.nilai == "tanpa Penyebab, Solusi, Program pendukung"


def butir(temuan: list[Any]) -> list[str]:
    return [s.hal.split(":")[0] for s in temuan]


def test_all_seven_analyses_can_be_made(bersih: Any, temukan: Any) -> None:
    assert temukan("LKP-02", bersih) == []


@pytest.mark.parametrize("iku", IKU)
def test_each_analysis_that_is_missing(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path, iku: str
) -> None:
    tanpa = {
        1: bersih.tanpa("triwulan", indikator=iku),
        3: bersih.tanpa("renstra/target", indikator=iku),
        4: bersih.sel("indikator", "standar_nasional", None, id=iku),
    }
    for nomor, data in tanpa.items():
        temuan = [s for s in temukan("LKP-02", data) if s.hal.startswith(f"Analisis {nomor}")]
        assert len(temuan) == 1, nomor
        assert iku in temuan[0].dua.nilai
    hapus_bagian(folder, iku, "Solusi")
    assert butir(temukan("LKP-02", di_folder(bersih, folder))) == ["Analisis 5"]


def test_too_few_years_to_compare(bersih: Any, temukan: Any) -> None:
    lalu = bersih.tahun_lain(2030)
    temuan = [s for s in temukan("LKP-02", lalu) if s.hal.startswith("Analisis 2")]
    assert [s.dua.nilai for s in temuan] == ["tersedia 2029, 2030"]


@pytest.mark.parametrize("sasaran", ["S1", "S2"])
def test_an_objective_without_a_ceiling(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path, sasaran: str
) -> None:
    data = bersih.sel("sasaran", "kelompok_pagu", None, id=sasaran)
    assert butir(temukan("LKP-02", data)) == ["Analisis 6"]
    for iku, milik in SASARAN.items():
        if milik == sasaran.lower():
            hapus_bagian(folder, iku, "Program pendukung")
    assert butir(temukan("LKP-02", di_folder(data, folder))) == ["Analisis 6", "Analisis 7"]


def test_no_plan_at_all(bersih: Any, temukan: Any) -> None:
    assert butir(temukan("LKP-02", bersih.tanpa("renstra/target"))) == ["Analisis 3"]


@pytest.mark.parametrize(
    ("berkas", "bab"),
    [
        ("bab-1-g-organisasi", "Bab I"),
        ("bab-1-c-aspek-strategis", "Bab I"),
        ("bab-1-d-permasalahan", "Bab I"),
        ("bab-2-c-pk", "Bab II"),
        ("bab-3-b-evaluasi", "Bab III.A"),
        ("bab-3-d-anggaran", "Bab III.B"),
        ("bab-4-a-kesimpulan", "Bab IV"),
        ("bab-4-b-saran", "Bab IV"),
    ],
)
@pytest.mark.parametrize("kosong", [True, False])
def test_a_chapter_without_its_content(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path, berkas: str, bab: str, kosong: bool
) -> None:
    assert temukan("LKP-03", di_folder(bersih, folder)) == []
    jalur = folder / "2031" / "narasi" / f"{berkas}.md"
    jalur.write_text(" \n", "utf-8") if kosong else jalur.unlink()
    (satu,) = temukan("LKP-03", di_folder(bersih, folder))
    assert satu.hal.startswith(f"{bab}:")
    assert f"{berkas}.md" in satu.dua.tempat


@pytest.mark.parametrize(
    ("tanggal", "salah"),
    [(date(2032, 2, 29), 0), (date(2032, 3, 1), 1), (date(2033, 1, 5), 1), (date(2032, 1, 1), 0)],
)
def test_a_report_signed_too_late(bersih: Any, temukan: Any, tanggal: date, salah: int) -> None:
    assert len(temukan("LKP-04", bersih.sel("pengesahan", "tanggal", tanggal))) == salah


@pytest.mark.parametrize(
    ("nomor", "salah"),
    [
        ("KEP.2/BPC/I/2031", 0),
        ("KEP.2/BPC/III/2031", 0),
        ("KEP.2/BPC/IV/2031", 1),
        ("KEP.2/BPC/XII/2031", 1),
        ("KEP.2/BPC/XII/2030", 0),
        ("KEP.2", 0),
    ],
)
def test_an_agreement_set_when_the_year_was_under_way(
    bersih: Any, temukan: Any, nomor: str, salah: int
) -> None:
    data = bersih.sel("versi_target", "keputusan", nomor, id="pk")
    assert len(temukan("LKP-04", data)) == salah
    revisi = data.sel("versi_target", "alasan", "revisi anggaran", id="pk")
    assert temukan("LKP-04", revisi) == []


def test_prose_that_cannot_be_filled_in(
    bersih: Any, temukan: Any, di_folder: Any, folder: Path
) -> None:
    assert temukan("LKP-05", bersih) == []
    berkas = folder / "2031" / "narasi" / "bab-3-c-s1.md"
    berkas.write_text(berkas.read_text("utf-8").replace('iku("L-01")', 'iku("L-99")'), "utf-8")
    (satu,) = temukan("LKP-05", di_folder(bersih, folder))
    assert satu.satu.tempat.startswith("2031/narasi/bab-3-c-s1.md")
    assert "L-99" in satu.dua.nilai


@pytest.mark.parametrize("id_", ["LKP-01", "LKP-03", "LKP-05"])
def test_without_prose_the_rules_do_not_apply(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path, id_: str
) -> None:
    with pytest.raises(TidakBerlaku):
        temukan(id_, di_folder(bersih, tmp_path))
