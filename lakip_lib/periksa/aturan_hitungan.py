"""Rules: figures that were computed from others, worked out again; percentages of no number."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_lib.cocokkan.bilangan import tanpa_nilai
from lakip_lib.periksa.asal import asal_hitungan, cara_hitung, dihitung, hitung_ulang
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, masa, tulis, tulis_nilai
from lakip_lib.periksa.hampir import Selang, jumlah_selang, selang
from lakip_lib.periksa.model import (
    PERSEN,
    TERBITAN,
    TOTAL,
    UKURAN,
    Aturan,
    Letak,
    Sebutan,
    Selisih,
    TidakBerlaku,
)


def hasil_hitung(bukti: Bukti) -> Iterator[Selisih]:
    """Yield computed figures (achievement, absorption …) that their own figures do not give."""
    ada = False
    for s in bukti.sebutan:
        if s.nilai is None or s.desimal is None or not dihitung(s) or _ada_di_tabel(bukti, s):
            continue
        asal = asal_hitungan(bukti, s)
        hasil = hitung_ulang(bukti, s, asal)
        ada = ada or hasil is not None
        if hasil is None or hasil.bertemu(selang(s, hasil_bagi=s.ukuran in PERSEN)):
            continue
        hal = bukti.sebut(s.hal) + masa(bukti, s)
        yield Selisih(hal, _pesan(bukti, s, hasil), _letak_asal(asal), letak(s))
    if not ada:
        raise TidakBerlaku("tidak ada hasil hitung yang tertulis (capaian, serapan, atau sisa)")


def _ada_di_tabel(bukti: Bukti, s: Sebutan) -> bool:
    """Tell whether a figure told in prose stands in a table too: there the two are compared."""
    return s.prosa and any(
        lain.hal == s.hal and not lain.prosa for lain in bukti.cari(s.ukuran, s.hal.jenis, s.tahun)
    )


def _pesan(bukti: Bukti, s: Sebutan, hasil: Selang) -> str:
    tengah = tulis_nilai(hasil.tengah, s.ukuran)
    return f"{UKURAN[s.ukuran]} tertulis berbeda: {cara_hitung(bukti, s)} menghasilkan {tengah}"


def _letak_asal(asal: list[Sebutan]) -> Letak:
    nilai = ", ".join(f"{UKURAN[a.ukuran]} {tulis(a)}" for a in asal)
    return Letak(gabung_tempat(asal), nilai)


def rata_rata(bukti: Bukti) -> Iterator[Selisih]:
    """Yield averages that the rows of their own table do not give."""
    semua = [s for s in bukti.sebutan if s.hal.jenis == "rata_rata" and s.nilai is not None]
    if not semua:
        raise TidakBerlaku("tidak ada baris rata-rata")
    for s in semua:
        milik = [
            b
            for b in bukti.cari(s.ukuran, tahun=s.tahun)
            if b.wadah == s.wadah and b.hal != s.hal and b.nilai is not None
        ]
        # A group and its own parts would count twice.
        bagian = [b for b in milik if not set(bukti.anak.get(b.hal, ())) & {a.hal for a in milik}]
        if not bagian:
            continue
        jumlah = jumlah_selang(selang(b, hasil_bagi=b.ukuran in PERSEN) for b in bagian)
        hasil = Selang(jumlah.bawah / len(bagian), jumlah.atas / len(bagian))
        if not hasil.bertemu(selang(s, hasil_bagi=True)):
            nilai = tulis_nilai(hasil.tengah, s.ukuran)
            satu = Letak(gabung_tempat(bagian), f"rata-rata {len(bagian)} baris = {nilai}")
            pesan = f"rata-rata {UKURAN[s.ukuran]} berbeda dengan rata-rata barisnya"
            yield Selisih(f"Rata-rata {s.wadah}", pesan, satu, letak(s))


def persen_bukan_bilangan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield percentages given though what they divide is no number, or the divisor is 0."""
    ada = False
    for s in bukti.sebutan:
        if s.ukuran not in ("capaian", "serapan") or s.nilai is None or s.desimal is None:
            continue
        ada = True
        asal = asal_hitungan(bukti, s)
        sebab = _sebab(asal)
        if sebab and not _nihil(s, asal):
            pesan = f"{UKURAN[s.ukuran]} dinyatakan dalam persen, padahal {sebab}"
            yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, _letak_asal(asal), letak(s))
    if not ada:
        raise TidakBerlaku("tidak ada persentase yang tertulis")


def nol_untuk_nihil(bukti: Bukti) -> Iterator[Selisih]:
    """Yield 0 percent printed where there is nothing to divide: habit, but it says "unused"."""
    semua = [s for u in ("capaian", "serapan") for s in bukti.cari(u) if s.desimal is not None]
    if not any(s.nilai is not None for s in semua):
        raise TidakBerlaku("tidak ada persentase yang tertulis")
    for s in semua:
        asal = asal_hitungan(bukti, s)
        if s.nilai is not None and _nihil(s, asal):
            apa = UKURAN[asal[0].ukuran]
            pesan = f'{UKURAN[s.ukuran]} nol persen, padahal tanpa {apa}: tulis "-"?'
            yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, _letak_asal(asal), letak(s))


