"""Save start-up time that others spend on what we never use."""

from __future__ import annotations

import sys
from importlib import import_module

# jsonschema builds grammars of international web addresses from it, which takes most of a
# second, for a check that neither notebooks nor data packages ask for. It does without.
_TAK_PERLU = "rfc3987_syntax"


def impor_jsonschema() -> None:
    """Import jsonschema (papermill and frictionless need it) without its slow extra."""
    if "jsonschema" in sys.modules or _TAK_PERLU in sys.modules:
        return
    sys.modules[_TAK_PERLU] = None  # type: ignore[assignment]
    try:
        import_module("jsonschema")
    finally:
        del sys.modules[_TAK_PERLU]
