"""Measures of no plain unit: calibres, blocks of a city, points and levels of an index of shares."""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import Modifier, count_set, measure_set, measure_text

_GUNS = frozenset(
    "caliber calibre cal revolver handgun pistol rifle gun carbine shotgun ammunition bullet bullets round rounds "
    "magnum semi-automatic semiautomatic automatic weapon cartridge cartridges casings shell casing beretta glock "
    "smith ruger colt".split()
)
_INDEX = frozenset(
    "index average dow nasdaq ftse nikkei sensex taiex dax cac stocks hang seng composite ibex kospi".split()
)
_CLOSED = frozenset("close closed closing end ended ending finish finished settle settled stood".split())
AWAY = frozenset("away from north south east west up down further farther long".split())
"""What follows a distance."""


_TONS = frozenset("ton tons tonne tonnes tonnage".split())
_BELOW = frozenset("deep down underground underwater beneath below".split())
_SURFACE = frozenset("surface ground sea waterline water seabed earth snow waves street".split())
_CLAUSE = frozenset(
    [".", ",", ";", ")", "", "and", "in", "on", "at", "off", "with", "when", "after", "before", "by", "under"]
)


def deep(page: Page, first: int, last: int, far: bool) -> bool:
    """Whether a length is a depth: at a depth of 40 m · 40 metres down · in 74m of water · 40 metres below the surface.

    ``far`` for miles and kilometres, which are "down" a road.
    """
    lower = page.scan.lower
    begin, stop = page.scan.bounds(first)
    converted = lower[first - 1] == "("
    if not {"depth", "depths"}.isdisjoint(lower[max(begin, first - (8 if converted else 4)) : first]):
        return True
    after = lower[last + 1 : min(stop, last + 9)]
    if after[:1] == ["("] and ")" in after:  # 10 km (6.2 miles) deep
        after = after[after.index(")") + 1 :]
    elif after[:1] == ["-"] or (converted and after[:1] == [")"]):
        after = after[1:]
    if not after or after[0] not in _BELOW:
        return after[:2] == ["of", "water"]
    if after[0] in ("beneath", "below"):
        return not _SURFACE.isdisjoint(after[1:3])
    return after[0] != "down" or (not far and (after[1] if len(after) > 1 else "") in _CLAUSE)


def gun_follows(page: Page, at: int) -> bool:
    """Whether a gun, or what it fires, is named at token ``at`` or one of the two after it."""
    return any(page.scan.word(at + k) in _GUNS for k in range(3))


def calibre(page: Page, number: Number, stop: int) -> Found | None:
    """.38-caliber · .357 revolver · 45-caliber: the diameter in inches."""
    scan = page.scan
    digits = scan.lower[number.first].split(".")[-1]
    if not (digits.isascii() and digits.isdecimal()):
        return None  # .1,200
    value = Decimal(f"0.{digits}")
    i = number.last + 1
    i += scan.word(i) == "-"
    last = i if scan.word(i) in ("caliber", "calibre") else number.last
    point = number.first - 1
    first = point if scan.word(point) == "." and scan.glued(number.first) and not scan.glued(point) else number.first
    phrase = clauses.noun_phrase(scan, last + 1, stop)
    allowed = measure_set(value, value, "[in]_calibre", Modifier.NONE)
    return Found(
        "measure.calibre", first, last, f".{digits} caliber", allowed, "calibre", "calibre",
        head=phrase.head, phrase=max(last, phrase.last), verb="beside",
    )  # fmt: skip


def millimetres(page: Page, number: Number, last: int, stop: int) -> Found:
    """a 9mm pistol: a calibre, not a length."""
    phrase = clauses.noun_phrase(page.scan, last + 1, stop)
    allowed = measure_set(number.low, number.high, "mm_calibre", Modifier.NONE, number.step)
    text = measure_text(number.low, number.high, "mm", Modifier.NONE)
    return Found(
        "measure.calibre",
        number.first,
        last,
        text,
        allowed,
        "calibre",
        "calibre",
        head=phrase.head,
        phrase=max(last, phrase.last),
        verb="beside",
    )


def loose(page: Page, number: Number, i: int, begin: int) -> Found | None:
    """20 blocks from here · rose 31.36 points: units of no table, compared with themselves only."""
    scan = page.scan
    word = scan.lower[i]
    if word in ("block", "blocks") and scan.word(i + 1) in AWAY and scan.words[i].islower():
        return counted(page, number, number.first, i, "blocks", "block" if number.high == 1 else "blocks")
    if (word == "gt" and scan.glued(i)) or (word == "gross" and scan.word(i + 1) in _TONS):
        return counted(page, number, number.first, i + (word == "gross"), "gross tons", "gross tons")
    if word in ("points", "point") and not _INDEX.isdisjoint(scan.lower[slice(*scan.bounds(i))]):
        return counted(page, number, number.first, i, "points", "points")
    return None


def index(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """to close at 6,390.99: the level of an index of shares."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if "." not in lower[at] or number.low < 100 or at - 2 < begin or lower[at - 1] not in ("at", "to"):
        return None
    if (
        (lower[at - 2] not in _CLOSED and lower[at - 1] != "to")
        or _INDEX.isdisjoint(lower[begin:stop])
        or scan.glued(at)
    ):
        return None
    return counted(page, number, at, number.last, "points", "points")


def counted(page: Page, number: Number, first: int, last: int, unit: str, name: str) -> Found:
    """A figure in a unit that is compared with itself only."""
    allowed = count_set(number.low, number.high, number.modifier, number.step, False)
    return Found(
        "measure.unit",
        first,
        last,
        measure_text(number.low, number.high, name, number.modifier),
        allowed,
        unit,
        unit,
        phrase=last,
        verb="beside",
    )


__all__ = ["AWAY", "calibre", "counted", "deep", "gun_follows", "index", "loose", "millimetres"]
