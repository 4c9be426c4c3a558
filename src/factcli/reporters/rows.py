"""Agreements and facts stated once in the table: a line with the value and its question, and one with the places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcli.model import Evidence, Fact
from factcli.reporters.layout import Line, Piece, cells, padded, wrap
from factcli.reporters.parts import Page, asked, glued, hanging, place_list
from factcli.reporters.quotation import quoted
from factcli.reporters.wording import files_of, label_of, plural, visible

_COLUMN = 20  # cells of the column of values at most; a wider value has a line of its own
_QUOTE_LINES = 2  # lines that a quotation may take before its middle is left out


def column(facts: Sequence[Fact], page: Page) -> int:
    """The cells of the column of values, which rows that stand together share."""
    limit = _COLUMN if page.view.width is None else min(_COLUMN, page.view.width // 4)
    found = (cells(_values(fact, page)) for fact in facts if fact.kind != "quote")
    return max((width for width in found if width <= limit), default=0)


def row(fact: Fact, values: int, page: Page) -> Iterator[Line]:
    """The lines of one fact, ``values`` being the cells of the column of values."""
    if fact.kind == "quote":
        yield from hanging([("  ", "")], [*_utterance(fact, page), *_tail(fact)], 4, page)
        yield from place_list([("", _all(fact, page))], 4, page)
    else:
        yield from _answered(fact, values, page)
        ordered = _ordered(fact, page)
        labelled = [(label_of(fact, evidence), evidence) for evidence in ordered]
        several = len({label for label, _ in labelled}) > 1
        yield from place_list(labelled if several else [("", _all(fact, page))], 4, page)
    for reason in _reasons(fact):
        yield from hanging([("    ", "")], [(visible(reason), "")], 4, page)


def _answered(fact: Fact, values: int, page: Page) -> Iterator[Line]:
    label = _values(fact, page)
    said = [*asked(fact), *_tail(fact)]
    if cells(label) <= values or page.view.width is None:
        yield from hanging([("  ", ""), (padded(label, values), "value"), ("  ", "")], said, values + 4, page)
        return
    yield from ([("  ", ""), (words, "value")] for words in wrap(label, page.room(2)))
    yield from hanging([(" " * (values + 4), "")], said, values + 4, page)


def _tail(fact: Fact) -> list[Piece]:
    count = plural(files_of(fact), "file")
    return [(" " + glued(f"· {count}"), ""), (" ", ""), (f"({fact.rule})", "dim")]


def _utterance(fact: Fact, page: Page) -> list[Piece]:
    """Who said what: the wording that most articles have, and how many others there are."""
    named = any(placed.claim.speaker for evidence in fact.values for placed in evidence.claims)
    speaker: list[Piece] = [(f"{visible(fact.subject)}: ", "question")] if named else []
    wordings = len({" ".join(evidence.value.split()) for evidence in fact.values})
    count: list[Piece] = [(" " + glued(f"· {wordings} wordings"), "")] if wordings > 1 else []
    room = page.room(0)
    spare = room and room * _QUOTE_LINES - 6 - sum(cells(words) for words, _ in [*speaker, *count, *_tail(fact)])
    return [*speaker, *quoted(fact.values[0].value, (), spare, page.view.color), *count]


def _all(fact: Fact, page: Page) -> Evidence:
    """Every place of a fact as if one value stood there, in the order of the articles."""
    number = {document.path: n for n, document in enumerate(page.report.documents)}
    placed = [placed for evidence in fact.values for placed in evidence.claims]
    placed.sort(key=lambda p: (number.get(p.claim.path, len(number)), p.claim.start))
    return Evidence("", "", tuple(placed))


def _values(fact: Fact, page: Page) -> str:
    labels = list(dict.fromkeys(label_of(fact, evidence) for evidence in _ordered(fact, page)))
    return " → ".join(labels) + " (later figure)" if fact.update else " · ".join(labels)


def _ordered(fact: Fact, page: Page) -> Sequence[Evidence]:
    """The values as they are handed in; those of a figure that moves as the articles that give them first appeared."""
    if not fact.update:
        return fact.values
    published = {document.path: document.published for document in page.report.documents}

    def first(evidence: Evidence) -> date:
        return min((published.get(p.claim.path) or date.max for p in evidence.claims), default=date.max)

    return sorted(fact.values, key=first)


def _reasons(fact: Fact) -> Sequence[str]:
    """What an agreement still needs said: why unlike values agree, or why it is not certain."""
    if fact.verdict != "agreement" or (fact.update and fact.certainty == "firm"):
        return ()
    return fact.reasons if len(fact.values) > 1 or fact.certainty == "tentative" else ()
