"""The command line from outside: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcli import __version__, pipeline
from factcli.cli import extract, run, speech
from factcli.config import wants_color
from factcli.errors import FactcliError
from sample_report import REPORT

MAIN = [sys.executable, "-m", "factcli"]


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The sample report, whatever the paths, without its unread file."""
    monkeypatch.setattr(pipeline, "check", lambda *_: replace(REPORT, problems=()))
    return monkeypatch


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("Ada Brekke, 47, was arrested on 7 September 2023.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("Ada Brekke, 47, was arrested.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-on", "firm"], 1),
        (["--fail-on", "tentative"], 1),
        (["--fail-on", "never"], 0),
    ],
)
@pytest.mark.usefixtures("reported")
def test_a_firm_conflict_fails_the_run_unless_told_never_to(arguments: list[str], code: int) -> None:
    assert run(["check", "x", *arguments]) == code


@pytest.mark.parametrize(("fail_on", "code"), [("firm", 0), ("tentative", 1), ("never", 0)])
def test_a_tentative_conflict_fails_the_run_only_when_asked(
    reported: pytest.MonkeyPatch, fail_on: str, code: int
) -> None:
    facts = tuple(fact for fact in REPORT.facts if fact.certainty == "tentative")
    reported.setattr(pipeline, "check", lambda *_: replace(REPORT, facts=facts, problems=()))
    assert run(["check", "x", "--fail-on", fail_on]) == code


def test_an_unread_file_is_named_with_its_hint_the_rest_reported_and_the_code_is_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "check", lambda *_: REPORT)
    assert run(["check", "x", "--fail-on", "never"]) == 2
    said = capsys.readouterr()
    assert said.err == "factcli: drafts/photo.txt: not text\n  hint: leave it out\n"
    assert "CONFLICT" in said.out


def test_an_error_is_one_line_with_a_hint_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise FactcliError("no file matched", "name a folder")

    monkeypatch.setattr(pipeline, "check", fail)
    assert run(["check", "x"]) == 2
    assert capsys.readouterr().err == "factcli: no file matched\n  hint: name a folder\n"


def test_what_nobody_foresaw_shows_its_traceback_and_is_not_taken_for_a_conflict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("surprise")

    monkeypatch.setattr(pipeline, "check", fail)
    assert run(["check", "x"]) == 2
    assert "Traceback" in (err := capsys.readouterr().err) and "surprise" in err


def test_control_c_ends_with_130_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", interrupt)
    assert run(["check", "x"]) == 130
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "yaml", "x"],
        ["check", "--as-of", "yesterday", "x"],
        ["check", "--as-of", "20230909", "x"],
        ["check", "--as-of", "2023-02-30", "x"],
        ["check", "--jobs", "0", "x"],
        ["check", "--width", "10", "x"],
        ["check", "--no-such-option", "x"],
        ["nonsense"],
    ],
)
def test_wrong_usage_is_told_on_stderr_with_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert said.err and not said.out


def test_version_and_help_are_on_stdout_and_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"factcli {__version__}\n"
    for arguments in (["--help"], ["check", "--help"], ["extract", "-h"], ["explain", "--help"]):
        assert run(arguments) == 0
        assert "Examples:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "terminal", "environment", "colored"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_option_then_no_color_then_force_color_then_the_terminal(
    setting: str, terminal: bool, environment: dict[str, str], colored: bool
) -> None:
    assert wants_color(setting, terminal, environment) is colored


def test_a_missing_path_is_named_and_the_others_are_still_reported(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(story), str(story / "three.txt")]) == 2
    said = capsys.readouterr()
    assert "three.txt" in said.err
    assert "2 documents" in said.out


def test_a_folder_without_articles_is_an_error_and_never_a_silent_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err


