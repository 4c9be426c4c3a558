"""One story told with other names, numbers, months and sexes yields the same findings: no rule is keyed to a story."""

# ruff: noqa: E501 - a paragraph of copy is one line

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import pytest

from factcli.extract import extract
from factcli.model import Claim, Document, Fact
from factcli.pipeline import story_facts
from factcli.readers.published import find_published

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the story is about; ``told`` is the day of the sentence, ``woman`` the sex of the first two people."""

    convict: str = "Ruairi Callander"
    writer: str = "Iain Farquhar"
    spouse: str = "Elspeth Moray"
    woman: bool = False
    city: str = "Aberdeen"
    show: str = "Harbour Lights"
    other_show: str = "The Lock Keeper"
    told: date = date(2021, 11, 24)
    age: int = 53
    wrong_age: int = 50
    spouse_age: int = 41
    term: int = 18
    letters: int = 64
    accusers: int = 5
    proven: int = 3
    known: int = 22
    run: tuple[int, int] = (1997, 2004)
    other_run: tuple[int, int] = (2012, 2015)
    crimes: tuple[int, int] = (1991, 1993)


VARIANTS = {
    "as it stands": Cast(),
    "west africa, a woman": Cast(
        "Abena Owusu", "Efua Mensah", "Kwame Boateng", True, "Kumasi", "Market Street", "The River Road",
        date(2019, 3, 6), 47, 44, 39, 12, 38, 4, 2, 15, (2005, 2011), (2014, 2016), (1992, 1994),
    ),
    "norway": Cast(
        "Halvor Lindqvist", "Sigurd Nygaard", "Ingrid Solheim", False, "Bergen", "Cold Water", "The Night Ferry",
        date(2023, 2, 14), 61, 58, 52, 25, 27, 6, 4, 30, (1994, 2001), (2009, 2013), (2000, 2002),
    ),
    "india, a woman": Cast(
        "Lakshmi Narayanan", "Priya Deshpande", "Arjun Mehta", True, "Pune", "Green Gardens", "The Tea House",
        date(2022, 6, 29), 44, 42, 46, 9, 83, 3, 2, 12, (2008, 2014), (2017, 2019), (2000, 2001),
    ),
    "peru": Cast(
        "Alonso Quispe", "Mateo Villanueva", "Lucia Paredes", False, "Arequipa", "Silver Mountain", "The Long Bridge",
        date(2020, 8, 18), 58, 55, 49, 21, 45, 7, 5, 28, (1993, 1999), (2003, 2006), (1990, 1993),
    ),
    "ireland, a woman": Cast(
        "Siobhan Gallagher", "Maeve Donnelly", "Declan Rafferty", True, "Galway", "Low Tide", "The Last Bus",
        date(2018, 1, 17), 49, 46, 51, 16, 72, 4, 3, 19, (1999, 2008), (2011, 2012), (1991, 1992),
    ),
    "japan": Cast(
        "Kenji Watanabe", "Hiroshi Nakamura", "Yuki Tanaka", False, "Osaka", "Paper Lanterns", "The Rain Room",
        date(2024, 5, 9), 55, 52, 43, 14, 31, 8, 6, 26, (1996, 2003), (2010, 2014), (2001, 2003),
    ),
}  # fmt: skip

STORY = {
    "a.txt": """date {published}
{writer} and {spouse} have posted a film on Facebook in which they say sorry for the references that they wrote for {convict}, their old castmate on {show}, shortly before {his} sentencing.

“We know that our words have hurt people,” {writer_name} said in the film, which was posted to {his} page on {film_weekday}.

{writer_name} and {spouse_name} were among {letters} people who wrote references for {convict_name} before {his} sentencing on {weekday}.

The {age}-year-old star of {show} was sentenced to {term} years in prison for assaulting {proven} women two decades ago.

{writer_name} said that {convict_name}’s family had asked them to “describe the friend that we knew for {known} years.”

{writer_name} and {spouse_name}, who married in 2011, both acted beside {convict_name} in the drama, which ran for nine seasons between {run[0]} and {run[1]}.

The references, published by the court reporter Dagny Thorsen on {letters_weekday}, praised {convict_name} as “gentle and generous”.

{convict_name} had at first been accused of assaulting {accusers} women at {his} home between {crimes[0]} and {crimes[1]}. {He} was convicted of assaulting {proven} of the women, but the jury could not agree on the {last} accusation.
""",
    "b.txt": """date {published}
{writer} and {spouse} have apologised in public for references that they sent to the judge in {convict}’s assault trial.

