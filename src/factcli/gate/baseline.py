"""The baseline: the conflicts that were there when a gate was set up, so that only new ones fail.

An entry is a fact's id, the places of its values (path and value, never a line), and the question for people to read.
A conflict is known when an entry has its id and every one of its places: what gains a value or a file is new again. An
id may change when an article joins that names a person more fully; so an entry whose rule, attribute and places are
exactly those of a conflict knows it too.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from typing import Any

from factcli.errors import FactcliError
from factcli.gate.paths import relative
from factcli.model import Fact, Notice, Report

SCHEMA = 1
MAX_BYTES = 50_000_000

_AGAIN = re.compile(r"-\d{1,9}\Z")
_KEYS = {"id": str, "rule": str, "attribute": str, "question": str, "places": list}
_HINT = "restore it from version control, or make it anew with: factcli baseline create --force PATH..."


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known conflict; ``places`` are (path from the baseline's folder, value), sorted, each once."""

    id: str
    places: tuple[tuple[str, str], ...]
    rule: str
    attribute: str
    question: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file: its path, its entries in order, and the line on which each stands."""

    path: str
    entries: tuple[Entry, ...]
    lines: tuple[int, ...] = ()

    @property
    def folder(self) -> str:
        """The folder from which the entries' paths are told."""
        return os.path.dirname(self.path) or "."


@dataclass(frozen=True, slots=True)
class Matched:
    """A report with its known conflicts marked; of each entry, the places that are still in conflict.

    ``read`` are the files that took part in the run, as seen from the baseline's folder.
    """

    report: Report
    baseline: Baseline
    left: tuple[frozenset[tuple[str, str]], ...]
    read: frozenset[str]


def entry_of(fact: Fact, folder: str) -> Entry:
    """What a baseline in a folder says of a conflict."""
    return Entry(_base(fact.id), _places(fact, folder), fact.rule, fact.attribute, fact.question)


def entries_of(report: Report, folder: str) -> tuple[Entry, ...]:
    """The entries of every conflict that counts, firm or tentative, sorted."""
    live = [fact for fact in report.facts if fact.verdict == "conflict" and fact.suppression is None]
    return tuple(sorted({entry_of(fact, folder) for fact in live}))


def match(report: Report, baseline: Baseline, known: Iterable[str] = ()) -> Matched:
    """Marks the conflicts that the baseline knows. A suppressed one is left as it is, and is in no entry.

    ``known`` are the paths of the facts files of the run, which stand in places as articles do.
    """
    by_id: dict[str, list[int]] = {}
    by_places: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[int]] = {}
    for number, entry in enumerate(baseline.entries):
        by_id.setdefault(entry.id, []).append(number)
        by_places.setdefault((entry.rule, entry.attribute, entry.places), []).append(number)
    left: list[set[tuple[str, str]]] = [set() for _ in baseline.entries]
    facts = []
    for fact in report.facts:
        if fact.verdict == "conflict" and fact.suppression is None:
            mine = entry_of(fact, baseline.folder)
            wanted = set(mine.places)
            found = [n for n in by_id.get(mine.id, []) if wanted.issubset(baseline.entries[n].places)]
            found = found or by_places.get((mine.rule, mine.attribute, mine.places), [])
            for number in found:
                left[number] |= wanted
            if found:
                fact = fact._replace(known=True)
        facts.append(fact)
    files = [document.file for document in report.documents]
    read = frozenset(relative(path, baseline.folder) for path in [*files, *known])
    return Matched(replace(report, facts=tuple(facts)), baseline, tuple(frozenset(one) for one in left), read)


def states_of(matched: Matched) -> list[str]:
    """Of each entry ``known``, ``settled``, ``settled in part``, or ``not judged`` when its files were not all read."""
    states = []
    for entry, left, judged in zip(matched.baseline.entries, matched.left, _judged(matched), strict=True):
        whole = left == set(entry.places)
        states.append("known" if whole else "not judged" if not judged else "settled in part" if left else "settled")
    return states


def stale(matched: Matched) -> list[Notice]:
    """The entries that are no longer true in full, as far as this run can tell.

    An entry is judged when every file that it names was read in this run or is gone: a run over a part of the articles
    says nothing of the others.
    """
    found = []
    for entry, line, state in zip(matched.baseline.entries, matched.baseline.lines, states_of(matched), strict=True):
        if state.startswith("settled"):
            message = f"stale: the {entry.rule} conflict “{entry.question}” is {state}"
            found.append(
                Notice(matched.baseline.path, line, message, "factcli baseline prune takes out what is settled")
            )
    return found


