"""Places told by a bare number: the world No. 12, ranked 143 in the world, five weeks at No. 1 in Marova."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import told
from factcli.kinds.ordinal.places import found, of_name
from factcli.kinds.ordinal.times import numbered_day
from factcli.scan import clauses
from factcli.scan.numbers import Number

_CHARTED = frozenset("reached reaching reaches hit hits peaked topped entered debuted opened charted made".split())
# One of these in a sentence says that what sells is listed.
_CHARTS = frozenset(
    "chart charts album albums single singles song songs weeks ballad bestseller bestsellers billboard".split()
)
_AT = frozenset("house flat apartment lives lived address gate platform room".split())  # whose number it is
_ENDS = frozenset(["", ".", ",", ";", ")"])
_MOST = 1000  # a rank above is no place that a paper tells
_MOST_CHARTED = 200
_NEAR = 5  # tokens that name a chart


def numbered(page: Page, number: Number) -> Found | None:
    """the world No. 12 · world number three · number two in the world: the ranking that "ranked 12th in the world" tells."""
    lower = page.scan.lower
    at = number.first - 1
    if at >= 0 and lower[at] == "day":
        return told(number, clauses.Phrase(at, number.last), "day") if numbered_day(page.scan, number) else None
    if at >= 1 and lower[at] == "ranked":
        return _ranked(page, number)
    if at < 1 or (lower[at] != "number" and (lower[at] != "." or lower[at - 1] != "no") and lower[at] != "no"):
        return None
    at -= lower[at] == "."
    if number.low > _MOST or number.low < 1 or number.low != int(number.low):
        return None
    worlds = at > 0 and lower[at - 1] == "world"
    if not worlds and (charted := _charted(page, number, at)) is not None:
        return charted
    if not worlds and lower[number.last + 1 : number.last + 4] != ["in", "the", "world"]:
        return None
    stop = page.scan.bounds(number.first)[1]
    rank = found(page, number, number.last, stop)._replace(unit="world ranking")
    name = page.names.at(number.last + 1) if number.last + 1 < stop else None
    return of_name(page, rank, name) if name is not None and name.first == number.last + 1 else rank


def _ranked(page: Page, number: Number) -> Found | None:
    """ranked 143 in the world · Marsh, ranked 143, won: a rank without its ending."""
    follow = page.scan.word(number.last + 1)
    if number.form != "digits" or number.low > _MOST or number.low < 1 or number.hedge_first >= 0:
        return None
    world = page.scan.lower[number.last + 1 : number.last + 4] == ["in", "the", "world"]
    if number.low != int(number.low) or not (follow in _ENDS or world):
        return None
    return found(page, number, number.last, page.scan.bounds(number.first)[1])._replace(unit="world ranking")


def _charted(page: Page, number: Number, at: int) -> Found | None:
    """reached No. 4 in Marova · spent five weeks at number one · No. 3 on the album chart: a place among what sells.

    Each country and each list has a chart of its own, so what stands behind the place is part of the unit.
    """
    lower = page.scan.lower
    begin, stop = page.scan.bounds(number.first)
    if at <= begin or number.low > _MOST_CHARTED or _CHARTS.isdisjoint(lower[begin:stop]):
        return None
    if lower[at - 1] not in _CHARTED and not (
        lower[at - 1] in ("at", "to") and _AT.isdisjoint(lower[max(begin, at - 4) : at - 1])
    ):
        return None
    where = number.last + 1
    if where < stop and page.scan.words[where][0].isupper():
        return None  # "stayed for weeks at No. 4 Mill Lane"
    words = []
    while where < min(stop, number.last + _NEAR) and lower[where] not in _ENDS and lower[where] != "and":
        words += [lower[where]] if lower[where] not in lang.stop_words() and lower[where].isalpha() else []
        where += 1
    return found(page, number, number.last, stop)._replace(unit=" ".join(["chart", *words]))


__all__ = ["numbered"]