"We know that our words have hurt people," {writer_name} says in the film, adding that {convict_name}’s relatives had asked them to "describe the friend that we knew for {known} years."

The couple were only two of {letters} people who wrote to the judge in support of {convict_name} after {his} conviction. Others who wrote include two directors of {show}.
""",
    "c.txt": """{writer} And {spouse} Say Sorry For References Written For {convict}

{writer} and {spouse} have answered their critics after writing references for {convict}, once their castmate on {show}.

{convict_name} received a {term}-year sentence for assault on {weekday}.

{writer_name} told followers why the references were written: “The family asked us to describe the friend that we knew for {known} years.”

{writer_name} and {spouse_name} both acted beside {convict_name} on {show}, which ran from {run[0]} to {run[1]} on Channel Nine. {writer_name} also acted with {convict_name} on {other_show}, which ran from {other_run[0]} to {other_run[1]}. {convict_name} was dropped from the series after {he} was accused of assaulting {more_accusers} women in the early {decade}s.
""",
    "d.txt": """date {published}
{writer} and {spouse} are apologising after their references for {convict}, who acted with them on {show}, were released.

On {day}, {convict_name} was sentenced to {term} years in prison for the assault of {proven} women.

The {wrong_age}-year-old posted a film on Facebook on {film_day} with {his} {partner}, {spouse_name}, {spouse_age}, in which they spoke of the "hurt that our words have caused."

{writer_name} explained that the family had asked them "to describe the friend that we knew for {known} years" for the judge.

{convict_name}, {age}, was convicted of assaulting {proven} women in a second trial.

The references were published on {letters_day}, one day after the actor was sentenced.

{convict} was sentenced {weekday} to {term} years in prison for assaulting {proven} women at {his} home in {city} more than two decades ago.
""",
    "e.txt": """date {later}
{writer} and {spouse} have released a joint statement after they were criticised for standing by {convict}.

The pair, who met {convict_name} on the set of {show}, posted a film on Facebook yesterday, saying that they "know that our words have hurt people".

{writer_name} said that the family had asked them to "describe the friend that we knew for {known} years".

{convict_name}, {age}, was jailed for {term} years after a second trial for assaulting {proven} women on separate occasions between {crimes[0]} and {crimes[1]}.

