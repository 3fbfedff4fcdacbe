"""Find the cell of the data that a change names, or say what there is instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from lakip_lib.data.tahun import Tabel
from lakip_lib.kesalahan import Temuan, saran
from lakip_lib.skenario.bidang import (
    AWAL_SKALA,
    BIDANG_ANGGARAN,
    BIDANG_INDIKATOR,
    BIDANG_PENGATURAN,
    BIDANG_SKALA,
    OBJEK_PENGATURAN,
    Target,
    Triwulan,
    bidang_indikator,
    urai_target,
    urai_triwulan,
)
from lakip_lib.skenario.model import Perubahan

_RENSTRA = "renstra"
_ANGKA_SKENARIO = "angka setahun ini angka skenario, bukan realisasi yang dilaporkan"
_DIKOSONGKAN = "angka setahun dikosongkan dalam skenario, jadi angka triwulan yang dipakai"


@dataclass(frozen=True)
class Sel:
    """One cell: folder and table, the row's key with typed values, the column.

    `ikutan` are texts for other columns of the row that the change makes necessary.
    """

    tabel: tuple[str, str]
    kunci: Mapping[str, Any]
    kolom: str
    ikutan: Mapping[str, str] = field(default_factory=dict)


class TidakAda(Exception):
    """A change names what the data does not have; `kolom` of the change is to blame."""

    def __init__(self, kolom: str, alasan: str, perbaikan: str) -> None:
        super().__init__(alasan)
        self.kolom, self.alasan, self.perbaikan = kolom, alasan, perbaikan

    def temuan(self, ubah: Perubahan) -> Temuan:
        """Return it as a finding about `ubah`."""
        return ubah.temuan(self.kolom, self.alasan, self.perbaikan)


class Pencari:
    """Finds cells in the official data of `tahun`; `versi` is the version in force."""

    def __init__(self, tabel: Tabel, tahun: int, versi: str) -> None:
        self._tabel, self._tahun, self._versi = tabel, tahun, versi
        self._periode = tabel.periode(tahun)
        self._indikator = self._isi("", "indikator", "id")
        self._kegiatan = self._isi(str(tahun), "anggaran_kegiatan", "kegiatan")
        self._akun = self._isi(str(tahun), "anggaran_akun", "akun")

    def versi_versi(self) -> tuple[str, ...]:
        """Return the versions of targets that the year has, the plan's last."""
        tahun = str(self._tahun)
        ada = self._isi(tahun, "versi_target", "id") or self._isi(tahun, "target", "versi")
        renstra = (f"renstra-{self._periode}", "target") in self._tabel.frame
        return (*ada, *([_RENSTRA] if renstra else []))

    def cari(self, ubah: Perubahan) -> Sel:
        """Return the cell. Raises TidakAda for an unknown object, field or version."""
        if ubah.objek == OBJEK_PENGATURAN:
            _pilih(ubah.bidang, BIDANG_PENGATURAN)
            return Sel((str(self._tahun), "pengaturan"), {"kunci": ubah.bidang}, "nilai")
        if ubah.objek.startswith(AWAL_SKALA):
            return self._skala(ubah)
        if ubah.objek in self._indikator:
            return self._sel_indikator(ubah)
        for tabel, kolom, isi in (
            ("anggaran_kegiatan", "kegiatan", self._kegiatan),
            ("anggaran_akun", "akun", self._akun),
        ):
            if ubah.objek in isi:
                _pilih(ubah.bidang, BIDANG_ANGGARAN)
                return Sel((str(self._tahun), tabel), {kolom: ubah.objek}, ubah.bidang)
        raise self._objek_asing(ubah.objek)

    def _sel_indikator(self, ubah: Perubahan) -> Sel:
        if (target := urai_target(ubah.bidang)) is not None:
            return self._target(ubah, target)
        if (triwulan := urai_triwulan(ubah.bidang)) is not None:
            return self._triwulan(ubah, triwulan)
        if ubah.bidang == "realisasi":
            return self._realisasi(ubah)
        if ubah.bidang not in BIDANG_INDIKATOR:
            raise _bidang_asing(ubah.bidang, bidang_indikator(self.versi_versi()), _RINGKAS)
        return Sel(("", "indikator"), {"id": ubah.objek}, ubah.bidang)

    def _target(self, ubah: Perubahan, target: Target) -> Sel:
        versi = target.versi or self._versi
        if versi not in self.versi_versi():
            ada = self.versi_versi()
            dekat = saran(versi, ada)
            mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
            alasan = f"versi target {versi} tidak ada dalam data tahun {self._tahun}"
            raise TidakAda("bidang", alasan, f"{mungkin}pakai salah satu dari {', '.join(ada)}")
        # A number takes the place of a grade in letters; a missing target has neither.
        ikutan = {"predikat": ""} if target.kolom == "nilai" else {}
        if versi != _RENSTRA:
            kunci = {"indikator": ubah.objek, "versi": versi}
            return Sel((str(self._tahun), "target"), kunci, target.kolom, ikutan)
        if target.kolom != "nilai":
            raise TidakAda("bidang", "target Renstra tidak punya batas atas", "hapus perubahan ini")
        kunci_renstra = {"indikator": ubah.objek, "tahun": self._tahun}
        return Sel((f"renstra-{self._periode}", "target"), kunci_renstra, "nilai", ikutan)

    def _triwulan(self, ubah: Perubahan, triwulan: Triwulan) -> Sel:
        kunci = {"indikator": ubah.objek, "triwulan": triwulan.triwulan}
        return Sel(self._milik_tahun("triwulan"), kunci, triwulan.kolom)

    def _realisasi(self, ubah: Perubahan) -> Sel:
        ikutan = {"predikat": "", "alasan": alasan_realisasi(ubah)}
        kunci = {"indikator": ubah.objek}
        return Sel(self._milik_tahun("realisasi_tahunan"), kunci, "realisasi", ikutan)

    def _milik_tahun(self, tabel: str) -> tuple[str, str]:
        if (str(self._tahun), tabel) in self._tabel.frame:
            return str(self._tahun), tabel
        alasan = f"data tahun {self._tahun} tidak punya {tabel}.csv"
        daftarkan = "daftarkan berkas itu di datapackage.json, atau hapus perubahan ini"
        raise TidakAda("bidang", alasan, daftarkan)

    def _skala(self, ubah: Perubahan) -> Sel:
        nama, _, kategori = ubah.objek.removeprefix(AWAL_SKALA).partition(":")
        frame = self._tabel.frame["", "skala"]
        ada = [*zip(frame["skala"], frame["kategori"], strict=True)]
        if (nama, kategori) not in ada:
            semua = [f"{AWAL_SKALA}{n}:{k}" for n, k in ada]
            sah = [f"{AWAL_SKALA}{n}:{k}" for n, k in ada if n == nama] or semua
            dekat = saran(ubah.objek, sah)
            mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
            pilih = f"{mungkin}pakai salah satu dari {', '.join(sah)}"
            raise TidakAda("objek", "kategori skala ini tidak ada", pilih)
        _pilih(ubah.bidang, BIDANG_SKALA)
        return Sel(("", "skala"), {"skala": nama, "kategori": kategori}, ubah.bidang)

    def _isi(self, folder: str, tabel: str, kolom: str) -> dict[str, None]:
        frame = self._tabel.frame.get((folder, tabel), pd.DataFrame({kolom: []}))
        return dict.fromkeys(frame[kolom])

    def _objek_asing(self, objek: str) -> TidakAda:
        dekat = saran(objek, [*self._indikator, *self._kegiatan, *self._akun, OBJEK_PENGATURAN])
        mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
        alasan = f"objek ini tidak ada dalam data tahun {self._tahun}"
        return TidakAda(
            "objek",
            alasan,
            f"{mungkin}pakai kode indikator, kegiatan, atau akun, {OBJEK_PENGATURAN}, atau "
            f"{AWAL_SKALA}NAMA:KATEGORI",
        )


