"""The formats: which suffix and which content is read by which function, and what has to be installed for it.

A module is imported when the first file of its format is read: a run over plain text pays for plain text only.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from factcli.errors import ReadError
from factcli.readers.base import Reader


class Format(NamedTuple):
    """A format: its name in messages, its suffixes, ``module:function`` of its reader, its media types.

    ``extra`` is the optional dependency group without which it cannot be read; ``folders`` whether files with its suffix
    are read when a folder is named, and not only when they are named themselves.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    media: tuple[str, ...]
    extra: str = ""
    folders: bool = True


FORMATS = (
    Format("plain text", (".txt", ".text"), "factcli.readers.plain:read_plain", ("text/plain",)),
    Format(
        "Markdown",
        (".md", ".markdown", ".mdown", ".mkd"),
        "factcli.readers.markdown:read_markdown",
        ("text/markdown",),
    ),
    Format(
        "HTML",
        (".html", ".htm", ".xhtml"),
        "factcli.readers.html:read_html",
        ("text/html", "application/xhtml+xml"),
    ),
    Format(
        "Word",
        (".docx",),
        "factcli.readers.docx:read_docx",
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    ),
    Format("PDF", (".pdf",), "factcli.readers.pdf:read_pdf", ("application/pdf",), "pdf"),
    Format(
        "JSON",
        (".json", ".jsonl", ".ndjson"),
        "factcli.readers.feed_json:read_json",
        ("application/json", "application/feed+json", "application/x-ndjson"),
    ),
    Format(
        "XML",
        (".xml", ".rss", ".atom", ".nitf", ".newsml"),
        "factcli.readers.feed_xml:read_xml",
        ("application/xml", "text/xml", "application/rss+xml", "application/atom+xml"),
    ),
)
PLAIN = FORMATS[0]
READERS = {suffix: form for form in FORMATS if form.folders for suffix in form.suffixes}  # what folders are read for
BY_NAME = {form.name: form for form in FORMATS}
BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}


def reader_of(form: Format, path: str) -> Reader:
    """The function that reads a format; raises ReadError if what it needs is not installed."""
    module, _, function = form.reader.partition(":")
    try:
        return cast(Reader, getattr(import_module(module), function))
    except ModuleNotFoundError as error:
        if not form.extra or (error.name or "").startswith("factcli"):
            raise
        raise ReadError(path, missing(form), f"install it with: pip install 'factcli[{form.extra}]'") from None


def missing(form: Format) -> str:
    """What a file of a format says when the format's extra is not installed; readers with late imports use it too."""
    return f"{form.name} needs pip install 'factcli[{form.extra}]'"


def form_of(data: bytes, suffix: str) -> Format:
    """The format of a file: the one its content shows beyond doubt, else that of its suffix, else plain text."""
    return BY_NAME.get(sniffed(data, suffix)) or BY_SUFFIX.get(suffix) or PLAIN


def sniffed(data: bytes, suffix: str) -> str:
    """The name of the format that the first bytes show whatever the file is called, or ``""``.

    Only marks that no other format has count: a text file may well begin with ``{`` or ``<``.
    """
    if data.startswith(b"%PDF-"):
        return "PDF"
    if data.startswith(b"PK\x03\x04"):
        return "Word" if b"word/" in data[:4096] or b"word/document.xml" in data[-65_557:] else ""
    head = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "HTML"
    if head.startswith(b"<?xml"):
        if b"<html" in head or b"<!doctype html" in head:
            return "HTML"
        return "" if suffix in (".html", ".htm", ".xhtml") else "XML"
    if head.startswith((b"<rss ", b"<feed ", b"<nitf>", b"<nitf ", b"<newsitem ", b"<newsmessage ")):
        return "XML"
    if suffix in (".txt", ".text", "") and head.startswith((b'{"', b"[{", b"{\n", b"[\n")):
        return "JSON"
    return ""