The actor will not be able to apply for parole until {he} is {parole} years old.
""",
}


def articles(cast: Cast) -> dict[str, str]:
    """The five articles with this cast, their weekdays and dates as the calendar has them."""
    film, release = cast.told + timedelta(2), cast.told + timedelta(1)
    values = {name: getattr(cast, name) for name in Cast.__dataclass_fields__}
    values |= {f"{role}_name": values[role].split()[-1] for role in ("convict", "writer", "spouse")}
    values |= {
        "he": "she" if cast.woman else "he",
        "He": "She" if cast.woman else "He",
        "his": "her" if cast.woman else "his",
        "partner": "husband" if cast.woman else "wife",
        "proven": WORDS[cast.proven],
        "accusers": WORDS[cast.accusers],
        "more_accusers": WORDS[cast.accusers + 1],
        "last": ORDINALS[cast.accusers],
        "decade": cast.crimes[0] // 10 * 10,
        "parole": cast.age + cast.term,
        "published": film.isoformat(),
        "later": (film + timedelta(1)).isoformat(),
    }
    for name, day in (("", cast.told), ("film_", film), ("letters_", release)):
        values[f"{name}weekday"] = WEEKDAYS[day.weekday()]
        values[f"{name}day"] = f"{MONTHS[day.month - 1]} {day.day}"
    return {path: text.format_map(values) for path, text in STORY.items()}


def facts_of(texts: Mapping[str, str]) -> list[Fact]:
    """What the pipeline makes of the articles of one story."""
    documents = [Document(path, text, *find_published(text, None)) for path, text in sorted(texts.items())]
    return story_facts(documents, [extract(one) for one in documents])[0]


@cache
def facts(name: str) -> tuple[Fact, ...]:
    return tuple(facts_of(articles(VARIANTS[name])))


def claims_of(fact: Fact) -> list[Claim]:
    return [placed.claim for evidence in fact.values for placed in evidence.claims]


def stating(name: str, kind: str, **values: str) -> list[Fact]:
    """The facts of a kind in which every one of these articles (``a="12"``) states its value."""
    wanted = {(f"{letter}.txt", value) for letter, value in values.items()}
    return [
        fact
        for fact in facts(name)
        if (fact.kind == kind or {fact.kind, kind} == {"date", "period"})
        and wanted <= {(claim.path, claim.value) for claim in claims_of(fact)}
    ]


def agreed(name: str, kind: str, **values: str) -> None:
    found = stating(name, kind, **values)
    assert any(fact.verdict == "agreement" for fact in found), show(name, kind)


def show(name: str, kind: str) -> str:
    return "\n".join(
        f"{fact.verdict} {fact.certainty}: "
        + "; ".join(f"{c.path} {c.value} {c.frame.predicate}" for c in claims_of(fact))
        for fact in facts(name)
        if fact.kind == kind
    )


each = pytest.mark.parametrize("name", VARIANTS)


@each
def test_an_age_that_could_be_two_peoples_is_a_tentative_conflict_naming_both(name: str) -> None:
    cast = VARIANTS[name]
    age = str(cast.age)
    found = stating(name, "age", a=age, d=str(cast.wrong_age), e=age)
    assert [(fact.verdict, fact.certainty) for fact in found] == [("conflict", "tentative")], show(name, "age")
    said = " ".join(found[0].reasons)
    assert cast.convict.split()[-1] in said
    assert cast.writer.split()[-1] in said


@each
def test_an_age_at_which_parole_is_possible_is_not_set_against_the_age(name: str) -> None:
    parole = str(VARIANTS[name].age + VARIANTS[name].term)
    for fact in facts(name):
        if fact.verdict == "conflict":
            assert parole not in {claim.value for claim in claims_of(fact)}, show(name, "age")


@each
def test_the_sentence_is_agreed_in_four_phrasings(name: str) -> None:
    term = f"{VARIANTS[name].term}y"
    agreed(name, "term", a=term, c=term, d=term, e=term)


@each
def test_the_letter_writers_are_counted_alike_in_two_phrasings(name: str) -> None:
    letters = str(VARIANTS[name].letters)
    agreed(name, "count", a=letters, b=letters)


@each
def test_accused_of_one_more_is_a_firm_conflict(name: str) -> None:
    accusers = VARIANTS[name].accusers
    found = stating(name, "count", a=str(accusers), c=str(accusers + 1))
    assert [(fact.verdict, fact.certainty) for fact in found] == [("conflict", "firm")], show(name, "count")


@each
def test_convicted_of_fewer_agrees_and_is_never_set_against_the_accused(name: str) -> None:
    proven = str(VARIANTS[name].proven)
    agreed(name, "count", a=proven, d=proven, e=proven)
    for fact in facts(name):
        if fact.verdict == "conflict" and fact.kind == "count":
            assert proven not in {claim.value for claim in claims_of(fact)}, show(name, "count")


@each
def test_the_only_firm_conflict_is_that_on_the_accusers(name: str) -> None:
    firm = [fact for fact in facts(name) if (fact.verdict, fact.certainty) == ("conflict", "firm")]
    assert len(firm) == 1, "\n".join(f"{fact.question} {fact.reasons}" for fact in firm)


@each
def test_the_day_of_the_sentence_agrees_as_a_date_and_as_a_weekday(name: str) -> None:
    day = VARIANTS[name].told
    agreed(name, "date", a=day.isoformat(), d=day.isoformat())
    undated = [fact for fact in facts(name) if any(c.path == "c.txt" and c.kind == "date" for c in claims_of(fact))]
    assert all(fact.verdict != "conflict" for fact in undated), show(name, "date")


@each
def test_the_release_and_the_film_are_dated_alike_across_publication_dates(name: str) -> None:
    release, film = (VARIANTS[name].told + timedelta(days) for days in (1, 2))
    agreed(name, "date", a=release.isoformat(), d=release.isoformat())
    agreed(name, "date", a=film.isoformat(), d=film.isoformat(), e=film.isoformat())


@each
def test_how_long_they_knew_each_other_agrees_in_all_five(name: str) -> None:
    known = f"P{VARIANTS[name].known}Y"
    agreed(name, "duration", a=known, b=known, c=known, d=known, e=known)


@each
def test_the_run_of_one_show_agrees_and_that_of_another_is_not_set_against_it(name: str) -> None:
    cast = VARIANTS[name]
    run = "{}..{}".format(*cast.run)
    agreed(name, "period", a=run, c=run)
    for fact in facts(name):
        if fact.verdict == "conflict":
            assert fact.kind != "period", show(name, "period")


@each
def test_the_years_of_the_crimes_agree_and_early_in_the_decade_does_not_contradict_them(name: str) -> None:
    crimes = "{}..{}".format(*VARIANTS[name].crimes)
    agreed(name, "period", a=crimes, e=crimes)
    assert all(fact.kind != "date" for fact in facts(name) if fact.verdict == "conflict"), show(name, "date")
