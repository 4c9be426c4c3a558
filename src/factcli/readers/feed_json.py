"""JSON: one article, a list of them (also within an object), or one a line; fields are found by their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcli.errors import NoArticle, ReadError
from factcli.model.document import Document
from factcli.model.place import Source
from factcli.model.report import Problem
from factcli.readers import jsonscan
from factcli.readers.assemble import About, Copy
from factcli.readers.base import Reading
from factcli.readers.jsonscan import Array, Beyond, Broken, Literal, Object, Scanner, String, Value
from factcli.readers.limits import exceeds
from factcli.readers.plain import decoded
from factcli.readers.published import day_of, find_published
from factcli.readers.records import FIELDS, epoch, list_in, member, strings, unwrapped
from factcli.readers.strand import Strand, put

_LINES = (".jsonl", ".ndjson", ".ldjson")
_BROKEN = 1000  # a file with more records that cannot be read is refused as a whole
_VALUES = 10  # a feed has so many times the values that a page has elements
_HINT = "give one record a line, a list of records, or one record"


def read_json(data: bytes, path: str, reading: Reading) -> list[Document]:
    """The articles of a JSON or JSON Lines file; the records that cannot be read are added to ``reading.problems``.

    Raises ReadError if none can be read (NoArticle if the file is sound).
    """
    source = Source(decoded(data, path))
    text = source.text
    scanner = Scanner(text, reading.limits.max_depth, reading.limits.max_elements * _VALUES)
    feed = _Feed(path, source, reading)
    try:
        _read(feed, scanner, os.path.splitext(path)[1].lower() in _LINES)
    except Beyond:
        limits = reading.limits
        told = f"is too deep or has too many values: the limits are {limits.max_depth} and {limits.max_elements * _VALUES:,}"
        raise ReadError(path, told, "split the file") from None
    if not reading.named and feed.only_describes:
        raise NoArticle(path, "holds descriptions and no text", "name the file to have it read")
    if not feed.documents:
        if feed.problems:
            first = feed.problems[0]
            error = ReadError if feed.broken else NoArticle
            raise error(path, first.message, first.hint)
        raise NoArticle(
            path, "holds no article", f"set the fields of its records under [json]; known are: {feed.known('text')}"
        )
    reading.problems.extend(feed.problems)
    return feed.documents


def _read(feed: _Feed, scanner: Scanner, by_line: bool) -> None:
    text = feed.source.text
    first_line = _end_of_line(text, len(text) - len(text.lstrip()))
    if not by_line:
        try:
            value, at = scanner.value(0, len(text))
        except Broken as error:
            if not _is_record(scanner, first_line):
                raise ReadError(feed.path, feed.said(error), _HINT) from None
        else:
            if not text[at:].strip():
                feed.whole(value)
                return
            if at > first_line:
                line, column = feed.source.line_column(at)
                raise ReadError(feed.path, f"is no JSON: line {line}, column {column}: text behind the end", _HINT)
    elif not _is_record(scanner, first_line):
        left = scanner.left
        try:
            value, at = scanner.value(0, len(text))
        except (Broken, Beyond):
            scanner.left = left
        else:
            if not text[at:].strip():
                feed.whole(value)
                return
    feed.lines(scanner)


def _is_record(scanner: Scanner, end: int) -> bool:
    """Whether the first line alone is an object."""
    try:
        value, at = scanner.value(0, end)
    except Broken:
        return False
    return isinstance(value, Object) and not scanner.source[at:end].strip()


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


class _Feed:
    """The articles of a file as they are gathered, and the records that are none."""

    def __init__(self, path: str, source: Source, reading: Reading) -> None:
        self.path = path
        self.source = source
        self.reading = reading
        self.names = {**FIELDS, **reading.fields}
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.broken = False  # whether a record is no JSON
        self.described = 0  # articles whose only copy is a summary

    @property
    def only_describes(self) -> bool:
        """Whether the file may well describe something else than articles: a package, a set of data.

        It is sound, no record has a text, and there is but one, or no record says when it was published.
        """
        if self.broken or not self.documents:
            return False
        undated = all(document.published_from in ("", "as-of") for document in self.documents)
        return self.described == len(self.documents) and (not self.documents[0].record or undated)

    def known(self, field: str) -> str:
        """Some names under which a field is looked for."""
        names = self.names[field]
        return ", ".join(names[:6]) + (" …" if len(names) > 6 else "")

    def said(self, error: Broken) -> str:
        """What is wrong, with its place."""
        line, column = self.source.line_column(error.at)
        return f"is no JSON: line {line}, column {column}: {error.what}"

    def whole(self, value: Value) -> None:
        """A file that is one value: a record, a list of them, or an object that holds such a list."""
        if isinstance(value, Object):
            found = None if self._words(_found(value), "text") else list_in(value)
            if found is None:
                self.record(value, "")
                return
            value = found
        if not isinstance(value, Array):
            return
        for number, one in enumerate(value.values, 1):
            self.record(one, str(number))

    def lines(self, scanner: Scanner) -> None:
        """A file with one record a line; records are numbered by their lines."""
        text = self.source.text
        at, number = 0, 1
        while at < len(text):
            end = _end_of_line(text, at)
            if text[at:end].strip():
                try:
                    value, stop = scanner.value(at, end)
                    if text[stop:end].strip():
                        raise Broken("text behind the end of the record", stop)
                except Broken as error:
                    self.broken = True
                    self.problem(str(number), self.said(error))
                else:
                    self.record(value, str(number))
            at, number = end + 1, number + 1

    def problem(self, number: str, message: str, hint: str = "mend the record or leave it out") -> None:
        """Notes that a record cannot be read; the others are. ReadError when there are too many."""
        self.problems.append(Problem(f"{self.path}#{number}" if number else self.path, message, hint))
        if len(self.problems) > _BROKEN:
            told = f"has more than {_BROKEN:,} records that cannot be read; the first: {self.problems[0].message}"
            raise ReadError(self.path, told, self.problems[0].hint)

    def record(self, value: Value, number: str) -> None:
        """Adds a record's article, or the problem with it."""
        limit = self.reading.limits.max_records
        if len(self.documents) >= limit:
            told = exceeds("holds too many articles", len(self.documents) + 1, limit, "or more")
            raise ReadError(self.path, told, "split the file")
        if not isinstance(value, Object):
            self.problem(number, "the record is no object", "each record is to be an object with named fields")
            return
        record = _found(value)
        copy = Copy(self.path, self.source, self.reading.limits)
        title, standfirst, text = (self._words(record, name) for name in ("title", "standfirst", "text"))
        described = all(len(strand.text.split()) < 2 for strand in text)  # one word ("story": "X1") is a label
        if described and standfirst:
            text, standfirst = standfirst, []
        if not text:
            told = f"its names are {_names(record.inner)}; known are {self.known('text')}"
            self.problem(number, "the record has no text", told)
            return
        for strand in title[:1]:
            put(copy, strand, "headline", self.path, self.reading)
        for strand in standfirst[:1]:
            if not _repeats(strand.text, text[0].text):
                put(copy, strand, "standfirst", self.path, self.reading)
        for strand in text:
            put(copy, strand, "body", self.path, self.reading)
        if not copy.size:
            self.problem(number, "the record has no text")
            return
        day, told = self._published(record)
        author = ", ".join(" ".join(s.text.split()) for s in self._words(record, "author"))
        about = About(day, told, " ".join(title[0].text.split()) if title else "", author[:200], number)
        document = copy.document(self.reading, about)
        if document.published is None or document.published_from == "as-of":
            document = self._by_address(record, document)
        self.documents.append(document)
        self.described += described

    def _values(self, record: _Record, field: str) -> Iterator[Value]:
        """What a record holds under the names of a field; names that were set also lead from its outside."""
        places = (record.inner, record.outer) if field in self.reading.fields else (record.inner,)
        for name in self.names.get(field, ()):
            value = next((one for place in places if (one := member(place, name)) is not None), None)
            if value is not None:
                yield value

    def _words(self, record: _Record, field: str) -> list[Strand]:
        """The words of the first field of those names that has some: one piece, or several (a list of paragraphs)."""
        for value in self._values(record, field):
            found = [jsonscan.strand(self.source, string) for string in strings(value)]
            found = [strand for strand in found if strand.text.strip()]
            if found:
                return found
        return []

    def _published(self, record: _Record) -> tuple[date | None, str]:
        for value in self._values(record, "published"):
            if isinstance(value, Literal):
                day = epoch(value.text)
            else:
                day = next((self._day(string) for string in strings(value)), None)
            if day is not None:
                return day, "record"
        return None, ""

    def _day(self, string: String) -> date | None:
        return day_of(jsonscan.decoded(self.source.text, string), self.reading.date_order)

    def _by_address(self, record: _Record, document: Document) -> Document:
        """The document with the date in the record's web address, where it states no other."""
        for strand in self._words(record, "url")[:1]:
            day = find_published(strand.text)[0]
            if day is not None:
                return document._replace(published=day, published_from="url")
        return document


class _Record(NamedTuple):
    """A record, and the object around it where one that a search engine found is wrapped."""

    inner: Object
    outer: Object


def _found(value: Object) -> _Record:
    return _Record(unwrapped(value), value)


def _repeats(first: str, text: str) -> bool:
    """Whether a summary is only the beginning of the text."""
    start = "".join(c for c in first if c.isalnum())
    return "".join(c for c in text[: len(first) * 3 + 200] if c.isalnum()).startswith(start)


def _names(record: Object) -> str:
    shown = [name[:30] for name in record.members][:8]
    return ", ".join(shown) if shown else "none"
