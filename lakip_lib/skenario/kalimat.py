"""The scenario chapter in words: every number computed, with its trail.

Where nothing changed there are no words: the place of the table or chart says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lakip_lib.angka import format_bilangan, format_rupiah
from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import Nilai
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markah import rangkai, tuang
from lakip_lib.narasi.markdown import lolos
from lakip_lib.skenario.banding import (
    PINDAH,
    Banding,
    Sisi,
    per_indikator,
    per_sasaran,
    ringkasan,
    skala_sebanding,
)
from lakip_lib.skenario.banding_anggaran import NAMA, SELURUH, BandingAnggaran, per_anggaran
from lakip_lib.skenario.ubahan import ubahan

_TANPA = "tidak dihitung"
_TERBANYAK = 5


def judul(resmi: Hasil, skenario: Hasil) -> str:
    """Return the chapter's heading. Raises KesalahanLakip for official data."""
    if skenario.data.skenario is None:
        raise KesalahanLakip(
            "bab ini hanya untuk skenario. Perbaikan: isi parameter skenario dengan nama skenario, "
            'atau perubahan, misalnya perubahan = "IKU-03.target=20000".'
        )
    return f"# Skenario {lolos(skenario.data.skenario.nama)}"


def pengantar(resmi: Hasil, skenario: Hasil) -> str:
    """Tell what this document is, and which objects the scenario changes."""
    dasar = skenario.data.skenario
    nama = lolos(dasar.nama if dasar is not None else "tanpa nama")
    semua = ubahan(resmi, skenario)
    objek = dict.fromkeys(u.nama for u in semua)
    awal = (
        f"Bab ini membandingkan skenario **{nama}** dengan data resmi {lolos(resmi.periode)}. "
        "Skenario menjawab pertanyaan “bagaimana bila”; angkanya bukan capaian yang dilaporkan. "
    )
    sama = [u for u in semua if not u.berlaku]
    akhir = ""
    if sama:
        akhir = f" {_besar(_banyak(len(sama)))} di antaranya sama dengan nilai resminya."
    pada = rangkai(objek) if len(objek) <= _TERBANYAK else f"{_banyak(len(objek))} hal"
    return f"{awal}Yang diubah {_banyak(len(semua))} nilai, pada {pada}.{akhir} {_NARASI_RESMI}"


_NARASI_RESMI = (
    "Penyebab, solusi, dan narasi lainnya ditulis untuk data resmi dan tidak ikut berubah; "
    "pada bagian indikator yang berubah hal itu diingatkan lagi."
)


def catatan_narasi(resmi: Hasil, skenario: Hasil) -> dict[str, str]:
    """Return, for each changed indicator, the note that its prose tells the official data.

    Markdown by indicator id; empty for official data.
    """
    if skenario.data.skenario is None:
        return {}
    return {
        b.id: f"> **Catatan skenario.** Narasi berikut ditulis untuk data resmi, yaitu "
        f"{_sisi(b.resmi)}, bukan untuk skenario, yaitu {_sisi(b.skenario)}. Uraian, penyebab, "
        "dan solusinya dapat tidak sesuai dengan angka skenario."
        for b in per_indikator(resmi, skenario)
        if b.berubah
    }


def pengaruh(resmi: Hasil, skenario: Hasil) -> str:
    """Tell the effect as a whole, then each indicator that changed, as a list."""
    berubah = [b for b in per_indikator(resmi, skenario) if b.berubah]
    if not berubah:
        return ""
    awal = f"{_keseluruhan(resmi, skenario, berubah)} {_tercapai(resmi, skenario)}"
    return f"{awal}\n\n{_butir(map(_satu, berubah))}"


def pengaruh_sasaran(resmi: Hasil, skenario: Hasil) -> str:
    """Tell which objectives changed."""
    berubah = [b for b in per_sasaran(resmi, skenario) if b.berubah]
    if not berubah:
        return ""
    return _butir(map(_satu, berubah))


def pengaruh_anggaran(resmi: Hasil, skenario: Hasil) -> str:
    """Tell what became of the budget as a whole."""
    isi = per_anggaran(resmi, skenario)
    if not isi:
        return ""
    seluruh = [b for b in isi if b.milik == SELURUH]
    if not seluruh:
        return "Jumlah seluruh anggaran dan efisiensinya sama dengan data resmi."
    kata = (f"{_HAL[b.hal]} {_dari_ke_anggaran(b)}" for b in seluruh)
    return f"Untuk seluruh anggaran: {'; '.join(kata)}."


_HAL = {nama: nama.partition(" (")[0].lower() for nama in NAMA.values()}


