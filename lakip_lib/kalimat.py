"""Sentences of the seven analyses, computed from `Hasil`, as Markdown with trails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rentang, format_rupiah
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.capaian import TANPA_TARGET, TARGET_BELUM
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.perbandingan import capaian_pada
from lakip_lib.hitung.triwulan import deret_triwulan
from lakip_lib.istilah import ROMAWI, RUMUS, daftar_kata
from lakip_lib.jejak import langkah
from lakip_lib.narasi.kata import catatan_efisiensi, catatan_selisih
from lakip_lib.narasi.markah import tuang
from lakip_lib.narasi.markdown import lolos

TANPA_STANDAR = "belum ada standar nasional yang dapat dijadikan pembanding"


def capaian(b: Any) -> str:
    """Tell target, realisation, achievement with category and formula of one indicator."""
    realisasi = _realisasi(b)
    if b.capaian is None:
        return f"**{lolos(b.nama)}**: {_tanpa_capaian(b, realisasi)}."
    awal = f"**{lolos(b.nama)}**: target {_target(b)}, realisasi {realisasi}"
    akhir = f"capaian {_desimal(b.capaian)} persen ({b.tanda}\u00a0{lolos(b.kategori)})"
    rumus = f"Rumus: {RUMUS[b.rumus]}, dikalikan 100 persen."
    batas = f" Capaian {tuang(b.keterangan)}." if b.capaian_asli != b.capaian else ""
    return f"{awal}, {akhir}. {rumus}{batas}{_penyesuaian(b)}"


def _realisasi(b: Any) -> str:
    realisasi = _nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi, "belum diisi")
    if b.belum_diisi and b.realisasi is not None:
        return f"{realisasi} (tanpa {deret_triwulan(b.belum_diisi)})"
    if b.dari_triwulan is None:
        return realisasi
    return f"{realisasi} (nilai triwulan {ROMAWI[b.dari_triwulan]}; sesudahnya belum diisi)"


def _tanpa_capaian(b: Any, realisasi: str) -> str:
    """Tell an indicator without achievement, its reason once and not as its figures too."""
    ada_realisasi = b.realisasi is not None or bool(b.predikat_realisasi)
    if b.target is None and not b.predikat_target:
        akhir = f"realisasi {realisasi}"
        awal = TARGET_BELUM if getattr(b, "konsep", False) else TANPA_TARGET
        return f"{tuang(b.keterangan) if ada_realisasi else awal}; {akhir}"
    if not ada_realisasi:
        return f"target {_target(b)}; realisasi belum diisi"
    if b.belum_diisi:
        isi = f"realisasi yang sudah terisi {_nilai(b.realisasi, b.satuan_nama, None, '')}"
        return f"target {_target(b)}, {isi}; {tuang(b.keterangan)}, jadi capaian belum dihitung"
    return f"target {_target(b)}, realisasi {realisasi}; {tuang(b.keterangan)}"


def _penyesuaian(b: Any) -> str:
    if not b.penyesuaian or b.realisasi_triwulan is None:
        return ""
    menurut = tuang(format_nilai(b.realisasi_triwulan, b.satuan_nama))
    return f" Angka triwulan menghasilkan {menurut}; {lolos(b.alasan or '')}"


def tahun_lalu(hasil: Hasil, b: Any, lampau: Sequence[Hasil] = ()) -> str:
    """Tell how achievement and realisation changed since last year, or why nothing compares.

    `lampau` are the years before last year whose achievement is told as well.
    """
    return f"{_dari_tahun_lalu(hasil, b)}{_lampau(hasil, b, lampau)}"


def _lampau(hasil: Hasil, b: Any, lampau: Sequence[Hasil]) -> str:
    """Tell the achievement of earlier years; one without says why in the table.

    Last year is among them where this year has none, for no comparison tells it then.
    """
    lalu = hasil.lalu
    if b.capaian is None and lalu is not None and lalu.triwulan == hasil.triwulan:
        lampau = [*lampau, lalu]
    semua = [(h, capaian_pada(h.capaian, b.indikator, h.tahun)[0]) for h in lampau]
    ada = [f"{_desimal(nilai)} persen {_pada(h)}" for h, nilai in semua if nilai is not None]
    return f" Sebelumnya capaian {daftar_kata(ada)}." if ada else ""


def _pada(h: Hasil) -> str:
    return f"pada {h.periode}" if h.triwulan == 4 else h.periode


def _dari_tahun_lalu(hasil: Hasil, b: Any) -> str:
    frame = hasil.perbandingan
    banding = baris_dari(frame[frame["indikator"] == b.indikator])[0]
    perubahan = _perubahan(b, banding)
    if banding.selisih_capaian is None:
        return f"**{lolos(b.nama)}**: {tuang(banding.keterangan)}{perubahan}."
    poin = _desimal(abs(banding.selisih_capaian))
    if banding.selisih_capaian == 0:
        lalu = hasil.tahun - 1
        return f"**{lolos(b.nama)}**: capaian sama dengan tahun {lalu}{perubahan}."
    arah = "naik" if banding.selisih_capaian > 0 else "turun"
    catatan = catatan_selisih(b.capaian, banding.capaian_lalu)
    catatan = f" ({catatan})" if catatan else ""
    return (
        f"**{lolos(b.nama)}**: capaian {arah} {poin} poin persentase{catatan}, dari "
        f"{_desimal(banding.capaian_lalu)} persen menjadi "
        f"{_desimal(b.capaian)} persen{perubahan}."
    )


def _perubahan(b: Any, banding: Any) -> str:
    """Tell how the realisation changed: a percentage in points, anything else in percent."""
    # From nought there is no change in percent, but none at all can be told.
    sama = banding.realisasi == banding.realisasi_lalu is not None
    if banding.perubahan_persen == 0 or (sama and banding.selisih_capaian is not None):
        return "; realisasi tetap"
    if banding.perubahan_persen is None:
        return ""
    arah = "naik" if banding.perubahan_persen > 0 else "turun"
    if b.satuan_nama == "%":
        poin = langkah(banding.realisasi - banding.realisasi_lalu, "selisih realisasi")
        return f"; realisasi {arah} {_desimal(abs(poin))} poin persentase"
    return f"; realisasi {arah} {_desimal(abs(banding.perubahan_persen))} persen"


def renstra(hasil: Hasil, nama: str, b: Any) -> str:
    """Tell how far the realisation to date has come to the five-year plan's target."""
    if b.kemajuan is None:
        return f"**{lolos(nama)}**: {tuang(b.keterangan)}."
    tahun = hasil.tahun
    sampai = f"sampai tahun {tahun}" if hasil.triwulan == 4 else hasil.periode
    rencana = f"target Renstra tahun {b.tahun_target}"
    if b.aturan_renstra == "akumulasi":
        rencana = "jumlah target Renstra"
    return (
        f"**{lolos(nama)}**: realisasi {sampai} mencapai {_desimal(b.kemajuan)} persen "
        f"dari {rencana}."
    )


