"""Facts files: what is known is held against the drafts, cited with file, line and source, and is refused if impossible."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.cli import run
from factcli.config import Options
from factcli.config.custom import definitions
from factcli.config.lines import lines_of
from factcli.config.places import Place
from factcli.errors import FactcliError
from factcli.model import Fact
from factcli.model.definition import Definition

DAY = date(2023, 9, 9)
PERSON = """
[[person]]
name = "Ana Ruiz"
born = 1976-03-04
source = "civil register"
"""
AGED = """
[[person]]
name = "Ana Ruiz"
age = 47
as-of = 2023-09-01
"""
SPELLING = """
[[spelling]]
right = "Jermayne Cole"
wrong = ["Germaine Cole", "Jermain Coal"]
source = "his agent"
"""
FLOOD = """
[[figure]]
statement = "14 people were killed in the Brenholt flood."
as-of = 2023-01-05
source = "county coroner"
"""


def check(folder: Path, facts: str, *texts: str, **options: object) -> list[Fact]:
    """The facts of drafts of one day in which the facts file's path stands, sorted as reported."""
    drafts = folder / "drafts"
    drafts.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (drafts / f"{number}.txt").write_text(text, encoding="utf-8")
    known = folder / "facts.toml"
    known.write_text(facts, encoding="utf-8")
    asked = Options(as_of=DAY, facts=(str(known),), **options)  # type: ignore[arg-type]
    report = pipeline.check([str(drafts)], asked)
    return [fact for fact in report.facts if str(known) in paths_of(fact)]


def paths_of(fact: Fact) -> set[str]:
    return {placed.claim.path for evidence in fact.values for placed in evidence.claims}


def verdicts(facts: list[Fact]) -> list[str]:
    return [f"{fact.certainty} {fact.verdict}" if fact.verdict == "conflict" else fact.verdict for fact in facts]


def test_a_wrong_age_alone_in_a_draft_is_a_firm_conflict_that_cites_file_line_and_source(tmp_path: Path) -> None:
    (fact,) = check(tmp_path, PERSON, "Ana Ruiz, 45, won the vote on Monday.")
    assert (fact.kind, fact.verdict, fact.certainty, fact.subject) == ("age", "conflict", "firm", "Ana Ruiz")
    assert fact.reasons[0].endswith("“1976-03-04” means born 1976-03-04: no birth date is in both")
    assert fact.reasons[1] == f"{tmp_path}/facts.toml, line 4 (civil register): born 1976-03-04"
    known = [p.claim for e in fact.values for p in e.claims if p.claim.path.endswith("facts.toml")]
    text = (tmp_path / "facts.toml").read_text(encoding="utf-8")
    assert [(claim.line, claim.column, claim.text) for claim in known] == [(4, 8, "1976-03-04")]
    assert text[known[0].start : known[0].end] == "1976-03-04"


def test_the_right_age_is_an_agreement_with_the_file(tmp_path: Path) -> None:
    assert verdicts(check(tmp_path, PERSON, "Ana Ruiz, 47, won the vote on Monday.")) == ["agreement"]
    assert verdicts(check(tmp_path, PERSON, "Ana Maria Ruiz, 47, won the vote on Monday.")) == ["agreement"]


def test_a_birth_that_a_draft_dates_is_held_against_the_birth_date(tmp_path: Path) -> None:
    (fact,) = check(tmp_path, PERSON, "Ana Ruiz was born on 5 March 1976.")
    assert (fact.kind, fact.verdict, fact.certainty) == ("date", "conflict", "firm")
    assert verdicts(check(tmp_path, PERSON, "Ana Ruiz was born in March 1976.")) == ["agreement"]
    assert verdicts(check(tmp_path, PERSON, "Ana Ruiz was born in Leeds and came here on 5 March 1996.")) == []


def test_a_birth_date_can_be_known_to_the_year_or_the_month_only(tmp_path: Path) -> None:
    year = PERSON.replace("1976-03-04", "1976")
    month = PERSON.replace("1976-03-04", '"1976-03"')
    assert verdicts(check(tmp_path, year, "Ana Ruiz, 46, won.")) == ["agreement"]
    assert verdicts(check(tmp_path, month, "Ana Ruiz, 46, won.")) == ["firm conflict"]


