"""Rules: figures told in prose: typed numbers, parts and wholes, numerator and denominator."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import format_bilangan
from lakip_lib.narasi.periksa import periksa_narasi
from lakip_lib.periksa.bukti import Bukti, bernomor, gabung_tempat, letak, tulis
from lakip_lib.periksa.cacah import per_hal
from lakip_lib.periksa.hampir import Selang, bagi_selang, jumlah_selang, selang
from lakip_lib.periksa.kaitan import hal_kaitan
from lakip_lib.periksa.model import DATA, Aturan, Hal, Letak, Sebutan, Selisih, TidakBerlaku
from lakip_lib.periksa.narasi import folder_narasi
from lakip_lib.periksa.satuan import sesatuan


def angka_tertulis(bukti: Bukti) -> Iterator[Selisih]:
    """Yield numbers typed into the prose, and prose files that cannot be used."""
    folder = folder_narasi(bukti.hasil)
    if not folder.is_dir():
        raise TidakBerlaku(f"tidak ada narasi tahun {bukti.tahun}")
    for t in periksa_narasi(folder):
        baris = f" baris {t.baris}" if t.baris is not None else ""
        dua = Letak("data tahun ini", t.perbaikan)
        yield Selisih("Narasi", t.alasan, Letak(f"{t.berkas}{baris}", t.nilai or "berkas"), dua)


def bagian_berjumlah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield parts told in prose that do not add up to the whole told elsewhere."""
    ada = False
    for bagian, seluruh in (("bagian", "realisasi"), ("bagian_pembilang", "pembilang")):
        for hal, milik in per_hal(bukti, bagian).items():
            ada = True
            jumlah = jumlah_selang(selang(s) for s in milik)
            for s in _beda(bukti, hal, seluruh, jumlah):
                pesan = f"jumlah {len(milik)} bagian yang disebut berbeda dengan {seluruh}nya"
                nilai = f"{' + '.join(tulis(s) for s in milik)} = {format_bilangan(jumlah.tengah)}"
                satu = Letak(f"{gabung_tempat(milik)} ({hal.id})", nilai)
                yield Selisih(bukti.sebut(hal), pesan, satu, letak(s))
    if not ada:
        raise TidakBerlaku("uraian tidak menyebut bagian-bagian suatu angka (kaitan.csv)")


def pembilang_penyebut(bukti: Bukti) -> Iterator[Selisih]:
    """Yield numerators and denominators whose quotient is not the percentage told."""
    pembilang, penyebut = (per_hal(bukti, u) for u in ("pembilang", "penyebut"))
    berdua = [hal for hal in pembilang if hal in penyebut]
    if not berdua:
        raise TidakBerlaku("uraian tidak menyebut pembilang dan penyebut (kaitan.csv)")
    for hal in berdua:
        atas, bawah = (jumlah_selang(selang(s) for s in p[hal]) for p in (pembilang, penyebut))
        if bawah.bawah <= 0:
            continue
        hasil = bagi_selang(atas, bawah)
        for s in _beda(bukti, hal, "realisasi", hasil, hasil_bagi=True):
            satu = _letak_bagi(pembilang[hal], penyebut[hal], hasil.tengah)
            pesan = "pembilang dan penyebut yang disebut tidak menghasilkan persentasenya"
            yield Selisih(bukti.sebut(hal), pesan, satu, letak(s))


def pembilang_sendiri(bukti: Bukti) -> Iterator[Selisih]:
    """Yield percentages of which the prose tells only numerator or only denominator."""
    pembilang, penyebut = (per_hal(bukti, u) for u in ("pembilang", "penyebut"))
    if not pembilang and not penyebut:
        raise TidakBerlaku("uraian tidak menyebut pembilang atau penyebut (kaitan.csv)")
    for ada, lain, kurang in (
        (pembilang, penyebut, "penyebut"),
        (penyebut, pembilang, "pembilang"),
    ):
        for hal, milik in ada.items():
            if hal not in lain and hal not in per_hal(bukti, f"bagian_{kurang}"):
                pesan = f"{kurang} tidak disebut, jadi persentasenya tidak dapat dihitung ulang"
                dua = Letak(f"{kurang} {hal.id}", "tidak disebut")
                yield Selisih(bukti.sebut(hal), pesan, letak(milik[0]), dua)


