"""What the data says, held against the printed edition kept in `terbitan`.

The files are read here without the loader, so that a wrong loader cannot hide wrong data.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
PENYESUAIAN = {"IKU-03", "IKU-07", "IKU-08", "IKU-10", "IKU-16"}
Baris = dict[str, str]


@cache
def tabel(path: str) -> list[Baris]:
    with (DATA / f"{path}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def kolom(path: str, kunci: str, nilai: str) -> dict[str, str]:
    return {b[kunci]: b[nilai] for b in tabel(path)}


def cetakan(nomor: str, nama: str) -> dict[str, str]:
    """Return {key: text} of one column of a printed table, rows without a key left out."""
    sel = (b for b in tabel("2020/terbitan") if b["tabel"] == nomor and b["kolom"] == nama)
    return {b["kunci"]: b["teks"] for b in sel if b["kunci"]}


def cetakan_baris(nomor: str) -> list[Baris]:
    baris: dict[int, Baris] = defaultdict(dict)
    for b in tabel("2020/terbitan"):
        if b["tabel"] == nomor:
            baris[int(b["baris"])] |= {b["kolom"]: b["teks"], "kunci": b["kunci"]}
    return [baris[i] for i in sorted(baris)]


def nilai(teks: str) -> Fraction | None:
    """Return the number in a printed cell with its unit cut off; None for a dash or letters."""
    angka = re.match(r"-?[\d.]*\d(,\d+)?", teks)
    return Fraction(angka[0].replace(".", "").replace(",", ".")) if angka else None


def jumlah(angka: Iterable[str]) -> Fraction:
    return sum((Fraction(a) for a in angka), Fraction(0))


def tabel_perbandingan(nama: str) -> dict[str, str]:
    return {k: v for n in range(17, 29) for k, v in cetakan(str(n), nama).items()}


def pernyataan(id_: str) -> Fraction | None:
    return nilai(kolom("2020/terbitan_pernyataan", "id", "nilai")[id_])


def target_2020(versi: str) -> dict[str, Fraction]:
    return {
        b["indikator"]: Fraction(b["nilai"]) for b in tabel("2020/target") if b["versi"] == versi
    }


# ---------------------------------------------------------------- names
@pytest.mark.parametrize(
    ("path", "nomor", "nama"),
    [
        ("indikator", "03", "indikator"),
        ("indikator_tujuan", "02", "indikator_tujuan"),
        ("renstra-2020-2024/arah_kebijakan", "05", "arah_kebijakan"),
    ],
)
def test_names_are_the_printed_ones(path: str, nomor: str, nama: str) -> None:
    assert kolom(path, "id", "nama") == cetakan(nomor, nama)


def test_objectives_and_goals_are_the_printed_ones() -> None:
    sasaran = {b["id"]: b for b in tabel("sasaran")}
    tujuan = kolom("tujuan", "id", "nama")
    per_indikator = {b["id"]: sasaran[b["sasaran"]] for b in tabel("indikator")}
    assert {k: s["nama"] for k, s in per_indikator.items()} == cetakan("03", "sasaran")
    assert {k: s["tujuan"] for k, s in per_indikator.items()} == {
        k: f"T{v}" for k, v in cetakan("03", "tujuan").items()
    }
    assert {b["id"]: tujuan[b["tujuan"]] for b in tabel("indikator_tujuan")} == cetakan(
        "02", "tujuan"
    )


def test_activities_and_accounts_are_the_printed_ones() -> None:
    kelompok = kolom("kelompok_kegiatan", "id", "nama")
    tanpa_nomor = {k: v.split(". ", 1)[1] for k, v in cetakan("29", "komponen").items()}
    assert kolom("kegiatan", "id", "nama") == tanpa_nomor
    assert {b["id"]: kelompok[b["kelompok"]] for b in tabel("kegiatan")} == cetakan(
        "29", "kelompok"
    )
    akun = kolom("akun", "kode", "nama")
    assert {k: akun[k] for k in akun if k != "53"} == cetakan("31", "mata_anggaran")
    ringkas = {b["kode"]: b["nama_ringkas"] for b in tabel("akun") if not b["induk"]}
    cetak = cetakan("30", "mata_anggaran")
    assert ringkas == {k: v.split(". ", 1)[1] for k, v in cetak.items()}


def test_sections_answer_for_the_printed_indicators() -> None:
    seksi = kolom("indikator", "id", "seksi")
    milik = ("kelembagaan", "penyiapan-penempatan", "perlindungan-pemberdayaan", "tata-usaha")
    for nomor, id_ in enumerate(milik, 6):
        assert [k for k in seksi if seksi[k] == id_] == list(cetakan(f"{nomor:02}", "target"))


def test_every_printed_strategy_is_represented() -> None:
    cetak = cetakan("05", "strategi")
    for arah, teks in cetak.items():
        butir = len(re.findall(r"(?:^| )[a-j]\. ", teks)) or 1
        milik = [b for b in tabel("renstra-2020-2024/strategi") if b["arah"] == arah]
        assert [b["id"] for b in milik] == [f"{arah}{'abcdefghij'[i]}" for i in range(butir)]
        assert not [b for b in milik if b["nama"] in teks and len(b["nama"].split()) > 6]


# ---------------------------------------------------------------- targets and realisations
@pytest.mark.parametrize(("versi", "nomor"), [("rkt", "10"), ("pk", "11"), ("reviu_pk", "12")])
def test_targets_are_the_printed_ones(versi: str, nomor: str) -> None:
    assert target_2020(versi) == {k: nilai(v) for k, v in cetakan(nomor, "target").items()}


def test_renstra_targets_are_the_printed_ones() -> None:
    baris = tabel("renstra-2020-2024/target")
    assert {b["indikator"]: Fraction(b["nilai"]) for b in baris} == {
        k: nilai(v) for k, v in cetakan("04", "target").items()
    }


def test_units_are_the_printed_ones() -> None:
    satuan = kolom("satuan", "id", "nama")
    for b in tabel("indikator"):
        cetak = re.sub(r"^[\d.,]+ ?", "", cetakan("10", "target")[b["id"]])
        assert satuan[b["satuan"]] == cetak, b["id"]


@pytest.mark.parametrize("nomor", ["00", "14", "15", "16", "L1", "L2"])
def test_yearly_tables_use_the_reviewed_targets(nomor: str) -> None:
    assert target_2020("reviu_pk") == {k: nilai(v) for k, v in cetakan(nomor, "target").items()}


@pytest.mark.parametrize("nomor", ["14", "L1"])
def test_quarters_are_the_printed_ones(nomor: str) -> None:
    for hal in ("target", "realisasi"):
        for t in "1234":
            isi = {b["indikator"]: b[hal] for b in tabel("2020/triwulan") if b["triwulan"] == t}
            cetak = cetakan(nomor, f"tw{t}_{hal}")
            assert {k: Fraction(v) for k, v in isi.items()} == {
                k: nilai(v) for k, v in cetak.items()
            }


def test_year_is_what_quarters_or_overrides_give() -> None:
    """The rule gives every printed yearly value but those overridden, each with a reason."""
    triwulan: dict[str, list[Fraction]] = defaultdict(list)
    for b in tabel("2020/triwulan"):
        triwulan[b["indikator"]].append(Fraction(b["realisasi"]))
    cara = {
        "jumlah": lambda x: sum(x, Fraction(0)),
        "terakhir": lambda x: x[-1],
        "rata_rata": lambda x: sum(x, Fraction(0)) / len(x),
        "maksimum": max,
    }
    aturan = kolom("indikator", "id", "aturan_triwulan")
    setahun = {k: cara[aturan[k]](v) for k, v in triwulan.items()}
    ganti = {b["indikator"]: Fraction(b["realisasi"]) for b in tabel("2020/realisasi_tahunan")}
    assert {k for k, v in ganti.items() if v != setahun[k]} == PENYESUAIAN == set(ganti)
    assert all(b["alasan"].endswith(".") for b in tabel("2020/realisasi_tahunan"))
    for cetak in (
        *(cetakan(n, "realisasi") for n in ("00", "15", "16")),
        tabel_perbandingan("realisasi_2020"),
    ):
        assert setahun | ganti == {k: nilai(v) for k, v in cetak.items()}


def test_past_year_is_the_printed_one() -> None:
    for nama, path, isi in (
        ("target_2019", "2019/target", "nilai"),
        ("realisasi_2019", "2019/realisasi_tahunan", "realisasi"),
    ):
        cetak = {k: v for k, v in tabel_perbandingan(nama).items() if v != "-"}
        data = {b["indikator"]: b for b in tabel(path)}
        assert list(data) == list(cetak)
        for k, v in cetak.items():
            angka = data[k][isi]
            assert (Fraction(angka) if angka else None) == nilai(v)
            assert data[k]["predikat"] == (v if v in "AB" else "")
    lain = {b["indikator"]: b["satuan"] for b in tabel("2019/target") if b["satuan"]}
    assert lain == {"IKU-02": "kabupaten-kota"}


# ---------------------------------------------------------------- budget and staff
@pytest.mark.parametrize("hal", ["pagu", "realisasi"])
def test_budget_lines_and_sums_are_the_printed_ones(hal: str) -> None:
    kegiatan = kolom("2020/anggaran_kegiatan", "kegiatan", hal)
    assert {k: Fraction(v) for k, v in kegiatan.items()} == {
        k: nilai(v) for k, v in cetakan("29", hal).items()
    }
    akun = kolom("2020/anggaran_akun", "akun", hal)
    cetak = {k: nilai(v) for k, v in cetakan("31", hal).items()}
    assert {k: Fraction(v) for k, v in akun.items() if k != "53"} == {
        k: v for k, v in cetak.items() if len(k) > 2
    }
    jenis = {k: nilai(v) for k, v in cetakan("30", hal).items()}
    for kode in jenis:
        assert jumlah(v for k, v in akun.items() if k.startswith(kode)) == jenis[kode]
        assert cetak.get(kode, jenis[kode]) == jenis[kode]
    total = nilai(cetakan_baris("30")[0][hal])
    assert jumlah(kegiatan.values()) == jumlah(akun.values()) == total
    assert total == pernyataan({"pagu": "P08", "realisasi": "P09"}[hal])


@pytest.mark.parametrize("hal", ["pagu", "realisasi"])
def test_ceilings_of_objectives_are_the_printed_ones(hal: str) -> None:
    kegiatan = kolom("2020/anggaran_kegiatan", "kegiatan", hal)
    kelompok = kolom("kegiatan", "id", "kelompok_pagu")
    per_sasaran = kolom("sasaran", "id", "kelompok_pagu")
    sasaran = kolom("indikator", "id", "sasaran")
    cetak = cetakan("15", "pagu" if hal == "pagu" else "realisasi_anggaran")
    ada = {k: nilai(v) for k, v in cetak.items() if v not in ("", "-")}
    hitung: dict[str, Fraction] = {}
    for k, s in sasaran.items():
        if (g := per_sasaran[s]) and g not in {per_sasaran[sasaran[j]] for j in hitung}:
            hitung[k] = jumlah(v for a, v in kegiatan.items() if kelompok[a] == g)
    assert hitung == ada
    assert {sasaran[k] for k, v in cetak.items() if v == "-"} == {
        s for s, g in per_sasaran.items() if not g
    }


def test_ceilings_of_sections_and_versions_are_the_printed_ones() -> None:
    pagu = kolom("2020/anggaran_kegiatan", "kegiatan", "pagu")
    seksi = kolom("kegiatan", "id", "seksi")
    urut = ("kelembagaan", "penyiapan-penempatan", "perlindungan-pemberdayaan", "tata-usaha")
    for nomor, id_ in enumerate(urut, 2):
        assert jumlah(v for k, v in pagu.items() if seksi[k] == id_) == pernyataan(f"P{nomor:02}")
    versi = {b["id"]: b for b in tabel("2020/versi_target")}
    assert Fraction(versi["pk"]["pagu"]) == pernyataan("P06") == pernyataan("P56")
    assert (versi["reviu_pk"]["pagu"], versi["reviu_pk"]["pagu_dari_kegiatan"]) == ("", "true")
    lalu = tabel("2019/anggaran_total")[0]
    assert [Fraction(lalu[h]) for h in ("pagu", "realisasi")] == [
        pernyataan("P60"),
        pernyataan("P61"),
    ]


def test_staff_is_the_printed_one_in_cells_and_sums() -> None:
    pegawai = {b["unit_kerja"]: b for b in tabel("2020/pegawai")}
    *isi, total = cetakan_baris("01")
    for hal in next(iter(pegawai.values())).keys() - {"unit_kerja"}:
        assert [Fraction(b[hal]) for b in pegawai.values()] == [nilai(b[hal]) or 0 for b in isi]
        assert jumlah(b[hal] for b in pegawai.values()) == (nilai(total[hal]) or 0)
    orang = [int(b["laki_laki"]) + int(b["perempuan"]) for b in pegawai.values()]
    assert orang == [nilai(b["jumlah"]) for b in isi]
    assert sum(orang) == nilai(total["jumlah"]) == pernyataan("P01")
    for b, n in zip(pegawai.values(), orang, strict=True):
        assert sum(int(b[f"gol_{g}"]) for g in ("i", "ii", "iii", "iv")) == n
        assert int(b["struktural"]) + int(b["non_struktural"]) == n


# ---------------------------------------------------------------- facts
def test_facts_are_the_printed_statements_and_add_up() -> None:
    fakta = {b["id"]: b for b in tabel("2020/fakta")}
    for b in fakta.values():
        for id_ in re.findall(r"P\d\d", b["sumber"]):
            assert Fraction(b["nilai"]) == pernyataan(id_)
    n = {k: Fraction(b["nilai"]) for k, b in fakta.items()}
    assert n["potensi_kantor"] + n["potensi_sosialisasi"] == pernyataan("P14")
    assert n["pengaduan_surat"] + n["pengaduan_langsung"] == pernyataan("P27")
    assert sum(v for k, v in n.items() if k.startswith("pulang_")) == pernyataan("P42")


def test_outreach_sites_are_those_of_the_quarters() -> None:
    per_triwulan = {t: Fraction(0) for t in "1234"}
    for b in tabel("2020/lokasi_sosialisasi"):
        hari = date.fromisoformat(b["tanggal"])
        assert hari.year == 2020
        per_triwulan[str((hari.month + 2) // 3)] += 1
    realisasi = [b for b in tabel("2020/triwulan") if b["indikator"] == "IKU-02"]
    assert per_triwulan == {b["triwulan"]: Fraction(b["realisasi"]) for b in realisasi}
