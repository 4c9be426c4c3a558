"""How a reader puts a document together: clean copy, block by block, each piece with the place it comes from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.model.place import Block, BlockKind, Mark, Source, SourceMap
from factcli.readers.base import Reading
from factcli.readers.limits import Limits, exceeds

GAP = "\n\n"  # between blocks: ends sentences and quotations alike


class About(NamedTuple):
    """What a file says of its article: the day of publication and what told it, the title, the author, the record."""

    published: date | None = None
    published_from: str = ""
    title: str = ""
    author: str = ""
    record: str = ""


class Copy:
    """Clean copy as it is gathered: pieces of text with where they come from, in blocks that keep apart by themselves.

    White space at the ends of a block is dropped; a block of white space alone leaves no trace. Offsets given to
    :meth:`put` are those of ``source``; without a source they are not looked at.
    """

    def __init__(self, path: str, source: Source | None = None, limits: Limits | None = None) -> None:
        self.path = path
        self.source = source
        self.limits = limits or Limits()
        self.size = 0
        self._parts: list[str] = []
        self._texts: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []
        self._waiting: list[tuple[int, str, int]] = []  # marks: before which piece of the open block, label, line
        self._pending: list[tuple[str, int, int]] = []  # the open block's pieces
        self._kind: BlockKind = "body"

    def put(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Adds text that comes from ``source[start:end]``: that very text (no ``end``), or what stands for it as a whole."""
        if text:
            self._pending.append((text, start, start + len(text) if end is None else end))

    def mark(self, label: str, line: int) -> None:
        """What is put from here on stands at this place, until the next mark (formats without lines of their own)."""
        self._waiting.append((len(self._pending), label, line))

    def block(self, kind: BlockKind) -> None:
        """Ends the block that is open, if one is, and names the kind of the next."""
        self.end()
        self._kind = kind

    def end(self) -> None:
        """Ends the block that is open; what is put next begins another of the same kind."""
        pieces, marks = self._pending, self._waiting
        first, last = 0, len(pieces)
        while first < last and not pieces[first][0].strip():
            first += 1
        while last > first and not pieces[last - 1][0].strip():
            last -= 1
        self._pending, self._waiting = [], [(0, *mark[1:]) for mark in marks[-1:]] if first == last else []
        if first == last:
            return
        pieces[first] = _cut(pieces[first], len(pieces[first][0]) - len(pieces[first][0].lstrip()), 0)
        pieces[last - 1] = _cut(pieces[last - 1], 0, len(pieces[last - 1][0]) - len(pieces[last - 1][0].rstrip()))
        if self.size:
            at = self._ends[-1]
            self._add(GAP, at, at)
        begin = self.size
        due = 0
        for number in range(first, last):
            while due < len(marks) and marks[due][0] <= number:
                _, label, line = marks[due]
                if self._marks and self._marks[-1].start == self.size:
                    self._marks.pop()
                self._marks.append(Mark(self.size, label, line))
                due += 1
            self._add(*pieces[number])
        self._waiting = [(0, *mark[1:]) for mark in marks[due:][-1:]]
        self._blocks.append(Block(begin, self.size, self._kind))

    def _add(self, text: str, start: int, end: int) -> None:
        exact = len(text) == end - start
        joins = (
            exact
            and self._texts
            and self._ends[-1] == start
            and self.size - self._texts[-1] == self._ends[-1] - self._starts[-1]
        )
        if joins:
            self._ends[-1] = end
        else:
            self._texts.append(self.size)
            self._starts.append(start)
            self._ends.append(end)
        self._parts.append(text)
        self.size += len(text)
        if self.size > self.limits.max_text:
            told = exceeds("holds too much copy", self.size, self.limits.max_text, "characters")
            raise ReadError(self.path, told, "one file is to hold one article")

    def document(self, reading: Reading, about: About | None = None) -> Document:
        """The document: ``about`` goes before what the copy itself tells of its publication, and that before ``as_of``."""
        from factcli.readers.published import find_published  # its patterns are compiled only when a file is read

        self.end()
        about = about or About()
        text = "".join(self._parts)
        published, told, body, masked = find_published(text, about.published or reading.as_of, reading.date_order)
        if about.published is not None:
            published, told = about.published, about.published_from
        way = None
        if self.source is not None:
            way = SourceMap(self.source, tuple(self._texts), tuple(self._starts), tuple(self._ends), self.size)
        return Document(
            f"{self.path}#{about.record}" if about.record else self.path,
            text,
            published,
            told,
            body,
            masked,
            tuple(self._blocks),
            way,
            tuple(self._marks),
            about.title,
            about.author,
            about.record,
        )


def _cut(piece: tuple[str, int, int], left: int, right: int) -> tuple[str, int, int]:
    """A piece without so many characters at its ends; one that stands for its source as a whole goes on doing so."""
    text, start, end = piece
    kept = text[left : len(text) - right]
    if len(text) == end - start:
        return kept, start + left, end - right
    return kept, start, end
