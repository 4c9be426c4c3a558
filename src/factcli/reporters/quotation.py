"""Quotations laid out: the words that differ between wordings marked, and what is far from them left out."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.reporters.layout import Line, cells
from factcli.reporters.wording import visible

_AROUND = 4  # words that stay on either side of a difference
_ENDS = 3  # and at the beginning and the end of the quotation

Range = tuple[int, int]


def wordings(values: Sequence[str]) -> list[list[Range]]:
    """For each of several wordings of an utterance the ranges of its words that differ from another's.

    An empty range is a place where another has words. What one wording merely leaves off at an end is no difference.
    """
    keyed = [[(n, key) for n, word in enumerate(words(value)) if (key := _key(word))] for value in values]
    keys = [[key for _, key in of_value] for of_value in keyed]
    found: list[list[Range]] = [[] for _ in values]
    for i, left in enumerate(keys):
        for j in range(i + 1, len(keys)):
            for first, second in _edits(left, keys[j]):
                found[i].append(first)
                found[j].append(second)
    return [_merged([_placed(r, of_value) for r in ranges]) for ranges, of_value in zip(found, keyed, strict=True)]


def _placed(compared: Range, keyed: Sequence[tuple[int, str]]) -> Range:
    """A range of compared words as one of all words, signs that stand alone among them."""
    first, stop = compared
    if first == stop:
        at = keyed[first][0] if first < len(keyed) else len(keyed)
        return at, at
    return keyed[first][0], keyed[stop - 1][0] + 1


def _merged(ranges: Sequence[Range]) -> list[Range]:
    merged: list[Range] = []
    for a, b in sorted(ranges):
        if merged and a < merged[-1][1]:
            merged[-1] = merged[-1][0], max(b, merged[-1][1])
        elif (a, b) not in merged:
            merged.append((a, b))
    return merged


def words(value: str) -> list[str]:
    """The words of a quotation as they are shown."""
    return visible(value).split()


def _key(word: str) -> str:
    """A word as it is compared: without case, typographic marks and punctuation; ``""`` for a sign alone."""
    return "".join(c for c in word.casefold().replace("’", "'") if c.isalnum() or c == "'").strip("'")


def _edits(left: Sequence[str], right: Sequence[str]) -> list[tuple[Range, Range]]:
    """What differs inside the part that both have; nothing when that is less than half of the shorter one."""
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    common = sum(b - a for tag, a, b, _, _ in codes if tag == "equal")
    if common * 2 < min(len(left), len(right)):
        return []
    found = []
    for n, (tag, a, b, c, d) in enumerate(codes):
        cut = n in (0, len(codes) - 1) and (a == b or c == d)
        if tag != "equal" and not cut:
            found.append(((a, b), (c, d)))
    return found


def quoted(value: str, differs: Sequence[Range], room: int | None, color: bool) -> Line:
    """A quotation in its marks; with ``room`` cells and more words than fit, only those about its differences."""
    shown = words(value)
    whole = room is None or cells(visible(value)) + 2 <= room
    kept = set(range(len(shown))) if whole else _kept(len(shown), differs, room or 0, shown)
    line: Line = [("“", "value")]
    starts = {a: b for a, b in differs if b > a}
    at = 0
    while at < len(shown):
        if at not in kept:
            while at < len(shown) and at not in kept:
                at += 1
            line.append(("… " if at < len(shown) else "…", "value"))
            continue
        stop = starts.get(at, at)
        if stop > at:
            text = " ".join(shown[at:stop])
            line.append((text if color else f"«{text}»", "mark"))
        else:
            stop = at + 1
            line.append((shown[at], "value"))
        if stop < len(shown):
            line.append((" ", "value"))
        at = stop
    return [*line, ("”", "value")]


def _kept(count: int, differs: Sequence[Range], room: int, shown: Sequence[str]) -> set[int]:
    """Which words stay: those about a difference and both ends; without a difference as many as fit, from both ends."""
    if differs:
        kept = {*range(_ENDS), *range(count - _ENDS, count)}
        for a, b in differs:
            kept.update(range(a - _AROUND, b + _AROUND))
        kept = {n for n in kept if 0 <= n < count}
        return kept | {n for n in range(count) if n - 1 in kept and n + 1 in kept}  # "…" is no shorter than a word
    spare = room - 4
    head, tail = 0, count
    while head < tail:
        first = head <= count - tail
        word = shown[head] if first else shown[tail - 1]
        spare -= cells(word) + 1
        if spare < 0:
            break
        head, tail = (head + 1, tail) if first else (head, tail - 1)
    return {*range(max(1, head)), *range(tail, count)}
