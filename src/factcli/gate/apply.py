"""The whole gate in order: suppressions, then the baseline, then what changed."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
import os
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from factcli.directives import desk_marks
from factcli.gate.paths import SIDECAR
from factcli.model import Report

if TYPE_CHECKING:
    from factcli.gate.ignore import Ignore


class Gate(NamedTuple):
    """What is asked of the gate.

    ``configured`` are the suppressions of the configuration, ``rules`` the names that suppressions may use. ``folders``
    are the folders among the paths of the run: of them the run sees every article. ``baseline`` is a file's path, ``""``
    for none; ``changed_since`` a commit, ``""`` for all articles; ``always`` are files that count as changed, ``facts`` the
    facts files of the run. Each ``strict`` makes what is no longer of use a failure.
    """

    configured: tuple["Ignore", ...] = ()
    rules: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    baseline: str = ""
    changed_since: str = ""
    always: Collection[str] = ()
    facts: tuple[str, ...] = ()
    strict_suppressions: bool = False
    strict_baseline: bool = False


class Outcome(NamedTuple):
    """The report as the gate leaves it, and whether something that is to be mended fails the run by itself."""

    report: Report
    failed: bool


def apply(report: Report, gate: Gate) -> Outcome:
    """The report with every conflict that does not count marked as such.

    Raises FactcliError for a baseline that cannot be read, or when git cannot say what changed.
    """
    failed = False
    if _any_suppression(report, gate):
        from factcli.gate.notices import with_notices
        from factcli.gate.suppressions import suppress, unknown_rules, unused

        before = len(report.notices)
        judged = suppress(report, gate.configured)
        idle = unused(judged, gate.folders, gate.strict_suppressions)
        report = with_notices(judged.report, [*idle, *unknown_rules(judged.ignores, gate.rules)])
        failed = gate.strict_suppressions and len(report.notices) > before
    if gate.baseline:
        from factcli.gate.baseline import load, match, stale
        from factcli.gate.notices import with_notices

        matched = match(report, load(gate.baseline), gate.facts)
        gone = stale(matched)
        failed = failed or (gate.strict_baseline and bool(gone))
        report = with_notices(matched.report, gone)
    if gate.changed_since:
        from factcli.gate.changed import changed_since, touching

        report = touching(report, changed_since(gate.changed_since), gate.always)
    return Outcome(report, failed)


def _any_suppression(report: Report, gate: Gate) -> bool:
    """Whether there is anything that could be a suppression; most runs have none, and need none of what reads them."""
    return bool(gate.configured) or any(
        "factcli:" in document.source or desk_marks(document.text) or os.path.lexists(document.file + SIDECAR)
        for document in report.documents
    )
