"""Kinds that a newsroom defines: how patterns are read, what they find, how their claims meet, and what is refused."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcli import checks, pipeline
from factcli.cli import run
from factcli.config import Options
from factcli.config.custom import KEYS, definitions
from factcli.config.lines import lines_of
from factcli.config.places import Place
from factcli.errors import FactcliError
from factcli.extract import claims_of, page_of
from factcli.kinds import KINDS
from factcli.kinds.custom import define, prove
from factcli.kinds.custom.pattern import SLOTS, SUBJECT, forms_of
from factcli.model import Claim, Document, Fact
from factcli.model.definition import Definition
from factcli.reporters.kinds import explanation

ROOT = Path(__file__).parents[1]
DAY = date(2023, 9, 9)
PARKING = Definition(
    "parking",
    ("{count} (new|underground) parking spaces|places", "parking|space|room for {count} cars", "{count}-car garage"),
    "Parking spaces of the new centre",
    "parking spaces",
    examples=(("450", ("The mall has 450 parking spaces.",)),),
    negatives=("The mall parked its plans for 450 jobs.",),
    path="factcli.toml",
    line=7,
)


def kind(*patterns: str, name: str = "own", **more: str) -> Definition:
    return Definition(name, patterns, path="factcli.toml", line=7, **more)  # type: ignore[arg-type]


def found(text: str, *definitions: Definition, published: date | None = DAY) -> list[Claim]:
    own = define(definitions)
    names = {one.name for one in own}
    claims = claims_of(page_of(Document("a.txt", text, published)), own)
    return [claim for claim in claims if claim.kind in names]


def read(text: str, *patterns: str) -> list[str]:
    return [claim.value for claim in found(text, kind(*patterns))]


def story(*texts: str, definitions: tuple[Definition, ...] = (PARKING,)) -> list[Fact]:
    own = define(definitions)
    documents = [Document(f"{number}.txt", text, DAY) for number, text in enumerate(texts)]
    facts, _ = pipeline.story_facts(documents, [claims_of(page_of(document), own) for document in documents])
    return [fact for fact in facts if fact.kind in {one.name for one in own}]


def verdicts(*texts: str, definitions: tuple[Definition, ...] = (PARKING,)) -> list[str]:
    facts = story(*texts, definitions=definitions)
    return sorted(f"{fact.certainty} {fact.verdict}" if fact.verdict == "conflict" else fact.verdict for fact in facts)


@pytest.mark.parametrize(
    ("text", "value", "allowed"),
    [
        ("The mall has 450 parking spaces.", "450", "[450, 450]"),
        ("The mall has about 450 parking spaces.", "~450", "[405, 495]"),
        ("It has room for more than 450 cars.", ">450", "[451, )"),
        ("There is space for between 400 and 450 cars.", "400..450", "[400, 450]"),
        ("It has parking for twenty-five cars.", "25", "[25, 25]"),
        ("There are 450 or more parking spaces.", ">=450", "[450, )"),
        ("The mall has hundreds of cars and hundreds of parking spaces.", "", ""),
        ("A 450-car garage was built.", "450", "[450, 450]"),
        ("PARKING FOR 1,200 CARS, THE SIGN SAID.", "1200", "[1200, 1200]"),
        ("The hotel has one parking space.", "1", "[1, 1]"),
    ],
)
def test_a_count_keeps_its_hedge_its_range_and_its_rounding(text: str, value: str, allowed: str) -> None:
    claims = found(text, PARKING)
    assert [(claim.value, str(claim.allowed)) for claim in claims] == ([(value, allowed)] if value else [])


@pytest.mark.parametrize(
    ("pattern", "text", "value", "unit"),
    [
        ("fare of {money}", "A fare of nearly £2.50 applies.", "~2.5 GBP", "GBP"),
        ("ticket costs {money}", "Two tickets cost $5 or more.", ">=5 USD", "USD"),
        ("turnout was {percent}", "Turnout was 54.5 per cent.", "54.5%", "percent"),
        ("opens on {date}", "The centre opens on Monday.", "2023-09-11", "date"),
        ("opened in {year}", "It opened in 1998.", "1998", "date"),
        ("warranty of {duration}", "It has a warranty of two years.", "P2Y", "days"),
        ("span of {measure}", "The bridge has a span of 75 km.", "75 km", "length"),
        ("doors open at {time}", "Doors open at 7:30 p.m.", "19:30", "clock"),
        ("score of {number}", "She had a score of 9.75.", "9.75", "own"),
        ("painted {word}", "The hall was painted Blue.", "blue", "label"),
        ("the new chief, {name}", "The new chief, Ana Ruiz, spoke.", "Ana Ruiz", "name label"),
    ],
)
def test_each_placeholder_is_read_as_the_kind_of_its_name_reads_it(
    pattern: str, text: str, value: str, unit: str
) -> None:
    (claim,) = found(text, kind(pattern))
    assert (claim.value, claim.unit.split(" ")[0]) == (value, unit.split(" ")[0])
    assert claim.rule == "custom." + pattern[pattern.index("{") + 1 : pattern.index("}")]


def test_words_match_whatever_their_capitals_and_nouns_in_both_numbers() -> None:
    assert forms_of("spaces") == {"spaces", "space"}
    assert forms_of("bus") == {"bus"}
    assert forms_of("news") == {"news"}
    assert forms_of("new") == {"new"}
    assert forms_of("has") == {"has"}
    assert read("ONE SEAT was left, then 12 Seats.", "{count} seats") == ["1", "12"]


def test_optional_words_may_be_missing_and_alternatives_stand_for_each_other() -> None:
    pattern = "{count} (brand new|new) seats|places (in all)"
    assert read("It has 5 seats, 6 new places, 7 brand new seats and 8 old seats.", pattern) == ["5", "6", "7"]


def test_a_pattern_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert read("They built 450. Parking spaces were scarce.", "{count} parking spaces") == []


def test_a_custom_kind_takes_its_value_from_the_built_in_kinds_and_leaves_them_the_rest() -> None:
    text = "The mall has 450 parking spaces and 30 shops."
    page = page_of(Document("a.txt", text, DAY))
    kinds = [(claim.kind, claim.value) for claim in claims_of(page, define([PARKING])) if claim.kind != "name"]
    assert kinds == [("parking", "450"), ("count", "30")]
    assert ("count", "450") in [(claim.kind, claim.value) for claim in claims_of(page)]


def test_the_first_definition_that_fits_has_the_value() -> None:
    two = (kind("{count} seats", name="first"), kind("{count} seats", name="second"))
    assert [claim.kind for claim in found("It has 40 seats.", *two)] == ["first"]


def test_another_wording_of_one_fact_meets_it_and_another_value_is_a_firm_conflict() -> None:
    assert verdicts("The mall has 450 parking spaces.", "There is room for 450 cars, police said.") == ["agreement"]
    assert verdicts("The mall has 450 parking spaces.", "There is room for about 470 cars.") == ["agreement"]
    (fact,) = story("The mall has 450 parking spaces.", "There is room for 400 cars, police said.")
    assert (fact.verdict, fact.certainty, fact.kind, fact.attribute) == ("conflict", "firm", "parking", "parking")
    assert fact.reasons == ("“450” and “400” cannot both be true",)
    assert fact.question.startswith("How many: ")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Northgate has 450 parking spaces.", "Southgate has 400 parking spaces."),
        ("In 2019 the mall had 450 parking spaces.", "In 2023 the mall has 400 parking spaces."),
        ("The mall has 450 parking spaces.", "Another 400 parking spaces were built."),
        ("The mall has 450 parking spaces.", "There are 40 parking spaces per floor."),
        ("The mall has 450 parking spaces.", "The mall does not have 400 parking spaces."),
        ("The mall has 450 parking spaces and, below, 400 underground parking spaces.", "It has 400 parking spaces."),
    ],
)
def test_another_subject_time_part_or_denial_is_never_set_against_it(a: str, b: str) -> None:
    assert not [verdict for verdict in verdicts(a, b) if "conflict" in verdict]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mall will have 450 parking spaces.", "The mall has 400 parking spaces."),
        ("In 2019 the mall had 450 parking spaces.", "The mall has 400 parking spaces."),
        ("The mall has 450 parking spaces.", "The hospital has 400 parking spaces."),
        ("The mall has 450 parking spaces.", "“The mall has 400 parking spaces,” Ana Ruiz said."),
    ],
)
def test_a_plan_an_undated_statement_another_noun_and_a_quotation_make_it_tentative(a: str, b: str) -> None:
    assert verdicts(a, b) == ["tentative conflict"]


def test_a_subject_read_by_the_pattern_tells_facts_apart_and_together() -> None:
    goals = kind("{subject} has {count} goals", name="goals")
    texts = "Silva has 20 goals.", "Silva has 21 goals.", "Marsh has 25 goals."
    facts = story(*texts, definitions=(goals,))
    assert [(fact.subject, fact.verdict) for fact in facts] == [("Silva", "conflict"), ("Marsh", "single")]


def test_a_name_that_is_the_value_is_that_of_the_person_however_it_is_written() -> None:
    chief = kind("appointed {name} as chief", "new chief, {name}", name="chief")
    same = "The board appointed Ana Ruiz as chief. Ruiz is an engineer.", "The new chief, Ana Maria Ruiz, spoke."
    assert verdicts(*same, definitions=(chief,)) == ["agreement"]
    assert verdicts(*same, "They appointed Carlo Venn as chief.", definitions=(chief,)) == ["firm conflict"]


def test_sums_in_two_currencies_and_kinds_of_two_names_are_not_compared() -> None:
    fare = kind("fare of {money}", name="fare")
    assert verdicts("A fare of £5 applies.", "A fare of $9 applies.", definitions=(fare,)) == ["single", "single"]
    two = (kind("{count} seats", name="seats"), kind("{count} places", name="places"))
    assert verdicts("It has 40 seats.", "It has 60 places.", definitions=two) == ["single", "single"]


@pytest.mark.parametrize(
    ("definition", "message", "hint"),
    [
        (kind(), "there is no pattern", "write patterns"),
        (kind("parking spaces"), "has no value", "{count}"),
        (kind(""), "has no value", "{count}"),
        (kind("{count} of {count}"), "has two values, {count} and {count}", "a pattern for each"),
        (kind("{count}"), "has no word of its own", "every {count}"),
        (kind("(new) {count}"), "has no word of its own", "every {count}"),
        (kind("{subject} {subject} {count} a"), "has {subject} twice", "one subject"),
        (kind("{cuont} spaces"), "has an unknown placeholder {cuont}", "did you mean {count}?"),
        (kind("{zzz} spaces"), "has an unknown placeholder {zzz}", "the placeholders are count,"),
        (kind("{count} (new spaces"), "has a stray '('", "in pairs"),
        (kind("{count spaces"), "has a stray '{'", "in pairs"),
        (kind("{count} a||b"), "has an empty part in 'a||b'", "both sides of |"),
        (kind("{count} spaces", "fee of {money}"), "values of several sorts, count and money", "a kind for each"),
        (kind("fee of {money}", unit="euro"), "unit = 'euro', but {money} has units of its own", "take the key"),
        (kind("{subject} has {count} seats", subject="the hall"), "the subject is fixed", "leave one"),
        (kind("{count} spaces", name="count"), "count is a built-in kind already", "another name"),
        (kind("{count} spaces", name="Parking spaces"), "is no name for a kind", "parking-spaces"),
    ],
)
def test_a_definition_that_cannot_be_is_an_error_that_names_file_line_and_entry(
    definition: Definition, message: str, hint: str
) -> None:
    with pytest.raises(FactcliError) as raised:
        define([definition])
    assert raised.value.message.startswith(f"factcli.toml, line 7: [[custom]] {definition.name}: ")
    assert message in raised.value.message
    assert hint in raised.value.hint


def test_two_definitions_of_one_name_and_the_name_of_a_check_are_errors() -> None:
    with pytest.raises(FactcliError, match="there is a kind own already"):
        define([kind("{count} seats"), kind("{count} places")])
    with pytest.raises(FactcliError, match="weekday-date is a built-in check already"):
        define([kind("{count} seats", name="weekday-date")], ["weekday-date"])


def test_no_name_of_a_built_in_kind_or_check_is_free() -> None:
    taken = [check.name for check in checks.CHECKS]
    for name in [*(one.name for one in KINDS), *taken]:
        with pytest.raises(FactcliError, match="already"):
            define([kind("{count} seats", name=name)], taken)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"examples": (("450", ("The mall has 30 shops.",)),)}, "in the example 'The mall has 30 shops.' nothing is"),
        ({"examples": (("450", ("It has 45 seats.",)),)}, "the example 'It has 45 seats.' is read as 45, not as 450"),
        ({"negatives": ("It has 45 seats.",)}, "the negative 'It has 45 seats.' is read as 45"),
    ],
)
def test_an_example_that_is_not_found_and_a_negative_that_is_are_errors_before_anything_is_read(
    more: dict[str, tuple[object, ...]], message: str
) -> None:
    definition = Definition("seats", ("{count} seats",), path="factcli.toml", line=3, **more)  # type: ignore[arg-type]
    with pytest.raises(FactcliError) as raised:
        pipeline.check(["no such folder"], Options(custom=(definition,)))
    assert raised.value.message.startswith("factcli.toml, line 3: [[custom]] seats: ")
    assert message in raised.value.message


def test_a_run_reads_custom_kinds_and_its_report_does_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    towns = ("Harwick", "Brenholt", "Southmere", "Ostley")
    for number in range(40):
        town = towns[number % 4]
        seats = 450 if number > 3 else 400
        text = f"The {town} mall in {town} has {seats} parking spaces, {town} mayor Ana {town}son said."
        (tmp_path / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    one, two = (
        pipeline.check([str(tmp_path)], Options(as_of=DAY, jobs=jobs, custom=(PARKING,))).facts for jobs in (1, 2)
    )
    assert [fact.kind for fact in one if fact.verdict == "conflict"] == ["parking"] * 4
    assert one == two


def test_a_custom_kind_explains_itself_as_the_built_in_ones_do() -> None:
    (own,) = define([PARKING])
    text = explanation(own)
    assert text.startswith("parking\n\nParking spaces of the new centre\n")
    assert "  parking|space|room for {count} cars\n" in text
    assert "Read as\n  450\n      The mall has 450 parking spaces.\n" in text
    assert "Left alone\n  The mall parked its plans for 450 jobs.\n" in text


def test_a_hostile_text_does_not_slow_a_pattern_of_many_optional_words_down() -> None:
    pattern = "a " + "(a|a a) " * 30 + "{count} " + "(b|b b) " * 30 + "b"
    text = " ".join(["a"] * 300 + ["7"] + ["b"] * 300) + "."
    assert read(text, pattern) == ["7"]


def toml(text: str) -> tuple[Definition, ...]:
    """The definitions of a configuration file of this text."""
    read = tomllib.loads(text)["custom"]
    return definitions(read, Place("factcli.toml", ("custom",), lines_of(text)))


def test_the_configuration_holds_definitions_and_their_lines() -> None:
    text = '\n[[custom]]\nname = "a"\npatterns = "{count} a"\n[[custom]]\nname = "b"\npatterns = ["{year} b"]\nunit = "x"\n'
    assert toml(text) == (
        Definition("a", ("{count} a",), path="factcli.toml", line=2),
        Definition("b", ("{year} b",), unit="x", path="factcli.toml", line=5),
    )


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("custom = 3", "factcli.toml, line 1: custom: 3 is not a list of tables", "[[custom]]"),
        ("[custom]\nname = 'a'", 'factcli.toml, line 1: custom: {name = "a"} is not a list', "[[custom]]"),
        (
            "[[custom]]\nname = 'a'\npattern = '{count} a'",
            "factcli.toml, line 3: custom[1].pattern: there is no such key",
            "did you mean 'patterns'?",
        ),
        ("[[custom]]\nname = 'a'", "factcli.toml, line 1: custom[1]: the key 'patterns' is missing", "patterns = ["),
        ("[[custom]]\npatterns = []", "factcli.toml, line 1: custom[1]: the key 'name' is missing", "name = "),
        (
            "[[custom]]\nname = 3\npatterns = []",
            "factcli.toml, line 2: custom[1].name: 3 is not a text",
            'write "…"',
        ),
        (
            "[[custom]]\nname = 'a'\npatterns = [\n'{count} a',\n7]",
            "factcli.toml, line 5: custom[1].patterns[2]: 7 is not a text",
            "",
        ),
        (
            "[[custom]]\nname = 'a'\npatterns = ['{count} a']\ndescription = \"\\u001b[2J\"",
            "factcli.toml, line 4: custom[1].description: '\\x1b[2J' has characters that cannot be printed",
            "take them out",
        ),
        (
            "[[custom]]\nname = 'a'\npatterns = ['{count} a']\nexamples = ['x']",
            'factcli.toml, line 4: custom[1].examples: ["x"] is not a table',
            "examples = {",
        ),
    ],
)
def test_a_table_of_the_wrong_form_is_an_error_that_names_its_place(text: str, message: str, hint: str) -> None:
    with pytest.raises(FactcliError) as raised:
        toml(text)
    assert raised.value.message.startswith(message)
    assert hint in raised.value.hint


def test_what_the_documentation_shows_works() -> None:
    text = (ROOT / "docs" / "custom-kinds.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    own = define(toml(block))
    prove(own, lambda document, kinds: claims_of(page_of(document), kinds))
    assert [one.name for one in own] == ["parking"]
    assert set(KEYS) == set(re.findall(r"^\| `([a-z]+)` \|", text, re.MULTILINE))
    placeholders = set(re.findall(r"`\{([a-z]+)\}`", text))
    assert placeholders == {*SLOTS, SUBJECT}


def test_the_commands_know_the_kinds_of_the_configuration(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT / "examples" / "custom")
    assert run(["explain", "parking"]) == 0
    assert "{count} (new|underground) parking spaces|places" in capsys.readouterr().out
    assert run(["explain"]) == 0
    assert "tram-stop" in capsys.readouterr().out
    assert run(["explain", "--isolated", "parking"]) == 2
    capsys.readouterr()
    assert run(["extract", "drafts"]) == 0
    assert ": parking: 540: parking · «540» [custom.count]" in capsys.readouterr().out
    assert run(["check", "--kinds", "parking", "--format", "concise", "drafts"]) == 1
    assert {line.split(": ")[1] for line in capsys.readouterr().out.splitlines()} == {"parking"}


@pytest.mark.parametrize("command", [["check", "."], ["extract", "."], ["explain"]])
def test_a_wrong_definition_ends_every_command_with_2(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It has 40 seats.", encoding="utf-8")
    (tmp_path / "factcli.toml").write_text("\n[[custom]]\nname = 'age'\npatterns = ['{count} a']\n", encoding="utf-8")
    assert run(command) == 2
    assert "factcli.toml, line 2: [[custom]] age: age is a built-in kind already" in capsys.readouterr().err
