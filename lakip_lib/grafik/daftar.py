"""Every chart of the report by its id: where to look for the one to change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lakip_lib.grafik import (
    anggaran,
    capaian,
    laju,
    organisasi,
    pegawai,
    perbandingan,
    perencanaan,
    renstra,
    ringkasan,
    sebaran,
    triwulan,
)
from lakip_lib.grafik.model import Grafik
from lakip_lib.hitung.hasil import Hasil

Pembuat = Callable[[Hasil], Grafik]

TETAP: dict[str, Pembuat] = {
    "kategori-jumlah": ringkasan.kategori_jumlah,
    "struktur-organisasi": organisasi.struktur_organisasi,
    "pegawai-unit": pegawai.pegawai_unit,
    "pegawai-golongan": pegawai.pegawai_golongan,
    "seksi-pagu": perencanaan.seksi_pagu,
    "capaian-indikator": capaian.capaian_indikator,
    "laju": laju.laju,
    "capaian-serapan": sebaran.capaian_serapan,
    "renstra-kemajuan": renstra.renstra_kemajuan,
    "kegiatan-pagu-realisasi": anggaran.kegiatan_pagu_realisasi,
    "porsi-belanja": anggaran.porsi_belanja,
    "akun-serapan": anggaran.akun_serapan,
    "anggaran-tahun": anggaran.anggaran_tahun,
}


def daftar_grafik(hasil: Hasil) -> dict[str, Pembuat]:
    """Return the makers of all charts, with those that the data multiplies.

    One `triwulan-<sasaran>` and one `perbandingan-<sasaran>` for each objective.
    """
    daftar = dict(TETAP)
    for id_ in hasil.data.ambil("sasaran")["id"]:
        daftar[f"triwulan-{id_.lower()}"] = partial(triwulan.triwulan, sasaran=id_)
        daftar[f"perbandingan-{id_.lower()}"] = partial(perbandingan.perbandingan, sasaran=id_)
    return daftar
