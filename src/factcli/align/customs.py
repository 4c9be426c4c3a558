"""Claims of kinds that the user defines: one question a story, unless what they are stated of, or when, tells them apart.

Who defines a kind says that its statements answer one question, so their words need not be alike. What still keeps two
apart: another subject, another time, a part against the whole, a denial, and an article that states both values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from factcli import lang
from factcli.align.ages import Group
from factcli.align.items import Item, other_time
from factcli.align.levels import vetoed
from factcli.model import Resolution
from factcli.relation import Relation, relation
from factcli.values import Interval, OneOf

CUSTOM = "custom."  # begins the rules of kinds that the user defines
_LEVEL = "a kind of the user's own: one question a story"
_TOLD_BY = frozenset("say announce report tell plan promise confirm reveal approve propose".split())
_UNREAL = frozenset({"future", "hypothetical"})
_PERIOD = 28  # days: a month or a year that a sentence names is when, a day may be when it was told


def align_customs(items: Sequence[Item], resolution: Resolution) -> list[Group]:
    """One group for each question that the story answers, with what makes it doubtful that it is one."""
    blocks: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        named = _named(item, resolution)
        blocks[named.claim.kind, _dimension(named)].append(named)
    return [group for key in sorted(blocks) for group in _opposed(_joined(blocks[key]))]


def _dimension(item: Item) -> str:
    unit = item.claim.unit
    return "date" if unit in ("date", "weekday", "month-day", "month", "deictic") else unit.partition(" ")[0]


def _named(item: Item, resolution: Resolution) -> Item:
    """The claim with its set in terms of the story: a name that is the value is the entity's, however it is written."""
    claim = item.claim
    if claim.unit != "name label":
        return item
    entity = resolution.entity(claim.path, claim.value)
    if entity < 0:
        return item
    return item._replace(claim=claim._replace(allowed=OneOf.of(resolution.entities[entity].name.casefold())))


def _apart(a: Item, b: Item) -> bool:
    """Whether two claims are of two things or two times, so that they answer no one question."""
    if vetoed(a, b, "none", "none") or ("denied" in a.scope) != ("denied" in b.scope):
        return True
    one, two = _owner(a), _owner(b)
    if one >= 0 and two >= 0 and one != two:
        return True
    return other_time(a, b)


def _owner(item: Item) -> int:
    """The entity that a value is stated of; who merely tells of it is none."""
    return -1 if item.claim.frame.predicate_class in _TOLD_BY else item.subject


def _related(a: Item, b: Item) -> Relation:
    return "none" if _apart(a, b) else relation(a.claim, b.claim)


def _joined(items: Sequence[Item]) -> list[Group]:
    """Claims that fit one another, the same values first: a wide one goes to the first group that it fits."""
    groups: list[Group] = []
    for item in items:
        homes = [
            group
            for group in groups
            if all(_related(other, item) in ("same", "compatible") for other, _ in group.items)
        ]
        same = [g for g in homes if any(other.claim.value == item.claim.value for other, _ in g.items)]
        if homes:
            (same or homes)[0].items.append((item, _LEVEL))
        else:
            groups.append(Group([(item, _LEVEL)]))
    return groups


def _opposed(groups: list[Group]) -> list[Group]:
    """Groups that exclude one another set against each other, unless an article states both values."""
    result: list[Group] = []
    for group in sorted(groups, key=lambda group: (-len(group.paths()), group.items[0][0].order)):
        for other in result:
            doubts = _doubts(other, group)
            if doubts is not None:
                other.items += group.items
                other.tentative += [*doubts, *_elsewhere(groups, other, group)]
                break
        else:
            result.append(group)
    for group in result:
        group.items.sort(key=lambda pair: pair[0].order)
    return result


def _elsewhere(groups: Sequence[Group], other: Group, group: Group) -> list[str]:
    """Why it is open which of an article's values is meant, when one of the articles has a third value."""
    mine = {item.order for part in (other, group) for item, _ in part.items}
    paths = other.paths() | group.paths()
    for third in groups:
        for item, _ in third.items:
            near = any(_related(item, one) == "disjoint" for part in (other, group) for one, _ in part.items)
            if item.order not in mine and item.claim.path in paths and near:
                return [f"“{item.claim.text}” stands in one of the articles too: it may be about several"]
    return []


def _doubts(a: Group, b: Group) -> list[str] | None:
    """What makes it doubtful that two groups answer one question; None when they do not, or agree."""
    if a.paths() & b.paths():
        return None
    pairs = [(x, y) for x, _ in a.items for y, _ in b.items]
    if any(_apart(x, y) for x, y in pairs) or all(relation(x.claim, y.claim) != "disjoint" for x, y in pairs):
        return None
    if any(relation(x.claim, y.claim) == "none" for x, y in pairs):
        return None
    doubts = []
    x, y = min(pairs, key=lambda pair: _unlike(*pair))
    if _unreal(x) != _unreal(y):
        doubts.append("one is planned or possible, the other stated as it is")
    if (_period(x.when) or _period(y.when)) and (x.when is None or y.when is None):
        doubts.append("one is of a time that the other does not name")
    one, two = _noun(x), _noun(y)
    if one and two and one != two:
        doubts.append(f"one is stated of “{one}”, the other of “{two}”")
    if x.claim.quoted != y.claim.quoted:
        doubts.append("one is what somebody is quoted as saying")
    return doubts


def _unreal(item: Item) -> bool:
    """Whether what is stated is planned or possible."""
    return item.claim.frame.modality in _UNREAL or "planned" in item.scope


def _noun(item: Item) -> str:
    """The noun that a value is stated of, ``""`` for a name, a pronoun or the thing counted itself."""
    subject = item.claim.subject
    if subject.form != "nominal" or subject.head in lang.pronouns() or subject.start >= item.claim.start:
        return ""
    return subject.head


def _unlike(x: Item, y: Item) -> tuple[int, int, int, int, int]:
    """How many of the doubts hold between two claims, and their order: the pair that says most plainly one thing."""
    one, two = x.claim, y.claim
    return (
        _unreal(x) != _unreal(y),
        one.quoted != two.quoted,
        (x.when is None) != (y.when is None),
        x.order,
        y.order,
    )


def _period(when: Interval[date] | None) -> bool:
    """Whether a time is a month, a year or longer."""
    return when is not None and (when.low is None or when.high is None or (when.high - when.low).days + 1 >= _PERIOD)
