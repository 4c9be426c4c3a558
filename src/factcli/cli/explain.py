"""``factcli explain``: what a kind of claim is."""

from __future__ import annotations

import click

from factcli.cli.speech import say
from factcli.errors import FactcliError


@click.command("explain", short_help="Say what a KIND of claim is, with examples.")
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Say what a KIND of claim is, with examples; without KIND, list the kinds.

    \b
    Examples:
      factcli explain
      factcli explain age
    """
    from factcli.kinds import KINDS
    from factcli.reporters.kinds import explanation, overview

    if kind is None:
        say(overview(KINDS))
        return
    for known in KINDS:
        if known.name == kind:
            say(explanation(known))
            return
    from difflib import get_close_matches

    names = [known.name for known in KINDS]
    near = get_close_matches(kind.lower(), names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"the kinds are {', '.join(names)}"
    raise FactcliError(f"there is no kind {kind!r}", hint)
