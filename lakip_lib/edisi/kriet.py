"""`ro-crate-metadata.json`: the edition described for archives and search engines.

RO-Crate 1.1 with Process Run Crate 0.5: what went in, what came out, made by which program.
No date of the machine and no random id is in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from lakip_lib.data import DataTahun
from lakip_lib.edisi.arsip import BACA_SAYA, HASIL, MANIFES, MASUKAN, PROGRAM, Isi
from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.isi import sidik_pustaka
from lakip_lib.hitung.bingkai import baris_dari

_VERSI = "1.1"
_PROFIL = "https://w3id.org/ro/wfrun/process/0.5"
_ISTILAH = {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}
_JENIS = {
    ".html": "text/html",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".csv": "text/csv",
    ".json": "application/json",
    ".ipynb": "application/x-ipynb+json",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".toml": "application/toml",
}
_URAIAN = {
    f"{HASIL}/laporan.html": "Laporan dalam satu berkas untuk dibaca di layar",
    f"{HASIL}/laporan.pdf": "Laporan untuk dicetak dan ditandatangani",
    f"{HASIL}/laporan.xlsx": "Semua tabel laporan dalam satu buku kerja",
    f"{HASIL}/laporan.docx": "Laporan untuk direviu dalam pengolah kata",
    f"{HASIL}/jejak.json": "Asal setiap angka sampai ke sel datanya",
    f"{HASIL}/{MANIFES}": "Sidik setiap masukan dan hasil penyusunan",
    f"{PROGRAM}/requirements.txt": "Versi semua paket dengan sidiknya",
    f"{PROGRAM}/pyproject.toml": "Paket yang diperlukan program",
    f"{PROGRAM}/LICENSE": "Lisensi program",
    BACA_SAYA: "Isi arsip dan cara mengulanginya",
    MANIFES: "Sidik setiap berkas arsip",
}


def tulis_kriet(isi: Isi, edisi: Edisi, data: DataTahun, judul: str) -> bytes:
    """Return `ro-crate-metadata.json` over the files of `isi`."""
    kriet = import_module("rocrate.rocrate").ROCrate(version=_VERSI)
    kriet.metadata.extra_terms.update(_ISTILAH)
    berkas = [n for n in sorted(isi) if _tercantum(n)]
    for nama in berkas:
        _tambah_berkas(kriet, nama, isi[nama])
    paket = json.loads(isi[f"{MASUKAN}/{data.folder.name}/datapackage.json"].decode("utf-8-sig"))
    _program(kriet, isi)
    unit = _unit(kriet, data)
    _akar(kriet, edisi, data, judul, paket, unit)
    _jalan(kriet, edisi, unit, berkas)
    isi_kriet = kriet.metadata.generate()
    isi_kriet["@graph"] = sorted(isi_kriet["@graph"], key=_urutan)
    return f"{json.dumps(isi_kriet, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()


def _tercantum(nama: str) -> bool:
    """Tell whether a file is listed by itself; the library's sources are one data set."""
    return not nama.startswith(f"{PROGRAM}/") or nama in _URAIAN


def _tambah_berkas(kriet: Any, nama: str, bita: bytes) -> None:
    akhiran = PurePosixPath(nama).suffix.lower()
    sifat = {
        "name": _URAIAN.get(nama, nama.partition("/")[2]),
        "encodingFormat": _JENIS.get(akhiran, "text/plain"),
        "contentSize": str(len(bita)),
        "sha256": sha256(bita).hexdigest(),
    }
    kriet.add_file(dest_path=nama, properties=sifat)


def _tambah(kriet: Any, tanda: str, sifat: Mapping[str, Any]) -> None:
    """Add what is no file."""
    kriet.add(import_module("rocrate.model").ContextEntity(kriet, tanda, dict(sifat)))


def _program(kriet: Any, isi: Isi) -> None:
    """Add the library, the program that ran, and the versions of its packages."""
    susunan = json.loads(isi[f"{HASIL}/{MANIFES}"])
    pustaka = {
        "name": "Sumber program",
        "description": "Semua berkas program yang menyusun laporan ini, tanpa hasil kompilasi.",
        "sha256": sidik_pustaka(isi),
    }
    kriet.add_directory(dest_path=f"{PROGRAM}/lakip_lib", properties=pustaka)
    versi = {"Python": susunan["python"], **susunan["paket"]}
    lain = {n: v for n, v in versi.items() if n != "lakip"}
    for nama, v in lain.items():
        sifat = _aplikasi(nama, v) | {"url": _alamat(nama, v)}
        _tambah(kriet, _alamat(nama, v), sifat)
    sifat = _aplikasi("LAKIP", versi.get("lakip", "0")) | {
        "url": {"@id": f"{PROGRAM}/lakip_lib/"},
        "description": "Menyusun laporan akuntabilitas kinerja dari berkas data.",
        "softwareRequirements": [{"@id": _alamat(n, v)} for n, v in sorted(lain.items())],
    }
    _tambah(kriet, "#lakip", sifat)


