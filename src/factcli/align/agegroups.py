"""Groups of ages that answer one question, and ages of people nobody names that are set against each other in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcli.align.items import Item, other_time
from factcli.lang import singular
from factcli.model import Claim, Mention
from factcli.relation import relation

SLIP = 3
"""Years by which one person's age may be misstated."""
_LEAD = 6  # sentences in which an article tells its news
_LIKE = 0.25  # of the words of two sentences that tell of one victim: the part that they share

# Words of a sentence that tells of more than one victim.
SEVERAL = frozenset(
    "another second two three four five six seven eight nine ten several both among others other one multiple dozens".split()
)


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


def fits(mention: Mention, group: Group) -> bool:
    """Whether a mention can be of the people of a group by its sex."""
    for item, _ in group.items:
        gender = item.claim.subject.gender
        if mention.gender and gender and mention.gender != gender:
            return False
    return True


_ROLES = (
    frozenset("suspect gunman shooter attacker driver defendant accused robber killer".split()),
    frozenset("victim".split()),
)


SUSPECTS = _ROLES[0]
"""What somebody accused is called."""


def nouns_fit(item: Item, group: Group) -> bool:
    """Whether an age can be of the people of a group by what they are called and what befell them."""
    mine = item.claim.subject.head
    for other, _ in group.items:
        theirs = other.claim.subject.head
        if ".." in item.claim.value and (singular(mine) == mine) != (singular(theirs) == theirs):
            return False  # "a woman in her 30s" is none of "three women in their 30s"
        sides = [next((i for i, role in enumerate(_ROLES) if noun in role), -1) for noun in (mine, theirs)]
        if -1 not in sides and sides[0] != sides[1]:
            return False
        if (0 in sides and _wounded(other if mine in SUSPECTS else item)) and -1 in sides:
            return False  # "one suspect is a 26-year-old man" is none of the wounded
        a, b = item.claim.frame.predicate_class, other.claim.frame.predicate_class
        if a and b and {a, b} in ({"kill", "arrest"}, {"die", "arrest"}, {"kill", "charge"}, {"die", "charge"}):
            return False
    return True


_HURT = frozenset(["injure", "shoot", "stab"])
_TRIED = frozenset(["charge", "arrest", "convict", "sentence", "plead"])
_POLICE = ("by police", "police shot", "officers shot", "by officers", "by an officer", "by deputies")


def _wounded(item: Item) -> bool:
    """Whether an age is that of somebody who was wounded, and not by the police."""
    claim = item.claim
    if "harmed" not in claim.frame.scope or claim.frame.predicate_class not in _HURT:
        return False
    text = claim.sentence.lower()
    return not any(words in text for words in _POLICE)


def accused(item: Item, group: Group) -> bool:
    """Whether an age is that of a wounded person, and the group's people are told of as accused and not as harmed so."""
    classes = {other.claim.frame.predicate_class for other, _ in group.items}
    return bool(classes & _TRIED) and not classes & _HURT and _wounded(item)


_CROWDS = (
    frozenset("victim dead killed deceased casualty fatality".split()),
    frozenset("suspect accused arrested defendant pirate gunman attacker detainee robber man".split()),
    frozenset("child pupil student boy girl teenager".split()),
)


def oppose_ends(unnamed: list[Group]) -> None:
    """The youngest of the story's victims, suspects or hostages told with two ages: joined as a doubtful conflict.

    Likewise the oldest. Only where no article tells the age of two such, and the two are of one sort of people.
    """
    for end in ("youngest", "oldest"):
        found = [
            group
            for group in unnamed
            if any(item.claim.subject.head == end and item.claim.value.isdigit() for item, _ in group.items)
        ]
        for i, one in enumerate(found):
            for other in found[i + 1 :]:
                if one not in unnamed or other not in unnamed or one.paths() & other.paths():
                    continue
                if _one_end(one, other, end):
                    one.items += [(item, f"the {end} of a group") for item, _ in other.items]
                    one.tentative.append(f"the {end} may be of two groups of people")
                    unnamed.remove(other)


def _one_end(one: Group, other: Group, end: str) -> bool:
    """Whether two groups of ages may be of one youngest or oldest, misstated by one side."""
    mine, theirs = (
        [item for item, _ in group.items if item.claim.subject.head == end and item.claim.value.isdigit()]
        for group in (one, other)
    )
    return all(
        0 < abs(int(a.claim.value) - int(b.claim.value)) <= SLIP
        and _one_crowd(a.claim, b.claim)
        and not other_time(a, b)
        for a in mine
        for b in theirs
    )


def _one_crowd(a: Claim, b: Claim) -> bool:
    """Whether what two ages are the youngest of can be one sort of people: victims and dead, not victims and suspects."""
    one, two = (singular(claim.subject.text.lower().split()[-1]) for claim in (a, b))
    if one == two:
        return True
    if {one, two} & {"youngest", "oldest", "eldest", "whom", "them"}:  # the sentences say of whom, if anything does
        mine, theirs = (_crowds_of(claim) for claim in (a, b))
        return not mine or not theirs or not mine.isdisjoint(theirs)
    return any(one in crowd and two in crowd for crowd in _CROWDS)


def _crowds_of(claim: Claim) -> set[int]:
    """Which sorts of people a sentence tells of: victims, suspects, children."""
    words = {singular(word.strip(".,;:()")) for word in claim.sentence.lower().split()}
    return {i for i, crowd in enumerate(_CROWDS) if not crowd.isdisjoint(words)}


