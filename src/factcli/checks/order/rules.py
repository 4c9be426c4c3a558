"""Which events cannot come before which."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations
from typing import Literal

from factcli.checks.base import Draft, Part, days_of, finding
from factcli.checks.order.events import Event, dated, events, next_verb
from factcli.checks.written import Written, written_days
from factcli.kinds.date.common import ends, starts
from factcli.model import Fact
from factcli.values.days import make

# The earlier event and the later one, by the classes of their verbs; of one person wherever the draft tells of them.
_LIFE = {
    ("born", later)
    for later in ("die", "marry", "graduate", "arrest", "charge", "convict", "sentence", "retire", "enlist", "divorce")
}
_DEATH = {(earlier, "die") for earlier in ("marry", "divorce", "graduate", "retire", "resign", "enlist")}
# The same, where one sentence tells them one after the other.
_TOLD = {
    ("convict", "sentence"), ("arrest", "charge"), ("arrest", "convict"), ("arrest", "sentence"), ("charge", "convict"),
    ("charge", "sentence"), ("charge", "acquit"), ("arrest", "release"), ("found", "dissolve"), ("found", "shut"),
    ("open", "shut"), ("begin", "end"), ("marry", "divorce"), ("hire", "dismiss"), ("appoint", "resign"),
    ("appoint", "dismiss"), ("elect", "resign"), ("join", "leave"), ("build", "destroy"), ("launch", "end"),
    ("hospitalise", "release"), ("arrive", "depart"),
}  # fmt: skip
_SURE = {("convict", "sentence"), ("born", "die")}
_NOUNS = {
    "born": "birth", "die": "death", "shut": "closing", "marry": "marriage", "convict": "conviction", "acquit": "acquittal",
    "found": "founding", "dissolve": "dissolution", "open": "opening", "begin": "beginning", "hire": "hiring",
    "dismiss": "dismissal", "appoint": "appointment", "elect": "election", "resign": "resignation", "join": "joining",
    "leave": "leaving", "build": "building", "destroy": "destruction", "graduate": "graduation", "retire": "retirement",
    "enlist": "enlistment", "hospitalise": "taking to hospital", "arrive": "arrival", "depart": "departure",
}  # fmt: skip
_CASE = 365  # days within which a conviction and a sentence are of one trial
_HALF = 182  # days that two dates without years may lie apart to be of one year


def find(draft: Draft) -> Iterator[Fact]:
    """The events of a draft that their dates put in an order that cannot be."""
    found = list(events(draft)) if len(dated(draft)) > 1 else []
    if len(found) < 2:
        return
    seen: set[tuple[int, int]] = set()
    for first, second in pairwise(found):
        pair = (first.verb, second.verb)
        if (
            first.subject == second.subject
            and pair in _TOLD | _SURE
            and next_verb(draft, first, second.first) == second.verb
            and first.claim.quoted == second.claim.quoted
            and _before(draft, second, first)
        ):
            seen.add((first.first, second.first))
            yield _fact(draft, first, second, "firm" if pair in _SURE and _both_dated(first, second) else "tentative")
    named = [event for event in found if event.subject and event.dated and event.subject[0].isupper()]
    by_subject: dict[str, dict[str, list[Event]]] = {}
    for event in named:
        by_subject.setdefault(event.subject, {}).setdefault(event.verb, []).append(event)
    for told in by_subject.values():
        once = [alike[0] for alike in told.values() if len(alike) == 1]  # of two deaths one is another's
        for early, late in permutations(once, 2):
            certainty = _anywhere(early, late)
            if certainty is None or (min(early.first, late.first), max(early.first, late.first)) in seen:
                continue
            if _before(draft, late, early):
                yield _fact(draft, early, late, certainty)


def _both_dated(first: Event, second: Event) -> bool:
    return first.dated and second.dated


def _anywhere(early: Event, late: Event) -> Literal["firm", "tentative"] | None:
    """Whether two events of one name are set against each other wherever they stand, and how surely."""
    pair = (early.verb, late.verb)
    if not (early.sure and late.sure) or early.claim.quoted != late.claim.quoted:
        return None
    if pair in _LIFE:
        return "firm" if late.verb == "die" else "tentative"
    if pair in _DEATH:
        return "tentative"
    a, b = days_of(early.claim.allowed), days_of(late.claim.allowed)
    near = a is not None and b is not None and (ends(a) - starts(b)).days <= _CASE
    return "tentative" if pair == ("convict", "sentence") and near else None


def _before(draft: Draft, one: Event, other: Event) -> bool:
    """Whether every day that the one can be of lies before every day of the other."""
    if one.dated and other.dated:
        a, b = days_of(one.claim.allowed), days_of(other.claim.allowed)
        return a is not None and b is not None and ends(a) < starts(b)
    if one.dated or other.dated:
        return False
    days = [_yearless(draft, event) for event in (one, other)]
    made = [make(2024, day.month, day.day) for day in days if day is not None]
    if len(made) < 2 or made[0] is None or made[1] is None:
        return False
    return 0 < (made[1] - made[0]).days < _HALF


def _yearless(draft: Draft, event: Event) -> Written | None:
    return next(
        (one for one in written_days(draft.page, range(event.first, event.last + 1)) if one.last <= event.last), None
    )


def _fact(draft: Draft, early: Event, late: Event, certainty: Literal["firm", "tentative"]) -> Fact:
    words = [_NOUNS.get(event.verb, event.verb) for event in (early, late)]
    values = [_value(draft, event) for event in (early, late)]
    told = [" ".join(event.claim.text.split()) for event in (early, late)]
    reasons = [f"the {words[1]} ({told[1]}) comes before the {words[0]} ({told[0]})"]
    if certainty == "tentative":
        reasons.append("unless they belong to two matters")
    return finding(
        draft,
        "order",
        f"Which came first{f', of {early.subject}' if early.subject else ''}: the {words[0]} or the {words[1]}?",
        [
            Part(event.first, event.last, value, str(event.claim.allowed), event.claim)
            for event, value in zip((early, late), values, strict=True)
        ],
        reasons,
        kind="date",
        subject=early.subject if early.subject[:1].isupper() else "",
        certainty=certainty,
    )


def _value(draft: Draft, event: Event) -> str:
    one = None if event.dated else _yearless(draft, event)
    return event.claim.value if one is None else f"XXXX-{one.month:02}-{one.day:02}"


__all__ = ["find"]
