"""Files → Documents: which files a run reads, and one module for each format (the table is in ``formats``).

``READERS`` says which suffixes are read inside folders. A file that is named is read whatever it is called.
"""

from __future__ import annotations

import os
import stat

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.readers.base import Reading
from factcli.readers.files import SPELLING, STDIN, find_files, reason
from factcli.readers.formats import READERS, form_of, reader_of
from factcli.readers.limits import MAX_BYTES, exceeds

_ONE_ARTICLE = "one file is to hold one article"


def read(
    path: str, reading: Reading | None = None, *, stdin: bytes | None = None, name: str | None = None
) -> list[Document]:
    """The articles of one file; ``stdin`` holds the bytes of ``-``, and ``name`` the path to report in place of the path.

    A feed holds several, of which each has a path of its own (``feed.jsonl#3``). The format is that of the content where
    it shows, else that of the suffix (for standard input, of ``name``). Raises ReadError with a hint.
    """
    reading = reading or Reading()
    shown = name if name is not None else path
    limit = reading.limits.max_bytes
    if path == STDIN:
        data = stdin if stdin is not None else b""
    else:
        data = _bytes(path, shown, limit)
    if len(data) > limit:
        raise ReadError(shown, exceeds("is too large", len(data), limit, "bytes"), _ONE_ARTICLE)
    suffix = os.path.splitext(shown if path == STDIN else path)[1].lower()
    documents = reader_of(form_of(data, suffix), shown)(data, shown, reading)
    return [one._replace(date_order=reading.date_order) for one in documents] if reading.date_order else documents


def _bytes(path: str, shown: str, limit: int) -> bytes:
    try:
        about = os.stat(path)
        if stat.S_ISDIR(about.st_mode):
            raise ReadError(shown, "is a folder", "name the files in it, or let find_files look into it")
        if about.st_size > limit:
            raise ReadError(shown, exceeds("is too large", about.st_size, limit, "bytes"), _ONE_ARTICLE)
        with open(path, "rb") as file:
            # Asked for a number of bytes, Python sets aside that many: only what has no size of its own is read so.
            return file.read() if stat.S_ISREG(about.st_mode) else file.read(limit + 1)
    except FileNotFoundError:
        if os.path.islink(path):
            raise ReadError(shown, "is a broken link", "mend the link or leave it out") from None
        raise ReadError(shown, "no such file", SPELLING) from None
    except PermissionError as error:
        raise ReadError(shown, reason(error), "check its permissions") from None
    except (OSError, ValueError) as error:
        raise ReadError(shown, reason(error), "") from None


__all__ = ["MAX_BYTES", "READERS", "Reading", "find_files", "read"]
