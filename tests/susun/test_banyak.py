"""Many reports at once: each whole, a failing one alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.banyak import susun_banyak
from lakip_lib.susun.jalur import Parameter, Susunan, susun_laporan
from lakip_lib.susun.pantau import pantau

from .conftest import tulis_buku
from .test_penyusun import isi


@pytest.fixture
def banyak(proyek: Path) -> Path:
    folder = proyek / "data" / "2020" / "skenario"
    folder.mkdir(exist_ok=True)
    for nama, target in (("a", 20000), ("b", 25000), ("salah", "x")):
        (folder / f"{nama}.csv").write_text(
            f"objek,bidang,nilai,alasan\nIKU-03,target,{target},uji\n"
        )
    (proyek / "notebooks" / "skenario").mkdir()
    tulis_buku(proyek / "notebooks" / "skenario" / "00-skenario.ipynb", "lap.sampul()")
    return proyek


def test_one_failure_leaves_the_others_whole(banyak: Path) -> None:
    data = str(banyak / "data")
    daftar = [Parameter(2020, data_dir=data, skenario=n) for n in ("a", "salah", "b")]
    selesai: list[str] = []
    hasil = susun_banyak(
        daftar, banyak / "k", ("html",), lambda parameter, _: selesai.append(parameter.skenario)
    )
    assert sorted(selesai) == ["a", "b", "salah"]
    assert [isinstance(satu, Susunan) for satu in hasil] == [True, False, True]
    assert "skenario/salah.csv" in str(hasil[1])
    for parameter, satu in zip(daftar, hasil, strict=True):
        if isinstance(satu, Susunan):
            sendiri = susun_laporan(parameter, banyak / "s", ("html",))
            assert isi(satu.folder) == isi(sendiri.folder)
    assert not list((banyak / "k").rglob(".*susun-*"))


def test_two_reports_for_one_place_are_refused(banyak: Path) -> None:
    satu = Parameter(2020, data_dir=str(banyak / "data"), skenario="a")
    with pytest.raises(KesalahanLakip, match="diminta dua kali"):
        susun_banyak([satu, satu])


def test_watching_builds_after_each_change_and_goes_on_after_a_mistake(proyek: Path) -> None:
    target = proyek / "data" / "2020" / "target.csv"
    asli = target.read_text(encoding="utf-8")
    langkah = iter(
        [
            asli.replace("IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,dua"),
            asli.replace("IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,20000"),
        ]
    )
    kabar: list[object] = []

    def terima(satu: Susunan | KesalahanLakip) -> None:
        kabar.append(satu)
        baru = next(langkah, None)
        if baru is not None:
            target.write_text(baru, encoding="utf-8")

    pantau(
        Parameter(2020, data_dir=str(proyek / "data")),
        terima,
        format_=(),
        lanjut=lambda: len(kabar) < 3,
    )
    assert [isinstance(satu, Susunan) for satu in kabar] == [True, False, True]
    assert "2020/target.csv" in str(kabar[1])
