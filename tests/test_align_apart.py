"""What is told in nearly the same words and is not one question, and what still is: pairs of sentences and their verdicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcli import pipeline
from factcli.config import Options

OPENING = "A bus left the road near Karavel on Monday, the Ostrel rescue service said. "


def verdicts(folder: Path, kind: str, *texts: str, dated: bool = True) -> set[str]:
    """What becomes of the statements of a kind in articles of one day, or of none."""
    for name, text in zip("ab", texts, strict=True):
        head = "Published: 2024-06-11\n\n" if dated else ""
        (folder / f"{name}.txt").write_text(f"{head}{OPENING}{text}\n", encoding="utf-8")
    facts = pipeline.check([str(folder)], Options(singles=True)).facts
    return {f"{fact.certainty} {fact.verdict}" for fact in facts if fact.kind == kind}


APART = [
    ("count", "Twelve people were killed on the bus.", "Fourteen people were injured on the bus."),
    ("count", "Nine passengers of the bus are missing.", "Seven passengers of the bus were killed."),
    ("count", "Two men were charged over the crash.", "Three men were killed in the crash."),
    ("ordinal", "Lena Dorr was the third victim to be named.", "Timo Halvorsen was the fourth victim to be named."),
    ("money", "Bail for Timo Halvorsen was set at $50,000.", "Bail for Raymond Khoza was set at $75,000."),
    ("measure", "The bus was found 12 miles from Karavel.", "The bus was found 30 miles from Ostrava."),
    ("percent", "Of the fares 40% are paid in cash.", "Fares have risen by 45% in a year."),
    ("date", "Halvorsen joined the firm in 2017.", "Halvorsen's firm bought the bus in 2018."),
    ("term", "Timo Halvorsen was jailed for six years.", "Raymond Khoza was jailed for eight years."),
]


@pytest.mark.parametrize(("kind", "one", "other"), APART, ids=[one for _, one, _ in APART])
def test_two_questions_are_never_set_against_each_other(tmp_path: Path, kind: str, one: str, other: str) -> None:
    found = verdicts(tmp_path, kind, one, other)
    assert found
    assert not [verdict for verdict in found if "conflict" in verdict]


AGAINST = [
    ("count", "Twelve people were killed on the bus.", "Fourteen people were killed on the bus."),
    ("money", "Bail for Timo Halvorsen was set at $50,000.", "Bail for Timo Halvorsen was set at $75,000."),
    ("measure", "The bus was found 12 miles from Karavel.", "The bus was found 30 miles from Karavel."),
    ("percent", "Of the fares 40% are paid in cash.", "Of the fares 45% of the fares are paid in cash."),
    ("term", "Timo Halvorsen was jailed for six years.", "Timo Halvorsen was jailed for eight years."),
]


@pytest.mark.parametrize(("kind", "one", "other"), AGAINST, ids=[one for _, one, _ in AGAINST])
def test_two_answers_to_one_question_are(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert [verdict for verdict in verdicts(tmp_path, kind, one, other) if "conflict" in verdict]


ALIKE = [
    ("count", "Police arrested two gunmen behind the bus.", "Police arrested two suspects behind the bus."),
    ("count", "The bus firm laid off 300 workers in May.", "The bus firm cut 300 jobs in May."),
    ("money", "The bus firm was sold for $1 million.", "The bus firm was sold for about $950,000."),
    ("time", "The bus left Karavel at 9.40 p.m.", "The bus left Karavel at 9.40 p.m. local time."),
]


@pytest.mark.parametrize(("kind", "one", "other"), ALIKE, ids=[one for _, one, _ in ALIKE])
def test_one_figure_in_other_words_agrees(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert "firm agreement" in verdicts(tmp_path, kind, one, other)


def test_two_men_and_two_women_are_four(tmp_path: Path) -> None:
    found = verdicts(
        tmp_path, "count", "Police arrested two men behind the bus.", "Police arrested two women behind the bus."
    )
    assert found == {"firm single"}


def test_a_sentence_told_again_with_another_figure_is_the_other_articles_answer(tmp_path: Path) -> None:
    told = "The bus firm will hire {} drivers in Karavel before the winter. It has {} drivers in all of Ostrel."
    assert any("conflict" in v for v in verdicts(tmp_path, "count", told.format(120, 910), told.format(150, 910)))


def test_half_a_million_is_no_million(tmp_path: Path) -> None:
    told = "The bus firm was fined ${} for the crash."
    assert verdicts(tmp_path, "money", told.format("1 million"), told.format("500,000")) == {"firm conflict"}


@pytest.mark.parametrize("told", ["last week", "this year", "earlier this month"])
def test_what_undated_articles_tell_alike_of_their_day_agrees(tmp_path: Path, told: str) -> None:
    found = verdicts(
        tmp_path, "date", f"The bus firm opened its depot in Karavel {told}.",
        f"The bus firm opened its depot in Karavel {told}, it said.", dated=False,
    )  # fmt: skip
    assert any("agreement" in verdict for verdict in found)
    assert not any("conflict" in verdict for verdict in found)


OF_OTHERS = [
    ("count", "Karavel has 1,200 homes for rent.", "Ostrava has 3,400 homes for rent."),
    ("count", "Timo Halvorsen scored 12 goals for the club.", "Lena Dorr scored 15 goals for the club."),
    ("money", "The depot of Karavel cost $12 million last year.", "The depot of Ostrava cost $14 million last year."),
    ("percent", "In Karavel 40% of the fares are paid in cash.", "In Ostrava 45% of the fares are paid in cash."),
    ("measure", "The fire in Karavel burned 300 acres.", "The fire in Ostrava burned 500 acres."),
]


@pytest.mark.parametrize(("kind", "one", "other"), OF_OTHERS, ids=[one for _, one, _ in OF_OTHERS])
def test_the_same_words_of_somebody_else_are_another_question(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert verdicts(tmp_path, kind, one, other) == {"firm single"}


def test_nor_does_the_same_figure_make_two_people_agree(tmp_path: Path) -> None:
    told = "{} scored 12 goals for the club."
    assert verdicts(tmp_path, "count", told.format("Timo Halvorsen"), told.format("Lena Dorr")) == {"firm single"}
    assert verdicts(tmp_path, "count", told.format("Timo Halvorsen"), told.format("Halvorsen")) == {"firm agreement"}


def test_one_day_of_two_arrests_is_no_agreement(tmp_path: Path) -> None:
    told = "{} was arrested on June 3."
    one, other = told.format("Timo Halvorsen"), told.format("Lena Dorr")
    assert "firm single" in verdicts(tmp_path, "date", one, other)
    assert verdicts(tmp_path, "date", one, told.format("Halvorsen")) == {"firm agreement"}


def test_who_says_so_is_nobody_that_it_is_said_of(tmp_path: Path) -> None:
    one = "Timo Halvorsen said 12 people were killed on the bus."
    other = "Lena Dorr said 14 people were killed on the bus."
    assert verdicts(tmp_path, "count", one, other) == {"firm conflict"}


def test_one_person_under_a_full_name_and_a_surname_is_one(tmp_path: Path) -> None:
    one = "Timo Halvorsen scored 12 goals for the club."
    other = "Halvorsen scored 15 goals for the club."
    assert verdicts(tmp_path, "count", one, other) == {"firm conflict"}


def test_the_star_of_a_show_is_not_the_show(tmp_path: Path) -> None:
    one = "Timo Halvorsen scored 12 goals for the club."
    other = "The star of Harbour Lights scored 12 goals for the club."
    assert verdicts(tmp_path, "count", one, other) == {"firm agreement"}


CONTRASTED = [
    ("count", "Halvorsen scored 12 goals this season.", "Halvorsen scored 19 goals last season."),
    ("count", "Karavel beat Ostrava 3-1 in the first leg.", "Karavel beat Ostrava 2-0 in the second leg."),
    ("count", "The firm will cut 300 jobs in Karavel.", "The firm will cut 1,200 jobs worldwide."),
    ("percent", "Voters under 30 gave the party 31%.", "Voters over 65 gave the party 44%."),
    ("percent", "Unemployment fell to 4.2% in May.", "Unemployment fell to 4.6% in April."),
    ("date", "Unemployment fell to 4.2% in May.", "Unemployment fell to 4.6% in April."),
    ("term", "Halvorsen was jailed for six years in 2012.", "Halvorsen was jailed for nine years in 2019."),
    ("date", "Halvorsen was jailed for six years in 2012.", "Halvorsen was jailed for nine years in 2019."),
]


@pytest.mark.parametrize(("kind", "one", "other"), CONTRASTED, ids=[f"{kind}: {one}" for kind, one, _ in CONTRASTED])
def test_another_turn_place_or_time_is_another_question(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert not [verdict for verdict in verdicts(tmp_path, kind, one, other) if "conflict" in verdict]


def test_both_turns_in_one_sentence_and_one_of_them_in_another_are_compared(tmp_path: Path) -> None:
    one = "After the first leg Karavel beat Ostrava 3-1 in the second leg."
    other = "Karavel beat Ostrava 3-2 in the second leg."
    assert verdicts(tmp_path, "count", one, other) == {"firm conflict"}


IN_PARALLEL = [
    ("money", "Sales in Europe fell 4% to 2.1 billion euros.", "Sales in Asia fell 6% to 1.4 billion euros."),
    ("count", "Eleven crew were rescued by helicopter.", "Four crew were rescued by a fishing boat."),
    ("count", "Twelve of the injured were children.", "Fifteen of the injured were passengers."),
    ("count", "The council voted 7-5 to reject the plan.", "The council voted 9-3 to reject the appeal."),
    ("percent", "Unemployment was 4.1% among men.", "Unemployment was 6.3% among women."),
    ("date", "The concert was put off from June 3.", "The concert was put off to June 17."),
    ("measure", "Patients on the drug lost 8 kg on average.", "Patients on the placebo lost 2 kg on average."),
]


@pytest.mark.parametrize(("kind", "one", "other"), IN_PARALLEL, ids=[one for _, one, _ in IN_PARALLEL])
def test_what_is_told_in_parallel_of_another_thing_is_another_question(
    tmp_path: Path, kind: str, one: str, other: str
) -> None:
    assert not [verdict for verdict in verdicts(tmp_path, kind, one, other) if "conflict" in verdict]


def test_two_days_that_may_be_of_this_year_or_the_next_are_two(tmp_path: Path) -> None:
    one, other = "The depot will open on May 4.", "The depot will close on May 30."
    assert "firm single" in verdicts(tmp_path, "date", one, other)
    assert verdicts(tmp_path, "date", one, "The depot opens on May 4.") == {"firm agreement"}


NOT_SURE = [
    ("count", "The strike delayed 1,200 trains on Thursday.", "The strike delayed 900 trains on Saturday."),
    ("count", "The bill passed by 52 votes to 48.", "A motion to delay the bill failed by 55 votes to 45."),
    ("money", "The median price rose to $610,000.", "The average price rose to $702,000."),
    ("count", "The depot will create 400 jobs.", "The depot will create 150 jobs in its first year."),
    ("count", "The firm employs 1,200 people in Karavel.", "The firm employed 1,500 people in Karavel ten years ago."),
    ("count", "The town has 12,000 residents.", "The town had 15,000 residents before the war."),
    ("money", "The plan would cost $12 million.", "The old plan would have cost $15 million."),
    ("count", "Police arrested 12 people at the rally.", "Police have arrested 15 people since the rally."),
    ("measure", "The earthquake had a magnitude of 6.1.", "An aftershock had a magnitude of 5.2."),
    ("measure", "The fire burned 300 acres by Monday.", "The fire has burned 500 acres."),
    ("count", "The bus was the first to cross the pass twice in a week.", "The bus crossed the pass three times."),
    ("count", "Six people from Karavel were killed.", "Seven people were killed."),
]


@pytest.mark.parametrize(("kind", "one", "other"), NOT_SURE, ids=[one for _, one, _ in NOT_SURE])
def test_the_same_words_but_for_one_are_no_firm_conflict(tmp_path: Path, kind: str, one: str, other: str) -> None:
    found = verdicts(tmp_path, kind, one, other)
    assert found
    assert "firm conflict" not in found


FIRM = [
    ("count", "The firm employs 1,200 people in Karavel.", "The firm employs 1,500 people in Karavel."),
    ("count", "The council voted 7-5 to reject the plan.", "The council voted 9-3 to reject the plan."),
    ("money", "The old plan would cost $12 million.", "The old plan would have cost $15 million."),
    ("count", "Police arrested 12 people at the rally.", "Police arrested 15 people at the protest."),
    ("measure", "The earthquake had a magnitude of 6.1.", "The quake had a magnitude of 5.2."),
]


@pytest.mark.parametrize(("kind", "one", "other"), FIRM, ids=[one for _, one, _ in FIRM])
def test_the_very_same_words_or_others_of_one_sense_are(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert "firm conflict" in verdicts(tmp_path, kind, one, other)
