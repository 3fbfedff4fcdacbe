"""The comparison as report tables: counts, open and explained differences, the full list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from textwrap import shorten

from lakip_lib.angka import format_tanggal
from lakip_lib.cocokkan.asal import asal_nilai
from lakip_lib.cocokkan.cocokan import Cocokan, Hitung, saring
from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    DIJELASKAN,
    PEMBULATAN,
    PERNYATAAN,
    PUTUSAN,
    TIDAK_DIHITUNG,
    Pasangan,
)
from lakip_lib.tabel.bantu import KOSONG, kolom_angka, kolom_teks, sel_bilangan
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel, TidakAdaData

# Colour and sign of each verdict; the sign makes it readable without the colour.
_RUPA = {
    COCOK: ("#d9ead3", "●"),
    PEMBULATAN: ("#e8f2df", "●"),
    BEDA_PEMBULATAN: ("#fce8b2", "◆"),
    DIJELASKAN: ("#cfe2f3", "■"),
    BEDA: ("#a61b1b", "▼"),
    TIDAK_DIHITUNG: ("#e6e6e6", "▲"),
}
_PANJANG_TEKS = 160
_LETAK = (
    kolom_teks("tabel", "Tabel cetak", 0.8),
    kolom_teks("letak", "Letak", 1.5, kepala=True),
)
_BANDING = (
    kolom_teks("tercetak", "Tercetak", 1.5),
    Kolom("hitungan", "Hitungan", jenis="bilangan", lebar=1.5),
)
_PUTUSAN = kolom_teks("putusan", "Putusan", 0.9)
Isi = Callable[[Pasangan], tuple[Sel | str, ...]]


def jumlah(c: Cocokan) -> Tabel:
    """Return how many printed cells got each verdict, by printed table."""
    kolom = (
        kolom_teks("tabel", "Tabel cetak", 1.3, kepala=True),
        kolom_angka("semua", "Sel", lebar=0.6),
        kolom_angka("angka", "Angka", lebar=0.6),
        *(kolom_angka(_nama_kolom(p), p.capitalize(), "Putusan", lebar=0.8) for p in PUTUSAN),
    )
    baris = [Baris(_sel_jumlah(h, nama_tabel(h.nama)), kunci=h.nama) for h in c.per_tabel()]
    semua, *bagian = c.jumlah()
    baris.append(Baris(_sel_jumlah(semua, "Jumlah"), "jumlah"))
    baris += [Baris(_sel_jumlah(h, f"di antaranya {h.nama}"), "jumlah") for h in bagian]
    judul = f"Sel cetak tahun {c.hasil.tahun} menurut putusan"
    return Tabel("cocokan-jumlah", judul, kolom, tuple(baris))


def terbuka(c: Cocokan) -> Tabel:
    """Return the differences that nothing explains, each with the guesses at its reason."""
    pasangan = saring(c.pasangan, putusan=[BEDA])
    kolom = (*_LETAK, *_BANDING, kolom_teks("dugaan", "Keterangan dan dugaan program", 2.4))
    judul = "Perbedaan yang belum dijelaskan"
    catatan = (
        "Dugaan dibuat program dan belum diperiksa orang; yang terdekat ditulis lebih dulu.",
    )
    return _tabel("cocokan-terbuka", judul, kolom, pasangan, lambda p: (_dugaan(p),), catatan)


def dijelaskan(c: Cocokan) -> Tabel:
    """Return the differences that a note explains, with what was decided and by whom."""
    pasangan = saring(c.pasangan, putusan=[DIJELASKAN])
    kolom = (
        *_LETAK,
        *_BANDING,
        kolom_teks("nilai_putusan", "Nilai putusan", 1.2),
        kolom_teks("alasan", "Penjelasan", 2.2),
        kolom_teks("oleh", "Oleh, tanggal, status", 1.2),
    )
    judul = "Perbedaan yang dijelaskan"
    return replace(_tabel("cocokan-dijelaskan", judul, kolom, pasangan, _penjelasan), lebar=True)


def pembulatan(c: Cocokan) -> Tabel:
    """Return the figures that are right but shortened in another way."""
    return _dengan_keterangan(
        c, "cocokan-pembulatan", "Angka yang benar dengan pembulatan lain", BEDA_PEMBULATAN
    )


def tidak_dihitung(c: Cocokan) -> Tabel:
    """Return what cannot be computed, with why; long texts are cut (`rincian` has all)."""
    tabel = _dengan_keterangan(
        c, "cocokan-tidak-dihitung", "Isi cetakan yang tidak dapat dihitung", TIDAK_DIHITUNG
    )
    baris = (replace(b, sel=tuple(_singkat(s) for s in b.sel)) for b in tabel.baris)
    return replace(tabel, baris=tuple(baris))


def semua(c: Cocokan) -> Tabel:
    """Return every printed cell beside its computed value, with the verdict, in one table."""
    kolom = (
        *_LETAK,
        *_BANDING,
        _PUTUSAN,
        kolom_teks("asal", "Asal hitungan", 0.7),
        kolom_teks("keterangan", "Keterangan", 1.8),
        kolom_teks("dugaan", "Dugaan program", 1.8),
        kolom_teks("penjelasan", "Penjelasan", 1.8),
    )

    def isi(p: Pasangan) -> tuple[Sel | str, ...]:
        alasan = p.penjelasan.alasan if p.penjelasan else ""
        asal = asal_nilai(p.hitungan.nilai)
        return (sel_putusan(p.putusan), asal, p.keterangan or "", _kalimat(p), alasan)

    judul = f"Semua isi cetakan tahun {c.hasil.tahun} dan hitungannya"
    return _tabel("cocokan-semua", judul, kolom, c.pasangan, isi, _CATATAN_SEMUA)


def rincian(c: Cocokan, tabel: str) -> Tabel:
    """Return one printed table, cell by cell beside the computed values."""
    kolom = (
        kolom_teks("letak", "Letak", 1.3, kepala=True),
        *_BANDING,
        _PUTUSAN,
        kolom_teks("keterangan", "Keterangan", 1.6),
    )
    pasangan = saring(c.pasangan, tabel=[tabel])
    penuh = _tabel(
        f"cetak-{tabel.replace('.', '-').lower()}",
        f"{nama_tabel(tabel)} cetakan dan hitungannya",
        (_LETAK[0], *kolom),
        pasangan,
        lambda p: (sel_putusan(p.putusan), _keterangan(p)),
    )
    baris = tuple(replace(b, sel=b.sel[1:]) for b in penuh.baris)
    return replace(penuh, kolom=kolom, baris=baris)


_CATATAN_SEMUA = (
    "Teks yang sama dengan cetakan ditulis “sama”.",
    "Asal hitungan: masukan berarti nilai itu sendiri sebuah sel data (disalin), hitungan berarti "
    "diperoleh dari sel lain.",
)
TABEL: dict[str, Callable[[Cocokan], Tabel]] = {
    "jumlah": jumlah,
    "terbuka": terbuka,
    "dijelaskan": dijelaskan,
    "pembulatan": pembulatan,
    "tidak-dihitung": tidak_dihitung,
}


def nama_tabel(tabel: str) -> str:
    """Return how a printed table is called; the prose has a name of its own."""
    return "Uraian" if tabel == PERNYATAAN else f"Tabel {tabel}"


def letak(p: Pasangan) -> str:
    """Return the place of a printed cell within its table."""
    if p.cetak.tabel == PERNYATAAN:
        return f"{p.cetak.kolom}: {p.cetak.uraian} ({p.cetak.satuan})"
    baris = f"baris {p.cetak.baris}"
    return ", ".join(s for s in (baris, p.cetak.kunci, p.cetak.kolom) if s)


def sel_putusan(putusan: str) -> Sel:
    """Return the verdict as a cell with its colour and sign."""
    warna, tanda = _RUPA[putusan]
    return Sel(putusan, kategori=putusan, warna=warna, tanda=tanda)


def _tabel(
    id_: str,
    judul: str,
    kolom: tuple[Kolom, ...],
    pasangan: Iterable[Pasangan],
    isi: Isi,
    catatan: tuple[str, ...] = (),
) -> Tabel:
    """Return a table of pairs. Raises TidakAdaData where there are none."""
    baris = []
    for p in pasangan:
        sel = (nama_tabel(p.cetak.tabel), letak(p), p.cetak.teks or KOSONG, _hitungan(p), *isi(p))
        kunci = "-".join(map(str, p.cetak.letak))
        baris.append(Baris(tuple(s if isinstance(s, Sel) else Sel(s) for s in sel), kunci=kunci))
    if not baris:
        raise TidakAdaData(f"tidak ada {judul[0].lower()}{judul[1:]}")
    return Tabel(id_, judul, kolom, tuple(baris), catatan)


def _dengan_keterangan(c: Cocokan, id_: str, judul: str, putusan: str) -> Tabel:
    kolom = (*_LETAK, *_BANDING, kolom_teks("keterangan", "Keterangan", 2.2))
    pasangan = saring(c.pasangan, putusan=[putusan])
    return _tabel(id_, judul, kolom, pasangan, lambda p: (_keterangan(p),))


def _hitungan(p: Pasangan) -> Sel:
    h = p.hitungan
    if p.jenis == "teks" and p.putusan == COCOK:
        return Sel("sama")
    if h.nilai is None or not h.teks:
        return Sel(h.teks or KOSONG)
    return Sel(h.teks, h.nilai, _desimal(h.teks))


def _desimal(teks: str) -> int:
    """Return how many decimals a computed figure shows."""
    cocok = re.search(r",(\d+)", teks)
    return len(cocok[1]) if cocok else 0


def _dugaan(p: Pasangan) -> str:
    return "; ".join(s for s in (p.keterangan, _kalimat(p)) if s) or "tidak ada dugaan"


def _kalimat(p: Pasangan) -> str:
    return "; ".join(f"dugaan ({d.jenis}): {d.kalimat}" for d in p.dugaan)


def _keterangan(p: Pasangan) -> str:
    return p.keterangan or (p.penjelasan.alasan if p.penjelasan else "")


def _penjelasan(p: Pasangan) -> tuple[str, ...]:
    assert p.penjelasan is not None
    oleh = f"{p.penjelasan.oleh}, {format_tanggal(p.penjelasan.tanggal)}, {p.penjelasan.status}"
    return (p.penjelasan.nilai_putusan, p.penjelasan.alasan, oleh)


def _sel_jumlah(h: Hitung, nama: str) -> tuple[Sel, ...]:
    return (Sel(nama), *(sel_bilangan(Fraction(n)) for n in (h.semua, h.angka, *h.putusan)))


def _singkat(sel: Sel) -> Sel:
    if len(sel.teks) <= _PANJANG_TEKS:
        return sel
    return replace(sel, teks=shorten(sel.teks, _PANJANG_TEKS, placeholder=" …"))


def _nama_kolom(putusan: str) -> str:
    return putusan.replace(",", "").replace(" ", "_")
