"""The two annex tables."""

from __future__ import annotations

from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.tabel.akuntabilitas import triwulan
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_capaian,
    sel_nilai,
    sel_realisasi,
    sel_target,
    tandai_sebagian,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel


def lampiran_triwulan(hasil: Hasil) -> Tabel:
    """Return the quarterly measurement (print: first annex)."""
    judul = f"Pengukuran capaian kinerja triwulanan {hasil.periode}"
    return triwulan(hasil, "lampiran-triwulan", judul, "lampiran")


def lampiran_realisasi(hasil: Hasil) -> Tabel:
    """Return the yearly achievement from the quarters (print: second annex)."""
    rinci = wajib(hasil.triwulan_rinci, f"data triwulan tahun {hasil.tahun} tidak tersedia")
    nilai = {(b.indikator, b.triwulan): b.realisasi for b in baris_dari(rinci)}
    belum = petakan(rinci[rinci["triwulan"] == hasil.triwulan], "indikator", "belum_diisi")
    nomor = range(1, hasil.triwulan + 1)
    kumulatif = "Setahun" if hasil.triwulan == 4 else f"S.d. triwulan {ROMAWI[hasil.triwulan]}"
    p = Penyusun(
        (
            kolom_teks("sasaran", "Sasaran", 1.7),
            kolom_teks("indikator", "Indikator Kinerja", 1.9, kepala=True),
            kolom_angka("target", "Target", lebar=0.8),
            *(kolom_angka(f"tw{t}", f"TW {ROMAWI[t]}", "Realisasi", lebar=0.7) for t in nomor),
            kolom_angka("menurut_triwulan", "Menurut triwulan", kumulatif, lebar=0.8),
            kolom_angka("realisasi", "Dilaporkan", kumulatif, lebar=0.8),
            kolom_angka("capaian", "Capaian (%)", lebar=0.8),
        )
    )
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    for b in baris_dari(hasil.capaian):
        p.tambah(
            sasaran[b.sasaran],
            b.nama,
            sel_target(b),
            *(sel_nilai(nilai.get((b.indikator, t)), b.satuan_nama) for t in nomor),
            tandai_sebagian(
                sel_nilai(b.realisasi_triwulan, b.satuan_nama), belum.get(b.indikator, ())
            ),
            sel_realisasi(b),
            sel_capaian(b),
            kunci=b.indikator,
        )
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    return Tabel(
        "lampiran-realisasi",
        f"Capaian dari realisasi triwulan {hasil.periode}",
        p.kolom,
        tuple(p.baris),
        catatan=_catatan(hasil),
        seri="lampiran",
        lebar=True,
    )


def _catatan(hasil: Hasil) -> tuple[str, ...]:
    beda = hasil.capaian[hasil.capaian["penyesuaian"].astype(bool)]
    return tuple(f"{b.nama}: {b.alasan}" for b in baris_dari(beda) if b.alasan)
