"""Freeze an edition: build the report from a copy of its inputs, keep all in one archive."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.edisi.arsip import (
    BACA_SAYA,
    HASIL,
    MANIFES,
    MASUKAN,
    PROGRAM,
    RO_CRATE,
    Isi,
    baca_zip,
    sah,
    tulis_zip,
)
from lakip_lib.edisi.catatan import Edisi, edisi_siap, tempat_arsip, tempat_resmi
from lakip_lib.edisi.isi import bagian, masukan_edisi, program_terpasang, sidik_pustaka, tulis
from lakip_lib.edisi.kriet import tulis_kriet
from lakip_lib.edisi.manifes import baca_manifes, baca_saya, tulis_manifes
from lakip_lib.edisi.pertentangan import Pertentangan, pertentangan, pertentangan_baru
from lakip_lib.hitung.bingkai import petakan
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.jalur import Lapor, Parameter, susun_laporan
from lakip_lib.susun.tugas import FORMAT, FORMAT_SEMUA

_NAMA_LAPORAN = "Laporan Akuntabilitas Kinerja Instansi Pemerintah"
_BAKU: Lapor = lambda nama, ke, dari: None  # noqa: E731
_DISEBUT = 5
_SAJA_BACA = 0o444
# What differs whenever the program does.
_IKUT = (MANIFES, RO_CRATE, f"{HASIL}/{MANIFES}")


@dataclass(frozen=True)
class Beku:
    """A frozen edition: `baru` tells whether it was written now or was there already.

    `galat` are the contradictions in the data that are still open, `galat_baru` those of
    them that the edition before did not have.
    """

    edisi: Edisi
    arsip: Path
    baru: bool
    bita: int
    sidik: str
    berkas: int
    galat: tuple[Pertentangan, ...]
    galat_baru: tuple[Pertentangan, ...]


def bekukan(
    folder_data: Path,
    tahun: int,
    format_: tuple[str, ...] = FORMAT,
    resmi: Path | None = None,
    lapor: Lapor = _BAKU,
) -> Beku:
    """Freeze the newest edition of a year below `resmi` (beside the data by default).

    An archive that is there already is left alone: with the same contents that is told,
    with others it is an error. Raises KesalahanLakip for a draft, for an incomplete report,
    and for what `susun_laporan` raises.
    """
    data = muat_data(folder_data, tahun)
    edisi = edisi_siap(data)
    tempat = resmi or tempat_resmi(data.folder)
    arsip = tempat_arsip(tempat, edisi)
    isi = rakit(data.folder, tahun, format_, program_terpasang(), lapor)
    bita = tulis_zip(isi)
    baru = _simpan(arsip, bita, isi, edisi)
    if not baru:
        bita = arsip.read_bytes()
    sidik = sha256(bita).hexdigest()
    galat = pertentangan(data)
    sebelum = tempat_arsip(tempat, replace(edisi, nomor=edisi.nomor - 1))
    galat_baru = pertentangan_baru(galat, tahun, sebelum)
    return Beku(edisi, arsip, baru, len(bita), sidik, len(isi), tuple(galat), tuple(galat_baru))


def rakit(
    folder_data: Path, tahun: int, format_: tuple[str, ...], program: Isi, lapor: Lapor = _BAKU
) -> dict[str, bytes]:
    """Return the files of the edition, its report built from a copy of its inputs alone.

    `program` are the sources of the library that runs (`isi.program_terpasang`). Raises
    KesalahanLakip.
    """
    data = muat_data(folder_data, tahun)
    edisi = edisi_siap(data)
    isi = {**masukan_edisi(data), **bagian(program, PROGRAM)}
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        kerja = Path(sementara).resolve()
        tulis(bagian(isi, MASUKAN), kerja)
        sendiri = kerja / MASUKAN / data.folder.name
        susunan = susun_laporan(
            Parameter(tahun, data_dir=str(sendiri)), kerja / HASIL, format_, lapor
        )
        _tolak_kurang(tahun, susunan.ringkasan)
        for berkas in sorted(p for p in susunan.folder.rglob("*") if p.is_file()):
            isi[f"{HASIL}/{berkas.relative_to(susunan.folder).as_posix()}"] = berkas.read_bytes()
    _tolak_berubah(isi)
    judul, unit = _judul(data), data.nama_unit()
    isi[BACA_SAYA] = baca_saya(edisi, unit, judul)
    urut = [f for f in FORMAT_SEMUA if f in format_]
    isi[MANIFES] = tulis_manifes(isi, edisi, data.folder.name, unit, urut)
    isi[RO_CRATE] = tulis_kriet(isi, edisi, data, judul)
    return dict(sorted(isi.items()))


def _judul(data: DataTahun) -> str:
    sebutan: dict[str, Any] = petakan(data.ambil("pengaturan"), "kunci", "nilai")
    return f"{sebutan.get('nama_laporan') or _NAMA_LAPORAN} tahun {data.tahun}"


def _tolak_kurang(tahun: int, ringkasan: Any) -> None:
    kurang = [*ringkasan.get("belum_lengkap", ()), *ringkasan.get("hilang", ())]
    if kurang:
        butir = "\n".join(f"  - {satu}" for satu in kurang)
        raise KesalahanLakip(
            f"laporan tahun {tahun} belum lengkap, jadi tidak dibekukan:\n{butir}\n"
            "Perbaikan: lengkapi butir di atas, lalu ulangi."
        )


def _tolak_berubah(isi: Isi) -> None:
    """Refuse a report whose manifest names another library than the one in the archive."""
    susunan = json.loads(isi[f"{HASIL}/{MANIFES}"])
    if susunan["lakip_lib"]["sha256"] != sidik_pustaka(isi):
        raise KesalahanLakip(
            "berkas program berubah selama laporan disusun. Perbaikan: ulangi perintah ini."
        )
    asing = [n for n in isi if not sah(n)]
    if asing:
        raise KesalahanLakip(
            f"{asing[0]} tidak dapat disimpan dalam arsip edisi. Perbaikan: pindahkan berkas itu "
            "dari folder program."
        )


def _simpan(arsip: Path, bita: bytes, isi: Isi, edisi: Edisi) -> bool:
    """Write the archive, unless it is there with the same contents; tell whether it was new."""
    if not arsip.exists():
        with contextlib.suppress(FileExistsError):
            _tulis_baru(arsip, bita)
            return True
    lama = baca_zip(arsip)
    beda = _beda(lama, isi)
    if not beda:
        return False
    bentuk = [",".join(baca_manifes(arsip, satu).format) for satu in (lama, isi)]
    if bentuk[0] != bentuk[1]:
        raise KesalahanLakip(
            f"edisi {edisi.nomor} tahun {edisi.tahun} sudah dibekukan dengan bentuk {bentuk[0]}, "
            f"bukan {bentuk[1]}, dan tidak akan ditimpa. Perbaikan: pakai --format {bentuk[0]}; "
            "bentuk lain hanya dapat dipilih saat sebuah edisi pertama kali dibekukan."
        )
    hanya_program = all(n.startswith(f"{PROGRAM}/") or n in _IKUT for n in beda)
    sebut = ", ".join(beda[:_DISEBUT])
    lain = f", dan {len(beda) - _DISEBUT} berkas lain" if len(beda) > _DISEBUT else ""
    raise KesalahanLakip(
        f"edisi {edisi.nomor} tahun {edisi.tahun} sudah terbit di {arsip} dan tidak akan ditimpa; "
        f"yang berbeda sekarang: {sebut}{lain}. "
        + (_HANYA_PROGRAM if hanya_program else _NAIKKAN).format(
            nomor=edisi.nomor, baru=edisi.nomor + 1, tahun=edisi.tahun
        )
    )


_HANYA_PROGRAM = (
    "Hanya programnya yang berubah, laporan dan datanya sama, jadi edisi {nomor} tetap berlaku "
    "dan tidak perlu diterbitkan lagi. Perbaikan: bila tetap ingin edisi baru, tambahkan baris "
    "edisi {baru} di {tahun}/edisi.csv."
)
_NAIKKAN = (
    "Perbaikan: kembalikan isinya, atau terbitkan sebagai edisi baru: tambahkan baris edisi "
    "{baru} (tanggal, alasan, oleh, status) di {tahun}/edisi.csv; bila berkas itu belum ada, "
    "buat dengan baris edisi 1 lebih dulu dan daftarkan di datapackage.json."
)


def _beda(lama: Isi, baru: Isi) -> list[str]:
    """Return the files that differ, outputs and inputs before the rest."""
    nama = sorted(lama.keys() | baru.keys(), key=_urutan)
    return [n for n in nama if lama.get(n) != baru.get(n)]


def _urutan(nama: str) -> tuple[int, str]:
    awal = (f"{MASUKAN}/", f"{HASIL}/", f"{PROGRAM}/")
    return next((i for i, a in enumerate(awal) if nama.startswith(a)), len(awal)), nama


def _tulis_baru(arsip: Path, bita: bytes) -> None:
    """Write a file whole or not at all, never over another. Raises FileExistsError."""
    arsip.parent.mkdir(parents=True, exist_ok=True)
    sementara = arsip.with_name(f".{arsip.name}.{os.getpid()}")
    try:
        sementara.write_bytes(bita)
        # What could not be read back is never published.
        baca_zip(sementara)
        sementara.chmod(_SAJA_BACA)
        try:
            os.link(sementara, arsip)
        except (OSError, NotImplementedError) as salah:
            if isinstance(salah, FileExistsError):
                raise
            # A disk without links: nothing better than to look once more.
            if arsip.exists():
                raise FileExistsError(arsip) from None
            sementara.rename(arsip)
    finally:
        sementara.unlink(missing_ok=True)
