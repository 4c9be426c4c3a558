"""Entries as claims: what an article that states the entry would be read as."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from factcli.errors import FactcliError
from factcli.facts.entry import Entry
from factcli.facts.naming import names_in, nouns_of
from factcli.facts.place import Place
from factcli.model import Claim, Document, Frame, Mention
from factcli.values import Interval, Modifier, OneOf, ValueSet, born_from_age, month, year

Reader = Callable[[Document], Sequence[Claim]]

_OLDEST = 130
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EARLIEST, _LATEST = 1000, 9999
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_KINDS = {
    "figure": frozenset("count money percent measure duration ordinal".split()),
    "date": frozenset("date time period".split()),
    "term": frozenset({"term"}),
}
_NEEDS_DAY = frozenset({"age-year", "deictic", "weekday"})


def person(entry: dict[str, Any], as_of: date | None, source: str, place: Place, read: Reader) -> Entry:
    """A person's birth date, or age on a day, as a claim about the birth date, and as the day of an event if it is one."""
    name = " ".join(entry["name"].split())
    if ("born" in entry) == ("age" in entry):
        hint = "write born = 1976-03-04, or age = 47 and as-of = 2023-09-09"
        raise FactcliError(f"{place.at()}: a person needs either born or age", hint)
    if "born" in entry:
        value, allowed = _born(entry["born"], as_of, place)
        said, key = f"born {value}", "born"
    else:
        value, allowed = _aged(entry["age"], as_of, place)
        said, key = f"{name} was {value} on {as_of}", "age"
    claims: tuple[Claim, ...] = (
        _claim(place, key, value, "age", "birth date", value, allowed, "born", name),
        _claim(place, "name", name, "name", "spelling", name, OneOf.of(name), "name", name),
    )
    claims = (*claims, *_birth(name, value, place, read)) if key == "born" else claims
    return Entry("person", place.key, place.path, claims[0].line, source, said, claims, as_of, (name,))


def _birth(name: str, value: str, place: Place, read: Reader) -> list[Claim]:
    """The birth as an event with a date: what "Ana Ruiz was born on 4 March 1976" is read as."""
    parts = [int(part) for part in value.split("-")]
    day = f"on {parts[2]} " if len(parts) == 3 else "in "
    told = f"{name} was born {day}{f'{_MONTHS[parts[1] - 1]} ' if len(parts) > 1 else ''}{parts[0]}."
    start, end = place.span("born", value)
    return [
        _claim(place, "born", value, "date", claim.attribute, value, claim.allowed, "date", name)._replace(
            frame=claim.frame._replace(participants=(name,)),
            start=start,
            end=end,
        )
        for claim in read(Document(place.key, told))
        if claim.kind == "date" and claim.unit == "date"
    ][:1]


def _born(stated: object, as_of: date | None, place: Place) -> tuple[str, ValueSet]:
    where = place.at("born")
    hint = 'write born = 1976-03-04, born = "1976-03" or born = 1976'
    allowed: Interval[date] | None = None
    value = ""
    if isinstance(stated, date) and not isinstance(stated, datetime):
        value, allowed = stated.isoformat(), Interval.at(stated)
    elif isinstance(stated, int) and not isinstance(stated, bool) and _EARLIEST <= stated <= _LATEST:
        value, allowed = f"{stated:04d}", year(stated)
    elif isinstance(stated, str) and (parts := _MONTH.fullmatch(stated)):
        value, allowed = stated, month(int(parts[1]), int(parts[2]))
    if allowed is None:
        raise FactcliError(f"{where}: not a birth date: {stated!r}", hint)
    if as_of is not None and allowed.low is not None and allowed.low > as_of:
        raise FactcliError(f"{where}: {value} is after as-of = {as_of}", "mend one of the two dates")
    return value, allowed


def _aged(stated: object, as_of: date | None, place: Place) -> tuple[str, ValueSet]:
    where = place.at("age")
    if not isinstance(stated, int) or isinstance(stated, bool) or not 0 <= stated <= _OLDEST:
        raise FactcliError(f"{where}: not an age in years: {stated!r}", f"write a whole number from 0 to {_OLDEST}")
    if as_of is None:
        raise FactcliError(f"{where}: an age is that of a day", "add as-of = 2023-09-09, the day for which it holds")
    return str(stated), born_from_age(stated, stated, "year", Interval.at(as_of), Modifier.NONE)