def oppose_victims(unnamed: list[Group], named: Sequence[Group], items: Sequence[Item]) -> None:
    """The one victim of a story, whom an article does not name, told with two ages: joined as a doubtful conflict.

    Only where each article has one victim with an age at all, nobody else has the age of the other, and both tell it in
    like words.
    """
    victims: dict[str, set[str]] = defaultdict(set)
    stated: dict[str, set[str]] = defaultdict(set)
    for item in items:
        stated[item.claim.path].add(item.claim.value)
        if "harmed" in item.scope:
            victims[item.claim.path].add(item.claim.value)
    lone = [group for group in unnamed if all(_lone(item, victims) for item, _ in group.items)]
    known = [group for group in named if any(_lone(item, victims) for item, _ in group.items)] if lone else []
    while lone:
        one = lone.pop(0)
        homes = [
            other for other in (*known, *lone) if not one.paths() & other.paths() and _one_victim(one, other, stated)
        ]
        if not homes or len([home for home in homes if home.entity >= 0]) > 1:
            continue
        homes[0].items += [(item, "the one victim of the story") for item, _ in one.items]
        homes[0].tentative.append("an article does not name the victim: they may be two people")
        unnamed.remove(one)


def oppose_suspects(unnamed: list[Group], named: Sequence[Group], items: Sequence[Item]) -> None:
    """The one suspect of a story, whom an article does not name, told with two ages: joined as a doubtful conflict.

    Only where no article tells the ages of two suspects, and both tell it in like words.
    """
    suspects: dict[str, set[str]] = defaultdict(set)
    stated: dict[str, set[str]] = defaultdict(set)
    for item in items:
        stated[item.claim.path].add(item.claim.value)
        if item.claim.subject.head in SUSPECTS:
            suspects[item.claim.path].add(item.claim.value)
    if not suspects or any(len(values) > 1 for values in suspects.values()):
        return
    lone = [group for group in unnamed if any(item.claim.subject.head in SUSPECTS for item, _ in group.items)]
    for one in reversed(lone):
        homes = [
            other
            for other in (*named, *lone)
            if other is not one
            and not one.paths() & other.paths()
            and any(item.claim.subject.head in SUSPECTS for item, _ in other.items)
            and _one_suspect(one, other, stated)
        ]
        if len(homes) == 1:
            homes[0].items += [(item, "the one suspect of the story") for item, _ in one.items]
            homes[0].tentative.append("an article does not name the suspect: they may be two people")
            unnamed.remove(one)
            lone.remove(one)


def _one_suspect(one: Group, other: Group, stated: dict[str, set[str]]) -> bool:
    """Whether two groups of different ages may be of one suspect."""
    pairs = [
        (x, y)
        for x, _ in one.items
        for y, _ in other.items
        if x.claim.subject.head in SUSPECTS and y.claim.subject.head in SUSPECTS
    ]
    return all(_misstated(x, y, stated) for x, y in pairs) and any(_alike(x.claim, y.claim) for x, y in pairs)


def _misstated(x: Item, y: Item, stated: dict[str, set[str]]) -> bool:
    """Whether two ages can be one misstated: a few years apart, neither told by the other's article, nor of elsewhere."""
    a, b = x.claim, y.claim
    if not (a.value.isdigit() and b.value.isdigit()) or not 0 < abs(int(a.value) - int(b.value)) <= SLIP:
        return False
    return b.value not in stated[a.path] and a.value not in stated[b.path] and not _elsewhere(x, y)


def _lone(item: Item, victims: dict[str, set[str]]) -> bool:
    """Whether an age is that of the one victim whose age the article tells, and told with its news."""
    claim = item.claim
    return (
        claim.value.isdigit()
        and "harmed" in item.scope
        and all(_covers(value, claim.value) for value in victims[claim.path])
        and claim.sentence_index <= _LEAD
        and SEVERAL.isdisjoint(claim.sentence.lower().split())
    )


def _covers(value: str, years: str) -> bool:
    """Whether an age or a range of ages is or holds a number of years: "20..29" holds 24."""
    low, _, high = value.partition("..")
    return value == years or (low.isdigit() and high.isdigit() and int(low) <= int(years) <= int(high))


def _one_victim(one: Group, other: Group, stated: dict[str, set[str]]) -> bool:
    """Whether two groups of different ages may be of one victim."""
    mention = one.items[0][0]
    return (
        all(_misstated(x, y, stated) for x, _ in one.items for y, _ in other.items)
        and fits(mention.claim.subject, other)
        and nouns_fit(mention, other)
        and any(_alike(x.claim, y.claim) for x, _ in one.items for y, _ in other.items if "harmed" in y.scope)
    )


def _elsewhere(a: Item, b: Item) -> bool:
    """Whether two sentences name different days, places or people."""
    if other_time(a, b):
        return True
    one, two = a.claim.frame.place, b.claim.frame.place
    return bool(one and two and one != two) or bool(
        a.taking_part and b.taking_part and not a.taking_part & b.taking_part
    )


def _alike(a: Claim, b: Claim) -> bool:
    """Whether two sentences share a good part of their words."""
    one, two = ({*claim.frame.words, *claim.frame.context} for claim in (a, b))
    return len(one & two) ** 2 >= _LIKE**2 * len(one) * len(two) > 0


__all__ = [
    "SEVERAL",
    "SLIP",
    "SUSPECTS",
    "Group",
    "accused",
    "fits",
    "nouns_fit",
    "oppose_ends",
    "oppose_suspects",
    "oppose_victims",
]
