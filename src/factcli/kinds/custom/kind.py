"""A custom kind: a definition checked and compiled, which explains itself as the built-in kinds do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from factcli.errors import FactcliError
from factcli.kinds import KINDS, Found, Kind, Page
from factcli.kinds.base import no_words
from factcli.kinds.custom.pattern import Pattern
from factcli.kinds.custom.pattern import compiled as compiled_pattern
from factcli.kinds.custom.slots import OWN_UNIT, family
from factcli.model.definition import Definition
from factcli.scan.numbers import Number

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Custom:
    """A compiled definition: a kind with a name, a documentation and a corpus, found by its patterns."""

    definition: Definition
    patterns: tuple[Pattern, ...]

    @property
    def name(self) -> str:
        """The word in reports and on the command line."""
        return self.definition.name

    @property
    def doc(self) -> str:
        """The description, and the patterns one a line."""
        of = self.definition
        lines = [of.description or f"A custom kind of {of.path or 'the configuration'}.", "", "Patterns:"]
        lines += [f"  {pattern}" for pattern in of.patterns]
        if of.unit:
            lines += ["", f"Unit: {of.unit}"]
        if of.subject:
            lines += ["", f"Stated of: {of.subject}"]
        return "\n".join(lines)

    def corpus(self) -> dict[str, Any]:
        """The definition's examples by value and its negatives."""
        of = self.definition
        examples = [{"value": value, "texts": list(texts)} for value, texts in of.examples]
        return {"examples": examples, "negatives": list(of.negatives)}

    @property
    def kind(self) -> Kind:
        """The kind by which claims are named."""
        return Kind(self.name, self.doc, _nothing, False, no_words, __file__)


def _nothing(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    return None


@lru_cache(maxsize=8)  # a process compiles the definitions of its run once
def compiled(definitions: tuple[Definition, ...]) -> tuple[Custom, ...]:
    """The kinds that definitions describe, in their order; FactcliError naming file, line and entry if one is wrong."""
    return tuple(_compiled(definition) for definition in definitions)


def define(definitions: Sequence[Definition], taken: Iterable[str] = ()) -> tuple[Custom, ...]:
    """The kinds that definitions describe, their names held against those of the built-in kinds and ``taken`` ones."""
    built_in = {kind.name: "a built-in kind" for kind in KINDS} | dict.fromkeys(taken, "a built-in check")
    seen: dict[str, Definition] = {}
    for definition in definitions:
        name = definition.name
        if not _NAME.fullmatch(name):
            hint = "write it in small letters, digits and hyphens: parking-spaces"
            raise FactcliError(f"{definition.where}: {name!r} is no name for a kind", hint)
        if name in built_in:
            raise FactcliError(f"{definition.where}: {name} is {built_in[name]} already", "give it another name")
        if name in seen:
            raise FactcliError(f"{definition.where}: there is a kind {name} already", f"see {seen[name].where}")
        seen[name] = definition
    return compiled(tuple(definitions))


def _compiled(definition: Definition) -> Custom:
    where = definition.where
    if not definition.patterns:
        raise FactcliError(f"{where}: there is no pattern", 'write patterns = ["{count} parking spaces"]')
    patterns = tuple(compiled_pattern(text, where) for text in definition.patterns)
    slots = {pattern.slot: pattern for pattern in patterns}
    families = sorted({family(slot) for slot in slots})
    if len(families) > 1:
        hint = "values of one sort only can be compared: make a kind for each"
        raise FactcliError(f"{where}: its patterns have values of several sorts, {' and '.join(families)}", hint)
    if definition.unit and families[0] not in OWN_UNIT:
        hint = "take the key unit out, or use {count} or {number}"
        raise FactcliError(f"{where}: unit = {definition.unit!r}, but {{{families[0]}}} has units of its own", hint)
    if definition.subject and any(e.choices == () for p in patterns for e in (*p.before, *p.after)):
        hint = "leave one of the two out"
        raise FactcliError(f"{where}: the subject is fixed by subject = and read by {{subject}}", hint)
    return Custom(definition, patterns)
