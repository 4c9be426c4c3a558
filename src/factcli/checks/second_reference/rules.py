"""Surnames without a first full reference, and titles of one person that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

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
_RANK_WORDS = frozenset(_RANKS)
_INTRODUCING = _COURTESY | _RANK_WORDS | frozenset("officer deputy det detective trooper sen rep cllr rev".split())
_BEFORE = _INTRODUCING | {"."}
_PROMOTED = frozenset("promoted promotion then former formerly later retired demoted became".split())
_COUPLE = frozenset(
    "wife husband spouse couple widow widower mother father son daughter parents sister brother".split()
)
_GENDERED = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
_OF_WOMEN = frozenset(["mrs", "ms", "miss"])
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
    single = [name for name in page.names.found if " " not in name.key]
    full: set[str] | None = None
    told: set[str] = set()
    for name in single:
        key = name.key
        if name.first != name.last or "-" in key or key in told:
            continue
        if name.kind != "person" and scan.word(name.first - 1) not in _BEFORE:
            continue  # most names: neither a title nor a verb introduces them
        title, at = _title(draft, name)
        says = name.kind == "person" and lang.verb_forms().get(scan.word(name.last + 1), ("", ""))[1] == "say"
        if not (says or title in _INTRODUCING) or not _in_body(draft, name):
            continue
        if scan.word(name.first - 2) == "as" or scan.word(name.first - 1) == "as":
            continue  # "known as Miss Dolly"
        low = key.lower()
        if len(low) < 4 or key.isupper() or _common(low) or (low.islower() and low in scan.words):
            continue
        if any(other.key == key and _in_office(draft, other) for other in single):
            continue
        if full is None:
            full = _full_parts(page.names.found)
        if low in full or any(spelling_variant(low, part) for part in full if part):
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


def _common(word: str) -> bool:
    """Whether a name in lower case is known without an introduction: that of a place, a people, a firm, a given name."""
    return (
        word in _AGENCIES
        or word in _OFFICES
        or word in lang.given_names()
        or word in lang.places()
        or word in lang.demonyms()
        or word in lang.organisation_words()
    )


def _full_parts(names: Iterable[Name]) -> set[str]:
    """The words of all names of several words, in lower case."""
    keys = {name.key for name in names if " " in name.key}
    return {part.lower().strip(".,") for key in keys for part in key.split()}


def _in_office(draft: Draft, name: Name) -> bool:
    """Whether a title says who it is: President Harlan, the coach Harlan."""
    scan = draft.page.scan
    at = name.first - 1 - (scan.word(name.first - 1) == ".")
    word = scan.word(at)
    return (word in lang.titles() or word in lang.person_nouns()) and word not in _INTRODUCING


def _ranks(draft: Draft) -> Iterator[Fact]:
    """Full names with two ranks."""
    scan = draft.page.scan
    used = {_RANKS[word] for word in _RANK_WORDS & draft.vocabulary}
    if len(used) < 2 or not _PROMOTED.isdisjoint(draft.vocabulary):
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
    vocabulary = draft.vocabulary
    if "mr" not in vocabulary or _OF_WOMEN.isdisjoint(vocabulary) or not _COUPLE.isdisjoint(vocabulary):
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
