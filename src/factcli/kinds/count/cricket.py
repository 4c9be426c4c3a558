"""Runs and wickets, as cricket reports tell them: 6 for 255, 255 for six, all out for 128, not out 67, set 440 to win."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import year
from factcli.scan import clauses
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import OneOf

# One of these near by makes it cricket, or two of the others, which have other senses.
_SURELY = frozenset(
    "wicket wickets batsman batsmen cricket cricketer cricketers lbw wicketkeeper bowler bowlers paceman seamer odi odis "
    "batters t20 twenty20".split()
)
_LIKELY = frozenset(
    "innings overs stumps bowled runs crease test tests spinner umpire centuries century declared".split()
)
_FIELD = 150  # tokens to either side of a figure to cricket's own words
_BOWLED = frozenset(
    "took take taking takes claimed claiming bagged bagging grabbed grabbing with figures finished and".split()
)
_STANDING = frozenset("at to are is were was on reach reached reaching , ( - – : made making scored score had".split())
_OUT = frozenset(
    "out dismissed bowled caught trapped trapping removed removing dismissing stumped lbw fell run bowling falling leg "
    "wicket".split()
)
_SCORED = frozenset(
    "scored scoring made making hit hitting struck compiled notched notching smashed added adding".split()
)
_TARGET = frozenset("set chasing chase needing need needed requiring required chased".split())
LEADS = _SCORED | _TARGET | {"for", "on", "out", "unbeaten", "of"}
"""Words right before a figure that may be one of runs."""
_ENDS = frozenset(
    ", . ; ) and but with after before when while in by as off from on at to against for thanks caught bowled despite "
    "during the without including declared against".split()
) | {""}
_BE = frozenset("is was were are be on resume resumes resumed resuming unbeaten out".split())
_LEADING = frozenset(["lead", "deficit", "target", "total", "partnership", "stand"])
_WICKETS = 10
_HIGHEST = 999
_BACK = 9  # tokens from the figure to how the batsman got out


def cricket(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The runs or wickets that a figure states where cricket's own words stand near, else None."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if number.form not in ("digits", "words") or number.low != number.high or number.hedge_first >= 0:
        return None
    if number.last != at or number.low > _HIGHEST or (at > begin and scan.glued(at)):
        return None
    following = scan.word(number.end + 1)
    if following == "for":
        found = _innings(page, number, begin, stop)
        if found is not None:
            return found
    if following not in _ENDS and not (following == "not" and scan.word(number.end + 2) == "out"):
        return None
    if not _runs(lower, at, begin, stop) or not played(page, at):
        return None
    found = counted(page, number, clauses.Phrase(-1, number.end), "count.runs", begin, stop)
    return found._replace(unit=_unit(lower, at), certainty="tentative", reason="which innings is not told")


def played(page: Page, at: int) -> bool:
    """Whether cricket's own words stand near a token."""
    near = page.scan.lower[max(0, at - _FIELD) : at + _FIELD]
    return not _SURELY.isdisjoint(near) or len(_LIKELY.intersection(near)) > 1


def _unit(lower: list[str], at: int) -> str:
    if lower[at - 1] == "of" and lower[at - 2] in _LEADING:
        return f"{lower[at - 2]} in runs"
    return "target in runs" if lower[at - 1] in _TARGET else "run"


def _innings(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """6 for 255 · 255 for six · took 3 for 77: runs for so many wickets, each number of wickets another question."""
    scan = page.scan
    lower = scan.lower
    other = number_at(scan, number.end + 2) if begins_number(scan.word(number.end + 2)) else None
    if other is None or other.form not in ("digits", "words") or other.last >= stop or other.low != other.high:
        return None
    wickets, runs = sorted((int(number.low), int(other.low)))
    fewer = number if number.low == wickets else other
    if wickets > _WICKETS or runs > _HIGHEST or number.low == other.low or fewer.last != fewer.first:
        return None
    if scan.word(other.end + 1) not in _ENDS or (scan.word(other.end + 1) == "for") or not played(page, number.first):
        return None
    previous = lower[number.first - 1] if number.first > begin else ","
    if previous not in _STANDING and previous not in _BOWLED and page.names.at(number.first - 1) is None:
        return None  # "buy 3 for 2"
    if runs <= _WICKETS and previous not in ("at", "took"):
        return None
    bowled = fewer is number and (not _BOWLED.isdisjoint(lower[max(begin, number.first - 2) : number.first]))
    bowled = bowled or (fewer is number and page.names.at(number.first - 1) is not None)
    value = f"{wickets} for {runs}" if bowled else f"{runs} for {wickets}"
    unit = "bowling figures" if bowled else f"runs for {wickets}"
    return Found(
        "count.innings", number.first, other.last, value, OneOf.of(value), unit, "score", phrase=other.last,
        verb="beside", certainty="tentative", reason="which innings is not told",
    )  # fmt: skip


def _runs(lower: list[str], at: int, begin: int, stop: int) -> bool:
    """Whether the words beside a figure say that it is of runs."""
    before = lower[at - 1] if at > begin else ""
    behind = lower[at + 1 : min(stop, at + 4)]
    if behind[:2] == ["not", "out"] or before == "unbeaten":
        return True
    if before == "for":
        near = lower[max(begin, at - _BACK) : at - 1]
        return not _OUT.isdisjoint(near) and behind[:1] != ["for"]
    if before == "out":
        return lower[at - 2] == "not"
    if before in _TARGET:
        return behind[:1] == ["to"] or behind[:2] == ["for", "victory"] or behind[:1] in ([","], ["."])
    if before == "of":
        return lower[at - 2] in _LEADING
    if before == "on":
        return lower[at - 2] in _BE and not year(lower[at])
    return before in _SCORED


__all__ = ["LEADS", "cricket", "played"]
