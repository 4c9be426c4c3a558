"""A time as it is written or spoken: 12:15, with its half of the day · a quarter past twelve · nine o'clock."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.numbers import Number

HALVES = {"am": "am", "a.m.": "am", "pm": "pm", "p.m.": "pm"}
"""The words for the halves of the day."""
_AFTER_SPELLED = frozenset([*HALVES, "a", "p", "o'clock", "past", "to"])
_BEFORE_DAYTIME = frozenset("in on this last yesterday tonight".split())
_DAYTIMES = frozenset("morning afternoon evening night".split())
_QUARTERS = {"0.25": 15, "0.5": 30}
_TWELVES = {"midnight": 0, "noon": 720, "midday": 720}
_FIVES = (5, 10, 15, 20, 25, 30)
_AT = frozenset("at about around by before after until since just".split())
_CLOSING = frozenset(
    [".", ",", ";", ")", "", "on", "in", "this", "last", "yesterday", "when", "and", "that", "local", "tonight"]
)


_TRAINS = frozenset(
    "train trains rail railway bus buses coach ferry flight flights service services passengers".split()
)
_CALLED = frozenset(
    "alerted alarm ambulance arrived call called crews departed emergency fire kick-off kicked landed left paramedics "
    "phone police rang scene siren whistle".split()
)
# What else has two decimals and stands after "at".
_PRICED = frozenset(
    "% $ £ € average cents closed euros index lap points pence price prices rate rupees score seconds share shares "
    "stock stocks traded trading won yen".split()
)


class Clock(NamedTuple):
    """A time as written: its tokens, the minute of the day, whether its half of the day is open, its rounding."""

    first: int
    last: int
    minute: int
    slack: int
    twelve: bool = False


def spelled(page: Page, number: Number) -> Clock | None:
    """nine o'clock · nine in the morning · half past nine · eight p.m."""
    lower = page.scan.lower
    after = page.scan.word(number.last + 1)
    if number.form not in ("words", "fraction", "article"):
        return None
    if number.form == "fraction" and number.first == number.last and lower[number.first] == "half" and after != "-":
        return _half_hour(page, number)
    half_past = after == "-" and number.form == "fraction"
    if (
        after not in _AFTER_SPELLED
        and not half_past
        and not (
            after in _BEFORE_DAYTIME
            and (lower[number.first - 1] in _AT or lower[number.first - 2 : number.first] == ["as", "of"])
            and told_daytime(page, number.last + 1)
        )
    ):
        return None
    if after == "-" and lower[number.last + 2 : number.last + 3] == ["past"]:
        return past_or_to(page, number._replace(last=number.last + 1), "past")  # half-past five
    joiner = lower[number.last + 1]
    if joiner in ("past", "to"):
        return past_or_to(page, number, joiner)
    if number.form == "fraction" or lower[number.first] in ("quarter", "half"):
        return None
    if number.low < 1 or number.low != number.low.to_integral_value() or number.low != number.high:
        return None
    if number.high > 12:
        return None
    half = half_of(page, number.last + 1)
    if half is not None:
        return Clock(number.first, half[0], of_day(int(number.low), 0, half[1]), 15)
    if after in _BEFORE_DAYTIME:  # "just before six in the evening"
        return with_daytime(page, Clock(number.first, number.last, int(number.low) * 60, 15, True))
    if after == "o'clock":
        return with_daytime(page, Clock(number.first, number.last + 1, int(number.low) * 60, 15, True))
    return None


def _half_hour(page: Page, number: Number) -> Clock | None:
    """at half nine, as it is said in Britain: half past nine."""
    lower = page.scan.lower
    if page.scan.word(number.last + 1) in ("past", "-"):
        return past_or_to(page, number, "past")
    hour = lang.number_words().get(page.scan.word(number.last + 1), 0)
    follow = page.scan.word(number.last + 2)
    if lower[number.first - 1] != "at" or not 1 <= hour <= 12 or not (follow in _CLOSING or follow == "the"):
        return None
    return with_daytime(page, Clock(number.first, number.last + 1, hour * 60 + 30, 5, True))


def told_daytime(page: Page, at: int) -> bool:
    """Whether the tokens from ``at`` name a part of a day: in the morning · this evening · on Friday night · tonight."""
    scan = page.scan
    word, nxt = scan.word(at), scan.word(at + 1)
    if word == "tonight":
        return True
    if (word == "in" and nxt == "the") or (word == "on" and nxt in lang.weekdays()):
        last = at + 2
    elif word in ("this", "last", "yesterday"):
        last = at + 1
    else:
        return False
    follow = scan.word(last + 1)
    noun = follow[:1].isalpha() and follow in lang.noun_classes()
    return scan.word(last) in _DAYTIMES and follow not in ("session", "trade", "trading", "peak") and not noun


