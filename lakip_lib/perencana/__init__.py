"""The planner's notebook: change targets and realisations, see what it does, keep it as a file."""

from lakip_lib.perencana.buku import buka

__all__ = ["buka"]
