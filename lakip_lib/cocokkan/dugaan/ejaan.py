"""Guess about texts: spelled otherwise, the name of something else, or the unit's older name."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from lakip_lib.cocokkan.banding import bentuk_baku
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.model import BEDA, Dugaan, Pasangan
from lakip_lib.hitung.bingkai import baris_dari

_EJAAN, _KATA, _NAMA = 10, 14, 12
_MIRIP, _MIRIP_NAMA = 0.5, 0.9


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield how a printed text may have come to differ from the name in the data."""
    if p.putusan != BEDA or p.jenis != "teks" or not p.cetak.teks:
        return
    tercetak, kita = bentuk_baku(p.cetak.teks), bentuk_baku(p.hitungan.teks or "")
    yield from _nama_lain(tercetak, kita, bahan)
    if kita:
        yield from beda_ejaan(tercetak, kita)


def beda_ejaan(tercetak: str, kita: str) -> Iterator[Dugaan]:
    """Yield in what two similar texts differ."""
    if tercetak.casefold() == kita.casefold():
        yield Dugaan("ejaan", "hanya berbeda huruf besar dan kecil", _EJAAN)
    elif _huruf(tercetak) == _huruf(kita):
        yield Dugaan("ejaan", "hanya berbeda spasi, tanda baca, atau huruf besar", _EJAAN)
    else:
        yield from _beda_kata(tercetak.split(), kita.split())


def _beda_kata(tercetak: list[str], kita: list[str]) -> Iterator[Dugaan]:
    banding = SequenceMatcher(None, tercetak, kita, autojunk=False)
    if banding.ratio() < _MIRIP:
        return
    bagian = []
    for cara, a, b, c, d in banding.get_opcodes():
        lama, baru = " ".join(tercetak[a:b]), " ".join(kita[c:d])
        if cara == "replace":
            bagian.append(f"tercetak “{lama}”, dalam data “{baru}”")
        elif cara == "delete":
            bagian.append(f"tercetak “{lama}” yang tidak ada dalam data")
        elif cara == "insert":
            bagian.append(f"“{baru}” tidak tercetak")
    yield Dugaan("ejaan", "; ".join(bagian), _KATA)


def _nama_lain(tercetak: str, kita: str, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield what else the printed text is the name of."""
    data = bahan.hasil.data
    for b in baris_dari(data.ambil("nama_unit")):
        if data.nama_unit() != b.nama and _mirip(tercetak, b.nama):
            masa = f"{b.mulai}" if b.mulai == b.sampai else f"{b.mulai}–{b.sampai or 'kini'}"
            yield Dugaan("nama masa lain", f"nama unit masa {masa}: {b.nama}", _NAMA)
    for nama in ("sasaran", "indikator", "tujuan", "kegiatan", "kelompok_kegiatan", "unit_kerja"):
        for b in baris_dari(data.ambil(nama)):
            if bentuk_baku(b.nama) == tercetak and bentuk_baku(b.nama) != kita:
                yield Dugaan("nama hal lain", f"sama dengan nama {b.id}", _NAMA)


def _mirip(satu: str, lain: str) -> bool:
    banding = SequenceMatcher(None, satu.casefold(), lain.casefold(), autojunk=False)
    return banding.ratio() >= _MIRIP_NAMA


def _huruf(teks: str) -> str:
    return "".join(h for h in teks.casefold() if h.isalnum())
