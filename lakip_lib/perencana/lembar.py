"""The editable sheet: a row of fields for target and realisation of each indicator chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

import ipywidgets as widgets  # type: ignore[import-untyped]

from lakip_lib.angka import format_bilangan
from lakip_lib.ekspor.warna import warna_sah, warna_teks
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.perencana.isian import Isian
from lakip_lib.perencana.rencana import Rencana

_TEPI_UBAH = "2px solid #d97706"
_LAJUR_NAMA, _LAJUR_AKHIR = "minmax(13em, 1.4fr)", "minmax(10em, 1fr)"


class LembarIsian:
    """Fields of the chosen indicators; `berubah` is called after each that was written."""

    def __init__(self, rencana: Rencana, berubah: Callable[[], None]) -> None:
        self.rencana, self._berubah = rencana, berubah
        self.isian: dict[tuple[str, str], Any] = {}
        self._capaian: dict[str, Any] = {}
        self.kisi = widgets.GridBox(layout={"grid_gap": "3px 6px", "align_items": "center"})

    def pilih(self, indikator: tuple[str, ...]) -> None:
        """Show the fields of these indicators, with what the plan holds."""
        self.isian, self._capaian = {}, {}
        self.rencana.salah.clear()
        semua = [i for kode in indikator for i in self.rencana.isian[kode]]
        self.kisi.layout.grid_template_columns = " ".join(
            [_LAJUR_NAMA, "5em", *["minmax(5em, 8em)"] * len(_lajur(semua)), _LAJUR_AKHIR]
        )
        anak = list(self._kepala(semua)) if indikator else []
        for nomor, kode in enumerate(indikator):
            anak += self._baris(kode, 2 + nomor * 3, semua)
        self.kisi.children = anak

    def tampilkan(self, resmi: Hasil, hasil: Hasil) -> None:
        """Write achievement and category of both sides beside the fields."""
        lama, baru = (menurut(h.capaian, "indikator") for h in (resmi, hasil))
        for kode, wadah in self._capaian.items():
            awal = _capaian(lama.get(kode))
            akhir = _capaian(baru.get(kode))
            wadah.value = f'<div style="line-height:1.9">{_jadi(awal, akhir)}</div>'

    def _kepala(self, semua: list[Isian]) -> Iterator[Any]:
        for ke, lajur in enumerate(_lajur(semua)):
            nama = "Setahun" if lajur == 0 else f"Triwulan {ROMAWI[lajur]}"
            yield _sel(f"<b>{nama}</b>", _letak(1, 3 + ke))
        yield _sel("<b>Capaian dan kategori</b>", _letak(1, 3 + len(_lajur(semua))))

    def _baris(self, kode: str, atas: int, semua: list[Isian]) -> Iterator[Any]:
        lajur = _lajur(semua)
        nama = self.rencana.nama_indikator[kode]
        yield _sel(f"<b>{escape(kode)}</b> {escape(nama)}", _letak(atas, 1, 2))
        for i in self.rencana.isian[kode]:
            baris = atas + (not i.bidang.endswith(("target", "target_atas")))
            yield self._kotak(i, baris, 3 + lajur.index(_triwulan(i.bidang)))
        for ke, ukuran in enumerate(("Target", "Realisasi")):
            yield _sel(ukuran, _letak(atas + ke, 2))
        self._capaian[kode] = _sel("", _letak(atas, 3 + len(lajur), 2))
        yield self._capaian[kode]
        yield _sel("<hr style='margin:0;opacity:.3'>", _letak(atas + 2, 1, sampai="-1"))

    def _kotak(self, isian: Isian, baris: int, lajur: int) -> Any:
        kotak = widgets.Text(
            value=self.rencana.isi(isian),
            placeholder=isian.petunjuk,
            tooltip=f"{isian.indikator}, {isian.nama}",
            continuous_update=False,
            layout={"grid_area": _letak(baris, lajur), "width": "auto"},
        )
        self.isian[isian.indikator, isian.bidang] = kotak
        self._tandai(isian, kotak)
        kotak.observe(lambda ubah: self._tulis(isian, kotak, ubah), names="value")
        return kotak

    def _tulis(self, isian: Isian, kotak: Any, ubah: Mapping[str, Any]) -> None:
        self.rencana.tulis(isian, ubah["new"])
        self._tandai(isian, kotak)
        self._berubah()

    def _tandai(self, isian: Isian, kotak: Any) -> None:
        """Frame a changed field, and say in its tooltip what the data has."""
        diubah = self.rencana.diubah(isian)
        kotak.layout.border = _TEPI_UBAH if diubah else None
        nama = f"{isian.indikator}, {isian.nama}"
        kotak.tooltip = f"{nama} (data resmi: {isian.semula or 'kosong'})" if diubah else nama


def _jadi(awal: str, akhir: str) -> str:
    return akhir if awal == akhir else f"{awal}<br>→ {akhir}"


def _lajur(semua: list[Isian]) -> list[int]:
    """Return the columns of fields that are needed: 0 the year, 1 to 4 the quarters."""
    return sorted({_triwulan(i.bidang) for i in semua})


def _triwulan(bidang: str) -> int:
    return int(bidang[2]) if bidang.startswith("tw") else 0


def _letak(baris: int, lajur: int, tinggi: int = 1, sampai: str = "auto") -> str:
    """Return the place of a cell in the grid; `sampai` is the line that its columns end at."""
    return f"{baris} / {lajur} / span {tinggi} / {sampai}"


def _sel(isi: str, letak: str) -> Any:
    return widgets.HTML(f'<div style="line-height:1.35">{isi}</div>', layout={"grid_area": letak})


def _capaian(b: Any) -> str:
    """Return achievement and category as HTML, or why there is none."""
    if b is None or b.capaian is None:
        return escape(b.keterangan if b is not None else "tidak ada")
    angka = f"{format_bilangan(b.capaian, 2)}%"
    if b.kategori is None:
        return angka
    gaya = f"background:{warna_sah(b.warna)};color:{warna_teks(b.warna)}"
    gaya += ";padding:1px 6px;border-radius:3px;white-space:nowrap"
    return f'{angka} <span style="{gaya}">{escape(b.tanda)} {escape(b.kategori)}</span>'
