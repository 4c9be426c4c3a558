"""PDF files: the running text in reading order, without running heads, page numbers and the hyphens of line ends.

Read with pypdf, which is pure Python and bounds what a file unpacks to (docs/formats-read.md compares the libraries).
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.model.report import Problem
from factcli.readers.assemble import About, Copy
from factcli.readers.base import Reading
from factcli.readers.fallback import dated
from factcli.readers.formats import BY_NAME, missing
from factcli.readers.limits import exceeds
from factcli.readers.pdfblocks import arranged
from factcli.readers.pdflines import Chunk, Line, lines_of
from factcli.readers.published import day_of

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_STEPS = 10  # a PDF file has so many times the operators that a page of HTML has elements
_BROKEN_PAGES = 20  # a file with more of them is damaged as a whole
_DAMAGED = "open it in a viewer and print it into a new PDF file"
_LEGIBLE = 0.7  # share of its characters that a text of letters and not of glyph numbers has
_PRINTED = re.compile(r"skia|chrom|mozilla|firefox|quartz|wkhtml|print to pdf|cairo", re.IGNORECASE)
_PDF_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


class _TooLong(BaseException):
    """Ends a page with more operators than allowed; no Exception, because pypdf goes on after those."""


def read_pdf(data: bytes, path: str, reading: Reading) -> list[Document]:
    """A PDF file's article; pages that cannot be read are added to ``reading.problems``.

    Raises ReadError if pypdf is not installed, or the file is damaged, encrypted, too long, or holds no text.
    """
    try:
        import pypdf
    except ModuleNotFoundError:
        raise ReadError(path, missing(BY_NAME["PDF"]), "or save its text: pdftotext -layout FILE") from None
    limits = reading.limits
    bound = min(75_000_000, limits.max_unpacked)
    with (
        _quiet(),
        pypdf.apply_configuration(
            zlib_maximum_output_length=bound,
            lzw_maximum_output_length=bound,
            run_length_maximum_output_length=bound,
            array_based_stream_maximum_output_length=bound,
            stream_decoding_work_maximum_length=limits.max_unpacked,
            jbig2dec_binary=None,
            disable_legacy_handling=True,
        ),
    ):
        try:
            file = pypdf.PdfReader(BytesIO(data))
            _unlock(file, path)
            count = len(file.pages)
        except ReadError:
            raise
        except Exception as error:  # what a damaged file raises is not of one kind
            raise ReadError(path, f"is a damaged PDF file ({_said(error)})", _DAMAGED) from None
        if count > limits.max_pages:
            raise ReadError(
                path, exceeds("is too long", count, limits.max_pages, "pages"), "save the pages that matter"
            )
        lines, broken = _pages(file, count, path, reading)
        title, author, day = _properties(file)
    if not lines:
        if broken:
            raise ReadError(path, broken[0].message, broken[0].hint)
        raise ReadError(path, "holds no text, only pictures of it", "run it through text recognition (OCR) first")
    _check(lines, path)
    reading.problems.extend(broken)
    copy = Copy(path, None, limits)
    headline = ""
    for block in arranged(lines):
        copy.block(block.kind)
        for page, row, words in block.pieces:
            copy.mark(f"page {page}, line {row}", row)
            copy.put(words)
            if block.kind == "headline":
                headline += words
    document = dated(
        copy, reading, About(title=" ".join(headline.split()) or title, author=author), day, "pdf metadata"
    )
    return [document]


@contextmanager
def _quiet() -> Iterator[None]:
    """pypdf reports what it mends in its log; nothing but the report goes to the terminal."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)


def _unlock(file: PdfReader, path: str) -> None:
    from pypdf.errors import DependencyError

    if not file.is_encrypted:
        return
    try:
        if file.decrypt(""):
            return
    except DependencyError:
        told = "is encrypted in a way that needs the package cryptography"
        raise ReadError(path, told, "pip install cryptography, or save the file without protection") from None
    raise ReadError(path, "is encrypted", "open it with its password and save it without one")


