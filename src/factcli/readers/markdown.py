"""Markdown (CommonMark, GFM tables and strikethrough, footnotes, front matter): the words that a reader sees.

markdown-it-py parses; its inline rules are wrapped so that every token says which stretch of its line it was made of.
Code, link targets, raw tags and comments are not read, nor is what is struck out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcli.errors import ReadError
from factcli.model.document import Document
from factcli.model.lines import line_starts
from factcli.model.place import BlockKind, Source
from factcli.readers.assemble import Copy
from factcli.readers.base import Reading
from factcli.readers.frontmatter import front_matter
from factcli.readers.limits import exceeds
from factcli.readers.plain import decoded

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_CONTAINERS: dict[str, BlockKind] = {
    "blockquote": "quotation",
    "list_item": "list",
    "table": "table",
    "footnote_reference": "footnote",
}
_SPAN = "span"  # the key under which a token keeps its stretch of the inline text


def read_markdown(data: bytes, path: str, reading: Reading) -> list[Document]:
    """A Markdown file as one article; raises ReadError if it is no text or too large."""
    text = decoded(data, path)
    limits = reading.limits
    if len(text) > limits.max_markdown:
        told = exceeds("is too large a Markdown file", len(text), limits.max_markdown, "characters")
        raise ReadError(path, told, "one file is to hold one article")
    source = Source(text)
    copy = Copy(path, source, limits)
    front = front_matter(text, reading.date_order)
    for kind, value in front.copy:
        copy.block(kind)
        for piece in value:
            copy.put(*piece)
    _Page(text, front.end, copy, reading, titled=any(kind == "headline" for kind, _ in front.copy)).read()
    return [copy.document(reading, front.about)]


class _Page:
    """The walk over a file's tokens: which block each inline text belongs to, and where its lines stand in the source."""

    def __init__(self, text: str, begin: int, copy: Copy, reading: Reading, *, titled: bool) -> None:
        self.text = text
        self.copy = copy
        self.reading = reading
        starts = line_starts(text)
        self.first = bisect_right(starts, begin) - 1 if begin else 0
        self.starts = starts[self.first :]
        ends = [*self.starts[1:], len(text)]
        self.lines = [text[a:b].rstrip("\r\n") for a, b in zip(self.starts, ends, strict=True)]
        self.kinds: list[BlockKind] = ["body"]
        self.titled = titled
        self.cursor = (-1, 0)  # in a table: the line, and where in it the next cell is looked for

    def read(self) -> None:
        heading: BlockKind | None = None
        fresh = True  # nothing but a headline yet
        for token in _parser().parse("\n".join(self.lines)):
            container = _CONTAINERS.get(token.type.removesuffix("_open").removesuffix("_close"))
            if container is not None and token.nesting:
                if token.nesting > 0:
                    self.kinds.append(container)
                else:
                    self.kinds.pop()
            elif token.type == "heading_open":
                heading = "headline" if fresh and not self.titled else "subhead"
                self.titled = True
            elif token.type == "heading_close":
                heading = None
            elif token.type == "inline" and token.map is not None:
                kind = heading or self.kinds[-1]
                if fresh and self.titled and kind == "body" and _emphatic(token.children or []):
                    kind = "standfirst"
                self.inline(token, kind)
                fresh = fresh and heading is not None
            elif token.type == "html_block" and token.map is not None:
                self.html(token)

    def inline(self, token: Token, kind: BlockKind) -> None:
        way = self.cell(token) if kind == "table" else self.rows(token)
        captions: list[Token] = []
        self.copy.block(kind)
        tokens = token.children or []
        if kind == "list" and token.content.startswith(("[ ] ", "[x] ", "[X] ")):
            tokens = _after(tokens, 4)
        self.put(tokens, way, 0, captions)
        for image in captions:
            self.copy.block("caption")
            self.put(image.children or [], way, image.meta[_SPAN][0] + 2, captions)

    def put(self, tokens: Sequence[Token], way: _Way, base: int, captions: list[Token]) -> None:
        """The visible text of inline tokens; images are left for later, being captions."""
        for text, start, end, image in visible(tokens):
            if image is not None:
                image.meta[_SPAN] = (base + image.meta[_SPAN][0], base + image.meta[_SPAN][1])
                captions.append(image)
            elif len(text) == end - start:
                for a, b in way.apart(base + start, base + end):
                    self.copy.put(text[a - base - start : b - base - start], way.at(a))
            else:
                self.copy.put(text, way.at(base + start), way.at(base + end - 1) + 1)

    def rows(self, token: Token) -> _Way:
        """The way from an inline text to the source: each of its lines is the end of one line of the file."""
        assert token.map is not None
        points = []
        at = 0
        rows = token.content.split("\n")
        begin, end = token.map
        while begin + len(rows) < end and rows[0].strip() not in self.lines[begin]:
            begin += 1  # a line of no-break spaces, which the parser has dropped
        for number, row in enumerate(rows, begin):
            bare = row.strip()
            line = self.lines[number]
            column = line.rfind(bare)
            points.append((at, self.starts[number] + column - (len(row) - len(row.lstrip()))))
            at += len(row) + 1
        return _Way(points)

    def cell(self, token: Token) -> _Way:
        """The way from a table cell to the source, in which its bars are escaped."""
        assert token.map is not None
        number = token.map[0]
        line = self.lines[number]
        content = token.content
        at = self.cursor[1] if self.cursor[0] == number else 0
        parts = content.split("|")
        column = line.find("\\|".join(parts), at)
        if column < 0:  # a bar after another escape
            column, parts = max(line.find(content, at), 0), [content]
        here, there = len(parts[0]), column + len(parts[0])
        points = [(0, self.starts[number] + column)]
        for part in parts[1:]:  # behind its backslash the bar goes with the words that follow it
            points.append((here, self.starts[number] + there + 1))
            here, there = here + 1 + len(part), there + 2 + len(part)
        bar = line.find("|", there)
        self.cursor = (number, bar + 1 if bar >= 0 else len(line))
        return _Way(points)

    def html(self, token: Token) -> None:
        """The text of a block of raw HTML, its comments, scripts and hidden parts left out."""
        from factcli.readers.body import unseen
        from factcli.readers.html import tree
        from factcli.readers.visible import shown

        content = token.content.rstrip("\n")
        root = tree(content, self.copy.path, self.reading)
        dropped = frozenset(id(element) for element in root.walk() if element is not root and unseen(element))
        rows = self.rows(_copied(token, content))
        for kind, pieces in shown(content, root, dropped):
            self.copy.block(kind if kind != "body" else self.kinds[-1])
            for text, start, end in pieces:
                if len(text) == end - start:
                    for a, b in rows.apart(start, end):
                        self.copy.put(text[a - start : b - start], rows.at(a))
                else:
                    self.copy.put(text, rows.at(start), rows.at(end - 1) + 1)


