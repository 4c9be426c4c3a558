"""Rules for measures: a figure and a unit of length, mass, area, speed, temperature, magnitude, calibre …"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.measure.loose import AWAY, calibre, counted, deep, gun_follows, index, loose, millimetres
from factcli.kinds.measure.quake import QUAKE, SIGNS, magnitude
from factcli.kinds.measure.units import NAMES, SQUARE, codes, openings, unit_at
from factcli.scan import clauses
from factcli.scan.numbers import Number, figure, number_at
from factcli.values import UNITS, Modifier, measure_set, measure_text, number_text

_FORMS = frozenset(["digits", "words", "article", "fraction"])
_QUARTERED = frozenset(["mile", "inch", "acre", "ton", "tonne", "ounce"])  # a quarter of a pound may be money
_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest away from below above deep underground beneath "
    "long wide high tall off offshore inland".split()
)
_SINGLE = {
    "mile": "[mi]", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "yard": "[yd]", "foot": "[ft]",
    "tonne": "t", "ton": "[ston]", "kilo": "kg", "hectare": "har", "acre": "[acr]",
}  # fmt: skip
_NEARBY = frozenset(["within", "than", "about", "nearly", "almost", "for"])
_SMALL = frozenset(["foot", "yard", "acre", "hectare"])
_GRAND = frozenset(["tonne", "ton", "kilo"])  # a tonne of cocaine; "a mile of bad road" is no length
_BIG = frozenset("deep wide high tall thick across".split())
_CAMERAS = {"front": "front", "selfie": "front", "rear": "rear", "back": "rear", "main": "rear", "primary": "rear"}
_NUMBERED = frozenset("route highway interstate flight area section chapter room no number article".split())
_RACES = frozenset(
    "freestyle hurdles sprint race high tall long deep wide away from off above below north south east west "
    "butterfly backstroke breaststroke medley relay final dash record champion runner swim run walk tower wall "
    "crane wave waves height length down underground underwater".split()
)

# What is so many metres long or high, in the singular: a count of millions has a plural after it.
_THINGS = frozenset(
    "vessel ship boat ferry yacht trawler tanker freighter barge tug wreck cliff bridge mast pole tunnel shaft trench "
    "pit hole pipeline fence statue platform tree chimney turbine skyscraper throw putt ladder "
    "rope tsunami pool exclusion radius runway dive descent seawall dam".split()
)
_THREW = frozenset("threw jumped leapt vaulted swam".split())
_SUBSTANCES = frozenset("water snow mud rope cable rock debris".split())


@cache
def words() -> frozenset[str]:
    """Measures without a number word: a mile, a metre, quarter-mile, half-mile, a block."""
    return frozenset(["quarter", "block", *_SINGLE])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The measure at token ``at``, or None."""
    if number is None:
        return _without_number(page, at)
    if number.form == "ordinal":
        return _stones(page, number)
    if number.form not in _FORMS:
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    before = number.begin - 1
    if (
        "." not in lower[number.first]
        and lower[before] != "."
        and openings().isdisjoint(lower[number.last : number.end + 4])
        and SIGNS.isdisjoint(lower[max(before - 1, 0) : number.end + 6])
    ):
        return None  # as most numbers are
    if before >= begin and lower[before] in _NUMBERED and (scan.words[before][0].isupper() or lower[before] == "no"):
        return None
    if lower[number.last] == "m" and number.last == number.first + 1 and scan.glued(number.last):
        return _metres(page, number)
    quake = magnitude(page, number, begin, stop)
    if quake is not None:
        return _found(page, number, *quake, "magnitude", number.low, number.high)
    if before >= begin and lower[before] == "." and scan.glued(number.first) and gun_follows(page, number.last + 1):
        return calibre(page, number, stop)
    i = _unit_after(page, number, stop)
    if i >= stop:
        return index(page, number, begin, stop)
    if lower[i] in ("caliber", "calibre") and (number.low != number.low.to_integral_value() or number.low < 1000):
        return calibre(page, number, stop)
    unit = unit_at(page, i, number)
    if unit is None:
        return loose(page, number, i, begin) or index(page, number, begin, stop)
    code, last = unit
    if code == "mm" and number.low < 20 and gun_follows(page, last + 1):
        return millimetres(page, number, last, stop)
    if code in ("[ft]", "[st]"):
        return _and_inches(page, number, code, last, stop)
    low, high, number, first = _ends(page, number, code, begin)
    if lower[last + 1 : last + 4] == ["and", "a", "half"]:
        low, high, last = low + Decimal("0.5"), high + Decimal("0.5"), last + 3
    return _found(page, number, first, last, code, low, high)


