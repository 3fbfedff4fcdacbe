"""The document that stands is used as long as nothing it was made from has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.ekspor.blok import BlokTabel
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.jalur import Parameter, susun_laporan
from lakip_lib.susun.segar import dokumen_segar


@pytest.fixture
def jadi(proyek: Path) -> Path:
    susun_laporan(_parameter(proyek), format_=())
    return proyek


def _parameter(proyek: Path, **lain: int) -> Parameter:
    return Parameter(2020, data_dir=str(proyek / "data"), **lain)


def _hitung_ulang(proyek: Path, **lain: int) -> bool:
    kabar: list[bool] = []
    dokumen = dokumen_segar(_parameter(proyek, **lain), kabar=lambda: kabar.append(True))
    assert [b.tabel.id for b in dokumen.tabel()] == ["tujuan"]
    assert isinstance(dokumen.bab[0].blok[-1], BlokTabel)
    return bool(kabar)


def test_an_output_of_these_inputs_is_read(jadi: Path) -> None:
    assert not _hitung_ulang(jadi)


def _ubah(berkas: str) -> Callable[[Path], None]:
    def ubah(proyek: Path) -> None:
        tujuan = proyek / berkas
        tujuan.write_text(tujuan.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    return ubah


@pytest.mark.parametrize(
    "ubah",
    [
        _ubah("data/2020/narasi/lampiran.md"),
        _ubah("notebooks/01-a.ipynb"),
        lambda p: (p / "output" / "2020" / "manifest.json").write_text("{", encoding="utf-8"),
        lambda p: (p / "output" / "2020" / "manifest.json").unlink(),
        lambda p: (p / "data" / "2020" / "narasi" / "kata-pengantar.md").unlink(),
    ],
)
def test_a_change_of_any_input_builds_anew_and_keeps_nothing(
    jadi: Path, ubah: Callable[[Path], None]
) -> None:
    ubah(jadi)
    lama = sorted(p.name for p in (jadi / "output" / "2020").iterdir())
    assert _hitung_ulang(jadi)
    assert sorted(p.name for p in (jadi / "output" / "2020").iterdir()) == lama


def test_another_quarter_is_another_report(jadi: Path) -> None:
    assert _hitung_ulang(jadi, triwulan=2)


def test_bad_data_and_parameters_are_refused(jadi: Path) -> None:
    with pytest.raises(KesalahanLakip, match="triwulan"):
        dokumen_segar(_parameter(jadi, triwulan=5))
    (jadi / "data" / "2020" / "target.csv").write_text("salah\n", encoding="utf-8")
    with pytest.raises(KesalahanLakip, match=r"2020/target\.csv"):
        dokumen_segar(_parameter(jadi))
