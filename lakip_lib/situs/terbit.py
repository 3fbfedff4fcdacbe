"""The whole way to the site: build the years, write the pages, check the links, put in place."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lakip_lib.hitung.bingkai import petakan
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.situs.alamat import alamat_sah
from lakip_lib.situs.penulis import Penulis
from lakip_lib.situs.status import Status, status_tahun, yang_belum_resmi
from lakip_lib.situs.tahun import TahunSitus, Terbitan, pilih_terbitan
from lakip_lib.situs.tautan import periksa_tautan
from lakip_lib.situs.unduhan import FORMAT_SITUS
from lakip_lib.susun.banyak import susun_banyak
from lakip_lib.susun.jalur import FOLDER_KELUARAN, Parameter, Susunan
from lakip_lib.susun.keluaran import folder_sementara, periksa_tujuan, tempatkan
from lakip_lib.susun.penyusun import Penyusun
from lakip_lib.tema import pakai_tema
from lakip_lib.tema.unit import tema_unit

FOLDER_SITUS = "situs"

Lapor = Callable[[str], None]
"""Called with what has been done, in words."""


@dataclass(frozen=True)
class Situs:
    """A finished site: its folder, the years in it, what was left out, its page count.

    `status` tells, newest year first, where each stands.
    """

    folder: Path
    terbitan: Terbitan
    status: tuple[Status, ...]
    halaman: int
    alamat: str
    umpan: bool


def susun_situs(
    folder_data: Path,
    keluaran: Path | None = None,
    alamat: str = "",
    *,
    dengan_konsep: bool = False,
    dengan_perubahan: bool = False,
    simpanan: bool = True,
    penyusun: Penyusun | None = None,
    lapor: Lapor = lambda kabar: None,
) -> Situs:
    """Write the site of all published years into `keluaran`/situs, whole or not at all.

    `keluaran` None means `output` beside the data. `alamat` is where the site will be
    read; without it the newest year's setting `alamat_situs` counts, and without that
    there is no sitemap. `penyusun` is a warm builder to use. Raises KesalahanLakip; then
    the old site stays. So it does for a year that is not as its last frozen edition was,
    unless `dengan_perubahan`: then its pages say so.
    """
    terbitan = pilih_terbitan(folder_data, dengan_konsep)
    alamat = alamat_sah(alamat or _alamat_data(terbitan.terbaru))
    tujuan = (keluaran or folder_data.parent / FOLDER_KELUARAN) / FOLDER_SITUS
    periksa_tujuan(tujuan, folder_data)
    with (
        tempfile.TemporaryDirectory(prefix="lakip-", ignore_cleanup_errors=True) as kerja,
        pakai_tema(tema_unit(folder_data)) as tema,
        folder_sementara(tujuan) as sementara,
    ):
        daftar = [Parameter(t.tahun, data_dir=str(folder_data)) for t in terbitan.tahun]
        jadi = _susun_tahun(daftar, Path(kerja), simpanan, penyusun, lapor)
        status = {t.tahun: status_tahun(t, jadi[t.tahun].folder) for t in terbitan.tahun}
        if not (dengan_perubahan or all(s.resmi for s in status.values())):
            raise KesalahanLakip(_pesan_belum_resmi(status.values()))
        penulis = Penulis(folder_data, terbitan, status, alamat, tema, sementara)
        halaman = penulis.tulis(jadi)
        if salah := periksa_tautan(sementara):
            raise KesalahanLakip(_pesan_tautan(salah))
        tempatkan(sementara, tujuan)
    return Situs(tujuan, terbitan, tuple(status.values()), halaman, alamat, penulis.ada_umpan)


def _alamat_data(t: TahunSitus) -> str:
    return str(petakan(t.data.ambil("pengaturan"), "kunci", "nilai").get("alamat_situs") or "")


def _susun_tahun(
    daftar: list[Parameter], kerja: Path, simpanan: bool, penyusun: Penyusun | None, lapor: Lapor
) -> dict[int, Susunan]:
    """Build the reports of all years into `kerja`; without `penyusun` all at once."""

    def selesai(parameter: Parameter, hasil: Susunan | KesalahanLakip) -> None:
        if not isinstance(hasil, Exception):
            lapor(f"Laporan {parameter.tahun} selesai.")

    if penyusun is not None:
        return {p.tahun: _susun_satu(penyusun, p, kerja) for p in daftar}
    semua = susun_banyak(daftar, kerja, FORMAT_SITUS, selesai, simpanan)
    hasil = {}
    for parameter, satu in zip(daftar, semua, strict=True):
        if isinstance(satu, KesalahanLakip):
            raise _gagal(parameter.tahun, satu)
        hasil[parameter.tahun] = satu
    return hasil


def _susun_satu(penyusun: Penyusun, parameter: Parameter, kerja: Path) -> Susunan:
    try:
        return penyusun.susun(parameter, kerja, FORMAT_SITUS)
    except KesalahanLakip as salah:
        raise _gagal(parameter.tahun, salah) from salah


def _gagal(tahun: int, sebab: KesalahanLakip) -> KesalahanLakip:
    """Return the failure of one year; its notebook went with the working folder."""
    if sebab.kode_keluar != BukuGagal.kode_keluar:
        return sebab
    pesan = str(sebab).partition("\nBuku dengan sel yang gagal")[0]
    return BukuGagal(
        f"laporan {tahun} gagal disusun, jadi situs tidak diubah: {pesan}\nJalankan lakip susun "
        f"{tahun} untuk menyimpan buku dengan sel yang gagal."
    )


def _pesan_belum_resmi(status: Iterable[Status]) -> str:
    butir = "\n".join(f"  - {yang_belum_resmi(s)}" for s in status if not s.resmi)
    return (
        f"situs tidak diubah, karena yang akan tampil bukan edisi yang terbit:\n{butir}\n"
        "Untuk menerbitkannya juga, dengan tanda di halamannya, pakai --dengan-perubahan."
    )


def _pesan_tautan(salah: list[str]) -> str:
    return "situs tidak ditulis karena ada tautan yang salah:\n" + "\n".join(salah[:20])