def _dari_ke_anggaran(b: BandingAnggaran) -> str:
    if b.ukuran == "rupiah":
        dari, ke = (_TANPA if x is None else tuang(format_rupiah(x)) for x in (b.resmi, b.skenario))
        return f"dari {dari} menjadi {ke}"
    return f"{_dari_ke(b.resmi, b.skenario, 2)}{' persen' if b.ukuran == 'persen' else ''}"


def _dari_ke(lama: Nilai, baru: Nilai, desimal: int) -> str:
    return f"dari {_angka(lama, desimal)} menjadi {_angka(baru, desimal)}"


def _angka(x: Nilai, desimal: int = 2) -> str:
    return _TANPA if x is None else tuang(format_bilangan(x, desimal))


def _keseluruhan(resmi: Hasil, skenario: Hasil, berubah: Sequence[Banding]) -> str:
    semua = tuang(format_bilangan(ringkasan(skenario).indikator))
    kalimat = f"Dari {semua} indikator, {len(berubah)} berubah"
    if not skala_sebanding(resmi, skenario):
        return f"{kalimat}; kategorinya tidak dibandingkan karena skenario memakai skala lain."
    pindah = [(sum(b.gerak == g for b in berubah), g) for g in ("naik", "turun")]
    kata = [f"{n} indikator {g} kategorinya" for n, g in pindah if n]
    return f"{kalimat}; {' dan '.join(kata) or 'tidak ada yang naik atau turun kategorinya'}."


def _tercapai(resmi: Hasil, skenario: Hasil) -> str:
    lama, baru = ringkasan(resmi), ringkasan(skenario)
    jumlah = (cacah.tercapai(h.capaian) for h in (resmi, skenario))
    a, b = (tuang(format_bilangan(n)) for n in jumlah)
    mencapai = f"tetap {b}" if lama.tercapai == baru.tercapai else f"dari {a} menjadi {b}"
    rata = _dari_ke(lama.rata_rata, baru.rata_rata, 2)
    if lama.rata_rata == baru.rata_rata:
        rata = f"tetap {_angka(baru.rata_rata)}"
    tanpa = ""
    if baru.tanpa:
        n = tuang(format_bilangan(baru.tanpa))
        tanpa = f" ({n} indikator tanpa capaian tidak ikut dirata-rata)"
    return (
        f"Indikator dengan capaian 100 persen atau lebih {mencapai}; rata-rata capaian {rata} "
        f"persen{tanpa}."
    )


def _satu(b: Banding) -> str:
    """Tell one indicator or objective: achievement from … to …, then its category."""
    nama = f"**{lolos(b.nama)}**"
    if b.selisih is None:
        dari, ke = (_sisi(s) for s in (b.resmi, b.skenario))
        return f"{nama}: resmi {dari}, dalam skenario {ke}."
    if b.selisih == 0:
        return f"{nama}: capaian tetap {_angka(b.skenario.nilai)} persen{_kategori(b)}."
    arah = "naik" if b.selisih > 0 else "turun"
    poin = tuang(format_bilangan(abs(b.selisih), 2))
    return (
        f"{nama}: capaian {arah} {poin} poin persentase, "
        f"{_dari_ke(b.resmi.nilai, b.skenario.nilai, 2)} persen{_kategori(b)}."
    )


def _sisi(sisi: Sisi) -> str:
    if sisi.nilai is None:
        return tuang(sisi.sebab)
    return f"capaian {_angka(sisi.nilai)} persen ({_lencana(sisi)})"


def _kategori(b: Banding) -> str:
    dari, ke = _lencana(b.resmi), _lencana(b.skenario)
    if b.gerak in PINDAH:
        kata = {"naik": "naik ", "turun": "turun "}.get(b.gerak, "")
        return f"; kategori {kata}dari {dari} ke {ke}"
    return f"; kategori tetap {ke}"


def _lencana(sisi: Sisi) -> str:
    k = sisi.kategori
    return "tidak dihitung" if k is None else f"{k.tanda}\u00a0{lolos(k.kategori)}"


KALIMAT: dict[str, Callable[[Hasil, Hasil], str]] = {
    "judul": judul,
    "pengantar": pengantar,
    "pengaruh": pengaruh,
    "sasaran": pengaruh_sasaran,
    "anggaran": pengaruh_anggaran,
}
"""The pieces of the chapter in words, by the name that `lap.skenario` takes."""


def _butir(kalimat: Iterable[str]) -> str:
    return "\n".join(f"- {k}" for k in kalimat)


def _banyak(n: int) -> str:
    return format_bilangan(n)


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
