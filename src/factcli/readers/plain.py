"""Plain text files: one file, one article."""

from __future__ import annotations

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.readers.base import Reading
from factcli.readers.encoding import NotText, decode


def read_plain(data: bytes, path: str, reading: Reading) -> list[Document]:
    """A plain text file's bytes as a Document whose text is what the file holds; raises ReadError if it is no text."""
    from factcli.readers.published import find_published  # its patterns are compiled only when a file is read

    published, source, body, masked = find_published(text := decoded(data, path), reading.as_of, reading.date_order)
    return [Document(path, text, published, source, body, masked)]


def decoded(data: bytes, path: str, encoding: str = "") -> str:
    """A file's bytes as text; ``encoding`` is what the file says of itself, heeded where the bytes say nothing else.

    Raises ReadError if it is no text.
    """
    try:
        return decode(data, encoding)
    except NotText as error:
        raise ReadError(path, error.looks, error.hint) from None
