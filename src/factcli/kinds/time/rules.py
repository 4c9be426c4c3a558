"""Rules for times of day: 9:25 a.m., 20:49, 8.40am, 0737 GMT, just before 9, noon, Friday evening."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval

# Hours east of Greenwich, in minutes, of the zones that copy names; None where one name stands for several zones.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "wat": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "sast": 120, "eat": 180, "msk": 180,
    "est": -300, "edt": -240, "et": None, "cst": None, "cdt": -300, "ct": None, "mst": -420, "mdt": -360, "mt": None,
    "pst": -480, "pdt": -420, "pt": None, "akdt": -480, "hst": -600, "ist": None, "pkt": 300, "wib": 420, "hkt": 480, "sgt": 480,
    "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
_DAY = 24 * 60
_HEDGES = {"around": "~", "about": "~", "approximately": "~", "roughly": "~", "circa": "~", "before": "<", "after": ">", "past": ">",
           "by": "<=", "until": "", "till": "", "since": "", "from": "", "at": "", "to": "", "between": ""}  # fmt: skip
_NEAR = frozenset("just shortly soon minutes moments slightly little immediately".split())
_BESIDE = frozenset("on this local in today yesterday tonight last the monday tuesday wednesday thursday friday saturday sunday".split())
# Wide, because nobody agrees where an afternoon ends, and a night begins on one day and ends on the next.
_DAYTIMES = {"morning": (0, 765), "afternoon": (690, 1170), "evening": (960, _DAY - 1), "night": (0, _DAY - 1)}
_PARTS = {"early": (0, 780), "late": (720, _DAY - 1)}
_DAY_WORDS = frozenset("yesterday today tomorrow".split())
_SCORES = frozenset("won beat beaten lost led score scored ratio odds record finished clocked psalm john luke mark matthew genesis".split())


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time as written: its tokens, the minute of the day, whether it could be either half of the day, its rounding."""

    first: int
    last: int
    minute: int
    slack: int
    twelve: bool = False


@cache
def words() -> frozenset[str]:
    """Times and parts of the day without a figure."""
    return frozenset(["noon", "midnight", "midday", *_DAYTIMES, *_PARTS])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The time of day at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    if number is None:
        if word in _DAYTIMES:
            return _daytime(page, at, begin)
        if word in _PARTS:
            return _early(page, at, begin)
        if word not in words() or scan.words[at][0].isupper() and at > begin:
            return None
        return _found(page, _Clock(at, at, 0 if word == "midnight" else 720, 15), begin)
    clock = _figures(page, at, begin, stop) if word[0].isdigit() else _spelled(page, number)
    return None if clock is None else _found(page, clock, begin)


def _daytime(page: Page, at: int, begin: int) -> Found | None:
    """Friday evening · yesterday afternoon · later that night: a part of the day, beside a day only."""
    scan = page.scan
    lower = scan.lower
    before = lower[at - 1] if at > begin else ""
    if at == begin or scan.words[at][0].isupper():
        return None
    if before in ("early", "late", "mid", "-") and at - 2 >= begin:
        before = lower[at - 2] if before != "-" else lower[at - 3] if at - 3 >= begin else ""
    beside = before in lang.weekdays() and not before.endswith("days") or before in _DAY_WORDS
    if before == "that" or before in ("the", "following", "next", "previous") and _in_the(lower, at, begin):
        beside = True
    if not beside or scan.word(at + 1) == "-" or scan.word(at + 1) in ("news", "paper", "show", "prayers"):
        return None
    return Found("time.daytime", at, at, lower[at], Interval.closed(*_DAYTIMES[lower[at]]), "clock", "time", phrase=at)


def _in_the(lower: list[str], at: int, begin: int) -> bool:
    """later in the afternoon · in the early evening · the following morning."""
    if lower[at - 1] in ("following", "next", "previous"):
        return lower[at - 2 : at - 1] == ["the"]
    i = at - 2 if lower[at - 1] == "the" else at - 3
    return i > begin and lower[i] in ("in", "during") and lower[i - 1] in ("later", "earlier", "that")


def _early(page: Page, at: int, begin: int) -> Found | None:
    """late Friday · early on Sunday: the part of the day before its name."""
    scan = page.scan
    nxt = at + 2 if scan.word(at + 1) == "on" else at + 1
    follow = scan.word(nxt)
    if follow not in lang.weekdays() or follow.endswith("days") or not scan.words[nxt][0].isupper():
        return None
    if scan.word(nxt + 1) in _DAYTIMES:
        return None
    return Found("time.part", at, at, scan.lower[at], Interval.closed(*_PARTS[scan.lower[at]]), "clock", "time", phrase=nxt)


