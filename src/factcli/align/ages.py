"""Ages align by whose they are; an age of somebody not named aligns by the same age and a noun that fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcli.align.items import Item
from factcli.model import Claim, Mention, Resolution
from factcli.relation import relation


@dataclass(slots=True)
class Group:
    """Claims that answer one question: each with the level that put it there, and why the group is not firm, if so."""

    items: list[tuple[Item, str]] = field(default_factory=list)
    tentative: list[str] = field(default_factory=list)
    entity: int = -1

    def agrees(self, claim: Claim) -> bool:
        """Whether a claim's value can be true together with every value of the group."""
        return all(relation(item.claim, claim) in ("same", "compatible", "none") for item, _ in self.items)

    def paths(self) -> set[str]:
        """The documents that the group's claims stand in."""
        return {item.claim.path for item, _ in self.items}


def align_ages(items: Sequence[Item], resolution: Resolution) -> list[Group]:
    """One group a person, and one for each age that no named person claims."""
    groups: dict[int, Group] = {}
    open_items: list[Item] = []
    doubtful: list[Item] = []
    for item in items:
        if item.claim.readings:
            doubtful.append(item)
        elif item.subject >= 0:
            groups.setdefault(item.subject, Group(entity=item.subject)).items.append((item, "the same person"))
        else:
            open_items.append(item)
    for item in [item for item in doubtful if not _agreeing(item, groups, resolution)]:  # in whatever order they come
        _place_doubtful(item, groups, resolution)
    rest: dict[tuple[str, str], Group] = defaultdict(Group)
    known: dict[str, list[Group]] = defaultdict(list)  # the named persons by the ages stated of them
    for entity in sorted(groups):
        if entity >= 0:
            for value in {own.claim.value for own, _ in groups[entity].items}:
                known[value].append(groups[entity])
    for item in open_items:
        home = _home(item, known.get(item.claim.value, ()))
        if home is not None:
            home.items.append((item, "the same age, and a noun that fits"))
        else:
            rest[item.claim.value, item.claim.unit].items.append((item, "the same age, and nobody named"))
    unnamed = []
    for key in sorted(rest):
        unnamed.extend(_split_unnamed(rest[key]))
    return [groups[entity] for entity in sorted(groups)] + unnamed


def _readings(item: Item, resolution: Resolution) -> list[int]:
    entities = (resolution.entity(item.claim.path, mention.name) for mention in item.claim.readings)
    return list(dict.fromkeys(entity for entity in entities if entity >= 0))


def _agreeing(item: Item, groups: dict[int, Group], resolution: Resolution) -> bool:
    """Puts an age whose owner could be several people to the first of them whose age it is."""
    for entity in _readings(item, resolution):
        group = groups.get(entity)
        if group is not None and group.agrees(item.claim):
            group.items.append((item, "the reading that agrees"))
            return True
    return False


def _place_doubtful(item: Item, groups: dict[int, Group], resolution: Resolution) -> None:
    """An age that agrees with none of those whose it could be goes to the first that is known, tentatively."""
    entities = _readings(item, resolution)
    for entity in entities:
        if entity in groups:
            if not groups[entity].agrees(item.claim):
                groups[entity].tentative.append(item.claim.reason)
            groups[entity].items.append((item, "one reading of it"))
            return
    entity = entities[0] if entities else -1
    group = groups.setdefault(entity, Group(entity=entity))
    group.items.append((item, "one reading of it"))
    group.tentative.append(item.claim.reason)


def _fits(mention: Mention, group: Group) -> bool:
    for item, _ in group.items:
        gender = item.claim.subject.gender
        if mention.gender and gender and mention.gender != gender:
            return False
    return True


def _home(item: Item, groups: Sequence[Group]) -> Group | None:
    """Of the named persons of the story who have this age the one whom the noun fits, if it is one."""
    claim = item.claim
    fitting = [
        group
        for group in groups
        if any(
            other.claim.value == claim.value and relation(other.claim, claim) in ("same", "compatible")
            for other, _ in group.items
        )
        and group.agrees(claim)
        and _fits(claim.subject, group)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _split_unnamed(group: Group) -> list[Group]:
    """Ages of unnamed people are one question only where the nouns fit: a boy and a woman are two people."""
    found: list[Group] = []
    for item, level in group.items:
        for own in found:
            if own.agrees(item.claim) and _fits(item.claim.subject, own) and _nouns_fit(item, own):
                own.items.append((item, level))
                break
        else:
            found.append(Group([(item, level)]))
    return found


_ROLES = (
    frozenset("suspect gunman shooter attacker driver defendant accused robber killer".split()),
    frozenset("victim".split()),
)


def _nouns_fit(item: Item, group: Group) -> bool:
    mine = item.claim.subject.head
    for other, _ in group.items:
        theirs = other.claim.subject.head
        sides = [next((i for i, role in enumerate(_ROLES) if noun in role), -1) for noun in (mine, theirs)]
        if -1 not in sides and sides[0] != sides[1]:
            return False
        a, b = item.claim.frame.predicate_class, other.claim.frame.predicate_class
        if a and b and {a, b} in ({"kill", "arrest"}, {"die", "arrest"}, {"kill", "charge"}, {"die", "charge"}):
            return False
    return True
