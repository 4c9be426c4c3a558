"""``--changed-since``: what git is asked, what it answers in awkward repositories, and what is kept of a report."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.config import Options
from factcli.errors import FactcliError
from factcli.gate.changed import Changed, changed_since, touching

Git = Callable[..., str]
HEAD = "Published: 9 September 2023\n\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository with one commit on ``main``, as the working folder, deaf to the settings of this machine."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    def run(*arguments: str) -> str:
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True).stdout

    run("init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text(aged(47), encoding="utf-8")
    (tmp_path / "b.txt").write_text(aged(44), encoding="utf-8")
    run("add", ".")
    run("commit", "-qm", "first")
    return run


def aged(age: int, name: str = "Ada Brekke") -> str:
    return f"{HEAD}{name}, {age}, was arrested in Lindholm on Thursday.\n"


def names(changed: Changed) -> list[str]:
    return sorted(os.path.relpath(path, changed.top) for path in changed.files)


def test_committed_staged_unstaged_and_new_files_have_changed_and_deleted_and_ignored_ones_have_not(
    git: Git, tmp_path: Path
) -> None:
    assert names(changed_since("main")) == []
    git("switch", "-qc", "desk")
    for name in ("committed", "staged", "unstaged", "gone"):
        (tmp_path / f"{name}.txt").write_text("1\n", encoding="utf-8")
    git("add", "committed.txt", "unstaged.txt", "gone.txt")
    git("commit", "-qm", "second")
    git("add", "staged.txt")
    (tmp_path / "a.txt").write_text(aged(48), encoding="utf-8")
    (tmp_path / "gone.txt").unlink()
    (tmp_path / "b.txt").unlink()
    (tmp_path / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    (tmp_path / "x.tmp").write_text("1\n", encoding="utf-8")
    (tmp_path / "new.txt.factcli").write_text("ignore\n", encoding="utf-8")
    assert names(changed_since("main")) == [
        ".gitignore",
        "a.txt",
        "committed.txt",
        "new.txt",
        "new.txt.factcli",
        "staged.txt",
        "unstaged.txt",
    ]


def test_only_what_the_branch_did_counts_and_not_what_came_to_main_since(git: Git, tmp_path: Path) -> None:
    git("switch", "-qc", "desk")
    (tmp_path / "mine.txt").write_text("1\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "mine")
    git("switch", "-q", "main")
    (tmp_path / "b.txt").write_text(aged(50), encoding="utf-8")
    git("commit", "-qam", "theirs")
    git("switch", "-q", "desk")
    assert names(changed_since("main")) == ["mine.txt"]


def test_names_with_spaces_quotes_line_ends_and_accents_come_whole_and_from_any_subfolder(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awkward = ["a b.txt", 'q"x.txt', "line\nend.txt", "été.txt", "sub/ü ö.txt", "-r.txt"]
    (tmp_path / "sub").mkdir()
    for name in awkward:
        (tmp_path / name).write_text("1\n", encoding="utf-8")
    git("add", "--", "a b.txt", "été.txt")
    git("config", "diff.relative", "true")
    git("config", "core.quotePath", "true")
    assert names(changed_since("HEAD")) == sorted(awkward)
    monkeypatch.chdir(tmp_path / "sub")
    assert names(changed_since("HEAD")) == sorted(awkward)


@pytest.mark.parametrize("ref", ["", "-", "--output=x", "-c core.pager=x", "a\0b"])
def test_a_name_that_could_be_an_option_is_refused_before_git_is_asked(
    ref: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("git was run")

    monkeypatch.setattr(subprocess, "run", never)
    with pytest.raises(FactcliError, match="is not the name of a commit"):
        changed_since(ref)


@pytest.mark.parametrize("ref", ["nonsense", "main..desk", "HEAD:a.txt", "$(touch x)", "main; touch x"])
def test_a_name_that_git_does_not_know_is_an_error_and_nothing_is_run(git: Git, tmp_path: Path, ref: str) -> None:
    with pytest.raises(FactcliError, match="git knows no commit") as caught:
        changed_since(ref)
    assert "fetch-depth: 0" in caught.value.hint
    assert not (tmp_path / "x").exists()


def test_without_a_repository_git_or_common_history_the_error_says_so(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("switch", "-q", "--orphan", "alone")
    (tmp_path / "c.txt").write_text("1\n", encoding="utf-8")
    git("add", "c.txt")
    git("commit", "-qm", "other root")
    with pytest.raises(FactcliError, match="no common history"):
        changed_since("main")
    outside = tmp_path.parent / "outside"
    outside.mkdir(exist_ok=True)
    with pytest.raises(FactcliError, match="not in a git repository"):
        changed_since("main", str(outside))
    monkeypatch.setenv("PATH", str(outside))
    with pytest.raises(FactcliError, match="needs git"):
        changed_since("main")


def test_every_article_is_read_and_only_the_facts_that_touch_a_changed_one_are_kept(git: Git, tmp_path: Path) -> None:
    lund = "Jonas Lund, {}, was fined in Korsvik on Monday.\n"
    (tmp_path / "c.txt").write_text(HEAD + lund.format(51), encoding="utf-8")
    (tmp_path / "d.txt").write_text(HEAD + lund.format(58), encoding="utf-8")
    report = pipeline.check(["."], Options(singles=False))
    assert report.count("conflict") == 2
    kept = touching(report, changed_since("main"))
    assert [fact.subject for fact in kept.facts if fact.verdict == "conflict"] == ["Jonas Lund"]
    assert kept.documents == report.documents
    (tmp_path / "a.txt").write_text(aged(46), encoding="utf-8")
    again = touching(pipeline.check(["."], Options(singles=False)), changed_since("main"))
    (brekke,) = [fact for fact in again.facts if fact.subject == "Ada Brekke" and fact.verdict == "conflict"]
    assert {p.claim.path for e in brekke.values for p in e.claims} == {"./a.txt", "./b.txt"}  # the unchanged one too


def test_standard_input_counts_as_changed_and_an_article_outside_the_repository_is_an_error(
    git: Git, tmp_path: Path
) -> None:
    report = pipeline.check(["-", "b.txt"], Options(stdin_name="desk.txt"), stdin=aged(47).encode())
    changed = changed_since("main")
    assert touching(report, changed, ["desk.txt"]).count("conflict") == 1
    assert touching(report, changed).count("conflict") == 0
    outside = tmp_path.parent / "elsewhere.txt"
    outside.write_text(aged(44), encoding="utf-8")
    with pytest.raises(FactcliError, match="is not in the repository"):
        touching(pipeline.check([str(outside), "a.txt"], Options()), changed)
