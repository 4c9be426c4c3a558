"""Measures of two figures: feet and inches, stones and pounds, pounds and ounces, and from one end to the other."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.measure.told import told
from factcli.kinds.measure.units import NAMES, codes, unit_at
from factcli.scan.numbers import Number, number_at
from factcli.values import UNITS, Modifier, measure_set, measure_text, number_text

# Feet and inches, stones and pounds, pounds and ounces: how many make one, the code of the small one, its names.
SMALLER = {
    "[ft]": (12, "[in]", frozenset(["in", "ins", "inch", "inches", '"', "″"])),
    "[st]": (14, "[lb]", frozenset(["lb", "lbs", "pounds", "pound"])),
    "[lb]": (16, "[oz]", frozenset(["oz", "ozs", "ounces", "ounce"])),
}
_TIMED = frozenset(["seconds", "minutes", "lap", "laps", "clocked", "time", "mile"])  # 4'10" is a time as well
# Words after which "5C to 10C" tells of a change and what it led to.
_FROM = frozenset("from by rose rise rises fell fall falls dropped drop grew grow up down climbed increased".split())


def unit_or_hyphen(word: str) -> bool:
    """Whether "and a half" before this word is a half of what the word says: two pints and a half-litre."""
    return word == "-" or word in codes()


def up_to(page: Page, number: Number, code: str, last: int, begin: int) -> tuple[Decimal, int, Number]:
    """between 5km and 10km · 25C to 30C of heat: the high end, its last token, and the number with the finer step."""
    scan = page.scan
    alone = (number.high, last, number)
    joiner, left = scan.word(last + 1), scan.word(number.begin - 1)
    if (joiner == "and") != (left == "between") or left in _FROM or not scan.word(last + 2)[:1].isalnum():
        return alone
    two = number_at(scan, last + 2)
    if two is None or two.form != number.form or two.low != two.high or two.low <= number.low:
        return alone
    unit = unit_at(page, two.last + 1, two) if two.last + 1 < scan.bounds(last)[1] else None
    if unit is None or unit[0] != code:
        return alone
    return two.high, unit[1], number._replace(step=number.step if number.step == two.step else None)


def stones(page: Page, number: Number) -> Found | None:
    """11st 6lb: what reads as an ordinal is a weight before pounds."""
    scan = page.scan
    last = number.last
    if scan.lower[last] != "st":
        return None
    pounds = scan.word(last + 1).isdigit() and scan.word(last + 2) in ("lb", "lbs")
    if not pounds and (number.low % 10 == 1 and number.low % 100 != 11):
        return None  # the 21st; nobody writes a 13st
    plain_ = Number(number.first, number.first, number.low, number.high, None, "digits", number.modifier)
    return and_inches(page, plain_, "[st]", last, scan.bounds(last)[1])


def marked(page: Page, number: Number) -> Found | None:
    """5'9" tall · a 6'3" guard: a person's height, in feet and inches."""
    scan = page.scan
    mark, inches = number.last + 1, scan.word(number.last + 2)
    if not (scan.glued(mark) and scan.glued(mark + 1) and inches.isdecimal() and int(inches) < 12):
        return None
    if not 3 < number.low < 8 or number.low != number.high or number.form != "digits" or number.step is not None:
        return None
    closed = scan.word(mark + 2) in ('"', "″", "''")
    begin, stop = scan.bounds(mark)
    own = scan.lower[begin:stop]
    if not _TIMED.isdisjoint(own) or not (closed or scan.word(mark + 2) == "tall"):
        return None
    return and_inches(page, number, "[ft]", mark, stop)


def and_inches(page: Page, number: Number, code: str, last: int, stop: int) -> Found:
    """6-foot-2 · 5ft 10in · six feet two inches · 11st 6lb: the small unit added to the large one."""
    scan = page.scan
    per, small, names = SMALLER[code]
    i = last + 1
    hyphen = scan.word(i) == "-"
    if scan.word(i) in ("-", ",", "and"):
        i += 1
    two = None
    if i < stop and (scan.word(i)[:1].isdigit() or scan.word(i) in lang.number_words()) and number.low == number.high:
        two = number_at(scan, i)
    if two is None or two.high >= per or two.low != two.high:
        return _whole(page, number, code, last)
    end = two.last
    if scan.word(end + 1) in names or (scan.word(end + 1) == "-" and scan.word(end + 2) in names):
        end += 1 if scan.word(end + 1) in names else 2
    elif not (hyphen and code == "[ft]") and not (
        code == "[ft]" and scan.word(last) in ("ft", "foot") and scan.word(end + 1) in (".", ",", "tall", "and", ")")
    ):
        return _whole(page, number, code, last)
    total = number.low * per + two.low
    allowed = measure_set(total, total, small, number.modifier, Decimal(1))
    name = f"{NAMES[code]} {number_text(two.low, two.low, Modifier.NONE)} {NAMES[small]}"
    value = measure_text(number.low, number.low, name, number.modifier)
    dimension = UNITS[code].dimension
    return Found(
        "measure.unit", number.first, end, value, allowed, dimension, dimension, head=-1, phrase=end, verb="beside"
    )


def _whole(page: Page, number: Number, code: str, last: int) -> Found:
    """Feet, stones and pounds without the smaller unit: 6ft, two and a half stone, ten feet to 12 feet."""
    low, high, begin = number.low, number.high, page.scan.bounds(number.first)[0]
    if page.scan.lower[last + 1 : last + 4] == ["and", "a", "half"] and not unit_or_hyphen(page.scan.word(last + 4)):
        low, high, last = low + Decimal("0.5"), high + Decimal("0.5"), last + 3
    elif page.scan.word(last + 1) in ("to", "and", "-"):
        high, last, number = up_to(page, number, code, last, begin)
    return told(page, number, number.first, last, code, low, high)


__all__ = ["SMALLER", "and_inches", "marked", "stones", "unit_or_hyphen", "up_to"]
