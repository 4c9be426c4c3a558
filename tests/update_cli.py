"""Write docs/cli.md from the commands themselves: ``python tests/update_cli.py``. ``test_gate_docs.py`` compares.

Built from the parameters and not from click's help pages, whose layout changes from version to version.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click

from factcli import cli
from factcli.cli.outputs import FormatType
from factcli.config.settings import SETTINGS
from factcli.reporters import REPORTERS

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"

OPENING = """\
# The command line

Made from the commands by `python tests/update_cli.py`; a test compares. `factcli COMMAND --help` shows the same.

Reports go to standard output, everything else to standard error. Options may stand before or behind the paths; behind `--`
everything is a path.

## Exit codes

| code | meaning |
|---|---|
| 0 | no conflict at or above `--fail-on`, or `--exit-zero` |
| 1 | there is one; or what `--strict-baseline` or `--strict-suppressions` looks for |
| 2 | wrong usage or configuration, or something could not be read or written (named on stderr; the rest is reported) |
| 130 | stopped with Ctrl-C |

A reader that closes the pipe early (`factcli check drafts | head`) changes neither the code nor what is on standard error.
"""


def page() -> str:
    """The whole page."""
    parts = [OPENING]
    for name, command in _commands(cli.command, "factcli"):
        parts.append("\n".join(_section(name, command)))
    parts.append("\n".join(_formats()))
    parts.append("\n".join(_variables()))
    return "\n".join(parts)


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for inner in sorted(command.commands):
            yield from _commands(command.commands[inner], f"{name} {inner}")


def _section(name: str, command: click.Command) -> Iterator[str]:
    command.get_params(click.Context(command))  # one takes the options of another then
    yield f"## {name}"
    yield ""
    arguments = [f" {parameter.metavar or f'{parameter.name}'.upper()}" for parameter in _arguments(command)]
    rest = " COMMAND [ARGS]..." if isinstance(command, click.Group) else "".join(arguments)
    yield f"`{name} [OPTIONS]{rest}`"
    yield ""
    yield from _prose(inspect.cleandoc(command.help or ""))
    if isinstance(command, click.Group):
        yield "| command | |"
        yield "|---|---|"
        for inner in sorted(command.commands):
            yield f"| [`{name} {inner}`](#{f'{name} {inner}'.replace(' ', '-')}) | {_short(command.commands[inner])} |"
        yield ""
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if options and name != "factcli":
        yield "| option | |"
        yield "|---|---|"
        yield from (_row(option) for option in options)
        yield ""


def _arguments(command: click.Command) -> list[click.Parameter]:
    return [parameter for parameter in command.params if isinstance(parameter, click.Argument)]


def _short(command: click.Command) -> str:
    return command.short_help or inspect.cleandoc(command.help or "").partition("\n\n")[0].replace("\n", " ")


def _prose(text: str) -> Iterator[str]:
    """The help, each block that click does not wrap as a fenced one."""
    for paragraph in text.split("\n\n"):
        if not paragraph.startswith("\b"):
            yield from (" ".join(paragraph.split()), "")
            continue
        head, *lines = paragraph.removeprefix("\b\n").splitlines()
        yield from (head, "", "```sh", *(line.removeprefix("  ") for line in lines), "```", "")


def _row(option: click.Option) -> str:
    names = ", ".join(f"`{name}{_value(option)}`" for name in sorted(option.opts, key=len, reverse=True))
    said = (option.help or "").replace("|", "\\|").replace("  [default: ", " [default: ")
    said += "" if said.endswith((".", "]")) else "."
    if option.show_default and option.default is not None:
        said += f" [default: {option.default}]"
    if isinstance(option.type, click.IntRange) and option.type.min is not None:
        said += f" [at least {option.type.min}]"
    said = re.sub("<([a-z]+)>", r"`<\1>`", said)
    return f"| {names} | {said} |"


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return " " + r"\|".join(option.type.choices)
    if isinstance(option.type, FormatType):
        return " FORMAT[=PATH]"
    return f" {option.metavar or 'VALUE'}"


def _formats() -> Iterator[str]:
    yield "## Formats of check"
    yield ""
    yield "| format | |"
    yield "|---|---|"
    for name, reporter in REPORTERS.items():
        yield f"| `{name}` | {reporter.help} |"
    yield ""


def _variables() -> Iterator[str]:
    yield "## Environment"
    yield ""
    yield "A variable goes before the configuration file, and an option before a variable. An empty one counts as not set."
    yield ""
    yield "| variable | |"
    yield "|---|---|"
    for setting in SETTINGS:
        if setting.variable:
            yield f"| `{setting.variable}` | the setting `{setting.name}` |"
    yield "| `NO_COLOR`, `FORCE_COLOR` | whether the table is coloured, where `--color` is `auto` |"
    yield "| `GITHUB_ACTIONS` | `true`: annotations follow the table |"
    yield ""


def main() -> None:
    """Writes the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
