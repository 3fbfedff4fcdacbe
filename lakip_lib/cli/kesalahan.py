"""What every command does with a user's mistake: one message, an exit code, no traceback."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from typing import NoReturn

import click

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.kesalahan_sistem import pesan_sistem

_DIBATALKAN = 130


@contextlib.contextmanager
def kesalahan_pemakai() -> Iterator[None]:
    """Turn what a user can put right into one message and an exit code."""
    sebelumnya = signal.signal(signal.SIGTERM, _berhenti)
    try:
        yield
    except KesalahanLakip as salah:
        _gagal(str(salah), salah.kode_keluar)
    except BrokenPipeError:
        # Whoever read the output (`| head`) has seen enough: click ends without a word.
        raise
    except OSError as salah:
        _gagal(pesan_sistem(salah), 2)
    except MemoryError:
        _gagal("memori habis. Perbaikan: tutup program lain, lalu ulangi.", 2)
    except KeyboardInterrupt:
        _gagal("dibatalkan; hasil lama tidak berubah", _DIBATALKAN)
    finally:
        signal.signal(signal.SIGTERM, sebelumnya)


def _berhenti(sinyal: int, _bingkai: object) -> NoReturn:
    """End as if by Ctrl-C, so that workers and temporary files are cleaned up."""
    raise SystemExit(128 + sinyal)


def _gagal(pesan: str, kode: int) -> NoReturn:
    click.echo(f"Kesalahan: {pesan}", err=True)
    raise SystemExit(kode)
