"""XML → a small tree whose text knows its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5

from factcli.model.place import Source, SourceMap
from factcli.readers.limits import Limits
from factcli.readers.safexml import Parser
from factcli.readers.strand import Strand

Piece = tuple[str, int, int]  # words, and the stretch of the source that they stand for
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True, eq=False)
class Node:
    """An element: its local name, namespace, attributes by local name, and its children and words in order."""

    tag: str
    space: str
    attributes: dict[str, str]
    children: list[Node | Piece] = field(default_factory=list)

    def nodes(self, *tags: str) -> Iterator[Node]:
        """The children of these names, or all of them."""
        return (c for c in self.children if isinstance(c, Node) and (not tags or c.tag in tags))

    def first(self, *path: str) -> Node | None:
        """The first child of a name, its first child of the next name, and so on; None if there is none."""
        here: Node | None = self
        for tag in path:
            here = next(here.nodes(tag), None) if here is not None else None
        return here

    def walk(self, *tags: str) -> Iterator[Node]:
        """The element and all elements in it of these names, in document order."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            if not tags or here.tag in tags:
                yield here
            waiting.extend(reversed(list(here.nodes())))

    def words(self) -> str:
        """All words in the element, runs of white space made one space."""
        parts: list[str] = []
        waiting: list[Node | Piece] = [self]
        while waiting:
            here = waiting.pop()
            if isinstance(here, Node):
                waiting.extend(reversed(here.children))
            else:
                parts.append(here[0])
        return " ".join("".join(parts).split())

    def strand(self, source: Source) -> Strand:
        """The element's own words with their places."""
        own = [child for child in self.children if not isinstance(child, Node)]
        texts, size = [], 0
        for words, _, _ in own:
            texts.append(size)
            size += len(words)
        way = SourceMap(source, tuple(texts), tuple(p[1] for p in own), tuple(p[2] for p in own), size)
        return Strand("".join(words for words, _, _ in own), way)


def parse(text: str, path: str, limits: Limits) -> Node:
    """The root of a document; raises ReadError as :class:`Parser` does."""
    builder = _Builder(text)
    parser = Parser(path, limits)
    builder.parser = parser
    parser.start, parser.end, parser.text, parser.skipped = builder.start, builder.end, builder.words, builder.skipped
    parser.run(builder.data)
    found = builder.root.children[0]
    assert isinstance(found, Node)
    return found


def spaced(piece: Piece) -> Iterator[Piece]:
    """A piece of running text with each run of white space made one space."""
    words, start, end = piece
    if len(words) != end - start:
        yield (" " if words.isspace() and words != "\u00a0" else words), start, end
        return
    at = 0
    for gap in _SPACE.finditer(words):
        if gap.start() > at:
            yield words[at : gap.start()], start + at, start + gap.start()
        yield " ", start + gap.start(), start + gap.end()
        at = gap.end()
    if at < len(words):
        yield words[at:], start + at, end


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode("utf-8")
        self.ascii = len(self.data) == len(text)
        self.byte = self.code_point = 0  # how far bytes have been counted
        self.root = Node("", "", {})
        self.open = [self.root]
        self.parser: Parser

    def here(self) -> int:
        """The code point at which the parser stands."""
        at = self.parser.expat.CurrentByteIndex
        if self.ascii:
            return at
        if at > self.byte:
            self.code_point += len(self.data[self.byte : at].decode("utf-8", "replace"))
            self.byte = at
        return self.code_point

    def start(self, name: str, attributes: dict[str, str]) -> None:
        node = Node(name, self.parser.space, attributes)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, name: str) -> None:
        self.open.pop()

    def words(self, words: str) -> None:
        start = self.here()
        end = start + len(words)
        mark = self.text[start : start + 1]
        if mark == "&" and not self.parser.literal:
            end = self.text.index(";", start) + 1
        elif mark == "\r" and words == "\n":
            end = start + (2 if self.text.startswith("\r\n", start) else 1)
        self.add(words, start, end)

    def skipped(self, name: str) -> None:
        start = self.here()
        self.add(html5.get(f"{name};", f"&{name};"), start, start + len(name) + 2)

    def add(self, words: str, start: int, end: int) -> None:
        """Adds a piece; one that goes on where the last ended is joined to it (expat tells lines one by one)."""
        children = self.open[-1].children
        last = children[-1] if children else None
        goes_on = isinstance(last, tuple) and last[2] == start and len(words) == end - start
        if goes_on and isinstance(last, tuple) and len(last[0]) == last[2] - last[1] < 4096:
            children[-1] = (last[0] + words, last[1], end)
            return
        children.append((words, start, end))
