"""What a piece of work takes: seconds on the clock, and of the processors."""

from __future__ import annotations

import contextlib
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import psutil


@dataclass
class Waktu:
    """Seconds that passed, and seconds of all processors together.

    On a machine that does other work too, the second figure is the steadier one.
    """

    dinding: float = 0.0
    cpu: float = 0.0

    def __add__(self, lain: Waktu) -> Waktu:
        return Waktu(self.dinding + lain.dinding, self.cpu + lain.cpu)


def tersingkat(semua: Sequence[Waktu]) -> Waktu:
    """Return the least of each figure over several runs."""
    return Waktu(min(w.dinding for w in semua), min(w.cpu for w in semua))


@contextlib.contextmanager
def jam(penghuni: Sequence[int] = ()) -> Iterator[Waktu]:
    """Give what the work in the `with` takes, children that have ended included.

    `penghuni` are the ids of processes that work for us and go on living.
    """
    hasil, mulai, cpu = Waktu(), time.perf_counter(), _cpu(penghuni)
    yield hasil
    hasil.dinding, hasil.cpu = time.perf_counter() - mulai, _cpu(penghuni) - cpu


def _cpu(penghuni: Sequence[int]) -> float:
    jumlah = 0.0
    for siapa in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        r = resource.getrusage(siapa)
        jumlah += r.ru_utime + r.ru_stime
    for pid in penghuni:
        w = psutil.Process(pid).cpu_times()
        jumlah += w.user + w.system + w.children_user + w.children_system
    return jumlah
