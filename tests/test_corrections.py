"""Typical newspaper corrections as drafts with their error: what is found, what is not, and silence once it is put right."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcli.checks import CHECKS
from factcli.config import Options
from factcli.kinds import KINDS
from factcli.model import Fact
from factcli.pipeline import check

HERE = Path(__file__).parent
DRAFTS: list[dict[str, Any]] = tomllib.loads((HERE / "corrections" / "drafts.toml").read_text(encoding="utf-8"))[
    "drafts"
]
NAMES = {one.name for one in CHECKS} | {kind.name for kind in KINDS}
PAGE = HERE.parent / "docs" / "checks.md"


def findings(folder: Path, draft: dict[str, Any], text: str) -> list[Fact]:
    """What the whole tool says of a text as the only draft of a run: conflicts and notes."""
    path = folder / "draft.txt"
    dated = f"date {draft['published']}\n\n" if "published" in draft else ""
    path.write_text(dated + text.strip() + "\n", encoding="utf-8")
    return [fact for fact in check([str(path)], Options()).facts if fact.verdict in ("conflict", "note")]


def shown(facts: list[Fact]) -> list[str]:
    return [f"{fact.rule}: {fact.question} {[evidence.value for evidence in fact.values]}" for fact in facts]


def corrected(draft: dict[str, Any]) -> str:
    text: str = draft["text"]
    for wrong, right in draft["right"]:
        assert text.count(wrong) == 1, wrong
        text = text.replace(wrong, right)
    return text


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft["error"])
def test_an_error_is_found_by_the_check_that_is_named_and_by_no_other(draft: dict[str, Any], tmp_path: Path) -> None:
    if draft["check"] and draft["check"] not in NAMES:
        pytest.skip("its check is not written yet")
    found = findings(tmp_path, draft, draft["text"])
    assert {fact.rule for fact in found} == ({draft["check"]} if draft["check"] else set()), shown(found)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft["error"])
def test_a_draft_that_has_been_put_right_gives_no_finding(draft: dict[str, Any], tmp_path: Path) -> None:
    found = findings(tmp_path, draft, corrected(draft))
    assert not found, shown(found)


def test_there_are_enough_drafts_and_every_check_is_among_them() -> None:
    assert len(DRAFTS) >= 35
    assert len({draft["error"] for draft in DRAFTS}) == len(DRAFTS)
    named = {draft["check"] for draft in DRAFTS} - {""}
    assert {one.name for one in CHECKS} <= named


def test_the_page_on_checks_says_of_every_error_whether_it_is_found() -> None:
    rows = dict(re.findall(r"^\| (.+?) \| `?([a-z-]+)`? \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    told = {error: name for error, name in rows.items() if error in {draft["error"] for draft in DRAFTS}}
    assert told == {draft["error"]: draft["check"] or "no" for draft in DRAFTS}
