"""Guess: the print computed the figure from other printed figures, of which one differs."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.cocokkan.asal import MASUKAN, asal_nilai
from lakip_lib.cocokkan.dugaan.bahan import Bahan, angka_dari, beda_angka, memberi
from lakip_lib.cocokkan.dugaan.salinan import sebut
from lakip_lib.cocokkan.model import BEDA, PERNYATAAN, Dugaan, Pasangan
from lakip_lib.cocokkan.ungkapan import nama_bagian, urai

_JARAK = 5


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield how the printed figure follows from printed figures that differ from ours."""
    beda = beda_angka(p)
    # What the data has as an input was not computed by anyone.
    if beda is None or asal_nilai(p.hitungan.nilai) == MASUKAN:
        return
    cetak, _ = beda
    cara = (_dari_pernyataan, _dari_baris, _dari_jumlah)
    for nilai, dari in (hasil for satu in cara for hasil in satu(p, bahan)):
        tepat = memberi(cetak, nilai)
        if tepat is not None:
            jarak = _JARAK + (0 if tepat else 10)
            yield Dugaan("terbawa angka cetak lain", f"dihitung dari {dari}", jarak)


def _dari_pernyataan(p: Pasangan, bahan: Bahan) -> Iterator[tuple[Fraction | None, str]]:
    """Put printed figures into the expression wherever another statement prints a part of it."""
    ganti, beda = {}, []
    bagian = {nama_bagian(s) for s in bahan.bagian(p)[1:]}
    for lain in bahan.pasangan if bagian else ():
        angka = angka_dari(lain.cetak)
        if lain.cetak.tabel != PERNYATAAN or not lain.hitungan.sumber or angka is None:
            continue
        nama = nama_bagian(urai(lain.hitungan.sumber))
        if nama in bagian:
            ganti[nama] = angka.nilai
            beda += [sebut(lain.cetak)] if lain.putusan == BEDA else []
    if beda:
        yield bahan.nilai(p, ganti), " dan ".join(beda)


def _dari_baris(p: Pasangan, bahan: Bahan) -> Iterator[tuple[Fraction | None, str]]:
    """Repeat the row's quotient or difference with the printed figures of the row."""
    nilai, baris = p.hitungan.nilai, p.hitungan.baris
    cetak: dict[str, Pasangan] = {}
    for (tabel, kolom), padanan in bahan.peta.items():
        sel = bahan.sel_cetak.get((tabel, p.cetak.baris, kolom))
        nama = padanan.kolom_laporan
        if tabel == p.cetak.tabel and sel is not None and sel is not p and nama in baris:
            cetak[str(nama)] = sel
    for nama, satu in cetak.items():
        for lain, dua in cetak.items():
            a, b = angka_dari(satu.cetak), angka_dari(dua.cetak)
            if nama == lain or a is None or b is None or BEDA not in (satu.putusan, dua.putusan):
                continue
            dari = f"{sebut(satu.cetak)} dan {sebut(dua.cetak)}"
            if baris[nama] - baris[lain] == nilai:
                yield a.nilai - b.nilai, dari
            if b.nilai and baris[lain] and baris[nama] / baris[lain] * 100 == nilai:
                yield a.nilai / b.nilai * 100, dari


def _dari_jumlah(p: Pasangan, bahan: Bahan) -> Iterator[tuple[Fraction | None, str]]:
    """Add up the printed figures of the column for a row that sums (it has no key)."""
    if p.cetak.kunci is not None or p.cetak.tabel == PERNYATAAN:
        return
    sekolom = [
        satu
        for satu in bahan.pasangan
        if (satu.cetak.tabel, satu.cetak.kolom) == (p.cetak.tabel, p.cetak.kolom)
        and satu.cetak.kunci is not None
    ]
    angka = [a.nilai for satu in sekolom if (a := angka_dari(satu.cetak)) is not None]
    if angka and any(satu.putusan == BEDA for satu in sekolom):
        yield sum(angka, Fraction(0)), f"jumlah {p.cetak.kolom} yang tercetak"
