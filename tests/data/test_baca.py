"""Header and cells: each planted error is found with file, row, column and value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

TARGET = "2020/target.csv"
KEGIATAN = "2020/anggaran_kegiatan.csv"
TRIWULAN = "2020/triwulan.csv"


def test_bersih(data: FolderData) -> None:
    assert data.temuan() == []


SEL_SALAH = [
    (TARGET, "nilai", "1.000,5", "bukan bilangan dengan tanda desimal"),
    (TARGET, "nilai", "1,5", "bukan bilangan dengan tanda desimal"),
    (TARGET, "nilai", "1_000", "bukan bilangan"),
    (TARGET, "nilai", "1e3", "bukan bilangan"),
    (TARGET, "nilai", "NaN", "bukan bilangan"),
    (TARGET, "nilai", "-Infinity", "bukan bilangan"),
    (TARGET, "nilai", "12 bulan", "bukan bilangan"),
    (TARGET, "nilai", "=cmd", "bukan bilangan"),
    (TARGET, "nilai", "٣", "bukan bilangan"),
    (TARGET, "nilai", " ", "hanya berisi spasi"),
    (TARGET, "indikator", "IKU-99", "tidak ada di indikator.csv"),
    (TARGET, "indikator", "", "wajib diisi"),
    (TRIWULAN, "triwulan", "5", "melebihi 4"),
    (TRIWULAN, "triwulan", "0", "kurang dari 1"),
    (TRIWULAN, "triwulan", "1.0", "bukan bilangan bulat"),
    (TRIWULAN, "triwulan", "II", "bukan bilangan bulat"),
    (KEGIATAN, "pagu", "-1", "tidak boleh negatif"),
    (KEGIATAN, "pagu", "", "wajib diisi"),
    ("2020/versi_target.csv", "pagu_dari_kegiatan", "mungkin", "bukan pernyataan ya atau tidak"),
    ("2020/pengesahan.csv", "tanggal", "12/01/2021", "bukan tanggal dalam bentuk TAHUN-BULAN-HARI"),
    ("2020/pengesahan.csv", "tanggal", "2021-02-30", "bukan tanggal dalam bentuk TAHUN-BULAN-HARI"),
    ("2020/pengesahan.csv", "status", "selesai", "bukan salah satu pilihan"),
    ("2020/pengesahan.csv", "jabatan", "Kepala\x00", "tidak dapat dicetak"),
    ("2020/pengesahan.csv", "jabatan", "Kepala\ufffd", "tidak dapat dicetak"),
    ("indikator.csv", "rumus", "rentan", "bukan salah satu pilihan"),
]


@pytest.mark.parametrize(("jalur", "kolom", "teks", "alasan"), SEL_SALAH)
def test_sel_salah(data: FolderData, jalur: str, kolom: str, teks: str, alasan: str) -> None:
    data.ganti(jalur, 2, kolom, teks)
    temuan = [t for t in data.temuan() if t.kolom == kolom]
    assert [(t.berkas, t.baris, t.nilai) for t in temuan] == [(jalur, 2, teks)]
    assert alasan in temuan[0].alasan
    assert temuan[0].perbaikan


def test_saran_pilihan(data: FolderData) -> None:
    data.ganti("indikator.csv", 2, "rumus", "turun selisih")
    assert 'mungkin maksudnya "turun_selisih"' in data.satu().perbaikan


def test_teks_apa_adanya(data: FolderData) -> None:
    for teks in ("=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "<script>", "{{ 1 }}", "#N/A"):
        data.ganti("2020/pengesahan.csv", 2, "nama", teks)
        assert data.muat().ambil("pengesahan")["nama"].tolist() == [teks]


def test_semua_temuan_sekaligus(data: FolderData) -> None:
    data.ganti(TARGET, 2, "nilai", "seribu")
    data.ganti(TARGET, 4, "indikator", "IKU-3")
    data.ganti(TRIWULAN, 3, "triwulan", "5")
    data.ganti(KEGIATAN, 2, "pagu", "-5")
    (data.folder / "istilah.csv").unlink()
    (data.folder / "2019/target.csv").write_bytes(b"")
    assert {(t.berkas, t.baris, t.kolom) for t in data.temuan()} >= {
        (TARGET, 2, "nilai"),
        (TARGET, 4, "indikator"),
        (TRIWULAN, 3, "triwulan"),
        (KEGIATAN, 2, "pagu"),
        ("istilah.csv", None, None),
        ("2019/target.csv", None, None),
    }


def test_kolom_hilang(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: [b.pop(3) for b in baris])
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (TARGET, 1, "nilai_atas")
    assert temuan.alasan == "kolom ini tidak ada"
    assert "kolom ke-4" in temuan.perbaikan


def test_kolom_berlebih(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: [b.append("x") for b in baris])
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.alasan) == (1, "x", "kolom ini tidak dikenal")


def test_kolom_berganti_nama(data: FolderData) -> None:
    data.ganti(TARGET, 1, "nilai", "nilay")
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom) == (1, "nilay")
    assert 'kolom "nilai" tidak ada' in temuan.alasan
    assert 'mungkin maksudnya "nilai"' in temuan.perbaikan


def test_kolom_berganti_nama_sama_sekali(data: FolderData) -> None:
    data.ganti(TARGET, 1, "nilai", "jumlahnya")
    assert 'mungkin maksudnya "nilai"' in data.satu().perbaikan


def test_kolom_kembar(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: [b.append(b[2]) for b in baris])
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom) == (1, "nilai")
    assert "lebih dari sekali" in temuan.alasan


def test_kolom_tanpa_judul(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: [b.append("") for b in baris])
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.alasan) == (1, "ke-7", "kolom tanpa judul")


def test_urutan_kolom(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: [b.reverse() for b in baris])
    temuan = data.satu()
    assert (temuan.baris, temuan.alasan) == (1, "urutan kolom berbeda dengan skema")
    assert "indikator, versi, nilai" in temuan.perbaikan


def test_sel_diperiksa_walau_judul_salah(data: FolderData) -> None:
    data.ganti(TARGET, 1, "predikat", "huruf")
    data.ganti(TARGET, 3, "nilai", "lima")
    assert {(t.baris, t.kolom) for t in data.temuan()} == {(1, "huruf"), (3, "nilai")}


def test_sel_kurang_dan_lebih(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: (baris[1].pop(), baris[3].append("x")))
    temuan = data.temuan()
    assert [t.baris for t in temuan] == [2, 4]
    assert "5 sel, padahal judulnya 6 kolom" in temuan[0].alasan


def test_baris_kosong(data: FolderData) -> None:
    data.ubah(TARGET, lambda baris: (baris.insert(2, []), baris.append([""] * 6)))
    temuan = data.temuan()
    assert [t.alasan for t in temuan] == ["baris kosong"] * 2
    assert [t.baris for t in temuan] == [3, len(data.baca(TARGET))]


def test_nomor_baris_seperti_lembar_kerja(data: FolderData) -> None:
    """A cell with line breaks is one row in a spreadsheet."""
    jalur = "2020/realisasi_tahunan.csv"
    data.ganti(jalur, 2, "alasan", "satu\ndua\ntiga")
    data.ganti(jalur, 3, "realisasi", "x")
    assert data.satu().baris == 3


@pytest.mark.parametrize("atas", [1, 3])
@pytest.mark.parametrize("jalur", ["indikator.csv", "2020/target.csv"])
def test_baris_di_atas_judul_satu_kesalahan(data: FolderData, jalur: str, atas: int) -> None:
    data.ubah(jalur, lambda baris: [baris.insert(0, ["Data UPT", ""]) for _ in range(atas)])
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris) == (jalur, 1)
    assert f"judul kolom ada di baris {atas + 1}" in temuan.alasan
    assert temuan.perbaikan.startswith("hapus baris 1")


def test_judul_yang_keliru_bukan_judul_yang_bergeser(data: FolderData) -> None:
    data.ubah("indikator.csv", lambda baris: baris[0].__setitem__(3, "nma"))
    assert all("judul kolom ada" not in t.alasan for t in data.temuan())
