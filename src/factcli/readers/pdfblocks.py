"""The lines of a PDF file → blocks: running heads left out, paragraphs joined, headings told by their type."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from factcli.model.place import BlockKind
from factcli.readers.pdflines import Line

_MARGIN = 0.12  # the share of a page's height at its upper and lower edge in which running heads stand
_WIDE_MARGIN = 0.25  # the same for the uppermost and the lowest line
_NUMBER = re.compile(
    r"(?:page|p\.|pg\.?)?\s?\d{1,4}(?:\s?(?:/|of|\|)\s?\d{1,4})?|[-–—•|]\s?\d{1,4}\s?[-–—•|]|[ivxl]{1,6}", re.IGNORECASE
)
_BROWSER_HEAD = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?(?: .*)?", re.IGNORECASE)
_BROWSER_FOOT = re.compile(r"(?:https?|file)://\S*(?: .*)?")
_BULLET = re.compile(r"[•‣◦▪●■–*·]\s+\S|\d{1,2}[.)]\s+[A-Z]")
_END = re.compile(r"[.!?:…][\"'”’»)\]]*\s*\Z")
_AROUND = 6  # lines before and after one that tell how wide its column is
_STEP = 12  # points within which the left edges of two lines are those of one column
_WIDE = 1.6  # heights of type; lines further apart than that are paragraphs or a typescript
_HEAD_LENGTH = 160  # code points; longer blocks are copy whatever their type
_HYPHEN = re.compile(r"([A-Za-zÀ-ÿ]+)[-‐\u00ad]\Z")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-‐][A-Za-zÀ-ÿ]+)*")
# First parts of words that keep their hyphen ("well-known", "ex-mayor"), where the text itself does not tell.
_KEEP = frozenset(
    "all anti co cross ex first full half high ill large long low mid multi non north off on one part post pre pro second"
    " self semi short single small so south then third three two under vice well west east much would year old".split()
)


@dataclass(slots=True)
class Block:
    """A block of copy: what it is, and its lines as (page, line of the page, words with what joins them to the next).

    Lines of a page are counted in the order in which they are read, running heads not among them.
    """

    kind: BlockKind = "body"
    size: float = 0.0
    bold: bool = False
    lines: list[Line] = field(default_factory=list)
    pieces: list[tuple[int, int, str]] = field(default_factory=list)


def arranged(lines: list[Line]) -> list[Block]:
    """The blocks of a file in order, each with its kind and the pieces of its copy."""
    kept = _without_heads(lines)
    if not kept:
        return []
    body = _body_size(kept)
    pitch = _pitch(kept)
    edges = _edges(kept)
    blocks: list[Block] = []
    for number, line in enumerate(kept):
        if not blocks or line.cell or _begins(blocks[-1], line, body, pitch, edges[number - 1]):
            blocks.append(Block("table" if line.cell else "body", line.size, line.bold))
        blocks[-1].lines.append(line)
    known = Counter(word.replace("‐", "-").lower() for line in kept for word in _WORD.findall(line.text))
    counted: Counter[int] = Counter()
    for block in blocks:
        _join(block, known, counted)
    _name(blocks, body)
    return blocks


def _without_heads(lines: list[Line]) -> list[Line]:
    """The lines without what stands at the edge of page after page, page numbers, and what a browser prints around a page."""
    pages = max((line.page for line in lines), default=0)
    repeated: dict[tuple[str, int], set[int]] = {}
    top = {line.page: line.y for line in sorted(lines, key=lambda line: line.y)}
    bottom = {line.page: line.y for line in sorted(lines, key=lambda line: -line.y)}
    for line in lines:
        repeated.setdefault((_shape(line.text), round(line.y / 4)), set()).add(line.page)
    printed = _printed(lines)
    kept = []
    for line in lines:
        outermost = abs(line.y - (top if line.upper else bottom)[line.page]) < 3
        if line.edge < (_WIDE_MARGIN if outermost else _MARGIN):
            on = len(repeated[_shape(line.text), round(line.y / 4)])
            if on >= 2 and on * 5 >= pages * 2:
                continue
            if outermost and (_NUMBER.fullmatch(line.text) or (line.page, round(line.y / 4)) in printed):
                continue
        kept.append(line)
    return kept or lines


def _printed(lines: list[Line]) -> set[tuple[int, int]]:
    """Where a browser's lines stand, as (page, height in steps of 4 points): the title is beside the time of printing."""
    return {
        (line.page, round(line.y / 4))
        for line in lines
        if line.edge < _MARGIN and (_BROWSER_HEAD if line.upper else _BROWSER_FOOT).fullmatch(line.text)
    }


def _shape(text: str) -> str:
    return re.sub(r"\d+|\b[ivxl]{1,5}\b", "#", text.lower())


