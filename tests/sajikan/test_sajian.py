"""Serving and building together: changes reach open pages, mistakes too, and go away."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.sajikan.alamat import buka_soket
from lakip_lib.sajikan.sajian import Hasil, Sumber, laporan, sajikan, situs
from lakip_lib.susun.penyusun import Penyusun
from tests.susun.conftest import tulis_buku

from .conftest import minta, saluran


def ganti(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    # At once, as editors do: a file seen empty in between would be one change more.
    sementara = berkas.with_name(f".{berkas.name}")
    sementara.write_text(teks.replace(lama, baru, 1), encoding="utf-8")
    sementara.replace(berkas)


def jalankan(sumber: Sumber, tamu: Callable[[int], None]) -> list[Hasil]:
    """Serve while `tamu` (who gets the port) visits; return how the builds went."""
    soket = buka_soket("127.0.0.1", 0)
    porta = soket[0].getsockname()[1]
    kabar: list[Hasil] = []
    gagal: list[BaseException] = []
    selesai = threading.Event()

    def kunjungan() -> None:
        try:
            tamu(porta)
        except BaseException as salah:
            gagal.append(salah)
        finally:
            selesai.set()

    benang = threading.Thread(target=kunjungan)
    benang.start()
    sajikan(sumber, soket, kabar.append, lanjut=lambda: not selesai.is_set())
    benang.join()
    if gagal:
        raise gagal[0]
    return kabar


def test_changes_and_mistakes_reach_the_open_pages(proyek: Path) -> None:
    data = proyek / "data"
    target = data / "2020" / "target.csv"
    sidik = []

    def tamu(porta: int) -> None:
        with saluran(porta) as berikut:

            def tunggu_selesai() -> dict[str, object]:
                while (kabar := berikut())["menyusun"]:
                    pass
                return kabar

            kabar = tunggu_selesai()
            assert kabar["kesalahan"] == ""
            sidik.append(kabar["sidik"])
            halaman = minta(porta, "/").teks
            assert f'const sidik = "{kabar["sidik"]}"' in halaman

            ganti(target, "IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,dua")
            assert berikut()["menyusun"]
            kabar = tunggu_selesai()
            assert re.search(r'2020/target\.csv, baris \d+, .*"dua"', str(kabar["kesalahan"]))
            assert kabar["sidik"] == sidik[0]
            # The last good page stays.
            assert minta(porta, "/").teks == halaman

            ganti(target, "IKU-03,reviu_pk,dua", "IKU-03,reviu_pk,20000")
            assert berikut()["menyusun"]
            kabar = tunggu_selesai()
            assert kabar["kesalahan"] == ""
            sidik.append(kabar["sidik"])

    kabar = jalankan(laporan(data, 2020), tamu)
    assert sidik[0] != sidik[1]
    assert [isinstance(k, KesalahanLakip) for k in kabar] == [False, True, False]


def sumber(data: Path, susun: Callable[[Penyusun], object]) -> Sumber:
    return Sumber(data, data.parent / "output" / "situs", susun)


def tunggu_kabar(porta: int) -> dict[str, object]:
    with saluran(porta) as berikut:
        while (kabar := berikut())["menyusun"]:
            pass
        return kabar


def test_an_earlier_site_is_served_before_the_first_build_ends(proyek: Path) -> None:
    asal = sumber(proyek / "data", lambda penyusun: boleh.wait(60))
    asal.akar.mkdir(parents=True)
    (asal.akar / "index.html").write_text("lama", encoding="utf-8")
    boleh = threading.Event()

    def tamu(porta: int) -> None:
        try:
            assert minta(porta, "/").teks.startswith("lama")
        finally:
            boleh.set()
        assert tunggu_kabar(porta)["kesalahan"] == ""

    assert len(jalankan(asal, tamu)) == 1


@pytest.mark.parametrize(
    ("salah", "pesan", "kode"),
    [
        (OSError(28, "No space", "output/situs"), "ruang penyimpanan penuh", 2),
        (ZeroDivisionError("x"), "kesalahan program (ZeroDivisionError: x)", 1),
    ],
)
def test_whatever_goes_wrong_in_a_build_is_told_and_the_server_stays(
    proyek: Path, salah: Exception, pesan: str, kode: int
) -> None:
    def susun(penyusun: Penyusun) -> None:
        raise salah

    def tamu(porta: int) -> None:
        assert pesan in str(tunggu_kabar(porta)["kesalahan"])
        assert minta(porta, "/").kode == 503

    (kabar,) = jalankan(sumber(proyek / "data", susun), tamu)
    assert isinstance(kabar, KesalahanLakip)
    assert kabar.kode_keluar == kode


def test_the_whole_site_with_its_own_page_for_what_is_missing(proyek: Path) -> None:
    def tamu(porta: int) -> None:
        assert tunggu_kabar(porta)["kesalahan"] == ""
        assert minta(porta, "/2020/").kode == 200
        jawab = minta(porta, "/2020/tiada.html")
        assert jawab.kode == 404
        assert jawab.isi.count(b"<base") == 1
        tautan = re.findall(r'<a href="([^"]+)"', jawab.teks)
        assert tautan
        assert all(minta(porta, f"/{satu}").kode == 200 for satu in tautan)

    (hasil,) = jalankan(situs(proyek / "data"), tamu)
    assert isinstance(hasil, float)
    assert (proyek / "output" / "situs" / "index.html").is_file()


def test_failing_chapter_of_the_site_is_told_without_a_notebook_that_is_gone(proyek: Path) -> None:
    tulis_buku(proyek / "notebooks" / "01-a.ipynb", "1 / 0")

    def tamu(porta: int) -> None:
        pesan = str(tunggu_kabar(porta)["kesalahan"])
        assert "ZeroDivisionError" in pesan
        assert "disimpan di" not in pesan
        assert re.search(r"Jalankan lakip susun 20\d\d untuk menyimpan", pesan)
        assert minta(porta, "/").kode == 503

    (hasil,) = jalankan(situs(proyek / "data"), tamu)
    assert isinstance(hasil, KesalahanLakip)
