"""Sentences: one pattern finds the places where one could end, and the words around each place decide.

Neither splits nor joins are guessed from length alone, except for lines that were wrapped at a fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcli import lang
from factcli.lang.loader import load, words
from factcli.late import late
from factcli.model.document import Document, Sentence

if TYPE_CHECKING:
    from factcli.model.place import Block

# A terminator with the marks that close after it, or a line end; the white space that follows comes along.
_CANDIDATE = re.compile(r"[.!?…\n\r](?:(?<![\n\r])[.!?…]*(?:[\"'”’»)\]]|[ ][\"”](?=\s|\Z))*)?\s*")
_FINAL = (".", "!", "?", "…", ":", ";")
_CLOSERS = "\"'”’»)] "
_OPENERS = "\"'“‘«([¿¡-–—•*"
_INITIAL = late(r"(?:\A|[\s.(\[\"“'‘-])[^\W\d_]\Z")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})+\Z")
_ORDINAL = late(r"\d+(?:st|nd|rd|th)\b")
_BULLET = late(r"(?:[-–—•*·▪►]|\(?\d{1,3}[.)])\s")
_CAPTION = re.compile(
    r"(?:photo|image|picture|caption|pictured|video|file photo|watch|read more|also read|related)s? ?:", re.IGNORECASE
)
_ASKED = late(r"[ \t]*(?:(?:[A-Z][\w’'-]*|the|a|his|her|one)\.?[ ]+(?:[\w’'-]+\.?[ ]+){0,3}?)([a-z]+)\b")
_CLOCK_NEXT = late(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CES?T|EES?T|AES?T)\b"
    r"|(?:Eastern|Pacific|Central|Mountain|Local)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?[ ]\d"
)
# Who acts right behind a full stop: "Marsh was", "Ann Marsh’s bond", "Tull & Co. Lund said".
_ACTS = late(
    r"([A-Z][a-z]+)(?:[’']s [a-z]|(?: ([A-Z][\w’'-]+))?"
    r" (?:was|were|is|are|has|had|said|says|told|will|did|died|could|would|also|then|later)\b)"
)
_NUMBERED = late(r"\d(?:st|nd|rd|th) St\Z")  # 5th St.
_GENERATIONS = ("Jr", "Sr")
_ENDING = frozenset(words("Ave Blvd Rd Ln Pl Hwy Inc Ltd Co Corp Bros"))  # what ends a name for sure
_GOES_ON = frozenset(
    words("day boulevard blvd drive street avenue ave way high middle elementary memorial library park")
)
_INDENT = 100  # white space that may stand before a comment that has its line to itself
_LINE_END = re.compile(r"[ \t]*\r?\n")
_WRAP_LIMIT = 100  # a text with a longer line is not wrapped
_HEADLINE_LIMIT = 200
_SUBHEAD_LIMIT = 60
_SENTENCE_LIMIT = 2000  # no sentence of copy is longer
_JOINING = frozenset(  # no headline and no sentence ends with one of these
    words(
        "a an the of in on at to for from by with and or but nor as than that which who whose his her their its our my"
        " is are was were be been has have had will would can could may might must should not into over under about"
        " after before between"
    )
)


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    table = load("abbreviations")
    return (
        frozenset(words(table["before_name"])),
        frozenset(words(table["before_figure"])),
        frozenset(words(table["either"])),
        frozenset(words(table["openers"])),
        frozenset(words(load("reporting-verbs")["speak"])),
    )


def sentences(document: Document) -> list[Sentence]:
    """The document's sentences in order: trimmed, apart, and together all of its copy but white space and masks."""
    text = _blanked(document)
    begin = document.body
    length = len(text)
    cuts: list[tuple[int, int, bool]] = []  # where a sentence ends, where the next may begin, whether a paragraph ends
    width = 0 if document.blocks else _wrap_width(text, begin)
    previous = begin
    for found in _CANDIDATE.finditer(text, begin):
        start, stop = found.span()
        gap = found[0]
        line_end = gap[0] in "\n\r"
        if line_end:
            end = start
        else:
            mark = gap.rstrip()
            if ' "' in mark and _opens(text, start + mark.index(' "') + 1):
                mark = mark[: mark.index(' "')]
                gap = gap[: len(mark) + 1]
                stop = start + len(gap)
            end = start + len(mark)
            gap = gap[len(mark) :]
            if (
                not gap
                and stop < length
                and not (len(mark) > 1 and mark[-1] in '"”’»' and _starts_word(text, stop))
                and not (mark == "." and _run_on(text, start, stop))
            ):
                continue
        broken = "\n" in gap or "\r" in gap
        blank = broken and (gap.count("\n") > 1 or (gap.count("\r") > 1 and "\n" not in gap))
        if stop >= length or blank:
            cuts.append((end, stop, blank))
        elif line_end:
            if not _wrapped(text, previous, end, stop, width):
                cuts.append((end, stop, width == 0))
            else:
                continue
        elif _ends(text, previous, start, end, stop, broken):
            cuts.append((end, stop, broken and width == 0))
        elif broken and _BULLET().match(text, stop):
            cuts.append((end, stop, width == 0))
        else:
            continue
        previous = stop
    if not cuts or cuts[-1][1] < length:
        cuts.append((length, length, True))
    every = _numbered(text, begin, cuts)
    return _structured(every, document.blocks) if document.blocks else every


