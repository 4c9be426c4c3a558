"""Quotations: marks are paired paragraph by paragraph, and each quotation is given its speaker if that is plain.

A straight mark opens or closes by what stands beside it; where both could be, by whether a quotation is open.
Single marks count only where no apostrophe can be meant. An unclosed quotation ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from factcli.lang.loader import words
from factcli.model.document import Document, Quotation, Sentence, Span
from factcli.segment.leads import speaker_before
from factcli.segment.sentences import uncommented
from factcli.segment.speakers import Context, speaker_after, speaks

_DOUBLE = '"“”„‟«»'
_SINGLE = "‘’'"
_BLANK = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_ELISION = re.compile(r"(?:\d|em\b|til\b|till\b|tis\b|twas\b|n\b|cause\b|cos\b|bout\b|round\b|ere\b)", re.IGNORECASE)
_SMALL = frozenset(words("of the and a an in to for on at with from by or vs"))
_MARKS = '"“”„«» \t\r\n'
_STOP = re.compile(r"[.!?][\"”’]?\s")
_BEFORE_OPEN = "([{-–—/:,=>‘'«“"
_LONGEST_SINGLE = 600
_FAR = 400  # code points over which no speaker is carried on
_TAIL = 200  # code points of an attribution behind the speaker's name
_GLUED = ".,;:!?)]}…–—-"


@dataclass(slots=True)
class _Raw:
    """A quotation as paired: its words, whether a mark closes it, whether it is in another, and where its marks are."""

    start: int
    end: int
    closed: bool
    inner: bool = False
    opening: int = 0
    closing: int = 0


def quotations(document: Document, sentences: list[Sentence]) -> list[Quotation]:
    """The document's quotations by their beginning, those inside others after them; speakers only where they are plain.

    A quotation that runs on over paragraphs, each opened by a mark, comes as one quotation a paragraph.
    """
    text = uncommented(document)
    raws: list[_Raw] = []
    _pair_doubles(text, document.body, raws)
    _pair_singles(text, document.body, raws)
    if not raws:
        return []
    for raw in raws:
        inside = text[raw.start : raw.end]
        raw.opening, raw.closing = raw.start - 1, raw.end
        raw.start += len(inside) - len(inside.lstrip())
        raw.end -= len(inside) - len(inside.rstrip())
    raws = sorted((raw for raw in raws if raw.start < raw.end), key=lambda raw: (raw.start, -raw.end))
    far = -1
    for raw in raws:
        raw.inner = raw.start < far
        far = max(far, raw.end)
    return _attributed(text, raws, Context(text, document.body, [s.start for s in sentences]))


def _places(text: str, marks: str, start: int) -> list[int]:
    """Where any of the marks stands; a search for each one is faster than a class of characters tried at every place."""
    places = []
    for mark in marks:
        at = text.find(mark, start)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    return places


def _pair_doubles(text: str, body: int, raws: list[_Raw]) -> None:
    """Pairs the double marks; a quotation may run over a line end, never over a blank line."""
    marks = _places(text, _DOUBLE, body)
    end = body  # of the lines without a blank one between them that hold the mark
    opened = -1
    for number, at in enumerate(marks):
        if at >= end:
            if opened >= 0:
                raws.append(_unclosed(text, opened, end))
                opened = -1
            blank = _BLANK.search(text, at)
            end = blank.start() if blank else len(text.rstrip())
        following = marks[number + 1] if number + 1 < len(marks) and marks[number + 1] < end else -1
        way = _way(text, at, body, end, opened, following)
        if way == "open":
            if opened >= 0:
                raws.append(_unclosed(text, opened, at))
            opened = at + 1
        elif way == "close":
            raws.append(_Raw(opened, at, True))
            opened = -1
    if opened >= 0:
        raws.append(_unclosed(text, opened, end))


def _unclosed(text: str, start: int, limit: int) -> _Raw:
    """A quotation without a closing mark: it ends with its line, and before what comes next."""
    stop = text.find("\n", start, limit)
    stop = limit if stop < 0 else stop
    return _Raw(start, start + len(text[start:stop].rstrip()), False)


def _way(text: str, at: int, start: int, end: int, opened: int, following: int) -> str:
    """What a double mark does here: ``open``, ``close`` or nothing (inches, a stray mark)."""
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    could_open = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
    could_close = not before.isspace() and (after.isspace() or after in _GLUED or after in "’'”»\"")
    if mark in "”»‟" or (mark == "«" and opened >= 0 and text[opened - 1] == "»"):
        if opened >= 0:
            return "close"
        return "open" if could_open and not could_close else ""
    if mark == "“" and opened >= 0 and text[opened - 1] == "„":
        return "close"
    if mark in "“„«":
        misplaced = opened >= 0 and before == " " and _misplaced(text, at, end, opened, following)
        return "close" if misplaced else "open"
    if opened < 0:
        if before.isdigit() and not could_open:
            return ""  # inches, seconds of arc
        return "" if could_close and not could_open else "open"
    if could_open and not could_close:
        return "close" if _misplaced(text, at, end, opened, following) else "open"
    return "close"


def _misplaced(text: str, at: int, end: int, opened: int, following: int) -> bool:
    """Whether a mark with a space before it and none after closes all the same (``… this, "said the doctor``)."""
    if text[at - 1] in "\r\n" or text[opened:at].rstrip()[-1:] not in (",", ".", "?", "!", "…", "-", "–", "—"):
        return following < 0 and "\n" not in text[opened:at]
    if speaks(text, at + 1):
        return True
    if following < 0 or text.find("\n", at, following) >= 0:
        return text[at] == '"' and "\n" not in text[opened:at]
    after = text[following + 1] if following + 1 < end else " "
    closing = not text[following - 1].isspace() and (after.isspace() or after in _GLUED)
    return text[at] == '"' and not closing


def _pair_singles(text: str, body: int, raws: list[_Raw]) -> None:
    """Pairs the single marks that are clearly quotation marks, each within its paragraph or, if straight, its line."""
    opened = -1
    weak = -1  # a close that could be a possessive
    for at in _places(text, _SINGLE, body):
        before = text[at - 1] if at > body else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if before.isalnum() and after.isalnum():
            continue
        if opened >= 0 and (at - opened > _LONGEST_SINGLE or _broken_off(text, opened, at)):
            if weak >= 0:
                raws.append(_Raw(opened, weak, True))
            opened = weak = -1
        if (before.isspace() or before in '([“"-–—:') and text[at] != "’" and (text[at] == "‘" or not after.isspace()):
            if _ELISION.match(text, at + 1):
                continue
            if opened >= 0 and weak >= 0:
                raws.append(_Raw(opened, weak, True))
            opened, weak = at + 1, -1
        elif opened >= 0 and not before.isspace() and not after.isalnum():
            if before in ",.!?…" or (before not in "sS" or not after.isspace()):
                raws.append(_Raw(opened, at, True))
                opened = weak = -1
            elif weak < 0:
                weak = at
    if opened >= 0 and weak >= 0:
        raws.append(_Raw(opened, weak, True))


def _broken_off(text: str, opened: int, at: int) -> bool:
    """Whether lines end between a single opening mark and another mark such that the first closed nowhere."""
    if text[opened - 1] == "‘":
        return _BLANK.search(text, opened, at) is not None
    return text.find("\n", opened, at) >= 0


def _attributed(text: str, raws: list[_Raw], context: Context) -> list[Quotation]:
    found: list[Quotation] = []
    outer: list[_Raw] = [raw for raw in raws if not raw.inner]
    next_mark = {id(a): b.opening for a, b in pairwise(outer)}
    last: _Raw | None = None
    speaker: Span | None = None
    for raw in raws:
        if raw.inner:
            found.append(Quotation(raw.start, raw.end, None, _titled(text, raw)))
            continue
        limit = next_mark.get(id(raw), len(text))
        floor = last.closing + 1 if last else context.body
        own = speaker_after(context, raw.end, raw.closing, limit) if raw.closed else None
        if own is None and (
            not _brief(text, raw) or text[max(floor, raw.opening - 9) : raw.opening].rstrip().endswith((":", ","))
        ):
            own = speaker_before(context, raw.opening, floor)
        if last is not None and _runs_on(text, last, raw):
            if own is None:
                own = speaker
            elif speaker is None:  # the speaker of a long quotation is often named behind its last paragraph
                _name_back(found, text, own)
        elif own is None and last is not None and speaker is not None and _continues(text, last, raw, speaker):
            own = speaker
        title = own is None and _titled(text, raw)
        if not title:
            speaker, last = own, raw
        found.append(Quotation(raw.start, raw.end, own, title))
    return found


def _runs_on(text: str, last: _Raw, raw: _Raw) -> bool:
    """Whether a quotation left open at a paragraph's end goes on in the next paragraph, which a mark opens."""
    return not last.closed and raw.start - last.end < _FAR and not text[last.end : raw.start].strip(_MARKS)


def _name_back(found: list[Quotation], text: str, speaker: Span) -> None:
    """Gives the quotations at the end of the list, as long as they run on unnamed, the speaker named behind them."""
    following: Quotation | None = None
    for number in range(len(found) - 1, -1, -1):
        quotation = found[number]
        if quotation.speaker is not None:
            return
        if following is not None and text[quotation.end : following.start].strip(_MARKS):
            return
        found[number] = Quotation(quotation.start, quotation.end, speaker)
        following = quotation


def _continues(text: str, last: _Raw, raw: _Raw, speaker: Span) -> bool:
    """Whether the same speaker goes on behind an attribution that closes its sentence (``…,” Smith said. “…``)."""
    if raw.start - last.end >= _FAR:
        return False
    between = text[last.end : raw.start]
    if _BLANK.search(between) or not last.end <= speaker.start < raw.start:
        return False
    tail = text[speaker.end : raw.opening].strip()
    return len(tail) <= _TAIL and tail.endswith((".", ",", ";", ":", "—", "–", "-")) and not _STOP.search(tail)


def _brief(text: str, raw: _Raw) -> bool:
    """Whether a quotation is a word or two without a final mark: a scare quote, unless its lead says otherwise."""
    inside = text[raw.start : min(raw.end, raw.start + 60)]
    return raw.end - raw.start <= 60 and len(inside.split()) <= 2 and not inside.endswith((".", "!", "?"))


def _titled(text: str, raw: _Raw) -> bool:
    """Whether quoted words look like a name or a word held at arm's length, not like speech."""
    inside = text[raw.start : raw.end]
    if len(inside) > 90:
        return False
    parts = inside.split()
    if len(parts) <= 2:
        return not (parts[0][0].isupper() and inside.endswith((".", "!", "?")))
    if len(parts) > 10 or inside.rstrip().endswith((".", "!", "?")) or not raw.closed:
        return False
    return parts[0][0].isupper() and all(
        not part[0].isalpha() or part[0].isupper() or part.strip(".,:;").lower() in _SMALL for part in parts
    )
