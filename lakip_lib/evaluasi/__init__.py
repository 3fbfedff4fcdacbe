"""The evaluator's notebook: verdicts, findings, one indicator at a time, other rules tried."""

from lakip_lib.evaluasi.buku import buka

__all__ = ["buka"]
