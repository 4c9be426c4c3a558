"""Ages told of their day: of publication, of a death, or of an event that the sentence dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcli.checks.age_arithmetic.evidence import Dated, Days, Known, Told, adjoining, is_year
from factcli.checks.base import Draft, tokens_of
from factcli.kinds import Page
from factcli.kinds.age.moment import at_death, since_the_event
from factcli.model import Claim
from factcli.scan import clauses
from factcli.values import Interval, Modifier, born_from_age, parse_number_text
from factcli.values.days import add_days, add_months

_BEFORE, _AFTER = 31, 3  # days by which the day that an age was told may differ from that of publication
_LABELS = ("age.label", "age.at")


class Aged(NamedTuple):
    """An age in years of somebody unmistakable, as it is stated."""

    person: str
    claim: Claim
    low: Decimal
    high: Decimal
    modifier: Modifier


def aged(who: Known, claims: Iterable[Claim]) -> list[Aged]:
    """The ages in years of somebody unmistakable, in the order of the claims."""
    found = []
    for claim in claims:
        person = who.of(claim) if " " not in claim.value else ""
        if not person:
            continue
        try:
            low, high, modifier = parse_number_text(claim.value)
        except ValueError:
            continue
        if modifier in (Modifier.NONE, Modifier.APPROX):
            found.append(Aged(person, claim, low, high, modifier))
    return found


def ages(
    draft: Draft, stated: Iterable[Aged], found: Sequence[Dated], births: Sequence[Told], deaths: Mapping[str, Days]
) -> Iterator[Told]:
    """The ages, each with the birth dates that it allows on its day; those of which nothing tells the day are left out."""
    page = draft.page
    by_sentence: dict[int, list[Dated]] = {}
    for one in found:
        by_sentence.setdefault(page.scan.sentence_of[one.first], []).append(one)
    own = {token for told in births for token in range(told.first, told.last + 1)}
    for person, claim, low, high, modifier in stated:
        first, last = tokens_of(draft, claim)
        around = [one for one in by_sentence.get(page.scan.sentence_of[first], []) if one.first not in own]
        when, sort = _when(draft, claim, first, last, around, deaths.get(person), own)
        if when is None:
            continue
        if claim.rule == "age.turned":
            born: Days = Interval.of(_back(when.low, int(low)), _back(when.high, int(low)))
        else:
            born = born_from_age(int(low), int(high), "year", when, modifier)
        yield Told(person, born, claim, first, last, sort, int(low), when)


def _when(
    draft: Draft,
    claim: Claim,
    first: int,
    last: int,
    around: Sequence[Dated],
    death: Days | None,
    own: set[int],
) -> tuple[Days | None, str]:
    """The days that an age may be of, and whether they are those of publication; None where nothing tells."""
    page = draft.page
    beside = adjoining(around, first, last, page)
    if beside is not None:
        return (beside.days, "then") if beside.days.bounded else (None, "")
    if claim.rule == "age.turned":
        return None, ""
    begin, stop = page.scan.bounds(first)
    dying = at_death(page, begin, stop) and ("harmed" in claim.frame.scope or claim.rule in _LABELS)
    if dying and len(around) == 1 and around[0].days.bounded and not _idle(around[0]):
        return around[0].days, "then"
    if claim.attribute == "age at an event":
        return _event(page, claim, last, around), "then"
    if page.published is None or page.published.low is None or page.published.high is None:
        return (death, "then") if death is not None and dying else (None, "")
    begin_of = add_days(page.published.low, -_BEFORE)
    end_of = add_days(page.published.high, _AFTER)
    if begin_of is None or end_of is None:
        return None, ""
    if death is not None:
        begin_of = min(begin_of, death.low) if death.low is not None else begin_of
    elif "harmed" in claim.frame.scope:
        since = since_the_event(page, begin, stop)
        begin_of = min(begin_of, since.low) if since is not None and since.low is not None else begin_of
    inside = draft.years[bisect_left(draft.years, begin) : bisect_left(draft.years, stop)]
    words = [page.scan.lower[at] for at in inside if at not in own]
    years = [int(word) for word in words if is_year(word) and int(word) < begin_of.year]
    earliest = [one.days.low for one in around if one.days.low is not None]
    if years or any(day < begin_of for day in earliest):
        begin_of = min([begin_of, *earliest, *(date(year, 1, 1) for year in years)])
    return Interval.closed(begin_of, end_of), "age"


def _idle(one: Dated) -> bool:
    return one.claim.frame.predicate not in ("die", "kill", "")


def _event(page: Page, claim: Claim, last: int, around: Sequence[Dated]) -> Days | None:
    """The date of the event that an age is of: the only one of the sentence that is told by the same verb."""
    verb = claim.frame.predicate
    if page.scan.word(last + 1) == "when":
        verb = clauses.main_verb(page.scan, last + 2, page.scan.bounds(last)[1]).lemma
    told = [one for one in around if verb and one.claim.frame.predicate == verb]
    if len(told) != 1 or not told[0].days.bounded or told[0].claim.frame.modality != "asserted":
        return None
    return told[0].days


def _back(day: date | None, years: int) -> date | None:
    return None if day is None else add_months(day, -12 * years)


__all__ = ["Aged", "aged", "ages"]
