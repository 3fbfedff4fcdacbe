"""Chart of Bab I: who works under whom, drawn from `induk` of the work units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lakip_lib.grafik.gaya import HURUF_KECIL, LEBAR, TEMA, Isian, gaya_matplotlib, tinta_atas
from lakip_lib.grafik.ingatan import diingat
from lakip_lib.grafik.kalimat import rangkai
from lakip_lib.grafik.kanvas import Kanvas, tinggi_baris
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.grafik.pegawai import JENIS, nama_jenis
from lakip_lib.grafik.teks import bungkus
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import daftar_kata
from lakip_lib.tabel.bantu import kolom_teks, nama_menurut_id, wajib
from lakip_lib.tabel.model import Penyusun, Tabel

_TEPI = 4.0
_KOLOM = 4
_JARAK_KOLOM = 9.0
_JARAK_BARIS = 24.0
_JARAK_ANAK = 9.0
_INDEN = 12.0
_DALAM = 6.0
_LEBAR_PUNCAK = 190.0
_ISIAN = {
    "kepala": Isian(TEMA.aksen, "", TEMA.aksen),
    "subbag": Isian(TEMA.aksen_lemah, "", TEMA.aksen),
    "seksi": Isian(TEMA.aksen_lemah, "", TEMA.aksen),
}
_ISIAN_LAIN = Isian(TEMA.latar, "", TEMA.tinta_lemah)


@dataclass
class Simpul:
    """A work unit and the units under it."""

    nama: str
    jenis: str
    anak: list[Simpul] = field(default_factory=list)

    def kotak(self, lebar: float) -> tuple[tuple[str, ...], float]:
        """Return the lines of the unit's box and its height."""
        baris = bungkus(self.nama, lebar - 2 * _DALAM, HURUF_KECIL, tebal=self.jenis == "kepala")
        return baris, tinggi_baris(len(baris), HURUF_KECIL) + 2 * _DALAM

    def tinggi(self, lebar: float) -> float:
        """Return the height of this unit's box with all below it listed under it."""
        bawah = sum(_JARAK_ANAK + a.tinggi(lebar - _INDEN) for a in self.anak)
        return self.kotak(lebar)[1] + bawah


def struktur_organisasi(hasil: Hasil) -> Grafik:
    """Return the organisation chart: the head on top, the units under it in rows."""
    frame = wajib(hasil.data.ambil("unit_kerja"), "daftar unit kerja tidak tersedia dalam data")
    puncak = susun_pohon(list(baris_dari(frame)))
    judul = f"Struktur organisasi {hasil.data.nama_unit(pendek=True)}"
    gambar = Gambar(gambar_organisasi("struktur-organisasi", puncak))
    alt = f"Bagan {len(frame)} unit kerja. {rangkai(k for p in puncak for k in _kalimat(p))}"
    return Grafik("struktur-organisasi", judul, alt, gambar, _data(judul, frame))


@diingat
def gambar_organisasi(kunci: str, puncak: Sequence[Simpul]) -> str:
    """Draw the units and return the SVG; `kunci` is the chart's id."""
    with gaya_matplotlib(kunci):
        return _gambar(puncak).svg(kunci)


def susun_pohon(unit: Sequence[Any]) -> list[Simpul]:
    """Return the units that have no superior, each with the units under it.

    Units come in the order of the hierarchy (`JENIS`), then of the data. A unit whose
    superior is not in the data, or that would stand under itself, is taken as a top one.
    """
    urutan = list(JENIS)
    urut = sorted(unit, key=lambda b: urutan.index(b.jenis) if b.jenis in JENIS else len(JENIS))
    simpul = {b.id: Simpul(b.nama, b.jenis) for b in urut}
    induk = {b.id: b.induk for b in urut}
    puncak = []
    for b in urut:
        if b.induk in simpul and not _melingkar(b.id, induk):
            simpul[b.induk].anak.append(simpul[b.id])
        else:
            puncak.append(simpul[b.id])
    return puncak


def _melingkar(id_: str, induk: dict[str, str | None]) -> bool:
    dilalui, atas = {id_}, induk.get(id_)
    while atas is not None and atas not in dilalui:
        dilalui.add(atas)
        atas = induk.get(atas)
    return atas == id_


def _data(judul: str, frame: Any) -> Tabel:
    nama = nama_menurut_id(frame)
    p = Penyusun(
        (
            kolom_teks("unit_kerja", "Unit kerja", 2.4, kepala=True),
            kolom_teks("jenis", "Jenis"),
            kolom_teks("induk", "Di bawah", 2.0),
        )
    )
    for b in baris_dari(frame):
        p.tambah(b.nama, nama_jenis(b.jenis), nama.get(b.induk, "–"))
    return Tabel("struktur-organisasi", judul, p.kolom, tuple(p.baris))


