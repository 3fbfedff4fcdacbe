"""The one object a notebook talks to: `lap = buka(...)`, then one call for each piece."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from IPython.display import display

from lakip_lib import kalimat_laju
from lakip_lib.analisis import Analisis
from lakip_lib.baru.kelengkapan import yang_kurang
from lakip_lib.baru.narasi import belum_ditulis
from lakip_lib.berlaku import ditiadakan
from lakip_lib.catatan import catat
from lakip_lib.data import cari_data, muat_data
from lakip_lib.grafik.daftar import TETAP as GRAFIK
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skenario import daftar_grafik_skenario
from lakip_lib.hitung.bersama import hasil_dari
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.malas import Berlapis
from lakip_lib.narasi import konteks, muat_narasi
from lakip_lib.narasi.daftar import (
    NARASI,
    narasi_dari_data,
    narasi_seksi,
    narasi_versi,
)
from lakip_lib.narasi.markdown import lolos
from lakip_lib.narasi.muat import baca_narasi
from lakip_lib.narasi.templat import tak_dikenal
from lakip_lib.pembuka import daftar, pengesahan, sampul
from lakip_lib.skenario.kalimat import KALIMAT
from lakip_lib.skenario.muat import muat_skenario
from lakip_lib.susun.parameter import periksa_nilai, tolak_sisipan_asing
from lakip_lib.tabel.daftar import TETAP as TABEL
from lakip_lib.tabel.daftar import daftar_tabel, id_versi, seksi_berindikator
from lakip_lib.tabel.model import Tabel, TidakAdaData
from lakip_lib.tabel.perencanaan import nama_versi
from lakip_lib.tabel.skenario import daftar_tabel_skenario
from lakip_lib.tampilan import BlokKhusus, Potongan, kotak, tanpa

Buat = TypeVar("Buat", bound=Callable[..., Tabel | Grafik | str])


def buka(
    tahun: int,
    triwulan: int = 4,
    versi_target: str = "",
    data_dir: str = "data",
    metode_efisiensi: str = "",
    skenario: str = "",
    perubahan: str = "",
) -> Laporan:
    """Load and check the data of a year and return its report.

    `triwulan` 4 is the whole year, 1 to 3 the year to date. Empty `versi_target` and
    `metode_efisiensi` mean what `pengaturan.csv` of the year says. `skenario` names the
    changes to lay over the data, `perubahan` gives more of them; empty for the official
    report. Raises KesalahanLakip for an unknown or mistyped parameter and DataSalah for
    bad data and bad changes.
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
    folder = cari_data(data_dir)
    pilihan = (triwulan, versi_target or None, metode_efisiensi or None)
    data = muat_skenario(folder, tahun, skenario, perubahan, versi_target)
    hasil = hasil_dari(data, pilihan)
    if data.skenario is None:
        return Laporan(hasil)
    return Laporan(hasil, hasil_dari(muat_data(folder, tahun), pilihan))


