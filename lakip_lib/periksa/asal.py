"""Where a written result comes from, and what its figures give when worked out again."""

from __future__ import annotations

from fractions import Fraction

from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.istilah import RUMUS
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.hampir import Selang, bagi_selang, selang
from lakip_lib.periksa.model import Hal, Sebutan
from lakip_lib.periksa.pandangan import jumlah_bagian

_ANGGARAN = ("pagu", "realisasi_anggaran")
_PERLU = {
    "capaian": ("target", "realisasi"),
    "serapan": _ANGGARAN,
    "sisa": _ANGGARAN,
    "efisiensi": ("capaian", "serapan"),
}
_CARA = {
    "serapan": "realisasi dibagi pagu",
    "sisa": "pagu dikurangi realisasi",
    "efisiensi": "capaian dikurangi serapan",
}


def dihitung(s: Sebutan) -> bool:
    """Tell whether a mention is the result of a computation that can be made again."""
    if s.ukuran in ("capaian", "efisiensi"):
        return s.hal.jenis == "indikator"
    return s.ukuran in _PERLU and s.hal.jenis != "rata_rata"


def cara_hitung(bukti: Bukti, s: Sebutan) -> str:
    """Return in words how `s` is computed."""
    return _CARA.get(s.ukuran) or RUMUS[bukti.indikator[s.hal.id].rumus]


def asal_hitungan(bukti: Bukti, s: Sebutan) -> list[Sebutan]:
    """Return the figures that `s` comes from: of its own row, table, or anywhere."""
    asal = [_terdekat(bukti, s, u) for u in _PERLU[s.ukuran]]
    return [a for a in asal if a is not None]


def hitung_ulang(bukti: Bukti, s: Sebutan, asal: list[Sebutan]) -> Selang | None:
    """Return what `asal` give for `s`; None where they cannot be computed with."""
    if len(asal) < 2 or any(a.nilai is None for a in asal):
        return None
    if s.ukuran == "efisiensi" and bukti.hasil.metode_efisiensi not in (None, "a"):
        return None
    satu, dua = (selang(a, hasil_bagi=s.ukuran == "efisiensi") for a in asal)
    if s.ukuran in ("sisa", "efisiensi"):
        return Selang(satu.bawah - dua.atas, satu.atas - dua.bawah)
    if s.ukuran == "serapan":
        return bagi_selang(dua, satu) if satu.bawah > 0 else None
    return _capaian(bukti, s, satu, dua)


def _capaian(bukti: Bukti, s: Sebutan, target: Selang, realisasi: Selang) -> Selang | None:
    """Return the achievements that target and realisation may give by the indicator's formula."""
    b = bukti.indikator[s.hal.id]
    if b.rumus == "rentang":
        return None  # the print shows one bound of a range only
    hasil: list[Fraction] = []
    for t in (target.bawah, target.atas):
        for r in (realisasi.bawah, realisasi.atas):
            nilai = hitung_capaian(Ukuran(t, r), b.rumus, b.arah, b.batas_capaian).nilai
            if nilai is None:
                return None
            hasil.append(nilai)
    return Selang(min(hasil), max(hasil))


def _terdekat(bukti: Bukti, s: Sebutan, ukuran: str) -> Sebutan | None:
    hal = _hal_serapan(bukti, s) if ukuran == "serapan" else s.hal
    calon = [
        a
        for a in bukti.cari(ukuran, hal.jenis, s.tahun)
        if a.hal == hal and a.triwulan == s.triwulan
    ]
    sewadah = [a for a in calon if a.wadah == s.wadah]
    sama_versi = [a for a in calon if a.versi in (None, bukti.hasil.versi_target)]
    for pilihan in (sewadah, sama_versi):
        if pilihan:
            return pilihan[0]
    return jumlah_bagian(bukti, s, ukuran) if ukuran in _ANGGARAN else None


def _hal_serapan(bukti: Bukti, s: Sebutan) -> Hal:
    """Return the ceiling that pays for an indicator."""
    sasaran = bukti.indikator[s.hal.id].sasaran
    frame = bukti.hasil.data.ambil("sasaran")
    kelompok = frame[frame["id"] == sasaran]["kelompok_pagu"].iloc[0]
    return Hal("kelompok_pagu", kelompok) if kelompok else Hal("sasaran", sasaran)
