"""None and one in words: none of the hostages was hurt; no shots were fired; police did not fire a single shot."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.words import PEOPLE_VERBS, unit_of
from factcli.model.claim import NOBODY
from factcli.scan import clauses
from factcli.scan.counting import counted_before, known, plural
from factcli.values import Interval

_BE = frozenset("is are was were has have had".split())
# Of these a single one counts: what is fired, and who attacks or comes away.
_SHOTS = frozenset("shot bullet round missile rocket bomb grenade shell torpedo warhead weapon".split())
_LONE = frozenset("gunman shooter attacker assailant survivor bomber intruder hijacker".split())
_NOT = frozenset("not never n't without nor".split())
# Of things that are told to be none by what was not done to them.
_LEFT_UNDONE = frozenset(
    "fire find recover discover damage destroy steal seize use hit score concede cancel close sink lose injure".split()
)
_NEAR = 4


def none_of(page: Page, at: int, stop: int) -> Found | None:
    """none of the hostages was hurt · neither was injured: of those named there, or of those just counted."""
    scan = page.scan
    lower = scan.lower
    head, last = -1, at
    if scan.word(at + 1) == "of":
        phrase = clauses.noun_phrase(scan, at + 1, stop)
        head, last = phrase.head, phrase.last
    elif scan.word(at + 1) not in _BE:
        return None
    if head < 0:
        before = counted_before(scan, at)
        if before is None:
            return None
        head = before.noun
    if unit_of(lower[head]) != "person" or not plural(lower[head]) or scan.word(last + 1) not in _BE:
        return None  # "none of those shot": what was done to those others of whom it is told
    verb = clauses.verb_after(scan, last + 1, stop)
    if verb.token < 0 or verb.kind not in PEOPLE_VERBS:
        return None
    if any(word == "not" or word.endswith("ly") for word in lower[last + 1 : verb.token]):
        return None  # "neither was seriously hurt"
    return _none(at, at, "person", head, last, ("part",))


def no_things(page: Page, at: int, stop: int) -> Found | None:
    """No shots were fired · not a shot was fired · not one window was broken."""
    scan = page.scan
    lower = scan.lower
    head = at + 1
    if lower[at] == "not":
        if scan.word(head) not in ("a", "one"):
            return None
        head += 1
        head += scan.word(head) == "single"
    if head + 2 >= stop or not known(lower[head]) or lower[head + 1] not in _BE:
        return None
    if unit_of(lower[head]) == "person":
        return None
    verb = clauses.verb_after(scan, head + 1, stop)
    if verb.token < 0 or verb.lemma not in _LEFT_UNDONE:
        return None
    return _none(at, head - 1, unit_of(lower[head]), head, head, ())


def nobody_had(page: Page, at: int, stop: int) -> Found | None:
    """Police did not have any suspects · they don't have suspects · the couple did not have children."""
    scan = page.scan
    lower = scan.lower
    if lower[at] == "not" and (at == 0 or lower[at - 1] not in _DO):
        return None
    if at + 2 >= stop or lower[at + 1] != "have":
        return None
    head = at + 2 + (lower[at + 2] == "any")
    ends = head + 1 >= stop or not lower[head + 1][0].isalpha() or lower[head + 1] in _AFTER_HAD
    if (
        head >= stop
        or not ends
        or not plural(lower[head])
        or unit_of(lower[head]) != "person"
        or not known(lower[head])
    ):
        return None
    return _none(at, head - 1, "person", head, head, ())


_DO = frozenset(["do", "does", "did"])
_AFTER_HAD = frozenset("in at on for and but yet who when after".split())


def single(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """did not fire a single shot: none; fired a single shot: one."""
    scan = page.scan
    lower = scan.lower
    head = _armed(lower, at + 1, stop)
    if (
        at == begin
        or lower[at - 1] != "a"
        or head >= stop
        or not known(lower[head])
        or lang.singular(lower[head]) != lower[head]
    ):
        return None
    follow = scan.word(head + 1)
    if follow in ("-", "wound", "wounds", "blast") or (known(follow) and follow not in lang.verb_forms()):
        return None  # a single shot rifle
    unit = unit_of(lower[head])
    near = lower[max(begin, at - _NEAR) : at]
    if unit == "person" and (lower[head] not in _LONE or not _NOT.isdisjoint(near)):
        return None
    if any(word in _NOT or word.endswith("n't") for word in near):
        return _none(at, at, unit, head, head, ())
    if unit not in _SHOTS and unit != "person":
        return None
    return Found("count.single", at, at, "1", Interval.at(1), unit, "number", head=head, phrase=head, verb="beside")


def _armed(lower: list[str], at: int, stop: int) -> int:
    """The noun of what is fired behind words for its make or size: a single *100-kiloton* weapon; else the first word."""
    for head in range(at, min(stop, at + _NEAR)):
        if lower[head] in _SHOTS:
            return head
        if lower[head] != "-" and (lower[head] in lang.stop_words() or not lower[head][0].isalnum()):
            break
    return at


def _none(first: int, last: int, unit: str, head: int, phrase: int, scope: tuple[str, ...]) -> Found:
    return Found(
        "count.none",
        first,
        last,
        "0",
        Interval.at(0),
        unit,
        "number",
        head=head,
        phrase=phrase,
        verb="beside",
        scope=scope,
        subject=NOBODY,
    )
