"""How work is spread over processes, and how what waits for its turn is kept small. The result never depends on it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

MANY = 64  # files from which several processes pay

One = TypeVar("One")
Done = TypeVar("Done")


class Workers:
    """Processes that map a function over batches, in order; with one job everything is done here.

    Use as a context manager. The function and what it is given must be picklable, the function a module's own.
    """

    def __init__(self, jobs: int, files: int) -> None:
        """``jobs`` processes; 0 is one for few ``files``, and one a core for many."""
        self.jobs = jobs or (1 if files < MANY else os.cpu_count() or 1)
        self._pool: Any = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=kind is None, cancel_futures=kind is not None)

    def map(self, function: Callable[[One], Done], work: Sequence[One]) -> Iterator[Done]:
        """What the function makes of each piece of work, in the order of the work."""
        if self.jobs < 2 or len(work) < 2:
            return map(function, work)
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(self.jobs, initializer=_start)
        done: Iterator[Done] = self._pool.map(function, work)
        return done


def _start() -> None:
    """Ctrl-C is for the parent, which ends the others; without this each prints a traceback of its own."""
    import signal

    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the cyclic garbage collector out of a run: it makes no cycles, and looking for some costs a fifth of it."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            # What the run made goes to the oldest generation without being looked through.
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def pack(content: object) -> bytes:
    """A record as bytes, a tenth of its size in memory; only :func:`unpack` in the same run reads them."""
    import pickle  # two milliseconds that a small run need not spend
    import zlib

    return zlib.compress(pickle.dumps(content, pickle.HIGHEST_PROTOCOL), 1)


def unpack(packed: bytes) -> Any:
    """What :func:`pack` was given."""
    import pickle
    import zlib

    return pickle.loads(zlib.decompress(packed))
