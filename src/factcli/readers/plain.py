"""Plain text files: one file, one article."""

from __future__ import annotations

from datetime import date

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.readers.encoding import NotText, decode


def read_plain(data: bytes, path: str, as_of: date | None) -> Document:
    """A plain text file's bytes as a Document whose text is what the file holds; raises ReadError if it is no text."""
    from factcli.readers.published import find_published  # its patterns are compiled only when a file is read

    try:
        text = decode(data)
    except NotText as error:
        raise ReadError(path, error.looks, error.hint) from None
    published, source, body, masked = find_published(text, as_of)
    return Document(path, text, published, source, body, masked)
