"""Where an entry stands in its facts file, for errors and for the places of its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcli.config.places import Key


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of a facts file: the path, the text with the beginnings of its lines, and the line of each key in it.

    ``sort`` is the entry's table and ``number`` its place among those of the table, from 0.
    """

    path: str
    text: str
    starts: Sequence[int]
    lines: Mapping[Key, int]
    sort: str
    number: int = 0

    def line(self, key: str = "") -> int:
        """The line of a key of the entry, or of what holds it."""
        for found in ((self.sort, self.number, key), (self.sort, self.number), (self.sort,)):
            if found in self.lines:
                return self.lines[found]
        return 1

    def at(self, key: str = "") -> str:
        """``path, line N: [[person]] born``, the line being the key's if it has one."""
        entry = f"[[{self.sort}]] {key}".rstrip()
        return f"{self.path}, line {self.line(key)}: {entry}"

    @property
    def key(self) -> str:
        """A path of the entry's own, in the order of the file; no file has it."""
        return f"{self.path}\x00{self.line():07d}.{self.number:06d}"

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, key: str, words: str) -> tuple[int, int]:
        """Where words of a key's value stand in the file; the first line of the value if they are written with escapes."""
        line = self.line(key)
        start = self.starts[line - 1]
        next_line = min((other for other in self.lines.values() if other > line), default=len(self.starts) + 1)
        stop = self.starts[next_line - 1] if next_line <= len(self.starts) else len(self.text)
        begin = self.text.find(key, start, stop) + len(key)
        at = self.text.find(words, begin, stop) if words else -1
        if at >= 0:
            return at, at + len(words)
        value = self.text.find("=", begin, stop) + 1 or start
        row = self.text[value : self.row(value)[1]]
        written = row.partition(" #")[0].rstrip()
        return value + len(written) - len(written.lstrip()), value + len(written)

    def row(self, offset: int) -> tuple[int, int]:
        """The start and the end of the line that holds an offset, without the line's end."""
        line, _ = self.line_column(offset)
        begin = self.starts[line - 1]
        stop = self.starts[line] if line < len(self.starts) else len(self.text)
        return begin, begin + len(self.text[begin:stop].rstrip("\r\n"))
