"""What only the whole year's report, or only a quarterly one, shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_lib.berlaku import SAMPAI_TRIWULAN, SETAHUN, ditiadakan
from lakip_lib.data import DataTahun
from lakip_lib.ekspor.blok import Dokumen, Teks, baca_dokumen
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.laporan import Laporan
from lakip_lib.narasi.daftar import NARASI
from lakip_lib.tabel.daftar import daftar_tabel

BUKU = sorted((Path(__file__).resolve().parents[1] / "notebooks").glob("[0-9]*.ipynb"))


def test_yang_ditiadakan_ada_dalam_laporan(hasil_2020: Hasil) -> None:
    """A name that no chapter knows would leave nothing out."""
    ada = {
        "narasi": set(NARASI),
        "tabel": set(daftar_tabel(hasil_2020)),
        "grafik": set(daftar_grafik(hasil_2020)),
        "bagian": {n for n in dir(Laporan) if not n.startswith("_")},
    }
    for daftar in (SETAHUN, SAMPAI_TRIWULAN):
        assert set(daftar) == set(ada)
        assert all(nama <= ada[jenis] for jenis, nama in daftar.items())


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_setahun_dan_triwulan_saling_melengkapi(triwulan: int) -> None:
    assert ditiadakan("tabel", "efisiensi", triwulan) == (triwulan < 4)
    assert ditiadakan("tabel", "laju", triwulan) == (triwulan == 4)
    assert not ditiadakan("tabel", "evaluasi", triwulan)


def _dokumen(data: DataTahun, triwulan: int) -> Dokumen:
    """Run the calls of all chapters in this process, as the kernels do."""
    lap = Laporan(Hasil(data, triwulan=triwulan))
    lap._tunjukkan = tampung.extend  # type: ignore[method-assign]
    bab = []
    for berkas in BUKU:
        sel = []
        for s in json.loads(berkas.read_text(encoding="utf-8"))["cells"]:
            kode = "".join(s["source"])
            if s["cell_type"] == "markdown":
                sel.append(new_markdown_cell(kode))
            elif kode.startswith("lap."):
                sel.append(new_code_cell(kode, outputs=list(_keluaran(lap, kode))))
        bab.append((berkas.stem, new_notebook(cells=sel)))
    return baca_dokumen(bab)


tampung: list[object] = []


def _keluaran(lap: Laporan, kode: str) -> Iterator[object]:
    tampung.clear()
    satu = eval(kode, {"lap": lap})
    for isi in [*tampung, *([satu] if satu is not None else [])]:
        yield new_output("display_data", data=isi._repr_mimebundle_())  # type: ignore[attr-defined]


def _judul(dokumen: Dokumen) -> list[str]:
    teks = (b.markdown for b in dokumen.semua_blok() if isinstance(b, Teks))
    return [baris for t in teks for baris in t.splitlines() if baris.startswith("#")]


@pytest.fixture(scope="module")
def triwulan_3(data_2020: DataTahun) -> Dokumen:
    return _dokumen(data_2020, 3)


@pytest.fixture(scope="module")
def setahun(data_2020: DataTahun) -> Dokumen:
    return _dokumen(data_2020, 4)


def test_laporan_triwulan_tanpa_bagian_setahun(triwulan_3: Dokumen) -> None:
    judul = _judul(triwulan_3)
    bab_3 = [j for j in judul[judul.index("# BAB III Akuntabilitas Kinerja") :] if j[2:3] == " "]
    assert bab_3[:5] == [
        "## A. Pengukuran Kinerja",
        "## B. Evaluasi Kinerja",
        "## C. Analisis Capaian Kinerja",
        "## D. Kendala",
        "## E. Tindak Lanjut",
    ]
    assert "### 3. Laju dan Proyeksi" in judul
    assert "#### f. Program dan kegiatan penunjang" in judul
    assert not [j for j in judul if "Efisiensi" in j or "BAB IV" in j or "Keuangan" in j]
    assert {"laju", "proyeksi"} <= {b.tabel.id for b in triwulan_3.tabel()}
    assert not {b.tabel.id for b in triwulan_3.tabel()} & SETAHUN["tabel"]


def test_laporan_setahun_tanpa_laju(setahun: Dokumen) -> None:
    judul = _judul(setahun)
    assert not [j for j in judul if "Laju" in j]
    assert "## D. Akuntabilitas Keuangan" in judul
    assert "#### g. Program dan kegiatan penunjang" in judul
    assert "# BAB IV Penutup" in judul
    assert SETAHUN["tabel"] <= {b.tabel.id for b in setahun.tabel()}
    assert not {b.tabel.id for b in setahun.tabel()} & SAMPAI_TRIWULAN["tabel"]


def test_prosa_triwulan_tidak_merujuk_yang_ditiadakan(triwulan_3: Dokumen) -> None:
    teks = " ".join(b.markdown for b in triwulan_3.semua_blok() if isinstance(b, Teks))
    assert [id_ for id_ in triwulan_3.ditiadakan if f"(#{id_})" in teks] == []
    assert triwulan_3.ditiadakan
