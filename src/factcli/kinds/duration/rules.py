"""Rules for durations: how long something lasted or takes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.duration import articles, elided, lasting, races, several
from factcli.kinds.duration.chains import SMALLER, chain, unit_of
from factcli.kinds.duration.made import length, within
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval, Modifier

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
_PASSED = frozenset(
    "full more whole long straight consecutive of solid calendar further extra additional successive hard short tense happy "
    "brutal frantic dark cold wet hot sleepless tough difficult unbroken uninterrupted continuous lonely bleak terrible "
    "golden bitter desperate unpaid wonderful awful mad chaotic hellish great good bad busy quiet fun strange crazy "
    "intense rough fantastic special sad turbulent excellent brilliant bloody deadly violent glittering trophyless "
    "hectic eventful lost torrid stormy cruel magical".split()
)
_FELT = frozenset(["ing", "ous", "ful", "ble", "tic"])  # four agonising hours · two glorious weeks
_ALWAYS = frozenset([(24, "hours", "day"), (7, "days", "week"), (365, "days", "year"), (12, "months", "year")])
_BEHIND = frozenset(["past", "last", "next", "previous", "preceding", "the"])
# Before "one day" where it is some day, and not how long: could one day return, and one day he …
_SOMEDAY = frozenset(
    ", ; : \" “ ‘ ( and but that when because if then until said hopes hope hoped not n't will 'll 'd could can may might "
    "would should must shall to".split()
)
_SOMEDAY_FOLLOWS = frozenset("in when while last this soon he she they we i you it".split())
_OFFSET = frozenset("later earlier after before long of".split())
_YOUNG, _OLD = ["as", "young", "as"], ["as", "old", "as"]
_BARE = ("week", "day", "month", "year", "hour", "decade", "century")


def words() -> frozenset[str]:
    """One-word durations, ``a``/``an`` for "an hour", and what a race's time stands behind."""
    return races.OPENING.union(_LONG, ["a", "an", "half", "quarter", *several.MANY, *_BARE])


