"""A field's words inside a file that is no plain text: decoded, with the place in the file of each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from factcli.model.place import BlockKind, SourceMap
from factcli.readers.assemble import Copy
from factcli.readers.base import Reading
from factcli.readers.markup import Text, pieces

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|table|tr|td|section|article"
    r"|hr|sub|sup|cite|q|script|style|iframe)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+|[\u2029\f]")
_LINE = re.compile(r"(?:\r\n?|\n|\u2028)[ \t]*")
_NARROW = 110  # code points; copy of such lines at most was wrapped, if most of them are nearly as long


@dataclass(frozen=True, slots=True)
class Strand:
    """Words with the map that leads each of them to the source."""

    text: str
    map: SourceMap

    @property
    def is_markup(self) -> bool:
        """Whether the words are HTML: they hold at least one tag that HTML has."""
        return "<" in self.text and _TAG.search(self.text) is not None


def put(copy: Copy, strand: Strand, kind: BlockKind, path: str, reading: Reading) -> None:
    """Puts the words into the copy, in blocks of a kind; HTML is read as such, other words paragraph by paragraph."""
    copy.block(kind)
    if strand.is_markup:
        _markup(copy, strand, kind, path, reading)
    else:
        _plain(copy, strand)
    copy.end()


def _markup(copy: Copy, strand: Strand, kind: BlockKind, path: str, reading: Reading) -> None:
    from factcli.readers.body import unseen
    from factcli.readers.html import tree
    from factcli.readers.visible import shown

    root = tree(strand.text, path, reading)
    dropped = frozenset(id(element) for element in root.walk() if unseen(element))
    for own, found in shown(strand.text, root, dropped):
        if kind == "body":
            copy.block(own if own != "headline" else "subhead")
        else:
            copy.end()
        for text, start, end in found:
            _piece(copy, strand, text, start, end)


def _plain(copy: Copy, strand: Strand) -> None:
    text = strand.text
    wrapped = _is_wrapped(text)
    at = 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        for line in [*_LINE.finditer(text, at, stop), None]:
            end = line.start() if line else stop
            for said, start, close in pieces(text, Text(at, end), keep_space=True):
                _piece(copy, strand, said, start, close)
            if line:
                if wrapped:
                    _piece(copy, strand, " ", line.start(), line.end())
                else:
                    copy.end()
                at = line.end()
        copy.end()
        at = gap.end() if gap else stop


def _is_wrapped(text: str) -> bool:
    """Whether line ends within paragraphs come from a fixed width and not from the writer."""
    follow = full = 0
    for paragraph in _PARAGRAPH.split(text):
        lines = [len(line) for line in _LINE.split(paragraph) if line]
        if len(lines) < 2:
            continue
        longest = max(lines)
        if longest > _NARROW or longest < 30:
            return False
        follow += len(lines) - 1
        full += sum(length > longest * 0.7 for length in lines[:-1])
    return follow > 0 and full * 10 >= follow * 9


def _piece(copy: Copy, strand: Strand, said: str, start: int, end: int) -> None:
    """Puts what stands for ``strand.text[start:end]``, character for character where it is that very text."""
    if len(said) != end - start or said != strand.text[start:end]:
        copy.put(said, *strand.map.span(start, end))
        return
    way = strand.map
    number = bisect_right(way.texts, start) - 1
    at = start
    while at < end:
        stop = min(end, way.texts[number + 1] if number + 1 < len(way.texts) else way.length)
        copy.put(strand.text[at:stop], *way.span(at, stop))
        at, number = stop, number + 1