def alasan_realisasi(ubah: Perubahan) -> str:
    """Return what the report says beside a yearly realisation that a scenario changed.

    The report pastes it after a semicolon or a colon, so it is a clause with its point;
    the planner's reason, whatever it is, stands in brackets on one line.

    >>> alasan_realisasi(Perubahan("IKU-03", "realisasi", "800", "besar"))
    'angka setahun ini angka skenario, bukan realisasi yang dilaporkan (skenario: besar).'
    """
    awal = _ANGKA_SKENARIO if ubah.nilai.strip() else _DIKOSONGKAN
    alasan = " ".join(ubah.alasan.split()).lstrip("#*->_ ").rstrip(" .;")
    return f"{awal} (skenario: {alasan})." if alasan else f"{awal}."


_RINGKAS = (
    "target, target.VERSI, target_atas, target_atas.VERSI, tw1.target sampai tw4.target, "
    "tw1.realisasi sampai tw4.realisasi, realisasi, rumus, arah, aturan_triwulan, batas_capaian"
)


def _pilih(bidang: str, sah: tuple[str, ...]) -> None:
    if bidang not in sah:
        raise _bidang_asing(bidang, sah, ", ".join(sah))


def _bidang_asing(bidang: str, sah: Iterable[str], ringkas: str) -> TidakAda:
    dekat = saran(bidang, sah)
    mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
    return TidakAda("bidang", "bidang ini tidak dikenal", f"{mungkin}pakai {ringkas}")
