"""The findings of `lakip periksa` as a table, of everything or of one indicator."""

from __future__ import annotations

from lakip_lib.angka import format_bilangan
from lakip_lib.periksa.jalan import Pemeriksaan
from lakip_lib.periksa.model import Aturan, Letak, Selisih
from lakip_lib.tabel.bantu import kolom_teks
from lakip_lib.tabel.model import Baris, Sel, Tabel, TidakAdaData

_WARNA = {
    "galat": ("#a61b1b", "▼"),
    "peringatan": ("#fce8b2", "◆"),
    "catatan": ("#cfe2f3", "■"),
}
_APA = {"data": "data", "terbitan": "edisi cetak"}
_KOLOM = (
    kolom_teks("tingkat", "Tingkat", 0.8),
    kolom_teks("aturan", "Aturan", 1.6),
    kolom_teks("hal", "Hal", 1.4, kepala=True),
    kolom_teks("pertama", "Tempat pertama dan nilainya", 1.8),
    kolom_teks("kedua", "Tempat kedua dan nilainya", 1.8),
    kolom_teks("temuan", "Temuan", 1.8),
)

Temuan = tuple[Aturan, Selisih]


def kalimat_jumlah(p: Pemeriksaan) -> str:
    """Return in words how many findings there are, and of how many rules."""
    rincian = ", ".join(f"{format_bilangan(n)} {t}" for t, n in p.jumlah.items())
    aturan = len(p.bersih) + len({a.id for a, _ in p.temuan})
    return (
        f"Pemeriksaan {_APA[p.modus]}: {format_bilangan(len(p.temuan))} temuan ({rincian}) dari "
        f"{format_bilangan(aturan)} aturan yang diterapkan; {format_bilangan(len(p.bersih))} "
        "aturan tidak menemukan apa-apa."
    )


def tabel_temuan(p: Pemeriksaan, indikator: str = "") -> Tabel:
    """Return the findings, worst first; `indikator` leaves those about that one alone.

    Raises TidakAdaData where there are none.
    """
    milik = [t for t in p.temuan if not indikator or _tentang(t[1], indikator)]
    hal = f" tentang {indikator}" if indikator else ""
    if not milik:
        raise TidakAdaData(f"pemeriksaan {_APA[p.modus]} tidak menemukan apa-apa{hal}")
    judul = f"Temuan pemeriksaan {_APA[p.modus]}{hal}"
    return Tabel(f"evaluasi-temuan-{p.modus}", judul, _KOLOM, tuple(map(_baris, milik)))


def _tentang(s: Selisih, indikator: str) -> bool:
    return s.hal == indikator or s.hal.startswith(f"{indikator} ")


def _baris(temuan: Temuan) -> Baris:
    aturan, s = temuan
    warna, tanda = _WARNA[aturan.tingkat]
    sel = (
        Sel(aturan.tingkat, kategori=aturan.tingkat, warna=warna, tanda=tanda),
        Sel(f"{aturan.id} {aturan.judul}"),
        Sel(s.hal),
        Sel(_letak(s.satu)),
        Sel(_letak(s.dua)),
        Sel(s.pesan),
    )
    return Baris(sel, kunci=aturan.id)


def _letak(letak: Letak) -> str:
    return f"{letak.tempat}: {letak.nilai}"
