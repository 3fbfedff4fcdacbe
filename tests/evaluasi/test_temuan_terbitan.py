"""What the document for the unit says: every row against the print and the program."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from lakip_lib.cocokkan.cocokan import Cocokan
from lakip_lib.cocokkan.model import BEDA, DIJELASKAN, PUTUSAN
from lakip_lib.data import DataTahun
from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.periksa.model import Aturan, Selisih
from tests.evaluasi.bukti import (
    DOKUMEN,
    HITUNGAN,
    TIADA,
    Bukti,
    Cetakan,
    baca_bukti,
    bagian,
    bilangan,
    hitung,
    sama,
)

BUKTI = baca_bukti()
NAMA = [f"{b.temuan.split()[0]} {b.letak} {b.sumber[0]}" for b in BUKTI]
tiap_bukti = pytest.mark.parametrize("b", BUKTI, ids=NAMA)
# Years, laws, decisions, codes: no figures of the report.
BUKAN_ANGKA = re.compile(
    r"\b(?:19|20)\d\d\b|53/2014|KEP\S+|IKU-\d\d|III\.\w+|butir \d|\b[A-D]\d\b|Tabel \d+"
    r"|akun [\d, dan]+|Lampiran \d|\d+ sampai \d+(?=,)"
)


@pytest.fixture(scope="module")
def cetakan(data_2020: DataTahun) -> Cetakan:
    return Cetakan(data_2020)


@pytest.fixture(scope="module")
def temuan(ev: BukuEvaluasi) -> dict[str, list[tuple[Aturan, Selisih]]]:
    data, cetak = ev.pemeriksaan
    return {"periksa data": list(data.temuan), "periksa": list(cetak.temuan)}


@pytest.fixture(scope="module")
def cocokan(ev: BukuEvaluasi) -> Cocokan:
    assert ev.cocokan is not None
    return ev.cocokan


def test_there_is_evidence_for_every_finding_but_the_last() -> None:
    berbukti = {b.temuan for b in BUKTI}
    assert [j for j, _ in bagian() if j not in berbukti] == [
        "D7. Analisis yang diminta PermenPANRB 53/2014"
    ]
    assert len(set(NAMA)) > 60


@tiap_bukti
def test_it_is_printed_there(b: Bukti, cetakan: Cetakan) -> None:
    assert cetakan.teks(b.letak, b.tercetak) == b.tercetak
    pembanding = cetakan.teks(b.pembanding, b.nilai)
    if pembanding is not None:
        assert pembanding == b.nilai
    elif b.nilai == TIADA:
        tabel = cetakan.tabel(b.pembanding)
        assert b.tercetak not in {t for (n, _, _), t in cetakan.sel.items() if n == tabel}
    else:
        assert b.pembanding in (HITUNGAN, "aturan", "peraturan", "nama resmi")


@tiap_bukti
def test_the_computation_holds(b: Bukti, cetakan: Cetakan) -> None:
    if not b.hitungan:
        assert b.pembanding != HITUNGAN
        return
    rumus, _, tertulis = b.hitungan.rpartition(" = ")
    assert sama(hitung(rumus), tertulis)
    if b.pembanding == HITUNGAN:
        assert tertulis == b.nilai
    dikenal = {n for t in cetakan.sel.values() for n in bilangan(t)} | {Fraction(100)}
    dikenal |= {n for _, t in cetakan.pernyataan.values() for n in bilangan(t)}
    dikenal |= {n for lain in BUKTI for n in bilangan(lain.hitungan.rpartition(" = ")[2])}
    assert set(bilangan(rumus)) <= dikenal


@tiap_bukti
def test_the_program_finds_it(
    b: Bukti,
    cetakan: Cetakan,
    cocokan: Cocokan,
    temuan: dict[str, list[tuple[Aturan, Selisih]]],
) -> None:
    for sumber in b.sumber:
        cara, _, aturan = sumber.rpartition(" ")
        if sumber == "cocokkan":
            (p,) = [p for p in cocokan.pasangan if p.cetak.letak == cetakan.letak(b.letak)]
            assert p.putusan in (BEDA, DIJELASKAN)
            if b.nilai != TIADA:
                teks = (p.hitungan.teks or "").replace("−", "-")
                assert teks in (b.nilai, b.nilai.partition(" ")[0])
        elif sumber != "hitung":
            assert [s for a, s in temuan[cara] if a.id == aturan and menyebut(s, b)]


def menyebut(s: Selisih, b: Bukti) -> bool:
    """Tell whether a finding speaks of both values of a row of evidence."""
    isi = " ".join((s.hal, *s.satu, *s.dua, s.pesan))
    nilai = "" if b.pembanding == HITUNGAN or b.nilai == TIADA else b.nilai
    return memuat(isi, b.tercetak) and memuat(isi, nilai)


def memuat(isi: str, nilai: str) -> bool:
    tanpa_nomor = re.sub(r"^[A-Z]\. ", "", nilai)
    angka = bilangan(nilai)
    if angka and not re.search(r"Nomor|KEP|[a-z]{9}", nilai):
        return set(angka) <= set(bilangan(isi))
    return tanpa_nomor in isi


def test_every_contradiction_that_the_program_finds_is_told(
    cetakan: Cetakan, cocokan: Cocokan, temuan: dict[str, list[tuple[Aturan, Selisih]]]
) -> None:
    for aturan, s in temuan["periksa"]:
        milik = [b for b in BUKTI if f"periksa {aturan.id}" in b.sumber]
        assert milik, aturan.id
        if aturan.tingkat == "galat":
            assert any(menyebut(s, b) for b in milik), (aturan.id, s.hal)
    letak = {cetakan.letak(b.letak) for b in BUKTI if "cocokkan" in b.sumber}
    assert {p.cetak.letak for p in cocokan.terbuka()} <= letak
    berangka = [p for p in cocokan.pasangan if p.putusan == DIJELASKAN and p.jenis == "angka"]
    # The number of a list entry moved with the entries above it (B8).
    assert {p.cetak.letak for p in berangka} - letak <= {
        ("L2", 3, "capaian"),
        ("L2", 8, "capaian"),
        ("daftar-ringkasan", 4, "no"),
    }


def test_counts_of_verdicts(cocokan: Cocokan) -> None:
    semua, angka, *_ = cocokan.jumlah()
    putusan = dict(zip(PUTUSAN, semua.putusan, strict=True))
    teks = DOKUMEN.read_text(encoding="utf-8")
    kalimat = next(b for b in teks.splitlines() if b.startswith("Bahan pemeriksaan"))
    uraian = sum(p.cetak.tabel == "pernyataan" for p in cocokan.pasangan)
    urut = [1, 31, uraian, semua.semua, angka.semua, *(n for n in putusan.values() if n)]
    assert bilangan(kalimat) == urut


@pytest.mark.parametrize(("judul", "isi"), list(bagian()), ids=[j for j, _ in bagian()])
def test_figures_in_the_prose_stand_in_the_evidence(judul: str, isi: str) -> None:
    prosa = "\n".join(b for b in isi.splitlines() if not b.startswith("|"))
    tabel = " ".join(b for b in isi.splitlines() if b.startswith("|"))
    angka = {n for n in bilangan(BUKAN_ANGKA.sub("", prosa))}
    assert angka - {Fraction(100)} <= {abs(n) for n in bilangan(tabel)} | set(bilangan(tabel))


def test_no_printed_table_has_the_missing_analyses(cetakan: Cetakan) -> None:
    judul = " ".join(cetakan.judul).casefold()
    assert not re.search("efisiensi|standar|kemajuan", judul)
    assert [j for j in cetakan.judul if "Renstra" in j] == ["Target Renstra"]
