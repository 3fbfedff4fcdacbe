"""Rules: quarters against the year, by each indicator's own rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN, ROMAWI
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, tulis, tulis_nilai
from lakip_lib.periksa.cacah import Kuartal, terbukti
from lakip_lib.periksa.hampir import Selang, jumlah_selang, selang
from lakip_lib.periksa.model import DATA, Aturan, Hal, Letak, Sebutan, Selisih, TidakBerlaku
from lakip_lib.periksa.satuan import sesatuan


def target_triwulan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield quarterly targets that do not give the year's target."""
    yield from _banding(bukti, "target")


def realisasi_triwulan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield quarterly realisations that do not give the year's, with no reason told."""
    yield from _banding(bukti, "realisasi", beralasan=False)


def realisasi_disesuaikan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield yearly realisations that replace what the quarters give, with their reason."""
    yield from _banding(bukti, "realisasi", beralasan=True)


def triwulan_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators with some quarters filled and others not."""
    for ukuran in ("target", "realisasi"):
        for hal, kuartal, _ in kuartal_setahun(bukti, ukuran):
            isi = [t for t, s in sorted(kuartal.items()) if s.nilai is not None]
            belum = [t for t in range(1, 5) if t not in isi]
            if isi and belum:
                satu = kuartal[isi[0]]
                kosong = f"{satu.wadah} ({hal.id} triwulan {', '.join(ROMAWI[t] for t in belum)})"
                pesan = f"{ukuran} terisi untuk sebagian triwulan saja"
                yield Selisih(bukti.sebut(hal), pesan, letak(satu), Letak(kosong, "kosong"))


def realisasi_berdasar_lain(bukti: Bukti) -> Iterator[Selisih]:
    """Yield yearly percentages that their own counts confirm against the sum of the quarters."""
    pesan = (
        "; realisasi setahun sesuai dengan pembilang dan penyebutnya, jadi persentase triwulan, "
        "yang dasarnya berganti, tidak untuk dijumlahkan: apakah aturan triwulannya tepat?"
    )
    for s in _banding(bukti, "realisasi", beralasan=False, terbukti_cacah=True):
        yield replace(s, pesan=s.pesan + pesan)


def kuartal_setahun(bukti: Bukti, ukuran: str) -> list[tuple[Hal, Kuartal, list[Sebutan]]]:
    """Return the quarters of each indicator, once for all tables that tell the same.

    With them come the mentions of all those tables, for the places to name.
    """
    per: dict[tuple[Hal, str], Kuartal] = {}
    for s in bukti.cari(ukuran, "indikator", bukti.tahun):
        if s.triwulan is not None:
            per.setdefault((s.hal, s.wadah), {})[s.triwulan] = s
    if not per:
        raise TidakBerlaku("tidak ada angka triwulan")
    beda: dict[tuple[Hal, tuple[Any, ...]], tuple[Kuartal, list[Sebutan]]] = {}
    for (hal, _), kuartal in per.items():
        isi = tuple((t, s.nilai) for t, s in sorted(kuartal.items()))
        beda.setdefault((hal, isi), (kuartal, []))[1].extend(kuartal.values())
    return [(hal, kuartal, semua) for (hal, _), (kuartal, semua) in beda.items()]


def _banding(
    bukti: Bukti, ukuran: str, beralasan: bool | None = None, terbukti_cacah: bool = False
) -> Iterator[Selisih]:
    """Yield the years that their quarters do not give.

    A year without a reason may still be confirmed by the counts told beside it: those are
    yielded with `terbukti_cacah`, the others without.
    """
    for hal, kuartal, semua in kuartal_setahun(bukti, ukuran):
        aturan = bukti.indikator[hal.id].aturan_triwulan
        dapat = gabungan(kuartal, aturan) if aturan else None
        if dapat is None or _rentang_tetap(bukti, hal, ukuran, aturan):
            continue
        for tahunan in _setahun(bukti, hal, ukuran, semua):
            if selang(tahunan).bertemu(dapat[1]):
                continue
            dasar_lain = aturan == "jumlah" and terbukti(bukti, tahunan)
            if beralasan is False and dasar_lain != terbukti_cacah:
                continue
            if beralasan is None or beralasan == bool(tahunan.alasan):
                tempat = f"{gabung_tempat(semua)} ({hal.id})"
                nilai = _tulis_kuartal(kuartal, dapat[0], tahunan)
                pesan = _pesan(aturan, tahunan)
                yield Selisih(bukti.sebut(hal), pesan, Letak(tempat, nilai), letak(tahunan))