def standar_nasional(hasil: Hasil, b: Any) -> str:
    """Tell the realisation against the national standard, or that there is none."""
    frame = hasil.data.ambil("indikator")
    standar = baris_dari(frame[frame["id"] == b.indikator])[0]
    if standar.standar_nasional is None:
        return f"**{lolos(b.nama)}**: {TANPA_STANDAR}."
    nilai = tuang(format_nilai(standar.standar_nasional, b.satuan_nama))
    realisasi = _realisasi(b)
    return (
        f"**{lolos(b.nama)}**: standar nasional {nilai} "
        f"({lolos(standar.sumber_standar or 'sumber tidak disebut')}), realisasi {realisasi}."
    )


def efisiensi(b: Any) -> str:
    """Tell achievement, absorption and efficiency of one group of objectives."""
    if b.efisiensi is None:
        return f"Efisiensi tidak dapat dihitung: {tuang(b.keterangan)}."
    bersama = len(b.sasaran) > 1
    siapa = (
        "Bersama sasaran lain yang dibiayai pagu yang sama, rata-rata" if bersama else "Rata-rata"
    )
    catatan = catatan_efisiensi(b)
    dalam = tuang(b.keterangan) + (f"; {catatan}" if catatan else "")
    return (
        f"{siapa} capaian kinerja {_desimal(b.capaian)} persen dengan serapan "
        f"anggaran {_desimal(b.serapan)} persen. {_nilai_efisiensi(b)} ({dalam})."
    )


def _nilai_efisiensi(b: Any) -> str:
    """Return the efficiency; by method `d` both E and the value (NE) that it gives."""
    if b.nilai_efisiensi is None:
        return f"Nilai efisiensi {_desimal(b.efisiensi)}"
    ne = _desimal(b.nilai_efisiensi)
    return f"Nilai efisiensi (NE) {ne} persen, dari efisiensi (E) {_desimal(b.efisiensi)} persen"


def _target(b: Any) -> str:
    if b.target is None or b.target_atas is None:
        return _nilai(b.target, b.satuan_nama, b.predikat_target, "tidak ditetapkan")
    return tuang(format_rentang(b.target, b.target_atas, b.satuan_nama))


def _nilai(x: Any, satuan: str, predikat: str | None, kosong: str) -> str:
    return lolos(predikat or kosong) if x is None else tuang(format_nilai(x, satuan))


def _desimal(x: Any) -> str:
    """Return a number with two decimals as Markdown, with its trail."""
    return tuang(format_bilangan(x, 2))


def pagu(b: Any) -> str:
    """Return the ceiling of one budget row."""
    return f"pagu {'belum diisi' if b.pagu is None else tuang(format_rupiah(b.pagu))}"


def pagu_realisasi(b: Any) -> str:
    """Return ceiling and realisation of one budget row, with the absorption in brackets."""
    pagu, realisasi = (
        "belum diisi" if x is None else tuang(format_rupiah(x)) for x in (b.pagu, b.realisasi)
    )
    if b.sisa is None:
        return f"pagu {pagu}, realisasi {realisasi}"
    return f"pagu {pagu}, realisasi {realisasi} ({persen(b.serapan)})"


def persen(x: Any) -> str:
    """Return an absorption in words, or that there is no ceiling."""
    return "tidak ada pagu" if x is None else f"{_desimal(x)} persen"


def butir(kalimat: list[str]) -> str:
    """Return one sentence as it is, several as a list."""
    return kalimat[0] if len(kalimat) == 1 else "\n".join(f"- {k}" for k in kalimat)
