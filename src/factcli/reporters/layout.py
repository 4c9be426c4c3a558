"""Text laid out in terminal cells: widths, wrapping, and a sentence shortened around its value."""

from __future__ import annotations


def cells(text: str) -> int:
    """How many terminal cells a text takes; wide East Asian characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, width: int) -> str:
    """The text filled with spaces up to a width in cells."""
    return text + " " * (width - cells(text))


def wrap(text: str, width: int | None) -> list[str]:
    """The text in lines of at most ``width`` cells, broken at spaces and inside a word only when it is wider."""
    if width is None or cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines += full
    return [*lines, line] if line else lines


def _pieces(word: str, width: int) -> list[str]:
    pieces = [""]
    used = 0
    for character in word:
        wide = cells(character)
        if used + wide > width and pieces[-1]:
            pieces.append("")
            used = 0
        pieces[-1] += character
        used += wide
    return pieces


def around(before: str, value: str, after: str, room: int | None) -> tuple[str, str]:
    """What fits of the words before and after a value when all three share ``room`` cells, cut at spaces with ``…``."""
    left, right = cells(before), cells(after)
    if room is None or left + cells(value) + right <= room:
        return before, after
    spare = max(0, room - cells(value))
    right_share = min(right, max(spare // 2, spare - left))
    return _tail(before, spare - right_share), _head(after, right_share)


def middle_cut(text: str, width: int) -> str:
    """The text, or its beginning and its end around ``…`` when it is wider than ``width`` cells."""
    if cells(text) <= width:
        return text
    return f"{_head(text, width // 2)}{_tail(text, width - width // 2)[1:]}"


def _tail(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    kept = ""
    at = len(text)
    while (space := text.rfind(" ", 0, at)) >= 0 and cells(text[space:]) + 1 <= width:
        kept, at = text[space:], space
    return f"…{kept}" if width > 0 else ""


def _head(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    kept = ""
    at = 0
    while (space := text.find(" ", at)) >= 0 and cells(text[:space]) + 2 <= width:
        kept, at = text[:space], space + 1
    return f"{kept} …" if kept else "…" if width > 0 else ""
