"""The signed copy: place of signature and stamp, document number, mark of a draft."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest

from lakip_lib.ekspor.blok import Bab, Dokumen, Khusus, Teks
from lakip_lib.ekspor.docx import render_docx
from lakip_lib.ekspor.html import render_html
from lakip_lib.ekspor.pdf import render_pdf
from lakip_lib.tema import muat_tema
from lakip_lib.tema.kontras import kontras
from tests.ekspor.struktur_pdf import PDF
from tests.poppler import teks_pdf

ISI = {
    "tempat": "Bandung",
    "tanggal": "12 Januari 2021",
    "jabatan": "Kepala UPT BP2MI Bandung",
    "nama": "Drs. Ade Contoh, M.M.",
    "nip": "19651212 199203 1 000",
}
KATA = ["Bandung, 12 Januari 2021", "Kepala UPT BP2MI Bandung,", ISI["nama"], f"NIP {ISI['nip']}"]
_MM = 72 / 25.4


def dokumen(depan: int = 3, **meta: Any) -> Dokumen:
    """Return lines of prose, then a paragraph and the signature block."""
    prosa = "# Kata Pengantar\n\n" + "baris\\\n" * depan + "\n\nAlinea penutup sebelum pengesahan."
    blok = (Teks(prosa), Khusus("tanda_tangan", ISI))
    return Dokumen((Bab("uji", blok),), {"tahun": 2020, **meta})


def baca(isi: bytes, folder: Path) -> PDF:
    berkas = folder / "laporan.pdf"
    berkas.write_bytes(isi)
    return PDF(berkas)


def test_room_for_signature_and_stamp_is_empty(tmp_path: Path) -> None:
    """Between the office and the name there are 80 x 30 mm, at the right of the page."""
    (tmp_path / "a.pdf").write_bytes(render_pdf(dokumen()))
    html = teks_pdf(tmp_path / "a.pdf", "-bbox")
    kotak = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    kata = {t: tuple(map(float, k)) for *k, t in re.findall(kotak, html)}
    jabatan, nama = kata["BP2MI"], kata["Drs."]
    assert 30 * _MM < nama[1] - jabatan[3] < 33 * _MM
    # The block ends at the right margin (18 mm), so its middle is 40 mm from there.
    kiri, kanan = kata["NIP"][0], kata["000"][2]
    assert (kiri + kanan) / 2 == pytest.approx((210 - 18 - 40) * _MM, abs=2)


def test_block_is_never_split_nor_alone_on_a_page(tmp_path: Path) -> None:
    halaman = set()
    for depan in range(28, 60):
        akar = baca(render_pdf(dokumen(depan)), tmp_path).akar
        milik = [
            u for u in akar.cari("P") if u.teks in (*KATA, "Alinea penutup sebelum pengesahan.")
        ]
        assert len(milik) == 5
        (satu,) = set().union(*(u.semua_halaman for u in milik))
        halaman.add(satu)
    assert halaman == {0, 1}


def test_same_words_in_every_format(tmp_path: Path) -> None:
    satu = dokumen()
    html = render_html(satu)
    html = html[html.index('class="tanda-tangan"') :]
    baris = re.sub(r"<[^>]+>", "\n", html).split("\n")
    assert [b for b in map(str.strip, baris) if b in KATA] == KATA
    word = [p.text for p in docx.Document(io.BytesIO(render_docx(satu))).paragraphs]
    assert [t for t in word if t in KATA] == KATA
    pdf = baca(render_pdf(satu), tmp_path).akar
    assert [u.teks for u in pdf.cari("P") if u.teks in KATA] == KATA


def test_number_of_the_document_is_in_the_footer(tmp_path: Path) -> None:
    pdf = baca(render_pdf(dokumen(70, nomor_dokumen="B.12/UPT/I/2021")), tmp_path)
    assert all("Nomor B.12/UPT/I/2021" in pdf.hiasan(i) for i in range(len(pdf.isi.pages)))
    assert "Nomor" not in baca(render_pdf(dokumen()), tmp_path).hiasan(0)


@pytest.mark.parametrize(
    ("meta", "harap"),
    [
        ({"status": "final"}, 0),
        ({"status": "konsep"}, 2),
        # A scenario says what it is; a draft of one says it once.
        ({"status": "konsep", "skenario": "hemat"}, 0),
    ],
)
def test_draft_is_marked_behind_the_text(meta: dict[str, Any], harap: int, tmp_path: Path) -> None:
    pdf = baca(render_pdf(dokumen(90, **meta)), tmp_path)
    assert len(pdf.isi.pages) > 1
    for i in range(len(pdf.isi.pages)):
        hiasan = pdf.hiasan(i)
        assert hiasan.count("KONSEP") == harap
        assert ("SKENARIO" in hiasan) is ("skenario" in meta)
        # Behind: what is drawn first lies under the text.
        assert hiasan.startswith("KONSEP") is (harap > 0)
    assert "KONSEP" not in pdf.akar.teks


def test_text_over_the_mark_of_a_draft_stays_legible(tmp_path: Path) -> None:
    isi = baca(render_pdf(dokumen(status="konsep")), tmp_path).isi
    (warna,) = set(
        re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", isi.pages[0].Contents.read_bytes()[:2000])[
            :1
        ]
    )
    cap = "#" + "".join(f"{round(float(k) * 255):02x}" for k in warna)
    tema = muat_tema()
    assert 1.1 < kontras(cap, tema.latar) < 1.5
    for tinta in (tema.tinta, tema.tinta_lemah, tema.aksen, tema.peringatan):
        assert kontras(tinta, cap) >= 4.5
