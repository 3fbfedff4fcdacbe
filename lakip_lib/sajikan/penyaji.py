"""What the server answers: files of the site, its state, and pages for what is not there."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tornado.iostream import StreamClosedError
from tornado.web import Application, RequestHandler

from lakip_lib.sajikan.alamat import tuan_rumah_setempat
from lakip_lib.sajikan.berkas import HTML, INDEKS, TAK_ADA, cari_berkas, jenis
from lakip_lib.sajikan.papan import Papan
from lakip_lib.sajikan.sisipan import JALUR_KABAR, dari_akar, sisipkan

DENYUT = 15.0
"""Seconds between signs of life, by which a connection that is gone is noticed."""
_DIGANTI = 1.0, 0.02
_KEPALA = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
_HALAMAN = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>{judul}</title>
</head>
<body>
<main>
<h1>{judul}</h1>
<p>{isi}</p>
</main>
</body>
</html>
"""
_SEBAB = {
    403: ("Ditolak", "Alamat ini hanya melayani komputer tempat lakip sajikan berjalan."),
    404: ("Halaman tidak ditemukan", "Periksa alamatnya, atau mulai dari halaman depan."),
    405: ("Tidak dilayani", "Situs ini hanya dapat dibaca."),
    503: ("Situs sedang disusun", "Halaman ini dimuat ulang sendiri begitu situs selesai."),
}


@dataclass(frozen=True)
class Sajian:
    """What is served: the site's folder, the page of a folder, and who may ask."""

    akar: Path
    papan: Papan
    indeks: str = INDEKS
    terbuka: bool = False


def aplikasi(sajian: Sajian) -> Application:
    """Return the server's application."""
    jalur = [(JALUR_KABAR, Saluran), (r"/(.*)", Halaman)]
    rute: list[Any] = [(pola, kelas, {"sajian": sajian}) for pola, kelas in jalur]
    return Application(rute, log_function=lambda pelayan: None)


class _Dasar(RequestHandler):
    """Headers of every answer, and no answer to who was sent here under another name."""

    def initialize(self, sajian: Sajian) -> None:
        """Keep what is served."""
        self.sajian = sajian

    def set_default_headers(self) -> None:
        """Set the headers of every answer, errors too."""
        self.clear_header("Server")
        for nama, nilai in _KEPALA.items():
            self.set_header(nama, nilai)

    def prepare(self) -> None:
        """Refuse who came here by the name of another machine."""
        if not (self.sajian.terbuka or tuan_rumah_setempat(self.request.host)):
            self.send_error(HTTPStatus.FORBIDDEN)

    def compute_etag(self) -> None:
        """Nothing is kept by the browser, so nothing is compared."""

    def write_error(self, status_code: int, **_lain: Any) -> None:
        """Answer with a page of our own."""
        self.kirim_keadaan(status_code)

    def kirim_keadaan(self, kode: int, sidik: str | None = None) -> None:
        """Answer with the page that tells why there is no other."""
        self.set_status(kode)
        judul, isi = _SEBAB.get(kode, ("Permintaan tidak dapat dilayani", ""))
        self.kirim(_HALAMAN.format(judul=escape(judul), isi=escape(isi)), sidik)

    def kirim(self, halaman: str, sidik: str | None = None) -> None:
        """Answer with a page; with `sidik` it reloads itself."""
        self.set_header("Content-Type", HTML)
        self.finish(halaman if sidik is None else sisipkan(halaman, sidik))


class Halaman(_Dasar):
    """Files of the site."""

    async def get(self, jalur: str) -> None:
        """Answer with a file; with a page that says so where there is none."""
        # The digest is taken first: a page that is newer than it says reloads once more.
        sidik = self.sajian.papan.kabar.sidik
        await self._tunggu_tempat(sidik)
        if not self.sajian.akar.is_dir():
            self.kirim_keadaan(HTTPStatus.SERVICE_UNAVAILABLE, "")
            return
        ada = cari_berkas(self.sajian.akar, jalur, self.sajian.indeks)
        isi = _baca(ada.berkas) if ada else None
        if ada is None or isi is None:
            self._tak_ada(sidik)
        elif ada.alihkan:
            self.redirect(f"/{quote(jalur)}/")
        elif jenis(ada.berkas) == HTML:
            self.kirim(isi.decode("utf-8", "replace"), sidik)
        else:
            self.set_header("Content-Type", jenis(ada.berkas))
            self.finish(isi)

    head = get

    def _tak_ada(self, sidik: str) -> None:
        isi = _baca(self.sajian.akar / TAK_ADA)
        if isi is None:
            self.kirim_keadaan(HTTPStatus.NOT_FOUND, sidik)
        else:
            self.set_status(HTTPStatus.NOT_FOUND)
            self.kirim(dari_akar(isi.decode("utf-8", "replace")), sidik)

    async def _tunggu_tempat(self, sidik: str) -> None:
        """Wait for the new site while it takes the place of the old one."""
        lama, jeda = _DIGANTI
        for _ in range(round(lama / jeda)):
            if not sidik or self.sajian.akar.is_dir():
                return
            await asyncio.sleep(jeda)


class Saluran(_Dasar):
    """The state of the site as server-sent events: at once, and after every change."""

    async def get(self) -> None:
        """Tell the state until the page goes away."""
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self._bangun = self.sajian.papan.dengar()
        self._tutup = False
        try:
            while not self._tutup:
                self._bangun.clear()
                self.write(f"data: {json.dumps(self.sajian.papan.isi())}\n\n")
                await self.flush()
                await self._tidur()
        except StreamClosedError:
            pass
        finally:
            self.sajian.papan.lepas(self._bangun)

    def on_connection_close(self) -> None:
        """Wake up, to end."""
        self._tutup = True
        self._bangun.set()

    async def _tidur(self) -> None:
        while True:
            try:
                await asyncio.wait_for(self._bangun.wait(), DENYUT)
                return
            except TimeoutError:
                self.write(": \n\n")
                await self.flush()


def _baca(berkas: Path) -> bytes | None:
    try:
        return berkas.read_bytes()
    except OSError:
        return None
