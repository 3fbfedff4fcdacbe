"""What stands on every page: from the years' results to the values of the templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.grafik.ringkasan import kategori_jumlah
from lakip_lib.hitung.bingkai import petakan
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, RUMUS, daftar_kata
from lakip_lib.situs import ikhtisar, indikator, indikator_grafik, metode
from lakip_lib.situs.bahan import Bahan
from lakip_lib.situs.halaman import BERANDA, Halaman, jalur_indikator
from lakip_lib.situs.perubahan import menurut_jenis, potongan
from lakip_lib.situs.tahun import TahunSitus
from lakip_lib.situs.tentang import tentang

_DAFTAR = "indikator/index.html"


def semua_halaman(bahan: Bahan) -> Iterator[Halaman]:
    """Yield every page of the site, always in the same order."""
    yield _beranda(bahan)
    for t in bahan.terbitan.tahun:
        yield _tahun(bahan, t)
    yield _indeks(bahan)
    semua = bahan.semua_indikator()
    for i, _ in enumerate(semua):
        yield _indikator(bahan, semua, i)
    yield _perubahan(bahan)
    yield _metode(bahan)
    yield _kodebuku(bahan)
    yield tentang(bahan)


def _beranda(bahan: Bahan) -> Halaman:
    baru = bahan.terbitan.terbaru
    isi = {
        "baru": baru,
        "kartu": ikhtisar.kartu_tahun(baru),
        "status": [bahan.status[t.tahun] for t in bahan.terbitan.tahun],
        "arsip": bahan.arsip,
        "grafik": ikhtisar.grafik_kategori(bahan.terbitan.urut),
        "banyak": len(bahan.semua_indikator()),
        "pdf": next(u for u in bahan.unduhan[baru.tahun] if u.nama.endswith(".pdf")),
    }
    unit = baru.data.nama_unit()
    judul = f"{baru.singkatan} {unit}"
    uraian = f"{baru.nama_laporan} {unit}: laporan, data, dan indikator menurut tahun."
    return Halaman(BERANDA, "beranda", judul, uraian, isi)


def _tahun(bahan: Bahan, t: TahunSitus) -> Halaman:
    isi = {
        "t": t,
        "status": bahan.status[t.tahun],
        "arsip": bahan.arsip,
        "kartu": ikhtisar.kartu_tahun(t),
        "grafik": kategori_jumlah(t.hasil),
        "capaian": ikhtisar.tabel_capaian(t),
        "tautan": bahan.tautan(),
        "unduhan": bahan.unduhan[t.tahun],
        "csv": bahan.csv[t.tahun],
        "lain": [x for x in bahan.terbitan.tahun if x.tahun != t.tahun],
    }
    judul = f"{t.singkatan} tahun {t.tahun}"
    uraian = f"Ringkasan dan unduhan {t.nama_laporan} {t.data.nama_unit()} tahun {t.tahun}."
    return Halaman(f"{t.tahun}/index.html", "tahun", judul, uraian, isi)


def _indeks(bahan: Bahan) -> Halaman:
    urut, semua = bahan.terbitan.urut, bahan.semua_indikator()
    nama = petakan(urut[-1].data.ambil("sasaran"), "id", "nama")
    isi = {
        "indikator": semua,
        "tahun": daftar_kata(t.tahun for t in urut),
        "kategori": ikhtisar.grafik_kategori(urut),
        "semua": ikhtisar.tabel_semua(urut, semua),
        "tautan": bahan.tautan(),
        "sasaran": [(nama[s], [b for b in semua if b.sasaran == s]) for s in _sasaran(semua)],
        "anggaran": ikhtisar.grafik_anggaran(urut),
    }
    uraian = f"Capaian {len(semua)} indikator kinerja pada tahun {isi['tahun']}."
    return Halaman(_DAFTAR, "indikator_semua", "Indikator menurut tahun", uraian, isi, (), _DAFTAR)


def _sasaran(semua: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(b.sasaran for b in semua))


def _indikator(bahan: Bahan, semua: Sequence[Any], ke: int) -> Halaman:
    satu, urut = semua[ke], bahan.terbitan.urut
    deret = indikator.deret_tahun(urut, satu.id)
    id_ = satu.id.lower()
    sasaran = petakan(urut[-1].data.ambil("sasaran"), "id", "nama")[satu.sasaran]
    kini = indikator.kalimat_terakhir(deret)
    isi = {
        "i": satu,
        "sasaran": sasaran,
        "kini": kini,
        "perhatian": [s for s in bahan.status.values() if s.jenis not in ("final", "pembanding")],
        "arsip": bahan.arsip,
        "tahunan": indikator.tabel_tahun(id_, satu.nama, deret),
        "capaian": indikator_grafik.grafik_capaian(id_, satu.nama, deret),
        "nilai": indikator_grafik.grafik_nilai(id_, satu.nama, deret),
        "triwulan": indikator_grafik.grafik_triwulan(id_, satu.nama, deret),
        "rincian": list(_rincian(bahan, satu, deret)),
        "tahun": [(d.tahun, bahan.letak(d.tahun, satu.sasaran)) for d in reversed(deret) if d.ada],
        "sebelum": _tetangga(semua, ke - 1),
        "sesudah": _tetangga(semua, ke + 1),
    }
    jejak = ((_DAFTAR, "Indikator"),)
    jalur = jalur_indikator(satu.id)
    return Halaman(jalur, "indikator", satu.nama, f"{satu.nama}. {kini}", isi, jejak, _DAFTAR)


def _tetangga(semua: Sequence[Any], ke: int) -> tuple[str, str] | None:
    if not 0 <= ke < len(semua):
        return None
    return jalur_indikator(semua[ke].id), semua[ke].nama


def _rincian(
    bahan: Bahan, satu: Any, deret: Sequence[indikator.Tahunan]
) -> Iterator[tuple[str, str]]:
    """Yield how an indicator is measured: names and words."""
    data = bahan.terbitan.terbaru.data
    yield "Satuan", indikator.satuan_deret(deret)
    yield "Arah", ARAH[satu.arah]
    yield "Rumus capaian", f"{RUMUS[satu.rumus]} ({metode.SIMBOL[satu.rumus]})"
    if satu.aturan_triwulan is not None:
        yield "Nilai setahun", ATURAN_TRIWULAN[satu.aturan_triwulan]
    if satu.batas_capaian is not None:
        yield "Batas capaian", f"{format_bilangan(satu.batas_capaian)}%"
    unit = petakan(data.ambil("unit_kerja"), "id", "nama")
    if satu.seksi in unit:
        yield "Penanggung jawab", unit[satu.seksi]
    if satu.standar_nasional is not None:
        sumber = f" ({satu.sumber_standar})" if satu.sumber_standar else ""
        yield "Standar nasional", f"{format_bilangan(satu.standar_nasional)}{sumber}"


def _perubahan(bahan: Bahan) -> Halaman:
    isi = {
        "semua": [bahan.status[t.tahun] for t in bahan.terbitan.tahun],
        "menurut_jenis": menurut_jenis,
        "potongan": potongan,
    }
    uraian = "Apa yang berubah antaredisi laporan tahun yang sama, dengan tanggal dan alasannya."
    return Halaman("perubahan.html", "perubahan", "Perubahan", uraian, isi)


def _metode(bahan: Bahan) -> Halaman:
    urut = bahan.terbitan.urut
    isi = {
        "sumber": metode.SUMBER,
        "rumus": metode.tabel_rumus(urut),
        "tanpa": metode.tabel_tanpa_angka(),
        "versi": metode.versi_target(urut),
        "triwulan": metode.tabel_triwulan(),
        "skala": metode.semua_skala(urut),
        "efisiensi": metode.tabel_efisiensi(urut),
    }
    uraian = "Rumus capaian, aturan triwulan, kategori, dan metode efisiensi yang dipakai."
    return Halaman("metode.html", "metode", "Metode", uraian, isi)


def _kodebuku(bahan: Bahan) -> Halaman:
    isi = {"paket": bahan.paket, "semua": bahan.kodebuku}
    uraian = "Arti setiap tabel dan kolom data, satuannya, dan aturannya."
    return Halaman("kodebuku.html", "kodebuku", "Buku kode", uraian, isi)
