"""Lists to choose from: what they offer, and what comes after a choice."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib import tampilan
from lakip_lib.evaluasi import pilihan
from lakip_lib.evaluasi.banding import HitungUlang
from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.evaluasi.pilihan import daftar_indikator
from lakip_lib.tampilan import Potongan


class Layar:
    """Stands for the notebook: keeps what is shown, and what is put in its place."""

    def __init__(self) -> None:
        self.isi: list[Any] = []

    def display(self, isi: Any, display_id: bool = False) -> Any:
        nomor = len(self.isi)
        self.isi.append(isi)
        layar = self

        class Pegangan:
            def update(self, baru: Any) -> None:
                layar.isi[nomor] = baru

        return Pegangan() if display_id else None


@pytest.fixture
def layar(monkeypatch: pytest.MonkeyPatch) -> Layar:
    satu = Layar()
    for modul in (pilihan, tampilan):
        monkeypatch.setattr(modul, "display", satu.display)
    return satu


def test_choosing_another_indicator_replaces_the_pieces(ev: BukuEvaluasi, layar: Layar) -> None:
    p = ev.indikator("IKU-03")
    p._ipython_display_()
    assert layar.isi == [p.daftar, *ev.lembar("IKU-03")]
    p.daftar.value = "IKU-18"
    assert layar.isi == [p.daftar, *ev.lembar("IKU-18")]


def test_the_list_has_all_indicators_with_short_names(ev: BukuEvaluasi) -> None:
    daftar = daftar_indikator(ev.indikator_semua, "IKU-02")
    assert [k for _, k in daftar.options] == list(ev.indikator_semua)
    assert all(len(nama) <= 91 for nama, _ in daftar.options)
    assert daftar.options[0][0] == "IKU-01 Jumlah Potensi CPMI"


def test_controls_recompute_at_each_change(ev: BukuEvaluasi, layar: Layar) -> None:
    p = ev.coba("IKU-08")
    p._ipython_display_()
    _, hasil = layar.isi
    assert hasil.baru == hasil.semula
    p.kendali["aturan_triwulan"].value = "rata_rata"
    p.kendali["skala"].value = "lapan-puluh"
    p.daftar.value = "IKU-16"
    p.kendali["batas_capaian"].value = "15"
    p.kendali["versi_target"].value = "pk"
    p.kendali["rumus"].value = "naik"
    hasil = layar.isi[1]
    assert isinstance(hasil, HitungUlang)
    langsung = ev.hitung_ulang(
        "IKU-16",
        rumus="naik",
        aturan_triwulan="rata_rata",
        batas_capaian="15",
        versi_target="pk",
        skala="lapan-puluh",
    )
    assert hasil == langsung
    assert hasil.baru.capaian == 15


def test_a_wrong_entry_is_said_in_the_place_of_the_result(ev: BukuEvaluasi, layar: Layar) -> None:
    p = ev.coba("IKU-08")
    p._ipython_display_()
    p.kendali["batas_capaian"].value = "seratus"
    pesan = layar.isi[1]
    assert isinstance(pesan, Potongan)
    assert pesan.markdown.startswith('*batas capaian "seratus" tidak dapat dipakai')
    p.kendali["batas_capaian"].value = ""
    assert isinstance(layar.isi[1], HitungUlang)


def test_every_control_starts_as_the_data_has_it(ev: BukuEvaluasi) -> None:
    kendali = ev.coba("IKU-01").kendali
    assert {w.value for w in kendali.values()} == {""}
    assert [k for _, k in kendali["versi_target"].options] == [
        "",
        "renstra",
        "rkt",
        "pk",
        "reviu_pk",
    ]
