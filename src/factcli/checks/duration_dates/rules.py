"""Lengths of time against the dates that they lie between."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.checks.base import Draft
from factcli.checks.duration_dates import anniversaries, offsets, spans
from factcli.model import Fact


def find(draft: Draft) -> Iterator[Fact]:
    """The lengths of a draft that its dates contradict."""
    yield from spans.find(draft)
    yield from offsets.find(draft)
    yield from anniversaries.find(draft)


__all__ = ["find"]
