"""What the command line, the environment and a configuration file ask for, made one: see factcli.config."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from factcli.config import CERTAINTY
from factcli.config.options import CONFIG_FILE

if TYPE_CHECKING:
    from factcli.config.layers import Configuration

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
STDIN = "-"

_FILE = click.option("--config", "config_file", metavar="FILE", help=f"Read this file and look for no {CONFIG_FILE}.")
_ISOLATED = click.option(
    "--isolated", "--no-config", "isolated", is_flag=True, help=f"Look for no {CONFIG_FILE} and no pyproject.toml."
)
_NAMES = (
    click.option("--kinds", multiple=True, metavar="NAMES", help="The only kinds to compare: age,date or repeated."),
    click.option("--ignore", multiple=True, metavar="NAMES", help="Kinds and checks to switch off."),
)
_FILES = (
    click.option("--include", multiple=True, metavar="GLOB", help="In folders, read only what matches; repeatable."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="In folders, leave out what matches; repeatable."),
    click.option("--force-exclude", is_flag=True, help="Exclude also what is named."),
)
checks = click.option(
    "--checks",
    multiple=True,
    metavar="NAMES",
    help="Checks to run although --kinds is set, or off by default.",
)
certainty = click.option(
    "--certainty",
    type=click.Choice(CERTAINTY),
    default="tentative",
    show_default=True,
    help="The lowest certainty that is shown; the exit code does not depend on it.",
)


def where(function: Decorated) -> Decorated:
    """The options that say where the configuration is."""
    return _FILE(_ISOLATED(function))


def selecting(function: Decorated) -> Decorated:
    """The options that say which files are read and which kinds are looked at."""
    for option in reversed((*_NAMES, *_FILES)):
        function = option(function)
    return function


def configuration_of(context: click.Context, paths: Sequence[str]) -> Configuration:
    """Everything that is configured for a run over these paths; FactcliError or UsageError where that is wrong."""
    from factcli.config.files import find, load  # not for --help and --version
    from factcli.config.layers import layered

    given = context.params
    if given.get("config_file") is not None and given.get("isolated"):
        raise click.UsageError("--config and --isolated exclude each other.")
    file = given.get("config_file")
    if file is None and not given.get("isolated"):
        file = find([_seen(path, given.get("stdin_name", "")) for path in paths])
    configuration = layered(load(file) if file is not None else None, os.environ, _flags(context))
    configuration.check_names(*_names())
    configuration.options()  # says whether settings are at odds with one another
    return configuration


def paths_of(configuration: Configuration, paths: Sequence[str]) -> tuple[str, ...]:
    """The paths that are named, else the configured ones; UsageError if there are none."""
    chosen = tuple(paths) or configuration["paths"]
    if not chosen:
        raise click.UsageError(f"Missing argument 'PATH...': name files or folders, or set paths in {CONFIG_FILE}.")
    return tuple(chosen)


def _seen(path: str, stdin_name: str) -> str:
    """A path for which a configuration is looked for; standard input stands where its name says, else here."""
    if path != STDIN:
        return path
    return stdin_name if stdin_name and not stdin_name.startswith("<") else os.path.join(os.curdir, STDIN)


def _flags(context: click.Context) -> dict[str, object]:
    """The settings that the command line gives, as a file would."""
    from factcli.config.settings import SETTINGS
    from factcli.config.sorts import NAMES, SOME_NAMES

    by_flag = {setting.flag: setting for setting in SETTINGS if setting.flag}
    found: dict[str, object] = {}
    for parameter in context.command.params:
        setting = by_flag.get(parameter.opts[0])
        name = parameter.name or ""
        if setting is None or context.get_parameter_source(name) is not ParameterSource.COMMANDLINE:
            continue
        value = context.params[name]
        if setting.name == "format":
            if name != "outputs":
                continue  # the formats of extract are its own
            value = [one.format if one.path == STDIN else f"{one.format}={one.path}" for one in value]
        elif setting.sort in (NAMES, SOME_NAMES):
            value = [name for one in value for part in one.split(",") if (name := part.strip())]
        found[setting.name] = list(value) if isinstance(value, tuple) else value
    return found


def _names() -> tuple[list[str], list[str], list[str]]:
    """The names of the kinds, checks and formats that there are."""
    from factcli.checks import CHECKS
    from factcli.kinds import KINDS
    from factcli.reporters import REPORTERS

    return [kind.name for kind in KINDS], [check.name for check in CHECKS], list(REPORTERS)