def satuan_uraian(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets and realisations that prose tells in another kind of unit."""
    if not bukti.hasil.data.ambil("kaitan").shape[0]:
        raise TidakBerlaku("tidak ada kaitan.csv")
    for ukuran in ("target", "realisasi"):
        for s in bukti.cari(ukuran, "indikator", bukti.tahun):
            if not s.nilai or not s.prosa or sesatuan(bukti, s):
                continue  # zero is zero in any unit
            baku = next(
                (
                    a
                    for a in bukti.cari(ukuran, "indikator", bukti.tahun)
                    if a.hal == s.hal and a.triwulan is None and sesatuan(bukti, a)
                ),
                None,
            )
            if baku is not None:
                pesan = (
                    f"{ukuran} disebut dalam satuan lain, jadi keduanya tidak dapat dibandingkan"
                )
                yield Selisih(bukti.sebut(s.hal), pesan, letak(baku), letak(s))


def kaitan_sah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield rows of `kaitan.csv` that point to a figure or a subject that does not exist."""
    frame = bukti.hasil.data.ambil("kaitan")
    if frame.empty:
        raise TidakBerlaku("tidak ada kaitan.csv")
    ada = {s: set(bukti.hasil.data.ambil(s)["id"]) for s in ("fakta", "terbitan_pernyataan")}
    for n, b in bernomor(frame):
        tempat = f"{bukti.tahun}/kaitan.csv baris {n}"
        if b.kode not in ada[b.sumber]:
            dua = Letak(f"{bukti.tahun}/{b.sumber}.csv", "tidak ada")
            yield Selisih(b.kode, "angka yang dikaitkan tidak ada", Letak(tempat, b.kode), dua)
        hal = hal_kaitan(bukti.hasil, b)
        if not bukti.dikenal(hal):
            dua = Letak(f"data {hal.jenis}", "tidak ada")
            yield Selisih(b.hal, "hal yang dikaitkan tidak ada", Letak(tempat, b.hal), dua)


def _beda(
    bukti: Bukti, hal: Hal, ukuran: str, hasil: Selang, hasil_bagi: bool = False
) -> list[Sebutan]:
    """Return the figures of the year that `hasil` does not meet, each different one once."""
    per_nilai: dict[Fraction, Sebutan] = {}
    for s in bukti.cari(ukuran, hal.jenis, bukti.tahun):
        if s.hal != hal or s.nilai is None or s.triwulan is not None:
            continue
        kena = selang(s, hasil_bagi=hasil_bagi).bertemu(hasil)
        if not kena and (ukuran != "realisasi" or sesatuan(bukti, s)):
            per_nilai.setdefault(s.nilai, s)
    return list(per_nilai.values())


def _letak_bagi(pembilang: list[Sebutan], penyebut: list[Sebutan], hasil: Fraction) -> Letak:
    atas, bawah = (" + ".join(tulis(s) for s in semua) for semua in (pembilang, penyebut))
    return Letak(
        gabung_tempat([*pembilang, *penyebut]),
        f"({atas}) / ({bawah}) = {format_bilangan(hasil, 2)}%",
    )


_REVIU = "PermenPANRB 53/2014, reviu: informasi didukung data yang memadai"
ATURAN = (
    Aturan(
        "NRS-01",
        "Angka ditulis langsung dalam narasi",
        "peringatan",
        f"{_REVIU}; angka disisipkan dari data",
        angka_tertulis,
        DATA,
    ),
    Aturan("NRS-02", "Bagian yang disebut tidak berjumlah", "galat", _REVIU, bagian_berjumlah),
    Aturan(
        "NRS-03",
        "Pembilang dan penyebut tidak menghasilkan persentasenya",
        "galat",
        _REVIU,
        pembilang_penyebut,
    ),
    Aturan("NRS-04", "Pembilang tanpa penyebut", "catatan", _REVIU, pembilang_sendiri),
    Aturan(
        "NRS-05", "Uraian memakai satuan lain daripada tabel", "peringatan", _REVIU, satuan_uraian
    ),
    Aturan("NRS-06", "Kaitan menunjuk yang tidak ada", "galat", "kaitan.csv", kaitan_sah),
)
