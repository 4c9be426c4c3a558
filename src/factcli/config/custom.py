"""The tables ``[[custom]]``: how a kind of the user's own is written in TOML. What its patterns mean is for the kind to say."""

from __future__ import annotations

from factcli.config.places import Place
from factcli.config.sorts import TEXTS, near, shown
from factcli.model.definition import Definition

_TEXTS = ("name", "description", "unit", "subject")
KEYS = ("name", "description", "patterns", "unit", "subject", "examples", "negatives")


def definitions(value: object, place: Place) -> tuple[Definition, ...]:
    """The kinds that a list of tables defines; what is missing, unknown or of another sort is an error with its place."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise place.error(f"{shown(value)} is not a list of tables", "write [[custom]] above each")
    return tuple(_definition(table, place.inside(at)) for at, table in enumerate(value))


def _definition(table: dict[str, object], place: Place) -> Definition:
    for key in table:
        if key not in KEYS:
            raise place.inside(key).error("there is no such key", near(key, KEYS))
    for key in ("name", "patterns"):
        if key not in table:
            hint = 'a kind has name = "parking" and patterns = ["{count} parking spaces"]'
            raise place.error(f"the key {key!r} is missing", hint)
    texts = {key: _text(table.get(key, ""), place.inside(key)) for key in _TEXTS}
    return Definition(
        patterns=_listed(table["patterns"], place.inside("patterns")),
        examples=_examples(table.get("examples", {}), place.inside("examples")),
        negatives=_listed(table.get("negatives", []), place.inside("negatives")),
        path=place.source,
        line=place.line,
        **texts,
    )


def _text(value: object, place: Place) -> str:
    if not isinstance(value, str):
        raise place.error(f"{shown(value)} is not a text", 'write "…"')
    return _printable(" ".join(value.split()), place)


def _printable(text: str, place: Place) -> str:
    """The text, which ends up on terminals and in reports, if it holds nothing that moves or hides what stands there."""
    if not text.isprintable():
        raise place.error(f"{text!r} has characters that cannot be printed", "take them out")
    return text


def _listed(value: object, place: Place) -> tuple[str, ...]:
    found = TEXTS.read(value, place)
    assert isinstance(found, tuple)
    return tuple(_printable(text, place.inside(at)) for at, text in enumerate(found))


def _examples(value: object, place: Place) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Texts by the value that is to be read in them."""
    if not isinstance(value, dict):
        raise place.error(f"{shown(value)} is not a table", 'write examples = { "450" = ["It has 450 spaces."] }')
    return tuple((_printable(stated, place), _listed(texts, place.inside(stated))) for stated, texts in value.items())
