"""`Hasil`: everything computed from one year's data, each frame made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lakip_lib.catatan import dihitung, tanpa_catatan
from lakip_lib.hitung import anggaran, efisiensi, pegawai, perbandingan, renstra, ukuran
from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, petakan
from lakip_lib.hitung.kategori import pilih_skala
from lakip_lib.hitung.laju import laju_indikator
from lakip_lib.hitung.setelan import periksa_rumus, pilih
from lakip_lib.hitung.triwulan import rinci_triwulan
from lakip_lib.istilah import ROMAWI, periode
from lakip_lib.kesalahan import KesalahanLakip

if TYPE_CHECKING:
    from lakip_lib.data import DataTahun

KOLOM_PAGU_VERSI = ("versi", "nama", "keputusan", "pagu", "alasan")


class Hasil:
    """The computed frames of one year, or of the year up to a quarter.

    `data` is the year's data, `triwulan` 4 the whole year and 1 to 3 the year to
    date. `versi_target` and `metode_efisiensi` None mean what the year's settings
    say. Frames belong to this object: copy before changing one. Raises
    KesalahanLakip for a quarter, version, method or scale that does not exist.
    """

    def __init__(
        self,
        data: DataTahun,
        triwulan: int = 4,
        versi_target: str | None = None,
        metode_efisiensi: str | None = None,
    ) -> None:
        self.data = data
        self.tahun = data.tahun
        self.triwulan = pilih("triwulan", triwulan, tuple(ROMAWI))
        with tanpa_catatan():  # a mere check, like those of loading
            versi = self._versi()
        self.versi_target = str(self._setelan("versi_target", versi_target, versi))
        self.metode_efisiensi: str | None = None
        if metode_efisiensi or self._pengaturan.get("metode_efisiensi"):
            self.metode_efisiensi = str(
                self._setelan("metode_efisiensi", metode_efisiensi, efisiensi.METODE)
            )

    @dihitung
    def _pengaturan(self) -> dict[Any, Any]:
        return petakan(self.data.ambil("pengaturan"), "kunci", "nilai")

    @property
    def periode(self) -> str:
        """What the figures are of, in words: the year, or the year up to a quarter."""
        return periode(self.tahun, self.triwulan)

    def _versi(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.target_versi["versi"]))

    def _setelan(self, kunci: str, nilai: str | None, pilihan: tuple[str, ...]) -> Any:
        """Return the value given or else the year's setting, checked against `pilihan`."""
        if nilai is None and not self._pengaturan.get(kunci):
            raise KesalahanLakip(
                f"pengaturan tahun {self.tahun} tidak memuat kunci {kunci}. Perbaikan: tambahkan "
                f"baris {kunci} ke {self.tahun}/pengaturan.csv."
            )
        return pilih(kunci, nilai or self._pengaturan[kunci], pilihan)

    @dihitung
    def skala(self) -> pd.DataFrame:
        """The chosen scale of categories, best first (`urutan`)."""
        semua = self.data.ambil("skala")
        nama = self._setelan("skala", None, tuple(dict.fromkeys(semua["skala"])))
        return pilih_skala(semua, nama)

    @dihitung
    def target_versi(self) -> pd.DataFrame:
        """The targets of every version, the plan's for this year as `renstra`."""
        rencana = self.data.renstra.get("target", _KOSONG_RENCANA)
        nama = petakan(self.data.ambil("versi_target"), "id", "nama")
        return ukuran.target_semua_versi(self.data.ambil("target"), rencana, self.tahun, nama)

    @dihitung
    def _target(self) -> pd.DataFrame:
        semua = self.target_versi
        return semua[semua["versi"] == self.versi_target].reset_index(drop=True)

    @dihitung
    def _acuan(self) -> pd.DataFrame:
        ambil = self.data.ambil
        butir = pd.Series(self.data.butir("indikator"), dtype=object)
        indikator = ambil("indikator").assign(butir=butir)
        dipakai = ukuran.indikator_dipakai(
            indikator, ambil("target"), ambil("triwulan"), ambil("realisasi_tahunan")
        )
        acuan = ukuran.acuan_indikator(dipakai, ambil("sasaran"), ambil("satuan"), self._target)
        for b in baris_dari(acuan):
            periksa_rumus(b.indikator, b.arah, b.rumus)
        return acuan

    @dihitung
    def triwulan_rinci(self) -> pd.DataFrame:
        """Every quarter up to `triwulan`; empty when the year has no quarters."""
        return rinci_triwulan(self._acuan, self._target, self.data.ambil("triwulan"), self.triwulan)

    @dihitung
    def capaian(self) -> pd.DataFrame:
        """Target, realisation, achievement and category of every indicator."""
        if self.triwulan < 4:
            isi = ukuran.ukuran_sampai(self._acuan, self._target, self.triwulan_rinci)
        else:
            tahunan = self.data.ambil("realisasi_tahunan")
            isi = ukuran.ukuran_setahun(self._acuan, self._target, self.triwulan_rinci, tahunan)
        return ukuran.capaian_indikator(isi, self.skala, self.triwulan, self.data.konsep)

    @dihitung
    def laju(self) -> pd.DataFrame:
        """What the rest of the year must bring, and where it leads; empty without quarters."""
        rinci = self.triwulan_rinci
        return laju_indikator(self.capaian, self._target, rinci, self.skala, self.triwulan)

    @dihitung
    def pagu_versi(self) -> pd.DataFrame:
        """The ceiling of every agreement version; a revision's is the sum of its activities."""
        kini = None if self.total.empty else self.total["pagu"].iloc[0]
        versi = sorted(baris_dari(self.data.ambil("versi_target")), key=lambda b: b.urutan)
        baris = (
            {
                "versi": b.id,
                "nama": b.nama,
                "keputusan": b.keputusan,
                "pagu": kini if b.pagu_dari_kegiatan else b.pagu,
                "alasan": b.alasan,
            }
            for b in versi
        )
        return bingkai(baris, KOLOM_PAGU_VERSI)

    @dihitung
    def lalu(self) -> Hasil | None:
        """Last year's result over the same period; None when its data is not there.

        A year without quarters can only be given as a whole (its `triwulan` is then 4).
        """
        return self._tahun_lain(self.tahun - 1)

    @dihitung
    def riwayat(self) -> list[Hasil]:
        """The results of all years up to this one that have data, oldest first."""
        lama = [t for t in sorted(self.data.tahun_tersedia) if t < self.tahun]
        return [h for h in map(self._tahun_lain, lama) if h is not None] + [self]

    def _tahun_lain(self, tahun: int) -> Hasil | None:
        data = self.data.tahun_lain(tahun)
        if data is None:
            return None
        triwulan = 4 if data.ambil("triwulan").empty else self.triwulan
        return Hasil(data, triwulan=triwulan, metode_efisiensi=self.metode_efisiensi)

    @dihitung
    def perbandingan(self) -> pd.DataFrame:
        """Every indicator against last year."""
        lalu, sebab = self.lalu, None
        if lalu is not None and lalu.triwulan != self.triwulan:
            sebab = f"data triwulan tahun {self.tahun - 1} tidak tersedia"
        sebelum = None if lalu is None else lalu.capaian
        return perbandingan.bandingkan(self.capaian, sebelum, self.tahun, sebab)

    @dihitung
    def renstra(self) -> pd.DataFrame:
        """Progress of every indicator to the five-year plan; empty without a plan."""
        rencana = self.data.renstra.get("target", _KOSONG_RENCANA)
        if rencana.empty:
            return bingkai([], renstra.KOLOM_RENSTRA)
        mulai = int(self.data.renstra["renstra"]["mulai"].iloc[0])
        capaian = {h.tahun: h.capaian for h in self.riwayat if h.tahun >= mulai}
        return renstra.kemajuan_renstra(capaian, rencana, self.tahun, mulai)

    @dihitung
    def kegiatan(self) -> pd.DataFrame:
        """Ceiling and realisation of every activity."""
        return anggaran.per_kegiatan(
            self.data.ambil("kegiatan"), self.data.ambil("anggaran_kegiatan")
        )

    @dihitung
    def kelompok_kegiatan(self) -> pd.DataFrame:
        """Ceiling and realisation by group of activities."""
        return anggaran.per_kelompok(self.data.ambil("kelompok_kegiatan"), self.kegiatan)

    @dihitung
    def seksi_anggaran(self) -> pd.DataFrame:
        """Ceiling and realisation by section."""
        return anggaran.per_seksi(self.data.ambil("unit_kerja"), self.kegiatan)

    @dihitung
    def sasaran_anggaran(self) -> pd.DataFrame:
        """Ceiling and realisation by group of objectives that share a ceiling."""
        ambil = self.data.ambil
        return anggaran.per_sasaran(ambil("kelompok_pagu"), ambil("sasaran"), self.kegiatan)

    @dihitung
    def akun(self) -> pd.DataFrame:
        """Ceiling and realisation of every account."""
        return anggaran.per_akun(self.data.ambil("akun"), self.data.ambil("anggaran_akun"))

    @dihitung
    def jenis_belanja(self) -> pd.DataFrame:
        """Ceiling and realisation by kind of spending."""
        return anggaran.per_jenis(self.data.ambil("akun"), self.data.ambil("anggaran_akun"))

    @dihitung
    def total(self) -> pd.DataFrame:
        """The year's budget in one row; empty when the data has none."""
        return anggaran.total(self.kegiatan, self.data.ambil("anggaran_total"))

    @dihitung
    def efisiensi(self) -> pd.DataFrame:
        """Efficiency of every group of objectives by the method set."""
        return efisiensi.per_kelompok(*self._dasar_efisiensi())

    @dihitung
    def efisiensi_total(self) -> pd.DataFrame:
        """Efficiency of all groups together in one row; empty without groups."""
        return efisiensi.menyeluruh(*self._dasar_efisiensi())

    def _dasar_efisiensi(self) -> tuple[pd.DataFrame, pd.DataFrame, str | None, str | None]:
        sebab = None
        if self.triwulan < 4:
            sebab = "realisasi anggaran hanya tersedia untuk setahun penuh, sedangkan capaian baru "
            sebab += self.periode
        return self.capaian, self.sasaran_anggaran, self.metode_efisiensi, sebab

    @dihitung
    def pegawai(self) -> pd.DataFrame:
        """Staff by work unit."""
        return pegawai.per_unit(self.data.ambil("pegawai"), self.data.ambil("unit_kerja"))

    @dihitung
    def pegawai_total(self) -> dict[str, Nilai]:
        """Staff in total, count by count."""
        return pegawai.total(self.pegawai)


_KOSONG_RENCANA = bingkai([], ("indikator", "tahun", "nilai", "predikat"))
