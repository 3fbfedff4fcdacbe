"""Rebuilding from the archive alone: the same bytes, or what differs and where."""

from __future__ import annotations

import json
import platform
import shutil
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from lakip_lib.edisi import ulangi as modul
from lakip_lib.edisi.arsip import BUKU, MANIFES, RO_CRATE
from lakip_lib.edisi.bekukan import Beku
from lakip_lib.edisi.ulangi import ulangi
from lakip_lib.kesalahan import KesalahanLakip

from .conftest import Ubah

ArsipUbahan = Callable[[Ubah], Path]
CSV = "hasil/tabel/14-capaian-triwulan.csv"
TARGET = "masukan/data/2020/target.csv"


@pytest.fixture
def seperti_asli(monkeypatch: pytest.MonkeyPatch, isi_beku: dict[str, bytes]) -> None:
    """Let the rebuild give what was frozen: that it does, the first test shows."""
    monkeypatch.setattr(modul, "_susun_di_sini", lambda *_: dict(isi_beku))


def _ganti(nama: str, lama: bytes, baru: bytes) -> Ubah:
    def ubah(isi: dict[str, bytes]) -> None:
        assert lama in isi[nama]
        isi[nama] = isi[nama].replace(lama, baru, 1)

    return ubah


def test_semua_bita_sama(beku: Beku, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a copy of the archive and nothing else, in a folder without a project."""
    shutil.copy(beku.arsip, tmp_path / "a.zip")
    monkeypatch.chdir(tmp_path)
    hasil = ulangi(tmp_path / "a.zip")
    assert hasil.utuh
    assert len(hasil.sama) == beku.berkas
    assert (hasil.rusak, hasil.beda, hasil.gagal, hasil.versi) == ((), (), None, ())
    assert not hasil.pustaka_arsip
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.usefixtures("seperti_asli")
def test_satu_bita_hasil(arsip_ubahan: ArsipUbahan) -> None:
    hasil = ulangi(arsip_ubahan(_ganti(CSV, b",257,", b",258,")))
    assert not hasil.utuh
    assert hasil.rusak == (f"isi {CSV} berubah sejak edisi dibekukan",)
    (beda,) = hasil.beda
    assert beda.nama == CSV
    assert beda.uraian == (
        'baris 2, kolom "tw1_realisasi": "258" dalam arsip, "257" saat disusun ulang'
    )


@pytest.mark.usefixtures("seperti_asli")
def test_satu_bita_pdf(arsip_ubahan: ArsipUbahan) -> None:
    def ubah(isi: dict[str, bytes]) -> None:
        bita = isi["hasil/laporan.pdf"]
        isi["hasil/laporan.pdf"] = bita[:-20] + b"X" + bita[-19:]

    hasil = ulangi(arsip_ubahan(ubah))
    assert [b.nama for b in hasil.beda] == ["hasil/laporan.pdf"]
    assert hasil.beda[0].uraian


def test_satu_bita_masukan(arsip_ubahan: ArsipUbahan) -> None:
    """A changed input is told as such, and so is every output that it reaches."""
    hasil = ulangi(arsip_ubahan(_ganti(TARGET, b"IKU-06,reviu_pk,100", b"IKU-06,reviu_pk,101")))
    assert hasil.rusak == (f"isi {TARGET} berubah sejak edisi dibekukan",)
    beda = {b.nama: b.uraian for b in hasil.beda}
    assert {"hasil/laporan.html", "hasil/laporan.pdf", "hasil/jejak.json"} <= beda.keys()
    assert beda["hasil/tabel/12-reviu-pk.csv"].startswith('baris 7, kolom "target": "100" dalam')
    assert beda["hasil/laporan.pdf"].startswith("halaman ")
    assert beda["hasil/laporan.xlsx"].startswith("bagian ")
    assert TARGET not in beda
    assert next(iter(beda)).startswith("hasil/laporan")


@pytest.mark.usefixtures("seperti_asli")
def test_satu_bita_manifes(arsip_ubahan: ArsipUbahan, isi_beku: dict[str, bytes]) -> None:
    sidik = json.loads(isi_beku[MANIFES])["berkas"][TARGET]["sha256"].encode()
    palsu = (b"1" if sidik[:1] == b"0" else b"0") + sidik[1:]
    hasil = ulangi(arsip_ubahan(_ganti(MANIFES, sidik, palsu)))
    assert hasil.rusak == (
        f"sidik {TARGET} di {MANIFES} tidak cocok dengan isinya, sedangkan di {RO_CRATE} cocok: "
        f"{MANIFES} yang diubah",
    )
    (beda,) = hasil.beda
    assert beda.nama == MANIFES
    assert beda.uraian.startswith("baris ")


@pytest.mark.usefixtures("seperti_asli")
def test_manifes_diubah_di_luar_sidik(arsip_ubahan: ArsipUbahan) -> None:
    hasil = ulangi(arsip_ubahan(_ganti(MANIFES, b"Edisi pertama", b"Edisi terbaik")))
    assert hasil.rusak == (f"{MANIFES} berubah sejak edisi dibekukan (menurut {RO_CRATE})",)
    assert [b.nama for b in hasil.beda] == [MANIFES]


@pytest.mark.usefixtures("seperti_asli")
def test_kriet_diubah(arsip_ubahan: ArsipUbahan) -> None:
    hasil = ulangi(arsip_ubahan(_ganti(RO_CRATE, b"(edisi 1)", b"(edisi 9)")))
    assert [b.nama for b in hasil.beda] == [RO_CRATE]
    assert not hasil.utuh


@pytest.mark.usefixtures("seperti_asli")
def test_berkas_hilang_dan_berkas_asing(arsip_ubahan: ArsipUbahan) -> None:
    def ubah(isi: dict[str, bytes]) -> None:
        del isi[CSV]
        isi["hasil/tabel/99-asing.csv"] = b"a\n"

    hasil = ulangi(arsip_ubahan(ubah))
    assert hasil.rusak == (
        f"{CSV} tercantum di {MANIFES}, tetapi tidak ada dalam arsip",
        f"hasil/tabel/99-asing.csv ada dalam arsip, tetapi tidak tercantum di {MANIFES}",
    )
    assert {b.nama for b in hasil.beda} == {CSV, "hasil/tabel/99-asing.csv"}


def test_data_yang_dirusak_disebut(arsip_ubahan: ArsipUbahan) -> None:
    hasil = ulangi(arsip_ubahan(_ganti(TARGET, b"IKU-06,reviu_pk,100", b"IKU-66,reviu_pk,100")))
    assert not hasil.utuh
    assert hasil.beda == ()
    assert "IKU-66" in str(hasil.gagal)
    assert hasil.rusak


@pytest.mark.parametrize(
    ("isi_manifes", "kata"),
    [
        (b"bukan json", "tidak dapat dibaca"),
        (b"[]", "tidak dapat dibaca"),
        (b'{"jenis": "lain", "versi": 1}', "tidak dapat dibaca"),
        (b"\xff", "tidak dapat dibaca"),
    ],
)
def test_manifes_asing_ditolak(arsip_ubahan: ArsipUbahan, isi_manifes: bytes, kata: str) -> None:
    with pytest.raises(KesalahanLakip, match=kata):
        ulangi(arsip_ubahan(lambda isi: isi.update({MANIFES: isi_manifes})))


def test_arsip_tanpa_data_ditolak(arsip_ubahan: ArsipUbahan) -> None:
    with pytest.raises(KesalahanLakip, match="datapackage"):
        ulangi(arsip_ubahan(lambda isi: isi.pop("masukan/data/datapackage.json")))


PROGRAM = "program/lakip_lib/edisi/__init__.py"
JEBAKAN = b'\nfrom pathlib import Path\nPath("{}").write_text("x")\n'


def test_program_lain_tidak_dijalankan_tanpa_izin(
    arsip_ubahan: ArsipUbahan, tmp_path: Path
) -> None:
    jejak = tmp_path / "dijalankan"
    kode = JEBAKAN.replace(b"{}", str(jejak).encode())
    arsip = arsip_ubahan(lambda isi: isi.update({PROGRAM: isi[PROGRAM] + kode}))
    with pytest.raises(KesalahanLakip, match="disusun dengan program lain") as salah:
        ulangi(arsip)
    assert "--dengan-pustaka-arsip" in str(salah.value)
    assert f"isi {PROGRAM} berubah sejak edisi dibekukan" in str(salah.value)
    assert salah.value.kode_keluar == 2
    assert not jejak.exists()


def test_bab_berkode_tidak_dijalankan_tanpa_izin(
    arsip_ubahan: ArsipUbahan, isi_beku: dict[str, bytes], tmp_path: Path
) -> None:
    bab = next(n for n in isi_beku if n.startswith(f"{BUKU}/"))
    jejak = tmp_path / "dijalankan"

    def ubah(isi: dict[str, bytes]) -> None:
        buku = json.loads(isi[bab])
        kode = f"open({str(jejak)!r}, 'w').write('x')"
        buku["cells"].append({"cell_type": "code", "source": kode, "metadata": {}, "outputs": []})
        isi[bab] = json.dumps(buku).encode()

    with pytest.raises(KesalahanLakip, match="memuat kode sendiri") as salah:
        ulangi(arsip_ubahan(ubah))
    assert bab in str(salah.value)
    assert not jejak.exists()


def test_program_arsip_dijalankan_bila_diizinkan(arsip_ubahan: ArsipUbahan) -> None:
    """The archive's own sources run, from the archive: their change shows in what they make."""
    tambah = b"\n# lain\n"
    hasil = ulangi(arsip_ubahan(lambda isi: isi.update({PROGRAM: isi[PROGRAM] + tambah})), True)
    assert hasil.pustaka_arsip
    assert hasil.gagal is None
    assert hasil.rusak == (f"isi {PROGRAM} berubah sejak edisi dibekukan",)
    # Manifests and crate name the program's digest; every other byte is the same.
    assert {b.nama for b in hasil.beda} == {MANIFES, RO_CRATE, f"hasil/{MANIFES}"}


def test_program_arsip_yang_gagal_disebut(arsip_ubahan: ArsipUbahan) -> None:
    nama = "program/lakip_lib/__main__.py"
    arsip = arsip_ubahan(lambda isi: isi.update({nama: b'raise SystemExit("mogok")\n'}))
    hasil = ulangi(arsip, True)
    assert "mogok" in str(hasil.gagal)
    assert not hasil.utuh


@pytest.mark.usefixtures("seperti_asli")
def test_versi_yang_berbeda_disebut(beku: Beku, monkeypatch: pytest.MonkeyPatch) -> None:
    asli, python = metadata.version, platform.python_version()
    monkeypatch.setattr(modul.metadata, "version", lambda n: "0.0.1" if n == "pandas" else asli(n))
    monkeypatch.setattr(modul.platform, "python_version", lambda: "3.99.0")
    hasil = ulangi(beku.arsip)
    assert hasil.versi == (
        f"Python {python} dahulu, 3.99.0 sekarang",
        f"pandas {asli('pandas')} dahulu, 0.0.1 sekarang",
    )