def _aplikasi(nama: str, versi: str) -> dict[str, Any]:
    return {
        "@type": "SoftwareApplication",
        "name": nama,
        "softwareVersion": versi,
    }


def _alamat(nama: str, versi: str) -> str:
    """Return the package URL (ECMA-427) of a release of Python, or of a package."""
    jenis = "generic" if nama == "Python" else "pypi"
    return f"pkg:{jenis}/{nama.lower()}@{versi}"


def _unit(kriet: Any, data: DataTahun) -> str:
    """Add the unit and its parent agency; return the unit's id."""
    unit: Any = next(iter(baris_dari(data.ambil("unit"))))
    sifat: dict[str, Any] = {"@type": "Organization", "name": data.nama_unit()}
    if data.nama_induk():
        induk = {"@type": "Organization", "name": data.nama_induk()}
        _tambah(kriet, "#induk", induk)
        sifat["parentOrganization"] = {"@id": "#induk"}
    _tambah(kriet, f"#unit-{unit.id}", sifat)
    return f"#unit-{unit.id}"


def _akar(
    kriet: Any, edisi: Edisi, data: DataTahun, judul: str, paket: Mapping[str, Any], unit: str
) -> None:
    akar = kriet.root_dataset
    akar["datePublished"] = edisi.tanggal.isoformat()
    akar["name"] = f"{judul} (edisi {edisi.nomor})"
    akar["description"] = (
        f"{judul} {data.nama_unit()}, edisi {edisi.nomor} ({edisi.alasan}): laporan, data "
        "masukan, dan program yang menyusunnya, sehingga laporan dapat disusun ulang dari "
        "arsip ini saja."
    )
    akar["license"] = {"@id": _lisensi(kriet, paket)}
    akar["version"] = str(edisi.nomor)
    akar["inLanguage"] = "id"
    akar["temporalCoverage"] = str(edisi.tahun)
    akar["keywords"] = "LAKIP, akuntabilitas kinerja, laporan kinerja instansi pemerintah"
    for peran in ("author", "publisher"):
        akar[peran] = {"@id": unit}
    akar["conformsTo"] = {"@id": _PROFIL}
    akar["mentions"] = {"@id": "#penyusunan"}
    profil = {"@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"}
    _tambah(kriet, _PROFIL, profil)


def _lisensi(kriet: Any, paket: Mapping[str, Any]) -> str:
    """Add the licence that the data package names; return its id."""
    satu: Mapping[str, Any] = next(iter(paket.get("licenses") or ()), {})
    alamat = str(satu.get("path") or "")
    nama = str(satu.get("title") or satu.get("name") or "Lisensi belum dinyatakan")
    tanda = alamat if alamat.startswith(("http://", "https://")) else "#lisensi"
    uraian = f"Lisensi data menurut datapackage.json: {nama}."
    sifat = {"@type": "CreativeWork", "name": nama, "description": uraian}
    _tambah(kriet, tanda, sifat)
    return tanda


def _jalan(kriet: Any, edisi: Edisi, unit: str, berkas: Iterable[str]) -> None:
    """Add the run: the program turned the inputs into the outputs."""
    nama = list(berkas)
    oleh = {"@type": "Person", "name": edisi.oleh, "affiliation": {"@id": unit}}
    _tambah(kriet, "#penerbit", oleh)
    sifat = {
        "@type": "CreateAction",
        "name": f"Penyusunan laporan tahun {edisi.tahun}",
        "description": f"lakip susun {edisi.tahun}",
        "instrument": {"@id": "#lakip"},
        "agent": {"@id": "#penerbit"},
        "endTime": edisi.tanggal.isoformat(),
        "actionStatus": "http://schema.org/CompletedActionStatus",
        "object": _rujuk(kriet, nama, MASUKAN),
        "result": _rujuk(kriet, nama, HASIL),
    }
    _tambah(kriet, "#penyusunan", sifat)


def _rujuk(kriet: Any, nama: Iterable[str], folder: str) -> list[dict[str, str]]:
    milik = (n for n in nama if n.startswith(f"{folder}/"))
    return [{"@id": kriet.dereference(quote(n)).id} for n in milik]


def _urutan(satu: Mapping[str, Any]) -> tuple[int, str]:
    tanda = satu["@id"]
    return (0 if tanda == "ro-crate-metadata.json" else 1 if tanda == "./" else 2, tanda)
