"""Configuration: which value counts, where it came from, and what an error names."""

from __future__ import annotations

import pickle
import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.cli import run
from factcli.config.files import find, load
from factcli.config.layers import Configuration, layered
from factcli.config.lines import lines_of
from factcli.config.settings import BY_NAME, SETTINGS
from factcli.config.sorts import as_toml
from factcli.config.writing import commented, page
from factcli.errors import FactcliError
from factcli.values import Policy

PAGE = Path(__file__).parent.parent / "docs" / "configuration.md"
TABLE = re.compile(r"(?<=<!-- settings: begin -->\n)(.*?)(?=<!-- settings: end -->)", re.DOTALL)

pytestmark = pytest.mark.usefixtures("alone")


def write(path: str, text: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def read(text: str, name: str = "factcli.toml") -> Configuration:
    return layered(load(str(write(name, text))))


def origins(shown: str) -> dict[str, tuple[str, str]]:
    """What config show says of each setting: its value and its origin."""
    found = {}
    table = ""
    for line in shown.splitlines():
        if line.startswith("["):
            table = line.strip("[]") + "."
        elif " = " in line:
            value, _, origin = line.rpartition(" # ")
            name, _, value = value.partition(" = ")
            found[table + name] = value.strip(), origin
    return found


# Precedence


@pytest.mark.parametrize(
    ("file", "variable", "flag", "value", "origin"),
    [
        ("", "", [], "firm", "default"),
        ("tentative", "", [], "tentative", "factcli.toml, line 2"),
        ("tentative", "never", [], "never", "FACTCLI_FAIL_ON"),
        ("", "never", [], "never", "FACTCLI_FAIL_ON"),
        ("tentative", "never", ["--fail-on", "firm"], "firm", "--fail-on"),
        ("tentative", "", ["--fail-on", "never"], "never", "--fail-on"),
        ("", "", ["--fail-on", "never"], "never", "--fail-on"),
    ],
)
def test_flags_go_before_the_environment_that_before_the_file_and_the_file_before_defaults(
    file: str,
    variable: str,
    flag: list[str],
    value: str,
    origin: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("factcli.toml", f'# the desk\nfail-on = "{file}"\n' if file else "")
    monkeypatch.setenv("FACTCLI_FAIL_ON", variable)  # an empty one counts as unset
    assert run(["config", "show", *flag]) == 0
    assert origins(capsys.readouterr().out)["fail-on"] == (f'"{value}"', origin)


def test_every_setting_is_shown_with_its_origin_and_the_text_is_a_configuration_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        "factcli.toml",
        'exclude = ["old/"]\n\naliases = [\n  ["Marsh", "Ann Marsh"],\n]\n[policy]\nmonth-days = [30, 31]\n',
    )
    monkeypatch.setenv("FACTCLI_IGNORE", "quote, name")
    monkeypatch.setenv("FACTCLI_AS_OF", "2023-09-09")
    assert run(["config", "show", "--jobs", "2"]) == 0
    text = capsys.readouterr().out
    shown = origins(text)
    assert shown["exclude"] == ('["old/"]', "factcli.toml, line 1")
    assert shown["aliases"] == ('[["Marsh", "Ann Marsh"]]', "factcli.toml, line 3")
    assert shown["policy.month-days"] == ("[30, 31]", "factcli.toml, line 7")
    assert shown["ignore"] == ('["quote", "name"]', "FACTCLI_IGNORE")
    assert shown["as-of"] == ("2023-09-09", "FACTCLI_AS_OF")
    assert shown["jobs"] == ("2", "--jobs")
    assert shown["policy.nearly"] == ('"0.15"', "default")
    table, named = "", {*shown}
    for line in text.splitlines():
        table = line.strip("[]") + "." if line.startswith("[") else table
        named |= {table + name for name in re.findall(r"^# (\S+) is not set", line)}
    assert named == set(BY_NAME)
    again = read(text, "again/factcli.toml")
    first = layered(load("factcli.toml"), {"FACTCLI_IGNORE": "quote,name", "FACTCLI_AS_OF": "2023-09-09"}, {"jobs": 2})
    assert again.options().policy == first.options().policy
    assert (again["ignore"], again["as-of"], again["jobs"]) == (("quote", "name"), date(2023, 9, 9), 2)


def test_a_file_below_is_named_as_it_is_found_from_here(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("desk/factcli.toml", "jobs = 2\n")
    assert run(["config", "show", "desk"]) == 0
    assert origins(capsys.readouterr().out)["jobs"] == ("2", "desk/factcli.toml, line 1")
    (tmp_path / "desk" / "uk").mkdir()
    monkeypatch.chdir(tmp_path / "desk" / "uk")
    assert run(["config", "show"]) == 0
    assert origins(capsys.readouterr().out)["jobs"] == ("2", "../factcli.toml, line 1")


# Errors


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('fail_on = "firm"', "factcli.toml, line 1: fail_on: there is no such setting", "did you mean 'fail-on'?"),
        ("\n\napprox = 0.5", "factcli.toml, line 3: approx: there is no such setting", "stands in the table [policy]"),
        ("[polcy]\napprox = 0.5", "factcli.toml, line 1: polcy: there is no such setting", "did you mean 'policy'?"),
        (
            "[policy]\naprox = 1",
            "factcli.toml, line 2: policy.aprox: there is no such setting",
            "did you mean 'approx'?",
        ),
        ("[policy]\njobs = 1", "factcli.toml, line 2: policy.jobs: there is no such setting", "stands at the top"),
        ("policy = 3", "factcli.toml, line 1: policy: this is a table", "write [policy]"),
        ('fail-on = "frim"', 'fail-on: "frim" is none of firm, tentative, never', "did you mean 'firm'?"),
        ("fail-on = true", "fail-on: true is none of firm", "known are firm"),
        ('jobs = "two"', 'jobs: "two" is not a whole number from 1 up', ""),
        ("jobs = 0", "jobs: 0 is out of range", "from 1 up"),
        ("jobs = true", "jobs: true is not a whole number", ""),
        ("width = 12", "width: 12 is out of range", "from 40 up"),
        ("respect-gitignore = 1", "respect-gitignore: 1 is not true or false", ""),
        ('as-of = "2023-09-09"', 'as-of: "2023-09-09" is not a day', "without quotation marks"),
        ("as-of = 2023-09-09T10:00:00", "is not a day", ""),
        ("kinds = []", "kinds: the list is empty", "leave the key out"),
        ('exclude = ["#old.txt"]', "exclude[1]", "the syntax is that of .gitignore"),
        ("paths = 7", "paths: 7 is not a list of texts", ""),
        ('paths = [\n  "a",\n  7,\n]', "factcli.toml, line 3: paths[2]: 7 is not a text", ""),
        ('paths = [""]', 'paths[1]: "" is not a text', ""),
        ('exclude = ["a/", "b\\\\"]', 'exclude[2]: "b\\\\": it is no pattern', "the syntax is that of .gitignore"),
        ('aliases = ["Marsh", "Ann Marsh"]', 'aliases[1]: "Marsh" is not a list of names', ""),
        ('aliases = [\n["A B", "C"],\n["D"]]', 'line 3: aliases[2]: ["D"] is one name only', "two names or more"),
        ("[policy]\napprox = 1.5", "factcli.toml, line 2: policy.approx: 1.5 is out of range", "from 0 to 1"),
        ("[policy]\napprox = nan", "policy.approx: NaN is out of range", "from 0 to 1"),
        ('[policy]\napprox = "wide"', 'policy.approx: "wide" is not a number from 0 to 1', ""),
        ("[policy]\nmonth-days = [31, 30]", "policy.month-days: [31, 30] is out of range", "the lower one first"),
        ("[policy]\nmonth-days = 30", "policy.month-days: 30 is not two whole numbers", ""),
        ("[[outlets]]\npaths = ['uk/']", "outlets[1]: the key 'date-order' is missing", "an outlet has"),
        ("[[outlets]]\npaths = ['uk/']\ndate-order = 'ymd'", 'line 3: outlets[1].date-order: "ymd" is none of', ""),
        ("[[outlets]]\npath = 'uk/'", "line 2: outlets[1].path: there is no such key", "did you mean 'paths'?"),
        ("outlets = 'uk'", 'outlets: "uk" is not a list of tables', "[[outlets]]"),
    ],
)
def test_what_is_wrong_is_named_with_its_key_its_file_its_line_and_what_to_write(
    text: str, message: str, hint: str
) -> None:
    with pytest.raises(FactcliError) as wrong:
        read(text)
    assert message in wrong.value.message
    assert hint in wrong.value.hint
    assert wrong.value.message.startswith("factcli.toml, line ")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('ignore = ["age", "dat"]', "line 1: ignore[2]: there is no kind and no check 'dat'", "did you mean 'date'?"),
        ('kinds = ["weekday-date"]', "kinds[1]: there is no kind 'weekday-date'", "put it under checks"),
        ('checks = ["age"]', "checks[1]: there is no check 'age'", "put it under kinds"),
        ('format = ["table", "sarfi=x"]', "format[2]: there is no format 'sarfi'", "did you mean 'sarif'?"),
    ],
)
def test_a_kind_check_or_format_that_there_is_not_is_an_error_of_the_run(
    text: str, message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("factcli.toml", text)
    write("a.txt", "Ann Marsh, 47, left.")
    assert run(["check", "a.txt"]) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert hint in said.err
    assert said.out == ""


def test_variables_and_flags_are_named_when_their_values_are_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["config", "show", "--ignore", "age,nmae"]) == 2
    assert "--ignore: there is no kind and no check 'nmae'\n  hint: did you mean 'name'?" in capsys.readouterr().err
    monkeypatch.setenv("FACTCLI_JOBS", "many")
    assert run(["config", "show"]) == 2
    assert "FACTCLI_JOBS: 'many' is not a whole number from 1 up" in capsys.readouterr().err
    monkeypatch.setenv("FACTCLI_JOBS", "2")
    monkeypatch.setenv("FACTCLI_AS_OF", "20230909")
    assert run(["config", "show"]) == 2
    assert "FACTCLI_AS_OF: '20230909' is not a day such as 2023-09-09" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('jobs = 2\nfail-on "firm"\n', "factcli.toml, line 2, column 9: not valid TOML: expected '=' after a key"),
        ("jobs = 2\njobs = 3\n", "factcli.toml, line 2, column 9: not valid TOML: cannot overwrite a value"),
        ('paths = ["a"\n', "factcli.toml, line 1, column 13: not valid TOML: unclosed array"),
        ("as-of = 2023-02-30\n", "factcli.toml, line 1, column "),
        (f"paths = {'[' * 5000}", "factcli.toml: not valid TOML: brackets in brackets without end"),
        (f"jobs = {'9' * 5000}", "factcli.toml: not valid TOML"),
    ],
)
def test_bad_toml_is_named_with_line_and_column(text: str, message: str) -> None:
    with pytest.raises(FactcliError) as wrong:
        read(text)
    assert wrong.value.message.startswith(message)


