"""Rules: laws and decisions cited with a number or year that cannot be or is not theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.ejaan import huruf, mirip
from lakip_lib.periksa.model import Aturan, Letak, Selisih, Sitasi, TidakBerlaku
from lakip_lib.periksa.sitasi import Baku, daftar_baku, samakan_jenis, tahun_nomor

_MERDEKA = 1945
# More than any year has seen; a larger number is a slip.
_NOMOR_TERBESAR = {
    "undang-undang": 150,
    "peraturan pemerintah": 250,
    "peraturan presiden": 250,
    "keputusan presiden": 400,
    "instruksi presiden": 50,
}
_SERUPA = 0.6


def nomor_mungkin(bukti: Bukti) -> Iterator[Selisih]:
    """Yield citations with an impossible number or year."""
    for s in _sitasi(bukti):
        for sebab, batas in _mustahil(bukti, s):
            satu = Letak(s.tempat, _sebut(s))
            yield Selisih(_sebut(s), sebab, satu, Letak("batas yang mungkin", batas))


def _mustahil(bukti: Bukti, s: Sitasi) -> Iterator[tuple[str, str]]:
    akhir = bukti.tahun + 1
    if s.tahun is not None and not _MERDEKA <= s.tahun <= akhir:
        yield f"tahun {s.tahun} tidak mungkin", f"{_MERDEKA} sampai {akhir}"
    dalam = tahun_nomor(s.nomor)
    if dalam is not None and s.tahun is not None and dalam != s.tahun:
        yield f"nomor memuat tahun {dalam}, bukan {s.tahun}", f"tahun {dalam}"
    terbesar = _NOMOR_TERBESAR.get(samakan_jenis(s.jenis))
    if terbesar is None:
        return
    angka = re.match(r"\d+", s.nomor)
    if angka is None or not 0 < int(angka[0]) <= terbesar:
        yield f"nomor {s.nomor} tidak mungkin", f"1 sampai {terbesar}"


def tahun_benar(bukti: Bukti) -> Iterator[Selisih]:
    """Yield citations whose year is not the law's: the list has that law in another year."""
    baku = _baku(bukti)
    for s in _sitasi(bukti):
        sejenis = [b for b, _ in baku if _senomor(b, s)]
        if s.tahun is None or any(b.tahun == s.tahun for b in sejenis):
            continue
        for b, tempat in baku:
            if _senomor(b, s) and _dimaksud(bukti, b, s):
                pesan = f"tahun {s.tahun} berbeda dengan tahun peraturan itu, {b.tahun}"
                yield Selisih(
                    _sebut(s), pesan, Letak(s.tempat, _sebut(s)), Letak(tempat, _baku_teks(b))
                )
                break


def _senomor(b: Baku, s: Sitasi) -> bool:
    return b.nomor == s.nomor and samakan_jenis(b.jenis) == samakan_jenis(s.jenis)


def _dimaksud(bukti: Bukti, b: Baku, s: Sitasi) -> bool:
    """Tell whether a citation means the law `b`: by its key, its subject, or no subject at all."""
    if bukti.modus == "terbitan" and s.maksud is not None:
        return any(
            p.id == s.maksud and p.nomor == b.nomor and p.tahun == b.tahun
            for p in baris_dari(bukti.hasil.data.ambil("peraturan"))
        )
    return not s.tentang or mirip(s.tentang, b.tentang) >= _SERUPA


def _baku(bukti: Bukti) -> list[tuple[Baku, str]]:
    """Return the laws with their right year: the program's list, for print also the data's."""
    daftar = [(b, "daftar peraturan program") for b in daftar_baku()]
    if bukti.modus == "terbitan":
        for p in baris_dari(bukti.hasil.data.ambil("peraturan")):
            b = Baku(p.jenis, p.nomor, p.tahun, p.tentang or "", "", None)
            daftar.append((b, f"peraturan.csv ({p.id})"))
    return daftar


def keputusan_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield two different numbers for what seems to be one decision."""
    per: dict[str, list[Sitasi]] = {}
    for s in _sitasi(bukti):
        if s.tentang and "keputusan" in samakan_jenis(s.jenis):
            per.setdefault(huruf(s.tentang), []).append(s)
    for milik in per.values():
        lain = next((s for s in milik if huruf(s.nomor) != huruf(milik[0].nomor)), None)
        if lain is not None:
            pesan = f'"{milik[0].tentang}" dirujuk dengan dua nomor keputusan'
            satu, dua = (Letak(s.tempat, f"Nomor {s.nomor}") for s in (milik[0], lain))
            yield Selisih(milik[0].tentang, pesan, satu, dua)


def masih_berlaku(bukti: Bukti) -> Iterator[Selisih]:
    """Yield laws cited though another one had revoked them before the year of the report."""
    sudah = set()
    for s in _sitasi(bukti):
        for b in daftar_baku():
            cocok = _senomor(b, s) and b.tahun == s.tahun and b not in sudah
            if cocok and b.dicabut is not None and b.dicabut < bukti.tahun:
                sudah.add(b)
                pesan = f"sudah dicabut tahun {b.dicabut}"
                dua = Letak("daftar peraturan program", b.pengganti)
                yield Selisih(_sebut(s), pesan, Letak(s.tempat, _sebut(s)), dua)


def _sitasi(bukti: Bukti) -> Iterable[Sitasi]:
    if not bukti.sitasi:
        raise TidakBerlaku("tidak ada peraturan yang dirujuk")
    return bukti.sitasi


def _sebut(s: Sitasi) -> str:
    tahun = "" if s.tahun is None or tahun_nomor(s.nomor) else f" Tahun {s.tahun}"
    return f"{s.jenis} Nomor {s.nomor}{tahun}"


def _baku_teks(b: Baku) -> str:
    return f"{b.jenis} Nomor {b.nomor} Tahun {b.tahun} tentang {b.tentang}"


_DAFTAR = "Daftar peraturan program (lakip_lib/periksa/peraturan_baku.csv)"
ATURAN = (
    Aturan(
        "HKM-01",
        "Nomor atau tahun peraturan tidak mungkin",
        "galat",
        "Penomoran peraturan menurut jenis dan tahun",
        nomor_mungkin,
    ),
    Aturan("HKM-02", "Tahun peraturan salah", "galat", _DAFTAR, tahun_benar),
    Aturan(
        "HKM-03",
        "Keputusan yang sama dirujuk dengan nomor berbeda",
        "peringatan",
        "Satu keputusan satu nomor",
        keputusan_sama,
    ),
    Aturan("HKM-04", "Peraturan yang dirujuk sudah dicabut", "catatan", _DAFTAR, masih_berlaku),
)
