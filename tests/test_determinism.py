"""The same articles give the same bytes, whatever the machine, the order or the number of processes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = {
    "courier.txt": "date 2023-09-09\nAda Brekke, 47, was sentenced on Thursday to 30 years to life. Three people died.",
    "herald.txt": "date 2023-09-10\nBrekke, 45, got 30 years to life on Sept. 7, after four people died in the fire.",
    "wire.txt": "The fire killed at least three people. Ada Brekke was sentenced Thursday.",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every example story, and a small one that is always there."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    for path in sorted(EXAMPLES.rglob("*.txt")):
        (folder / f"{path.parent.name}-{path.name}").write_bytes(path.read_bytes())
    return folder


def output(folder: Path, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> bytes:
    """What ``factcli check`` prints for these arguments, run inside a folder."""
    command = [sys.executable, "-m", "factcli", "check", "--all", *arguments]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


@cache
def plain(folder: Path, format_name: str, *paths: str) -> bytes:
    """What the tests of a folder compare with: its files as they come, the hash seed fixed."""
    return output(folder, ["--format", format_name, *(paths or ["."])], {"PYTHONHASHSEED": "0"})


@pytest.mark.parametrize("format_name", ["json", "table", "concise"])
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"},
        {"COLUMNS": "40", "LINES": "2", "TERM": "dumb"},
    ],
    ids=lambda environment: "-".join(f"{k}={v}" for k, v in environment.items()),
)
def test_the_environment_changes_no_byte(corpus: Path, format_name: str, environment: dict[str, str]) -> None:
    assert output(corpus, ["--format", format_name, "."], environment) == plain(corpus, format_name)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_files_are_named_changes_no_byte(corpus: Path, seed: int) -> None:
    names = sorted(path.name for path in corpus.glob("*.txt"))
    shuffled = random.Random(seed).sample(names, len(names))
    assert output(corpus, ["--format", "json", *shuffled]) == plain(corpus, "json", *names)


def test_the_working_folder_changes_nothing_but_the_paths_as_they_are_given(corpus: Path) -> None:
    inside = plain(corpus, "json")
    outside = output(corpus.parent, ["--format", "json", str(corpus)])
    paths = ((str(corpus) + os.sep).encode(), f".{os.sep}".encode())
    assert outside.replace(paths[0], b"") == inside.replace(paths[1], b"")


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    for number in range(70):
        name, text = list(ARTICLES.items())[number % 3]
        (tmp_path / f"{number:02}-{name}").write_text(text.replace("Brekke", f"Brekke{number // 3}"), encoding="utf-8")
    alone = output(tmp_path, ["--format", "json", "--jobs", "1", "."])
    assert output(tmp_path, ["--format", "json", "--jobs", "3", "."]) == alone
    assert output(tmp_path, ["--format", "json", "."]) == alone
