"""What conflicts and agreements share in the table: the question with its gap, values, and lists of places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcli.config import View
from factcli.late import late
from factcli.model import Evidence, Fact, Report
from factcli.reporters.layout import GLUE, Line, Piece, flow
from factcli.reporters.places import Places
from factcli.reporters.wording import visible

GAP = "___"  # where the values of a question stand that is a clause
_CLAUSE_GAP = late(r"(?<= )…(?=[ /–-]|$)")
_WHOLE = frozenset({"age", "name", "quote", "term"})  # kinds whose question is a sentence; their … is the article's
_NARROWEST = 20


class Page(NamedTuple):
    """What every part of a table needs to know: the report, how wide and coloured it is, and the articles' names."""

    report: Report
    view: View
    places: Places

    def room(self, used: int) -> int | None:
        """The cells that are left beside ``used`` ones; None where nothing is ever wrapped."""
        return None if self.view.width is None else max(_NARROWEST, self.view.width - used)


def glued(text: str) -> str:
    """The text as one that no line break divides."""
    return text.replace(" ", GLUE)


def question(fact: Fact) -> list[Piece]:
    """The question, its gap marked, before its kind, or the check that found it, in brackets."""
    return [*asked(fact), (" ", ""), (f"({fact.rule})", "dim")]


def question_words(fact: Fact) -> str:
    """The question as plain words, its gap marked, safe to print."""
    return "".join(words for words, _ in asked(fact))


def asked(fact: Fact) -> list[Piece]:
    """The question alone, its gap marked."""
    words = visible(fact.question)
    found = None if fact.check or fact.kind in _WHOLE or "…" not in words else _CLAUSE_GAP().search(words)
    if found is None:
        return [(words, "question")]
    return [(words[: found.start()], "question"), (GAP, "gap"), (words[found.end() :], "question")]


def hanging(first: Line, pieces: Sequence[Piece], indent: int, page: Page) -> list[Line]:
    """A label as wide as the indent and beside it styled text, wrapped under its own beginning."""
    lines = flow(pieces, page.room(indent))
    return [[*first, *lines[0]], *([(" " * indent, ""), *line] for line in lines[1:])]


def place_list(values: Sequence[tuple[str, Evidence]], indent: int, page: Page) -> list[Line]:
    """The places of values, several a line; a value whose label is not empty stands before its own."""
    pieces: list[Piece] = []
    for number, (label, evidence) in enumerate(values):
        if number:
            pieces.append((f"{GLUE}· ", "dim"))
        if label:
            pieces.append((f"{glued(label)}:{GLUE}", ""))
        for n, (path, name) in enumerate(page.places.several(placed.claim for placed in evidence.claims)):
            pieces.append(("  " if n else "", "dim"))
            pieces.append((glued(name), linked("dim", path, page)))
    return hanging([(" " * indent, "")], pieces, indent, page)


def linked(style: str, path: str, page: Page) -> str:
    """A style, and after it the address of a file where places are links."""
    if not page.view.folder:
        return style
    from factcli.reporters.spots import is_absolute, uri

    return f"{style} {uri(path)}" if is_absolute(path) else f"{style} {page.view.folder.rstrip('/')}/{uri(path)}"


def speakers(evidence: Evidence) -> tuple[str, ...]:
    """Who is named as the speaker of a value, each once, in the order of the claims."""
    return tuple(dict.fromkeys(placed.claim.speaker for placed in evidence.claims if placed.claim.speaker))
