"""JSON with the place of every string in the source: what the standard library's parser does not tell.

Never recurses. Takes what leaves no doubt about the meaning: raw line ends in strings, unknown escapes, ``NaN``, a name that
stands twice (the last counts). Anything else that is no JSON is an error with its offset.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from factcli.model.place import Source, SourceMap
from factcli.readers.strand import Strand


@dataclass(frozen=True, slots=True)
class String:
    """A string between its quotation marks: ``source[start:end]``, escapes not yet decoded."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Object:
    """An object's members; ``start`` is where it begins."""

    start: int
    members: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Array:
    """An array's values; ``start`` is where it begins."""

    start: int
    values: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, ``true``, ``false``, ``null`` as it is written."""

    text: str


Value = String | Object | Array | Literal


class Broken(Exception):
    """No JSON: what is wrong, and the offset."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.what = what
        self.at = at


class Beyond(Exception):
    """Nests deeper or has more values than allowed."""


_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"', re.DOTALL)
_LITERAL = re.compile(r"-?Infinity\b|NaN\b|true\b|false\b|null\b|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.)|\Z)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Scanner:
    """Reads values one after another from a source; ``left`` values may still come."""

    def __init__(self, source: str, max_depth: int, max_values: int) -> None:
        self.source = source
        self.max_depth = max_depth
        self.left = max_values

    def value(self, at: int, end: int) -> tuple[Value, int]:
        """The value that begins at an offset (white space before it passed over) and where it ends.

        Raises Broken or Beyond.
        """
        source = self.source
        open_: list[Object | Array] = []
        name = ""
        while True:
            at = self._past_space(at, end)
            made: Value
            mark = source[at] if at < end else ""
            self.left -= 1
            if self.left < 0:
                raise Beyond
            if mark in ("{", "["):
                if len(open_) >= self.max_depth:
                    raise Beyond
                made = Object(at) if mark == "{" else Array(at)
                at = self._past_space(at + 1, end)
                if not source.startswith("}" if mark == "{" else "]", at, end):
                    self._hold(open_, name, made)
                    open_.append(made)
                    if mark == "{":
                        name, at = self._name(at, end)
                    continue
                at += 1
            elif mark == '"':
                found = _STRING.match(source, at, end)
                if found is None:
                    raise Broken("a string that does not end", at)
                made, at = String(found.start(1), found.end(1)), found.end()
            else:
                found = _LITERAL.match(source, at, end)
                if found is None:
                    raise Broken("a value is missing" if not mark or mark in ",]}" else "this is no value", at)
                made, at = Literal(found.group()), found.end()
            if not open_:
                return made, at
            self._hold(open_, name, made)
            while open_:  # what comes after a value
                at = self._past_space(at, end)
                here = open_[-1]
                mark = source[at] if at < end else ""
                if mark == ("}" if isinstance(here, Object) else "]"):
                    made = open_.pop()
                    at += 1
                    continue
                if mark != ",":
                    raise Broken("a comma or the end is missing" if mark else "the end is missing", at)
                at += 1
                if isinstance(here, Object):
                    name, at = self._name(self._past_space(at, end), end)
                break
            else:
                return made, at

    def _past_space(self, at: int, end: int) -> int:
        found = _SPACE.match(self.source, at, end)
        return found.end() if found else at

    def _name(self, at: int, end: int) -> tuple[str, int]:
        found = _STRING.match(self.source, at, end)
        if found is None:
            raise Broken("a name is missing", at)
        name = decoded(self.source, String(found.start(1), found.end(1)))
        at = self._past_space(found.end(), end)
        if not self.source.startswith(":", at, end):
            raise Broken("a colon is missing", at)
        return name, at + 1

    @staticmethod
    def _hold(open_: list[Object | Array], name: str, made: Value) -> None:
        if open_:
            here = open_[-1]
            if isinstance(here, Object):
                here.members[name] = made
            else:
                here.values.append(made)


def decoded(source: str, string: String) -> str:
    """A string's characters, escapes decoded; half of a surrogate pair is U+FFFD."""
    if "\\" not in source[string.start : string.end]:
        return source[string.start : string.end]
    return "".join(text for text, _, _ in _pieces(source, string))


def strand(source: Source, string: String) -> Strand:
    """A string's characters with their places in the source."""
    parts: list[str] = []
    texts: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    size = 0
    for text, start, end in _pieces(source.text, string):
        parts.append(text)
        texts.append(size)
        starts.append(start)
        ends.append(end)
        size += len(text)
    return Strand("".join(parts), SourceMap(source, tuple(texts), tuple(starts), tuple(ends), size))


def _pieces(source: str, string: String) -> Iterator[tuple[str, int, int]]:
    at = string.start
    while at < string.end:
        back = source.find("\\", at, string.end)
        if back < 0:
            yield source[at : string.end], at, string.end
            return
        if back > at:
            yield source[at:back], at, back
        said, at = _escape(source, back, string.end)
        yield said, back, at


def _escape(source: str, at: int, end: int) -> tuple[str, int]:
    found = cast("re.Match[str]", _ESCAPE.match(source, at, end))
    if not found[1]:
        return _PLAIN.get(found[2] or "", found[2] or "\ufffd"), found.end()
    code = int(found[1], 16)
    if 0xD800 <= code < 0xDC00:
        low = _ESCAPE.match(source, found.end(), end)
        if low is not None and low[1] and 0xDC00 <= int(low[1], 16) < 0xE000:
            return chr(0x10000 + ((code - 0xD800) << 10) + int(low[1], 16) - 0xDC00), low.end()
    return (chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"), found.end()
