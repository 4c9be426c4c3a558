"""Word documents (.docx): the text as it stands with every tracked change accepted, paragraph by paragraph.

Read with zipfile and expat (docs/formats-read.md compares the libraries). Deleted and moved-away text, hidden text and
field codes are not read. Headers and footers are left out, footnotes follow the copy, comments come last and are masked.
"""

from __future__ import annotations

from datetime import date

from factcli.errors import ReadError
from factcli.model.document import Document, Span
from factcli.model.place import BlockKind
from factcli.readers.assemble import About, Copy
from factcli.readers.base import Reading
from factcli.readers.fallback import dated
from factcli.readers.package import Package
from factcli.readers.published import day_of
from factcli.readers.safexml import Parser
from factcli.readers.wordml import Paragraph, Words

_MANY = 10  # an office document has so many times the elements of a page: each change of font is one
_TEMPLATE = "2013-12-23T23:15:00Z"  # the date in the template of python-docx, left as it is by what does not set one
_KINDS: dict[str, BlockKind] = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "caption": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "figure": "caption",
    "illustration": "caption",
    "quote": "quotation",
    "intense quote": "quotation",
    "quotations": "quotation",
    "block text": "quotation",
    "footnote text": "footnote",
    "endnote text": "footnote",
}


def read_docx(data: bytes, path: str, reading: Reading) -> list[Document]:
    """A Word document's article; raises ReadError if the file is none, is encrypted, damaged, a bomb or empty."""
    package = Package(data, path, reading)
    roots = dict(reversed(package.related("")))
    main = roots.get("officeDocument", "word/document.xml")
    body = package.part(main)
    if body is None:
        raise ReadError(path, "holds no Word document", "save it as .docx; spreadsheets and slides are not read")
    parts = dict(reversed(package.related(main)))
    styles = _styles(package, parts.get("styles", "word/styles.xml"))
    copy = Copy(path, None, reading.limits)
    headline = _gather(copy, _words(package, main, body), styles)
    if not copy.size:
        raise ReadError(path, "holds no text", "a scan or picture has to be turned into text first")
    for relation, noun in (("footnotes", "footnote"), ("endnotes", "endnote")):
        _aside(copy, package, parts.get(relation), noun, "footnote")
    before = copy.size
    _aside(copy, package, parts.get("comments"), "comment", "comment")
    title, author, day = _properties(package, roots.get("core-properties", "docProps/core.xml"))
    about = About(title=headline or title, author=author)
    document = dated(copy, reading, about, day, "core properties")
    if copy.size > before:  # what editors say to one another is no copy
        kept = tuple(span for span in document.masked if span.end <= before)
        document = document._replace(masked=(*kept, Span(before, len(document.text))))
    return [document]


def _words(package: Package, name: str, data: bytes) -> list[Paragraph]:
    parser = Parser(package.path, package.limits, f" in {name}", package.limits.max_elements * _MANY)
    words = Words(package.limits.max_text)
    parser.start, parser.end, parser.text = words.start, words.end, words.text
    parser.run(data)
    if words.size > package.limits.max_text:
        told = f"holds too much copy: the limit is {package.limits.max_text:,} characters"
        raise ReadError(package.path, told, "one file is to hold one article")
    return words.paragraphs


def _gather(copy: Copy, paragraphs: list[Paragraph], styles: dict[str, tuple[str, int]]) -> str:
    """Puts the copy together, and gives back the headline that the styles mark (``""`` for none)."""
    number = 0
    headline = ""
    for paragraph in paragraphs:
        text = paragraph.text()
        if not text.strip():
            continue
        number += 1
        kind = _kind(paragraph, styles)
        if kind == "headline" and headline:
            kind = "subhead"
        elif kind == "subhead" and not headline and number == 1:
            kind = "headline"
        if kind == "headline":
            headline = " ".join(text.split())
        copy.block(kind)
        copy.mark(paragraph.cell or f"paragraph {number}", number)
        copy.put(_lines(text))
    copy.end()
    return headline


def _lines(text: str) -> str:
    """A paragraph's text without empty lines, which would end its block."""
    return "\n".join(line for line in text.split("\n") if line.strip()) if "\n" in text else text


def _kind(paragraph: Paragraph, styles: dict[str, tuple[str, int]]) -> BlockKind:
    if paragraph.cell:
        return "table"
    name, level = styles.get(paragraph.style, (paragraph.style.lower(), -1))
    if name in _KINDS:
        return _KINDS[name]
    if paragraph.level >= 0 or level >= 0 or name.startswith("heading"):
        return "subhead"
    if paragraph.listed or name.startswith("list"):
        return "list"
    return "body"


def _aside(copy: Copy, package: Package, name: str | None, noun: str, kind: BlockKind) -> None:
    """Puts notes or comments behind the copy, each marked with its number."""
    data = package.part(name) if name else None
    if name is None or data is None:
        return
    number = 0
    note = ""
    for paragraph in _words(package, name, data):
        text = paragraph.text()
        if not text.strip():
            continue
        if paragraph.note != note:
            note = paragraph.note
            number += 1
        copy.block(kind)
        copy.mark(f"{noun} {number}", number)
        copy.put(_lines(text))
    copy.end()


def _styles(package: Package, name: str) -> dict[str, tuple[str, int]]:
    """Each paragraph style's name in lower case and its outline level (-1 for none), those it is based on included."""
    data = package.part(name)
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    levels: dict[str, int] = {}
    here = [""]

    def start(tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "style":
            here[0] = attributes.get("styleId", "")
        elif tag == "name":
            names.setdefault(here[0], value.lower())
        elif tag == "basedOn":
            bases.setdefault(here[0], value)
        elif tag == "outlineLvl" and value.isdecimal() and int(value) < 9:
            levels.setdefault(here[0], int(value))

    if data is not None:
        parser = Parser(package.path, package.limits, f" in {name}")
        parser.start = start
        parser.run(data)
    found = {}
    for style, own in names.items():
        at, steps = style, 0
        while names.get(at, "") not in _KINDS and not names.get(at, "").startswith(("heading", "list")) and steps < 20:
            if at not in bases:
                break
            at, steps = bases[at], steps + 1
        base = names.get(at, own)
        telling = base in _KINDS or base.startswith(("heading", "list"))
        found[style] = (base if telling else own, levels.get(style, levels.get(at, -1) if telling else -1))
    return found


def _properties(package: Package, name: str) -> tuple[str, str, date | None]:
    """Title, author and the day on which the text was written, if it was begun and last saved on one day."""
    data = package.part(name)
    told: dict[str, str] = {}
    here = [""]

    def start(tag: str, attributes: dict[str, str]) -> None:
        here[0] = tag

    def text(words: str) -> None:
        told[here[0]] = (told.get(here[0], "") + words)[:1000]

    if data is not None:
        parser = Parser(package.path, package.limits, f" in {name}")
        parser.start, parser.text = start, text
        parser.run(data)
    created, modified = told.get("created", "").strip(), told.get("modified", "").strip()
    day = day_of(created) if created and created != _TEMPLATE else None
    if modified and day is not None and day_of(modified) != day:
        day = None
    return " ".join(told.get("title", "").split()), " ".join(told.get("creator", "").split()), day
