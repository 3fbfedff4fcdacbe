"""How many there are: the counts that prose may insert."""

from __future__ import annotations

from fractions import Fraction

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.templat import tak_dikenal

_PENUH = Fraction(100)


class Jumlah:
    """Counts of one year, each computed when asked for."""

    def __init__(self, hasil: Hasil) -> None:
        self._hasil = hasil

    @property
    def sasaran(self) -> int:
        """Return the number of objectives that have an indicator this year."""
        return int(self._hasil.capaian["sasaran"].nunique())

    @property
    def indikator(self) -> int:
        """Return the number of indicators of this year."""
        return len(self._hasil.capaian)

    @property
    def tujuan(self) -> int:
        """Return the number of goals."""
        return len(self._hasil.data.ambil("tujuan"))

    @property
    def misi(self) -> int:
        """Return the number of missions of the five-year plan."""
        return self._renstra("misi")

    @property
    def arah_kebijakan(self) -> int:
        """Return the number of policy directions of the five-year plan."""
        return self._renstra("arah_kebijakan")

    @property
    def pegawai(self) -> int | None:
        """Return the number of staff, None where the data has none."""
        return None if self._hasil.pegawai.empty else self._hasil.pegawai_total["jumlah"]

    @property
    def kegiatan(self) -> int:
        """Return the number of activities with a budget."""
        return len(self._hasil.kegiatan)

    @property
    def lokasi(self) -> int:
        """Return the number of places of outreach."""
        return len(self._hasil.data.ambil("lokasi_sosialisasi"))

    @property
    def tercapai(self) -> int:
        """Return the number of indicators with an achievement of 100 % or more."""
        capaian = self._hasil.capaian["capaian"]
        return sum(1 for c in capaian if c is not None and c >= _PENUH)

    @property
    def tanpa_capaian(self) -> int:
        """Return the number of indicators whose achievement cannot be computed."""
        return sum(1 for c in self._hasil.capaian["capaian"] if c is None)

    @property
    def nihil(self) -> int:
        """Return the number of indicators with a realisation of nought."""
        return sum(1 for r in self._hasil.capaian["realisasi"] if r == 0)

    def kategori(self, nama: str) -> int:
        """Return the number of indicators in the category `nama` of the scale."""
        skala = list(self._hasil.skala["kategori"])
        if nama not in skala:
            raise KesalahanLakip(tak_dikenal("kategori", str(nama), skala))
        return int((self._hasil.capaian["kategori"] == nama).sum())

    def _renstra(self, nama: str) -> int:
        frame = self._hasil.data.renstra.get(nama)
        return 0 if frame is None else len(frame)
