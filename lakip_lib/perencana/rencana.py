"""What the planner has changed so far, and the result that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.perencana.isian import Isian, baca, dari_nilai, isian_tahun, nilai_semula
from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.bidang import urai_target
from lakip_lib.skenario.model import TANPA_NAMA

Kunci = tuple[str, str]
"""An indicator's id and the field's `bidang`."""


@dataclass(frozen=True)
class Dasar:
    """What a plan starts from: data folder, year, and the parameters of the report."""

    folder: Path
    tahun: int
    triwulan: int = 4
    versi_target: str = ""
    metode_efisiensi: str = ""

    def hasil(self, perubahan: Iterable[Perubahan] = (), nama: str = "") -> Hasil:
        """Compute the year with changes. Raises DataSalah for changes that cannot be."""
        semua = tuple(perubahan)
        data = muat_data(self.folder, self.tahun, semua, (nama or TANPA_NAMA) if semua else "")
        return Hasil(data, self.triwulan, self.versi_target or None, self.metode_efisiensi or None)


class Rencana:
    """The changes of one plan. The official data is read and never written.

    `mulai` are the changes it starts with: those that have a field stand in it, the others
    (formulas, ceilings, scales …) are kept as they are. Raises KesalahanLakip and DataSalah
    for changes that cannot be.
    """

    def __init__(self, dasar: Dasar, mulai: Iterable[Perubahan] = (), nama: str = "") -> None:
        self.dasar, self.nama, self.alasan = dasar, nama, ""
        semua = tuple(mulai)
        dasar.hasil(semua, nama)
        self.resmi = dasar.hasil()
        self._isi: dict[Kunci, str] = {}
        self._alasan: dict[Kunci, str] = {}
        self.salah: dict[Kunci, str] = {}
        self.lain: tuple[Perubahan, ...] = ()
        self._versi = self._versi_berlaku(semua)
        self._letakkan(semua)

    def _versi_berlaku(self, perubahan: Iterable[Perubahan]) -> str:
        if self.dasar.versi_target:
            return self.dasar.versi_target
        diubah = [p.nilai for p in perubahan if (p.objek, p.bidang) == _VERSI_TARGET]
        return diubah[-1] if diubah else self.resmi.versi_target

    def _letakkan(self, semua: Iterable[Perubahan]) -> None:
        """Put every change into its field; what has no field is kept beside."""
        ada = {(i.indikator, i.bidang) for isi in isian_tahun(self.resmi).values() for i in isi}
        lain = []
        for p in semua:
            kunci = (p.objek, self._bidang_isian(p.bidang))
            if kunci in ada:
                self._isi[kunci], self._alasan[kunci] = dari_nilai(p.nilai), p.alasan
            else:
                lain.append(p)
        self._atur_lain(tuple(lain))

    def _atur_lain(self, lain: tuple[Perubahan, ...]) -> None:
        self.lain = lain
        awal = self.dasar.hasil(lain, self.nama) if lain else self.resmi
        self._isian = isian_tahun(awal)

    def _bidang_isian(self, bidang: str) -> str:
        target = urai_target(bidang)
        if target is None or target.versi not in ("", self._versi):
            return bidang
        return "target" if target.kolom == "nilai" else "target_atas"

    @property
    def isian(self) -> Mapping[str, tuple[Isian, ...]]:
        """The fields by indicator; what they hold without changes is their `semula`."""
        return self._isian

    @property
    def nama_indikator(self) -> dict[str, str]:
        """The indicators that have fields: id to name."""
        frame = self.resmi.capaian
        semua = dict(zip(frame["indikator"], frame["nama"], strict=True))
        return {kode: str(semua.get(kode, kode)) for kode in self._isian}

    def isi(self, isian: Isian) -> str:
        """Return what a field holds now."""
        return self._isi.get((isian.indikator, isian.bidang), isian.semula)

    def tulis(self, isian: Isian, teks: str) -> None:
        """Write into a field.

        What is no number leaves the plan as it was and stands in `salah`, until the field
        holds a number again: nothing is saved before.
        """
        kunci = (isian.indikator, isian.bidang)
        self.salah.pop(kunci, None)
        try:
            nilai = baca(isian, teks)
        except KesalahanLakip as salah:
            self.salah[kunci] = str(salah)
            return
        self._alasan.pop(kunci, None)
        self._isi.pop(kunci, None)
        if nilai != nilai_semula(isian):
            self._isi[kunci] = teks.strip()

    def kembalikan(self) -> None:
        """Go back to the official data: no change is left."""
        self._isi, self._alasan, self.salah = {}, {}, {}
        self._versi = self._versi_berlaku(())
        self._atur_lain(())

    @property
    def perubahan(self) -> tuple[Perubahan, ...]:
        """The changes as they would be saved: those without a field, then field by field."""
        semua = (i for isi in self._isian.values() for i in isi)
        diubah = [i for i in semua if (i.indikator, i.bidang) in self._isi]
        return (*self.lain, *filter(None, map(self._perubahan, diubah)))

    def _perubahan(self, isian: Isian) -> Perubahan | None:
        kunci = (isian.indikator, isian.bidang)
        nilai = baca(isian, self._isi[kunci])
        if nilai == nilai_semula(isian):
            return None
        versi = self.dasar.versi_target if urai_target(isian.bidang) else ""
        bidang = f"{isian.bidang}.{versi}" if versi else isian.bidang
        return Perubahan(isian.indikator, bidang, nilai, self._alasan.get(kunci) or self.alasan)

    def diubah(self, isian: Isian) -> bool:
        """Tell whether a field differs from the data."""
        kunci = (isian.indikator, isian.bidang)
        return kunci in self._isi and self._perubahan(isian) is not None

    def hasil(self) -> Hasil:
        """Compute the year with the changes; the official result itself without any.

        Raises KesalahanLakip that names the field at fault, all faults at once.
        """
        if self.salah:
            raise KesalahanLakip(" ".join(self.salah.values()))
        perubahan = self.perubahan
        if not perubahan:
            return self.resmi
        try:
            return self.dasar.hasil((replace(p, baris=0) for p in perubahan), self.nama)
        except DataSalah as salah:
            raise KesalahanLakip(self._kata(salah, perubahan)) from None

    def _kata(self, salah: DataSalah, perubahan: tuple[Perubahan, ...]) -> str:
        """Return the findings in the words of the fields: changes are numbered in order."""
        kalimat = []
        for t in salah.temuan:
            letak = (t.baris or 0) - 1
            if 0 <= letak < len(perubahan) and t.berkas == perubahan[letak].berkas:
                p = perubahan[letak]
                tempat = f"{p.objek}, {self._nama(p)} ({dari_nilai(p.nilai) or 'kosong'})"
                kalimat.append(f"{tempat}: {t.alasan}. Perbaikan: {t.perbaikan}.")
            else:
                kalimat.append(str(t))
        return " ".join(dict.fromkeys(kalimat))

    def _nama(self, p: Perubahan) -> str:
        nama = {i.bidang: i.nama for i in self._isian.get(p.objek, ())}
        return nama.get(self._bidang_isian(p.bidang), p.bidang)


_VERSI_TARGET = ("pengaturan", "versi_target")
