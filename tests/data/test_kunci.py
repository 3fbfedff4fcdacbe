"""Keys: duplicates, empty parts, unknown ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import FolderData

TRIWULAN = "2020/triwulan.csv"


def test_kunci_kembar(data: FolderData) -> None:
    nomor = data.tambah(TRIWULAN, "IKU-01", "2", "1", "1")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom, temuan.nilai) == (
        TRIWULAN,
        nomor,
        "triwulan",
        "2",
    )
    pertama = data.nomor(TRIWULAN, "IKU-01", "2")
    assert temuan.alasan == f"kunci IKU-01, 2 sudah dipakai di baris {pertama}"


def test_kunci_kembar_ditulis_berbeda(data: FolderData) -> None:
    """Keys are compared as values: quarter "02" is quarter 2."""
    data.tambah(TRIWULAN, "IKU-01", "02", "1", "1")
    assert "kunci IKU-01, 02 sudah dipakai" in data.satu().alasan


def test_unik(data: FolderData) -> None:
    data.json("skema/misi.json", lambda s: s["fields"][1].update(constraints={"unique": True}))
    jalur = "renstra-2020-2024/misi.csv"
    nama = data.baca(jalur)[1][1]
    data.ganti(jalur, 4, "nama", nama)
    assert (data.satu().baris, data.satu().kolom) == (4, "nama")


def test_bagian_kunci_kosong(data: FolderData) -> None:
    data.json("skema/triwulan.json", lambda s: s["fields"][1]["constraints"].pop("required"))
    data.ganti(TRIWULAN, 2, "triwulan", "")
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.alasan) == (2, "triwulan", "bagian kunci ini kosong")


def test_id_tak_dikenal_dengan_saran(data: FolderData) -> None:
    data.ganti(TRIWULAN, 2, "indikator", "IKU-1")
    temuan = next(t for t in data.temuan() if t.berkas == TRIWULAN)
    assert (temuan.baris, temuan.kolom, temuan.nilai) == (2, "indikator", "IKU-1")
    assert temuan.alasan == "tidak ada di indikator.csv"
    assert "mungkin maksudnya IKU-01" in temuan.perbaikan


def test_id_dengan_spasi(data: FolderData) -> None:
    data.ganti(TRIWULAN, 2, "indikator", "iku-01 ")
    assert "mungkin maksudnya IKU-01" in str([str(t) for t in data.temuan()])


def test_rujukan_ke_tabel_sendiri(data: FolderData) -> None:
    nomor = data.nomor("akun.csv", "5111")
    data.ganti("akun.csv", nomor, "induk", "50")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == ("akun.csv", nomor, "induk")


def test_rujukan_dua_kolom(data: FolderData) -> None:
    acuan = {"resource": "skala", "fields": ["skala", "kategori"]}
    data.json(
        "skema/istilah.json",
        lambda s: s.update(
            foreignKeys=[{"fields": ["singkatan", "kepanjangan"], "reference": acuan}],
        ),
    )
    judul = data.baca("istilah.csv")[0]
    data.tulis("istilah.csv", [judul, ["bp2mi-2020", "Baik"], ["bp2mi-2020", "Elok"]])
    temuan = next(t for t in data.temuan() if t.kolom == "kepanjangan")
    assert (temuan.baris, temuan.nilai) == (3, "Elok")
    assert temuan.alasan == '"bp2mi-2020, Elok" tidak ada di skala.csv'


def test_rujukan_kosong_boleh(data: FolderData) -> None:
    nomor = data.nomor("sasaran.csv", "S01")
    data.ganti("sasaran.csv", nomor, "kelompok_pagu", "")
    assert data.temuan() == []


def test_versi_target_tahun_itu(data: FolderData) -> None:
    """A year's target version is one of the same year, which a shared schema cannot say."""
    nomor = data.nomor("2019/target.csv", "IKU-01", "pk")
    data.ganti("2019/target.csv", nomor, "versi", "rkt")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == ("2019/target.csv", nomor, "versi")
    assert temuan.alasan == "tidak ada di 2019/versi_target.csv"


def test_arah_strategi(data: FolderData) -> None:
    jalur = "renstra-2020-2024/strategi.csv"
    data.ganti(jalur, 2, "arah", "A99")
    assert {(t.berkas, t.baris, t.kolom) for t in data.temuan()} == {(jalur, 2, "arah")}


def test_acuan_rusak_tidak_menyalahkan_perujuk(data: FolderData) -> None:
    (data.folder / "indikator.csv").write_bytes(b"")
    assert data.satu().berkas == "indikator.csv"
    data.tulis("indikator.csv", [["kode"], ["IKU-01"]])
    assert {t.berkas for t in data.temuan()} == {"indikator.csv"}
