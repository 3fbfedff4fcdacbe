"""Nothing is tied to one unit: another agency's report, built from data files alone.

`contoh/bp3iptek-2016` holds what is known of that agency: its printed tables 3.1 to 3.3
and its scale. Goals, sections, staff, quarters, accounts and signature are not known.
"""

from __future__ import annotations

import ast
import csv
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import frictionless
import nbformat
import pikepdf
import pytest
from bs4 import BeautifulSoup

from lakip_lib.angka import bulatkan
from lakip_lib.cocokkan.cocokan import cocokkan
from lakip_lib.data import muat_data
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.efisiensi import metode_a
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import pilih_kategori
from lakip_lib.kesalahan import DataSalah
from lakip_lib.pembuka import sampul
from lakip_lib.periksa import periksa_data
from lakip_lib.tabel.daftar import daftar_tabel

PROYEK = Path(__file__).resolve().parents[1]
CONTOH = PROYEK / "tests" / "contoh" / "bp3iptek-2016"
KABEL = re.compile(
    r"BP2MI|BNP2TKI|BP3TKI|P4TKI|LTSA|P3MI|\bC?PMI\b|\bC?TKI\b|Bandung|Jawa Barat|BP3IPTEK"
    r"|IKU-\d|\bS\d\d\b|(?<![/\du])20[0-4]\d(?![/\d])"
)
"""What only one unit's data may say: names, ids, years (not those of a law, `53/2014`)."""

# Printed cells that do not follow from the agency's own other figures (table, row, column).
KELIRU = {
    # Rp189 more than its two activities together.
    ("3.2", 15, "realisasi"),
    # The mean over programmes and their own activities, not the absorption of the budget.
    ("3.2", 21, "persen"),
    # Absorption of the fourth objective; Table 3.2 gives 97,03. The difference follows it.
    ("3.3", 5, "penyerapan_anggaran"),
    ("3.3", 5, "tingkat_efisiensi"),
}


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    return Hasil(muat_data(CONTOH, 2016))


@pytest.fixture(scope="module")
def cetak(hasil: Hasil) -> dict[tuple[str, int], dict[str, Any]]:
    """Return the printed rows: column → text, and the row's key."""
    baris: dict[tuple[str, int], dict[str, Any]] = {}
    for b in hasil.data.ambil("terbitan").itertuples():
        baris.setdefault((b.tabel, b.baris), {"kunci": b.kunci})[b.kolom] = b.teks
    return baris


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the report as anyone would, on the command line."""
    tujuan = tmp_path_factory.mktemp("keluaran")
    perintah = ["-m", "lakip_lib", "susun", "2016", "--data", CONTOH, "--keluaran", tujuan]
    selesai = subprocess.run(
        [sys.executable, *perintah], cwd=PROYEK, capture_output=True, text=True, check=False
    )
    assert selesai.returncode == 0, selesai.stderr
    return tujuan / "2016"


@pytest.fixture(scope="module")
def teks(laporan: Path) -> str:
    halaman = BeautifulSoup((laporan / "laporan.html").read_text("utf-8"), "html.parser")
    for kode in halaman.select("details.kode"):
        kode.decompose()
    return " ".join(halaman.get_text(" ").split()).replace(" .", ".")


@pytest.fixture
def ubahan(tmp_path: Path) -> Callable[[str, list[list[str]]], Path]:
    """Return a function that rewrites one CSV file of a copy of the package."""
    folder = tmp_path / "data"
    shutil.copytree(CONTOH, folder)

    def ubah(jalur: str, baris: list[list[str]]) -> Path:
        with (folder / jalur).open("w", encoding="utf-8", newline="") as berkas:
            csv.writer(berkas, lineterminator="\n").writerows(baris)
        return folder

    return ubah


def baca(jalur: str) -> list[list[str]]:
    with (CONTOH / jalur).open(encoding="utf-8", newline="") as berkas:
        return list(csv.reader(berkas))


def tanpa(jalur: str, *kolom: str, hanya: str = "") -> list[list[str]]:
    """Return a file's rows with columns emptied, in all rows or those that start with `hanya`."""
    judul, *isi = baca(jalur)
    letak = [judul.index(k) for k in kolom]
    for satu in isi:
        if satu[0].startswith(hanya):
            for i in letak:
                satu[i] = ""
    return [judul, *isi]


