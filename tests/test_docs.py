"""The documentation is complete and true: sessions are run, examples are read, all that there is to use is named."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from factcli import __version__, cli
from factcli.checks import CHECKS, Check
from factcli.config import View
from factcli.extract import extract
from factcli.kinds import KINDS, Kind
from factcli.model import Document
from factcli.reporters import CLAIM_REPORTERS, REPORTERS
from test_layers import HOMES, LAYERS
from update_readme import DESIGN, POLICY, README, ROOT, SESSION, commands, decisions, played, quoted_decisions

TEXT = README.read_text(encoding="utf-8")
SCHEMA = (ROOT / "docs" / "json-schema.md").read_text(encoding="utf-8")
PAGES = sorted(
    [
        README,
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        ROOT / "examples" / "README.md",
        *(ROOT / "docs").glob("*.md"),
    ]
)
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
PUBLISHED = date(2023, 9, 9)

# Sentences that a phrase from a kind's documentation can stand in.
CARRIERS = (
    "{}.",
    "Ann Marsh, {}, was there.",
    "Ann Marsh {} for it.",
    "Ann Marsh and Tom Beck, {}, met her.",
    "The index {}.",
    "He said {} on the site.",
    "They met {} and left.",
    "They reported {} profit.",
    "A lorry hit a bus, {}.",
    "She {} in prison.",
    "It was {} there.",
    "Ann Marsh was seen at {} on Monday.",
)

# For the values of docs/json-schema.md: what a dated article says, and what one says that tells no date.
DATED = """
Ann Marsh, 47, was jailed for 30 years to life on Thursday. Police said more than 50 people were hurt and at least 12
were killed. About 300 homes burned. Up to 14 workers were missing. Fewer than 20 schools closed. The blaze killed 50
sheep. Between 12 and 14 dogs were rescued. Dozens of trees fell. He was in his 40s. The 21-month-old girl died.

He was sentenced to life without parole. Tom Beck was jailed for six months. Al Roe was sentenced to life in prison.
She faces up to 20 years in prison.

The mill opened in the 1990s. The church was built in the 19th century. Sales rose in the third quarter of 2022.
The firm was founded in 1958. The strike began in May 2023. The attack came two years ago.
The fire broke out about 9:25 a.m. The quake struck at 0737 GMT. The trial began Friday night.

The firm paid 80 million euros. It earned $7.62 a share. A 6.1-magnitude quake hit 75 km from Orle. The water was 40C.
The storm brought winds of 150 mph. Unemployment rose to 12.5 percent, two percentage points more than in May.

It was his third arrest. They worked there for 25 years. It took two and a half hours. The inquiry lasted two to three
years. He ran the firm from 1998 to 2006.
"""
UNDATED = "The mill burned on Thursday. The road closed on 7 September. It opened in May. The raid was two years ago."


@cache
def rendered(command: str) -> dict[str, Any]:
    """What a command prints on an example story as JSON."""
    done = CliRunner().invoke(cli.command, [*command.split(), "--format", "json", str(ROOT / "examples" / "courts")])
    found: dict[str, Any] = json.loads(done.output)
    return found


def keys(found: object) -> set[str]:
    """Every key of every object in a parsed JSON text."""
    if isinstance(found, dict):
        return set(found).union(*(keys(inner) for inner in found.values()))
    return set().union(*(keys(inner) for inner in found)) if isinstance(found, list) else set()


def section(text: str, title: str) -> str:
    """A page's text from a heading to the next heading of that level or a higher one."""
    begin = text.index(f"{title}\n")
    level = len(title) - len(title.lstrip("#"))
    following = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE).search(text, begin + len(title))
    return text[begin : following.start() if following else len(text)]


def anchors(page: Path) -> set[str]:
    """The fragments that a page's headings can be linked by."""
    titles = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_readme_shows_the_table_and_a_script_on_the_examples() -> None:
    shown = [command for session in SESSION.findall(TEXT) for command in commands(session)]
    assert "factcli check examples/courts" in shown
    assert any("--format json" in command and "| python3 -c" in command for command in shown)


