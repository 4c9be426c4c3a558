"""Lists that are no list of people beside their total: names behind a colon, and parts in the sentence that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcli import lang
from factcli.checks.base import Draft
from factcli.checks.parts_total.parts import Item, parts
from factcli.kinds import Page
from factcli.model import Claim

_MOST = 12  # words of one name
_INSIDE = frozenset("of the de la and & for in".split())
_DEATH = frozenset(["die", "kill", "murder"])
_BESIDES = frozenset("other others another more including among least third both later also missing".split())
_PEOPLE = frozenset(["", "person", "people", "victim", "dead"])


def things(page: Page, colon: int, stop: int) -> list[tuple[int, int]] | None:
    """The capitalised names that alone fill a sentence from a colon to its end ("A, B and C"); None if more stands there.

    The last two are joined by "and", and no other "and" may be part of a name.
    """
    scan = page.scan
    end = stop
    while end > colon and scan.lower[end - 1] in (".", '"', "!"):
        end -= 1
    found: list[tuple[int, int]] = []
    at = colon + 1
    joined = False
    while at < end:
        last = at
        while last < end and scan.lower[last] not in (",", "and", ";"):
            word = scan.words[last]
            if not (word[0].isupper() or (last > at and word.lower() in _INSIDE - {"and"})):
                return None
            last += 1
        if last == at or last - at > _MOST:
            return None
        found.append((at, last - 1))
        if last >= end:
            return found if joined and len(found) > 2 else None
        if joined:
            return None
        joined = scan.lower[last] == "and"
        if scan.lower[last] == "," and scan.word(last + 1) == "and":
            joined, last = True, last + 1
        at = last + 1
    return None


def told_next(draft: Draft, counts: Mapping[int, Sequence[Claim]]) -> Iterator[tuple[Claim, list[Item]]]:
    """A number of dead, and the parts with which alone the next sentence begins: "Six people were killed. Three men … died".

    Only where the sentences around tell of nobody else who died. ``counts`` are those of each sentence.
    """
    page = draft.page
    scan = page.scan
    for sentence, own in counts.items():
        frame = own[0].frame
        follow = sentence + 1
        if (
            len(own) != 1
            or frame.predicate_class not in _DEATH
            or frame.head not in _PEOPLE
            or follow >= len(scan.first)
        ):
            continue
        begin, stop = scan.first[follow], scan.last[follow]
        hit = parts(page, begin, stop)
        if hit is None or hit[1] >= stop or not _died(scan.lower[hit[1]]):
            continue
        after = scan.word(hit[1] + 1)
        heads = [lang.singular(scan.lower[item.head]) for item in hit[0] if item.head >= 0]
        near = range(max(0, sentence - 1), min(len(scan.first), follow + 3))
        besides = any(_besides(word) for k in near for word in scan.lower[scan.first[k] : scan.last[k]])
        again = any(_died(word) for k in near if k > follow for word in scan.lower[scan.first[k] : scan.last[k]])
        if after in (",", ".") and len(heads) == len(hit[0]) and set(heads) <= _KINDS and not besides and not again:
            yield own[0], hit[0]


_KINDS = frozenset("man woman boy girl child adult teenager".split())


def _besides(word: str) -> bool:
    """Whether a word can tell of somebody besides the parts: "others", "a sixth"."""
    return word in _BESIDES or word in lang.ordinals()


def _died(word: str) -> bool:
    return lang.verb_forms().get(word, ("", ""))[1] in _DEATH


__all__ = ["things", "told_next"]
