"""The invented stories of ``examples/`` and ``tests/stories/``: the command line finds what their keys list."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

HERE = Path(__file__).parent
ROOTS = (HERE.parent / "examples", HERE / "stories")
FOLDERS = sorted(path.parent for root in ROOTS for path in root.glob("*/key.toml"))
TABLES = ("agreement", "conflict", "tentative", "update", "distinct")
KINDS = {"age", "term", "date", "time", "count", "money", "measure", "percent", "duration", "period", "ordinal"}
KINDS |= {"name", "quote"}  # the kinds of schema 1, on purpose not imported: the key is checked on its own
FIELDS = frozenset({"kind", "question", "places", "min", "required"})


@dataclass(frozen=True, slots=True)
class Place:
    """A value in an article: the file's name, words that occur once in it, and the value within those words."""

    file: str
    context: str
    value: str

    def span(self, folder: Path) -> tuple[int, int]:
        start = article(folder, self.file).index(self.context) + self.context.index(self.value)
        return start, start + len(self.value)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an answer key."""

    folder: Path
    table: str
    kind: str
    question: str
    places: tuple[Place, ...]
    least: int
    required: bool


@cache
def article(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode("utf-8")  # bytes: offsets are those of the file, line ends untouched


@cache
def raw_key(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "key.toml").read_text(encoding="utf-8"))


@cache
def entries(folder: Path) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            folder=folder,
            table=table,
            kind=row["kind"],
            question=row["question"],
            places=tuple(Place(*place) for place in row["places"]),
            least=row.get("min", len(row["places"])),
            required=row.get("required", True),
        )
        for table in TABLES
        for row in raw_key(folder).get(table, ())
    )


@cache
def run(folder: Path) -> tuple[int, str, str]:
    from factcli.cli import command  # not at the top: the key is checked even where the tool cannot be imported

    result = CliRunner().invoke(command, ["check", "--all", "--format", "json", str(folder)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def facts(folder: Path) -> list[dict[str, Any]]:
    code, out, err = run(folder)
    assert code in (0, 1), err
    found: list[dict[str, Any]] = json.loads(out)["facts"]
    return found


def held(entry: Entry, fact: dict[str, Any]) -> list[Place]:
    """The places of the entry that a fact of the same kind states: a claim in that file overlaps the value."""
    if fact["kind"] != entry.kind:
        return []
    stated = [claim for value in fact["values"] for claim in value["claims"]]
    claims = [(Path(claim["path"]).name, claim["start"], claim["end"]) for claim in stated]
    spans = [(place, *place.span(entry.folder)) for place in entry.places]
    return [p for p, start, end in spans if any(f == p.file and s < end and start < e for f, s, e in claims)]


def is_conflict(fact: dict[str, Any], certainty: str) -> bool:
    return bool(fact["verdict"] == "conflict" and fact["certainty"] == certainty)


def meets(entry: Entry, fact: dict[str, Any]) -> bool:
    """Whether the fact is what the entry asks for, verdict and places."""
    verdicts = {
        "agreement": fact["verdict"] == "agreement",
        "conflict": is_conflict(fact, "firm"),
        "tentative": is_conflict(fact, "tentative"),
        "update": fact["verdict"] == "agreement" and bool(fact.get("update")),
    }
    return verdicts[entry.table] and len(held(entry, fact)) >= entry.least


def outline(fact: dict[str, Any]) -> str:
    """A fact in one line, for the message of a failed test."""
    words = [
        f"{value['value']} ({Path(claim['path']).name}:{claim['line']})"
        for value in fact["values"]
        for claim in value["claims"]
    ]
    return f"{fact['verdict']}/{fact['certainty']} {fact['kind']} {fact['question']} {'; '.join(words)}"


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
def test_key_is_well_formed(folder: Path) -> None:
    key = raw_key(folder)
    assert key.keys() <= {"story", *TABLES}, "unknown table"
    assert key["agreement"] and key["conflict"] and key["distinct"]
    faults = []
    for table in TABLES:
        for row in key.get(table, ()):
            if unknown := row.keys() - FIELDS:
                faults.append(f"{row['question']}: unknown fields {sorted(unknown)}")
            if row["kind"] not in KINDS:
                faults.append(f"{row['question']}: unknown kind {row['kind']}")
            if table == "distinct" and not row.get("required", True):
                faults.append(f"{row['question']}: a false alarm is never excused")
    for entry in entries(folder):
        if not 2 <= entry.least <= len(entry.places) == len(set(entry.places)):
            faults.append(f"{entry.question}: min {entry.least} of {len(entry.places)} different places")
        for place in entry.places:
            if not (folder / place.file).is_file():
                faults.append(f"{entry.question}: no file {place.file}")
            elif (count := article(folder, place.file).count(place.context)) != 1:
                faults.append(f"{entry.question}: {place.context!r} occurs {count} times in {place.file}")
            elif place.context.count(place.value) != 1:
                faults.append(f"{entry.question}: {place.value!r} is not once in {place.context!r}")
    assert not faults, "\n".join(faults)


@folders
def test_questions_of_a_story_are_distinct_so_that_each_test_has_its_own_name(folder: Path) -> None:
    questions = [(entry.table, entry.question) for entry in entries(folder)]
    assert len(set(questions)) == len(questions)


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
    alarms = [
        outline(fact) for fact in facts(entry.folder) if fact["verdict"] == "conflict" and len({place.value for place in held(entry, fact)}) > 1
    ]
    assert not alarms, "\n".join(alarms)


@folders
def test_no_firm_conflict_is_reported_beyond_those_of_the_key(folder: Path) -> None:
    planted = [entry for entry in entries(folder) if entry.table == "conflict"]
    surplus = [
        outline(fact)
        for fact in facts(folder)
        if is_conflict(fact, "firm") and not any(len(held(entry, fact)) > 1 for entry in planted)
    ]
    assert not surplus, "\n".join(surplus)


@folders
def test_places_of_one_entry_do_not_overlap(folder: Path) -> None:
    for entry in entries(folder):
        spans = [(place.file, *place.span(folder)) for place in entry.places]
        for (one, start, end), (other, begin, stop) in combinations(spans, 2):
            assert one != other or end <= begin or stop <= start, entry.question
