"""Who a pronoun or a noun phrase ("the 47-year-old star", "he", "the couple") stands for, within one document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from factcli import lang
from factcli.model import Mention
from factcli.scan.names import Name, Names
from factcli.scan.tokens import Scan

_WINDOW = 4  # sentences looked back for an antecedent


@dataclass(slots=True)
class People:
    """The people that a document names, what nouns it calls them, and who is named beside whom."""

    scan: Scan
    names: Names
    by_sentence: dict[int, list[Name]] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    beside: dict[str, Counter[str]] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)


def find_people(scan: Scan, names: Names) -> People:
    """Index a document's person names by sentence, with the nouns they are called by ("actor Ann Marsh")."""
    people = People(scan, names)
    nouns = lang.person_nouns()
    lower = scan.lower
    previous: Name | None = None
    for name in names.found:
        if name.kind != "person":
            continue
        sentence = scan.sentence_of[name.first]
        people.by_sentence.setdefault(sentence, []).append(name)
        people.often[name.key] += 1
        begin, stop = scan.bounds(name.first)
        called = people.called.setdefault(name.key, set())
        at = name.first - 1
        if at >= begin and lower[at] == ".":
            at -= 1
        if at >= begin and lower[at] in nouns:
            called.add(lower[at])
        if at >= begin and lower[at] in lang.titles():
            called.add(lower[at])
        if name.last + 2 < stop and lower[name.last + 1] == ",":
            for i in range(name.last + 2, min(stop, name.last + 14)):
                if lower[i] in nouns and lower[i] not in lang.kin_nouns():
                    called.add(lower[i])
                    break
                if lower[i] in (",", '"') and i > name.last + 5 or lower[i] in lang.verb_forms() and lower[i] not in nouns:
                    break
        elif name.last + 3 < stop and lower[name.last + 1] in ("is", "was") and lower[name.last + 2] in ("a", "an", "the"):
            for i in range(name.last + 3, min(stop, name.last + 8)):
                if lower[i] in nouns:
                    called.add(lower[i])
                    break
        if previous is not None and previous.key != name.key:
            gap = lower[previous.last + 1 : name.first]
            if gap in (["and"], ["&"]):
                people.beside.setdefault(previous.key, Counter())[name.key] += 1
                people.beside.setdefault(name.key, Counter())[previous.key] += 1
        previous = name
    return people


def mention_of(name: Name, scan: Scan) -> Mention:
    """A name's occurrence as a mention."""
    return Mention(name.text, scan.starts[name.first], scan.ends[name.last], "name", name.key, "", name.kind or "person", name.gender)


def fits(name: Name, gender: str) -> bool:
    """Whether a name could be of this gender; an unknown gender fits either."""
    return not gender or not name.gender or name.gender == gender


def antecedents(people: People, token: int, gender: str, *, nominal: bool = False, noun: str = "") -> list[Name]:
    """Who a pronoun or noun phrase at ``token`` may stand for, best first: one entry a person.

    The subject of the sentence before comes first, then the others of it, then sentences further back. A noun phrase
    is nobody who is named later in its own sentence. A person whom the document calls by the same noun is best of all.
    """
    scan = people.scan
    sentence = scan.sentence_of[token]
    found: dict[str, Name] = {}
    own = people.by_sentence.get(sentence, [])
    later = {n.key for n in own if n.first > token} if nominal else set()
    if not nominal:
        for name in own:
            if name.last < token and fits(name, gender):
                found.setdefault(name.key, name)
    else:
        for name in own:
            if name.last < token - 1 and fits(name, gender) and not name.possessive:
                found.setdefault(name.key, name)
    looked = 0
    back = sentence - 1
    while back >= 0 and looked < _WINDOW and len(found) < 6:
        here = [n for n in people.by_sentence.get(back, []) if fits(n, gender) and n.key not in later]
        for name in sorted(here, key=lambda n: (n.possessive, n.first)):
            found.setdefault(name.key, name)
        if people.by_sentence.get(back) or scan.last[back] > scan.first[back]:
            looked += 1
        back -= 1
    ordered = list(found.values())
    if noun:
        ordered.sort(key=lambda n: noun not in people.called.get(n.key, ()))
    return ordered


def partner_of(people: People, name: Name) -> Name | None:
    """Who is named together with somebody throughout ("A and B"): the first choice for "his wife, B"."""
    beside = people.beside.get(name.key)
    if not beside:
        return None
    best = sorted(beside.items(), key=lambda item: (-item[1], item[0]))[0][0]
    for candidate in people.names.found:
        if candidate.key == best:
            return candidate
    return None
