"""Why each statement was put to a fact: the level of comparison that linked it."""

from __future__ import annotations

from collections.abc import Iterator

from factcli.model import Fact
from factcli.reporters.layout import Line
from factcli.reporters.parts import Page, hanging
from factcli.reporters.wording import visible

_INDENT = 10


def links(fact: Fact, page: Page) -> Iterator[Line]:
    """One line a statement of a fact that holds several: its place, its words, and what linked it to the others."""
    placed = [one for evidence in fact.values for one in evidence.claims]
    if len(placed) < 2:
        return
    for one in sorted(placed, key=lambda each: (each.claim.path, each.claim.start)):
        words = f"{page.places.one(one.claim)}  “{visible(one.claim.text)}”: {one.level or 'the first of them'}"
        yield from hanging([("  linked  ", "dim")], [(words, "dim")], _INDENT, page)
