"""Bring the documentation up to date: ``python tests/update_readme.py``.

Runs the README's sessions for real and writes their output into it, and copies the decisions D1 … of
``factcli.values.policy`` into ``docs/design.md``. ``test_docs.py`` compares the same way, and so fails when either is
out of date.

A session is a fenced ``console`` block; a line that begins with ``$`` is a command: factcli, alone or piped into
``python3 -c``. Tables are made for 80 columns, as on a terminal of that width.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from factcli.values import policy

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DESIGN = ROOT / "docs" / "design.md"
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
POLICY = re.compile(r"(?<=<!-- policy: begin -->\n)(.*?)(?=<!-- policy: end -->)", re.DOTALL)
DECISION = re.compile(r"^- (D\d+)\. (.*?)(?=^- D|\Z)", re.MULTILINE | re.DOTALL)
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
        output, code = ran(command)
        lines.append(output)
    return "".join(lines)


def ran(command: str) -> tuple[str, int]:
    """What a command prints, and its exit code: the last one's of a pipe."""
    words = shlex.split(command)
    stop = words.index("|") if "|" in words else len(words)
    (tool, *arguments), script = words[:stop], words[stop + 1 :]
    if tool != "factcli" or (script and script[:2] != ["python3", "-c"]):
        raise ValueError(f"a session runs factcli, alone or piped into python3 -c, not {command!r}")
    width = ["--width", COLUMNS] if arguments[0] == "check" else []
    done = _run([sys.executable, "-m", "factcli", *arguments, *width], "")
    if script:
        done = _run([sys.executable, *script[1:]], done.stdout)
    return done.stdout + done.stderr, done.returncode


def _run(command: list[str], given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, encoding="utf-8", check=False)


def decisions() -> dict[str, str]:
    """The decisions of the policy table by their numbers, each on one line."""
    found = DECISION.findall(policy.__doc__ or "")
    return {number: " ".join(text.split()) for number, text in found}


def quoted_decisions() -> str:
    """The decisions as they stand in the design page."""
    return "".join(f"- **{number}** {text}\n" for number, text in decisions().items())


def updated(text: str) -> str:
    """A README with every session played anew."""
    return SESSION.sub(lambda found: f"```console\n{played(found[1])}```", text)


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
    design = POLICY.sub(lambda _: quoted_decisions(), DESIGN.read_text(encoding="utf-8"))
    DESIGN.write_text(design, encoding="utf-8")