def test_an_age_holds_for_its_day(tmp_path: Path) -> None:
    assert verdicts(check(tmp_path, AGED, "Ana Ruiz, 47, won.")) == ["agreement"]
    assert verdicts(check(tmp_path, AGED, "Ana Ruiz, 48, won.")) == ["agreement"]
    assert verdicts(check(tmp_path, AGED, "Ana Ruiz, 49, won.")) == ["firm conflict"]


def test_an_undated_draft_says_nothing_about_a_birth_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Ruiz, 20, won the vote.", encoding="utf-8")
    (tmp_path / "facts.toml").write_text(PERSON, encoding="utf-8")
    report = pipeline.check([str(tmp_path / "a.txt")], Options(facts=(str(tmp_path / "facts.toml"),)))
    assert not [fact for fact in report.facts if fact.verdict != "single"]


def test_somebody_of_another_name_or_nobody_at_all_is_not_reported(tmp_path: Path) -> None:
    assert check(tmp_path, PERSON, "Anna Ruiz, 31, a dancer, was injured. Marta Ruiz, 12, was not.") == []
    assert check(tmp_path, PERSON + SPELLING + FLOOD, "The harbour of Ostley was closed by 40 boats.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The singer Germaine Cole sang in Harwick.",
        "The singer Jermain Coal sang in Harwick.",
        "The singer Jermayn Cole sang in Harwick. Cole was born there.",
    ],
)
def test_a_wrong_spelling_listed_or_a_letter_off_is_a_firm_conflict(tmp_path: Path, text: str) -> None:
    (fact,) = check(tmp_path, SPELLING, text)
    assert (fact.kind, fact.verdict, fact.certainty) == ("name", "conflict", "firm")
    assert fact.question == "How is Jermayne Cole spelled?"
    assert fact.reasons[1] == f"{tmp_path}/facts.toml, line 3 (his agent): Jermayne Cole"


def test_the_right_spelling_is_nothing_to_report(tmp_path: Path) -> None:
    assert check(tmp_path, SPELLING, "The singer Jermayne Cole sang in Harwick. Cole was born there.") == []


def test_a_wrong_figure_is_a_firm_conflict_and_the_right_one_an_agreement(tmp_path: Path) -> None:
    (fact,) = check(tmp_path, FLOOD, "The Brenholt flood killed 17 people.")
    assert (fact.kind, fact.verdict, fact.certainty) == ("count", "conflict", "firm")
    cited = "line 3 (county coroner): “14 people were killed in the Brenholt flood.”"
    assert fact.reasons == ("“17” and “14” cannot both be true", f"{tmp_path}/facts.toml, {cited}")
    assert verdicts(check(tmp_path, FLOOD, "The Brenholt flood killed 14 people.")) == ["agreement"]
    assert verdicts(check(tmp_path, FLOOD, "At least 12 people were killed in the Brenholt flood.")) == ["agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ostley flood killed 17 people.",
        "17 people were killed in a fire in Brenholt.",
        "17 people were killed in a fire in Brenholt. The town was hit by a flood in 2021.",
        "17 people were killed in the Harwick fire, two years after the Brenholt flood.",
        "On 5 August 2023 the Brenholt flood killed 17 people.",
        "17 homes were lost in the Brenholt flood.",
    ],
)
def test_the_figure_of_another_event_is_left_alone(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, FLOOD, text) == []


def test_a_statement_that_may_be_of_something_else_is_tentative(tmp_path: Path) -> None:
    lead = "A flood swept through Brenholt on Monday. "
    (fact,) = check(tmp_path, FLOOD, lead + "21 people were killed, police said.")
    assert verdicts([fact]) == ["tentative conflict"]
    assert fact.reasons[-1] == "the sentence does not say that it is of flood"
    (fact,) = check(tmp_path, FLOOD, "The 2019 Brenholt flood killed 3 people.")
    assert fact.reasons[-1] == "the sentence is of a time long before 2023-01-05"


def test_a_toll_that_a_draft_of_the_next_days_raises_is_an_update_and_a_lower_one_is_not(tmp_path: Path) -> None:
    fresh = FLOOD.replace("2023-01-05", "2023-09-07")
    (fact,) = check(tmp_path, fresh, "The Brenholt flood killed 17 people.")
    assert (fact.verdict, fact.update) == ("agreement", True)
    assert verdicts(check(tmp_path, fresh, "The Brenholt flood killed 12 people.")) == ["firm conflict"]


