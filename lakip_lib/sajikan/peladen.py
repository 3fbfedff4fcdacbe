"""The server, in a thread of its own: building keeps the main thread, and with it Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator, Sequence
from socket import socket

from tornado.httpserver import HTTPServer
from tornado.web import Application


@contextlib.contextmanager
def peladen(soket: Sequence[socket], aplikasi: Application) -> Iterator[None]:
    """Answer at `soket` with `aplikasi` until the context ends."""
    loop, berhenti = asyncio.new_event_loop(), asyncio.Event()

    def jalan() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as pelari:
            pelari.run(_layani(soket, aplikasi, berhenti))

    benang = threading.Thread(target=jalan, name="lakip-sajikan", daemon=True)
    benang.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(berhenti.set)
        benang.join()


async def _layani(soket: Sequence[socket], aplikasi: Application, berhenti: asyncio.Event) -> None:
    server = HTTPServer(aplikasi)
    server.add_sockets(soket)
    await berhenti.wait()
    server.stop()
    await server.close_all_connections()
