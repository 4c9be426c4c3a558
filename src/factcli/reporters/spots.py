"""Where a claim stands in the file that a person or a program opens: path, line and column, to its end."""

from __future__ import annotations

import os
import posixpath
from typing import NamedTuple

from factcli.model import Claim, Document, Report


class Spot(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is behind the last character.

    ``file`` is as it was given, without the number of a record. ``label`` is what to look for where the file has no
    lines (``page 2``), and the lines then are not lines of the file.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    label: str = ""


class Spots:
    """The spots of a report's claims, looked up in its documents."""

    def __init__(self, report: Report) -> None:
        self._documents = {document.path: document for document in report.documents}

    def of(self, claim: Claim) -> Spot:
        """Where a claim stands."""
        document = self._document(claim)
        label = claim.origin.place if claim.origin else ""
        last = (claim.line, claim.column + len(claim.text))
        if document is not None:
            last = _position(document, offsets(claim)[1])
        return Spot(file_of(claim), claim.line, claim.column, *last, label)

    def utf8_columns(self, claim: Claim) -> tuple[int, int]:
        """The columns of a claim's spot, counted in bytes of UTF-8."""
        document = self._document(claim)
        spot = self.of(claim)
        if document is None:
            return spot.column, spot.column + _bytes(claim.text)
        begin, end = offsets(claim)
        before = document.source[begin - (spot.column - 1) : begin]
        until = document.source[end - (spot.end_column - 1) : end]
        return 1 + _bytes(before), 1 + _bytes(until)

    def _document(self, claim: Claim) -> Document | None:
        """The article of a claim, if its file has lines and holds the claim where the claim says."""
        document = self._documents.get(claim.path)
        if document is None or (claim.origin and claim.origin.place):
            return None
        return document if _position(document, offsets(claim)[0]) == (claim.line, claim.column) else None


def file_of(claim: Claim) -> str:
    """The path of the file that a claim stands in, as it was given."""
    return claim.origin.file if claim.origin else claim.path


def offsets(claim: Claim) -> tuple[int, int]:
    """The stretch of a claim's value in the decoded file, in code points (see :class:`factcli.model.place.Origin`)."""
    return (claim.origin.start, claim.origin.end) if claim.origin else (claim.start, claim.end)


def relative(path: str) -> str:
    """A path as tools around a repository write it: forward slashes, no ``./`` before it, no ``..`` inside it."""
    return posixpath.normpath(path.replace(os.sep, "/"))


def is_absolute(path: str) -> bool:
    """Whether a path does not depend on the folder that the run began in."""
    return os.path.isabs(path)


def uri(path: str) -> str:
    """A path as a URI: relative as it is, ``file:///…`` when absolute; bytes that are no UTF-8 are kept."""
    from urllib.parse import quote

    plain = relative(path)
    try:
        octets = plain.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character of UTF-16, in a name of another system
        octets = plain.encode("utf-8", "surrogatepass")
    if not is_absolute(path):
        return quote(octets)
    return f"file:///{quote(octets, safe='/:').lstrip('/')}"


def _position(document: Document, offset: int) -> tuple[int, int]:
    """The line and column of an offset in the file."""
    return document.line_column(offset) if document.map is None else document.map.source.line_column(offset)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
