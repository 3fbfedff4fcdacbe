"""LibreOffice opens the Word file: its own counting gives the report's numbers."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.docx import render_docx
from tests.libreoffice import program


def ubah(berkas: Path, format_: str) -> Path:
    """Convert a file with LibreOffice, in a profile of its own, and return the result."""
    profil = (berkas.parent / "profil").as_uri()
    perintah = [program(), "--headless", f"-env:UserInstallation={profil}"]
    arah = ["--convert-to", format_, "--outdir", str(berkas.parent), str(berkas)]
    hasil = subprocess.run([*perintah, *arah], capture_output=True, text=True, timeout=180)
    keluar = berkas.with_suffix(f".{format_.split(':')[0]}")
    assert keluar.is_file(), hasil.stdout + hasil.stderr
    return keluar


@pytest.fixture
def berkas(dokumen_contoh: Dokumen, tmp_path: Path) -> Path:
    tujuan = tmp_path / "laporan.docx"
    tujuan.write_bytes(render_docx(dokumen_contoh))
    return tujuan


def test_pages_are_upright_but_for_the_wide_table(berkas: Path) -> None:
    with pikepdf.open(ubah(berkas, "pdf")) as isi:
        ukuran = [tuple(round(float(x)) for x in h.mediabox[2:]) for h in isi.pages]
        fon = {str(f.BaseFont) for h in isi.pages for f in h.Resources.get("/Font", {}).values()}
    # Cover, preface, contents with both lists, first chapter, wide table, the rest.
    assert ukuran == [(595, 842)] * 4 + [(842, 595), (595, 842)]
    # The report's own fonts, embedded in the file, not those of this machine.
    assert any("NotoSans-Bold" in f for f in fon)
    assert any("DejaVuSans" in f for f in fon)


def test_fields_give_the_numbers_of_the_report(berkas: Path) -> None:
    teks = ubah(berkas, "txt:Text (encoded):UTF8").read_text(encoding="utf-8")
    assert "Lihat Tabel 2 dan Gambar 1, juga tabel lain." in teks
    baris = [b.strip() for b in teks.splitlines()]
    for judul in (
        "Tabel 1. Pegawai menurut unit kerja",
        "Gambar 1. Jumlah indikator menurut kategori",
        "Tabel 2. Capaian kinerja dan anggaran tahun 2020",
        "Tabel 2a. Realisasi per kegiatan",
    ):
        assert judul in baris
        # In the list as well, with the place for its page number.
        assert any(b.startswith(f"{judul}\t") for b in baris)
    assert "▲\u00a0110,00" in teks
