"""Files → Documents: which files a run reads, and one module for each format.

``READERS`` says which suffixes are read inside folders. A file that is named is read whatever it is called.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from datetime import date

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.model.report import Problem
from factcli.readers.plain import read_plain

READERS: dict[str, Callable[[bytes, str, date | None], Document]] = {
    ".txt": read_plain,
    ".text": read_plain,
}
MAX_BYTES = 50_000_000
STDIN = "-"
_SPELLING = "check the spelling, and the folder you are in"


def find_files(paths: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The files to read, each once and in the order given (a folder's in the order of their posix paths), and problems.

    Inside folders only suffixes in ``READERS`` count, and what begins with a dot is left out. ``-`` passes through.
    Paths keep the form in which they were given: ``drafts`` yields ``drafts/a.txt``.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            if path == STDIN or os.path.lexists(path):
                files.append(path)
            else:
                problems.append(Problem(path, "no such file or folder", _SPELLING))
            continue
        found = _walk(path, problems)
        if not found:
            problems.append(Problem(path, "no article in this folder", f"read are: {', '.join(sorted(READERS))}"))
        files.extend(found)
    seen: set[str] = set()
    unique = []
    for path in files:
        key = path if path == STDIN else os.path.normpath(path)
        if key not in seen:
            seen.add(key)
            unique.append(path)
    return unique, problems


def _walk(folder: str, problems: list[Problem]) -> list[str]:
    """The readable files below a folder, sorted by posix path; folders that cannot be listed become problems."""

    def refused(error: OSError) -> None:
        problems.append(Problem(str(error.filename), _reason(error), "check its permissions"))

    found: list[str] = []
    for here, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        articles = (n for n in names if not n.startswith(".") and os.path.splitext(n)[1].lower() in READERS)
        found.extend(os.path.join(here, name).replace(os.sep, "/") for name in articles)
    return sorted(found, key=lambda path: path.split("/"))


def read(path: str, *, as_of: date | None = None, stdin: bytes | None = None, name: str | None = None) -> Document:
    """One document; ``stdin`` holds the bytes of ``-``, and ``name`` the path to report in place of the path given.

    ``as_of`` dates a document that does not say when it was published. Raises ReadError with a hint.
    """
    shown = name if name is not None else path
    if path == STDIN:
        data = stdin if stdin is not None else b""
    else:
        data = _bytes(path, shown)
    if len(data) > MAX_BYTES:
        raise ReadError(shown, _too_large(len(data)), "one file is to hold one article")
    reader = READERS.get(os.path.splitext(path)[1].lower(), read_plain)
    return reader(data, shown, as_of)


def _bytes(path: str, shown: str) -> bytes:
    try:
        about = os.stat(path)
        if stat.S_ISDIR(about.st_mode):
            raise ReadError(shown, "is a folder", "name the files in it, or let find_files look into it")
        if about.st_size > MAX_BYTES:
            raise ReadError(shown, _too_large(about.st_size), "one file is to hold one article")
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        if os.path.islink(path):
            raise ReadError(shown, "is a broken link", "mend the link or leave it out") from None
        raise ReadError(shown, "no such file", _SPELLING) from None
    except PermissionError as error:
        raise ReadError(shown, _reason(error), "check its permissions") from None
    except (OSError, ValueError) as error:
        raise ReadError(shown, _reason(error), "") from None


def _too_large(size: int) -> str:
    return f"is too large: {size:,} bytes, the limit is {MAX_BYTES:,}"


def _reason(error: OSError | ValueError) -> str:
    """What went wrong in lower case, without the path that the error repeats."""
    text = (error.strerror or "cannot be read") if isinstance(error, OSError) else str(error)
    return text[:1].lower() + text[1:]
