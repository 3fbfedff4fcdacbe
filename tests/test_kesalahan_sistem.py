"""What the system refuses is told in Indonesian: file, reason, remedy."""

from __future__ import annotations

import errno
import os
import re

import pytest

from lakip_lib.kesalahan_sistem import SEBAB, pesan_sistem, sebab_sistem


@pytest.mark.parametrize("nomor", sorted(errno.errorcode))
def test_no_english_of_the_system_is_shown(nomor: int) -> None:
    pesan = pesan_sistem(OSError(nomor, os.strerror(nomor), "output/2020"))
    assert os.strerror(nomor) not in pesan
    pola = r"output/2020 tidak dapat dibaca atau ditulis: [^.]+\. Perbaikan: [^.]+\."
    assert re.fullmatch(pola, pesan)


@pytest.mark.parametrize(
    ("nomor", "kata"),
    [
        (errno.ENOSPC, "penuh"),
        (errno.EACCES, "tidak diizinkan"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.ENOTDIR, "bukan folder"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
    ],
)
def test_the_reason_is_named(nomor: int, kata: str) -> None:
    assert kata in sebab_sistem(OSError(nomor, "x"))
    assert nomor in SEBAB


@pytest.mark.parametrize("nama", [b"folder/x", "folder/x", None, 3])
def test_any_kind_of_file_name(nama: object) -> None:
    pesan = pesan_sistem(OSError(errno.ENOSPC, "x", nama))
    harap = {None: "berkas", 3: "3"}.get(nama, "folder/x")  # type: ignore[call-overload]
    assert pesan.startswith(f"{harap} tidak dapat")


def test_an_error_without_a_number() -> None:
    assert sebab_sistem(OSError("aneh")) == "ditolak sistem"