def _nihil(s: Sebutan, asal: list[Sebutan]) -> bool:
    """Tell whether 0 percent stands for nothing divided by nothing."""
    kosong = [a.nilai == 0 if a.nilai is not None else tanpa_nilai(a.teks) for a in asal]
    return s.nilai == 0 and bool(asal) and all(kosong)


def _sebab(asal: list[Sebutan]) -> str | None:
    bukan = [a for a in asal if a.nilai is None]
    if bukan:
        nama = " dan ".join(UKURAN[a.ukuran] for a in bukan)
        return f"{nama} bukan bilangan"
    if asal and asal[0].nilai == 0:
        return f"{UKURAN[asal[0].ukuran]} nol, jadi tidak ada yang dibagi"
    return None


def huruf_dan_bilangan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators told in letters in one place and in numbers in another."""
    sudah = set()
    for s in bukti.sebutan:
        if s.hal.jenis != "indikator" or s.nilai is not None or s.hal in sudah:
            continue
        if not any(h.isalpha() for h in s.teks):
            continue
        lawan = next(
            (
                a
                for a in bukti.sebutan
                if a.hal == s.hal and a.nilai is not None and a.ukuran in ("target", "realisasi")
            ),
            None,
        )
        if lawan is not None:
            sudah.add(s.hal)
            pesan = "indikator dinyatakan dengan huruf di satu tempat dan bilangan di tempat lain"
            yield Selisih(bukti.sebut(s.hal), pesan, letak(s), letak(lawan))


def kenaikan_serapan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield a stated rise of the absorption that the two years' absorptions do not give."""
    for s in bukti.perlu("kenaikan_serapan", sebab="kenaikan serapan tidak disebut"):
        kini, dulu = (_serapan(bukti, t) for t in (s.tahun, s.tahun - 1))
        if s.nilai is None or kini is None or dulu is None:
            continue
        a, b = selang(kini, hasil_bagi=True), selang(dulu, hasil_bagi=True)
        beda = Selang(a.bawah - b.atas, a.atas - b.bawah)
        if not beda.bertemu(selang(s)):
            nilai = f"{tulis(dulu)} menjadi {tulis(kini)}"
            satu = Letak(gabung_tempat([dulu, kini]), nilai)
            yield Selisih(bukti.sebut(s.hal), "kenaikan serapan tertulis berbeda", satu, letak(s))


def _serapan(bukti: Bukti, tahun: int) -> Sebutan | None:
    semua = bukti.cari("serapan", "anggaran", tahun)
    return next((s for s in semua if s.hal == TOTAL and s.nilai is not None), None)


def angka_terbaca(bukti: Bukti) -> Iterator[Selisih]:
    """Yield printed cells that hold digits but no number by the declared separators."""
    for s in bukti.tak_terbaca:
        pesan = "angka ini tidak sesuai dengan pemisah desimal dan ribuan yang dinyatakan"
        satu = Letak(s.tempat, f'"{s.teks}"')
        dua = Letak("terbitan_tabel.csv, kolom desimal", "pemisah yang dinyatakan")
        yield Selisih(bukti.sebut(s.hal), pesan, satu, dua)


_CAPAIAN = "Rumus capaian tiap indikator (indikator.csv); serapan = realisasi / pagu × 100"
ATURAN = (
    Aturan("HIT-01", "Angka tertulis berbeda dengan hitungannya", "galat", _CAPAIAN, hasil_hitung),
    Aturan(
        "HIT-02",
        "Persentase untuk nilai yang bukan bilangan",
        "galat",
        f"{_CAPAIAN}; huruf, tanda hubung, dan nol tidak dapat dibagi",
        persen_bukan_bilangan,
    ),
    Aturan(
        "HIT-07",
        "Nol persen untuk yang tidak ada",
        "catatan",
        f"{_CAPAIAN}; nol dibagi nol tidak bernilai",
        nol_untuk_nihil,
    ),
    Aturan(
        "HIT-03",
        "Indikator dinyatakan dengan huruf dan dengan bilangan",
        "catatan",
        "PermenPANRB 53/2014, III.A butir 2: yang dibandingkan harus sebanding",
        huruf_dan_bilangan,
    ),
    Aturan(
        "HIT-04",
        "Kenaikan serapan berbeda dengan selisihnya",
        "galat",
        _CAPAIAN,
        kenaikan_serapan,
    ),
    Aturan(
        "HIT-05",
        "Angka cetak tidak dapat dibaca",
        "peringatan",
        "Pemisah desimal dinyatakan per kolom (terbitan_tabel.csv)",
        angka_terbaca,
        TERBITAN,
    ),
    Aturan(
        "HIT-06",
        "Rata-rata tertulis berbeda dengan hitungannya",
        "galat",
        "Rata-rata = jumlah baris dibagi banyaknya; kelompok dan bagiannya tidak dihitung dua kali",
        rata_rata,
        TERBITAN,
    ),
)
