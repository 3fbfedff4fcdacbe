"""The seven analyses that PermenPANRB 53/2014 asks for every objective (Bab III.A).

Sentences are computed from `Hasil`; causes, solutions and programmes told by people
come from the section's prose file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rupiah
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.istilah import RUMUS
from lakip_lib.narasi.bagian import bagian_indikator
from lakip_lib.narasi.daftar import narasi_sasaran
from lakip_lib.narasi.markah import tuang
from lakip_lib.narasi.markdown import lolos
from lakip_lib.tampilan import BlokKhusus, Potongan

if TYPE_CHECKING:
    from lakip_lib.laporan import Laporan


class Analisis:
    """The analyses of one objective, in the order of the regulation."""

    def __init__(self, lap: Laporan, sasaran: str, nomor: int) -> None:
        self.lap, self.hasil, self.sasaran, self.nomor = lap, lap.hasil, sasaran, nomor
        capaian = self.hasil.capaian
        self.indikator = baris_dari(capaian[capaian["sasaran"] == sasaran])
        frame = self.hasil.data.ambil("sasaran")
        self.nama = str(frame[frame["id"] == sasaran]["nama"].iloc[0])

    def semua(self) -> list[Any]:
        """Return everything to show for this objective, headings included."""
        bagian: list[tuple[str, Callable[[], list[Any]]]] = [
            (f"Target dan realisasi tahun {self.hasil.tahun}", self.target_realisasi),
            ("Perbandingan dengan tahun sebelumnya", self.tahun_lalu),
            ("Realisasi terhadap target jangka menengah", self.jangka_menengah),
            ("Perbandingan dengan standar nasional", self.standar_nasional),
            ("Penyebab keberhasilan atau kegagalan dan solusi", self.penyebab),
            ("Efisiensi penggunaan sumber daya", self.efisiensi),
            ("Program dan kegiatan penunjang", self.program),
        ]
        isi: list[Any] = [Potongan(f"### {self.nomor}. {lolos(self.nama)}")]
        if not self.indikator:
            tanpa = f"Tahun {self.hasil.tahun} tidak menetapkan target untuk sasaran ini."
            return [*isi, Potongan(tanpa)]
        for huruf, (judul, buat) in zip("abcdefg", bagian, strict=True):
            isi += [Potongan(f"#### {huruf}. {judul}"), *buat()]
        return isi

    def target_realisasi(self) -> list[Any]:
        """Return (1): target against realisation this year, with the quarters drawn."""
        kalimat = [self._kalimat_capaian(b) for b in self.indikator]
        return [Potongan(_butir(kalimat)), self.lap.grafik(f"triwulan-{self.sasaran.lower()}")]

    def tahun_lalu(self) -> list[Any]:
        """Return (2): realisation and achievement against the past."""
        if self.hasil.lalu is None:
            awal = f"Data tahun {self.hasil.tahun - 1} tidak tersedia"
            return [Potongan(f"{awal}, jadi perbandingan tidak dapat dilakukan.")]
        kunci = self.sasaran.lower()
        return [
            Potongan(_butir([self._kalimat_lalu(b) for b in self.indikator])),
            self.lap.tabel(f"perbandingan-{kunci}"),
            self.lap.grafik(f"perbandingan-{kunci}"),
        ]

    def jangka_menengah(self) -> list[Any]:
        """Return (3): realisation to date against the five-year plan."""
        return [self.lap.tabel(f"renstra-{self.sasaran.lower()}")]

    def standar_nasional(self) -> list[Any]:
        """Return (4): comparison with a national standard, or that there is none."""
        return [Potongan(_butir([self._kalimat_standar(b) for b in self.indikator]))]

    def penyebab(self) -> list[Any]:
        """Return (5): what people tell of causes and solutions, indicator by indicator."""
        narasi = self._narasi()
        if isinstance(narasi, BlokKhusus):
            return [narasi]
        return [
            Potongan(self._satu_indikator(b, narasi.get(b.indikator, {}))) for b in self.indikator
        ]

    def efisiensi(self) -> list[Any]:
        """Return (6): efficiency by the method set, computed."""
        frame = self.hasil.efisiensi
        for b in baris_dari(frame):
            if self.sasaran in b.sasaran:
                return [Potongan(self._kalimat_efisiensi(b))]
        return [
            Potongan(
                "Sasaran ini tidak memiliki pagu tersendiri dalam data, jadi efisiensi "
                "penggunaan anggarannya tidak dapat dihitung."
            )
        ]

    def program(self) -> list[Any]:
        """Return (7): the activities that paid for the objective, and what is told of them."""
        isi: list[Any] = [Potongan(self._kegiatan())]
        narasi = self._narasi()
        if isinstance(narasi, BlokKhusus):
            return isi
        butir = [
            f"**{lolos(b.nama)}.** {narasi[b.indikator]['Program pendukung'].strip()}"
            for b in self.indikator
            if narasi.get(b.indikator, {}).get("Program pendukung")
        ]
        return [*isi, Potongan("\n\n".join(butir))] if butir else isi

    def _narasi(self) -> dict[str, dict[str, str]] | BlokKhusus:
        satu = self.lap.narasi(narasi_sasaran(self.sasaran))
        return satu if isinstance(satu, BlokKhusus) else bagian_indikator(satu.markdown)

    def _satu_indikator(self, b: Any, bagian: dict[str, str]) -> str:
        if not bagian:
            return f"**{lolos(b.nama)}.** Narasi indikator ini belum diisi."
        teks = [f"##### {lolos(b.nama)}", bagian.get("Uraian", "")]
        for judul in ("Penyebab", "Solusi"):
            teks += [f"**{judul}.** {bagian.get(judul, 'Belum diisi.').strip()}"]
        return "\n\n".join(t.strip() for t in teks if t.strip())

    def _kalimat_capaian(self, b: Any) -> str:
        target = _nilai(b.target, b.satuan_nama, b.predikat_target, "tidak ditetapkan")
        realisasi = _nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi, "belum diisi")
        awal = f"**{lolos(b.nama)}**: target {target}, realisasi {realisasi}"
        if b.capaian is None:
            return f"{awal}; {tuang(b.keterangan)}."
        akhir = f"capaian {_desimal(b.capaian)} persen ({b.tanda}\u00a0{lolos(b.kategori)})"
        rumus = f"Rumus: {RUMUS[b.rumus]}, kali seratus."
        batas = f" Capaian {tuang(b.keterangan)}." if b.capaian_asli != b.capaian else ""
        return f"{awal}, {akhir}. {rumus}{batas}{self._kalimat_penyesuaian(b)}"

    def _kalimat_penyesuaian(self, b: Any) -> str:
        if not b.penyesuaian or b.realisasi_triwulan is None:
            return ""
        menurut = tuang(format_nilai(b.realisasi_triwulan, b.satuan_nama))
        return f" Angka triwulan menghasilkan {menurut}; {lolos(b.alasan or '')}"

    def _kalimat_lalu(self, b: Any) -> str:
        frame = self.hasil.perbandingan
        banding = baris_dari(frame[frame["indikator"] == b.indikator])[0]
        perubahan = self._perubahan(banding.perubahan_persen)
        if banding.selisih_capaian is None:
            return f"**{lolos(b.nama)}**: {tuang(banding.keterangan)}{perubahan}."
        poin = _desimal(abs(banding.selisih_capaian))
        if banding.selisih_capaian == 0:
            lalu = self.hasil.tahun - 1
            return f"**{lolos(b.nama)}**: capaian sama dengan tahun {lalu}{perubahan}."
        arah = "naik" if banding.selisih_capaian > 0 else "turun"
        return (
            f"**{lolos(b.nama)}**: capaian {arah} {poin} poin persen, dari "
            f"{_desimal(banding.capaian_lalu)} persen menjadi "
            f"{_desimal(b.capaian)} persen{perubahan}."
        )

    @staticmethod
    def _perubahan(persen: Any) -> str:
        if persen is None:
            return ""
        if persen == 0:
            return "; realisasi tetap"
        arah = "naik" if persen > 0 else "turun"
        return f"; realisasi {arah} {_desimal(abs(persen))} persen"

    def _kalimat_standar(self, b: Any) -> str:
        frame = self.hasil.data.ambil("indikator")
        standar = baris_dari(frame[frame["id"] == b.indikator])[0]
        if standar.standar_nasional is None:
            return (
                f"**{lolos(b.nama)}**: tidak ada standar nasional untuk indikator ini dalam data."
            )
        nilai = tuang(format_nilai(standar.standar_nasional, b.satuan_nama))
        realisasi = _nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi, "belum diisi")
        return (
            f"**{lolos(b.nama)}**: standar nasional {nilai} "
            f"({lolos(standar.sumber_standar or 'sumber tidak disebut')}), realisasi {realisasi}."
        )

    def _kalimat_efisiensi(self, b: Any) -> str:
        if b.efisiensi is None:
            return f"Efisiensi tidak dapat dihitung: {tuang(b.keterangan)}."
        bersama = len(b.sasaran) > 1
        siapa = (
            "Bersama sasaran lain yang dibiayai pagu yang sama, rata-rata"
            if bersama
            else "Rata-rata"
        )
        return (
            f"{siapa} capaian kinerja {_desimal(b.capaian)} persen dengan serapan "
            f"anggaran {_desimal(b.serapan)} persen. Nilai efisiensi "
            f"{_desimal(b.efisiensi)}: {tuang(b.keterangan)}."
        )

    def _kegiatan(self) -> str:
        data = self.hasil.data
        sasaran = data.ambil("sasaran")
        kelompok = sasaran[sasaran["id"] == self.sasaran]["kelompok_pagu"].iloc[0]
        rujukan = data.ambil("kegiatan")
        milik = set(rujukan[rujukan["kelompok_pagu"] == kelompok]["id"]) if kelompok else set()
        butir = [
            f"{lolos(b.nama)}: pagu {tuang(format_rupiah(b.pagu))}, "
            f"realisasi {tuang(format_rupiah(b.realisasi))} ({_persen(b.serapan)})"
            for b in baris_dari(self.hasil.kegiatan)
            if b.id in milik
        ]
        if not butir:
            return "Tidak ada kegiatan dengan pagu tersendiri untuk sasaran ini dalam data."
        return "Kegiatan yang membiayai sasaran ini:\n\n" + _butir(butir)


def _nilai(x: Any, satuan: str, predikat: str | None, kosong: str) -> str:
    return lolos(predikat or kosong) if x is None else tuang(format_nilai(x, satuan))


def _desimal(x: Any) -> str:
    """Return a number with two decimals as Markdown, with its trail."""
    return tuang(format_bilangan(x, 2))


def _persen(x: Any) -> str:
    return "tidak ada pagu" if x is None else f"{_desimal(x)} persen"


def _butir(kalimat: list[str]) -> str:
    return kalimat[0] if len(kalimat) == 1 else "\n".join(f"- {k}" for k in kalimat)