def test_dates_and_prison_terms_are_held_against_drafts_too(tmp_path: Path) -> None:
    facts = """
[[term]]
statement = "Dorran Pellew was jailed for 12 years."
[[date]]
statement = "The Northgate bridge opened on 3 May 2021."
"""
    found = check(tmp_path, facts, "Dorran Pellew was jailed for 10 years.", "The Northgate bridge opened in May 2021.")
    assert [(fact.kind, fact.verdict) for fact in found] == [("term", "conflict"), ("date", "agreement")]


def test_an_entry_of_a_custom_kind_is_a_figure(tmp_path: Path) -> None:
    parking = Definition("parking", ("{count} parking spaces", "parking for {count} cars"))
    facts = '[[figure]]\nstatement = "The Northgate mall has 450 parking spaces."\n'
    (fact,) = check(tmp_path, facts, "The Northgate mall offers parking for 400 cars.", custom=(parking,))
    assert (fact.kind, fact.verdict, fact.certainty) == ("parking", "conflict", "firm")


def test_entries_join_the_stories_that_they_concern_and_merge_none(tmp_path: Path) -> None:
    bridge = (
        "Ana Ruiz, 45, opened the Ostley bridge on Monday. It cost £4 million and carries 9,000 lorries a day, the "
    )
    bridge += (
        "council said. Two ferries were sold in May 2021 for £300,000, and 30 ferrymen lost their jobs. Engineers had "
    )
    bridge += (
        "planned six lanes, but only four were built. Tolls of £3 a car will be charged until 2040, minister Per Dahl "
    )
    bridge += "promised. Some 600 guests watched as a choir of 80 pupils sang. "
    trial = (
        "A jury convicted Carlo Venn of arson on Friday. He burned six barns and two mills near Harwick in 2020, Judge "
    )
    trial += (
        "Marta Tull said. Venn, 51, got nine years. His lawyer, Otto Lind, will appeal within 30 days. Twelve horses "
    )
    trial += (
        "died. Damage came to €2.5 million. Farmers had offered a reward of €12,000 after the third blaze, in which a "
    )
    trial += (
        "tractor, 300 bales of straw and 40 sheep were lost. Detectives searched 17 cottages and found six matchboxes. "
    )
    trial += "Fire crews from Southmere needed five hours, officer Lena Brock told the court. Ana Ruiz, 44, wept."
    texts = (bridge, bridge + "The bridge is 400 metres long.", trial)
    found = check(tmp_path, PERSON + FLOOD, *texts)
    assert verdicts(found) == ["firm conflict", "firm conflict"]
    assert sorted(len(paths_of(fact)) for fact in found) == [2, 3]
    drafts = [str(tmp_path / "drafts")]
    with_facts = pipeline.check(drafts, Options(as_of=DAY, facts=(str(tmp_path / "facts.toml"),)))
    without = pipeline.check(drafts, Options(as_of=DAY))
    assert len(without.stories) == 2
    assert with_facts.stories == without.stories
    assert [document.path for document in with_facts.documents] == [document.path for document in without.documents]


def test_facts_that_only_drafts_state_are_as_they_were(tmp_path: Path) -> None:
    texts = "Carlo Venn, 51, burned six barns in Ostley.", "Carlo Venn, 53, burned six barns in Ostley, Ana Ruiz said."
    check(tmp_path, PERSON, *texts)
    drafts = [str(tmp_path / "drafts")]
    with_facts = pipeline.check(drafts, Options(as_of=DAY, facts=(str(tmp_path / "facts.toml"),)))
    without = pipeline.check(drafts, Options(as_of=DAY))
    assert with_facts.facts == without.facts


def test_an_entry_hides_no_conflict_between_drafts_and_is_held_against_each(tmp_path: Path) -> None:
    texts = "The Northgate bridge cost £84 million.", "The Northgate bridge cost £48 million."
    statement = '[[figure]]\nstatement = "The Northgate bridge cost £90 million."\n'
    (fact,) = check(tmp_path, statement, *texts)
    assert verdicts([fact]) == ["firm conflict"]
    assert sorted(value.value for value in fact.values) == ["48000000 GBP", "84000000 GBP", "90000000 GBP"]
    assert "“£84 million” and “£90 million” cannot both be true" in fact.reasons
    assert "“£48 million” and “£90 million” cannot both be true" in fact.reasons
    own = pipeline.check([str(tmp_path / "drafts")], Options(as_of=DAY)).facts
    assert [fact.id] == [one.id for one in own if one.verdict == "conflict"]
    (fact,) = check(tmp_path, statement.replace("£90 million", "more than £9 million"), *texts)
    assert verdicts([fact]) == ["firm conflict"]
    assert fact.reasons == ("“£84 million” and “£48 million” cannot both be true",)


