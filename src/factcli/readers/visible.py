"""The words of a tree as a reader sees them: block by block, what each block is, and where every piece stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcli.model.place import BlockKind
from factcli.readers.body import is_headline, is_standfirst
from factcli.readers.markup import BLOCKS, Element, Text, pieces

Piece = tuple[str, int, int]
Shown = tuple[BlockKind, list[Piece]]

_KINDS: dict[str, BlockKind] = {
    "figcaption": "caption",
    "blockquote": "quotation",
    "li": "list",
    "dd": "list",
    "dt": "list",
    "td": "table",
    "th": "table",
    "caption": "table",
}
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text|caption-text)(?=[\s_-]|$)", re.IGNORECASE)
_NOTE = re.compile(r"(?:^|[\s_-])(?:footnotes?|endnotes?)(?=[\s_-]|$)", re.IGNORECASE)
_SQUARED = frozenset("mm cm dm m km in ft yd mi".split())  # units before which a raised figure is no footnote
_MARK_PARTS = 8  # elements in which the mark of a footnote is looked for
_MARK = re.compile(r"[\d*†‡§\[\]()a-z,\s]{1,8}\Z")


def shown(source: str, root: Element, dropped: frozenset[int], headline: Element | None = None) -> Iterator[Shown]:
    """The blocks of an element's text; ``headline`` is the one heading that is the headline, the others being subheads."""
    kinds: list[BlockKind] = ["body"]
    block: list[Piece] = []
    pre = 0
    stack: list[tuple[Element | Text, bool]] = [(root, False)]
    while stack:
        here, leaving = stack.pop()
        if isinstance(here, Text):
            block.extend(_flowing(block, pieces(source, here, keep_space=pre > 0)))
            continue
        breaks = here.tag in BLOCKS
        if leaving:
            if breaks:
                if block:
                    yield kinds[-1], block
                    block = []
                kinds.pop()
            if here.tag == "q" and here.after > here.end:
                block.append(("”", here.end, here.after))
            pre -= here.tag == "pre"
            continue
        if id(here) in dropped or (here.tag == "sup" and _reference(source, here, block)):
            continue
        if breaks:
            if block:
                yield kinds[-1], block
                block = []
            kinds.append(_kind(here, kinds[-1], headline))
        elif here.tag == "br":
            _break(block, here)
            continue
        elif here.tag == "q" and here.after > here.end:
            block.append(("“", here.start, here.inside))
        pre += here.tag == "pre"
        stack.append((here, True))
        stack.extend((child, False) for child in reversed(here.children))
    if block:
        yield kinds[-1], block


def _flowing(block: list[Piece], found: Iterator[Piece]) -> Iterator[Piece]:
    """Pieces without a space where the text before them ends in one."""
    last = block[-1][0][-1] if block else " "
    for text, start, end in found:
        if text[0] == " " and last in " \n":
            if len(text) == 1:
                continue
            text, start = text[1:], start + 1
        last = text[-1]
        yield text, start, end


def _break(block: list[Piece], element: Element) -> None:
    if block and block[-1][0].endswith(" "):
        text, start, end = block.pop()
        if len(text) > 1:
            block.append((text[:-1], start, end - 1))
    if block and not block[-1][0].endswith("\n"):  # an empty line within a block would end it
        block.append(("\n", element.start, element.inside))


def _kind(element: Element, outer: BlockKind, headline: Element | None) -> BlockKind:
    if element is headline:
        return "headline"
    tag = element.tag
    if tag in _HEADINGS:
        return outer if outer in ("table", "caption") else "subhead"
    if tag in _KINDS:
        return _KINDS[tag] if outer in ("body", "standfirst", "list", "quotation") else outer
    if not element.attributes:
        return outer
    named = f"{element.get('class')} {element.get('id')}"
    if is_standfirst(element) and outer == "body":
        return "standfirst"
    if _CAPTION.search(named) and tag != "figure":
        return "caption"
    if _NOTE.search(named) or "doc-endnotes" in element.get("role") or "doc-footnote" in element.get("role"):
        return "footnote"
    return "headline" if headline is None and is_headline(element) else outer


def _reference(source: str, element: Element, block: list[Piece]) -> bool:
    """Whether raised text is the mark of a footnote (or a power): read on, it would become part of a word or figure."""
    texts: list[str] = []
    for number, inner in enumerate(element.walk()):
        if inner.tag == "a":
            return True
        if number == _MARK_PARTS:
            return False
        texts += [source[child.start : child.end] for child in inner.children if isinstance(child, Text)]
    said = "".join(texts).strip()
    before = block[-1][0].split()[-1:] if block else []
    if said in ("2", "3") and before and before[0].lstrip("0123456789.,") in _SQUARED:
        return False
    return not said or (_MARK.match(said) is not None and not said.isalpha())
