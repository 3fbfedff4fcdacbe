"""Front matter: cover, places of the lists, signature block."""

from __future__ import annotations

from typing import Any

from lakip_lib.angka import format_tanggal
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tampilan import BlokKhusus, Potongan
from lakip_lib.tema.unit import tema_unit

# What the report is called unless the year's settings say otherwise.
_NAMA_LAPORAN = "Laporan Akuntabilitas Kinerja Instansi Pemerintah"
_TANPA_TANGGAL = "(tanggal diisi saat ditandatangani)"
_DAFTAR = {"isi": "Daftar Isi", "tabel": "Daftar Tabel", "gambar": "Daftar Gambar"}


def sampul(hasil: Hasil) -> BlokKhusus:
    """Return the cover: title, unit, year, place and date, edition, draft status, theme."""
    unit = _satu(hasil.data.ambil("unit"))
    sah = _sah(hasil)
    sebutan = petakan(hasil.data.ambil("pengaturan"), "kunci", "nilai")
    isi = {
        "judul": sebutan.get("nama_laporan") or _NAMA_LAPORAN,
        "singkatan": sebutan.get("singkatan_laporan") or "LAKIP",
        "subjudul": subjudul(hasil),
        "unit": hasil.data.nama_unit(),
        "unit_pendek": hasil.data.nama_unit(pendek=True),
        "induk": hasil.data.nama_induk(),
        "tahun": hasil.tahun,
        "kota": unit.kota,
        "alamat": _alamat(unit),
        "tanggal": sah.tanggal.isoformat() if _tertanda(sah) else None,
        "nomor_dokumen": sah.nomor_dokumen if sah else None,
        **_edisi(hasil, sah),
        **_tanda_skenario(hasil),
        **tema_unit(hasil.data.folder),
    }
    return BlokKhusus("sampul", isi, f"# {isi['judul']}\n\n{isi['subjudul']}\n\n{isi['unit']}")


def _edisi(hasil: Hasil, sah: Any) -> dict[str, str | None]:
    """Return the report's status, and its edition as the cover has it.

    The status is konsep or final; ditarik where the newest edition of a signed report was
    withdrawn. An edition without a record, that is being prepared or was withdrawn, gives
    its number to no report.
    """
    if sah is None or sah.status != "final":
        return {"status": "konsep", "edisi": None}
    terakhir: Any = next(reversed(baris_dari(hasil.data.ambil("edisi"))), None)
    if terakhir is None or terakhir.status == "konsep":
        return {"status": "final", "edisi": None}
    if terakhir.status == "ditarik":
        return {"status": "ditarik", "edisi": None}
    tanggal = "" if terakhir.tanggal == sah.tanggal else f", {format_tanggal(terakhir.tanggal)}"
    return {"status": "final", "edisi": f"Edisi {int(terakhir.edisi)}{tanggal}"}


def _tanda_skenario(hasil: Hasil) -> dict[str, str]:
    """Return the name that every page of a scenario carries; nothing for the official report."""
    skenario = hasil.data.skenario
    return {} if skenario is None else {"skenario": skenario.nama}


def _alamat(unit: Any) -> str:
    """Return street, town and postal code, whichever of them the data knows."""
    kota = " ".join(s for s in (unit.kota, unit.kode_pos) if s)
    return ", ".join(s for s in (unit.alamat, kota) if s)


def subjudul(hasil: Hasil) -> str:
    """Return the cover's second line: the year, or the quarter to date."""
    if hasil.triwulan < 4:
        return f"Laporan Triwulan {ROMAWI[hasil.triwulan]} Tahun {hasil.tahun}"
    return f"Tahun {hasil.tahun}"


def daftar(jenis: str) -> BlokKhusus:
    """Return the place where the exporter writes the contents or a list."""
    if jenis not in _DAFTAR:
        raise KesalahanLakip(
            f"daftar {jenis!r} tidak dikenal. Perbaikan: pakai isi, tabel, atau gambar."
        )
    return BlokKhusus("daftar", {"daftar": jenis}, f"*{_DAFTAR[jenis]} dibuat saat dirender.*")


def pengesahan(hasil: Hasil) -> BlokKhusus | Potongan:
    """Return the signature block, or a sentence when the year's data has none."""
    if hasil.data.skenario is not None:
        return Potongan("*Skenario ini bukan dokumen resmi, jadi tidak ditandatangani.*")
    if not menurut_pengaturan(hasil):
        return Potongan(
            "*Laporan ini memakai versi target atau metode efisiensi lain daripada yang "
            "ditetapkan, jadi tidak ditandatangani.*"
        )
    sah = _sah(hasil)
    if sah is None:
        return Potongan(f"*Data pengesahan laporan tahun {hasil.tahun} tidak tersedia.*")
    isi = {
        "tempat": sah.tempat,
        "tanggal": format_tanggal(sah.tanggal) if _tertanda(sah) else _TANPA_TANGGAL,
        "jabatan": sah.jabatan,
        "nama": sah.nama,
        "nip": sah.nip,
    }
    cadangan = f"{isi['tempat']}, {isi['tanggal']}\n\n{isi['jabatan']}\n\n**{isi['nama']}**"
    return BlokKhusus("tanda_tangan", isi, cadangan)


def _sah(hasil: Hasil) -> Any:
    """Return the row of `pengesahan`.

    It signs the report of the whole year by the year's settings: no part of it, no report
    by another target version, and no scenario.
    """
    resmi = hasil.triwulan == 4 and hasil.data.skenario is None and menurut_pengaturan(hasil)
    return _satu(hasil.data.ambil("pengesahan")) if resmi else None


def menurut_pengaturan(hasil: Hasil) -> bool:
    """Tell whether target version and method of efficiency are those of the year's settings."""
    setelan = petakan(hasil.data.ambil("pengaturan"), "kunci", "nilai")
    milik = tuple(setelan.get(k) or None for k in ("versi_target", "metode_efisiensi"))
    return (hasil.versi_target, hasil.metode_efisiensi) == milik


def _tertanda(sah: Any) -> bool:
    """Tell whether the report is signed: the date planned for a draft is no date of it."""
    return sah is not None and sah.status == "final" and sah.tanggal is not None


def _satu(frame: Any) -> Any:
    return next(iter(baris_dari(frame)), None)
