"""Files that were read before: kept only when sound, and never mixed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.data import ingatan
from lakip_lib.data.berkas import baca_folder
from lakip_lib.data.periksa import periksa
from lakip_lib.kesalahan import DataSalah


@pytest.fixture
def isi(folder_data: Path) -> dict[str, bytes]:
    return baca_folder(folder_data)[0]


def test_unchanged_tables_are_not_read_again_and_changed_ones_are(
    isi: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = periksa(isi)
    dibaca: list[str] = []
    asli = ingatan.tabel_diingat
    monkeypatch.setattr(
        "lakip_lib.data.periksa.baca_berkas",
        lambda sumber, *lain: dibaca.append(sumber.jalur) or _baca(sumber, *lain),
    )
    dua = periksa(isi)
    assert dibaca == []
    baru = isi["2020/target.csv"].replace(b"IKU-03,reviu_pk,32000", b"IKU-03,reviu_pk,20000")
    tiga = periksa({**isi, "2020/target.csv": baru})
    assert dibaca == ["2020/target.csv"]
    assert asli is ingatan.tabel_diingat
    kunci = ("2020", "target")
    assert satu.frame[kunci].equals(dua.frame[kunci])
    assert not satu.frame[kunci].equals(tiga.frame[kunci])


def test_findings_come_each_time_and_leave_nothing_behind(isi: dict[str, bytes]) -> None:
    periksa(isi)
    salah = {**isi, "2020/target.csv": isi["2020/target.csv"].replace(b"32000", b"dua", 1)}
    pesan = []
    for _ in range(2):
        with pytest.raises(DataSalah) as galat:
            periksa(salah)
        pesan.append(str(galat.value))
    assert pesan[0] == pesan[1]
    assert "2020/target.csv" in pesan[0]
    # A finding that arises only among tables does not stick to the table kept.
    for _ in range(2):
        with pytest.raises(DataSalah, match="IKU-03"):
            periksa({**isi, "indikator.csv": _tanpa(isi["indikator.csv"], b"IKU-03")})
    assert periksa(isi).tahun() == (2019, 2020)


def test_changed_schema_is_read_again(isi: dict[str, bytes]) -> None:
    periksa(isi)
    skema = {**isi, "skema/target.json": isi["skema/target.json"].replace(b'"versi"', b'"x"', 1)}
    with pytest.raises(DataSalah):
        periksa(skema)
    periksa(isi)


def _tanpa(isi: bytes, awal: bytes) -> bytes:
    return b"".join(b for b in isi.splitlines(keepends=True) if not b.startswith(awal))


def _baca(*argumen: object) -> object:
    from lakip_lib.data.baca import baca_berkas

    return baca_berkas(*argumen)  # type: ignore[arg-type]
