"""Names as references, and the ordered comparison levels between two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcli.model import Claim, Mention
from factcli.relation import normalise


@dataclass(frozen=True, slots=True)
class Reference:
    """One in-document name: the document, the name as written there, its normalised parts, kind, gender and how often."""

    path: str
    name: str
    parts: tuple[str, ...]
    kind: str
    gender: str
    count: int


def references(claims: Sequence[Claim]) -> list[Reference]:
    """Every name of every document that a claim mentions, sorted."""
    counts: Counter[tuple[str, str]] = Counter()
    known: dict[tuple[str, str], tuple[str, str]] = {}
    for claim in claims:
        path = claim.path
        for name in claim.frame.participants:
            counts[path, name] += 1
        for mention in (claim.subject, *claim.readings):
            if mention.name:
                counts[path, mention.name] += 1
                _learn(known, path, mention)
    return [
        Reference(path, name, parts, *known.get((path, name), ("", "")), counts[path, name])
        for path, name in sorted(counts)
        if (parts := normalise(name))
    ]


def _learn(known: dict[tuple[str, str], tuple[str, str]], path: str, mention: Mention) -> None:
    kind, gender = known.get((path, mention.name), ("", ""))
    known[path, mention.name] = (kind or mention.kind, gender or mention.gender)


def level(a: Reference, b: Reference) -> str:
    """The first level that joins two references, or ``""``. Levels in order, surest first:

    ``same name`` · ``same name but for a middle name`` · ``same surname and initial`` · ``surname of a full name`` ·
    ``acronym`` · ``first word of an organisation's name``.
    """
    if a.gender and b.gender and a.gender != b.gender and a.kind == b.kind == "person":
        return ""
    mine, theirs = _generation(a.name), _generation(b.name)
    if mine and theirs and mine != theirs:
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
    return ""


_GENERATIONS = {"jr": "jr", "sr": "sr", "ii": "jr", "iii": "iii", "iv": "iv"}


def _generation(name: str) -> str:
    """``jr`` or ``sr`` or a numeral at the end of a name, or ``""``; father and son are two people."""
    return _GENERATIONS.get(name.rsplit(" ", 1)[-1].strip(".,").lower(), "")


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


@lru_cache(maxsize=4096)
def _acronym(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split() if part[0].isupper())
