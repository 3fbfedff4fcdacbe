"""What changed from one edition to the next."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import muat_data
from lakip_lib.edisi.beda_prosa import _sekitar
from lakip_lib.edisi.bekukan import Beku, bekukan
from lakip_lib.edisi.isi import bagian, tulis
from lakip_lib.edisi.perubahan import (
    KOLOM,
    EdisiTerbit,
    bandingkan,
    perubahan_tahun,
    ubahan_sejak,
)
from lakip_lib.edisi.ubahan import Ubahan, pasangkan

from .conftest import salin_proyek, tambah_edisi

BAB = "hasil/notebooks/04-bab-3-akuntabilitas-kinerja.ipynb"
KATA = "kata "
NARASI = "2020/narasi/bab-4-b-saran.md"


def _ganti(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi
    berkas.write_text(isi.replace(lama, baru, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def terbit(beku: Beku, tmp_path_factory: pytest.TempPathFactory) -> list[EdisiTerbit]:
    """Two editions: the second has another target, other prose, one file less."""
    data = salin_proyek(tmp_path_factory.mktemp("dua"))
    arsip = data.parent / "terbitan-resmi" / beku.arsip.relative_to(beku.arsip.parents[2])
    arsip.parent.mkdir(parents=True)
    shutil.copy(beku.arsip, arsip)
    _ganti(data / "2020/target.csv", "IKU-06,reviu_pk,100", "IKU-06,reviu_pk,95")
    saran = data / NARASI
    saran.write_text(f"{saran.read_text('utf-8')}\nSatu saran lagi.\n", encoding="utf-8")
    tambah_edisi(data, "2,2021-03-01,Target IKU-06 dibetulkan,Kepala,final")
    bekukan(data, 2020, ("xlsx",))
    return perubahan_tahun(muat_data(data, 2020))


def test_edisi_pertama_tidak_punya_pembanding(terbit: list[EdisiTerbit]) -> None:
    pertama = terbit[0]
    assert pertama.ubahan is None
    assert pertama.catatan.startswith("Edisi pertama")
    assert pertama.tabel().empty


def test_edisi_kedua_menyebut_tanggal_dan_alasan(terbit: list[EdisiTerbit]) -> None:
    kedua = terbit[1]
    assert (kedua.edisi.nomor, kedua.edisi.tanggal.isoformat()) == (2, "2021-03-01")
    assert kedua.edisi.alasan == "Target IKU-06 dibetulkan"
    assert kedua.catatan == ""
    assert list(kedua.tabel().columns) == list(KOLOM)
    assert len(kedua.tabel()) == len(kedua.ubahan or ())


def _satu(semua: tuple[Ubahan, ...] | list[Ubahan] | None, **ciri: str) -> list[Ubahan]:
    return [u for u in semua or () if all(getattr(u, k).startswith(v) for k, v in ciri.items())]


def test_angka_menurut_tabel_baris_kolom(terbit: list[EdisiTerbit]) -> None:
    ubahan = terbit[1].ubahan
    (target,) = _satu(ubahan, jenis="angka", letak="Reviu Penetapan Kinerja 2020")
    assert target.baris.startswith("IKU-06 ")
    assert (target.kolom, target.lama, target.baru) == ("Target", "100%", "95%")
    (capaian,) = _satu(ubahan, jenis="angka", letak="Ringkasan capaian", kolom="Capaian")
    assert (capaian.lama, capaian.baru) == ("165,75", "174,47")
    # What the change does not reach is not told.
    assert all("IKU-06" in u.baris for u in _satu(ubahan, jenis="angka"))


def test_target_dari_data(terbit: list[EdisiTerbit]) -> None:
    (target,) = _satu(terbit[1].ubahan, jenis="target")
    assert target == Ubahan("target", "2020/target.csv", "IKU-06, reviu_pk", "Target", "100", "95")
    assert _satu(terbit[1].ubahan, jenis="data") == []


def test_uraian_menurut_paragraf(terbit: list[EdisiTerbit]) -> None:
    saran = _satu(terbit[1].ubahan, jenis="narasi", letak="BAB IV Penutup › B. Saran")
    assert [(u.lama, u.baru) for u in saran] == [(None, "Satu saran lagi.")]
    hitungan = _satu(terbit[1].ubahan, jenis="narasi", letak="BAB IV Penutup › A.")
    assert [("165,75" in u.lama, "174,47" in u.baru) for u in hitungan if u.lama and u.baru] == [
        (True, True)
    ]


def test_berkas_yang_datang_dan_pergi(terbit: list[EdisiTerbit]) -> None:
    berkas = {u.letak: (u.lama, u.baru) for u in _satu(terbit[1].ubahan, jenis="berkas")}
    assert berkas == {
        "laporan.html": ("berkas dihapus", None),
        "laporan.pdf": ("berkas dihapus", None),
    }


def test_arsip_yang_tidak_ada_disebut(beku: Beku, tmp_path: Path) -> None:
    data = salin_proyek(tmp_path)
    tambah_edisi(data, "2,2021-03-01,Salah ketik,Kepala,konsep")
    pertama, kedua = perubahan_tahun(muat_data(data, 2020))
    assert pertama.arsip is None
    assert kedua.ubahan is None
    assert kedua.catatan.startswith("Arsip edisi 1 dan edisi 2 tidak ada")
    _, kedua = perubahan_tahun(muat_data(data, 2020), beku.arsip.parents[2])
    assert kedua.catatan.startswith("Arsip edisi 2 tidak ada")


def test_edisi_yang_sama_dikatakan_sama(
    beku: Beku, isi_beku: dict[str, bytes], tmp_path: Path
) -> None:
    data = salin_proyek(tmp_path)
    tambah_edisi(data, "2,2021-03-01,Terbit ulang,Kepala,final")
    for nomor in (1, 2):
        arsip = tmp_path / f"resmi/2020/edisi-{nomor}/lakip-2020-edisi-{nomor}.zip"
        arsip.parent.mkdir(parents=True)
        arsip.write_bytes(beku.arsip.read_bytes())
    kedua = perubahan_tahun(muat_data(data, 2020), tmp_path / "resmi")[1]
    assert kedua.ubahan == ()
    assert kedua.catatan.startswith("Tidak ada angka, target, data, uraian, atau berkas")
    assert bandingkan(isi_beku, isi_beku) == []


@pytest.fixture
def baru(isi_beku: dict[str, bytes]) -> dict[str, bytes]:
    return dict(isi_beku)


Tabel = Callable[[str], dict[str, Any]]


def _ubah_tabel(isi: dict[str, bytes], nama: str, ubah: Callable[[dict[str, Any]], Any]) -> None:
    buku = json.loads(isi[BAB])
    for sel in buku["cells"]:
        for keluaran in sel.get("outputs", ()):
            sumber = keluaran["data"].get("application/vnd.dataresource+json", {})
            if sumber.get("name") == nama:
                ubah(sumber)
    isi[BAB] = json.dumps(buku).encode()


def test_baris_baru_dan_baris_hilang(isi_beku: dict[str, bytes], baru: dict[str, bytes]) -> None:
    _ubah_tabel(baru, "kategori", lambda s: s["lakip"]["baris"].pop(0))
    (hilang,) = bandingkan(isi_beku, baru)
    assert (hilang.jenis, hilang.letak, hilang.baru) == ("angka", "Kategori capaian kinerja", None)
    assert "Sangat Baik" in str(hilang.lama)
    (datang,) = bandingkan(baru, isi_beku)
    assert (datang.lama, datang.baru) == (None, hilang.lama)


def test_tabel_baru_dan_tabel_hilang(isi_beku: dict[str, bytes], baru: dict[str, bytes]) -> None:
    _ubah_tabel(baru, "kategori", lambda s: s["lakip"].update(jenis="bukan tabel"))
    (hilang,) = bandingkan(isi_beku, baru)
    assert (hilang.letak, hilang.lama) == ("Kategori capaian kinerja", "tabel dihapus")
    (datang,) = bandingkan(baru, isi_beku)
    assert (datang.letak, datang.baru) == ("Kategori capaian kinerja", "tabel baru")


def test_bab_program_dan_berkas_data(isi_beku: dict[str, bytes], baru: dict[str, bytes]) -> None:
    bab = "masukan/notebooks/06-lampiran.ipynb"
    baru[bab] += b"\n"
    baru["program/lakip_lib/__init__.py"] += b"\n"
    baru["masukan/data/2020/narasi/baru.md"] = b"x"
    del baru["hasil/tabel/r1-ringkasan-capaian.csv"]
    ubahan = bandingkan(isi_beku, baru)
    assert [(u.jenis, u.letak) for u in ubahan] == [
        ("berkas", "data 2020/narasi/baru.md"),
        ("berkas", "tabel/ringkasan-capaian.csv"),
        ("berkas", "bab 06-lampiran.ipynb"),
        ("berkas", "program penyusun"),
    ]


def test_baris_data_baru(isi_beku: dict[str, bytes], baru: dict[str, bytes]) -> None:
    baru["masukan/data/2020/fakta.csv"] += b"F99,Fakta baru,1,orang,uji\n"
    (fakta,) = bandingkan(isi_beku, baru)
    assert (fakta.jenis, fakta.letak, fakta.baris) == ("data", "2020/fakta.csv", "F99")
    assert fakta.baru == "F99 | Fakta baru | 1 | orang | uji"


def test_kunci_berulang_dipasangkan_menurut_giliran() -> None:
    lama, baru = [("a", 1), ("a", 2), ("b", 3)], [("a", 1), ("c", 4), ("a", 5)]
    assert list(pasangkan(lama, baru)) == [(1, 1), (None, 4), (2, 5), (3, None)]


@pytest.mark.parametrize(
    ("lama", "baru", "hasil"),
    [
        ("sama", "beda", ("sama", "beda")),
        ("a" * 60 + " x", "a" * 60 + " y", ("a" * 60 + " x", "a" * 60 + " y")),
        (
            f"{KATA * 30}lama {KATA * 30}",
            f"{KATA * 30}baru {KATA * 30}",
            (f"… {KATA * 8}lama {KATA * 8}…", f"… {KATA * 8}baru {KATA * 8}…"),
        ),
        (None, "baru", (None, "baru")),
        ("abab", "ab", ("abab", "ab")),
    ],
)
def test_sekitar_perbedaan(
    lama: str | None, baru: str | None, hasil: tuple[str | None, str | None]
) -> None:
    assert _sekitar(lama, baru) == hasil


def test_sejak_edisi_hanya_isi_laporan_yang_dihitung(
    beku: Beku, isi_beku: dict[str, bytes], tmp_path: Path
) -> None:
    """The archive's own report differs in nothing; a year's row in a shared table is no change."""
    data = salin_proyek(tmp_path)
    tulis(bagian(isi_beku, "hasil"), tmp_path)
    terbit = EdisiTerbit(beku.edisi, beku.arsip, None, "")

    def sejak() -> tuple[Ubahan, ...]:
        return ubahan_sejak(terbit, muat_data(data, 2020), tmp_path / "hasil")

    assert sejak() == ()
    with (data / "akun.csv").open("a", encoding="utf-8", newline="\n") as akun:
        akun.write("5999,51,Akun tahun lain,\n")
    assert sejak() == ()
    _ganti(data / "2020/target.csv", "IKU-06,reviu_pk,100", "IKU-06,reviu_pk,95")
    assert [u.jenis for u in sejak()] == ["target", "data"]
    # The same inputs: what another program makes of them is no change.
    _ganti(data / "2020/target.csv", "IKU-06,reviu_pk,95", "IKU-06,reviu_pk,100")
    (data / "akun.csv").write_bytes(isi_beku["masukan/data/akun.csv"])
    bab = tmp_path / BAB
    bab.write_text(bab.read_text("utf-8").replace("33,08", "33,09"), encoding="utf-8")
    assert sejak() == ()
    tanpa = EdisiTerbit(beku.edisi, None, None, "")
    assert ubahan_sejak(tanpa, muat_data(data, 2020), tmp_path / "hasil") == ()
