"""The controls, driven as JupyterLab drives them: by the values of the widgets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lakip_lib import tampilan
from lakip_lib.perencana import papan
from lakip_lib.perencana.papan import PapanSimpan, PapanUbah
from lakip_lib.perencana.rencana import Dasar, Rencana
from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.berkas import baca_skenario


class Layar:
    """What the cell shows, piece by piece."""

    def __init__(self) -> None:
        self.isi: list[Any] = []

    def display(self, isi: Any, display_id: bool = False) -> Any:
        self.isi.append(isi)
        nomor, semua = len(self.isi) - 1, self.isi

        class Pegangan:
            def update(self, baru: Any) -> None:
                semua[nomor] = baru

        return Pegangan()


@pytest.fixture
def layar(monkeypatch: pytest.MonkeyPatch) -> Layar:
    satu = Layar()
    for modul in (papan, tampilan):
        monkeypatch.setattr(modul, "display", satu.display)
    return satu


@pytest.fixture
def rencana(salinan: Path) -> Rencana:
    return Rencana(Dasar(salinan, 2020))


@pytest.fixture
def ubah(rencana: Rencana, layar: Layar) -> PapanUbah:
    satu = PapanUbah(rencana, ("IKU-03",))
    satu._ipython_display_()
    return satu


def akhir(ubah: PapanUbah, indikator: str = "IKU-03") -> str:
    return str(ubah.lembar._capaian[indikator].value)


def test_a_written_target_changes_what_stands_there(ubah: PapanUbah, layar: Layar) -> None:
    assert layar.isi[1].markdown.startswith("Belum ada yang diubah")
    assert "2,28%" in akhir(ubah)
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    assert "104,43%" in akhir(ubah)
    assert "Sangat Baik" in akhir(ubah)
    _, kalimat, pengaruh, grafik, ubahan = layar.isi
    assert "bukan dokumen resmi" in kalimat.markdown
    assert pengaruh.baris[0].sel[6].teks == "104,43"
    assert "104,43 persen" in grafik.alt
    assert ubahan.baris[0].sel[3].teks == "700 PMI"


def test_a_changed_field_is_framed_and_tells_the_data(ubah: PapanUbah) -> None:
    kotak = ubah.lembar.isian["IKU-03", "target"]
    assert (kotak.layout.border, kotak.tooltip) == (None, "IKU-03, target setahun")
    kotak.value = "700"
    assert kotak.layout.border_top
    assert kotak.tooltip == "IKU-03, target setahun (data resmi: 32.000)"
    kotak.value = "32.000"
    assert kotak.layout.border_top is None


def test_a_wrong_entry_is_said_and_the_rest_stays(ubah: PapanUbah, layar: Layar) -> None:
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    semula = list(layar.isi)
    ubah.lembar.isian["IKU-03", "tw1.target"].value = "<b>x"
    assert "IKU-03, target triwulan I: &quot;&lt;b&gt;x&quot; bukan bilangan" in ubah.pesan.value
    assert layar.isi[4] == semula[4]
    ubah.lembar.isian["IKU-03", "tw1.target"].value = "8.000"
    assert ubah.pesan.value == ""


def test_choosing_keeps_what_was_changed(ubah: PapanUbah, layar: Layar) -> None:
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    ubah.daftar.value = ("IKU-01", "IKU-05")
    assert {k for k, _ in ubah.lembar.isian} == {"IKU-01", "IKU-05"}
    kode = [b.kunci for b in layar.isi[2].baris]
    assert kode == ["IKU-01", "IKU-03", "IKU-05"]
    ubah.daftar.value = ("IKU-03",)
    assert ubah.lembar.isian["IKU-03", "target"].value == "700"


def test_the_button_goes_back_to_the_official_data(ubah: PapanUbah, layar: Layar) -> None:
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    ubah.tombol.click()
    assert ubah.rencana.perubahan == ()
    assert ubah.lembar.isian["IKU-03", "target"].value == "32.000"
    assert "104,43" not in akhir(ubah)
    assert layar.isi[1].markdown.startswith("Belum ada yang diubah")


def test_no_indicator_chosen(ubah: PapanUbah) -> None:
    ubah.daftar.value = ()
    assert ubah.lembar.kisi.children == ()


def test_saving_writes_the_file_and_refuses_to_overwrite(
    ubah: PapanUbah, layar: Layar, rencana: Rencana
) -> None:
    simpan = PapanSimpan(rencana)
    simpan._ipython_display_()
    simpan.nama.value = "coba"
    simpan.tombol.click()
    assert "belum ada yang diubah" in simpan.pesan.value
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    simpan.alasan.value = " seandainya  begitu "
    simpan.tombol.click()
    assert "Tersimpan: 2020/skenario/coba.csv (1 perubahan)" in simpan.pesan.value
    folder = rencana.dasar.folder
    satu = [Perubahan("IKU-03", "target", "700", "seandainya begitu")]
    assert baca_skenario(folder, 2020, "coba") == satu
    ubah.lembar.isian["IKU-03", "target"].value = "800"
    simpan.tombol.click()
    assert "centang Timpa" in simpan.pesan.value
    assert baca_skenario(folder, 2020, "coba") == satu
    simpan.timpa.value = True
    simpan.tombol.click()
    (baru,) = baca_skenario(folder, 2020, "coba") or []
    assert (baru.nilai, simpan.timpa.value) == ("800", False)


def test_a_field_without_a_number_is_not_saved_over(
    ubah: PapanUbah, layar: Layar, rencana: Rencana
) -> None:
    simpan = PapanSimpan(rencana)
    simpan._ipython_display_()
    simpan.nama.value = "coba"
    ubah.lembar.isian["IKU-03", "target"].value = "700"
    ubah.lembar.isian["IKU-03", "target"].value = "7oo"
    simpan.tombol.click()
    assert "bukan bilangan" in simpan.pesan.value
    assert baca_skenario(rencana.dasar.folder, 2020, "coba") is None
