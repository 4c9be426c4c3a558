"""Places in a race or a table: finished third; is second, five points behind; lifts City to third; runner-up."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.nouns import told
from factcli.model import Mention
from factcli.scan import clauses
from factcli.scan.names import Name
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Interval

# Before the race: never the place that was reached.
_STARTED = frozenset("start starts started starting qualify qualifies qualified qualifying".split())
_FINISHED = frozenset("finish finishes finished finishing came come comes coming placed ranked ranks".split())
_LIES = frozenset("lie lies lying sit sits sat".split())
_GOES = frozenset("go goes went".split())
_SO = frozenset("in after with behind".split())
# Of these, places are told: third in the league, the fifth in the series.
_TABLES = frozenset(
    "league table standings championship series franchise rankings ranking polls marathon trilogy".split()
)
_SERIES = frozenset("series franchise trilogy".split())
_DETERMINED = frozenset(["the", "his", "her", "its", "their", "'s", "my", "our", "this", "record"])
_POORLY = frozenset("poor distant close strong creditable narrow respectable surprise".split())
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
_SCORED = frozenset("percent % per pc points point votes seats wins medals goals".split())
_HEDGED = 4  # tokens of a hedge before a figure
_NEAR = 5
_NAMED = 12  # tokens back to the name of whoever has the place
_STAGES = frozenset("stage leg heat lap round run sprint climb qualifying qualifier trial".split())
_LEAST = 40  # of a field of more nobody tells every place
_PARTICIPLES = frozenset(["finished", "finishing", "finishes", "placed", "ranked"])
# One of these in a sentence says that places are told: "was third" alone may be of anything.
_FIELD = frozenset(
    "points point behind ahead table league standings race overall podium seconds minute minutes metres lap laps stage "
    "winner won win victory season championship tournament final finish finished medal above below relegation title "
    "group gold silver bronze cup division games rider driver runner".split()
)
# A rank may be the world's.
_RANKING = frozenset(["ranked", "ranks"])
_RATING = frozenset("ranked ranks placed rated rates".split())
_LEADING = _MOVING | frozenset("sit sits sat lie lies lying are is was were came finished finishing finish".split())
# Where somebody is third, it is a place: in the race, in the 400m, in the final.
_RACES = frozenset(
    "race races marathon final hurdles slalom downhill sprint relay triathlon steeplechase butterfly backstroke breaststroke "
    "freestyle m metres championships championship poll vote election primary ballot presidential "
    "by-election derby stakes regatta rally contest prix gp olympics games giro vuelta open masters cup grand".split()
)


def place(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The place that an ordinal without a noun of its own tells, or None."""
    lower = page.scan.lower
    before = lower[number.first - 1] if number.first > begin else ""
    follow = lower[number.last + 1] if number.last + 1 < stop else ""
    if number.low > _LEAST and follow != "out" and before not in _RANKING:
        return None
    if follow in _PLACE:
        if before not in _REACHED or lower[number.last + 2 : number.last + 3] == ["-"]:
            return None
        return found(page, number, number.last + 1, stop)
    if follow == "-":
        return _hyphened(page, number, before, stop)
    among = follow == "out" or (follow == "of" and (before in _FINISHED or before in _RATING))
    if among and number.low > 1 and _out_of(page, number, stop):
        return found(page, number, number.last, stop)
    if before == "seeded":
        return found(page, number, number.last, stop)._replace(unit="seed")
    if before in _STARTED:
        ends = (
            follow in _CLAUSE_ENDS
            or follow in ("and", "but")
            or lower[number.last + 1 : number.last + 4] == ["on", "the", "grid"]
        )
        return found(page, number, number.last, stop)._replace(unit="place at the start") if ends else None
    if follow not in _ENDS and not (follow == "and" and before == "in"):
        return None
    if before in _FINISHED:
        told = number.low > 1 or before in _PARTICIPLES
        if before in _RANKING and lower[number.last + 1 : number.last + 4] == ["in", "the", "world"]:
            return found(page, number, number.last, stop)._replace(unit="world ranking")
    elif number.low < 2:
        return None
    elif before in _STANDS:
        told = follow in _SURELY or (follow in _CLAUSE_ENDS and (before in _LIES or _competing(lower, begin, stop)))
        told = told or (follow in ("with", "at") and _figure(page, number.last + 2, stop))
        told = told or (
            follow in ("in", "at") and not _RACES.isdisjoint(lower[number.last + 2 : min(stop, number.last + 8)])
        )
    elif before == "to":
        told = not _MOVING.isdisjoint(lower[max(begin, number.first - _NEAR) : number.first - 1])
        told = told and (follow in _CLAUSE_ENDS or follow in ("in", "behind", "on"))
        told = told and (_competing(lower, begin, stop) or (follow == "in" and lower[number.first - 2] in _MOVING))
    elif before in ("in", "into"):
        if "followed" in lower[begin : number.first] and (follow in _CLAUSE_ENDS or follow == "and"):
            return found(page, number, number.last, stop)  # "followed by Ferrol in third and Orsk in fourth"
        near = lower[max(begin, number.first - 3) : number.first - 1]
        told = (follow in _CLAUSE_ENDS or follow == "behind") and not _LEADING.isdisjoint(near)
        told = told and (follow == "behind" or near[-1:] == ["came"] or _competing(lower, begin, stop))
    elif before in _GOES:
        told = (follow in _CLAUSE_ENDS or follow in _SO) and _competing(lower, begin, stop)
    elif before in _POORLY:
        told = number.first - 3 >= begin and lower[number.first - 2] == "a" and lower[number.first - 3] in _FINISHED
    else:
        told = before == "," and follow in _SURELY
    return found(page, number, number.last, stop) if told else None