def timetable(page: Page, at: int, hour: int) -> bool:
    """Whether a dotted figure of four digits is a time by what it is of: alerted at 13.52 · the 07.15 to Benton."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    before, follow = lower[at - 1] if at > begin else "", scan.word(at + 1)
    sentence = lower[begin:stop]
    if before == "the" and follow in ("to", "from", "service", "train") and not _TRAINS.isdisjoint(sentence):
        return follow in ("service", "train") or scan.word(at + 2)[:1].isalpha()
    if hour < 13 and lower[at][0] != "0":
        return False
    if before not in _AT or follow not in _CLOSING:
        return False
    return not _CALLED.isdisjoint(sentence) and _PRICED.isdisjoint(sentence)


def minutes_past(page: Page, number: Number) -> Clock | None:
    """three minutes past seven · 12 minutes to nine on Friday: the hour and the minutes that it is counted by."""
    joiner = page.scan.word(number.last + 2)
    if joiner not in ("past", "to") or number.low != number.high or not 1 <= number.low <= 59:
        return None
    told = past_or_to(page, number._replace(last=number.last + 1), joiner)
    return None if told is None else told._replace(slack=1)


def quarter(page: Page, at: int, begin: int) -> Clock | None:
    """a quarter past twelve · quarter to six this morning, at ``quarter``."""
    joiner = page.scan.word(at + 1)
    if joiner not in ("past", "to"):
        return None
    first = at - 1 if at > begin and page.scan.lower[at - 1] == "a" else at
    number = Number(first, at, Decimal("0.25"), Decimal("0.25"), None, "fraction")
    return past_or_to(page, number, joiner)


def past_or_to(page: Page, number: Number, joiner: str) -> Clock | None:
    """half past nine · a quarter past twelve · twenty to eleven: minutes and the hour that they are counted from."""
    scan = page.scan
    hour = _hour(page, number.last + 2)
    minutes = _QUARTERS.get(str(number.low)) if number.form == "fraction" or number.low < 1 else int(number.low)
    counted = scan.word(number.last) in ("minutes", "minute")
    twelve = _TWELVES.get(scan.word(number.last + 2))
    if minutes is None or number.low != number.high or not (minutes in _FIVES or counted):
        return None
    if twelve is not None:  # "a quarter past midnight"
        return Clock(number.first, number.last + 2, (twelve + (minutes if joiner == "past" else -minutes)) % 1440, 5)
    if hour is None:
        return None
    half = half_of(page, number.last + 3)
    if joiner == "to":
        # "from five to eleven", "ten to twelve people" are ranges
        after = scan.word(number.last + 3)
        at_ = scan.word(number.first - 1) in _AT or scan.word(number.first - 2) in _AT
        if minutes == 30 or (half is None and not (at_ and after in _CLOSING)):
            return None
        hour, minutes = hour - 1 or 12, 60 - minutes
    if half is not None:
        return Clock(number.first, half[0], of_day(hour, minutes, half[1]), 5)
    return with_daytime(page, Clock(number.first, number.last + 2, hour * 60 + minutes, 5, True))


def _hour(page: Page, at: int) -> int | None:
    word = page.scan.word(at)
    if word.isdigit() and 1 <= int(word) <= 12:
        return int(word)
    hour = lang.number_words().get(word, 0)
    return hour if 1 <= hour <= 12 else None


def half_of(page: Page, at: int) -> tuple[int, str] | None:
    """a.m. or p.m. after an hour: its last token and which it is."""
    lower = page.scan.lower
    if at >= len(lower):
        return None
    word = lower[at]
    half = HALVES.get(word)
    if half is not None:
        return at, half
    if word in ("a", "p") and lower[at + 1 : at + 3] in ([".", "m"], [" ", "m"]):
        return at + 2, word + "m"
    return None


def of_day(hour: int, minute: int, half: str) -> int:
    """The minute of the day of an hour of the twelve in its half."""
    return (hour % 12 + (12 if half == "pm" else 0)) * 60 + minute


def with_daytime(page: Page, clock: Clock) -> Clock:
    """6:41 last night · 9:25 in the morning · eight o'clock on Friday evening: the half of the day by its name."""
    if not clock.twelve:
        return clock
    near = page.scan.lower[clock.last + 1 : clock.last + 5]
    for i, word in enumerate(near):
        if word in (".", ",", ";", "and") and i:
            break
        if word in ("morning",):
            return Clock(clock.first, clock.last, clock.minute % 720, clock.slack)
        if word in ("afternoon", "evening", "tonight") or (
            word == "night" and clock.minute >= 300 and clock.minute < 720
        ):
            return Clock(clock.first, clock.last, clock.minute % 720 + 720, clock.slack)
    return clock


__all__ = [
    "HALVES",
    "Clock",
    "half_of",
    "minutes_past",
    "of_day",
    "past_or_to",
    "quarter",
    "spelled",
    "timetable",
    "told_daytime",
    "with_daytime",
]
