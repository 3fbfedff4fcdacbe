"""Which years the site publishes, and as what: signed, as a comparison, or as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tempat import PAKET, tahun_paket

Keadaan = Literal["final", "pembanding", "konsep"]

_NAMA_LAPORAN = "Laporan Akuntabilitas Kinerja Instansi Pemerintah"


@dataclass(frozen=True)
class TahunSitus:
    """One published year.

    `keadaan` is `final` (signed), `pembanding` (no signature of its own, but a signed
    report of a later year compares with it) or `konsep`. `tanggal` is when it was signed;
    for a comparison, when the report that carries it was (`tahun_pembawa`); None for a
    draft without a date.
    """

    tahun: int
    hasil: Hasil
    keadaan: Keadaan
    tanggal: date | None
    tahun_pembawa: int | None
    sah: Any

    @property
    def data(self) -> DataTahun:
        """The year's data."""
        return self.hasil.data

    @property
    def nama_laporan(self) -> str:
        """What the report is called in full."""
        return str(self._pengaturan().get("nama_laporan") or _NAMA_LAPORAN)

    @property
    def singkatan(self) -> str:
        """What the report is called for short."""
        return str(self._pengaturan().get("singkatan_laporan") or "LAKIP")

    @property
    def judul(self) -> str:
        """Return the short title: LAKIP tahun 2020."""
        return f"{self.singkatan} tahun {self.tahun}"

    def _pengaturan(self) -> dict[str, Any]:
        return petakan(self.data.ambil("pengaturan"), "kunci", "nilai")


@dataclass(frozen=True)
class Terbitan:
    """The published years, newest first, and the years left out because they are drafts."""

    tahun: tuple[TahunSitus, ...]
    ditinggalkan: tuple[int, ...]

    @property
    def terbaru(self) -> TahunSitus:
        """The newest published year."""
        return self.tahun[0]

    @property
    def urut(self) -> tuple[TahunSitus, ...]:
        """The years, oldest first, as series have them."""
        return self.tahun[::-1]


def pilih_terbitan(folder: Path, dengan_konsep: bool = False) -> Terbitan:
    """Return the years of the data in `folder` that are to be published.

    A year whose `pengesahan.csv` says `final` is; so is a year without `pengesahan.csv`
    when a later year is final, because that signed report has its figures. All others are
    drafts, published only `dengan_konsep`. Raises KesalahanLakip when nothing is left.
    """
    semua = [_satu(d) for d in _semua_data(folder)]
    final = sorted((t for t in semua if t.keadaan == "final"), key=lambda t: t.tahun)
    nilai = [_pembanding(t, final) for t in semua]
    pakai = [t for t in nilai if dengan_konsep or t.keadaan != "konsep"]
    if not pakai:
        raise KesalahanLakip(
            "belum ada tahun yang dapat diterbitkan: semua masih konsep. Perbaikan: tulis status "
            "final di pengesahan.csv tahun yang sudah disahkan, atau pakai --dengan-konsep."
        )
    sisa = sorted({t.tahun for t in nilai} - {t.tahun for t in pakai})
    return Terbitan(tuple(sorted(pakai, key=lambda t: -t.tahun)), tuple(sisa))


def tahun_final_terbaru(folder: Path) -> int:
    """Return the newest year whose report is signed. Raises KesalahanLakip without one."""
    final = [t.tahun for t in map(_satu, _semua_data(folder)) if t.keadaan == "final"]
    if not final:
        raise KesalahanLakip(
            "belum ada laporan yang berstatus final. Perbaikan: sesudah laporan ditandatangani, "
            "tulis tanggalnya dan status final di pengesahan.csv tahun itu."
        )
    return max(final)


def _semua_data(folder: Path) -> list[DataTahun]:
    tahun = tahun_paket(folder)
    if not tahun:
        raise KesalahanLakip(
            f"{PAKET} tidak mendaftar tabel tahun mana pun. Perbaikan: buat tahun pertama dengan "
            "lakip tahun-baru."
        )
    return [muat_data(folder, t) for t in tahun]


def _satu(data: DataTahun) -> TahunSitus:
    sah: Any = next(iter(baris_dari(data.ambil("pengesahan"))), None)
    final = sah is not None and sah.status == "final"
    tanggal = sah.tanggal if sah is not None else None
    return TahunSitus(data.tahun, Hasil(data), "final" if final else "konsep", tanggal, None, sah)


def _pembanding(satu: TahunSitus, final: Sequence[TahunSitus]) -> TahunSitus:
    pembawa = next((f for f in final if f.tahun > satu.tahun), None)
    if satu.sah is not None or pembawa is None:
        return satu
    return TahunSitus(satu.tahun, satu.hasil, "pembanding", pembawa.tanggal, pembawa.tahun, None)
