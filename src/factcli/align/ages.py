"""Ages align by whose they are; an age of somebody not named aligns by the same age and a noun that fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcli.align.agedead import join_the_dead
from factcli.align.agegroups import (
    SLIP,
    SUSPECTS,
    Group,
    accused,
    fits,
    nouns_fit,
    oppose_ends,
    oppose_suspects,
    oppose_victims,
)
from factcli.align.items import Item
from factcli.model import Resolution
from factcli.relation import relation
from factcli.scan.fullest import generation

_SECOND_SURNAME = "one of the names has a second surname: they may be two people"
_GENERATION = 15  # years beyond which an age that may be somebody's is rather somebody else's


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
    _join_first_names(groups)
    apart = [doubt for entity in sorted(groups) for doubt in _second_surname_apart(groups[entity])]
    apart += [group for entity in sorted(groups) for group in _first_names_apart(groups[entity])]
    doubtful = [item for item in doubtful if not _agreeing(item, groups, resolution)]  # in whatever order they come
    ages = {item.claim.value for group in groups.values() for item, _ in group.items}
    open_items += [item for item in doubtful if not _place_doubtful(item, groups, resolution, ages)]
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
    unnamed: list[Group] = []
    for key in sorted(rest):
        unnamed.extend(_split_unnamed(rest[key]))
    oppose_ends(unnamed)
    named = [groups[entity] for entity in sorted(groups)]
    apart += join_the_dead(unnamed, named)
    oppose_victims(unnamed, named, items)
    oppose_suspects(unnamed, named, items)
    return [groups[entity] for entity in sorted(groups)] + apart + unnamed


def _join_first_names(groups: dict[int, Group]) -> None:
    """Somebody known by a first name alone ("mother Jean, 63") is the one of that first name and age in another article."""
    short: list[tuple[int, str]] = []
    full: dict[str, list[int]] = defaultdict(list)
    for entity, group in sorted(groups.items()):
        names = {item.claim.subject.name for item, _ in group.items}
        given = {name.partition(" ")[0] for name in names}
        if len(names) == 1 and names == given:
            short.append((entity, names.pop()))
        elif len(given) == 1 and given.isdisjoint(names):
            full[given.pop()].append(entity)
    for entity, name in short:
        if len(full[name]) != 1:
            continue
        home, group = groups[full[name][0]], groups[entity]
        same = {item.claim.value for item, _ in home.items} & {item.claim.value for item, _ in group.items}
        if same and not home.paths() & group.paths() and all(home.agrees(item.claim) for item, _ in group.items):
            home.items += [(item, "the same first name and age") for item, _ in group.items]
            del groups[entity]


def _second_surname_apart(group: Group) -> list[Group]:
    """An age of "Ivo Sanchez" and another one of "Ivo Sanchez Rios" may be those of two people of one family: in doubt.

    What several articles agree on stays an agreement, and the doubt stands beside it, as the answer says.
    """
    names = sorted({item.claim.subject.name.replace("-", " ") for item, _ in group.items})
    for short in names:
        if " " not in short or not any(name.startswith(short + " ") and not generation(name) for name in names):
            continue
        own = [pair for pair in group.items if pair[0].claim.subject.name.replace("-", " ") == short]
        rest = Group([pair for pair in group.items if pair not in own], entity=group.entity)
        if all(rest.agrees(item.claim) for item, _ in own):
            continue
        if len(rest.paths()) == 1:
            group.tentative.append(_SECOND_SURNAME)
            return []
        both = Group(group.items, [_SECOND_SURNAME], group.entity)
        group.items = rest.items
        return [both]
    return []


def _first_names_apart(group: Group) -> list[Group]:
    """Ages under a first name alone that are not those of the full name, taken out: the two may be two people.

    An age that is only a slip away stays, as a doubtful conflict.
    """
    names = {item.claim.subject.name for item, _ in group.items}
    given = {name.partition(" ")[0] for name in names if " " in name}
    if given.isdisjoint(names):
        return []
    full = Group([pair for pair in group.items if pair[0].claim.subject.name not in given])
    found: list[Group] = []
    for pair in [pair for pair in group.items if pair[0].claim.subject.name in given]:
        if full.agrees(pair[0].claim):
            continue
        if _off(pair[0], full) <= SLIP:
            group.tentative.append("only a first name is given: they may be two people")
            continue
        group.items.remove(pair)
        found.append(Group([pair], entity=group.entity))
    return found


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


def _place_doubtful(item: Item, groups: dict[int, Group], resolution: Resolution, ages: set[str]) -> bool:
    """An age that agrees with none of those whose it could be goes to the first that is known, tentatively.

    Not where the ages lie a generation apart, or more than a slip if several people could be meant, nor to somebody of no
    known age where it is among the ``ages`` of others: then it is more likely somebody else's.
    """
    entities = _readings(item, resolution)
    known = [entity for entity in entities if entity in groups]
    # "She" of two women, neither of whom an article says to be about so old, is no contradiction.
    most = SLIP if len(entities) > 1 else _GENERATION
    for entity in known:
        if _off(item, groups[entity]) > most:
            continue
        if not groups[entity].agrees(item.claim):
            groups[entity].tentative.append(item.claim.reason)
        groups[entity].items.append((item, "one reading of it"))
        return True
    if known or item.claim.value in ages:
        return False
    entity = entities[0] if entities else -1
    group = groups.setdefault(entity, Group(entity=entity))
    group.items.append((item, "one reading of it"))
    group.tentative.append(item.claim.reason)
    return True


def _off(item: Item, group: Group) -> int:
    """By how many years an age is off the nearest of a group; 0 where either is not told in years."""
    years = [int(other.claim.value) for other, _ in group.items if other.claim.value.isdigit()]
    if not years or not item.claim.value.isdigit():
        return 0
    return min(abs(int(item.claim.value) - one) for one in years)


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
        and fits(claim.subject, group)
        and not accused(item, group)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _split_unnamed(group: Group) -> list[Group]:
    """Ages of unnamed people are one question only where the nouns fit: a boy and a woman are two people."""
    found: list[Group] = []
    for item, level in sorted(group.items, key=lambda pair: pair[0].claim.subject.head in SUSPECTS):  # they come last
        for own in found:
            if own.agrees(item.claim) and fits(item.claim.subject, own) and nouns_fit(item, own):
                own.items.append((item, level))
                break
        else:
            found.append(Group([(item, level)]))
    return found


__all__ = ["Group", "align_ages"]
