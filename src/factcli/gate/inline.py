"""Suppressions that stand in articles: control comments, and the marks of the copy desk."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcli.directives import VERBS, DeskMark, Directive, comments, desk_marks
from factcli.gate.ignore import Ignore
from factcli.model import Claim, Document, Notice
from factcli.model.lines import line_starts

_BETWEEN = re.compile(r"(?:[ \xa0-][a-z]+(?:['’-][a-z]+)*){0,3}[ \xa0]?\Z")  # words a mark may follow a value by
_FAR = 60  # code points between a value and its mark
_QUOTED_BY = re.compile(r"[ ]*[.,!?]?[\"”’»][ ]*\Z")  # a mark behind the closing quotation mark


def in_comments(documents: Sequence[Document]) -> tuple[list[Ignore], list[Notice]]:
    """The suppressions that control comments order, and what is wrong with comments."""
    found: list[Ignore] = []
    wrong: list[Notice] = []
    seen: set[str] = set()
    for document in documents:
        if document.file in seen:
            continue  # the articles of one file share its source
        seen.add(document.file)
        source = document.source
        orders = comments(source)
        if orders:
            _File(document.file, source, orders, found, wrong).read()
    return found, wrong


class _File:
    """The comments of one file on their way to suppressions."""

    def __init__(
        self, path: str, source: str, orders: Sequence[Directive], found: list[Ignore], wrong: list[Notice]
    ) -> None:
        self.path, self.source, self.orders = path, source, orders
        self.found, self.wrong = found, wrong
        self.lines = line_starts(source)
        self.bare = _uncommented(source, orders)
        self._following: list[int] = []

    def line(self, offset: int) -> int:
        return bisect_right(self.lines, offset)

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, its line end included."""
        return self.lines[line - 1], self.lines[line] if line < len(self.lines) else len(self.source)

    def notice(self, at: int, message: str, hint: str) -> None:
        self.wrong.append(Notice(self.path, self.line(at), message, hint))

    def read(self) -> None:
        opened: list[Directive] = []
        for order in self.orders:
            if order.verb == "ignore-start":
                opened.append(order)
            elif order.verb == "ignore-end":
                self._close(order, opened)
            elif order.verb == "ignore-file":
                self._add(order, ())
            elif order.verb in ("ignore", "ignore-next-line"):
                self._add(order, (self._reach(order),))
            else:
                from difflib import get_close_matches  # only when something is wrong

                near = get_close_matches(order.verb, VERBS, n=1, cutoff=0.6)
                hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(VERBS)}"
                self.notice(order.start, f"unknown order {order.verb!r} in a factcli comment", hint)
        for order in opened:
            self.notice(
                order.start, "ignore-start is never ended", "add <!-- factcli: ignore-end --> behind the last line"
            )
            self._add(order, ((order.end, len(self.source)),))

    def _close(self, order: Directive, opened: list[Directive]) -> None:
        mine = [one for one in opened if order.rules is None or one.rules == order.rules]
        if not mine:
            self.notice(order.start, "ignore-end ends nothing", "take it out, or write ignore-start before it")
            return
        opened.remove(mine[-1])
        self._add(mine[-1], ((mine[-1].end, order.start),))

    def _add(self, order: Directive, spans: tuple[tuple[int, int], ...]) -> None:
        self.found.append(
            Ignore(
                "comment",
                self.path,
                self.line(order.start),
                order.verb,
                order.rules,
                order.reason,
                article=self.path,
                spans=spans,
            )
        )

    def _reach(self, order: Directive) -> tuple[int, int]:
        """The lines that a comment is for: its own, or if it has them to itself the next one that holds anything else."""
        first, last = self.line(order.start), self.line(order.end - 1)
        if order.verb == "ignore":
            begin, end = self.bounds(first)[0], self.bounds(last)[1]
            if not _idle(self.bare[begin:end]):
                return begin, end
        line = self._busy()[last] if last < len(self.lines) else 0
        return self.bounds(line) if line else (len(self.source), len(self.source))

    def _busy(self) -> list[int]:
        """For each line the first behind it that holds more than comments (0: there is none), worked out once."""
        if not self._following:
            following = [0] * (len(self.lines) + 1)
            for line in range(len(self.lines), 0, -1):
                begin, end = self.bounds(line)
                following[line - 1] = following[line] if _idle(self.bare[begin:end]) else line
            self._following = following
        return self._following


