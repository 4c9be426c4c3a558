"""Builds the story of ``ours.toml`` and ``theirs.toml`` in each format: ``BUILDERS`` maps a suffix to what makes its bytes.

A builder marks every kind of block up as that format does, and puts markup inside words and figures where the format
can have it there, so that a reader that loses a place or a letter is found out.
"""

from __future__ import annotations

import html
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from roundtrip.wire import WIRE

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it is written down in TOML: its blocks are pairs of a kind and a text."""

    published: date
    title: str
    author: str
    standfirst: str
    blocks: tuple[tuple[str, str], ...]


def story(name: str) -> Story:
    """The story ``ours`` or ``theirs``."""
    with (HERE / f"{name}.toml").open("rb") as file:
        told = tomllib.load(file)
    blocks = tuple((block["kind"], block["text"]) for block in told["block"])
    return Story(told["published"], told["title"], told["author"], told["standfirst"], blocks)


def plain(told: Story) -> bytes:
    """Plain text: a headline, a line that dates it, and paragraphs with blank lines between."""
    lines = [told.title, f"Published: {told.published}"]
    lines += [f"By {told.author}"] if told.author else []
    lines += [told.standfirst] if told.standfirst else []
    lines += [f"- {text}" if kind == "list" else text for kind, text in told.blocks]
    return ("\n\n".join(lines) + "\n").encode()


def markdown(told: Story) -> bytes:
    """Markdown with front matter, emphasis in the middle of words, a reference, a comment and wrapped lines."""
    out = [
        "---",
        f"title: '{told.title}'",
        f"date: {told.published}T06:00:00+02:00",
        f"author: {told.author}",
        "---",
        "",
    ]
    out += [f"***{told.standfirst}***", ""] if told.standfirst else []
    marks = {"subhead": "## ", "quotation": "> ", "list": "- "}
    for number, (kind, text) in enumerate(told.blocks):
        if kind == "caption":
            out += [f"![{text}](https://pictures.example/2019/01/01/4711.jpg)", ""]
            continue
        marked = _emphasised(text, "**", "**").replace("&", "&amp;").replace("€", "&euro;")
        wrapped = (
            marked.replace(" said", "\n  said" if kind == "list" else "\nsaid", 1)
            if kind in ("body", "list")
            else marked
        )
        out += [marks.get(kind, "") + wrapped, ""]
        out += ["<!-- 99 people were killed -->", "", "```", "99 people were killed", "```", ""] if number == 1 else []
    return "\n".join(out).encode()


def page(told: Story) -> bytes:
    """An HTML page with JSON-LD, navigation, related links, a newsletter box and a comment around the article."""
    out = [
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>",
        f"<title>{html.escape(told.title)} | The Example</title>",
        '<script type="application/ld+json">',
        f'{{"@type": "NewsArticle", "datePublished": "{told.published}T06:00:00Z"}}</script>',
        "</head>\n<body><nav><ul><li><a href=/>Home</a><li><a href=/x>Storm kills 17 people in Hestvik</a></ul></nav>",
        f"<main><article>\n<header><h1>{_escaped(told.title)}</h1>",
        f"<p class=standfirst>{_escaped(told.standfirst)}</p>" if told.standfirst else "",
        f"<p class=byline>By <a rel=author href=/a>{told.author}</a></p></header>",
    ]
    ways = {
        "body": "<p>{}</p>",
        "caption": "<figure><img src=4711.jpg alt='A ferry with 900 people'>\n  <figcaption>{}</figcaption></figure>",
        "subhead": "<h2>{}</h2>",
        "quotation": "<blockquote><p>{}</p></blockquote>",
        "list": "<ul><li>{}</ul>",
    }
    for number, (kind, text) in enumerate(told.blocks):
        out.append(ways[kind].format(_escaped(_emphasised(text, "\0", "\1"))))
        if number == 1:
            out.append(
                "<!-- 99 people were killed --><aside><p>Storm kills 17 people in Hestvik on Monday.</p></aside>"
            )
    out += [
        "<div class='related-stories'><h3>Related</h3>",
        "<p><a href=/y>A storm that killed 17 people in Hestvik on Monday.</a></div>",
        "</article></main><section id=comments><p>I counted 40 people who were injured on the ferry.</p></section>",
        "<footer><p>© 2022 The Example</p></footer></body></html>",
    ]
    return "\n".join(out).encode()


def _emphasised(text: str, begin: str, end: str) -> str:
    """The text with marks in the middle of one of its longer words."""
    word = next((word for word in text.split() if len(word) > 6 and word.isalpha()), "")
    return text.replace(word, f"{word[:3]}{begin}{word[3:5]}{end}{word[5:]}", 1) if word else text


def _escaped(text: str) -> str:
    said = html.escape(text, quote=False).replace("€", "&#8364;").replace("“", "&ldquo;").replace("”", "&#x201d;")
    return said.replace("\0", "<b>").replace("\1", "</b>").replace(" the ", " <i>the</i>\n ")


BUILDERS: dict[str, Callable[[Story], bytes]] = {".txt": plain, ".md": markdown, ".html": page, **WIRE}
