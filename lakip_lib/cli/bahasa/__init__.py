"""Indonesian for what click says itself, through its own hook: gettext."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "lakip"
FOLDER = Path(__file__).parent


def pakai_bahasa_indonesia() -> None:
    """Make gettext, and with it click, answer from our Indonesian catalogue."""
    # The report and its command have one language, whatever the terminal's is.
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)
