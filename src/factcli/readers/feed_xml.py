"""XML that carries articles: NewsML-G2, NITF, RSS 2.0 and 1.0, Atom; one article an item."""

from __future__ import annotations

import re
from datetime import date

from factcli.errors import NoArticle, ReadError
from factcli.model.document import Document
from factcli.model.place import BlockKind, Source
from factcli.model.report import Problem
from factcli.readers.assemble import About, Copy
from factcli.readers.base import Reading
from factcli.readers.limits import exceeds
from factcli.readers.plain import decoded
from factcli.readers.published import day_of, find_published
from factcli.readers.strand import put
from factcli.readers.xmltree import Node, parse, spaced

_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})")
_MEDIA = ("http://search.yahoo.com/mrss", "http://www.itunes.com/")  # titles and descriptions of pictures and sound
# What begins a block, in NITF and XHTML, and what it is; None: what the block around it is.
_BLOCKS: dict[str, BlockKind | None] = {
    "p": None,
    "div": None,
    "section": None,
    "block": None,
    "pre": None,
    "hl2": "subhead",
    "hl1": "subhead",
    "h1": "subhead",
    "h2": "subhead",
    "h3": "subhead",
    "h4": "subhead",
    "h5": "subhead",
    "h6": "subhead",
    "li": "list",
    "dt": "list",
    "dd": "list",
    "td": "table",
    "th": "table",
    "caption": "table",
    "bq": "quotation",
    "blockquote": "quotation",
    "media-caption": "caption",
    "figcaption": "caption",
    "fn": "footnote",
    "br": None,
    "hr": None,
    "tr": None,
    "table": None,
    "ul": None,
    "ol": None,
    "media": None,
    "figure": None,
}
_UNREAD = frozenset(
    "head script style nav form button media-reference media-metadata media-object media-producer note classifier"
    " dateline distributor del s strike".split()
)
_SPLIT = "save the articles one by one"


def read_xml(data: bytes, path: str, reading: Reading) -> list[Document]:
    """The articles of a feed or wire file; items that cannot be read are added to ``reading.problems``.

    Raises ReadError if the file is no XML, declares entities, is of another sort, or no item can be read.
    """
    named = _ENCODING.match(data[:400])
    text = decoded(data, path, named[1].decode("ascii") if named else "")
    limits = reading.limits
    if len(text) > limits.max_markup:
        raise ReadError(path, exceeds("is too large", len(text), limits.max_markup, "characters"), _SPLIT)
    root = parse(text, path, limits)
    if root.tag == "html":
        from factcli.readers.html import read_html

        return read_html(data, path, reading)
    known = {"item": _rss, "entry": _atom, "newsItem": _newsml, "nitf": _nitf}
    if root.tag in known:
        items = [root]
    elif root.tag in ("rss", "RDF", "channel"):
        items = list(root.walk("item"))
    elif root.tag == "feed":
        items = list(root.nodes("entry"))
    elif root.tag in ("newsMessage", "conceptSet", "itemSet"):
        items = list(root.walk("newsItem"))
    else:
        told = f"is XML of a sort that is not read (<{root.tag[:40]}>)"
        raise NoArticle(path, told, "read are NewsML-G2, NITF, RSS and Atom; save others as HTML or plain text")
    if len(items) > limits.max_records:
        raise ReadError(path, exceeds("holds too many articles", len(items), limits.max_records, "articles"), _SPLIT)
    source = Source(text)
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, item in enumerate(items, 1):
        copy = Copy(path, source, limits)
        record = "" if item is root else str(number)
        about, address = known[item.tag](_Item(item, copy, source, path, reading))
        copy.end()
        if not copy.size:
            shown = f"{path}#{record}" if record else path
            problems.append(
                Problem(shown, "the item holds no text", "an item that only points to a text elsewhere states nothing")
            )
            continue
        document = copy.document(reading, about._replace(record=record))
        if document.published_from in ("", "as-of") and address:
            day = find_published(address)[0]
            document = document._replace(published=day, published_from="url") if day else document
        documents.append(document)
    if not documents:
        told = problems[0].message if problems else "holds no article"
        raise NoArticle(path, told, problems[0].hint if problems else "a feed has items or entries")
    reading.problems.extend(problems)
    return documents


class _Item:
    """An item that is read: its node, and the copy that its words are put into."""

    def __init__(self, node: Node, copy: Copy, source: Source, path: str, reading: Reading) -> None:
        self.node = node
        self.copy = copy
        self.source = source
        self.path = path
        self.reading = reading

    def field(self, node: Node | None, kind: BlockKind) -> bool:
        """Puts a field's words, which may be HTML in disguise; whether there are any."""
        if node is None or not node.words():
            return False
        if any(True for _ in node.nodes()):
            self.flow(node, kind)
        else:
            put(self.copy, node.strand(self.source), kind, self.path, self.reading)
        return True

    def dated(self, *found: tuple[str, Node | str | None]) -> tuple[date | None, str]:
        """The first of these fields that names a day, and the field's name."""
        for name, node in found:
            day = day_of(node.words() if isinstance(node, Node) else node or "", self.reading.date_order)
            if day is not None:
                return day, name
        return None, ""

    def flow(self, node: Node, kind: BlockKind) -> None:
        """Puts the words of an element with markup, block by block."""
        kinds: list[BlockKind] = [kind]
        self.copy.block(kind)
        waiting: list[Node | tuple[str, int, int] | None] = [node]
        while waiting:
            here = waiting.pop()
            if here is None:
                kinds.pop()
                self.copy.block(kinds[-1])
            elif not isinstance(here, Node):
                for piece in spaced(here):
                    self.copy.put(*piece)
            elif here.tag not in _UNREAD:
                if here.tag in _BLOCKS:
                    own = _BLOCKS[here.tag]
                    kinds.append(own if own is not None and kinds[-1] in ("body", "list", "quotation") else kinds[-1])
                    self.copy.block(kinds[-1])
                    waiting.append(None)
                waiting.extend(reversed(here.children))
        self.copy.end()


