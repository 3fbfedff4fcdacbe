"""Rules: figures of one indicator that are another one's: perhaps copied by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import bulatkan, format_bilangan
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN
from lakip_lib.periksa.aturan_triwulan import gabungan, kuartal_setahun
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, tulis, tulis_nilai
from lakip_lib.periksa.cacah import Kuartal, terbukti
from lakip_lib.periksa.hampir import selang
from lakip_lib.periksa.model import Aturan, Hal, Letak, Sebutan, Selisih
from lakip_lib.periksa.satuan import sesatuan

_ANGKA_KHAS = 3


def angka_kembar(bukti: Bukti) -> Iterator[Selisih]:
    """Yield quarterly realisations that another indicator has as well: perhaps a slip."""
    tahunan = _tahunan(bukti)
    sudah = set()
    for hal, kuartal, _ in kuartal_setahun(bukti, "realisasi"):
        for s in kuartal.values():
            for lain in tahunan:
                kunci = (s.hal, s.triwulan, lain.hal)
                if lain.hal != s.hal and _sama_khas(s, lain) and kunci not in sudah:
                    sudah.add(kunci)
                    pesan = "angka triwulan sama dengan realisasi setahun indikator lain"
                    pesan += _tanpa(bukti, hal, kuartal, s, tahunan)
                    yield Selisih(bukti.sebut(s.hal), pesan, letak(s), letak(lain))


def _tanpa(bukti: Bukti, hal: Hal, kuartal: Kuartal, s: Sebutan, tahunan: list[Sebutan]) -> str:
    """Say what the other quarters add up to, and how far from the year that is."""
    if bukti.indikator[hal.id].aturan_triwulan != "jumlah":
        return ""
    lain = [k.nilai for t, k in sorted(kuartal.items()) if t != s.triwulan and k.nilai is not None]
    setahun = next((t.nilai for t in tahunan if t.hal == hal), None)
    jumlah = sum(lain, Fraction(0))
    if setahun is None or not lain or jumlah + (s.nilai or 0) == setahun:
        return ""
    rincian = " + ".join(format_bilangan(n) for n in lain)
    beda = format_bilangan(abs(setahun - jumlah))
    kata = f"berselisih {beda} dengan" if setahun != jumlah else "sama dengan"
    return (
        f"; tanpa angka itu triwulan lain {rincian} = {format_bilangan(jumlah)}, "
        f"{kata} realisasi setahun {format_bilangan(setahun)}"
    )


def hasil_indikator_lain(bukti: Bukti) -> Iterator[Selisih]:
    """Yield yearly realisations that their own quarters do not give, but another's quarters do."""
    semua = kuartal_setahun(bukti, "realisasi")
    sudah = set()
    for hal, kuartal, _ in semua:
        aturan = bukti.indikator[hal.id].aturan_triwulan
        sendiri = gabungan(kuartal, aturan) if aturan else None
        if sendiri is None:
            continue
        for s in _tahunan(bukti):
            if s.hal != hal or selang(s).bertemu(sendiri[1]) or terbukti(bukti, s):
                continue
            for satu, tempat, nilai in _dari_lain(semua, s):
                if (hal, s.nilai, satu) not in sudah:
                    sudah.add((hal, s.nilai, satu))
                    pesan = f"realisasi setahun sama dengan hasil triwulan {bukti.sebut(satu)}"
                    yield Selisih(bukti.sebut(hal), pesan, Letak(tempat, nilai), letak(s))


def _dari_lain(
    semua: list[tuple[Hal, Kuartal, list[Sebutan]]], s: Sebutan
) -> Iterator[tuple[Hal, str, str]]:
    """Yield the indicators whose quarters give the figure, with place and computation."""
    for hal, kuartal, sebutan in semua:
        urut = [kuartal[t] for t in sorted(kuartal)]
        for aturan, nama in ATURAN_TRIWULAN.items():
            hasil = gabung([k.nilai for k in urut], aturan).nilai
            if hal != s.hal and hasil is not None and _memberi(s, hasil):
                isi = "; ".join(tulis(k) for k in urut)
                nilai = f"{isi} → {nama} {tulis_nilai(hasil, 'realisasi', s.satuan)}"
                yield hal, f"{gabung_tempat(sebutan)} ({hal.id})", nilai


def _memberi(s: Sebutan, hasil: Fraction) -> bool:
    if s.nilai is None or s.desimal is None or not _khas(s):
        return False
    return s.nilai == Fraction(bulatkan(hasil, s.desimal))


def _tahunan(bukti: Bukti) -> list[Sebutan]:
    semua = bukti.cari("realisasi", "indikator", bukti.tahun)
    return [s for s in semua if s.triwulan is None and s.nilai is not None and sesatuan(bukti, s)]


def _sama_khas(a: Sebutan, b: Sebutan) -> bool:
    return a.nilai == b.nilai and _khas(a)


def _khas(s: Sebutan) -> bool:
    """Tell whether a figure has so many digits that chance is no reason to meet it again."""
    if s.nilai is None:
        return False
    return len(str(abs(int(s.nilai * 10 ** (s.desimal or 0)))).strip("0")) >= _ANGKA_KHAS


_KEWAJARAN = "Kewajaran: angka khas yang sama pada dua indikator mungkin salah salin"
ATURAN = (
    Aturan(
        "TRW-05",
        "Angka triwulan sama dengan angka indikator lain",
        "catatan",
        _KEWAJARAN,
        angka_kembar,
    ),
    Aturan(
        "TRW-07",
        "Realisasi setahun sama dengan hasil triwulan indikator lain",
        "catatan",
        _KEWAJARAN,
        hasil_indikator_lain,
    ),
)
