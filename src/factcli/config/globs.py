"""Patterns of paths in gitignore's syntax, by pathspec: the ground truth of that syntax outside of git itself."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple


class Globs(NamedTuple):
    """Patterns in gitignore's syntax, relative to ``folder`` (absolute; ``""`` where there are none)."""

    folder: str = ""
    patterns: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.patterns)

    def decide(self, path: str, is_folder: bool = False) -> bool | None:
        """True if the last pattern that fits a path takes it, False if that pattern begins with ``!``, None if none fits.

        Paths outside of the folder are told by their names below what they have in common with it.
        """
        if not self.patterns:
            return None
        seen = self.relative(path)
        taken: bool | None = None
        if seen:
            taken = _spec(self.patterns).check_file(f"{seen}/" if is_folder else seen, separators=()).include
        return taken

    def decide_entry(self, path: str, is_folder: bool) -> bool | None:
        """The same of a folder's entry alone, for one who comes from above: no pattern fits because of a folder above."""
        return entry_decided(_spec(self.patterns), self.relative(path), is_folder) if self.patterns else None

    def relative(self, path: str) -> str:
        """The path as the patterns see it: from the folder, with forward slashes."""
        full = os.path.abspath(path)
        try:
            seen = os.path.relpath(full, self.folder or os.curdir)
        except ValueError:  # another drive
            seen = os.path.splitdrive(full)[1]
        parts = seen.replace(os.sep, "/").split("/")
        return "/".join(part for part in parts if part not in (os.pardir, ""))


NO_GLOBS = Globs()
_FOLDER = "ps_d"


def spec_of(lines: Iterable[str]) -> Any:
    """The lines of a ``.gitignore`` as pathspec reads them; a line that is no pattern is passed over, as git does."""
    from pathspec import GitIgnoreSpec  # only where there are patterns: its import takes longer than a small run

    listed = list(lines)
    try:
        return GitIgnoreSpec.from_lines(listed)
    except ValueError:
        return GitIgnoreSpec.from_lines([line for line in listed if wrong(line) is None])


def wrong(pattern: str) -> str | None:
    """What is wrong with a pattern, in a few words, or None."""
    from pathspec import GitIgnoreSpec

    if not pattern.strip():
        return "it is empty"
    if pattern.startswith("#"):
        return "it is a comment; a name that begins so is written with a backslash before it"
    try:
        GitIgnoreSpec.from_lines([pattern])
    except ValueError:
        return "it is no pattern of gitignore's syntax"
    return None


def entry_decided(spec: Any, path: str, is_folder: bool) -> bool | None:
    """What the last pattern that fits an entry itself says: ``!b/`` takes back the folder ``b``, and nothing in it.

    pathspec answers for whole paths: a pattern of it fits all that is inside of a folder that it names, and a group tells
    where the path of that folder ends.
    """
    if path in ("", os.curdir):
        return None
    seen = f"{path}/" if is_folder else path
    for pattern in reversed(spec.patterns):
        if pattern.include is None:
            continue
        if _FOLDER in pattern.regex.groupindex:
            ends = (found.end(_FOLDER) for found in pattern.regex.finditer(seen))
            fits = any(end in (-1, len(seen)) for end in ends)
        else:
            fits = pattern.regex.search(path) is not None
        if fits:
            return bool(pattern.include)
    return None


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> Any:
    return spec_of(patterns)
