"""What a planner asks for on the command line: a scenario's name, and changes from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.skenario.berkas import baca_csv, baca_skenario, daftar_skenario, tidak_ada
from lakip_lib.skenario.model import NAMA_SAH, TANPA_NAMA, Perubahan, periksa_nama, teks_perubahan
from lakip_lib.skenario.teks import baca_teks
from lakip_lib.skenario.ubahan import ubahan

_LEMBAR = (".xlsx",)


@dataclass(frozen=True)
class Permintaan:
    """A checked scenario: its name, the changes beside its file as text, and the data."""

    nama: str
    perubahan: str
    data: DataTahun


def baca_permintaan(
    folder: Path, tahun: int, nama: str = "", berkas: Path | None = None, ubah: Sequence[str] = ()
) -> Permintaan:
    """Return the scenario `nama` with the changes of `berkas` (CSV or XLSX) and of `ubah`.

    Later changes of a cell replace earlier ones: those of the scenario's own file, of
    `berkas`, of `ubah`. Without a name, that of `berkas` is taken. Raises KesalahanLakip
    for a scenario that does not exist or changes nothing, DataSalah for bad changes, each
    named as it is written.
    """
    nama = periksa_nama(nama) if nama else _nama_dari(folder, tahun, berkas)
    sendiri = baca_skenario(folder, tahun, nama)
    luar = [*(_baca(berkas, folder, tahun) if berkas else ()), *baca_teks("\n".join(ubah))]
    if sendiri is None and berkas is None and not ubah:
        raise tidak_ada(folder, tahun, nama)
    if not sendiri and not luar:
        raise _tanpa_perubahan(nama, berkas)
    data = muat_data(folder, tahun, [*(sendiri or ()), *luar], nama)
    assert data.skenario is not None
    if _tanpa_pengaruh(muat_data(folder, tahun), data):
        raise _tanpa_perubahan(nama, None, data.skenario.perubahan)
    beserta = [p for p in data.skenario.perubahan if p.berkas in {x.berkas for x in luar}]
    return Permintaan(nama, teks_perubahan(beserta), data)


def _tanpa_pengaruh(resmi: DataTahun, data: DataTahun) -> bool:
    """Tell whether every changed cell already held its value, however it was written."""
    return not any(u.berlaku for u in ubahan(Hasil(resmi), Hasil(data)))


def _nama_dari(folder: Path, tahun: int, berkas: Path | None) -> str:
    """Return the name of a scenario that was given none.

    The name of its file, unless that cannot name a folder or is a scenario's already.
    """
    calon = berkas.stem if berkas else ""
    baru = NAMA_SAH.fullmatch(calon) and calon not in daftar_skenario(folder, tahun)
    return calon if baru else TANPA_NAMA


def _baca(berkas: Path, folder: Path, tahun: int) -> list[Perubahan]:
    akhiran = berkas.suffix.lower()
    if not berkas.is_file():
        raise KesalahanLakip(
            f"berkas perubahan {kutip(str(berkas))} tidak ada. Perbaikan: periksa nama dan "
            "letaknya."
        )
    if akhiran == ".csv":
        return baca_csv(berkas, folder, berkas.name)
    if akhiran in _LEMBAR:
        # openpyxl takes its time to load, and most scenarios have no workbook.
        from lakip_lib.skenario.lembar import baca_lembar

        return baca_lembar(berkas, muat_data(folder, tahun))
    raise KesalahanLakip(
        f"berkas perubahan {kutip(berkas.name)} bukan CSV atau XLSX. Perbaikan: simpan sebagai "
        ".csv (kolom objek,bidang,nilai,alasan), atau pakai lembar kerja dari --templat (.xlsx)."
    )


def _tanpa_perubahan(
    nama: str, berkas: Path | None, sama: Sequence[Perubahan] = ()
) -> KesalahanLakip:
    letak = f"{berkas.name} tidak berbeda dengan data resmi" if berkas else "tidak ada perubahan"
    if sama:
        letak = f"{'; '.join(map(str, sama))} tidak berbeda dengan data resmi"
    return KesalahanLakip(
        f"skenario {nama} tidak memuat perubahan: {letak}. Perbaikan: ubah sedikitnya satu nilai, "
        "misalnya dengan --ubah IKU-03.target=20000."
    )
