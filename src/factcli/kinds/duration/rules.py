"""Rules for durations: how long something lasted or takes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration import articles
from factcli.kinds.duration.made import length, within
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval, Modifier, duration_text

_LONG = {
    "weeklong": "week",
    "yearlong": "year",
    "monthlong": "month",
    "daylong": "day",
    "hourlong": "hour",
    "decadelong": "decade",
    "decades-long": "decade",
}


_LASTED = ("for", "lasted", "took", "spent")  # what says that a length is how long, whatever follows it
# Whoever does this with nights counts performances.
_SHOWS = frozenset(
    "pulled cancelled canceled axed scrapped added adding play plays played playing performed headlined sold "
    "booked".split()
)
# Days of these are not all the days: courts sit, and firms and schools work, on some of them.
_SITTING = frozenset("court working business trading sitting hearing school".split())
_BARE = ("week", "day", "month", "year", "hour")
# Units whose lengths are told together with smaller ones: "five hours and 20 minutes"; how many make one.
_SMALLER = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}


def words() -> frozenset[str]:
    """One-word durations, and ``a``/``an`` for "an hour"."""
    return frozenset([*_LONG, "a", "an", "half", "decades", "centuries", *_BARE])


@cache
def _lengths() -> frozenset[str]:
    """What every length of time has one of, up to two words after its number."""
    return frozenset([*lang.time_units(), "night", "nights"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The duration at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    if number is not None and _lengths().isdisjoint(lower[number.last + 1 : number.last + 5]):
        return None  # as most numbers are
    begin, stop = scan.bounds(at)
    if number is None:
        word = lower[at]
        if word in ("decades", "centuries"):
            return _vague(page, at, begin)
        if (
            word in _BARE
            and lower[at - 1 : at] == ["after"]
            and scan.word(at + 1) in ("on", "in", "of", "at")
            and at > begin
        ):
            return length(
                "duration.word", at, at, Decimal(1), Decimal(1), word, Modifier.NONE
            )  # a headline's "after week on the run"
        if word == "half":
            return articles.half(page, at, begin, stop)
        if word in _LONG:
            return length("duration.word", at, at, Decimal(1), Decimal(1), _LONG[word], Modifier.NONE)
        if word in ("a", "an"):
            return _hour_and(page, at, stop) or articles.article(page, at, begin, stop)
        if scan.word(at + 1) == "-" and scan.word(at + 2) == "long":
            return length("duration.word", at, at + 2, Decimal(1), Decimal(1), word, Modifier.NONE)
        return None
    if number.form not in ("digits", "words", "article", "vague", "fraction") or number.high <= 0:
        return None
    if scan.word(number.last + 1) in _SITTING:
        return _sittings(page, number, stop)
    i = number.last + 1
    if i < stop and lower[i] == "-":
        i += 1
    for _ in range(2):
        if i < stop and (
            lower[i] in ("full", "more", "whole", "long", "straight", "consecutive", "of", "solid", "calendar")
            or (number.form == "vague" and lower[i] == "of")
        ):
            i += 1
    nights = i < stop and lower[i] in ("nights", "night")
    if nights and not _SHOWS.isdisjoint(lower[max(begin, number.begin - 2) : number.begin]):
        return None  # "played two nights at the Apollo": performances, not how long
    if not nights and (i >= stop or lower[i] not in lang.time_units()):
        return None
    follow = scan.word(i + 1)
    if (
        follow in ("old", "olds", "ago")
        or (follow == "-" and scan.word(i + 2) == "old")
        or lower[i] in ("second", "m", "s")
        or (lower[i] in ("h", "min") and number.form != "digits")
    ):
        return None
    low, high = number.low, number.high
    unit = "day" if nights else lang.time_units()[lower[i]]
    last = i
    if (
        unit in _SMALLER
        and (lower[i].endswith(("s", "h", "r")) or number.low == 1)
        and (chained := _chain(page, number, i, unit, stop)) is not None
    ):
        return chained
    # two and a half years
    if lower[i + 1 : i + 4] == ["and", "a", "half"]:
        low, high, last = low + Decimal("0.5"), high + Decimal("0.5"), i + 3
    modifier = number.modifier
    if number.form == "vague":
        low = high = low * 2
    if scan.word(last + 1) == "or" and scan.word(last + 2) == "so":
        modifier = Modifier.APPROX
    if modifier is Modifier.NONE and _within(page, number):
        modifier = Modifier.EQUAL_OR_LESS
    scope: tuple[str, ...] = ()
    if follow in ("later", "after", "earlier", "before"):
        # "for two hours before he gave up" is how long, "two hours before he gave up" is when
        scope = () if number.begin > begin and lower[number.begin - 1] in _LASTED else ("offset",)
    found = length("duration.length", number.first, last, low, high, unit, modifier, scope)
    return within(found) if _within(page, number) else found


def _chain(page: Page, number: Number, at: int, unit: str, stop: int) -> Found | None:
    """five hours and 20 minutes · 2 hours, 4 minutes and 12 seconds · three years and two months, as one length."""
    scan = page.scan
    low = number.low
    if low != number.high or low != low.to_integral_value():
        return None
    texts = [duration_text(low, low, unit, Modifier.NONE)]  # type: ignore[arg-type]  # a unit of _SMALLER
    last = at
    while unit in _SMALLER:
        after = last + 1
        while after < stop and scan.word(after) in (",", "and"):
            after += 1
        more = (
            number_at(scan, after)
            if after < stop and (scan.word(after)[:1].isdigit() or scan.word(after) in lang.number_words())
            else None
        )
        smaller, factor = _SMALLER[unit]
        if (
            more is None
            or more.low != more.high
            or more.low >= factor
            or more.low != more.low.to_integral_value()
            or lang.time_units().get(scan.word(more.last + 1)) != smaller
        ):
            break
        low = low * factor + more.low
        texts.append(duration_text(more.low, more.low, smaller, Modifier.NONE))  # type: ignore[arg-type]
        last, unit = more.last + 1, smaller
    if len(texts) == 1:
        return None
    days = "".join(text[1:] for text in texts if not text.startswith("PT"))
    hours = "".join(text[2:] for text in texts if text.startswith("PT"))
    value = f"P{days}" + (f"T{hours}" if hours else "")
    found = length("duration.length", number.first, last, low, low, unit, number.modifier)
    hedge = found.value[: found.value.index("P")]
    offset = scan.word(last + 1) in ("later", "after", "earlier", "before")
    return found._replace(value=hedge + value, scope=("offset",) if offset else ())


def _within(page: Page, number: Number) -> bool:
    """within six minutes · inside two years: that long at most."""
    begin, _ = page.scan.bounds(number.begin)
    return number.begin > begin and page.scan.lower[number.begin - 1] in ("within", "inside")


def _hour_and(page: Page, at: int, stop: int) -> Found | None:
    """an hour and 50 minutes · a year and two months, at the article."""
    unit = lang.time_units().get(page.scan.word(at + 1))
    if unit not in _SMALLER or page.scan.word(at + 2) != "and":
        return None
    modifier, _ = articles.hedge(page, at)
    one = Number(at, at, Decimal(1), Decimal(1), None, "article", modifier)
    return _chain(page, one, at + 1, unit, stop)


def _sittings(page: Page, number: Number, stop: int) -> Found | None:
    """13 court days · 10 working days: so many days at least, for there are others in between."""
    scan = page.scan
    sort = scan.word(number.last + 1)
    if sort not in _SITTING or scan.word(number.last + 2) not in ("days", "day") or number.low != number.high:
        return None
    over = (
        number.begin == number.first - 1 and scan.word(number.begin) == "over"
    )  # "over 13 court days": in their course
    modifier = Modifier.NONE if over else number.modifier
    if modifier is Modifier.NONE and _within(page, number):
        modifier = Modifier.EQUAL_OR_LESS
    found = length("duration.sittings", number.first, number.last + 2, number.low, number.low, "day", modifier)
    allowed = found.allowed
    if not isinstance(allowed, Interval) or allowed.low is None or not isinstance(allowed.low, Decimal):
        return None
    weekly = sort in ("working", "business", "trading")  # five in a week; a court may sit once a month
    high = None if not weekly or allowed.high is None else number.high * 2 + 4
    return found._replace(allowed=Interval.of(allowed.low, high, allowed.low_open, high is None))


def _vague(page: Page, at: int, begin: int) -> Found | None:
    """for decades · lasted decades · decades-long: two of them or more."""
    scan = page.scan
    before = scan.word(at - 1) if at > begin else ""
    long = scan.word(at + 1) == "-" and scan.word(at + 2) in ("long", "old")
    if not long and before not in ("for", "lasted", "spent", "over", "took", "after", "through"):
        return None
    if scan.word(at + 1) == "of" or scan.word(at + 2) == "old":
        return None
    unit = "decade" if scan.word(at) == "decades" else "century"
    found = length("duration.vague", at, at + 2 if long else at, Decimal(2), Decimal(2), unit, Modifier.EQUAL_OR_MORE)
    return found._replace(value=scan.word(at))


__all__ = ["find", "words"]
