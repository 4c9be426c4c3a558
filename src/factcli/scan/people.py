"""Who a pronoun or a noun phrase ("the 47-year-old star", "he", "the couple") stands for, within one document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from factcli import lang
from factcli.model import Mention
from factcli.scan.names import Name, Names
from factcli.scan.tokens import Scan

_WINDOW = 4  # sentences looked back for an antecedent


@dataclass(slots=True, eq=False)
class People:
    """The people that a document names, what nouns it calls them, who is named beside whom, and how old they are.

    ``aged`` holds the ages that the document states beside a name ("Marsh, 47," "47-year-old Ann Marsh"), ``ages`` the
    same the other way round, ``unnamed_ages`` those of people whom it introduces without a name ("a 16-year-old boy").
    """

    scan: Scan
    names: Names
    by_sentence: dict[int, list[Name]] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    beside: dict[str, Counter[str]] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)
    aged: dict[str, set[int]] = field(default_factory=dict)
    ages: dict[int, dict[str, Name]] = field(default_factory=dict)
    unnamed_ages: set[int] = field(default_factory=set)
    # What rules have asked and asked again: who came to harm, and since when the harm has been told of.
    harmed: dict[str, bool] = field(default_factory=dict)
    told: date | None = None


def find_people(scan: Scan, names: Names) -> People:
    """Index a document's person names by sentence, with the nouns they are called by ("actor Ann Marsh")."""
    people = People(scan, names)
    nouns, titles, kin, verbs = lang.person_nouns(), lang.titles(), lang.kin_nouns(), lang.verb_forms()
    lower = scan.lower
    previous: Name | None = None
    for name in names.found:
        if name.kind != "person":
            continue
        key, last = name.key, name.last
        sentence = scan.sentence_of[name.first]
        people.by_sentence.setdefault(sentence, []).append(name)
        people.often[key] += 1
        begin, stop = scan.first[sentence], scan.last[sentence]
        called = people.called.get(key)
        if called is None:
            called = people.called[key] = set()
        at = name.first - 1
        if at >= begin and lower[at] == ".":
            at -= 1
        if at >= begin and (lower[at] in nouns or lower[at] in titles):
            called.add(lower[at])
        if last + 2 < stop and lower[last + 1] == ",":
            for i in range(last + 2, min(stop, last + 14)):
                word = lower[i]
                if word in nouns:
                    if word not in kin:
                        called.add(word)
                        break
                elif word in verbs:
                    break
                if i > last + 5 and word in (",", '"'):
                    break
        elif last + 3 < stop and lower[last + 1] in ("is", "was") and lower[last + 2] in ("a", "an", "the"):
            for i in range(last + 3, min(stop, last + 8)):
                if lower[i] in nouns:
                    called.add(lower[i])
                    break
        if (
            previous is not None
            and name.first == previous.last + 2
            and lower[name.first - 1] in ("and", "&")
            and previous.key != key
        ):
            people.beside.setdefault(previous.key, Counter())[key] += 1
            people.beside.setdefault(key, Counter())[previous.key] += 1
        previous = name
    _find_ages(people)
    return people


def _find_ages(people: People) -> None:
    """Ages that stand beside a name, and those of people introduced without one."""
    scan, names = people.scan, people.names
    lower = scan.lower
    total = len(lower)
    for name in names.found:
        after = name.last + 1
        if (
            after + 1 < total
            and lower[after] in (",", "(")
            and lower[after + 1].isdigit()
            and len(lower[after + 1]) <= 2
            and name.kind in ("person", "")
            and (after + 2 >= total or lower[after + 2] in (",", ")", ".", ";", "of", "and", "who"))
        ):
            _note_age(people, int(lower[after + 1]), name)
    at = -1
    while True:
        try:
            at = lower.index("old", at + 1)
        except ValueError:
            return
        years, number = years_before_old(lower, at)
        if years < 0:
            continue
        named = _name_after(people, at)
        before = lower[number - 1] if number else ""
        if named is not None:
            if before != "the" or named.first != named.last:  # "the 16-year-old Marsh was with" is somebody else
                _note_age(people, years, named)
        elif (
            before in ("a", "an", "another", "one", "his", "her", "their", "'s", "whose")
            or number == scan.first[scan.sentence_of[at]]
        ):
            people.unnamed_ages.add(years)


def _note_age(people: People, years: int, name: Name) -> None:
    people.aged.setdefault(name.key, set()).add(years)
    people.ages.setdefault(years, {}).setdefault(name.key, name)


def years_before_old(lower: list[str], old: int) -> tuple[int, int]:
    """The years of the ``47-year-old`` whose ``old`` stands at a token, and the number's first token; else -1."""
    at = old - 1
    if at > 0 and lower[at] == "-":
        at -= 1
    if at <= 0 or lower[at] not in ("year", "years"):
        return -1, -1
    at -= 1
    if at > 0 and lower[at] == "-":
        at -= 1
    if lower[at].isdigit() and len(lower[at]) <= 3:
        return int(lower[at]), at
    value = lang.number_words().get(lower[at])
    if value is None:
        return -1, -1
    if value < 10 and at > 1 and lower[at - 1] == "-" and lang.number_words().get(lower[at - 2], 0) >= 20:
        return value + lang.number_words()[lower[at - 2]], at - 2
    return value, at


def _name_after(people: People, old: int) -> Name | None:
    """Who is named just after an age: "47-year-old Ann Marsh", "a 47-year-old man, Ann Marsh", "… pilot Ann Marsh"."""
    scan = people.scan
    lower = scan.lower
    stop = scan.last[scan.sentence_of[old]]
    at = old + 1
    for _ in range(4):
        if at >= stop:
            return None
        name = people.names.at(at)
        if name is not None:
            if name.possessive or scan.word(name.last + 1) in lang.person_nouns():
                return None
            return name if name.kind == "person" or (name.kind == "" and " " in name.key) else None
        if lower[at] == "," and at + 1 < stop and lower[at - 1] in lang.person_nouns():
            at += 1
            continue
        if not lower[at][0].isalpha() or lower[at] in lang.stop_words():
            return None
        at += 1
    return None


def mention_of(name: Name, scan: Scan) -> Mention:
    """A name's occurrence as a mention."""
    return Mention(
        name.text,
        scan.starts[name.first],
        scan.ends[name.last],
        "name",
        name.key,
        "",
        name.kind or "person",
        name.gender,
    )


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