def _hyphened(page: Page, number: Number, before: str, stop: int) -> Found | None:
    """third-placed Ballymore · a fourth-place finish: the place as part of a compound."""
    lower = page.scan.lower
    at = number.last + 2
    if at + 1 >= stop or not page.scan.glued(at):
        return None
    if lower[at] in ("placed", "seeded"):
        name = page.names.at(at + 1)
        placed = found(page, number, at, stop)
        if lower[at] == "seeded":
            placed = placed._replace(unit="seed")
        return of_name(page, placed, name) if name is not None and name.first == at + 1 else None
    if lower[at] != "place" or before not in ("a", "an", "his", "her", "its", "their", "'s", "the"):
        return None
    ended = lower[at + 1] in ("finish", "finishes") or lower[at + 1 : at + 3] == ["-", "finish"]
    return found(page, number, at, stop) if ended else None


def in_table(page: Page, number: Number, before: str, stop: int) -> Found | None:
    """stands third in the league · the 23rd in the series: a place among those of which a list is kept."""
    scan = page.scan
    at = number.last + 2
    if (
        before not in _DETERMINED
        and before not in lang.verb_forms()
        and before not in ("", ",", "to", "are", "is", "was", "were")
    ):
        return None
    if scan.word(at) not in ("the", "their", "its"):
        return None
    phrase = clauses.noun_phrase(scan, at + 1, stop)
    if phrase.head < 0 or scan.lower[phrase.head] not in _TABLES:
        return None
    if scan.lower[phrase.head] in _SERIES:
        return told(number, phrase, scan.lower[phrase.head])
    return found(page, number, number.last, stop)._replace(phrase=phrase.last, verb="beside")


def of_name(page: Page, placed: Found, name: Name) -> Found:
    """The place as that of the name behind it, whatever the clause's subject."""
    scan = page.scan
    start, end = scan.starts[name.first], scan.ends[name.last]
    subject = Mention(name.text, start, end, "name", name.key, "", name.kind, name.gender)
    return placed._replace(of_head=name.last, subject=subject)


def _figure(page: Page, at: int, stop: int) -> bool:
    """Whether the share or the points of a place begin at a token: (is second with) about 15 percent, 54 points."""
    for i in range(at, min(stop - 1, at + _HEDGED)):
        number = number_at(page.scan, i) if begins_number(page.scan.lower[i]) else None
        if number is not None:
            return page.scan.word(number.end + 1) in _SCORED
    return False


def _out_of(page: Page, number: Number, stop: int) -> bool:
    """Whether an ordinal is a place among so many, and is told as reached: ranked Cork eighth out of 40 cities."""
    scan = page.scan
    of = number.last + (2 if scan.word(number.last + 1) == "out" else 1)
    if of + 1 >= stop or scan.lower[of] != "of":
        return False
    total = number_at(scan, of + 1)
    if total is None or total.form not in ("digits", "words") or total.low < number.low:
        return False
    before = scan.lower[number.first - 1] if number.first else ""
    if before in _FINISHED or before in _STANDS or before == ",":
        return True
    name = page.names.at(number.first - 1) if number.first else None
    return name is not None and name.first > 0 and scan.lower[name.first - 1] in _RATING


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


__all__ = ["found", "in_table", "of_name", "place", "runner_up"]
