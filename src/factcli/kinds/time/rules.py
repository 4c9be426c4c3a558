"""Rules for times of day: 9:25 a.m., 20:49, 8.40am, 0737 GMT, just before 9, noon, Friday evening."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.printed import hour_of_page
from factcli.kinds.time.clock import (
    HALVES,
    Clock,
    half_of,
    minutes_past,
    of_day,
    past_or_to,
    quarter,
    spelled,
    timetable,
    told_daytime,
    with_daytime,
)
from factcli.kinds.time.parts import BEFORE_HOUR, DAYTIMES, PARTS, SUN, ZONES, by_sun, daytime, early, local_time, zone
from factcli.scan.numbers import Number
from factcli.values import Interval

_DAY = 24 * 60
_HEDGES = {"around": "~", "about": "~", "approximately": "~", "roughly": "~", "circa": "~", "before": "<", "after": ">",
           "past": ">",
           "by": "<=", "until": "", "till": "", "since": "", "from": "", "at": "", "to": "", "between": ""}  # fmt: skip
_NEAR = frozenset("just shortly soon minutes moments slightly little immediately".split())
_BESIDE = frozenset(
    "on this local in today yesterday tonight last the monday tuesday wednesday thursday friday saturday sunday".split()
)
_SCORES = frozenset(
    "won beat beaten lost led score scored ratio odds record finished clocked psalm john luke mark matthew "
    "genesis".split()
)


# What stands right behind an hour in figures, or right before it, or (gmt) after "0737 hours".
_AFTER_HOUR = frozenset([*HALVES, "a", "p", "o'clock", "hours", "hrs", "h", *ZONES])
_BEFORE_H = BEFORE_HOUR | {"from", "to", "since", "between", "and", "-", "till"}
_BEING = frozenset("is was be past nearly almost".split())
_ZULU = ("gmt", "utc")


@cache
def words() -> frozenset[str]:
    """Times and parts of the day without a figure."""
    return frozenset(["noon", "midnight", "midday", "quarter", *DAYTIMES, *PARTS, *SUN])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The time of day at token ``at``, or None; none for when a page was put out or a telephone is answered."""
    made = _find(page, at, number)
    return None if made is not None and made.unit.startswith("clock") and hour_of_page(page, made.first) else made


def _find(page: Page, at: int, number: Number | None) -> Found | None:
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    word = lower[at]
    if number is None:
        if word in DAYTIMES:
            return daytime(page, at, begin)
        if word in PARTS:
            return early(page, at, begin)
        if word in SUN:
            return by_sun(page, at, begin)
        if word == "quarter":
            clock = quarter(page, at, begin)
            return None if clock is None else _found(page, clock, begin)
        if word not in words() or (scan.words[at][0].isupper() and at > begin):
            return None
        return _found(page, Clock(at, at, 0 if word == "midnight" else 720, 15), begin)
    follow = scan.word(number.last + 1)
    if follow in ("minutes", "minute"):
        clock = minutes_past(page, number)
    elif follow == "past" and word.isdigit():
        clock = past_or_to(page, number, follow)
    else:
        clock = _figures(page, at, begin, stop) if word[0].isdigit() else spelled(page, number)
    return None if clock is None else _found(page, clock, begin)


def _figures(page: Page, at: int, begin: int, stop: int) -> Clock | None:
    """9:25 · 8.40am · 0737 GMT · 9 p.m. · just before 9 · 2130 hours."""
    scan = page.scan
    lower = scan.lower
    word = lower[at]
    before = lower[at - 1] if at > begin else ""
    beside = before in BEFORE_HOUR or scan.word(at + 1) in _AFTER_HOUR or scan.word(at + 2) in _ZULU
    if word.isdigit() and not beside:
        return None  # as most figures are
    half = half_of(page, at + 1)
    after = lower[at + 1] if at + 1 < stop else ""
    if after == "h":
        return _with_h(page, at, before)
    if before in ("$", "£", "€", "#", "no", "-") and not (before == "-" and half is not None):
        return None
    dotted = word.count(".") == 1 and ":" not in word
    left, _, right = word.replace(".", ":").partition(":") if dotted or word.count(":") == 1 else (word, "", "")
    if right:
        if not (left.isdigit() and right.isdigit() and len(right) == 2 and int(left) < 24 and int(right) < 60):
            return None
        hour, minute = int(left), int(right)
        zoned = half is not None or after in ("hrs", "hours", "gmt", "utc")
        daily = 1 <= hour <= 12 and _daily(page, at, before, stop)
        if dotted and not zoned and not daily and not (len(left) == 2 and timetable(page, at, hour)):
            return None
        if half is None and not dotted and _score_like(page, at, begin, stop):
            return None
    elif word.isdigit() and half is not None and 1 <= int(word) <= 12:
        hour, minute = int(word), 0
    elif word.isdigit() and after == "o'clock" and 1 <= int(word) <= 12:
        return with_daytime(page, Clock(at, at + 1, int(word) * 60, 15, True))
    elif word.isdigit() and len(word) == 4 and int(word[:2]) < 24 and int(word[2:]) < 60:
        bare = word[0] == "0" and before in BEFORE_HOUR and not after[:1].isalnum() and after not in ("-", "/")
        bare = bare or (word[0] == "0" and before in BEFORE_HOUR and after in _BESIDE)
        if (
            not bare
            and after not in ZONES
            and after not in ("hours", "hrs")
            and scan.word(at + 2) not in ("gmt", "utc")
        ):
            return None
        hour, minute = int(word[:2]), int(word[2:])
    elif word.isdigit() and 1 <= int(word) <= 12 and _bare(page, at, begin, stop):
        return with_daytime(page, Clock(at, at, int(word) * 60, 15, True))
    else:
        return None
    slack = 1 if minute % 5 else 5 if minute % 15 else 10
    if half is not None:
        total = of_day(hour, minute, half[1]) if hour <= 12 else hour * 60 + minute
        return Clock(at, half[0], total, slack)
    last = at + 1 if after in ("hours", "hrs") else at
    twelve = 1 <= hour <= 12 and len(left) < 3 and word[0] != "0" and last == at and after not in ("gmt", "utc")
    return with_daytime(page, Clock(at, last, hour * 60 + minute, slack, twelve))


