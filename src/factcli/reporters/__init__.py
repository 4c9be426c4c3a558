"""Report formats. A format is one module with a ``render`` and one line in ``REPORTERS``.

A reporter lays out the facts that it is handed, in the order in which it is handed them: it never sorts, filters or
decides. Which verdicts a format lists without ``--all`` is data beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcli.config import View
from factcli.model import Claim, Document, Fact, Report
from factcli.reporters import claims, concise, json_, table

EVERY_VERDICT = ("conflict", "agreement", "single")


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format of ``factcli check``: its layout, the verdicts that it lists without ``--all``, its one-line help."""

    render: Callable[[Report, Sequence[Fact], View], str]
    lists: tuple[str, ...]
    help: str


REPORTERS: dict[str, Reporter] = {
    "table": Reporter(table.render, ("conflict", "agreement"), "for people: conflicts first, words in context"),
    "json": Reporter(json_.render, ("conflict", "agreement"), "for programs: schema 1, see docs/json-schema.md"),
    "concise": Reporter(concise.render, ("conflict",), "for editors and CI logs: one line a place"),
}

CLAIM_REPORTERS: dict[str, Callable[[Sequence[Document], Sequence[Claim], View], str]] = {
    "concise": claims.render,
    "json": json_.render_claims,
}


def listed(report: Report, reporter: Reporter, show_all: bool) -> tuple[Fact, ...]:
    """The facts that a format shows, in the report's order."""
    verdicts = EVERY_VERDICT if show_all else reporter.lists
    return tuple(fact for fact in report.facts if fact.verdict in verdicts)
