"""`Hasil` joins the computations of one year."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.efisiensi import METODE
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip

Data = Callable[..., Any]

FRAME = (
    "skala",
    "target_versi",
    "pagu_versi",
    "triwulan_rinci",
    "capaian",
    "perbandingan",
    "renstra",
    "kegiatan",
    "kelompok_kegiatan",
    "seksi_anggaran",
    "sasaran_anggaran",
    "akun",
    "jenis_belanja",
    "total",
    "efisiensi",
    "efisiensi_total",
    "pegawai",
)


def _target(id_: str, nilai: Any, atas: Any = None, satuan: Any = None) -> tuple[Any, ...]:
    angka = None if nilai is None else Fraction(nilai)
    return (id_, "pk", angka, atas and Fraction(atas), None, satuan)


@pytest.mark.parametrize("tahun", [2019, 2020])
@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_semua_bingkai_terhitung_tanpa_nan(
    request: pytest.FixtureRequest, tahun: int, triwulan: int
) -> None:
    data: DataTahun = request.getfixturevalue(f"data_{tahun}")
    hasil = Hasil(data, triwulan=triwulan)
    for nama in FRAME:
        frame = getattr(hasil, nama)
        assert {str(t) for t in frame.dtypes} <= {"object"}, nama
        jenis = {type(x) for x in frame.to_numpy().ravel()}
        assert float not in jenis, f"{nama}: a float is neither exact nor a missing value"


def test_data_tidak_diubah(data_2020: DataTahun) -> None:
    nama = ("indikator", "target", "triwulan", "realisasi_tahunan", "anggaran_kegiatan", "skala")
    sebelum = {n: data_2020.ambil(n) for n in nama}
    hasil = Hasil(data_2020, metode_efisiensi="d")
    for satu in FRAME:
        getattr(hasil, satu)
    for n in nama:
        pd.testing.assert_frame_equal(data_2020.ambil(n), sebelum[n])


def test_bingkai_dihitung_sekali(hasil_2020: Hasil) -> None:
    assert hasil_2020.capaian is hasil_2020.capaian


def test_pengaturan_tahun_itu_berlaku_bila_tidak_diberikan(data_2020: DataTahun) -> None:
    hasil = Hasil(data_2020)
    assert (hasil.versi_target, hasil.metode_efisiensi) == ("reviu_pk", "a")
    assert Hasil(data_2020, metode_efisiensi="c").metode_efisiensi == "c"


def test_versi_target_mengganti_target_dan_capaian(data_2020: DataTahun) -> None:
    def lokasi(versi: str | None) -> tuple[Any, Any]:
        b = Hasil(data_2020, versi_target=versi).capaian.iloc[1]
        return b["target"], b["capaian"]

    assert lokasi(None) == (8, 100)
    assert lokasi("pk") == lokasi("rkt") == lokasi("renstra") == (6, Fraction(400, 3))


def test_setiap_versi_punya_target_dan_pagu(hasil_2020: Hasil) -> None:
    versi = set(hasil_2020.target_versi["versi"])
    assert versi == {"renstra", "rkt", "pk", "reviu_pk"}
    pagu = dict(zip(hasil_2020.pagu_versi["versi"], hasil_2020.pagu_versi["pagu"], strict=True))
    assert pagu == {"rkt": None, "pk": 11011909000, "reviu_pk": 10876783000}


@pytest.mark.parametrize("metode", METODE)
def test_keempat_metode_efisiensi(data_2020: DataTahun, metode: str) -> None:
    hasil = Hasil(data_2020, metode_efisiensi=metode)
    baris = list(hasil.efisiensi.itertuples(index=False))
    assert [b.kelompok_pagu for b in baris] == list(hasil.sasaran_anggaran["kelompok_pagu"])
    tata_usaha = next(b for b in baris if b.kelompok_pagu == "tata-usaha")
    capaian = (Fraction(100) + Fraction(8803, 86)) / 2
    serapan = Fraction(597989967, 606101000) * 100
    e = (1 - serapan / capaian) * 100
    harapan = {"a": capaian - serapan, "b": 100 - serapan, "c": capaian / serapan * 100, "d": e}
    assert tata_usaha.efisiensi == harapan[metode]
    assert tata_usaha.nilai_efisiensi == (50 + e / 20 * 50 if metode == "d" else None)


def test_efisiensi_sebagian_tahun_tidak_memakai_anggaran_setahun(data_2020: DataTahun) -> None:
    hasil = Hasil(data_2020, triwulan=2)
    for frame in (hasil.efisiensi, hasil.efisiensi_total):
        assert set(frame["efisiensi"]) == {None}
        assert set(frame["keterangan"]) == {
            "realisasi anggaran hanya tersedia untuk setahun penuh, "
            "sedangkan capaian baru sampai triwulan II tahun 2020"
        }


def test_tahun_lalu_dan_riwayat(hasil_2020: Hasil, hasil_2019: Hasil) -> None:
    assert hasil_2020.lalu is not None
    assert hasil_2020.lalu.tahun == 2019
    assert [h.tahun for h in hasil_2020.riwayat] == [2019, 2020]
    assert hasil_2020.riwayat[-1] is hasil_2020
    assert hasil_2019.lalu is None
    assert hasil_2019.riwayat == [hasil_2019]
    assert set(hasil_2019.perbandingan["keterangan"]) == {"data tahun 2018 tidak tersedia"}


def test_sebagian_tahun_tidak_dibandingkan_dengan_setahun_penuh(data_2020: DataTahun) -> None:
    hasil = Hasil(data_2020, triwulan=3)
    assert hasil.lalu is not None
    assert hasil.lalu.triwulan == 4
    assert "data triwulan tahun 2019 tidak tersedia" in set(hasil.perbandingan["keterangan"])
    assert set(hasil.perbandingan["selisih_capaian"]) == {None}
    assert set(hasil.perbandingan["selisih_capaian"]) == {None}


def test_tanpa_rencana_tidak_ada_kemajuan_renstra(hasil_2019: Hasil) -> None:
    assert hasil_2019.renstra.empty
    assert "kemajuan" in hasil_2019.renstra.columns


def test_renstra_2020(hasil_2020: Hasil) -> None:
    b = hasil_2020.renstra.iloc[1]
    assert (b["target_renstra"], b["realisasi_sampai"], b["kemajuan"]) == (6, 8, Fraction(400, 3))


def test_skala_terpilih_berurutan(hasil_2020: Hasil) -> None:
    assert list(hasil_2020.skala["kategori"]) == ["Sangat Baik", "Baik", "Cukup", "Kurang"]


@pytest.mark.parametrize(
    ("setelan", "pesan"),
    [
        ({"triwulan": 5}, "triwulan 5 tidak dikenal"),
        ({"triwulan": 0}, "triwulan 0 tidak dikenal"),
        ({"versi_target": "reviupk"}, "mungkin maksudnya reviu_pk"),
        ({"metode_efisiensi": "e"}, "pakai salah satu dari a, b, c, d"),
    ],
)
def test_setelan_yang_salah_ditolak(
    data_2020: DataTahun, setelan: dict[str, Any], pesan: str
) -> None:
    with pytest.raises(KesalahanLakip, match=pesan):
        Hasil(data_2020, **setelan)


def test_pengaturan_tanpa_versi_target_disebut(data_uji: Data) -> None:
    data = data_uji(iku={"IKU-1": {}}, target=[_target("IKU-1", 5)], pengaturan=[])
    with pytest.raises(KesalahanLakip, match=r"tidak memuat kunci versi_target\. Perbaikan"):
        Hasil(data)


def test_tanpa_metode_efisiensi_tidak_ada_metode_diam_diam(data_uji: Data) -> None:
    data = data_uji(
        iku={"IKU-1": {}},
        target=[_target("IKU-1", 5)],
        pengaturan=[("versi_target", "pk"), ("skala", "bp2mi-2020")],
    )
    assert Hasil(data).metode_efisiensi is None


def test_rumus_yang_tidak_mengukur_arah_ditolak(data_uji: Data) -> None:
    data = data_uji(iku={"IKU-1": {"arah": "turun", "rumus": "naik"}}, target=[_target("IKU-1", 5)])
    with pytest.raises(KesalahanLakip, match="indikator IKU-1: rumus 'naik' tidak mengukur"):
        _ = Hasil(data).capaian


def test_semua_aturan_dalam_satu_tahun(data_uji: Data) -> None:
    data = data_uji(
        iku={
            "TURUN": {"arah": "turun"},
            "RASIO": {"arah": "turun", "rumus": "turun_rasio"},
            "RENTANG": {"arah": "rentang"},
            "BATAS": {"batas_capaian": Fraction(120)},
            "NOL": {},
            "NEGATIF": {},
            "TANPA": {},
        },
        target=[
            _target("TURUN", 10),
            _target("RASIO", 10),
            _target("RENTANG", 80, 90),
            _target("BATAS", 100),
            _target("NOL", 0),
            _target("NEGATIF", 5),
            _target("TANPA", None),
        ],
        realisasi_tahunan=[
            ("TURUN", Fraction(8), None, None),
            ("RASIO", Fraction(8), None, None),
            ("RENTANG", Fraction(85), None, None),
            ("BATAS", Fraction("165.75"), None, None),
            ("NOL", Fraction(0), None, None),
            ("NEGATIF", Fraction("-7.2"), None, None),
            ("TANPA", Fraction(3), None, None),
        ],
    )
    capaian = Hasil(data).capaian
    assert list(capaian["capaian"]) == [120, 125, 100, 120, None, -144, None]
    assert list(capaian["capaian_asli"])[3] == Fraction("165.75")
    assert list(capaian["kategori"]) == [
        "Sangat Baik",
        "Sangat Baik",
        "Baik",
        "Sangat Baik",
        None,
        "Kurang",
        None,
    ]
    assert list(capaian["keterangan"])[4] == (
        "target 0 tercapai (realisasi 0), capaian tidak dihitung"
    )
    assert list(capaian["keterangan"])[6] == "tidak ada target"


def test_akumulasi_renstra_lewat_riwayat(data_uji: Data, buat: Any) -> None:
    iku = {"IKU-1": {"aturan_renstra": "akumulasi"}}
    rencana = {
        "renstra": buat("id mulai sampai", ("r", 2029, 2033)),
        "target": buat(
            "indikator tahun nilai predikat",
            *(("IKU-1", t, Fraction(100), None) for t in range(2029, 2034)),
        ),
    }

    def tahun(t: int, realisasi: int, lain: Any = None) -> Any:
        return data_uji(
            t,
            iku=iku,
            renstra=rencana,
            lain=lain or {},
            target=[_target("IKU-1", 100)],
            realisasi_tahunan=[("IKU-1", Fraction(realisasi), None, None)],
        )

    b = Hasil(tahun(2030, 50, {2029: tahun(2029, 70), 2028: tahun(2028, 999)})).renstra.iloc[0]
    assert (b["target_renstra"], b["realisasi_sampai"], b["kemajuan"]) == (500, 120, 24)


def test_pagu_versi_dari_total_bila_kegiatan_tidak_ada(data_uji: Data) -> None:
    data = data_uji(
        iku={"IKU-1": {}},
        target=[_target("IKU-1", 5)],
        versi_target=[
            ("reviu_pk", 2, "Reviu", None, None, True, "penghematan"),
            ("pk", 1, "PK", "KEP.1", Fraction(7), False, None),
        ],
        anggaran_total=[(Fraction(9), Fraction(8), None)],
    )
    assert list(Hasil(data).pagu_versi["versi"]) == ["pk", "reviu_pk"]
    assert list(Hasil(data).pagu_versi["pagu"]) == [7, 9]
    kosong = data_uji(
        iku={"IKU-1": {}},
        target=[_target("IKU-1", 5)],
        versi_target=[("pk", 1, "PK", None, None, True, None)],
    )
    assert list(Hasil(kosong).pagu_versi["pagu"]) == [None]
