"""`lakip tahun-baru`: the data of the next year, made from the last one and the plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_lib.baru.berkas import Folder, baca, tulis, tulis_json
from lakip_lib.baru.isi_tahun import IsiTahun, isi_tahun
from lakip_lib.baru.narasi import belum_ditulis, kerangka, pertahankan
from lakip_lib.baru.pasang import pasang
from lakip_lib.data import DataTahun, muat_data
from lakip_lib.data.deskripsi import PAKET
from lakip_lib.data.periksa import periksa
from lakip_lib.kesalahan import KesalahanLakip

_NAMA_UNIT = "nama_unit.csv"
_PENGANTAR = "kata-pengantar"
_BACA = "BACA-SAYA.md"


@dataclass(frozen=True)
class TahunBaru:
    """What was made: the folder, the year it came from, each table with its origin.

    `catatan` are sentences on shared tables that were changed along.
    """

    folder: Path
    dari: int
    asal: dict[str, str]
    narasi: int
    catatan: tuple[str, ...]


def buat_tahun(folder: Path, tahun: int, dari: int | None = None) -> TahunBaru:
    """Make `folder`/`tahun` from the year `dari` (by default the one before it).

    All of it is made and checked in memory, then written whole or not at all. Raises
    DataSalah for unsound data, KesalahanLakip when the year is already there, there is no
    earlier one, or years would be skipped and `dari` does not say so.
    """
    lama = baca(folder)
    _tolak_timpa(folder, lama, tahun)
    sumber = muat_data(folder, _tahun_asal(lama, tahun, dari))
    isi = isi_tahun(lama, sumber.tahun, tahun, _renstra(lama, tahun))
    bersama, catatan = _perpanjang_nama(lama, sumber.tahun, tahun)
    tabel = {f"{tahun}/{t}.csv": _berkas(lama, sumber.tahun, t, isi) for t in isi.tabel}
    paket = {PAKET: tulis_json(_daftarkan(lama, sumber.tahun, tahun, isi))}
    data = DataTahun(folder, tahun, periksa({**lama.isi, **bersama, **tabel, **paket}))
    narasi = _narasi(sumber, data)
    baru = tabel | {f"{tahun}/narasi/{n}.md": t.encode() for n, t in narasi.items()}
    baru[f"{tahun}/{_BACA}"] = _baca_saya(isi, sumber.tahun, tahun, len(narasi)).encode()
    pasang(folder, str(tahun), baru, {**bersama, **paket})
    return TahunBaru(folder / str(tahun), sumber.tahun, isi.asal, len(narasi), tuple(catatan))


def _tolak_timpa(folder: Path, lama: Folder, tahun: int) -> None:
    terdaftar = any(s.folder == str(tahun) for s in lama.sumber.values())
    if terdaftar or (folder / str(tahun)).exists():
        raise KesalahanLakip(
            f"data tahun {tahun} sudah ada di {folder}, jadi tidak akan ditimpa. Perbaikan: "
            f"lanjutkan mengisi folder {tahun}, atau pindahkan folder itu dan hapus entrinya "
            f"dari {PAKET} bila ingin mengulang."
        )


def _tahun_asal(lama: Folder, tahun: int, dari: int | None) -> int:
    ada = sorted({int(s.folder) for s in lama.sumber.values() if s.folder.isdigit()})
    sebelum = [t for t in ada if t < tahun]
    tersedia = ", ".join(map(str, ada)) or "belum ada"
    if dari is not None and dari not in sebelum:
        raise KesalahanLakip(
            f"tahun asal {dari} bukan tahun sebelum {tahun} yang ada dalam data (tahun yang "
            f"tersedia: {tersedia}). Perbaikan: pakai tahun yang tersedia."
        )
    if not sebelum:
        raise KesalahanLakip(
            f"tidak ada data sebelum tahun {tahun} untuk disalin (tahun yang tersedia: "
            f"{tersedia}). Perbaikan: sebut tahun yang lebih kemudian; untuk unit yang belum "
            "punya data, pakai lakip unit-baru."
        )
    if dari is None and sebelum[-1] != tahun - 1:
        raise _terlewati(sebelum[-1], tahun)
    return sebelum[-1] if dari is None else dari


def _terlewati(terakhir: int, tahun: int) -> KesalahanLakip:
    antara = f"{terakhir + 1}" if terakhir + 2 == tahun else f"{terakhir + 1} sampai {tahun - 1}"
    return KesalahanLakip(
        f"data sebelum tahun {tahun} berakhir pada {terakhir}: tahun {antara} akan terlewati, "
        f"padahal perbandingan dan narasi merujuk tahun sebelumnya. Perbaikan: jalankan lakip "
        f"tahun-baru {terakhir + 1} dulu, atau sebut --dari {terakhir} bila memang dilewati."
    )


def _renstra(lama: Folder, tahun: int) -> str | None:
    for folder in sorted({s.folder for s in lama.sumber.values()}):
        if folder.startswith("renstra-"):
            mulai, sampai = folder.split("-")[1:]
            if int(mulai) <= tahun <= int(sampai):
                return folder
    return None


def _berkas(lama: Folder, dari: int, tabel: str, isi: IsiTahun) -> bytes:
    return tulis(lama.sumber[_jalur(lama, dari, tabel)], isi.tabel[tabel])


def _jalur(lama: Folder, dari: int, tabel: str) -> str:
    """Return the declared file whose schema, dialect and encoding the new one takes."""
    jalur = f"{dari}/{tabel}.csv"
    if jalur in lama.sumber:
        return jalur
    return next(j for j, s in lama.sumber.items() if s.tabel == tabel and s.folder.isdigit())


def _perpanjang_nama(lama: Folder, dari: int, tahun: int) -> tuple[dict[str, bytes], list[str]]:
    """Return nama_unit.csv with last year's name lasting until `tahun`, if it must."""
    baris = lama.baris(_NAMA_UNIT)
    if any(int(b["mulai"]) <= tahun <= int(b["sampai"] or tahun) for b in baris):
        return {}, []
    milik = next(b for b in baris if int(b["mulai"]) <= dari <= int(b["sampai"] or dari))
    milik["sampai"] = str(tahun)
    catatan = (
        f"{_NAMA_UNIT}: masa nama {milik['singkatan'] or milik['nama']} diperpanjang sampai "
        f"{tahun}; betulkan bila unit berganti nama"
    )
    return {_NAMA_UNIT: tulis(lama.sumber[_NAMA_UNIT], baris)}, [catatan]


