"""The record of published editions: numbers without gaps, dates in order, reasons given."""

from __future__ import annotations

from lakip_lib.data.baca import Bacaan, Baris
from lakip_lib.data.makna import Isi


def periksa_edisi(isi: Isi) -> None:
    """Add findings about `edisi.csv` of one year, once all its cells can be read."""
    semua, milik = isi.baris("edisi"), isi.bacaan("edisi")
    if milik is None or len(semua) < len(milik.baris):
        return
    sebelum: Baris | None = None
    for nomor, (satu, baris) in enumerate(semua, 1):
        if baris.nilai["edisi"] != nomor:
            alasan = f"edisi pada baris data ke-{nomor} seharusnya {nomor}"
            satu.salah(baris, "edisi", alasan, "urutkan edisi mulai dari 1, tanpa lompatan")
        if nomor > 1 and not baris.nilai["alasan"]:
            alasan = "alasan kosong, padahal edisi ini menggantikan edisi sebelumnya"
            satu.salah(baris, "alasan", alasan, "tulis mengapa edisi ini terbit")
        if sebelum is not None:
            _tanggal(satu, sebelum, baris)
        sebelum = baris


def _tanggal(satu: Bacaan, sebelum: Baris, baris: Baris) -> None:
    lalu, kini = sebelum.nilai["tanggal"], baris.nilai["tanggal"]
    if lalu is not None and kini is not None and kini < lalu:
        alasan = f"lebih awal daripada tanggal edisi sebelumnya ({lalu.isoformat()})"
        satu.salah(baris, "tanggal", alasan, "betulkan salah satu tanggal")
