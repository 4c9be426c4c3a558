"""Notices in a report: each once, in the order of their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcli.model import Notice, Report


def with_notices(report: Report, notices: Iterable[Notice]) -> Report:
    """The report with more notices."""
    every = dict.fromkeys([*report.notices, *notices])
    return replace(report, notices=tuple(sorted(every, key=lambda one: (one.path, one.line, one.message))))