def pruned(matched: Matched) -> tuple[Entry, ...]:
    """The entries without what is settled; those that this run cannot judge are kept as they are."""
    kept = []
    for entry, left, judged in zip(matched.baseline.entries, matched.left, _judged(matched), strict=True):
        if not judged:
            kept.append(entry)
        elif left:
            kept.append(replace(entry, places=tuple(sorted(left))))
    return tuple(sorted(set(kept)))


def _judged(matched: Matched) -> list[bool]:
    """Of each entry whether all its files were read in this run, or are gone."""
    folder, read = matched.baseline.folder, matched.read
    gone: dict[str, bool] = {}
    for path in {_file(path, read) for entry in matched.baseline.entries for path, _ in entry.places} - read:
        gone[path] = not os.path.lexists(os.path.join(folder, path))
    return [
        all((file := _file(path, read)) in read or gone[file] for path, _ in entry.places)
        for entry in matched.baseline.entries
    ]


def _file(path: str, read: Set[str]) -> str:
    """The file of an article's path, which may name a record of it (``feed.jsonl#3``)."""
    bare = re.sub(r"#\d+\Z", "", path)
    return path if path in read or bare == path else bare


def _places(fact: Fact, folder: str) -> tuple[tuple[str, str], ...]:
    paths: dict[str, str] = {}
    found = set()
    for evidence in fact.values:
        for placed in evidence.claims:
            claim = placed.claim
            if claim.path not in paths:
                paths[claim.path] = relative(claim.path, folder)
            value = f"{claim.speaker}: {claim.value}" if claim.kind == "quote" and claim.speaker else claim.value
            found.add((paths[claim.path], value))
    return tuple(sorted(found))


def _base(name: str) -> str:
    """A fact's id without the number that tells it from others of its id in the same run."""
    return _AGAIN.sub("", name)


def dumped(entries: Iterable[Entry]) -> str:
    """A baseline file: one entry a line, sorted, so that a change in it reads as what changed."""
    lines = [json.dumps(_record(entry), ensure_ascii=False) for entry in sorted(entries)]
    body = ",\n".join(lines)
    return f'{{"schema": {SCHEMA}, "tool": "factcli baseline",\n"conflicts": [\n{body}{chr(10) if lines else ""}]}}\n'


def _record(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "rule": entry.rule,
        "attribute": entry.attribute,
        "question": entry.question,
        "places": [list(place) for place in entry.places],
    }


def load(path: str) -> Baseline:
    """Reads a baseline file; raises FactcliError that says what is wrong with it."""
    text = _text(path)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f":{error.lineno}: {error.msg.lower()}" if isinstance(error, json.JSONDecodeError) else ""
        raise FactcliError(f"{path}{where or ': is nested too deep'}: not a baseline", _HINT) from None
    if not isinstance(content, dict) or not isinstance(content.get("conflicts"), list) or "schema" not in content:
        raise FactcliError(f"{path}: not a baseline: it has no list of conflicts", _HINT)
    if content["schema"] != SCHEMA:
        shown = json.dumps(content["schema"])[:40]
        raise FactcliError(
            f"{path}: has schema {shown}, and this version reads {SCHEMA}",
            "use the version of factcli that wrote it, or make it anew with: factcli baseline create --force PATH...",
        )
    entries = [_entry(path, number, record) for number, record in enumerate(content["conflicts"], 1)]
    return Baseline(path, tuple(entries), _lines(text, len(entries)))


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FactcliError(f"{path}: is too large for a baseline", f"the limit is {MAX_BYTES:,} bytes")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise FactcliError(f"{path}: no such baseline", "make one with: factcli baseline create PATH...") from None
    except OSError as error:
        raise FactcliError(
            f"{path}: {(error.strerror or 'cannot be read').lower()}", "it is to hold the baseline"
        ) from None
    except UnicodeDecodeError:
        raise FactcliError(f"{path}: is not UTF-8: not a baseline", _HINT) from None


def _entry(path: str, number: int, record: Any) -> Entry:
    if not isinstance(record, dict):
        raise FactcliError(f"{path}: entry {number} is no object", _HINT)
    for key, kind in _KEYS.items():
        if not isinstance(record.get(key), kind):
            raise FactcliError(f"{path}: entry {number} has no {key!r}, or one of the wrong type", _HINT)
    places = record["places"]
    if not all(
        isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in places
    ):
        raise FactcliError(f"{path}: entry {number}: each of its places is to be a path and a value", _HINT)
    ordered = tuple(sorted({(one[0], one[1]) for one in places}))
    return Entry(record["id"], ordered, record["rule"], record["attribute"], record["question"])


def _lines(text: str, entries: int) -> tuple[int, ...]:
    """The line of each entry, where the file has the form in which it was written; else line 1."""
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith('{"id": ')]
    return tuple(starts) if len(starts) == entries else (1,) * entries
