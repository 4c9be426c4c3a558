"""Which files of a folder are read: git itself says what its ignore files mean."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.cli import run
from factcli.config import Options, Selection
from factcli.config.globs import Globs
from factcli.errors import FactcliError
from factcli.readers import find_files

ALL = Selection(respect_gitignore=False)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def tree(*paths: str, **ignored: str) -> None:
    """Makes articles, and a ``.gitignore`` in each folder that is named (``top`` is this one)."""
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("Ada Brekke, 47, left.\n", encoding="utf-8")
    for folder, text in ignored.items():
        here = Path("." if folder == "top" else folder.replace("__", "/"))
        here.mkdir(parents=True, exist_ok=True)
        (here / ".gitignore").write_text(text, encoding="utf-8")


def found(*paths: str, selection: Selection | None = None) -> list[str]:
    files, problems = find_files(paths, selection)
    assert not problems
    return files


TREES = (
    ("*.md\n!keep.md\n", "!draft.md\n/top.txt\n", "build/\n"),
    ("build/\n!build/a.txt\n/b.txt\n", "", "*\n!*/\n!a.txt\n"),
    ("**/old/*.txt\n# a comment\n\\#mark.txt\n", "old/\n", "!*.txt\n"),
    ("*\n!*.txt\n", "[ab].txt\n", "?.txt\n"),
    ("*.txt\n!/deep/\n!deep/**\n", "a.txt \nb\\ c.txt\n", "!/a.txt\n"),
    ("deep/inner\n", "b.txt\n", ""),
    ("/a.txt\ndeep/**/b.txt\n***\n[z-\n", "", ""),
    ("deep/**\n!deep/a.txt\n", "!inner/\n", "!b.txt\n"),
    ("**/inner\n!deep/inner/\n", "*\n!old\n", "build/*\n!build/a.txt\nold/**\n"),
    ("*.txt\n!deep/inner/*.txt\nb*\n", "!build/\n", "/old\n"),
)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is the judge of its own ignore files")
@pytest.mark.parametrize("ignores", TREES, ids=range(len(TREES)))
def test_nested_and_negated_patterns_mean_what_they_mean_to_git(ignores: tuple[str, str, str]) -> None:
    names = ("a.txt", "b.txt", "b c.txt", "keep.md", "draft.md", "#mark.txt", "old/a.txt", "build/a.txt")
    tree(
        *(folder + name for folder in ("", "deep/", "deep/inner/") for name in names),
        top=ignores[0],
        deep=ignores[1],
        deep__inner=ignores[2],
    )
    environment = {"PATH": os.environ["PATH"], "HOME": os.getcwd(), "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "init", "-q"], check=True, env=environment)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--others", "--exclude-standard"], check=True, capture_output=True, env=environment
    )
    expected = {name for name in listed.stdout.decode().split("\0") if name.endswith((".txt", ".md"))}
    files, _ = find_files(["."])
    assert {os.path.normpath(path) for path in files} == expected
    inside = {path for path in expected if path.startswith("deep/")}
    if inside and "deep/**" not in ignores[0]:  # else all of the folder is ignored, and read because it is named
        assert set(find_files(["deep"])[0]) == inside, "from inside, the files above count as well"


def test_outside_of_a_repository_only_what_the_named_folder_holds_counts() -> None:
    tree("drafts/a.txt", "drafts/b.txt", top="a.txt\n", drafts="b.txt\n")
    assert found("drafts") == ["drafts/a.txt"]
    Path(".git").mkdir()
    assert find_files(["drafts"])[0] == []
    assert found("drafts", selection=ALL) == ["drafts/a.txt", "drafts/b.txt"]


def test_what_is_named_is_read_though_it_is_ignored_or_excluded() -> None:
    Path(".git").mkdir()
    tree("old/a.txt", "old/b.txt", "new/c.txt", top="old/\n*.txt\n!new/\n")
    exclude = Selection(exclude=Globs(os.getcwd(), ("old/", "b.txt")), respect_gitignore=False)
    assert found("old/a.txt") == ["old/a.txt"]
    assert found("old") == ["old/a.txt", "old/b.txt"], "whoever names a folder wants it read"
    assert found("old", "old/b.txt", selection=exclude) == ["old/a.txt", "old/b.txt"]
    assert found(".", selection=exclude) == ["./new/c.txt"]
    forced = Selection(exclude=exclude.exclude, respect_gitignore=False, force_exclude=True)
    assert found("old", "old/a.txt", "new/c.txt", "new", selection=forced) == ["new/c.txt"]


def test_include_and_exclude_narrow_a_folder_and_are_relative_to_their_file() -> None:
    tree("desk/wire/a.txt", "desk/wire/a.md", "desk/own/b.txt", "desk/own/old/c.txt", "desk/own/photo.jpg")
    desk = os.path.join(os.getcwd(), "desk")
    selection = Selection(include=Globs(desk, ("wire/", "*.txt", "!b.*")), exclude=Globs(desk, ("/own/old",)))
    assert found("desk", selection=selection) == ["desk/wire/a.md", "desk/wire/a.txt"]
    os.chdir("desk/own")
    assert find_files(["."], selection)[0] == []
    assert found("../wire", selection=selection) == ["../wire/a.md", "../wire/a.txt"]
    assert found(".", selection=Selection(exclude=Globs(desk, ("wire/", "b.txt")))) == ["./old/c.txt"]


def test_a_folder_of_which_all_is_left_out_says_why() -> None:
    tree("drafts/a.txt", "empty/photo.jpg", drafts="*\n")
    (left_out,), (empty,) = find_files(["drafts"])[1], find_files(["empty"])[1]
    assert "left out by exclude, include or .gitignore" in left_out.hint
    assert empty.hint.startswith("read are: ")
    with pytest.raises(FactcliError, match="no file matched") as wrong:
        pipeline.check(
            ["drafts/a.txt"], Options(selection=Selection(exclude=Globs(os.getcwd(), ("*",)), force_exclude=True))
        )
    assert "force-exclude" in wrong.value.hint


def test_an_ignore_file_that_cannot_be_read_or_is_no_text_does_no_harm() -> None:
    tree("drafts/a.txt", "drafts/b.txt")
    Path("drafts/.gitignore").write_bytes(b"\xff\xfe\x00broken\nb.txt\n\\\n")
    assert found("drafts") == ["drafts/a.txt"]
    Path("drafts/.gitignore").unlink()
    Path("drafts/.gitignore").mkdir()
    assert found("drafts") == ["drafts/a.txt", "drafts/b.txt"]


def test_flags_and_settings_select_files(capsys: pytest.CaptureFixture[str]) -> None:
    tree("drafts/a.txt", "drafts/old/b.txt", "drafts/c.md")
    Path("factcli.toml").write_text('exclude = ["drafts/old/"]\n', encoding="utf-8")

    def read(*arguments: str) -> list[str]:
        assert run(["extract", *arguments]) == 0
        return sorted({line.partition(":")[0] for line in capsys.readouterr().out.splitlines()})

    assert read("drafts") == ["drafts/a.txt", "drafts/c.md"]
    assert read("drafts", "--exclude", "*.md") == ["drafts/a.txt", "drafts/old/b.txt"], "a flag replaces the list"
    assert read("drafts", "--include", "*.md") == ["drafts/c.md"]
    assert read("drafts", "drafts/old/b.txt", "--force-exclude") == ["drafts/a.txt", "drafts/c.md"]
    os.chdir("drafts")
    assert read(".") == ["./a.txt", "./c.md"], "patterns of a file are relative to that file"


def test_without_patterns_and_ignore_files_the_library_of_patterns_is_not_loaded() -> None:
    import sys

    tree("drafts/a.txt")
    code = (
        "import sys; from factcli.cli import run; run(['check', 'drafts']); "
        "sys.exit('pathspec' in sys.modules or 'factcli.config.lines' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
