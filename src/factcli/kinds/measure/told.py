"""A measure that was read, as a finding: what it allows, its dimension, its rate and the noun it is of."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.measure.loose import deep
from factcli.kinds.measure.metres import raced
from factcli.kinds.measure.quake import QUAKE
from factcli.kinds.measure.units import NAMES
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import UNITS, Modifier, measure_set, measure_text

_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest away from below above deep underground beneath "
    "long wide high tall off offshore inland".split()
)
_WARMER = frozenset("colder warmer hotter cooler higher lower more less".split())
_WARMING = frozenset("warming rise increase drop fall cooling heating".split())
_NOUGHT = frozenset(["zero", "freezing", "nought", "0", "0c", "."])
_CAMERAS = {"front": "front", "selfie": "front", "rear": "rear", "back": "rear", "main": "rear", "primary": "rear"}


def told(page: Page, number: Number, first: int, last: int, code: str, low: Decimal, high: Decimal) -> Found:
    """The finding: tokens ``first``..``last`` say ``low`` to ``high`` of the unit ``code``, hedged as the number is."""
    scan = page.scan
    if number.hedge_first >= 0 and raced(page, number, code, low):
        number = number._replace(modifier=Modifier.NONE)
    if code in ("Cel", "[degF]", "[deg]") and _differs(page, number, last):
        code = f"delta{code}"  # by how much it is warmer is never set against how warm it is
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
    if scan.word(last) == "bpd":
        scope = ("rate", "per day")
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


def _differs(page: Page, number: Number, last: int) -> bool:
    """Whether degrees are a change or a distance: 15C colder, fell by 10C, 1.5C above pre-industrial levels."""
    scan = page.scan
    after, left = scan.word(last + 1), scan.word(number.begin - 1)
    if after in ("above", "below"):
        return scan.word(last + 2) not in _NOUGHT
    if after in _WARMER or (left == "of" and scan.word(number.begin - 2) in _WARMING):
        return True
    return left == "by" or (after == "of" and scan.word(last + 2) in _WARMING)


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


__all__ = ["told"]