class _Way:
    """From offsets in an inline text to offsets in the source: pieces that each go on character for character."""

    def __init__(self, points: list[tuple[int, int]]) -> None:
        self.here = [point[0] for point in points]
        self.there = [point[1] for point in points]

    def at(self, offset: int) -> int:
        """The source offset of a character."""
        piece = max(0, bisect_right(self.here, offset) - 1)
        return self.there[piece] + offset - self.here[piece]

    def apart(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretch cut where pieces meet."""
        cut = bisect_right(self.here, start)
        while cut < len(self.here) and self.here[cut] < end:
            yield start, self.here[cut]
            start = self.here[cut]
            cut += 1
        if start < end:
            yield start, end


def visible(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int, Token | None]]:
    """Inline tokens' text with the stretch of the inline text that each piece comes from, and images as they come.

    Text tokens without a stretch of their own are what stands between their neighbours, word for word.
    """
    at = 0
    struck = 0
    for token in tokens:
        start, end = token.meta.get(_SPAN, (at, at + len(token.content)))
        if token.type == "image":
            yield "", start, end, token
        elif token.type in ("s_open", "s_close"):
            struck += token.nesting
        elif struck:
            pass
        elif token.type == "softbreak":
            yield " ", start, end, None
        elif token.type == "hardbreak" or (token.type == "html_inline" and token.content[:3].lower() == "<br"):
            yield "\n", start, end, None
        elif token.type in ("text", "text_special") and token.content:
            yield token.content, start, end, None
        at = max(at, end)  # a lone tilde beside two that strike out comes behind them


def _emphatic(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is emphasised as a whole, which is how a standfirst is set."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in ("em_open", "em_close", "strong_open", "strong_close") else 0
        if depth == 0 and token.nesting >= 0 and (token.content or token.type == "image"):
            return False
    return any(token.type == "strong_open" or token.type == "em_open" for token in tokens)


def _after(tokens: Sequence[Token], count: int) -> list[Token]:
    """The tokens without the first characters of their text (the box of a task)."""
    left = list(tokens)
    at = 0
    while left and at < count:
        first = left.pop(0)
        start, end = first.meta.get(_SPAN, (at, at + len(first.content)))
        if end > count:
            rest = first.copy()
            rest.content, rest.meta = first.content[count - start :], {_SPAN: (count, end)}
            left.insert(0, rest)
        at = end
    return left


def _copied(token: Token, content: str) -> Token:
    copied: Token = token.copy()
    copied.content = content
    return copied


def _parser() -> MarkdownIt:
    """CommonMark with GFM tables, strikethrough and footnotes, every inline token with the stretch it comes from."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    footnote_plugin(parser, inline=False, move_to_end=False)
    parser.core.ruler.disable("text_join")  # it would run escapes and entities into the text around them
    parser.inline.ruler2.disable("fragments_join")
    for rule in parser.inline.ruler.__rules__:
        if rule.name != "text":
            parser.inline.ruler.at(rule.name, _spanned(rule.fn))
    return parser


def _spanned(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """An inline rule that notes on the tokens it makes which stretch of the text they come from."""

    def run(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, silent)
        start, count, waiting = state.pos, len(state.tokens), bool(state.pending)
        if not rule(state, silent):
            return False
        made = state.tokens[count:]
        if waiting and made and made[0].type == "text":  # what stood before, which the rule has flushed
            del made[0]
        made = [token for token in made if _SPAN not in token.meta]
        if not made:
            return True
        if all(token.type == "text" for token in made):  # delimiters that may become emphasis, side by side
            at = start
            for token in made:
                token.meta[_SPAN] = (at, at + len(token.content))
                at += len(token.content)
        elif len(made) == 1:
            made[0].meta[_SPAN] = (start, state.pos)
        else:  # a link: its words lie between, and have their own
            made[0].meta[_SPAN] = (start, start + 1)
            made[-1].meta[_SPAN] = (state.pos - 1, state.pos)
            for token in made[1:-1]:
                if token.type == "text" and made[0].markup == "autolink":
                    token.meta[_SPAN] = (start + 1, state.pos - 1)
        return True

    return run
