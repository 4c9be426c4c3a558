"""The options of the gate, and how they and the configuration become what the gate is asked."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcli.cli.speech import complain

if TYPE_CHECKING:
    from factcli.config.layers import Configuration
    from factcli.gate import Gate, Outcome
    from factcli.model import Notice, Report

BASELINE = "factcli-baseline.json"

baseline_file = click.option(
    "--baseline",
    type=click.Path(),
    metavar="FILE",
    help=f"Conflicts that FILE lists do not count.  [default: {BASELINE}, if there is one]",
)
_OPTIONS = (
    baseline_file,
    click.option("--no-baseline", is_flag=True, help="Use no baseline, even if there is one."),
    click.option("--strict-baseline", is_flag=True, help="Fail if the baseline lists what is settled."),
    click.option(
        "--strict-suppressions",
        is_flag=True,
        help="Fail if a suppression suppresses nothing, is wrong, or gives no reason.",
    ),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Read everything, and report the facts that touch a file changed since REF (git).",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there is a conflict."),
)


def gate_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options of the gate to a command. Those that are settings too are read from the configuration."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def gate_of(
    paths: Sequence[str],
    configuration: Configuration,
    *,
    no_baseline: bool = False,
    changed_since: str | None = None,
    stdin_name: str = "",
) -> Gate:
    """What the gate is asked in a run over these paths."""
    from factcli.gate import Gate

    if changed_since == "":
        raise click.UsageError("--changed-since names no commit; write a branch, a tag or a commit.")
    return Gate(
        configured=tuple(_ignores(configuration)),
        rules=_rules(configuration),
        folders=tuple(path for path in paths if path != "-" and os.path.isdir(path)),
        baseline="" if no_baseline else baseline_of(configuration, wanted=False),
        changed_since=changed_since or "",
        always=(stdin_name,) if "-" in paths else (),
        facts=configuration["facts"],
        strict_suppressions=configuration["strict-suppressions"],
        strict_baseline=configuration["strict-baseline"],
    )


def _ignores(configuration: Configuration) -> list[Any]:
    if not configuration["suppress"]:
        return []
    from factcli.gate.ignore import Ignore

    return [
        Ignore(
            "configuration",
            one.source,
            one.line,
            "[[suppress]]",
            one.rules or None,
            one.reason,
            pattern=one.path,
            base=one.folder,
            value=one.value,
            fact=one.fact,
        )
        for one in configuration["suppress"]
    ]


def gated(report: Report, gate: Gate) -> Outcome:
    """The report as the gate leaves it; see :func:`factcli.gate.apply`."""
    from factcli.gate import apply

    return apply(report, gate)


def baseline_of(configuration: Configuration, wanted: bool) -> str:
    """The path of the baseline: the one that is set, else the usual one.

    The usual one stands beside the configuration file, or in the working folder where there is none; unless it is
    ``wanted``, ``""`` if it does not exist.
    """
    named = configuration["baseline"]
    if named:
        return str(named)
    usual = os.path.join(os.path.dirname(configuration.file), BASELINE)
    return usual if wanted or os.path.lexists(usual) else ""


def name_notices(notices: Sequence[Notice]) -> None:
    """Say on stderr what is to be mended and is no conflict."""
    for notice in notices:
        complain(f"{notice.path}:{notice.line}: {notice.message}", notice.hint)


def _rules(configuration: Configuration) -> tuple[str, ...]:
    from factcli.checks import CHECKS
    from factcli.kinds import KINDS

    return tuple(one.name for one in (*KINDS, *CHECKS, *configuration["custom"]))
