"""What settings do: kinds and checks off, widths, names that are one, the order of dates, what is shown."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcli import pipeline
from factcli.cli import run
from factcli.config import Options, Outlet
from factcli.config.globs import Globs
from factcli.config.settings import SETTINGS
from factcli.values import DEFAULT, Modifier, Policy, age_range, current, using

Checked = Callable[..., list[tuple[str, str, list[str]]]]


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checked:
    """Writes a configuration and articles, checks them, and gives verdict, kind and values of each fact shown."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable or "FACTCLI_NOTHING", raising=False)

    def check(config: str, articles: dict[str, str], *arguments: str) -> list[tuple[str, str, list[str]]]:
        (tmp_path / "factcli.toml").write_text(config, encoding="utf-8")
        for name, text in articles.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        code = run(["check", "--format", "json", *arguments, *articles])
        said = capsys.readouterr()
        assert code in (0, 1), said.err
        report = json.loads(said.out)
        facts: list[dict[str, Any]] = [*report["facts"], *report["findings"]]
        return [(fact["verdict"], fact["kind"], [value["value"] for value in fact["values"]]) for fact in facts]

    return check


AGES = {
    "one.txt": "date 2023-09-09\nAda Brekke, 47, was arrested at the Orle mill on Thursday after 12 people were hurt.\n",
    "two.txt": "date 2023-09-09\nAda Brekke, 44, was arrested at the Orle mill on Thursday after 15 people were hurt.\n",
}
FIRE = {
    "one.txt": "date 2023-09-09\nAbout 50 people were hurt in the fire at the Orle mill on Thursday, police said.\n",
    "two.txt": "date 2023-09-09\nPolice said 70 people were hurt in the fire at the Orle mill on Thursday.\n",
}


# Kinds and checks


def test_a_kind_that_is_off_is_not_compared_and_the_others_are_as_before(checked: Checked) -> None:
    before = checked("", AGES)
    assert ("conflict", "age", ["44", "47"]) in [(v, k, sorted(values)) for v, k, values in before]
    assert ("conflict", "count", ["12", "15"]) in [(v, k, sorted(values)) for v, k, values in before]
    assert checked('ignore = ["age"]', AGES) == [fact for fact in before if fact[1] != "age"]
    assert checked('ignore = ["date", "name"]', AGES) == [fact for fact in before if fact[1] != "date"]
    assert checked('kinds = ["age"]', AGES) == [fact for fact in before if fact[1] == "age"]
    assert checked("", AGES, "--kinds", "age", "--kinds", "count") == [f for f in before if f[1] in ("age", "count")]
    assert checked('kinds = ["age"]\nignore = ["age"]', AGES) == []


def test_a_kind_that_is_off_still_tells_two_facts_apart(checked: Checked) -> None:
    two_days = {
        "one.txt": "date 2023-09-09\nTwelve people were hurt at the Orle mill on Monday.\n",
        "two.txt": "date 2023-09-09\nNine people were hurt at the Orle mill on Thursday.\n",
    }
    assert not [fact for fact in checked("", two_days) if fact[1] == "count" and fact[0] == "conflict"]
    assert not [fact for fact in checked('ignore = ["date"]', two_days) if fact[0] == "conflict"]


def test_a_kind_that_is_off_is_not_extracted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Ada Brekke, 47, paid $5 million to 12 people.\n", encoding="utf-8")
    assert run(["extract", "--isolated", "--ignore", "money,name", "a.txt"]) == 0
    kinds = {line.split(": ")[1] for line in capsys.readouterr().out.splitlines()}
    assert kinds == {"age", "count"}, "the sum of money does not become a count either"


WRONG_DAY = {"one.txt": "date 2023-09-09\nThe mill burned on Monday, Sept. 7, 2023, police said.\n"}


def test_a_check_is_switched_off_by_name_and_one_that_is_named_runs_beside_chosen_kinds(checked: Checked) -> None:
    assert [fact[1] for fact in checked("", WRONG_DAY)] == ["date"]
    assert checked('ignore = ["weekday-date"]', WRONG_DAY) == []
    assert [fact[1] for fact in checked('ignore = ["date"]', WRONG_DAY)] == ["date"], "checks are not kinds"
    assert checked('kinds = ["age"]', WRONG_DAY) == []
    assert len(checked('kinds = ["age"]\nchecks = ["weekday-date"]', WRONG_DAY)) == 1


def test_a_check_that_does_not_run_by_default_runs_when_it_is_named() -> None:
    assert not Options().runs("rare", by_default=False)
    assert Options(checks=("rare",)).runs("rare", by_default=False)
    assert not Options(checks=("rare",), ignore=("rare",)).runs("rare", by_default=False)


# What is shown


TENTATIVE = {
    "one.txt": "date 2023-09-09\nMila Kunz met Ashton Kell. The 42-year-old wept at the Orle mill.\n",
    "two.txt": "date 2023-09-09\nMila Kunz, 39, met Ashton Kell, 45, at the Orle mill.\n",
}


