"""The lines of a TOML text on which its keys and elements stand, which no parser in use here tells.

tomllib gives values without places, and tomlkit keeps comments but no line numbers either; so the text, which tomllib has
found to be valid, is walked once more for the keys and elements in it. What the walk cannot name has the line of what
holds it.
"""

from __future__ import annotations

import re
import tomllib

from factcli.config.places import Key

_SKIP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)+")
_KEY = re.compile(r"""(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+|[ \t]*\.[ \t]*)+""")
_STRING = re.compile(
    r'"""(?:\\.|(?!""").)*"{3,5}|\'\'\'(?:(?!\'\'\').)*\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}#\n]+")


def lines_of(text: str) -> dict[Key, int]:
    """The line of every table, key and list element of a valid TOML text, by its path; tables in lists are numbered from 0."""
    walk = _Walk(text)
    walk.file()
    return walk.found


class _Walk:
    """One pass over a TOML text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Key, int] = {(): 1}
        self._counted: dict[Key, int] = {}  # the tables of a list of tables, met so far
        self._line, self._upto = 1, 0

    def file(self) -> None:
        """Headers, and the keys below each."""
        table: Key = ()
        while self._skip():
            if self.text[self.at] == "[":
                table = self._header()
            else:
                before = self.at
                self._pair(table)
                if self.at == before:
                    self.at += 1

    def _header(self) -> Key:
        start = self.at
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        self._skip()
        key = self._key()
        end = self.text.find("\n", self.at)
        self.at = len(self.text) if end < 0 else end
        path: Key = ()
        for number, part in enumerate(key):
            path = (*path, part)
            if many and number == len(key) - 1:
                self._counted[path] = self._counted.get(path, -1) + 1
                self._note(path, start)
            if path in self._counted:
                path = (*path, self._counted[path])
        self._note(path, start)
        return path

    def _pair(self, table: Key) -> None:
        start = self.at
        path = table
        for part in self._key():
            path = (*path, part)
            self._note(path, start)
        self._skip()
        if self.text[self.at : self.at + 1] == "=":
            self.at += 1
            self._skip()
            self._value(path)

    def _value(self, path: Key) -> None:
        opening = self.text[self.at : self.at + 1]
        if opening in ("[", "{"):
            self.at += 1
            number = 0
            while self._skip() and self.text[self.at] not in "]}":
                before = self.at
                if self.text[self.at] == ",":
                    self.at += 1
                elif opening == "[":
                    self._note((*path, number), self.at)
                    self._value((*path, number))
                    number += 1
                else:
                    self._pair(path)
                self.at = max(self.at, before + 1)
            self.at += 1
            return
        found = _STRING.match(self.text, self.at) or _PLAIN.match(self.text, self.at)
        self.at = found.end() if found else self.at + 1

    def _key(self) -> tuple[str, ...]:
        found = _KEY.match(self.text, self.at)
        if found is None:
            return ()
        self.at = found.end()
        written = found[0].strip()
        if '"' not in written and "'" not in written:
            return tuple(part.strip() for part in written.split("."))
        parts: list[str] = []
        inner: object = tomllib.loads(f"{written} = 0")
        while isinstance(inner, dict):
            part, inner = next(iter(inner.items()))
            parts.append(part)
        return tuple(parts)

    def _skip(self) -> bool:
        """Passes white space and comments; whether anything is left."""
        found = _SKIP.match(self.text, self.at)
        if found:
            self.at = found.end()
        return self.at < len(self.text)

    def _note(self, path: Key, at: int) -> None:
        self._line += self.text.count("\n", self._upto, at)
        self._upto = at
        self.found.setdefault(path, self._line)
