"""What only one kind of report shows: the whole year's, or that of the year to date.

PermenPANRB 53/2014 asks for all of it once a year (Bab III.A items 1 to 7, III.B, IV). The
quarterly measurement holds target against realisation to date, causes and solutions. A
section that compares the year with its whole budget, or that closes the year, says
nothing true after nine months, so the quarterly report leaves it out, heading included.
"""

from __future__ import annotations

SETAHUN = {
    "narasi": {
        "bab-3-d-anggaran",
        "bab-3-d-efisiensi",
        "bab-4-a-kesimpulan",
        "bab-4-b-saran",
    },
    "tabel": {
        "capaian-anggaran",
        "realisasi-kegiatan",
        "realisasi-jenis-belanja",
        "realisasi-akun",
        "seksi-anggaran",
        "efisiensi",
        "lampiran-realisasi",
    },
    "grafik": {
        "capaian-serapan",
        "kegiatan-pagu-realisasi",
        "porsi-belanja",
        "akun-serapan",
        "anggaran-tahun",
    },
    "bagian": {"pengesahan"},
}
"""Pieces of the whole year's report alone, by kind. The budget's realisation is known for
the year as a whole only; conclusions, advice for next year and the signature close it."""

SAMPAI_TRIWULAN = {
    "narasi": set[str](),
    "tabel": {"laju", "proyeksi"},
    "grafik": {"laju"},
    "bagian": {"laju"},
}
"""Pieces of a quarterly report alone: at the year's end no quarter is left to plan for."""


def ditiadakan(jenis: str, nama: str, triwulan: int) -> bool:
    """Tell whether the report up to quarter `triwulan` leaves out the piece `nama`.

    `jenis` is narasi, tabel, grafik or bagian (a piece that a call of its own shows).
    """
    tidak_ada = SETAHUN if triwulan < 4 else SAMPAI_TRIWULAN
    return nama in tidak_ada[jenis]
