"""What every reader promises of places, as one assertion; and one invented page in the ways that sites write it."""

from __future__ import annotations

import html
import json
import re

from factcli.errors import ReadError
from factcli.extract import extract
from factcli.model import Document
from factcli.readers import Reading, read

_BEGINNINGS = "&\\<"  # of what stands for another character: a reference, an escape, an element
_ENDINGS = ";>|"


def documents(name: str, text: str | bytes, reading: Reading | None = None) -> list[Document]:
    """The articles of a file of that name which holds this text."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return read("-", reading, stdin=data, name=name)


def document(name: str, text: str | bytes, reading: Reading | None = None) -> Document:
    """The one article of a file."""
    [one] = documents(name, text, reading)
    return one


def readable(name: str, text: str | bytes) -> list[Document]:
    """The articles of a file; none where the reader refuses it, which has to be with words and a hint."""
    try:
        return documents(name, text)
    except ReadError as error:
        assert error.message
        assert error.hint
        return []


def stands_for(said: str, source: str) -> bool:
    """Whether a stretch of a source, as a whole, says what stands in the text: decoded, unescaped, white space run together."""
    if not source:
        return not said.strip()  # the blank line between blocks
    if said == "\ufffd" and source.lstrip("\\").startswith(("&#", "u")):
        return True  # half of a pair, a code that no character has
    if "\\" in source:  # an escape of JSON; one that JSON does not know stands for its character
        try:
            source = json.loads(f'"{source}"', strict=False)
        except ValueError:
            if html.unescape(source.lstrip("\\")) == said:
                return True
    if html.unescape(html.unescape(source)) == said:
        return True
    if html.unescape(source) == said or said * 2 == source:
        return True
    if not said.strip():
        return (
            not source.strip()
            or html.unescape(source).strip().lower().startswith(("<br", "\\", ">", "</br", "  "))
            or said == source
        )
    plain = html.unescape(source)
    return (
        said in (plain, source.removeprefix("\\"), source.lstrip("\\"))
        or said == " ".join(plain.split())
        or said in "“”"
    )


def assert_places(found: Document) -> None:
    """Every piece of the text stands at its place in the source; blocks are in order and apart; claims lead to their words."""
    text, source = found.text, found.source
    at = 0
    for block in found.blocks:
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        if at:
            assert text[at : block.start] == "\n\n"
        at = block.end
    if found.map is None:
        assert text == source or found.marks
    else:
        way = found.map
        for number, start in enumerate(way.texts):
            end = way.texts[number + 1] if number + 1 < len(way.texts) else way.length
            origin = source[way.starts[number] : way.ends[number]]
            if end - start == len(origin):
                pairs = zip(text[start:end], origin, strict=True)  # a space may stand for a line end
                assert all(a == b or (a.isspace() and b.isspace()) for a, b in pairs), (text[start:end], origin)
            else:
                assert stands_for(text[start:end], origin), (text[start:end], origin)
    for claim in extract(found):
        assert text[claim.start : claim.end] == claim.text
        assert (claim.line, claim.column) == found.line_column(claim.start)
        if claim.origin is not None and found.map is not None:
            first, last = claim.origin.start, claim.origin.end
            assert 0 <= first <= last <= len(source)
            lines = re.split("\r\n|\r|\n", source)
            assert source[first:].startswith(lines[claim.line - 1][claim.column - 1 :])
            assert source[first] in (claim.text[0], *_BEGINNINGS)
            ending = source[last - 1] + html.unescape(source[first:last])[-1]  # "&pound" may do without its semicolon
            assert claim.text[-1] in ending + "\ufffd" or set(ending) & set(_ENDINGS)
