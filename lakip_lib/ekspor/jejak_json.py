"""`jejak.json`: every trail of the report for programs and for `lakip jejak`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lakip_lib.ekspor.jejak import DaftarJejak, Entri
from lakip_lib.jejak import Sel
from lakip_lib.jejak.tingkat import label

NAMA_JEJAK = "jejak.json"
KETERANGAN = (
    "Asal setiap angka dalam laporan. angka: satu jejak dengan id, jumlah desimal yang "
    "ditampilkan, simpulnya, dan di mana saja ia tampil (tempat: nomor urut dari 0 dalam daftar "
    "tempat). simpul: sel berkas data (jenis sel; butir berarti baris yang dihitung satu), atau "
    "langkah dengan pola rumus; {0}, {1}, ... di dalamnya ialah simpul yang disebut bagian. "
    "nilai ditulis tepat, sebagai bilangan bulat atau pecahan. Pembulatan: setengah ke atas."
)


def tulis_jejak(daftar: DaftarJejak, berkas: Path) -> None:
    """Write all trails as JSON, one node or number on a line; same document, same bytes."""
    tampil: dict[int, list[dict[str, Any]]] = {}
    tempat: dict[str, int] = {}
    for t in daftar.tampil:
        letak = tempat.setdefault(_json(t.tempat), len(tempat))
        tampil.setdefault(t.id, []).append({"teks": t.teks, "tempat": letak, **t.sel})
    angka = (
        {"id": f"j{i}", "desimal": desimal, "simpul": simpul, "tampil": tampil.get(i, [])}
        for i, (simpul, desimal) in enumerate(daftar.angka, 1)
    )
    bagian = [
        f'"keterangan": {_json(KETERANGAN)}',
        f'"tempat": {_baris(tempat)}',
        f'"angka": {_baris(map(_json, angka))}',
        f'"simpul": {_baris(_json(_simpul(e)) for e in daftar.entri)}',
    ]
    berkas.write_text("{" + ",\n".join(bagian) + "}\n", encoding="utf-8", newline="\n")


def _simpul(e: Entri) -> Mapping[str, Any]:
    nilai = f"{e.nilai.numerator}/{e.nilai.denominator}".removesuffix("/1")
    sel = e.nilai.asal
    if isinstance(sel, Sel):
        jenis = "butir" if sel.butir else "sel"
        tempat = {"berkas": sel.berkas, "baris": sel.baris, "kolom": sel.kolom, "teks": sel.teks}
        keterangan = {"kunci": sel.kunci, "judul": sel.judul, "hal": sel.hal}
        return {"jenis": jenis, "nama": label(e.nilai), "nilai": nilai, **tempat, **keterangan}
    assert e.tingkat is not None
    return {
        "jenis": "langkah",
        "nama": label(e.nilai),
        "uraian": e.tingkat.nama,
        "aturan": e.tingkat.sumber,
        "pola": e.tingkat.pola,
        "bagian": e.bagian,
        "nilai": nilai,
    }


def _baris(isi: Iterable[str]) -> str:
    return "[\n" + ",\n".join(isi) + "\n]"


def _json(isi: Any) -> str:
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
