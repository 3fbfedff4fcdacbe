"""Find trails by what a reader calls the place: table, figure, section, row, column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lakip_lib.ekspor.jejak import DaftarJejak, Tampil
from lakip_lib.ekspor.naskah import slug
from lakip_lib.kesalahan import KesalahanLakip, kutip, saran

_ID = re.compile(r"j\d+")
_TERBANYAK = 12  # names that a message lists


@dataclass(frozen=True)
class Pertanyaan:
    """What is asked for: a place, and in a table a row (id or number) and a column."""

    apa: str
    baris: str | None = None
    kolom: str | None = None


def cari_jejak(daftar: DaftarJejak, tanya: Pertanyaan) -> list[Tampil]:
    """Return the numbers shown in a place, in order.

    `apa` is the number of a table or figure (`Tabel 15`), its id, an id in the data (all
    rows about it), a heading or chapter of the prose, or the id of a trail (`j12`).
    Raises KesalahanLakip, with the nearest name, where nothing is found.
    """
    cara: Iterable[Callable[[Tampil, str], bool]] = (_nomor, _sama, _berkunci, _judul, _memuat)
    apa = _rapi(tanya.apa)
    for cocok in cara:
        ada = [t for t in daftar.tampil if cocok(t, apa)]
        if ada:
            ada = _saring(ada, "baris", tanya.baris, lambda t: [t.sel["kunci"], t.sel["baris"]])
            return _saring(ada, "kolom", tanya.kolom, lambda t: [t.sel["kolom"]])
    raise KesalahanLakip(_tidak_ada(daftar, tanya.apa))


def _nomor(t: Tampil, apa: str) -> bool:
    return bool(_ID.fullmatch(apa)) and apa == f"j{t.id}"


def _sama(t: Tampil, apa: str) -> bool:
    nama = {_rapi(str(t.tempat.get("nomor", "")))}
    if "id" in t.tempat:
        awalan = "tbl" if t.tempat["jenis"] == "tabel" else "gbr"
        nama |= {_rapi(t.tempat["id"]), f"{awalan}-{t.tempat['id']}"}
    if t.tempat["jenis"] == "tabel":
        nama.add(_rapi(t.tempat["nomor"].removeprefix("Tabel ")))
    return apa in nama


def _berkunci(t: Tampil, apa: str) -> bool:
    return _rapi(str(t.sel.get("kunci") or "")) == apa


def _judul(t: Tampil, apa: str) -> bool:
    return any(apa in (_rapi(n), slug(n)) for n in _bagian(t))


def _memuat(t: Tampil, apa: str) -> bool:
    return len(apa) > 2 and any(apa in _rapi(n) for n in _bagian(t))


def _bagian(t: Tampil) -> list[str]:
    return [*t.tempat["judul"], t.tempat["bab"]] if t.tempat["jenis"] == "narasi" else []


def _rapi(teks: str) -> str:
    return " ".join(teks.split()).casefold()


def _saring(
    ada: list[Tampil], nama: str, diminta: str | None, isi: Callable[[Tampil], list[object]]
) -> list[Tampil]:
    """Keep the numbers whose row or column is `diminta`; None keeps all."""
    if diminta is None:
        return ada
    berkisi = [t for t in ada if t.sel]
    if not berkisi:
        raise KesalahanLakip(
            f"yang diminta adalah uraian, yang tidak mempunyai {nama}. Perbaikan: hapus --{nama}."
        )
    hasil = [t for t in berkisi if _rapi(diminta) in [_rapi(str(i)) for i in isi(t)]]
    if hasil:
        return hasil
    pilihan = list(dict.fromkeys(str(i) for t in berkisi for i in isi(t)[:1] if i))
    raise KesalahanLakip(
        f"{nama} {kutip(diminta)} tidak memuat angka berjejak di sana. "
        f"Perbaikan: {_usul(diminta, pilihan)}."
    )


def _tidak_ada(daftar: DaftarJejak, apa: str) -> str:
    pilihan = list(dict.fromkeys(n for t in daftar.tampil for n in _nama(t)))
    tiada = f"{kutip(apa)} tidak ada dalam laporan, atau tidak memuat angka berjejak"
    return f"{tiada}. Perbaikan: {_usul(apa, pilihan)}."


def _nama(t: Tampil) -> Iterator[str]:
    if t.tempat["jenis"] == "narasi":
        yield from t.tempat["judul"]
        return
    yield t.tempat["nomor"]
    yield t.tempat["id"]
    if t.sel["kunci"]:
        yield t.sel["kunci"]


def _usul(apa: str, pilihan: list[str]) -> str:
    dekat = saran(apa, pilihan)
    if dekat:
        return f"mungkin maksudnya {kutip(dekat)}"
    lainnya = ", …" if len(pilihan) > _TERBANYAK else ""
    return f"pakai misalnya {', '.join(map(kutip, pilihan[:_TERBANYAK]))}{lainnya}"
