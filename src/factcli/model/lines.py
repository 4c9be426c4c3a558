"""Where lines begin: the one meaning of "line" in every place that is printed."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=256)  # every place in an article asks
def line_starts(text: str) -> list[int]:
    """The offset at which each line begins; always at least ``[0]``. It is shared: callers must not change it."""
    starts = [0]
    at = 0
    while True:
        newline = text.find("\n", at)
        stop = len(text) if newline < 0 else newline
        bare = text.find("\r", at, stop)
        while bare >= 0:
            if bare + 1 != newline:  # an old Mac line end; \r\n is counted once, by its \n
                starts.append(bare + 1)
            bare = text.find("\r", bare + 1, stop)
        if newline < 0:
            return starts
        at = newline + 1
        starts.append(at)
