"""Paths that mean the same file in every checkout: relative to a folder, with forward slashes."""

from __future__ import annotations

import os
import unicodedata

SIDECAR = ".factcli"  # behind an article's name, for the file that holds suppressions for it


def absolute(path: str) -> str:
    """The file's path from the root: links in its folders followed, a link that is the file itself not, NFC."""
    folder, name = os.path.split(os.path.abspath(path))
    return unicodedata.normalize("NFC", os.path.join(os.path.realpath(folder), name))


def relative(path: str, folder: str) -> str:
    """A file's path as seen from a folder, with forward slashes; on another drive, the whole path."""
    full, base = absolute(path), unicodedata.normalize("NFC", os.path.realpath(folder))
    try:
        return os.path.relpath(full, base).replace(os.sep, "/")
    except ValueError:
        return full.replace(os.sep, "/")


def within(path: str, folders: list[str]) -> bool:
    """Whether a file lies in one of the folders, at whatever depth."""
    full = absolute(path)
    return any(full.startswith(os.path.join(absolute_folder(folder), "")) for folder in folders)


def absolute_folder(folder: str) -> str:
    """A folder's path from the root with all links followed, NFC."""
    return unicodedata.normalize("NFC", os.path.realpath(folder))