def test_a_configuration_that_cannot_be_read_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "latin.toml").write_bytes(b'jobs = 2\npaths = ["caf\xe9"]\n')
    write("none.txt", "")
    for arguments, message in (
        (["--config", "gone.toml"], "gone.toml: cannot read the configuration: no such file or directory"),
        (["--config", "."], "cannot read the configuration"),
        (["--config", "latin.toml"], "latin.toml, line 2: the configuration is not UTF-8"),
        (["--config", "latin.toml", "--isolated"], "--config and --isolated exclude each other"),
    ):
        assert run(["check", *arguments, "none.txt"]) == 2
        assert message in capsys.readouterr().err


def test_control_characters_of_a_file_reach_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    write("factcli.toml", '"a\\u001b[31m" = 1\n')
    assert run(["config", "show"]) == 2
    write("factcli.toml", 'paths = ["a\\u001b[31m"]\n')
    assert run(["config", "show"]) == 0
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err


# Where a configuration is found


def test_the_search_goes_upward_from_the_files_and_ends_at_the_repository(tmp_path: Path) -> None:
    write("factcli.toml", "jobs = 3\n")
    write("desk/uk/a.txt", "")
    write("desk/us/b.txt", "")
    assert find(["desk/uk/a.txt", "desk/us/b.txt"]) == str(tmp_path / "factcli.toml")
    write("desk/uk/factcli.toml", "jobs = 2\n")
    assert find(["desk/uk/a.txt"]) == str(tmp_path / "desk" / "uk" / "factcli.toml")
    assert find(["desk/uk"]) == str(tmp_path / "desk" / "uk" / "factcli.toml")
    assert find(["desk/uk/a.txt", "desk/us/b.txt"]) == str(tmp_path / "factcli.toml"), "that of one is not that of both"
    write("desk/us/.git", "gitdir: elsewhere\n")  # a work tree has a file of that name
    assert find(["desk/us/b.txt"]) is None
    write("desk/us/factcli.toml", "")
    assert find(["desk/us/b.txt"]) == str(tmp_path / "desk" / "us" / "factcli.toml"), "the last folder still counts"