@cache
def _lengths() -> frozenset[str]:
    """What every length of time has one of, up to two words after its number."""
    return frozenset([*lang.time_units(), "night", "nights", "h"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The duration at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    if number is None and lower[at] in races.OPENING:
        return races.after_opening(page, at)
    if number is not None and number.form == "clock":
        return races.at_figures(page, at)
    if number is not None:
        ahead = 9 if scan.word(number.last + 1) == "-" else 5  # a two- to three-day trek
        if _lengths().isdisjoint(lower[number.last + 1 : number.last + ahead]):
            return elided.bare(page, number) or races.seconds(page, number)  # None, as most numbers are
    begin, stop = scan.bounds(at)
    if number is None:
        word = lower[at]
        if word in _BARE and scan.word(at + 1) == "-" and scan.word(at + 2) == "old":
            return lasting.unit_old(page, at, stop)
        if word in several.MANY:
            return several.units(page, at, begin)
        if (
            word in _BARE
            and lower[at - 1 : at] == ["after"]
            and scan.word(at + 1) in ("on", "in", "of", "at")
            and at > begin
        ):
            return length(
                "duration.word", at, at, Decimal(1), Decimal(1), word, Modifier.NONE
            )  # a headline's "after week on the run"
        if word in _BARE and scan.word(at + 1) == "-" and scan.word(at + 2) == "long":
            return length("duration.word", at, at + 2, Decimal(1), Decimal(1), word, Modifier.NONE)
        if word in _BARE and at > begin and lower[at - 1] in _BEHIND and "the" in lower[max(begin, at - 2) : at]:
            return articles.past(page, at, begin)
        if word == "quarter":
            started = at > begin and lower[at - 1] in ("a", "past", "last")
            return (
                articles.quarters(page, at, at, Decimal("0.25"), articles.hedge(page, at - 1)[0]) if started else None
            )
        if word == "half":
            return articles.half(page, at, begin, stop)
        if word in _LONG:
            return length("duration.word", at, at, Decimal(1), Decimal(1), _LONG[word], Modifier.NONE)
        if word in ("a", "an"):
            return _hour_and(page, at, stop) or articles.article(page, at, begin, stop)
        return None
    if number.form not in ("digits", "words", "article", "vague", "fraction") or number.high <= 0:
        return None
    if scan.word(number.last + 1) == "-" and (ranged := _hyphened(page, number, stop)) is not None:
        return ranged
    if scan.word(number.last + 1) in _SITTING:
        return _sittings(page, number, stop)
    if number.form == "fraction" and number.low == Decimal("0.75"):
        return articles.quarters(page, number.first, number.last, number.low, number.modifier)
    i = number.end + 1  # 20+ years · eight-plus years
    halved = _halved(page, number)
    i += 6 if halved else 0
    if i < stop and lower[i] == "-":
        i += 1
    for _ in range(2):
        if i < stop and (lower[i] in _PASSED or (lower[i][-3:] in _FELT and scan.word(i + 1) in lang.time_units())):
            i += 1
    nights = i < stop and lower[i] in ("nights", "night")
    if nights and not _SHOWS.isdisjoint(lower[max(begin, number.begin - 2) : number.begin]):
        return None  # "played two nights at the Apollo": performances, not how long
    if not nights and (i >= stop or unit_of(lower[i]) is None):
        return elided.bare(page, number) or elided.first_of_two(page, number)
    follow = scan.word(i + 1)
    if follow == "-" and scan.word(i + 2) == "old":
        return lasting.as_old(page, number, i + 2, stop)
    if _always(page, number, i):
        return None
    if (
        follow in ("old", "olds", "ago")
        or (follow == "-" and scan.word(i + 2) in ("old", "olds"))
        or lower[i] in ("m", "s")
        # by 0.78 second · a 10-second silence; but 10 second prizes
        or (lower[i] == "second" and number.step is None and lower[i - 1] != "-")
        or (lower[i] in ("h", "min") and number.form != "digits")
    ):
        return None
    if lower[i] in ("day", "night") and i == number.last + 1 and _some_day(page, number, i, begin):
        return None
    low, high = number.low, number.high
    unit = "day" if nights else unit_of(lower[i]) or ""
    last = i
    plural = lower[i].endswith(("s", "h", "r", "min")) and (lower[i] != "hour" or number.low == 1)
    joined = lower[number.last + 1] == "-" and follow in ("-", "and")  # a two-hour-and-10-minute film
    if (
        unit in SMALLER
        and (plural or number.low == 1 or joined)
        and (chained := chain(page, number, i, unit, stop)) is not None
    ):
        return chained
    if lower[i] == "h":
        return None
    if halved:
        low = high = low + Decimal("0.5")
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
    inside = modifier is Modifier.NONE and lower[number.begin - 1] == "in" and number.begin > begin
    if inside and articles.foremost_in(page, number.begin, begin) not in ("", *articles.ONLY):
        return articles.at_least(found)
    if modifier is Modifier.MORE_THAN and _in_course(page, number):
        found = length("duration.length", number.first, last, low, high, unit, Modifier.NONE, scope)
        least = found.allowed.low if isinstance(found.allowed, Interval) else None
        return found._replace(allowed=Interval.of(least, None, False, True)) if isinstance(least, Decimal) else found
    return within(found) if _within(page, number) else found


def _hyphened(page: Page, number: Number, stop: int) -> Found | None:
    """A two- to three-day trek · a two-to-three-week break · a 10- to 12-week course."""
    scan = page.scan
    at = number.last + 2
    if scan.word(at) != "to" or number.low != number.high:
        return None
    at += 2 if scan.word(at + 1) == "-" else 1
    other = (
        number_at(scan, at)
        if at < stop and (scan.word(at)[0].isdigit() or scan.word(at) in lang.number_words())
        else None
    )
    if other is None or scan.word(other.last + 1) != "-" or other.low <= number.low or other.low != other.high:
        return None
    unit = lang.time_units().get(scan.word(other.last + 2))
    if unit is None or scan.word(other.last + 3) in ("-", "old", "olds"):  # a two- to three-year-old
        return None
    return length("duration.length", number.first, other.last + 2, number.low, other.low, unit, number.modifier)


def _halved(page: Page, number: Number) -> bool:
    """19-and-a-half years: in figures, for number words take the half along."""
    if page.scan.word(number.last + 2) != "and" or number.form != "digits":
        return False
    return page.scan.lower[number.last + 1 : number.last + 7] == ["-", "and", "-", "a", "-", "half"]


def _always(page: Page, number: Number, at: int) -> bool:
    """24 hours a day · seven days a week: always, and no length; as young as 15 years · she, at 70 years, …: ages."""
    scan = page.scan
    if scan.word(at + 1) == "a" and (int(number.low), scan.word(at), scan.word(at + 2)) in _ALWAYS:
        return True
    if (
        scan.lower[number.begin - 2 : number.begin] == [",", "at"]
        and scan.word(at + 1) == ","
        and scan.word(at) == "years"
    ):
        return True
    return number.begin < number.first and scan.lower[number.begin : number.first] in (_YOUNG, _OLD)


def _some_day(page: Page, number: Number, at: int, begin: int) -> bool:
    """Whether "one day" is a day that is not named: a star could one day explode, one day in March, hopes one day to win."""
    scan = page.scan
    if scan.word(number.last) != "one" or number.begin < number.first or scan.word(at + 1) in _OFFSET:
        return False
    before = scan.lower[number.first - 1] if number.first > begin else ","
    if before in articles.LASTING:
        return False
    return before in _SOMEDAY or scan.word(at + 1) in _SOMEDAY_FOLLOWS


def _in_course(page: Page, number: Number) -> bool:
    """Whether "over 14 months" may be in their course: reviewed footage over 14 months, unlike lasted over 14 months."""
    scan = page.scan
    begin, _ = scan.bounds(number.begin)
    at = number.begin
    if scan.word(at) != "over" or at + 1 != number.first:
        return False
    return at == begin or scan.lower[at - 1] not in articles.LASTING


def _within(page: Page, number: Number) -> bool:
    """within six minutes · inside two years: that long at most."""
    begin, _ = page.scan.bounds(number.begin)
    return number.begin > begin and page.scan.lower[number.begin - 1] in ("within", "inside")


def _hour_and(page: Page, at: int, stop: int) -> Found | None:
    """an hour and 50 minutes · a year and two months, at the article."""
    unit = lang.time_units().get(page.scan.word(at + 1))
    if unit not in SMALLER or page.scan.word(at + 2) != "and":
        return None
    modifier, _ = articles.hedge(page, at)
    one = Number(at, at, Decimal(1), Decimal(1), None, "article", modifier)
    return chain(page, one, at + 1, unit, stop)


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


__all__ = ["find", "words"]