def _rentang_tetap(bukti: Bukti, hal: Hal, ukuran: str, aturan: str) -> bool:
    """Tell whether the target is one range all year: its quarters hold a bound only."""
    rentang = bukti.indikator[hal.id].rumus == "rentang"
    return ukuran == "target" and rentang and aturan != "jumlah"


def gabungan(kuartal: Kuartal, aturan: str) -> tuple[Fraction, Selang] | None:
    """Return what the quarters give, exactly and within rounding; None if one is missing."""
    urut = [kuartal.get(t) for t in range(1, 5)]
    ada = [s for s in urut if s is not None and s.nilai is not None]
    hasil = gabung([s.nilai if s else None for s in urut], aturan)
    if hasil.nilai is None or hasil.belum:
        return None
    if aturan in ("jumlah", "rata_rata"):
        jumlah = jumlah_selang(selang(s) for s in ada)
        bagi = len(ada) if aturan == "rata_rata" else 1
        return hasil.nilai, Selang(jumlah.bawah / bagi, jumlah.atas / bagi)
    return hasil.nilai, selang(next(s for s in reversed(ada) if s.nilai == hasil.nilai))


def _setahun(bukti: Bukti, hal: Hal, ukuran: str, kuartal: list[Sebutan]) -> list[Sebutan]:
    """Return the year's figures, each different one once.

    Of targets those of the version in use, and those in the quarters' own tables. Prose
    that tells the indicator in another unit is left out: another rule asks about it.
    """
    wadah = {s.wadah for s in kuartal}
    per_nilai: dict[Fraction, Sebutan] = {}
    for s in bukti.cari(ukuran, "indikator", bukti.tahun):
        if s.hal != hal or s.triwulan is not None or s.nilai is None:
            continue
        dipakai = s.versi == bukti.hasil.versi_target or s.wadah in wadah
        if (ukuran != "target" or dipakai) and sesatuan(bukti, s):
            per_nilai.setdefault(s.nilai, s)
    return list(per_nilai.values())


def _tulis_kuartal(kuartal: Kuartal, hasil: Fraction, tahunan: Sebutan) -> str:
    urut = [kuartal[t] for t in sorted(kuartal)]
    satuan = tahunan.satuan or urut[0].satuan
    isi = "; ".join(tulis(s) for s in urut)
    return f"{isi} → {tulis_nilai(hasil, tahunan.ukuran, satuan)}"


def _pesan(aturan: str, tahunan: Sebutan) -> str:
    pesan = f"{ATURAN_TRIWULAN[aturan]} berbeda dengan {tahunan.ukuran} setahun"
    if tahunan.alasan and tahunan.ukuran == "realisasi":
        pesan += f"; alasan yang dicatat: {tahunan.alasan.rstrip('.')}"
    return pesan


_PENGUKURAN = "PermenPANRB 53/2014: kinerja diukur tiap triwulan dan setahun"
ATURAN = (
    Aturan(
        "TRW-01",
        "Target triwulan tidak menghasilkan target setahun",
        "galat",
        f"{_PENGUKURAN}; aturan triwulan tiap indikator (indikator.csv)",
        target_triwulan,
    ),
    Aturan(
        "TRW-02",
        "Realisasi triwulan tidak menghasilkan realisasi setahun",
        "galat",
        f"{_PENGUKURAN}; aturan triwulan tiap indikator (indikator.csv)",
        realisasi_triwulan,
    ),
    Aturan(
        "TRW-03",
        "Realisasi setahun menggantikan hasil triwulan",
        "peringatan",
        f"{_PENGUKURAN}; penggantian dicatat di realisasi_tahunan.csv",
        realisasi_disesuaikan,
        DATA,
    ),
    Aturan(
        "TRW-04",
        "Triwulan terisi sebagian",
        "peringatan",
        _PENGUKURAN,
        triwulan_lengkap,
    ),
)
