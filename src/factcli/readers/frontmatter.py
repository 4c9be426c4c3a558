"""Front matter: the lines between ``---`` (YAML) or ``+++`` (TOML) that open a Markdown file.

Only plain scalars of the top level are read, which is what dates, titles and authors are: no YAML library is needed,
and none of its types, anchors and tags can do harm. What is written in another way is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcli.model.place import BlockKind
from factcli.readers.assemble import About
from factcli.readers.published import day_of

_FENCE = re.compile(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"([A-Za-z][\w.-]*)[\"']?[ \t]*[:=](?=[ \t\r\n]|[\"']|\Z)[ \t]*([^\r\n]*)")
_LONGEST = 20_000  # code points in which front matter has to end
_PUBLISHED = (
    "published",
    "date",
    "pubdate",
    "published_at",
    "publishdate",
    "publish_date",
    "date_published",
    "datepublished",
)
_UPDATED = ("updated", "modified", "lastmod", "updated_at", "last_modified")
_TITLE = ("title", "headline")
_STANDFIRST = ("standfirst", "dek", "subtitle", "subheadline")
_AUTHOR = ("author", "authors", "byline")

Piece = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Front:
    """Where the copy begins, what the front matter says of it, and what of the front matter is copy itself."""

    end: int = 0
    about: About = field(default_factory=About)
    copy: tuple[tuple[BlockKind, tuple[Piece, ...]], ...] = ()


def front_matter(text: str, date_order: str = "") -> Front:
    """A file's front matter, which has to open and close it within its first 20,000 characters; else an empty one.

    ``date_order`` is ``dmy``, ``mdy`` or ``""``, for days in figures that can be read in two ways.
    """
    fence = _FENCE.match(text)
    if fence is None:
        return Front()
    mark = text[:3]
    close = re.compile(rf"^{re.escape(mark)}[ \t]*(?:\r\n|\r|\n|\Z)|^\.\.\.[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
    ended = close.search(text, fence.end(), min(len(text), _LONGEST))
    if ended is None or (mark == "+++" and ended.group()[0] == "."):
        return Front()
    fields: dict[str, tuple[Piece, ...]] = {}
    begin = fence.end()
    for line in re.finditer(r"[^\r\n]+", text[begin : ended.start()]):
        found = _LINE.match(line[0].lstrip("\"'")) if line[0][0] not in " \t#-[" else None
        if found is not None:
            at = begin + line.start() + len(line[0]) - len(line[0].lstrip("\"'")) + found.start(2)
            value = _scalar(found[2], at)
            if value:
                fields.setdefault(found[1].lower().replace("-", "_"), value)
    words = {key: "".join(piece[0] for piece in value) for key, value in fields.items()}
    days = (day_of(words.get(key, ""), date_order) for key in (*_PUBLISHED, *_UPDATED))
    day = next((day for day in days if day is not None), None)
    title = next((key for key in _TITLE if key in fields), "")
    standfirst = next((key for key in _STANDFIRST if key in fields), "")
    author = next((words[key] for key in _AUTHOR if key in words), "")
    copy: list[tuple[BlockKind, tuple[Piece, ...]]] = []
    if title:
        copy.append(("headline", fields[title]))
    if standfirst:
        copy.append(("standfirst", fields[standfirst]))
    about = About(day, "front matter" if day else "", words.get(title, ""), author)
    return Front(ended.end(), about, tuple(copy))


def _scalar(value: str, at: int) -> tuple[Piece, ...]:
    """A scalar's text in pieces with their places; empty for lists, maps, blocks, anchors and what does not close."""
    value = value.rstrip()
    if value[:1] in ("", "[", "{", "|", ">", "&", "*", "!", "%", "@", "`", "#"):
        return ()
    if value[0] in "\"'":
        mark = value[0]
        found: list[Piece] = []
        here = 1
        while here < len(value):
            two = value[here : here + 2]
            if mark == '"' and two[0] == "\\" and len(two) == 2:
                found.append((two[1] if two[1] in '"\\/' else " " if two[1] in "nt" else two, at + here, at + here + 2))
                here += 2
            elif mark == "'" and two == "''":
                found.append(("'", at + here, at + here + 2))
                here += 2
            elif two[0] == mark:
                return tuple(found)
            else:
                stop = here + 1
                while stop < len(value) and value[stop] not in "\"'\\":
                    stop += 1
                found.append((value[here:stop], at + here, at + stop))
                here = stop
        return ()
    plain = re.split(r"\s+#", value, maxsplit=1)[0]
    return ((plain, at, at + len(plain)),)
