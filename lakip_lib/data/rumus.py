"""Formulas that cannot measure their indicator's direction."""

from __future__ import annotations

from lakip_lib.data.makna import Isi
from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH


def periksa_rumus(isi: Isi) -> None:
    """Add findings for indicators whose formula shows a met target as missed.

    The higher-is-better formula on a lower-is-better indicator gives 80 for a target that
    is met.
    """
    for satu, baris in isi.baris("indikator"):
        arah, rumus = baris.nilai["arah"], baris.nilai["rumus"]
        cocok = RUMUS_MENURUT_ARAH.get(arah, ())
        if cocok and rumus is not None and rumus not in cocok:
            alasan = f"rumus {rumus} tidak mengukur arah {arah}"
            satu.salah(baris, "rumus", alasan, f"pakai rumus {' atau '.join(cocok)}")