def test_several_files_add_up_and_the_report_does_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    towns = ("Harwick", "Brenholt", "Southmere", "Ostley")
    for number in range(40):
        town = towns[number % 4]
        text = f"The {town} flood killed {17 + number % 4} people, {town} mayor Ana {town}son, 5{number % 4}, said."
        (tmp_path / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    known = []
    for town in towns:
        path = tmp_path / f"{town}.toml"
        path.write_text(FLOOD.replace("Brenholt", town), encoding="utf-8")
        known.append(str(path))
    one, two = (
        pipeline.check([str(tmp_path)], Options(as_of=DAY, jobs=jobs, facts=tuple(known))).facts for jobs in (1, 2)
    )
    assert one == two
    conflicts = [fact for fact in one if fact.verdict == "conflict"]
    assert len(conflicts) == len(towns)
    assert sorted(path for fact in conflicts for path in paths_of(fact) if path.endswith(".toml")) == sorted(known)


@pytest.mark.parametrize(
    ("facts", "where", "message", "hint"),
    [
        ("[[person]]\nname = 'A'\nborn = 1976-04-31\n", "", "not valid TOML: ", "31 April"),
        ("[[people]]\nname = 'A'\n", "line 1: [[people]]", "no table 'people'", "did you mean 'person'?"),
        ("[person]\nname = 'A'\n", "line 1: [[person]]", "not a list", "write [[person]]"),
        ("[[person]]\nname = 'A'\nbron = 1976\n", "line 3: [[person]] bron", "unknown key", "did you mean 'born'?"),
        ("[[person]]\nborn = 1976-03-04\n", "line 1: [[person]]", "the key 'name' is missing", "name = "),
        ("[[person]]\nname = 3\nborn = 1976\n", "line 2: [[person]] name", "not a text: 3", 'name = "…"'),
        ("[[person]]\nname = 'A'\n", "line 1: [[person]]", "either born or age", "born = 1976-03-04"),
        ("[[person]]\nname = 'A'\nborn = 'May'\n", "line 3: [[person]] born", "not a birth date", "1976-03"),
        ("[[person]]\nname = 'A'\nborn = '1976-13'\n", "line 3: [[person]] born", "not a birth date", "1976-03"),
        (
            "[[person]]\nname = 'A'\nborn = 2024-01-01\nas-of = 2023-09-09\n",
            "line 3: [[person]] born",
            "2024-01-01 is after as-of = 2023-09-09",
            "one of the two",
        ),
        ("[[person]]\nname = 'A'\nage = 47\n", "line 3: [[person]] age", "an age is that of a day", "as-of = "),
        (
            "[[person]]\nname = 'A'\nage = 247\nas-of = 2023-09-09\n",
            "line 3: [[person]] age",
            "not an age in years: 247",
            "0 to 130",
        ),
        (
            "[[person]]\nname = 'A'\nage = 47\nas-of = '2023'\n",
            "line 4: [[person]] as-of",
            "not a day: '2023'",
            "as-of = 2023-09-09",
        ),
        ("[[spelling]]\nright = 'A'\nwrong = 3\n", "line 3: [[spelling]] wrong", "not a list of texts", "wrong = ["),
        ("[[spelling]]\nright = 'A'\nwrong = 'A'\n", "line 3: [[spelling]] wrong", "as right and as wrong", "one"),
        (
            "\n[[figure]]\nstatement = 'The Brenholt flood was bad.'\n",
            "line 3: [[figure]] statement",
            "no figure is read in 'The Brenholt flood was bad.'",
            "factcli extract",
        ),
        (
            "[[date]]\nstatement = 'The Brenholt flood killed 14 people.'\n",
            "line 2: [[date]] statement",
            "no date is read",
            "it is read as count",
        ),
        (
            "[[figure]]\nstatement = 'Two other men were shot.'\n",
            "line 2: [[figure]] statement",
            "'Two other men were shot.' names nothing, and could be of any story",
            "name the place",
        ),
        (
            "[[date]]\nstatement = 'The Brenholt bridge opened on Monday.'\n",
            "line 2: [[date]] statement",
            "depends on its day",
            "as-of = ",
        ),
    ],
)
def test_an_entry_that_cannot_be_is_an_error_that_names_file_line_and_key(
    tmp_path: Path, facts: str, where: str, message: str, hint: str
) -> None:
    with pytest.raises(FactcliError) as raised:
        check(tmp_path, facts, "Nothing happened in Ostley.")
    said = raised.value.message
    assert said.startswith(f"{tmp_path}/facts.toml" + (f", {where}: " if where else ": "))
    assert message in said
    assert hint in raised.value.hint


def test_a_facts_file_that_is_not_there_or_not_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Ruiz, 45, won.", encoding="utf-8")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe\x00")
    for name, message in (("none.toml", "cannot be read: no such file"), ("b.toml", "is not UTF-8")):
        with pytest.raises(FactcliError, match=message):
            pipeline.check([str(tmp_path / "a.txt")], Options(facts=(str(tmp_path / name),)))


