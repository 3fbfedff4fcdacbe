"""What a scenario changed: every changed cell with its official value and its new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from lakip_lib.hitung.bingkai import baris_dari, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, ROMAWI, RUMUS
from lakip_lib.skenario.bidang import AWAL_SKALA, urai_target, urai_triwulan
from lakip_lib.skenario.model import Perubahan
from lakip_lib.skenario.pencari import Pencari, Sel
from lakip_lib.tabel.perencanaan import nama_versi

Jenis = Literal["ukuran", "rupiah", "persen", "kata"]


@dataclass(frozen=True)
class Ubahan:
    """One changed cell.

    `nama` says what `objek` is, `hal` what of it was changed; `resmi` and `skenario` are
    the values (None: missing, written as `kosong`), `jenis` how they are written, `satuan`
    their unit.
    """

    objek: str
    nama: str
    hal: str
    resmi: Any
    skenario: Any
    jenis: Jenis
    satuan: str
    alasan: str
    kosong: str = "belum diisi"

    @property
    def berlaku(self) -> bool:
        """Tell whether the value differs from the official one at all."""
        return bool(self.resmi != self.skenario)


def ubahan(resmi: Hasil, skenario: Hasil) -> list[Ubahan]:
    """Return the changed cells in the order in which the scenario names them.

    Of two changes of one cell the later one counts. Empty for official data.
    """
    dasar = skenario.data.skenario
    pencari = Pencari(resmi.data._tabel, resmi.tahun, skenario.versi_target)
    menurut_sel: dict[tuple[Any, ...], Perubahan] = {}
    for p in dasar.perubahan if dasar is not None else ():
        sel = pencari.cari(p)
        menurut_sel[sel.tabel, tuple(sel.kunci.items()), sel.kolom] = p
    pembaca = _Pembaca(resmi, skenario)
    return [pembaca.baca(p, pencari.cari(p)) for p in menurut_sel.values()]


class _Pembaca:
    """Reads changed cells of both sides and names them."""

    def __init__(self, resmi: Hasil, skenario: Hasil) -> None:
        self.sisi = (resmi, skenario)
        self.versi = {"renstra": "Renstra", **nama_versi(skenario)}
        self.versi_kini = skenario.versi_target
        self.capaian = [menurut(h.capaian, "indikator") for h in self.sisi]
        ambil = resmi.data.ambil
        self.nama = petakan(ambil("kegiatan"), "id", "nama")
        self.nama |= petakan(ambil("akun"), "kode", "nama")
        self.nama |= petakan(ambil("indikator"), "id", "nama")
        self.indikator = set(ambil("indikator")["id"])

    def baca(self, p: Perubahan, sel: Sel) -> Ubahan:
        resmi, skenario = (self._nilai(i, p, sel) for i in (0, 1))
        jenis = self._jenis(p)
        if jenis == "kata":
            resmi, skenario = (_kata(p.bidang, x) for x in (resmi, skenario))
        nama, satuan = self._nama(p.objek), self._satuan(p.objek)
        isi = (resmi, skenario, jenis, satuan, p.alasan, self._kosong(p))
        return Ubahan(p.objek, nama, self._hal(p), *isi)

    def _nilai(self, sisi: int, p: Perubahan, sel: Sel) -> Any:
        hasil, tabel = self.sisi[sisi], sel.tabel[1]
        milik_renstra = sel.tabel[0].startswith("renstra-")
        frame = hasil.data.renstra[tabel] if milik_renstra else hasil.data.ambil(tabel)
        for b in baris_dari(frame):
            if all(getattr(b, k) == v for k, v in sel.kunci.items()):
                nilai = getattr(b, sel.kolom)
                # A grade in letters stands where a number is missing.
                return nilai if nilai is not None else getattr(b, "predikat", None)
        # A yearly realisation that no row holds is what the quarters give.
        satu = self.capaian[sisi].get(p.objek)
        if tabel != "realisasi_tahunan" or satu is None:
            return None
        return satu.realisasi_triwulan

    def _jenis(self, p: Perubahan) -> Jenis:
        if p.objek.startswith(AWAL_SKALA) or p.bidang == "batas_capaian":
            return "persen"
        if p.objek not in self.indikator:
            return "rupiah" if p.objek in self.nama else "kata"
        angka = urai_target(p.bidang) or urai_triwulan(p.bidang) or p.bidang == "realisasi"
        return "ukuran" if angka else "kata"

    def _kosong(self, p: Perubahan) -> str:
        if p.bidang == "batas_capaian":
            return "tanpa batas"
        final = urai_target(p.bidang) is not None and not self.sisi[1].data.konsep
        return "tanpa target" if final else "belum diisi"

    def _nama(self, objek: str) -> str:
        if objek.startswith(AWAL_SKALA):
            skala, _, kategori = objek.removeprefix(AWAL_SKALA).partition(":")
            return f"Kategori {kategori} (skala {skala})"
        return str(self.nama.get(objek, "Pengaturan tahun ini"))

    def _satuan(self, objek: str) -> str:
        satu = self.capaian[1].get(objek) or self.capaian[0].get(objek)
        return str(satu.satuan_nama) if satu is not None else ""

    def _hal(self, p: Perubahan) -> str:
        if (target := urai_target(p.bidang)) is not None:
            versi = target.versi or self.versi_kini
            kata = "Target" if target.kolom == "nilai" else "Batas atas target"
            return f"{kata} ({self.versi.get(versi, versi)})"
        if (triwulan := urai_triwulan(p.bidang)) is not None:
            return f"{triwulan.kolom.capitalize()} triwulan {ROMAWI[triwulan.triwulan]}"
        if p.bidang == "realisasi" and p.objek in self.indikator:
            return "Realisasi setahun"
        return _HAL.get(p.bidang, p.bidang)


_HAL = {
    "rumus": "Rumus capaian",
    "arah": "Arah",
    "aturan_triwulan": "Aturan triwulan",
    "batas_capaian": "Batas capaian",
    "pagu": "Pagu",
    "realisasi": "Realisasi anggaran",
    "versi_target": "Versi target",
    "skala": "Skala kategori",
    "metode_efisiensi": "Metode efisiensi",
    "batas_bawah": "Batas bawah",
    "batas_atas": "Batas atas",
}


def _kata(bidang: str, nilai: Any) -> Any:
    kata = {"rumus": RUMUS, "arah": ARAH, "aturan_triwulan": ATURAN_TRIWULAN}.get(bidang, {})
    return kata.get(nilai, nilai)
