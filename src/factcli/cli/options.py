"""What commands share: exit codes, and the options that several of them take."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date

import click

from factcli.errors import FactcliError

OK, CONFLICT, FAILED, INTERRUPTED = 0, 1, 2, 130

EPILOG = """\b
Exit codes:
  0  no conflict at or above --fail-on
  1  a conflict, or what a --strict option looks for
  2  usage, configuration or input error
"""


def _iso_date(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """The date of an option, or a usage error that shows the form: 20230909 and 2023-W36-6 are refused."""
    if value is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"{value!r} is not a date; write it as 2023-09-09.")


paths = click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")
some_paths = click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
as_of = click.option(
    "--as-of", callback=_iso_date, metavar="DATE", help="Publication date, as 2023-09-09, of articles that state none."
)
facts = click.option(
    "--facts", multiple=True, metavar="FILE", help="A TOML file of what is known to be true; may be repeated."
)
stdin_name = click.option(
    "--stdin-name", default="<stdin>", metavar="NAME", show_default=True, help="Path under which - is reported."
)
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; by default one, or one a core for many files."
)


def stdin_bytes(paths: Sequence[str]) -> bytes | None:
    """Standard input, if a path asks for it; FactcliError if it was closed before the start."""
    if "-" not in paths:
        return None
    if sys.stdin is None:
        raise FactcliError("cannot read standard input: it is closed", "name a file in place of -")
    return sys.stdin.buffer.read()
