"""Where a document states what custom kinds define: patterns walked from every value that could be one of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.custom.kind import Custom
from factcli.kinds.custom.pattern import Pattern, leftward, rightward
from factcli.kinds.custom.slots import OWN_UNIT, as_own, begins, find, hedge_after, hedge_before, is_number
from factcli.model import Mention
from factcli.scan import clauses, moods, subjects
from factcli.scan.numbers import Number, number_at
from factcli.scan.people import mention_of

_OTHERS_BEFORE = frozenset("other another further additional extra".split())
_OTHERS_AFTER = frozenset("more others other additional further extra".split())
_NO_OWNER = Mention("", 0, 0)  # another than NOBODY, for which a subject is looked for
_HAVE = frozenset("has have had having boasts".split())
# What a "has" that no frame looks at makes of a value, for alignment to see.
_MOODS = {"future": ("planned",), "hypothetical": ("planned",), "negated": ("denied",)}
_SPANS = frozenset("day week month year hour season head person floor level storey".split())


class _Match(NamedTuple):
    """A pattern that fits around a value: tokens ``first``..``last`` inclusive of the whole of it, and the subject."""

    found: Found
    first: int
    last: int
    subject: Mention | None


def find_all(page: Page, kinds: Sequence[Custom]) -> list[tuple[Custom, Found]]:
    """What the custom kinds find, in document order, each token given to one value: the first definition wins."""
    vocabulary = set(page.scan.lower)
    found: list[tuple[Custom, Found]] = []
    taken: set[int] = set()
    for kind in kinds:
        for pattern in kind.patterns:
            if all(forms & vocabulary for forms in pattern.needed):
                for match in _matches(page, pattern):
                    tokens = range(match.found.first, match.found.last + 1)
                    if taken.isdisjoint(tokens):
                        taken.update(tokens)
                        found.append((kind, _stated(page, kind, pattern, match)))
    found.sort(key=lambda pair: pair[1].first)
    return found


def _matches(page: Page, pattern: Pattern) -> list[_Match]:
    """Every place where a pattern fits, left to right."""
    scan = page.scan
    found: list[_Match] = []
    for begin, stop in zip(scan.first, scan.last, strict=True):
        here = set(scan.lower[begin:stop])
        if not all(forms & here for forms in pattern.needed):
            continue
        taken = read = begin - 1  # the last token of what has been matched, and of the number that was read
        for at in range(begin, stop):
            number: Number | None = None
            if at > read and is_number(scan, at):
                number = number_at(scan, at)
                read = at if number is None else max(read, number.last)
            if at <= taken or not (number is not None or begins(page, pattern.slot, at)):
                continue
            for value in find(page, pattern.slot, at, number):
                match = _around(page, pattern, value, begin, stop) if value.first > taken else None
                if match is not None:
                    found.append(match)
                    taken = value.last
    return found


def _around(page: Page, pattern: Pattern, value: Found, begin: int, stop: int) -> _Match | None:
    """The pattern around a value of its sort, or None; a hedge may stand between the value and the words."""
    scan = page.scan
    hedged = hedge_before(scan, value.first, begin)
    left = leftward(page, pattern.before, {value.first, hedged}, begin)
    if not left:
        return None
    right = rightward(page, pattern.after, {value.last + 1, hedge_after(scan, value.last, stop) + 1}, stop)
    if not right:
        return None
    first, after = min(left), max(right)
    subject = next((m for m in (*left.values(), *right.values()) if m is not None), None)
    return _Match(value, min(first, hedged), after - 1, subject)


def _stated(page: Page, kind: Custom, pattern: Pattern, match: _Match) -> Found:
    of = kind.definition
    unit = (of.unit or of.name) if pattern.slot in OWN_UNIT else ""
    own = as_own(match.found, unit, of.name, pattern.slot)
    subject = Mention(of.subject, 0, 0, "nominal") if of.subject else match.subject or _owner(page, match)
    scope = dict.fromkeys((*own.scope, *_scope(page, match)))
    return own._replace(head=-1, of_head=-1, phrase=match.last, verb="beside", scope=tuple(scope), subject=subject)


def _owner(page: Page, match: _Match) -> Mention:
    """Who has what is stated: the subject of the verb before a match, the words of the match itself being no verbs."""
    scan = page.scan
    begin, _ = scan.bounds(match.first)
    verb = match.first - 1
    if verb < begin:
        return _NO_OWNER
    if scan.lower[verb] in _HAVE:
        governing = clauses.Predicate(verb, "have", "have", "object")
    else:
        governing = clauses.verb_before(scan, verb, begin)
    name, token = subjects.subject_of(scan, page.names, governing, begin)
    if name is not None:
        return mention_of(name, scan)
    if token < 0 or scan.lower[token] in lang.pronouns():
        return _NO_OWNER
    return Mention(scan.words[token], scan.starts[token], scan.ends[token], "nominal", "", scan.lower[token])


def _scope(page: Page, match: _Match) -> list[str]:
    """What the words beside a match make of its value: a part, a further number, a rate, a total, a plan, a denial."""
    scan = page.scan
    begin, stop = scan.bounds(match.first)
    before = scan.lower[match.first - 1] if match.first > begin else ""
    after = scan.lower[match.last + 1] if match.last + 1 < stop else ""
    then = scan.lower[match.last + 2] if match.last + 2 < stop else ""
    found = []
    if before in _OTHERS_BEFORE or after in _OTHERS_AFTER:
        found.append("others")
    if before in ("each", "every") or after == "each":
        found.append("each")
    if after in ("a", "an", "per", "every") and then in _SPANS:
        found.append("rate")
    if before in _HAVE:
        found += _MOODS.get(moods.modality(scan, match.first - 1, begin), ())
    total = clauses.totals(scan, match.first, match.last, begin, stop)
    return [*found, total] if total else found
