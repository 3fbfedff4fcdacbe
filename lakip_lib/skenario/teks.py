"""Read changes from text: `IKU-03.target=20000`, several by ; or on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_lib.kesalahan import DataSalah, Temuan
from lakip_lib.skenario.bidang import dikenal
from lakip_lib.skenario.model import BERKAS_SEBARIS, Perubahan

_BENTUK = "tulis OBJEK.BIDANG=NILAI, misalnya IKU-03.target=20000"
_TERLARANG = frozenset(";#=\n\r")


def baca_teks(teks: str, berkas: str = BERKAS_SEBARIS) -> list[Perubahan]:
    """Return the changes that `teks` names, numbered from 1 as rows of `berkas`.

    Changes are separated by `;` or stand on lines of their own; what follows `#` on a line
    is the reason of that line's changes. An empty value means missing. Raises DataSalah
    with every change that has not the form OBJEK.BIDANG=NILAI.
    """
    hasil: list[Perubahan] = []
    temuan: list[Temuan] = []
    for nomor, (satu, alasan) in enumerate(_potong(teks), 1):
        kiri, tanda, nilai = satu.partition("=")
        objek, bidang = _belah(kiri.strip())
        if not tanda or not objek or not bidang or "=" in nilai:
            sebab = "bukan perubahan dengan bentuk OBJEK.BIDANG=NILAI"
            temuan.append(Temuan(berkas, nomor, None, satu, sebab, _mungkin(satu) + _BENTUK))
            continue
        hasil.append(Perubahan(objek, bidang, nilai.strip(), alasan, berkas, nomor))
    if temuan:
        raise DataSalah(temuan)
    return hasil


def _potong(teks: str) -> Iterator[tuple[str, str]]:
    for baris in teks.splitlines():
        isi, _, alasan = baris.partition("#")
        for satu in isi.split(";"):
            if satu.strip():
                yield satu.strip(), " ".join(alasan.split())


def _belah(kiri: str) -> tuple[str, str]:
    """Split `IKU-03.target.rkt` into object and field.

    An id may hold a dot too, so the longest end that is a known field is the field.
    """
    letak = [i for i, huruf in enumerate(kiri) if huruf == "."]
    for i in letak:
        if dikenal(kiri[i + 1 :].strip()):
            return kiri[:i].strip(), kiri[i + 1 :].strip()
    objek, _, bidang = kiri.partition(".")
    return objek.strip(), bidang.strip()


def _mungkin(satu: str) -> str:
    # A colon or a blank where the equals sign belongs is the likely slip.
    kata = satu.replace(":", " ").split()
    if "=" in satu or len(kata) != 2 or "." not in kata[0]:
        return ""
    return f"mungkin maksudnya {kata[0]}={kata[1]}; "


def tak_tertulis(perubahan: Perubahan) -> Temuan | None:
    """Return the finding for a change that the text form cannot carry, None if it can."""
    for kolom in ("objek", "bidang", "nilai"):
        isi = getattr(perubahan, kolom)
        terlarang = sorted(_TERLARANG.intersection(isi))
        if terlarang:
            alasan = f"memuat tanda {terlarang[0]!r} yang memisahkan perubahan"
            return Temuan(perubahan.berkas, perubahan.baris, kolom, isi, alasan, "hapus tanda itu")
    return None
