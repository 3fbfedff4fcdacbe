"""Rules: indicators between goal, objective, section and agreement: doubled or missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.periksa.bukti import Bukti, bernomor
from lakip_lib.periksa.ejaan import MIRIP, mirip, setara, singkatan_dari
from lakip_lib.periksa.model import (
    DATA,
    TERBITAN,
    Aturan,
    Hal,
    Letak,
    Nama,
    Selisih,
    TidakBerlaku,
)


def kembar(bukti: Bukti) -> Iterator[Selisih]:
    """Yield two indicators, or two objectives, with (nearly) the same name."""
    for tabel in ("indikator", "sasaran"):
        for (n, a), (m, b) in combinations(bernomor(bukti.hasil.data.ambil(tabel)), 2):
            if setara(a.nama, b.nama) or mirip(a.nama, b.nama) >= MIRIP:
                satu, dua = (
                    Letak(f"{tabel}.csv baris {i} ({x.id})", f'"{x.nama}"')
                    for i, x in ((n, a), (m, b))
                )
                pesan = f"dua {tabel} bernama sama atau hampir sama"
                yield Selisih(f"{a.id} dan {b.id}", pesan, satu, dua)


def tanpa_turunan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield goals without an objective, and objectives without an indicator this year."""
    data, tahun = bukti.hasil.data, bukti.tahun
    sasaran = set(data.ambil("sasaran")["tujuan"])
    for n, b in bernomor(data.ambil("tujuan")):
        if b.id not in sasaran:
            satu = Letak(f"tujuan.csv baris {n} ({b.id})", f'"{b.nama}"')
            yield Selisih(f"{b.id} {b.nama}", "tujuan tanpa sasaran", satu, _kosong("sasaran.csv"))
    diukur = set(bukti.hasil.capaian["sasaran"])
    for n, b in bernomor(data.ambil("sasaran")):
        if b.id not in diukur:
            satu = Letak(f"sasaran.csv baris {n} ({b.id})", f'"{b.nama}"')
            dua = _kosong(f"indikator.csv dan {tahun}/target.csv")
            yield Selisih(f"{b.id} {b.nama}", "sasaran tanpa indikator yang diukur", satu, dua)


def _kosong(tempat: str) -> Letak:
    return Letak(tempat, "tidak ada")


def versi_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators that one version of the targets has and another has not."""
    per: dict[str, dict[Hal, str]] = {}
    for s in bukti.cari("target", "indikator", bukti.tahun):
        if s.versi is not None and s.triwulan is None:
            per.setdefault(s.versi, {}).setdefault(s.hal, s.tempat)
    if len(per) < 2:
        raise TidakBerlaku("target hanya ada dalam satu versi")
    semua = dict.fromkeys(hal for milik in per.values() for hal in milik)
    for hal in semua:
        punya = [v for v in per if hal in per[v]]
        for v in per:
            if hal not in per[v]:
                pesan = f"indikator tidak ada dalam versi {v}"
                satu = Letak(per[punya[0]][hal], f"ada dalam versi {punya[0]}")
                yield Selisih(bukti.sebut(hal), pesan, satu, _kosong(f"target versi {v}"))


def tujuan_diukur(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators of a goal that no measured indicator stands for."""
    frame = bukti.hasil.data.ambil("indikator_tujuan")
    if frame.empty:
        raise TidakBerlaku("tidak ada indikator tujuan (indikator_tujuan.csv)")
    diukur = set(bukti.hasil.capaian["indikator"])
    for n, b in bernomor(frame):
        if b.indikator not in diukur:
            pesan = "indikator tujuan tidak diukur oleh indikator kinerja mana pun"
            satu = Letak(f"indikator_tujuan.csv baris {n} ({b.id})", f'"{b.nama}"')
            dua = Letak("indikator.csv", b.indikator or "tidak dikaitkan")
            yield Selisih(f"{b.id} {b.nama}", pesan, satu, dua)


def tujuan_serumusan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators of a goal that are measured by an indicator of another wording.

    Both are official; whether one measures the other is a question to a person.
    """
    frame = bukti.hasil.data.ambil("indikator_tujuan")
    terkait = [(n, b) for n, b in bernomor(frame) if b.indikator in bukti.indikator]
    if not terkait:
        raise TidakBerlaku("tidak ada indikator tujuan yang dikaitkan (indikator_tujuan.csv)")
    for n, b in terkait:
        iku = bukti.indikator[b.indikator]
        if setara(b.nama, iku.nama) or singkatan_dari(b.nama, iku.nama):
            continue
        if not singkatan_dari(iku.nama, b.nama):
            satuan = bukti.satuan.get(iku.id) or "tanpa satuan"
            pesan = f"indikator tujuan diukur dengan rumusan lain ({satuan}): apakah sepadan?"
            satu = Letak(f"indikator_tujuan.csv baris {n} ({b.id})", f'"{b.nama}"')
            dua = Letak(f"indikator.csv ({iku.id})", f'"{iku.nama}"')
            yield Selisih(f"{b.id} {b.nama}", pesan, satu, dua)


def seksi_sejalan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators whose section carries out none of the activities that pay for them."""
    data = bukti.hasil.data
    kelompok = {b.id: b.kelompok_pagu for b in baris_dari(data.ambil("sasaran"))}
    seksi: dict[str, set[str]] = {}
    for k in baris_dari(data.ambil("kegiatan")):
        if k.kelompok_pagu is not None and k.seksi is not None:
            seksi.setdefault(k.kelompok_pagu, set()).add(k.seksi)
    if not seksi:
        raise TidakBerlaku("tidak ada kegiatan dengan seksi pelaksana")
    for b in baris_dari(bukti.hasil.capaian):
        pelaksana = seksi.get(kelompok.get(b.sasaran) or "")
        if pelaksana and b.seksi is not None and b.seksi not in pelaksana:
            pesan = "seksi penanggung jawab indikator tidak melaksanakan kegiatan yang membiayainya"
            satu = Letak(f"indikator.csv ({b.indikator})", str(b.seksi))
            dua = Letak("kegiatan.csv", ", ".join(sorted(pelaksana)))
            yield Selisih(bukti.sebut_id(b.indikator), pesan, satu, dua)


