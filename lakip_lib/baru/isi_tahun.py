"""The tables of a new year, from the year before it and the five-year plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from lakip_lib.baru.berkas import Baris, Folder

_TRIWULAN = ("1", "2", "3", "4")


@dataclass
class IsiTahun:
    """The new year's tables as rows of text, and for each what it came from, in words."""

    tabel: dict[str, Baris] = field(default_factory=dict)
    asal: dict[str, str] = field(default_factory=dict)


def isi_tahun(folder: Folder, dari: int, tahun: int, renstra: str | None) -> IsiTahun:
    """Return the tables of `tahun` for every table that `dari` has (but what was published).

    `renstra` is the folder of the plan that covers `tahun`, None without one.
    """
    isi = IsiTahun()
    for jalur, sumber in folder.sumber.items():
        if sumber.folder != str(dari) or sumber.tabel.startswith(("terbitan", "edisi")):
            continue
        if sumber.tabel == "target":
            isi.tabel["target"], isi.asal["target"] = _target(folder, dari, tahun, renstra)
        elif sumber.tabel == "realisasi_tahunan":
            isi.tabel[sumber.tabel], isi.asal[sumber.tabel] = _realisasi(folder, dari)
        elif sumber.tabel in _TABEL:
            buat, isi.asal[sumber.tabel] = _TABEL[sumber.tabel]
            isi.tabel[sumber.tabel] = list(buat(folder.baris(jalur)))
    return isi


def _realisasi(folder: Folder, dari: int) -> tuple[Baris, str]:
    """Return the indicators that have no quarters: only theirs is a yearly figure of its own."""
    bertriwulan = {b["indikator"] for b in folder.baris(f"{dari}/triwulan.csv")}
    lama = folder.baris(f"{dari}/realisasi_tahunan.csv")
    baris = [b for b in lama if b["indikator"] not in bertriwulan]
    if not baris:
        return [], "belum berbaris; hanya untuk realisasi setahun yang tidak mengikuti triwulan"
    return list(_kosongkan(baris, "indikator")), "indikator tanpa triwulan; realisasinya kosong"


def _sama(baris: Baris) -> Baris:
    return baris


def _tanpa_baris(_baris: Baris) -> Baris:
    return []


def _kosongkan(baris: Baris, *tetap: str) -> Iterator[dict[str, str]]:
    for b in baris:
        yield {k: b[k] for k in tetap}


def _hanya(*tetap: str) -> Callable[[Baris], Iterator[dict[str, str]]]:
    return lambda baris: _kosongkan(baris, *tetap)


def _pengesahan(baris: Baris) -> Iterator[dict[str, str]]:
    for b in _kosongkan(baris, "tempat", "jabatan", "nama", "nip"):
        yield b | {"status": "konsep"}


def _triwulan(baris: Baris) -> Iterator[dict[str, str]]:
    for indikator in dict.fromkeys(b["indikator"] for b in baris):
        for t in _TRIWULAN:
            yield {"indikator": indikator, "triwulan": t}


_ANGGARAN = "susunannya dari tahun sebelumnya; pagu dan realisasinya kosong"
_TABEL: dict[str, tuple[Callable[[Baris], Iterator[dict[str, str]] | Baris], str]] = {
    "pengaturan": (_sama, "sama dengan tahun sebelumnya"),
    "dasar_hukum": (_sama, "sama dengan tahun sebelumnya"),
    "pengesahan": (
        _pengesahan,
        "penanda tangan dari tahun sebelumnya; status konsep, tanpa tanggal",
    ),
    "versi_target": (
        _hanya("id", "urutan", "nama", "pagu_dari_kegiatan"),
        "dokumennya dari tahun sebelumnya; nomor keputusan, pagu, dan alasannya kosong",
    ),
    "triwulan": (_triwulan, "indikator dari tahun sebelumnya; empat triwulan kosong"),
    "anggaran_kegiatan": (_hanya("kegiatan"), f"kegiatan: {_ANGGARAN}"),
    "anggaran_akun": (_hanya("akun"), f"akun: {_ANGGARAN}"),
    "anggaran_total": (
        _tanpa_baris,
        "belum berbaris; satu baris bila tanpa rincian kegiatan",
    ),
    "pegawai": (_hanya("unit_kerja"), "unit kerja dari tahun sebelumnya; banyaknya kosong"),
    "lokasi_sosialisasi": (_tanpa_baris, "belum berbaris"),
    "fakta": (_tanpa_baris, "belum berbaris; satu baris untuk setiap angka yang disebut narasi"),
    "kaitan": (_tanpa_baris, "belum berbaris; hanya diperlukan lakip periksa"),
}


def _target(folder: Folder, dari: int, tahun: int, renstra: str | None) -> tuple[Baris, str]:
    jalur, berkas = f"{dari}/target.csv", f"{renstra}/target.csv"
    lama, rencana = folder.baris(jalur), _rencana(folder, berkas)
    ikut = _mengikuti(folder, jalur, rencana, dari)
    rentang = {b["id"] for b in folder.baris("indikator.csv") if b["rumus"] == "rentang"}
    baris, terisi = [], 0
    for b in lama:
        satu = {"indikator": b["indikator"], "versi": b["versi"], "satuan": b["satuan"]}
        # The plan's figures are in the indicator's own unit, and it knows no ranges.
        sesuai = b["versi"] in ikut and not b["satuan"] and b["indikator"] not in rentang
        if sesuai and (kini := rencana.get((b["indikator"], str(tahun)))):
            satu |= {"nilai": folder.teks(jalur, "nilai", kini[0]), "predikat": kini[1]}
            terisi += kini != (None, "")
        baris.append(satu)
    ada = any(t == str(tahun) for _, t in rencana)
    asal = _asal_target(renstra, tahun, sorted(ikut), ada, terisi)
    return baris, f"indikator dan versi dari tahun sebelumnya ({len(baris)} baris); {asal}"


_Rencana = dict[tuple[str, str], tuple[Fraction | None, str]]


def _rencana(folder: Folder, berkas: str) -> _Rencana:
    """Return the plan's targets, number and grade, by indicator and year."""
    return {
        (b["indikator"], b["tahun"]): (folder.bilangan(berkas, "nilai", b["nilai"]), b["predikat"])
        for b in folder.baris(berkas)
    }


def _mengikuti(folder: Folder, jalur: str, rencana: _Rencana, dari: int) -> set[str]:
    """Return the versions whose targets of a year are all those of the plan for that year."""
    sama: dict[str, set[bool]] = {}
    for b in folder.baris(jalur):
        milik = rencana.get((b["indikator"], str(dari)))
        if milik is not None:
            nilai = folder.bilangan(jalur, "nilai", b["nilai"])
            sama.setdefault(b["versi"], set()).add((nilai, b["predikat"]) == milik)
    return {versi for versi, hasil in sama.items() if hasil == {True}}


def _asal_target(renstra: str | None, tahun: int, ikut: list[str], ada: bool, terisi: int) -> str:
    if renstra is None:
        return f"semua target kosong karena tidak ada Renstra yang mencakup {tahun}"
    berkas = f"{renstra}/target.csv"
    if not ada:
        return f"semua target kosong karena {berkas} tidak memuat tahun {tahun}"
    if not ikut:
        return "semua target kosong karena tidak ada versi yang mengikuti Renstra"
    return f"{terisi} target versi {', '.join(ikut)} dari {berkas}, yang lain kosong"
