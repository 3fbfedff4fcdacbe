"""What goes into an edition besides its report: the inputs it uses, and the program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import lakip_lib
from lakip_lib.data import DataTahun
from lakip_lib.edisi.arsip import BUKU, MASUKAN, PROGRAM, Isi, sah
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.susun.buku import cari_buku
from lakip_lib.tempat import PAKET

_PAKET_PYTHON = "lakip"
_PUSTAKA = f"{PROGRAM}/lakip_lib/"
_PROYEK = ("pyproject.toml", "requirements.txt", "LICENSE")


def masukan_edisi(data: DataTahun) -> dict[str, bytes]:
    """Return the year's data files and the chapters, as a project of their own.

    The data package lists those files alone, so that data of later years does not change
    an edition. Raises KesalahanLakip for a file that no archive may hold.
    """
    awal = f"{MASUKAN}/{data.folder.name}/"
    isi = {awal + p.relative_to(data.folder).as_posix(): p.read_bytes() for p in data.berkas()}
    isi[awal + PAKET] = _paket_sendiri(isi[awal + PAKET], {n.removeprefix(awal) for n in isi})
    isi |= {f"{BUKU}/{b.berkas.name}": b.berkas.read_bytes() for b in cari_buku(data.folder)}
    asing = sorted(n for n in isi if not sah(n))
    if asing:
        nama = kutip(asing[0].removeprefix(f"{MASUKAN}/"))
        raise KesalahanLakip(
            f"{nama} tidak dapat disimpan dalam arsip edisi karena nama atau jenisnya. "
            "Perbaikan: pakai nama tanpa tanda khusus, dan jenis csv, json, md, svg, atau png."
        )
    return isi


def pustaka_terpasang() -> dict[str, bytes]:
    """Return the sources of the library that runs now."""
    akar = Path(lakip_lib.__file__).parent
    return {_PUSTAKA + n: p.read_bytes() for n, p in _sumber(akar)}


def program_terpasang() -> dict[str, bytes]:
    """Return the program that runs now: its sources, its list of packages, its locks.

    Raises KesalahanLakip when it runs without the project's folder.
    """
    isi = pustaka_terpasang()
    for nama in _PROYEK:
        isi[f"{PROGRAM}/{nama}"] = _berkas_proyek(nama)
    versi = metadata.version(_PAKET_PYTHON)
    info = f"{PROGRAM}/{_PAKET_PYTHON}-{versi}.dist-info"
    isi[f"{info}/METADATA"] = "".join(_metadata(versi)).encode()
    isi[f"{info}/entry_points.txt"] = "".join(_titik_masuk()).encode()
    return isi


def sidik_pustaka(isi: Isi) -> str:
    """Return one digest over the library's sources in `isi`, as the manifest has it."""
    baris = (
        f"{n.removeprefix(_PUSTAKA)} {sha256(isi[n]).hexdigest()}\n"
        for n in sorted(isi)
        if n.startswith(_PUSTAKA)
    )
    return sha256("".join(baris).encode()).hexdigest()


def tulis(isi: Isi, folder: Path) -> None:
    """Write files into `folder`, which must be new. Their paths must have been checked."""
    for nama, bita in isi.items():
        berkas = folder / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(bita)


def bagian(isi: Isi, *awal: str) -> dict[str, bytes]:
    """Return the files below the folders `awal`."""
    return {n: b for n, b in isi.items() if n.partition("/")[0] in awal}


def _paket_sendiri(mentah: bytes, ada: Iterable[str]) -> bytes:
    """Return the data package with the entries of files that are there; the same if all are."""
    deskripsi = json.loads(mentah.decode("utf-8-sig"))
    pakai = [s for s in deskripsi["resources"] if s["path"] in set(ada)]
    if len(pakai) == len(deskripsi["resources"]):
        return mentah
    teks = json.dumps(deskripsi | {"resources": pakai}, indent=2, ensure_ascii=False)
    return f"{teks}\n".encode()


def _sumber(akar: Path) -> Iterator[tuple[str, Path]]:
    for berkas in sorted(akar.rglob("*")):
        if berkas.is_file() and berkas.suffix != ".pyc":
            yield berkas.relative_to(akar).as_posix(), berkas


def _berkas_proyek(nama: str) -> bytes:
    kini = Path.cwd()
    for tempat in (Path(lakip_lib.__file__).parent.parent, kini, *kini.parents):
        if (tempat / nama).is_file() and (tempat / _PROYEK[0]).is_file():
            return (tempat / nama).read_bytes()
    raise KesalahanLakip(
        f"{nama} proyek tidak ditemukan, padahal edisi harus dapat disusun ulang dari arsipnya "
        "saja. Perbaikan: jalankan perintah ini dari folder proyek."
    )


def _metadata(versi: str) -> Iterator[str]:
    """Yield what Python tells of an installed package: the program asks for its needs by it."""
    yield f"Metadata-Version: 2.1\nName: {_PAKET_PYTHON}\nVersion: {versi}\n"
    for satu in sorted(metadata.requires(_PAKET_PYTHON) or ()):
        if "extra ==" not in satu:
            yield f"Requires-Dist: {satu}\n"


def _titik_masuk() -> Iterator[str]:
    semua = metadata.distribution(_PAKET_PYTHON).entry_points
    kelompok = ""
    for satu in sorted(semua, key=lambda e: (e.group, e.name)):
        if satu.group != kelompok:
            kelompok = satu.group
            yield f"[{kelompok}]\n"
        yield f"{satu.name} = {satu.value}\n"
