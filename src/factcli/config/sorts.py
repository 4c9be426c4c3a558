"""What a setting may be: how each sort of value is read from TOML, from text (a variable, a flag), and written again."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from factcli.config.globs import Globs, wrong
from factcli.config.options import DATE_ORDER, Outlet
from factcli.config.places import Place


class Sort(NamedTuple):
    """A sort of value: what it is in words, its reader, and what makes of a text the value that TOML would hold.

    ``read`` is given a TOML value and its place, and answers with the value that the program uses, or raises ``place.error``.
    ``parse`` may raise ValueError.
    """

    says: str
    read: Callable[[object, Place], object]
    parse: Callable[[str], object] = str


def near(name: str, known: Sequence[str]) -> str:
    """What to write instead of an unknown name: the nearest known one, else all of them."""
    from difflib import get_close_matches  # only when something is wrong

    found = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    return f"did you mean {found[0]!r}?" if found else f"known are {', '.join(known)}"


def refused(value: object, says: str, place: Place) -> Exception:
    """The error for a value of the wrong sort."""
    return place.error(f"{shown(value)} is not {says}")


def shown(value: object) -> str:
    """A value as an error quotes it: as TOML writes it, cut short if it is long."""
    text = as_toml(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def choice(options: Sequence[str]) -> Sort:
    """One of a few words."""

    def read(value: object, place: Place) -> object:
        if value not in options or not isinstance(value, str):
            hint = near(value, options) if isinstance(value, str) else f"known are {', '.join(options)}"
            raise place.error(f"{shown(value)} is none of {', '.join(options)}", hint)
        return value

    *most, last = (f'"{option}"' for option in options)
    return Sort(f"{', '.join(most)} or {last}", read)


def whole(least: int, greatest: int | None = None) -> Sort:
    """A whole number within bounds."""
    says = f"a whole number from {least} up" if greatest is None else f"a whole number from {least} to {greatest}"

    def read(value: object, place: Place) -> object:
        if not isinstance(value, int) or isinstance(value, bool):
            raise refused(value, says, place)
        if value < least or (greatest is not None and value > greatest):
            raise place.error(f"{value} is out of range", f"it is {says}")
        return value

    return Sort(says, read, int)


def number(least: str, greatest: str) -> Sort:
    """An exact decimal number within bounds, written as a number or as a string."""
    says = f"a number from {least} to {greatest}"

    def read(value: object, place: Place) -> object:
        try:
            if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
                raise InvalidOperation
            made = Decimal(value)
        except InvalidOperation:
            raise refused(value, says, place) from None
        if not made.is_finite() or not Decimal(least) <= made <= Decimal(greatest):
            raise place.error(f"{made} is out of range", f"it is {says}")
        return made

    return Sort(says, read)


def span(least: int, greatest: int) -> Sort:
    """Two whole numbers, the lower one first, within bounds."""
    says = f"two whole numbers from {least} to {greatest}, the lower one first"

    def read(value: object, place: Place) -> object:
        pair = value if isinstance(value, list) else []
        if len(pair) != 2 or not all(isinstance(one, int) and not isinstance(one, bool) for one in pair):
            raise refused(value, says, place)
        low, high = pair
        if not least <= low <= high <= greatest:
            raise place.error(f"{shown(value)} is out of range", f"it is {says}")
        return low, high

    return Sort(says, read)


def _truth(value: object, place: Place) -> object:
    if not isinstance(value, bool):
        raise refused(value, TRUTH.says, place)
    return value


def _truth_of(text: str) -> object:
    words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if text.lower() not in words:
        raise ValueError(text)
    return words[text.lower()]


def _day(value: object, place: Place) -> object:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise place.error(f"{shown(value)} is not a day", "write it as 2023-09-09, without quotation marks")
    return value


def _day_of(text: str) -> date:
    if len(text) != 10:  # 20230909 and 2023-W36-6 are days to Python, and a riddle to others
        raise ValueError(text)
    return date.fromisoformat(text)


def _texts(value: object, place: Place) -> tuple[str, ...]:
    """A list of strings that are not empty, or one string alone."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list):
        raise refused(value, TEXTS.says, place)
    for at, one in enumerate(listed):
        if not isinstance(one, str) or not one.strip():
            raise refused(one, "a text", place.inside(at))
    return tuple(listed)


def _parts(text: str) -> object:
    return [part.strip() for part in text.split(",") if part.strip()]


