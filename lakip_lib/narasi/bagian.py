"""Split the prose of an objective into its indicators and their sections."""

from __future__ import annotations

from difflib import get_close_matches

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markdown import urai

JUDUL = ("Uraian", "Penyebab", "Solusi", "Program pendukung")


class JudulSalah(KesalahanLakip):
    """A heading, or text outside of headings, that does not fit.

    `baris` is its row in the text, `judul` what stands there.
    """

    def __init__(self, tempat: tuple[str, int], judul: str, alasan: str, perbaikan: str) -> None:
        berkas, self.baris = tempat
        self.judul, self.alasan, self.perbaikan = judul, alasan, perbaikan
        super().__init__(f"{berkas}, baris {self.baris}: {alasan}. Perbaikan: {perbaikan}.")


def bagian_indikator(markdown: str, berkas: str = "narasi sasaran") -> dict[str, dict[str, str]]:
    """Return {indicator id: {section title: Markdown}} of rendered prose.

    The text has one heading for each indicator, `## ` and its id, and under it the
    headings of `JUDUL`. Raises KesalahanLakip for text outside of them, for an unknown title
    and for a repeated one; `berkas` names the text in the message.
    """
    bagian: dict[str, dict[str, str]] = {}
    iku = judul = ""
    for nomor, tingkat, teks, badan in _potong(markdown):
        tempat = (berkas, nomor)
        if tingkat == 2:
            iku, judul = _baru(teks, bagian, tempat), ""
            bagian[iku] = {}
        elif tingkat == 3 and iku:
            judul = _baru(_judul(teks, iku, tempat), bagian[iku], tempat)
        if badan.strip() and not judul:
            kosong = len(badan) - len(badan.lstrip())
            di = (berkas, nomor + bool(tingkat) + badan.count("\n", 0, kosong))
            alasan = f"teks {badan.split()[0]!r} berada di luar judul bagian"
            raise _salah(di, badan.split()[0], alasan)
        if judul:
            bagian[iku][judul] = badan.strip()
    return bagian


def _potong(markdown: str) -> list[tuple[int, int, str, str]]:
    """Return row, level and text of every heading with what stands below it."""
    baris = markdown.splitlines()
    tokens = urai(markdown)
    kepala = [
        (int(t.tag[1:]), tokens[i + 1].content, t.map)
        for i, t in enumerate(tokens)
        if t.type == "heading_open" and t.map and t.tag in ("h2", "h3") and t.level == 0
    ]
    if not kepala:
        return [(1, 0, "", markdown)]
    awal = kepala[0][2][0]
    akhir = [peta[0] for _, _, peta in kepala[1:]] + [len(baris)]
    isi = [
        (peta[0] + 1, tingkat, teks.strip(), "\n".join(baris[peta[1] : batas]))
        for (tingkat, teks, peta), batas in zip(kepala, akhir, strict=True)
    ]
    return [(1, 0, "", "\n".join(baris[:awal])), *isi]


def _judul(teks: str, iku: str, tempat: tuple[str, int]) -> str:
    if teks in JUDUL:
        return teks
    dekat = get_close_matches(teks, JUDUL, 1)
    saran = f"mungkin maksudnya {dekat[0]!r}" if dekat else f"pakai {', '.join(JUDUL)}"
    raise JudulSalah(tempat, teks, f"judul {teks!r} pada {iku} tidak dikenal", saran)


def _baru(
    nama: str, ada: dict[str, dict[str, str]] | dict[str, str], tempat: tuple[str, int]
) -> str:
    if nama in ada:
        raise _salah(tempat, nama, f"judul {nama!r} tertulis lebih dari sekali")
    return nama


def _salah(tempat: tuple[str, int], judul: str, alasan: str) -> JudulSalah:
    perbaikan = (
        "tulis satu '## ' dengan kode untuk setiap indikator, di bawahnya '### ' dengan judul "
        f"{', '.join(JUDUL)}"
    )
    return JudulSalah(tempat, judul, alasan, perbaikan)
