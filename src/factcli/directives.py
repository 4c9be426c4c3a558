"""What an article says to factcli and to the copy desk, and not to its readers.

Control comments (``<!-- factcli: ignore[age] the family confirmed it -->``) and the desk's own marks (``[CQ]``, ``(sic)``).
Readers mask both, so that neither is read as copy; ``gate`` decides what they silence. The grammar is in
docs/suppressions.md.
"""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
import re
from bisect import bisect_left
from typing import NamedTuple

from factcli.late import late

VERBS = ("ignore", "ignore-next-line", "ignore-start", "ignore-end", "ignore-file")
LONGEST = 2000  # code points of a comment; what is longer was never meant as one

_OPENING = late(r"<!--\s{0,80}factcli:")
_COMMAND = late(r"\s*(?P<verb>[\w-]*)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)", re.DOTALL)
_LEAD = " \t\r\n:;,.–—-"  # what may stand between the rules and the reason
_MARK = late(
    r"\[(?P<square>[Cc][Qq]|[Ss]ic|SIC)(?::[^\[\]()\n]{1,200})?\]|\((?P<round>[Cc][Qq]|sic)(?::[^\[\]()\n]{1,200})?\)"
)
_MARKS = ("[cq", "[cQ", "[Cq", "[CQ", "[sic", "[Sic", "[SIC", "(cq", "(cQ", "(Cq", "(CQ", "(sic")  # how each begins
_INITIALS = late(r"\bC\w*[ -]+(?:\w{1,3}[ -]+)?Q\w*[ ]?\Z")  # words that "(CQ)" abbreviates


class Directive(NamedTuple):
    """A control comment: what it orders, for which kinds and checks, why, and its span in the text it was found in.

    ``rules`` is None for all of them; ``()`` is what an empty pair of brackets gives, and names none.
    """

    verb: str
    rules: tuple[str, ...] | None
    reason: str
    start: int
    end: int


class DeskMark(NamedTuple):
    """A mark of the copy desk, ``CQ`` or ``sic``, with what it adds after a colon, and its span in the text."""

    label: str
    reason: str
    start: int
    end: int


def command(text: str, start: int = 0, end: int = 0) -> Directive:
    """What stands in a comment after ``factcli:``, or on a line of a sidecar file; its verb may be none of ``VERBS``."""
    found = _COMMAND().match(text)
    assert found is not None  # every part of the pattern may be empty
    rules = None
    if found["rules"] is not None:
        rules = tuple(dict.fromkeys(name for part in found["rules"].split(",") if (name := part.strip().lower())))
    reason = " ".join(found["reason"].split()).lstrip(_LEAD).rstrip()
    return Directive(found["verb"].lower(), rules, reason, start, end)


def comments(text: str) -> list[Directive]:
    """Every control comment of a text, in order. One that is never closed is none."""
    found: list[Directive] = []
    if "factcli:" not in text:
        return found
    at = 0
    while opening := _OPENING().search(text, at):
        close = text.find("-->", opening.end())
        if close < 0:
            break
        at = close + 3
        if close - opening.start() <= LONGEST:
            found.append(command(text[opening.end() : close], opening.start(), at))
    return found


def desk_marks(text: str) -> list[DeskMark]:
    """Every mark of the copy desk in a text, in order.

    ``(CQ)`` behind words that begin with C and Q is their abbreviation, and no mark.
    """
    found: list[DeskMark] = []
    if not any(mark in text for mark in _MARKS):
        return found
    for mark in _MARK().finditer(text):
        label = (mark["square"] or mark["round"]).lower()
        if label == "cq" and mark["round"] and _INITIALS().search(text, max(0, mark.start() - 60), mark.start()):
            continue
        reason = mark.group()[1:-1].partition(":")[2]
        found.append(DeskMark("CQ" if label == "cq" else "sic", " ".join(reason.split()), *mark.span()))
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """Where a text speaks to factcli or to the desk: what a reader has to mask, sorted and apart."""
    found = [(one.start, one.end) for one in comments(text)]
    closes = [end for _, end in found]
    for mark in desk_marks(text):
        around = bisect_left(closes, mark.end)
        if around == len(closes) or mark.start < found[around][0]:  # not within a comment
            found.append((mark.start, mark.end))
    return sorted(found)
