"""Is an archive still what was frozen: every file against the digests recorded in it.

They are recorded twice, in `manifest.json` and in `ro-crate-metadata.json`, so that it can
be told which side was changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from urllib.parse import unquote

from lakip_lib.edisi.arsip import MANIFES, RO_CRATE, Isi
from lakip_lib.edisi.manifes import Manifes


def yang_rusak(isi: Isi, manifes: Manifes) -> list[str]:
    """Return one sentence for every file that is not what was recorded."""
    kriet = _sidik_kriet(isi[RO_CRATE])
    if kriet is None:
        return [f"{RO_CRATE} tidak dapat dibaca", *_menurut_manifes(isi, manifes, {})]
    kalimat = list(_menurut_manifes(isi, manifes, kriet))
    if kriet.get(MANIFES) != sha256(isi[MANIFES]).hexdigest() and not kalimat:
        kalimat.append(f"{MANIFES} berubah sejak edisi dibekukan (menurut {RO_CRATE})")
    return kalimat


def _menurut_manifes(isi: Isi, manifes: Manifes, kriet: Mapping[str, str]) -> Iterator[str]:
    for nama in sorted(manifes.berkas.keys() - isi.keys()):
        yield f"{nama} tercantum di {MANIFES}, tetapi tidak ada dalam arsip"
    for nama, bita in isi.items():
        if nama in (MANIFES, RO_CRATE):
            continue
        sidik, tercatat = sha256(bita).hexdigest(), manifes.berkas.get(nama)
        if tercatat is None:
            yield f"{nama} ada dalam arsip, tetapi tidak tercantum di {MANIFES}"
        elif tercatat != sidik and kriet.get(nama) == sidik:
            yield (
                f"sidik {nama} di {MANIFES} tidak cocok dengan isinya, sedangkan di {RO_CRATE} "
                f"cocok: {MANIFES} yang diubah"
            )
        elif tercatat != sidik:
            yield f"isi {nama} berubah sejak edisi dibekukan"


def _sidik_kriet(mentah: bytes) -> dict[str, str] | None:
    try:
        graf = json.loads(mentah.decode("utf-8"))["@graph"]
        return {unquote(s["@id"]): str(s["sha256"]) for s in graf if "sha256" in s}
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
