"""The cache: what it gives back is what was put in, or nothing."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.simpanan import Simpanan, sidik


@pytest.fixture
def simpanan(tmp_path: Path) -> Simpanan:
    return Simpanan(tmp_path / "s", "program-1")


def _satu_berkas(simpanan: Simpanan) -> Path:
    (berkas,) = simpanan.folder.glob("??/*")
    return berkas


def test_entry_comes_back_under_its_key_and_program_alone(simpanan: Simpanan) -> None:
    kunci = simpanan.kunci("bab", "satu")
    simpanan.taruh(kunci, b"isi")
    assert simpanan.ambil(kunci) == b"isi"
    assert simpanan.ambil(simpanan.kunci("bab", "dua")) is None
    lain = Simpanan(simpanan.folder, "program-2")
    assert lain.ambil(lain.kunci("bab", "satu")) is None


@pytest.mark.parametrize(
    "rusak",
    [
        lambda isi: b"",
        lambda isi: isi[:-1],
        lambda isi: isi[:40] + bytes([isi[40] ^ 1]) + isi[41:],
        lambda isi: bytes(32) + isi[32:],
    ],
)
def test_damaged_entry_counts_as_absent_and_is_written_again(
    simpanan: Simpanan, rusak: object
) -> None:
    kunci = simpanan.kunci("a")
    simpanan.taruh(kunci, b"isi yang panjang" * 9)
    berkas = _satu_berkas(simpanan)
    berkas.write_bytes(rusak(berkas.read_bytes()))  # type: ignore[operator]
    assert simpanan.ambil(kunci) is None
    simpanan.taruh(kunci, b"baru")
    assert simpanan.ambil(kunci) == b"baru"


def test_entry_under_another_name_counts_as_absent(simpanan: Simpanan) -> None:
    satu, dua = simpanan.kunci("satu"), simpanan.kunci("dua")
    simpanan.taruh(satu, b"isi")
    tujuan = simpanan.folder / dua[:2] / dua[2:]
    tujuan.parent.mkdir(exist_ok=True)
    _satu_berkas(simpanan).rename(tujuan)
    assert simpanan.ambil(dua) is None


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("bukan folder")
    simpanan = Simpanan(tmp_path / "s", "p")
    simpanan.taruh(simpanan.kunci("a"), b"isi")
    assert simpanan.ambil(simpanan.kunci("a")) is None
    simpanan.pangkas()


def test_pruning_removes_what_was_unused_for_longest(simpanan: Simpanan) -> None:
    kunci = [simpanan.kunci(str(n)) for n in range(10)]
    for umur, satu in enumerate(kunci):
        simpanan.taruh(satu, os.urandom(1000))
        berkas = simpanan.folder / satu[:2] / satu[2:]
        os.utime(berkas, (umur, umur))
    assert simpanan.ambil(kunci[0]) is not None  # used just now
    simpanan.pangkas(6000)
    tinggal = [n for n, satu in enumerate(kunci) if simpanan.ambil(satu) is not None]
    assert tinggal == [0, 7, 8, 9]
    simpanan.pangkas(6000)
    assert simpanan.ambil(kunci[7]) is not None


def test_writers_at_once_leave_whole_entries(simpanan: Simpanan) -> None:
    kunci, hasil = simpanan.kunci("a"), []

    def kerja(huruf: bytes) -> None:
        for _ in range(50):
            simpanan.taruh(kunci, huruf * 20000)
            hasil.append(simpanan.ambil(kunci))

    utas = [threading.Thread(target=kerja, args=(h,)) for h in (b"a", b"b", b"c")]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert len(hasil) == 150
    assert all(h in (b"a" * 20000, b"b" * 20000, b"c" * 20000) for h in hasil)
    assert len(list(simpanan.folder.glob("??/.*"))) == 0


@given(st.lists(st.text()), st.lists(st.text()))
def test_digest_tells_where_texts_are_cut(a: list[str], b: list[str]) -> None:
    assert (sidik(*a) == sidik(*b)) == (a == b)
