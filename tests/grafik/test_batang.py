"""Drawing of horizontal bars: what stands where, and what happens at the edges."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from lakip_lib.grafik.batang import Baris, Batang, Potong, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR, LEBAR_PONSEL, LEBIH, REALISASI, TARGET, TEMA
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.skala import skala_bilangan, skala_persen
from lakip_lib.grafik.susunan import Susunan

SAMPING = Tata(samping=0.5)
NAMA_PANJANG = "Persentase " + "terfasilitasinya pemulangan dan pemberdayaan pekerja migran " * 5


def batang(x: int, label: str = "") -> Batang:
    return Batang.tunggal(Fraction(x), REALISASI, label or f"{x}%")


def ujung_batang(svg: str) -> list[tuple[float, float]]:
    """Return left and right end of every bar filled as a realisation."""
    jalur = re.findall(rf'<path d="([^"]+)"[^>]*style="fill: {TEMA.realisasi}', svg)
    titik = [[float(x) for x in re.findall(r"[ML] ([-\d.]+) ", d)] for d in jalur]
    return [(min(x), max(x)) for x in titik]


@pytest.mark.parametrize("tata", [Tata(), SAMPING])
def test_panjang_batang_sebanding_dengan_nilai(tata: Tata) -> None:
    baris = [Baris(f"Baris {x}", (batang(x),)) for x in (100, 50, 25)]
    svg = gambar_batang("uji", baris, skala_persen([Fraction(100)]), tata=tata).svg
    panjang = [kanan - kiri for kiri, kanan in ujung_batang(svg)]
    assert panjang[0] / panjang[1] == pytest.approx(2, rel=1e-3)
    assert panjang[0] / panjang[2] == pytest.approx(4, rel=1e-3)


def test_batang_negatif_ke_kiri_nol() -> None:
    baris = [Baris("Naik", (batang(50),)), Baris("Turun", (batang(-20),))]
    svg = gambar_batang("uji", baris, skala_persen([Fraction(50), Fraction(-20)])).svg
    naik, turun = ujung_batang(svg)
    assert turun[1] == pytest.approx(naik[0])
    assert (naik[1] - naik[0]) / (turun[1] - turun[0]) == pytest.approx(2.5, rel=1e-3)


def test_nilai_nol_tanpa_batang_tetapi_berlabel(periksa) -> None:
    svg = gambar_batang("uji", [Baris("Nol", (batang(0),))], skala_persen([Fraction(0)])).svg
    assert not ujung_batang(svg)
    assert "0%" in [t.teks for t in periksa(svg)]


def test_batang_terlalu_panjang_bertanda_potong(periksa) -> None:
    nilai = [Fraction(1650), Fraction(2)]
    biasa = gambar_batang("uji", [Baris("B", (batang(2),))], skala_persen(nilai)).svg
    potong = gambar_batang(
        "uji",
        [Baris("A", (batang(1650, "1.650%"),)), Baris("B", (batang(2),))],
        skala_persen(nilai),
    ).svg
    garis = f"stroke: {TEMA.latar}"
    assert garis not in biasa
    assert potong.count(garis) == 2
    assert "1.650%" in [t.teks for t in periksa(potong)]
    kecil = ujung_batang(potong)[1]
    assert kecil[1] - kecil[0] > 1, "2 % stays visible beside 1,650 %"


def test_kata_pengganti_batang(periksa) -> None:
    kata = "target dan realisasi berupa predikat huruf, capaian tidak dihitung " * 2
    svg = gambar_batang(
        "uji", [Baris("Nilai", (Batang(kosong=kata),))], skala_persen([]), tata=SAMPING
    ).svg
    assert kata.strip() in " ".join(t.teks for t in periksa(svg))
    assert not ujung_batang(svg)


def test_catatan_dan_lencana(periksa) -> None:
    baris = Baris("Dibatasi", (batang(120),), ("▲", "#0a4a86"), "tanpa batas 165,75 persen")
    teks = [
        t.teks for t in periksa(gambar_batang("uji", [baris], skala_persen([Fraction(120)])).svg)
    ]
    assert "▲" in teks
    assert "tanpa batas 165,75 persen" in teks


def test_isi_tumpukan_hanya_bila_muat(periksa) -> None:
    potong = (Potong(Fraction(40), REALISASI, "40"), Potong(Fraction(1), TARGET, "1"))
    baris = [Baris("Tumpuk", (Batang(potong, "41 orang"),))]
    teks = [
        t.teks for t in periksa(gambar_batang("uji", baris, skala_bilangan([Fraction(41)])).svg)
    ]
    assert "40" in teks
    assert "1" not in teks


def test_arsir_digambar_untuk_yang_melebihi() -> None:
    baris = [Baris("Lebih", (Batang.tunggal(Fraction(101), LEBIH, "101%"),))]
    svg = gambar_batang("uji", baris, skala_persen([Fraction(101)])).svg
    assert "<pattern" in svg
    assert "fill: url(#uji-" in svg


@pytest.mark.parametrize("tata", [Tata(), SAMPING])
@pytest.mark.parametrize("jumlah", [0, 1, 60])
def test_banyak_baris(periksa, tata: Tata, jumlah: int) -> None:
    baris = [
        Baris(f"{i} {NAMA_PANJANG}", (batang(i), batang(2 * i)), ("●", "#22a37c"))
        for i in range(jumlah)
    ]
    svg = gambar_batang("uji", baris, skala_persen([Fraction(jumlah)]), tata=tata).svg
    isi = " ".join(t.teks for t in periksa(svg))
    assert all(f"{i} Persentase" in isi for i in range(jumlah))
    assert isi.count("pekerja migran") >= jumlah


def test_legenda_panjang_dilipat(periksa) -> None:
    legenda = [Kunci(REALISASI, f"Keterangan panjang nomor {i}") for i in range(9)]
    svg = gambar_batang("uji", [Baris("A", (batang(1),))], skala_persen([]), legenda=legenda).svg
    tulisan = periksa(svg)
    tinggi = {t.atas for t in tulisan if t.teks.startswith("Keterangan")}
    assert len(tinggi) > 1
    assert all(t.kanan <= LEBAR for t in tulisan)


@pytest.mark.parametrize("tata", [Tata(), SAMPING])
def test_kisi_tidak_menembus_nama(periksa, tata: Tata) -> None:
    baris = [Baris(NAMA_PANJANG, (batang(30),)) for _ in range(3)]
    svg = gambar_batang("uji", baris, skala_persen([Fraction(30)]), tata=tata).svg
    nama = [t for t in periksa(svg) if t.teks.split()[0] in NAMA_PANJANG]
    for d in re.findall(r'<path d="([^"]+)"[^>]*style="fill: none; stroke', svg):
        (x0, y0), (x1, y1) = re.findall(r"([-\d.]+) ([-\d.]+)", d)[:2]
        if x0 == x1:
            atas, bawah = sorted((float(y0), float(y1)))
            kena = [t for t in nama if t.kiri < float(x0) < t.kanan]
            assert not [t for t in kena if t.atas + 2 < bawah and atas < t.bawah - 2]


def test_gambar_ponsel_selebar_ponsel() -> None:
    gambar = gambar_batang("uji", [Baris("A", (batang(1),))], skala_persen([]), tata=SAMPING)
    assert gambar.sempit is not None
    dua = (gambar.svg, gambar.sempit)
    lebar = [float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1]) for svg in dua]
    assert lebar == [LEBAR, LEBAR_PONSEL]


@pytest.mark.parametrize(
    ("lebar", "tanda"),
    [
        (LEBAR, ["0", "2,5 miliar", "5 miliar", "7,5 miliar"]),
        (140.0, ["0", "5 miliar"]),
        (60.0, ["0"]),
    ],
)
def test_tanda_sumbu_hanya_yang_muat(lebar: float, tanda: list[str]) -> None:
    baris = [Baris("A", (batang(1, "Rp9"),))]
    skala = skala_bilangan([Fraction(9_033_076_000)])
    assert [t for _, t in Susunan(baris, skala, Tata(lebar=lebar)).tanda] == tanda
