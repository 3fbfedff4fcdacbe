"""What a running chapter reads: the files of the data that it really used.

A chapter can be reused as long as none of these changes. Loading reads and checks every
file, which is no use of it: a table counts as used when its frame is taken out
(`Tercatat`), any other file of the data folder when it is opened, or when its absence
was seen (`catat`). Whoever reads a file that is neither data nor program, lists folders,
starts programs or opens connections has read what nobody can track: `<asing>`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar, overload

import lakip_lib

V = TypeVar("V")
_MENULIS = os.O_WRONLY | os.O_RDWR
_MENDAFTAR = ("os.listdir", "os.scandir")
_TAK_TERLACAK = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect")
# Neither is the name of a file.
_MULAI, _ASING = "<mulai>", "<asing>"
_SISTEM = ("/dev", "/etc", "/lib", "/lib64", "/proc", "/sys", "/usr")


class Catatan:
    """The list kept for one chapter, written down entry by entry: a kernel ends by a kill.

    Entries are paths relative to the data folder, one a line.
    """

    def __init__(self, tulis: int, folder: Path, aman: Iterable[Path] = ()) -> None:
        """Write to the open file `tulis`. What lies below `aman` may be read freely."""
        program = (sys.prefix, sys.base_prefix, Path(lakip_lib.__file__).parent, *aman)
        self._folder = f"{os.path.realpath(folder)}{os.sep}"
        self._aman = tuple(f"{os.path.realpath(str(p))}{os.sep}" for p in (*program, *_SISTEM))
        self._tulis = tulis
        self._tercatat: set[str] = set()

    def tambah(self, berkas: str) -> None:
        """Add a file of the data folder."""
        if berkas not in self._tercatat:
            self._tercatat.add(berkas)
            os.write(self._tulis, f"{berkas}\n".encode("utf-8", "surrogateescape"))

    def dengar(self, kejadian: str, rincian: tuple[Any, ...]) -> None:
        """Take note of one audit event of the interpreter."""
        if _Kini.senyap:
            return
        if kejadian == "open":
            self._buka(*rincian)
        elif kejadian in _TAK_TERLACAK or (kejadian in _MENDAFTAR and not self._boleh(rincian[0])):
            self.tambah(_ASING)

    def _buka(self, berkas: Any, _cara: Any, tanda: Any) -> None:
        if isinstance(berkas, int):
            return
        nyata = os.path.realpath(os.fsdecode(berkas))
        if nyata.startswith(self._folder) and not int(tanda or 0) & _MENULIS:
            self.tambah(Path(nyata[len(self._folder) :]).as_posix())
        elif not f"{nyata}{os.sep}".startswith(self._aman):
            self.tambah(_ASING)

    def _boleh(self, tempat: Any) -> bool:
        # Importing lists the folders of programs; what it then takes from them is opened.
        if tempat in sys.path:
            return True
        if not isinstance(tempat, (str, bytes, os.PathLike)):
            return False
        return f"{os.path.realpath(os.fsdecode(tempat))}{os.sep}".startswith(self._aman)


class _Kini:
    """The list in use in this process, and how many reasons there are to look away.

    `pemakaian` are the uses of the frames that are being computed, the innermost last,
    each with the reasons there were when it began.
    """

    catatan: Catatan | None = None
    senyap = 0
    pemakaian: ClassVar[list[tuple[set[str], int]]] = []


class Tercatat(Mapping[tuple[str, str], V]):
    """Tables by (folder, name); taking one out notes the file it comes from.

    Which tables there are is no secret: it stands in `datapackage.json`.
    """

    def __init__(self, tabel: Mapping[tuple[str, str], V]) -> None:
        self._tabel = dict(tabel)

    def __getitem__(self, kunci: tuple[str, str]) -> V:
        catat("/".join(filter(None, (kunci[0], f"{kunci[1]}.csv"))))
        return self._tabel[kunci]

    def __contains__(self, kunci: object) -> bool:
        return kunci in self._tabel

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._tabel)

    def __len__(self) -> int:
        return len(self._tabel)


def mulai(berkas: Path, folder: Path, aman: Iterable[Path] = ()) -> None:
    """Start the list of this process, which runs one chapter of the data in `folder`.

    It is written to `berkas` until the process ends: an audit hook cannot be taken away.
    """
    tulis = os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    _Kini.catatan = Catatan(tulis, folder, aman)
    sys.addaudithook(_Kini.catatan.dengar)
    _Kini.catatan.tambah(_MULAI)


def baca(berkas: Path) -> list[str] | None:
    """Return the files that a chapter's list names; None when it has read something else."""
    try:
        isi = berkas.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    return sorted(isi[1:]) if isi[:1] == [_MULAI] and _ASING not in isi else None


def catat(berkas: str) -> None:
    """Note that a file of the data folder was used, or that it was seen to be missing."""
    if _Kini.pemakaian:
        dipakai, senyap = _Kini.pemakaian[-1]
        if _Kini.senyap == senyap:
            dipakai.add(berkas)
    if _Kini.catatan is not None and not _Kini.senyap:
        _Kini.catatan.tambah(berkas)


class dihitung(Generic[V]):
    """Like `cached_property`, for frames: the value brings along what it was computed from.

    Whoever takes it, also in another process than computed it, uses the files that its
    computation used (through `catat`; it may open none itself).
    """

    def __init__(self, hitung: Callable[[Any], V]) -> None:
        self._hitung, self.__doc__ = hitung, hitung.__doc__

    def __set_name__(self, _kelas: type, nama: str) -> None:
        self._nama = f"_dihitung_{nama}"

    @overload
    def __get__(self, objek: None, kelas: type) -> dihitung[V]: ...

    @overload
    def __get__(self, objek: Any, kelas: type | None = None) -> V: ...

    def __get__(self, objek: Any, kelas: type | None = None) -> dihitung[V] | V:
        """Return the value, computed at the first call; what it uses is noted each time."""
        if objek is None:
            return self
        semua = objek.__dict__
        if self._nama not in semua:
            with pemakaian() as dipakai:
                semua[self._nama] = (self._hitung(objek), dipakai)
        nilai: V
        nilai, dipakai = semua[self._nama]
        for berkas in dipakai:
            catat(berkas)
        return nilai


@contextlib.contextmanager
def pemakaian() -> Iterator[set[str]]:
    """Give the set of the files that are noted inside the `with`, before looking away."""
    dipakai: set[str] = set()
    _Kini.pemakaian.append((dipakai, _Kini.senyap))
    try:
        yield dipakai
    finally:
        _Kini.pemakaian.pop()


@contextlib.contextmanager
def tanpa_catatan() -> Iterator[None]:
    """Look away: what is read now either is no use, or is noted in another way."""
    _Kini.senyap += 1
    try:
        yield
    finally:
        _Kini.senyap -= 1
