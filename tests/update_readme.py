"""Run the README's sessions for real and write their output into it: ``python tests/update_readme.py``.

A session is a fenced ``console`` block; a line that begins with ``$`` is a command. Tables are made for 80 columns, as
on a terminal of that width. ``test_docs.py`` compares the same way, and so fails when the README is out of date.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COLUMNS = "80"


def commands(session: str) -> list[str]:
    """The commands of a session, without their prompts."""
    return [line.removeprefix("$ ") for line in session.splitlines() if line.startswith("$ ")]


def played(session: str) -> str:
    """The session with the output that its commands have now."""
    lines = []
    code = 0
    for command in commands(session):
        lines.append(f"$ {command}\n")
        if command == "echo $?":
            lines.append(f"{code}\n")
            continue
        tool, *arguments = shlex.split(command)
        if tool != "factcli":
            raise ValueError(f"a session runs factcli only, not {command!r}")
        width = ["--width", COLUMNS] if arguments[0] == "check" else []
        done = subprocess.run(
            [sys.executable, "-m", "factcli", *arguments, *width],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        code = done.returncode
        lines.append(done.stdout + done.stderr)
    return "".join(lines)


def updated(text: str) -> str:
    """A README with every session played anew."""
    return SESSION.sub(lambda found: f"```console\n{played(found[1])}```", text)


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
