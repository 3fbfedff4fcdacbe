"""The object that the evaluator's notebook talks to: one call for each piece."""

from __future__ import annotations

from functools import cached_property, partial

from lakip_lib.cocokkan.cocokan import Cocokan, cocokkan
from lakip_lib.cocokkan.lembar import Evaluasi, tolak_skenario
from lakip_lib.evaluasi.banding import HitungUlang, sajikan
from lakip_lib.evaluasi.lembar import Bagian, lembar_indikator, tabel_atau
from lakip_lib.evaluasi.pilihan import PilihanIndikator, PilihanUlang
from lakip_lib.evaluasi.temuan import kalimat_jumlah, tabel_temuan
from lakip_lib.evaluasi.ulang import Batas, Ubahan, baris_indikator, hitung_ulang
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.laporan import buka as buka_laporan
from lakip_lib.periksa.dari_terbitan import bukti_terbitan
from lakip_lib.periksa.jalan import Pemeriksaan, periksa_data, periksa_terbitan
from lakip_lib.periksa.model import Sebutan
from lakip_lib.tampilan import Potongan


def buka(
    tahun: int,
    triwulan: int = 4,
    versi_target: str = "",
    data_dir: str = "data",
    metode_efisiensi: str = "",
    skenario: str = "",
    perubahan: str = "",
) -> BukuEvaluasi:
    """Open the evaluation of a year. Parameters as for the chapters.

    Works for a year without a printed edition too: what needs one says so. Raises
    KesalahanLakip for wrong parameters, for a part of a year and for a scenario, DataSalah
    for bad data.
    """
    tolak_skenario(skenario, perubahan)
    if triwulan != 4:
        raise KesalahanLakip(
            f"evaluasi memeriksa setahun penuh, bukan sampai triwulan {triwulan}. Perbaikan: "
            "pakai triwulan 4."
        )
    return BukuEvaluasi(
        buka_laporan(tahun, triwulan, versi_target, data_dir, metode_efisiensi).hasil
    )


class BukuEvaluasi:
    """Verdicts, findings, indicators and recomputations of one year, made on request."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil = hasil

    @cached_property
    def cocokan(self) -> Cocokan | None:
        """The comparison with the printed edition; None for a year without one."""
        ambil = self.hasil.data.ambil
        tiada = ambil("terbitan").empty and ambil("terbitan_pernyataan").empty
        return None if tiada else cocokkan(self.hasil)

    @cached_property
    def pemeriksaan(self) -> list[Pemeriksaan]:
        """The checks of the data, and of the printed tables where there are some."""
        data = periksa_data(self.hasil)
        return [data, periksa_terbitan(self.hasil)] if self._bertabel else [data]

    @cached_property
    def indikator_semua(self) -> dict[str, str]:
        """The indicators of the year: id to name."""
        frame = self.hasil.capaian
        return dict(zip(frame["indikator"], frame["nama"], strict=True))

    def ringkasan(self) -> Potongan:
        """Return in words how much was compared, checked, and what came out."""
        banding = self._tanpa_cetakan()
        if self.cocokan is not None:
            banding = Evaluasi(self.cocokan).ringkasan().markdown
        periksa = "\n\n".join(map(kalimat_jumlah, self.pemeriksaan))
        return Potongan(f"{banding}\n\n{periksa}")

    def putusan(self, nama: str = "jumlah") -> Bagian:
        """Return a table of the comparison.

        `nama` is `jumlah` (counts by printed table), `terbuka`, `dijelaskan`,
        `pembulatan` or `tidak-dihitung`.
        """
        if self.cocokan is None:
            return Potongan(f"*{self._tanpa_cetakan()}*")
        return Evaluasi(self.cocokan).tabel(nama)

    def temuan(self, modus: str = "data") -> Bagian:
        """Return the findings of the checks: of the `data`, or of the print (`terbitan`)."""
        if modus not in ("data", "terbitan"):
            raise KesalahanLakip(
                f"pemeriksaan {modus!r} tidak dikenal. Perbaikan: pakai data atau terbitan."
            )
        for satu in self.pemeriksaan:
            if satu.modus == modus:
                return tabel_atau(partial(tabel_temuan, satu))
        return Potongan(f"*{self._tanpa_cetakan()}*")

    def lembar(self, indikator: str) -> list[Bagian]:
        """Return the pieces about one indicator (see `indikator`)."""
        return lembar_indikator(self.hasil, indikator, self.cocokan, self.pemeriksaan)

    def indikator(self, indikator: str = "") -> PilihanIndikator:
        """Show all about one indicator, with a list to choose another from.

        Formula in words and with its values, input cells, quarters, past years, printed
        figures with their verdicts, and findings. Empty means the first indicator with
        an unexplained difference, else the first.
        """
        return PilihanIndikator(self.indikator_semua, self._mulai(indikator), self.lembar)

    def hitung_ulang(
        self,
        indikator: str = "",
        *,
        rumus: str | None = None,
        aturan_triwulan: str | None = None,
        batas_capaian: Batas = None,
        versi_target: str | None = None,
        skala: str | None = None,
    ) -> HitungUlang:
        """Compute an indicator again and put it beside what the data's own rules give.

        What is left out stays as the data has it; `batas_capaian` is a percentage or
        "tanpa". Raises KesalahanLakip for an unknown indicator, rule, version or scale.
        """
        ubahan = Ubahan(rumus, aturan_triwulan, batas_capaian, versi_target, skala)
        ulangan = hitung_ulang(self.hasil, self._mulai(indikator), ubahan)
        return sajikan(self.hasil, ulangan, self._sebutan)

    def coba(self, indikator: str = "") -> PilihanUlang:
        """Show controls that call `hitung_ulang`, and its result."""
        return PilihanUlang(self.hasil, self._mulai(indikator), self.hitung_ulang)

    @cached_property
    def _sebutan(self) -> tuple[Sebutan, ...]:
        """Return the printed figures of this year."""
        if not self._bertabel:
            return ()
        semua = bukti_terbitan(self.hasil).sebutan
        return tuple(s for s in semua if s.tahun == self.hasil.tahun)

    @property
    def _bertabel(self) -> bool:
        return not self.hasil.data.ambil("terbitan").empty

    def _tanpa_cetakan(self) -> str:
        return f"Tahun {self.hasil.tahun} tidak mempunyai data cetakan untuk dibandingkan."

    def _mulai(self, indikator: str) -> str:
        if indikator:
            return str(baris_indikator(self.hasil, indikator).indikator)
        terbuka = self.cocokan.terbuka() if self.cocokan is not None else []
        berbeda = [p.cetak.kunci for p in terbuka if p.cetak.kunci in self.indikator_semua]
        return str(next(iter([*berbeda, *self.indikator_semua])))
