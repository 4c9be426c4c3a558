"""Places in a race or a table: finished third; is second, five points behind; lifts City to third; runner-up."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan.numbers import Number
from factcli.values import Interval

_FINISHED = frozenset("finish finishes finished finishing came come comes coming placed ranked ranks qualified".split())
_STANDS = frozenset("is are was were be been stands stand stood sits sit sat lie lies lying remain remains".split())
_MOVING = frozenset(
    "lift lifts lifted lifting move moves moved moving climb climbs climbed climbing rise rises rose rising drop drops "
    "dropped dropping slip slips slipped slipping fall falls fell falling jump jumped up down back leapt vault vaulted".split()
)
_PLACE = frozenset(["place", "spot", "position"])
_REACHED = frozenset(
    "in into to took take takes taking claimed claim claims secured secure finished clinched held hold holds".split()
)
_ENDS = frozenset(
    ["", ".", ",", ";", ":", ")", '"', "overall", "behind", "in", "on", "at", "with", "after", "but", "while"]
)
_SURELY = frozenset(["overall", "behind"])
_CLAUSE_ENDS = frozenset(["", ".", ",", ";", ")"])
_NEAR = 5
_NAMED = 12  # tokens back to the name of whoever has the place
_STAGES = frozenset("stage leg heat lap round run sprint climb qualifying qualifier trial".split())
_LEAST = 40  # of a field of more nobody tells every place


def place(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The place that an ordinal without a noun of its own tells, or None."""
    lower = page.scan.lower
    if number.low > _LEAST:
        return None
    before = lower[number.first - 1] if number.first > begin else ""
    follow = lower[number.last + 1] if number.last + 1 < stop else ""
    if follow in _PLACE:
        if before not in _REACHED or lower[number.last + 2 : number.last + 3] == ["-"]:
            return None
        return found(page, number, number.last + 1, stop)
    if follow not in _ENDS:
        return None
    if before in _FINISHED:
        told = number.low > 1 or before in _PARTICIPLES
    elif number.low < 2:
        return None
    elif before in _STANDS:
        told = follow in _SURELY or follow in _CLAUSE_ENDS
        told = told and (follow in _SURELY or _competing(lower, begin, stop))
    elif before == "to":
        told = not _MOVING.isdisjoint(lower[max(begin, number.first - _NEAR) : number.first - 1])
        told = told and (follow in _CLAUSE_ENDS or follow in ("in", "behind", "on")) and _competing(lower, begin, stop)
    else:
        told = before == "," and follow in _SURELY
    return found(page, number, number.last, stop) if told else None


_PARTICIPLES = frozenset(["finished", "finishing", "finishes", "placed", "ranked"])
# One of these in a sentence says that places are told: "was third" alone may be of anything.
_FIELD = frozenset(
    "points point behind ahead table league standings race overall podium seconds minute minutes metres lap laps stage "
    "winner won win victory season championship tournament final finish finished medal above below relegation title "
    "group gold silver bronze cup division games rider driver runner".split()
)


def _competing(lower: list[str], begin: int, stop: int) -> bool:
    return not _FIELD.isdisjoint(lower[begin:stop])


def runner_up(page: Page, at: int) -> Found | None:
    """finished runner-up · runner-up last year: the second place; "the runner-up, Ann Marsh" is a person."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    if scan.lower[at + 1 : at + 3] != ["-", "up"] or not scan.glued(at + 1):
        return None
    before = scan.lower[at - 1] if at > begin else ""
    follow = scan.word(at + 3) if at + 3 < stop else ""
    if before not in (",", "was", "finished", "finishing", "were", "as", "is") or follow == "-":
        return None
    if before == "," and (
        not follow or not (follow[0].isdigit() or follow in ("last", "in", "at", "to", "two", "three"))
    ):
        return None
    return _place(page, at, at + 2, 2, False, begin)


def found(page: Page, number: Number, last: int, stop: int) -> Found:
    """The finding for a place: of whom, and whether in the whole or in a part of it."""
    lower = page.scan.lower
    part = False
    if last + 2 < stop and lower[last + 1] in ("in", "on") and lower[last + 2] in lang.determiners():
        part = not _STAGES.isdisjoint(lower[last + 3 : min(stop, last + 8)])
    begin = page.scan.bounds(number.first)[0]
    return _place(page, number.first, number.last, int(number.low), part, begin)._replace(phrase=last)


def _place(page: Page, first: int, last: int, value: int, part: bool, begin: int) -> Found:
    return Found(
        "ordinal.place", first, last, str(value), Interval.at(value), "place in a part" if part else "place",
        "place in an order", of_head=_whose(page, first, begin), phrase=last, verb="before",
    )  # fmt: skip


def _whose(page: Page, first: int, begin: int) -> int:
    """The last token of the name before a place, or -1: the places of two people are two facts."""
    lower = page.scan.lower
    for name in reversed(page.names.between(max(begin, first - _NAMED), first)):
        behind = lower[name.last + 1]
        acts = behind in lang.verb_forms() or behind in _STANDS or behind in ("had", "has", "have", ",", "will")
        if (
            acts
            and name.kind != "demonym"
            and (name.first == begin or lower[name.first - 1] not in lang.prepositions())
        ):
            return name.last
    return -1


__all__ = ["found", "place", "runner_up"]
