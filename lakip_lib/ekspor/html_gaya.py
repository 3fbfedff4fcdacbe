"""The page's own classes: what would be inline styles, and colours that follow the screen.

Each set of declarations gets one short class for the whole page, so that the policy of the
page needs to allow no inline style, and repeated looks cost a few bytes.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakip_lib.ekspor.warna import warna_sah, warna_teks
from lakip_lib.tema import Tema
from lakip_lib.tema.kontras import sampai_kontras
from lakip_lib.tema.unit import GRAFIS, TEKS


class LembarGaya:
    """Collects classes and colours while the page is put together.

    Names are given in the order of first use, so the same document gets the same.
    """

    def __init__(self) -> None:
        self._kelas: dict[str, str] = {}
        self._warna: dict[tuple[str, bool], str] = {}

    def kelas(self, isi: str) -> str:
        """Return the class with the declarations `isi`, which must be safe CSS."""
        return self._kelas.setdefault(isi, f"g{len(self._kelas)}")

    def warna(self, heks: str, *, teks: bool = False) -> str:
        """Return a colour of the data (`#rrggbb`) as a value that suits dark screens too.

        `teks` tells that letters have it, which need more contrast.
        """
        kunci = (warna_sah(heks).lower(), teks)
        return f"var(--{self._warna.setdefault(kunci, f'w{len(self._warna)}')})"

    def lencana(self, heks: str) -> str:
        """Return the class of a badge on `heks`; its ink makes it readable everywhere."""
        return self.kelas(f"background:{warna_sah(heks)};color:{warna_teks(heks)}")

    def css(self) -> str:
        """Return the rules of all classes."""
        return "\n".join(f".{nama}{{{isi}}}" for isi, nama in self._kelas.items())

    def palet(self, tema: Tema) -> str:
        """Return the colours of the theme and of the data, light and dark.

        Paper is always light; a choice of the reader (`data-tema`) goes before the system's.
        """
        atas = {"di_bidang": tema.latar, "di_bidang_lemah": tema.aksen_lemah}
        terang = _daftar(tema.terang() | atas) + self._daftar_warna(None)
        tua = dict(tema.gelap)
        atas = {"di_bidang": tua["tinta"], "di_bidang_lemah": tua["tinta_lemah"]}
        gelap = f"color-scheme:dark;{_daftar(tua | atas)}{self._daftar_warna(tua['latar'])}"
        fon = f'--fon:"{tema.fon}","{tema.fon_tanda}",sans-serif;'
        return (
            f":root{{color-scheme:light;{fon}{terang}}}\n"
            "@media screen and (prefers-color-scheme:dark){"
            f":root:not([data-tema=terang]){{{gelap}}}}}\n"
            f"@media screen{{:root[data-tema=gelap]{{{gelap}}}}}\n"
        )

    def _daftar_warna(self, gelap: str | None) -> str:
        """Return the colours of the data, on a dark background lightened where they must be."""
        return "".join(
            f"--{nama}:{heks if gelap is None else sampai_kontras(heks, gelap, _rasio(teks))};"
            for (heks, teks), nama in self._warna.items()
        )


def _rasio(teks: bool) -> float:
    return TEKS if teks else GRAFIS


def _daftar(warna: Mapping[str, str]) -> str:
    return "".join(f"--{nama.replace('_', '-')}:{heks};" for nama, heks in warna.items())