def _body_size(lines: list[Line]) -> float:
    """The height of type of most of the copy, in steps of half a point."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _pitch(lines: list[Line]) -> dict[float, float]:
    """How far apart lines of each height of type stand within paragraphs: the least distance that is usual."""
    gaps: dict[float, Counter[float]] = {}
    for above, below in pairwise(lines):
        gap = above.y - below.y
        if (
            above.page == below.page
            and abs(above.size - below.size) < 0.3
            and 0.8 * above.size < gap < 2.5 * above.size
        ):
            gaps.setdefault(round(above.size), Counter())[round(gap * 2) / 2] += 1
    pitch = {}
    for size, counted in gaps.items():
        usual = max(counted.values()) * 0.25
        least = min(gap for gap, times in counted.items() if times >= usual)
        pitch[size] = least if least <= _WIDE * size or counted[least] >= 5 else 1.25 * size
    return pitch


def _edges(lines: list[Line]) -> list[float]:
    """Where the column of each line ends on the right, as far as the lines of its height around it tell."""
    edges = []
    for number, line in enumerate(lines):
        near = lines[max(0, number - _AROUND) : number + _AROUND + 1]
        same = (
            other.end
            for other in near
            if other.page == line.page and abs(other.x - line.x) < _STEP and abs(other.size - line.size) < 0.3
        )
        edges.append(max(same))
    return edges


def _begins(block: Block, line: Line, body: float, pitch: dict[float, float], edge: float) -> bool:
    """Whether a line begins a block and does not go on with the last line, whose column ends at ``edge``."""
    last = block.lines[-1]
    if block.kind == "table" or abs(line.size - last.size) > 0.08 * last.size:
        return True
    if _BULLET.match(line.text) or (line.bold != last.bold and (len(block.lines) == 1 or line.bold)):
        return True
    gap = last.y - line.y
    ended = _END.search(last.text) is not None
    if line.page != last.page or gap < 0:  # another page or column: the sentence may go on
        return ended or line.size > 1.15 * body
    usual = pitch.get(round(line.size), 1.25 * line.size)
    if gap > 1.25 * usual + 0.5 or (ended and usual > _WIDE * line.size):
        return True
    if line.size > 1.15 * body:
        return False
    hanging = _BULLET.match(block.lines[0].text) is not None
    if (
        not hanging
        and line.x - last.x > 0.8 * line.size
        and line.x - min(own.x for own in block.lines[-3:]) < 4 * line.size
    ):
        return len(block.lines) > 1 or ended
    first = line.text.lstrip("“\"‘'(")[:1]
    if not first.isupper() and not first.isdigit():
        return False
    if not ended:  # a header line, or the last of a paragraph that lacks its full stop
        return last.end - last.x < 0.5 * (edge - last.x)
    return last.end + 0.53 * line.size * (len(line.text.split(" ", 1)[0]) + 1) < edge - line.size


def _join(block: Block, known: Counter[str], counted: Counter[int]) -> None:
    """The words of each line with what joins them to the next: a space, or nothing where a word or a dash runs on."""
    for number, line in enumerate(block.lines):
        words = line.text
        if number + 1 < len(block.lines):
            words = _joined(words, block.lines[number + 1].text, known)
        counted[line.page] += 1
        block.pieces.append((line.page, counted[line.page], words))


def _joined(words: str, following: str, known: Counter[str]) -> str:
    hyphen = _HYPHEN.search(words)
    if hyphen is None:
        return words if words.endswith(("-", "—", "/")) and len(words) > 1 and not words[-2].isspace() else f"{words} "
    before = words[: hyphen.start()]
    rest = _WORD.match(following)
    if words.endswith("\u00ad"):
        return words[:-1]
    if rest is None or not following[0].islower():
        return words
    first, second = hyphen[1].lower(), rest.group().replace("‐", "-").lower()
    if before.endswith(("-", "‐")) or "-" in second:  # "mother-in-" + "law"; "vice-" + "president-elect"
        return words
    whole, parted = known[first + second], known[f"{first}-{second}"]
    if whole or parted:
        return words[:-1] if whole >= parted else words
    return words if first in _KEEP else words[:-1]


def _name(blocks: list[Block], body: float) -> None:
    """Tells headline, subheads, lists and footnotes by their type."""
    large = [b for b in blocks[:12] if b.lines[0].page == 1 and b.size >= 1.2 * body and _length(b) <= 2 * _HEAD_LENGTH]
    head = max(large, key=lambda block: block.size, default=None)
    for block in blocks:
        text = block.lines[0].text
        if block.kind == "table":
            continue
        if block is head:
            block.kind = "headline"
        elif _length(block) <= _HEAD_LENGTH and (
            block.size >= 1.15 * body or (block.bold and not _END.search(block.lines[-1].text))
        ):
            block.kind = "subhead"
        elif _BULLET.match(text):
            block.kind = "list"
        elif block.size <= 0.85 * body and not block.lines[0].upper and (text[:1].isdigit() or text[:1] in "*†‡"):
            block.kind = "footnote"


def _length(block: Block) -> int:
    return sum(len(line.text) for line in block.lines)