def spelling(entry: dict[str, Any], source: str, place: Place) -> Entry:
    """How a name is spelled, and how it is not."""
    right = " ".join(entry["right"].split())
    wrong = entry.get("wrong", [])
    wrong = [wrong] if isinstance(wrong, str) else wrong
    if not isinstance(wrong, list) or not all(isinstance(one, str) and one.strip() for one in wrong):
        raise FactcliError(f"{place.at('wrong')}: not a list of texts: {wrong!r}", 'write wrong = ["…", "…"]')
    variants = tuple(dict.fromkeys(" ".join(one.split()) for one in wrong))
    if right in variants:
        raise FactcliError(f"{place.at('wrong')}: {right!r} is given as right and as wrong", "take it out of one")
    claims = (_claim(place, "right", right, "name", "spelling", right, OneOf.of(right), "name", right, kind_of=""),)
    return Entry("spelling", place.key, place.path, claims[0].line, source, right, claims, None, (right,), variants)


def _claim(
    place: Place, key: str, words: str, kind: str, attribute: str, value: str, allowed: ValueSet, unit: str, name: str,
    *, kind_of: str = "person",
) -> Claim:  # fmt: skip
    start, end = place.span(key, words)
    line, column = place.line_column(start)
    begin, stop = place.row(start)
    return Claim(
        path=place.key,
        kind=kind,
        attribute=attribute,
        value=value,
        allowed=allowed,
        unit=unit,
        start=start,
        end=end,
        line=line,
        column=column,
        text=place.text[start:end],
        sentence=place.text[begin : max(stop, end)],
        sentence_start=begin,
        sentence_index=0,
        rule=f"facts.{place.sort}",
        subject=Mention(name, start, end, "name", name, "", kind_of),
        frame=Frame(scope=("1 times",)) if kind == "name" else Frame(),
    )


def figures(
    sort: str, entry: dict[str, Any], as_of: date | None, source: str, place: Place, read: Reader
) -> Entry:  # fmt: skip
    """A sentence that is true, read as an article of its day would be."""
    statement = entry["statement"].strip()
    where = place.at("statement")
    document = Document(place.key, statement, as_of, "header" if as_of else "")
    claims = read(document)
    wanted = _KINDS[sort]
    told = [
        claim for claim in claims if claim.kind in wanted or (sort == "figure" and claim.rule.startswith("custom."))
    ]
    if not told:
        others = sorted({claim.kind for claim in claims if claim.kind != "name"})
        hint = f"it is read as {', '.join(others)}" if others else "`factcli extract` shows what it reads in a sentence"
        raise FactcliError(f"{where}: no {sort} is read in {statement!r}", hint)
    if as_of is None and any(claim.unit in _NEEDS_DAY for claim in claims):
        raise FactcliError(f"{where}: {statement!r} depends on its day", "add as-of = 2023-09-09, the day it was true")
    start, end = place.span("statement", statement)
    exact = place.text[start:end] == statement
    placed = tuple(_moved(claim, place, start, end, exact) for claim in claims)
    names = names_in(claims)
    own = {claim.kind for claim in told if claim.rule.startswith("custom.")}
    if not names and not own:
        hint = "name the place, the person or the organisation"
        raise FactcliError(f"{where}: {statement!r} names nothing, and could be of any story", hint)
    return Entry(
        sort, place.key, place.path, place.line_column(start)[0], source, f"“{statement}”", placed, as_of, names, (),
        frozenset() if own else nouns_of(statement, told, names), frozenset(own),
    )  # fmt: skip


def _moved(claim: Claim, place: Place, start: int, end: int, exact: bool) -> Claim:
    """A claim of a statement placed in the file; one whose string is written with escapes has the string's place."""
    if exact:
        first, last, sentence = start + claim.start, start + claim.end, start + claim.sentence_start
    else:
        first, last, sentence = start, end, start
    line, column = place.line_column(first)
    return claim._replace(
        start=first,
        end=last,
        line=line,
        column=column,
        text=claim.text if exact else place.text[start:end],
        sentence=claim.sentence if exact else place.text[start:end],
        sentence_start=sentence,
        sentence_index=0,
        headline=False,
        certainty="firm",
        reason="",
        subject=_shifted(claim.subject, first - claim.start),
    )


def _shifted(mention: Mention, by: int) -> Mention:
    return mention._replace(start=mention.start + by, end=mention.end + by)
