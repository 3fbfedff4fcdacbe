"""Split the prose of an objective into its indicators and their sections."""

from __future__ import annotations

from difflib import get_close_matches

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markdown import urai

JUDUL = ("Uraian", "Penyebab", "Solusi", "Program pendukung")


def bagian_indikator(markdown: str, berkas: str = "narasi sasaran") -> dict[str, dict[str, str]]:
    """Return {indicator id: {section title: Markdown}} of rendered prose.

    The text has one heading for each indicator, `## ` and its id, and under it the
    headings of `JUDUL`. Raises KesalahanLakip for text outside of them, for an unknown title
    and for a repeated one; `berkas` names the text in the message.
    """
    bagian: dict[str, dict[str, str]] = {}
    iku = judul = ""
    for tingkat, teks, badan in _potong(markdown):
        if tingkat == 2:
            iku, judul = _baru(teks, bagian, berkas), ""
            bagian[iku] = {}
        elif tingkat == 3 and iku:
            judul = _baru(_judul(teks, iku, berkas), bagian[iku], berkas)
        if badan.strip() and not judul:
            raise _salah(berkas, f"teks {badan.split()[0]!r} berada di luar judul bagian")
        if judul:
            bagian[iku][judul] = badan.strip()
    return bagian


def _potong(markdown: str) -> list[tuple[int, str, str]]:
    baris = markdown.splitlines()
    tokens = urai(markdown)
    kepala = [
        (int(t.tag[1:]), tokens[i + 1].content, t.map)
        for i, t in enumerate(tokens)
        if t.type == "heading_open" and t.map and t.tag in ("h2", "h3") and t.level == 0
    ]
    if not kepala:
        return [(0, "", markdown)]
    awal = kepala[0][2][0]
    akhir = [peta[0] for _, _, peta in kepala[1:]] + [len(baris)]
    isi = [
        (tingkat, teks.strip(), "\n".join(baris[peta[1] : batas]))
        for (tingkat, teks, peta), batas in zip(kepala, akhir, strict=True)
    ]
    return [(0, "", "\n".join(baris[:awal])), *isi]


def _judul(teks: str, iku: str, berkas: str) -> str:
    if teks in JUDUL:
        return teks
    dekat = get_close_matches(teks, JUDUL, 1)
    saran = f"mungkin maksudnya {dekat[0]!r}" if dekat else f"pakai {', '.join(JUDUL)}"
    raise KesalahanLakip(f"{berkas}: judul {teks!r} pada {iku} tidak dikenal. Perbaikan: {saran}.")


def _baru(nama: str, ada: dict[str, dict[str, str]] | dict[str, str], berkas: str) -> str:
    if nama in ada:
        raise _salah(berkas, f"judul {nama!r} tertulis lebih dari sekali")
    return nama


def _salah(berkas: str, alasan: str) -> KesalahanLakip:
    return KesalahanLakip(
        f"{berkas}: {alasan}. Perbaikan: tulis satu '## ' dengan kode untuk setiap indikator, "
        f"di bawahnya '### ' dengan judul {', '.join(JUDUL)}."
    )
