"""How a run speaks: the report on stdout, everything else on stderr."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Sequence
from errno import EBADF, ENOSPC

import click

from factcli.config import View, wants_color, wants_links
from factcli.errors import FactcliError
from factcli.model import Problem

PATIENCE = 1.0  # seconds before a run says how far it is


class Progress:
    """How far a run is: one line on stderr that appears after a second, on terminals only, and is wiped at the end."""

    def __init__(self, quiet: bool = False) -> None:
        self._wanted = sys.stderr.isatty() and not quiet
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def show(self, what: str, done: int, total: int) -> None:
        """Called by the pipeline as often as it likes; written ten times a second at most."""
        if not self._wanted or (now := time.monotonic()) < self._next:
            return
        self._next = now + 0.1
        self._shown = True
        filled = 20 * done // max(total, 1)
        sys.stderr.write(f"\r\x1b[K[{'#' * filled}{'.' * (20 - filled)}] {what}: {done} of {total}")
        sys.stderr.flush()


def view_of(
    color: str,
    width: int | None,
    links: bool = False,
    *,
    stdout: bool = True,
    strict: bool = False,
    rules: tuple[tuple[str, str], ...] = (),
    quiet: bool = False,
) -> View:
    """How to lay out what goes to stdout (or to a file), from the options, the terminal and the environment."""
    is_terminal = stdout and sys.stdout.isatty()
    if width is None and is_terminal:
        from shutil import get_terminal_size

        width = max(40, get_terminal_size().columns)
    folder = ""
    if wants_links(color, is_terminal, os.environ):
        from pathlib import Path

        folder = Path.cwd().as_uri()
    painted = wants_color(color, is_terminal, os.environ if stdout else {})
    return View(width, painted, links, folder, strict, rules, quiet)


def say(text: str) -> None:
    """Write a report to stdout; that nobody reads on is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # `factcli … | head`: the reader has seen enough, the exit code still tells the verdict
        silence()
    except OSError as error:
        silence()
        raise unwritable(error) from None


def unwritable(error: OSError) -> FactcliError:
    """The error for a standard output that takes nothing."""
    why = "it is closed" if error.errno == EBADF else (error.strerror or "it is not there").lower()
    hint = "make room, or write to a file with -o FILE" if error.errno == ENOSPC else "write to a file with -o FILE"
    return FactcliError(f"cannot write to standard output: {why}", hint)


def stand_in() -> None:
    """Put something in the place of an output that was closed before the start (``>&-``), which Python leaves without one.

    What is written to standard output then fails like any other writing, and what is said on stderr goes nowhere. The
    numbers are taken, so that no file that is opened later gets one of them and a report with it.
    """
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is not None:
            continue
        try:
            os.fstat(number)
        except OSError:
            null = os.open(os.devnull, os.O_RDONLY if name == "stdout" else os.O_WRONLY)
            if null != number:
                os.dup2(null, number)
                os.close(null)
        raw = io.FileIO(number, "w", closefd=False)
        setattr(
            sys,
            name,
            io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", newline="\n"),
        )


def silence() -> None:
    """Let what is left for stdout go nowhere, or the interpreter tries again as it ends and complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def name_problems(problems: Sequence[Problem]) -> bool:
    """Say on stderr what could not be read; whether there was any such thing."""
    for problem in problems:
        complain(f"{problem.path}: {problem.message}", problem.hint)
    return bool(problems)


def complain(message: str, hint: str) -> None:
    """Say on stderr what is wrong and what to do."""
    from factcli.reporters.wording import visible

    click.echo(f"factcli: {visible(message)}", err=True)
    if hint:
        click.echo(f"  hint: {visible(hint)}", err=True)
