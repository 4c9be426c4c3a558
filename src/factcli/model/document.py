"""A document and the parts of it that are found before any claim is: sentences and quotations.

Offsets are code points of the decoded file and never move: ``document.text[start:end]`` is what is quoted.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points ``[start, end)`` in a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its text as decoded, and when it was published if that is known.

    ``published_from`` says what told the date: ``header``, ``dateline``, ``url``, ``as-of`` or ``""`` (unknown).
    ``body`` is where the copy begins, after a header that holds only metadata (a leading ``date 2023-09-09``).
    ``masked`` are spans that hold no copy (URLs, metadata lines): nothing is extracted from them.
    """

    path: str
    text: str
    published: date | None = None
    published_from: str = ""
    body: int = 0
    masked: tuple[Span, ...] = ()
    _lines: list[int] = field(default_factory=list, compare=False, repr=False)

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset; lines end at ``\\n``, ``\\r\\n`` or ``\\r``."""
        if not self._lines:
            self._lines.extend(line_starts(self.text))
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins; always at least ``[0]``."""
    starts = [0]
    at = 0
    while True:
        newline = text.find("\n", at)
        stop = len(text) if newline < 0 else newline
        bare = text.find("\r", at, stop)
        while bare >= 0:
            if bare + 1 != newline:  # an old Mac line end; \r\n is counted once, by its \n
                starts.append(bare + 1)
            bare = text.find("\r", bare + 1, stop)
        if newline < 0:
            return starts
        at = newline + 1
        starts.append(at)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks, ``start`` and ``end`` being those of the words without the marks.

    ``speaker`` is the span of the words that name who speaks (``Mr Kutcher``, ``his wife``, ``he``), or None.
    ``title`` marks what is quoted but not said: the name of a show, a scare quote of a word or two.
    """

    start: int
    end: int
    speaker: Span | None = None
    title: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: its span, its number in the document, and whether it is a headline or caption."""

    start: int
    end: int
    index: int
    paragraph: int
    kind: str = "body"  # body | headline
