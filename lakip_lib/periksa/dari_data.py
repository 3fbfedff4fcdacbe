"""Build the evidence from the data files of a year (and of the years before it)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lakip_lib.hitung.bingkai import petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.pegawai import HITUNGAN
from lakip_lib.periksa.bukti import Bukti, bernomor
from lakip_lib.periksa.hampir import desimal_tertulis
from lakip_lib.periksa.kaitan import sebutan_fakta
from lakip_lib.periksa.model import PEGAWAI, TOTAL, Hal, Nama, Sebutan
from lakip_lib.periksa.narasi import nomor_narasi
from lakip_lib.periksa.sitasi import sitasi_data

_TERISI = tuple(k for k in HITUNGAN if k != "jumlah")


def bukti_data(hasil: Hasil) -> Bukti:
    """Return the evidence in the data of `hasil`'s year."""
    semua: list[Sebutan] = []
    for satu in hasil.riwayat:
        semua += [*_target(satu), *_realisasi(satu), *_anggaran(satu), *_capaian(satu)]
    semua += [*_renstra(hasil), *_triwulan(hasil), *_versi(hasil), *_pegawai(hasil)]
    return Bukti(
        modus="data",
        hasil=hasil,
        sebutan=(*semua, *sebutan_fakta(hasil)),
        nama=tuple(_nama(hasil)),
        sitasi=tuple(sitasi_data(hasil)),
        bernomor=tuple(nomor_narasi(hasil)),
        skala=hasil.skala,
        tempat_skala="skala.csv",
    )


def _sebutan(
    hal: Hal, ukuran: str, tahun: int, tempat: tuple[str, int, str], nilai: Any, **isi: Any
) -> Sebutan:
    """Build a mention in a data file; `tempat` is file, row and what the row is about."""
    berkas, nomor, kunci = tempat
    return Sebutan(
        hal=hal,
        ukuran=ukuran,
        tahun=tahun,
        wadah=berkas,
        tempat=f"{berkas} baris {nomor} ({kunci})",
        nilai=nilai,
        desimal=desimal_tertulis(nilai),
        baris=nomor,
        **isi,
    )


def _target(hasil: Hasil) -> Iterator[Sebutan]:
    data, tahun = hasil.data, hasil.tahun
    satuan_baku = petakan(hasil.capaian, "indikator", "satuan_nama")
    nama_satuan = petakan(data.ambil("satuan"), "id", "nama")
    alasan = petakan(data.ambil("versi_target"), "id", "alasan")
    for n, b in bernomor(data.ambil("target")):
        yield _sebutan(
            Hal("indikator", b.indikator),
            "target",
            tahun,
            (f"{tahun}/target.csv", n, f"{b.indikator}, {b.versi}"),
            b.nilai,
            teks=b.predikat or "",
            satuan=nama_satuan.get(b.satuan) or satuan_baku.get(b.indikator, ""),
            versi=b.versi,
            alasan=alasan.get(b.versi),
        )


def _realisasi(hasil: Hasil) -> Iterator[Sebutan]:
    """Yield the yearly realisations that the data states and those that quarters give."""
    tahun, satuan = hasil.tahun, petakan(hasil.capaian, "indikator", "satuan_nama")
    tahunan = bernomor(hasil.data.ambil("realisasi_tahunan"))
    dinyatakan = {b.indikator: (n, b) for n, b in tahunan}
    for _, b in bernomor(hasil.capaian):
        if b.indikator in dinyatakan:
            n, t = dinyatakan[b.indikator]
            yield _sebutan(
                Hal("indikator", b.indikator),
                "realisasi",
                tahun,
                (f"{tahun}/realisasi_tahunan.csv", n, b.indikator),
                t.realisasi,
                teks=t.predikat or "",
                satuan=satuan.get(b.indikator, ""),
                alasan=t.alasan,
            )
        elif b.realisasi is not None:
            yield _hitungan(hasil, b, "realisasi", f"{tahun}/triwulan.csv, hasil setahun")


def _capaian(hasil: Hasil) -> Iterator[Sebutan]:
    for _, b in bernomor(hasil.capaian):
        if b.capaian is not None:
            yield _hitungan(hasil, b, "capaian", f"hasil hitung capaian {hasil.tahun}")


def _hitungan(hasil: Hasil, b: Any, ukuran: str, wadah: str) -> Sebutan:
    return Sebutan(
        hal=Hal("indikator", b.indikator),
        ukuran=ukuran,
        tahun=hasil.tahun,
        wadah=wadah,
        tempat=f"{wadah} ({b.indikator})",
        nilai=getattr(b, ukuran),
        satuan=b.satuan_nama if ukuran == "realisasi" else "%",
        desimal=None,
    )