def _spelled(page: Page, number: Number) -> _Clock | None:
    """nine o'clock · nine in the morning · half past nine · eight p.m."""
    lower = page.scan.lower
    if number.form not in ("words", "fraction", "article") or number.high > 12:
        return None
    if number.form == "fraction" or lower[number.first] in ("quarter", "half"):
        hour = _hour(page, number.last + 2)
        if lower[number.last + 1 : number.last + 2] != ["past"] or hour is None or number.low != number.low.__class__("0.5"):
            return None
        half = _half(page, number.last + 3)
        minute = hour * 60 + 30 if half is None else _of_day(hour, 30, half[1])
        return _Clock(number.first, number.last + 2 if half is None else half[0], minute, 5, half is None)
    if number.low < 1 or number.low != number.low.to_integral_value() or number.low != number.high:
        return None
    half = _half(page, number.last + 1)
    if half is not None:
        return _Clock(number.first, half[0], _of_day(int(number.low), 0, half[1]), 15)
    if page.scan.word(number.last + 1) == "o'clock":
        return _with_daytime(page, _Clock(number.first, number.last + 1, int(number.low) * 60, 15, True))
    return None


def _hour(page: Page, at: int) -> int | None:
    word = page.scan.word(at)
    if word.isdigit() and 1 <= int(word) <= 12:
        return int(word)
    hour = lang.number_words().get(word, 0)
    return hour if 1 <= hour <= 12 else None


def _figures(page: Page, at: int, begin: int, stop: int) -> _Clock | None:
    """9:25 · 8.40am · 0737 GMT · 9 p.m. · just before 9 · 2130 hours."""
    scan = page.scan
    lower = scan.lower
    word = lower[at]
    half = _half(page, at + 1)
    after = lower[at + 1] if at + 1 < stop else ""
    before = lower[at - 1] if at > begin else ""
    if before in ("$", "£", "€", "#", "no", "-") and not (before == "-" and half is not None):
        return None
    dotted = word.count(".") == 1 and ":" not in word
    left, _, right = word.replace(".", ":").partition(":") if dotted or word.count(":") == 1 else (word, "", "")
    if right:
        if not (left.isdigit() and right.isdigit() and len(right) == 2 and int(left) < 24 and int(right) < 60):
            return None
        hour, minute = int(left), int(right)
        if dotted and half is None and not (after in ("hrs", "hours") or after in ("gmt", "utc")):
            return None
        if half is None and not dotted and _score_like(page, at, begin, stop):
            return None
    elif word.isdigit() and half is not None and 1 <= int(word) <= 12:
        hour, minute = int(word), 0
    elif word.isdigit() and after == "o'clock" and 1 <= int(word) <= 12:
        return _with_daytime(page, _Clock(at, at + 1, int(word) * 60, 15, True))
    elif word.isdigit() and len(word) == 4 and int(word[:2]) < 24 and int(word[2:]) < 60:
        if after not in _ZONES and after not in ("hours", "hrs") and scan.word(at + 2) not in ("gmt", "utc"):
            return None
        hour, minute = int(word[:2]), int(word[2:])
    elif word.isdigit() and 1 <= int(word) <= 12 and _bare(page, at, begin, stop):
        return _with_daytime(page, _Clock(at, at, int(word) * 60, 15, True))
    else:
        return None
    slack = 1 if minute % 5 else 5 if minute % 15 else 10
    if half is not None:
        total = _of_day(hour, minute, half[1]) if hour <= 12 else hour * 60 + minute
        return _Clock(at, half[0], total, slack)
    last = at + 1 if after in ("hours", "hrs") else at
    twelve = 1 <= hour <= 12 and len(left) < 3 and word[0] != "0" and last == at and after not in ("gmt", "utc")
    return _with_daytime(page, _Clock(at, last, hour * 60 + minute, slack, twelve))


def _bare(page: Page, at: int, begin: int, stop: int) -> bool:
    """just before 9 · shortly after 7 on Friday · at 6 yesterday evening: an hour by the words around it."""
    lower = page.scan.lower
    before = lower[at - 1] if at > begin else ""
    after = lower[at + 1] if at + 1 < stop else "."
    open_ = after in (".", ",", ";", "on", "this", "last", "yesterday", "today", "tonight", "local", "in", "when", '"', "and") or after in lang.weekdays()
    if before in ("before", "after"):
        return open_ and at - 2 >= begin and lower[at - 2] in _NEAR and (after != "in" or lower[at + 2 : at + 3] == ["the"])
    if before in ("at", "around", "about", "by", "until"):
        return after == "local" or lower[at + 1 : at + 4] in (["in", "the", "morning"], ["in", "the", "evening"], ["in", "the", "afternoon"]) or (
            after in ("yesterday", "tonight", "this", "last") and page.scan.word(at + 2) in _DAYTIMES or after == "tonight"
        )
    return False


