"""Another version of the target, or of the ceiling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.versi import tebak
from lakip_lib.cocokkan.model import Pasangan
from lakip_lib.hitung.hasil import Hasil


@pytest.mark.parametrize(
    ("kolom", "teks", "kalimat"),
    [
        ("target", "6 lokasi", "target IKU-02 versi pk ialah 6"),
        ("capaian", "133,33", "capaian IKU-02 menurut target versi pk ialah 133,33"),
    ],
)
def test_earlier_version_of_the_agreement(kolom: str, teks: str, kalimat: str, tanam: Any) -> None:
    letak = ("15", 2, kolom)
    p, isi = tanam({letak: teks}, letak)
    assert kalimat in [d.kalimat for d in tebak(p, isi)]


def test_any_indicator_whose_version_differs(
    tanam: Any, bahan: Bahan, dengan: Callable[..., Hasil]
) -> None:
    target = bahan.hasil.data.ambil("target")
    dipilih = (target["versi"] == "rkt") & (target["indikator"] == "IKU-11")
    target.loc[dipilih, "nilai"] = target.loc[dipilih, "nilai"] + 27
    hasil = dengan(target=target)
    letak = ("15", 11, "target")
    p, isi = tanam({letak: "377 orang"}, letak)
    baru = Bahan(hasil, isi.konteks, isi.peta, isi.pasangan)
    assert [d.kalimat for d in tebak(p, baru)] == ["target IKU-11 versi rkt ialah 377"]


def test_ceiling_of_the_first_agreement(tanam: Any) -> None:
    for nomor in ("P07", "P08", "P57"):
        letak = ("pernyataan", 1, nomor)
        p, isi = tanam({letak: "11.011.909.000"}, letak)
        assert [d.kalimat for d in tebak(p, isi)] == ["pagu versi pk ialah 11.011.909.000"]


@pytest.mark.parametrize("teks", ["8 lokasi", "7 lokasi"])
def test_right_and_unrelated_figures_get_no_guess(teks: str, tanam: Any) -> None:
    letak = ("15", 2, "target")
    p, isi = tanam({letak: teks}, letak)
    assert list(tebak(p, isi)) == []


def test_a_version_with_the_same_target_explains_nothing(bahan: Bahan) -> None:
    p: Pasangan = bahan.sel_cetak["L2", 3, "capaian"]
    assert list(tebak(p, bahan)) == []
