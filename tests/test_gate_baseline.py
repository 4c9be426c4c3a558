"""The baseline: what it knows, what is new to it, what is stale in it, and the file itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.config import Options
from factcli.errors import FactcliError
from factcli.gate.baseline import Baseline, dumped, entries_of, load, match, pruned, stale
from factcli.gate.suppressions import suppress
from factcli.model import Report

HEAD = "Published: 9 September 2023\n\n"
Drafts = Callable[..., Report]


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drafts:
    """Writes articles into ``drafts/`` of the working folder (None takes one away) and checks what is there."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "drafts"
    folder.mkdir()

    def check(*paths: str, **texts: str | None) -> Report:
        for name, text in texts.items():
            if text is None:
                (folder / f"{name}.txt").unlink()
            else:
                (folder / f"{name}.txt").write_text(HEAD + text, encoding="utf-8")
        return pipeline.check(paths or ["drafts"], Options(singles=False))

    return check


def aged(age: int, name: str = "Ada Brekke") -> str:
    return f"{name}, {age}, was arrested in Lindholm on Thursday.\n"


def taken(report: Report, path: str = "factcli-baseline.json") -> Baseline:
    """A baseline of the report, written and read again."""
    Path(path).write_text(dumped(entries_of(report, str(Path(path).parent))), encoding="utf-8")
    return load(path)


def known(report: Report, baseline: Baseline) -> list[bool]:
    return [fact.known for fact in match(report, baseline).report.facts if fact.verdict == "conflict"]


def test_what_is_in_the_baseline_no_longer_counts_and_is_still_in_the_report(drafts: Drafts) -> None:
    report = drafts(a=aged(47), b=aged(44))
    assert report.count("conflict") == 1
    baseline = taken(report)
    matched = match(report, baseline)
    assert known(report, baseline) == [True]
    assert matched.report.count("conflict") == 0
    assert stale(matched) == []


def test_edits_elsewhere_and_moved_lines_keep_a_conflict_known(drafts: Drafts) -> None:
    baseline = taken(drafts(a=aged(47), b=aged(44)))
    assert known(drafts(a="The harbour was quiet.\n\nNobody spoke.\n\n" + aged(47)), baseline) == [True]


def test_a_known_conflict_that_gains_a_value_or_a_file_is_new_again(drafts: Drafts) -> None:
    baseline = taken(drafts(a=aged(47), b=aged(44)))
    assert known(drafts(c=aged(44)), baseline) == [False]
    assert known(drafts(c=None, b=aged(41)), baseline) == [False]


def test_a_second_conflict_is_new_whatever_is_known_of_the_first(drafts: Drafts) -> None:
    baseline = taken(drafts(a=aged(47), b=aged(44)))
    report = drafts(a=aged(47) + aged(51, "Jonas Lund"), b=aged(44) + aged(58, "Jonas Lund"))
    assert sorted(known(report, baseline)) == [False, True]


def test_a_fuller_name_in_another_article_does_not_make_a_conflict_new(drafts: Drafts) -> None:
    baseline = taken(drafts(a=aged(47, "Brekke"), b=aged(44, "Brekke")))
    report = drafts(c="Ada Brekke is the mayor of Lindholm. Brekke was arrested on Thursday.\n")
    assert known(report, baseline) == [True]


def test_paths_are_told_from_the_folder_of_the_baseline_whatever_the_working_folder(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = drafts(a=aged(47), b=aged(44))
    baseline = taken(report)
    assert {path for path, _ in baseline.entries[0].places} == {"drafts/a.txt", "drafts/b.txt"}
    monkeypatch.chdir(tmp_path / "drafts")
    for paths in (["."], ["../drafts"], [str(tmp_path / "drafts")]):
        elsewhere = pipeline.check(paths, Options(singles=False))
        assert known(elsewhere, load("../factcli-baseline.json")) == [True]


def test_what_is_settled_is_stale_and_pruned_away(drafts: Drafts) -> None:
    baseline = taken(drafts(a=aged(47), b=aged(44), c=aged(44)))
    partly = match(drafts(c=aged(47)), baseline)
    assert known(partly.report, baseline) == [False]  # c says another value now
    partly = match(drafts(c="Nothing is known.\n"), baseline)
    assert [fact.known for fact in partly.report.facts if fact.verdict == "conflict"] == [True]
    (notice,) = stale(partly)
    assert (notice.path, notice.line) == ("factcli-baseline.json", 3)
    assert "settled in part" in notice.message
    assert [path for path, _ in pruned(partly)[0].places] == ["drafts/a.txt", "drafts/b.txt"]
    settled = match(drafts(a=aged(44)), baseline)
    assert "is settled" in stale(settled)[0].message
    assert pruned(settled) == ()


def test_a_run_over_some_of_the_articles_judges_no_entry_of_the_others(drafts: Drafts) -> None:
    report = drafts(a=aged(47), b=aged(44))
    baseline = taken(report)
    alone = match(drafts("drafts/a.txt"), baseline)
    assert stale(alone) == []
    assert pruned(alone) == baseline.entries
    gone = match(drafts(b=None), baseline)
    assert len(stale(gone)) == 1


def test_what_is_suppressed_stays_out_of_the_baseline(drafts: Drafts) -> None:
    report = suppress(drafts(a="<!-- factcli: ignore[age] sure -->\n" + aged(47), b=aged(44))).report
    assert entries_of(report, ".") == ()


def test_the_file_has_one_sorted_entry_a_line_and_no_line_numbers(drafts: Drafts, tmp_path: Path) -> None:
    report = drafts(a=aged(47) + aged(51, "Jonas Lund"), b=aged(44) + aged(58, "Jonas Lund"))
    baseline = taken(report)
    text = (tmp_path / "factcli-baseline.json").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0] == '{"schema": 1, "tool": "factcli baseline",'
    entries = [json.loads(line.rstrip(",")) for line in lines[2:-1]]
    assert entries == sorted(entries, key=lambda entry: entry["id"])
    assert set(entries[0]) == {"id", "rule", "attribute", "question", "places"}
    assert dumped(reversed(baseline.entries)) == text
    assert json.loads(text)["conflicts"] == entries
    assert json.loads(dumped([])) == {"schema": 1, "tool": "factcli baseline", "conflicts": []}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a baseline"),
        (b'{"schema": 1, "conflicts": [', ":1: "),
        (b"[]", "no list of conflicts"),
        (b'{"schema": 2, "conflicts": []}', "has schema 2"),
        (b'{"schema": 1, "conflicts": [3]}', "entry 1 is no object"),
        (b'{"schema": 1, "conflicts": [{"id": "x"}]}', "entry 1 has no 'rule'"),
        (
            b'{"schema": 1, "conflicts": [{"id": "x", "rule": "age", "attribute": "", "question": "", "places": [["a"]]}]}',
            "a path and a value",
        ),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[" * 100_000, "not a baseline"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_with_what_is_wrong(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "factcli-baseline.json"
    path.write_bytes(content)
    with pytest.raises(FactcliError) as caught:
        load(str(path))
    assert words in caught.value.message
    assert str(path) in caught.value.message
    assert caught.value.hint
