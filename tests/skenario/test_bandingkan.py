from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.skenario.bandingkan import Bandingan, baris_bandingan, muat_bandingan

BERKAS = {
    "hemat": "mediasi-advokasi,pagu,10000000,\nIKU-16,realisasi,26,",
    "target-20000": "IKU-03,target,20000,terlalu tinggi",
    "tanpa-target": "IKU-13,target,,",
    "skala-lain": "pengaturan,skala,lapan-puluh,",
}


@pytest.fixture(scope="session")
def folder_skenario(folder_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("banding") / "data"
    shutil.copytree(folder_data, folder)
    tempat = folder / "2020" / "skenario"
    tempat.mkdir(exist_ok=True)
    for lama in tempat.glob("*.csv"):
        lama.unlink()
    for nama, isi in BERKAS.items():
        (tempat / f"{nama}.csv").write_text(f"objek,bidang,nilai,alasan\n{isi}\n")
    return folder


@pytest.fixture(scope="session")
def banding(folder_skenario: Path) -> Bandingan:
    return muat_bandingan(folder_skenario, 2020, ("target-20000", "hemat", "target-20000"))


def test_scenarios_come_in_the_order_named_each_once(banding: Bandingan) -> None:
    assert [n for n, _ in banding.skenario] == ["target-20000", "hemat"]
    assert banding.resmi.data.skenario is None


def test_without_names_all_of_the_year(folder_skenario: Path) -> None:
    semua = muat_bandingan(folder_skenario, 2020)
    assert [n for n, _ in semua.skenario] == sorted(BERKAS)


def test_unknown_scenario_and_none_at_all_are_refused(folder_skenario: Path) -> None:
    with pytest.raises(KesalahanLakip, match=r"hemt.*mungkin maksudnya hemat"):
        muat_bandingan(folder_skenario, 2020, ["hemt"])
    with pytest.raises(KesalahanLakip, match="tahun 2019 belum punya skenario"):
        muat_bandingan(folder_skenario, 2019)


def test_every_indicator_has_a_comparison_for_each_scenario(banding: Bandingan) -> None:
    isi = banding.indikator()
    assert len(isi) == 19
    assert {len(satu) for satu in [*isi, *banding.sasaran()]} == {2}
    berubah = {satu[0].id: [b.berubah for b in satu] for satu in isi}
    assert berubah["IKU-03"] == [True, False]
    assert berubah["IKU-16"] == [False, True]
    assert [r.indikator for r in banding.ringkasan()] == [19, 19, 19]


def baris_tentang(baris: list[str], kode: str) -> str:
    return next(b for b in baris if b.startswith(kode)).replace("\u00a0", " ")


def test_terminal_shows_official_and_each_scenario(banding: Bandingan) -> None:
    baris = list(baris_bandingan(banding))
    assert max(map(len, baris)) <= 80
    assert baris_tentang(baris, "IKU-03").split()[-6:] == ["2,28", "▼", "3,66", "▼", "2,28", "▼"]
    assert baris_tentang(baris, "IKU-16").endswith("73,33 ◆      73,33 ◆    ↑ 86,67 ●")
    assert any("hemat: mediasi-advokasi Pagu: Rp10.000.000" in b for b in baris)
    assert "▲\u00a0Sangat Baik" in baris[-2] + baris[-1]


def test_what_does_not_fit_follows_below(folder_skenario: Path) -> None:
    semua = muat_bandingan(folder_skenario, 2020)
    sempit = list(baris_bandingan(semua, 80))
    lebar = list(baris_bandingan(semua, 120))
    kepala: Callable[[list[str]], int] = lambda isi: sum("Resmi (%)" in b for b in isi)  # noqa: E731
    assert (kepala(sempit), kepala(lebar)) == (6, 3)
    assert max(map(len, sempit)) <= 80
    assert max(map(len, lebar)) <= 120


def test_missing_achievement_and_other_scale_are_told(folder_skenario: Path) -> None:
    semua = muat_bandingan(folder_skenario, 2020, ["tanpa-target", "skala-lain"])
    teks = "\n".join(baris_bandingan(semua, 120))
    assert "→ tidak ada" in teks
    assert "→ 67,44\u00a0●" in teks
    assert "◆\u00a0Sedang" in teks


def test_period_of_all_is_the_same(folder_skenario: Path) -> None:
    semua = muat_bandingan(folder_skenario, 2020, ["hemat"], triwulan=3)
    assert {h.triwulan for h in (semua.resmi, semua.skenario[0][1])} == {3}
