"""Alignment between articles: what joins statements, what sets them against each other, and what is one source only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli import pipeline
from factcli.align.slips import slip
from factcli.config import Options
from factcli.extract import extract
from factcli.model import Document, Fact


def checked(folder: Path, *articles: tuple[str, str]) -> list[Fact]:
    """The facts of articles given as (date, text)."""
    for name, (day, text) in zip("abcdef", articles, strict=False):
        (folder / f"{name}.txt").write_text(f"Published: {day}\n\n{text}\n", encoding="utf-8")
    return list(pipeline.check([str(folder)], Options(singles=True)).facts)


def stated(facts: list[Fact], kind: str, *values: str) -> list[Fact]:
    """The facts of a kind in which all these values stand."""
    return [fact for fact in facts if fact.kind == kind and set(values) <= {value.value for value in fact.values}]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("86 km", "68 km", "transposed"),
        ("786000000 USD", "876000000 USD", "transposed"),
        ("2013", "2014", "digit"),
        ("12400", "12500", "digit"),
        ("60 km/h", "60 mph", "unit"),
        ("~60 EUR", "60 GBP", "unit"),
        ("31", "37", "none"),
        ("7", "9", "none"),
        ("190", "910", "transposed"),
        ("120", "1200", "none"),
        ("Friday", "Saturday", "none"),
        ("500", "600", "none"),
    ],
)
def test_how_two_figures_differ(a: str, b: str, expected: str) -> None:
    assert slip(a, b) == slip(b, a) == expected


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_slip_is_the_same_from_both_sides(a: int, b: int) -> None:
    assert slip(str(a), str(b)) == slip(str(b), str(a))


FINE = (
    "Ostrava winger Timo Halvorsen was fined {fine} and banned for six matches on Thursday for headbutting an opponent. "
    "The 27-year-old may appeal within a week, said the Nordvik league.\n\nHalvorsen joined from Delmar in 2017."
)
ORDERED = (
    "The Nordvik league has ordered Timo Halvorsen to pay {fine} after his headbutt, and he will miss six matches. "
    "The forward, 27, has a week to appeal.\n\nHe came from Delmar in 2017 and is under contract until 2022."
)


def test_sums_whose_digits_changed_places_are_set_against_each_other(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2019-03-15", FINE.format(fine="75,000 pounds")),
        ("2019-03-15", ORDERED.format(fine="£57,000")),
    )
    [fact] = stated(facts, "money", "75000 GBP", "57000 GBP")
    assert fact.verdict == "conflict"


def test_the_same_sum_in_other_words_agrees(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2019-03-15", FINE.format(fine="75,000 pounds")),
        ("2019-03-15", ORDERED.format(fine="£75,000")),
    )
    assert [fact.verdict for fact in stated(facts, "money", "75000 GBP")] == ["agreement"]


def test_the_missing_who_are_found_are_an_update(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", "The ferry Talia capsized on Monday off Karavel. Rescuers said 43 people were missing."),
        ("2024-06-13", "The ferry Talia capsized on Monday off Karavel. Rescuers said 37 people were missing."),
    )
    [fact] = stated(facts, "count", "43", "37")
    assert (fact.verdict, fact.update) == ("agreement", True)


def test_a_figure_told_with_what_it_was_before_is_an_update(tmp_path: Path) -> None:
    hurt = "A school bus rolled over near Mungarra on Thursday. {} children needed hospital treatment{}, police said."
    for name, text in (
        ("a", hurt.format("Eighteen", "")),
        ("b", hurt.format("Twenty-one", ", up from the 18 first reported")),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    [fact] = stated(list(pipeline.check([str(tmp_path)], Options(singles=True)).facts), "count", "18", "21")
    assert (fact.verdict, fact.update) == ("agreement", True)


def test_the_dead_do_not_become_fewer(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", "The ferry Talia capsized on Monday off Karavel. Rescuers said 43 people were killed."),
        ("2024-06-13", "The ferry Talia capsized on Monday off Karavel. Rescuers said 37 people were killed."),
    )
    [fact] = stated(facts, "count", "43", "37")
    assert fact.verdict == "conflict"


SAID = '"We have taken in around 50 people with injuries from the quake," said Dr. Ines Okoro of the clinic in Lower Fenwick.'


def test_an_ordinal_of_months_is_no_month(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("", "One of the hostages is in the sixth month of pregnancy, police in Harlow said."),
        ("", "The siege of the bank in Harlow began in May, police said, and ended when a hostage fled."),
    )
    assert {fact.verdict for fact in facts if fact.kind in ("ordinal", "date")} == {"single"}


@pytest.mark.parametrize(
    ("given", "verdict"),
    [("$1 million", "agreement"), ("A$1 million", "agreement"), ("$1.5 million", "single"), ("NZ$1 million", "single")],
)
def test_a_bare_dollar_may_be_the_papers_own(tmp_path: Path, given: str, verdict: str) -> None:
    facts = checked(
        tmp_path,
        (
            "2016-10-20",
            f"Canberra would give an initial {given} to victims of the floods in Marivao, the minister said.",
        ),
        ("2016-10-20", "Canberra has pledged A$1 million to victims of the floods in Marivao."),
    )
    assert {fact.verdict for fact in facts if fact.kind == "money"} == {verdict}


def test_from_and_between_two_years_agree_and_never_conflict(tmp_path: Path) -> None:
    told = "The police drama Saltmarsh was broadcast {} and won an award for Cora Lindqvist."
    for years, verdict in (("between 2014 and 2017", "agreement"), ("between 2013 and 2016", "single")):
        facts = checked(tmp_path, ("2020-03-01", told.format("from 2014 to 2017")), ("2020-03-01", told.format(years)))
        assert {fact.verdict for fact in facts if fact.kind == "period"} == {verdict}


def test_the_last_time_is_asserted_though_nobody_did_it_since(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        (
            "2017-06-12",
            "Devaney is the first rider from the island to win the Tour of Corvanne since Declan Furey in 1985.",
        ),
        (
            "2017-06-12",
            "Nobody from the island had won the Tour of Corvanne since Declan Furey in 1987, when Furey was 26.",
        ),
    )
    assert [fact.verdict for fact in stated(facts, "date", "1985", "1987")] == ["conflict"]


def test_who_is_convicted_of_some_charges_is_not_convicted_of_the_whole(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2019-06-07", "Raymond Khoza was found guilty on 14 March of 31 of the 47 charges against him."),
        ("2019-06-07", "Khoza had pleaded not guilty to all 47 of the charges in the indictment."),
    )
    [fact] = stated(facts, "count", "47")
    assert (fact.verdict, [len(value.claims) for value in fact.values]) == ("agreement", [2])


MARKET = "Shares in Norhaven Brewery, which a rival wants to buy, {}."


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("closed at 405p on Monday", "traded at 406 pence on Monday", {"single"}),
        ("rose to 412p", "closed at 405p", {"single"}),
        ("closed at 405p on Monday", "closed at 450p on Monday", {"conflict"}),
        ("closed at 405p on Monday", "closed at 450p on Tuesday", {"single"}),
    ],
)
def test_a_price_on_the_market_is_another_every_hour(tmp_path: Path, one: str, other: str, verdicts: set[str]) -> None:
    facts = checked(tmp_path, ("2019-06-05", MARKET.format(one)), ("2019-06-05", MARKET.format(other)))
    assert {fact.verdict for fact in facts if fact.kind == "money"} == verdicts


LICENCE = "Under the deal with Kestrel Chips the phone maker Oriva gets a licence that runs for {} from April 1."


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("five years", "six years", "firm conflict"),
        ("20 years", "21 years", "tentative conflict"),
        ("five years", "60 months", "firm agreement"),
    ],
)
def test_one_more_of_a_unit_is_a_conflict_and_a_round_number_a_doubt(
    tmp_path: Path, one: str, other: str, verdict: str
) -> None:
    facts = checked(tmp_path, ("2019-06-05", LICENCE.format(one)), ("2019-06-05", LICENCE.format(other)))
    [fact] = [fact for fact in facts if fact.kind == "duration"]
    assert f"{fact.certainty} {fact.verdict}" == verdict


def test_words_that_papers_use_for_one_another_are_one_word() -> None:
    framed = []
    for text in ("A blaze gutted two bungalows in 2014.", "A fire gutted two homes in 2014."):
        claims = extract(Document("a.txt", text, date(2019, 4, 1), "header"))
        framed.append([claim.frame.words for claim in claims if claim.kind == "date"])
    assert framed[0] == framed[1] != [()]


def test_a_figure_inside_one_reprinted_quotation_has_one_source(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", f"A quake shook Fenwick on Monday.\n\n{SAID}"),
        ("2024-06-11", f"Houses fell in Fenwick on Monday.\n\n{SAID}"),
    )
    assert [fact.verdict for fact in stated(facts, "count", "~50")] == ["single", "single"]
    assert [fact.verdict for fact in facts if fact.kind == "quote"] == ["agreement"]


def test_a_figure_that_an_article_also_tells_itself_is_compared(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", f"A quake shook Fenwick on Monday.\n\n{SAID}"),
        ("2024-06-11", f"Houses fell in Fenwick on Monday.\n\n{SAID}"),
        ("2024-06-11", "The clinic in Lower Fenwick has taken in around 50 people with injuries, said its doctor."),
    )
    assert [fact.verdict for fact in stated(facts, "count", "~50")] == ["agreement"]


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The match was called off on Sunday.", "call off", "cancel"),
        ("They shot him dead on Friday.", "shoot dead", "kill"),
        ("The firm laid off 340 workers.", "lay off", "lay off"),
        ("The opening was put back to May 3.", "put back", "delay"),
        ("She called on Sunday.", "call", "call"),
        ("They laid 340 wreaths.", "lay", "lay"),
        ("A raider opened fire on Friday.", "open fire", "open fire"),
        ("A jury found Ann Marsh guilty on Friday.", "find guilty", "convict"),
        ("A jury found the guilty man on Friday.", "find", "find"),
        ("The men gave themselves up on Friday.", "give themselves up", "surrender"),
        ("The blaze claimed three lives.", "claim", "kill"),
        ("The skipper was taken to St Brannoc's Hospital on Friday.", "take", "hospitalise"),
        ("She rushed to the hospital on Friday.", "rush", "rush"),
        ("She took the stairs to the hospital roof on Friday.", "take", "take"),
        ("The skipper suffered a heart attack on Friday.", "heart attack", "heart attack"),
    ],
)
def test_a_verb_and_its_particle_are_one_predicate(text: str, lemma: str, name: str) -> None:
    [frame] = {
        (claim.frame.predicate, claim.frame.predicate_class)
        for claim in extract(Document("a.txt", text, date(2019, 4, 1), "header"))
        if claim.kind != "name"
    }
    assert frame == (lemma, name)


@pytest.mark.parametrize(
    ("text", "value", "predicate"),
    [
        ("The bus was hit by a lorry loaded with coal on Friday.", "Friday", "strike"),
        ("The lorry was loaded on Friday.", "Friday", "load"),
        ("The vigil will be held on Friday.", "Friday", "vigil"),
        ("The mayor held a dog on Friday.", "Friday", "hold"),
        ("The tremor struck at noon, 90km (56 miles) out at sea, on Friday.", "Friday", "strike"),
        ("The pit will be idle for a fortnight, and two galleries were flooded.", "fortnight", ""),
        ("The alarm was loud at 9.15am but families refused to leave.", "9.15am", ""),
        ("Divers found two of the three missing on Friday.", "Friday", "find"),
        ("He drifted across the centre line of Mill Road on Friday.", "Friday", "drift"),
        ("The crew went back on Friday.", "Friday", "go"),
    ],
)
def test_the_verb_that_governs_a_value_is_that_of_its_own_clause(text: str, value: str, predicate: str) -> None:
    claims = extract(Document("a.txt", text, date(2019, 4, 1), "header"))
    assert {claim.frame.predicate_class for claim in claims if claim.text == value} == {predicate}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Owen Jenkin, 23, of Mill Street, Ferrol was arrested on Friday.", "Owen Jenkin"),
        ("Owen Jenkin, 23, from Ferrol was arrested on Friday.", "Owen Jenkin"),
        ("Owen Jenkin was banned for a week and fined on Friday.", "Owen Jenkin"),
        ("Owen Jenkin was due to return on Friday.", "Owen Jenkin"),
        ("Owen Jenkin tried to resign on Friday.", "Owen Jenkin"),
        ("Owen Jenkin was hurt while visiting a mill on Friday.", "Owen Jenkin"),
        ("Police arrested Owen Jenkin on Friday.", "Owen Jenkin"),
        ("Owen Jenkin was arrested by Ann Marsh on Friday.", "Owen Jenkin"),
        ("Owen Jenkin and two friends ran off, but none returned on Friday.", ""),
        ("The ferry, built in Ferrol by Owen Jenkin, sank on Friday.", "ferry"),
    ],
)
def test_what_a_date_is_stated_of_is_what_its_verb_is_about(text: str, subject: str) -> None:
    claims = extract(Document("a.txt", text, date(2019, 4, 1), "header"))
    assert {claim.subject.text for claim in claims if claim.kind == "date" and claim.text == "Friday"} == {subject}


def test_a_term_is_that_of_the_one_sentenced_not_of_the_judge(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", "Judge Petra Visser sentenced Owen Jenkin to 15 years in prison on Monday."),
        ("2024-06-11", "Owen Jenkin was jailed for 15 years on Monday."),
    )
    assert [fact.verdict for fact in facts if fact.kind == "term"] == ["agreement"]


def test_a_given_name_alone_is_its_one_bearer(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", "The singer left the clinic with her husband, Theo, 41, on Monday."),
        ("2024-06-11", "Theo Lanning, 39, drove the singer home from the clinic on Monday."),
    )
    assert stated(facts, "age", "41", "39")


def test_a_given_name_that_two_people_bear_is_nobodys(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        ("2024-06-11", "The singer left the clinic with her husband, Theo, 41, on Monday."),
        ("2024-06-11", "Theo Lanning, 39, drove her home. Theo Brekke, 52, held the door of the clinic on Monday."),
    )
    assert not stated(facts, "age", "41", "39")


def test_the_star_of_a_show_is_sentenced_and_not_the_show(tmp_path: Path) -> None:
    facts = checked(
        tmp_path,
        (
            "2023-09-09",
            "Dag Massey, 47, has been jailed.\n\nThe 47-year-old star of That ‘90s House was sentenced to 30 years to life.",
        ),
        ("2023-09-09", "On Thursday, Dag Massey was sentenced to 30 years to life in prison."),
    )
    [fact] = stated(facts, "term", "30y..life")
    assert (fact.verdict, fact.subject) == ("agreement", "Dag Massey")
