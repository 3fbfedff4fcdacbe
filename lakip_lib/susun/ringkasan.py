"""The summary that the command prints: objectives, indicators by category, absorption."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lakip_lib.hitung.hasil import Hasil
    from lakip_lib.susun.jalur import Susunan

_BELUM = "belum diisi"


def ringkas(hasil: Hasil) -> dict[str, Any]:
    """Return the summary as JSON: counts, and amounts as they are shown.

    `kategori` holds [name, count] from the best category down; `tanpa_capaian` counts the
    indicators whose achievement cannot be computed. `anggaran` is None without figures.
    `belum_lengkap` lists what a draft still lacks, file by file. The build adds `hilang`,
    what any report lacks (`lengkap.yang_hilang`).
    """
    from lakip_lib.angka import format_bilangan
    from lakip_lib.baru.kelengkapan import yang_kurang

    capaian = hasil.capaian
    jumlah = capaian["kategori"].value_counts()
    total: Any = next(hasil.total.itertuples(index=False), None)
    return {
        "belum_lengkap": [str(k) for k in yang_kurang(hasil)],
        "sasaran": int(capaian["sasaran"].nunique()),
        "indikator": len(capaian),
        "kategori": [[k, int(jumlah.get(k, 0))] for k in hasil.skala["kategori"]],
        "tanpa_capaian": int(capaian["capaian"].isna().sum()),
        "anggaran": total
        and {
            "pagu": _rupiah(total.pagu),
            "realisasi": _rupiah(total.realisasi),
            "serapan": None if total.serapan is None else format_bilangan(total.serapan, 2),
            # The budget has no quarters: what it brought is told at the year's end.
            "setahun": hasil.triwulan == 4,
        },
    }


def _rupiah(x: Any) -> str:
    from lakip_lib.angka import format_rupiah

    return _BELUM if x is None else format_rupiah(x)


def kalimat(isi: Mapping[str, Any]) -> list[str]:
    """Return the lines to print for what `ringkas` returned."""
    kategori = ", ".join(f"{jumlah} {nama}" for nama, jumlah in isi["kategori"])
    if isi["tanpa_capaian"]:
        kategori += f", {isi['tanpa_capaian']} tanpa capaian"
    kurang = [f"  {satu}" for satu in isi.get("belum_lengkap", ())]
    return [
        *(["Yang belum lengkap (laporan masih konsep):", *kurang, ""] if kurang else []),
        f"Sasaran    {isi['sasaran']}",
        f"Indikator  {isi['indikator']} ({kategori})",
        f"Serapan    {_serapan(isi['anggaran'])}",
        *(f"Belum lengkap: {satu}." for satu in isi.get("hilang", ())),
    ]


def waktu_dan_ukuran(susunan: Susunan) -> list[str]:
    """Return the lines to print on where the report is, how big, and how long it took."""
    from lakip_lib.angka import format_bilangan

    detik = format_bilangan(Decimal(f"{susunan.detik:.1f}"), 1)
    baris = [f"Selesai dalam {detik} detik: {susunan.folder}"]
    for nama, bita in susunan.berkas:
        baris.append(f"  {nama:<14} {format_bilangan(Decimal(bita) / 1000, 0):>7} KB")
    return baris


def _serapan(anggaran: Mapping[str, Any] | None) -> str:
    if anggaran is None:
        return "data anggaran tidak tersedia"
    if not anggaran["setahun"]:
        return f"dilaporkan pada akhir tahun (pagu {anggaran['pagu']})"
    if anggaran["serapan"] is None and anggaran["pagu"] == anggaran["realisasi"] == _BELUM:
        return _BELUM
    rupiah = f"{anggaran['realisasi']} dari pagu {anggaran['pagu']}"
    return rupiah if anggaran["serapan"] is None else f"{anggaran['serapan']}% ({rupiah})"
