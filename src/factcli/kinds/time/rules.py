"""Rules for clock times: 9:25 a.m., 20:49, 8.40am, 0737 GMT, just before 9, noon."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval

# Hours east of Greenwich of the zones that English-language copy names; an hour of day otherwise is local.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "et": None, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "ist": None, "jst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "sast": 2, "wib": 7, "msk": 3,
}
_DAY = 24 * 60
_HEDGES = {"around": "~", "about": "~", "approximately": "~", "roughly": "~", "circa": "~", "before": "<", "after": ">", "past": ">", "by": "<=", "until": "", "since": "", "from": "", "at": ""}
_NEAR = frozenset("just shortly soon minutes moments slightly little".split())


def words() -> frozenset[str]:
    """Times without a figure."""
    return frozenset(["noon", "midnight", "midday"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The clock time at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    if word in words():
        if scan.words[at][0].isupper() and at > begin:
            return None
        minute = 0 if word == "midnight" else 12 * 60
        return _found(page, at, at, minute, begin, 15)
    if not word[0].isdigit():
        if number is None or number.form != "words" or number.low > 12 or number.low != number.low.to_integral_value():
            return None
        half = _half(lower, number.last + 1)
        if half is None:
            return None
        return _found(page, number.first, half[0], _clock(int(number.low), 0, half[1]), begin, 15)
    digits = word.replace(".", ":") if word.count(".") == 1 else word
    i = at + 1
    half = _half(lower, i)
    hour, minute, exact = -1, 0, False
    if ":" in digits and digits.count(":") == 1:
        left, right = digits.split(":")
        if len(right) == 2 and right.isdigit() and left.isdigit() and int(left) < 24 and int(right) < 60:
            hour, minute, exact = int(left), int(right), True
            if "." in word and half is None:
                return None
    elif digits.isdigit() and half is not None and 1 <= int(digits) <= 12:
        hour = int(digits)
    elif digits.isdigit() and len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60:
        zone = lower[i] if i < stop else ""
        if zone in _ZONES or zone in ("hours", "hrs"):
            hour, minute, exact = int(digits[:2]), int(digits[2:]), True
            half = None
    elif digits.isdigit() and 1 <= int(digits) <= 12 and lower[i : i + 1] == ["o'clock"]:
        return _found(page, at, i, int(digits) * 60, begin, 15, twelve=True)
    if hour < 0:
        return None
    last = at
    if half is not None:
        last = half[0]
        if hour > 12 and half[1] == "am":
            return None
        total = _clock(hour, minute, half[1]) if hour <= 12 else hour * 60 + minute
    else:
        total = hour * 60 + minute
        if ":" in word and _score_like(page, at, begin, stop, hour):
            return None
    twelve = half is None and hour <= 12 and not (len(word.split(":")[0]) == 2 and word[0] == "0")
    offset: int | None | str = ""
    follow = lower[last + 1] if last + 1 < stop else ""
    if follow in ("hours", "hrs"):
        last += 1
        twelve = False
        follow = lower[last + 1] if last + 1 < stop else ""
    if follow == "(" and lower[last + 2 : last + 3] and lower[last + 2] in _ZONES and scan.word(last + 3) == ")":
        follow = lower[last + 2]
    if follow in _ZONES and scan.words[last + 1].isupper():
        last += 1
        offset = _ZONES[follow]
    daytime = lower[last + 1 : last + 2]
    if twelve and any(w in ("evening", "night", "afternoon", "pm") for w in lower[last + 1 : last + 4]) and hour < 12:
        total += 12 * 60
        twelve = False
    elif twelve and any(w == "morning" for w in lower[last + 1 : last + 5]):
        twelve = False
    del daytime
    slack = 1 if exact and minute % 5 else 5 if minute % 15 else 10
    return _found(page, at, last, total, begin, slack, offset=offset, twelve=twelve)


def _half(lower: list[str], at: int) -> tuple[int, str] | None:
    """a.m. or p.m. after an hour: its last token and which it is."""
    if at >= len(lower):
        return None
    word = lower[at].replace(".", "")
    if word in ("am", "pm"):
        return at, word
    if word in ("a", "p") and lower[at + 1 : at + 3] in ([".", "m"], [" ", "m"]):
        return at + 2, word + "m"
    return None


def _clock(hour: int, minute: int, half: str) -> int:
    return (hour % 12 + (12 if half == "pm" else 0)) * 60 + minute


def _score_like(page: Page, at: int, begin: int, stop: int, hour: int) -> bool:
    """A ratio, a verse or a race time rather than a clock time: no word for a time beside it."""
    lower = page.scan.lower
    before = lower[at - 1] if at > begin else ""
    after = lower[at + 1] if at + 1 < stop else ""
    return before not in _HEDGES and after not in _ZONES and after not in ("hours", "hrs", "on", "this", "local", "in", "today", "yesterday") and hour != 0


def _found(page: Page, first: int, last: int, minute: int, begin: int, slack: int, *, offset: int | None | str = "", twelve: bool = False) -> Found | None:
    lower = page.scan.lower
    at = first - 1
    sign = ""
    if at >= begin and lower[at] in _HEDGES:
        sign = _HEDGES[lower[at]]
    near = at - 1 >= begin and lower[at - 1] in _NEAR
    unit = "clock"
    if isinstance(offset, int):
        minute, unit = (minute - offset * 60) % _DAY, "clock utc"
    elif offset is None:
        unit = "clock zone"
    if sign == "~":
        low, high = minute - 20, minute + 20
    elif sign == "<":
        low, high = (minute - 30, minute) if near else (0, minute)
    elif sign == ">":
        low, high = (minute, minute + 30) if near else (minute, _DAY - 1)
    elif sign == "<=":
        low, high = 0, minute
    else:
        low, high = minute - slack, minute + slack
    allowed = Interval.closed(low, high)
    if twelve:
        unit = "clock 12"
    text = f"{minute // 60:02d}:{minute % 60:02d}"
    zone = " UTC" if unit == "clock utc" else ""
    return Found("time.clock", first, last, f"{sign}{text}{zone}", allowed, unit, "time", phrase=last)


__all__ = ["find", "words"]
