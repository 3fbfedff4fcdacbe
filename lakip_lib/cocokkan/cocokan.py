"""The whole comparison of one year: pairs, verdicts, guesses, notes, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lakip_lib.cocokkan.banding import putuskan
from lakip_lib.cocokkan.dugaan import tebak
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.model import BEDA, BEDA_PEMBULATAN, DIJELASKAN, PUTUSAN, Pasangan
from lakip_lib.cocokkan.penjelasan import terapkan
from lakip_lib.cocokkan.sumber import Sumber
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip, kutip, saran

BERBEDA = (BEDA, BEDA_PEMBULATAN, DIJELASKAN)
"""The verdicts of what is not simply right, the open ones first."""


@dataclass(frozen=True)
class Hitung:
    """How many pairs there are under one name, and of each verdict (in order of `PUTUSAN`)."""

    nama: str
    semua: int
    angka: int
    putusan: tuple[int, ...]


@dataclass(frozen=True)
class Cocokan:
    """The comparison of the printed edition of one year with what is computed."""

    hasil: Hasil
    pasangan: tuple[Pasangan, ...]

    def per_tabel(self) -> list[Hitung]:
        """Return the counts of every printed table, and of the prose, in print order."""
        nama = dict.fromkeys(p.cetak.tabel for p in self.pasangan)
        return [_hitung(t, (p for p in self.pasangan if p.cetak.tabel == t)) for t in nama]

    def jumlah(self) -> list[Hitung]:
        """Return the counts of all pairs, then of figures, texts and empty cells alone."""
        bagian = (("angka", "angka"), ("teks", "teks"), ("sel kosong", "kosong"))
        per_jenis = [
            _hitung(nama, (p for p in self.pasangan if p.jenis == jenis)) for nama, jenis in bagian
        ]
        return [_hitung("semua", self.pasangan), *per_jenis]

    def terbuka(self) -> list[Pasangan]:
        """Return the differences that nothing explains."""
        return [p for p in self.pasangan if p.putusan == BEDA]

    @property
    def kode_keluar(self) -> int:
        """The exit code: 1 while an unexplained difference is left."""
        return 1 if self.terbuka() else 0


def cocokkan(hasil: Hasil) -> Cocokan:
    """Pair every printed cell and statement with its computed value and judge each pair.

    Raises KesalahanLakip for a year without a printed edition, and DataSalah for a
    pairing that is incomplete or wrong and for notes that explain nothing.
    """
    ambil = hasil.data.ambil
    if ambil("terbitan").empty and ambil("terbitan_pernyataan").empty:
        raise KesalahanLakip(
            f"tahun {hasil.tahun} tidak mempunyai data cetakan, jadi tidak ada yang dicocokkan. "
            f"Perbaikan: salin tabel cetaknya ke {hasil.tahun}/terbitan.csv."
        )
    sumber = Sumber(hasil)
    pasangan = [
        Pasangan(cetak, hitungan, *putuskan(cetak, hitungan)) for cetak, hitungan in sumber.semua()
    ]
    bahan = Bahan(hasil, sumber.konteks, sumber.peta, pasangan)
    dengan_dugaan = [replace(p, dugaan=tebak(p, bahan)) for p in pasangan]
    return Cocokan(hasil, tuple(terapkan(ambil("terbitan_penjelasan"), dengan_dugaan, hasil.tahun)))


def periksa_tabel(c: Cocokan, tabel: Iterable[str]) -> None:
    """Refuse names of printed tables that the print does not have. Raises KesalahanLakip."""
    ada = list(dict.fromkeys(p.cetak.tabel for p in c.pasangan))
    for nama in tabel:
        if nama not in ada:
            dekat = saran(nama, ada)
            perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"pilih dari {', '.join(ada)}"
            raise KesalahanLakip(f"tabel cetak {kutip(nama)} tidak ada. Perbaikan: {perbaikan}.")


def saring(
    pasangan: Iterable[Pasangan], tabel: Sequence[str] = (), putusan: Sequence[str] = PUTUSAN
) -> list[Pasangan]:
    """Return the pairs of the given tables (none given: of all) with one of the verdicts."""
    return [p for p in pasangan if p.putusan in putusan and (not tabel or p.cetak.tabel in tabel)]


def _hitung(nama: str, pasangan: Iterable[Pasangan]) -> Hitung:
    semua = list(pasangan)
    menurut = Counter(p.putusan for p in semua)
    angka = sum(p.jenis == "angka" for p in semua)
    return Hitung(nama, len(semua), angka, tuple(menurut[p] for p in PUTUSAN))
