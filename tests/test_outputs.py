"""Where reports go: several formats at once, files that are written whole or not at all, links, GitHub Actions."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.cli import outputs, run
from factcli.cli.outputs import Output, planned
from factcli.config import View, wants_links
from factcli.model import Document, Report
from factcli.reporters import REPORTERS, listed
from sample_report import REPORT

MAIN = [sys.executable, "-m", "factcli"]
READ = replace(REPORT, problems=())


@pytest.fixture(autouse=True)
def reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample report, whatever the paths, on no continuous integration server."""
    monkeypatch.setattr(pipeline, "check", lambda *_: READ)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def text_of(name: str, report: Report = READ) -> str:
    reporter = REPORTERS[name]
    return reporter.render(report, listed(report, reporter, False), View(rules=outputs.rules()))


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_goes_to_standard_output_or_into_a_file_byte_for_byte(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "x", "--format", name]) == 1
    assert capsys.readouterr().out == text_of(name)
    assert run(["check", "x", "--format", name, "-o", str(tmp_path / "a")]) == 1
    assert run(["check", "x", "--format", f"{name}={tmp_path / 'b'}", "--format", "concise"]) == 1
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == text_of(name).encode()
    assert capsys.readouterr().out == text_of("concise")


def test_files_are_written_beside_the_table_when_nothing_else_is_to_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--format", f"sarif={tmp_path / 'a.sarif'}", "--format", f"junit={tmp_path / 'a.xml'}"]
    assert run(["check", "x", *arguments]) == 1
    assert capsys.readouterr().out == text_of("table")
    assert json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sarif", "a.xml"]


def test_with_an_output_file_standard_output_stays_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "x", "-o", str(tmp_path / "report.txt")])
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text_of("table")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "jsno"], "there is no format 'jsno'; did you mean 'json'?"),
        (["--format", "SARIF"], "did you mean 'sarif'?"),
        (["--format", "qqq"], "the formats are table, concise, json"),
        (["--format", "json="], "names no file; write it as json=PATH"),
        (["--format", "json", "--format", "csv"], "json and csv cannot both go to standard output"),
        (["--format", "json=a", "--format", "csv=./a"], "two formats would be written to"),
        (["--format", "json=a", "-o", "a"], "two formats would be written to"),
    ],
)
def test_formats_that_cannot_be_are_wrong_usage_that_says_what_to_write(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "x", *arguments]) == 2
    said = capsys.readouterr()
    assert words in " ".join(said.err.split())
    assert not said.out


def test_a_dash_is_standard_output_and_naming_it_twice_for_one_format_is_no_fault() -> None:
    assert planned([Output("json", "-"), Output("json")], None, {}) == [Output("json")]
    assert planned([Output("json")], "-", {}) == [Output("json")]


