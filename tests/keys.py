"""The answer keys beside the invented stories: how they are read, and how a fact that factcli reports is held to one.

The format is explained in ``examples/README.md``. ``tests/test_examples.py`` asserts each line of the keys of
``examples/`` and ``tests/stories/``; ``tests/eval`` scores those and more against pinned floors.

Beyond what that page says, a conflict may name ``odd`` values: those that stand against the rest where the rest is
worded in several ways ("Sunday", "9 January 2022" against "Saturday").
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from click.testing import CliRunner

HERE = Path(__file__).parent
TABLES = ("agreement", "conflict", "tentative", "update", "distinct")
KINDS = {"age", "term", "date", "time", "count", "money", "measure", "percent", "duration", "period", "ordinal"}
KINDS |= {"name", "quote"}  # the kinds of schema 1, on purpose not imported: the key is checked on its own
FIELDS = frozenset({"kind", "question", "places", "min", "required", "odd"})

Fact = dict[str, Any]
"""A fact as the JSON reporter writes it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value in an article: the file's name, words that occur once in it, and the value within those words."""

    file: str
    context: str
    value: str

    def span(self, folder: Path) -> tuple[int, int]:
        """The value's offsets in the article, in code points."""
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
    odd: frozenset[str]


def stories(*roots: Path) -> list[Path]:
    """The folders that hold an answer key, root by root, sorted within a root."""
    return [path.parent for root in roots for path in sorted(root.glob("*/key.toml"))]


@cache
def article(folder: Path, name: str) -> str:
    """An article's text as the offsets count it."""
    return (folder / name).read_bytes().decode("utf-8")  # bytes: offsets are those of the file, line ends untouched


@cache
def raw_key(folder: Path) -> dict[str, Any]:
    """The tables of a story's key."""
    return tomllib.loads((folder / "key.toml").read_text(encoding="utf-8"))


@cache
def entries(folder: Path) -> tuple[Entry, ...]:
    """Every line of a story's key; ``min`` is all places unless it is stated."""
    return tuple(
        Entry(
            folder=folder,
            table=table,
            kind=row["kind"],
            question=row["question"],
            places=tuple(Place(*place) for place in row["places"]),
            least=row.get("min", len(row["places"])),
            required=row.get("required", True),
            odd=frozenset(row.get("odd", ())),
        )
        for table in TABLES
        for row in raw_key(folder).get(table, ())
    )


def faults(folder: Path) -> list[str]:
    """What is wrong with a key by itself, in words: unknown fields, contexts not unique, places that overlap."""
    key = raw_key(folder)
    found = [f"unknown table {name}" for name in key if name not in {"story", *TABLES}]
    found += [f"no {table}" for table in ("agreement", "conflict", "distinct") if not key.get(table)]
    for table in TABLES:
        for row in key.get(table, ()):
            if unknown := row.keys() - FIELDS:
                found.append(f"{row['question']}: unknown fields {sorted(unknown)}")
            if row["kind"] not in KINDS:
                found.append(f"{row['question']}: unknown kind {row['kind']}")
            if (odd := set(row.get("odd", ()))) and not odd < {place[2] for place in row["places"]}:
                found.append(f"{row['question']}: odd values that are not among the places, or are all of them")
            if table == "distinct" and not row.get("required", True):
                found.append(f"{row['question']}: a false alarm is never excused")
    questions = [(entry.table, entry.question) for entry in entries(folder)]
    found += [f"{question}: asked twice" for table, question in questions if questions.count((table, question)) > 1]
    for entry in entries(folder):
        misplaced = list(_misplaced(entry))
        found += misplaced or _overlapping(entry)
    return found


def _misplaced(entry: Entry) -> Iterator[str]:
    if not 2 <= entry.least <= len(entry.places) == len(set(entry.places)):
        yield f"{entry.question}: min {entry.least} of {len(entry.places)} different places"
    for place in entry.places:
        if not (entry.folder / place.file).is_file():
            yield f"{entry.question}: no file {place.file}"
        elif (count := article(entry.folder, place.file).count(place.context)) != 1:
            yield f"{entry.question}: {place.context!r} occurs {count} times in {place.file}"
        elif place.context.count(place.value) != 1:
            yield f"{entry.question}: {place.value!r} is not once in {place.context!r}"


def _overlapping(entry: Entry) -> list[str]:
    spans = [(place.file, *place.span(entry.folder)) for place in entry.places]
    pairs = combinations(spans, 2)
    return [
        f"{entry.question}: two places overlap in {one}"
        for (one, start, end), (other, begin, stop) in pairs
        if one == other and start < stop and begin < end
    ]


@cache
def run(folder: Path) -> tuple[int, str, str]:
    """What ``factcli check`` makes of a story: exit code, standard output, standard error."""
    from factcli.cli import command  # not at the top: the key is checked even where the tool cannot be imported

    result = CliRunner().invoke(command, ["check", "--all", "--format", "json", str(folder)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


@cache
def facts(folder: Path) -> list[Fact]:
    """The facts that factcli reports on a story, single statements too."""
    code, out, err = run(folder)
    assert code in (0, 1), err
    found: list[Fact] = json.loads(out)["facts"]
    return found


def held(entry: Entry, fact: Fact) -> list[Place]:
    """The places of the entry that a fact of the same kind states: a claim in that file overlaps the value."""
    if fact["kind"] != entry.kind:
        return []
    stated = [claim for value in fact["values"] for claim in value["claims"]]
    claims = [(Path(claim["path"]).name, claim["start"], claim["end"]) for claim in stated]
    spans = [(place, *place.span(entry.folder)) for place in entry.places]
    return [p for p, start, end in spans if any(f == p.file and s < end and start < e for f, s, e in claims)]


def is_conflict(fact: Fact, certainty: str) -> bool:
    """Whether the fact is a conflict of that certainty."""
    return bool(fact["verdict"] == "conflict" and fact["certainty"] == certainty)


def meets(entry: Entry, fact: Fact) -> bool:
    """Whether the fact is what the entry asks for, verdict and places."""
    verdicts = {
        "agreement": fact["verdict"] == "agreement",
        "conflict": is_conflict(fact, "firm"),
        "tentative": is_conflict(fact, "tentative"),
        "update": fact["verdict"] == "agreement" and bool(fact.get("update")),
    }
    return verdicts[entry.table] and len(held(entry, fact)) >= entry.least


def shows(entry: Entry, fact: Fact) -> bool:
    """Whether the fact is a conflict, of any certainty, that holds both sides of the entry."""
    values = {place.value for place in held(entry, fact)}
    worded = {value.casefold() for value in values}
    both = bool(values & entry.odd and values - entry.odd) if entry.odd else len(worded) > 1
    return fact["verdict"] == "conflict" and both


def alarms(entry: Entry) -> list[Fact]:
    """The conflicts in which two different values of a near-miss stand, firm or tentative."""
    return [
        fact
        for fact in facts(entry.folder)
        if fact["verdict"] == "conflict" and len({place.value for place in held(entry, fact)}) > 1
    ]


def outline(fact: Fact) -> str:
    """A fact in one line, for the message of a failed test."""
    words = [
        f"{value['value']} ({Path(claim['path']).name}:{claim['line']})"
        for value in fact["values"]
        for claim in value["claims"]
    ]
    return f"{fact['verdict']}/{fact['certainty']} {fact['kind']} {fact['question']} {'; '.join(words)}"
