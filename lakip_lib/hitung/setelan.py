"""Checks of settings and of names that data or a caller chooses from a list."""

from __future__ import annotations

from typing import Any

from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH
from lakip_lib.kesalahan import KesalahanLakip, saran


def pilih(nama: str, nilai: Any, pilihan: tuple[Any, ...]) -> Any:
    """Return `nilai` if it is one of `pilihan`; otherwise raise KesalahanLakip naming them."""
    if nilai in pilihan:
        return nilai
    dekat = saran(str(nilai), [str(p) for p in pilihan])
    awal = f"mungkin maksudnya {dekat}; " if dekat else ""
    raise KesalahanLakip(
        f"{nama} {nilai!r} tidak dikenal. Perbaikan: {awal}pakai salah satu dari "
        f"{', '.join(map(str, pilihan))}."
    )


def periksa_rumus(indikator: str, arah: str, rumus: str) -> None:
    """Raise KesalahanLakip when `rumus` does not measure the direction `arah`.

    A target that is met would come out as missed: the higher-is-better formula on a
    lower-is-better indicator gives 80 for a met target.
    """
    cocok = RUMUS_MENURUT_ARAH.get(arah, ())
    if rumus not in cocok:
        raise KesalahanLakip(
            f"indikator.csv, indikator {indikator}: rumus {rumus!r} tidak mengukur arah {arah!r}. "
            f"Perbaikan: pakai rumus {' atau '.join(cocok)}."
        )
