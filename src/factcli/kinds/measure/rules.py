"""Rules for measures: a figure and a unit of length, mass, area, speed, temperature, magnitude, calibre …"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.measure.compound import SMALLER, and_inches, marked, stones, unit_or_hyphen, up_to
from factcli.kinds.measure.loose import AWAY, calibre, counted, gun_follows, index, loose, millimetres
from factcli.kinds.measure.metres import metres
from factcli.kinds.measure.quake import SIGNS, magnitude
from factcli.kinds.measure.sky import mach, times
from factcli.kinds.measure.told import told
from factcli.kinds.measure.units import SQUARE, codes, openings, unit_at
from factcli.kinds.measure.vague import dozens
from factcli.scan.numbers import Number, number_at
from factcli.values import UNITS, Modifier

_FORMS = frozenset(["digits", "words", "article", "fraction"])
_QUARTERED = frozenset(["mile", "inch", "acre", "ton", "tonne", "ounce"])  # a quarter of a pound may be money
_SINGLE = {
    "mile": "[mi]", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "yard": "[yd]", "foot": "[ft]",
    "tonne": "t", "ton": "[ston]", "inch": "[in]", "kilo": "kg", "hectare": "har", "acre": "[acr]",
}  # fmt: skip
_NEARBY = frozenset(["within", "than", "about", "nearly", "almost", "for"])
_BULK = frozenset(["mass", "volume", "area", "energy", "length"])  # what is told in millions of its unit
_SMALL = frozenset(["foot", "yard", "acre", "hectare"])
_GRAND = frozenset(["tonne", "ton", "kilo"])  # a tonne of cocaine; "a mile of bad road" is no length
_FALLEN = frozenset(["foot", "inch", "metre", "meter"])
_FALLS = frozenset("snow rain rainfall snowfall water ice hail mud ash floodwater".split())  # a foot of snow
_BIG = frozenset("deep wide high tall thick across".split())
_LONG_UNITS = frozenset("kilometres kilometers miles metres meters feet tonnes tons".split())
_NUMBERED = frozenset("route highway interstate flight area section chapter room no number article".split())


@cache
def words() -> frozenset[str]:
    """Measures without a number word: a mile, a metre, quarter-mile, half-mile, a block."""
    return frozenset(["quarter", "block", "mach", *_SINGLE])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The measure at token ``at``, or None."""
    if number is None:
        return mach(page, at) if page.scan.lower[at] == "mach" else _without_number(page, at)
    if number.form == "ordinal":
        return stones(page, number)
    if number.form not in _FORMS:
        return dozens(page, number) if number.form == "vague" and page.scan.word(number.last + 1) == "of" else None
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
    if lower[number.last] == "m" and number.last > number.first and scan.glued(number.last):
        found = _metres(page, number)
        if found is not None or not _millions(page, number, stop):
            return found
    quake = magnitude(page, number, begin, stop)
    if quake is not None:
        return told(page, number, *quake, "magnitude", number.low, number.high)
    if before >= begin and lower[before] == "." and scan.glued(number.first) and gun_follows(page, number.last + 1):
        return calibre(page, number, stop)
    i = _unit_after(page, number, stop)
    if i >= stop:
        return index(page, number, begin, stop)
    if lower[i] in ("caliber", "calibre") and (number.low != number.low.to_integral_value() or number.low < 1000):
        return calibre(page, number, stop)
    if lower[i] == "times":
        return times(page, number)
    unit = unit_at(page, i, number)
    if unit is None and lower[i].endswith("ing") and i == number.last + 1 and scan.word(i + 1) in _LONG_UNITS:
        unit = unit_at(page, i + 1, number)  # 400 exhausting kilometres
    if unit is None and lower[i] == "'":
        return marked(page, number)
    if unit is None:
        return loose(page, number, i, begin) or index(page, number, begin, stop)
    code, last = unit
    if code == "mm" and number.low < 20 and gun_follows(page, last + 1):
        return millimetres(page, number, last, stop)
    if code in SMALLER and number.low == number.high:
        return and_inches(page, number, code, last, stop)
    low, high, number, first = _ends(page, number, code, begin)
    if lower[last + 1 : last + 4] == ["and", "a", "half"] and not unit_or_hyphen(scan.word(last + 4)):
        low, high, last = low + Decimal("0.5"), high + Decimal("0.5"), last + 3
    elif low == high and scan.word(last + 1) in ("to", "and", "-"):
        high, last, number = up_to(page, number, code, last, begin)
    if (code == "[mi]" and "furlong" in "".join(lower[last + 1 : last + 5])) or (
        code == "[fur]" and "mile" in "".join(lower[max(begin, first - 3) : first])
    ):
        return None  # a race of two miles and four furlongs
    if code == "mm" and lower[before] == "x" and scan.glued(number.first):
        return None  # rounds of 7.62x39mm
    if low == 0 < high and code in ("[mi]/h", "km/h"):
        return None  # 0-60mph in four seconds
    return told(page, number, first, last, code, low, high)


