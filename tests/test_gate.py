from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

Floors = dict[str, dict[str, dict[str, float]]]

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture(autouse=True)
def _benchmarks_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def test_a_floor_that_was_lowered_raised_as_a_ceiling_or_dropped_is_named() -> None:
    from gate import loosened  # type: ignore[import-not-found, unused-ignore]

    before: Floors = {"score": {"min": {"recall": 0.6, "precision": 0.7}, "max": {"false": 3}}}
    assert loosened(before, before) == []
    assert loosened({"score": {"min": {"recall": 0.9, "precision": 0.7}, "max": {"false": 2}}}, before) == []
    assert loosened({"score": {"min": {"recall": 0.5, "precision": 0.7}, "max": {"false": 4}}}, before) == [
        "score min recall: 0.6 became 0.5",
        "score max false: 3 became 4",
    ]
    assert loosened({"score": {"min": {"recall": 0.6}, "max": {"false": 3}}}, before) == [
        "score min precision: 0.7 became nothing"
    ]


def test_a_figure_passes_at_its_bound_and_one_that_could_not_be_measured_fails() -> None:
    from gate import judged

    floors: dict[str, dict[str, float]] = {"min": {"recall": 0.6, "precision": 0.7}, "max": {"false": 3}}
    figures = {"recall": 0.6, "precision": None, "false": 4}
    assert [(name, passes) for name, _, _, passes in judged(figures, floors)] == [
        ("recall", True),
        ("precision", False),
        ("false", False),
    ]


def test_the_floors_file_names_figures_between_nothing_and_all() -> None:
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
    assert {"score", "score_ages", "eval"} == set(floors)
    assert all(0 <= bound <= 1 for script in floors.values() for bound in script["min"].values())
