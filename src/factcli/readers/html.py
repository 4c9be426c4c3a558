"""HTML pages: the article's copy without what stands around it, and what the page says of its publication."""

from __future__ import annotations

import re

from factcli.errors import NoArticle, ReadError
from factcli.model.document import Document
from factcli.model.place import Source
from factcli.readers.assemble import Copy
from factcli.readers.base import Reading
from factcli.readers.body import find_article, inside
from factcli.readers.limits import exceeds
from factcli.readers.markup import Element, TooMany, parse
from factcli.readers.plain import decoded
from factcli.readers.visible import shown

_HEAD = 2048  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, path: str, reading: Reading) -> list[Document]:
    """The article of a page; raises ReadError if the page is no text, is too large, or (NoArticle) holds no copy.

    A page that was only found in a folder needs more than headings.
    """
    from factcli.readers.metadata import about_page

    text = decoded(data, path, _encoding(data[:_HEAD]))
    limits = reading.limits
    if len(text) > limits.max_markup:
        raise ReadError(path, exceeds("is too large a page", len(text), limits.max_markup, "characters"), _SPLIT)
    root = tree(text, path, reading)
    article = find_article(text, root)
    copy = Copy(path, Source(text), limits)
    parts = [article.headline, article.standfirst, *article.pictures, article.body]
    if article.headline is not None and inside(article.headline, article.body):
        del parts[0]
    for element in parts:
        if element is None:
            continue
        for kind, pieces in shown(text, element, article.dropped, article.headline):
            if element is article.standfirst:
                kind = "standfirst"
            copy.block(kind)
            for piece in pieces:
                copy.put(*piece)
    copy.end()
    if not copy.size:
        raise NoArticle(path, "holds no article", "save the page from a browser if a script draws its text")
    document = copy.document(reading, about_page(text, root, article, reading.date_order))
    if not reading.named and all(block.kind in _HEADINGS for block in document.blocks):
        raise NoArticle(path, "holds headings only", "name the page to have it read")
    return [document]


_HEADINGS = ("headline", "subhead")
_SPLIT = "save the article alone, without the page around it"


def tree(text: str, path: str, reading: Reading) -> Element:
    """The tree of a page; raises ReadError where it has more elements than the limit allows."""
    limits = reading.limits
    try:
        return parse(text, max_depth=limits.max_depth, max_elements=limits.max_elements)
    except TooMany:
        told = f"has too many elements: the limit is {limits.max_elements:,}"
        raise ReadError(path, told, _SPLIT) from None


def _encoding(head: bytes) -> str:
    """The encoding that a page names, ``""`` if it names none."""
    found = _XML_ENCODING.match(head.lstrip()) or _CHARSET.search(head)
    return found[1].decode("ascii") if found else ""
