"""The report for people: conflicts first, each value with its places and the words around it, then agreements.

A conflict is marked by words and signs as well as by colour. Nothing that a draft holds is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.block import conflict
from factcli.reporters.layout import Line, flow
from factcli.reporters.links import links
from factcli.reporters.parts import Page
from factcli.reporters.places import places_of, story_name
from factcli.reporters.rows import column, row
from factcli.reporters.wording import plural, summary, visible

STYLES = {
    "": "",
    "conflict": "bold red",
    "tentative": "bold yellow",
    "note": "bold blue",
    "agreement": "bold green",
    "single": "bold",
    "heading": "bold",
    "question": "bold",
    "gap": "bold magenta",
    "value": "bold",
    "place": "cyan",
    "dim": "dim",
    "mark": "bold underline",
}
HEADINGS = {"agreement": "AGREEMENTS", "single": "STATED ONCE"}


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """The whole report as text that ends in a summary; if ``view.quiet`` the facts alone, and nothing if there are none."""
    page = Page(report, view, places_of(report, view.width))
    opening = [] if view.quiet and not facts else _opening(page)
    lines = [*opening, *_conflicts([fact for fact in facts if fact.verdict == "conflict"], page)]
    if notes := [fact for fact in facts if fact.verdict == "note"]:
        lines += [[("NOTES", "note")], [], *_conflicts(_together(notes, page), page, counted=False)]
    for verdict, heading in HEADINGS.items():
        rows = [fact for fact in facts if fact.verdict == verdict]
        if rows:
            lines += [[(heading, verdict)], *_rows(rows, page), []]
    show_all = any(fact.verdict == "single" for fact in facts)
    for i, text in enumerate([] if view.quiet else summary(report, show_all)):
        lines += flow([(text, "" if i else "heading")], view.width)
    return _painted(lines, view) if view.color or view.folder else "".join(f"{_plain(line)}\n" for line in lines)


def _opening(page: Page) -> Iterator[Line]:
    """Where the articles are, when that is one directory: their names below are those in it."""
    if page.places.root:
        count = plural(len(page.report.documents), "article")
        yield from flow([(f"{count} in {visible(page.places.root)}", "")], page.view.width)
        yield []


def _together(notes: Sequence[Fact], page: Page) -> list[Fact]:
    """The notes, those of one story that say the same of several articles as one: six articles without a date."""
    merged: dict[tuple[object, ...], Fact] = {}
    for story, of_story in _by_story(notes, page):
        for fact in of_story:
            alike = (story, fact.rule, fact.question, fact.reasons)
            known = merged.get(alike)
            merged[alike] = fact if known is None else known._replace(values=(*known.values, *fact.values))
    return list(merged.values())


def _conflicts(facts: Sequence[Fact], page: Page, counted: bool = True) -> Iterator[Line]:
    told: set[int] = set()
    for story, of_story in _by_story(facts, page):
        if story >= 0:
            count = counted and story not in told
            yield from flow([(_story(story, page, counted=count), "heading")], page.view.width)
            yield []
            told.add(story)
        for fact in of_story:
            yield from conflict(fact, page)
            if page.view.links:
                yield from links(fact, page)
            yield []


def _rows(facts: Sequence[Fact], page: Page) -> Iterator[Line]:
    values = column(facts, page)
    for story, of_story in _by_story(facts, page):
        if story >= 0:
            yield from flow([(_story(story, page, counted=False), "heading")], page.view.width)
        for fact in of_story:
            yield from row(fact, values, page)
            if page.view.links:
                yield from links(fact, page)


def _by_story(facts: Sequence[Fact], page: Page) -> Iterator[tuple[int, list[Fact]]]:
    """The facts in their order, neighbours of one story together; story -1 when there is only one."""
    stories = page.report.stories
    story_of = {path: n for n, story in enumerate(stories) for path in story} if len(stories) > 1 else {}
    together: list[Fact] = []
    current = -1
    for fact in facts:
        story = story_of.get(_first_path(fact), -1)
        if together and story != current:
            yield current, together
            together = []
        current = story
        together.append(fact)
    if together:
        yield current, together


def _first_path(fact: Fact) -> str:
    return next((placed.claim.path for evidence in fact.values for placed in evidence.claims), "")


def _story(number: int, page: Page, counted: bool) -> str:
    """``Story 2: courts/``, and if it is to be counted its number of articles and of conflicts."""
    name = f"Story {number + 1}: {story_name(page.report, number, page.places)}"
    if not counted:
        return name
    paths = page.report.stories[number]
    conflicts = (fact for fact in page.report.facts if fact.verdict == "conflict" and fact.live)
    own = [fact for fact in conflicts if _first_path(fact) in paths]
    tentative = sum(fact.certainty == "tentative" for fact in own)
    found = f"{plural(len(own) - tentative, 'conflict')}, {tentative} tentative"
    return f"{name} · {plural(len(paths), 'article')} · {found}"


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line).rstrip(" ")


def _painted(lines: Iterable[Line], view: View) -> str:
    """The lines with colours and links. A link is written out here: rich gives each a number at random."""
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    # An empty environment: colour and width were decided by the command line, once.
    console = Console(
        file=StringIO(),
        force_terminal=True,
        color_system="standard" if view.color else None,
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
                name, _, address = style.partition(" ")
                text.append(_link(words, address) if address else words, style=STYLES[name])
            text.rstrip()
            console.print(text, soft_wrap=True)
    return capture.get()


def _link(words: str, address: str) -> str:
    """Words that a terminal leads to an address (OSC 8)."""
    return f"\x1b]8;;{address}\x1b\\{words}\x1b]8;;\x1b\\"
