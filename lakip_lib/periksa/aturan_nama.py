"""Rules: names that are written differently in two places, and abbreviations spelled out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lakip_lib.hitung.bingkai import petakan
from lakip_lib.periksa.bukti import Bukti, bernomor
from lakip_lib.periksa.ejaan import huruf, setara, singkatan_dari
from lakip_lib.periksa.model import Aturan, Hal, Letak, Nama, Selisih, TidakBerlaku

_SINGKATAN = re.compile(r"(?P<kata>[^()]+?)\s*\((?P<singkatan>[A-Z][A-Z0-9/-]+)\)")


def nama_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield names that some place writes otherwise than most places do."""
    per: dict[Hal, list[Nama]] = {}
    ringkas = _nama_ringkas(bukti)
    for n in bukti.nama:
        if n.hal is not None and not ringkas(n):
            per.setdefault(n.hal, []).append(n)
    lebih = {hal: milik for hal, milik in per.items() if len({n.wadah for n in milik}) > 1}
    if not lebih:
        raise TidakBerlaku("tidak ada nama yang ditulis di dua tempat")
    for hal, milik in lebih.items():
        acuan, *lain = _ejaan(milik)
        for satu in lain:
            pesan = "nama yang sama ditulis berbeda"
            yield Selisih(bukti.sebut(hal), pesan, _letak(acuan), _letak(satu))


def _nama_ringkas(bukti: Bukti) -> Callable[[Nama], bool]:
    """Return how to tell a short form, which is no other spelling, from a slip.

    Accounts have their short names in the data; a unit may be called by some words of its
    name, if no other unit's name has them. Other names are set by decree: whole.
    """
    akun = petakan(bukti.hasil.data.ambil("akun"), "kode", "nama_ringkas")
    unit = petakan(bukti.hasil.data.ambil("unit_kerja"), "id", "nama")

    def ringkas(n: Nama) -> bool:
        assert n.hal is not None
        if n.hal.jenis == "akun":
            return setara(n.nama, akun.get(n.hal.id) or "")
        if n.hal.jenis != "unit_kerja" or setara(n.nama, unit.get(n.hal.id, "")):
            return False
        return [i for i, nama in unit.items() if singkatan_dari(n.nama, nama)] == [n.hal.id]

    return ringkas


def _ejaan(milik: list[Nama]) -> list[list[Nama]]:
    """Return the mentions by spelling, the commonest first."""
    ejaan: list[list[Nama]] = []
    for n in milik:
        ada = next((e for e in ejaan if setara(e[0].nama, n.nama)), None)
        if ada is None:
            ejaan.append([n])
        else:
            ada.append(n)
    return sorted(ejaan, key=lambda e: -len({n.wadah for n in e}))


def _letak(sebutan: list[Nama]) -> Letak:
    wadah = list(dict.fromkeys(n.wadah for n in sebutan))
    tempat = sebutan[0].tempat
    lagi = f" dan {len(wadah) - 1} tempat lain" if len(wadah) > 1 else ""
    return Letak(f"{tempat}{lagi}", f'"{sebutan[0].nama}"')


def kepanjangan_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield names that spell out an abbreviation otherwise than the glossary does."""
    istilah = petakan(bukti.hasil.data.ambil("istilah"), "singkatan", "kepanjangan")
    if not istilah:
        raise TidakBerlaku("tidak ada daftar singkatan (istilah.csv)")
    sudah = set()
    for n in bukti.nama:
        for m in _SINGKATAN.finditer(n.nama):
            baku = istilah.get(m["singkatan"])
            kunci = (m["singkatan"], huruf(m["kata"]))
            if baku is None or huruf(m["kata"]).endswith(huruf(baku)) or kunci in sudah:
                continue
            sudah.add(kunci)
            pesan = f"kepanjangan {m['singkatan']} berbeda dengan daftar singkatan"
            satu = Letak(f"istilah.csv ({m['singkatan']})", f'"{baku}"')
            yield Selisih(bukti.sebut(n.hal), pesan, satu, Letak(n.tempat, f'"{n.nama}"'))


def nama_unit_kini(bukti: Bukti) -> Iterator[Selisih]:
    """Yield the unit named as in another time: by a name that this year's is not."""
    semua = list(bernomor(bukti.hasil.data.ambil("nama_unit")))
    kini = [nb for nb in semua if nb[1].mulai <= bukti.tahun <= (nb[1].sampai or bukti.tahun)]
    lain = [nb for nb in semua if nb not in kini]
    for n in bukti.nama:
        if n.hal is not None or any(_menyebut(n.nama, b) for _, b in kini):
            continue
        for baris, b in lain:
            if _menyebut(n.nama, b):
                pesan = f"nama unit ini tidak berlaku pada tahun {bukti.tahun}"
                satu = Letak(f"nama_unit.csv baris {kini[0][0]}", f'"{kini[0][1].nama}"')
                dua = Letak(n.tempat, f'"{n.nama}" (nama_unit.csv baris {baris})')
                yield Selisih("Nama unit", pesan, satu, dua)
                break


def _menyebut(teks: str, b: Any) -> bool:
    """Tell whether a text names the unit as a row of `nama_unit.csv` does, in full or in short."""
    cari = huruf(teks)
    panjang = huruf(b.nama)
    depan = len(cari) >= _PANJANG_NAMA and panjang.startswith(cari)
    return depan or panjang in cari or huruf(b.singkatan) in cari


_PANJANG_NAMA = 20
_SUMBER = "PermenPANRB 53/2014, reviu: sasaran dan indikator sesuai dengan perjanjian kinerja"
ATURAN = (
    Aturan("NAM-01", "Nama yang sama ditulis berbeda", "peringatan", _SUMBER, nama_sama),
    Aturan(
        "NAM-02",
        "Kepanjangan singkatan berbeda dengan daftar singkatan",
        "catatan",
        "Daftar singkatan unit (istilah.csv)",
        kepanjangan_sama,
    ),
    Aturan(
        "NAM-03",
        "Unit disebut dengan nama dari masa lain",
        "peringatan",
        "Nama unit menurut masanya (nama_unit.csv)",
        nama_unit_kini,
    ),
)