def uncommented(document: Document) -> str:
    """The text with each control comment made spaces, and so the end of a line that it has to itself; offsets stay."""
    text = document.text
    if "<!--" not in text:
        return text
    parts = []
    at = 0
    for span in document.masked:
        if text.startswith("<!--", span.start):
            end = span.end
            before = text[max(0, span.start - _INDENT) : span.start]
            alone = not before.rpartition("\n")[2].strip() and ("\n" in before or span.start < _INDENT)
            if alone and (following := _LINE_END.match(text, end)):
                end = following.end()
            parts += [text[at : span.start], " " * (end - span.start)]
            at = end
    parts.append(text[at:])
    return "".join(parts)


def _blanked(document: Document) -> str:
    """The text with masked lines made line ends, which end sentences; addresses within copy stay, offsets do too."""
    text = uncommented(document)
    if not document.masked:
        return text
    parts = []
    at = 0
    for span in document.masked:
        inner = text[span.start : span.end]
        if inner[0] in "[( ":  # a mark of the desk, or a comment that is gone: the sentence goes on around it
            continue
        address = inner.startswith(("http", "www.")) or "@" in inner
        before = text[max(0, span.start - 80) : span.start].rstrip(" \t")[-1:]
        after = text[span.end : span.end + 80].lstrip(" \t")[:1]
        if not address or (before in ("", "\n", "\r") and after in ("", "\n", "\r")):
            parts.append(text[at : span.start])
            parts.append("\n" * len(inner))
            at = span.end
    parts.append(text[at:])
    return "".join(parts)


def _wrap_width(text: str, begin: int) -> int:
    """The width at which the copy was wrapped, or 0 when its lines are paragraphs."""
    lines = text[begin : begin + 20_000].splitlines()
    if len(lines) < 3:
        return 0
    longest = max(map(len, lines))
    if not 40 <= longest <= _WRAP_LIMIT:
        return 0
    follow = sum(len(a) > longest * 0.7 and bool(b.strip()) for a, b in pairwise(lines))
    return longest if follow >= 2 and follow * 3 >= sum(len(line) > 0 for line in lines) else 0


def _wrapped(text: str, previous: int, end: int, stop: int, width: int) -> bool:
    """Whether a line without a final mark goes on in the next one."""
    line = text[max(previous, text.rfind("\n", max(0, end - 400), end) + 1, end - 400) : end]
    following = text[stop : stop + 40]
    if _BULLET().match(following):
        return False
    bare = line.rstrip(_CLOSERS)
    last = bare.rsplit(None, 1)[-1].lower() if bare.strip() else ""
    if (
        (following[0].islower() and len(line) >= 30)
        or bare.endswith((",", ";"))
        or (last in _JOINING and len(line) >= 20)
    ):
        return True
    if not width or _titled(line):
        return False
    word = following.split(None, 1)[0] if following.split() else ""
    return len(line) + 1 + len(word) > width


