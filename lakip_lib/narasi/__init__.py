"""The prose of the report: Markdown files whose numbers are filled in from the data."""

from lakip_lib.narasi.isian import konteks
from lakip_lib.narasi.muat import muat_narasi
from lakip_lib.narasi.periksa import periksa_narasi

__all__ = ["konteks", "muat_narasi", "periksa_narasi"]
