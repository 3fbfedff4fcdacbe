"""A planner's questions answered on the terminal, without a build.

What the changes do, which realisation each indicator needs for the next category, and
which target would have given 100 %. Nothing here imports matplotlib or papermill, so that
the answer stands as soon as the data is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import format_bilangan, format_nilai, format_rentang
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.laju import SETAHUN, Kebutuhan
from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import Banding, Gerak, Sisi, per_indikator, per_sasaran, ringkasan
from lakip_lib.skenario.jawaban import (
    Berikutnya,
    Seratus,
    kategori_berikutnya,
    target_seratus_persen,
)
from lakip_lib.skenario.layar import Lajur, lebar_layar, lipat, tabel
from lakip_lib.skenario.ubahan import ubahan

_PENGARUH = (
    Lajur("Indikator", 33),
    Lajur("Resmi (%)", 15),
    Lajur("Skenario (%)", 15),
    Lajur("Selisih (poin)", 11, kanan=True),
)
_PERLU = (
    Lajur("Indikator", 25),
    Lajur("Capaian kini (%)", 15),
    Lajur("Menuju", 13),
    Lajur("Realisasi yang perlu", 21),
)
_SERATUS = (
    Lajur("Indikator", 36),
    Lajur("Target kini", 15),
    Lajur("Target yang memberi 100%", 25),
)


def baris_ringkas(
    skenario: Hasil, resmi: Hasil | None = None, lebar: int | None = None
) -> Iterator[str]:
    """Yield the lines that answer the questions for `skenario`.

    They are `lebar` characters wide (None: as the terminal). With the official result
    `resmi` of the same period the effect of the changes comes first; None for the official
    data alone.
    """
    lebar = lebar_layar(lebar)
    yield from lipat(_kepala(skenario), lebar)
    if resmi is not None and skenario.data.skenario is not None:
        yield from _pengaruh(resmi, skenario, lebar)
    yield ""
    yield "REALISASI UNTUK KATEGORI BERIKUTNYA"
    yield from lipat(_dasar(skenario), lebar)
    yield ""
    yield from tabel(_PERLU, [_perlu(j) for j in kategori_berikutnya(skenario)], lebar)
    yield ""
    yield "TARGET YANG MEMBERI CAPAIAN 100 PERSEN"
    if _berjalan(skenario):
        yield from lipat(_DASAR_SERATUS, lebar)
    yield ""
    yield from tabel(_SERATUS, [_seratus(s) for s in target_seratus_persen(skenario)], lebar)


def _kepala(hasil: Hasil) -> str:
    dasar = hasil.data.skenario
    awal = "Data resmi" if dasar is None else f"SKENARIO {dasar.nama} – bukan dokumen resmi:"
    return f"{awal} {hasil.data.nama_unit()}, {hasil.periode}"


def _dasar(hasil: Hasil) -> str:
    if _berjalan(hasil):
        return "Capaian kini: realisasi sampai triwulan ini terhadap target setahun."
    return "Angka dalam kurung: tambahan dari realisasi kini."


_DASAR_SERATUS = (
    "Lain dari tabel di atas, target di sini ialah target sampai triwulan ini (kumulatif "
    "menurut aturan triwulannya), bukan target setahun."
)


def _berjalan(hasil: Hasil) -> bool:
    return bool(hasil.triwulan < SETAHUN)


def _pengaruh(resmi: Hasil, skenario: Hasil, lebar: int) -> Iterator[str]:
    yield ""
    yield "PENGARUH PERUBAHAN"
    for u in ubahan(resmi, skenario):
        lama, baru = (tulisan.nilai_ubahan(u, x) for x in (u.resmi, u.skenario))
        alasan = f" ({u.alasan})" if u.alasan else ""
        tetap = "" if u.berlaku else "; sama dengan data resmi, jadi tidak berpengaruh"
        yield from lipat(f"{u.objek} {u.hal}: {lama} → {baru}{alasan}{tetap}", lebar, "- ", "  ")
    yield ""
    semua = per_indikator(resmi, skenario)
    if berubah := [b for b in semua if b.berubah]:
        yield from tabel(_PENGARUH, [_banding(b) for b in berubah], lebar)
        yield ""
    yield from _keseluruhan(resmi, skenario, len(berubah), lebar)


def _banding(b: Banding) -> tuple[str, ...]:
    return (f"{b.id} {b.nama}", *(_capaian(s) for s in (b.resmi, b.skenario)), _selisih(b))


def _capaian(sisi: Sisi) -> str:
    if sisi.nilai is None:
        return tulisan.capaian(sisi)
    return f"{tulisan.capaian(sisi)} {tulisan.kategori(sisi.kategori)}"


def _selisih(b: Banding) -> str:
    tanda = tulisan.TANDA.get(b.gerak, "")
    return f"{tanda} {tulisan.selisih(b.selisih)}".strip()


def _keseluruhan(resmi: Hasil, skenario: Hasil, berubah: int, lebar: int) -> Iterator[str]:
    lama, baru = ringkasan(resmi), ringkasan(skenario)
    gerak = Counter(b.gerak for b in per_indikator(resmi, skenario))
    sasaran = [b for b in per_sasaran(resmi, skenario) if b.berubah]
    kalimat = [
        f"Indikator yang berubah: {berubah} dari {format_bilangan(baru.indikator)}; "
        f"kategori naik {gerak['naik']}, turun {gerak['turun']}"
        f"{''.join(f', {kata} {gerak[g]}' for g, kata in _GERAK.items() if gerak[g])}. "
        f"Sasaran yang berubah: {len(sasaran)}.",
        f"Mencapai target: {format_bilangan(lama.tercapai)} → {format_bilangan(baru.tercapai)} "
        f"indikator. Rata-rata capaian: {_rata(lama.rata_rata)} → {_rata(baru.rata_rata)}.",
        *_isi_rata(resmi, skenario),
    ]
    for satu in kalimat:
        yield from lipat(satu, lebar)


_GERAK: dict[Gerak, str] = {g: tulisan.KATA[g] for g in ("hilang", "baru", "lain")}
"""What else than up and down can become of a category; told where it happens."""


def _isi_rata(resmi: Hasil, skenario: Hasil) -> Iterator[str]:
    """Say which indicators only one of the two means holds: the means do not compare then."""
    semua = per_indikator(resmi, skenario)
    keluar = [b.id for b in semua if b.resmi.nilai is not None and b.skenario.nilai is None]
    masuk = [b.id for b in semua if b.resmi.nilai is None and b.skenario.nilai is not None]
    hal = [
        f"{', '.join(kode)} {kata} rata-rata"
        for kode, kata in ((keluar, "keluar dari"), (masuk, "masuk ke dalam"))
        if kode
    ]
    if hal:
        yield f"Perhatikan: {' dan '.join(hal)}, jadi kedua rata-rata itu tidak sebanding."


def _rata(x: Fraction | None) -> str:
    return "tidak dihitung" if x is None else f"{format_bilangan(x, 2)}%"


def _perlu(j: Berikutnya) -> tuple[str, ...]:
    nama = f"{j.baris.indikator} {j.baris.nama}"
    kini = "–"
    if j.capaian is not None:
        kini = f"{format_bilangan(j.capaian, 2)} {tulisan.kategori(j.kini)}"
    if j.status == "tertinggi":
        return (nama, kini, f"kategori sudah tertinggi{_sementara(j)}")
    if j.perlu is None:
        tuju = f"tidak dapat ke {j.tujuan.kategori}: " if j.tujuan is not None else "tidak dapat: "
        return (nama, kini, f"{tuju}{j.sebab}")
    return (nama, kini, tulisan.kategori(j.tujuan), _jumlah(j))


def _sementara(j: Berikutnya) -> str:
    return "" if j.terisi == SETAHUN else f" (baru {j.terisi} triwulan terisi)"


def _jumlah(j: Berikutnya) -> str:
    satuan = j.baris.satuan_nama
    assert j.perlu is not None
    teks = format_nilai(j.perlu, satuan)
    if j.tambahan is not None:
        tanda = "+" if j.tambahan > 0 else ""
        teks += f" ({tanda}{format_nilai(j.tambahan, '')})"
    if satuan == "%" and j.perlu > 100:
        teks += "; lebih dari 100%"
    return teks if j.sisa is None else f"{teks}; {_sisa(j.sisa, j)}"


def _sisa(sisa: Kebutuhan, j: Berikutnya) -> str:
    """Tell what the quarters not yet filled must bring, or may bring at most."""
    n = SETAHUN - j.terisi
    if sisa.keadaan != "perlu":
        return {"tercapai": "sudah terpenuhi", "terlampaui": "batasnya sudah terlampaui"}.get(
            sisa.keadaan, "tidak ada triwulan tersisa"
        )
    bawah = sisa.butuh if sisa.butuh is not None else sisa.per_triwulan
    nilai = bawah
    if nilai is None:
        nilai = sisa.butuh_atas if sisa.butuh_atas is not None else sisa.per_triwulan_atas
    assert nilai is not None
    jumlah = sisa.butuh is not None or sisa.butuh_atas is not None
    kata = "perlu" if bawah is not None else "paling banyak"
    cara = (
        "dalam"
        if jumlah
        else {"rata_rata": "rata-rata dalam"}.get(j.baris.aturan_triwulan, "pada salah satu dari")
    )
    if j.baris.aturan_triwulan == "terakhir":
        return f"{kata} {format_nilai(nilai, '')} pada triwulan terakhir"
    return f"{kata} {format_nilai(nilai, '')} {cara} {n} triwulan tersisa"


def _seratus(s: Seratus) -> tuple[str, ...]:
    nama = f"{s.baris.indikator} {s.baris.nama}"
    satuan = s.baris.satuan_nama
    if s.baru is None or s.baru.target is None:
        return (nama, _target(s.baris.target, s.baris.target_atas, satuan), s.sebab or "–")
    kini = _target(s.baris.target, s.baris.target_atas, satuan)
    return (nama, kini, _target(s.baru.target, s.baru.target_atas, satuan))


def _target(bawah: Fraction | None, atas: Fraction | None, satuan: str) -> str:
    if bawah is None:
        return "–"
    return format_nilai(bawah, satuan) if atas is None else format_rentang(bawah, atas, satuan)
