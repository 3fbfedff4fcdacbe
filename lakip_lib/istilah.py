"""Fixed words of the report that are no data: Roman numerals of the quarters and the like."""

from __future__ import annotations

ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
