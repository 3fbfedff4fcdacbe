"""From changes to cells: find the row and column of the data that each change means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from lakip_lib.data.lapis import BarisLapis, Lapis
from lakip_lib.data.tahun import Tabel
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH
from lakip_lib.kesalahan import DataSalah, Temuan
from lakip_lib.skenario.model import Perubahan
from lakip_lib.skenario.pencari import Pencari, Sel, TidakAda

_RUMUS = {rumus for semua in RUMUS_MENURUT_ARAH.values() for rumus in semua}


class _Kunci(NamedTuple):
    tabel: tuple[str, str]
    kunci: tuple[tuple[str, Any], ...]


def lapisan(perubahan: Sequence[Perubahan], tabel: Tabel, tahun: int) -> Lapis:
    """Return the changed rows of every table for the changes of one year.

    `tabel` is the official data. A change given beside the scenario's file replaces one of
    the file for the same cell. Raises DataSalah with every change whose object, field or
    version does not exist, whose cell another change of the same source has, or that gives
    an indicator a formula that does not measure its direction.
    """
    urut = nomori(perubahan)
    pencari = Pencari(tabel, tahun, _versi_berlaku(urut, tabel, tahun))
    temuan: list[Temuan] = []
    baris: dict[_Kunci, BarisLapis] = {}
    for satu in urut:
        try:
            sel = pencari.cari(satu)
        except TidakAda as salah:
            temuan.append(salah.temuan(satu))
            continue
        temuan += _pasang(baris, sel, satu, tabel)
    temuan += _salah_rumus(baris, tabel)
    if temuan:
        raise DataSalah(sorted(temuan, key=lambda t: t.baris or 0))
    hasil: dict[tuple[str, str], list[BarisLapis]] = {}
    for kunci, lapis in baris.items():
        hasil.setdefault(kunci.tabel, []).append(lapis)
    return hasil


def nomori(perubahan: Iterable[Perubahan]) -> list[Perubahan]:
    """Return the changes with a row each: those without one get their place in the list."""
    return [p if p.baris else replace(p, baris=i) for i, p in enumerate(perubahan, 1)]


def _versi_berlaku(perubahan: Iterable[Perubahan], tabel: Tabel, tahun: int) -> str:
    """Return the version of targets in force once the settings are changed."""
    diubah = [p.nilai for p in perubahan if (p.objek, p.bidang) == ("pengaturan", "versi_target")]
    resmi = petakan(tabel.frame[str(tahun), "pengaturan"], "kunci", "nilai")
    return diubah[-1] if diubah else str(resmi.get("versi_target") or "")


def _pasang(
    baris: dict[_Kunci, BarisLapis], sel: Sel, ubah: Perubahan, tabel: Tabel
) -> Iterable[Temuan]:
    kunci = _Kunci(sel.tabel, tuple(sel.kunci.items()))
    if kunci not in baris:
        indeks = _indeks(tabel, sel)
        teks = {k: str(v) for k, v in sel.kunci.items()}
        baris[kunci] = BarisLapis(indeks, teks)
    lama = baris[kunci].sel.get(sel.kolom)
    if lama is not None and lama.berkas == ubah.berkas:
        alasan = f"sel yang sama sudah diubah di baris {lama.baris} ({lama})"
        yield ubah.temuan("bidang", alasan, "hapus salah satunya")
        return
    baris[kunci].sel[sel.kolom] = ubah
    baris[kunci].ikutan |= sel.ikutan


def _indeks(tabel: Tabel, sel: Sel) -> int | None:
    semua = baris_dari(tabel.frame[sel.tabel])
    cocok = (
        i for i, b in enumerate(semua) if all(getattr(b, k) == v for k, v in sel.kunci.items())
    )
    return next(cocok, None)


def _salah_rumus(baris: dict[_Kunci, BarisLapis], tabel: Tabel) -> Iterable[Temuan]:
    """Yield findings for formulas that do not measure their indicator's direction."""
    resmi = {b.id: b for b in baris_dari(tabel.frame["", "indikator"])}
    for kunci, lapis in baris.items():
        ubah = lapis.sel.get("rumus") or lapis.sel.get("arah")
        if kunci.tabel != ("", "indikator") or ubah is None:
            continue
        teks, satu = lapis.teks(), resmi[dict(kunci.kunci)["id"]]
        arah, rumus = teks.get("arah", satu.arah), teks.get("rumus", satu.rumus)
        cocok = RUMUS_MENURUT_ARAH.get(arah, ())
        # An unknown direction or formula is refused by the schema, with better words.
        if cocok and rumus in _RUMUS - {*cocok}:
            alasan = f"rumus {rumus} tidak mengukur arah {arah}"
            boleh = " atau ".join(cocok)
            saran = f"ubah juga {ubah.objek}.rumus menjadi {boleh}"
            if "rumus" in lapis.sel:
                saran = f"pakai rumus {boleh}, atau ubah juga {ubah.objek}.arah"
            yield ubah.temuan("nilai", alasan, saran)
