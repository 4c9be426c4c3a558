"""Rules for measures: a figure and a unit of length, mass, area, speed, temperature, magnitude, calibre …"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import UNITS, Modifier, measure_set, measure_text

# Codes of the word table that the exact table of units knows by another name.
_CODES = {"[stone]": "[st]", "[acre]": "[acr]", "ha": "har", "[ton]": "[ston]", "mi/h": "[mi]/h", "[gal]": "[gal_us]"}
_SQUARE = {"m": "m2", "km": "km2", "[mi]": "[smi]", "mi": "[smi]", "[ft]": "[sft]", "[yd]": "[syd]"}
_SHORT = frozenset("m g t l ft in st ha km cm mm kg lb lbs oz mi".split())
_NAMES = {"[ft]": "ft", "[in]": "in", "[mi]": "mi", "[yd]": "yd", "[lb]": "lb", "[st]": "st", "[acr]": "acres", "har": "ha", "[mi]/h": "mph", "[kn]": "knots",
          "[ston]": "tons", "[gal_us]": "gal", "[smi]": "sq mi", "[sft]": "sq ft", "m2": "sq m", "km2": "sq km", "Cel": "°C", "[degF]": "°F", "[oz]": "oz"}
_SIDES = frozenset("north south east west northeast northwest southeast southwest away from below above deep underground beneath long wide high tall off offshore inland".split())


@cache
def _units() -> dict[str, str]:
    table: dict[str, str] = {}
    for word, code in lang.unit_words().items():
        code = _CODES.get(code, code)
        if code == "mi":
            code = "[mi]"
        if code in UNITS:
            table[word] = code
    return table


def words() -> frozenset[str]:
    """Where a magnitude before its figure begins, and figures written without a number word."""
    return frozenset(["magnitude", "a", "quarter", "half"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The measure at token ``at``, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    if number is None:
        return None
    if number.form not in ("digits", "words", "article", "fraction"):
        return None
    before = number.begin - 1
    # magnitude-6.1 · magnitude of 6.1 · a 6.1-magnitude quake
    label = before
    if label >= begin and lower[label] in ("-", "of", "at"):
        label -= 1
    if label >= begin and lower[label] == "magnitude" and number.high <= 10:
        return _found(page, number, number.first, number.last, "magnitude", number.last)
    if before >= begin and lower[before] in (".",) and scan.glued(number.first) and scan.word(number.last + 1) in ("caliber", "calibre", "-", "revolver", "handgun", "pistol", "rifle", "gun"):
        return _calibre(page, number, stop)
    i = number.last + 1
    hyphen = i < stop and lower[i] == "-"
    if hyphen:
        i += 1
    if i >= stop:
        return None
    word = lower[i]
    if word in ("caliber", "calibre"):
        return _calibre(page, number, stop)
    if word == "magnitude" and number.high <= 10:
        return _found(page, number, number.first, i, "magnitude", i)
    if word == "square" and scan.word(i + 1) in _units():
        code = _SQUARE.get(_units()[scan.word(i + 1)])
        return _found(page, number, number.first, i + 1, code, i + 1) if code else None
    if word == "degrees" or word == "°" or word == "degree":
        nxt = scan.word(i + 1)
        code = {"c": "Cel", "celsius": "Cel", "centigrade": "Cel", "f": "[degF]", "fahrenheit": "[degF]"}.get(nxt, "")
        return _found(page, number, number.first, i + 1, code, i + 1) if code else None
    if word == "miles" and lower[i + 1 : i + 3] in (["per", "hour"], ["an", "hour"]):
        return _found(page, number, number.first, i + 2, "[mi]/h", i + 2)
    if word in ("kilometres", "kilometers", "km") and lower[i + 1 : i + 3] in (["per", "hour"], ["an", "hour"]):
        return _found(page, number, number.first, i + 2, "km/h", i + 2)
    code = _units().get(word, "")
    if not code or code == "magnitude":
        return None
    if word in _SHORT and not scan.glued(i) and number.form != "digits":
        return None
    if word in ("m", "t", "l", "g", "in", "st", "b") and (word == "in" or not scan.glued(i) and scan.words[i] != word):
        return None
    if word == "m" and scan.glued(i) and number.step is not None and number.low >= 1000:
        return None
    if word in ("foot", "feet") and scan.word(i + 1) in ("soldiers", "patrol"):
        return None
    if word in ("yard", "yards", "mark", "stone", "tons") and number.form == "words" and scan.word(i + 1) in ("of",) and word == "tons":
        return None
    if word == "pound" and scan.word(i + 1) in ("coin", "note"):
        return None
    last = i
    return _found(page, number, number.first, last, code, last)


def _calibre(page: Page, number: Number, stop: int) -> Found | None:
    """.38-caliber · 9mm is a length: the diameter in hundredths of an inch."""
    scan = page.scan
    value = number.low
    while value >= 1:
        value /= Decimal(10)
    i = number.last + 1
    last = number.last
    if scan.word(i) == "-" and scan.word(i + 1) in ("caliber", "calibre"):
        last = i + 1
    elif scan.word(i) in ("caliber", "calibre"):
        last = i
    phrase = clauses.noun_phrase(scan, last + 1, stop)
    allowed = measure_set(value, value, "[in]_calibre", Modifier.NONE)
    return Found("measure.calibre", number.first, last, f".{str(value)[2:]} caliber", allowed, "calibre", "calibre", head=phrase.head, phrase=max(last, phrase.last), verb="beside")


def _found(page: Page, number: Number, first: int, last: int, code: str, phrase: int) -> Found:
    scan = page.scan
    _, stop = scan.bounds(first)
    dimension = UNITS[code].dimension
    step = number.step
    if number.form == "fraction":
        step = number.low / 5
    allowed = measure_set(number.low, number.high, code, number.modifier, step)
    after = clauses.noun_phrase(scan, last + 1, stop) if scan.word(last + 1) not in lang.prepositions() else None
    head = after.head if after is not None and after.head >= 0 and scan.lower[after.head] not in _SIDES else -1
    value = measure_text(number.low, number.high, _NAMES.get(code, code), number.modifier)
    return Found("measure.unit" if code != "magnitude" else "measure.magnitude", first, last, value, allowed, dimension, dimension, head=head, phrase=max(last, after.last if head >= 0 and after is not None else last), verb="beside")
