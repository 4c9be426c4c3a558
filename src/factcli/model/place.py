"""What leads from a document's clean text back to its file: blocks, marks, and the map of offsets.

Plain text needs none of it, so nothing imports this module until a file with markup is read.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from factcli.model.lines import line_starts

BlockKind = Literal[
    "headline", "subhead", "standfirst", "body", "caption", "quotation", "table", "list", "footnote", "comment"
]


class Block(NamedTuple):
    """A paragraph, heading, table cell, list item … as the format marks it: its span in the text and what it is.

    Blocks stand in order and apart, a blank line between them, so that no sentence runs from one into the next.
    """

    start: int
    end: int
    kind: BlockKind = "body"


class Mark(NamedTuple):
    """Where a place begins that a person finds by its label and not by counting lines: a page, a paragraph.

    It reaches to the next mark. ``line`` is what counts as the line there (the paragraph's number, the line on the page).
    """

    start: int
    label: str
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file, shared by all articles that it holds, with the beginnings of its lines once they are asked for."""

    text: str
    _lines: list[int] = field(default_factory=list, compare=False, repr=False)

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset; lines end at ``\\n``, ``\\r\\n`` or ``\\r``."""
        if not self._lines:
            self._lines.extend(line_starts(self.text))
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


@dataclass(frozen=True, slots=True)
class SourceMap:
    """How offsets in a text lead to offsets in its source (the decoded file): pieces, each given by where it begins.

    Piece ``i`` covers ``text[texts[i]:texts[i + 1]]`` and comes from ``source[starts[i]:ends[i]]``. Where the two are of
    one length they match character for character; else (an entity, an escape, white space run together) the whole
    piece stands for the whole stretch. A piece without a source of its own has an empty stretch.
    """

    source: Source
    texts: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def offset(self, at: int) -> int:
        """The source offset of the character at a text offset; of the text's end, where the last piece ends."""
        if not self.texts:
            return 0
        if at >= self.length:
            return self.ends[-1]
        piece = bisect_right(self.texts, at) - 1
        inside = at - self.texts[piece]
        return self.starts[piece] + (inside if self._exact(piece) else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source from the first to behind the last character of ``text[start:end]``."""
        first = self.offset(start)
        if end <= start or not self.texts:
            return first, first
        last = min(end, self.length) - 1
        piece = bisect_right(self.texts, last) - 1
        return first, self.starts[piece] + last - self.texts[piece] + 1 if self._exact(piece) else self.ends[piece]

    def _exact(self, piece: int) -> bool:
        following = self.texts[piece + 1] if piece + 1 < len(self.texts) else self.length
        return following - self.texts[piece] == self.ends[piece] - self.starts[piece]


class Origin(NamedTuple):
    """Where words stand in the file that a person has open, when the document's text is not that file itself.

    ``file`` is the path without the number of a record; ``start``/``end`` are offsets in the decoded file (in the text
    that was read, where the file is no text: docx, PDF); ``place`` is what to look for when lines do not lead there.
    """

    file: str
    start: int
    end: int
    place: str = ""
