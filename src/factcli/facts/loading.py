"""Facts files → entries. What is unreadable, unknown or impossible is an error that names file, line and key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from factcli.config.lines import lines_of
from factcli.config.sorts import near
from factcli.errors import FactcliError
from factcli.facts.entry import Entry
from factcli.facts.place import Place
from factcli.facts.stating import figures, person, spelling
from factcli.model import Claim, Document
from factcli.model.lines import line_starts

Reader = Callable[[Document], Sequence[Claim]]

_KEYS = {
    "person": ("name", "born", "age", "as-of", "source"),
    "spelling": ("right", "wrong", "source"),
    "figure": ("statement", "as-of", "source"),
    "date": ("statement", "as-of", "source"),
    "term": ("statement", "as-of", "source"),
}
_NEEDED = {"person": "name", "spelling": "right"}


def load(paths: Sequence[str], read: Reader) -> tuple[Entry, ...]:
    """The entries of all facts files, in their order. ``read`` extracts the claims of a document.

    Raises FactcliError for the first entry that cannot be, with a hint on what to write.
    """
    return tuple(entry for path in dict.fromkeys(paths) for entry in _entries(path, read))


def _entries(path: str, read: Reader) -> list[Entry]:
    text = _text(path)
    content = _parsed(path, text)
    starts, lines = line_starts(text), lines_of(text)
    places = []
    for name, value in content.items():
        table = Place(path, text, starts, lines, name)
        if name not in _KEYS:
            raise FactcliError(f"{table.at()}: there is no table {name!r} in a facts file", near(name, tuple(_KEYS)))
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise FactcliError(f"{table.at()}: {name} is not a list of entries", f"write [[{name}]] above each entry")
        places += [replace(table, number=number) for number in range(len(value))]
    places.sort(key=lambda place: (place.line(), place.number))
    return [_entry(content[place.sort][place.number], place, read) for place in places]


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except UnicodeDecodeError:
        raise FactcliError(f"{path}: the facts file is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise FactcliError(f"{path}: the facts file cannot be read: {reason}", "check --facts and the path") from None


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise FactcliError(f"{path}: not valid TOML: {error}", "a date such as 31 April is none either") from None


def _entry(entry: dict[str, Any], place: Place, read: Reader) -> Entry:
    sort = place.sort
    for key in entry:
        if key not in _KEYS[sort]:
            raise FactcliError(f"{place.at(key)}: unknown key {key!r}", near(key, _KEYS[sort]))
    needed = _NEEDED.get(sort, "statement")
    for key in (needed, "source"):
        value = entry.get(key, "" if key == "source" else None)
        if value is None:
            raise FactcliError(f"{place.at()}: the key {key!r} is missing", f'write {key} = "…"')
        if not isinstance(value, str) or (key == needed and not value.strip()):
            raise FactcliError(f"{place.at(key)}: not a text: {value!r}", f'write {key} = "…"')
    as_of = entry.get("as-of")
    if as_of is not None and not _is_day(as_of):
        raise FactcliError(f"{place.at('as-of')}: not a day: {as_of!r}", "write as-of = 2023-09-09, without quotes")
    source = entry.get("source", "").strip()
    if sort == "person":
        return person(entry, as_of, source, place, read)
    if sort == "spelling":
        return spelling(entry, source, place)
    return figures(sort, entry, as_of, source, place, read)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
