from __future__ import annotations

import matplotlib as mpl
import pytest

from lakip_lib.data import DataTahun
from lakip_lib.grafik.gaya import (
    DERET,
    LEBIH,
    PAGU,
    REALISASI,
    TAHUN_LALU,
    TARGET,
    TEMA,
    gaya_matplotlib,
    isian_deret,
    kecerahan,
    kontras,
    tinta_atas,
)


@pytest.mark.parametrize(
    ("a", "b", "rasio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54)],
)
def test_kontras_menurut_wcag(a: str, b: str, rasio: float) -> None:
    assert kontras(a, b) == pytest.approx(rasio, abs=0.01)
    assert kontras(a, b) == kontras(b, a)


def test_tinta_terbaca_di_atas_semua_warna_skala(data_2020: DataTahun) -> None:
    for warna in data_2020.ambil("skala")["kode_warna"]:
        assert kontras(tinta_atas(warna), warna) >= 4.5


def test_tinta_terbaca_di_atas_latar() -> None:
    assert kontras(TEMA.tinta, TEMA.latar) >= 4.5
    assert kontras(TEMA.tinta_lemah, TEMA.latar) >= 4.5
    assert kontras(TEMA.tinta, TEMA.aksen_lemah) >= 4.5


def test_pasangan_isian_berbeda_tanpa_warna() -> None:
    """In grey, each pair that stands side by side differs in hatch or strongly in lightness."""
    for a, b in ((TARGET, REALISASI), (TAHUN_LALU, REALISASI), (PAGU, REALISASI), (LEBIH, PAGU)):
        assert a.arsir != b.arsir or kontras(a.warna, b.warna) >= 3


def test_deret_berbeda_tanpa_warna() -> None:
    sidik = {(round(kecerahan(i.warna), 1), i.arsir) for i in DERET}
    assert len(sidik) == len(DERET)


def test_deret_panjang_tidak_berulang() -> None:
    semua = [isian_deret(i) for i in range(18)]
    assert len({(i.warna, i.arsir, i.tepi) for i in semua}) == 18


def test_gaya_tidak_meninggalkan_setelan() -> None:
    sebelum = dict(mpl.rcParams)
    with gaya_matplotlib("uji"):
        assert mpl.rcParams["svg.fonttype"] == "none"
        assert mpl.rcParams["svg.hashsalt"] == "lakip-uji"
    assert dict(mpl.rcParams) == sebelum


def test_gaya_kembali_setelah_gagal() -> None:
    sebelum = dict(mpl.rcParams)
    with pytest.raises(RuntimeError), gaya_matplotlib("uji"):
        raise RuntimeError
    assert dict(mpl.rcParams) == sebelum