def daftarkan(folder: Path, jalur: str) -> None:
    paket = json.loads((folder / "datapackage.json").read_text("utf-8"))
    skema = f"skema/{Path(jalur).stem}.json"
    shutil.copyfile(PROYEK / "data" / skema, folder / skema)
    nama = jalur.removesuffix(".csv").replace("/", "-")
    paket["resources"].append({"name": nama, "path": jalur, "schema": skema})
    (folder / "datapackage.json").write_text(json.dumps(paket), "utf-8")


def angka(teks: str) -> Fraction:
    """Read a printed number: thousands points, decimal comma, percent sign."""
    return Fraction(teks.rstrip("%").replace(".", "").replace(",", "."))


def sama(tercetak: str, nilai: Fraction) -> bool:
    """Tell whether `nilai`, rounded half up at the printed precision, is what is printed."""
    desimal = len(tercetak.rstrip("%").partition(",")[2])
    return Fraction(bulatkan(nilai, desimal)) == angka(tercetak)


# --- the data ------------------------------------------------------------------------------


def test_the_schemas_are_those_of_the_project() -> None:
    for skema in sorted((CONTOH / "skema").iterdir()):
        asli = PROYEK / "data" / "skema" / skema.name
        assert skema.read_bytes() == asli.read_bytes(), f"salin {asli.name} ke contoh"


def test_the_public_validator_accepts_the_package() -> None:
    assert frictionless.validate(str(CONTOH / "datapackage.json")).valid


def test_schemas_tell_of_no_unit_and_no_print() -> None:
    for skema in (PROYEK / "data" / "skema").glob("*.json"):
        isi = skema.read_text("utf-8")
        assert not re.search(r"BP2MI|Bandung|PMI\b|Sumber cetakan|Tabel \d", isi), skema.name


# --- the computation: every printed figure of tables 3.1, 3.2, 3.3 ---------------------------


def berangka(cetak: dict[tuple[str, int], dict[str, Any]], tabel: str, kolom: str) -> Any:
    for (t, nomor), b in cetak.items():
        if t == tabel and b[kolom] is not None:
            yield nomor, b["kunci"], b[kolom]


def pasangan(hasil: Hasil, cetak: dict[tuple[str, int], dict[str, Any]]) -> Iterator[Any]:
    """Yield where a printed figure stands, the figure, and the exact value for it."""
    kini, lalu = menurut(hasil.capaian, "indikator"), menurut(hasil.lalu.capaian, "indikator")
    rencana = menurut(hasil.renstra, "indikator")
    kolom_31: dict[str, Callable[[str], Fraction]] = {
        "capaian_tahun_lalu": lambda i: lalu[i].realisasi,
        "target": lambda i: kini[i].target,
        "realisasi": lambda i: kini[i].realisasi,
        "persen_realisasi": lambda i: kini[i].capaian,
        "target_akhir_renstra": lambda i: rencana[i].target_renstra,
        "capaian_2016_thd_target_akhir_renstra": lambda i: rencana[i].kemajuan,
    }
    for kolom, ambil in kolom_31.items():
        for nomor, kunci, isi in berangka(cetak, "3.1", kolom):
            nilai = ambil(kunci) if kunci else sum(map(ambil, kini)) / len(kini)
            yield ("3.1", nomor, kolom), isi, nilai
    yield from _anggaran(hasil, cetak)
    yield from _efisiensi(hasil, cetak)


def _anggaran(hasil: Hasil, cetak: Any) -> Iterator[Any]:
    baris = menurut(hasil.kegiatan, "id") | menurut(hasil.kelompok_kegiatan, "id")
    total = next(hasil.total.itertuples())
    for kolom, nama in (("pagu", "pagu"), ("realisasi", "realisasi"), ("persen", "serapan")):
        for nomor, kunci, isi in berangka(cetak, "3.2", kolom):
            yield ("3.2", nomor, kolom), isi, getattr(baris[kunci] if kunci else total, nama)