def test_certainty_hides_what_is_tentative_and_leaves_the_exit_code_alone(
    checked: Checked, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [fact[:2] for fact in checked("", TENTATIVE) if fact[0] == "conflict"] == [("conflict", "age")]
    hidden = checked('certainty = "firm"', TENTATIVE, "--fail-on", "tentative")
    assert not [fact for fact in hidden if fact[0] == "conflict"]
    assert run(["check", "--certainty", "firm", "--fail-on", "tentative", *TENTATIVE]) == 1
    assert "1 tentative" in capsys.readouterr().out


def test_formats_of_the_configuration_are_written_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "factcli.toml").write_text('format = ["concise", "json=facts.json"]\n', encoding="utf-8")
    (tmp_path / "desk" / "a.txt").write_text("Ada Brekke, 47, left.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "desk")
    assert run(["check", "a.txt"]) == 0
    assert json.loads((tmp_path / "facts.json").read_text(encoding="utf-8"))["schema"] == 1
    (tmp_path / "facts.json").unlink()
    assert run(["check", "--format", "json", "a.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == 1
    assert not (tmp_path / "facts.json").exists(), "a flag replaces the list of the file"


# Widths


def test_a_wider_about_makes_a_conflict_vanish(checked: Checked) -> None:
    assert [fact[0] for fact in checked("", FIRE) if fact[1] == "count"] == ["conflict"]
    assert [fact[0] for fact in checked("[policy]\napprox = 0.5\n", FIRE) if fact[1] == "count"] == ["agreement"]
    assert [fact[0] for fact in checked("[policy]\napprox = '0.3'\n", FIRE) if fact[1] == "count"] == ["conflict"]


def test_widths_reach_other_processes_and_their_number_changes_nothing(tmp_path: Path) -> None:
    for number in range(34):  # more than one process takes at once
        place = f"mill {chr(65 + number % 26)}{number}"
        (tmp_path / f"a{number:02}.txt").write_text(f"About 50 people were hurt in the fire at the {place}.\n", "utf-8")
        (tmp_path / f"b{number:02}.txt").write_text(
            f"Police said 70 people were hurt in the fire at the {place}.\n", "utf-8"
        )
    (tmp_path / "c.txt").write_text(
        "The actor, 44, left Mill A0 on 03/04/2023 with Ann Brekke, who had come by train.\n", "utf-8"
    )
    (tmp_path / "d.txt").write_text("Ann Brekke, 47, left Mill A0 on 4 March 2023 by train.\n", "utf-8")
    base = Options(
        aliases=(("Ann Brekke", "the actor"),),
        outlets=(Outlet(Globs(str(tmp_path), ("c*",)), "dmy"),),
        ignore=("quote",),
    )
    for policy, conflicts in ((DEFAULT, True), (Policy(approx=DEFAULT.approx * 5), False)):
        one, two = (pipeline.check([str(tmp_path)], base._replace(policy=policy, jobs=jobs)) for jobs in (1, 2))
        assert one == two
        assert any(fact.kind == "count" and fact.verdict == "conflict" for fact in one.facts) is conflicts
        assert any(fact.kind == "age" and fact.verdict == "conflict" for fact in one.facts), "the phrase is told there"
        assert any(value.value == "2023-04-03" for fact in one.facts for value in fact.values), "so is the outlet"


def test_a_policy_counts_inside_its_block_only() -> None:
    wide = Policy(approx=DEFAULT.approx * 5)
    assert current() == DEFAULT
    with using(wide):
        assert age_range(50, 50, Modifier.APPROX) == (25, 75)
        assert age_range(50, 50, Modifier.APPROX, DEFAULT) == (45, 55), "one that is handed in goes before"
        with using(DEFAULT):
            assert age_range(50, 50, Modifier.APPROX) == (45, 55)
    with pytest.raises(ZeroDivisionError), using(wide):
        1 / 0  # noqa: B018
    assert age_range(50, 50, Modifier.APPROX) == (45, 55)


# Names that are one


def test_two_full_names_that_are_one_by_alias_are_compared(checked: Checked) -> None:
    articles = {
        "one.txt": "date 2023-09-09\nMarshall Stage, 47, sang at the Orle hall on Thursday.\n",
        "two.txt": "date 2023-09-09\nPeter Hollin, 44, sang at the Orle hall on Thursday.\n",
    }
    assert not [fact for fact in checked("", articles) if fact[:2] == ("conflict", "age")]
    found = checked('aliases = [["Marshall Stage", "Peter Hollin"]]', articles)
    assert ("conflict", "age") in [fact[:2] for fact in found]


PHRASE = {
    "one.txt": "date 2023-09-09\nAda Brekke, 47, sang at the Orle hall on Thursday. Brekke left by train.\n",
    "two.txt": "date 2023-09-09\nThe actor, 44, sang at the Orle hall on Thursday and left by train.\n",
}


def test_a_phrase_of_a_group_stands_for_the_name_that_the_story_gives(checked: Checked) -> None:
    assert not [fact for fact in checked("", PHRASE) if fact[:2] == ("conflict", "age")]
    for phrase in ("the actor", "The actor's friend"):
        found = checked(f'aliases = [["Ada Brekke", "{phrase}"]]', PHRASE)
        assert (("conflict", "age") in [fact[:2] for fact in found]) is (phrase == "the actor")


@pytest.mark.parametrize(
    "second",
    [
        "The other actor, 44, sang at the Orle hall on Thursday and left by train.",
        "An actor, 44, sang at the Orle hall on Thursday and left by train.",
        "Ines Holm sang at the Orle hall on Thursday with Rob Hale. The 44-year-old actor left by train.",
    ],
)
def test_a_phrase_means_nobody_where_an_article_speaks_of_somebody_else(second: str, checked: Checked) -> None:
    articles = {"one.txt": PHRASE["one.txt"], "two.txt": f"date 2023-09-09\n{second}\n"}
    found = checked('aliases = [["Ada Brekke", "the actor"]]', articles)
    assert not [fact for fact in found if fact[:2] == ("conflict", "age")]


def test_a_phrase_decides_between_readings_that_the_article_leaves_open(checked: Checked) -> None:
    articles = {
        "one.txt": "date 2023-09-09\nAda Brekke, 47, met Rob Hale, 55, at the Orle hall.\n",
        "two.txt": "date 2023-09-09\nRob Hale met Ada Brekke at the Orle hall. The 44-year-old actor wept.\n",
    }
    options = {"plain": Options(), "told": Options(aliases=(("Ada Brekke", "the actor"),))}
    checked("", articles)
    certainty = {
        name: [fact.certainty for fact in pipeline.check(list(articles), asked).facts if fact.verdict == "conflict"]
        for name, asked in options.items()
    }
    assert certainty == {"plain": ["tentative"], "told": ["firm"]}


def test_two_spellings_of_one_group_are_no_conflict(checked: Checked) -> None:
    articles = {
        "one.txt": "date 2023-09-09\nMayor Jon Harlan, 52, opened the Orle hall. Harlan thanked the town.\n",
        "two.txt": "date 2023-09-09\nMayor Jon Harlen, 52, opened the Orle hall. Harlen thanked the town.\n",
    }
    assert ("conflict", "name") in [fact[:2] for fact in checked("", articles)]
    found = checked('aliases = [["Jon Harlan", "Jon Harlen"], ["Harlan", "Harlen"]]', articles)
    assert "name" not in [fact[1] for fact in found]
    assert ("agreement", "age") in [fact[:2] for fact in found]


# The order of day and month


DAYS = {
    "uk/one.txt": "date 2023-09-09\nThe Orle mill burned on 03/04/2023 and three people died.\n",
    "us/two.txt": "date 2023-09-09\nThe Orle mill burned on 4 March 2023 and three people died.\n",
}


def dates(found: list[tuple[str, str, list[str]]]) -> list[tuple[str, list[str]]]:
    return [(verdict, sorted(values)) for verdict, kind, values in found if kind == "date"]


def test_a_date_in_figures_is_read_in_the_order_of_its_outlet_and_else_not_at_all(checked: Checked) -> None:
    assert dates(checked("", DAYS)) == []
    uk = '[[outlets]]\npaths = ["uk/**"]\ndate-order = "dmy"\n'
    assert dates(checked(uk, DAYS)) == [("conflict", ["2023-03-04", "2023-04-03"])]
    assert dates(checked('date-order = "mdy"\n', DAYS)) == [("agreement", ["2023-03-04"])]
    assert dates(checked('date-order = "mdy"\n' + uk, DAYS)) == [("conflict", ["2023-03-04", "2023-04-03"])]
    both = '[[outlets]]\npaths = ["uk/one*"]\ndate-order = "mdy"\n' + uk
    assert dates(checked(both, DAYS)) == [("agreement", ["2023-03-04"])], "the first outlet that fits counts"


def test_the_order_of_an_outlet_also_dates_its_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Published: 03/04/2023\n\nThe mill burned on 25/12/2022.\n", encoding="utf-8")
    published = {
        order: str(pipeline.claims(["a.txt"], Options(date_order=order)).documents[0].published)
        for order in ("", "dmy", "mdy")
    }
    assert published == {"": "None", "dmy": "2023-04-03", "mdy": "2023-03-04"}
    (claim,) = (c for c in pipeline.claims(["a.txt"], Options(date_order="mdy")).claims[0] if c.kind == "date")
    assert claim.value == "2022-12-25", "a date that can be read in one way is read so"


def test_standard_input_belongs_to_the_outlet_and_the_configuration_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "desk" / "uk").mkdir(parents=True)
    (tmp_path / "desk" / "factcli.toml").write_text(
        '[[outlets]]\npaths = ["uk/"]\ndate-order = "dmy"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    for name, dated in (("desk/uk/new.txt", True), ("desk/us/new.txt", False), ("uk/new.txt", False)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The mill burned on 03/04/2023.\n")))
        assert run(["extract", "--stdin-name", name, "-"]) == 0
        assert ("2023-04-03" in capsys.readouterr().out) is dated