def test_a_pyproject_counts_if_it_has_a_table_of_ours_and_no_file_of_ours_beside_it(tmp_path: Path) -> None:
    write(
        "pyproject.toml",
        '[project]\nname = "desk"\n\n[tool.factcli]\njobs = 2\n\n[tool.factcli.policy]\nnearly = 0.2\n',
    )
    write("inner/pyproject.toml", '[project]\nname = "other"\ndependencies = ["factcli"]\n')
    path = find(["inner"])
    assert path == str(tmp_path / "pyproject.toml")
    read = layered(load(path))
    assert (read["jobs"], read["policy.nearly"]) == (2, Decimal("0.2"))
    assert str(read.given["jobs"].place) == "pyproject.toml, line 5"
    write("factcli.toml", "jobs = 4\n")
    assert find(["inner"]) == str(tmp_path / "factcli.toml")


def test_errors_in_a_pyproject_name_the_line_there_and_the_setting_without_its_prefix(tmp_path: Path) -> None:
    for text, message in (
        ("[tool.factcli]\n\njbos = 2\n", "pyproject.toml, line 3: jbos: there is no such setting"),
        ("[tool]\nfactcli = {jobs = 0}\n", "pyproject.toml, line 2: jobs: 0 is out of range"),
        ("[tool]\nfactcli = 3\n", "pyproject.toml: there is no table [tool.factcli]"),
    ):
        with pytest.raises(FactcliError) as wrong:
            read(text, "pyproject.toml")
        assert wrong.value.message == message


