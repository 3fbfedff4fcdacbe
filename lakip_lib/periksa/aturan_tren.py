"""Rules: this year's figures against those of the years before, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import format_bilangan
from lakip_lib.periksa.aturan_rumusan import bagian_dari_seluruh
from lakip_lib.periksa.bukti import Bukti, letak, tulis_nilai
from lakip_lib.periksa.model import (
    UKURAN,
    Aturan,
    Hal,
    Letak,
    Sebutan,
    Selisih,
    TidakBerlaku,
)
from lakip_lib.periksa.satuan import samakan_satuan, sesatuan

BATAS_KALI = Fraction(2)
"""How many times above or below the mean of the past a figure may lie without a question."""


def realisasi_tren(bukti: Bukti) -> Iterator[Selisih]:
    """Yield realisations far above or below those of the years before."""
    yield from _tren(bukti, "realisasi", "indikator")


def target_tren(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets far above or below those of the years before."""
    yield from _tren(bukti, "target", "indikator")


def anggaran_tren(bukti: Bukti) -> Iterator[Selisih]:
    """Yield budgets far above or below those of the years before."""
    for ukuran in ("pagu", "realisasi_anggaran"):
        yield from _tren(bukti, ukuran, "anggaran", _total_hitung(bukti, ukuran))


def target_menantang(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets that ask for less than was reached the year before."""
    lalu = {s.hal: s for s in _setahun(bukti, "realisasi", "indikator", bukti.tahun - 1)}
    if not lalu:
        raise TidakBerlaku(f"tidak ada realisasi tahun {bukti.tahun - 1}")
    for s in _setahun(bukti, "target", "indikator", bukti.tahun):
        dulu = lalu.get(s.hal)
        if dulu is None or s.nilai is None or dulu.nilai is None or not _sebanding(s, dulu):
            continue
        b = bukti.indikator[s.hal.id]
        # No target can ask for more than all: 100 of a share is not lighter than 173.
        penuh = bagian_dari_seluruh(b.nama) and bukti.satuan.get(s.hal.id) == "%"
        tercapai = min(dulu.nilai, Fraction(100)) if penuh else dulu.nilai
        mundur = {"naik": s.nilai < tercapai, "turun": s.nilai > dulu.nilai}
        if mundur.get(b.arah, False):
            pesan = (
                f"target lebih ringan daripada yang sudah dicapai tahun {dulu.tahun}: "
                "adakah alasannya?"
            )
            yield Selisih(bukti.sebut(s.hal), pesan, letak(dulu), letak(s))


def _tren(
    bukti: Bukti, ukuran: str, jenis: str, tambahan: list[Sebutan] | None = None
) -> Iterator[Selisih]:
    kini = {s.hal: s for s in _setahun(bukti, ukuran, jenis, bukti.tahun)}
    kini |= {s.hal: s for s in tambahan or () if s.tahun == bukti.tahun and s.hal not in kini}
    dulu: dict[Hal, list[Sebutan]] = {}
    tahun = sorted({s.tahun for s in bukti.cari(ukuran, jenis) if s.tahun < bukti.tahun})
    for t in tahun:
        for s in _setahun(bukti, ukuran, jenis, t):
            dulu.setdefault(s.hal, []).append(s)
    if not dulu:
        raise TidakBerlaku(f"tidak ada {UKURAN[ukuran]} tahun-tahun sebelumnya")
    for hal, s in kini.items():
        lama = [d for d in dulu.get(hal, []) if _sebanding(s, d)]
        pesan = _jauh(s, lama, ukuran)
        if pesan:
            yield Selisih(bukti.sebut(hal), pesan, _rata(lama), letak(s))


def _setahun(bukti: Bukti, ukuran: str, jenis: str, tahun: int) -> list[Sebutan]:
    """Return the year's figures, one for each subject: of targets the version in use.

    For a past year the version in use is not known here; its last one counts.
    """
    per: dict[Hal, Sebutan] = {}
    for s in bukti.cari(ukuran, jenis, tahun):
        if s.triwulan is not None or s.nilai is None or s.versi == "renstra":
            continue
        if jenis == "indikator" and not sesatuan(bukti, s):
            continue
        if s.versi == bukti.hasil.versi_target or tahun != bukti.tahun:
            per[s.hal] = s
        else:
            per.setdefault(s.hal, s)
    return list(per.values())


def _total_hitung(bukti: Bukti, ukuran: str) -> list[Sebutan]:
    """Return the year's budget where it is the sum of activities and stated nowhere."""
    total = bukti.hasil.total
    kolom = "realisasi" if ukuran == "realisasi_anggaran" else ukuran
    if total.empty or total[kolom].iloc[0] is None:
        return []
    wadah = f"{bukti.tahun}/anggaran_kegiatan.csv, jumlah"
    hal = Hal("anggaran", "total")
    return [Sebutan(hal, ukuran, bukti.tahun, wadah, wadah, total[kolom].iloc[0], desimal=None)]


def _sebanding(a: Sebutan, b: Sebutan) -> bool:
    satuan = {samakan_satuan(s.satuan) for s in (a, b) if s.satuan}
    return len(satuan) < 2


def _jauh(s: Sebutan, lama: list[Sebutan], ukuran: str) -> str | None:
    """Say how far a figure lies from the mean of the past; None within `BATAS_KALI`."""
    nilai = [d.nilai for d in lama if d.nilai is not None]
    if not nilai or s.nilai is None:
        return None
    rata = sum(nilai, Fraction(0)) / len(nilai)
    if rata <= 0 or s.nilai <= 0:
        if (rata == 0) == (s.nilai == 0):
            return None
        arah = "turun menjadi" if s.nilai == 0 else "naik dari"
        return f"{UKURAN[ukuran]} {arah} nol"
    kali = s.nilai / rata
    if kali >= BATAS_KALI:
        return f"{UKURAN[ukuran]} {format_bilangan(kali, 1)} kali tahun sebelumnya"
    if kali <= 1 / BATAS_KALI:
        persen = format_bilangan(kali * 100, 1)
        return f"{UKURAN[ukuran]} tinggal {persen} persen dari tahun sebelumnya"
    return None


def _rata(lama: list[Sebutan]) -> Letak:
    if len(lama) == 1:
        return letak(lama[0])
    nilai = "; ".join(f"{s.tahun}: {tulis_nilai(s.nilai, s.ukuran, s.satuan)}" for s in lama)
    return Letak("; ".join(s.tempat for s in lama), nilai)


_BUTIR = "PermenPANRB 53/2014, III.A butir 2: perbandingan dengan tahun-tahun sebelumnya"
ATURAN = (
    Aturan("TRN-01", "Realisasi jauh dari tahun sebelumnya", "peringatan", _BUTIR, realisasi_tren),
    Aturan("TRN-02", "Target jauh dari tahun sebelumnya", "peringatan", _BUTIR, target_tren),
    Aturan("TRN-03", "Anggaran jauh dari tahun sebelumnya", "peringatan", _BUTIR, anggaran_tren),
    Aturan(
        "TRN-04",
        "Target lebih ringan daripada yang sudah dicapai",
        "catatan",
        f"{_BUTIR}; target yang menantang",
        target_menantang,
    ),
)
