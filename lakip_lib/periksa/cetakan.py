"""What the cells of the printed tables mean: measure, year, quarter, version, and subject.

The pairing of printed columns with the report's own tables (`terbitan_tabel.csv`) says
most of it; without it the name of the printed column does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.model import PEGAWAI, RUPIAH, TOTAL, UKURAN, Hal

_KOLOM = re.compile(
    r"(?:tw(?P<tw>[1-4])(?:_|$))?(?P<ukuran>[a-z_]*?)(?:_(?P<tahun>\d{4}|lalu))?", re.ASCII
)
_NAMA_LAIN = {
    "": "realisasi",
    "persen_realisasi": "capaian",
    "capaian_kinerja": "capaian",
    "penyerapan_anggaran": "serapan",
    "tingkat_efisiensi": "efisiensi",
}
_VERSI = {"target-renstra": "renstra", "rkt": "rkt", "pk": "pk", "reviu-pk": "reviu_pk"}
# Tables whose targets need not be those of the version in use.
_TANPA_VERSI = re.compile(r"seksi-.*|perbandingan-.*|")
_JUMLAH = re.compile(r"\s*(?:jumlah|total)\b.*", re.IGNORECASE)
_RATA = re.compile(r"\s*rata\s*-?\s*rata\b.*", re.IGNORECASE)
_KOLOM_NAMA = {
    "indikator": ("indikator",),
    "indikator_tujuan": ("indikator_tujuan",),
    "sasaran": ("sasaran",),
    "kegiatan": ("komponen", "kegiatan"),
    "akun": ("mata_anggaran", "akun"),
    "unit_kerja": ("unit", "unit_kerja"),
}
_BERKUNCI = (
    "indikator",
    "indikator_tujuan",
    "sasaran",
    "kegiatan",
    "kelompok_kegiatan",
    "akun",
    "unit_kerja",
)
_TABEL_KUNCI = {"akun": "kode"}


@dataclass(frozen=True)
class Arti:
    """What a printed column tells: measure, year, quarter and version of a target."""

    ukuran: str
    tahun: int
    triwulan: int | None
    versi: str | None
    desimal: str


class Cetakan:
    """The printed tables of one year, with the meaning of columns and row keys."""

    def __init__(self, hasil: Hasil) -> None:
        self._hasil = hasil
        padanan = baris_dari(hasil.data.ambil("terbitan_tabel"))
        self._padanan = {(b.tabel, b.kolom): b for b in padanan}
        frame = hasil.data.ambil("terbitan")
        self._kolom: dict[str, set[str]] = {}
        self._judul: dict[tuple[str, int], list[str]] = {}
        for b in baris_dari(frame):
            self._kolom.setdefault(b.tabel, set()).add(b.kolom)
            if b.teks:
                self._judul.setdefault((b.tabel, b.baris), []).append(b.teks)
        self._tanpa_kunci: dict[str, set[int]] = {}
        for b in baris_dari(frame[frame["kunci"].isna()]):
            self._tanpa_kunci.setdefault(b.tabel, set()).add(b.baris)

    def arti(self, tabel: str, kolom: str) -> Arti | None:
        """Return what a column tells; None where it tells no measure."""
        padanan = self._padanan.get((tabel, kolom))
        laporan = (padanan and padanan.tabel_laporan) or ""
        tercetak = _KOLOM.fullmatch(kolom)
        for nama in ((padanan and padanan.kolom_laporan) or "", kolom):
            cocok = _KOLOM.fullmatch(nama)
            ukuran = cocok and _NAMA_LAIN.get(cocok["ukuran"], cocok["ukuran"])
            if ukuran == "persen":
                ukuran = "serapan" if self._beranggaran(tabel) else "capaian"
            if cocok and nama and ukuran in UKURAN:
                if ukuran == "realisasi" and self._beranggaran(tabel):
                    ukuran = "realisasi_anggaran"
                # A year in the printed heading counts before that of the paired column.
                tahun = self._tahun((tercetak and tercetak["tahun"]) or cocok["tahun"])
                versi = self._versi(laporan) if ukuran == "target" else None
                tw = int(cocok["tw"]) if cocok["tw"] else None
                return Arti(ukuran, tahun, tw, versi, self.desimal(tabel, kolom))
        return None

    def _beranggaran(self, tabel: str) -> bool:
        return "pagu" in self._kolom[tabel] and "target" not in self._kolom[tabel]

    def desimal(self, tabel: str, kolom: str) -> str:
        """Return the decimal sign that the data declares for a printed column."""
        padanan = self._padanan.get((tabel, kolom))
        return (padanan and padanan.desimal) or ","

    def _tahun(self, tertulis: str | None) -> int:
        if tertulis is None:
            return self._hasil.tahun
        return self._hasil.tahun - 1 if tertulis == "lalu" else int(tertulis)

    def _versi(self, laporan: str) -> str | None:
        if laporan in _VERSI:
            return _VERSI[laporan]
        return None if _TANPA_VERSI.fullmatch(laporan) else self._hasil.versi_target

    def hal(self, b: Any, ukuran: str) -> Hal | None:
        """Return what a cell of the measure `ukuran` is about; None where it cannot be told."""
        if b.kunci is None:
            return self._hal_jumlah(b)
        jenis = self._jenis.get(b.kunci)
        if jenis == "indikator" and (ukuran in RUPIAH or ukuran == "serapan"):
            return self._hal_pagu(b.kunci)
        return Hal(jenis, b.kunci) if jenis else None

    def _hal_jumlah(self, b: Any) -> Hal | None:
        """Return the total for a row without a key: the one that says so, or the only one."""
        tunggal = len(self._tanpa_kunci.get(b.tabel, ())) == 1
        judul = self._judul.get((b.tabel, b.baris), ())
        if any(_RATA.fullmatch(t) for t in judul):
            return Hal("rata_rata", b.tabel)
        disebut = any(_JUMLAH.fullmatch(t) for t in judul)
        if "pagu" in self._kolom[b.tabel] and (tunggal or disebut):
            return TOTAL
        return PEGAWAI if disebut and "laki_laki" in self._kolom[b.tabel] else None

    def _hal_pagu(self, indikator: str) -> Hal:
        """Return the ceiling that a row of an indicator shows: its objective's or its group's."""
        sasaran = self._sasaran.get(indikator, "")
        kelompok = self._kelompok.get(sasaran)
        return Hal("kelompok_pagu", kelompok) if kelompok else Hal("sasaran", sasaran)

    def jenis_nama(self, b: Any) -> str | None:
        """Return what kind of thing a cell names; None for a cell that names nothing."""
        if b.kunci is None and (_RATA.fullmatch(b.teks or "") or _JUMLAH.fullmatch(b.teks or "")):
            return None
        for jenis, kolom in _KOLOM_NAMA.items():
            if b.kolom in kolom:
                return jenis
        return self._jenis_daftar.get((b.tabel, b.baris)) if b.kolom == "nama" else None

    def hal_nama(self, b: Any, jenis: str) -> Hal | None:
        """Return what a naming cell names; None where the data has no such thing."""
        if b.kunci is None:
            return None
        if jenis == "sasaran" and self._jenis.get(b.kunci) == "indikator":
            return Hal("sasaran", self._sasaran[b.kunci])
        return Hal(jenis, b.kunci)

    @cached_property
    def _jenis_daftar(self) -> dict[tuple[str, int], str]:
        """Map rows of a mixed list to the kind that its column `jenis` tells."""
        frame = self._hasil.data.ambil("terbitan")
        milik = frame[frame["kolom"] == "jenis"]
        return {(b.tabel, b.baris): b.teks for b in baris_dari(milik) if b.teks in _KOLOM_NAMA}

    def tabel_skala(self, tabel: str) -> bool:
        """Tell whether a printed table shows the scale of categories."""
        laporan = {p.tabel_laporan for (t, _), p in self._padanan.items() if t == tabel}
        return "kategori" in laporan or {"kategori", "rentang"} <= self._kolom[tabel]

    def kolom_skala(self, b: Any) -> str:
        """Return which part of the scale a cell holds (`kategori`, `rentang` …)."""
        padanan = self._padanan.get((b.tabel, b.kolom))
        return str((padanan and padanan.kolom_laporan) or b.kolom)

    @cached_property
    def _jenis(self) -> dict[str, str]:
        isi: dict[str, str] = {}
        for jenis in _BERKUNCI:
            frame = self._hasil.data.ambil(jenis)
            for kode in frame[_TABEL_KUNCI.get(jenis, "id")]:
                isi.setdefault(kode, jenis)
        return isi

    @cached_property
    def _sasaran(self) -> dict[str, str]:
        return petakan(self._hasil.data.ambil("indikator"), "id", "sasaran")

    @cached_property
    def _kelompok(self) -> dict[str, str | None]:
        return petakan(self._hasil.data.ambil("sasaran"), "id", "kelompok_pagu")