def _pages(file: PdfReader, count: int, path: str, reading: Reading) -> tuple[list[Line], list[Problem]]:
    """The lines of all pages, and the pages that cannot be read."""
    left = reading.limits.max_elements * _STEPS
    size = 0
    lines: list[Line] = []
    broken: list[Problem] = []
    for number in range(count):
        try:
            page = file.pages[number]
            chunks, used = _chunks(page, left)
            height = float(page.mediabox.height)
            bottom = float(page.mediabox.bottom)
        except _TooLong:
            told = f"has too many drawing steps: the limit is {reading.limits.max_elements * _STEPS:,}"
            raise ReadError(path, told, "save the pages that matter") from None
        except Exception as error:  # what a damaged page raises is not of one kind
            broken.append(Problem(path, f"page {number + 1} cannot be read ({_said(error)})", _DAMAGED))
            if len(broken) > _BROKEN_PAGES:
                raise ReadError(path, f"is a damaged PDF file: {broken[0].message}", _DAMAGED) from None
            continue
        left -= used
        size += sum(len(chunk.text) for chunk in chunks)
        if size > reading.limits.max_text:
            told = exceeds("holds too much copy", size, reading.limits.max_text, "characters")
            raise ReadError(path, told, "save the pages that matter")
        lines.extend(lines_of(chunks, number + 1, bottom, height))
    return lines, broken


def _chunks(page: PageObject, most: int) -> tuple[list[Chunk], int]:
    """The pieces of a page's text with their places, in the order in which they are drawn, and the steps taken."""
    found: list[Chunk] = []
    fonts: dict[int, tuple[Any, bool, float]] = {}
    steps = 0

    def step(*_: Any) -> None:
        nonlocal steps
        steps += 1
        if steps > most:
            raise _TooLong

    def text(words: str, outer: list[float], inner: list[float], font: Any, size: float) -> None:
        if not words:
            return
        a, b = inner[0] * outer[0] + inner[1] * outer[2], inner[0] * outer[1] + inner[1] * outer[3]
        c, d = inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3]
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        if id(font) not in fonts:
            fonts[id(font)] = (font, *_font(font))
        _, bold, wide = fonts[id(font)]
        height = abs(float(size)) * (c * c + d * d) ** 0.5
        found.append(Chunk(words, float(x), float(y), float(height), bold, abs(b) > abs(a), wide))

    page.extract_text(visitor_operand_before=step, visitor_text=text)
    return found, steps


def _font(font: Any) -> tuple[bool, float]:
    """Whether a font is bold, and how wide it runs compared with an ordinary one, as the mean of its widths tells."""
    if font is None:
        return False, 1.0
    name = str(font.get("/BaseFont", ""))
    bold = "Bold" in name or "Black" in name
    try:
        widths = font.get("/Widths")
        if widths is None:
            widths = font["/DescendantFonts"][0].get_object().get("/W")
            widths = [n for each in list(widths.get_object())[:4000] for n in _numbers(each.get_object())]
        told = [float(n) for n in list(widths)[:4000] if 100 < float(n) < 1500]
    except Exception:  # a font without widths, or with broken ones, is an ordinary one
        return bold, 1.0
    if len(told) < 5:
        return bold, 1.0
    return bold, min(1.4, max(0.7, sum(told) / len(told) / 530))


def _numbers(item: Any) -> list[Any]:
    return list(item)[:4000] if isinstance(item, list) else []


def _check(lines: list[Line], path: str) -> None:
    """Refuses text that is glyph numbers: its font does not say which letters they are."""
    words = "".join(line.text for line in lines)
    letters = sum(c.isalnum() or c.isspace() or c in ".,;:!?'\"()-–—“”‘’%$€£/&" for c in words)
    if letters < len(words) * _LEGIBLE:
        raise ReadError(path, "does not tell its letters", "run it through text recognition (OCR) first")


def _properties(file: PdfReader) -> tuple[str, str, date | None]:
    """Title, author and the day on which the file was made, if it was not printed from a browser or changed since."""
    try:
        told = {key: str(value) for key, value in (file.metadata or {}).items()}
    except Exception:  # broken properties are none
        return "", "", None
    made, changed = _PDF_DATE.match(told.get("/CreationDate", "")), _PDF_DATE.match(told.get("/ModDate", ""))
    day = day_of("-".join(made.groups())) if made else None
    if changed and made and changed.groups() != made.groups():
        day = None
    if _PRINTED.search(told.get("/Producer", "") + told.get("/Creator", "")):
        day = None
    return _clean(told.get("/Title", "")), _clean(told.get("/Author", "")), day


def _clean(text: str) -> str:
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())[:500]


def _said(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text[:1].lower() + text[1:80]
