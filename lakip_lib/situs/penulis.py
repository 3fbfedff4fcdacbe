"""Writes one site: files of the years, pages, style sheet, feed, sitemap, manifest."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from lakip_lib.situs import unduhan
from lakip_lib.situs.alamat import jalur_alamat
from lakip_lib.situs.aset import nama_ikon, nama_logo, tulis_aset
from lakip_lib.situs.bahan import Bahan
from lakip_lib.situs.halaman import Halaman, Pencetak, lingkungan, menu, templat
from lakip_lib.situs.isi import semua_halaman
from lakip_lib.situs.kabar import semua_kabar, tanggal_halaman
from lakip_lib.situs.kodebuku import baca_kodebuku, baca_paket
from lakip_lib.situs.status import Status
from lakip_lib.situs.tahun import Terbitan
from lakip_lib.situs.tautan import id_gambar
from lakip_lib.situs.tentang import alamat_unit
from lakip_lib.situs.umpan import atom, peta_situs, robot
from lakip_lib.susun.buku import semua_bab
from lakip_lib.susun.jalur import Susunan
from lakip_lib.susun.manifes import tulis_manifes
from lakip_lib.tema import Tema

TIDAK_ADA = "404.html"


class Penulis:
    """Writes one site into `folder`."""

    def __init__(
        self,
        data: Path,
        terbitan: Terbitan,
        status: Mapping[int, Status],
        alamat: str,
        tema: Tema,
        folder: Path,
    ) -> None:
        self.data, self.terbitan, self.status, self.alamat = data, terbitan, status, alamat
        self.tema, self.folder = tema, folder
        self.paket = baca_paket(data)
        self.versi = metadata.version("lakip")
        self.ada_umpan = any(t.tanggal for t in terbitan.tahun)

    def tulis(self, jadi: Mapping[int, Susunan]) -> int:
        """Write everything; return how many pages there are."""
        bahan = self._bahan(jadi)
        pencetak = Pencetak({"situs": self._umum()})
        jalur = []
        for satu in semua_halaman(bahan):
            self._tulis(satu.jalur, pencetak.cetak(satu))
            jalur.append(satu.jalur)
        self._tulis(TIDAK_ADA, self._tidak_ada())
        tulis_aset(self.folder, self.tema, pencetak.lembar)
        self._tulis_umpan(jalur)
        parameter = {"alamat": self.alamat, "tahun": sorted(jadi)}
        tulis_manifes(self.folder, self._masukan(), parameter)
        return len(jalur) + 1

    def _bahan(self, jadi: Mapping[int, Susunan]) -> Bahan:
        tahun = self.terbitan.tahun
        salinan = {
            t.tahun: unduhan.salin(jadi[t.tahun].folder, t.data, self.folder / str(t.tahun))
            for t in tahun
        }
        return Bahan(
            self.terbitan,
            self.paket,
            baca_kodebuku(self.data),
            salinan,
            {t.tahun: unduhan.daftar_csv(jadi[t.tahun].folder) for t in tahun},
            self.status,
            unduhan.salin_arsip(self.status, self.folder),
            {t.tahun: id_gambar(jadi[t.tahun].folder / "laporan.html") for t in tahun},
            self.alamat,
            self.versi,
        )

    def _umum(self) -> dict[str, Any]:
        baru = self.terbitan.terbaru
        pendek = baru.data.nama_unit(pendek=True)
        ikon, mime = nama_ikon(self.tema)
        return {
            "nama": f"{baru.singkatan} {pendek}",
            "singkatan": baru.singkatan,
            "unit": baru.data.nama_unit(),
            "unit_pendek": pendek,
            "induk": baru.data.nama_induk(),
            "alamat_unit": alamat_unit(baru),
            "alamat": self.alamat,
            "menu": menu(),
            "umpan": self.ada_umpan,
            "warna": self.tema.bidang,
            "logo": nama_logo(self.tema),
            "ikon": ikon,
            "mime_ikon": mime,
        }

    def _tidak_ada(self) -> str:
        """Return the page for a wrong address, which may be shown at any depth of it.

        It holds its own style, and where the site's address is known links from its root.
        """
        gaya = _gaya_tidak_ada(self.tema)
        sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
        uraian = "Halaman yang dicari tidak ada di situs ini."
        return (
            lingkungan()
            .get_template("tidak_ada.html.j2")
            .render(
                situs=self._umum(),
                halaman=Halaman(TIDAK_ADA, "tidak_ada", "Halaman tidak ditemukan", uraian, {}),
                tahun=self.terbitan.tahun,
                dasar=jalur_alamat(self.alamat) if self.alamat else "",
                gaya=gaya,
                sidik=sidik,
            )
        )

    def _tulis_umpan(self, jalur: Iterable[str]) -> None:
        umum, status = self._umum(), list(self.status.values())
        kabar = semua_kabar(status)
        umpan = atom(self.paket.nama, umum["nama"], umum["unit"], kabar, self.alamat)
        if umpan is not None:
            self._tulis("umpan.atom", umpan)
        if self.alamat:
            semua = [*jalur, *(f"{t.tahun}/laporan.html" for t in self.terbitan.tahun)]
            tanggal = tanggal_halaman(semua, status)
            self._tulis("sitemap.xml", peta_situs(semua, self.alamat, tanggal))
            # Robots look for it at the root of a host alone.
            if jalur_alamat(self.alamat) == "/":
                self._tulis("robots.txt", robot(self.alamat))

    def _masukan(self) -> dict[str, Path]:
        akar = self.data.parent
        semua = {p for t in self.terbitan.tahun for p in t.data.berkas()}
        semua |= {e.arsip for s in self.status.values() for e in s.edisi if e.arsip}
        hasil = {p.relative_to(akar).as_posix(): p for p in semua}
        return hasil | {b.tercatat: b.berkas for b in semua_bab(self.data)}

    def _tulis(self, jalur: str, isi: str) -> None:
        (self.folder / jalur).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / jalur).write_text(isi, encoding="utf-8", newline="\n")


def _gaya_tidak_ada(tema: Tema) -> str:
    nama = ("tinta", "latar", "aksen")
    terang, gelap = ({n: palet[n] for n in nama} for palet in (tema.terang(), tema.gelap))
    warna = [*terang.items(), *((f"{n}_gelap", w) for n, w in gelap.items())]
    return "".join(f"--{n}:{w};" for n, w in warna).join((":root{", "}\n")) + templat(
        "tidak_ada.css"
    )
