"""The command line: options in, pipeline, reporter out, exit code. Nothing is decided here; a command is a module."""

from __future__ import annotations

import io
import sys
from collections import UserDict
from collections.abc import Sequence
from errno import EBADF, ENOSPC
from importlib import import_module

import click

from factcli import __version__
from factcli.cli.options import EPILOG, FAILED, INTERRUPTED, OK
from factcli.cli.speech import complain, silence, stand_in, unwritable
from factcli.errors import FactcliError

# Each command's module and attribute, in the order of the help.
COMMANDS = {
    "check": "check:command",
    "extract": "extract:command",
    "explain": "explain:command",
    "suppressions": "suppressions:command",
    "baseline": "baseline:command",
    "config": "config:command",
    "init": "config:init",
    "completion": "completion:command",
}


class _Imported(UserDict[str, click.Command]):
    """Commands by name; one that is not asked for is not imported."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys(COMMANDS))  # type: ignore[arg-type]  # what stands for it until then

    def __getitem__(self, name: str) -> click.Command:
        if self.data[name] is None:
            module, _, attribute = COMMANDS[name].partition(":")
            self.data[name] = getattr(import_module(f"factcli.cli.{module}"), attribute)
        return self.data[name]


class _Commands(click.Group):
    """The commands in the order of ``COMMANDS``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)


@click.group(
    cls=_Commands, commands=_Imported(), context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG
)
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


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. What nobody foresaw is shown with its traceback, as code 2."""
    stand_in()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    stdout = sys.stdout
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
    except SystemExit as ended:
        if sys.stdout is not stdout:  # click has put a stand-in there: nobody reads its help to the end
            return OK
        return int(ended.code or OK)  # it completes a word for the shell
    except OSError as error:
        if error.errno not in (ENOSPC, EBADF):
            raise
        silence()
        told = unwritable(error)
        complain(told.message, told.hint)
        return FAILED
    except Exception:
        from traceback import print_exc

        print_exc()  # exit code 1 would read as "a conflict"
        return FAILED
    return result if isinstance(result, int) else OK


def main() -> None:
    """The ``factcli`` command."""
    sys.exit(run(sys.argv[1:]))
