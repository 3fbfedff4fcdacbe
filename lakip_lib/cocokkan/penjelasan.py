"""Notes of the data that explain differences; a note that explains none is an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from lakip_lib.cocokkan.banding import putuskan_angka, sama_teks
from lakip_lib.cocokkan.bilangan import baca_cetak
from lakip_lib.cocokkan.model import BEDA, COCOK, DIJELASKAN, PEMBULATAN, Pasangan, Penjelasan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.kesalahan import DataSalah, Temuan, kutip

BERKAS = "terbitan_penjelasan.csv"
DITOLAK = "ditolak"


def terapkan(catatan: pd.DataFrame, pasangan: Sequence[Pasangan], tahun: int) -> list[Pasangan]:
    """Return the pairs with the notes put to them: `beda` becomes `beda, dijelaskan`.

    A note with the status `ditolak` stays with its difference, which stays open. Raises
    DataSalah for notes that match no difference, or whose decided value is neither the
    printed nor the computed one any more.
    """
    menurut_letak = {p.cetak.letak: i for i, p in enumerate(pasangan)}
    hasil, temuan = list(pasangan), []
    for nomor, b in enumerate(baris_dari(catatan), 2):
        i = menurut_letak.get((b.tabel, b.baris, b.kolom))
        salah = _salah(b, None if i is None else pasangan[i])
        if salah is not None:
            temuan.append(Temuan(f"{tahun}/{BERKAS}", nomor, *salah))
        elif i is not None:
            penjelasan = Penjelasan(b.nilai_putusan, b.alasan, b.oleh, b.tanggal, b.status)
            putusan = BEDA if b.status == DITOLAK else DIJELASKAN
            hasil[i] = replace(pasangan[i], putusan=putusan, penjelasan=penjelasan)
    if temuan:
        raise DataSalah(temuan)
    return hasil


def _salah(b: Any, p: Pasangan | None) -> tuple[str, str, str, str] | None:
    """Return column, value, reason and remedy where a note does not hold; None where it does."""
    letak = f"{b.tabel}, baris {b.baris}, {b.kolom}"
    if p is None:
        perbaikan = "betulkan tabel, baris, dan kolomnya, atau hapus penjelasan ini"
        return ("kolom", letak, "tidak ada sel cetak di tempat ini", perbaikan)
    if p.putusan != BEDA:
        alasan = f"sel ini tidak berbeda (putusan: {p.putusan}), jadi tidak ada yang dijelaskan"
        return ("kolom", letak, alasan, "hapus penjelasan ini")
    if not _putusan_berlaku(b.nilai_putusan, p):
        cetak, kita = kutip(p.cetak.teks or ""), kutip(p.hitungan.teks or "")
        alasan = f"nilai putusan bukan nilai cetak ({cetak}) dan bukan nilai hitung ({kita})"
        perbaikan = "periksa kembali penjelasan ini, lalu perbarui nilai putusannya"
        return ("nilai_putusan", b.nilai_putusan, alasan, perbaikan)
    return None


def _putusan_berlaku(putusan: str, p: Pasangan) -> bool:
    if sama_teks(putusan, p.cetak.teks or "") or sama_teks(putusan, p.hitungan.teks or ""):
        return True
    angka = baca_cetak(putusan, p.cetak.desimal)
    if angka is None or p.hitungan.nilai is None:
        return False
    return putuskan_angka(angka, p.hitungan.nilai)[0] in (COCOK, PEMBULATAN)
