"""The figures of factcli on all invented stories, and each miss and false alarm behind them.

- ``agreement_recall``: agreements and updates of the keys that one reported agreement states from ``min`` places on.
- ``agreement_precision``: of the reported agreements over two or more files that touch a key, those whose keyed places
  are of one entry.
- ``conflict_recall``: conflicts of the keys, certain or not, that a reported conflict of any certainty shows: it
  holds places of both sides.
- ``firm_recall``: conflicts that the keys call certain and that are reported as firm.
- ``firm_precision``: of all firm conflicts reported, keyed or not, those that the keys call certain.
- ``tentative_precision``: of all tentative conflicts reported, those that the keys list, certain or not.
- ``near_misses``: near-misses of the keys that are reported as a conflict, whatever its certainty.

A share of nothing is 1: what was not there was neither missed nor invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from keys import HERE, Entry, Fact, Place, alarms, entries, facts, held, is_conflict, meets, outline, shows, stories

FOLDERS = stories(HERE.parent / "examples", HERE / "stories", HERE / "eval")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of how many are right, and the others in words."""

    right: int
    total: int
    others: tuple[str, ...]

    @property
    def share(self) -> float:
        """The right ones among all; 1 of nothing."""
        return self.right / self.total if self.total else 1.0


def digest(folders: Sequence[Path] = FOLDERS) -> str:
    """SHA-256 over the names and bytes of every article and key, so that neither changes unseen."""
    found = sha256()
    for folder in folders:
        for path in sorted([folder / "key.toml", *folder.glob("*.txt")]):
            found.update(f"{folder.name}/{path.name}\n".encode() + path.read_bytes())
    return found.hexdigest()


def agreement_recall(folder: Path) -> Tally:
    """Agreements and updates of the key that are reported."""
    asked = [entry for entry in entries(folder) if entry.table in ("agreement", "update")]
    return _sought(asked, [entry for entry in asked if any(meets(entry, fact) for fact in facts(folder))])


def agreement_precision(folder: Path) -> Tally:
    """Reported agreements over two or more files that touch the key and mix no two of its entries.

    One that holds no place but a near-miss of something else is not judged: the key does not say what it agrees with.
    """
    stating, apart = _keyed(folder)
    right, wrong = 0, []
    for fact in facts(folder):
        touched = {spot for entry in entries(folder) for spot in _spots(entry, held(entry, fact))}
        mixed = any(len({place.value for place in held(entry, fact)}) > 1 for entry in apart)
        judged = mixed or any(touched & spots for spots in stating)
        if fact["verdict"] != "agreement" or not judged or _files(fact) < 2:
            continue
        if any(touched <= spots for spots in stating):
            right += 1
        else:
            wrong.append(f"{folder.name}: {outline(fact)}")
    return Tally(right, right + len(wrong), tuple(wrong))


def conflict_recall(folder: Path) -> Tally:
    """Conflicts of the key that are reported, firm or tentative."""
    asked = [entry for entry in entries(folder) if entry.table in ("conflict", "tentative")]
    return _sought(asked, [entry for entry in asked if any(shows(entry, fact) for fact in facts(folder))])


def firm_recall(folder: Path) -> Tally:
    """Certain conflicts of the key that are reported as firm."""
    asked = [entry for entry in entries(folder) if entry.table == "conflict"]
    firm = [fact for fact in facts(folder) if is_conflict(fact, "firm")]
    return _sought(asked, [entry for entry in asked if any(shows(entry, fact) for fact in firm)])


def firm_precision(folder: Path) -> Tally:
    """Firm conflicts reported that the key calls certain."""
    return _reported(folder, "firm", ("conflict",))


def tentative_precision(folder: Path) -> Tally:
    """Tentative conflicts reported that the key lists."""
    return _reported(folder, "tentative", ("conflict", "tentative"))


def near_misses(folder: Path) -> Tally:
    """Near-misses of the key that no conflict holds."""
    asked = [entry for entry in entries(folder) if entry.table == "distinct"]
    wrong = [f"{_named(entry)}\n      {outline(fact)}" for entry in asked for fact in alarms(entry)[:1]]
    return Tally(len(asked) - len(wrong), len(asked), tuple(wrong))


SHARES = {
    measure.__name__: measure
    for measure in (
        agreement_recall,
        agreement_precision,
        conflict_recall,
        firm_recall,
        firm_precision,
        tentative_precision,
    )
}


def tallies(folders: Sequence[Path] = FOLDERS) -> dict[str, Tally]:
    """Each measure over all the stories together."""
    measures = {**SHARES, near_misses.__name__: near_misses}
    return {name: _sum([measure(folder) for folder in folders]) for name, measure in measures.items()}


def figures(folders: Sequence[Path] = FOLDERS) -> dict[str, float]:
    """The shares to four decimals, and the number of near-misses reported as conflicts."""
    found = tallies(folders)
    shares = {name: round(found[name].share, 4) for name in SHARES}
    return {**shares, "near_misses": len(found["near_misses"].others)}


def _sum(parts: Sequence[Tally]) -> Tally:
    others = tuple(words for part in parts for words in part.others)
    return Tally(sum(part.right for part in parts), sum(part.total for part in parts), others)


def _keyed(folder: Path) -> tuple[list[set[tuple[str, int]]], list[Entry]]:
    """The places of each fact of the key, an agreement and an update that share a place being one fact; near-misses."""
    groups: list[set[tuple[str, int]]] = []
    for entry in entries(folder):
        if entry.table != "distinct":
            spots = _spots(entry, entry.places)
            shared = [group for group in groups if group & spots]
            groups = [group for group in groups if group not in shared] + [spots.union(*shared)]
    return groups, [entry for entry in entries(folder) if entry.table == "distinct"]


def _spots(entry: Entry, places: Sequence[Place]) -> set[tuple[str, int]]:
    """Where the places are: two entries may quote one place in two contexts."""
    return {(place.file, place.span(entry.folder)[0]) for place in places}


def _files(fact: Fact) -> int:
    return len({claim["path"] for value in fact["values"] for claim in value["claims"]})


def _named(entry: Entry) -> str:
    return f"{entry.folder.name}: {entry.kind} {entry.question}"


def _sought(asked: Sequence[Entry], found: Sequence[Entry]) -> Tally:
    missed = [entry for entry in asked if entry not in found]
    return Tally(len(found), len(asked), tuple(_explained(entry) for entry in missed))


def _explained(entry: Entry) -> str:
    near = [outline(fact) for fact in facts(entry.folder) if held(entry, fact)]
    return "\n      ".join([_named(entry), *(near or ["no claim of that kind at these places"])])


def _reported(folder: Path, certainty: str, tables: Sequence[str]) -> Tally:
    keyed = [entry for entry in entries(folder) if entry.table in tables]
    reported = [fact for fact in facts(folder) if is_conflict(fact, certainty)]
    wrong = [f"{folder.name}: {outline(f)}" for f in reported if not any(shows(entry, f) for entry in keyed)]
    return Tally(len(reported) - len(wrong), len(reported), tuple(wrong))
