"""Names as references, and the ordered comparison levels between two of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcli import lang
from factcli.model import Claim
from factcli.relation import normalise


class Reference(NamedTuple):
    """One in-document name: the document, the name as written there, its normalised parts, kind, gender and how often.

    ``generation`` tells father and son apart: ``jr`` or ``sr`` or a numeral at the end of a name, or ``""``.
    """

    path: str
    name: str
    parts: tuple[str, ...]
    kind: str
    gender: str
    times: int
    generation: str


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
    return [
        Reference(path, name, parts, kinds.get(name, ""), genders.get(name, ""), counts[name], _generation(name))
        for name in sorted(counts)
        if (parts := normalise(name))
    ]


def level(a: Reference, b: Reference) -> str:
    """The first level that joins two references, or ``""``. Levels in order, surest first:

    ``same name`` · ``same name but for a middle name`` · ``same surname and initial`` · ``surname of a full name`` ·
    ``acronym`` · ``first word of an organisation's name`` · ``given name of a full name``.
    """
    if a.gender and b.gender and a.gender != b.gender and a.kind == b.kind == "person":
        return ""
    if a.generation and b.generation and a.generation != b.generation:
        return ""
    if a.parts == b.parts:
        return "same name"
    if len(a.parts) >= 2 and len(b.parts) >= 2:
        if a.parts[0] == b.parts[0] and a.parts[-1] == b.parts[-1]:
            return "same name but for a middle name"
        if _initial(a.parts[0], b.parts[0]) and a.parts[-1] == b.parts[-1]:
            return "same surname and initial"
        return ""
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


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


@lru_cache(maxsize=4096)
def _acronym(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split() if part[0].isupper())
