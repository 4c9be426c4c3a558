"""Which statements about one person's birth no birth date satisfies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from factcli.checks.age_arithmetic.ages import aged, ages
from factcli.checks.age_arithmetic.births import births, lives, told_of
from factcli.checks.age_arithmetic.evidence import Days, Told, dates, is_year, known
from factcli.checks.age_arithmetic.reached import ahead, reached
from factcli.checks.base import Draft, Part, finding
from factcli.model import Fact
from factcli.values import Interval, Modifier, age_on, born_from_age, overlap

NAME = "age-arithmetic"
_MOST = 60  # different statements about one person that are set against each other
_DAYS = 60  # beyond which an age is not simply of the day of publication
_FAR = 30  # years apart beyond which two statements are of two people rather than one slip


def find(draft: Draft) -> Iterator[Fact]:
    """The pairs of statements, one finding a person, that cannot both be true."""
    claims = draft.of_kind("age")
    if not claims and "born" not in draft.vocabulary:
        return
    if not told_of(draft) and not ahead(draft):  # an age alone contradicts nothing
        often = Counter(claim.subject.name for claim in claims)
        claims = [claim for claim in claims if claim.subject.name and often[claim.subject.name] > 1]
        if not claims:
            return
    who = known(draft)
    stated = aged(who, claims)
    found = dates(draft)
    spans = list(lives(draft, who))
    born = [*births(draft, who, found), *(told for told, _ in spans)]
    deaths: dict[str, Days] = {told.person: death for told, death in spans}
    for one in found:
        if one.claim.frame.predicate == "die" and one.days.bounded and one.claim.frame.modality == "asserted":
            person = who.of(one.claim)
            if person:
                deaths.setdefault(person, one.days)
    told = [*born, *ages(draft, stated, found, born, deaths)]
    by_person: dict[str, list[Told]] = {}
    for statement in sorted(told, key=lambda statement: statement.first):
        by_person.setdefault(statement.person, []).append(statement)
    for person, own in by_person.items():
        pair = _guilty(own, draft, told)
        if pair is not None:
            yield _fact(draft, person, *pair)
    yield from reached(draft, who, told)


def _named_years(draft: Draft, told: Sequence[Told]) -> list[int]:
    """The past years that a draft names, those of births apart: an age without a date may be of one of them."""
    published = draft.page.document.published
    if published is None:
        return []
    born = {token for one in told if one.sort == "birth" for token in range(one.first, one.last + 1)}
    lower = draft.page.scan.lower
    found = {int(lower[at]) for at in draft.years if at not in born and is_year(lower[at])}
    return sorted(year for year in found if year < published.year)


def _guilty(own: Sequence[Told], draft: Draft, told: Sequence[Told]) -> tuple[Told, Told] | None:
    """The first two statements that no birth date satisfies; two ages are left to the comparison of ages if it can."""
    unlike = {(one.sort, one.born, one.claim.value): one for one in reversed(own)}
    for one, other in combinations(sorted(unlike.values(), key=lambda one: one.first)[:_MOST], 2):
        if one.sort == other.sort == "age" or one.born.overlaps(other.born) or _compared(one, other):
            continue
        if _apart(one.born, other.born) > _FAR:
            continue
        years = _named_years(draft, told)
        if not _of_then(one, other, years) and not _of_then(other, one, years):
            return one, other
    return None


def _of_then(one: Told, other: Told, years: Sequence[int]) -> bool:
    """Whether an age without a date fits the other statement as the age of a year that the draft names."""
    if one.sort != "age":
        return False
    own = {told.year for told in (other.when.low, other.when.high) if told} if other.when is not None else set()
    return any(
        born_from_age(
            one.age, one.age, "year", Interval.closed(date(y, 1, 1), date(y, 12, 31)), Modifier.NONE
        ).overlaps(other.born)
        for y in years
        if y not in own
    )


def _compared(one: Told, other: Told) -> bool:
    """Whether the comparison of ages reports the two: both were read as ages of a day, and no birth date is in both."""
    a, b = one.claim, other.claim
    return a.attribute == b.attribute == "birth date" and a.unit == b.unit and not overlap(a.allowed, b.allowed)


def _apart(one: Days, other: Days) -> int:
    """Years between two sets that do not meet."""
    lower, upper = (one, other) if other.starts_after(one) else (other, one)
    if lower.high is None or upper.low is None:
        return 0
    return upper.low.year - lower.high.year


def _fact(draft: Draft, person: str, one: Told, other: Told) -> Fact:
    return finding(
        draft,
        NAME,
        f"When was {person} born?",
        [Part(told.first, told.last, told.claim.value, str(told.born), told.claim) for told in (one, other)],
        _why(person, one, other),
        kind="age",
        subject=person,
    )


def _why(person: str, one: Told, other: Told) -> list[str]:
    birth = next((told for told in (one, other) if told.sort == "birth"), None)
    age = next((told for told in (one, other) if told.age >= 0), None)
    said = []
    if birth is not None and age is not None and age.when is not None:
        said.append(f"{_born(person, birth)} was {_ages(birth.born, age.when)} {_at(age)}, not {age.claim.value}")
    elif birth is not None:
        said.append(f"two dates of birth are stated for {person}")
    else:
        first, second = sorted((one, other), key=lambda told: (told.sort == "age", told.first))
        if second.when is not None:
            said.append(
                f"who was {first.claim.value} {_at(first)} was {_ages(first.born, second.when)} {_at(second)}, "
                f"not {second.claim.value}"
            )
    said.append("no date of birth fits both")
    return said


def _born(person: str, birth: Told) -> str:
    return f"{person}, born {birth.claim.value},"


def _at(told: Told) -> str:
    when = told.when
    if when is None or when.low is None:
        return "on publication"
    if told.sort == "age":  # widened to a past day that its sentence names
        wide = when.high is None or (when.high - when.low).days > _DAYS
        return f"between {when.low.year} and publication" if wide else "on publication"
    return f"in {when.low.year}" if when.high is None or when.low.year == when.high.year else f"since {when.low.year}"


def _ages(born: Days, when: Days) -> str:
    """The ages of somebody with these birth dates on these days: ``47 or 48``."""
    if born.low is None or born.high is None or when.low is None or when.high is None:
        return "another age"
    low, high = age_on(born.high, when.low), age_on(born.low, when.high)
    return str(low) if low == high else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"


__all__ = ["find"]
