"""Looking up by id."""

from __future__ import annotations

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.pencari import pencari


def test_the_content_is_computed_once_and_only_when_asked() -> None:
    hitung = []

    def isi() -> dict[str, int]:
        hitung.append(1)
        return {"a": 1, "b": 2}

    cari = pencari("hal", isi)
    assert hitung == []
    assert (cari("a"), cari("b")) == (1, 2)
    assert hitung == [1]


def test_an_unknown_id_names_its_kind_and_the_nearest() -> None:
    cari = pencari("kegiatan", lambda: {"pos-pelayanan": 1})
    with pytest.raises(KesalahanLakip, match='kegiatan "pos" tidak dikenal'):
        cari("pos")
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "pos-pelayanan"'):
        cari("pos-pelayana")