def _daftarkan(lama: Folder, dari: int, tahun: int, isi: IsiTahun) -> dict[str, Any]:
    sumber: list[dict[str, Any]] = list(lama.deskripsi["resources"])
    akhir = max(i for i, s in enumerate(sumber, 1) if s["path"].startswith(f"{dari}/"))
    baru = [_entri(lama, dari, tahun, tabel, asal) for tabel, asal in isi.asal.items()]
    return lama.deskripsi | {"resources": [*sumber[:akhir], *baru, *sumber[akhir:]]}


def _entri(lama: Folder, dari: int, tahun: int, tabel: str, asal: str) -> dict[str, Any]:
    jalur = _jalur(lama, dari, tabel)
    schema = lama.sumber[jalur].schema
    entri = lama.entri(jalur) | {"name": f"{tahun}-{tabel}", "path": f"{tahun}/{tabel}.csv"}
    uraian = f"{schema.description or tabel} Dibuat dengan lakip tahun-baru: {asal}."
    return entri | {"title": f"{schema.title or tabel} {tahun}", "description": uraian}


def _narasi(sumber: DataTahun, data: DataTahun) -> dict[str, str]:
    folder = sumber.folder / str(sumber.tahun) / "narasi"
    lama = {b.stem: b for b in sorted(folder.glob("*.md"))}
    hasil = kerangka(data, list(lama), sumber.tahun)
    if _PENGANTAR in lama:
        tetap = pertahankan(lama[_PENGANTAR].read_text("utf-8-sig"))
        if not belum_ditulis(tetap):
            hasil[_PENGANTAR] += f"\n{tetap}\n"
    return hasil


def _baca_saya(isi: IsiTahun, dari: int, tahun: int, narasi: int) -> str:
    baris = [
        f"# Data tahun {tahun}",
        "",
        f"Folder ini dibuat dari data tahun {dari}. Sel kosong berarti belum diisi, bukan nol.",
        f"Jalankan `lakip susun {tahun}` kapan saja: yang belum lengkap didaftar lebih dulu, di",
        "layar dan di awal laporan.",
        "",
        "| berkas | asal isinya |",
        "| --- | --- |",
        *(f"| `{tabel}.csv` | {asal} |" for tabel, asal in isi.asal.items()),
        f"| `narasi/*.md` | {narasi} berkas dengan petunjuk isinya; kata pengantar memuat kalimat "
        "tahun sebelumnya yang masih berlaku, periksa kembali |",
        "",
        "`versi_target` dalam `pengaturan.csv` masih versi tahun sebelumnya; selama dokumen itu",
        "belum terbit, ubah ke versi yang sudah ada.",
        "",
        "Tabel bersama (indikator, sasaran, kegiatan, unit kerja) dipakai semua tahun: indikator",
        "baru ditambahkan di sana, lalu ke `target.csv`; indikator yang tidak dipakai lagi cukup",
        "dihapus dari berkas tahun ini.",
    ]
    return "\n".join(baris) + "\n"
