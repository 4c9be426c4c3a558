"""A conflict or a finding in the table: its question, why the answers exclude one another, each one in its context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcli.model import Claim, Evidence, Fact
from factcli.reporters.layout import Line, Piece, around, cells, middle_cut, wrap
from factcli.reporters.parts import Page, glued, hanging, linked, place_list, question, speakers
from factcli.reporters.places import widest
from factcli.reporters.quotation import Range, quoted, wordings
from factcli.reporters.spots import file_of
from factcli.reporters.wording import in_context, label_of, marked, plural, visible

_CONTEXT_BESIDE = 40  # cells that a context needs to stand beside its place; with less it goes below
_LINES = 2  # lines that the sentence of a finding may take with all its values marked
_QUOTE_LINES = 3  # lines that a quotation may take before only the words about its differences are shown


def conflict(fact: Fact, page: Page) -> Iterator[Line]:
    """The lines of one conflict, or of a note, which stands under a heading and needs no label."""
    tentative = fact.certainty == "tentative"
    label = "" if fact.verdict == "note" else "TENTATIVE CONFLICT  " if tentative else "CONFLICT  "
    first: Line = [(label.rstrip(), "tentative" if tentative else "conflict"), ("  ", "")] if label else []
    yield from hanging(first, question(fact), len(label), page)
    for i, reason in enumerate(fact.reasons):
        yield from hanging([("       " if i else "  Why: ", "")], [(visible(reason), "")], 7, page)
    differs = wordings([evidence.value for evidence in fact.values]) if fact.kind == "quote" else []
    if differs and any(differs):
        for evidence, ranges in zip(fact.values, differs, strict=True):
            yield from _wording(evidence, ranges, page)
        return
    beside = widest(page.places.one(placed.claim) for evidence in fact.values for placed in evidence.claims)
    if fact.check:  # its values are words of one article, which the contexts show
        yield from _found([placed.claim for evidence in fact.values for placed in evidence.claims], beside, page)
        return
    for evidence in fact.values:
        value: list[Piece] = [(label_of(fact, evidence), "value")]
        if fact.kind == "quote":
            room = page.room(0)
            value = quoted(evidence.value, (), room and room * _QUOTE_LINES, page.view.color)
        yield from hanging([("  ", "")], [*value, *_count(evidence, fact.kind)], 2, page)
        for placed in evidence.claims:
            yield from _place(placed.claim, beside, page)


def _found(claims: Sequence[Claim], beside: int, page: Page) -> Iterator[Line]:
    """The places of a finding; those on one line of one sentence together, if the sentence is not too long for that."""
    together: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in claims:
        together.setdefault((claim.path, claim.line, claim.sentence_start), []).append(claim)
    for group in together.values():
        words = marked(group, page.view.color)
        room = page.room(beside + 6)
        if len(group) == 1 or (room is not None and cells("".join(text for text, _ in words)) > _LINES * room):
            for claim in group:
                yield from _place(claim, beside, page)
            continue
        where = page.places.one(group[0])
        lead: Line = [("    ", ""), (where, linked("place", file_of(group[0]), page))]
        yield from hanging([*lead, (" " * (beside + 2 - cells(where)), "")], words, beside + 6, page)


def _wording(evidence: Evidence, ranges: Sequence[Range], page: Page) -> Iterator[Line]:
    """A quotation among others of other words: the words are their own context."""
    room = page.room(2)
    pieces = quoted(evidence.value, ranges, room and room * _QUOTE_LINES, page.view.color)
    yield from hanging([("  ", "")], [*pieces, *_count(evidence, "quote")], 2, page)
    yield from place_list([("", evidence)], 4, page)


def _count(evidence: Evidence, kind: str) -> list[Piece]:
    named = speakers(evidence) if kind == "quote" else ()
    speaker: list[Piece] = [(f" — {visible(named[0])}", "")] if len(named) == 1 else []
    files = len({placed.claim.path for placed in evidence.claims})
    return [*speaker, (" " + glued(f"· {plural(files, 'file')}"), "")]


def _place(claim: Claim, beside: int, page: Page) -> Iterator[Line]:
    where = page.places.one(claim)
    style = linked("place", file_of(claim), page)
    lead: Line = [("    ", ""), (where, style)]
    width = page.view.width
    room = None if width is None else width - 4 - beside - 2
    if room is None or room >= _CONTEXT_BESIDE:
        contexts = _context(claim, room, page.view.color)
        lead.append((" " * (beside + 2 - cells(where)), ""))
        yield [*lead, *contexts[0]]
        yield from ([(" " * (beside + 6), ""), *context] for context in contexts[1:])
    else:
        yield from ([("    ", ""), (words, style)] for words in wrap(where, page.room(4)))
        for context in _context(claim, page.room(6), page.view.color):
            yield [("      ", ""), *context]


def _context(claim: Claim, room: int | None, color: bool) -> list[Line]:
    """The sentence around a value as one line; as several when the value alone is longer than the room.

    A long quotation loses its middle instead: it stands on the line of its value.
    """
    before, value, after = in_context(claim)
    if room is not None and claim.kind == "quote":
        value = middle_cut(value, room // 2)
    marked = value if color else f"«{value}»"
    if room is not None and cells(marked) > room:
        return [[(words, "mark")] for words in wrap(marked, room)]
    before, after = around(before, marked, after, room)
    return [[(before, ""), (marked, "mark"), (after, "")]]
