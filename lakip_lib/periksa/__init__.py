"""Does a year's data, or its printed edition, agree with itself: rules and review checklist."""

from lakip_lib.periksa.jalan import Pemeriksaan, periksa_data, periksa_terbitan

__all__ = ["Pemeriksaan", "periksa_data", "periksa_terbitan"]
