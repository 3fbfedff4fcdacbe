"""Check keys: unique rows, and ids that must exist in another table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lakip_lib.data.baca import Bacaan, Baris
from lakip_lib.data.deskripsi import Paket, Sumber
from lakip_lib.kesalahan import kutip, saran

# References within one folder: a schema that serves every year cannot name the table
# of "this" year, so they stand here. (table, column) -> (table, column)
_SEFOLDER = {
    ("target", "versi"): ("versi_target", "id"),
    ("strategi", "arah"): ("arah_kebijakan", "id"),
}


def periksa_kunci(bacaan: Bacaan) -> None:
    """Add findings for rows whose primary key, or a unique column, repeats or is empty."""
    schema = bacaan.sumber.schema
    kunci_utama = tuple(schema.primary_key)
    for baris in bacaan.baris:
        for bagian in kunci_utama:
            if bagian in baris.nilai and baris.nilai[bagian] is None:
                bacaan.salah(baris, bagian, "bagian kunci ini kosong", "isi sel ini")
    unik = [(f.name,) for f in schema.fields if f.constraints.get("unique")]
    for kolom in dict.fromkeys([*([kunci_utama] if kunci_utama else []), *unik]):
        _periksa_unik(bacaan, kolom)


def _periksa_unik(bacaan: Bacaan, kolom: tuple[str, ...]) -> None:
    terlihat: dict[tuple[Any, ...], int] = {}
    for baris in bacaan.baris:
        kunci = baris.kunci(kolom)
        if kunci is None or None in kunci:
            continue
        pertama = terlihat.setdefault(kunci, baris.nomor)
        if pertama != baris.nomor:
            nilai = ", ".join(baris.teks[k] for k in kolom)
            alasan = f"kunci {nilai} sudah dipakai di baris {pertama}"
            bacaan.salah(baris, kolom[-1], alasan, "hapus salah satu baris, atau betulkan kuncinya")


def periksa_rujukan(bacaan: Iterable[Bacaan], paket: Paket) -> None:
    """Add findings for values that the table they refer to does not hold.

    A table that could not be read is not blamed on those that refer to it.
    """
    menurut_nama = {b.sumber.nama: b for b in bacaan}
    for satu in menurut_nama.values():
        for kolom, nama, tujuan in _rujukan(satu.sumber, menurut_nama):
            acuan = menurut_nama.get(nama)
            if salah := _salah_rujukan(nama, tujuan, acuan, paket):
                paket.salah(satu.sumber.skema, ", ".join(kolom), salah, "betulkan foreignKeys")
            elif acuan is not None and acuan.kolom.issuperset(tujuan):
                _periksa_ada(satu, kolom, acuan, tujuan)


def _salah_rujukan(
    nama: str, tujuan: Sequence[str], acuan: Bacaan | None, paket: Paket
) -> str | None:
    if nama not in paket.nama:
        return f"kunci asing menunjuk sumber {kutip(nama)} yang tidak ada"
    if acuan is not None and not set(tujuan) <= set(acuan.sumber.schema.field_names):
        return f"kunci asing menunjuk kolom {', '.join(tujuan)} yang tidak ada di {nama}"
    return None


def _rujukan(
    sumber: Sumber, menurut_nama: Mapping[str, Bacaan]
) -> Iterator[tuple[Sequence[str], str, Sequence[str]]]:
    """Yield columns, name of the table they refer to, and its columns."""
    for fk in sumber.schema.foreign_keys:
        yield fk["fields"], fk["reference"]["resource"] or sumber.nama, fk["reference"]["fields"]
    for (tabel, kolom), (acuan, tujuan) in _SEFOLDER.items():
        if sumber.tabel != tabel or not sumber.schema.has_field(kolom):
            continue
        for nama, lain in menurut_nama.items():
            if (lain.sumber.folder, lain.sumber.tabel) == (sumber.folder, acuan):
                yield [kolom], nama, [tujuan]


def _periksa_ada(
    bacaan: Bacaan, kolom: Sequence[str], acuan: Bacaan, tujuan: Sequence[str]
) -> None:
    ada = {kunci: None for b in acuan.baris if (kunci := b.kunci(tujuan)) is not None}
    for baris in bacaan.baris:
        kunci = baris.kunci(kolom)
        if kunci is None or set(kunci) == {None} or kunci in ada:
            continue
        _tak_dikenal(bacaan, baris, kolom, acuan, ada)


def _tak_dikenal(
    bacaan: Bacaan,
    baris: Baris,
    kolom: Sequence[str],
    acuan: Bacaan,
    ada: Iterable[tuple[Any, ...]],
) -> None:
    nilai = ", ".join(baris.teks[k] for k in kolom)
    dekat = saran(nilai, [", ".join(map(str, k)) for k in ada])
    mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
    berkas = acuan.sumber.jalur
    bacaan.salah(
        baris,
        kolom[-1],
        f"tidak ada di {berkas}" if len(kolom) == 1 else f"{kutip(nilai)} tidak ada di {berkas}",
        f"{mungkin}pakai yang ada di {berkas}, atau tambahkan di sana",
    )
