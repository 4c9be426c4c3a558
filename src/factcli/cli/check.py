"""``factcli check``: the main job."""

from __future__ import annotations

from datetime import date

import click

from factcli.cli import options
from factcli.cli.options import CONFLICT, EPILOG, FAILED, OK
from factcli.cli.speech import Progress, name_problems, say, view_of
from factcli.config import COLOR, FAIL_ON, Options

FORMATS = ("table", "json", "concise")  # the keys of REPORTERS, which is imported only when something is reported


@click.command("check", epilog=EPILOG)
@options.paths
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
@options.as_of
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
@options.stdin_name
@options.jobs
@click.pass_context
def command(
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

    asked = Options(as_of=as_of, jobs=jobs or 0, stdin_name=stdin_name, fail_on=fail_on)
    with Progress() as progress:
        report = pipeline.check(paths, asked, options.stdin_bytes(paths), progress.show)
    reporter = REPORTERS[format_name]
    say(reporter.render(report, listed(report, reporter, show_all), view_of(color, width, explain_links)))
    failed = name_problems(report.problems)
    guilty = {"firm": report.count("conflict", "firm"), "tentative": report.count("conflict"), "never": 0}[fail_on]
    context.exit(FAILED if failed else CONFLICT if guilty else OK)
