"""Apply the rules to the evidence and keep what they find."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.aturan import aturan_untuk
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.dari_data import bukti_data
from lakip_lib.periksa.dari_terbitan import bukti_terbitan
from lakip_lib.periksa.model import TINGKAT, Aturan, Modus, Selisih, TidakBerlaku, Tingkat
from lakip_lib.periksa.reviu import Jawaban, isi_reviu


@dataclass(frozen=True)
class Pemeriksaan:
    """The outcome of one run.

    `temuan` are discrepancies with their rules, worst severity first and within it in
    the order of the rules; `dilewati` the rules that had nothing to look at, with why;
    `bersih` those that found nothing; `reviu` the review checklist (data only).
    """

    modus: Modus
    tahun: int
    unit: str
    temuan: tuple[tuple[Aturan, Selisih], ...]
    dilewati: tuple[tuple[Aturan, str], ...]
    bersih: tuple[Aturan, ...]
    reviu: tuple[Jawaban, ...] = ()

    @property
    def jumlah(self) -> dict[Tingkat, int]:
        """Return how many findings each severity has, the worst first."""
        banyak = Counter(a.tingkat for a, _ in self.temuan)
        return {t: banyak[t] for t in TINGKAT}


def periksa_data(hasil: Hasil) -> Pemeriksaan:
    """Check the data of `hasil`'s year, and fill in the review checklist."""
    bukti = bukti_data(hasil)
    temuan, dilewati, bersih = terapkan(bukti)
    reviu = isi_reviu(bukti, temuan)
    return Pemeriksaan("data", hasil.tahun, hasil.data.nama_unit(), temuan, dilewati, bersih, reviu)


def periksa_terbitan(hasil: Hasil) -> Pemeriksaan:
    """Check the printed edition of `hasil`'s year by the same rules.

    Raises KesalahanLakip when the data holds no printed edition.
    """
    temuan, dilewati, bersih = terapkan(bukti_terbitan(hasil))
    unit = hasil.data.nama_unit()
    return Pemeriksaan("terbitan", hasil.tahun, unit, temuan, dilewati, bersih)


Temuan = tuple[tuple[Aturan, Selisih], ...]


def terapkan(bukti: Bukti) -> tuple[Temuan, tuple[tuple[Aturan, str], ...], tuple[Aturan, ...]]:
    """Return findings, rules that do not apply with why, and rules that found nothing."""
    temuan: list[tuple[Aturan, Selisih]] = []
    dilewati: list[tuple[Aturan, str]] = []
    bersih: list[Aturan] = []
    for aturan in aturan_untuk(bukti.modus):
        try:
            milik = list(aturan.periksa(bukti))
        except TidakBerlaku as sebab:
            dilewati.append((aturan, str(sebab)))
            continue
        temuan += [(aturan, satu) for satu in milik]
        if not milik:
            bersih.append(aturan)
    temuan.sort(key=lambda t: TINGKAT.index(t[0].tingkat))
    return tuple(temuan), tuple(dilewati), tuple(bersih)
