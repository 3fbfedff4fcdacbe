"""The state that pages are told, changed from another thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lakip_lib.sajikan.papan import Kabar, Papan, sidik_folder


def test_a_change_in_another_thread_wakes_who_listens_until_they_leave() -> None:
    async def coba() -> None:
        papan = Papan(Kabar("a"))
        satu, dua = papan.dengar(), papan.dengar()
        papan.lepas(dua)
        await asyncio.to_thread(papan.ubah, kesalahan="salah")
        await asyncio.wait_for(satu.wait(), 10)
        assert not dua.is_set()
        assert papan.isi() == {"sidik": "a", "menyusun": False, "kesalahan": "salah"}

    # In a thread of its own: the browser tests leave a loop running in this one.
    with ThreadPoolExecutor() as kolam:
        kolam.submit(asyncio.run, coba()).result()


def test_the_digest_changes_with_names_and_contents_alone(tmp_path: Path) -> None:
    folder = tmp_path / "situs"
    assert sidik_folder(folder) == ""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "satu").write_text("isi")
    awal = sidik_folder(folder)
    (folder / "a" / "satu").write_text("isi")
    assert sidik_folder(folder) == awal
    (folder / "a" / "satu").write_text("lain")
    lain = sidik_folder(folder)
    (folder / "a" / "satu").rename(folder / "a" / "dua")
    assert len({awal, lain, sidik_folder(folder)}) == 3