def _rss(item: _Item) -> tuple[About, str]:
    own: dict[str, Node] = {}
    for node in item.node.nodes():
        if not node.space.startswith(_MEDIA) and node.words():
            own.setdefault(node.tag, node)
    title, whole, summary = own.get("title"), own.get("encoded"), own.get("description")
    item.field(title, "headline")
    if whole is not None and summary is not None and not _begins(whole, summary):
        item.field(summary, "standfirst")
    item.field(whole if whole is not None else summary, "body")
    day, told = item.dated(("pubDate", own.get("pubDate")), ("date", own.get("date")))
    author = own.get("creator") or own.get("author")
    return About(day, told, _plain(title), _plain(author)), _plain(own.get("link"))


def _atom(item: _Item) -> tuple[About, str]:
    entry = item.node
    title, summary, content = entry.first("title"), entry.first("summary"), entry.first("content")
    item.field(title, "headline")
    if content is not None and content.words() and "src" not in content.attributes:
        if summary is not None and not _begins(content, summary):
            item.field(summary, "standfirst")
        item.field(content, "body")
    else:
        item.field(summary, "body")
    day, told = item.dated(("published", entry.first("published")), ("updated", entry.first("updated")))
    link = entry.first("link")
    address = link.attributes.get("href", "") if link is not None else ""
    authors = ", ".join(_plain(node.first("name")) for node in entry.nodes("author"))
    return About(day, told, _plain(title), authors), address


def _nitf(item: _Item) -> tuple[About, str]:
    return _nitf_of(item, item.node), ""


def _nitf_of(item: _Item, root: Node, headline: Node | None = None) -> About:
    """What a NITF document says; ``headline`` is the one around it, used where it has none."""
    head = root.first("body", "body.head")
    hedline = head.first("hedline") if head is not None else None
    title = hedline.first("hl1") if hedline is not None else None
    title = title or headline or root.first("head", "title")
    item.field(title, "headline")
    if hedline is not None:
        for node in hedline.nodes("hl2"):
            item.flow(node, "standfirst")
    byline = head.first("byline") if head is not None else None
    if head is not None:
        for node in head.nodes("abstract"):
            item.flow(node, "standfirst")
    for node in root.walk("body.content"):
        item.flow(node, "body")
    data = root.first("head", "docdata")
    norms = {node.tag: node.attributes.get("norm", "") for node in data.nodes()} if data is not None else {}
    story = next((node for node in root.walk("story.date")), None)
    pubdata = root.first("head", "pubdata")
    day, told = item.dated(
        ("story.date", story.attributes.get("norm") if story is not None else None),
        ("story.date", story),
        ("date.issue", norms.get("date.issue")),
        ("date.publication", pubdata.attributes.get("date.publication") if pubdata is not None else None),
        ("date.release", norms.get("date.release")),
    )
    return About(day, told, _plain(title), _plain(byline).removeprefix("By ").removeprefix("by "))


def _newsml(item: _Item) -> tuple[About, str]:
    root = item.node
    content = root.first("contentMeta")
    meta = root.first("itemMeta")
    headline = content.first("headline") if content is not None else None
    inner = next(root.walk("nitf"), None)
    about = About()
    if inner is not None:
        about = _nitf_of(item, inner, headline)
    else:
        item.field(headline, "headline")
        if content is not None:
            for node in content.nodes("description"):
                if node.attributes.get("role", "").rpartition(":")[2] in ("summary", "intro"):
                    item.field(node, "standfirst")
        for holder in root.walk("inlineXML", "inlineData"):
            if holder.tag == "inlineXML" or "text" in holder.attributes.get("contenttype", "text"):
                item.field(holder, "body")
    fields: list[tuple[str, Node | str | None]] = []
    if content is not None:
        fields.append(("contentCreated", content.first("contentCreated")))
    if meta is not None:
        fields += [(name, meta.first(name)) for name in ("firstCreated", "versionCreated")]
    day, told = item.dated(*fields)
    by = content.first("by") if content is not None else None
    title = about.title or _plain(headline)
    author = about.author or _plain(by).removeprefix("By ")
    return (About(day, told, title, author) if day else about._replace(title=title, author=author)), ""


def _begins(whole: Node, summary: Node) -> bool:
    """Whether a summary is only the beginning of the text, markup left aside."""
    first = "".join(c for c in _bare(summary) if c.isalnum())
    return "".join(c for c in _bare(whole) if c.isalnum()).startswith(first)


def _bare(node: Node) -> str:
    return re.sub(r"<[^<>]*>", " ", node.words())


def _plain(node: Node | None) -> str:
    """A field's words for a title or an author, without markup in disguise."""
    from html import unescape

    return " ".join(unescape(_bare(node)).split())[:500] if node is not None else ""