def _efisiensi(hasil: Hasil, cetak: Any) -> Iterator[Any]:
    kini = menurut(hasil.capaian, "indikator")
    serapan = {s: b.serapan for b in hasil.sasaran_anggaran.itertuples() for s in b.sasaran}
    kolom: dict[str, Callable[[Any], Fraction | None]] = {
        "capaian_kinerja": lambda b: b.capaian,
        "penyerapan_anggaran": lambda b: serapan[b.sasaran],
        "tingkat_efisiensi": lambda b: metode_a(b.capaian, serapan[b.sasaran]).efisiensi,
    }
    for nama, ambil in kolom.items():
        for nomor, kunci, isi in berangka(cetak, "3.3", nama):
            yield ("3.3", nomor, nama), isi, ambil(kini[kunci])


def test_every_printed_figure_recomputes_but_the_known_wrong_ones(
    hasil: Hasil, cetak: dict[tuple[str, int], dict[str, Any]]
) -> None:
    semua = list(pasangan(hasil, cetak))
    assert len(semua) == 38 + 61 + 13
    assert {letak for letak, isi, nilai in semua if not sama(isi, nilai)} == KELIRU


def test_the_wrong_average_is_the_mean_over_programmes_and_activities(
    hasil: Hasil, cetak: dict[tuple[str, int], dict[str, Any]]
) -> None:
    tercetak = cetak["3.2", 21]["persen"]
    semua = [*hasil.kelompok_kegiatan["serapan"], *hasil.kegiatan["serapan"]]
    assert (tercetak, sama(tercetak, sum(semua) / len(semua))) == ("95,86%", True)


def test_each_objective_has_its_own_efficiency(hasil: Hasil) -> None:
    tampil = [f"{bulatkan(e, 2)}" for e in hasil.efisiensi["efisiensi"]]
    assert tampil == ["-3.75", "109.01", "139.70", "14.08"]
    assert hasil.metode_efisiensi == "a"


def test_the_scale_is_the_agency_s_own(hasil: Hasil) -> None:
    uji = {"80": "Sangat Baik", "79.995": "Baik", "60": "Baik", "59.99": "Sedang", "0": "Kurang"}
    for nilai, kategori in uji.items():
        assert pilih_kategori(Fraction(nilai), hasil.skala).kategori == kategori
    assert set(hasil.capaian["kategori"]) == {"Sangat Baik"}


def test_last_year_is_known_by_its_realisations_only(hasil: Hasil) -> None:
    banding = menurut(hasil.perbandingan, "indikator")
    assert banding["IK-1"].perubahan_persen == Fraction(77 - 75, 75) * 100
    assert banding["IK-1"].selisih_capaian is None
    assert "tidak ada target" in banding["IK-1"].keterangan
    assert banding["IK-2"].realisasi_lalu == 0
    assert banding["IK-2"].perubahan_persen is None


def test_the_evaluator_s_commands_work_on_it(hasil: Hasil) -> None:
    cocokan = cocokkan(hasil)
    terbuka = {p.cetak.letak for p in cocokan.terbuka()}
    assert terbuka == {("3.2", 15, "realisasi"), ("3.3", 5, "penyerapan_anggaran")}
    dijelaskan = {p.cetak.letak for p in cocokan.pasangan if p.penjelasan}
    assert dijelaskan >= KELIRU - terbuka
    assert periksa_data(hasil).jumlah["galat"] == 0


# --- the report ------------------------------------------------------------------------------


