"""Data and targets that changed between two editions, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lakip_lib.data.berkas import baca_baris
from lakip_lib.data.deskripsi import Sumber
from lakip_lib.data.paket import baca_paket
from lakip_lib.edisi.arsip import BUKU, MASUKAN, Isi
from lakip_lib.edisi.ubahan import Jenis, Ubahan, pasangkan, singkat
from lakip_lib.kesalahan import Temuan

# The transcription of a printed edition and the record of editions are about the report.
_TENTANG_LAPORAN = re.compile(r"terbitan.*|edisi|kaitan")


@dataclass(frozen=True)
class _Data:
    """A table of one edition: columns with titles, rows by key."""

    kolom: dict[str, str]
    baris: tuple[tuple[str, dict[str, str]], ...]


def ubahan_data(lama: Isi, baru: Isi) -> Iterator[Ubahan]:
    """Yield every cell and row of a table that both editions have, where they differ."""
    dulu, kini = _semua(lama), _semua(baru)
    for jalur in sorted(dulu.keys() & kini.keys()):
        jenis: Jenis = "target" if jalur.endswith("target.csv") else "data"
        if dulu[jalur] != kini[jalur]:
            yield from _ubahan(jenis, jalur, dulu[jalur], kini[jalur])


def berkas_data(isi: Isi) -> dict[str, bytes]:
    """Return the files of the data folder by their paths in it."""
    hasil = {}
    for nama, bita in isi.items():
        if nama.startswith(f"{MASUKAN}/") and not nama.startswith(f"{BUKU}/"):
            hasil[nama.split("/", 2)[2]] = bita
    return hasil


def _semua(isi: Isi) -> dict[str, _Data]:
    berkas = berkas_data(isi)
    hasil = {}
    for sumber in baca_paket(berkas).sumber:
        if sumber.jalur in berkas and not _TENTANG_LAPORAN.fullmatch(sumber.tabel):
            data = _baca(sumber, berkas[sumber.jalur])
            if data is not None:
                hasil[sumber.jalur] = data
    return hasil


def _baca(sumber: Sumber, bita: bytes) -> _Data | None:
    mentah = baca_baris(sumber.jalur, bita, sumber.pengodean, sumber.dialek)
    if isinstance(mentah, Temuan):
        return None
    kepala, *isi = mentah
    judul = {k.name: k.title or k.name for k in sumber.schema.fields}
    semua = [dict(zip(kepala, b, strict=False)) for b in isi]
    kunci = sumber.schema.primary_key or kepala
    baris = [(", ".join(b.get(k, "") for k in kunci), b) for b in semua]
    return _Data({k: judul.get(k, k) for k in kepala}, tuple(baris))


def _ubahan(jenis: Jenis, jalur: str, lama: _Data, baru: _Data) -> Iterator[Ubahan]:
    pasangan = pasangkan(((k, (k, b)) for k, b in lama.baris), ((k, (k, b)) for k, b in baru.baris))
    for dulu, kini in pasangan:
        if dulu is not None and kini is not None:
            for kolom in dict.fromkeys((*lama.kolom, *baru.kolom)):
                sebelum, sesudah = dulu[1].get(kolom), kini[1].get(kolom)
                if sebelum != sesudah:
                    judul = baru.kolom.get(kolom) or lama.kolom[kolom]
                    yield Ubahan(jenis, jalur, kini[0], judul, sebelum, sesudah)
        elif kini is not None:
            yield Ubahan(jenis, jalur, kini[0], "", None, _sebaris(kini[1]))
        elif dulu is not None:
            yield Ubahan(jenis, jalur, dulu[0], "", _sebaris(dulu[1]), None)


def _sebaris(baris: dict[str, str]) -> str:
    return singkat(" | ".join(t for t in baris.values() if t))
