"""Rules: percentages against the counts that the report tells or lets one work out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import bulatkan, format_bilangan
from lakip_lib.istilah import ROMAWI
from lakip_lib.periksa.aturan_triwulan import kuartal_setahun, realisasi_berdasar_lain
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, tulis
from lakip_lib.periksa.cacah import Dasar, banyaknya, dasar_triwulan, desimal_kuartal, per_hal
from lakip_lib.periksa.model import Aturan, Hal, Letak, Sebutan, Selisih, TidakBerlaku
from lakip_lib.periksa.satuan import samakan_satuan


def persen_dijumlahkan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield quarterly percentages that do not add up to a year that its own counts confirm."""
    yield from realisasi_berdasar_lain(bukti)


def persen_cacah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield quarterly percentages that no whole count of the quarter's own base gives."""
    per: dict[Hal, dict[int, Sebutan]] = {}
    for hal, kuartal, _ in kuartal_setahun(bukti, "realisasi"):
        per.setdefault(hal, kuartal)
    ada = list(dasar_triwulan(bukti, per))
    if not ada:
        raise TidakBerlaku("cacah tiap triwulan tidak dapat diketahui dari yang disebut")
    for hal, dasar in ada:
        desimal = desimal_kuartal(per.get(hal, {}))
        for s in per.get(hal, {}).values():
            if s.nilai is not None and dasar.banyak.get(s.triwulan or 0):
                yield from _salah_bagi(bukti, s, dasar, desimal)


def _salah_bagi(bukti: Bukti, s: Sebutan, dasar: Dasar, desimal: int) -> Iterator[Selisih]:
    assert s.nilai is not None
    assert s.triwulan is not None
    triwulan = s.triwulan
    penyebut = dasar.banyak[triwulan]
    pembilang = int(bulatkan(s.nilai * penyebut / 100, 0))
    hasil = Fraction(bulatkan(Fraction(pembilang, penyebut) * 100, desimal))
    if hasil == s.nilai:
        return
    pesan = (
        f"persentase triwulan {ROMAWI[triwulan]} tidak sesuai dengan cacahnya: yang terdekat "
        f"{pembilang} ÷ {format_bilangan(Fraction(penyebut))} × 100 = "
        f"{format_bilangan(hasil, desimal)}"
    )
    asal = dasar.dari[triwulan]
    dari = f"{tulis(asal)} dari {format_bilangan(dasar.seluruh)} = {penyebut}"
    yield Selisih(bukti.sebut(s.hal), pesan, Letak(asal.tempat, dari), letak(s))


def satu_target_dua_realisasi(bukti: Bukti) -> Iterator[Selisih]:
    """Yield one target that two indicators are measured against, with other realisations."""
    pembilang, penyebut = (per_hal(bukti, u) for u in ("pembilang", "penyebut"))
    berdua = [hal for hal in pembilang if hal in penyebut]
    if not berdua:
        raise TidakBerlaku("uraian tidak menyebut pembilang dan penyebut (kaitan.csv)")
    target, realisasi = (_setahun(bukti, u) for u in ("target", "realisasi"))
    for hal in berdua:
        for lain, t in target.items():
            if lain == hal or not _target_sama(penyebut[hal], t) or lain not in realisasi:
                continue
            r = realisasi[lain]
            if r.nilai != banyaknya(pembilang[hal]):
                yield _dipakai_dua(bukti, pembilang[hal], penyebut[hal], t, r)


def _dipakai_dua(
    bukti: Bukti, atas: list[Sebutan], bawah: list[Sebutan], t: Sebutan, r: Sebutan
) -> Selisih:
    satu, dua = (" + ".join(tulis(s) for s in semua) for semua in (atas, bawah))
    pesan = f"target {tulis(t)} dipakai juga oleh {bukti.sebut(t.hal)}, dengan realisasi lain"
    return Selisih(
        bukti.sebut(atas[0].hal),
        pesan,
        Letak(gabung_tempat([*atas, *bawah]), f"{satu} dari {dua}"),
        Letak(gabung_tempat([r, t]), f"{tulis(r)} dari {tulis(t)}"),
    )


def _target_sama(penyebut: list[Sebutan], target: Sebutan) -> bool:
    """Tell whether a denominator is the target of another indicator: same value, same unit."""
    satuan = {samakan_satuan(s.satuan) for s in penyebut}
    sama = {samakan_satuan(target.satuan)} == satuan and not satuan & {"", "%"}
    return sama and banyaknya(penyebut) == target.nilai


def _setahun(bukti: Bukti, ukuran: str) -> dict[Hal, Sebutan]:
    per: dict[Hal, Sebutan] = {}
    dipakai = (None, bukti.hasil.versi_target)
    for s in bukti.cari(ukuran, "indikator", bukti.tahun):
        if s.triwulan is None and s.nilai is not None and s.versi in dipakai and s.satuan:
            per.setdefault(s.hal, s)
    return per


_REVIU = "PermenPANRB 53/2014, reviu: informasi didukung data yang memadai"
ATURAN = (
    Aturan(
        "TRW-06",
        "Persentase triwulan tidak dapat dijumlahkan",
        "peringatan",
        f"{_REVIU}; persentase dengan dasar yang berganti tidak dijumlahkan",
        persen_dijumlahkan,
    ),
    Aturan(
        "TRW-08",
        "Persentase triwulan tidak sesuai dengan cacahnya",
        "peringatan",
        f"{_REVIU}; persentase = cacah bulat dibagi dasar triwulannya × 100",
        persen_cacah,
    ),
    Aturan(
        "NRS-07",
        "Satu target dipakai untuk dua realisasi",
        "peringatan",
        _REVIU,
        satu_target_dua_realisasi,
    ),
)
