"""The numbers of captions, as fields that Word counts by itself."""

from __future__ import annotations

import re

from lakip_lib.ekspor.docx_xml import Unsur, bidang, lari

BENTUK_NOMOR = re.compile(r"(Tabel|Gambar) ((?:[A-Z]\.)?)(\d+)([a-z]*)")


class NomorKeterangan:
    """Writes the numbers of captions as fields that count to the same numbers in Word.

    All tables count in one sequence, so that Word's list of tables has them all; where
    another series begins (R.1, 1, L.1) the field is told its number.
    """

    def __init__(self) -> None:
        self._lalu: dict[str, tuple[str, int]] = {}

    def isi(self, nomor: str) -> list[Unsur]:
        """Return runs and fields of a number such as `Tabel 17a` or `Gambar 3`."""
        tebal = {"b": True}
        cocok = BENTUK_NOMOR.fullmatch(nomor)
        if cocok is None:
            return lari(nomor, tebal)
        jenis, awalan, angka, huruf = cocok.groups()
        lama, kini = self._lalu.get(jenis, (awalan, 0)), (awalan, int(angka))
        self._lalu[jenis] = kini
        maju = lama == kini if huruf else lama == (awalan, int(angka) - 1)
        perintah = rf"SEQ {jenis} \{'c' if huruf else '* ARABIC'}"
        if not maju:
            perintah = rf"SEQ {jenis} \* ARABIC \r {angka}"
        isi = [*lari(f"{jenis} {awalan}", tebal), *bidang(perintah, lari(angka, tebal), tebal)]
        if huruf:
            ulang = r" \r 1" if huruf == "a" else ""
            perintah = rf"SEQ {jenis}_anak \* alphabetic{ulang}"
            isi += bidang(perintah, lari(huruf, tebal), tebal)
        return isi