def test_standard_input_is_one_more_article_under_the_name_that_it_is_given(story: Path) -> None:
    arguments = ["check", "-", "two.txt", "--stdin-name", "desk.txt", "--format", "json"]
    done = subprocess.run(
        [*MAIN, *arguments], input=b"Ada Brekke, 47, resigned.\n", cwd=story, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [d["path"] for d in json.loads(done.stdout)["documents"]] == ["desk.txt", "two.txt"]


def test_standard_input_stands_for_the_file_whose_name_it_is_given(story: Path) -> None:
    arguments = ["check", "-", ".", "--stdin-name", "one.txt", "--format", "json"]
    done = subprocess.run([*MAIN, *arguments], input=b"Nothing yet.\n", cwd=story, capture_output=True, check=False)
    documents = json.loads(done.stdout)["documents"]
    assert {d["path"]: d["claims"] for d in documents}["one.txt"] == 0
    assert len(documents) == 2


def test_one_file_named_twice_is_one_article(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--format", "json", str(story / "one.txt"), str(story / "one.txt"), str(story)])
    assert len(json.loads(capsys.readouterr().out)["documents"]) == 2


def test_extract_lists_claims_of_every_article_and_compares_nothing(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", str(story)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{story / 'one.txt'}:1:13: age: 47: ") for line in lines)
    assert run(["extract", "--format", "json", str(story)]) == 0
    assert {c["path"] for c in json.loads(capsys.readouterr().out)["claims"]} == {
        str(story / "one.txt"),
        str(story / "two.txt"),
    }


def test_explain_prints_the_documentation_and_the_corpus_of_a_kind_or_a_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from factcli.checks import CHECKS
    from factcli.kinds import KINDS

    assert run(["explain"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [kind.name for kind in KINDS] + [check.name for check in CHECKS]
    for check in CHECKS:
        assert run(["explain", check.name]) == 0
        out = capsys.readouterr().out
        assert check.doc.strip().splitlines()[0] in out
        assert "Found in" in out
        assert "Left alone" in out
    for kind in KINDS:
        assert run(["explain", kind.name]) == 0
        out = capsys.readouterr().out
        assert kind.doc.strip().splitlines()[0] in out
        assert "Read as" in out


def test_an_unknown_kind_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "agee"]) == 2
    assert "did you mean 'age'?" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_reader_that_leaves_early_ends_the_run_quietly(story: Path) -> None:
    with subprocess.Popen([*MAIN, "check", str(story)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_stdout_is_utf_8_in_any_locale(story: Path) -> None:
    (story / "één.txt").write_text("Zoë Müller, 47, resigned.\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
    done = subprocess.run(
        [*MAIN, "extract", "--format", "json", "."], cwd=story, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Zoë Müller" in done.stdout.decode("utf-8")


def test_starting_the_command_imports_neither_rich_nor_rapidfuzz_nor_the_stages() -> None:
    script = "import sys, factcli.cli; print(sorted({m.split('.')[0] for m in sys.modules} & {'rich', 'rapidfuzz'}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_progress_is_silent_without_a_terminal_and_wipes_its_line_on_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(speech, "PATIENCE", 0.0)
    with speech.Progress() as progress:
        progress.show("reading articles", 1, 4)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with speech.Progress() as progress:
        progress.show("reading articles", 1, 4)
        progress.show("reading articles", 2, 4)  # too soon after the first
    assert capsys.readouterr().err == "\r\x1b[K[#####...............] reading articles: 1 of 4\r\x1b[K"


def test_the_formats_of_the_command_line_are_those_of_the_registries(capsys: pytest.CaptureFixture[str]) -> None:
    from factcli.reporters import CLAIM_REPORTERS, REPORTERS

    run(["check", "--help"])
    assert f"FORMAT[=PATH] {', '.join(REPORTERS)};" in " ".join(capsys.readouterr().out.split())
    assert tuple(CLAIM_REPORTERS) == extract.CLAIM_FORMATS


def test_explain_links_says_for_each_statement_of_a_fact_what_linked_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Ann Marsh, 47, was fined on Monday.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Marsh, the mayor, left. Ann Marsh, 47, said nothing.\n", encoding="utf-8")
    run(["check", str(tmp_path)])
    assert "linked" not in capsys.readouterr().out
    run(["check", "--explain-links", str(tmp_path)])
    explained = capsys.readouterr().out
    assert explained.count("linked  ") == 2
    assert "“47”: the same person" in explained
