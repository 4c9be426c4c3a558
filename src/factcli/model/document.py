"""A document and the parts of it that are found before any claim is: blocks, sentences and quotations.

``document.text`` is the clean copy that rules read, and ``document.text[start:end]`` is what is quoted. Of a plain text
file it is the file itself; of every other format a map leads each offset back to the file that a person has open.
"""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcli.model.lines import line_starts

if TYPE_CHECKING:
    from factcli.model.place import Block, Mark, Origin, SourceMap


class Span(NamedTuple):
    """A half-open range of code points ``[start, end)`` in a document's text."""

    start: int
    end: int


class Document(NamedTuple):
    """One article: its text as rules read it, and when it was published if that is known.

    ``path`` names it in a report and is unique in a run; an article that is one of several in its file ends in
    ``#record``, and ``record`` is then that number. ``published_from`` says what told the date: ``header``, ``dateline``,
    ``url``, ``as-of``, what the format has (``front matter``, ``json-ld``, ``meta``, ``time`` …) or ``""`` (unknown).
    ``body`` is where the copy begins, after a header that holds only metadata (a leading ``date 2023-09-09``).
    ``masked`` are spans that hold no copy (URLs, metadata lines): nothing is extracted from them.
    ``blocks`` is the structure that the format gives, empty for plain text. ``map`` leads to the decoded file, None when the
    text is the file or when there is no such text (docx, PDF); then ``marks`` may tell places.
    ``date_order`` is ``dmy`` or ``mdy`` where it is known in which order the article writes day and month in figures.
    """

    path: str
    text: str
    published: date | None = None
    published_from: str = ""
    body: int = 0
    masked: tuple[Span, ...] = ()
    blocks: tuple["Block", ...] = ()
    map: "SourceMap | None" = None
    marks: tuple["Mark", ...] = ()
    title: str = ""
    author: str = ""
    record: str = ""
    date_order: str = ""

    @property
    def source(self) -> str:
        """The decoded file with its markup; the text itself where there is no other."""
        return self.text if self.map is None else self.map.source.text

    @property
    def file(self) -> str:
        """The path of the file, without the record that tells its articles apart."""
        return self.path.removesuffix(f"#{self.record}") if self.record else self.path

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in :attr:`source`."""
        return (start, end) if self.map is None else self.map.span(start, end)

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column, in the source, of an offset in the text.

        Lines end at ``\\n``, ``\\r\\n`` or ``\\r``. Where there are marks the line is the mark's, and columns count from it.
        """
        if self.marks:
            mark = self._mark(offset)
            return mark.line, max(1, offset - mark.start + 1)
        if self.map is not None:
            return self.map.source.line_column(self.map.offset(offset))
        starts = line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def place(self, offset: int) -> str:
        """What a person looks for when lines do not lead there (``page 2``, ``paragraph 7``); ``""`` when they do."""
        return self._mark(offset).label if self.marks else ""

    def origin(self, start: int, end: int) -> "Origin | None":
        """Where ``text[start:end]`` stands in the file; None when it is at the same offsets of the same path."""
        if self.map is None and not self.marks and not self.record:
            return None
        from factcli.model.place import Origin  # plain text needs none of it

        return Origin(self.file, *self.source_span(start, end), self.place(start))

    def _mark(self, offset: int) -> "Mark":
        return self.marks[max(0, bisect_right(self.marks, offset, key=_start) - 1)]


def _start(mark: "Mark") -> int:
    return mark.start


class Quotation(NamedTuple):
    """Words inside quotation marks, ``start`` and ``end`` being those of the words without the marks.

    ``speaker`` is the span of the words that name who speaks (``Mr Harlan``, ``his wife``, ``he``), or None.
    ``title`` marks what is quoted but not said: the name of a show, a scare quote of a word or two.
    """

    start: int
    end: int
    speaker: Span | None = None
    title: bool = False


class Sentence(NamedTuple):
    """One sentence of a document: its span, its number in the document, and what it is.

    ``kind`` is that of its block, or told from its line where the format has no structure; ``headline`` is used of
    headlines and subheads alike.
    """

    start: int
    end: int
    index: int  # type: ignore[assignment]  # a tuple has a method of that name, which nobody asks of a sentence
    paragraph: int
    kind: str = "body"
