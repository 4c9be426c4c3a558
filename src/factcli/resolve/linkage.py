"""Names as references, and the ordered comparison levels between two of them."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcli import lang
from factcli.model import Claim
from factcli.relation import normalise

SECOND_SURNAME = "same name but for a second surname"
_SLIP = 3  # years by which one person's age may be misstated
_GENERATION = 15  # years between father and son of one name


class Reference(NamedTuple):
    """One in-document name: the document, the name as written there, its normalised parts, kind, gender and how often.

    ``generation`` tells father and son apart: ``jr`` or ``sr`` or a numeral at the end of a name, or ``""``. ``ages`` are
    the years that the document says the bearer to be old.
    """

    path: str
    name: str
    parts: tuple[str, ...]
    kind: str
    gender: str
    times: int
    generation: str
    ages: frozenset[int] = frozenset()


def references(claims: Sequence[Claim]) -> list[Reference]:
    """Every name of every document that a claim mentions, sorted."""
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.path].append(claim)
    return [reference for path in sorted(articles) for reference in _of_article(path, articles[path])]


def _of_article(path: str, claims: Sequence[Claim]) -> list[Reference]:
    mentions = [mention for claim in claims for mention in (claim.subject, *claim.readings) if mention.name]
    counts = Counter([name for claim in claims for name in claim.frame.participants])
    counts.update([mention.name for mention in mentions])
    mentions.reverse()  # the first that tells goes before
    kinds = {mention.name: mention.kind for mention in mentions if mention.kind}
    genders = {mention.name: mention.gender for mention in mentions if mention.gender}
    ages: dict[str, set[int]] = {}
    for claim in claims:
        if claim.kind == "age" and claim.attribute == "birth date" and claim.subject.name and claim.value.isdigit():
            ages.setdefault(claim.subject.name, set()).add(int(claim.value))
    none: frozenset[int] = frozenset()
    return [
        Reference(
            path,
            name,
            parts,
            kinds.get(name, ""),
            genders.get(name, ""),
            counts[name],
            _generation(name),
            frozenset(ages[name]) if name in ages else none,
        )
        for name in sorted(counts)
        if (parts := normalise(name))
    ]


def level(a: Reference, b: Reference) -> str:
    """The first level that joins two references, or ``""``. Levels in order, surest first:

    ``same name`` · ``same name but for a middle name`` · ``same surname and initial`` · ``same name but for a first
    name`` · ``same name but for a second surname`` · ``surname of a full name`` · ``acronym`` · ``first word of an
    organisation's name`` · ``given name of a full name``.
    """
    if a.gender and b.gender and a.gender != b.gender and a.kind == b.kind == "person":
        return ""
    if a.generation != b.generation and (
        (a.generation and b.generation) or (a.ages and b.ages and _years_apart(a, b) >= _GENERATION)
    ):
        return ""
    if a.parts == b.parts:
        return "same name"
    if len(a.parts) >= 2 and len(b.parts) >= 2:
        if a.parts[0] == b.parts[0] and a.parts[-1] == b.parts[-1]:
            return "same name but for a middle name"
        if _initial(a.parts[0], b.parts[0]) and a.parts[-1] == b.parts[-1]:
            return "same surname and initial"
        if _by_middle_name(a, b):
            return "same name but for a first name"
        return SECOND_SURNAME if len(a.parts) != len(b.parts) and _second_surname(a, b) else ""
    short, full = (a, b) if len(a.parts) < len(b.parts) else (b, a)
    if len(full.parts) >= 2 and len(short.parts) == 1:
        if full.kind in ("person", "") and short.parts[0] == full.parts[-1]:
            return "surname of a full name"
        if (
            short.name.isupper()
            and len(short.name) >= 2
            and _acronym(full.name).startswith(short.name)
            and full.kind != "person"
        ):
            return "acronym"
        if full.kind == "organisation" and short.parts[0] == full.parts[0] and short.kind != "person":
            return "first word of an organisation's name"
        if (
            full.kind == "person"
            and short.parts[0] == full.parts[0]
            and (short.kind == "person" or short.parts[0] in lang.given_names())
        ):
            return "given name of a full name"
    return ""


_GENERATIONS = {"jr": "jr", "sr": "sr", "ii": "jr", "iii": "iii", "iv": "iv"}


def _generation(name: str) -> str:
    return _GENERATIONS.get(name.rsplit(" ", 1)[-1].strip(".,").lower(), "")


def _by_middle_name(a: Reference, b: Reference) -> bool:
    """Whether somebody is called by the second of his names: Paul Ivo Tull, Ivo Tull. Never with ages too far apart."""
    short, full = (a, b) if len(a.parts) < len(b.parts) else (b, a)
    given = full.parts[0]
    if full.parts[1:] != short.parts or not (len(given) == 1 or given in lang.given_names()):
        return False
    if a.kind not in ("person", "") or b.kind not in ("person", "") or short.parts[0] not in lang.given_names():
        return False
    return not a.ages or not b.ages or _years_apart(a, b) <= (0 if a.path == b.path else _SLIP)


def _second_surname(a: Reference, b: Reference) -> bool:
    """Whether one name is the other with a second surname: Ivo Sanchez, Ivo Sanchez Rios. Not "Ana Maria", two given names.

    Never where the ages that the two documents tell are too far apart to be one person's, misstated.
    """
    short, full = (a, b) if len(a.parts) < len(b.parts) else (b, a)
    if a.kind != "person" or b.kind != "person" or full.parts[: len(short.parts)] != short.parts:
        return False
    if len(full.parts) > len(short.parts) + 2 or short.parts[-1] in lang.given_names() or a.generation != b.generation:
        return False
    if full.parts[-1] in lang.organisation_words() or full.parts[-1] in lang.person_nouns():
        return False
    if not a.ages or not b.ages:
        return True
    return _years_apart(a, b) <= (0 if a.path == b.path else _SLIP)


def _years_apart(a: Reference, b: Reference) -> int:
    return min([abs(x - y) for x in a.ages for y in b.ages])


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


@lru_cache(maxsize=4096)
def _acronym(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split() if part[0].isupper())
