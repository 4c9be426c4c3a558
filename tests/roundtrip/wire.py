"""Builds the story in the formats of wires and word processors: ``WIRE`` maps a suffix to what makes its bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import office

if TYPE_CHECKING:
    from roundtrip.build import Story

_TAGS = {"body": "p", "caption": "figcaption", "subhead": "h2", "quotation": "blockquote", "list": "li"}


def _copy(told: Story) -> str:
    """The blocks as HTML, with a character reference and markup in the middle of words."""
    said = [f"<{_TAGS[kind]}>{escape(text)}</{_TAGS[kind]}>" for kind, text in told.blocks]
    return "\n".join(said).replace("ferry", "fe<b>rr</b>y").replace("€", "&euro;")


def record(told: Story) -> bytes:
    """A record with HTML in its field, every character beyond ASCII escaped."""
    fields = {
        "headline": told.title,
        "standfirst": told.standfirst,
        "author": {"@type": "Person", "name": told.author},
        "published": f"{told.published}T06:00:00Z",
        "text": _copy(told),
    }
    return json.dumps(fields, indent=1).encode()


def lines(told: Story) -> bytes:
    """A line of a feed, its copy plain text in paragraphs."""
    copy = "\n\n".join(text for _, text in told.blocks)
    fields = {"id": 17, "date": str(told.published), "title": told.title, "description": told.standfirst}
    return (json.dumps({**fields, "byline": told.author, "body": copy}, ensure_ascii=False) + "\n").encode()


def nitf(told: Story) -> bytes:
    """NITF with a document type that is not fetched, line ends inside paragraphs, and a caption beside a picture."""
    ways = {
        "body": "<p>{}</p>",
        "caption": '<media><media-reference source="a.jpg"/><media-caption><p>{}</p></media-caption></media>',
        "subhead": "<hl2>{}</hl2>",
        "quotation": "<bq><block><p>{}</p></block></bq>",
        "list": "<ul><li>{}</li></ul>",
    }
    copy = "\n".join(ways[kind].format(escape(text).replace(" said", "\r\n    said")) for kind, text in told.blocks)
    standfirst = f"<abstract><p>{escape(told.standfirst)}</p></abstract>" if told.standfirst else ""
    norm = str(told.published).replace("-", "")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n<nitf>'
        f'<head><docdata><date.issue norm="{norm}T060000Z"/></docdata></head><body><body.head><hedline><hl1>'
        f"{escape(told.title)}</hl1></hedline><byline>By <person>{told.author}</person></byline>{standfirst}</body.head>\n"
        f"<body.content>{copy.replace('€', '&#8364;')}</body.content></body></nitf>"
    ).encode()


def rss(told: Story) -> bytes:
    """A feed of one item, its HTML escaped once more."""
    summary = f"<description>{escape(told.standfirst)}</description>" if told.standfirst else ""
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>The Example</title>\n<item><title>{escape(told.title)}</title>"
        f"<pubDate>{told.published:%a, %d %b %Y} 06:00:00 +0200</pubDate>{summary}"
        f"<content:encoded>{escape(_copy(told))}</content:encoded></item></channel></rss>"
    ).encode()


def word(told: Story) -> bytes:
    """A Word document as it comes back from a desk: runs cut in words, struck out text, a comment, a running head."""
    ways = {"body": "", "caption": "Caption", "subhead": "Heading2", "quotation": "Quote", "list": "ListBullet"}
    names = {"Title": "Title", "Subtitle": "Subtitle", "Caption": "caption", "Heading2": "heading 2", "Quote": "Quote"}
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in [*names.items(), ("ListBullet", "List Bullet")]
    )
    body = office.paragraph(escape(told.title), "Title")
    body += office.paragraph(escape(told.standfirst), "Subtitle") if told.standfirst else ""
    body += office.paragraph(f"Published: {told.published}")
    struck = '<w:del w:id="1" w:author="Desk"><w:r><w:delText>, 99, and 40 others</w:delText></w:r></w:del>'
    for kind, text in told.blocks:
        at = len(text) // 2
        first, second = escape(text[:at]), escape(text[at:])
        runs = (
            "</w:t></w:r>"
            + struck
            + '<w:ins w:id="2"><w:r><w:t xml:space="preserve">'
            + second
            + "</w:t></w:r></w:ins><w:r><w:t>"
        )
        body += office.paragraph(first + runs, ways[kind])
    remark = office.paragraph("Was it 99 people?")
    note = f'<w:comments xmlns:w="{office.W}"><w:comment w:id="0">{remark}</w:comment></w:comments>'
    head = f'<w:hdr xmlns:w="{office.W}">{office.paragraph("Desk copy of 1 January 2020")}</w:hdr>'
    return office.docx(body, styles=styles, parts={"comments": note, "header": head})


WIRE: dict[str, Callable[[Story], bytes]] = {".json": record, ".jsonl": lines, ".xml": nitf, ".rss": rss, ".docx": word}
