"""Which files a run reads: what is named, and in folders what can be read and nobody has excluded."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from factcli.config.globs import NO_GLOBS, entry_decided, spec_of
from factcli.config.options import Selection
from factcli.model.report import Problem
from factcli.readers.formats import READERS

STDIN = "-"
SPELLING = "check the spelling, and the folder you are in"
_IGNORE = ".gitignore"
_OWN = "factcli-baseline.json"  # what factcli keeps beside articles, and no article
_PROJECT = frozenset(("readme", "changelog", "contributing", "license", "security", "code_of_conduct"))  # no articles
_LEFT_OUT = "all that is in it is left out by exclude, include or .gitignore; name the files to read them all the same"


def find_files(paths: Sequence[str], selection: Selection | None = None) -> tuple[list[str], list[Problem]]:
    """The files to read, each once and in the order given (a folder's in the order of their posix paths), and problems.

    Inside folders only suffixes in ``READERS`` count; what begins with a dot is left out, so are the files that tell of a
    project (README, CHANGELOG …), and what the selection or a ``.gitignore`` leaves out. ``-`` passes through. Paths keep
    the form in which they were given: ``drafts`` yields ``drafts/a.txt``.
    """
    selection = selection or Selection()
    files: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        if path != STDIN and selection.force_exclude and selection.exclude.decide(path, os.path.isdir(path)):
            continue
        if path == STDIN or not os.path.isdir(path):
            if path == STDIN or os.path.lexists(path):
                files.append(path)
            else:
                problems.append(Problem(path, "no such file or folder", SPELLING))
            continue
        walk = _Walk(path, selection, problems)
        found = walk.files()
        if not found:
            hint = _LEFT_OUT if walk.left_out else f"read are: {', '.join(sorted(READERS))}"
            problems.append(Problem(path, "no article in this folder", hint))
        files.extend(found)
    seen: set[str] = set()
    unique = []
    for path in files:
        key = path if path == STDIN else os.path.normpath(path)
        if key not in seen:
            seen.add(key)
            unique.append(path)
    return unique, problems


class _Walk:
    """One folder that was named, looked through.

    A folder is told from its ignored siblings as git does it: entry by entry from the top, so that nothing inside of an
    ignored folder is taken back by a ``!``. The ``.gitignore`` nearest to an entry that has anything to say of it decides.
    Patterns that leave out the named folder itself do not count, for whoever names it wants it read.
    """

    def __init__(self, folder: str, selection: Selection, problems: list[Problem]) -> None:
        self._folder = folder
        self._problems = problems
        self._git = selection.respect_gitignore
        self._include = selection.include
        named = selection.exclude.decide(folder, True) and not selection.force_exclude
        self._exclude = NO_GLOBS if named else selection.exclude
        self.left_out = False

    def files(self) -> list[str]:
        """The files to read, sorted by posix path; folders that cannot be listed become problems."""
        found: list[str] = []
        top = os.path.abspath(self._folder)
        rules: dict[str, tuple[tuple[str, Any], ...]] = {self._folder: _above(top) if self._git else ()}
        for here, folders, names in os.walk(self._folder, onerror=self._refused):
            full = os.path.normpath(os.path.join(top, os.path.relpath(here, self._folder)))
            own = rules.pop(here)
            if self._git and _IGNORE in names:
                own = (*own, (full, _spec(os.path.join(here, _IGNORE))))
            folders[:] = sorted(
                name for name in folders if not name.startswith(".") and self._kept(full, name, True, own)
            )
            rules.update((os.path.join(here, name), own) for name in folders)
            for name in names:
                stem, suffix = os.path.splitext(name)
                readable = suffix.lower() in READERS and stem.lower() not in _PROJECT and not name.startswith(".")
                if readable and name != _OWN and self._kept(full, name, False, own):
                    found.append(os.path.join(here, name).replace(os.sep, "/"))
        return sorted(found, key=lambda path: path.split("/"))

    def _kept(self, folder: str, name: str, is_folder: bool, rules: tuple[tuple[str, Any], ...]) -> bool:
        """Whether a file is read, or a folder looked into."""
        if not (rules or self._exclude or self._include):
            return True
        full = os.path.join(folder, name)
        kept = not (
            _ignored(full, is_folder, rules)
            or self._exclude.decide_entry(full, is_folder)
            or (self._include and not is_folder and not self._include.decide(full))
        )
        self.left_out |= not kept
        return kept

    def _refused(self, error: OSError) -> None:
        self._problems.append(Problem(str(error.filename), reason(error), "check its permissions"))


def _ignored(full: str, is_folder: bool, rules: Iterable[tuple[str, Any]]) -> bool:
    """What the ``.gitignore`` files above an entry say of it, the nearest first."""
    for base, spec in reversed(tuple(rules)):
        told = entry_decided(spec, _below(base, full), is_folder)
        if told is not None:
            return told
    return False


def _below(base: str, full: str) -> str:
    return full[len(base) :].lstrip(os.sep).replace(os.sep, "/")


def _above(top: str) -> tuple[tuple[str, Any], ...]:
    """The ``.gitignore`` files above a folder inside its repository, the outermost first; outside of one there are none."""
    above: list[str] = []
    at = top
    while not os.path.lexists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return ()
        at = parent
        above.append(at)
    specs = [(base, _spec(os.path.join(base, _IGNORE))) for base in reversed(above) if _has_ignore(base)]
    return tuple((base, spec) for base, spec in specs if not spec.check_file(f"{_below(base, top)}/").include)


def _has_ignore(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, _IGNORE))


def _spec(path: str) -> Any:
    """A ``.gitignore`` as it is read; one that cannot be read says nothing."""
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            return spec_of(file.read().splitlines())
    except OSError:
        return spec_of(())


def reason(error: OSError | ValueError) -> str:
    """What went wrong in lower case, without the path that the error repeats."""
    text = (error.strerror or "cannot be read") if isinstance(error, OSError) else str(error)
    return text[:1].lower() + text[1:]


__all__ = ["SPELLING", "STDIN", "find_files", "reason"]