def _unit_after(page: Page, number: Number, stop: int) -> int:
    """The token at which the unit of a number begins, if it has one: past a hyphen, and past the article of a half."""
    scan = page.scan
    i = number.end + 1
    i += i < stop and scan.lower[i] == "-"
    if number.form == "fraction" and number.low * 8 == (number.low * 8).to_integral_value():
        i += scan.word(i) == "of" and scan.word(i + 1) in ("a", "an")
        i += scan.word(i) in ("a", "an") and i + 1 < stop
    return i


def _metres(page: Page, number: Number) -> Found | None:
    """the 100m hurdles · a 30m-high tower · waves of 4-6m: a length, where it is no sum of millions."""
    lengths = metres(page, number)
    if lengths is None:
        return None
    low, high = lengths
    plain_ = number._replace(last=number.last - 1, low=low, high=high, step=None)
    return told(page, plain_, number.first, number.last, "m", low, high)


def _millions(page: Page, number: Number, stop: int) -> bool:
    """Whether a unit follows the figure's own m: 2.3m litres, 1.4m tonnes."""
    after = number.last + 1
    if after >= stop:
        return False
    word = page.scan.lower[after]
    if word in ("square", "sq", "cubic", "metric", "ha", "acre", "km"):
        return True
    return word.endswith("s") and word in codes() and UNITS[codes()[word]].dimension in _BULK


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
        return told(page, Number(at, at, quarter, quarter, Decimal("0.1"), "fraction"), at, i, code, quarter, quarter)
    within = lower[at - 2 : at - 1] == ["within"]
    follow = scan.word(at + 1)
    fallen = follow == "of" and word in _FALLEN and scan.word(at + 2) in _FALLS
    if before not in ("a", "an") or follow == "-" or (follow == "of" and not (within or fallen or word in _GRAND)):
        return None
    if lower[at - 2 : at - 1] in (["half"], ["quarter"], ["of"], ["miles"], ["minutes"], ["per"]):
        return None
    one = Decimal(1)
    number = number_at(scan, at - 1) or Number(
        at - 1,
        at - 1,
        one,
        one,
        None,
        "article",
        _hedge(lower, at - 1, begin),
        at - 2 if lower[at - 2] == "over" else -1,
    )
    if word == "block":
        if not within and scan.word(at + 1) not in AWAY:
            return None
        return counted(page, number, at - 1, at, "blocks", "block")
    code = _SINGLE[word]
    if lower[at + 1 : at + 4] == ["and", "a", "half"]:
        half = Decimal("1.5")
        return told(page, number, at - 1, at + 3, code, half, half)
    if lower[at + 1 : at + 4] == ["and", "a", "quarter"]:
        quarter = Decimal("1.25")
        return told(page, number, at - 1, at + 3, code, quarter, quarter)
    if word == "inch" and within:
        return None  # within an inch of his life
    left = lower[at - 2] if at - 2 >= begin else ""
    if fallen:
        return told(page, number, at - 1, at, code, one, one)
    if (word in _SMALL and follow not in _BIG) or (word in _GRAND and follow != "of" and left == "for"):
        return None  # "set a foot down", "bought for an acre", "sold for a kilo"
    heap = follow == "of" and word in _GRAND and left != "like"
    if follow in AWAY or follow in _BIG or heap or left in _NEARBY:
        return told(page, number, at - 1, at, code, one, one)
    return None


def _hedge(lower: list[str], at: int, begin: int) -> Modifier:
    for words_, name in lang.hedges_by_last().get(lower[at - 1] if at > begin else "", ()):
        if tuple(lower[at - len(words_) : at]) == words_:
            return Modifier(name)
    return Modifier.EQUAL_OR_LESS if lower[at - 1] == "within" else Modifier.NONE


__all__ = ["SQUARE", "codes", "find", "words"]
