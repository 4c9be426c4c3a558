"""The report for people: conflicts first, every value with its places and the words around it.

Lines are built as styled pieces of plain text and wrapped by display width. rich only paints them, and only when
colour is wanted, through ``Text`` objects: nothing that a draft holds is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from factcli.config import View
from factcli.model import Claim, Evidence, Fact, Report
from factcli.reporters.layout import around, cells, middle_cut, padded, wrap
from factcli.reporters.wording import files_of, in_context, place, places, plural, summary, value_words, visible

Piece = tuple[str, str]  # the text and the name of its style
Line = list[Piece]

STYLES = {
    "": "",
    "conflict": "bold red",
    "tentative": "bold yellow",
    "agreement": "bold green",
    "single": "bold",
    "question": "bold",
    "value": "bold",
    "place": "cyan",
    "mark": "bold underline",
}
HEADINGS = {"agreement": "AGREEMENTS", "single": "STATED ONCE"}
CONTEXT_BESIDE = 40  # cells that a context needs to stand beside its place; with less it goes below
PLACES_BESIDE = 28


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """The whole report as text that ends in a summary line."""
    lines: list[Line] = []
    for fact in facts:
        if fact.verdict == "conflict":
            lines += [*_block(fact, view), []]
    for verdict, heading in HEADINGS.items():
        rows = [fact for fact in facts if fact.verdict == verdict]
        if rows:
            lines += [[(heading, verdict)], *_rows(rows, view), []]
    show_all = any(fact.verdict == "single" for fact in facts)
    lines += [[(text, "question" if i == 0 else "")] for i, text in enumerate(_closing(report, show_all, view))]
    return _painted(lines) if view.color else "".join(f"{_plain(line)}\n" for line in lines)


def _closing(report: Report, show_all: bool, view: View) -> Iterator[str]:
    for text in summary(report, show_all):
        yield from wrap(text, view.width)


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line).rstrip(" ")


def _painted(lines: Iterable[Line]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    # An empty environment: colour and width were decided by the command line, once.
    console = Console(
        file=StringIO(),
        force_terminal=True,
        color_system="standard",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        width=80,
        _environ={},
    )
    with console.capture() as capture:
        for line in lines:
            text = Text()
            for words, style in line:
                text.append(words, style=STYLES[style])
            text.rstrip()
            console.print(text, soft_wrap=True)
    return capture.get()


def _block(fact: Fact, view: View) -> Iterator[Line]:
    style = "tentative" if fact.certainty == "tentative" else "conflict"
    verdict = "TENTATIVE CONFLICT" if fact.certainty == "tentative" else "CONFLICT"
    yield from _hanging(f"{verdict} ", style, _question(fact), "question", 0, view)
    for i, reason in enumerate(fact.reasons):
        yield from _hanging("    " if i else "Why:", "", visible(reason), "", 2, view)
    beside = max((cells(place(p.claim)) for e in fact.values for p in e.claims), default=0)
    for evidence in fact.values:
        yield from _evidence(fact, evidence, beside, view)


def _hanging(label: str, label_style: str, text: str, style: str, indent: int, view: View) -> Iterator[Line]:
    """A label and beside it a text, wrapped under its own beginning."""
    before = indent + cells(label) + 1
    for i, words in enumerate(wrap(text, _room(view, before))):
        if i == 0:
            yield [(" " * indent, ""), (label, label_style), (" ", ""), (words, style)]
        else:
            yield [(" " * before, ""), (words, style)]


def _room(view: View, used: int) -> int | None:
    return None if view.width is None else max(20, view.width - used)


def _evidence(fact: Fact, evidence: Evidence, beside: int, view: View) -> Iterator[Line]:
    files = len({placed.claim.path for placed in evidence.claims})
    value = value_words(fact.kind, evidence.value)
    speakers = {placed.claim.speaker for placed in evidence.claims} if fact.kind == "quote" else set()
    speaker = speakers.pop() if len(speakers) == 1 else ""
    count = (f" — {visible(speaker)}" if speaker else "") + f" · {plural(files, 'file')}"
    lines = wrap(value + count, _room(view, 2))
    for i, words in enumerate(lines):
        if i + 1 == len(lines) and words.endswith(count):
            yield [("  ", ""), (words.removesuffix(count), "value"), (count, "")]
        else:
            yield [("  ", ""), (words, "value")]
    for placed in evidence.claims:
        yield from _place(placed.claim, beside, view)


def _place(claim: Claim, beside: int, view: View) -> Iterator[Line]:
    where = place(claim)
    lead: Line = [("    ", ""), (where, "place")]
    room = None if view.width is None else view.width - 4 - beside - 2
    if room is None or room >= CONTEXT_BESIDE:
        contexts = _context(claim, room, view.color)
        indent = 4 + beside + 2
        lead.append((" " * (beside + 2 - cells(where)), ""))
        for i, context in enumerate(contexts):
            yield [*lead, *context] if i == 0 else [(" " * indent, ""), *context]
    else:
        yield lead
        for context in _context(claim, _room(view, 6), view.color):
            yield [("      ", ""), *context]


def _context(claim: Claim, room: int | None, color: bool) -> list[Line]:
    """The sentence around a value as one line; as several when the value alone is longer than the room.

    A long quotation loses its middle instead: it stands in full on the line of its value.
    """
    before, value, after = in_context(claim)
    if room is not None and claim.kind == "quote":
        value = middle_cut(value, room // 2)
    marked = value if color else f"«{value}»"
    if room is not None and cells(marked) > room:
        return [[(words, "mark")] for words in wrap(marked, room)]
    before, after = around(before, marked, after, room)
    return [[(before, ""), (marked, "mark"), (after, "")]]


def _rows(facts: Sequence[Fact], view: View) -> Iterator[Line]:
    """One row a fact: question, value, number of files and places, the last below when there is no room beside."""
    rows = [(_question(f), _values(f), plural(files_of(f), "file"), ", ".join(_all_places(f))) for f in facts]
    widths = [max(cells(row[column]) for row in rows) for column in range(3)]
    if view.width is None:
        widths = [min(widths[0], 60), min(widths[1], 30), widths[2]]
        below = False
    else:
        widths[1] = min(widths[1], max(16, view.width // 4))
        free = view.width - 2 - widths[1] - 2 - widths[2] - 2
        widths[0] = min(widths[0], free if free < 60 else max(44, free - PLACES_BESIDE))
        below = free - widths[0] < PLACES_BESIDE
    styles = ("question", "value", "", "place")
    for fact, row in zip(facts, rows, strict=True):
        shown = row[:3] if below else row
        columns = [[text] for text in shown]
        if view.width is not None:
            limits = [*widths, view.width - 2 - sum(widths) - 6][: len(shown)]
            columns = [wrap(text, limit) for text, limit in zip(shown, limits, strict=True)]
        for cell_texts in zip_longest(*columns, fillvalue=""):
            line: Line = [("  ", "")]
            for text, width, style in zip(cell_texts, [*widths, 0], styles, strict=False):
                line += [(text, style), (padded("", width - cells(text)) + "  ", "")]
            yield line
        if below:
            for words in wrap(row[3], _room(view, 6)):
                yield [("      ", ""), (words, "place")]
        for reason in _row_reasons(fact):
            yield from ([("      ", ""), (words, "")] for words in wrap(reason, _room(view, 6)))


def _question(fact: Fact) -> str:
    return f"{visible(fact.question)} ({fact.kind})"


def _values(fact: Fact) -> str:
    joint = " → " if fact.update else " · "
    return joint.join(value_words(fact.kind, evidence.value) for evidence in fact.values)


def _all_places(fact: Fact) -> list[str]:
    return places(placed.claim for evidence in fact.values for placed in evidence.claims)


def _row_reasons(fact: Fact) -> list[str]:
    """What an agreement still needs said: why unlike values agree, or why it is not certain."""
    if fact.verdict != "agreement":
        return []
    note = ["A figure that moves: a later article raises it."] if fact.update and not fact.reasons else []
    unlike = len(fact.values) > 1 or fact.certainty == "tentative"
    return note + ([visible(reason) for reason in fact.reasons] if unlike else [])
