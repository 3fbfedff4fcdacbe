"""Lists to choose from in JupyterLab, over outputs that also stand there without them.

The pieces are ordinary outputs of the cell, so a notebook that papermill executed shows
them; choosing something else replaces them in place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as widgets  # type: ignore[import-untyped]
from IPython.display import display

from lakip_lib.evaluasi.banding import HitungUlang
from lakip_lib.evaluasi.ulang import TANPA_BATAS, nama_skala, nama_versi
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ATURAN_TRIWULAN, RUMUS
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.perencanaan import nama_versi as nama_dokumen
from lakip_lib.tampilan import Papan, Potongan

_LEBAR = {"width": "min(100%, 60em)"}
_GAYA = {"description_width": "9em"}
_PANJANG_NAMA = 90
_MENURUT_DATA = ("menurut data", "")

Pilihan = list[tuple[str, str]]


class PilihanIndikator:
    """A list of indicators above the pieces about the one chosen."""

    def __init__(
        self, nama: Mapping[str, str], mulai: str, lembar: Callable[[str], Sequence[Any]]
    ) -> None:
        self.daftar = daftar_indikator(nama, mulai)
        self._lembar = lembar
        self._tampil = Papan()

    def _ipython_display_(self) -> None:
        display(self.daftar)  # type: ignore[no-untyped-call]
        self._tampil.tunjukkan(self._lembar(self.daftar.value))
        self.daftar.observe(self._ganti, names="value")

    def _ganti(self, perubahan: Mapping[str, Any]) -> None:
        self._tampil.tunjukkan(self._lembar(perubahan["new"]))


class PilihanUlang:
    """Controls of a recomputation above its result."""

    def __init__(self, hasil: Hasil, mulai: str, hitung_ulang: Callable[..., HitungUlang]) -> None:
        nama = menurut(hasil.capaian, "indikator")
        self.daftar = daftar_indikator({k: b.nama for k, b in nama.items()}, mulai)
        self.kendali = _kendali(hasil)
        self._hitung_ulang = hitung_ulang
        self._tampil = Papan()

    def _ipython_display_(self) -> None:
        semua = [self.daftar, *self.kendali.values()]
        display(widgets.VBox(semua))  # type: ignore[no-untyped-call]
        self._tampil.tunjukkan([self._hasil()])
        for satu in semua:
            satu.observe(self._ganti, names="value")

    def _ganti(self, perubahan: Mapping[str, Any]) -> None:
        self._tampil.tunjukkan([self._hasil()])

    def _hasil(self) -> HitungUlang | Potongan:
        """Return the recomputation, or what is wrong with what was typed."""
        isi = {k: w.value or None for k, w in self.kendali.items()}
        try:
            return self._hitung_ulang(self.daftar.value, **isi)
        except KesalahanLakip as salah:
            return Potongan(f"*{salah}*")


def daftar_indikator(nama: Mapping[str, str], mulai: str) -> Any:
    """Return the list of indicators with `mulai` chosen."""
    pilihan = [(_ringkas(f"{k} {v}"), k) for k, v in nama.items()]
    return _daftar("Indikator", pilihan, mulai)


def _kendali(hasil: Hasil) -> dict[str, Any]:
    """Return the controls by the names that `hitung_ulang` gives its parameters."""
    dokumen = {"renstra": "Renstra", **nama_dokumen(hasil)}
    versi = [(dokumen.get(v, v), v) for v in nama_versi(hasil)]
    return {
        "rumus": _daftar("Rumus", [_MENURUT_DATA, *((v, k) for k, v in RUMUS.items())]),
        "aturan_triwulan": _daftar(
            "Aturan triwulan", [_MENURUT_DATA, *((v, k) for k, v in ATURAN_TRIWULAN.items())]
        ),
        "batas_capaian": widgets.Text(
            description="Batas capaian",
            placeholder=f"kosong = menurut data; misalnya 120, atau {TANPA_BATAS}",
            continuous_update=False,
            layout=_LEBAR,
            style=_GAYA,
        ),
        "versi_target": _daftar("Versi target", [_MENURUT_DATA, *versi]),
        "skala": _daftar("Skala", [_MENURUT_DATA, *((s, s) for s in nama_skala(hasil))]),
    }


def _daftar(judul: str, pilihan: Pilihan, mulai: str = "") -> Any:
    return widgets.Dropdown(
        description=judul, options=pilihan, value=mulai, layout=_LEBAR, style=_GAYA
    )


def _ringkas(teks: str) -> str:
    return teks if len(teks) <= _PANJANG_NAMA else f"{teks[:_PANJANG_NAMA]}…"