class Laporan:
    """The pieces of one year's report, made on request from `Hasil`.

    For a scenario `resmi` is the official result of the same period; otherwise it is
    `hasil` itself.
    """

    def __init__(self, hasil: Hasil, resmi: Hasil | None = None) -> None:
        self.hasil, self.resmi = hasil, resmi or hasil
        tabel = {} if resmi is None else daftar_tabel_skenario(resmi)
        grafik = {} if resmi is None else daftar_grafik_skenario(resmi)
        self._tabel = Berlapis({**TABEL, **tabel}, lambda: daftar_tabel(hasil))
        self._grafik = Berlapis({**GRAFIK, **grafik}, lambda: daftar_grafik(hasil))
        self._konteks = konteks(hasil)

    def tabel(self, id_: str) -> Tabel | Potongan | BlokKhusus:
        """Return the table `id_`, or a sentence that says why the data cannot fill it."""
        if self._tanpa("tabel", id_):
            return self.tanpa_bagian(f"tbl-{id_}")
        try:
            return _pilih(self._tabel, id_, "tabel")(self.hasil)
        except TidakAdaData as alasan:
            return Potongan(f"*Tabel ini tidak disajikan: {alasan}.*", tiada=f"tbl-{id_}")

    def grafik(self, id_: str) -> Grafik | Potongan | BlokKhusus:
        """Return the chart `id_`, or a sentence that says why the data cannot fill it."""
        if self._tanpa("grafik", id_):
            return self.tanpa_bagian(f"gbr-{id_}")
        try:
            return _pilih(self._grafik, id_, "grafik")(self.hasil)
        except TidakAdaData as alasan:
            return Potongan(f"*Grafik ini tidak disajikan: {alasan}.*", tiada=f"gbr-{id_}")

    def narasi(self, nama: str) -> Potongan | BlokKhusus:
        """Return the prose of section `nama` with its numbers filled in."""
        if self._tanpa("narasi", nama):
            return self.tanpa_bagian()
        folder = self.hasil.data.folder / str(self.hasil.tahun) / "narasi"
        if nama not in NARASI and nama not in (ada := narasi_dari_data(self.hasil.data)):
            raise KesalahanLakip(tak_dikenal("narasi", nama, [*NARASI, *sorted(ada)]))
        catat(f"{self.hasil.tahun}/narasi/{nama}.md")
        berkas = folder / f"{nama}.md"
        if not berkas.is_file() or belum_ditulis(baca_narasi(berkas)):
            return _belum_ada(self.hasil.tahun, nama)
        return Potongan(muat_narasi(folder, nama, self._konteks))

    def sampul(self) -> BlokKhusus:
        """Return the cover."""
        return sampul(self.hasil)

    def belum_lengkap(self) -> Potongan | None:
        """Return what a draft still lacks, file by file; None when nothing is missing."""
        kurang = yang_kurang(self.hasil)
        if not kurang:
            return None
        butir = [f"**{lolos(k.berkas)}**: {k.banyak} ({lolos(k.apa)})" for k in kurang]
        return Potongan(f"# Yang Belum Lengkap\n\n{_PENGANTAR_KURANG}\n\n{_butir(butir)}")

    def daftar(self, jenis: str) -> BlokKhusus:
        """Return the place of the contents (`isi`), list of tables or of figures (`gambar`)."""
        return daftar(jenis)

    def singkatan(self) -> Potongan | BlokKhusus:
        """Return the abbreviations of the data (`istilah.csv`) in alphabetical order."""
        frame = self.hasil.data.ambil("istilah")
        if frame.empty:
            return self.tanpa_bagian()
        urut = sorted(baris_dari(frame), key=lambda b: b.singkatan.casefold())
        return Potongan(_butir(f"**{lolos(b.singkatan)}** – {lolos(b.kepanjangan)}" for b in urut))

    def pengesahan(self) -> BlokKhusus | Potongan:
        """Return the signature block of the foreword, which signs a whole year alone."""
        if self._tanpa("bagian", "pengesahan"):
            return self.tanpa_bagian()
        return pengesahan(self.hasil)

    def laju(self) -> Potongan | BlokKhusus:
        """Return what the rest of the year must bring, in words (quarterly report alone)."""
        if self._tanpa("bagian", "laju"):
            return self.tanpa_bagian()
        return Potongan(kalimat_laju.ringkas(self.hasil))

    def skenario(self, bagian: str) -> Potongan:
        """Return a piece of a scenario's own chapter in words (`skenario.kalimat`)."""
        return Potongan(_pilih(KALIMAT, bagian, "bagian skenario")(self.resmi, self.hasil))

    def misi(self) -> Potongan:
        """Return the missions of the five-year plan as a list."""
        frame = self.hasil.data.renstra.get("misi")
        if frame is None or frame.empty:
            return Potongan("*Misi Renstra tidak tersedia.*")
        return Potongan(_butir(f"**{b.urutan}** – {lolos(b.nama)}" for b in baris_dari(frame)))

    def dasar_hukum(self) -> Potongan:
        """Return the laws the report rests on as a numbered list."""
        frame = self.hasil.data.ambil("dasar_hukum")
        if frame.empty:
            return Potongan(f"*Daftar dasar hukum tahun {self.hasil.tahun} tidak tersedia.*")
        hukum = self._konteks["hukum"]
        baris = [f"{i}. {hukum(b.peraturan)}" for i, b in enumerate(baris_dari(frame), 1)]
        akhir = ";" if len(baris) < 3 else "; dan"
        ekor = [f"{b}{akhir}" for b in baris[-2:-1]] + [f"{baris[-1]}."]
        return Potongan("\n".join([*(f"{b};" for b in baris[:-2]), *ekor]))

    def seksi(self) -> None:
        """Show heading, prose and table of every section with indicators."""
        unit = self.hasil.data.ambil("unit_kerja")
        nama = dict(zip(unit["id"], unit["nama"], strict=True))
        seksi = seksi_berindikator(self.hasil)
        if not seksi:
            self._tunjukkan([Potongan("*Seksi pengampu indikator tidak tersedia.*")])
        for nomor, id_ in enumerate(seksi, 1):
            judul = Potongan(f"### {nomor}. {lolos(nama[id_])}")
            self._tunjukkan([judul, self.narasi(narasi_seksi(id_)), self.tabel(f"seksi-{id_}")])

    def target_versi(self) -> None:
        """Show heading, prose and table of every version of the year's targets, in order."""
        for nomor, (versi, nama) in enumerate(nama_versi(self.hasil).items(), 1):
            judul = Potongan(f"### {nomor}. {lolos(nama)}")
            self._tunjukkan([judul, self.narasi(narasi_versi(versi)), self.tabel(id_versi(versi))])

    def analisis_sasaran(self) -> None:
        """Show the seven analyses of PermenPANRB 53/2014 for every objective."""
        for nomor, sasaran in enumerate(self.hasil.data.ambil("sasaran")["id"], 1):
            self._tunjukkan(Analisis(self, sasaran, nomor).semua())

    def _tanpa(self, jenis: str, nama: str) -> bool:
        return ditiadakan(jenis, nama, self.hasil.triwulan)

    def tanpa_bagian(self, rujukan: str | None = None) -> BlokKhusus:
        """Return what stands for a piece that this report leaves out, heading included."""
        lain = "laporan triwulan ini" if self.hasil.triwulan < 4 else "laporan ini"
        return tanpa(f"Bagian ini tidak termasuk {lain}.", rujukan)

    @staticmethod
    def _tunjukkan(isi: Sequence[Any]) -> None:
        for satu in isi:
            display(satu)  # type: ignore[no-untyped-call]


_PENGANTAR_KURANG = (
    "Laporan ini masih konsep. Yang belum diisi dinyatakan dengan kata-kata dan tidak dihitung "
    "sebagai nol. Bagian ini hilang setelah semuanya lengkap."
)


def _pilih(daftar_: Mapping[str, Buat], id_: str, jenis: str) -> Buat:
    if id_ not in daftar_:
        raise KesalahanLakip(
            f"{jenis} {id_!r} tidak dikenal. Perbaikan: pakai salah satu dari "
            f"{', '.join(sorted(daftar_))}."
        )
    return daftar_[id_]


def _belum_ada(tahun: int, nama: str) -> BlokKhusus:
    satu = kotak("Belum tersedia", f"Uraian bagian ini belum tersedia untuk tahun {tahun}.")
    # Who works in the notebook is told which file to write; the reader of the report is not.
    return replace(satu, cadangan=f"{satu.cadangan} Tulis `{tahun}/narasi/{nama}.md`.")


def _butir(baris: Any) -> str:
    return "\n".join(f"- {b}" for b in baris)
