"""What a page says of its article: JSON-LD first, then meta elements, then ``<time>``; each date as it is written there."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from datetime import date

from factcli.readers.assemble import About
from factcli.readers.body import Article
from factcli.readers.markup import Element, Text, decoded
from factcli.readers.published import day_of

_LONGEST_RECORD = 1_000_000  # code points of JSON-LD that are looked at
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date",
)
_UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified")
_TITLES = ("headline", "og:title", "twitter:title")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")


def about_page(source: str, root: Element, article: Article, date_order: str = "") -> About:
    """The publication, title and author of a page's article, each from the most trusted place that names it.

    ``date_order`` is ``dmy``, ``mdy`` or ``""``, for days in figures that can be read in two ways.
    """
    metas: dict[str, str] = {}
    records: list[str] = []
    times: list[Element] = []
    heading = ""
    for element in root.walk():
        if element.tag == "meta":
            key = element.get("property") or element.get("name") or element.get("itemprop")
            metas.setdefault(key.strip().lower(), decoded(element.get("content")).strip())
        elif element.tag == "time" and id(element) not in article.dropped:
            times.append(element)
        elif element.tag == "script" and "ld+json" in element.get("type").lower():
            records.append("".join(source[c.start : c.end] for c in element.children if isinstance(c, Text)))
        elif element.tag == "title" and not heading:
            heading = _words(source, element)
    posts = [post for record in records for post in _articles(record)]
    published, told = _when(posts, metas, times, date_order)
    title = next((t for t in (_string(post.get("headline")) for post in posts) if t), "")
    title = title or next((metas[key] for key in _TITLES if metas.get(key)), "")
    if not title and article.headline is not None:
        title = _words(source, article.headline)
    author = next((a for a in (_author(post.get("author")) for post in posts) if a), "")
    author = author or next((metas[key] for key in _AUTHORS if metas.get(key) and "://" not in metas[key]), "")
    return About(published, told, title or heading, author)


def _when(
    posts: list[dict[str, object]], metas: dict[str, str], times: list[Element], date_order: str
) -> tuple[date | None, str]:
    told: list[tuple[str, str]] = [(_string(post.get("datePublished")), "json-ld") for post in posts]
    told += [(metas.get(key, ""), "meta") for key in _PUBLISHED]
    marked = [t for t in times if "datePublished" in t.get("itemprop") or "pubdate" in t.attributes]
    classed = [t for t in times if "published" in t.get("class").split() or "entry-date" in t.get("class").split()]
    told += [(t.get("datetime"), "time") for t in [*marked, *classed, *times]]
    told += [(_string(post.get("dateModified")), "json-ld") for post in posts]
    told += [(metas.get(key, ""), "meta") for key in _UPDATED]
    for text, source in told:
        day = day_of(text, date_order)
        if day is not None:
            return day, source
    return None, ""


def _articles(record: str) -> Iterator[dict[str, object]]:
    """The articles that a JSON-LD record describes, at whatever depth; nothing if it is no JSON."""
    if len(record) > _LONGEST_RECORD:
        return
    try:
        waiting: deque[object] = deque((json.loads(record, strict=False),))
    except (ValueError, RecursionError):
        return
    while waiting:
        here = waiting.popleft()
        if isinstance(here, list):
            waiting.extendleft(reversed(here))
        elif isinstance(here, dict):
            types = here.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and name.endswith(("Article", "BlogPosting", "Report")) for name in names):
                yield here
            waiting.extendleft(value for value in (here.get("mainEntity"), here.get("@graph")) if value is not None)


def _author(value: object) -> str:
    names = []
    for one in value if isinstance(value, list) else [value]:
        name = _string(one.get("name")) if isinstance(one, dict) else _string(one)
        if name and "://" not in name:
            names.append(name)
    return ", ".join(names)


def _string(value: object) -> str:
    return " ".join(decoded(value).split()) if isinstance(value, str) else ""


def _words(source: str, element: Element) -> str:
    texts = [c for inner in element.walk() for c in inner.children if isinstance(c, Text)]
    return " ".join(decoded(" ".join(source[c.start : c.end] for c in sorted(texts, key=lambda c: c.start))).split())