def test_the_command_takes_the_option_several_times_and_ends_with_2_for_a_wrong_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Ana Ruiz, 45, won the vote. The Brenholt flood killed 17 people.", encoding="utf-8")
    paths = []
    for name, text in (("people.toml", PERSON), ("figures.toml", FLOOD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths += ["--facts", str(tmp_path / name)]
    assert run(["check", "--as-of", "2023-09-09", "--format", "concise", *paths, str(draft)]) == 1
    out = capsys.readouterr().out
    assert f"1976-03-04 in {tmp_path}/people.toml:4\n" in out
    assert f"14 in {tmp_path}/figures.toml:3\n" in out
    (tmp_path / "people.toml").write_text("[[person]]\nnmae = 'A'\n", encoding="utf-8")
    assert run(["check", *paths, str(draft)]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path}/people.toml, line 2: [[person]] nmae: unknown key 'nmae'" in said
    assert "did you mean 'name'?" in said


def test_a_statement_written_with_escapes_or_over_lines_keeps_its_place(tmp_path: Path) -> None:
    facts = '# é\n[[figure]]\nstatement = """\\\n  14 people were killed \\\n  in the Brenholt flood."""\n'
    (fact,) = check(tmp_path, facts, "The Brenholt flood killed 17 people.")
    known = [p.claim for e in fact.values for p in e.claims if p.claim.path.endswith("facts.toml")]
    text = (tmp_path / "facts.toml").read_text(encoding="utf-8")
    assert [(claim.line, text[claim.start : claim.end] == claim.text) for claim in known] == [(3, True)]


def test_entries_may_stand_in_a_list_on_one_line_and_between_others(tmp_path: Path) -> None:
    facts = "person = [{name = 'Ana Ruiz', born = 1976-03-04}, {name = 'Otto Lind', born = 1970-01-01}]\n" + FLOOD
    found = check(tmp_path, facts, "Ana Ruiz, 45, and Otto Lind, 12, spoke. The Brenholt flood killed 17 people.")
    known = [p.claim for f in found for e in f.values for p in e.claims if p.claim.path.endswith("facts.toml")]
    assert verdicts(found) == ["firm conflict"] * 3
    places = sorted((claim.line, claim.text) for claim in known)
    assert places == [(1, "1970-01-01"), (1, "1976-03-04"), (4, "14")]


def test_what_the_documentation_shows_works(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "docs" / "facts.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (report,) = re.findall(r"```\n(CONFLICT.*?)```", text, re.DOTALL)
    (fact,) = check(tmp_path, block, "Ana Ruiz, 45, won the vote on Monday.")
    assert fact.reasons[0] in report
    assert fact.reasons[1].removeprefix(f"{tmp_path}/") in report


def test_the_example_of_a_newsroom_shows_each_of_its_slips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1] / "examples" / "custom")
    text = Path("factcli.toml").read_text(encoding="utf-8")
    own = definitions(tomllib.loads(text)["custom"], Place("factcli.toml", ("custom",), lines_of(text)))
    facts = pipeline.check(["drafts"], Options(custom=own, facts=("facts.toml",))).facts
    conflicts = {fact.kind: fact for fact in facts if fact.verdict == "conflict"}
    assert sorted(conflicts) == ["age", "money", "name", "parking"]
    assert {fact.certainty for fact in conflicts.values()} == {"firm"}
    assert conflicts["age"].reasons[-1] == "facts.toml, line 3 (her studio): born 1961-11-30"
    assert "tram-stop" in {fact.kind for fact in facts if fact.verdict == "agreement"}
