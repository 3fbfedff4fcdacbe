"""A table prepared for the HTML template: spans, scopes and headers of every cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.ekspor.html_jejak import PenandaJejak
from lakip_lib.ekspor.kisi import hanya_judul, kisi_kepala, kolom_kepala
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

_KELAS_RATA = {"kiri": "", "kanan": "ka", "tengah": "te"}
_LEBAR_SATUAN_REM = 5.2
_KOLOM_SEMPIT = 3
_KATA_PANJANG = 24
# On a phone the column that stays in view must leave room for the others.
_LEKAT_TERLEBAR_REM = 7.4


@dataclass(frozen=True)
class SelHtml:
    """One cell of the page; `atribut` are its attributes, None left out.

    `teks` is plain text, or safe HTML (`Markup`) where numbers in it are marked. `lencana`
    is the class that colours the badge of an achievement category, with its sign `tanda`;
    `kategori` is its name, for those who hear the page, where the text does not say it.
    """

    unsur: str
    teks: str
    atribut: dict[str, str | int | None]
    lencana: str | None = None
    tanda: str | None = None
    kategori: str | None = None


@dataclass(frozen=True)
class BarisHtml:
    """One row: its class, its cells, and the id in the data of what it is about."""

    kelas: str
    sel: list[SelHtml]
    kunci: str | None = None


@dataclass(frozen=True)
class TabelHtml:
    """A whole table: classes of columns by group, heading rows, body groups, notes."""

    label: str
    judul: str
    awalan: str
    kelas_kolom: list[list[str]]
    kelas: str | None
    kepala: list[list[SelHtml]]
    badan: list[list[BarisHtml]]
    catatan: tuple[str, ...]
    lebar: bool


def tabel_html(
    tabel: Tabel,
    label: str,
    awalan: str,
    lembar: LembarGaya,
    penanda: PenandaJejak | None = None,
) -> TabelHtml:
    """Prepare a table, its looks as classes in `lembar`, its numbers marked by `penanda`.

    `label` is its number as shown, `awalan` starts all its cell ids.
    """
    lekat = kolom_lekat(tabel)
    penuh, ringkas = _lebar_rem(tabel, lekat)
    kolom = [
        lembar.kelas(f"--p:{p / sum(penuh) * 100:.1f}%;--r:{r / sum(ringkas) * 100:.1f}%")
        for p, r in zip(penuh, ringkas, strict=True)
    ]
    lebar = f"--penuh:{sum(penuh):.1f}rem;--ringkas:{sum(ringkas):.1f}rem"
    return TabelHtml(
        label=label,
        judul=tabel.judul,
        awalan=awalan,
        kelas_kolom=[kolom[s.kolom : s.kolom + s.lebar] for s in kisi_kepala(tabel)[0]],
        kelas=None if _sempit(tabel) else lembar.kelas(lebar),
        kepala=[list(baris) for baris in _kepala(tabel, awalan, lekat)],
        badan=_Badan(tabel, awalan, lembar, penanda or PenandaJejak(), lekat).kelompok(),
        catatan=tabel.catatan,
        lebar=tabel.lebar,
    )


def kolom_lekat(tabel: Tabel) -> int | None:
    """Return the column that stays in view while the others scroll; None on a narrow table."""
    kepala = (j for j, k in enumerate(tabel.kolom) if k.kepala_baris)
    return None if _sempit(tabel) else next(kepala, None)


def _lebar_rem(tabel: Tabel, lekat: int | None) -> tuple[list[float], list[float]]:
    """Return the widths of the columns in rem, and those where there is little room."""
    penuh = [k.lebar * _LEBAR_SATUAN_REM for k in tabel.kolom]
    ringkas = [min(w, _LEKAT_TERLEBAR_REM) if j == lekat else w for j, w in enumerate(penuh)]
    return penuh, ringkas


def _sempit(tabel: Tabel) -> bool:
    return len(tabel.kolom) <= _KOLOM_SEMPIT


def _kepala(tabel: Tabel, awalan: str, lekat: int | None) -> Iterable[Iterable[SelHtml]]:
    for baris in kisi_kepala(tabel):
        yield (
            SelHtml(
                "th",
                s.teks,
                {
                    "id": f"{awalan}k{s.baris}-{s.kolom}",
                    "scope": "colgroup" if s.kelompok else "col",
                    "colspan": _lebih(s.lebar),
                    "rowspan": _lebih(s.tinggi),
                    "class": "te"
                    if s.kelompok
                    else _gabung(_kelas_rata(tabel.kolom[s.kolom]), s.kolom == lekat),
                },
            )
            for s in baris
        )


@dataclass
class _Badan:
    """Writes the body row by row; knows which heading cells hold for the cell at hand.

    Tables with grouped headings, merged cells or group rows name the headings of every
    cell (`headers`); for the plain ones `scope` says it all.
    """

    tabel: Tabel
    awalan: str
    lembar: LembarGaya
    penanda: PenandaJejak
    lekat: int | None
    _kepala_baris: dict[int, str] = field(default_factory=dict)
    _kelompok: str | None = None

    def __post_init__(self) -> None:
        self.posisi_kepala = kolom_kepala(self.tabel)
        self.kepala_kolom = _id_kepala(self.tabel, self.awalan)
        self.rumit = any(
            b.jenis == "kelompok" or any(s.rentang != 1 for s in b.sel) for b in self.tabel.baris
        ) or any(k.kelompok for k in self.tabel.kolom)

    def kelompok(self) -> list[list[BarisHtml]]:
        """Return the rows, a new group starting at each group row that no span crosses."""
        hasil: list[list[BarisHtml]] = [[]]
        for i, baris in enumerate(self.tabel.baris):
            if baris.jenis == "kelompok" and hasil[-1] and all(s.rentang for s in baris.sel):
                hasil.append([])
            hasil[-1].append(self._baris(i, baris))
        return [h for h in hasil if h]

    def _baris(self, i: int, baris: Baris) -> BarisHtml:
        if hanya_judul(baris):
            return BarisHtml("kelompok", [self._judul_kelompok(i, baris)])
        for j in sorted(self.posisi_kepala):
            if baris.sel[j].rentang:
                self._catat_kepala(i, j, baris)
        sel = [self._sel(i, j, s, baris) for j, s in enumerate(baris.sel) if s.rentang]
        return BarisHtml("" if baris.jenis == "data" else baris.jenis, sel, baris.kunci)

    def _judul_kelompok(self, i: int, baris: Baris) -> SelHtml:
        self._kelompok = f"{self.awalan}b{i}-0"
        atribut: dict[str, str | int | None] = {
            "id": self._kelompok,
            "scope": "rowgroup",
            "colspan": _lebih(len(baris.sel)),
        }
        return SelHtml("th", self._teks(baris.sel[0]), atribut)

    def _teks(self, sel: Sel) -> str:
        return self.penanda.teks(sel.teks, sel.ruas)

    def _sel(self, i: int, j: int, sel: Sel, baris: Baris) -> SelHtml:
        kepala = j in self.posisi_kepala and bool(sel.teks)
        atribut: dict[str, str | int | None] = {
            "id": f"{self.awalan}b{i}-{j}" if kepala and self.rumit else None,
            "scope": _scope(sel, baris) if kepala else None,
            "rowspan": _lebih(sel.rentang),
            "headers": self._headers(j, kepala) if self.rumit else None,
            "class": _gabung(_kelas(self.tabel.kolom[j], sel), j == self.lekat),
        }
        unsur = "th" if kepala else "td"
        tersembunyi = sel.kategori if sel.kategori != sel.teks else None
        lencana = self.lembar.lencana(sel.warna) if sel.warna else None
        return SelHtml(unsur, self._teks(sel), atribut, lencana, sel.tanda, tersembunyi)

    def _catat_kepala(self, i: int, j: int, baris: Baris) -> None:
        """Remember the row heading at column `j`; it ends those to its right."""
        self._kepala_baris = {k: id_ for k, id_ in self._kepala_baris.items() if k < j}
        if baris.sel[j].teks:
            self._kepala_baris[j] = f"{self.awalan}b{i}-{j}"
        if baris.jenis != "data":
            self._kelompok = self._kepala_baris.get(j) if baris.jenis == "kelompok" else None

    def _headers(self, j: int, kepala: bool) -> str:
        baris = [id_ for k, id_ in sorted(self._kepala_baris.items()) if not kepala or k < j]
        if self._kelompok and self._kelompok not in baris and not kepala:
            baris.insert(0, self._kelompok)
        return " ".join([*self.kepala_kolom[j], *baris])


def _id_kepala(tabel: Tabel, awalan: str) -> list[list[str]]:
    id_: list[list[str]] = [[] for _ in tabel.kolom]
    for baris in kisi_kepala(tabel):
        for s in baris:
            for k in range(s.kolom, s.kolom + s.lebar):
                id_[k].append(f"{awalan}k{s.baris}-{s.kolom}")
    return id_


def _scope(sel: Sel, baris: Baris) -> str:
    return "rowgroup" if sel.rentang > 1 or baris.jenis == "kelompok" else "row"


def _kelas(kolom: Kolom, sel: Sel) -> str | None:
    kelas = [_kelas_rata(kolom)]
    if sel.nilai is not None:
        kelas.append("angka")
    elif kolom.jenis != "teks" and len(sel.teks) > _KATA_PANJANG:
        kelas.append("kata")
    return " ".join(k for k in kelas if k) or None


def _kelas_rata(kolom: Kolom) -> str | None:
    return _KELAS_RATA[kolom.rata] or None


def _gabung(kelas: str | None, lekat: bool) -> str | None:
    return " ".join(filter(None, (kelas, "lekat" if lekat else None))) or None


def _lebih(n: int) -> int | None:
    return n if n > 1 else None
