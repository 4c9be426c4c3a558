"""What ``--verbose`` says on stderr: what was read, which settings count and who says so, what was set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcli.reporters.wording import plural, visible

if TYPE_CHECKING:
    from factcli.config.layers import Configuration
    from factcli.gate import Gate
    from factcli.model import Report


def tell(report: Report, gate: Gate, configuration: Configuration | None = None) -> None:
    """Say it, a line each; no times, so that the same run says the same."""
    for line in _lines(report, gate, configuration):
        click.echo(f"factcli: {visible(line)}", err=True)


def _lines(report: Report, gate: Gate, configuration: Configuration | None) -> list[str]:
    lines = []
    if configuration is not None and configuration.file:
        lines.append(f"settings from {configuration.file}")
    if configuration is not None:
        set_by = [(name, given) for name, given in configuration.given.items() if str(given.place) != "default"]
        lines += [f"{name} is set by {given.place}" for name, given in set_by]
    for document, claims in zip(report.documents, report.claims_of, strict=True):
        dated = f"published {document.published} ({document.published_from})" if document.published else "undated"
        lines.append(f"read {document.path}: {dated}, {plural(claims, 'claim')}")
    lines += [f"passed over {passed.path}: {passed.message}" for passed in report.passed]
    lines.append(f"compared {plural(len(report.stories), 'group')} of articles: {_facts(report)}")
    if gate.baseline:
        known = sum(fact.known for fact in report.facts)
        lines.append(f"baseline {gate.baseline}: knows {plural(known, 'conflict')} of this run")
    silenced = sum(fact.suppression is not None for fact in report.facts)
    if silenced:
        lines.append(f"{plural(silenced, 'conflict')} suppressed: factcli suppressions lists who did it")
    if gate.changed_since:
        lines.append(f"reported are only facts that touch a file changed since {gate.changed_since}")
    return lines


def _facts(report: Report) -> str:
    counts = {
        verdict: sum(fact.verdict == verdict for fact in report.facts) for verdict in ("conflict", "note", "agreement")
    }
    return ", ".join(plural(number, verdict) for verdict, number in counts.items())
