"""The day in a file's own properties: weak evidence, used where the copy and the person who asks say nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcli.model.document import Document
from factcli.readers.assemble import About, Copy
from factcli.readers.base import Reading


def dated(copy: Copy, reading: Reading, about: About, day: date | None, told: str) -> Document:
    """The document; the day of the file's properties counts after all that the copy says and after ``as_of``.

    A draft may have been begun from an old one, and a page printed years after it appeared.
    """
    if day is None or reading.as_of is not None or about.published is not None:
        return copy.document(reading, about)
    document = copy.document(replace(reading, as_of=day), about)
    return document._replace(published_from=told) if document.published_from == "as-of" else document
