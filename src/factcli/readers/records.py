"""Records of JSON feeds: the names of their fields, and how to get at what these hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from factcli.readers.jsonscan import Array, Object, String, Value
from factcli.readers.published import day_of

# The names under which records are known to hold what is wanted, the first that holds something counts; a dot leads into
# an object. Those of schema.org, JSON Feed, WordPress, news aggregators and corpora.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": tuple(
        "text body articleBody article_body article content content_html contentHtml content_text body_html bodyHtml"
        " body_text bodyText full_text fullText maintext main_text plain_text story copy".split()
    ),
    "title": ("title", "headline", "head", "name"),
    "standfirst": tuple("standfirst description summary subtitle subhead dek abstract excerpt lead teaser".split()),
    "published": tuple(
        "published publishedAt published_at published_date publishedDate date_published datePublished date_publish"
        " publication_date publicationDate publish_date publishDate pub_date pubDate first_published date created"
        " created_at createdAt date_created dateCreated timestamp updated updated_at updatedAt date_modified"
        " dateModified modified".split()
    ),
    "author": ("author", "authors", "byline", "creator", "by"),
    "url": ("url", "link", "canonical_url", "web_url", "webUrl", "source_url", "href"),
}
_LISTS = tuple(
    "articles items entries stories documents docs posts records results news hits data response feed".split()
)
# Where an object that is a field has its words.
_WORDS = tuple("rendered text html value content plain #text body name".split())


def member(record: Object, name: str) -> Value | None:
    """A field by its name, which may lead into objects (``content.rendered``)."""
    if name in record.members:
        return record.members[name]
    here: Value | None = record
    for part in name.split("."):
        here = here.members.get(part) if isinstance(here, Object) else None
    return here


def strings(value: Value | None) -> Iterator[String]:
    """The strings that a field holds: itself, its paragraphs, the words of an object (``{"rendered": …}``)."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if isinstance(here, String):
            yield here
        elif isinstance(here, Array):
            waiting.extend(reversed(here.values))
        elif isinstance(here, Object):
            inner = next((here.members[name] for name in _WORDS if name in here.members), None)
            if inner is not None:
                waiting.append(inner)


def unwrapped(record: Object) -> Object:
    """A search engine's hit is the record that it found."""
    for name in ("_source", "article", "fields"):
        inner = record.members.get(name)
        if isinstance(inner, Object) and not any(
            isinstance(v, String) and k in ("text", "body") for k, v in record.members.items()
        ):
            return inner
    return record


def list_in(value: Object) -> Array | None:
    """The list of records in an object: under a known name, at most three objects deep."""
    level: list[Object] = [value]
    for _ in range(3):
        below: list[Object] = []
        for here in level:
            for name in _LISTS:
                inner = here.members.get(name)
                if isinstance(inner, Array) and any(isinstance(one, Object) for one in inner.values):
                    return inner
                if isinstance(inner, Object):
                    below.append(inner)
        level = below
    return None


def epoch(text: str) -> date | None:
    """The day of a time counted from 1970, in seconds or thousandths, if it lies between 1990 and 2100."""
    digits = text.partition(".")[0]
    if not digits.isdecimal() or len(digits) > 13:
        return None
    seconds = int(digits) // (1000 if len(digits) >= 12 else 1)
    if not 631_152_000 <= seconds < 4_102_444_800:
        return day_of(digits) if len(digits) == 8 else None
    return datetime.fromtimestamp(seconds, UTC).date()