def _titled(line: str) -> bool:
    """Whether a line is set like a headline: nearly every longer word is capitalised."""
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark with space on both sides is the first, third … of its line."""
    begin = max(text.rfind("\n", 0, at) + 1, at - 2000)
    return text.count('"', begin, at) % 2 == 0


_LAST_WORD = late(r"(?:\A|[\s(\"“-])[a-z]{3,}\Z")
_NEXT_WORD = re.compile(r"[A-Z][a-z]+(?=[\s,’'])")
_WORD = 40  # characters that hold one


def _run_on(text: str, dot: int, stop: int) -> bool:
    """Whether a page lost the space behind a sentence: "in the morning.Deputies say"; no address, no "Node.js"."""
    return bool(_NEXT_WORD.match(text, stop) and _LAST_WORD().search(text[max(0, dot - _WORD) : dot]))


def _starts_word(text: str, at: int) -> bool:
    return text[at].isupper() and text[at + 1 : at + 2].islower()


def _ends(text: str, previous: int, dot: int, end: int, stop: int, broken: bool) -> bool:
    """Whether the terminator at ``dot`` ends a sentence, the next word beginning at ``stop``."""
    names, figures, either, openers, speak = _abbreviations()
    first = text[stop]
    opened = first in _OPENERS
    at = stop
    while opened and at + 1 < len(text) and at < stop + 4 and text[at] in _OPENERS + " ":
        at += 1
    letter = text[at]
    mark = text[dot]
    closed = end - dot > 1 and text[end - 1] in "\"'”’»)]"
    if letter.islower() and not _inner_capital(text, at):
        if mark == "." and end - dot == 1 and opened and first in "\"“‘«'":
            return _word_before(text, previous, dot) not in names
        return bool(broken) and not closed and mark in "!?"
    if mark != "." or text[dot + 1 : dot + 2] in ".…!?":
        if text[end - 1] == "]" and text[dot - 1 : dot] in "[.":
            return False
        if closed and not broken:
            asked = _ASKED().match(text, stop, min(len(text), stop + 80))
            return not (asked and asked[1] in speak)
        return True
    word = _word_before(text, previous, dot)
    if closed and word not in names:
        return True
    if word in names:
        return False
    if letter.isdigit():
        if word in ("N", "S", "E", "W") and _ORDINAL().match(text, at):
            return False  # E. 55th Street
        bullet = word.isdigit() and _line_begins(text, dot - len(word))
        return not (bullet or word in figures or word in ("a.m", "p.m"))
    if word in either or _DOTTED.search(word):
        if word in ("a.m", "p.m", "A.M", "P.M", "am", "pm"):
            return _CLOCK_NEXT().match(text, at) is None
        return opened or not letter.isalpha() or _next_word(text, at) in openers or _begins(text, word, dot, at)
    if len(word) == 1 and word.isalpha() and word.isupper() and _INITIAL().search(text[max(previous, dot - 2) : dot]):
        return opened or (_next_word(text, at) in openers and text[at + 1 : at + 2] != ".")
    if word.isdigit() and len(word) < 3 and _line_begins(text, dot - len(word)):
        return False
    return not (not letter.isalpha() and not opened and word in figures)


def _begins(text: str, word: str, dot: int, at: int) -> bool:
    """Whether somebody who acts is named behind an abbreviation that ends a name: ``Tom Lund Jr. Marsh’s bond was set``."""
    if not (
        word in _GENERATIONS
        or word in _ENDING
        or (word == "St" and _NUMBERED().search(text, max(0, dot - 12), dot))
        or (word in _states() and text[: dot - len(word)].rstrip()[-1:] == ",")
    ):
        return False
    acts = _ACTS().match(text, at)
    if acts is None:
        return False
    first, last = acts[1].lower(), (acts[2] or acts[1]).lower()
    return not any(name in _GOES_ON or name in lang.organisation_words() for name in (first, last)) and (
        first not in lang.titles() or word in _GENERATIONS
    )


@cache
def _states() -> frozenset[str]:
    """States as they are abbreviated, without the stop; not those that hold one ("D.C. Council")."""
    short = (name.rstrip(".") for name in words(load("names")["abbreviated"]))
    return frozenset(name.capitalize() for name in short if "." not in name)


def _word_before(text: str, previous: int, dot: int) -> str:
    """The word that a full stop follows, inner stops kept, opening marks left out."""
    chunk = text[max(previous, dot - 24) : dot].rsplit(None, 1)
    word = chunk[-1] if chunk else ""
    return word.lstrip("\"'“‘«([-–—").rpartition("—")[2]


def _next_word(text: str, at: int) -> str:
    end = at
    while end < len(text) and end < at + 16 and text[end].isalpha():
        end += 1
    return text[at:end]


def _inner_capital(text: str, at: int) -> bool:
    """Whether a word is written like eBay or al-Noor: small at first, a capital within."""
    word = text[at : at + 6]
    return any(c.isupper() for c in word[1:].split(" ", 1)[0].split("\n", 1)[0])


def _line_begins(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(" \t(")
    return not before or before[-1] in "\n\r"


def _numbered(text: str, begin: int, cuts: list[tuple[int, int, bool]]) -> list[Sentence]:
    found: list[Sentence] = []
    start = begin
    paragraph = 0
    heading = True  # still above the first paragraph of copy
    fresh = True  # nothing of this line yet
    for end, stop, ended in cuts:
        chunk = text[start:end]
        size = len(chunk.strip())
        if size:
            first = start + len(chunk) - len(chunk.lstrip())
            last = first + size
            gap = text[last:stop]
            alone = "\n" in gap or "\r" in gap
            kind = "body"
            if alone and fresh:  # the sentence is all of its line
                if (
                    stop < len(text)
                    and text[first:last].rstrip(_CLOSERS)[-1:] not in _FINAL
                    and "\n" not in chunk.strip()
                ):
                    short = size <= _SUBHEAD_LIMIT and not _BULLET().match(text, first)
                    if short or (heading and size <= _HEADLINE_LIMIT):
                        kind = "headline"
                if _CAPTION.match(text, first) or (heading and size <= _HEADLINE_LIMIT and _titled(chunk)):
                    kind = "headline"  # some outlets put a full stop behind it
            if kind == "body":
                heading = False
            for piece, rest in _pieces(text, first, last) if size > _SENTENCE_LIMIT else ((first, last),):
                found.append(Sentence(piece, rest, len(found), paragraph, kind))
            fresh = alone
            if ended or kind == "headline":
                paragraph += 1
        start = stop
    return found


def _structured(found: list[Sentence], blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences with the kind of the block that holds each; in body copy a short line may still be a subhead.

    Blank lines stand between blocks, so no sentence holds parts of two.
    """
    at = 0
    named = []
    for sentence in found:
        while at + 1 < len(blocks) and blocks[at].end <= sentence.start:
            at += 1
        block = blocks[at]
        kind = sentence.kind if block.kind == "body" else "headline" if block.kind == "subhead" else block.kind
        named.append(sentence if kind == sentence.kind else sentence._replace(kind=kind))
    return named


def _pieces(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The sentence's span; a list or table without a full stop comes in pieces, so that no rule reads it over and over."""
    pieces = []
    while last - first > _SENTENCE_LIMIT:
        stop = first + _SENTENCE_LIMIT
        while stop > first and not text[stop - 1].isspace():
            stop -= 1
        if stop == first:  # no white space: where any word ends
            stop = first + _SENTENCE_LIMIT
            while stop < last and text[stop - 1].isalnum() and text[stop].isalnum():
                stop += 1
        pieces.append((first, first + len(text[first:stop].rstrip())))
        first = stop
        while first < last and text[first].isspace():
            first += 1
    if first < last:
        pieces.append((first, last))
    return pieces