@pytest.mark.parametrize("session", SESSION.findall(TEXT), ids=lambda session: session.partition("\n")[0][:50])
def test_a_session_of_the_readme_has_the_output_that_it_shows(session: str) -> None:
    assert played(session) == session, "run: python tests/update_readme.py"


@pytest.mark.parametrize("name", sorted(cli.command.commands))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"factcli {name}" in TEXT
    for parameter in cli.command.commands[name].params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[0]}" in TEXT, f"{name} {parameter.opts[0]}"
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"
            if isinstance(parameter.type, click.Choice):
                for choice in parameter.type.choices:
                    assert re.search(rf"`(?:{parameter.opts[0]} )?{choice}`", TEXT), f"{parameter.opts[0]} {choice}"


def test_every_option_that_the_readme_names_exists() -> None:
    known = {"--help", "--version"}
    for command in cli.command.commands.values():
        known.update(option for parameter in command.params for option in parameter.opts)
    for line in TEXT.splitlines():
        if not re.search(r"\bpip\b|benchmarks/", line):  # options of other programs
            assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", line)) <= known, line


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_named_where_kinds_are_listed(kind: Kind) -> None:
    assert f"`{kind.name}`" in section(TEXT, "## How it decides")
    assert f"`{kind.name}`" in section(SCHEMA, "### A fact")
    assert re.search(rf"\b{kind.name}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_kind_says_that_it_finds_is_found(kind: Kind) -> None:
    assert "What it finds:" in kind.doc
    assert "What it leaves alone:" in kind.doc
    finds = re.split(r"\n\n", kind.doc.partition("What it finds:")[2])[0]
    phrases = [" ".join(phrase.split()) for phrase in re.findall(r"`([^`]+)`", finds)]
    assert phrases
    for phrase in phrases:
        texts = [carrier.format(phrase) for carrier in CARRIERS]
        assert any(claim.kind == kind.name for text in texts for claim in read(text, PUBLISHED)), phrase


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_is_named_where_checks_are_listed(check: Check) -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    for listing in (section(TEXT, "## One draft against itself"), section(page, "# Checks inside one draft")):
        assert f"| `{check.name}` |" in listing


def read(text: str, published: date | None) -> list[Any]:
    """The claims of a text as an article."""
    return extract(Document("a.txt", text, published, "header" if published else ""))


def test_every_format_is_documented() -> None:
    for name in {*REPORTERS, *CLAIM_REPORTERS}:
        assert f"`--format {name}`" in TEXT


@pytest.mark.parametrize("command", ["check --all", "extract"])
def test_every_key_of_the_json_is_documented(command: str) -> None:
    for key in sorted(keys(rendered(command))):
        assert f"`{key}`" in SCHEMA, key


def test_the_keys_of_problems_are_documented_too() -> None:
    report = CliRunner().invoke(cli.command, ["check", "--format", "json", str(ROOT / "no such file.txt")])
    for key in sorted(keys(json.loads(report.stdout))):
        assert f"`{key}`" in SCHEMA, key


def test_every_value_that_the_schema_shows_is_one_that_is_printed() -> None:
    table = section(SCHEMA, "### Values")
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    shown = {value for row in rows for value in re.findall("`([^`]+)`", row)}
    printed = {claim.value for claim in (*read(DATED, PUBLISHED), *read(UNDATED, None))}
    assert len(shown) > 30
    assert shown <= printed, sorted(shown - printed)


def test_the_levels_that_the_schema_names_are_given_out() -> None:
    found = section(SCHEMA, "### A claim of a fact")
    row = next(line for line in found.splitlines() if line.startswith("| `level`"))
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/factcli/align").glob("*.py"))
    for level in re.findall('`([^`"]+)`', row)[1:]:
        assert level in source, level


def test_the_schema_number_and_the_version_are_those_of_the_code() -> None:
    content = rendered("check --all")
    assert SCHEMA.startswith(f"# JSON, schema {content['schema']}\n")
    assert f"\n## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_widths_that_the_readme_gives_are_those_of_the_policy() -> None:
    texts = {"about 50 people died": "[45, 55]", "more than 50 people died": "[51, )"}
    for text, allowed in texts.items():
        assert [str(claim.allowed) for claim in read(f"The report says {text}.", PUBLISHED)] == [allowed]
    assert "45 to 55" in TEXT
    assert "from 51 up" in TEXT


def test_the_decisions_of_the_policy_stand_in_the_design_page_word_for_word() -> None:
    found = decisions()
    assert list(found) == [f"D{number}" for number in range(1, len(found) + 1)]
    assert len(found) >= 15
    quoted = POLICY.search(DESIGN.read_text(encoding="utf-8"))
    assert quoted is not None
    assert quoted[1] == quoted_decisions(), "run: python tests/update_readme.py"


def test_the_decisions_of_each_section_are_numbered_without_a_gap_and_cited_only_if_there() -> None:
    text = DESIGN.read_text(encoding="utf-8")
    numbered = re.findall(r"^- \*\*([A-Z])(\d+)\*\*", text, re.MULTILINE)
    assert {letter for letter, _ in numbered} == set("DEAR")
    for letter in "DEAR":
        own = [int(number) for found, number in numbered if found == letter]
        assert own == list(range(1, len(own) + 1)), letter
    for letter, number in re.findall(r"\((?:see )?([DEAR])(\d+)\)", text):
        assert (letter, number) in numbered, f"{letter}{number}"


def test_the_layers_in_the_design_page_are_those_that_are_tested() -> None:
    table = section(DESIGN.read_text(encoding="utf-8"), "## The layers")
    rows = re.findall(r"^\| \d+ \| (.*) \|$", table, re.MULTILINE)
    told = [set(re.findall(r"`(\w+)`", row)) for row in rows]
    assert told == [set(layer) for layer in LAYERS if layer != {"__main__"}]


def test_the_homes_of_third_party_packages_in_the_design_page_are_those_that_are_tested() -> None:
    table = section(DESIGN.read_text(encoding="utf-8"), "## The layers")
    for package, homes in HOMES.items():
        assert re.search(rf"\b{package}\b", table), package
        for home in homes:
            assert re.search(rf"`{home.removesuffix('.py')}/?`", table), f"{package}: {home}"


def test_contributing_says_where_to_add_things_and_the_places_exist() -> None:
    table = section((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), "## Where do I add …?")
    places = [place for place in re.findall(r"`((?:src|docs|examples|tests)/[^`]*)`", table) if "<" not in place]
    assert len(places) >= 15
    for place in places:
        assert (ROOT / place).exists(), place
    for name, place in re.findall(r"`(\w+)` in `(src/[^`]*\.py)`", table):
        assert re.search(rf"^(?:def )?{name}\b", (ROOT / place).read_text(encoding="utf-8"), re.MULTILINE), name


def test_the_modules_that_the_design_page_names_exist() -> None:
    package = ROOT / "src" / "factcli"
    for name in re.findall(r"`((?:[a-z]+/)+[a-z_]*(?:\.\w+)?)`", DESIGN.read_text(encoding="utf-8")):
        places = [package / name, package / f"{name}.py", ROOT / name]
        assert any(place.exists() for place in places), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target, fragment in re.findall(r"\]\(([^)#\s]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            there = page.parent / target if target else page
            assert there.exists(), target
            assert not fragment or fragment in anchors(there), f"{target}#{fragment}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_path_of_somebody_s_machine(page: Path) -> None:
    found = re.findall(
        r"(?<![\w.<>…])(?:/(?:home|root|tmp|work|Users|mnt|opt|var|usr)/|[A-Z]:\\)\S*", page.read_text(encoding="utf-8")
    )
    assert found == []


def test_the_concise_format_has_the_form_that_the_readme_gives() -> None:
    from factcli import pipeline
    from factcli.config import Options

    report = pipeline.check([str(ROOT / "examples" / "courts")], Options())
    assert "`path:line:column: kind: verdict: message`" in TEXT
    for line in REPORTERS["concise"].render(report, report.facts, View()).splitlines():
        assert re.match(r".+\.txt:\d+:\d+: [a-z-]+: (?:conflict|tentative|note|agreement|single): ", line), line
