"""All guesses together: the nearest first, few, and none where nothing differs."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.cocokkan.bilangan import baca_cetak
from lakip_lib.cocokkan.dugaan import TERBANYAK, tebak
from lakip_lib.cocokkan.dugaan.bahan import Bahan, kumpulkan, memberi
from lakip_lib.cocokkan.model import BEDA


@pytest.mark.parametrize(
    ("letak", "teks", "jenis"),
    [
        (("29", 2, "pagu"), "1.255.958.000", "salah tulis"),
        (("15", 1, "realisasi"), "6.151", "nilai tahun lain"),
        (("15", 2, "target"), "6 lokasi", "versi target lain"),
        (("15", 17, "realisasi"), "3 bulan", "aturan triwulan lain"),
        (("15", 5, "capaian"), "1,88", "salah tulis"),
        (("15", 1, "capaian"), "24,81", "penyebut lain"),
        (("16", 2, "indikator"), "Nilai AKIP", "nama hal lain"),
    ],
)
def test_nearest_guess(letak: Any, teks: str, jenis: str, tanam: Any) -> None:
    p, isi = tanam({letak: teks}, letak)
    assert tebak(p, isi)[0].jenis == jenis


def test_no_guess_where_nothing_differs(bahan: Bahan) -> None:
    cocok = [p for p in bahan.pasangan if p.putusan != BEDA]
    assert len(cocok) > 1800
    assert all(tebak(p, bahan) == () for p in cocok)


def test_few_guesses_in_order_and_none_twice(bahan: Bahan) -> None:
    for p in bahan.pasangan:
        dugaan = tebak(p, bahan)
        assert len(dugaan) <= TERBANYAK
        assert [d.jarak for d in dugaan] == sorted(d.jarak for d in dugaan)
        assert len({d.kalimat for d in dugaan}) == len(dugaan)


def test_numbers_of_the_data_are_named_by_what_they_are(bahan: Bahan) -> None:
    sebutan = {b.sebutan: b.nilai for b in kumpulkan(bahan.hasil)}
    assert sebutan["target IKU-03 tahun 2019"] == 20000
    assert sebutan["realisasi IKU-01 triwulan I tahun 2020"] == 257
    assert sebutan["pagu versi pk"] == 11011909000
    assert sebutan["pagu anggaran seluruhnya tahun 2019"] == 14171115000
    assert sebutan["serapan pap tahun 2020"] == bahan.konteks["kegiatan"]("pap").serapan
    assert all(b.tahun in (2019, 2020) for b in kumpulkan(bahan.hasil))


def test_memberi() -> None:
    cetak = baca_cetak("60,70")
    assert cetak is not None
    nilai = baca_cetak("60,69")
    assert nilai is not None
    assert memberi(cetak, cetak.nilai) is True
    assert memberi(cetak, nilai.nilai) is False
    assert memberi(cetak, cetak.nilai + 1) is None
    assert memberi(cetak, None) is None
