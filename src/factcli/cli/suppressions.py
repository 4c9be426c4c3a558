"""``factcli suppressions``: every suppression, where it stands, why, and whether it is of use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from factcli.cli import configured, options
from factcli.cli.options import FAILED, OK
from factcli.cli.speech import Progress, name_problems, say

if TYPE_CHECKING:
    from factcli.gate.ignore import Ignore
    from factcli.gate.suppressions import Judged

FORMATS = ("table", "json")


@click.command("suppressions", short_help="List what silences conflicts, and whether it is of use.")
@options.some_paths
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True, help="Layout.")
@click.option("--unused", is_flag=True, help="List only those that suppress nothing in this run.")
@options.facts
@options.as_of
@options.jobs
@configured.selecting
@configured.where
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    format_name: str,
    unused: bool,
    **_: object,  # what is a setting too is read from the configuration
) -> None:
    """List every suppression in and beside the articles and in the configuration.

    Each with its file and line, the kinds and checks that it is for, its reason, and whether it suppresses anything among
    the articles of this run. A mark of the copy desk ([CQ], (sic)) is listed too; it says that a value was checked, and is
    no less right where nothing contradicts it.

    \b
    Examples:
      factcli suppressions drafts/
      factcli suppressions --unused --format json drafts/
    """
    from factcli import pipeline
    from factcli.cli.gating import gate_of
    from factcli.gate.suppressions import suppress

    configuration = configured.configuration_of(context, paths)
    paths = configured.paths_of(configuration, paths)
    asked = configuration.options(singles=False)
    with Progress() as progress:
        report = pipeline.check(paths, asked, options.stdin_bytes(paths), progress.show)
    judged = suppress(report, gate_of(paths, configuration, no_baseline=True).configured)
    say((_as_json if format_name == "json" else _as_table)(judged, unused))
    context.exit(FAILED if name_problems(report.problems) else OK)


def _chosen(judged: Judged, unused: bool) -> list[tuple[Ignore, bool]]:
    pairs = zip(judged.ignores, judged.used, strict=True)
    return [(one, used) for one, used in pairs if not unused or not (used or one.form == "mark")]


def _as_table(judged: Judged, unused: bool) -> str:
    """Columns, as wide as they need to be, and a line of totals."""
    from factcli.reporters.layout import cells
    from factcli.reporters.wording import plural, visible

    rows = [
        (
            visible(f"{one.path}:{one.line}"),
            visible(one.written + _scope(one)),
            "used" if used else "checked" if one.form == "mark" else "unused",
            visible(one.reason) or "(no reason)",
        )
        for one, used in _chosen(judged, unused)
    ]
    widths = [max((cells(row[column]) for row in rows), default=0) for column in range(3)]
    lines = [
        "  ".join([*(row[column] + " " * (widths[column] - cells(row[column])) for column in range(3)), row[3]])
        for row in rows
    ]
    idle = sum(not used and one.form != "mark" for one, used in zip(judged.ignores, judged.used, strict=True))
    bare = sum(not one.reason for one in judged.ignores)
    lines.append(f"{plural(len(judged.ignores), 'suppression')}: {idle} unused, {bare} without a reason")
    return "".join(f"{line}\n" for line in lines)


def _scope(one: Ignore) -> str:
    """What a suppression is for, behind how it is written."""
    told = "" if one.rules is None else f"[{', '.join(one.rules)}]"
    told += f" “{one.value}”" if one.value else ""
    told += f" in {one.pattern}" if one.pattern else ""
    return told + (f" of {one.fact}" if one.fact else "")


def _as_json(judged: Judged, unused: bool) -> str:
    """One object, each suppression on a line of its own."""
    records = [json.dumps(_record(one, used), ensure_ascii=False) for one, used in _chosen(judged, unused)]
    body = ",\n".join(records)
    return f'{{"schema": 1, "suppressions": [\n{body}{chr(10) if records else ""}]}}\n'


def _record(one: Ignore, used: bool) -> dict[str, object]:
    return {
        "path": one.path,
        "line": one.line,
        "form": one.form,
        "written": one.written,
        "rules": None if one.rules is None else list(one.rules),
        "article": one.article or None,
        "pattern": one.pattern or None,
        "value": one.value or None,
        "fact": one.fact or None,
        "reason": one.reason,
        "used": used,
    }
