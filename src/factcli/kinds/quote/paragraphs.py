"""Quotations that go on in a paragraph of their own, whose speaker only the paragraph before names."""

from __future__ import annotations

import re

from factcli.model import Quotation

_BLANK = re.compile(r"\n[ \t]*\r?\n")
_ENDS = re.compile(r"[ \t]*(?:\r?\n[ \t]*\r?\n(?![ \t]*[-–—])|\s*\Z)")  # "— Ann Marsh" below would be the speaker
_STOP = re.compile(r"[.!?][\"”’]?\s")
_MARKS = "\"“”„«»‘’' \t\r\n"
_FAR = 200  # code points of an attribution between two quotations
_FINAL = ".!?…"


def goes_on(text: str, last: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation without a speaker is a paragraph by itself, right below words of a speaker who is named.

    Between the two stands nothing, or who spoke the first: no sentence of the article's own.
    """
    if last.speaker is None or quotation.start - last.end > _FAR or text[quotation.end - 1] not in _FINAL:
        return False
    between = text[last.end : quotation.start]
    paragraph = _BLANK.search(between)
    if paragraph is None or between[paragraph.end() :].strip(_MARKS):
        return False
    tail = between[: paragraph.start()].strip(_MARKS)
    if _STOP.search(tail) or (tail and tail[-1] not in ".,:"):
        return False
    end = quotation.end
    while end < len(text) and text[end] in "\"”»’' ":
        end += 1
    return _ENDS.match(text, end) is not None