def _kalimat(simpul: Simpul) -> Iterator[str]:
    if simpul.anak:
        yield f"{simpul.nama} membawahkan {daftar_kata(a.nama for a in simpul.anak)}"
    for a in simpul.anak:
        yield from _kalimat(a)


def _gambar(puncak: Sequence[Simpul]) -> Kanvas:
    lebar = (LEBAR - 2 * _TEPI - _INDEN - (_KOLOM - 1) * _JARAK_KOLOM) / _KOLOM
    tinggi = sum(_tinggi_puncak(p, lebar) + _JARAK_BARIS for p in puncak)
    kanvas = Kanvas(LEBAR, tinggi - _JARAK_BARIS + 2 * _TEPI)
    y = _TEPI
    for p in puncak:
        _gambar_puncak(kanvas, p, y, lebar)
        y += _tinggi_puncak(p, lebar) + _JARAK_BARIS
    return kanvas


def _deret(simpul: Simpul) -> list[list[Simpul]]:
    return [simpul.anak[i : i + _KOLOM] for i in range(0, len(simpul.anak), _KOLOM)]


def _tinggi_puncak(simpul: Simpul, lebar: float) -> float:
    deret = (_JARAK_BARIS + max(a.tinggi(lebar) for a in d) for d in _deret(simpul))
    return simpul.kotak(_LEBAR_PUNCAK)[1] + sum(deret)


def _gambar_puncak(kanvas: Kanvas, simpul: Simpul, y: float, lebar: float) -> None:
    """Draw a top unit and its rows; a trunk at the left edge joins rows after the first."""
    tengah = LEBAR / 2
    bawah = _kotak(kanvas, simpul, tengah - _LEBAR_PUNCAK / 2, y, _LEBAR_PUNCAK)
    batang_y = bawah + _JARAK_BARIS / 2
    for ke, deret in enumerate(_deret(simpul)):
        atas = bawah + _JARAK_BARIS
        palang = atas - _JARAK_BARIS / 2
        kiri = [
            _TEPI + _INDEN + i * (lebar + _JARAK_KOLOM) + _geser(simpul, deret, lebar)
            for i in range(len(deret))
        ]
        pusat = [x + lebar / 2 for x in kiri]
        if ke == 0:
            _garis(kanvas, (tengah, bawah), (tengah, palang))
        banyak = len(_deret(simpul)) > 1
        ujung = [*pusat, *([_TEPI] if banyak else [tengah])]
        _garis(kanvas, (min(ujung), palang), (max(ujung if ke else [*ujung, tengah]), palang))
        if ke:
            _garis(kanvas, (_TEPI, batang_y), (_TEPI, palang))
        for x, anak in zip(kiri, deret, strict=True):
            _garis(kanvas, (x + lebar / 2, palang), (x + lebar / 2, atas))
            _gambar_bawahan(kanvas, anak, x, atas, lebar)
        bawah = atas + max(a.tinggi(lebar) for a in deret)


def _geser(simpul: Simpul, deret: Sequence[Simpul], lebar: float) -> float:
    """Return how far a single, shorter row moves right to stand in the middle."""
    if len(simpul.anak) >= _KOLOM:
        return 0.0
    return (_KOLOM - len(deret)) * (lebar + _JARAK_KOLOM) / 2 - _INDEN / 2


def _gambar_bawahan(kanvas: Kanvas, simpul: Simpul, x: float, y: float, lebar: float) -> None:
    awal = bawah = _kotak(kanvas, simpul, x, y, lebar)
    for anak in simpul.anak:
        atas = bawah + _JARAK_ANAK
        tengah = atas + anak.kotak(lebar - _INDEN)[1] / 2
        _garis(kanvas, (x + _INDEN / 2, awal), (x + _INDEN / 2, tengah))
        _garis(kanvas, (x + _INDEN / 2, tengah), (x + _INDEN, tengah))
        _gambar_bawahan(kanvas, anak, x + _INDEN, atas, lebar - _INDEN)
        bawah = atas + anak.tinggi(lebar - _INDEN)


def _kotak(kanvas: Kanvas, simpul: Simpul, x: float, y: float, lebar: float) -> float:
    """Draw a unit's box and return the height of its lower edge."""
    baris, tinggi = simpul.kotak(lebar)
    isian = _ISIAN.get(simpul.jenis, _ISIAN_LAIN)
    kanvas.kotak(x, y, lebar, tinggi, isian)
    kanvas.teks(
        x + lebar / 2,
        y + tinggi / 2,
        baris,
        ukuran=HURUF_KECIL,
        warna=tinta_atas(isian.warna) if simpul.jenis == "kepala" else TEMA.tinta,
        tebal=simpul.jenis == "kepala",
        rata="center",
    )
    return y + tinggi


def _garis(kanvas: Kanvas, awal: tuple[float, float], akhir: tuple[float, float]) -> None:
    kanvas.garis([awal, akhir], warna=TEMA.tinta_lemah, tebal=1.0)
