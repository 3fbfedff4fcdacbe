"""Names of the prose that speak of the budget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lakip_lib.angka import format_bilangan, format_rupiah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import rentang_tahun
from lakip_lib.malas import Tunda
from lakip_lib.narasi.kata import catatan_efisiensi, persen
from lakip_lib.narasi.objek import Efisiensi, Versi
from lakip_lib.narasi.objek_anggaran import Anggaran, anggaran_dari
from lakip_lib.narasi.pencari import baris, nama_nama, pencari

_METODE = {
    "a": "capaian kinerja dikurangi serapan anggaran",
    "b": "selisih serapan anggaran dari pagu penuh, hanya jika capaian kinerja penuh",
    "c": "perbandingan capaian kinerja dengan serapan anggaran",
    "d": "selisih antara pagu menurut capaian kinerja dan realisasi, terhadap pagu itu",
}


def isian_anggaran(hasil: Hasil) -> dict[str, Any]:
    """Return the budget names; one that the year's data cannot fill is None."""
    return {
        "anggaran": Tunda(lambda: total(hasil)),
        "anggaran_lalu": Tunda(lambda: None if hasil.lalu is None else total(hasil.lalu)),
        "kegiatan": pencari("kegiatan", lambda: _bernama(hasil.kegiatan, "id")),
        "kelompok": pencari("kelompok kegiatan", lambda: _bernama(hasil.kelompok_kegiatan, "id")),
        "akun": pencari("akun", lambda: _bernama(hasil.akun, "kode")),
        "jenis": pencari("jenis belanja", lambda: _bernama(hasil.jenis_belanja, "kode")),
        "seksi": pencari("seksi", lambda: _seksi(hasil)),
        "kegiatan_tertinggi": Tunda(lambda: _kegiatan_ujung(hasil, -1)),
        "kegiatan_terendah": Tunda(lambda: _kegiatan_ujung(hasil, 0)),
        "akun_melebihi": lambda: [a for a in _bernama(hasil.akun, "kode").values() if a.melebihi],
        "versi_berlaku": Tunda(lambda: _berlaku(hasil)),
        "versi": pencari("versi target", lambda: _versi(hasil)),
        "pagu_versi": pencari(
            "versi target", lambda: {id_: v.pagu for id_, v in _versi(hasil).items()}
        ),
        "efisiensi": lambda: _efisiensi(hasil),
        "efisiensi_tertinggi": lambda: _ujung(hasil, max),
        "efisiensi_terendah": lambda: _ujung(hasil, min),
        "metode_efisiensi": _METODE.get(hasil.metode_efisiensi or ""),
    }


def total(hasil: Hasil) -> Anggaran | None:
    """Return the budget of the whole unit in one year, None where the data has none."""
    return next((anggaran_dari(b, hasil.data.nama_unit()) for b in baris(hasil.total)), None)


def _kegiatan_ujung(hasil: Hasil, letak: int) -> Anggaran | None:
    """Return the activity with the lowest (0) or highest (-1) absorption, None without any."""
    kegiatan = list(baris(_berserapan(hasil.kegiatan)))
    return anggaran_dari(kegiatan[letak], kegiatan[letak].nama) if kegiatan else None


def _berserapan(frame: Any) -> Any:
    """Return the rows that have an absorption, lowest first; ties keep their order."""
    ada = frame[frame["serapan"].notna()]
    return ada.sort_values("serapan", kind="stable")


def _bernama(frame: Any, kunci: str) -> dict[str, Anggaran]:
    return {getattr(b, kunci): anggaran_dari(b, b.nama) for b in baris(frame)}


def _seksi(hasil: Hasil) -> dict[str, Anggaran]:
    nama = nama_nama(hasil.data.ambil("unit_kerja"))
    return {b.seksi: anggaran_dari(b, nama[b.seksi]) for b in baris(hasil.seksi_anggaran)}


def _versi(hasil: Hasil) -> dict[str, Versi]:
    return {
        b.versi: Versi(
            id=b.versi,
            nama=b.nama,
            keputusan=b.keputusan,
            pagu=None if b.pagu is None else format_rupiah(b.pagu),
            alasan=b.alasan,
        )
        for b in baris(hasil.pagu_versi)
    }


def _berlaku(hasil: Hasil) -> Versi:
    """Return the version whose targets the report measures by."""
    id_ = hasil.versi_target
    if id_ == "renstra" and hasil.data.periode_renstra:
        nama = f"Renstra {rentang_tahun(hasil.data.periode_renstra)}"
        return Versi(id_, nama, None, None, None)
    return _versi(hasil).get(id_) or Versi(id_, id_, None, None, None)


def _ujung(hasil: Hasil, pilih: Callable[[list[Any]], Any]) -> list[Efisiensi]:
    """Return all groups with the highest (`max`) or lowest (`min`) efficiency: ties are named."""
    ada = [b.efisiensi for b in baris(hasil.efisiensi) if b.efisiensi is not None]
    ujung = pilih(ada) if ada else None
    return _efisiensi(hasil, lambda b: b.efisiensi == ujung)


def _efisiensi(hasil: Hasil, syarat: Callable[[Any], bool] = lambda b: True) -> list[Efisiensi]:
    """Return the groups whose efficiency could be computed, highest first."""
    nama = nama_nama(hasil.data.ambil("sasaran"))
    ada = [b for b in baris(hasil.efisiensi) if b.efisiensi is not None and syarat(b)]
    return [
        Efisiensi(
            sasaran=tuple(nama[s] for s in b.sasaran),
            capaian=persen(b.capaian),
            serapan=persen(b.serapan),
            efisiensi=format_bilangan(b.efisiensi),
            nilai_efisiensi=None if b.nilai_efisiensi is None else persen(b.nilai_efisiensi),
            keterangan=b.keterangan or "",
            catatan=catatan_efisiensi(b),
        )
        for b in sorted(ada, key=lambda b: -b.efisiensi)
    ]