def test_the_report_is_complete(laporan: Path) -> None:
    assert {b.name for b in laporan.iterdir()} >= {"laporan.html", "laporan.pdf", "laporan.xlsx"}
    with pikepdf.open(laporan / "laporan.pdf") as pdf:
        assert len(pdf.pages) > 15
        judul = str(pdf.docinfo["/Title"])
    assert judul.startswith("Laporan Kinerja Instansi Pemerintah Badan Penelitian")
    tabel = {b.stem.partition("-")[2] for b in (laporan / "tabel").iterdir()}
    assert tabel >= {"pk", "target-renstra", "renstra-ss-4", "perbandingan-ss-1", "efisiensi"}


def test_the_report_speaks_of_this_agency_alone(teks: str) -> None:
    for asing in ("None", "nan", "BP2MI", "PMI", "Bandung", "LAKIP", "Penetapan Kinerja", "2020"):
        assert not re.search(rf"\b{asing}\b", teks), asing
    assert "LKIP BP3IPTEK Provinsi Jawa Barat Tahun 2016" in teks


@pytest.mark.parametrize(
    "pola",
    [
        r"pengesahan laporan tahun 2016 tidak tersedia",
        r"triwulan tahun 2016 tidak tersedia",
        r"pegawai tahun (?:ini|2016) tidak tersedia",
        r"daftar unit kerja .*?tidak tersedia",
        r"anggaran per seksi tahun (?:ini|2016) tidak tersedia",
        r"anggaran per akun tahun (?:ini|2016) tidak tersedia",
        r"Seksi pengampu indikator tidak tersedia",
        r"Misi Renstra tidak tersedia",
        r"Latar Belakang .{0,20}[Bb]elum tersedia",
        r"tahun 2015:? tidak ada target; realisasi naik 40,00 persen",
        r"Target Renstra 2018",
    ],
)
def test_sections_without_data_say_so(teks: str, pola: str) -> None:
    assert re.search(pola, teks)


def test_the_year_before_can_be_built_too() -> None:
    lalu = Hasil(muat_data(CONTOH, 2015))
    assert lalu.total.empty
    assert set(lalu.capaian["keterangan"]) == {"tidak ada target"}


# --- what a unit may leave out or name its own way -------------------------------------------


def test_the_cover_takes_what_the_data_knows(hasil: Hasil, ubahan: Any) -> None:
    isi = sampul(hasil).isi
    assert (isi["judul"], isi["singkatan"]) == ("Laporan Kinerja Instansi Pemerintah", "LKIP")
    assert (isi["kota"], isi["alamat"]) == (None, "")
    unit = ["x", "", "Cimahi", "", "40511", "", "", ""]
    folder = ubahan("unit.csv", [baca("unit.csv")[0], unit])
    ubahan("2016/pengaturan.csv", baca("2016/pengaturan.csv")[:4])
    lain = sampul(Hasil(muat_data(folder, 2016))).isi
    assert lain["judul"] == "Laporan Akuntabilitas Kinerja Instansi Pemerintah"
    assert lain["alamat"] == "Cimahi 40511"


def test_versions_of_the_targets_are_the_unit_s_own(ubahan: Any) -> None:
    judul, pk = baca("2016/versi_target.csv")
    perubahan = ["pk_perubahan", "2", "Perubahan Perjanjian Kinerja", "", "", "false", "Refocusing"]
    ubahan("2016/versi_target.csv", [judul, pk, perubahan])
    judul, *target = baca("2016/target.csv")
    baru = [[b[0], "pk_perubahan", "1", *b[3:]] for b in target]
    folder = ubahan("2016/target.csv", [judul, *target, *baru])
    hasil = Hasil(muat_data(folder, 2016))
    tabel = daftar_tabel(hasil)["pk-perubahan"](hasil)
    assert (tabel.id, tabel.judul) == ("pk-perubahan", "Perubahan Perjanjian Kinerja 2016")
    assert {b.sel[-1].teks for b in tabel.baris} == {"1%", "1 karya"}