def test_config_names_a_file_and_isolated_looks_for_none(capsys: pytest.CaptureFixture[str]) -> None:
    write("factcli.toml", "jobs = 2\n")
    write("other/strict.toml", "jobs = 3\n")
    for flags, jobs in (
        ([], ("2", "factcli.toml, line 1")),
        (["--config", "other/strict.toml"], ("3", "other/strict.toml, line 1")),
    ):
        assert run(["config", "show", *flags]) == 0
        assert origins(capsys.readouterr().out)["jobs"] == jobs
    for flag in ("--isolated", "--no-config"):
        assert run(["config", "show", flag]) == 0
        said = capsys.readouterr().out
        assert said.startswith("# no configuration file\n")
        assert "# jobs is not set" in said


def test_paths_are_what_is_checked_when_nothing_is_named_wherever_one_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run(["check"]) == 2
    assert "Missing argument 'PATH...'" in capsys.readouterr().err
    write("factcli.toml", 'paths = ["drafts"]\n')
    write("drafts/a.txt", "Ann Marsh, 47, left.\n")
    assert run(["extract"]) == 0
    assert "drafts/a.txt:1:12: age" in capsys.readouterr().out
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert run(["extract"]) == 0
    assert "../drafts/a.txt:1:12: age" in capsys.readouterr().out


# The file that init writes


def test_init_writes_a_file_that_sets_nothing_and_never_overwrites_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init"]) == 0
    assert "factcli.toml is written" in capsys.readouterr().out
    read = layered(load("factcli.toml"))
    assert {name: one.value for name, one in read.given.items()} == {s.name: s.default for s in SETTINGS}
    assert all(str(one.place) == "default" for one in read.given.values())
    Path("factcli.toml").write_text("jobs = 2\n", encoding="utf-8")
    assert run(["init"]) == 2
    assert "factcli.toml is there already" in capsys.readouterr().err
    assert Path("factcli.toml").read_text(encoding="utf-8") == "jobs = 2\n"
    assert run(["init", "no such folder"]) == 2
    assert "cannot write no such folder/factcli.toml" in capsys.readouterr().err


def test_with_every_line_of_it_switched_on_the_defaults_are_set_and_the_examples_are_valid() -> None:
    text = re.sub(r"^#(?! )", "", commented(), flags=re.MULTILINE)
    switched_on = read(text)
    for setting in SETTINGS:
        given = switched_on.given[setting.name]
        assert str(given.place).startswith("factcli.toml, line "), setting.name
        if not setting.example:
            assert given.value == setting.default, setting.name
    assert switched_on.options().policy == Policy()


