"""How many there are: the counts that prose may insert, each with what it counted."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import Nilai
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.templat import tak_dikenal


class Jumlah:
    """Counts of one year, each computed when asked for."""

    def __init__(self, hasil: Hasil) -> None:
        self._hasil = hasil

    @property
    def sasaran(self) -> Fraction:
        """Return the number of objectives that have an indicator this year."""
        return self._baris("sasaran", "sasaran", set(self._hasil.capaian["sasaran"]))

    @property
    def indikator(self) -> Fraction:
        """Return the number of indicators of this year."""
        return cacah.semua(self._hasil.capaian)

    @property
    def tujuan(self) -> Fraction:
        """Return the number of goals."""
        return self._baris("tujuan", "tujuan")

    @property
    def misi(self) -> Fraction:
        """Return the number of missions of the five-year plan."""
        return self._baris("misi", "misi")

    @property
    def arah_kebijakan(self) -> Fraction:
        """Return the number of policy directions of the five-year plan."""
        return self._baris("arah_kebijakan", "arah kebijakan")

    @property
    def pegawai(self) -> Nilai:
        """Return the number of staff, None where the data has none."""
        return None if self._hasil.pegawai.empty else self._hasil.pegawai_total["jumlah"]

    @property
    def kegiatan(self) -> Fraction:
        """Return the number of activities with a budget."""
        return self._baris("kegiatan", "kegiatan", set(self._hasil.kegiatan["id"]))

    @property
    def lokasi(self) -> Fraction:
        """Return the number of places of outreach."""
        return self._baris("lokasi_sosialisasi", "lokasi")

    @property
    def tercapai(self) -> Fraction:
        """Return the number of indicators with an achievement of 100 % or more."""
        return cacah.tercapai(self._hasil.capaian)

    @property
    def tanpa_capaian(self) -> Fraction:
        """Return the number of indicators whose achievement cannot be computed."""
        return cacah.tanpa_capaian(self._hasil.capaian)

    @property
    def nihil(self) -> Fraction:
        """Return the number of indicators with a realisation of nought."""
        return cacah.nihil(self._hasil.capaian)

    def kategori(self, nama: str) -> Fraction:
        """Return the number of indicators in the category `nama` of the scale."""
        per_kategori = cacah.per_kategori(self._hasil.capaian, self._hasil.skala)
        if nama not in per_kategori:
            raise KesalahanLakip(tak_dikenal("kategori", str(nama), list(per_kategori)))
        return per_kategori[nama]

    def _baris(self, tabel: str, nama: str, hanya: Collection[str] | None = None) -> Fraction:
        """Return the number of rows of a table of the data, of those with an id in `hanya`."""
        data = self._hasil.data
        butir = data.butir(tabel)
        if hanya is not None:
            semua = zip(data.ambil(tabel)["id"], butir, strict=True)
            butir = [b for id_, b in semua if id_ in hanya]
        return cacah.banyak(butir, f"jumlah {nama}")