def _unit_after(page: Page, number: Number, stop: int) -> int:
    """The token at which the unit of a number begins, if it has one: past a hyphen, and past the article of a half."""
    scan = page.scan
    i = number.end + 1
    i += i < stop and scan.lower[i] == "-"
    i += number.form == "fraction" and scan.word(i) in ("a", "an") and i + 1 < stop
    return i


def _metres(page: Page, number: Number) -> Found | None:
    """the 100m hurdles · a 30m-high tower: a length, where the words around it say that it is no sum of millions."""
    scan = page.scan
    after = number.last + 1
    after += scan.word(after) == "-"
    value = figure(scan.lower[number.first])
    if value is None or not (
        scan.word(after) in _RACES
        or scan.word(after) in _THINGS
        or not _THREW.isdisjoint(scan.lower[max(0, number.begin - 2) : number.begin])
        or (scan.word(after) == "of" and scan.word(after + 1) in _SUBSTANCES)
        or _bracketed(page, number.first, after)
    ):
        return None
    plain_ = Number(number.first, number.first, value, value, None, "digits", number.modifier)
    return _found(page, plain_, number.first, number.last, "m", value, value)


def _bracketed(page: Page, first: int, after: int) -> bool:
    """Whether brackets right behind another length hold the figure: 6ft 2in (1.88m)."""
    scan = page.scan
    if scan.word(first - 1) != "(" or scan.word(after) != ")":
        return False
    word = scan.word(first - 2)
    return word == "in" or (word in codes() and UNITS[codes()[word]].dimension == "length")


def _stones(page: Page, number: Number) -> Found | None:
    """11st 6lb: what reads as an ordinal is a weight before pounds."""
    scan = page.scan
    last = number.last
    if scan.lower[last] != "st" or not scan.word(last + 1).isdigit() or scan.word(last + 2) not in ("lb", "lbs"):
        return None
    plain_ = Number(number.first, number.first, number.low, number.high, None, "digits", number.modifier)
    return _and_inches(page, plain_, "[st]", last, scan.bounds(last)[1])


def _ends(page: Page, number: Number, code: str, begin: int) -> tuple[Decimal, Decimal, Number, int]:
    """Low, high and first token: minus 5C, -5C, and between 5 km and 10 km read at its second figure."""
    scan = page.scan
    first = number.first
    dimension = UNITS[code].dimension
    before = scan.lower[first - 1] if first > begin else ""
    if dimension.startswith("temperature") and (
        before == "minus" or (before in ("-", "−") and scan.glued(first) and not scan.glued(first - 1))
    ):
        return -number.high, -number.low, number, first - 1
    return number.low, number.high, number, first


def _without_number(page: Page, at: int) -> Found | None:
    """a quarter-mile · a quarter of an inch · a mile and a half · a metre deep · a tonne of steel · within a block."""
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    before = lower[at - 1] if at > begin else ""
    word = lower[at]
    if word == "quarter":
        i = at + 1 + (scan.word(at + 1) == "-")
        i += 2 * (lower[i : i + 2] in (["of", "a"], ["of", "an"]))
        code = codes().get(scan.word(i), "") if scan.word(i) in _QUARTERED else ""
        if not code or before in lang.number_words() or before == "-":
            return None
        quarter = Decimal("0.25")
        return _found(page, Number(at, at, quarter, quarter, Decimal("0.1"), "fraction"), at, i, code, quarter, quarter)
    within = lower[at - 2 : at - 1] == ["within"]
    follow = scan.word(at + 1)
    if before not in ("a", "an") or follow == "-" or (follow == "of" and not within and word not in _GRAND):
        return None
    if lower[at - 2 : at - 1] in (["half"], ["quarter"], ["of"], ["miles"], ["minutes"], ["per"]):
        return None
    one = Decimal(1)
    number = number_at(scan, at - 1) or Number(at - 1, at - 1, one, one, None, "article", _hedge(lower, at - 1, begin))
    if word == "block":
        if not within and scan.word(at + 1) not in AWAY:
            return None
        return counted(page, number, at - 1, at, "blocks", "block")
    code = _SINGLE[word]
    if lower[at + 1 : at + 4] == ["and", "a", "half"]:
        half = Decimal("1.5")
        return _found(page, number, at - 1, at + 3, code, half, half)
    left = lower[at - 2] if at - 2 >= begin else ""
    if (word in _SMALL and follow not in _BIG) or (word in _GRAND and follow != "of" and left == "for"):
        return None  # "set a foot down", "bought for an acre", "sold for a kilo"
    heap = follow == "of" and word in _GRAND and left != "like"
    if follow in AWAY or follow in _BIG or heap or left in _NEARBY:
        return _found(page, number, at - 1, at, code, one, one)
    return None


