"""The registry: every rule, in the order of findings."""

from __future__ import annotations

from lakip_lib.periksa import (
    aturan_anggaran,
    aturan_cacah,
    aturan_hitungan,
    aturan_hukum,
    aturan_indikator,
    aturan_lengkap,
    aturan_nama,
    aturan_nomor,
    aturan_pegawai,
    aturan_prosa,
    aturan_rumusan,
    aturan_salinan,
    aturan_sebutan,
    aturan_skala,
    aturan_target,
    aturan_tren,
    aturan_triwulan,
)
from lakip_lib.periksa.model import Aturan, Modus

SEMUA: tuple[Aturan, ...] = (
    *aturan_triwulan.ATURAN,
    *aturan_salinan.ATURAN,
    *aturan_cacah.ATURAN,
    *aturan_anggaran.ATURAN,
    *aturan_sebutan.ATURAN,
    *aturan_hitungan.ATURAN,
    *aturan_target.ATURAN,
    *aturan_rumusan.ATURAN,
    *aturan_tren.ATURAN,
    *aturan_skala.ATURAN,
    *aturan_prosa.ATURAN,
    *aturan_nama.ATURAN,
    *aturan_indikator.ATURAN,
    *aturan_pegawai.ATURAN,
    *aturan_hukum.ATURAN,
    *aturan_nomor.ATURAN,
    *aturan_lengkap.ATURAN,
)


def aturan_untuk(modus: Modus) -> tuple[Aturan, ...]:
    """Return the rules that can be applied to the data or to the printed edition."""
    return tuple(a for a in SEMUA if modus in a.modus)
