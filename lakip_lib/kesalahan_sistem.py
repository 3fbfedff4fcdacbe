"""What the operating system refuses, in Indonesian: which file, why, what to do."""

from __future__ import annotations

import errno
import os
from types import MappingProxyType

_PENUH = ("ruang penyimpanan penuh", "hapus berkas yang tidak perlu, atau pakai tempat lain")
_IZIN = (
    "tidak diizinkan",
    "periksa izin berkas atau folder itu, tutup program lain yang memakainya, atau pakai tempat "
    "lain",
)
_BUKAN_FOLDER = ("bagian dari jalur itu berkas, bukan folder", "periksa jalurnya")
SEBAB = MappingProxyType(
    {
        errno.ENOSPC: _PENUH,
        errno.EDQUOT: _PENUH,
        errno.EFBIG: ("berkas terlalu besar untuk tempat itu", "pakai tempat lain"),
        errno.EACCES: _IZIN,
        errno.EPERM: _IZIN,
        errno.EROFS: ("tempat itu hanya dapat dibaca", "pakai folder lain"),
        errno.ENOENT: ("berkas atau folder itu tidak ada", "periksa jalurnya"),
        errno.ENOTDIR: _BUKAN_FOLDER,
        errno.EISDIR: ("jalur itu folder, bukan berkas", "tulis nama berkasnya"),
        errno.EEXIST: ("sudah ada", "pakai nama lain, atau pindahkan yang lama"),
        errno.ENOTEMPTY: ("folder itu tidak kosong", "pindahkan isinya"),
        errno.ENAMETOOLONG: ("nama atau jalurnya terlalu panjang", "pakai yang lebih pendek"),
        errno.ELOOP: ("tautan berputar", "periksa jalurnya"),
        errno.EBUSY: ("sedang dipakai program lain", "tutup program itu, lalu ulangi"),
        errno.ETXTBSY: ("sedang dipakai program lain", "tutup program itu, lalu ulangi"),
        errno.EMFILE: ("terlalu banyak berkas terbuka", "tutup program lain, lalu ulangi"),
        errno.ENFILE: ("terlalu banyak berkas terbuka", "tutup program lain, lalu ulangi"),
        errno.ENOMEM: ("memori habis", "tutup program lain, lalu ulangi"),
        errno.EIO: ("penyimpanan rusak atau terlepas", "periksa penyimpanannya"),
        errno.EINVAL: ("nama itu tidak dapat dipakai di tempat itu", "pakai nama lain"),
    }
)
_LAIN = ("ditolak sistem", "periksa tempat penyimpanan, lalu ulangi")


def sebab_sistem(salah: OSError) -> str:
    """Return why the system refused.

    >>> sebab_sistem(OSError(28, "No space left on device"))
    'ruang penyimpanan penuh'
    """
    return _sebab(salah)[0]


def pesan_sistem(salah: OSError) -> str:
    """Return the whole message: the file, the reason and the remedy.

    >>> pesan_sistem(PermissionError(13, "Permission denied", "output/2020"))[:62]
    'output/2020 tidak dapat dibaca atau ditulis: tidak diizinkan. '
    """
    alasan, perbaikan = _sebab(salah)
    nama = salah.filename if salah.filename is not None else "berkas"
    apa = os.fsdecode(nama) if isinstance(nama, (str, bytes)) else str(nama)
    return f"{apa} tidak dapat dibaca atau ditulis: {alasan}. Perbaikan: {perbaikan}."


def _sebab(salah: OSError) -> tuple[str, str]:
    if salah.errno is None:
        return _LAIN
    nomor = f" (kesalahan nomor {salah.errno})"
    return SEBAB.get(salah.errno, (f"{_LAIN[0]}{nomor}", _LAIN[1]))
