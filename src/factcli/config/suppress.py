"""Suppressions in the configuration, ``[[suppress]]``."""

from __future__ import annotations

import os
from typing import NamedTuple

from factcli.config.places import Place
from factcli.config.sorts import TEXTS, as_toml, near, refused, shown

_KEYS = ("rule", "path", "value", "fact", "reason")
_SCOPE = _KEYS[:-1]
_EXAMPLE = 'write rule = "age", path = "drafts/a.txt" and reason = "…"'


class Suppress(NamedTuple):
    """One table ``[[suppress]]``: what it names must all fit a place, and ``()`` or ``""`` names nothing.

    ``path`` is a path or a glob as seen from ``folder`` (absolute); ``source`` and ``line`` say where the table stands.
    """

    rules: tuple[str, ...] = ()
    path: str = ""
    value: str = ""
    fact: str = ""
    reason: str = ""
    source: str = ""
    line: int = 0
    folder: str = ""

    def __str__(self) -> str:
        """The table as TOML writes it on one line."""
        parts = {"rule": self.rules, "path": self.path, "value": self.value, "fact": self.fact, "reason": self.reason}
        return f"{{{', '.join(f'{key} = {as_toml(part)}' for key, part in parts.items() if part)}}}"


def suppressions(value: object, place: Place) -> tuple[Suppress, ...]:
    """The tables of a list; what is missing, unknown or of another sort is an error with its place."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise place.error(f"{shown(value)} is not a list of tables", "write [[suppress]] above each")
    return tuple(_one(table, place.inside(at)) for at, table in enumerate(value))


def _one(table: dict[str, object], here: Place) -> Suppress:
    for key in table:
        if key not in _KEYS:
            raise here.inside(key).error("there is no such key", near(key, _KEYS))
    if not any(key in table for key in _SCOPE):
        raise here.error("it names nothing to suppress", _EXAMPLE)
    told: dict[str, str] = {}
    for key in _KEYS[1:]:
        text = table.get(key, "")
        if not isinstance(text, str) or (key in table and not text.strip()):
            raise refused(text, "a text", here.inside(key))
        told[key] = text
    rules = TEXTS.read(table["rule"], here.inside("rule")) if "rule" in table else ()
    assert isinstance(rules, tuple)
    names = tuple(str(rule).lower() for rule in rules)
    path = told["path"].removeprefix("./")
    folder = here.folder or os.getcwd()
    return Suppress(names, path, told["value"], told["fact"], told["reason"], here.source, here.line, folder)
