"""Building again: the bytes of a build from nothing, and only what changed is executed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.simpanan import NAMA_FOLDER
from lakip_lib.susun import penyusun as modul
from lakip_lib.susun.jalur import Parameter, susun_laporan
from lakip_lib.susun.penjalan import Penjalan
from lakip_lib.susun.penyusun import Penyusun

from .conftest import tulis_buku

FORMAT = ("html", "xlsx")
Ubah = Callable[[Path], None]


@pytest.fixture
def proyek_narasi(proyek: Path) -> Path:
    tulis_buku(proyek / "notebooks" / "03-c.ipynb", 'lap.narasi("lampiran")')
    (proyek / "data/2020/narasi/lampiran.md").write_text("Lampiran.\n", encoding="utf-8")
    return proyek


@pytest.fixture
def dijalankan(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The chapters that were really executed."""
    nama: list[str] = []
    asli = Penjalan.jalankan

    def tiruan(self: Penjalan, buku: object, tujuan: Path) -> None:
        nama.append(buku.nama)  # type: ignore[attr-defined]
        asli(self, buku, tujuan)  # type: ignore[arg-type]

    monkeypatch.setattr(Penjalan, "jalankan", tiruan)
    return nama


def isi(folder: Path) -> dict[str, bytes]:
    semua = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in semua}


def ganti(berkas: str, lama: str, baru: str) -> Ubah:
    def ubah(proyek: Path) -> None:
        teks = (proyek / berkas).read_text(encoding="utf-8")
        assert lama in teks
        (proyek / berkas).write_text(teks.replace(lama, baru, 1), encoding="utf-8")

    return ubah


def tambah(berkas: str, teks: str) -> Ubah:
    return lambda proyek: (proyek / berkas).write_text(teks, encoding="utf-8") and None


UBAHAN: list[tuple[Ubah, set[str]]] = [
    (ganti("data/2020/target.csv", "IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,20000"), {"02-b"}),
    (ganti("data/2020/triwulan.csv", "IKU-01,1,", "IKU-01,1,1"), {"02-b"}),
    (ganti("data/tujuan.csv", "T1,", "T1,Sungguh "), {"01-a"}),
    (ganti("data/2020/narasi/lampiran.md", "Lampiran", "Sebuah lampiran"), {"03-c"}),
    (lambda proyek: (proyek / "data/2020/narasi/lampiran.md").unlink(), {"03-c"}),
    (tambah("data/2020/narasi/lampiran.md", "Kembali ada."), {"03-c"}),
    (ganti("data/datapackage.json", '"title": "', '"title": "X '), {"01-a", "02-b", "03-c"}),
    (ganti("data/skema/tujuan.json", '"title": "', '"title": "X '), {"01-a", "02-b", "03-c"}),
    (ganti("notebooks/02-b.ipynb", "kategori-jumlah", "capaian-indikator"), {"02-b"}),
]


def test_each_change_gives_the_bytes_of_a_build_from_nothing(
    proyek_narasi: Path, dijalankan: list[str]
) -> None:
    proyek, parameter = proyek_narasi, Parameter(2020, data_dir=str(proyek_narasi / "data"))
    with Penyusun(tetap=True) as simpan, Penyusun(simpanan=False, tetap=True) as baru:
        simpan.susun(parameter, proyek / "satu", FORMAT)
        for nomor, (ubah, wajib) in enumerate(UBAHAN):
            ubah(proyek)
            dijalankan.clear()
            satu = simpan.susun(parameter, proyek / "satu", FORMAT)
            # Whatever else is executed again, what uses the change must be.
            assert wajib <= set(dijalankan), nomor
            dua = baru.susun(parameter, proyek / "dua", FORMAT)
            assert isi(satu.folder) == isi(dua.folder), nomor
            dijalankan.clear()
            simpan.susun(parameter, proyek / "satu", FORMAT)
            assert dijalankan == [], nomor
    # And of one with kernels, in processes of its own.
    tiga = susun_laporan(parameter, proyek / "tiga", FORMAT)
    assert isi(tiga.folder) == isi(satu.folder)


def test_unused_prose_and_an_edited_chapter_leave_the_others_alone(
    proyek_narasi: Path, dijalankan: list[str]
) -> None:
    parameter = Parameter(2020, data_dir=str(proyek_narasi / "data"))
    with Penyusun(tetap=True) as penyusun:
        penyusun.susun(parameter, format_=FORMAT)
        dijalankan.clear()
        ganti("data/2020/narasi/lampiran.md", "Lampiran", "Sebuah lampiran")(proyek_narasi)
        penyusun.susun(parameter, format_=FORMAT)
        assert dijalankan == ["03-c"]
        tulis_buku(proyek_narasi / "notebooks" / "02-b.ipynb", 'lap.grafik("kategori-jumlah")', "1")
        penyusun.susun(parameter, format_=FORMAT)
        assert dijalankan == ["03-c", "02-b"]


def test_plain_command_reuses_and_deleting_or_damaging_the_cache_is_harmless(
    proyek: Path, dijalankan: list[str]
) -> None:
    parameter = Parameter(2020, data_dir=str(proyek / "data"))
    satu = susun_laporan(parameter, format_=FORMAT, simpanan=True)
    awal = isi(satu.folder)
    assert sorted(dijalankan) == ["01-a", "02-b"]
    simpanan = proyek / NAMA_FOLDER
    for langkah, lagi in (
        (lambda: None, []),
        (lambda: [p.write_bytes(p.read_bytes()[:-3]) for p in simpanan.glob("??/*")], None),
        (lambda: shutil.rmtree(simpanan), None),
    ):
        langkah()
        dijalankan.clear()
        assert isi(susun_laporan(parameter, format_=FORMAT, simpanan=True).folder) == awal
        assert sorted(dijalankan) == (["01-a", "02-b"] if lagi is None else lagi)


def test_without_cache_nothing_is_kept(proyek: Path) -> None:
    susun_laporan(Parameter(2020, data_dir=str(proyek / "data")), format_=())
    assert not (proyek / NAMA_FOLDER).exists()


def test_failing_chapter_is_told_as_by_a_kernel_and_never_kept(proyek: Path) -> None:
    parameter = Parameter(2020, data_dir=str(proyek / "data"))
    tulis_buku(proyek / "notebooks" / "01-a.ipynb", "1 / 0")
    pesan = []
    with Penyusun(tetap=True) as penyusun:
        for _ in range(2):
            with pytest.raises(KesalahanLakip, match=r"sel In \[4\]: .*ZeroDivisionError") as salah:
                penyusun.susun(parameter, format_=())
            pesan.append(str(salah.value))
        tulis_buku(proyek / "notebooks" / "01-a.ipynb", "print('kernel saja')")
        buku = penyusun.susun(parameter, format_=()).folder / "notebooks" / "01-a.ipynb"
    assert pesan[0] == pesan[1]
    assert "kernel saja" in buku.read_text(encoding="utf-8")


def test_older_program_in_a_resident_process_is_refused(
    proyek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Penyusun(tetap=True) as penyusun:
        monkeypatch.setattr(modul, "sidik_program", lambda: "lain")
        with pytest.raises(KesalahanLakip, match="program lakip sendiri berubah"):
            penyusun.susun(Parameter(2020, data_dir=str(proyek / "data")))
