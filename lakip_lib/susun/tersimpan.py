"""What earlier builds left in the cache for the data as it is now."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from lakip_lib.simpanan import Simpanan, sidik
from lakip_lib.susun.buku import Buku

_RESEP_TERBANYAK = 8
_TIADA = ""
_HASIL = {
    "html": "laporan.html",
    "pdf": "laporan.pdf",
    "xlsx": "laporan.xlsx",
    "docx": "laporan.docx",
    "csv": "tabel/*.csv",
    "jejak": "jejak.json",
}


@dataclass(frozen=True)
class IsiData:
    """What stands in a data folder: the digest of every file by its relative path.

    `utuh` is False when a file could not be read: then nothing may be reused.
    """

    berkas: Mapping[str, str]
    utuh: bool = True

    @cached_property
    def sidik(self) -> str:
        """One digest over all files."""
        return self.dari(self.berkas)

    def dari(self, nama: Iterable[str]) -> str:
        """Return one digest over the files `nama`; that one is missing counts as well."""
        return sidik(*(t for n in sorted(nama) for t in (n, self.berkas.get(n, _TIADA))))

    def deskripsi(self) -> str:
        """Return one digest over the descriptors, which say what tables there are."""
        return self.dari(n for n in self.berkas if n.endswith(".json"))


def baca_isi(folder: Path) -> IsiData:
    """Digest every file below `folder`, without hidden ones."""
    berkas: dict[str, str] = {}
    utuh = True
    for akar, sub, nama_nama in os.walk(folder, followlinks=True):
        sub[:] = [s for s in sub if not s.startswith(".")]
        for nama in nama_nama:
            if nama.startswith((".", "~$")):
                continue
            jalur = Path(akar) / nama
            kunci = jalur.relative_to(folder).as_posix()
            try:
                tautan = str(jalur.readlink()) if jalur.is_symlink() else ""
                berkas[kunci] = sha256(jalur.read_bytes()).hexdigest() + tautan
            except OSError:
                utuh = False
    return IsiData(berkas, utuh)


class Tersimpan:
    """The entries for one state of data and parameters.

    A chapter has recipes: each lists the files of the data that it used in one run, and
    its entry is found by their contents. There can be several, since what a chapter reads
    may depend on what it has read before.
    """

    def __init__(
        self, simpanan: Simpanan, isi: IsiData, parameter: Mapping[str, Any], buku: str = ""
    ) -> None:
        """`buku` is a digest over the chapters, whom the check of the data looks at too."""
        self.simpanan, self._isi, self._buku = simpanan, isi, buku
        tahun, skenario = parameter["tahun"], parameter["skenario"]
        # The scenario's own file is read before any table is.
        lapis = isi.dari(n for n in isi.berkas if skenario and _milik(n, tahun, skenario))
        self._parameter = json.dumps(dict(parameter), sort_keys=True)
        self._umum = sidik(self._parameter, isi.deskripsi(), lapis)

    def siap(self) -> dict[str, Any] | None:
        """Return what `tugas.siapkan` said of this very data."""
        mentah = self.simpanan.ambil(self._kunci_siap()) if self._isi.utuh else None
        return json.loads(mentah) if mentah else None

    def taruh_siap(self, isi: Mapping[str, Any]) -> None:
        """Keep what `tugas.siapkan` said; the folder's place is not part of it."""
        tetap = {k: v for k, v in isi.items() if k != "folder"}
        self.simpanan.taruh(self._kunci_siap(), json.dumps(tetap).encode())

    def bab(self, buku: Buku) -> bytes | None:
        """Return the executed chapter, None when it has to be executed."""
        for nama_nama in self._resep(buku) if self._isi.utuh else ():
            isi = self.simpanan.ambil(self._kunci(buku, nama_nama))
            if isi is not None:
                return isi
        return None

    def taruh_bab(self, buku: Buku, dipakai: Iterable[str], isi: bytes) -> None:
        """Keep an executed chapter that used the files `dipakai`."""
        nama_nama = sorted(dipakai)
        self.simpanan.taruh(self._kunci(buku, nama_nama), isi)
        resep = [nama_nama, *(r for r in self._resep(buku) if r != nama_nama)]
        teks = json.dumps(resep[:_RESEP_TERBANYAK])
        self.simpanan.taruh(self._kunci_resep(buku), teks.encode())

    def render(self, jenis: Sequence[str], buku: Sequence[Path], folder: Path) -> bool:
        """Write into `folder` what these executed chapters were rendered to, if it is there."""
        mentah = self.simpanan.ambil(self._kunci_render(jenis, buku))
        if mentah is None:
            return False
        with zipfile.ZipFile(io.BytesIO(mentah)) as isi:
            isi.extractall(folder)
        return True

    def taruh_render(self, jenis: Sequence[str], buku: Sequence[Path], folder: Path) -> None:
        """Keep what the executed chapters were rendered to in `folder`."""
        wadah = io.BytesIO()
        with zipfile.ZipFile(wadah, "w") as isi:
            for satu in jenis:
                for berkas in sorted(folder.glob(_HASIL[satu])):
                    isi.write(berkas, berkas.relative_to(folder))
        self.simpanan.taruh(self._kunci_render(jenis, buku), wadah.getvalue())

    def _kunci_siap(self) -> str:
        return self.simpanan.kunci("siap", self._parameter, self._isi.sidik, self._buku)

    def _resep(self, buku: Buku) -> list[list[str]]:
        mentah = self.simpanan.ambil(self._kunci_resep(buku))
        return json.loads(mentah) if mentah else []

    def _kunci_resep(self, buku: Buku) -> str:
        return self.simpanan.kunci("resep", self._umum, buku.sidik)

    def _kunci(self, buku: Buku, nama_nama: Iterable[str]) -> str:
        return self.simpanan.kunci("bab", self._umum, buku.sidik, self._isi.dari(nama_nama))

    def _kunci_render(self, jenis: Sequence[str], buku: Sequence[Path]) -> str:
        isi = (t for p in buku for t in (p.stem, sha256(p.read_bytes()).hexdigest()))
        return self.simpanan.kunci("render", ",".join(jenis), *isi)


def _milik(berkas: str, tahun: int, skenario: str) -> bool:
    return berkas.startswith(f"{tahun}/skenario/{skenario}.")