# The table


def test_every_width_of_the_policy_is_a_setting_with_its_default() -> None:
    widths = {
        setting.name[7:].replace("-", "_"): setting.default for setting in SETTINGS if setting.name[:7] == "policy."
    }
    assert widths == Policy()._asdict()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_setting_is_documented_and_its_default_is_one_that_its_sort_allows(setting: Any) -> None:
    assert setting.help.endswith(".")
    assert setting.name in PAGE.read_text(encoding="utf-8")
    example = setting.example or commented().partition(f"#{setting.name.rpartition('.')[2]} = ")[2].partition("\n")[0]
    assert tomllib.loads(f"x = {example}")


def test_the_page_of_settings_is_the_table() -> None:
    found = TABLE.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found[1] == page(), "run: python tests/update_configuration.py"


def test_options_travel_to_other_processes() -> None:
    made = read('exclude = ["a/"]\naliases = [["A B", "C"]]\n[policy]\napprox = 0.5\n').options(stdin_name="x")
    assert pickle.loads(pickle.dumps(made)) == made
    assert made.policy.approx == Decimal("0.5")


def test_widths_are_exact_as_numbers_and_as_strings() -> None:
    assert read("[policy]\napprox = 0.1\n")["policy.approx"] == Decimal("0.1")
    assert read('[policy]\napprox = "0.1"\n')["policy.approx"] == Decimal("0.1")
    with pytest.raises(FactcliError, match="mid-to is below mid-from"):
        read("[policy]\nmid-to = 0.1\n").options()


# Lines


def test_keys_elements_and_tables_have_their_lines() -> None:
    text = (
        "# a comment with = and [brackets]\n"  # 1
        'top = "a # b" # and more\n'
        "'quoted key' = '''\nno = key\n[no]\n'''\n"  # 3 to 6
        'dotted . "in ner" = 1\n'  # 7
        "list = [ # first\n  1,\n  [2,\n   3], # [\n  { a = 1, b = [\n    4] },\n]\n"  # 8 to 14
        "[table.'sub']\nkey = { inner = {deep = 1} }\n"  # 15, 16
        "[[many]]\nx = 1\n[[many]]\n  [many.child]\n  y = 2\n"  # 17 to 21
        'last = """\\"""\n=\n"""\nend = 1'  # 22 to 25
    )
    lines = lines_of(text)
    assert tomllib.loads(text)["many"][1]["child"]["end"] == 1
    expected: dict[tuple[str | int, ...], int] = {
        ("top",): 2,
        ("quoted key",): 3,
        ("dotted", "in ner"): 7,
        ("list",): 8,
        ("list", 0): 9,
        ("list", 1): 10,
        ("list", 1, 1): 11,
        ("list", 2): 12,
        ("list", 2, "b"): 12,
        ("list", 2, "b", 0): 13,
        ("table", "sub"): 15,
        ("table", "sub", "key", "inner", "deep"): 16,
        ("many", 0, "x"): 18,
        ("many", 1): 19,
        ("many", 1, "child", "y"): 21,
        ("many", 1, "child", "last"): 22,
        ("many", 1, "child", "end"): 25,
    }
    assert {key: lines.get(key) for key in expected} == expected
    assert ("no",) not in lines


NASTY = st.text(st.sampled_from("ab\"'#[]{}=,.\\\n\t\x01é "), max_size=12)
VALUES = st.recursive(
    NASTY | st.booleans() | st.integers(-9, 9) | st.dates(date(1, 1, 1)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=2),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=8))
def test_whatever_stands_in_values_the_lines_of_keys_are_right_and_values_are_written_as_they_are_read(
    values: list[object],
) -> None:
    lines = []
    for number, value in enumerate(values):
        lines += [f"[[t]] # [{number}] = '\"", f'\'k#{number}\' = {as_toml(value)} # """ [']
    text = "\n".join(lines)
    assert [one[f"k#{n}"] for n, one in enumerate(tomllib.loads(text).get("t", []))] == values
    found = lines_of(text)
    assert [found["t", n, f"k#{n}"] for n in range(len(values))] == [2 * n + 2 for n in range(len(values))]
    assert sum(len(key) == 2 for key in found) == len(values), "nothing in a value is taken for a table"
