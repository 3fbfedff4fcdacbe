"""The value that the program has for each printed cell and each figure told in prose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai
from lakip_lib.cocokkan.baris import KELOMPOK, BarisKita, angka_kolom, baris_kita, pasangkan
from lakip_lib.cocokkan.bilangan import baca_cetak
from lakip_lib.cocokkan.konteks import konteks_eksak
from lakip_lib.cocokkan.model import PERNYATAAN, Cetak, Hitungan
from lakip_lib.cocokkan.peta import BERKAS, Padanan, baca_peta, padanan
from lakip_lib.cocokkan.ungkapan import TanpaNilai, hitung, nama_disebut
from lakip_lib.ekspor.tabular import satuan_sel
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan
from lakip_lib.narasi.templat import tak_dikenal
from lakip_lib.tabel.daftar import daftar_tabel
from lakip_lib.tabel.model import Sel, Tabel, TidakAdaData

_TANPA_PADANAN = "baris ini tidak ada padanannya dalam data"
_PERNYATAAN = "terbitan_pernyataan.csv"

Terpasang = tuple[Cetak, Hitungan]


class Sumber:
    """Pairs the print of one year with what is computed from the data."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil = hasil
        self.konteks = {**konteks_eksak(hasil), "kolom": self._kolom}
        self._pembuat = daftar_tabel(hasil)
        self._tabel: dict[str, Tabel | str] = {}
        self.peta = baca_peta(hasil, self._pembuat)
        self._temuan: list[Temuan] = []

    def semua(self) -> list[Terpasang]:
        """Return every printed cell and statement with its computed value, in print order.

        Raises DataSalah for expressions that cannot be read or name what does not exist.
        """
        self._temuan = []
        semua = [*self._sel(), *self._pernyataan()]
        if self._temuan:
            raise DataSalah(dict.fromkeys(self._temuan))
        return semua

    def tabel(self, id_: str) -> Tabel | str:
        """Return a report table, or why the data cannot fill it."""
        if id_ not in self._tabel:
            try:
                self._tabel[id_] = self._pembuat[id_](self.hasil)
            except TidakAdaData as alasan:
                self._tabel[id_] = str(alasan)
        return self._tabel[id_]

    def _kolom(self, tabel: str, kolom: str, jenis: str = "data") -> list[Fraction]:
        """Return the numbers of a column of a report table, for expressions.

        `jenis` is the kind of rows; `semua` takes group rows and rows of data together.
        """
        if tabel not in self._pembuat:
            raise KesalahanLakip(tak_dikenal("tabel laporan", tabel, list(self._pembuat)))
        isi = self.tabel(tabel)
        if isinstance(isi, str):
            raise TanpaNilai(isi)
        return angka_kolom(isi, kolom, ("data", "kelompok") if jenis == "semua" else (jenis,))

    def _sel(self) -> Iterator[Terpasang]:
        semua: dict[str, list[Cetak]] = defaultdict(list)
        for b in baris_dari(self.hasil.data.ambil("terbitan")):
            desimal = padanan(self.peta, b.tabel, b.baris, b.kolom).desimal
            semua[b.tabel].append(Cetak(b.tabel, b.baris, b.kolom, b.kunci, b.teks, desimal))
        for cetak in semua.values():
            nomor = {c.baris: c.kunci for c in cetak}
            laporan = (padanan(self.peta, *c.letak).tabel_laporan for c in cetak)
            baris = {id_: self._baris(id_, nomor) for id_ in dict.fromkeys(laporan) if id_}
            for c in cetak:
                yield c, self._hitungan(c, baris)

    def _baris(self, id_: str, nomor: Mapping[int, str | None]) -> dict[int, Any]:
        """Map printed row numbers to our rows of table `id_`, or to why there is none."""
        tabel = self.tabel(id_)
        if isinstance(tabel, str):
            return dict.fromkeys(nomor, tabel)
        kita = baris_kita(tabel)
        pasangan = pasangkan(nomor, tabel.baris)
        return {n: None if i is None else kita[i] for n, i in pasangan.items()}

    def _hitungan(self, c: Cetak, baris: Mapping[str, Mapping[int, Any]]) -> Hitungan:
        p = padanan(self.peta, *c.letak)
        if p.kolom_laporan is None:
            return Hitungan(alasan=p.catatan, angka=True)
        if p.tabel_laporan is None:
            return self._dari_konteks(c, p)
        kita = baris[p.tabel_laporan][c.baris]
        if isinstance(kita, str):
            return Hitungan(alasan=kita, angka=True)
        if kita is None:
            tabel = self.tabel(p.tabel_laporan)
            assert isinstance(tabel, Tabel)
            angka = next(
                (k.jenis != "teks" for k in tabel.kolom if k.nama == p.kolom_laporan), True
            )
            return _tanpa_padanan(c, angka)
        return self._dari_baris(c, p, kita)

    def _dari_baris(self, c: Cetak, p: Padanan, kita: BarisKita) -> Hitungan:
        nama, sumber = str(p.kolom_laporan), f"{p.tabel_laporan}: {p.kolom_laporan}"
        if nama in kita.sel:
            sel = kita.sel[nama]
            angka = kita.kolom[nama].jenis != "teks"
            isi = _dari_sel(sel, angka)
            if not angka and c.kunci is None:
                isi = replace(isi, sebaris=kita.teks())
            if sel.teks == "–" and (sebab := self._arti_strip(p)) and not angka_kosong(c):
                isi = replace(isi, alasan=sebab)
        elif nama == KELOMPOK:
            isi = Hitungan(kita.kelompok)
        else:
            isi = self._nilai(c, p, kita.nama())
        return replace(isi, sumber=sumber, baris=kita.nilai(), catatan=self._catatan(c, isi.nilai))

    def _arti_strip(self, p: Padanan) -> str | None:
        """Return what the table's own note says of a dash."""
        tabel = self.tabel(str(p.tabel_laporan))
        assert isinstance(tabel, Tabel)
        return next((n for n in tabel.catatan if n.startswith("Tanda –")), None)

    def _dari_konteks(self, c: Cetak, p: Padanan) -> Hitungan:
        ungkapan = str(p.kolom_laporan)
        if c.kunci is None and "kunci" in nama_disebut(ungkapan):
            return _tanpa_padanan(c, baca_cetak(c.teks, c.desimal) is not None)
        isi = self._nilai(c, p, {**self.konteks, "kunci": c.kunci})
        return replace(isi, sumber=ungkapan, catatan=self._catatan(c, isi.nilai))

    def _nilai(self, c: Cetak, p: Padanan, nama: Mapping[str, Any]) -> Hitungan:
        berkas = f"{self.hasil.tahun}/{BERKAS}"
        return self._hitung(str(p.kolom_laporan), nama, (berkas, p.nomor, "kolom_laporan"))

    def _hitung(
        self, ungkapan: str, nama: Mapping[str, Any], letak: tuple[str, int, str]
    ) -> Hitungan:
        try:
            return _dari_nilai(hitung(ungkapan, nama))
        except TanpaNilai as sebab:
            return Hitungan(alasan=str(sebab), angka=True)
        except (KesalahanLakip, TypeError) as galat:
            alasan, _, perbaikan = str(galat).partition(". Perbaikan: ")
            saran_ = perbaikan.rstrip(".") or "periksa isi dalam kurung"
            self._temuan.append(Temuan(*letak, ungkapan, alasan, saran_))
            return Hitungan(alasan=alasan, angka=True)

    def _catatan(self, c: Cetak, nilai: Fraction | None) -> str | None:
        """Say where a value is not what the quarters give but was set by the data."""
        b = self._penyesuaian.get(c.kunci or "")
        if b is None or nilai is None or nilai not in (b.realisasi, b.capaian):
            return None
        menurut_triwulan = format_nilai(b.realisasi_triwulan, b.satuan_nama)
        return f"memakai realisasi yang ditetapkan data; triwulan memberi {menurut_triwulan}"

    @cached_property
    def _penyesuaian(self) -> dict[str, Any]:
        semua = menurut(self.hasil.capaian, "indikator")
        return {
            k: b for k, b in semua.items() if b.penyesuaian and b.realisasi_triwulan is not None
        }

    def _pernyataan(self) -> Iterator[Terpasang]:
        berkas = f"{self.hasil.tahun}/{_PERNYATAAN}"
        for i, b in enumerate(baris_dari(self.hasil.data.ambil("terbitan_pernyataan")), 2):
            uraian = f"{b.bab} {b.pokok}: {b.uraian}"
            c = Cetak(PERNYATAAN, 1, b.id, None, b.nilai, uraian=uraian, satuan=b.satuan)
            if b.ungkapan is not None:
                isi = self._hitung(b.ungkapan, self.konteks, (berkas, i, "ungkapan"))
                yield c, replace(isi, sumber=b.ungkapan)
                continue
            if b.catatan is None:
                alasan = "ungkapan kosong tanpa sebab"
                saran_ = "isi ungkapan, atau catatan dengan sebab angka ini tidak dapat dihitung"
                self._temuan.append(Temuan(berkas, i, "ungkapan", None, alasan, saran_))
            yield c, Hitungan(alasan=b.catatan or "", angka=True)


def angka_kosong(c: Cetak) -> bool:
    """Tell whether a printed cell holds no number."""
    return baca_cetak(c.teks, c.desimal) is None


def _tanpa_padanan(c: Cetak, angka: bool) -> Hitungan:
    """Return the missing counterpart: a figure cannot be computed, a name is not in the data."""
    if angka:
        return Hitungan(alasan=_TANPA_PADANAN, angka=True)
    return Hitungan(catatan=_TANPA_PADANAN)


def _dari_sel(sel: Sel, angka: bool) -> Hitungan:
    satuan = satuan_sel(replace(sel, rentang=1))
    return Hitungan(sel.teks, sel.nilai, satuan, tergabung=sel.rentang == 0, angka=angka)


def _dari_nilai(nilai: Any) -> Hitungan:
    if nilai is None:
        return Hitungan(alasan="tidak ada nilainya dalam data", angka=True)
    if isinstance(nilai, (int, Fraction)) and not isinstance(nilai, bool):
        eksak = nilai if isinstance(nilai, Fraction) else Fraction(nilai)
        return Hitungan(format_bilangan(nilai), eksak, angka=True)
    return Hitungan(str(nilai))
