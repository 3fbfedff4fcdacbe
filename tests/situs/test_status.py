"""Where a year stands: with two frozen editions, data changed after them, and one withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip
from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.perubahan import EdisiTerbit
from lakip_lib.edisi.ubahan import Ubahan
from lakip_lib.situs.kabar import semua_kabar, tanggal_halaman
from lakip_lib.situs.status import Status, yang_belum_resmi
from lakip_lib.situs.tahun import Terbitan
from lakip_lib.situs.tautan import periksa_tautan
from tests.edisi.conftest import salin_proyek, tambah_edisi

UBAHAN = (Ubahan("target", "2020/target.csv", "IKU-03", "Target", "1", "2"),)


@dataclass(frozen=True)
class Dua:
    """A project with two editions, changed after the second, and its site."""

    data: Path
    situs: Path
    bekuan: Result
    tolak: Result
    jalan: Result

    def sup(self, nama: str) -> BeautifulSoup:
        return BeautifulSoup((self.situs / nama).read_text(encoding="utf-8"), "html.parser")


def perintah(data: Path, *argumen: str) -> Result:
    jalan = CliRunner().invoke(lakip, ["terbitkan", *argumen, "--data", str(data)])
    assert jalan.exit_code == 0, jalan.output
    return jalan


def target(data: Path, lama: str, baru: str) -> None:
    berkas = data / "2020" / "target.csv"
    isi = berkas.read_text(encoding="utf-8")
    assert f"IKU-03,reviu_pk,{lama}" in isi
    isi = isi.replace(f"IKU-03,reviu_pk,{lama}", f"IKU-03,reviu_pk,{baru}")
    berkas.write_text(isi, encoding="utf-8")


@pytest.fixture(scope="module")
def dua(tmp_path_factory: pytest.TempPathFactory) -> Dua:
    data = salin_proyek(tmp_path_factory.mktemp("dua"))
    bekukan = ("2020", "--edisi", "final")
    perintah(data, *bekukan)
    target(data, "32000", "30000")
    tambah_edisi(data, "2,2021-03-01,Target IKU-03 diperbaiki,Kepala,final")
    bekuan = perintah(data, *bekukan)
    target(data, "30000", "28000")
    tolak = CliRunner().invoke(lakip, ["terbitkan", "--data", str(data)])
    assert not (data.parent / "output" / "situs").exists()
    jalan = perintah(data, "--alamat", "https://contoh.go.id/", "--dengan-perubahan")
    return Dua(data, data.parent / "output" / "situs", bekuan, tolak, jalan)


def test_what_is_not_the_edition_is_published_only_when_asked_for(dua: Dua) -> None:
    assert dua.tolak.exit_code == 2
    assert "laporan 2020 berbeda dengan edisi 2" in dua.tolak.stderr
    assert "--dengan-perubahan" in dua.tolak.stderr


def test_an_indicator_says_where_its_year_stands(dua: Dua) -> None:
    status = dua.sup("indikator/iku-03.html").select_one(".status")
    assert status.get_text().startswith("Tahun 2020: Berubah sejak edisi 2")


def test_the_command_warns_of_data_changed_after_the_last_edition(dua: Dua) -> None:
    assert "2020  berubah, edisi 2" in dua.jalan.output
    assert "Peringatan: laporan 2020 berbeda dengan edisi 2" in dua.jalan.stderr
    assert "IKU-03" in dua.jalan.stderr
    assert "30000 → 28000" in dua.jalan.stderr


@pytest.mark.parametrize("nama", ["index.html", "2020/index.html"])
def test_no_page_calls_changed_data_final(dua: Dua, nama: str) -> None:
    status = dua.sup(nama).select_one(".status")
    assert status.select_one(".cap").get_text() == "Berubah sejak edisi 2"
    tujuan = [a["href"].rpartition("/")[2] for a in status.find_all("a")]
    assert tujuan == ["perubahan.html#kini-2020", "lakip-2020-edisi-2.zip"]


def test_changes_of_both_steps_are_listed(dua: Dua) -> None:
    kini, edisi_dua, edisi_satu = dua.sup("perubahan.html").select("#tahun-2020 ~ article")
    assert "30000" in kini.get_text()
    assert "28000" in kini.get_text()
    assert "Target IKU-03 diperbaiki" in edisi_dua.get_text()
    assert [d.get_text() for d in edisi_dua.select(".ubah li")[0].select("del, ins")] == [
        "Semula: 32000",
        "Menjadi: 30000",
    ]
    assert "Edisi pertama" in edisi_satu.get_text()


def test_both_archives_are_offered_and_every_link_holds(dua: Dua) -> None:
    for nomor in (1, 2):
        asli = dua.data.parent / f"terbitan-resmi/2020/edisi-{nomor}/lakip-2020-edisi-{nomor}.zip"
        assert (dua.situs / "2020" / asli.name).read_bytes() == asli.read_bytes()
    assert periksa_tautan(dua.situs) == []
    assert "edisi 2" in dua.sup("tentang.html").select_one(".kutipan li").get_text()
    peta = (dua.situs / "sitemap.xml").read_text(encoding="utf-8")
    assert "2020/laporan.html</loc><lastmod>2021-03-01" in peta


def test_freezing_names_the_contradictions_that_are_new(dua: Dua) -> None:
    sesudah = dua.bekuan.stderr.partition("Yang belum ada pada edisi 1:")[2]
    # The quarters' targets still add up to 32.000.
    assert [b.split()[:2] for b in sesudah.strip().splitlines()] == [["TRW-01", "IKU-03"]]


def edisi(nomor: int, status: str) -> EdisiTerbit:
    satu = Edisi(2020, nomor, date(2021, nomor, 12), "Alasan.", "Kepala", status)
    return EdisiTerbit(satu, None, None, "")


def status(terbitan: Terbitan, *semua: EdisiTerbit, ubahan: tuple[Ubahan, ...] = ()) -> Status:
    return Status(terbitan.terbaru, semua, ubahan)


def test_what_a_year_is_called(terbitan: Terbitan) -> None:
    satu, dua = edisi(1, "final"), edisi(2, "ditarik")
    assert status(terbitan).jenis == "final"
    assert status(terbitan, satu).jenis == "final"
    assert status(terbitan, satu, ubahan=UBAHAN).jenis == "berubah"
    assert status(terbitan, dua, satu).jenis == "ditarik"
    assert status(terbitan, dua, satu, ubahan=UBAHAN).jenis == "ditarik"
    pembanding = replace(status(terbitan), tahun=terbitan.tahun[1])
    assert pembanding.jenis == "pembanding"


def test_where_editions_are_frozen_all_of_them_must_be(terbitan: Terbitan) -> None:
    beku = replace(edisi(1, "final"), arsip=Path("lakip-2020-edisi-1.zip"))
    belum = status(terbitan, edisi(2, "final"), beku)
    assert (belum.jenis, belum.resmi) == ("belum dibekukan", False)
    assert "edisi 2 laporan 2020 belum dibekukan" in yang_belum_resmi(belum)
    assert status(terbitan, edisi(2, "final"), edisi(1, "final")).resmi
    assert status(terbitan, replace(beku, edisi=edisi(2, "final").edisi), beku).resmi


def test_the_remedy_fits_the_record(terbitan: Terbitan) -> None:
    berubah = status(terbitan, edisi(1, "final"), ubahan=UBAHAN)
    assert "tambahkan baris edisi 2" in yang_belum_resmi(berubah)
    disiapkan = replace(berubah, disiapkan=2)
    assert "ubah status edisi 2 di 2020/edisi.csv menjadi final" in yang_belum_resmi(disiapkan)


def test_dates_of_pages_are_those_of_editions(terbitan: Terbitan) -> None:
    semua = [status(terbitan, edisi(2, "final"), edisi(1, "final"))]
    semua.append(replace(semua[0], tahun=terbitan.tahun[1], edisi=()))
    jalur = ["index.html", "2020/index.html", "2019/laporan.html", "perubahan.html", "metode.html"]
    assert tanggal_halaman(jalur, semua) == {
        "index.html": date(2021, 2, 12),
        "2020/index.html": date(2021, 2, 12),
        "2019/laporan.html": date(2021, 1, 12),
        "perubahan.html": date(2021, 2, 12),
    }


def test_the_feed_says_what_was_withdrawn(terbitan: Terbitan) -> None:
    dua, satu = semua_kabar([status(terbitan, edisi(2, "ditarik"), edisi(1, "final"))])
    assert (dua.judul, satu.judul) == (
        "LAKIP tahun 2020, edisi 2 (ditarik)",
        "LAKIP tahun 2020",
    )
    assert dua.ringkasan.endswith("sudah ditarik.")