def tanpa_seksi(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators that no section answers for, though others have one."""
    capaian = baris_dari(bukti.hasil.capaian)
    berseksi = next((b for b in capaian if b.seksi is not None), None)
    if berseksi is None:
        raise TidakBerlaku("tidak ada indikator dengan seksi penanggung jawab")
    for b in capaian:
        if b.seksi is None:
            satu = Letak(f"indikator.csv ({b.indikator}) kolom seksi", "kosong")
            dua = Letak(f"indikator.csv ({berseksi.indikator}) kolom seksi", berseksi.seksi)
            pesan = "indikator tanpa seksi penanggung jawab"
            yield Selisih(bukti.sebut_id(b.indikator), pesan, satu, dua)


def daftar_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield printed lists of all objectives or indicators that lack one or have another."""
    ada = False
    for jenis in ("sasaran", "indikator"):
        seluruh = set(bukti.hasil.capaian[jenis])
        for wadah, milik in _per_wadah(bukti, jenis).items():
            punya = {n.hal.id for n in milik if n.hal is not None}
            if len(punya & seluruh) * 2 < len(seluruh) or _satu_seksi(bukti, jenis, punya):
                continue  # a table of one section or objective
            kurang = sorted(seluruh - punya)
            if _tabel_efisiensi(bukti, jenis, wadah, kurang):
                continue
            ada = True
            asing = list(dict.fromkeys(n.nama for n in milik if n.hal is None))
            if kurang or asing:
                yield _selisih_daftar(bukti, jenis, wadah, kurang, asing)
    if not ada:
        raise TidakBerlaku("tidak ada tabel cetak yang memuat semua sasaran atau indikator")


def _satu_seksi(bukti: Bukti, jenis: str, punya: set[str]) -> bool:
    """Tell whether a list holds one section's share only, though there are several sections."""
    capaian = bukti.hasil.capaian
    milik = set(capaian[capaian[jenis].isin(punya)]["seksi"])
    return len(milik) == 1 < capaian["seksi"].nunique()


def _tabel_efisiensi(bukti: Bukti, jenis: str, wadah: str, kurang: list[str]) -> bool:
    """Tell whether a table shows the efficiency of what reached its target, and lacks only others.

    Efficiency is told where the achievement is 100 or more (method b), so such a table is
    no list of all.
    """
    if wadah not in {s.wadah for s in bukti.cari("efisiensi")}:
        return False
    capaian = bukti.hasil.capaian
    milik = capaian[capaian[jenis].isin(kurang)]["capaian"]
    return all(n is None or n < _TERCAPAI for n in milik)


_TERCAPAI = 100


def _per_wadah(bukti: Bukti, jenis: str) -> dict[str, list[Nama]]:
    per: dict[str, list[Nama]] = {}
    for n in bukti.nama:
        if n.jenis == jenis and not n.wadah.endswith(".csv"):
            per.setdefault(n.wadah, []).append(n)
    return per


def _selisih_daftar(
    bukti: Bukti, jenis: str, wadah: str, kurang: list[str], asing: list[str]
) -> Selisih:
    pesan = f"daftar {jenis} ini berbeda dengan {jenis} yang diukur"
    tertulis = [f'"{n}"' for n in asing] or ["tidak memuatnya"]
    satu = Letak(
        f"{jenis}.csv", "; ".join(bukti.sebut(Hal(jenis, k)) for k in kurang) or "tidak ada"
    )
    return Selisih(f"Daftar {jenis}", pesan, satu, Letak(wadah, "; ".join(tertulis)))


_SUMBER = "PermenPANRB 53/2014, reviu: sasaran dan indikator sesuai dengan perjanjian kinerja"
ATURAN = (
    Aturan("IND-01", "Indikator atau sasaran kembar", "peringatan", _SUMBER, kembar, DATA),
    Aturan(
        "IND-02", "Tujuan atau sasaran tanpa turunan", "peringatan", _SUMBER, tanpa_turunan, DATA
    ),
    Aturan(
        "IND-03",
        "Indikator tidak ada dalam semua versi target",
        "peringatan",
        _SUMBER,
        versi_lengkap,
    ),
    Aturan("IND-04", "Indikator tujuan tidak diukur", "catatan", _SUMBER, tujuan_diukur, DATA),
    Aturan(
        "IND-08",
        "Indikator tujuan diukur dengan rumusan lain",
        "catatan",
        _SUMBER,
        tujuan_serumusan,
        DATA,
    ),
    Aturan(
        "IND-05",
        "Seksi penanggung jawab tidak sejalan dengan kegiatannya",
        "catatan",
        _SUMBER,
        seksi_sejalan,
        DATA,
    ),
    Aturan(
        "IND-06",
        "Daftar sasaran atau indikator berbeda dengan yang diukur",
        "peringatan",
        _SUMBER,
        daftar_lengkap,
        TERBITAN,
    ),
    Aturan(
        "IND-07",
        "Indikator tanpa seksi penanggung jawab",
        "peringatan",
        _SUMBER,
        tanpa_seksi,
        DATA,
    ),
)
