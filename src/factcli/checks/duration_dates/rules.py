"""Lengths of time against the dates that they lie between."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft
from factcli.model import Fact

_KEPT = frozenset(["anniversary", "jubilee"])


def find(draft: Draft) -> Iterator[Fact]:
    """The lengths of a draft that its dates contradict; what judges them is imported when a draft has some."""
    lengths = draft.of_kind("duration")
    if lengths and draft.of_kind("period"):
        from factcli.checks.duration_dates import spans

        yield from spans.find(draft)
    if lengths:
        from factcli.checks.duration_dates import offsets

        yield from offsets.find(draft)
    kept = draft.tokens(_KEPT)
    if kept:
        from factcli.checks.duration_dates import anniversaries

        yield from anniversaries.find(draft, kept)


__all__ = ["find"]
