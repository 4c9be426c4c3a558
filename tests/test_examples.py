"""The invented stories of ``examples/`` and ``tests/stories/``: the command line finds what their keys list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from keys import HERE, Entry, alarms, entries, facts, faults, held, is_conflict, meets, outline, run, stories

FOLDERS = stories(HERE.parent / "examples", HERE / "stories")


def params(*tables: str) -> list[Any]:
    todo = pytest.mark.xfail(reason="todo: known hard; when it passes, set required = true in the key")
    return [
        pytest.param(entry, id=f"{folder.name}-{entry.table}-{entry.question}", marks=() if entry.required else todo)
        for folder in FOLDERS
        for entry in entries(folder)
        if entry.table in tables
    ]


folders = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@folders
def test_key_is_well_formed_and_each_question_names_one_test(folder: Path) -> None:
    assert not faults(folder), "\n".join(faults(folder))


@folders
def test_a_story_that_holds_a_firm_conflict_exits_with_1(folder: Path) -> None:
    code, _, err = run(folder)
    assert code == 1, err


@pytest.mark.parametrize("entry", params("agreement", "conflict", "tentative", "update"))
def test_what_the_key_lists_is_reported(entry: Entry) -> None:
    found = facts(entry.folder)
    near = [outline(fact) for fact in found if held(entry, fact)]
    assert any(meets(entry, fact) for fact in found), "\n".join(["the places are reported as:", *near])


@pytest.mark.parametrize("entry", params("distinct"))
def test_near_misses_never_stand_in_one_conflict(entry: Entry) -> None:
    assert not alarms(entry), "\n".join(outline(fact) for fact in alarms(entry))


@folders
def test_no_firm_conflict_is_reported_beyond_those_of_the_key(folder: Path) -> None:
    planted = [entry for entry in entries(folder) if entry.table == "conflict"]
    surplus = [
        outline(fact)
        for fact in facts(folder)
        if is_conflict(fact, "firm") and not any(len(held(entry, fact)) > 1 for entry in planted)
    ]
    assert not surplus, "\n".join(surplus)
