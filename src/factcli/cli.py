"""The command line: options in, pipeline, reporter out, exit code. Nothing is decided here."""

from __future__ import annotations

import io
import os
import re
import sys
import time
from collections.abc import Sequence
from datetime import date

import click

from factcli import __version__
from factcli.config import COLOR, FAIL_ON, Options, View, wants_color
from factcli.errors import FactcliError

OK, CONFLICT, FAILED, INTERRUPTED = 0, 1, 2, 130
FORMATS = ("table", "json", "concise")  # the keys of REPORTERS, which is imported only when something is reported
CLAIM_FORMATS = ("concise", "json")
PATIENCE = 1.0  # seconds before a run says how far it is

EPILOG = """\b
Exit codes:
  0  no conflict at or above --fail-on
  1  a conflict
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


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, prog_name="factcli", message="%(prog)s %(version)s")
def command() -> None:
    """Cross-check the facts that several articles state.

    factcli reads drafts or articles on one story, finds what each of them states (ages, prison terms, dates, counts …),
    and says where they agree and where they cannot all be true. It works offline, and the same files give the same
    report.

    \b
    Examples:
      factcli check drafts/                    every article in a folder
      factcli check ours.txt agency.txt        two versions of one story
      factcli check --format concise drafts/   one line a place, for editors and CI
      factcli extract ours.txt                 what factcli reads in one article
      factcli explain age                      what counts as an age, with examples
    """


_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
_as_of = click.option(
    "--as-of", callback=_iso_date, metavar="DATE", help="Publication date, as 2023-09-09, of articles that state none."
)
_stdin_name = click.option(
    "--stdin-name", default="<stdin>", metavar="NAME", show_default=True, help="Path under which - is reported."
)
_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; by default one, or one a core for many files."
)


@command.command(epilog=EPILOG)
@_paths
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True, help="Layout.")
@click.option("--all", "show_all", is_flag=True, help="Also list facts that are stated once.")
@click.option("--explain-links", is_flag=True, help="In the table, say why each statement was put to its fact.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="firm",
    show_default=True,
    help="The weakest conflict that makes the exit code 1.",
)
@_as_of
@click.option(
    "--color",
    type=click.Choice(COLOR),
    default="auto",
    show_default=True,
    help="auto colours a terminal and respects NO_COLOR and FORCE_COLOR.",
)
@click.option(
    "--width",
    type=click.IntRange(min=40),
    metavar="N",
    help="Columns of the table; by default the terminal's, and no limit in a file or pipe.",
)
@_stdin_name
@_jobs
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    format_name: str,
    show_all: bool,
    explain_links: bool,
    fail_on: str,
    as_of: date | None,
    color: str,
    width: int | None,
    stdin_name: str,
    jobs: int | None,
) -> None:
    """Report where articles agree and where they cannot all be true.

    PATH is a file, a folder (read with all its subfolders) or - for standard input.

    \b
    Examples:
      factcli check drafts/
      factcli check --all --format json drafts/ > facts.json
      pbpaste | factcli check --stdin-name mine.txt - agency.txt
      factcli check --fail-on tentative --as-of 2023-09-09 drafts/
    """
    from factcli import pipeline
    from factcli.reporters import REPORTERS, listed

    options = Options(as_of=as_of, jobs=jobs or 0, stdin_name=stdin_name, fail_on=fail_on)
    with Progress() as progress:
        report = pipeline.check(paths, options, _stdin(paths), progress.show)
    reporter = REPORTERS[format_name]
    _say(reporter.render(report, listed(report, reporter, show_all), _view(color, width, explain_links)))
    failed = _name_problems(report.problems)
    guilty = {"firm": report.count("conflict", "firm"), "tentative": report.count("conflict"), "never": 0}[fail_on]
    context.exit(FAILED if failed else CONFLICT if guilty else OK)


@command.command()
@_paths
@click.option(
    "--format", "format_name", type=click.Choice(CLAIM_FORMATS), default="concise", show_default=True, help="Layout."
)
@_as_of
@_stdin_name
@_jobs
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    format_name: str,
    as_of: date | None,
    stdin_name: str,
    jobs: int | None,
) -> None:
    """List every claim that is found, one a line, and compare nothing.

    \b
    Examples:
      factcli extract ours.txt
      factcli extract --format json drafts/ > claims.json
    """
    from factcli import pipeline
    from factcli.reporters import CLAIM_REPORTERS

    options = Options(as_of=as_of, jobs=jobs or 0, stdin_name=stdin_name)
    with Progress() as progress:
        found = pipeline.claims(paths, options, _stdin(paths), progress.show)
    every = [claim for of_document in found.claims for claim in of_document]
    _say(CLAIM_REPORTERS[format_name](found.documents, every, View()))
    context.exit(FAILED if _name_problems(found.problems) else OK)


@command.command(short_help="Say what a KIND of claim is, with examples.")
@click.argument("kind", required=False)
def explain(kind: str | None) -> None:
    """Say what a KIND of claim is, with examples; without KIND, list the kinds.

    \b
    Examples:
      factcli explain
      factcli explain age
    """
    from factcli.kinds import KINDS
    from factcli.reporters.kinds import explanation, overview

    if kind is None:
        _say(overview(KINDS))
        return
    for known in KINDS:
        if known.name == kind:
            _say(explanation(known))
            return
    from difflib import get_close_matches

    names = [known.name for known in KINDS]
    near = get_close_matches(kind.lower(), names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"the kinds are {', '.join(names)}"
    raise FactcliError(f"there is no kind {kind!r}", hint)


class Progress:
    """How far a run is: one line on stderr that appears after a second, on terminals only, and is wiped at the end."""

    def __init__(self) -> None:
        self._wanted = sys.stderr.isatty()
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


def _stdin(paths: Sequence[str]) -> bytes | None:
    return sys.stdin.buffer.read() if "-" in paths else None


def _view(color: str, width: int | None, links: bool = False) -> View:
    is_terminal = sys.stdout.isatty()
    if width is None and is_terminal:
        from shutil import get_terminal_size

        width = max(40, get_terminal_size().columns)
    return View(width=width, color=wants_color(color, is_terminal, os.environ), links=links)


def _say(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # `factcli … | head`: the reader has seen enough, the exit code still tells the verdict
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _name_problems(problems: Sequence[object]) -> bool:
    from factcli.model import Problem

    for problem in problems:
        if isinstance(problem, Problem):
            _complain(f"{problem.path}: {problem.message}", problem.hint)
    return bool(problems)


def _complain(message: str, hint: str) -> None:
    from factcli.reporters.wording import visible

    click.echo(f"factcli: {visible(message)}", err=True)
    if hint:
        click.echo(f"  hint: {visible(hint)}", err=True)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. What nobody foresaw is shown with its traceback, as code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        result = command.main(list(arguments), prog_name="factcli", standalone_mode=False)
    except FactcliError as error:
        _complain(error.message, error.hint)
        return FAILED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception:
        from traceback import print_exc

        print_exc()  # exit code 1 would read as "a conflict"
        return FAILED
    return result if isinstance(result, int) else OK


def main() -> None:
    """The ``factcli`` command."""
    sys.exit(run(sys.argv[1:]))
