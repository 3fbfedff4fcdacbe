"""What a schema cannot say: contradictions between rows and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

TARGET = "2020/target.csv"
TAHUNAN = "2020/realisasi_tahunan.csv"
VERSI = "2020/versi_target.csv"
PENGATURAN = "2020/pengaturan.csv"


@pytest.mark.parametrize(
    ("kunci", "nilai", "saran"),
    [
        ("versi_target", "reviu-pk", "mungkin maksudnya reviu_pk"),
        ("skala", "bp2mi2020", "mungkin maksudnya bp2mi-2020"),
        ("metode_efisiensi", "e", "pakai salah satu dari a, b, c, d"),
    ],
)
def test_pengaturan_menunjuk_yang_tidak_ada(
    data: FolderData, kunci: str, nilai: str, saran: str
) -> None:
    nomor = data.nomor(PENGATURAN, kunci)
    data.ganti(PENGATURAN, nomor, "nilai", nilai)
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom, temuan.nilai) == (
        PENGATURAN,
        nomor,
        "nilai",
        nilai,
    )
    assert saran in temuan.perbaikan


def test_pengaturan_hilang(data: FolderData) -> None:
    data.ubah(PENGATURAN, lambda baris: baris.pop(2))
    temuan = data.satu()
    assert (temuan.berkas, temuan.kolom) == (PENGATURAN, "kunci")
    assert temuan.alasan == "pengaturan skala tidak ada"


def test_pengaturan_tak_dikenal(data: FolderData) -> None:
    data.json("skema/pengaturan.json", lambda s: s["fields"][0]["constraints"].pop("enum"))
    nomor = data.tambah(PENGATURAN, "sekala", "x")
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.nilai) == (nomor, "kunci", "sekala")
    assert "mungkin maksudnya skala" in temuan.perbaikan


def test_sebutan_laporan_boleh_ada(data: FolderData) -> None:
    data.json("skema/pengaturan.json", lambda s: s["fields"][0]["constraints"].pop("enum", None))
    data.tambah(PENGATURAN, "nama_laporan", "Laporan Kinerja")
    assert data.temuan() == []


def test_triwulan_tanpa_aturan(data: FolderData) -> None:
    data.json("skema/indikator.json", lambda s: [f.pop("constraints", 0) for f in s["fields"]])
    data.ganti("indikator.csv", data.nomor("indikator.csv", "IKU-01"), "aturan_triwulan", "")
    temuan = data.temuan()
    assert [(t.berkas, t.kolom) for t in temuan] == [("2020/triwulan.csv", "indikator")] * 4
    assert "aturan_triwulan indikator ini kosong" in temuan[0].alasan


def test_versi_dari_target_bila_tabelnya_tidak_ada(data: FolderData) -> None:
    (data.folder / "2019/versi_target.csv").unlink()
    data.paket(lambda p: _buang(p["resources"], "2019-versi_target"))
    assert data.temuan() == []
    data.ganti("2019/pengaturan.csv", 2, "nilai", "rkt")
    assert data.satu().perbaikan.endswith("pakai salah satu dari pk")


def _buang(daftar: list[dict[str, str]], nama: str) -> None:
    daftar[:] = [s for s in daftar if s["name"] != nama]


@pytest.mark.parametrize(
    ("jalur", "angka"),
    [(TARGET, "nilai"), (TAHUNAN, "realisasi"), ("renstra-2020-2024/target.csv", "nilai")],
)
def test_angka_dan_predikat_bersamaan(data: FolderData, jalur: str, angka: str) -> None:
    data.ganti(jalur, 2, "predikat", "BB")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom, temuan.nilai) == (jalur, 2, "predikat", "BB")
    assert temuan.alasan == f"{angka} dan predikat terisi bersamaan"


def test_predikat_saja_boleh(data: FolderData) -> None:
    data.ganti(TARGET, 2, "nilai", "")
    data.ganti(TARGET, 2, "predikat", "BB")
    assert data.temuan() == []


@pytest.mark.parametrize(("nilai", "atas"), [("10", "9.99"), ("", "9")])
def test_rentang_terbalik(data: FolderData, nilai: str, atas: str) -> None:
    nomor = data.nomor(TARGET, "IKU-04", "rkt")  # in percent: fractions are its own affair
    data.ganti(TARGET, nomor, "nilai", nilai)
    data.ganti(TARGET, nomor, "nilai_atas", atas)
    assert (data.satu().baris, data.satu().kolom) == (nomor, "nilai_atas")


def test_batas_atas_hanya_untuk_rentang(data: FolderData) -> None:
    nomor = data.nomor(TARGET, "IKU-04", "rkt")
    data.ganti(TARGET, nomor, "nilai_atas", "100")
    assert (data.satu().baris, data.satu().kolom) == (nomor, "nilai_atas")
    assert data.satu().alasan == "batas atas hanya untuk indikator berumus rentang"


def test_rumus_rentang_memerlukan_batas_atas(data: FolderData) -> None:
    nomor = data.nomor("indikator.csv", "IKU-01")
    data.ganti("indikator.csv", nomor, "rumus", "rentang")
    temuan = data.temuan()
    assert {t.kolom for t in temuan} == {"nilai_atas"}
    assert {t.berkas for t in temuan} == {"2019/target.csv", TARGET}


def test_realisasi_tanpa_target(data: FolderData) -> None:
    """It would vanish from the report without a word."""
    data.ubah(TARGET, lambda baris: baris.__setitem__(slice(None), _tanpa(baris, "IKU-01")))
    temuan = data.temuan()
    assert len(temuan) == 4
    assert {(t.berkas, t.kolom, t.nilai) for t in temuan} == {
        ("2020/triwulan.csv", "indikator", "IKU-01")
    }


def _tanpa(baris: list[list[str]], kunci: str) -> list[list[str]]:
    return [b for b in baris if b[0] != kunci]


def test_penyesuaian_tanpa_alasan(data: FolderData) -> None:
    data.ganti(TAHUNAN, 2, "alasan", "")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (TAHUNAN, 2, "alasan")


def test_alasan_tidak_perlu_tanpa_triwulan(data: FolderData) -> None:
    assert data.baca("2019/realisasi_tahunan.csv")[1][3] == ""
    assert data.temuan() == []


def test_pagu_disimpan_sekali(data: FolderData) -> None:
    nomor = data.nomor(VERSI, "reviu_pk")
    data.ganti(VERSI, nomor, "pagu", "10876783000")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (VERSI, nomor, "pagu")


def test_pagu_dari_kegiatan_tanpa_kegiatan(data: FolderData) -> None:
    data.ganti("2019/versi_target.csv", 2, "pagu_dari_kegiatan", "true")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == ("2019/versi_target.csv", 2)
    assert "2019/anggaran_kegiatan.csv" in temuan.alasan


def test_anggaran_total_di_samping_kegiatan(data: FolderData) -> None:
    data.tulis("2020/anggaran_total.csv", data.baca("2019/anggaran_total.csv"))
    data.paket(lambda p: p["resources"].append(_salin(p, "2019-anggaran_total", "2020")))
    assert data.satu().berkas == "2020/anggaran_total.csv"


def _salin(paket: dict[str, list[dict[str, str]]], nama: str, tahun: str) -> dict[str, str]:
    satu = next(s for s in paket["resources"] if s["name"] == nama)
    return satu | {k: satu[k].replace("2019", tahun) for k in ("name", "path")}


def test_akun_berincian(data: FolderData) -> None:
    nomor = data.tambah("2020/anggaran_akun.csv", "51", "1", "1")
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.nilai) == (nomor, "akun", "51")


@pytest.mark.parametrize("jalur", ["unit.csv", "2020/pengesahan.csv", "2019/anggaran_total.csv"])
def test_satu_baris(data: FolderData, jalur: str) -> None:
    kedua = ["lain", *data.baca(jalur)[1][1:]] if jalur == "unit.csv" else data.baca(jalur)[1]
    nomor = data.tambah(jalur, *kedua)
    assert (jalur, nomor, "tabel ini hanya boleh berisi satu baris") in {
        (t.berkas, t.baris, t.alasan) for t in data.temuan()
    }


@pytest.mark.parametrize(("kolom", "isi"), [("mulai", "2019"), ("sampai", "2025")])
def test_masa_renstra(data: FolderData, kolom: str, isi: str) -> None:
    data.ganti("renstra-2020-2024/renstra.csv", 2, kolom, isi)
    assert (data.satu().baris, data.satu().kolom) == (2, kolom)


def test_target_di_luar_masa_renstra(data: FolderData) -> None:
    data.ganti("renstra-2020-2024/target.csv", 2, "tahun", "2025")
    temuan = data.satu()
    assert (temuan.kolom, temuan.nilai) == ("tahun", "2025")
    assert temuan.perbaikan == "tulis tahun 2020 sampai 2024"


def test_nama_unit_bertumpang_tindih(data: FolderData) -> None:
    data.ganti("nama_unit.csv", 2, "sampai", "2020")
    assert (data.satu().baris, data.satu().kolom) == (3, "mulai")


def test_nama_unit_terbalik(data: FolderData) -> None:
    data.ganti("nama_unit.csv", 2, "sampai", "2018")
    assert (data.satu().baris, data.satu().kolom) == (2, "sampai")


def test_nama_unit_tidak_mencakup_tahun(data: FolderData) -> None:
    data.ubah("nama_unit.csv", lambda baris: baris.pop(1))
    assert data.satu().alasan == "tidak ada nama unit untuk tahun 2019"


def test_pohon_melingkar(data: FolderData) -> None:
    nomor = data.nomor("unit_kerja.csv", "kepala")
    data.ganti("unit_kerja.csv", nomor, "induk", "tata-usaha")
    temuan = data.temuan()
    assert {(t.berkas, t.kolom) for t in temuan} == {("unit_kerja.csv", "induk")}
    assert nomor in {t.baris for t in temuan}


def test_induk_diri_sendiri(data: FolderData) -> None:
    data.ganti("akun.csv", 2, "induk", "51")
    assert (data.satu().berkas, data.satu().baris) == ("akun.csv", 2)


@pytest.mark.parametrize(
    ("urutan", "kolom", "isi", "di_kolom"),
    [
        ("3", "batas_atas", "80", "batas_bawah"),
        ("3", "batas_atas", "", "batas_bawah"),
        ("3", "batas_atas", "40", "batas_atas"),
    ],
)
def test_skala(data: FolderData, urutan: str, kolom: str, isi: str, di_kolom: str) -> None:
    nomor = data.nomor("skala.csv", "bp2mi-2020", urutan)
    data.ganti("skala.csv", nomor, kolom, isi)
    assert di_kolom in {t.kolom for t in data.temuan() if t.berkas == "skala.csv"}


def test_skala_bersentuhan_boleh_bila_satu_saja_termasuk(data: FolderData) -> None:
    nomor = data.nomor("skala.csv", "bp2mi-2020", "3")
    data.ganti("skala.csv", nomor, "batas_atas", "80")
    data.ganti("skala.csv", nomor, "termasuk_atas", "false")
    assert data.temuan() == []
