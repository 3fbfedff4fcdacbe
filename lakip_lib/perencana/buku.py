"""The object that the planner's notebook talks to: one call for each piece."""

from __future__ import annotations

from lakip_lib.data import cari_data
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markdown import lolos
from lakip_lib.narasi.templat import tak_dikenal
from lakip_lib.perencana.papan import PapanSimpan, PapanUbah
from lakip_lib.perencana.rencana import Dasar, Rencana
from lakip_lib.skenario import Perubahan, baca_teks
from lakip_lib.skenario.berkas import baca_skenario, daftar_skenario, tidak_ada
from lakip_lib.susun.parameter import periksa_nilai, tolak_sisipan_asing
from lakip_lib.tabel.perencanaan import nama_versi
from lakip_lib.tampilan import Potongan

_MULAI = 3


def buka(
    tahun: int,
    triwulan: int = 4,
    versi_target: str = "",
    data_dir: str = "data",
    metode_efisiensi: str = "",
    skenario: str = "",
    perubahan: str = "",
) -> BukuPerencana:
    """Open the planning of a year. Parameters as for the chapters.

    `skenario` names a scenario to go on with, `perubahan` gives changes to start with.
    Raises KesalahanLakip for wrong parameters, DataSalah for bad data and bad changes.
    """
    tolak_sisipan_asing()
    nilai = {
        "tahun": tahun,
        "triwulan": triwulan,
        "versi_target": versi_target,
        "data_dir": data_dir,
        "metode_efisiensi": metode_efisiensi,
        "skenario": skenario,
        "perubahan": perubahan,
    }
    periksa_nilai(nilai)
    dasar = Dasar(cari_data(data_dir), tahun, triwulan, versi_target, metode_efisiensi)
    return BukuPerencana(Rencana(dasar, _mulai(dasar, skenario, perubahan), skenario))


def _mulai(dasar: Dasar, skenario: str, perubahan: str) -> list[Perubahan]:
    berkas = baca_skenario(dasar.folder, dasar.tahun, skenario) if skenario else []
    if berkas is None and not perubahan.strip():
        raise tidak_ada(dasar.folder, dasar.tahun, skenario)
    return [*(berkas or ()), *baca_teks(perubahan)]


class BukuPerencana:
    """The plan of one year: what is changed, what follows, and saving it."""

    def __init__(self, rencana: Rencana) -> None:
        self.rencana = rencana

    def ringkasan(self) -> Potongan:
        """Return in words what the plan starts from."""
        resmi, dasar = self.rencana.resmi, self.rencana.dasar
        versi = nama_versi(resmi).get(resmi.versi_target, resmi.versi_target)
        isi = [
            f"**{lolos(resmi.data.nama_unit())}**, {resmi.periode}: "
            f"{len(self.rencana.isian)} indikator. Target yang berlaku: {lolos(versi)}."
        ]
        if self.rencana.perubahan:
            nama = lolos(self.rencana.nama) or "tanpa nama"
            isi.append(f"Dibuka dengan skenario **{nama}**.")
        if self.rencana.lain:
            butir = "\n".join(f"- `{p}`" for p in self.rencana.lain)
            isi.append(f"Perubahan tanpa isian di bawah ini ikut dihitung dan disimpan:\n\n{butir}")
        ada = daftar_skenario(dasar.folder, dasar.tahun)
        tersimpan = ", ".join(map(lolos, ada)) if ada else "belum ada"
        isi.append(f"Skenario yang tersimpan untuk {dasar.tahun}: {tersimpan}.")
        return Potongan("\n\n".join(isi))

    def ubah(self, indikator: str = "") -> PapanUbah:
        """Show the fields of some indicators and, at once, what a change does.

        `indikator` are ids separated by commas; empty means those that were changed, else
        the three with the lowest achievement. Raises KesalahanLakip for an unknown one.
        """
        return PapanUbah(self.rencana, self._pilihan(indikator))

    def simpan(self) -> PapanSimpan:
        """Show name, reason and the button that writes the scenario's file."""
        return PapanSimpan(self.rencana)

    def _pilihan(self, indikator: str) -> tuple[str, ...]:
        ada = self.rencana.isian
        kode = [k.strip() for k in indikator.split(",") if k.strip()]
        for satu in kode:
            if satu not in ada:
                raise KesalahanLakip(tak_dikenal("indikator", satu, list(ada)))
        if not kode:
            kode = [k for k in ada if any(map(self.rencana.diubah, ada[k]))] or self._terendah()
        return tuple(k for k in ada if k in kode)

    def _terendah(self) -> list[str]:
        ada = [b for b in baris_dari(self.rencana.resmi.capaian) if b.capaian is not None]
        urut = sorted(ada, key=lambda b: b.capaian) or baris_dari(self.rencana.resmi.capaian)
        return [b.indikator for b in urut[:_MULAI]]
