"""The about page: unit, licence, how to cite and how to build again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.situs.bahan import Bahan
from lakip_lib.situs.halaman import Halaman
from lakip_lib.situs.status import Status
from lakip_lib.situs.tahun import TahunSitus


def tentang(bahan: Bahan) -> Halaman:
    """Return the about page."""
    baru = bahan.terbitan.terbaru
    isi = {
        "unit": list(_unit(baru)),
        "paket": bahan.paket,
        "baru": baru,
        "kutipan": list(_kutipan(bahan)),
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


def _kutipan(bahan: Bahan) -> Iterator[str]:
    """Yield how to cite each year's report; a withdrawn one is not to be cited."""
    for t in bahan.terbitan.tahun:
        status = bahan.status[t.tahun]
        if status.tanggal is not None and status.jenis != "ditarik":
            yield _sebut(status, f" {bahan.alamat}{t.tahun}/" if bahan.alamat else "")


def _sebut(status: Status, di: str) -> str:
    t, unit = status.tahun, status.tahun.data.nama_unit()
    assert status.tanggal is not None
    judul = f"{t.nama_laporan} ({t.singkatan}) tahun {t.tahun}"
    if t.sah is None:
        dari = f"Data pembanding dalam laporan tahun {t.tahun_pembawa}"
        return f"{unit}. {status.tanggal.year}. {judul}. {dari}.{di}"
    edisi = f", edisi {status.terbaru.nomor}" if status.terbaru is not None else ""
    return f"{unit}. {status.tanggal.year}. {judul}{edisi}. {t.sah.tempat}: {unit}.{di}"
