"""``factcli explain``: what a kind of claim is, and what a check finds."""

from __future__ import annotations

import click

from factcli.cli import configured
from factcli.cli.speech import say
from factcli.errors import FactcliError


@click.command("explain", short_help="Say what a kind of claim or a check is, with examples.")
@click.argument("name", required=False)
@configured.where
@click.pass_context
def command(context: click.Context, /, name: str | None, **_: object) -> None:
    """Say what a kind of claim or a check is, with examples; without NAME, list the kinds and the checks.

    The kinds that the configuration defines are among them.

    \b
    Examples:
      factcli explain
      factcli explain age
      factcli explain weekday-date
    """
    from factcli.checks import CHECKS
    from factcli.kinds import KINDS
    from factcli.pipeline import own_kinds
    from factcli.reporters.kinds import Explained, explanation, overview

    kinds: tuple[Explained, ...] = (*KINDS, *own_kinds(configured.configuration_of(context, ()).options()))
    if name is None:
        say(overview([*kinds, *CHECKS]))
        return
    for kind in kinds:
        if kind.name == name:
            say(explanation(kind))
            return
    for check in CHECKS:
        if check.name == name:
            say(explanation(check, read="Found in"))
            return
    from difflib import get_close_matches

    names = [known.name for known in (*kinds, *CHECKS)]
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"the kinds and checks are {', '.join(names)}"
    raise FactcliError(f"there is no kind and no check {name!r}", hint)