def _hedge(lower: list[str], at: int, begin: int) -> Modifier:
    for words_, name in lang.hedges_by_last().get(lower[at - 1] if at > begin else "", ()):
        if tuple(lower[at - len(words_) : at]) == words_:
            return Modifier(name)
    return Modifier.EQUAL_OR_LESS if lower[at - 1] == "within" else Modifier.NONE


def _and_inches(page: Page, number: Number, code: str, last: int, stop: int) -> Found:
    """6-foot-2 · 5ft 10in · six feet two inches · 11st 6lb: the small unit added to the large one."""
    scan = page.scan
    per, names = (12, ("in", "inch", "inches", '"')) if code == "[ft]" else (14, ("lb", "lbs", "pounds", "pound"))
    i = last + 1
    hyphen = scan.word(i) == "-"
    if scan.word(i) in ("-", ",", "and"):
        i += 1
    two = None
    if i < stop and (scan.word(i)[:1].isdigit() or scan.word(i) in lang.number_words()) and number.low == number.high:
        two = number_at(scan, i)
    if two is None or two.high >= per or two.low != two.high:
        return _found(page, number, number.first, last, code, number.low, number.high)
    end = two.last
    if scan.word(end + 1) in names or (scan.word(end + 1) == "-" and scan.word(end + 2) in names):
        end += 1 if scan.word(end + 1) in names else 2
    elif not hyphen and not (
        code == "[ft]" and scan.word(last) in ("ft", "foot") and scan.word(end + 1) in (".", ",", "tall", "and", ")")
    ):
        return _found(page, number, number.first, last, code, number.low, number.high)
    small = "[in]" if code == "[ft]" else "[lb]"
    total = number.low * per + two.low
    allowed = measure_set(total, total, small, number.modifier, Decimal(1))
    name = f"{NAMES[code]} {number_text(two.low, two.low, Modifier.NONE)} {NAMES[small]}"
    value = measure_text(number.low, number.low, name, number.modifier)
    dimension = UNITS[code].dimension
    return Found(
        "measure.unit", number.first, end, value, allowed, dimension, dimension, head=-1, phrase=end, verb="beside"
    )


def _found(page: Page, number: Number, first: int, last: int, code: str, low: Decimal, high: Decimal) -> Found:
    scan = page.scan
    _, stop = scan.bounds(first)
    dimension = UNITS[code].dimension
    step = number.step
    if number.form == "fraction" and step is None:
        step = number.low / 5
    allowed = measure_set(low, high, code, number.modifier, step)
    scope: tuple[str, ...] = ()
    end = last
    if scan.word(last + 1) in ("a", "per", "an") and scan.word(last + 2) in (
        "day",
        "year",
        "week",
        "month",
        "hour",
        "second",
        "minute",
        "person",
    ):
        scope, end = ("rate", f"per {scan.word(last + 2)}"), last + 2
    after = clauses.noun_phrase(scan, end + 1, stop) if scan.word(end + 1) not in lang.prepositions() else None
    head = after.head if after is not None and after.head >= 0 and scan.lower[after.head] not in _SIDES else -1
    value = measure_text(low, high, NAMES.get(code, code), number.modifier)
    far = code in ("[mi]", "km") and QUAKE.isdisjoint(scan.lower[slice(*scan.bounds(first))])
    if dimension == "length" and deep(page, min(first, number.begin), last, far):
        dimension = "depth"  # a depth is never set against a distance
    elif dimension == "resolution":
        dimension = _camera(page, number.begin, last)
    rule = "measure.magnitude" if code == "magnitude" else "measure.unit"
    return Found(
        rule, first, last, value, allowed, dimension, dimension,
        head=head, phrase=max(end, after.last if head >= 0 and after is not None else end), verb="beside", scope=scope,
    )  # fmt: skip


def _camera(page: Page, first: int, last: int) -> str:
    """The resolution of which camera it is, where a front and a rear one are told apart, for the two are never compared."""
    begin, stop = page.scan.bounds(first)
    lower = page.scan.lower
    for near in (lower[last + 1 : min(stop, last + 6)], lower[max(begin, first - 5) : first]):
        for word in near:
            if word in (",", ";"):
                break
            if word in _CAMERAS:
                return f"{_CAMERAS[word]} resolution"
    return "resolution"


__all__ = ["SQUARE", "codes", "find", "words"]
