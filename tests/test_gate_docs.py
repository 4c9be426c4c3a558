"""What stands around the gate is true: the page of the command line, the hooks, the action, the GitLab job, the recipe."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from factcli import cli
from factcli.directives import VERBS
from factcli.reporters import REPORTERS
from update_cli import page

ROOT = Path(__file__).parent.parent
HEAD = "Published: 9 September 2023\n\n"
AGED = "Ada Brekke, {}, was arrested in Lindholm on Thursday.\n"

posix = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs a POSIX shell")


def loaded(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def options_of_check() -> set[str]:
    return {name for parameter in cli.command.commands["check"].params for name in parameter.opts}


def test_the_page_of_the_command_line_is_made_from_the_commands() -> None:
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == page(), "run: python tests/update_cli.py"


def test_the_page_of_the_command_line_names_every_command_and_option() -> None:
    text = page()

    def every(command: click.Command, name: str) -> None:
        assert f"\n## {name}\n" in text
        for parameter in command.params:
            if isinstance(parameter, click.Option) and name != "factcli":
                assert parameter.help, f"{name} {parameter.opts}"
                assert all(f"`{option}" in text for option in parameter.opts)
        if isinstance(command, click.Group):
            for inner in command.commands:
                every(command.commands[inner], f"{name} {inner}")

    every(cli.command, "factcli")


def test_the_hooks_of_pre_commit_run_once_over_everything() -> None:
    hooks = loaded(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["factcli", "factcli-changed"]
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False  # a conflict has places in several files
        assert hook["require_serial"] is True
        assert not {"types", "types_or", "files"} & hook.keys()  # a Word file is a draft, too
        words = shlex.split(hook["entry"])
        assert words[:2] == ["factcli", "check"]
        assert {word for word in words if word.startswith("--")} <= options_of_check()


def test_the_action_hands_every_input_over_as_an_environment_variable_and_never_inside_a_script() -> None:
    action = loaded("action.yml")
    assert action["runs"]["using"] == "composite"
    scripts = [step for step in action["runs"]["steps"] if "run" in step]
    handed = {value for step in scripts for value in step["env"].values()}
    for name in action["inputs"]:
        if name != "python-version":
            assert "${{ inputs." + name + " }}" in handed
    for step in scripts:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
        flags = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", step["run"])) - {"--quiet", "--disable-pip-version-check"}
        assert flags <= options_of_check()
    for output in action["outputs"].values():
        name = re.search(r"steps\.check\.outputs\.([a-z-]+)", output["value"])
        assert name is not None
        assert f'echo "{name[1]}=' in scripts[-1]["run"]


@posix
def test_the_script_of_the_action_runs_with_awkward_paths_and_gives_its_outputs(tmp_path: Path) -> None:
    drafts = tmp_path / "the drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(HEAD + AGED.format(47), encoding="utf-8")
    (drafts / "$(touch stolen).txt").write_text(HEAD + AGED.format(44), encoding="utf-8")
    bin = tmp_path / "factcli" / "bin"
    bin.mkdir(parents=True)
    (bin / "factcli").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcli "$@"\n', encoding="utf-8")
    (bin / "factcli").chmod(0o755)
    script = loaded("action.yml")["runs"]["steps"][-1]["run"]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("FACTCLI_")},
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "GITHUB_ACTIONS": "true",
        "PATHS": "the drafts/a.txt\nthe drafts/$(touch stolen).txt\n",
        "FAIL_ON": "",
        "BASELINE": "",
        "CHANGED_SINCE": "",
        "CONFIG": "",
        "SARIF_FILE": "out file.sarif",
        "SUMMARY": "true",
        "ARGS": "--as-of\n2023-09-09\n",
    }
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(shell, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "output").read_text(encoding="utf-8") == "exit-code=1\nsarif-file=out file.sarif\n"
    assert "How old is Ada Brekke?" in (tmp_path / "summary").read_text(encoding="utf-8")
    assert "::error " in done.stdout
    assert (tmp_path / "out file.sarif").exists()
    assert not (tmp_path / "stolen").exists()


def test_the_gitlab_job_writes_the_reports_that_it_hands_over() -> None:
    job = loaded("contrib/gitlab-ci.yml")["factcli"]
    words = shlex.split(job["script"][-1])
    written = dict(word.split("=", 1) for before, word in pairwise(words) if before == "--format")
    assert written.keys() <= REPORTERS.keys()
    assert sorted(written.values()) == sorted(job["artifacts"]["reports"].values())
    assert job["artifacts"]["when"] == "always"


@posix
@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_the_plain_hook_judges_what_is_staged_and_only_what_it_touches(tmp_path: Path) -> None:
    where = tmp_path / "bin"
    where.mkdir()
    (where / "factcli").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcli "$@"\n', encoding="utf-8")
    (where / "factcli").chmod(0o755)
    repository = tmp_path / "repository"
    repository.mkdir()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("FACTCLI_", "GIT_"))},
        "PATH": f"{where}{os.pathsep}{os.environ['PATH']}",
        "TMPDIR": str(temporary),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }

    def git(*arguments: str) -> int:
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        command = ["git", *who, *arguments]
        return subprocess.run(command, cwd=repository, env=environment, capture_output=True, check=False).returncode

    def write(name: str, age: int) -> None:
        (repository / name).write_text(HEAD + AGED.format(age), encoding="utf-8")

    git("init", "-q")
    shutil.copy(ROOT / "contrib" / "pre-commit.sh", repository / ".git" / "hooks" / "pre-commit")
    write("a.txt", 47)
    git("add", ".")
    assert git("commit", "-qm", "first") == 0  # the first commit of all
    write("b.txt", 44)
    git("add", ".")
    write("b.txt", 47)  # not staged: it is not what would be committed
    assert git("commit", "-qm", "second") == 1
    git("add", ".")
    write("a.txt", 44)
    assert git("commit", "-qm", "second") == 0
    git("commit", "-qam", "a conflict", "--no-verify")
    (repository / "notes.txt").write_text("Nothing is known.\n", encoding="utf-8")
    git("add", "notes.txt")
    assert git("commit", "-qm", "elsewhere") == 0
    assert list(temporary.iterdir()) == []


def test_the_page_of_suppressions_tells_every_order_and_option() -> None:
    text = (ROOT / "docs" / "suppressions.md").read_text(encoding="utf-8")
    for verb in VERBS:
        assert f"`{verb}`" in text
    for option in (
        "--strict-suppressions",
        "--strict-baseline",
        "--changed-since",
        "--no-baseline",
        "--force",
        "--unused",
    ):
        assert f"`{option}" in text
    known = {name for command in _every(cli.command) for parameter in command.params for name in parameter.opts}
    for name in ("suppressions.md", "ci.md"):
        told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", (ROOT / "docs" / name).read_text(encoding="utf-8")))
        assert told <= known


def _every(command: click.Command) -> list[click.Command]:
    inner = command.commands.values() if isinstance(command, click.Group) else []
    return [command, *(one for each in inner for one in _every(each))]
