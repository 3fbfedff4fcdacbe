"""The ways to add up a budget: by activity, account, section, group, objective."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.periksa.bukti import Bukti, gabung_tempat, tulis_nilai
from lakip_lib.periksa.hampir import Selang, jumlah_selang, selang
from lakip_lib.periksa.model import TOTAL, Hal, Letak, Sebutan


@dataclass(frozen=True)
class Pandangan:
    """One way to add up the budget: the parts that one table shows, and their sum."""

    bagian: tuple[Sebutan, ...]
    jumlah: Selang

    @property
    def letak(self) -> Letak:
        """Place and value, as shown."""
        ukuran = self.bagian[0].ukuran
        rincian = f"jumlah {len(self.bagian)} {self.bagian[0].hal.jenis.replace('_', ' ')}"
        return Letak(
            f"{gabung_tempat(self.bagian)} ({rincian})", tulis_nilai(self.jumlah.tengah, ukuran)
        )


def pandangan_dari(bagian: list[Sebutan]) -> Pandangan:
    """Return the view that `bagian` make."""
    return Pandangan(tuple(bagian), jumlah_selang(selang(s) for s in bagian))


def per_wadah(bukti: Bukti, ukuran: str) -> list[tuple[str, list[Sebutan]]]:
    """Return the mentions of a measure table by table, one year at a time."""
    per: dict[tuple[str, int], list[Sebutan]] = {}
    for s in bukti.cari(ukuran):
        per.setdefault((s.wadah, s.tahun), []).append(s)
    return [(wadah, milik) for (wadah, _), milik in per.items()]


def bagian_total(bukti: Bukti, milik: list[Sebutan]) -> list[Sebutan]:
    """Return the parts of the whole budget among the mentions of one table."""
    return _puncak(bukti, [s for s in milik if s.hal != TOTAL])


def bagian_dari(bukti: Bukti, s: Sebutan) -> list[Sebutan]:
    """Return the parts of what `s` is about: those of its own table, else of another one.

    The table must show all parts that are told anywhere; empty when none does.
    """
    perlu = set(bukti.anak.get(s.hal, ()))
    semua = [b for b in bukti.cari(s.ukuran, tahun=s.tahun) if b.hal in perlu]
    ada = {b.hal for b in semua}
    per: dict[str, list[Sebutan]] = {}
    for b in semua:
        per.setdefault(b.wadah, []).append(b)
    for wadah in sorted(per, key=lambda w: w != s.wadah):
        bagian = per[wadah]
        lengkap = {b.hal for b in bagian} == ada and len(bagian) == len(ada)
        if lengkap and all(b.nilai is not None for b in bagian):
            return bagian
    return []


def jumlah_bagian(bukti: Bukti, s: Sebutan, ukuran: str) -> Sebutan | None:
    """Return the sum of the parts of what `s` is about, as a mention where the parts stand."""
    bagian = bagian_dari(bukti, replace(s, ukuran=ukuran))
    if not bagian:
        return None
    jumlah = sum((b.nilai or Fraction(0) for b in bagian), Fraction(0))
    tempat = gabung_tempat(bagian)
    return replace(
        bagian[0], hal=s.hal, wadah=tempat, tempat=tempat, nilai=jumlah, teks="", baris=0
    )


def _puncak(bukti: Bukti, milik: list[Sebutan]) -> list[Sebutan]:
    """Return the parts that add up to the whole: all of one kind, no account twice.

    A group without a ceiling of its own (a dash) adds nothing; a row whose figure is
    missing leaves the sum out.
    """
    jenis = {s.hal.jenis for s in milik} - {"sasaran", "rata_rata"}
    if "kegiatan" in jenis:
        jenis -= {"kelompok_kegiatan", "kelompok_pagu", "seksi"}  # sums of activities
    if len(jenis) != 1 or jenis <= {"versi_target"}:
        return []
    (satu,) = jenis
    bagian = [s for s in milik if s.hal.jenis == satu]
    if any(s.nilai is None for s in bagian):
        return []
    if satu != "akun":
        return bagian if len(bagian) == len({s.hal for s in bagian}) else []
    induk, ada = _induk_akun(bukti), {s.hal.id for s in bagian}
    return [s for s in bagian if not _di_bawah(s.hal.id, induk, ada)]


def _di_bawah(kode: str, induk: dict[str, str | None], ada: set[str]) -> bool:
    atas = induk.get(kode)
    return atas is not None and (atas in ada or _di_bawah(atas, induk, ada))


def _induk_akun(bukti: Bukti) -> dict[str, str | None]:
    return petakan(bukti.hasil.data.ambil("akun"), "kode", "induk")


def semua_pandangan(bukti: Bukti, ukuran: str, tahun: int) -> list[Pandangan]:
    """Return the sums of every table that shows the whole budget in parts.

    A table with its own total is left out: there parts and total stand side by side.
    """
    semua = []
    for _, milik in per_wadah(bukti, ukuran):
        if milik[0].tahun == tahun and not any(s.hal == TOTAL for s in milik):
            bagian = _puncak(bukti, milik)
            if _lengkap(bukti, bagian):
                semua.append(pandangan_dari(bagian))
    if bukti.modus == "data" and tahun == bukti.tahun and ukuran != "sisa":
        semua += _pandangan_hitungan(bukti, ukuran)
    return semua


def _lengkap(bukti: Bukti, bagian: list[Sebutan]) -> bool:
    """Tell whether parts told in prose are all there; a table is taken as a whole."""
    if not bagian:
        return False
    if bagian[0].hal.jenis not in ("seksi", "kegiatan") or not bagian[0].prosa:
        return True
    kegiatan = baris_dari(bukti.hasil.data.ambil("kegiatan"))
    perlu = {k.seksi if bagian[0].hal.jenis == "seksi" else k.id for k in kegiatan}
    return perlu <= {s.hal.id for s in bagian}


_PANDANGAN: dict[str, Callable[[Bukti], list[tuple[str, object]]]] = {
    "seksi": lambda b: _isi(b, "seksi_anggaran", "seksi"),
    "kelompok_kegiatan": lambda b: _isi(b, "kelompok_kegiatan", "id"),
    "kelompok_pagu": lambda b: _isi(b, "sasaran_anggaran", "kelompok_pagu"),
}


def _isi(bukti: Bukti, nama: str, kunci: str) -> list[tuple[str, object]]:
    return [(getattr(b, kunci), b) for b in baris_dari(getattr(bukti.hasil, nama))]


def _pandangan_hitungan(bukti: Bukti, ukuran: str) -> list[Pandangan]:
    """Return the computed views by section, group and objective: nothing may get lost there."""
    kolom = "realisasi" if ukuran == "realisasi_anggaran" else ukuran
    hasil = []
    for jenis, ambil in _PANDANGAN.items():
        wadah = f"hasil hitung menurut {jenis.replace('_', ' ')}"
        bagian = [
            Sebutan(Hal(jenis, k), ukuran, bukti.tahun, wadah, wadah, n, desimal=None)
            for k, b in ambil(bukti)
            if (n := getattr(b, kolom)) is not None
        ]
        if bagian:
            hasil.append(pandangan_dari(bagian))
    return hasil
