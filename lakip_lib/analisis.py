"""The seven analyses that PermenPANRB 53/2014 asks for every objective (Bab III.A).

Sentences are computed from `Hasil`; causes, solutions and programmes told by people
come from the section's prose file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lakip_lib import kalimat
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.perbandingan import tahun_lampau
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.narasi.bagian import bagian_indikator
from lakip_lib.narasi.daftar import narasi_sasaran
from lakip_lib.narasi.markdown import lolos
from lakip_lib.skenario.kalimat import catatan_narasi
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
            (f"Target dan realisasi {self.hasil.periode}", self.target_realisasi),
            ("Perbandingan dengan tahun sebelumnya", self.tahun_lalu),
            ("Realisasi terhadap target jangka menengah", self.jangka_menengah),
            ("Perbandingan dengan standar nasional", self.standar_nasional),
            ("Penyebab keberhasilan atau kegagalan dan solusi", self.penyebab),
            ("Efisiensi penggunaan sumber daya", self.efisiensi),
            ("Program dan kegiatan penunjang", self.program),
        ]
        isi: list[Any] = [Potongan(f"### {self.nomor}. {lolos(self.nama)}")]
        if not self.indikator:
            tanpa = f"Sasaran ini tidak mempunyai target pada tahun {self.hasil.tahun}."
            return [*isi, Potongan(tanpa)]
        for huruf, (judul, buat) in zip("abcdefg", bagian, strict=True):
            isi += [Potongan(f"#### {huruf}. {judul}"), *buat()]
        return isi

    def target_realisasi(self) -> list[Any]:
        """Return (1): target against realisation this year, with the quarters drawn."""
        isi = [kalimat.capaian(b) for b in self.indikator]
        return [Potongan(kalimat.butir(isi)), self.lap.grafik(f"triwulan-{self.sasaran.lower()}")]

    def tahun_lalu(self) -> list[Any]:
        """Return (2): realisation and achievement against the past."""
        lampau = tahun_lampau(self.hasil.riwayat, self.hasil.tahun)
        if self.hasil.lalu is None and not lampau:
            awal = f"Data tahun {self.hasil.tahun - 1} tidak tersedia"
            return [Potongan(f"{awal}, sehingga perbandingan tidak dapat dilakukan.")]
        kunci = self.sasaran.lower()
        return [
            Potongan(
                kalimat.butir([kalimat.tahun_lalu(self.hasil, b, lampau) for b in self.indikator])
            ),
            self.lap.tabel(f"perbandingan-{kunci}"),
            self.lap.grafik(f"perbandingan-{kunci}"),
        ]

    def jangka_menengah(self) -> list[Any]:
        """Return (3): realisation to date against the five-year plan."""
        frame = self.hasil.renstra
        nama = {b.indikator: b.nama for b in self.indikator}
        isi = [
            kalimat.renstra(self.hasil, nama[b.indikator], b)
            for b in baris_dari(frame)
            if b.indikator in nama
        ]
        tabel = self.lap.tabel(f"renstra-{self.sasaran.lower()}")
        return [Potongan(kalimat.butir(isi)), tabel] if isi else [tabel]

    def standar_nasional(self) -> list[Any]:
        """Return (4): comparison with a national standard, or that there is none."""
        frame = self.hasil.data.ambil("indikator")
        ada = set(frame[frame["standar_nasional"].notna()]["id"])
        if len(self.indikator) > 1 and not any(b.indikator in ada for b in self.indikator):
            return [Potongan(f"Untuk semua indikator sasaran ini {kalimat.TANPA_STANDAR}.")]
        return [
            Potongan(
                kalimat.butir([kalimat.standar_nasional(self.hasil, b) for b in self.indikator])
            )
        ]

    def penyebab(self) -> list[Any]:
        """Return (5): what people tell of causes and solutions, indicator by indicator."""
        narasi = self._narasi()
        if isinstance(narasi, BlokKhusus):
            return [narasi]
        catatan = catatan_narasi(self.lap.resmi, self.hasil)
        return [
            Potongan(
                self._satu_indikator(b, narasi.get(b.indikator, {}), catatan.get(b.indikator, ""))
            )
            for b in self.indikator
        ]

    def efisiensi(self) -> list[Any]:
        """Return (6): efficiency by the method set, computed (of a whole year alone)."""
        if self.hasil.triwulan < 4:
            return [self.lap.tanpa_bagian()]
        frame = self.hasil.efisiensi
        for b in baris_dari(frame):
            if self.sasaran in b.sasaran:
                return [Potongan(kalimat.efisiensi(b))]
        if frame.empty:
            sebab = f"Rincian anggaran per sasaran tahun {self.hasil.tahun} tidak tersedia"
            return [Potongan(f"{sebab}, sehingga efisiensi tidak dapat dihitung.")]
        return [
            Potongan(
                "Sasaran ini tidak memiliki pagu tersendiri, sehingga efisiensi penggunaan "
                "anggarannya tidak dapat dihitung."
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
        nama = narasi_sasaran(self.sasaran)
        satu = self.lap.narasi(nama)
        if isinstance(satu, BlokKhusus):
            return satu
        bagian = bagian_indikator(satu.markdown)
        frame = self.hasil.data.ambil("indikator")
        milik = list(frame[frame["sasaran"] == self.sasaran]["id"])
        for id_ in bagian:
            if id_ not in milik:
                raise KesalahanLakip(
                    f"{self.hasil.tahun}/narasi/{nama}.md: judul {kutip('## ' + id_)} bukan "
                    f"indikator sasaran ini. Perbaikan: pakai salah satu dari {', '.join(milik)}."
                )
        return bagian

    def _satu_indikator(self, b: Any, bagian: dict[str, str], catatan: str) -> str:
        if not any(isi.strip() for isi in bagian.values()):
            return f"**{lolos(b.nama)}.** Narasi indikator ini belum diisi."
        teks = [f"##### {lolos(b.nama)}", catatan, bagian.get("Uraian", "")]
        for judul in ("Penyebab", "Solusi"):
            teks += [f"**{judul}.** {bagian.get(judul, '').strip() or 'Belum diisi.'}"]
        return "\n\n".join(t.strip() for t in teks if t.strip())

    def _kegiatan(self) -> str:
        data = self.hasil.data
        sasaran = data.ambil("sasaran")
        kelompok = sasaran[sasaran["id"] == self.sasaran]["kelompok_pagu"].iloc[0]
        rujukan = data.ambil("kegiatan")
        milik = set(rujukan[rujukan["kelompok_pagu"] == kelompok]["id"]) if kelompok else set()
        # What the budget brought is known for a whole year alone.
        sebut = kalimat.pagu_realisasi if self.hasil.triwulan == 4 else kalimat.pagu
        butir = [
            f"{lolos(b.nama)}: {sebut(b)}" for b in baris_dari(self.hasil.kegiatan) if b.id in milik
        ]
        if not butir and self.hasil.kegiatan.empty:
            return f"Rincian anggaran per kegiatan tahun {self.hasil.tahun} tidak tersedia."
        if not butir:
            return "Tidak ada kegiatan dengan pagu tersendiri untuk sasaran ini."
        return "Kegiatan yang membiayai sasaran ini:\n\n" + kalimat.butir(butir)
