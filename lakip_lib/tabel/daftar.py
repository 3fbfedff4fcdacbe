"""Every table of the report by its id: where to look for the one to change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel import (
    akuntabilitas,
    anggaran,
    laju,
    lampiran,
    pendahuluan,
    perencanaan,
    ringkasan,
    sasaran,
)
from lakip_lib.tabel.model import Tabel

Pembuat = Callable[[Hasil], Tabel]

TETAP: dict[str, Pembuat] = {
    "ringkasan-capaian": ringkasan.ringkasan_capaian,
    "pegawai": pendahuluan.pegawai,
    "tujuan": perencanaan.tujuan,
    "sasaran-indikator": perencanaan.sasaran_indikator,
    "target-renstra": perencanaan.target_renstra,
    "arah-kebijakan": perencanaan.arah_kebijakan,
    "pagu-versi": perencanaan.pagu_versi,
    "kategori": akuntabilitas.kategori,
    "capaian-triwulan": akuntabilitas.capaian_triwulan,
    "laju": laju.laju,
    "proyeksi": laju.proyeksi,
    "capaian-anggaran": akuntabilitas.capaian_anggaran,
    "evaluasi": ringkasan.evaluasi,
    "realisasi-kegiatan": anggaran.realisasi_kegiatan,
    "realisasi-jenis-belanja": anggaran.realisasi_jenis_belanja,
    "realisasi-akun": anggaran.realisasi_akun,
    "seksi-anggaran": anggaran.seksi_anggaran,
    "efisiensi": anggaran.efisiensi,
    "lampiran-triwulan": lampiran.lampiran_triwulan,
    "lampiran-realisasi": lampiran.lampiran_realisasi,
}


def daftar_tabel(hasil: Hasil) -> dict[str, Pembuat]:
    """Return the builders of all tables, with those that the data multiplies.

    One for each version of the targets; one `seksi-<id>` for each section with
    indicators; one `perbandingan-<sasaran>` and one `renstra-<sasaran>` for each
    objective.
    """
    daftar = dict(TETAP)
    for versi in perencanaan.nama_versi(hasil):
        id_ = id_versi(versi)
        daftar[id_] = partial(perencanaan.target_versi, versi=versi, id_=id_)
    for id_ in seksi_berindikator(hasil):
        daftar[f"seksi-{id_}"] = partial(perencanaan.seksi, unit_kerja=id_)
    for id_ in hasil.data.ambil("sasaran")["id"]:
        daftar[f"perbandingan-{id_.lower()}"] = partial(sasaran.perbandingan, sasaran=id_)
        daftar[f"renstra-{id_.lower()}"] = partial(sasaran.renstra, sasaran=id_)
    return daftar


def seksi_berindikator(hasil: Hasil) -> list[str]:
    """Return the ids of the sections that answer for an indicator, in indicator order."""
    return list(dict.fromkeys(s for s in hasil.capaian["seksi"] if s is not None))


def id_versi(versi: str) -> str:
    """Return the id of the table of a version of the targets, such as `reviu-pk`."""
    id_ = versi.lower().replace("_", "-")
    return f"versi-{id_}" if id_ in TETAP else id_
