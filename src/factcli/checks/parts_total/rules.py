"""Totals, the lists that give all their parts, and whether the sums meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcli import lang
from factcli.checks.base import Draft, Part, finding, tokens_of
from factcli.checks.parts_total.beyond import things, told_next
from factcli.checks.parts_total.named import named
from factcli.checks.parts_total.parts import Item, parts, quantity, total_of
from factcli.kinds import Page
from factcli.model import Claim, Fact
from factcli.scan import clauses
from factcli.scan.numbers import begins_number
from factcli.values import Interval, overlap, parse_number_text

NAME = "parts-total"
_DASHES = ("—", "–", "-")
_MARKS = frozenset([",", "(", ":", *_DASHES])  # one of which a list stands behind
_NO_TOTAL = frozenset("part others each rate times against more family".split())
_SUBSET = frozenset(
    "man woman boy girl male female adult child teenager teen juvenile baby toddler infant son daughter civilian "
    "soldier officer policeman".split()
)
_YOUNG = frozenset("boy girl son daughter baby toddler infant teenager teen male female".split())
_KIN = frozenset("child kid grandchild sibling youngster teenager teen juvenile student pupil".split())
_OPENING = frozenset("including include includes included among like such".split())
_SOME = frozenset("some most many any each all both none few several half out the last first other".split())
_SHARED_OUT = frozenset(["each", "every", "per", "apiece", "both"])
_NOT_SAID = "that these are all of them is not said"
_ONE_NAME = "a name with a comma or “and” in it would count for two"
_TOTAL = frozenset(["total"])
_SHOWN = 60  # characters of a list that a question quotes
_IDLE = frozenset("couple pair twin family group team trio duo quartet band crew party".split())


def find(draft: Draft) -> Iterator[Fact]:
    """The totals of a draft whose parts come to something else."""
    page = draft.page
    counts = [claim for claim in draft.of_kind("count") if isinstance(claim.allowed, Interval)]
    by_sentence: dict[int, list[Claim]] = {}
    for claim in counts:
        by_sentence.setdefault(claim.sentence_index, []).append(claim)
    told: set[int] = set()
    for claim in counts:
        if not _of_all(claim):
            continue
        first, last = tokens_of(draft, claim)
        begin, stop = page.scan.bounds(first)
        if _MARKS.isdisjoint(page.scan.lower[last + 1 : stop]) or not _a_total(page, claim, first, begin):
            continue
        own = by_sentence[claim.sentence_index]
        alone = own[0] is claim
        fact = _listed(draft, claim, alone, last, stop) or _colon(draft, claim, own, last, stop)
        if fact is not None and fact.values[0].claims[0].claim.start not in told:
            told.add(fact.values[0].claims[0].claim.start)
            yield fact
    for claim, items in told_next(draft, by_sentence):
        together = total_of(items)
        first, last = tokens_of(draft, claim)
        if _a_total(page, claim, first, page.scan.bounds(first)[0]) and not overlap(claim.allowed, together):
            found = [Part(item.first, item.last, _said(item)) for item in items]
            yield _fact(draft, Part(first, last, claim.value, claim=claim), found, together, doubt=_NOT_SAID)
    yield from _summed(draft)


def _of_all(claim: Claim) -> bool:
    """Whether a count is of at least two and says nothing of itself that no total does: no part, no rate."""
    allowed = claim.allowed
    if not isinstance(allowed, Interval) or allowed.high is None or not isinstance(allowed.low, int) or allowed.low < 2:
        return False
    return claim.frame.modality == "asserted" and _NO_TOTAL.isdisjoint(claim.frame.scope)


def _a_total(page: Page, claim: Claim, first: int, begin: int) -> bool:
    """Whether a count can be the total of a list: no part itself, no rate, no "one of", at least two."""
    if not _of_all(claim) or not _SHARED_OUT.isdisjoint(page.scan.lower[begin:first]):
        return False
    before = page.scan.lower[max(begin, first - 4) : first]
    if not _OPENING.isdisjoint(before[-2:]):
        return False
    while before and before[-1] in ("the", "these", "those", "his", "her", "their"):
        before.pop()
    return not (before[-1:] == ["of"] and len(before) > 1 and _of_some(before[-2]))


def _of_some(word: str) -> bool:
    """Whether a word before "of the six" takes some of them only."""
    return begins_number(word) or word in lang.vague() or word in _SOME


def _head(page: Page, last: int, stop: int) -> tuple[int, int]:
    """The noun that a count counts, and the token behind its phrase; -1 where there is none."""
    phrase = clauses.noun_phrase(page.scan, last + 1, stop)
    return (phrase.head, max(phrase.last, phrase.head) + 1) if phrase.head >= 0 and not phrase.partitive else (-1, -1)


def _listed(draft: Draft, claim: Claim, alone: bool, last: int, stop: int) -> Fact | None:
    """A list right behind what is counted: between commas, between dashes, in brackets.

    ``alone`` says that nothing else is counted before it in its sentence; else parts without a noun may be of that.
    """
    page = draft.page
    scan = page.scan
    head, after = _head(page, last, stop)
    if head < 0 or after + 2 >= stop:
        return None
    mark = scan.lower[after]
    if mark not in _MARKS or (mark == "-" and scan.glued(after)):
        return None
    noun = lang.singular(scan.lower[head])
    people = _people(noun)
    hit = parts(page, after + 1, stop)
    if hit is not None:
        items, end = hit
        kinds = [lang.singular(scan.lower[item.head]) if item.head >= 0 else "" for item in items]
        if mark == "," and not (people and _kinds_of(noun, kinds)):
            return None
        if (any(kind == noun for kind in kinds) and mark == ",") or (not alone and (mark == ":" or "" in kinds)):
            return None
        return _compared(draft, claim, items, end, mark, stop) if _whole(page, kinds, noun, mark) else None
    if not people or noun in _IDLE:
        return None
    names = named(page, after + 1, stop)
    return None if names is None else _counted(draft, claim, names, mark, stop)


@cache
def _persons() -> frozenset[str]:
    """Words for people, in the singular or as a whole."""
    whole = ("person", "people", "victim", "suspect", "dead", "injured", "wounded")
    return frozenset([*lang.person_nouns(), *_SUBSET, *whole])


def _people(noun: str) -> bool:
    return noun in _persons()


def _kinds_of(noun: str, kinds: list[str]) -> bool:
    """Whether all parts are kinds of the people who are counted: people by sex and age, children by sex."""
    allowed = _YOUNG if noun in _KIN else _SUBSET
    return all(kind in allowed for kind in kinds) and noun not in ("man", "woman", "boy", "girl", "son", "daughter")


def _whole(page: Page, kinds: list[str], noun: str, mark: str) -> bool:
    """Whether a list behind a colon, dash or bracket can be the parts of what is counted."""
    if _people(noun):
        return all(kind == "" or _people(kind) for kind in kinds)
    return all(kind in ("", noun) for kind in kinds) or mark == ":"


def _closed(page: Page, end: int, mark: str, stop: int) -> bool:
    """Whether the list ends where its opening mark says that it must."""
    scan = page.scan
    word = scan.lower[end] if end < stop else "."
    if end < stop and scan.word(end + 1) in ("including", "among", "all", "both", "not", "plus", "as") and word == ",":
        return False
    if mark == "(":
        return word == ")"
    if mark in _DASHES:
        return word in (".", ";", "!", '"') or (word in _DASHES and not scan.glued(end))
    if mark == ":":
        return word in (".", ";", "!", '"')
    return word in (",", ".", ";", "—", "–")


def _compared(draft: Draft, claim: Claim, items: list[Item], end: int, mark: str, stop: int) -> Fact | None:
    together = total_of(items)
    if not _closed(draft.page, end, mark, stop) or overlap(claim.allowed, together) or _meant(claim, together):
        return None
    first, last = tokens_of(draft, claim)
    found = [Part(item.first, item.last, _said(item)) for item in items]
    return _fact(draft, Part(first, last, claim.value, claim=claim), found, together)


def _meant(claim: Claim, together: Interval[int]) -> bool:
    """Whether the parts come to the very number that is hedged: "nearly 300 people, 120 men and 180 women"."""
    number = parse_number_text(claim.value)[0]
    return number == number // 1 and int(number) in together


def _said(item: Item) -> str:
    low, high = item.allowed.low, item.allowed.high
    return str(low) if low == high else str(item.allowed)


def _colon(draft: Draft, claim: Claim, counts: list[Claim], last: int, stop: int) -> Fact | None:
    """A list behind a colon that closes the clause of the only count before it: "12 were arrested: seven on Monday …"."""
    page = draft.page
    scan = page.scan
    behind = scan.lower[last + 1 : max(0, stop - 2)]
    if ":" not in behind:
        return None
    colon = last + 1 + behind.index(":")
    begin = scan.bounds(last)[0]
    before = [one for one in counts if scan.starts[begin] <= one.start < scan.starts[colon]]
    if len(before) != 1 or any(word in ("each", "every", "per", '"') for word in scan.lower[begin:colon]):
        return None
    hit = parts(page, colon + 1, stop)
    if hit is None:
        return _things(draft, claim, colon, last, stop)
    items, end = hit
    kinds = [lang.singular(scan.lower[item.head]) if item.head >= 0 else "" for item in items]
    noun = claim.frame.head
    if not all(kind in ("", noun) or (_people(kind) and claim.unit == "person") for kind in kinds):
        return None
    return _compared(draft, claim, items, end, ":", stop)


def _things(draft: Draft, claim: Claim, colon: int, last: int, stop: int) -> Fact | None:
    """A list of names right behind the noun that is counted: "five bidders: Northway, Castor and Elm"."""
    head, after = _head(draft.page, last, stop)
    names = things(draft.page, colon, stop) if head >= 0 and after == colon else None
    number = Interval.at(len(names or ()))
    if names is None or overlap(claim.allowed, number):
        return None
    found = [Part(one, other, draft.page.scan.text(one, other)) for one, other in names]
    first, _ = tokens_of(draft, claim)
    return _fact(draft, Part(first, last, claim.value, claim=claim), found, number, named=True, doubt=_ONE_NAME)


def _counted(draft: Draft, claim: Claim, names: tuple[list[tuple[int, int]], int], mark: str, stop: int) -> Fact | None:
    found, end = names
    page = draft.page
    number = Interval.at(len(found))
    if overlap(claim.allowed, number) or not _closed(page, end, mark, stop):
        return None
    first, last = tokens_of(draft, claim)
    people = [Part(one, other, page.scan.text(one, other)) for one, other in found]
    return _fact(draft, Part(first, last, claim.value, claim=claim), people, number, named=True)


def _summed(draft: Draft) -> Iterator[Fact]:
    """Parts before their total: "seven in Leeds and four in York, a total of 12" · "…, bringing the total to 10"."""
    page = draft.page
    scan = page.scan
    for at in draft.tokens(_TOTAL):
        begin, stop = scan.bounds(at)
        so_far = (
            scan.word(at + 1) == "to" and scan.word(at - 1) == "the" and scan.word(at - 2) in ("bringing", "taking")
        )
        if not so_far and not (scan.word(at + 1) == "of" and scan.word(at - 1) in ("a", "grand")):
            continue
        hit = quantity(page, at + 2, stop)
        comma = at - 1
        while comma > begin and scan.lower[comma] != "," and at - comma < 6:
            comma -= 1
        if hit is None or scan.lower[comma] != ",":
            continue
        items = _before(page, begin, comma)
        if items is None:
            continue
        together = total_of(items)
        total = hit[3]
        if so_far and (together.low is None or total.high is None or together.low <= total.high):
            continue  # earlier ones may be counted in
        if total.overlaps(together):
            continue
        found = [Part(item.first, item.last, _said(item)) for item in items]
        yield _fact(draft, Part(hit[0], hit[1], str(total.low)), found, together)


def _before(page: Page, begin: int, comma: int) -> list[Item] | None:
    """The list that ends at a comma and is the only thing counted in its sentence so far."""
    for at in range(begin, comma):
        if quantity(page, at, comma) is None or page.scan.lower[at] in ("a", "an"):
            continue
        hit = parts(page, at, comma)
        return hit[0] if hit is not None and hit[1] == comma else None
    return None


def _fact(
    draft: Draft, total: Part, found: list[Part], together: Interval[int], *, named: bool = False, doubt: str = ""
) -> Fact:
    sum_of = str(together.low) if together.low == together.high else str(together)
    said = f"{sum_of} are named" if named else f"the parts come to {sum_of}"
    first, last = min(total.first, found[0].first), max(total.last, found[-1].last)
    words = " ".join(draft.page.scan.text(first, last).split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    return finding(
        draft,
        NAME,
        f"How many are “{shown}”?",
        [total, *found],
        [f"{said}, not {total.value}", *([doubt] if doubt else [])],
        kind="count",
        certainty="tentative" if doubt else "firm",
    )


__all__ = ["find"]
