"""``factcli extract``: what is found in each article, and nothing compared."""

from __future__ import annotations

import click

from factcli.cli import configured, options
from factcli.cli.options import FAILED, OK
from factcli.cli.speech import Progress, name_problems, say
from factcli.config import View

CLAIM_FORMATS = ("concise", "json")


@click.command("extract")
@options.some_paths
@click.option(
    "--format", "format_name", type=click.Choice(CLAIM_FORMATS), default="concise", show_default=True, help="Layout."
)
@options.as_of
@options.stdin_name
@options.jobs
@configured.selecting
@configured.where
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    format_name: str,
    stdin_name: str,
    **_: object,  # what is a setting too is read from the configuration
) -> None:
    """List every claim that is found, one a line, and compare nothing.

    \b
    Examples:
      factcli extract ours.txt
      factcli extract --format json drafts/ > claims.json
    """
    from factcli import pipeline
    from factcli.reporters import CLAIM_REPORTERS

    configuration = configured.configuration_of(context, paths)
    paths = configured.paths_of(configuration, paths)
    asked = configuration.options(stdin_name=stdin_name)
    with Progress() as progress:
        found = pipeline.claims(paths, asked, options.stdin_bytes(paths), progress.show)
    every = [claim for of_document in found.claims for claim in of_document]
    say(CLAIM_REPORTERS[format_name](found.documents, every, View()))
    context.exit(FAILED if name_problems(found.problems) else OK)
