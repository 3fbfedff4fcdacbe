"""Who reports, under which laws and settings: single facts that no printed table repeats."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
Baris = dict[str, str]


@cache
def tabel(path: str) -> list[Baris]:
    with (DATA / f"{path}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def isi(path: str) -> list[tuple[str, ...]]:
    """Return the rows of a table as tuples, in file order."""
    return [tuple(b.values()) for b in tabel(path)]


# ---------------------------------------------------------------- identity
def test_unit_is_the_one_of_the_report() -> None:
    assert isi("unit") == [
        (
            "bandung",
            "Jawa Barat",
            "Bandung",
            "Jalan Soekarno-Hatta No. 587",
            "40287",
            "Provinsi Jawa Barat",
            "27",
            "Program Peningkatan Fasilitasi Penempatan dan Perlindungan Tenaga Kerja Indonesia",
        )
    ]
    cetak = {b["id"]: b["nilai"] for b in tabel("2020/terbitan_pernyataan")}
    assert tabel("unit")[0]["jumlah_wilayah"] == cetak["P11"]


def test_unit_changes_its_name_between_the_two_years() -> None:
    tki = "Penempatan dan Perlindungan Tenaga Kerja Indonesia"
    pmi = "Badan Pelindungan Pekerja Migran Indonesia"
    assert isi("nama_unit") == [
        (
            "2019",
            "2019",
            f"Balai Pelayanan {tki} Bandung",
            "BP3TKI Bandung",
            f"Badan Nasional {tki}",
            "BNP2TKI",
        ),
        ("2020", "", "UPT BP2MI Bandung", "UPT BP2MI Bandung", pmi, "BP2MI"),
    ]


def test_report_is_signed_by_the_head() -> None:
    assert isi("2020/pengesahan") == [
        (
            "Bandung",
            "2021-01-12",
            "Kepala UPT BP2MI Bandung",
            "Drs. Ade Kusnadi, M.M.",
            "19651212 199203 1 003",
            "final",
            "",
        )
    ]


def test_work_units_bear_their_official_names() -> None:
    unit = {b["id"]: b for b in tabel("unit_kerja")}
    assert [b["nama"] for b in unit.values()] == [
        "Kepala UPT",
        "Kelompok Jabatan Fungsional",
        "Sub Bagian Tata Usaha",
        "Seksi Penyiapan Penempatan",
        "Seksi Perlindungan dan Pemberdayaan",
        "Seksi Kelembagaan dan Pemasyarakatan Program",
        *(f"P4TKI {k}" for k in ("Bekasi", "Cirebon", "Sukabumi")),
        *(f"LTSA {k}" for k in ("Indramayu", "Karawang", "Subang", "Kabupaten Bandung")),
    ]
    assert [b["induk"] for b in unit.values()] == ["", *["kepala"] * 12]
    assert [b["unit_kerja"] for b in tabel("2020/pegawai")] == list(unit)


def test_outreach_sites_are_the_eight_of_the_report() -> None:
    assert isi("2020/lokasi_sosialisasi") == [
        ("Cisaat", "Kabupaten Sukabumi", "2020-09-21"),
        ("Cicantayan", "Kabupaten Sukabumi", "2020-09-23"),
        ("Plered", "Kabupaten Purwakarta", "2020-10-14"),
        ("Baleendah", "Kabupaten Bandung", "2020-10-20"),
        ("Cikarang Pusat", "Kabupaten Bekasi", "2020-10-22"),
        ("Kabupaten Bandung Barat", "Kabupaten Bandung Barat", "2020-10-22"),
        ("Nagrak", "Kabupaten Sukabumi", "2020-10-23"),
        ("Kebon Pedes", "Kabupaten Sukabumi", "2020-11-30"),
    ]


# ---------------------------------------------------------------- settings and references
@pytest.mark.parametrize(("tahun", "versi"), [("2020", "reviu_pk"), ("2019", "pk")])
def test_settings_and_targets_name_versions_of_their_year(tahun: str, versi: str) -> None:
    atur = dict(isi(f"{tahun}/pengaturan"))
    assert atur == {"versi_target": versi, "skala": "bp2mi-2020", "metode_efisiensi": "a"}
    urutan = [(b["urutan"], b["id"]) for b in tabel(f"{tahun}/versi_target")]
    assert urutan == list(zip("123", ("rkt", "pk", "reviu_pk"), strict=False)) or urutan == [
        ("1", "pk")
    ]
    dipakai = [b["versi"] for b in tabel(f"{tahun}/target")]
    assert list(dict.fromkeys(dipakai)) == [id_ for _, id_ in urutan]
    assert versi in dipakai


def test_agreements_name_their_decrees() -> None:
    versi = {b["id"]: b for b in tabel("2020/versi_target")}
    assert {k: b["keputusan"] for k, b in versi.items()} == {
        "rkt": "KEP.46/BP3TKI-6/VII/2020",
        "pk": "KEP.48/BP3TKI-6/VII/2020",
        "reviu_pk": "",
    }
    assert [k for k, b in versi.items() if b["pagu_dari_kegiatan"] == "true"] == ["reviu_pk"]
    assert [k for k, b in versi.items() if b["alasan"]] == ["reviu_pk"]
    assert [b["pagu_dari_kegiatan"] for b in tabel("2019/versi_target")] == ["false"]


def test_plan_covers_its_years_with_six_missions() -> None:
    assert isi("renstra-2020-2024/renstra")[0][:3] == ("renstra-2020-2024", "2020", "2024")
    assert [b["urutan"] for b in tabel("renstra-2020-2024/misi")] == list("012345")
    assert {b["tahun"] for b in tabel("renstra-2020-2024/target")} == {"2020"}


def test_accounts_stand_under_the_kind_their_code_begins_with() -> None:
    akun = {b["kode"]: b["induk"] for b in tabel("akun")}
    assert akun == {k: k[:2] if len(k) > 2 else "" for k in akun}
    daun = {k for k in akun if k not in set(akun.values())}
    assert {b["akun"] for b in tabel("2020/anggaran_akun")} == daun


def test_facts_tell_what_no_other_table_holds() -> None:
    fakta = tabel("2020/fakta")
    satuan = {b["satuan"] for b in fakta}
    assert satuan == {"orang", "negara", "P3MI", "kasus", "PMI", ""}
    assert [b["id"] for b in fakta if not b["satuan"]] == ["dipa_revisi"]
    assert all(b["sumber"].startswith("uraian bab III.") for b in fakta)


# ---------------------------------------------------------------- laws
def test_laws_are_cited_by_their_right_number() -> None:
    nomor = {b["id"]: b["nomor"] for b in tabel("peraturan")}
    biasa = {k: v for k, v in nomor.items() if "/" not in v}
    assert biasa == {k: k.split("-")[1] for k in biasa}
    assert {k: v for k, v in nomor.items() if "/" in v} == {
        "perka-bnp2tki-01-2007": "01/KA-BNP2TKI/III/2007",
        "perka-bnp2tki-05-2014": "05/KA/I/2014",
        "kep-11-2020": "KEP.11/BP3TKI-6/I/2020",
        "kep-11a-2020": "KEP.11A/BP3TKI-6/I/2020",
        "kepdirjen-20888-2020": "3/20888/PK.02.02/VIII/2020",
    }
    assert {b["id"]: b["diubah"] for b in tabel("peraturan") if b["diubah"]} == {
        "perpres-24-2010": "sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan "
        "Presiden Nomor 135 Tahun 2014",
        "perka-bnp2tki-01-2007": "sebagaimana telah diubah dengan Peraturan Kepala BNP2TKI "
        "Nomor 10/KA/IV/2012",
    }


def test_laws_of_one_kind_are_named_alike() -> None:
    jenis = {b["id"].split("-")[0]: set[str]() for b in tabel("peraturan")}
    for b in tabel("peraturan"):
        jenis[b["id"].split("-")[0]].add(b["jenis"])
    assert all(len(nama) == 1 for nama in jenis.values())
    assert jenis["permenpanrb"] == {
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    }


def test_laws_bear_their_right_year_and_tell_what_the_print_says() -> None:
    hukum = {b["id"]: b for b in tabel("peraturan")}
    assert all(b["tahun"] == id_.rsplit("-", 1)[1] for id_, b in hukum.items())
    dasar = [b["peraturan"] for b in tabel("2020/dasar_hukum")]
    assert (len(dasar), dasar[0], dasar[-1]) == (16, "uu-1-2004", "kep-11a-2020")
    beda = {k for k, b in hukum.items() if "2015" in b["catatan_terbitan"]}
    assert beda == {
        "perpres-24-2010",
        "perpres-29-2014",
        "perpres-165-2014",
        "permenpanrb-53-2014",
    }
