"""The controls of the planner's notebook: choose, change, go back, save."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets  # type: ignore[import-untyped]
from IPython.display import display

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.perencana.lembar import LembarIsian
from lakip_lib.perencana.rencana import Rencana
from lakip_lib.perencana.sajian import grafik_banding, kalimat, tabel_pengaruh, tabel_ubahan
from lakip_lib.perencana.simpan import simpan_skenario
from lakip_lib.tampilan import Papan

_LEBAR = {"width": "min(100%, 60em)"}
_GAYA = {"description_width": "9em"}
_BARIS_DAFTAR = 8


class PapanUbah:
    """A list of indicators, the fields of those chosen, and below them what follows."""

    def __init__(self, rencana: Rencana, mulai: tuple[str, ...]) -> None:
        self.rencana = rencana
        nama = rencana.nama_indikator
        self.daftar = widgets.SelectMultiple(
            description="Indikator",
            options=[(f"{kode} {satu}", kode) for kode, satu in nama.items()],
            value=mulai,
            rows=_BARIS_DAFTAR,
            layout=_LEBAR,
            style=_GAYA,
        )
        self.tombol = widgets.Button(
            description="Kembalikan ke data resmi",
            icon="undo",
            tooltip="Hapus semua perubahan; berkas tidak disentuh",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.pesan = widgets.HTML()
        self.lembar = LembarIsian(rencana, self._hitung)
        self._papan = Papan()
        self._hasil = rencana.hasil()

    def _ipython_display_(self) -> None:
        self.lembar.pilih(self.daftar.value)
        self.lembar.tampilkan(self.rencana.resmi, self._hasil)
        semua = [self.daftar, self.lembar.kisi, self.pesan, self.tombol]
        display(widgets.VBox(semua, layout={"grid_gap": "6px"}))  # type: ignore[no-untyped-call]
        self._tunjukkan()
        self.daftar.observe(lambda _: self._pilih(), names="value")
        self.tombol.on_click(lambda _: self._kembalikan())

    def _pilih(self) -> None:
        self.lembar.pilih(self.daftar.value)
        self._hitung()

    def _kembalikan(self) -> None:
        self.rencana.kembalikan()
        self._pilih()

    def _hitung(self) -> None:
        """Compute again, or say which field stands in the way and keep what was shown."""
        salah = ""
        try:
            self._hasil = self.rencana.hasil()
        except KesalahanLakip as galat:
            salah = str(galat)
        self.pesan.value = kabar(salah, buruk=True)
        self.lembar.tampilkan(self.rencana.resmi, self._hasil)
        self._tunjukkan()

    def _tunjukkan(self) -> None:
        self._papan.tunjukkan(sajian(self.rencana.resmi, self._hasil, self.daftar.value))


def sajian(resmi: Hasil, hasil: Hasil, pilihan: tuple[str, ...]) -> list[Any]:
    """Return what stands below the fields: sentence, table, chart, list of changes."""
    return [
        kalimat(resmi, hasil),
        tabel_pengaruh(resmi, hasil, pilihan),
        grafik_banding(resmi, hasil, pilihan),
        tabel_ubahan(resmi, hasil),
    ]


class PapanSimpan:
    """Name, reason and button that write the scenario's file."""

    def __init__(self, rencana: Rencana) -> None:
        self.rencana = rencana
        self.nama = _teks("Nama skenario", rencana.nama, "misalnya target-20000")
        self.alasan = _teks("Alasan", "", "ditulis pada setiap perubahan yang belum beralasan")
        self.timpa = widgets.Checkbox(
            description="Timpa bila nama itu sudah ada", indent=False, layout=_LEBAR
        )
        self.tombol = widgets.Button(
            description="Simpan skenario", icon="save", button_style="primary"
        )
        self.pesan = widgets.HTML()

    def _ipython_display_(self) -> None:
        semua = [self.nama, self.alasan, self.timpa, self.tombol, self.pesan]
        display(widgets.VBox(semua))  # type: ignore[no-untyped-call]
        self.tombol.on_click(lambda _: self._simpan())

    def _simpan(self) -> None:
        dasar = self.rencana.dasar
        self.rencana.alasan = " ".join(self.alasan.value.split())
        try:
            self.rencana.hasil()
            jalur = simpan_skenario(
                dasar.folder,
                dasar.tahun,
                self.nama.value,
                self.rencana.perubahan,
                timpa=self.timpa.value,
            )
        except (KesalahanLakip, OSError) as salah:
            self.pesan.value = kabar(str(salah), buruk=True)
            return
        self.timpa.value = False
        nama = jalur.rpartition("/")[2].removesuffix(".csv")
        self.pesan.value = kabar(
            f"Tersimpan: {jalur} ({len(self.rencana.perubahan)} perubahan). Laporannya disusun "
            f"dengan lakip skenario {dasar.tahun} {nama}."
        )


def kabar(teks: str, *, buruk: bool = False) -> str:
    """Return a message as HTML with a coloured edge; nothing for no text."""
    if not teks:
        return ""
    warna = "#b91c1c" if buruk else "#15803d"
    gaya = f"border-left:4px solid {warna};padding:4px 10px;white-space:pre-line;line-height:1.5"
    return f'<div role="status" style="{gaya}">{escape(teks)}</div>'


def _teks(judul: str, isi: str, petunjuk: str) -> Any:
    return widgets.Text(
        description=judul, value=isi, placeholder=petunjuk, layout=_LEBAR, style=_GAYA
    )
