"""What a run is asked to do, as plain records. Nothing here reads the environment: the command line hands it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FAIL_ON = ("firm", "tentative", "never")
COLOR = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are read and judged.

    ``as_of`` is the publication date of documents that state none. ``jobs`` is the number of processes, 0 for a
    number that suits the number of files; it never changes what is reported. ``stdin_name`` is the path under which
    standard input is reported. ``fail_on`` is the weakest conflict that makes the exit code 1.
    """

    as_of: date | None = None
    jobs: int = 0
    stdin_name: str = "<stdin>"
    fail_on: str = "firm"


@dataclass(frozen=True, slots=True)
class View:
    """How a report is laid out: the width in terminal cells (None: unlimited), whether it is coloured, and whether it
    says what linked each statement to its fact.
    """

    width: int | None = None
    color: bool = False
    links: bool = False


def wants_color(setting: str, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to colour, from ``--color``, NO_COLOR and FORCE_COLOR (an empty variable counts as unset)."""
    if setting != "auto":
        return setting == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"
