"""The command line: options in, pipeline, reporter out, exit code. Nothing is decided here; a command is a module."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from factcli import __version__
from factcli.cli import check, explain, extract
from factcli.cli.options import EPILOG, FAILED, INTERRUPTED, OK
from factcli.cli.speech import complain
from factcli.errors import FactcliError


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


for _module in (check, extract, explain):
    command.add_command(_module.command)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. What nobody foresaw is shown with its traceback, as code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        result = command.main(list(arguments), prog_name="factcli", standalone_mode=False)
    except FactcliError as error:
        complain(error.message, error.hint)
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
