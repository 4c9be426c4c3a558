"""factcli's figures on all invented stories do not fall below the floors of ``tests/floors.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from keys import HERE, entries, faults, shows
from scoring import FOLDERS, SHARES, digest, figures, tallies

FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["eval"]
DIGEST = Path(__file__).parent / "stories.sha256"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_key_is_well_formed(folder: Path) -> None:
    assert not faults(folder), "\n".join(faults(folder))


def test_the_stories_are_those_that_the_floors_were_measured_on() -> None:
    assert len(FOLDERS) >= 10
    assert all(3 <= len(list(folder.glob("*.txt"))) <= 6 for folder in FOLDERS)
    assert DIGEST.read_text(encoding="utf-8").strip() == digest(), (
        "An article or a key has changed. Review the floors under [eval] in tests/floors.toml, then: "
        "python tests/eval/report.py --digest > tests/eval/stories.sha256"
    )


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS["min"]) == set(SHARES)
    assert FLOORS["max"] == {"near_misses": 0}


@pytest.mark.parametrize("name", sorted(SHARES))
def test_a_share_is_not_below_its_floor(name: str) -> None:
    tally = tallies()[name]
    assert figures()[name] >= FLOORS["min"][name], "\n".join([f"{tally.right} of {tally.total}", *tally.others])


def test_no_near_miss_is_reported_as_a_conflict() -> None:
    alarms = tallies()["near_misses"].others
    assert len(alarms) <= FLOORS["max"]["near_misses"], "\n".join(alarms)


def test_a_conflict_shows_an_entry_only_when_it_holds_both_sides(tmp_path: Path) -> None:
    text = "He died on Sunday. He died on Jan. 9. He died on Saturday."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "key.toml").write_text(
        """[[conflict]]
        kind = "date"
        question = "When did he die?"
        odd = ["Saturday"]
        places = [["a.txt", "Sunday", "Sunday"], ["a.txt", "Jan. 9", "Jan. 9"], ["a.txt", "Saturday", "Saturday"]]
        """,
        encoding="utf-8",
    )
    entry = entries(tmp_path)[0]
    assert not shows(entry, fact_of(text, "Sunday", "Jan. 9")), "both words mean one day"
    assert shows(entry, fact_of(text, "Sunday", "Saturday"))
    assert not shows(entry, {**fact_of(text, "Sunday", "Saturday"), "kind": "time"})
    assert not shows(entry, {**fact_of(text, "Sunday", "Saturday"), "verdict": "agreement"})


def fact_of(text: str, *values: str) -> dict[str, Any]:
    claims = [{"path": "a.txt", "start": text.index(value), "end": text.index(value) + len(value)} for value in values]
    return {"kind": "date", "verdict": "conflict", "values": [{"value": "", "claims": claims}]}
