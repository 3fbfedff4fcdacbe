"""Rebuild an edition from its archive alone, and compare every byte."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from lakip_lib.edisi.arsip import HASIL, MASUKAN, PROGRAM, Isi, baca_zip
from lakip_lib.edisi.beda import uraikan
from lakip_lib.edisi.bekukan import rakit
from lakip_lib.edisi.buku_polos import buku_berkode
from lakip_lib.edisi.isi import bagian, pustaka_terpasang, sidik_pustaka, tulis
from lakip_lib.edisi.keutuhan import yang_rusak
from lakip_lib.edisi.manifes import Manifes, baca_manifes
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.jalur import Lapor

_BAKU: Lapor = lambda nama, ke, dari: None  # noqa: E731
_OPSI = "--dengan-pustaka-arsip"
_PANJANG_SIDIK = 12
_BARIS_PESAN = 10


@dataclass(frozen=True)
class Beda:
    """One file that came out different, and where it first differs."""

    nama: str
    uraian: str


@dataclass(frozen=True)
class Ulangan:
    """What came of a rebuild.

    `rusak` are files that are not what the archive itself recorded, `gagal` says why there
    was nothing to compare, `beda` the files that differ, `versi` what else than when the
    edition was frozen may explain it. `pustaka_arsip`: the archive's own program was run.
    """

    manifes: Manifes
    rusak: tuple[str, ...]
    gagal: str | None
    beda: tuple[Beda, ...]
    versi: tuple[str, ...]
    sama: tuple[str, ...]
    pustaka_arsip: bool
    detik: float

    @property
    def utuh(self) -> bool:
        """Tell whether every byte is the same."""
        return not (self.rusak or self.gagal or self.beda)


def ulangi(arsip: Path, dengan_pustaka_arsip: bool = False, lapor: Lapor = _BAKU) -> Ulangan:
    """Rebuild the edition in `arsip` in a folder of its own and compare every file.

    Code from the archive (another library than the one that runs, chapters that do more
    than call the report) is run only `dengan_pustaka_arsip`. Raises KesalahanLakip for an
    archive that cannot be used, and where such code would have to be run.
    """
    mulai = time.monotonic()
    isi = baca_zip(arsip)
    manifes = baca_manifes(arsip, isi)
    rusak = tuple(yang_rusak(isi, manifes))
    sendiri = sidik_pustaka(pustaka_terpasang()) == sidik_pustaka(isi)
    if not dengan_pustaka_arsip:
        _tolak_kode(isi, sendiri, rusak)
    try:
        baru = _susun_di_sini(isi, manifes, lapor) if sendiri else _susun_dari_arsip(isi, manifes)
        gagal = None
    except KesalahanLakip as salah:
        baru, gagal = {}, str(salah)
    nama = sorted(isi.keys() | baru.keys(), key=_urutan)
    beda = [Beda(n, uraikan(n, isi.get(n), baru.get(n))) for n in nama if isi.get(n) != baru.get(n)]
    return Ulangan(
        manifes=manifes,
        rusak=rusak,
        gagal=gagal,
        beda=() if gagal else tuple(beda),
        versi=tuple(_versi_lain(manifes)),
        sama=() if gagal else tuple(n for n in nama if isi.get(n) == baru.get(n)),
        pustaka_arsip=not sendiri,
        detik=time.monotonic() - mulai,
    )


def _tolak_kode(isi: Isi, sendiri: bool, rusak: tuple[str, ...]) -> None:
    """Refuse to run code that came with the archive, and say what it would take."""
    berkode = buku_berkode(isi)
    if sendiri and not berkode:
        return
    if not sendiri:
        arsip, kini = sidik_pustaka(isi), sidik_pustaka(pustaka_terpasang())
        sebab = (
            f"edisi ini disusun dengan program lain (sidik {arsip[:_PANJANG_SIDIK]}) daripada yang "
            f"terpasang ({kini[:_PANJANG_SIDIK]}), jadi hanya program dari arsip yang dapat "
            "menghasilkan bita yang sama"
        )
    else:
        sebab = f"bab dalam arsip memuat kode sendiri: {', '.join(berkode)}"
    utuh = "" if not rusak else f" Arsip ini juga tidak utuh: {'; '.join(rusak)}."
    raise KesalahanLakip(
        f"{sebab}.{utuh} Tidak ada yang dijalankan. Perbaikan: bila arsip ini dari sumber yang "
        f"dipercaya, ulangi dengan {_OPSI}, yang menjalankan kode dari arsip di komputer ini."
    )


def _susun_di_sini(isi: Isi, manifes: Manifes, lapor: Lapor) -> dict[str, bytes]:
    """Return the edition built by the library that runs, which is that of the archive."""
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        kerja = Path(sementara).resolve()
        tulis(bagian(isi, MASUKAN), kerja)
        folder = kerja / MASUKAN / manifes.data
        return rakit(folder, manifes.tahun, manifes.format, bagian(isi, PROGRAM), lapor)


def _susun_dari_arsip(isi: Isi, manifes: Manifes) -> dict[str, bytes]:
    """Return the edition built by the archive's program in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        kerja = Path(sementara).resolve()
        tulis(bagian(isi, MASUKAN, PROGRAM), kerja)
        hasil = _jalankan(kerja, manifes)
        arsip = sorted((kerja / "baru").rglob("*.zip"))
        if hasil.returncode or not arsip:
            pesan = "\n".join(hasil.stderr.strip().splitlines()[-_BARIS_PESAN:])
            raise KesalahanLakip(f"program dari arsip gagal (kode {hasil.returncode}): {pesan}")
        return baca_zip(arsip[0])


def _jalankan(kerja: Path, manifes: Manifes) -> subprocess.CompletedProcess[str]:
    """Run the archive's own command. Its options must stay what they are: archives last."""
    perintah = ["-m", "lakip_lib", "terbitkan", str(manifes.tahun), "--edisi", "final"]
    perintah += ["--data", str(kerja / MASUKAN / manifes.data)]
    perintah += ["--terbitan-resmi", str(kerja / "baru"), "--format", ",".join(manifes.format)]
    lingkungan = {"PYTHONPATH": str(kerja / PROGRAM), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *perintah],
        cwd=kerja / PROGRAM,
        env={**os.environ, **lingkungan},
        capture_output=True,
        text=True,
        check=False,
    )


def _versi_lain(manifes: Manifes) -> Iterator[str]:
    """Yield the versions that differ from those the edition was made with."""
    if platform.python_version() != manifes.python:
        yield f"Python {manifes.python} dahulu, {platform.python_version()} sekarang"
    for nama, dahulu in sorted(manifes.paket.items()):
        try:
            kini = metadata.version(nama)
        except metadata.PackageNotFoundError:
            kini = "tidak terpasang"
        if kini != dahulu and nama != "lakip":
            yield f"{nama} {dahulu} dahulu, {kini} sekarang"


def _urutan(nama: str) -> tuple[int, str]:
    """Order: what readers see, then inputs, then the rest."""
    awal = (f"{HASIL}/laporan", f"{HASIL}/tabel/", f"{HASIL}/", f"{MASUKAN}/", f"{PROGRAM}/")
    return next((i for i, a in enumerate(awal) if nama.startswith(a)), len(awal)), nama