def _formats(value: object, place: Place) -> object:
    """Formats, those with a file as seen from the working folder."""
    return tuple(
        f"{name}={place.path(file)}" if file else name
        for name, _, file in (one.partition("=") for one in _texts(value, place))
    )


def _paths(value: object, place: Place) -> object:
    return tuple(one if one == "-" else place.path(one) for one in _texts(value, place))


def globs(value: object, place: Place) -> Globs:
    """Patterns in gitignore's syntax, relative to the file that they are written in."""
    patterns = _texts(value, place)
    for at, pattern in enumerate(patterns):
        if (what := wrong(pattern)) is not None:
            raise place.inside(at).error(f"{shown(pattern)}: {what}", "the syntax is that of .gitignore")
    return Globs(place.folder or os.getcwd(), patterns)


def _groups(value: object, place: Place) -> object:
    if not isinstance(value, list):
        raise refused(value, GROUPS.says, place)
    made = []
    for at, group in enumerate(value):
        here = place.inside(at)
        if not isinstance(group, list):
            raise refused(group, 'a list of names, such as ["Marsh", "Ann Marsh"]', here)
        names = _texts(group, here)
        if len(names) < 2:
            raise here.error(f"{shown(list(names))} is one name only", "a group holds two names or more")
        made.append(names)
    return tuple(made)


def _outlets(value: object, place: Place) -> object:
    keys = ("paths", "date-order")
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise place.error(f"{shown(value)} is not a list of tables", "write [[outlets]] above each")
    made = []
    for at, table in enumerate(value):
        here = place.inside(at)
        for key in table:
            if key not in keys:
                raise here.inside(key).error("there is no such key", near(key, keys))
        for key in keys:
            if key not in table:
                raise here.error(f"the key {key!r} is missing", 'an outlet has paths = ["…"] and date-order = "dmy"')
        order = choice(DATE_ORDER).read(table["date-order"], here.inside("date-order"))
        made.append(Outlet(globs(table["paths"], here.inside("paths")), str(order)))
    return tuple(made)


def _definitions(value: object, place: Place) -> object:
    from factcli.config.custom import definitions  # only where there are some

    return definitions(value, place)


def _suppressions(value: object, place: Place) -> object:
    from factcli.config.suppress import suppressions  # only where there are some

    return suppressions(value, place)


def _path(value: object, place: Place) -> object:
    if not isinstance(value, str) or not value.strip():
        raise refused(value, PATH.says, place)
    return place.path(value)


def _some(value: object, place: Place) -> object:
    names = _texts(value, place)
    if not names:
        raise place.error("the list is empty", "leave the key out to have them all")
    return names


def _fields(value: object, place: Place) -> object:
    names = _texts(value, place)
    if not names:
        raise place.error("the list is empty", "leave the key out for the names that are known")
    return names


TRUTH = Sort("true or false", _truth, _truth_of)
DAY = Sort("a day such as 2023-09-09", _day, _day_of)
TEXTS = Sort("a list of texts", _texts, _parts)
NAMES = Sort("a list of names", _texts, _parts)
SOME_NAMES = Sort("a list of names", _some, _parts)
FIELDS = Sort("a name or a list of names, a dot leading into an object", _fields, _parts)
FORMATS = Sort("a format or a list of them, each with =FILE for a file", _formats, _parts)
PATH = Sort("a path", _path)
PATHS = Sort("a list of paths", _paths, _parts)
GLOBS = Sort("a list of patterns", globs, _parts)
GROUPS = Sort("a list of lists of names", _groups)
OUTLETS = Sort("a list of tables", _outlets)
CUSTOM = Sort("a list of tables", _definitions)
SUPPRESS = Sort("a list of tables", _suppressions)


def as_toml(value: object) -> str:
    """A value as TOML writes it; decimals are strings, so that they stay exact."""
    from factcli.model.definition import Definition  # most runs show no value

    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Globs):
        return as_toml(list(value.patterns))
    if isinstance(value, Outlet):
        return f"{{paths = {as_toml(value.paths)}, date-order = {as_toml(value.date_order)}}}"
    if isinstance(value, Definition):
        return f"{{name = {as_toml(value.name)}, patterns = {as_toml(value.patterns)}}}"
    if isinstance(value, Decimal):
        return as_toml(format(value.normalize(), "f"))
    if isinstance(value, list | tuple):
        return f"[{', '.join(as_toml(one) for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {as_toml(one)}' for key, one in value.items())}}}"
    if isinstance(value, str):
        return _quoted(value)
    return str(value)


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