def _half(page: Page, at: int) -> tuple[int, str] | None:
    """a.m. or p.m. after an hour: its last token and which it is."""
    lower = page.scan.lower
    if at >= len(lower):
        return None
    word = lower[at].replace(".", "")
    if word in ("am", "pm"):
        return at, word
    if word in ("a", "p") and lower[at + 1 : at + 3] in ([".", "m"], [" ", "m"]):
        return at + 2, word + "m"
    return None


def _of_day(hour: int, minute: int, half: str) -> int:
    return (hour % 12 + (12 if half == "pm" else 0)) * 60 + minute


def _with_daytime(page: Page, clock: _Clock) -> _Clock:
    """6:41 last night · 9:25 in the morning · eight o'clock on Friday evening: the half of the day by its name."""
    if not clock.twelve:
        return clock
    near = page.scan.lower[clock.last + 1 : clock.last + 5]
    for i, word in enumerate(near):
        if word in (".", ",", ";", "and") and i:
            break
        if word in ("morning",):
            return _Clock(clock.first, clock.last, clock.minute % 720, clock.slack)
        if word in ("afternoon", "evening", "tonight") or word == "night" and clock.minute >= 300 and clock.minute < 720:
            return _Clock(clock.first, clock.last, clock.minute % 720 + 720, clock.slack)
    return clock


def _score_like(page: Page, at: int, begin: int, stop: int) -> bool:
    """A ratio, a verse or a finishing time: 3:1 is none already, 2:05 is one unless words for a time of day are beside it."""
    lower = page.scan.lower
    before = lower[at - 1] if at > begin else ""
    after = lower[at + 1] if at + 1 < stop else "."
    if after in _ZONES or after in ("hours", "hrs", "local") or page.scan.word(at + 2) in ("gmt", "utc"):
        return False
    if not _SCORES.isdisjoint(lower[max(begin, at - 6) : at]) or after in ("win", "victory", "lead", "mile", "marathon", "minutes", "miles"):
        return True
    if before in ("at", "before", "after", "by", "until", "till", "since", "around", "about", "from", "to", "between", "approximately"):
        return False
    return after not in _BESIDE and lower[at][0] != "0"


def _zone(page: Page, at: int) -> tuple[int, str] | None:
    """The zone named from token ``at`` on: its last token, and its name in lower case."""
    scan = page.scan
    word = scan.word(at)
    if word in _ZONES and scan.words[at].isupper():
        return at, word
    if word == "(" and scan.word(at + 1) in _ZONES and scan.word(at + 2) == ")":
        return at + 2, scan.word(at + 1)
    if word == "(" and scan.word(at + 1) in ("gmt", "utc") and scan.word(at + 2) == "+" and scan.word(at + 4) == ")":
        hours = scan.word(at + 3)
        return (at + 4, f"gmt+{hours}") if hours.isdigit() and int(hours) <= 14 else None
    for name in ("eastern", "pacific", "central", "mountain"):
        if word == name and scan.word(at + 1) in ("time", "standard", "daylight"):
            return at, "et"
    return None


def _found(page: Page, clock: _Clock, begin: int) -> Found:
    lower = page.scan.lower
    first, last, minute = clock.first, clock.last, clock.minute
    sign = _HEDGES.get(lower[first - 1], "") if first > begin else ""
    near = first - 2 >= begin and lower[first - 2] in _NEAR
    if sign == "~":
        low, high = minute - 20, minute + 20
    elif sign == "<":
        low, high = (minute - 30, minute) if near else (0, minute)
    elif sign == ">":
        low, high = (minute, minute + 30) if near else (minute, _DAY - 1)
    elif sign == "<=":
        low, high = 0, minute
    else:
        low, high = minute - clock.slack, minute + clock.slack
    if minute == 0 and first == last and lower[first] == "midnight":  # the end of one day and the beginning of the next
        low, high = (_DAY - 30, _DAY) if sign == "<" and near else (0, _DAY)
    text = f"{minute // 60 % 24:02d}:{minute % 60:02d}"
    unit = "clock 12" if clock.twelve else "clock"
    zone = _zone(page, last + 1)
    if zone is not None:
        last, name = zone
        text += f" {name.upper()}"
        east = _ZONES[name] if name in _ZONES else int(name[4:]) * 60
        unit = f"clock {name}"
        if east is not None:
            unit, shift = "clock utc", east
            if not clock.twelve:
                low, high = _turned(low - shift, high - shift)
    return Found("time.clock", first, last, f"{sign}{text}", Interval.closed(low, high), unit, "time", phrase=last)


def _turned(low: int, high: int) -> tuple[int, int]:
    """The minutes in the day that they fall into: 18:00 in New York is 22:00 or, in summer time, past midnight in UTC."""
    turn = (low + high) // 2 // _DAY * _DAY
    return low - turn, high - turn


__all__ = ["find", "words"]
