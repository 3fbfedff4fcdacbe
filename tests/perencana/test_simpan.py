"""The scenario's file: whole or not at all, never over another unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.perencana.simpan import isi_berkas, simpan_skenario
from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.berkas import baca_skenario

SATU = (Perubahan("IKU-03", "target", "20000", 'karena "pandemi", dan lainnya'),)
DUA = (*SATU, Perubahan("IKU-05", "tw1.realisasi", ""))


def isi(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


def test_it_is_read_back_and_nothing_else_is_written(salinan: Path) -> None:
    semula = isi(salinan)
    assert simpan_skenario(salinan, 2020, "coba", DUA) == "2020/skenario/coba.csv"
    assert baca_skenario(salinan, 2020, "coba") == list(DUA)
    sesudah = isi(salinan)
    assert set(sesudah) - set(semula) == {"2020/skenario/coba.csv"}
    assert {k: v for k, v in sesudah.items() if k in semula} == semula


def test_another_scenario_is_not_overwritten_unasked(salinan: Path) -> None:
    simpan_skenario(salinan, 2020, "coba", SATU)
    with pytest.raises(KesalahanLakip, match=r"skenario coba sudah ada .* centang Timpa"):
        simpan_skenario(salinan, 2020, "coba", DUA)
    assert baca_skenario(salinan, 2020, "coba") == list(SATU)
    simpan_skenario(salinan, 2020, "coba", DUA, timpa=True)
    assert baca_skenario(salinan, 2020, "coba") == list(DUA)


@pytest.mark.parametrize("nama", ["", "../target", "2020/target", "a b", "con", ".csv"])
def test_a_name_that_is_no_file_name_is_refused(nama: str, salinan: Path) -> None:
    semula = isi(salinan)
    with pytest.raises(KesalahanLakip, match="nama skenario"):
        simpan_skenario(salinan, 2020, nama, SATU)
    assert isi(salinan) == semula


def test_nothing_changed_is_nothing_to_save(salinan: Path) -> None:
    with pytest.raises(KesalahanLakip, match="belum ada yang diubah"):
        simpan_skenario(salinan, 2020, "coba", ())
    assert not (salinan / "2020" / "skenario").exists()


def test_what_does_not_read_back_is_not_kept(salinan: Path) -> None:
    with pytest.raises(KesalahanLakip):
        simpan_skenario(salinan, 2020, "coba", [Perubahan("IKU-03", "target", "1;2")])
    assert list((salinan / "2020" / "skenario").iterdir()) == []


def test_same_changes_same_bytes() -> None:
    assert isi_berkas(SATU) == (
        b'objek,bidang,nilai,alasan\nIKU-03,target,20000,"karena ""pandemi"", dan lainnya"\n'
    )
