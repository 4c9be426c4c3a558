"""The gate from outside: a repository's first weeks with it, its commands, and how runs end that cannot go on."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcli.cli import run

MAIN = [sys.executable, "-m", "factcli"]
HEAD = "Published: 9 September 2023\n\n"
AGED = "Ada Brekke, {}, was arrested in Lindholm on Thursday.\n"
LUND = "Jonas Lund, {}, was fined in Korsvik on Monday.\n"

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX pipes, signals and devices")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with drafts that contradict one another once."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("FACTCLI_", "GIT_")) or name == "GITHUB_ACTIONS"]:
        monkeypatch.delenv(name)
    (tmp_path / ".git").mkdir()  # no configuration above is looked for
    (tmp_path / "drafts").mkdir()
    write("a", AGED.format(47))
    write("b", AGED.format(44))
    return tmp_path


def write(name: str, text: str) -> None:
    Path("drafts", f"{name}.txt").write_text(HEAD + text, encoding="utf-8")


def spoken(arguments: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
    """A real process."""
    return subprocess.run([*MAIN, *arguments], capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]


def test_a_baseline_lets_old_conflicts_be_and_fails_for_the_new_one_alone(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "drafts"]) == 1
    assert run(["baseline", "create", "drafts"]) == 0
    assert "factcli-baseline.json: 1 known conflict\n" in capsys.readouterr().out
    assert run(["check", "drafts"]) == 0
    assert "Not counted: 1 known to the baseline." in capsys.readouterr().out
    write("a", AGED.format(47) + LUND.format(51))
    write("b", AGED.format(44) + LUND.format(58))
    assert run(["check", "--quiet", "drafts"]) == 1
    said = capsys.readouterr().out
    assert "Jonas Lund" in said and "Ada Brekke" not in said
    assert run(["check", "--no-baseline", "--quiet", "drafts"]) == 1
    assert "Ada Brekke" in capsys.readouterr().out


def test_a_baseline_is_not_replaced_unless_forced_and_prune_takes_nothing_in(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["baseline", "create", "--baseline", "known.json", "drafts"]) == 0
    assert run(["baseline", "create", "--baseline", "known.json", "drafts"]) == 2
    assert "--force" in capsys.readouterr().err
    write("a", LUND.format(51))
    write("b", AGED.format(44) + LUND.format(58))
    assert run(["baseline", "show", "--baseline", "known.json", "drafts"]) == 0
    assert "How old is Ada Brekke? (age): settled" in capsys.readouterr().out
    assert run(["baseline", "prune", "--baseline", "known.json", "drafts"]) == 0
    assert "0 known conflicts, 1 taken out" in capsys.readouterr().out
    assert run(["baseline", "create", "--force", "--baseline", "known.json", "drafts"]) == 0
    assert run(["baseline", "show", "--format", "json", "--baseline", "known.json"]) == 0
    shown = capsys.readouterr().out
    (entry,) = json.loads(shown[shown.index("{") :])["conflicts"]
    assert entry["question"] == "How old is Jonas Lund?"
    assert entry["state"] is None


def test_no_baseline_is_written_or_pruned_when_an_article_could_not_be_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["baseline", "create", "drafts", "drafts/none.txt"]) == 2
    assert not Path("factcli-baseline.json").exists()
    assert run(["baseline", "create", "drafts"]) == 0
    before = Path("factcli-baseline.json").read_bytes()
    write("a", AGED.format(44))
    assert run(["baseline", "prune", "drafts", "drafts/none.txt"]) == 2
    assert Path("factcli-baseline.json").read_bytes() == before


def test_stale_entries_are_reported_and_fail_only_when_asked(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "create", "drafts"])
    write("a", AGED.format(44))
    capsys.readouterr()
    assert run(["check", "drafts"]) == 0
    assert "factcli-baseline.json:3: stale: the age conflict" in capsys.readouterr().err
    assert run(["check", "--strict-baseline", "drafts"]) == 1
    assert run(["check", "--strict-baseline", "--exit-zero", "drafts"]) == 0
    assert run(["check", "--strict-baseline", "drafts/a.txt"]) == 0  # it says nothing of b.txt


def test_a_conflict_with_the_facts_file_is_known_goes_stale_and_counts_as_changed_with_the_file(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write("b", AGED.format(47))
    born = '[[person]]\nname = "Ada Brekke"\nborn = {}\n'
    Path("known.toml").write_text(born.format("1970-01-01"), encoding="utf-8")
    with_facts = ["--facts", "known.toml", "drafts"]
    assert run(["check", *with_facts]) == 1
    assert run(["baseline", "create", *with_facts]) == 0
    assert run(["check", "--strict-baseline", *with_facts]) == 0
    Path(".git").rmdir()
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *arguments], check=True)
    assert run(["check", "--no-baseline", "--changed-since", "HEAD", *with_facts]) == 0
    Path("known.toml").write_text(born.format("1971-01-01"), encoding="utf-8")
    assert run(["check", "--no-baseline", "--changed-since", "HEAD", *with_facts]) == 1
    assert run(["check", *with_facts]) == 1  # another value: new
    Path("known.toml").write_text(born.format("1976-01-01"), encoding="utf-8")
    assert run(["check", "--strict-baseline", *with_facts]) == 1
    assert "is settled" in capsys.readouterr().err


def test_a_corrupt_baseline_is_an_error_and_not_a_pass(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("factcli-baseline.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert run(["check", "drafts"]) == 2
    assert "factcli-baseline.json:1: expecting value: not a baseline" in capsys.readouterr().err
    assert run(["check", "--no-baseline", "--exit-zero", "drafts"]) == 0
    assert run(["check", "--baseline", "none.json", "drafts"]) == 2
    assert "no such baseline" in capsys.readouterr().err


def test_unused_suppressions_are_reported_and_fail_only_when_asked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a", "<!-- factcli: ignore[age] the register -->\n" + AGED.format(47))
    assert run(["check", "--strict-suppressions", "drafts"]) == 0
    write("b", AGED.format(47))
    capsys.readouterr()
    assert run(["check", "drafts"]) == 0
    assert capsys.readouterr().err.startswith("factcli: drafts/a.txt:3: ignore[age] suppresses nothing\n  hint: ")
    assert run(["check", "--quiet", "drafts"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["check", "--strict-suppressions", "--quiet", "drafts"]) == 1
    assert "suppresses nothing" in capsys.readouterr().err
    assert run(["check", "drafts/a.txt"]) == 0
    assert capsys.readouterr().err == ""


def test_suppressions_lists_each_with_its_place_rules_reason_and_use(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a", AGED.format("47 [CQ]") + "<!-- factcli: ignore[count] -->\nAll was quiet.\n")
    Path("factcli.toml").write_text(
        '[[suppress]]\nrule = "age"\npath = "drafts/b.txt"\nvalue = "44"\nreason = "the register"\n', encoding="utf-8"
    )
    assert run(["suppressions", "drafts"]) == 0
    lines = [re.split(r"  +", line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        ["drafts/a.txt:3", "[CQ]", "used", "marked [CQ] by the desk"],
        ["drafts/a.txt:4", "ignore[count]", "unused", "(no reason)"],
        ["factcli.toml:1", "[[suppress]][age] “44” in drafts/b.txt", "used", "the register"],
        ["3 suppressions: 1 unused, 1 without a reason"],
    ]
    assert run(["suppressions", "--unused", "--format", "json", "drafts"]) == 0
    (record,) = json.loads(capsys.readouterr().out)["suppressions"]
    assert (record["path"], record["line"], record["rules"], record["used"]) == ("drafts/a.txt", 4, ["count"], False)


def test_the_configuration_sets_baseline_strictness_and_exit_code(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("desk").mkdir()
    Path("factcli.toml").write_text('baseline = "desk/known.json"\nstrict-baseline = true\n', encoding="utf-8")
    assert run(["baseline", "create", "drafts"]) == 0
    assert run(["check", "drafts"]) == 0
    write("a", AGED.format(44))
    assert run(["check", "drafts"]) == 1
    os.chdir("drafts")  # the file is found from the articles, its paths from its own folder
    assert run(["check", "."]) == 1
    assert "../desk/known.json:3: stale" in capsys.readouterr().err
    Path("../factcli.toml").write_text("exit-zero = true\n", encoding="utf-8")
    write_here = Path("a.txt")
    write_here.write_text(HEAD + AGED.format(47), encoding="utf-8")
    assert run(["check", "."]) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[suppress]]\nreason = "x"\n', "line 1: suppress[1]: it names nothing to suppress"),
        ('[[suppress]]\nrule = "age"\nfile = "x"\n', "line 3: suppress[1].file: there is no such key"),
        ('[[suppress]]\nrule = "age"\nvalue = 45\n', "line 3: suppress[1].value: 45 is not a text"),
        ("suppress = 3\n", "line 1: suppress: 3 is not a list of tables"),
        ("baseline = 3\n", "line 1: baseline: 3 is not a path"),
        ("baseline = \n", "line 1, column 12: not valid TOML"),
    ],
)
def test_a_configuration_that_is_wrong_is_an_error_with_its_line(
    desk: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    Path("factcli.toml").write_text(text, encoding="utf-8")
    assert run(["check", "drafts"]) == 2
    said = capsys.readouterr()
    assert words in said.err and said.err.startswith("factcli: factcli.toml")
    assert said.out == ""


def test_a_rule_that_there_is_not_is_answered_with_the_nearest(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("factcli.toml").write_text('[[suppress]]\nrule = "agee"\nreason = "x"\n', encoding="utf-8")
    run(["check", "drafts"])
    said = capsys.readouterr().err
    assert "factcli.toml:1: [[suppress]] names 'agee'" in said
    assert "did you mean 'age'?" in said


def test_quiet_prints_conflicts_and_nothing_else_and_nothing_at_all_without_one(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "-q", "drafts"]) == 1
    said = capsys.readouterr()
    assert "CONFLICT  How old is Ada Brekke?" in said.out
    assert "AGREEMENTS" not in said.out and "documents" not in said.out
    write("b", AGED.format(47))
    for form in ("table", "concise"):
        assert run(["check", "-q", "--format", form, "drafts"]) == 0
        said = capsys.readouterr()
        assert (said.out, said.err) == ("", "")
    assert run(["check", "-q", "--format", "json", "drafts"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"]  # what programs read stays whole
    assert run(["check", "-q", "drafts", "none.txt"]) == 2
    assert "none.txt" in capsys.readouterr().err


def test_verbose_says_what_was_read_and_which_settings_count_the_same_every_time(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("factcli.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    run(["baseline", "create", "drafts"])
    capsys.readouterr()
    assert run(["check", "-v", "--as-of", "2024-01-01", "drafts"]) == 0
    first = capsys.readouterr()
    assert first.err.splitlines()[:5] == [
        "factcli: settings from factcli.toml",
        "factcli: fail-on is set by factcli.toml, line 1",
        "factcli: as-of is set by --as-of",
        "factcli: read drafts/a.txt: published 2023-09-09 (header), 4 claims",
        "factcli: read drafts/b.txt: published 2023-09-09 (header), 4 claims",
    ]
    assert "factcli: baseline factcli-baseline.json: knows 1 conflict of this run\n" in first.err
    run(["check", "-v", "--as-of", "2024-01-01", "drafts"])
    assert capsys.readouterr() == first


def test_exit_zero_forgives_conflicts_and_no_unread_file(desk: Path) -> None:
    assert run(["check", "--exit-zero", "drafts"]) == 0
    assert run(["check", "--exit-zero", "drafts", "none.txt"]) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--changed-since", "", "drafts"], "names no commit"),
        (["--changed-since", "--all", "drafts"], "is not the name of a commit"),
        (["--changed-since", "main", "drafts"], "git"),
        (["--exit-zer", "drafts"], "--exit-zero"),
        (["--baselin", "x", "drafts"], "--baseline"),
    ],
)
def test_wrong_options_of_the_gate_are_told_with_what_to_write(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert run(["check", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_completion_scripts_are_printed_for_three_shells_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    for shell, words in (("bash", "complete -o nosort"), ("zsh", "#compdef factcli"), ("fish", "complete --no-files")):
        assert run(["completion", shell]) == 0
        script = capsys.readouterr().out
        assert words in script and "_FACTCLI_COMPLETE" in script
    assert run(["completion", "csh"]) == 2


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_bash_script_is_valid_and_completes_commands_options_and_choices(desk: Path) -> None:
    script = spoken(["completion", "bash"]).stdout
    assert subprocess.run(["bash", "-n"], input=script, check=False).returncode == 0
    for words, at, wanted in (
        ("factcli ba", 1, b"plain,baseline"),
        ("factcli check --strict-b", 2, b"plain,--strict-baseline"),
        ("factcli check --format sar", 3, b"plain,sarif"),
        ("factcli baseline pr", 2, b"plain,prune"),
        ("factcli check dra", 2, b"file,dra"),
    ):
        environment = {**os.environ, "COMP_WORDS": words, "COMP_CWORD": str(at), "_FACTCLI_COMPLETE": "bash_complete"}
        done = spoken([], env=environment)
        assert wanted in done.stdout, words
        assert done.returncode == 0


@posix
@pytest.mark.parametrize(
    "arguments", [["check", "drafts"], ["check", "--help"], ["explain", "age"], ["extract", "drafts"]]
)
def test_a_reader_that_has_gone_is_no_error_and_leaves_the_exit_code_as_it_is(desk: Path, arguments: list[str]) -> None:
    code = run(arguments)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*MAIN, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (code, b"")


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "drafts"],
        ["check", "--help"],
        ["--version"],
        ["explain"],
        ["suppressions", "drafts"],
        ["completion", "zsh"],
    ],
)
def test_a_full_disk_is_an_error_in_one_line_and_not_a_conflict(desk: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*MAIN, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 2
    said = done.stderr.decode().splitlines()
    assert said[0] == "factcli: cannot write to standard output: no space left on device"
    assert len(said) == 2 and said[1].startswith("  hint: ")


@posix
def test_control_c_ends_a_run_with_130_and_without_a_traceback(desk: Path) -> None:
    os.mkfifo("drafts/c.txt")
    with subprocess.Popen([*MAIN, "check", "drafts/c.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        held = os.open("drafts/c.txt", os.O_WRONLY)  # goes on once the run has begun to read
        try:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        finally:
            os.close(held)
    assert process.returncode == 130
    assert out == b"" and err.strip() == b""


@posix
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "-o", "no/such/report.txt", "drafts"], "cannot write no/such/report.txt: no such file or directory"),
        (["check", "-o", "drafts", "drafts"], "cannot write drafts: is a directory"),
        (["check", "--format", "sarif=/dev/full", "drafts"], "cannot write /dev/full: no space left on device"),
        (["baseline", "create", "--baseline", "no/such/b.json", "drafts"], "cannot write no/such/b.json: no such file"),
        (["check", "--config", "none.toml", "drafts"], "none.toml: cannot read the configuration: no such file"),
    ],
)
def test_what_cannot_be_written_or_read_is_named_with_code_2_and_no_traceback(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said