def test_activities_may_stand_outside_groups_and_objectives(ubahan: Any) -> None:
    lepas = tanpa("kegiatan.csv", "kelompok", "kelompok_pagu", hanya="jurnal")
    hasil = Hasil(muat_data(ubahan("kegiatan.csv", lepas), 2016))
    kegiatan = daftar_tabel(hasil)["realisasi-kegiatan"](hasil)
    assert [b.kunci for b in kegiatan.baris][-2:] == ["jurnal", None]
    assert kegiatan.baris[-1].sel[1].nilai == 24088665400
    catatan = " ".join(daftar_tabel(hasil)["capaian-anggaran"](hasil).catatan)
    assert "tidak membiayai sasaran" in catatan


def test_a_section_may_be_known_for_some_activities_only(ubahan: Any) -> None:
    ubahan("unit_kerja.csv", [["id", "nama", "jenis", "induk"], ["b1", "Bidang I", "bidang", ""]])
    judul, pertama, *lain = baca("kegiatan.csv")
    hasil = Hasil(muat_data(ubahan("kegiatan.csv", [judul, [*pertama[:-1], "b1"], *lain]), 2016))
    tabel = daftar_tabel(hasil)["seksi-anggaran"](hasil)
    assert [b.sel[0].teks for b in tabel.baris] == ["Bidang I", "Jumlah"]
    assert "seksinya tidak disebut" in " ".join(tabel.catatan)


def test_quarters_need_the_rule_that_joins_them(ubahan: Any) -> None:
    isi = [["indikator", "triwulan", "target", "realisasi"], ["IK-1", "1", "20", "19"]]
    folder = ubahan("2016/triwulan.csv", isi)
    daftarkan(folder, "2016/triwulan.csv")
    with pytest.raises(DataSalah) as galat:
        muat_data(folder, 2016)
    alasan = {(t.berkas, t.baris, t.kolom): t.alasan for t in galat.value.temuan}
    kosong = "aturan_triwulan indikator ini kosong di indikator.csv"
    assert alasan["2016/triwulan.csv", 2, "indikator"] == kosong


# --- the program -----------------------------------------------------------------------------


def tetapan(berkas: Path) -> Iterator[str]:
    """Yield the texts and whole numbers of a module that are neither docstring nor example."""
    pohon = ast.parse(berkas.read_text("utf-8"))
    lewati = {id(n.value) for n in ast.walk(pohon) if isinstance(n, ast.Expr)}
    for n in ast.walk(pohon):
        if isinstance(n, ast.JoinedStr):
            lewati |= {id(b) for b in n.values}
            bagian = "".join(b.value for b in n.values if isinstance(b, ast.Constant))
        elif isinstance(n, ast.Constant) and id(n) not in lewati:
            bagian = str(n.value)
        else:
            continue
        if id(n) not in lewati and not re.search(r"misalnya|^\x08?\s*Contoh:", bagian):
            yield bagian


# An example date and year of error messages; the fixed date of a spreadsheet without one.
CONTOH_TETAPAN = {"data/sel.py": "2021", "susun/parameter.py": "2020"}
TANGGAL_TETAP = {
    "ekspor/xlsx.py": "2000",
    "lembar/gaya.py": "2000",
    "periksa/simpan.py": "2000",
}


def test_no_module_names_a_unit_or_a_year() -> None:
    pustaka = PROYEK / "lakip_lib"
    boleh = {(b, t) for d in (CONTOH_TETAPAN, TANGGAL_TETAP) for b, t in d.items()}
    ada = {
        (b.relative_to(pustaka).as_posix(), t)
        for b in pustaka.rglob("*.py")
        for t in tetapan(b)
        if KABEL.search(t)
    }
    assert ada - boleh == set()


def test_no_template_and_no_notebook_names_a_unit_or_a_year() -> None:
    for berkas in (PROYEK / "lakip_lib").rglob("*"):
        if berkas.suffix in (".typ", ".j2", ".css"):
            assert not KABEL.search(berkas.read_text("utf-8")), berkas.name
    for berkas in (PROYEK / "notebooks").glob("*.ipynb"):
        for sel in nbformat.read(berkas, as_version=4).cells:
            if "parameters" not in sel.metadata.get("tags", []):
                assert not KABEL.search(sel.source), berkas.name