def _idle(text: str) -> bool:
    """Whether a line holds nothing but the marks of a Markdown quotation or list."""
    return not text.strip("\ufeff \t\r\n>*+-")


def _uncommented(source: str, orders: Sequence[Directive]) -> str:
    """The source with spaces for its comments."""
    parts = []
    at = 0
    for order in orders:
        parts += [source[at : order.start], " " * (order.end - order.start)]
        at = order.end
    return "".join([*parts, source[at:]])


def by_marks(documents: dict[str, Document], stated: dict[str, list[Claim]]) -> list[Ignore]:
    """What the desk marked as checked: each mark covers the value before it; ``stated`` are the claims of each document.

    The value is the one that ends last before the mark in the same sentence, with nothing between but at most three words
    in small letters. A mark in a quotation, or right behind it, is for the wording of the quotation as well.
    """
    found: list[Ignore] = []
    for path, claims in stated.items():
        document = documents.get(path)
        marks = desk_marks(document.text) if document is not None else []
        if document is None or not marks:
            continue
        claims = sorted(claims, key=_end)
        quotes = [claim for claim in claims if claim.kind == "quote"]
        names = [claim for claim in claims if claim.kind == "name"]
        for mark in marks:
            spans = sorted(
                {document.source_span(*span) for span in _marked(document.text, mark, claims, quotes, names)}
            )
            line = document.line_column(mark.start)[0]
            written = document.text[mark.start : mark.end].partition(":")[0].strip("[]()")
            closed = f"[{written}]" if document.text[mark.start] == "[" else f"({written})"
            found.append(
                Ignore(
                    "mark",
                    document.file,
                    line,
                    closed,
                    None,
                    mark.reason or f"marked {closed} by the desk",
                    article=document.file,
                    spans=tuple(spans) or (_NOWHERE,),
                    exact=True,
                )
            )
    return found


_NOWHERE = (-1, -1)


def _end(claim: Claim) -> int:
    return claim.end


def _marked(
    text: str, mark: DeskMark, claims: Sequence[Claim], quotes: Sequence[Claim], names: Sequence[Claim]
) -> list[tuple[int, int]]:
    """The values that a mark is for; the claims, and the quotations and names among them, are sorted by their ends.

    A name has one claim for all the places at which it is spelled so.
    """
    behind = bisect_right(claims, mark.start, key=_end)
    found: list[tuple[int, int]] = []
    nearest = claims[behind - 1].end if behind else -1
    if nearest >= 0:
        between = text[nearest : mark.start]
        here = [one for one in claims[:behind][::-1][:8] if one.end == nearest]
        if here[0].sentence_start <= mark.start <= here[0].sentence_start + len(here[0].sentence):
            if len(between) > _FAR:
                pass
            elif _BETWEEN.match(between) and not _number(between):
                found += [(one.start, one.end) for one in here]
            elif _QUOTED_BY.match(between):
                found += [(one.start, one.end) for one in here if one.kind == "quote"]
    before = len(text[max(0, mark.start - _FAR) : mark.start].rstrip()) + max(0, mark.start - _FAR)
    found += [(one.start, one.end) for one in names if text.endswith(one.text, 0, before)]  # at any of its places
    around = bisect_right(quotes, mark.start, key=_end)
    if around < len(quotes) and quotes[around].start < mark.start:
        found.append((quotes[around].start, quotes[around].end))
    return found


def _number(words: str) -> bool:
    """Whether there is a number among words that stand between a value and a mark: then the mark is for that number."""
    from factcli.scan.numbers import anchors

    return not anchors().isdisjoint(re.split(r"[\W_]+", words.lower()))
