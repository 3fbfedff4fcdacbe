"""Rules: parts and totals of the budget, its views against each other, ceilings exceeded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.periksa.bukti import Bukti, letak, masa, tulis_nilai
from lakip_lib.periksa.hampir import selang
from lakip_lib.periksa.model import (
    TOTAL,
    UKURAN,
    Aturan,
    Hal,
    Letak,
    Sebutan,
    Selisih,
    TidakBerlaku,
)
from lakip_lib.periksa.pandangan import (
    Pandangan,
    bagian_dari,
    bagian_total,
    pandangan_dari,
    per_wadah,
    semua_pandangan,
)

_UANG = ("pagu", "realisasi_anggaran", "sisa")


def bagian_dan_jumlah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield stated sums that differ from the sum of their parts, best of the same table."""
    ada, sudah = False, set()
    for ukuran in _UANG:
        for _, milik in per_wadah(bukti, ukuran):
            for s in milik:
                bagian = bagian_total(bukti, milik) if s.hal == TOTAL else bagian_dari(bukti, s)
                kunci = (s.hal, ukuran, s.tahun, s.nilai)
                if s.nilai is None or not bagian or kunci in sudah:
                    continue
                ada = True
                sudah.add(kunci)
                yield from _beda(bukti, s, pandangan_dari(bagian), "jumlah bagian")
    if not ada:
        raise TidakBerlaku("tidak ada jumlah anggaran yang dinyatakan di samping bagiannya")


def pandangan_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield views of the whole budget whose sums differ: by activity, account, section …"""
    ada = False
    for ukuran in _UANG:
        for tahun in sorted({s.tahun for s in bukti.cari(ukuran)}):
            pandangan = semua_pandangan(bukti, ukuran, tahun)
            dinyatakan = [s for s in bukti.cari(ukuran, "anggaran", tahun) if s.nilai is not None]
            ada = ada or len(pandangan) + bool(dinyatakan) > 1
            yield from _banding_pandangan(bukti, dinyatakan, pandangan)
    if not ada:
        raise TidakBerlaku("anggaran hanya disajikan dalam satu cara")


def _banding_pandangan(
    bukti: Bukti, dinyatakan: list[Sebutan], pandangan: list[Pandangan]
) -> Iterator[Selisih]:
    if dinyatakan:
        acuan = _terbanyak(dinyatakan)
        for satu in pandangan:
            yield from _beda(bukti, acuan, satu, "jumlah seluruh bagian")
        return
    for lain in pandangan[1:]:
        if not lain.jumlah.bertemu(pandangan[0].jumlah):
            pesan = f"{UKURAN[lain.bagian[0].ukuran]} berbeda menurut dua penyajian"
            yield Selisih(_hal_total(bukti, lain), pesan, pandangan[0].letak, lain.letak)


def _terbanyak(dinyatakan: list[Sebutan]) -> Sebutan:
    """Return the total that most places state; another rule asks about the others."""
    banyak = Counter(s.nilai for s in dinyatakan)
    return max(dinyatakan, key=lambda s: banyak[s.nilai])


def _beda(bukti: Bukti, s: Sebutan, p: Pandangan, apa: str) -> Iterator[Selisih]:
    if not selang(s).bertemu(p.jumlah):
        pesan = f"{UKURAN[s.ukuran]}: {apa} berbeda dengan jumlah yang dinyatakan"
        yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, p.letak, letak(s))


def _hal_total(bukti: Bukti, p: Pandangan) -> str:
    return bukti.sebut(TOTAL) + masa(bukti, p.bagian[0])


def melebihi_pagu(bukti: Bukti) -> Iterator[Selisih]:
    """Yield realisations above their ceiling, and remainders below 0."""
    pagu = bukti.perlu("pagu", sebab="tidak ada pagu anggaran")
    sudah: set[tuple[Hal, int, Fraction, Fraction]] = set()
    for s in bukti.cari("realisasi_anggaran"):
        lawan = _lawan(s, pagu)
        if lawan is None or s.nilai is None or lawan.nilai is None or s.nilai <= lawan.nilai:
            continue
        # Several tables may show the same pair.
        kunci = (s.hal, s.tahun, s.nilai, lawan.nilai)
        if kunci not in sudah:
            sudah.add(kunci)
            lebih = tulis_nilai(s.nilai - lawan.nilai, "pagu")
            pesan = f"realisasi melebihi pagu sebesar {lebih}"
            yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, letak(lawan), letak(s))
    yield from _sisa_negatif(bukti, {kunci[:2] for kunci in sudah})


def _sisa_negatif(bukti: Bukti, sudah: set[tuple[Hal, int]]) -> Iterator[Selisih]:
    """Yield remainders below 0 of what is not known to exceed its ceiling."""
    for s in bukti.cari("sisa"):
        if s.nilai is not None and s.nilai < 0 and (s.hal, s.tahun) not in sudah:
            hal = bukti.sebut(s.hal) + masa(bukti, s)
            dua = Letak(s.wadah, "pagu dan realisasi yang tidak saling melebihi")
            yield Selisih(hal, "sisa anggaran negatif", letak(s), dua)


def _lawan(s: Sebutan, semua: list[Sebutan]) -> Sebutan | None:
    """Return the figure of `semua` that goes with `s`: best of the same table and row."""
    cocok = [p for p in semua if p.hal == s.hal and p.tahun == s.tahun]
    sebaris = [p for p in cocok if p.wadah == s.wadah]
    return next(iter(sebaris or cocok), None)


def pagu_tanpa_realisasi(bukti: Bukti) -> Iterator[Selisih]:
    """Yield ceilings without a realisation, and realisations without a ceiling."""
    pagu = bukti.perlu("pagu", sebab="tidak ada pagu anggaran")
    realisasi = bukti.cari("realisasi_anggaran")
    for milik, lain, kurang in ((pagu, realisasi, "realisasi"), (realisasi, pagu, "pagu")):
        for s in milik:
            lawan = _lawan(s, lain)
            if s.nilai is not None and s.baris and lawan is not None and lawan.nilai is None:
                pesan = f"{kurang} belum diisi"
                yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, letak(s), letak(lawan))


_SUMBER = "PermenPANRB 53/2014, III.B: realisasi anggaran"
ATURAN = (
    Aturan("ANG-01", "Jumlah bagian berbeda dengan jumlahnya", "galat", _SUMBER, bagian_dan_jumlah),
    Aturan("ANG-02", "Dua penyajian anggaran berbeda jumlahnya", "galat", _SUMBER, pandangan_sama),
    Aturan(
        "ANG-03",
        "Realisasi melebihi pagu",
        "galat",
        f"{_SUMBER}; UU 1/2004: belanja tidak boleh melampaui anggaran yang tersedia",
        melebihi_pagu,
    ),
    Aturan(
        "ANG-04",
        "Pagu atau realisasi belum berpasangan",
        "peringatan",
        _SUMBER,
        pagu_tanpa_realisasi,
    ),
)
