"""``factcli baseline``: the conflicts that are known and do not fail a run."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcli.cli import configured, options
from factcli.cli.gating import baseline_file, baseline_of, gate_of
from factcli.cli.options import FAILED, OK
from factcli.cli.speech import Progress, name_problems, say
from factcli.errors import FactcliError

if TYPE_CHECKING:
    from factcli.config.layers import Configuration
    from factcli.gate.baseline import Entry
    from factcli.model import Report

FORMATS = ("table", "json")


def _reading(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how articles are read; all of them are settings, and are read from the configuration."""
    for option in (configured.where, configured.selecting, options.jobs, options.as_of, options.facts):
        function = option(function)
    return function


@click.group("baseline", short_help="Create, show or prune the list of known conflicts.")
def command() -> None:
    """Create, show or prune the list of known conflicts.

    With a baseline only new conflicts fail a run of check. A known conflict that gains a value or a file is new again; the
    lines may move. The file is factcli-baseline.json beside the configuration file, else in the working folder, unless
    --baseline or the setting baseline names another. Keep it under version control.

    \b
    Examples:
      factcli baseline create drafts/    the conflicts of today no longer count
      factcli check drafts/              fails only for a new one
      factcli baseline show              what is known
      factcli baseline prune drafts/     takes out what is settled
    """


@command.command("create")
@options.some_paths
@baseline_file
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
@_reading
@click.pass_context
def create(context: click.Context, /, paths: tuple[str, ...], force: bool, **_: object) -> None:
    """Write every conflict of the articles, firm or tentative, into a baseline.

    What is suppressed stays out of it.

    \b
    Examples:
      factcli baseline create drafts/
      factcli baseline create --force --baseline desk/known.json drafts/
    """
    from factcli.gate.baseline import dumped, entries_of
    from factcli.reporters.wording import plural

    configuration = configured.configuration_of(context, paths)
    path = baseline_of(configuration, wanted=True)
    if os.path.lexists(path) and not force:
        raise FactcliError(
            f"{path}: there is a baseline already",
            "factcli baseline prune takes out what is settled; --force replaces it and takes in what is new",
        )
    report = _suppressed(paths, configuration)
    unread = name_problems(report.problems)
    if unread:
        raise FactcliError(
            "no baseline is written: not every article was read", "mend or leave out what is named above"
        )
    entries = entries_of(report, os.path.dirname(path) or ".")
    _write(path, dumped(entries))
    say(f"{path}: {plural(len(entries), 'known conflict')}\n")
    context.exit(OK)


@command.command("show")
@options.some_paths
@baseline_file
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True, help="Layout.")
@_reading
@click.pass_context
def show(context: click.Context, /, paths: tuple[str, ...], format_name: str, **_: object) -> None:
    """List the known conflicts; with PATH, say of each whether it is still there.

    \b
    Examples:
      factcli baseline show
      factcli baseline show --format json drafts/
    """
    from factcli.gate.baseline import load

    configuration = configured.configuration_of(context, paths)
    found = load(baseline_of(configuration, wanted=True))
    states = [""] * len(found.entries)
    unread = False
    if paths:
        from factcli.gate.baseline import match, states_of

        report = _suppressed(paths, configuration)
        unread = name_problems(report.problems)
        states = states_of(match(report, found, configuration["facts"]))
    pairs = list(zip(found.entries, states, strict=True))
    say(_as_json(pairs) if format_name == "json" else _as_table(pairs))
    context.exit(FAILED if unread else OK)


@command.command("prune")
@options.some_paths
@baseline_file
@_reading
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], **_: object) -> None:
    """Take out of the baseline what is settled, and leave the rest as it is.

    An entry is judged if every file that it names was read or is gone; nothing new is taken in.

    \b
    Example:
      factcli baseline prune drafts/
    """
    from factcli.gate.baseline import dumped, load, match, pruned
    from factcli.reporters.wording import plural

    configuration = configured.configuration_of(context, paths)
    path = baseline_of(configuration, wanted=True)
    found = load(path)
    report = _suppressed(paths, configuration)
    if name_problems(report.problems):
        raise FactcliError(
            f"{path}: is left as it is: not every article was read", "mend or leave out what is named above"
        )
    kept = pruned(match(report, found, configuration["facts"]))
    if kept != found.entries:
        _write(path, dumped(kept))
    say(f"{path}: {plural(len(kept), 'known conflict')}, {len(found.entries) - len(kept)} taken out\n")
    context.exit(OK)


def _suppressed(paths: Sequence[str], configuration: Configuration) -> Report:
    """The report of a run, with the suppressions applied."""
    from factcli import pipeline
    from factcli.gate.suppressions import suppress

    paths = configured.paths_of(configuration, paths)
    with Progress() as progress:
        asked = configuration.options(singles=False)
        report = pipeline.check(paths, asked, options.stdin_bytes(paths), progress.show)
    return suppress(report, gate_of(paths, configuration, no_baseline=True).configured).report


def _write(path: str, text: str) -> None:
    from factcli.cli.outputs import write

    write(path, text)


def _as_table(pairs: list[tuple[Entry, str]]) -> str:
    """An entry a paragraph: the question, then every value with its files."""
    from factcli.reporters.wording import plural, visible

    lines = []
    for entry, state in pairs:
        lines.append(visible(f"{entry.question} ({entry.rule}){': ' + state if state else ''}"))
        values: dict[str, list[str]] = {}
        for path, value in entry.places:
            values.setdefault(value, []).append(path)
        lines += [f"  {visible(value)}: {visible(', '.join(files))}" for value, files in values.items()]
    return "".join(f"{line}\n" for line in [*lines, plural(len(pairs), "known conflict")])


def _as_json(pairs: list[tuple[Entry, str]]) -> str:
    """One object, each entry on a line of its own; ``state`` is null where no article was read."""
    records = [
        json.dumps(
            {
                "id": entry.id,
                "rule": entry.rule,
                "attribute": entry.attribute,
                "question": entry.question,
                "places": [list(place) for place in entry.places],
                "state": state or None,
            },
            ensure_ascii=False,
        )
        for entry, state in pairs
    ]
    body = ",\n".join(records)
    return f'{{"schema": 1, "conflicts": [\n{body}{chr(10) if records else ""}]}}\n'
