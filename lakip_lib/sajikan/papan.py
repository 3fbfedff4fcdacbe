"""What the open pages are told: which site there is, is one being built, what went wrong."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Kabar:
    """The state of the site: its digest (empty: there is none yet), and the last error."""

    sidik: str = ""
    menyusun: bool = False
    kesalahan: str = ""


class Papan:
    """Holds the state. Any thread may change it; who listens waits in an event loop."""

    def __init__(self, kabar: Kabar | None = None) -> None:
        self._kabar = kabar or Kabar()
        self._gembok = threading.Lock()
        self._pendengar: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}

    @property
    def kabar(self) -> Kabar:
        """The state now."""
        return self._kabar

    def isi(self) -> dict[str, Any]:
        """Return the state as JSON has it."""
        return asdict(self._kabar)

    def ubah(self, **beda: Any) -> None:
        """Change the state and wake all listeners."""
        with self._gembok:
            self._kabar = replace(self._kabar, **beda)
            for satu, loop in self._pendengar.items():
                loop.call_soon_threadsafe(satu.set)

    def dengar(self) -> asyncio.Event:
        """Return an event of the running loop that is set at every change, until `lepas`."""
        satu = asyncio.Event()
        with self._gembok:
            self._pendengar[satu] = asyncio.get_running_loop()
        return satu

    def lepas(self, pendengar: asyncio.Event) -> None:
        """Forget a listener."""
        with self._gembok:
            self._pendengar.pop(pendengar, None)


def sidik_folder(akar: Path) -> str:
    """Return a digest of all files below `akar`; empty where there is no such folder."""
    if not akar.is_dir():
        return ""
    jumlah = sha256()
    for berkas in sorted(p for p in akar.rglob("*") if p.is_file()):
        jumlah.update(f"{berkas.relative_to(akar).as_posix()}\0".encode())
        jumlah.update(sha256(berkas.read_bytes()).digest())
    return jumlah.hexdigest()
