"""Where a value was set: a file and a line of it, an environment variable, a flag.

The records of this package that every run needs are NamedTuples: a dataclass takes four times as long to define.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from factcli.errors import FactcliError

Key = tuple[str | int, ...]


class Place(NamedTuple):
    """A file, an environment variable or a flag, and the key in it: what errors name and ``config show`` prints.

    ``folder`` is what relative paths there are relative to (absolute; ``""``: the working folder).
    """

    source: str
    key: Key = ()
    lines: Mapping[Key, int] = MappingProxyType({})
    folder: str = ""
    prefix: int = 0  # how many parts of the key stand above factcli's own tables (tool.factcli)

    def inside(self, *parts: str | int) -> Place:
        """The place of something inside what stands here: an element of a list, a key of a table."""
        return Place(self.source, (*self.key, *parts), self.lines, self.folder, self.prefix)

    @property
    def line(self) -> int:
        """The line, or that of what holds the value; 0 where there are none."""
        for stop in range(len(self.key), -1, -1):
            if self.key[:stop] in self.lines:
                return self.lines[self.key[:stop]]
        return 0

    def __str__(self) -> str:
        return f"{self.source}, line {self.line}" if self.line else self.source

    @property
    def name(self) -> str:
        """The key as people write it: ``policy.approx``, ``outlets[1].paths``."""
        named = ""
        for part in self.key[self.prefix :]:
            named += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if named else part
        return named

    def error(self, message: str, hint: str = "") -> FactcliError:
        """An error that names this place."""
        told = f"{self.name}: " if self.lines and self.name else ""
        return FactcliError(f"{self}: {told}{message}", hint)

    def path(self, written: str) -> str:
        """A path that is written here, as seen from the working folder."""
        if not self.folder or os.path.isabs(written):
            return written
        full = os.path.normpath(os.path.join(self.folder, written))
        try:
            return os.path.relpath(full).replace(os.sep, "/")
        except ValueError:  # another drive
            return full