def _renstra(hasil: Hasil) -> Iterator[Sebutan]:
    frame = hasil.data.renstra.get("target")
    berkas = f"renstra-{hasil.data.periode_renstra}/target.csv"
    satuan = petakan(hasil.capaian, "indikator", "satuan_nama")
    for n, b in bernomor(frame) if frame is not None else ():
        yield _sebutan(
            Hal("indikator", b.indikator),
            "target",
            b.tahun,
            (berkas, n, f"{b.indikator}, {b.tahun}"),
            b.nilai,
            teks=b.predikat or "",
            satuan=satuan.get(b.indikator, ""),
            versi="renstra",
        )


def _triwulan(hasil: Hasil) -> Iterator[Sebutan]:
    tahun, satuan = hasil.tahun, petakan(hasil.capaian, "indikator", "satuan_nama")
    for n, b in bernomor(hasil.data.ambil("triwulan")):
        for ukuran in ("target", "realisasi"):
            yield _sebutan(
                Hal("indikator", b.indikator),
                ukuran,
                tahun,
                (f"{tahun}/triwulan.csv", n, f"{b.indikator} triwulan {b.triwulan}"),
                getattr(b, ukuran),
                satuan=satuan.get(b.indikator, ""),
                triwulan=b.triwulan,
                versi=hasil.versi_target if ukuran == "target" else None,
            )


def _anggaran(hasil: Hasil) -> Iterator[Sebutan]:
    for tabel, jenis in (("anggaran_kegiatan", "kegiatan"), ("anggaran_akun", "akun")):
        berkas = f"{hasil.tahun}/{tabel}.csv"
        for n, b in bernomor(hasil.data.ambil(tabel)):
            kode = str(getattr(b, jenis))
            yield from _pasangan(hasil.tahun, Hal(jenis, kode), (berkas, n, kode), b)
    for n, b in bernomor(hasil.data.ambil("anggaran_total")):
        tempat = (f"{hasil.tahun}/anggaran_total.csv", n, "jumlah")
        yield from _pasangan(hasil.tahun, TOTAL, tempat, b)


def _pasangan(tahun: int, hal: Hal, tempat: tuple[str, int, str], b: Any) -> Iterator[Sebutan]:
    yield _sebutan(hal, "pagu", tahun, tempat, b.pagu)
    yield _sebutan(hal, "realisasi_anggaran", tahun, tempat, b.realisasi)


def _versi(hasil: Hasil) -> Iterator[Sebutan]:
    """Yield the stated ceilings of the agreements; the used one is the unit's budget."""
    berkas = f"{hasil.tahun}/versi_target.csv"
    for n, b in bernomor(hasil.data.ambil("versi_target")):
        if b.pagu is not None:
            hal = TOTAL if b.id == hasil.versi_target else Hal("versi_target", b.id)
            yield _sebutan(hal, "pagu", hasil.tahun, (berkas, n, b.id), b.pagu, versi=b.id)


def _pegawai(hasil: Hasil) -> Iterator[Sebutan]:
    berkas = f"{hasil.tahun}/pegawai.csv"
    for n, b in bernomor(hasil.data.ambil("pegawai")):
        for k in _TERISI:
            hal, tempat = Hal("unit_kerja", b.unit_kerja), (berkas, n, b.unit_kerja)
            yield _sebutan(hal, k, hasil.tahun, tempat, getattr(b, k), satuan="orang")
    total = hasil.pegawai_total["jumlah"] if not hasil.pegawai.empty else None
    if total is not None:
        banyak = Fraction(total)
        yield Sebutan(PEGAWAI, "jumlah", hasil.tahun, berkas, berkas, banyak, satuan="orang")


def _nama(hasil: Hasil) -> Iterator[Nama]:
    """Yield the names that the data writes in more than one place."""
    for n, b in bernomor(hasil.data.ambil("indikator")):
        hal = Hal("indikator", b.id)
        yield Nama(hal, "indikator", b.nama, "indikator.csv", f"indikator.csv baris {n} ({b.id})")
    for n, b in bernomor(hasil.data.ambil("pengesahan")):
        berkas = f"{hasil.tahun}/pengesahan.csv"
        yield Nama(None, "jabatan", b.jabatan, berkas, f"{berkas} baris {n} kolom jabatan")
    for tabel in ("tujuan", "sasaran", "kegiatan", "unit_kerja"):
        for n, b in bernomor(hasil.data.ambil(tabel)):
            tempat = f"{tabel}.csv baris {n} ({b.id})"
            yield Nama(Hal(tabel, b.id), tabel, b.nama, f"{tabel}.csv", tempat)
