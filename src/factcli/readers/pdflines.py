"""The pieces of text that a PDF page draws → its lines: what stands side by side, what is a column or a table cell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_CONTROLS = dict.fromkeys([*range(9), *range(14, 32), *range(127, 160), 0xFEFF, 0x200B, *range(0xE000, 0xF900)])
_NARROW = frozenset("iljtfrI.,:;!|'’‘()[] -")
_WIDE = frozenset("mwMW—@%")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Text as it is drawn: where it begins (points, y upwards), its height, whether it is bold, whether it is turned.

    ``wide`` is how wide its font runs compared with an ordinary one.
    """

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    turned: bool = False
    wide: float = 1.0

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + self.wide * width(self.text.strip(), self.size)


@dataclass(slots=True)
class Line:
    """A line of a column, or a cell of a table: its words, where it begins and about where it ends.

    ``edge`` is how far it is from the nearer of the page's upper and lower edge (as a share of the height), ``cell`` whether
    it is one of several side by side.
    """

    text: str
    page: int
    x: float
    y: float
    end: float
    size: float
    bold: bool
    edge: float = 0.5
    upper: bool = False
    cell: bool = False


def lines_of(chunks: list[Chunk], page: int, bottom: float, height: float) -> list[Line]:
    """The lines of a page in the order in which they are drawn; columns that are drawn row by row are put in order."""
    rows = _rows(chunks)
    starts = _aligned(rows)
    made = [_cut(row, page, starts) for row in rows]
    lines = [line for row in _columns(made) for line in row]
    for line in lines:
        share = (line.y - bottom) / height if height > 0 else 0.5
        line.upper = share > 0.5
        line.edge = max(0.0, min(share, 1 - share))
    return lines


def _rows(chunks: list[Chunk]) -> list[list[Chunk]]:
    """The pieces that are drawn one after another at one height."""
    rows: list[list[Chunk]] = []
    row: list[Chunk] = []
    for chunk in chunks:
        if chunk.turned:
            continue
        for number, words in enumerate(chunk.text.split("\n")):
            if number and row:
                rows.append(row)
                row = []
            words = words.translate(_LIGATURES).translate(_CONTROLS)
            if not words:
                continue
            if not words.strip():
                if row:
                    row.append(Chunk(" ", row[-1].end, row[-1].y, row[-1].size))
                continue
            if row and (abs(chunk.y - row[0].y) > 0.6 * max(chunk.size, row[0].size) or chunk.x < row[0].x - 1):
                rows.append(row)
                row = []
            row.append(replace(chunk, text=words))
    if row:
        rows.append(row)
    return [row for row in rows if any(chunk.text.strip() for chunk in row)]


def width(words: str, size: float) -> float:
    """About how wide words are in an ordinary font of a size."""
    narrow = sum(c in _NARROW for c in words)
    wide = sum(c in _WIDE for c in words)
    upper = sum(c.isupper() for c in words)
    return size * (0.29 * narrow + 0.85 * wide + 0.12 * upper + 0.53 * (len(words) - narrow - wide))


def _gaps(row: list[Chunk]) -> list[tuple[int, float]]:
    """Where a row may be cut: before which piece, and how wide the gap is in heights of the type."""
    found = []
    end = 0.0
    for number, chunk in enumerate(row):
        if number and chunk.text.strip() and chunk.x - end > 0.55 * chunk.size:
            found.append((number, (chunk.x - end) / max(chunk.size, 1)))
        if chunk.text.strip():
            end = chunk.end
    return found


def _aligned(rows: list[list[Chunk]]) -> Counter[int]:
    """How many rows have a gap that ends at the same place (in steps of 3 points): the left edges of cells and columns."""
    places: Counter[int] = Counter()
    for row in rows:
        for number, _ in _gaps(row):
            places[round(row[number].x / 3)] += 1
    return places


def _cut(row: list[Chunk], page: int, starts: Counter[int]) -> list[Line]:
    """A row as one line, or as several where gaps are aligned with those of other rows or are very wide."""
    cuts = [0]
    for number, gap in _gaps(row):
        place = round(row[number].x / 3)
        if gap > 4 or sum(starts[near] for near in (place - 1, place, place + 1)) >= 3:
            cuts.append(number)
    lines = []
    for first, stop in zip(cuts, [*cuts[1:], len(row)], strict=True):
        part = row[first:stop]
        words = re.sub(r"\s+", " ", "".join(chunk.text for chunk in part)).strip()
        if not words:
            continue
        inked = [chunk for chunk in part if chunk.text.strip()]
        main = max(inked, key=lambda chunk: len(chunk.text))
        bold = all(chunk.bold for chunk in inked)
        lines.append(Line(words, page, inked[0].x, main.y, inked[-1].end, main.size, bold, cell=len(cuts) > 1))
    return lines


def _columns(rows: list[list[Line]]) -> list[list[Line]]:
    """Rows of two or more pieces of running text are columns drawn row by row: each column is then read to its end."""
    found: list[list[Line]] = []
    at = 0
    while at < len(rows):
        stop = at
        while stop < len(rows) and len(rows[stop]) > 1:
            stop += 1
        run = rows[at:stop]
        if len(run) >= 3 and sum(len(line.text) for row in run for line in row) >= 22 * sum(map(len, run)):
            edges = sorted({round(line.x / 12) for row in run for line in row})
            keep = [edge for number, edge in enumerate(edges) if number == 0 or edge - edges[number - 1] > 1]
            columns: dict[int, list[Line]] = {edge: [] for edge in keep}
            for row in run:
                for line in row:
                    line.cell = False
                    own = max((edge for edge in keep if edge <= round(line.x / 12)), default=keep[0])
                    columns[own].append(line)
            found.extend(columns[edge] for edge in keep)
        else:
            found.extend(run)
        if stop < len(rows):
            found.append(rows[stop])
        at = stop + 1
    return found
