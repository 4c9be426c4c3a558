"""Short names → the fuller names of the same document that they stand for, and what it says of each elsewhere."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcli import lang
from factcli.lang.loader import words
from factcli.scan.tokens import Scan

if TYPE_CHECKING:
    from factcli.scan.names import Name

SUFFIX = frozenset(words("jr sr ii iii iv"))


_ARTICLED = 5  # letters of the shortest surname with its article: al-Abd


@lru_cache(maxsize=4096)
def surname(key: str) -> str:
    """The last name word of a full name, without ``Jr.`` and the like or the Arabic article, in lower case."""
    parts = [p.lower().strip(".,") for p in key.split()]
    while len(parts) > 1 and parts[-1] in SUFFIX:
        parts.pop()
    last = parts[-1]
    return last[3:] if last[:3] in ("al-", "el-") and len(last) > _ARTICLED else last


def _given(key: str) -> str:
    return key.partition(" ")[0].lower()


def resolve_names(scan: Scan, names: list[Name]) -> None:
    """Give every short name the fuller name that it stands for, and every name what is known of it elsewhere."""
    _ages_and_verbs(scan, names)
    full: dict[str, list[Name]] = {}
    kinds: dict[str, str] = {}
    for name in names:
        if name.kind in ("person", "") and " " in name.key:
            full.setdefault(surname(name.key), []).append(name)
            if name.kind == "person":
                full.setdefault(_given(name.key), []).append(name)
        if name.kind and (name.kind == "person" or name.key not in kinds):
            kinds[name.key] = name.kind
    acronyms = _acronyms(scan, names)
    shown: set[str] = set()
    for name in names:
        if not name.kind:
            name.kind = kinds.get(name.key, "")
        if " " not in name.key:
            if name.key in acronyms:
                name.key = acronyms[name.key]
                name.kind = name.kind or "organisation"
                continue
            options = full.get(name.key.lower().strip("."))
            if options and name.kind in ("person", "", "place"):
                chosen = _nearest(options, name)
                if name.kind == "place" and chosen.kind != "person":
                    continue
                if name.kind == "person" or _speaks(scan, name):
                    shown.add(chosen.key)  # "Marsh, 47," and "Marsh said" tell what Ann Marsh is
                name.key = chosen.key
                name.kind = chosen.kind or "person"
                name.gender = name.gender or chosen.gender
    if shown:
        for name in names:
            if not name.kind and name.key in shown:
                name.kind = "person"
    _variants(scan, names)
    genders: dict[str, str] = {}
    for name in names:
        if name.gender and name.kind == "person":
            genders.setdefault(name.key, name.gender)
    for name in names:
        if name.kind == "person":
            name.gender = genders.get(name.key, name.gender)


def _nearest(options: list[Name], name: Name) -> Name:
    """The last full name before an occurrence; if none stands before it (a headline), the first after it."""
    for option in reversed(options):
        if option.first < name.first:
            return option
    return options[0]


def _variants(scan: Scan, names: list[Name]) -> None:
    """Full names that differ by a middle name or initial or by Jr. are one: ``Ann B. Marsh`` and ``Ann Marsh``.

    Not father and son of one name, where the article has both: ``Jan Marsh, 50, and his son, Jan Marsh Jr., 24``.
    """
    keys = dict.fromkeys([name.key for name in names if name.kind == "person" and " " in name.key])
    pairs = {key: (_given(key), surname(key)) for key in keys}
    alike: dict[tuple[str, str], list[str]] = {}
    for key, pair in pairs.items():
        alike.setdefault(pair, []).append(key)
    fullest: dict[str, str] = {}
    for own in alike.values():
        if len(own) == 1:
            continue
        generations: dict[str, list[str]] = {}
        for key in own:
            generations.setdefault(generation(key), []).append(key)
        if len(generations) > 1 and not (len(generations) == 2 and "" in generations and not _apart(scan, names, own)):
            split = list(generations.values())
        else:
            split = [own]
        for group in split:
            longest = max(group, key=len)
            fullest.update((key, longest) for key in group)
    if fullest:
        for name in names:
            if name.kind == "person":
                name.key = fullest.get(name.key, name.key)


def generation(key: str) -> str:
    """The ``jr`` or the like that ends a name, or ``""``."""
    last = key.rpartition(" ")[2].lower().strip(".,")
    return last if last in SUFFIX else ""


def _apart(scan: Scan, names: list[Name], keys: list[str]) -> bool:
    """Whether a name with Jr. and the same without it are two people: of two ages, or named as kin or side by side."""
    whole = [name for name in names if name.key in keys and name.first != name.last]
    older = [name for name in whole if not generation(name.key)]
    younger = [name for name in whole if generation(name.key)]
    ages = [{age for name in some if (age := _age_beside(scan, name))} for some in (older, younger)]
    if ages[0] and ages[1] and ages[0].isdisjoint(ages[1]):
        return True
    for a in older:
        for b in younger:
            if scan.sentence_of[a.first] != scan.sentence_of[b.first]:
                continue
            one, two = (a, b) if a.first < b.first else (b, a)
            between = scan.lower[one.last + 1 : two.first]
            if between[-1:] == ["and"] or not lang.kin_nouns().keys().isdisjoint(between):
                return True
    return False


def _age_beside(scan: Scan, name: Name) -> str:
    """The figure that stands as an age behind a name, or ``""``."""
    at = name.last + 1 + (scan.word(name.last + 1) == ".")
    age = scan.word(at + 1)
    return age if scan.word(at) in (",", "(") and age.isdigit() and len(age) <= 2 else ""


def _acronyms(scan: Scan, names: list[Name]) -> dict[str, str]:
    """Defined acronyms: ``European Central Bank (ECB)``."""
    found: dict[str, str] = {}
    for before, after in pairwise(names):
        if (
            after.first == before.last + 2
            and scan.words[before.last + 1] == "("
            and after.key.isupper()
            and len(after.key) <= 6
        ):
            capitals = "".join(p[0] for p in before.key.split() if p[0].isupper())
            if capitals.startswith(after.key[:2]) or after.key in capitals:
                found[after.key] = before.key
    return found


def _speaks(scan: Scan, name: Name) -> bool:
    verb = lang.verb_forms().get(scan.word(name.last + 1))
    return verb is not None and verb[1] == "say"


def _ages_and_verbs(scan: Scan, names: list[Name]) -> None:
    """A name followed by an age or by a verb of speaking, or beside a word for a person, is a person's."""
    lower = scan.lower
    verbs = lang.verb_forms()
    people = lang.person_nouns()
    for name in names:
        if name.kind in ("person", "demonym", "place"):
            continue
        after = name.last + 1
        if name.kind == "" or " " in name.key:
            if (
                after + 2 < len(lower)
                and lower[after] == ","
                and lower[after + 1].isdigit()
                and len(lower[after + 1]) <= 2
                and lower[after + 2] in (",", ".", ")", ";", "of", "who", "and")
            ):
                name.kind = "person"
                continue
            if (
                after + 2 < len(lower)
                and lower[after] == "("
                and lower[after + 1].isdigit()
                and len(lower[after + 1]) <= 2
                and lower[after + 2] == ")"
            ):
                name.kind = "person"
                continue
        if name.kind == "":
            verb = verbs.get(lower[after]) if after < len(lower) else None
            if verb is not None and verb[1] == "say":
                name.kind = "person" if " " in name.key else ""
            elif (name.first > 0 and lower[name.first - 1] in people and not name.possessive) or (
                after + 1 < len(lower) and lower[after] == "," and lower[after + 1] in ("who", "whose")
            ):
                name.kind = "person"
            if name.kind == "person" and not name.gender:
                name.gender = lang.given_names().get(name.key.split()[0].lower(), "")
