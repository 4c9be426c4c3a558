"""Report formats. A format is one module with a ``render`` and one line in ``REPORTERS``.

A reporter lays out the facts that it is handed, in the order in which it is handed them: it never sorts, filters or
decides. What a format lists is data beside it. A format's module is imported when something is rendered in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from factcli.config import View
    from factcli.model import Claim, Document, Fact, Report

PROBLEMS = ("conflict", "note")
STATED = ("conflict", "note", "agreement")
EVERY_VERDICT = ("conflict", "note", "agreement", "single")


class Reporter(NamedTuple):
    """A format of ``factcli check``: its module, its one-line help, and what it lists.

    ``lists`` are the verdicts without ``--all``, ``most`` those with it. ``silenced`` says whether it also lists facts
    that are suppressed or known to the baseline, because it has a way to say so.
    """

    module: str
    help: str
    lists: tuple[str, ...] = PROBLEMS
    most: tuple[str, ...] = EVERY_VERDICT
    silenced: bool = False

    def render(self, report: Report, facts: Sequence[Fact], view: View) -> str:
        """The text of a report in this format."""
        return str(_loaded(self.module).render(report, facts, view))


class ClaimReporter(NamedTuple):
    """A format of ``factcli extract``: its module, and the function in it."""

    module: str
    function: str

    def __call__(self, documents: Sequence[Document], claims: Sequence[Claim], view: View) -> str:
        """The text of claims in this format."""
        render: Callable[..., str] = getattr(_loaded(self.module), self.function)
        return render(documents, claims, view)


REPORTERS: dict[str, Reporter] = {
    "table": Reporter("table", "for people: conflicts first, words in context", STATED),
    "concise": Reporter("concise", "for editors and logs: one line a place"),
    "json": Reporter("json_", "for programs: one object, schema 1", STATED, silenced=True),
    "jsonl": Reporter("jsonl", "for programs: one record a line", STATED, silenced=True),
    "csv": Reporter("csv_", "for spreadsheets: one row a place", STATED),
    "markdown": Reporter("markdown", "for a pull request's comment or a job's summary"),
    "github": Reporter("github", "annotations of GitHub Actions", most=PROBLEMS),
    "gitlab": Reporter("gitlab", "GitLab Code Quality", most=PROBLEMS),
    "sarif": Reporter("sarif", "SARIF 2.1.0, for code scanning", most=PROBLEMS, silenced=True),
    "junit": Reporter("junit", "JUnit XML: a test case a fact", STATED, silenced=True),
    "checkstyle": Reporter("checkstyle", "Checkstyle XML: an error a place", most=PROBLEMS),
    "rdjson": Reporter("rdjson", "reviewdog's diagnostic format", most=PROBLEMS),
}

CLAIM_REPORTERS: dict[str, ClaimReporter] = {
    "concise": ClaimReporter("claims", "render"),
    "json": ClaimReporter("json_", "render_claims"),
}


def listed(report: Report, reporter: Reporter, show_all: bool) -> tuple[Fact, ...]:
    """The facts that a format shows, in the report's order."""
    verdicts = reporter.most if show_all else reporter.lists
    return tuple(fact for fact in report.facts if fact.verdict in verdicts and (fact.live or reporter.silenced))


def _loaded(module: str) -> Any:
    from importlib import import_module

    return import_module(f"factcli.reporters.{module}")
