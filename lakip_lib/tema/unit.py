"""The theme of a unit: `tema.json` in its data folder, read and checked.

The file may hold any colour of `lakip_lib/tema/tema.json` as `#rrggbb`, `gelap` with the
same names for a dark screen, and `logo`, the name of an SVG or PNG file below the data
folder. A dark colour that is not given follows from the light one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lakip_lib.catatan import catat, tanpa_catatan
from lakip_lib.kesalahan import DataSalah, Temuan, saran
from lakip_lib.tema import KUNCI_META, WARNA, Logo, tema_bawaan
from lakip_lib.tema.kontras import PUTIH, campur, kontras, sampai_kontras
from lakip_lib.tema.logo import LogoSalah, baca_logo

BERKAS_TEMA = "tema.json"
_HEKS = re.compile(r"#[0-9a-f]{6}")
_HEKS_TULIS = "tulis #rrggbb, misalnya #0b3d6b"
TEKS, GRAFIS = 4.5, 3.0
"""Least contrast of text, and of what a drawing shows (WCAG 2.2, 1.4.3 and 1.4.11)."""
# (ink, background, least contrast); the white is that of numbers on bars.
_PASANGAN = (
    ("tinta", "latar", TEKS),
    ("tinta", "latar_lemah", TEKS),
    ("tinta", "aksen_lemah", TEKS),
    ("tinta_lemah", "latar", TEKS),
    ("tinta_lemah", "latar_lemah", TEKS),
    ("aksen", "latar", TEKS),
    ("aksen", "latar_lemah", TEKS),
    ("peringatan", "latar", TEKS),
    ("peringatan", "latar_lemah", TEKS),
    ("realisasi", PUTIH, TEKS),
    ("realisasi", "latar", GRAFIS),
    ("target", "latar", GRAFIS),
)


_IKUT_AKSEN = ("bidang", "realisasi")


def tema_unit(folder: Path) -> dict[str, Any]:
    """Return what the cover hands on of the unit's theme; {} without `tema.json`.

    Raises DataSalah with all findings.
    """
    catat(BERKAS_TEMA)
    berkas = folder / BERKAS_TEMA
    if not berkas.is_file():
        return {}
    pembaca = _Pembaca(folder, berkas.read_bytes())
    isi = pembaca.baca()
    if pembaca.temuan:
        raise DataSalah(pembaca.temuan)
    return {KUNCI_META: isi} if isi else {}


@tanpa_catatan()
def temuan_tema(folder: Path, isi: Mapping[str, bytes]) -> list[Temuan]:
    """Return what is wrong with the theme in a data folder with files `isi`."""
    if BERKAS_TEMA not in isi:
        return []
    pembaca = _Pembaca(folder, isi[BERKAS_TEMA])
    pembaca.baca()
    return pembaca.temuan


def berkas_tema(folder: Path) -> list[str]:
    """Return the files of the theme by their paths below `folder`, for the list of inputs."""
    try:
        isi = json.loads((folder / BERKAS_TEMA).read_bytes())
    except (OSError, ValueError):
        return []
    logo = isi.get("logo") if isinstance(isi, dict) else None
    ada = isinstance(logo, str) and (folder / logo).is_file()
    return [BERKAS_TEMA, *([str(logo)] if ada else [])]


class _Pembaca:
    """Reads one `tema.json` and collects what is wrong with it."""

    def __init__(self, folder: Path, mentah: bytes) -> None:
        self.folder, self.mentah = folder, mentah
        self.temuan: list[Temuan] = []

    def salah(self, kunci: str | None, nilai: Any, alasan: str, perbaikan: str) -> None:
        """Add a finding about `kunci`; the file has no rows, so it is named as column."""
        teks = None if nilai is None else str(nilai)
        self.temuan.append(Temuan(BERKAS_TEMA, None, kunci, teks, alasan, perbaikan))

    def baca(self) -> dict[str, Any]:
        """Return `warna`, `gelap` and `logo`, whichever the file gives."""
        try:
            isi = json.loads(self.mentah)
        except ValueError as e:
            self.salah(None, None, f"bukan JSON yang sah ({e})", "periksa tanda koma dan kutip")
            return {}
        if not isinstance(isi, dict):
            self.salah(None, None, "isinya bukan objek JSON", 'tulis {"aksen": "#0b3d6b"}')
            return {}
        logo = self._logo(isi.pop("logo", None))
        gelap = isi.pop("gelap", {})
        warna = self._warna(isi, "")
        tua = self._warna(gelap, "gelap.") if isinstance(gelap, dict) else {}
        if not isinstance(gelap, dict):
            self.salah("gelap", gelap, "bukan objek JSON", 'tulis {"aksen": "#8fc1f0"}')
        if warna or tua:
            warna, tua = self._lengkapi(warna, tua)
        hasil = {"warna": warna, "gelap": tua, "logo": logo and vars(logo)}
        return {k: v for k, v in hasil.items() if v}

    def _warna(self, isi: Mapping[str, Any], awalan: str) -> dict[str, str]:
        hasil = {}
        for kunci, nilai in isi.items():
            if kunci not in WARNA:
                boleh = [*WARNA, *([] if awalan else ["gelap", "logo"])]
                dekat = saran(kunci, boleh)
                mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
                pakai = f"{mungkin}pakai salah satu dari {', '.join(boleh)}"
                self.salah(f"{awalan}{kunci}", nilai, "kunci ini tidak dikenal", pakai)
            elif not isinstance(nilai, str) or _HEKS.fullmatch(nilai.lower()) is None:
                self.salah(f"{awalan}{kunci}", nilai, "bukan kode warna", _HEKS_TULIS)
            else:
                hasil[kunci] = nilai.lower()
        return hasil

    def _lengkapi(
        self, warna: Mapping[str, str], gelap: Mapping[str, str]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """Return both palettes with the colours that follow from others, after checks."""
        ditulis = {**warna, **{f"gelap.{k}": v for k, v in gelap.items()}}
        warna = {**_ikuti_aksen(warna), **warna}
        terang = {**tema_bawaan().terang(), **warna}
        kurang = list(_kurang_kontras(terang, "latar"))
        sebut: set[str] = set()
        self._sebut(kurang, terang, "", ditulis, sebut)
        tua = {**tema_bawaan().gelap, **gelap}
        gelap = {**{k: v for k, v in _gelapkan(warna, tua).items() if k not in gelap}, **gelap}
        tua |= gelap
        kurang = list(_kurang_kontras(tua, "tinta"))
        self._sebut(kurang, tua, "gelap.", ditulis, sebut)
        return dict(warna), dict(gelap)

    def _sebut(
        self,
        kurang: list[tuple[float, str, str, float]],
        palet: Mapping[str, str],
        awalan: str,
        ditulis: Mapping[str, str],
        sudah: set[str],
    ) -> None:
        """Tell the worst of what lacks contrast once for each key that the unit wrote."""
        for nyata, tinta, latar, rasio in sorted(kurang, key=lambda k: k[0] / k[3]):
            akar = _akar(tinta, latar, awalan, ditulis)
            if akar in sudah:
                continue
            sudah.add(akar)
            lawan = f"{awalan}{latar} {palet[latar]}" if latar in palet else latar
            sebagai = "" if akar == f"{awalan}{tinta}" else f"{awalan}{tinta} {palet[tinta]}: "
            ada, perlu = (r.replace(".", ",") for r in (f"{nyata:.2f}", f"{rasio:g}"))
            alasan = f"{sebagai}kontrasnya terhadap {lawan} hanya {ada} : 1"
            pakai = f"pilih warna dengan kontras paling sedikit {perlu} : 1"
            self.salah(akar, ditulis.get(akar, palet[tinta]), alasan, pakai)

    def _logo(self, nama: Any) -> Logo | None:
        if nama is None:
            return None
        simpan = "tulis nama berkas SVG atau PNG di folder data, misalnya logo.svg"
        if not isinstance(nama, str) or not nama:
            self.salah("logo", nama, "bukan nama berkas", simpan)
            return None
        jalur = (self.folder / nama).resolve()
        if not jalur.is_relative_to(self.folder.resolve()):
            self.salah("logo", nama, "berkas ini di luar folder data", simpan)
            return None
        catat(nama)
        try:
            return baca_logo(nama, jalur.read_bytes())
        except OSError:
            self.salah("logo", nama, "berkas ini tidak ada atau tidak dapat dibaca", simpan)
        except LogoSalah as e:
            self.salah("logo", nama, str(e), "simpan ulang sebagai SVG atau PNG yang sederhana")
        return None


def _kurang_kontras(
    palet: Mapping[str, str], di_bidang: str
) -> Iterator[tuple[float, str, str, float]]:
    """Yield contrast, ink, ground and wanted contrast of the pairs that fall short.

    `di_bidang` names the ink on `bidang`.
    """
    for tinta, latar, rasio in (*_PASANGAN, ("bidang", di_bidang, TEKS)):
        nyata = kontras(palet[tinta], palet.get(latar, latar))
        if nyata < rasio:
            yield nyata, tinta, latar, rasio


def _akar(tinta: str, latar: str, awalan: str, ditulis: Mapping[str, str]) -> str:
    """Return the key that the unit wrote and that a failing pair of colours comes from."""
    sumber = ("aksen",) if tinta in _IKUT_AKSEN else ()
    calon = [f"{awalan}{tinta}", tinta, *sumber, f"{awalan}{latar}", latar]
    return next((k for k in calon if k in ditulis), f"{awalan}{tinta}")


def _ikuti_aksen(warna: Mapping[str, str]) -> dict[str, str]:
    """Return the colours that are the accent's own unless the unit says otherwise."""
    return {k: warna["aksen"] for k in _IKUT_AKSEN if "aksen" in warna}


def _gelapkan(warna: Mapping[str, str], gelap: Mapping[str, str]) -> dict[str, str]:
    """Return dark colours for the light ones that the unit gives and that carry its look."""
    latar = gelap["latar"]
    hasil = {k: sampai_kontras(warna[k], latar, 7) for k in ("aksen", "peringatan") if k in warna}
    for kunci in ("target", "tahun_lalu", "realisasi"):
        if kunci in warna:
            hasil[kunci] = sampai_kontras(warna[kunci], latar, GRAFIS)
    if "bidang" in warna:
        hasil["bidang"] = campur(warna["bidang"], latar, 0.25)
    if "aksen" in warna:
        hasil["aksen_lemah"] = campur(warna["aksen"], latar, 0.6)
    return hasil
