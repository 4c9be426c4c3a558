"""The documentation is complete and true: sessions are run, and every command, option, kind and format is named."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from factcli import cli
from factcli.kinds import KINDS
from factcli.reporters import CLAIM_REPORTERS, REPORTERS
from update_readme import README, SESSION, played

ROOT = Path(__file__).parent.parent
TEXT = README.read_text(encoding="utf-8")
DOCS = "\n".join([TEXT, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md")))])
PAGES = sorted([README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def test_the_readme_shows_a_session_on_the_examples() -> None:
    assert "$ factcli check examples/courts\n" in "".join(SESSION.findall(TEXT))


@pytest.mark.parametrize("session", SESSION.findall(TEXT))
def test_a_session_of_the_readme_has_the_output_that_it_shows(session: str) -> None:
    assert played(session) == session, "run: python tests/update_readme.py"


@pytest.mark.parametrize("name", sorted(cli.command.commands))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"factcli {name}" in DOCS
    for parameter in cli.command.commands[name].params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[0]}" in DOCS, f"{name} {parameter.opts[0]}"
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"
            if isinstance(parameter.type, click.Choice):
                for choice in parameter.type.choices:
                    assert re.search(rf"`(?:{parameter.opts[0]} )?{choice}`", DOCS), f"{parameter.opts[0]} {choice}"


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_every_kind_is_named_in_the_readme_and_explains_itself(name: str) -> None:
    assert f"`{name}`" in TEXT
    assert f"`{name}`" in (ROOT / "docs" / "json-schema.md").read_text(encoding="utf-8")
    assert next(kind for kind in KINDS if kind.name == name).doc.strip()


def test_every_format_is_documented() -> None:
    for name in {*REPORTERS, *CLAIM_REPORTERS}:
        assert f"`--format {name}`" in TEXT


def test_contributing_says_where_to_add_things_and_the_places_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("## Where do I add") : text.index("## House rules")]
    places = [place for place in re.findall(r"`((?:src|docs|examples)/[^`]*)`", table) if "<" not in place]
    assert len(places) >= 8
    for place in places:
        assert (ROOT / place).exists(), place


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_the_layers_in_the_design_page_are_those_that_are_tested() -> None:
    from test_layers import LAYERS

    text = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    for name in set().union(*LAYERS) - {"__main__"}:
        assert f"`{name}`" in text, name
