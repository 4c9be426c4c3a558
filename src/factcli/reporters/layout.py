"""Text laid out in terminal cells: widths, wrapping, and a sentence shortened around its value."""

from __future__ import annotations

from collections.abc import Sequence

Piece = tuple[str, str]  # the text and the name of its style
Line = list[Piece]

GLUE = "\0"  # a space at which no line is broken; no text of an article holds one once it is safe to print
_EMOJI_STYLE = "\ufe0f"  # makes a narrow sign before it a wide picture
_SPLIT_FROM = 16  # cells from which words without spaces (Chinese, Japanese) are cut between characters


def cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters and emoji two, combining and invisible ones none.

    An emoji of several parts counts as its parts, the most that any terminal gives it.
    """
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    total = last = 0
    for character in text:
        if character == _EMOJI_STYLE:
            total += last == 1
            last = 0
        elif character >= "\u0300" and category(character) in ("Mn", "Me", "Cf"):
            continue
        else:
            last = 2 if east_asian_width(character) in "WF" else 1
            total += last
    return total


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
    for character in word:
        if pieces[-1] and cells(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def flow(pieces: Sequence[Piece], width: int | None) -> list[Line]:
    """Styled text in lines of at most ``width`` cells, broken at spaces but not at :data:`GLUE`."""
    text = "".join(words for words, _ in pieces)
    lines: list[Line] = []
    at = 0
    for words in wrap(text, width):
        at = text.index(words, at)
        lines.append(_between(pieces, at, at + len(words)))
        at += len(words)
    return lines


def _between(pieces: Sequence[Piece], start: int, stop: int) -> Line:
    line: Line = []
    at = 0
    for words, style in pieces:
        if shown := words[max(0, start - at) : max(0, stop - at)]:
            shown = shown.replace(GLUE, " ")
            if line and line[-1][1] == style:
                line[-1] = (line[-1][0] + shown, style)
            else:
                line.append((shown, style))
        at += len(words)
    return line


def name_cut(name: str, width: int) -> str:
    """A name, or its beginning and its end around ``…`` when it is wider than ``width`` cells; the end tells more."""
    if cells(name) <= width:
        return name
    first, last = 0, len(name)
    while cells(name[: first + 1]) <= (width - 1) // 2:
        first += 1
    while cells(name[last - 1 :]) <= width - 1 - cells(name[:first]):
        last -= 1
    return f"{name[:first]}…{name[last:].lstrip(_EMOJI_STYLE)}"


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
    if not kept.strip() and width >= _SPLIT_FROM:
        at = len(text)
        while cells(text[at - 1 :]) + 1 <= width:
            at -= 1
        kept = text[at:].lstrip(_EMOJI_STYLE)
    return f"…{kept}" if width > 0 else ""


def _head(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    kept = ""
    at = 0
    while (space := text.find(" ", at)) >= 0 and cells(text[:space]) + 2 <= width:
        kept, at = text[:space], space + 1
    if not kept.strip() and width >= _SPLIT_FROM:
        at = 0
        while cells(text[: at + 1]) + 1 <= width:
            at += 1
        return f"{text[:at]}…"
    return f"{kept} …" if kept else "…" if width > 0 else ""
