"""Measures beside their conversion into another unit: ``75 km (47 miles)`` · ``6ft 2in (1.88m)``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcli.checks.base import Draft, tokens_of
from factcli.kinds.measure.units import NAMES
from factcli.model import Claim
from factcli.values import UNITS, Interval, Modifier, last_digit_unit, parse_number_text, plain

_DIMENSIONS = frozenset(
    ["length", "mass", "area", "volume", "speed", "temperature", "temperature difference", "power", "energy"]
)
_HEDGES = frozenset("about around some nearly almost just over under more less than roughly approximately or".split())
_DIFFERENCE = Decimal(36)  # degrees Fahrenheit up to which two temperatures may be told by their difference
_LEAST, _TENTH, _HEDGED = Decimal("0.03"), Decimal("0.1"), Decimal("0.15")
# Units that two countries know by one name: the other sizes that the word may have.
_ALSO = {"[ston]": ("[lton]", "t"), "t": ("[ston]", "[lton]"), "[lton]": ("[ston]", "t"), "[gal_us]": ("[gal_br]",),
         "[gal_br]": ("[gal_us]",), "[pt_us]": ("[pt_br]",), "[pt_br]": ("[pt_us]",)}  # fmt: skip


class Measure(NamedTuple):
    """A measure as written: its number, how far it may be off, and its unit."""

    claim: Claim
    first: int
    last: int
    number: Decimal
    off: Decimal
    code: str


def conversions(draft: Draft) -> Iterator[tuple[Claim, Claim, str]]:
    """Pairs of a measure and a conversion beside it that neither is the other's, with what the first would be."""
    claims = [claim for claim in draft.of_kind("measure") if claim.unit in _DIMENSIONS]
    scan = draft.page.scan
    for claim, other in pairwise(claims):
        if other.start - claim.end > 40 or claim.sentence_start != other.sentence_start:
            continue
        one, two = _measure(draft, claim), _measure(draft, other)
        if one is None or two is None or one.code == two.code or "rate" in claim.frame.scope:
            continue
        gap = scan.lower[one.last + 1 : two.first]
        if not gap or gap[0] not in ("(", "[", ",", "/", "or"):
            continue
        opening = gap[0] if gap[0] != "," else "or"
        if opening == "or" and "or" not in gap[:2]:
            continue
        if any(word not in _HEDGES for word in gap[1:]) or not _closed(scan.word(two.last + 1), opening):
            continue
        if _known(one.code) != _known(two.code) or _fits(one, two) or _fits(two, one):
            continue
        yield claim, other, f"{claim.value} is {_said(one, two.code)}"


def _closed(word: str, opening: str) -> bool:
    return word == {"(": ")", "[": "]"}.get(opening, word) and word != "by"


def _known(code: str) -> str:
    return UNITS[code].dimension.replace(" difference", "")


@cache
def _codes(of_differences: bool) -> dict[str, str]:
    """Unit as printed → code; a degree is printed alike whether it is one of a temperature or of a difference."""
    named = {name: code for code, name in NAMES.items() if code in UNITS}
    named.update(
        {
            NAMES[code]: code
            for code in NAMES
            if code in UNITS and ("difference" in UNITS[code].dimension) == of_differences
        }
    )
    return {**{code: code for code in UNITS}, **named}


def _measure(draft: Draft, claim: Claim) -> Measure | None:
    """A claim's number and unit; feet and inches, stones and pounds are added up."""
    words = claim.value.split(" ")
    try:
        low, high, modifier = parse_number_text(words[0])
    except ValueError:
        return None
    if low != high:
        return None
    first, last = tokens_of(draft, claim)
    hedged = modifier is not Modifier.NONE
    if len(words) == 4 and words[1] in ("ft", "st") and words[2].isdigit():
        small = 12 if words[1] == "ft" else 14
        code = "[in]" if words[1] == "ft" else "[lb]"
        number = low * small + Decimal(words[2])
        return Measure(claim, first, last, number, Decimal(1), code)
    code = _codes("difference" in claim.attribute).get(" ".join(words[1:]), "")
    if not code or code not in UNITS or UNITS[code].dimension not in _DIMENSIONS:
        return None
    written = min(last_digit_unit(low), Decimal(1))
    off = max(written, abs(low) * _LEAST, min(last_digit_unit(low), abs(low) * _TENTH))
    return Measure(claim, first, last, low, max(off, abs(low) * _HEDGED) if hedged else off, code)


def _fits(one: Measure, two: Measure) -> bool:
    """Whether the second can be the first in its own unit, in one of the sizes that the units may have."""
    allowed = Interval.closed(two.number - two.off, two.number + two.off)
    for code in (one.code, *_ALSO.get(one.code, ())):
        for other in (two.code, *_ALSO.get(two.code, ())):
            if _converted(one.number, code, other) in allowed:
                return True
    if "temperature" in UNITS[one.code].dimension and abs(one.number * UNITS[one.code].factor) <= _DIFFERENCE:
        return one.number * UNITS[one.code].factor / UNITS[two.code].factor in allowed
    return False


def _converted(number: Decimal, code: str, other: str) -> Decimal:
    base = number * UNITS[code].factor + UNITS[code].offset
    return (base - UNITS[other].offset) / UNITS[other].factor


def _said(one: Measure, code: str) -> str:
    value = _converted(one.number, one.code, code)
    digits = Decimal(1) if abs(value) >= 10 else Decimal("0.1")
    return f"about {plain(value.quantize(digits))} {NAMES.get(code, code)}"


__all__ = ["conversions"]
