"""Reads the tables of words in ``lang/en``: one TOML file a table, words in a few big strings because that loads fast.

In every table white space separates words, ``_`` stands for a space inside a phrase, and a line ``key: words`` puts
several words under one key.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

_FOLDER = os.path.join(os.path.dirname(__file__), "en")


@cache
def load(name: str) -> dict[str, Any]:
    """The table ``name`` (``"verbs"``) as TOML gives it, read once; the file must exist, for it ships with factcli."""
    with open(os.path.join(_FOLDER, f"{name}.toml"), encoding="utf-8") as file:
        return strings(file.read())


def strings(text: str) -> dict[str, Any]:
    """A TOML text whose values are all multi-line literal strings, in a tenth of the time; any other as tomllib reads it."""
    found: dict[str, Any] = {}
    pieces = text.split("'''")  # keys and comments, a string, keys and comments, …
    for at in range(0, len(pieces), 2):
        told = [line for line in pieces[at].splitlines() if line.strip() and not line.startswith("#")]
        if at == len(pieces) - 1 and not told:
            return found
        if len(told) != 1 or not told[0].endswith(" = ") or at + 2 >= len(pieces):
            break
        found[told[0][:-3]] = pieces[at + 1].removeprefix("\n")
    import tomllib

    return tomllib.loads(text)


def words(value: str) -> tuple[str, ...]:
    """The words of a table's string in the order written, ``_`` made a space."""
    if "_" not in value:
        return tuple(value.split())
    return tuple(word.replace("_", " ") for word in value.split())


def groups(value: str) -> dict[str, tuple[str, ...]]:
    """Key → words, of lines ``key: words``."""
    lines = (line.partition(": ") for line in value.splitlines() if line)
    return {key.replace("_", " "): words(rest) for key, _, rest in lines}


def by_word(value: str) -> dict[str, str]:
    """Word → key, of lines ``key: words``; the first line that lists a word wins."""
    found: dict[str, str] = {}
    for line in value.splitlines():
        key, _, rest = line.partition(": ")
        key = key.replace("_", " ")
        for word in words(rest):
            found.setdefault(word, key)
    return found


def numbers_by_word(value: str) -> dict[str, int]:
    """Word → whole number, of lines ``number: words``."""
    return {word: int(key) for word, key in by_word(value).items()}


def rows(value: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the rest of its line, each a tuple of spellings (``born/borne``)."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in value.splitlines():
        if line:
            first, *rest = line.split()
            found[first] = tuple(tuple(cell.split("/")) for cell in rest)
    return found
