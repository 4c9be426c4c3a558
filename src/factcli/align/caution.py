"""What calls for caution where two statements that exclude each other are told alike: such a conflict is not firm."""

from __future__ import annotations

from factcli.align.contrast import former
from factcli.align.items import Item, days_of, other_time
from factcli.align.pairs import size
from factcli.align.parts import may_be_part
from factcli.late import late
from factcli.model import Claim

_UNREAL = frozenset({"future", "hypothetical"})
_LARGE = 100  # smaller figures are given exactly


def may_be_firm(a: Item, b: Item) -> bool:
    """Whether nothing about two statements calls for caution."""
    if a.claim.quoted != b.claim.quoted or a.claim.kind == "ordinal":
        return False
    if a.claim.unit == "time" and (_within(a) or _within(b)):
        return False  # how often in that time, and the other does not say in which
    if "1" in (a.claim.value, b.claim.value) and a.claim.kind == "count":
        return False  # "one … and another": the other may go unsaid
    if may_be_part(a, b) or may_be_part(b, a):
        return False
    if (a.claim.frame.modality in _UNREAL) != (b.claim.frame.modality in _UNREAL):
        return False  # what is planned or possible, and what is
    if other_time(a, b) or _other_weekday(a.claim, b.claim):
        return False  # what was so in February, and on Sunday
    return not (_weeks_apart(a, b) or _rounded(a, b) or former(a, b) or _other_stage(a.claim, b.claim))


_STAGES = tuple(
    late(rf"[^,;:.]{{0,50}}\b(?:{told})\b")
    for told in (
        "since|so far|to date|until now|up to now|by [A-Z]\\w+day|by now|by then|by midnight|by noon",
        "ago|previously|formerly|before the|at the time|in (?:its|his|her|their) first",
        "without",  # three floors without a permit, of eight
    )
)
_WHEN = frozenset({"date", "time", "period", "age"})
_STAGED = frozenset({"count", "measure", "percent"})


def _other_stage(a: Claim, b: Claim) -> bool:
    """Whether behind one of two figures it is told how it stood at some time (by Monday, before the war), or what it lacks."""
    if a.kind not in _STAGED:
        return False
    ends = [(claim.sentence, claim.end - claim.sentence_start) for claim in (a, b)]
    return any(len({bool(told().match(*end)) for end in ends}) > 1 for told in _STAGES)


_ON_DAY = late(r"[^,;:.]{0,40}\bon ([A-Z]\w+day)\b")


def _other_weekday(a: Claim, b: Claim) -> bool:
    """Whether behind two figures it is told on which weekday, of whatever week, and the two are not one."""
    if a.kind in _WHEN:
        return False
    one, two = (_ON_DAY().match(claim.sentence, claim.end - claim.sentence_start) for claim in (a, b))
    return one is not None and two is not None and one[1] != two[1]


_SPAN = late(
    r"(?: times)? (?:in|during|over|within|since|this|last|a|per|every) (?:(?:the|a|an|one|past|last) ){0,2}"
    r"(?:\d{4}|hour|day|night|week|month|season|year|decade)"
)


def _within(item: Item) -> bool:
    """Whether it is said behind a number of times in what span of time they were: twice in a week."""
    return bool(_SPAN().match(item.claim.sentence, item.claim.end - item.claim.sentence_start))


def _rounded(a: Item, b: Item) -> bool:
    """Whether one of two figures may be the other rounded, though nobody says "about": 130 and 131."""
    if a.claim.kind == b.claim.kind == "duration":
        return _round_length(a.claim.value, b.claim.value)
    one, two = size(a.claim), size(b.claim)
    if one is None or two is None or min(one, two) < _LARGE:
        return False
    for rough, exact in ((one, two), (two, one)):
        place = 10.0
        while rough % (place * 10) == 0:
            place *= 10
        if rough % place == 0 and abs(rough - exact) < place / 2:
            return True
    return False


_LENGTH = late(r"(PT?)(\d+)([A-Z])")


def _round_length(a: str, b: str) -> bool:
    """Whether of two lengths in one unit one may be the other told as a round number: 20 years and 21."""
    one, two = _LENGTH().fullmatch(a), _LENGTH().fullmatch(b)
    if one is None or two is None or one[1] != two[1] or one[3] != two[3]:
        return False  # PT20M are minutes, P21M months
    x, y = int(one[2]), int(two[2])
    return abs(x - y) == 1 and any(n >= 10 and n % 5 == 0 for n in (x, y))


def _weeks_apart(a: Item, b: Item) -> bool:
    """Whether a weekday and a date differ by whole weeks: the weekday may be counted from a late day of publication."""
    ends = [days_of(a), days_of(b)]
    if "date.weekday" not in (a.claim.rule, b.claim.rule) or ends[0] is None or ends[1] is None:
        return False
    return (ends[0][0] - ends[1][0]).days % 7 == 0