def test_an_output_that_cannot_be_written_is_named_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing, folder = tmp_path / "no" / "a.json", tmp_path
    arguments = ["--format", f"json={missing}", "--format", f"csv={folder}", "--format", f"sarif={tmp_path / 's'}"]
    assert run(["check", "x", "--fail-on", "never", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == text_of("table")
    assert said.err.splitlines() == [
        f"factcli: cannot write {missing}: no such file or directory",
        f"  hint: create the folder {missing.parent} first, or name another file",
        f"factcli: cannot write {folder}: is a directory",
        f"  hint: name a file in it, such as {folder / 'report'}",
    ]
    assert (tmp_path / "s").read_text(encoding="utf-8") == text_of("sarif")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_a_file_that_cannot_be_finished_keeps_its_old_content_and_leaves_nothing_beside_it(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    (tmp_path / "r.json").write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "replace", fail)
    assert run(["check", "x", "--format", "json", "-o", str(tmp_path / "r.json")]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == "before"
    assert f"cannot write {tmp_path / 'r.json'}: {os.strerror(code).lower()}" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and links")
def test_a_file_keeps_its_permissions_and_a_link_keeps_leading_to_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("before", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    outputs.write(str(link), "after\udcff\n")
    assert link.is_symlink() and real.read_bytes() == b"after\\udcff\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux")
def test_a_full_disk_is_an_error_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Brekke, 47, was arrested.\n", encoding="utf-8")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*MAIN, "check", "a.txt"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[0] == "factcli: cannot write to standard output: no space left on device"
    done = subprocess.run([*MAIN, "check", "-o", "/dev/full", "a.txt"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 2 and b"/dev/full: no space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_report_is_never_written_over_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Ada Brekke, 47.\n", encoding="utf-8")
    monkeypatch.setattr(
        pipeline, "check", lambda *_: replace(READ, documents=(Document(str(draft), ""),), claims_of=(0,))
    )
    monkeypatch.chdir(tmp_path)
    assert run(["check", "x", "--format", "json", "-o", "./draft.txt"]) == 2
    assert "cannot write ./draft.txt: it is one of the articles" in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == "Ada Brekke, 47.\n"


# GitHub Actions ------------------------------------------------------------------------------------------------------


def test_on_github_actions_annotations_follow_the_table_on_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    run(["check", "x"])
    assert capsys.readouterr().out == text_of("table") + text_of("github")


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - {"table"}))
def test_on_github_actions_any_other_format_is_printed_as_it_is(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    run(["check", "x", "--format", name])
    assert capsys.readouterr().out == text_of(name)


@pytest.mark.parametrize(
    ("written", "file", "actions", "plan"),
    [
        ([], None, "true", [Output("table"), Output("github")]),
        ([], None, "1", [Output("table")]),
        ([], "a.txt", "true", [Output("table", "a.txt")]),
        ([Output("github", "a")], None, "true", [Output("table"), Output("github"), Output("github", "a")]),
        ([Output("sarif", "a")], None, "", [Output("table"), Output("sarif", "a")]),
        ([Output("sarif", "a"), Output("csv")], "b", "", [Output("csv", "b"), Output("sarif", "a")]),
    ],
)
def test_what_is_written_where(written: list[Output], file: str | None, actions: str, plan: list[Output]) -> None:
    assert planned(written, file, {"GITHUB_ACTIONS": actions}) == plan


@pytest.mark.parametrize("question", ["\n ::add-mask::the", "say ##[add-mask]the"])
def test_words_of_an_article_are_no_commands_to_the_runner(
    question: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    path = f"{question}.txt".replace("\n", "")
    place = REPORT.facts[0].values[0].claims[0].claim._replace(path=path)
    value = REPORT.facts[0].values[0]._replace(claims=(REPORT.facts[0].values[0].claims[0]._replace(claim=place),))
    told = REPORT.facts[0]._replace(values=(value,))
    monkeypatch.setattr(pipeline, "check", lambda *_: replace(READ, facts=(told,)))
    run(["check", "x", "--format", "concise"])
    first, *lines, last = capsys.readouterr().out.splitlines()
    word = first.removeprefix("::stop-commands::")
    assert len(word) == 64 and last == f"::{word}::"
    assert word not in "".join(lines)
    monkeypatch.delenv("GITHUB_ACTIONS")
    run(["check", "x", "--format", "concise"])
    assert capsys.readouterr().out.splitlines() == lines


# links ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "terminal", "environment", "linked"),
    [
        ("auto", True, {}, True),
        ("auto", True, {"NO_COLOR": "1"}, True),
        ("always", True, {}, True),
        ("never", True, {}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, False),
        ("always", False, {}, False),
        ("auto", True, {"TERM": "dumb"}, False),
    ],
)
def test_places_are_links_on_a_terminal_that_is_not_dumb_unless_color_is_never(
    setting: str, terminal: bool, environment: dict[str, str], linked: bool
) -> None:
    assert wants_links(setting, terminal, environment) is linked


def test_a_file_gets_neither_links_nor_the_terminal_s_width_nor_colours_unless_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(["check", "x", "-o", str(tmp_path / "plain")])
    assert (tmp_path / "plain").read_text(encoding="utf-8") == text_of("table")
    run(["check", "x", "--color", "always", "-o", str(tmp_path / "painted")])
    painted = (tmp_path / "painted").read_text(encoding="utf-8")
    assert "\x1b[1;31mCONFLICT" in painted and "\x1b]8;" not in painted


def test_tentative_conflicts_fail_in_junit_when_they_fail_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "x", "--format", "junit", "--fail-on", "tentative"])
    assert 'failures="3"' in capsys.readouterr().out
    run(["check", "x", "--format", "junit"])
    assert 'failures="2"' in capsys.readouterr().out
