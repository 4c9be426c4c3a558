"""Configuration files: which one counts for the articles of a run, and what stands in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcli.config.options import CONFIG_FILE
from factcli.config.places import Place
from factcli.errors import FactcliError
from factcli.late import late

OWN, SHARED = CONFIG_FILE, "pyproject.toml"
_TABLE = ("tool", "factcli")
_AT = late(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")  # Python 3.14 also gives them as attributes


class Found(NamedTuple):
    """A configuration file that has been read: its path as it is shown, and the table of settings with its place."""

    shown: str
    table: Mapping[str, Any]
    place: Place


def find(paths: Sequence[str]) -> str | None:
    """The path of the configuration file for the articles that the paths name, or None if there is none.

    It is looked for from the folder that holds all of them (the working folder, if there are none) upward, up to the
    first folder with a ``.git`` or the root. In one folder ``factcli.toml`` goes before a ``pyproject.toml`` with a table
    ``tool.factcli``.
    """
    for folder in _upward(_common(paths)):
        own, shared = os.path.join(folder, OWN), os.path.join(folder, SHARED)
        if os.path.isfile(own):
            return own
        if os.path.isfile(shared) and _holds_settings(shared):
            return shared
    return None


def load(path: str) -> Found:
    """A configuration file's settings. Raises FactcliError if it cannot be read, naming line and column of bad TOML."""
    from factcli.config.lines import lines_of  # only where there is a file

    shown = _shown(path)
    text = _text(path, shown)
    table: Any = _parsed(text, shown)
    lines = lines_of(text)
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.basename(path) != SHARED:
        return Found(shown, table, Place(shown, (), lines, folder))
    place = Place(shown, _TABLE, lines, folder, len(_TABLE))
    for part in _TABLE:
        table = table.get(part) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise FactcliError(f"{shown}: there is no table [tool.factcli]", f"add it, or write a {OWN}")
    return Found(shown, table, place)


def _common(paths: Sequence[str]) -> str:
    folders = []
    for path in paths:
        full = os.path.abspath(path)
        folders.append(full if os.path.isdir(full) else os.path.dirname(full))
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # two drives
        return os.getcwd()


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.lexists(os.path.join(folder, ".git")):
            return
        folder = above


def _holds_settings(path: str) -> bool:
    """Whether a ``pyproject.toml`` has a table of ours; one that never says the word is not even parsed."""
    try:
        with open(path, "rb") as file:
            if b"factcli" not in file.read():
                return False
    except OSError:
        return False
    shown = _shown(path)
    tool = _parsed(_text(path, shown), shown).get(_TABLE[0])
    return isinstance(tool, dict) and _TABLE[1] in tool


def _shown(path: str) -> str:
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # another drive
        return path


def _text(path: str, shown: str) -> str:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise FactcliError(f"{shown}, line {line}: the configuration is not UTF-8", "save it as UTF-8") from None
    except (OSError, ValueError) as error:
        reason = ((error.strerror if isinstance(error, OSError) else "") or "it cannot be read").lower()
        raise FactcliError(f"{shown}: cannot read the configuration: {reason}", "check the path") from None


def _parsed(text: str, shown: str) -> dict[str, Any]:
    import tomllib  # only where there is a file
    from decimal import Decimal

    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise FactcliError(
            f"{shown}: not valid TOML: brackets in brackets without end", "see https://toml.io"
        ) from None
    except ValueError as error:
        told = str(error)
        at = _AT().search(told)
        line = column = 0
        if at:
            told = told[: at.start()]
            before = text.rstrip("\n")
            line = int(at[1]) if at[1] else before.count("\n") + 1
            column = int(at[2]) if at[2] else len(before) - before.rfind("\n")
        where = f", line {line}, column {column}" if line else ""
        reason = told[:1].lower() + told[1:]
        raise FactcliError(f"{shown}{where}: not valid TOML: {reason}", "texts stand in quotation marks") from None


__all__ = ["OWN", "SHARED", "Found", "find", "load"]
