"""Surnames without a first full reference, and titles of one person that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcli import lang
from factcli.checks.base import Draft, Part, finding
from factcli.model import Fact
from factcli.relation import spelling_variant
from factcli.scan.names import Name

NAME = "second-reference"
_COURTESY = frozenset("mr mrs ms miss mx dr prof professor".split())
_RANKS = {
    "cpl": "corporal", "corporal": "corporal", "sgt": "sergeant", "sergeant": "sergeant", "lt": "lieutenant",
    "lieutenant": "lieutenant", "capt": "captain", "captain": "captain", "maj": "major", "major": "major",
    "col": "colonel", "colonel": "colonel", "gen": "general", "general": "general", "adm": "admiral",
    "admiral": "admiral", "cmdr": "commander", "commander": "commander", "const": "constable", "pc": "constable",
    "constable": "constable", "insp": "inspector", "inspector": "inspector", "supt": "superintendent",
    "superintendent": "superintendent", "sheriff": "sheriff",
}  # fmt: skip
_INTRODUCING = _COURTESY | _RANKS.keys() | frozenset("officer deputy det detective trooper sen rep cllr rev".split())
_PROMOTED = frozenset("promoted promotion then former formerly later retired demoted became".split())
_COUPLE = frozenset(
    "wife husband spouse couple widow widower mother father son daughter parents sister brother".split()
)
_GENDERED = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
_AGENCIES = frozenset("reuters bloomberg xinhua tass interfax".split())
_OFFICES = frozenset("unit division bureau office department squad branch section team desk agency".split())
_BODY = ("body", "list")


def find(draft: Draft) -> Iterator[Fact]:
    """The surnames of a draft that nobody's full name explains, and the titles that do not agree."""
    yield from _unexplained(draft)
    yield from _ranks(draft)
    yield from _genders(draft)


def _title(draft: Draft, name: Name) -> tuple[str, int]:
    """The title before a name and its token; ``""`` where there is none, or one of several words."""
    scan = draft.page.scan
    begin = scan.bounds(name.first)[0]
    at = name.first - 1
    if at > begin and scan.lower[at] == ".":
        at -= 1
    word = scan.lower[at] if at >= begin else ""
    if word not in lang.titles():
        return "", -1
    before = at - 1 - (scan.word(at - 1) == "." and at - 1 > begin)
    several = before >= begin and (
        scan.lower[before] in lang.titles() or scan.lower[before] in ("assistant", "vice", "staff", "acting", "first")
    )
    return (word, at) if not several else ("", -1)


def _in_body(draft: Draft, name: Name) -> bool:
    scan = draft.page.scan
    start = scan.starts[name.first]
    if scan.sentences[scan.sentence_of[name.first]].kind not in _BODY:
        return False
    return not any(q.start <= start < q.end for q in scan.quotations)


def _unexplained(draft: Draft) -> Iterator[Fact]:
    page = draft.page
    scan = page.scan
    full = {part.lower().strip(".,") for name in page.names.found if " " in name.key for part in name.key.split()}
    small = {word for word in scan.words if word.islower()}
    told: set[str] = {name.key for name in page.names.found if " " not in name.key and _in_office(draft, name)}
    for name in page.names.found:
        key = name.key
        if " " in key or "-" in key or name.first != name.last or key in told or not _in_body(draft, name):
            continue
        low = key.lower()
        if (
            low in full
            or low in small
            or low in _AGENCIES
            or low in lang.given_names()
            or len(low) < 4
            or key.isupper()
        ):
            continue
        if low in lang.places() or low in lang.demonyms() or low in lang.organisation_words() or low in _OFFICES:
            continue
        if scan.word(name.first - 2) == "as" or scan.word(name.first - 1) == "as":
            continue  # "known as Miss Dolly"
        title, at = _title(draft, name)
        follow = scan.word(name.last + 1)
        says = lang.verb_forms().get(follow, ("", ""))[1] == "say" and name.kind in ("person", "")
        if not (title in _INTRODUCING or (says and name.kind == "person")):
            continue
        if any(spelling_variant(low, part) for part in full if part):
            continue
        told.add(key)
        first = at if at >= 0 else name.first
        yield finding(
            draft,
            NAME,
            f"Who is {key}?",
            [Part(first, name.last, key)],
            [f"no full name in the draft has the name {key}"],
            kind="name",
            subject=key,
            certainty="tentative",
            verdict="note",
        )


def _in_office(draft: Draft, name: Name) -> bool:
    """Whether a title says who it is: President Harlan, the coach Harlan."""
    scan = draft.page.scan
    at = name.first - 1 - (scan.word(name.first - 1) == ".")
    word = scan.word(at)
    return (word in lang.titles() or word in lang.person_nouns()) and word not in _INTRODUCING


def _ranks(draft: Draft) -> Iterator[Fact]:
    """Full names with two ranks."""
    scan = draft.page.scan
    if not _PROMOTED.isdisjoint(scan.lower):
        return
    ranked: dict[str, dict[str, Part]] = {}
    for name in draft.page.names.found:
        if name.kind != "person" or " " not in name.text or not _in_body(draft, name):
            continue
        title, at = _title(draft, name)
        if title in _RANKS:
            ranked.setdefault(name.key, {}).setdefault(_RANKS[title], Part(at, name.last, scan.text(at, name.last)))
    for key, by_rank in ranked.items():
        if len(by_rank) > 1:
            yield finding(
                draft,
                NAME,
                f"Which rank has {key}?",
                list(by_rank.values()),
                [f"one name with the ranks of {' and '.join(by_rank)}"],
                kind="name",
                subject=key,
                certainty="tentative",
            )


def _genders(draft: Draft) -> Iterator[Fact]:
    """Surnames with the titles of a man and of a woman, of which the draft names one bearer only."""
    scan = draft.page.scan
    if not _COUPLE.isdisjoint(scan.lower):
        return
    titled: dict[str, dict[str, Part]] = {}
    bearers: Counter[str] = Counter()
    for key in {name.key for name in draft.page.names.found if " " in name.key and name.kind in ("person", "")}:
        bearers[key.split()[-1].lower()] += 1
    for name in draft.page.names.found:
        title, at = _title(draft, name)
        last = name.key.split()[-1].lower()
        if title in _GENDERED and bearers[last] == 1 and " " in name.key and _in_body(draft, name):
            part = Part(at, name.last, " ".join(scan.text(at, name.last).split()))
            titled.setdefault(name.key, {}).setdefault(_GENDERED[title], part)
    for key, by_gender in titled.items():
        if len(by_gender) > 1:
            yield finding(
                draft,
                NAME,
                f"Which title has {key}?",
                list(by_gender.values()),
                ["one person with the title of a man and with that of a woman"],
                kind="name",
                subject=key,
                certainty="tentative",
            )


__all__ = ["find"]
