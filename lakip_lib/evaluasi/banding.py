"""An indicator computed in two ways, side by side, for the notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import bulatkan, format_bilangan
from lakip_lib.evaluasi.ulang import Cara, Ulangan
from lakip_lib.hitung.bingkai import Nilai
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, RUMUS
from lakip_lib.jejak import Terlacak
from lakip_lib.jejak.kalimat import hitungan
from lakip_lib.jejak.tingkat import tingkat
from lakip_lib.periksa.model import Hal, Sebutan
from lakip_lib.tabel.bantu import KOSONG, kolom_teks, sel_capaian, sel_kategori, sel_nilai
from lakip_lib.tabel.model import Baris, Sel, Tabel
from lakip_lib.tabel.perencanaan import nama_versi

_KOLOM = (
    kolom_teks("hal", "Hal", 1.2, kepala=True),
    kolom_teks("semula", "Menurut data", 1.6),
    kolom_teks("baru", "Dihitung ulang", 1.6),
)


@dataclass(frozen=True)
class HitungUlang:
    """What `hitung_ulang` gives in a notebook: the two rows, and the table that shows them.

    `semula` and `baru` have the columns of `Hasil.capaian`, with exact fractions.
    """

    ulangan: Ulangan
    tabel: Tabel

    @property
    def semula(self) -> Any:
        """Return the indicator as the data's own rules give it."""
        return self.ulangan.semula

    @property
    def baru(self) -> Any:
        """Return the indicator as the rules tried give it."""
        return self.ulangan.baru

    def _repr_mimebundle_(self, **isian: Any) -> dict[str, Any]:
        return self.tabel._repr_mimebundle_(**isian)


def sajikan(hasil: Hasil, u: Ulangan, cetakan: Iterable[Sebutan] = ()) -> HitungUlang:
    """Put an indicator computed again beside what the data's own rules give.

    `cetakan` are figures of the printed edition: the table says how many of them each
    of the two reproduces.
    """
    versi = {"renstra": "Renstra", **nama_versi(hasil)}
    isi = [_baris(nama, *(buat(c, versi) for c in _cara(u))) for nama, buat in _CARA.items()]
    isi += [_baris(nama, *map(buat, (u.semula, u.baru))) for nama, buat in _NILAI.items()]
    isi += _sama_cetakan(u, list(cetakan))
    isi.append(_baris("keterangan", u.semula.alasan or KOSONG, "; ".join(u.catatan) or KOSONG))
    judul = f"{u.semula.indikator} dihitung ulang"
    return HitungUlang(u, Tabel("evaluasi-hitung-ulang", judul, _KOLOM, tuple(isi)))


def _cara(u: Ulangan) -> tuple[Cara, Cara]:
    return u.cara_semula, u.cara_baru


_CARA: dict[str, Callable[[Cara, dict[str, str]], str]] = {
    "rumus capaian": lambda c, _: f"{RUMUS[c.rumus]} ({ARAH[c.arah]})",
    "aturan triwulan": lambda c, _: ATURAN_TRIWULAN.get(c.aturan_triwulan or "", KOSONG),
    "batas capaian": lambda c, _: tulis_batas(c.batas_capaian),
    "versi target": lambda c, versi: versi.get(c.versi_target, c.versi_target),
    "skala": lambda c, _: c.skala,
}
_NILAI: dict[str, Callable[[Any], Sel]] = {
    "target": lambda b: sel_nilai(b.target, b.satuan_nama, b.predikat_target, "tidak ada"),
    "realisasi": lambda b: sel_nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi),
    "capaian (%)": sel_capaian,
    "kategori": sel_kategori,
    "hitungan capaian": lambda b: Sel(_hitungan(b.capaian)),
}


def tulis_batas(batas: Nilai) -> str:
    """Return the cap of an indicator in words."""
    return "tanpa batas" if batas is None else f"{format_bilangan(batas)} persen"


def _baris(nama: str, semula: Sel | str, baru: Sel | str) -> Baris:
    return Baris(tuple(s if isinstance(s, Sel) else Sel(s) for s in (nama, semula, baru)))


def _hitungan(capaian: Nilai) -> str:
    return hitungan(tingkat(capaian)) if isinstance(capaian, Terlacak) else KOSONG


def _sama_cetakan(u: Ulangan, cetakan: list[Sebutan]) -> list[Baris]:
    """Return how many printed figures each way gives, for realisation and achievement."""
    hasil = []
    for ukuran in ("realisasi", "capaian"):
        milik = [s for s in cetakan if _tentang(s, u.semula.indikator, ukuran)]
        if milik:
            sel = (_sama(milik, getattr(b, ukuran)) for b in (u.semula, u.baru))
            hasil.append(_baris(f"{ukuran} yang sama dengan cetakan", *sel))
    return hasil


def _tentang(s: Sebutan, indikator: str, ukuran: str) -> bool:
    return (
        s.hal == Hal("indikator", indikator)
        and s.ukuran == ukuran
        and s.triwulan is None
        and s.nilai is not None
    )


def _sama(cetakan: list[Sebutan], nilai: Nilai) -> str:
    sama = [s for s in cetakan if nilai is not None and s.nilai == _dibulatkan(nilai, s)]
    return f"{format_bilangan(len(sama))} dari {format_bilangan(len(cetakan))} angka cetak"


def _dibulatkan(nilai: Fraction, s: Sebutan) -> Fraction:
    return nilai if s.desimal is None else Fraction(bulatkan(nilai, s.desimal))
