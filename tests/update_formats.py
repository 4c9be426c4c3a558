"""Bring ``docs/formats.md`` up to date: ``python tests/update_formats.py``.

Before each session stands how much of the output is shown, ``<!-- 3 lines of 110 columns -->``; a longer line ends in
``…``, and a line ``…`` stands for those left out. ``test_formats_page.py`` compares the same way.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

from click.testing import CliRunner

from factcli import cli
from update_readme import COLUMNS, ROOT

PAGE = ROOT / "docs" / "formats.md"
SHOWN = re.compile(r"^<!-- (\d+) lines of (\d+) columns -->\n```console\n\$ (.*?)\n.*?^```$", re.MULTILINE | re.DOTALL)


def output_of(command: str) -> str:
    """What a session's command prints: factcli, run in this process, alone or piped into ``python3 -c``."""
    words = shlex.split(command)
    stop = words.index("|") if "|" in words else len(words)
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        done = CliRunner(env={"GITHUB_ACTIONS": None}).invoke(cli.command, [*words[1:stop], "--width", COLUMNS])
    finally:
        os.chdir(before)
    if stop == len(words):
        return done.stdout
    script = [sys.executable, *words[stop + 2 :]]
    return subprocess.run(script, input=done.stdout, capture_output=True, encoding="utf-8", check=True).stdout


def cut(output: str, lines: int, columns: int) -> str:
    """The first lines of an output, each cut to so many columns."""
    every = output.replace("\r\n", "\n").splitlines()
    shown = [line if len(line) <= columns else f"{line[: columns - 1].rstrip()}…" for line in every[:lines]]
    return "".join(f"{line}\n" for line in [*shown, *(["…"] if len(every) > lines else [])])


def updated(text: str) -> str:
    """The page with every session run anew."""

    def session(found: re.Match[str]) -> str:
        lines, columns, command = int(found[1]), int(found[2]), found[3]
        head = found[0].split("\n", 1)[0]
        return f"{head}\n```console\n$ {command}\n{cut(output_of(command), lines, columns)}```"

    return SHOWN.sub(session, text)


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
