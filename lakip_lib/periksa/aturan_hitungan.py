"""Rules: figures that were computed from others, worked out again; percentages of no number."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.istilah import RUMUS
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, masa, tulis, tulis_nilai
from lakip_lib.periksa.hampir import Selang, bagi_selang, selang
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
    """Yield achievements, absorptions and remainders that their own figures do not give."""
    ada = False
    for s in bukti.sebutan:
        if s.ukuran not in ("capaian", "serapan", "sisa") or s.nilai is None or s.desimal is None:
            continue
        asal = _asal(bukti, s)
        hasil = _hitung(bukti, s, asal)
        ada = ada or hasil is not None
        if hasil is None or hasil.bertemu(selang(s, hasil_bagi=s.ukuran in PERSEN)):
            continue
        yield Selisih(
            bukti.sebut(s.hal) + masa(bukti, s),
            _pesan(bukti, s, hasil),
            _letak_asal(asal),
            letak(s),
        )
    if not ada:
        raise TidakBerlaku("tidak ada hasil hitung yang tertulis (capaian, serapan, atau sisa)")


def _hitung(bukti: Bukti, s: Sebutan, asal: list[Sebutan]) -> Selang | None:
    if len(asal) < 2 or any(a.nilai is None for a in asal):
        return None
    satu, dua = (selang(a) for a in asal)
    if s.ukuran == "sisa":
        return Selang(satu.bawah - dua.atas, satu.atas - dua.bawah)
    if s.ukuran == "serapan":
        return bagi_selang(dua, satu) if satu.bawah > 0 else None
    return _capaian(bukti, s, satu, dua)


def _capaian(bukti: Bukti, s: Sebutan, target: Selang, realisasi: Selang) -> Selang | None:
    """Return the achievements that target and realisation may give by the indicator's formula."""
    b = bukti.indikator[s.hal.id]
    if b.rumus == "rentang":
        return None
    hasil: list[Fraction] = []
    for t in {target.bawah, target.atas}:
        for r in {realisasi.bawah, realisasi.atas}:
            nilai = hitung_capaian(Ukuran(t, r), b.rumus, b.arah, b.batas_capaian).nilai
            if nilai is None:
                return None
            hasil.append(nilai)
    return Selang(min(hasil), max(hasil))


def _asal(bukti: Bukti, s: Sebutan) -> list[Sebutan]:
    """Return the two figures that `s` comes from: of its own row, table, or anywhere."""
    perlu = ("target", "realisasi") if s.ukuran == "capaian" else ("pagu", "realisasi_anggaran")
    asal = [_terdekat(bukti, s, u) for u in perlu]
    return [a for a in asal if a is not None]


def _terdekat(bukti: Bukti, s: Sebutan, ukuran: str) -> Sebutan | None:
    calon = [
        a
        for a in bukti.cari(ukuran, s.hal.jenis, s.tahun)
        if a.hal == s.hal and a.triwulan == s.triwulan
    ]
    sama_versi = [a for a in calon if a.versi in (None, bukti.hasil.versi_target)]
    for pilihan in ([a for a in calon if a.wadah == s.wadah], sama_versi):
        if pilihan:
            return pilihan[0]
    return None


def _pesan(bukti: Bukti, s: Sebutan, hasil: Selang) -> str:
    cara = {"serapan": "realisasi dibagi pagu", "sisa": "pagu dikurangi realisasi"}
    if s.ukuran == "capaian":
        cara["capaian"] = RUMUS[bukti.indikator[s.hal.id].rumus]
    tengah = (hasil.bawah + hasil.atas) / 2
    return f"{UKURAN[s.ukuran]} tertulis berbeda: {cara[s.ukuran]} menghasilkan " + tulis_nilai(
        tengah, s.ukuran
    )


def _letak_asal(asal: list[Sebutan]) -> Letak:
    nilai = ", ".join(f"{UKURAN[a.ukuran]} {tulis(a)}" for a in asal)
    return Letak(gabung_tempat(asal), nilai)


def persen_bukan_bilangan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield percentages given though what they divide is no number, or the divisor is 0."""
    ada = False
    for s in bukti.sebutan:
        if s.ukuran not in ("capaian", "serapan") or s.nilai is None or s.desimal is None:
            continue
        ada = True
        asal = _asal(bukti, s)
        sebab = _sebab(asal)
        if sebab:
            pesan = f"{UKURAN[s.ukuran]} dinyatakan dalam persen, padahal {sebab}"
            yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, _letak_asal(asal), letak(s))
    if not ada:
        raise TidakBerlaku("tidak ada persentase yang tertulis")


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
)
