"""One figure a thousand times apart: ``the $2.3 million deal … the $2.3 billion deal``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcli import lang
from factcli.checks.base import Draft, tokens_of
from factcli.model import Claim
from factcli.values import parse_number_text

_LEAST = 1000  # figures below are written out and seldom slip
_DIGITS = 4  # of the least
_LIGHT = frozenset(["", "be", "have", "say", "include", "make", "get", "take", "do", "give"])
_TWICE = 2
_NOUNS = 3  # words behind a figure that can say what it is of
_APART = frozenset(["rate", "each", "part", "others", "more"])


def thousands(draft: Draft) -> Iterator[tuple[Claim, Claim, int]]:
    """Pairs of figures with the same digits and words that agree, a thousand or a million times apart."""
    groups: dict[tuple[str, str, tuple[int, ...]], list[tuple[Claim, Decimal]]] = {}
    for claim in (*draft.of_kind("money"), *draft.of_kind("count")):
        if len(claim.value) < _DIGITS or claim.frame.modality == "superseded":
            continue
        number = _number(claim)
        if number is None or number < _LEAST:
            continue
        digits = number.normalize().as_tuple().digits
        groups.setdefault((claim.kind, claim.unit, digits), []).append((claim, number))
    for (_, _, digits), own in groups.items():
        times = Counter(number for _, number in own)
        if len(times) != 2 or min(times.values()) >= _TWICE:
            continue
        for (claim, number), (other, another) in combinations(own, 2):
            low, high = sorted((number, another))
            if low * 1000 != high and low * 1_000_000 != high:
                continue
            if claim.sentence_start == other.sentence_start:
                continue
            nouns = nouns_of(draft, claim), nouns_of(draft, other)
            again = draft.page.scan.word(tokens_of(draft, other)[0] - 1) in ("the", "that", "this", "its", "their")
            if _one_figure(claim, other, nouns, len(digits), again):
                yield claim, other, int(high / low)
                break


def _number(claim: Claim) -> Decimal | None:
    try:
        low, high, _ = parse_number_text(claim.value.split(" ")[0])
    except ValueError:
        return None
    return low if low == high else None


def nouns_of(draft: Draft, claim: Claim) -> list[str]:
    """What a figure is of: its head, and the words right behind it ("the $2.3 million *harbour loan*")."""
    scan = draft.page.scan
    found = [claim.frame.head] if claim.frame.head else []
    at = tokens_of(draft, claim)[1] + 1
    for i in range(at, min(scan.bounds(at - 1)[1], at + _NOUNS)):
        word = scan.lower[i]
        if not word[0].isalpha() or word in lang.stop_words() or word in lang.prepositions() or word.endswith("ed"):
            break
        found.append(lang.singular(word))
    return list(dict.fromkeys(found))


def _one_figure(a: Claim, b: Claim, nouns: tuple[list[str], list[str]], digits: int, again: bool) -> bool:
    """Whether the words around two figures say that they are one: more is asked of figures of a single digit.

    ``again`` says that the second is told of as known ("*the* $2.3 billion deal").
    """
    one, two = a.frame, b.frame
    if (_APART.intersection(one.scope)) != (_APART.intersection(two.scope)):
        return False
    head = next((noun for noun in reversed(nouns[0]) if noun in nouns[1]), "")
    if all(nouns) and not head:
        return False
    own = {head, lang.singular(head)}
    shared = len(({*one.words, *one.participants} & {*two.words, *two.participants}) - own)
    verb = one.predicate_class == two.predicate_class and one.predicate not in _LIGHT
    least = 1 if digits > 1 else 2
    if a.kind == "count":
        return bool(head) and verb and shared >= least
    return bool(head and (shared >= least or (again and digits > 1))) or (verb and shared > least)


__all__ = ["nouns_of", "thousands"]
