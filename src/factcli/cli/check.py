"""``factcli check``: the main job."""

from __future__ import annotations

import os

import click

from factcli.cli import configured, options
from factcli.cli.gating import gate_of, gate_options, gated, name_notices
from factcli.cli.options import CONFLICT, EPILOG, FAILED, OK
from factcli.cli.outputs import STDOUT, Looks, Output, formats, output_file, planned, written
from factcli.cli.speech import Progress, name_problems
from factcli.config import COLOR, FAIL_ON


@click.command("check", epilog=EPILOG)
@options.some_paths
@formats
@output_file
@click.option("--all", "show_all", is_flag=True, help="Also list facts that are stated once.")
@click.option("--explain-links", is_flag=True, help="In the table, say why each statement was put to its fact.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="firm",
    show_default=True,
    help="The weakest conflict that makes the exit code 1.",
)
@configured.certainty
@gate_options
@configured.selecting
@configured.checks
@configured.where
@options.facts
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
@click.option(
    "-q", "--quiet", is_flag=True, help="Print the conflicts and nothing else; errors go to stderr all the same."
)
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr what was read, and which settings count.")
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    output: str | None,
    show_all: bool,
    explain_links: bool,
    stdin_name: str,
    quiet: bool,
    verbose: bool,
    no_baseline: bool,
    changed_since: str | None,
    **_: object,  # what is a setting too is read from the configuration
) -> None:
    """Report where articles agree and where they cannot all be true.

    PATH is a file, a folder (read with all its subfolders) or - for standard input; without any, what the setting paths
    names. Settings come from factcli.toml or pyproject.toml, then FACTCLI_ variables, then these options.

    \b
    Examples:
      factcli check drafts/
      factcli check --all --format json -o facts.json drafts/
      factcli check --format github --format sarif=factcli.sarif drafts/
      pbpaste | factcli check --stdin-name mine.txt - agency.txt
      factcli check --facts facts.toml drafts/
      factcli check --fail-on tentative --as-of 2023-09-09 drafts/
      factcli check --changed-since origin/main drafts/
    """
    from factcli import pipeline

    configuration = configured.configuration_of(context, paths)
    paths = configured.paths_of(configuration, paths)
    wanted = (one.partition("=") for one in configuration["format"])
    plan = planned([Output(name, file or STDOUT) for name, _, file in wanted], output, os.environ)
    asked = configuration.options(stdin_name=stdin_name, singles=show_all)
    with Progress(quiet) as progress:
        report = pipeline.check(paths, asked, options.stdin_bytes(paths), progress.show)
    gate = gate_of(paths, configuration, no_baseline=no_baseline, changed_since=changed_since, stdin_name=stdin_name)
    outcome = gated(report, gate)
    report = outcome.report
    if verbose:
        from factcli.cli.telling import tell

        tell(report, gate, configuration)
    fail_on = configuration["fail-on"]
    looks = Looks(
        configuration["color"],
        configuration["width"],
        explain_links,
        fail_on == "tentative",
        quiet,
        configuration["certainty"],
        asked.custom,
    )
    fine = written(report, plan, show_all, looks)
    if not quiet or outcome.failed:
        name_notices(report.notices)
    failed = name_problems(report.problems) or not fine
    guilty = {"firm": report.count("conflict", "firm"), "tentative": report.count("conflict"), "never": 0}[fail_on]
    guilty = 0 if configuration["exit-zero"] else guilty or outcome.failed
    context.exit(FAILED if failed else CONFLICT if guilty else OK)
