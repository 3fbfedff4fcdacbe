"""What stands on every page: from the years' results to the values of the templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.edisi.perubahan import EdisiTerbit
from lakip_lib.grafik.ringkasan import kategori_jumlah
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, RUMUS, daftar_kata
from lakip_lib.situs import ikhtisar, indikator, metode
from lakip_lib.situs.halaman import BERANDA, Halaman, jalur_indikator
from lakip_lib.situs.kodebuku import Paket, TabelKode
from lakip_lib.situs.perubahan import menurut_jenis
from lakip_lib.situs.tahun import TahunSitus, Terbitan
from lakip_lib.situs.unduhan import TabelCsv, Unduhan

_DAFTAR = "indikator/index.html"


@dataclass(frozen=True)
class Bahan:
    """What the pages are made of; the mappings go by year, `arsip` by year and edition."""

    terbitan: Terbitan
    paket: Paket
    kodebuku: Sequence[TabelKode]
    unduhan: Mapping[int, Sequence[Unduhan]]
    csv: Mapping[int, Sequence[TabelCsv]]
    edisi: Mapping[int, Sequence[EdisiTerbit]]
    arsip: Mapping[tuple[int, int], Unduhan]
    id_laporan: Mapping[int, frozenset[str]]
    alamat: str
    versi: str

    def letak(self, t: TahunSitus, sasaran: str) -> str:
        """Return the fragment of the report's first chart on an objective, "" without one."""
        calon = (f"gbr-{jenis}-{sasaran.lower()}" for jenis in ("triwulan", "perbandingan"))
        return next((f"#{id_}" for id_ in calon if id_ in self.id_laporan[t.tahun]), "")

    def semua_indikator(self) -> list[Any]:
        """Return the indicators that any published year measures, as rows of the data."""
        pakai = {i for t in self.terbitan.tahun for i in t.hasil.capaian["indikator"]}
        semua = baris_dari(self.terbitan.terbaru.data.ambil("indikator"))
        return [b for b in semua if b.id in pakai]

    def tautan(self) -> dict[str, str]:
        """Map the indicators to their pages."""
        return {b.id: jalur_indikator(b.id) for b in self.semua_indikator()}


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
    yield _tentang(bahan)


def _beranda(bahan: Bahan) -> Halaman:
    baru = bahan.terbitan.terbaru
    isi = {
        "baru": baru,
        "kartu": ikhtisar.kartu_tahun(baru),
        "tahun": bahan.terbitan.tahun,
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
        "kartu": ikhtisar.kartu_tahun(t),
        "grafik": kategori_jumlah(t.hasil),
        "capaian": ikhtisar.tabel_capaian(t),
        "tautan": bahan.tautan(),
        "unduhan": bahan.unduhan[t.tahun],
        "csv": bahan.csv[t.tahun],
        "edisi": [(e, bahan.arsip.get((t.tahun, e.edisi.nomor))) for e in bahan.edisi[t.tahun]],
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
        "tahunan": indikator.tabel_tahun(id_, satu.nama, deret),
        "capaian": indikator.grafik_capaian(id_, satu.nama, deret),
        "nilai": indikator.grafik_nilai(id_, satu.nama, deret),
        "triwulan": indikator.grafik_triwulan(id_, satu.nama, deret),
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
        "tahun": [(t, bahan.edisi[t.tahun]) for t in bahan.terbitan.tahun],
        "menurut_jenis": menurut_jenis,
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


def _tentang(bahan: Bahan) -> Halaman:
    baru = bahan.terbitan.terbaru
    isi = {
        "unit": list(_unit(baru)),
        "paket": bahan.paket,
        "baru": baru,
        "kutipan": [_kutipan(bahan, t) for t in bahan.terbitan.tahun if t.tanggal],
        "versi": bahan.versi,
        "perintah": (
            "make report          # menyiapkan program",
            f".venv/bin/lakip susun {baru.tahun} --format html,pdf,xlsx,docx",
        ),
    }
    uraian = f"Unit, lisensi data, cara mengutip, dan cara menyusun ulang {baru.singkatan}."
    return Halaman("tentang.html", "tentang", "Tentang", uraian, isi)


def _unit(t: TahunSitus) -> Iterator[tuple[str, str]]:
    unit: Any = next(iter(baris_dari(t.data.ambil("unit"))))
    yield "Nama", t.data.nama_unit()
    if induk := t.data.nama_induk():
        yield "Lembaga", induk
    for nama, isi in (
        ("Alamat", alamat_unit(t)),
        ("Provinsi", unit.provinsi),
        ("Wilayah kerja", unit.wilayah_kerja),
        ("Pimpinan", t.sah and f"{t.sah.nama}, {t.sah.jabatan}"),
    ):
        if isi:
            yield nama, str(isi)


def alamat_unit(t: TahunSitus) -> str:
    """Return street, town and postal code, whichever the data knows."""
    unit: Any = next(iter(baris_dari(t.data.ambil("unit"))))
    kota = " ".join(s for s in (unit.kota, unit.kode_pos) if s)
    return ", ".join(s for s in (unit.alamat, kota) if s)


def _kutipan(bahan: Bahan, t: TahunSitus) -> str:
    unit = t.data.nama_unit()
    di = f" {bahan.alamat}{t.tahun}/" if bahan.alamat else ""
    assert t.tanggal is not None
    judul = f"{t.nama_laporan} ({t.singkatan}) tahun {t.tahun}"
    if t.sah is not None:
        return f"{unit}. {t.tanggal.year}. {judul}. {t.sah.tempat}: {unit}.{di}"
    dari = f"Data pembanding dalam laporan tahun {t.tahun_pembawa}"
    return f"{unit}. {t.tanggal.year}. {judul}. {dari}.{di}"