def _with_h(page: Page, at: int, before: str) -> Clock | None:
    """at 06h30 · from 18h00: an hour of the twenty-four with its minutes behind an h; not the 2h05 of a race."""
    scan = page.scan
    hour, minute = scan.lower[at], scan.word(at + 2)
    if before not in _BEFORE_H or not (scan.glued(at + 1) and scan.glued(at + 2)) or not (hour + minute).isdigit():
        return None
    if len(hour) > 2 or len(minute) != 2 or int(hour) > 23 or int(minute) > 59:
        return None
    m = int(minute)
    return Clock(at, at + 2, int(hour) * 60 + m, 1 if m % 5 else 5 if m % 15 else 10)


def _daily(page: Page, at: int, before: str, stop: int) -> bool:
    """Whether what follows a dotted figure names a part of a day: in the morning · last night · yesterday · tonight."""
    lower = page.scan.lower
    word = page.scan.word(at + 1)
    if before not in BEFORE_HOUR:  # "it was 6.42 in the morning when": no rise of 2.50 in morning trade
        return before in _BEING and told_daytime(page, at + 1)
    if word in ("in", "on"):
        return any(one in DAYTIMES for one in lower[at + 2 : min(stop, at + 5)])
    return word in ("yesterday", "tonight") or (word in ("last", "this") and page.scan.word(at + 2) in DAYTIMES)


def _bare(page: Page, at: int, begin: int, stop: int) -> bool:
    """just before 9 · shortly after 7 on Friday · at 6 yesterday evening: an hour by the words around it."""
    lower = page.scan.lower
    before = lower[at - 1] if at > begin else ""
    after = lower[at + 1] if at + 1 < stop else "."
    open_ = (
        after
        in (".", ",", ";", "on", "this", "last", "yesterday", "today", "tonight", "local", "in", "when", '"', "and")
        or after in lang.weekdays()
    )
    if before in ("before", "after"):
        return (
            open_
            and at - 2 >= begin
            and lower[at - 2] in _NEAR
            and (after != "in" or lower[at + 2 : at + 3] == ["the"])
        )
    if before in ("at", "around", "about", "by", "until"):
        return after == "local" or told_daytime(page, at + 1)
    return False


def _score_like(page: Page, at: int, begin: int, stop: int) -> bool:
    """A ratio, a verse or a finishing time: 3:1 is none already, 2:05 is one unless words of time are beside it."""
    lower = page.scan.lower
    before = lower[at - 1] if at > begin else ""
    after = lower[at + 1] if at + 1 < stop else "."
    if after in ZONES or after in ("hours", "hrs", "local") or page.scan.word(at + 2) in ("gmt", "utc"):
        return False
    if not _SCORES.isdisjoint(lower[max(begin, at - 6) : at]) or after in (
        "win",
        "victory",
        "lead",
        "mile",
        "marathon",
        "minutes",
        "miles",
    ):
        return True
    if before in (
        "at",
        "before",
        "after",
        "by",
        "until",
        "till",
        "since",
        "around",
        "about",
        "from",
        "to",
        "between",
        "approximately",
    ):
        return False
    return after not in _BESIDE and lower[at][0] != "0"


def _found(page: Page, clock: Clock, begin: int) -> Found:
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
    named = zone(page, last + 1)
    if named is not None:
        last, name = named
        text += f" {name.upper()}"
        east = ZONES[name] if name in ZONES else int(name[4:]) * 60
        unit = f"clock {name}"
        if east is not None:
            unit, shift = "clock utc", east
            if not clock.twelve:
                low, high = _turned(low - shift, high - shift)
    elif not clock.twelve and (told := local_time(page, last + 1)) is not None:
        unit, (west, east) = "clock utc", told[1]
        low, high = _turned(low - east, high - west)
    return Found("time.clock", first, last, f"{sign}{text}", Interval.closed(low, high), unit, "time", phrase=last)


def _turned(low: int, high: int) -> tuple[int, int]:
    """The minutes in the day that they fall into: 21:00 in New York is past midnight in UTC."""
    turn = (low + high) // 2 // _DAY * _DAY
    return low - turn, high - turn


__all__ = ["find", "words"]
