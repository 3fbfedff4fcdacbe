"""What is written into new prose files, and what of a foreword can stay."""

from __future__ import annotations

import pytest

from lakip_lib.baru.narasi import (
    HANYA_TAHUN_INI,
    belum_ditulis,
    kerangka,
    kerangka_umum,
    pedoman,
    pertahankan,
)
from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi import konteks
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data
from lakip_lib.narasi.templat import isi_templat, siapkan


def test_setiap_berkas_punya_pedoman() -> None:
    assert set(pedoman()) == {*NARASI, "seksi", "versi", "sasaran"}
    assert set(kerangka_umum()) == set(NARASI)


def test_setiap_ungkapan_pedoman_dapat_dihitung(hasil_2020: Hasil) -> None:
    """What the files recommend works on the real data."""
    isian = konteks(hasil_2020)
    for nama, teks in kerangka(hasil_2020.data).items():
        baris = [b[2:] for b in teks.splitlines() if b.startswith("- {{")]
        assert baris, nama
        for ungkapan in baris:
            if "keputusan" in ungkapan or "pagu_versi" in ungkapan:
                continue  # a version may have neither; tested with one that has both
            assert isi_templat(siapkan(ungkapan, nama), isian).strip(), (nama, ungkapan)
    pk = kerangka(hasil_2020.data)["bab-2-c-pk"]
    for ungkapan in (b[2:] for b in pk.splitlines() if b.startswith("- {{")):
        assert isi_templat(siapkan(ungkapan, "pk"), isian).strip()


def test_kerangka_meliputi_yang_diminta_data(data_2020: DataTahun) -> None:
    semua = kerangka(data_2020)
    assert set(semua) == {*NARASI, *narasi_dari_data(data_2020)}
    assert all(belum_ditulis(teks) for teks in semua.values())


@pytest.mark.parametrize(
    ("sumber", "kosong"),
    [
        ("", True),
        ("{# petunjuk\n\nbanyak baris #}\n\n## IKU-01\n\n### Uraian\n", True),
        ("{# petunjuk #}\nIsi.\n", False),
        ("{% if tahun %}{% endif %}", False),
        ("## IKU-01\n\n### Uraian\n\nIsi.\n", False),
    ],
)
def test_belum_ditulis(sumber: str, kosong: bool) -> None:
    assert belum_ditulis(sumber) is kosong


@pytest.mark.parametrize(
    ("sumber", "sisa"),
    [
        ("Kami berterima kasih.", "Kami berterima kasih."),
        ("{# Petunjuk.\n\n- {{ iku }}\n\nAkhir. #}\n\nSalam.", "Salam."),
        (f"{HANYA_TAHUN_INI}\nTahun yang berat.\nSungguh.\n\nSalam.", "Salam."),
        ("Tahun {{ tahun }}, {{ jumlah.sasaran }} sasaran.", None),
        ("Pagu {{ anggaran.pagu }}.\nTerima kasih.", "Terima kasih."),
        ("{{ jumlah.tercapai }} indikator tercapai.", ""),
        ('{{ iku("IKU-01").capaian }}', ""),
        ('Menurut {{ hukum("perpres-29-2014") }}.', None),
        ("Pada bulan Juni 2020 pelayanan ditutup.", ""),
        ("{% if triwulan == 4 %}Tahun {{ tahun }}{% else %}{{ periode }}{% endif %}", None),
        ('{{ fakta("p3mi") }} perusahaan', ""),
        ("{{ jumlah.kategori }}", ""),
    ],
)
def test_pertahankan(sumber: str, sisa: str | None) -> None:
    assert pertahankan(sumber) == (sumber if sisa is None else sisa)
