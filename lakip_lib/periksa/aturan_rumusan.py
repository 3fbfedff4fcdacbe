"""Rules: what the wording of an indicator promises against its direction, unit and values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lakip_lib.istilah import RUMUS
from lakip_lib.periksa.bukti import Bukti, bernomor, letak, masa
from lakip_lib.periksa.model import DATA, Aturan, Letak, Selisih, TidakBerlaku
from lakip_lib.periksa.satuan import sesatuan

_TURUN = re.compile(
    r"\b(?:menurun\w*|turun(?:nya)?|penurunan|berkurang(?:nya)?|pengurangan|menekan|"
    r"menghapus\w*|pencegahan)\b",
    re.IGNORECASE,
)
_NAIK = re.compile(
    r"\b(?:meningkat\w*|peningkatan|naik(?:nya)?|kenaikan|bertambah(?:nya)?|penambahan|"
    r"pertumbuhan|bertumbuh\w*)\b",
    re.IGNORECASE,
)
# What nobody wants more of; counted as such only where the indicator is about it.
_BURUK = (
    r"kasus|keluhan|kematian|kecelakaan|kemiskinan|penduduk miskin|pengangguran|pelanggaran|"
    r"stunting|kebocoran|kerugian|temuan|tunggakan|keterlambatan|kesalahan|kejadian|gangguan|"
    r"kriminalitas|inflasi|prevalensi"
)
_MENGUKUR_BURUK = re.compile(
    rf"^(?:(?:jumlah|angka|tingkat|rasio|persentase|prosentase)\s+)?(?:{_BURUK})\b", re.IGNORECASE
)
_DITANGANI = re.compile(
    r"\b(?:di(?:selesaikan|tangani|proses|tindaklanjuti|cegah|layani|dampingi)|terselesaikan|"
    r"tertangani|selesai|mendapat\w*|memperoleh)\b",
    re.IGNORECASE,
)
_PERSEN = re.compile(r"^\s*(?:persentase|prosentase|presentase)\b", re.IGNORECASE)
_CACAH = re.compile(r"^\s*(?:jumlah|banyaknya)\b", re.IGNORECASE)
_BOLEH_LEBIH = re.compile(
    r"\b(?:rasio|indeks|pertumbuhan|perubahan|perbandingan|capaian)\b", re.IGNORECASE
)


def arah_rumusan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators whose direction the wording seems to contradict: a question to ask."""
    for n, b in _dipakai(bukti):
        alasan = _alasan_arah(b)
        if alasan:
            satu = Letak(f"indikator.csv baris {n} kolom nama ({b.id})", f'"{b.nama}"')
            dua = Letak(f"indikator.csv baris {n} kolom arah dan rumus", f"{b.arah}; {b.rumus}")
            yield Selisih(bukti.sebut_id(b.id), alasan, satu, dua)


def _alasan_arah(b: Any) -> str | None:
    turun, naik = _TURUN.search(b.nama), _NAIK.search(b.nama)
    if b.arah == "naik" and turun and not naik:
        return (
            f'rumusan menyebut "{turun[0]}", tetapi dihitung makin besar makin baik '
            f"({RUMUS[b.rumus]}): apakah yang diukur besarnya penurunan?"
        )
    if b.arah == "turun" and naik and not turun:
        return f'rumusan menyebut "{naik[0]}", tetapi dihitung makin kecil makin baik'
    if b.arah == "naik" and _MENGUKUR_BURUK.search(b.nama) and not _DITANGANI.search(b.nama):
        return "yang diukur tidak diinginkan, tetapi dihitung makin besar makin baik"
    return None


def satuan_rumusan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators whose unit does not fit the first word of their wording."""
    for n, b in _dipakai(bukti):
        satuan = bukti.satuan.get(b.id, "")
        persen, cacah = _PERSEN.search(b.nama), _CACAH.search(b.nama)
        if (persen and satuan != "%") or (cacah and satuan == "%"):
            kata = (persen or cacah)[0].strip()  # type: ignore[index]
            pesan = f'rumusan dimulai dengan "{kata}", tetapi satuannya "{satuan}"'
            satu = Letak(f"indikator.csv baris {n} kolom nama ({b.id})", f'"{b.nama}"')
            dua = Letak(f"indikator.csv baris {n} kolom satuan", satuan or "tanpa satuan")
            yield Selisih(bukti.sebut_id(b.id), pesan, satu, dua)


def bagian_lebih_seratus(bukti: Bukti) -> Iterator[Selisih]:
    """Yield percentages of a whole above 100: numerator or denominator is not what is told."""
    sudah = set()
    for ukuran in ("target", "realisasi"):
        for s in bukti.perlu(ukuran, "indikator"):
            nama = bukti.indikator[s.hal.id].nama
            kunci = (s.hal, ukuran, s.tahun, s.nilai)
            if s.nilai is None or s.nilai <= 100 or kunci in sudah:
                continue
            persen = bukti.satuan.get(s.hal.id) == "%" and sesatuan(bukti, s)
            if persen and bagian_dari_seluruh(nama):
                sudah.add(kunci)
                pesan = f"{ukuran} melebihi 100 persen, padahal indikator mengukur bagian"
                satu = Letak(f"indikator.csv ({s.hal.id})", f'"{nama}"')
                yield Selisih(bukti.sebut(s.hal) + masa(bukti, s), pesan, satu, letak(s))


def bagian_dari_seluruh(nama: str) -> bool:
    """Tell whether an indicator so worded is a share of a whole, which cannot exceed 100."""
    lain = _TURUN.search(nama) or _NAIK.search(nama) or _BOLEH_LEBIH.search(nama)
    return bool(_PERSEN.search(nama)) and not lain


def _dipakai(bukti: Bukti) -> list[tuple[int, Any]]:
    """Return the rows of `indikator.csv` that the year measures."""
    pakai = set(bukti.hasil.capaian["indikator"])
    isi = [(n, b) for n, b in bernomor(bukti.hasil.data.ambil("indikator")) if b.id in pakai]
    if not isi:
        raise TidakBerlaku(f"tahun {bukti.tahun} tidak mempunyai indikator")
    return isi


_SMART = "PermenPANRB 53/2014, reviu: indikator SMART (spesifik dan terukur)"
ATURAN = (
    Aturan(
        "RMS-01",
        "Arah atau rumus bertentangan dengan rumusan indikator",
        "catatan",
        f"{_SMART}; rumus capaian menurut arahnya",
        arah_rumusan,
        DATA,
    ),
    Aturan(
        "RMS-02",
        "Satuan tidak sesuai dengan rumusan indikator",
        "peringatan",
        _SMART,
        satuan_rumusan,
        DATA,
    ),
    Aturan(
        "RMS-03",
        "Persentase bagian melebihi 100 persen",
        "peringatan",
        f"{_SMART}; bagian tidak melebihi seluruhnya",
        bagian_lebih_seratus,
    ),
)
