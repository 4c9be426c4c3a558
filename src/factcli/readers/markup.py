"""HTML → a tree that keeps the place of everything in the source: elements, and text as stretches of the source.

No parser that is kept up tells where each character of its text nodes stands (docs/formats-read.md has the comparison), and
every place that is reported rests on that. So this is a tokenizer after the WHATWG states that matter for reading, with
the implied end tags that pages rely on. It never recurses and reads each character a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
RAW = frozenset("script style xmp iframe noembed noframes textarea title".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary"
    " table tbody td tfoot th thead title tr ul".split()
)
_HEAD = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())
_INLINE = frozenset(
    "a abbr b big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u"
    " var".split()
)
_ENDS_PARAGRAPH = BLOCKS - frozenset(
    "body caption html legend optgroup option td tfoot th thead title tr tbody".split()
)
# An element that begins ends the open one of these names, unless one of the others stands between.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset("ul ol menu dir table".split())),
    "dd": (frozenset(("dd", "dt")), frozenset("dl table".split())),
    "dt": (frozenset(("dd", "dt")), frozenset("dl table".split())),
    "td": (frozenset(("td", "th")), frozenset("tr table".split())),
    "th": (frozenset(("td", "th")), frozenset("tr table".split())),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    "tbody": (frozenset("tbody thead tfoot".split()), frozenset(("table",))),
    "thead": (frozenset("tbody thead tfoot".split()), frozenset(("table",))),
    "tfoot": (frozenset("tbody thead tfoot".split()), frozenset(("table",))),
    "option": (frozenset(("option",)), frozenset(("select",))),
}
_PARAGRAPH_SCOPE = frozenset("td th caption table button html object".split())
_STEP = re.compile(r"<(?:(/?)([A-Za-z][^\s/>]*)|!--|[!?/])")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=][^\s/>=]*|=[^\s/>=]*)(\s*=\s*)?")
_UNQUOTED = re.compile(r"[^\s>]*")
_COMMENT_END = re.compile(r"--!?>")


@dataclass(slots=True, eq=False)
class Text:
    """A stretch of the source that is text; its character references are not decoded yet. ``raw`` text has none."""

    start: int
    end: int
    raw: bool = False


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name and attributes in lower case, its children in order, and its place in the tree.

    Its start tag stands at ``source[start:inside]``, its end tag at ``source[end:after]``.
    """

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    start: int
    inside: int
    end: int = -1
    after: int = -1
    children: list[Element | Text] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute's value, ``""`` when it has none."""
        return self.attributes.get(name, "")

    def walk(self) -> Iterator[Element]:
        """The element and all elements in it, in document order."""
        stack = [self]
        while stack:
            here = stack.pop()
            yield here
            stack.extend(child for child in reversed(here.children) if isinstance(child, Element))


class TooMany(Exception):
    """A page has more elements than the limit allows."""


def parse(source: str, *, max_depth: int = 200, max_elements: int = 300_000) -> Element:
    """The tree of a page or of a part of one, whatever is wrong with its markup; raises TooMany.

    Elements deeper than ``max_depth`` stand at that depth, side by side.
    """
    builder = _Builder(source, max_depth, max_elements)
    builder.run()
    return builder.root


class _Builder:
    def __init__(self, source: str, max_depth: int, max_elements: int) -> None:
        self.source = source
        self.max_depth = max_depth
        self.left = max_elements
        self.root = Element("", {}, None, 0, 0, len(source), len(source))
        self.stack = [self.root]
        self.open: dict[str, int] = {}  # how many elements of a name are on the stack
        self.flat: dict[str, int] = {}  # how many are open beyond the depth
        self.last_quote = {mark: source.rfind(mark) for mark in "\"'"}

    def run(self) -> None:
        source = self.source
        at = 0
        while at < len(source):
            found = _STEP.search(source, at)
            if found is None:
                self.text(at, len(source))
                break
            if found.start() > at:
                self.text(at, found.start())
            at = self.tag(found) if found[2] else self.other(found)
        for element in self.stack[1:]:
            element.end = element.after = len(source)

    def text(self, start: int, end: int) -> None:
        here = self.stack[-1]
        if here.tag == "head" and self.source[start:end].strip():
            self.pop_to("head", start, start)
            here = self.stack[-1]
        here.children.append(Text(start, end))

    def other(self, found: re.Match[str]) -> int:
        """Behind a comment, a declaration, a processing instruction, or an end tag that is none."""
        source, start = self.source, found.start()
        if found.group() == "<!--":
            if source.startswith((">", "->"), found.end()):
                return source.index(">", found.end()) + 1
            close = _COMMENT_END.search(source, found.end())
            return close.end() if close else len(source)
        if found.group() == "</" and not source.startswith(">", found.end()) and found.end() == len(source):
            self.text(start, len(source))
            return len(source)
        close_at = source.find(">", found.end())
        return close_at + 1 if close_at >= 0 else len(source)

    def tag(self, found: re.Match[str]) -> int:
        name = found[2].lower()
        attributes, after = self.attributes(found.end())
        if found[1]:
            self.end_tag(name, found.start(), after)
            return after
        self.start_tag(name, attributes, found.start(), after)
        if name in RAW and self.stack[-1].tag == name:
            return self.raw(name, after)
        if name == "plaintext":
            self.stack[-1].children.append(Text(after, len(self.source), raw=True))
            return len(self.source)
        return after

    def attributes(self, at: int) -> tuple[dict[str, str], int]:
        """The attributes of a tag from behind its name, each name's first, and where the tag ends."""
        source = self.source
        found: dict[str, str] = {}
        while at < len(source):
            match = _ATTRIBUTE.match(source, at)
            if match is None:
                close = source.find(">", at)
                return found, close + 1 if close >= 0 else len(source)
            at = match.end()
            value = ""
            if match[2]:
                mark = source[at : at + 1]
                if mark in ('"', "'") and self.last_quote[mark] > at:
                    close = source.index(mark, at + 1)
                    value = source[at + 1 : close]
                    at = close + 1
                else:
                    bare = _UNQUOTED.match(source, at)
                    value = bare.group() if bare else ""
                    at += len(value)
            found.setdefault(match[1].lower(), value)
        return found, len(source)

    def raw(self, name: str, at: int) -> int:
        """An element whose content is no markup, up to its end tag."""
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.source, at)
        end = close.start() if close else len(self.source)
        self.stack[-1].children.append(Text(at, end, raw=name not in ("title", "textarea")))
        if close is None:
            return end
        after = self.source.find(">", close.end())
        after = after + 1 if after >= 0 else len(self.source)
        self.pop_to(name, end, after)
        return after

    def start_tag(self, name: str, attributes: dict[str, str], start: int, after: int) -> None:
        if name == "image":
            name = "img"
        if self.open.get("head") and name not in _HEAD and name != "head" and not self.open.get("template"):
            self.pop_to("head", start, start)
        if name in ("html", "body", "head") and self.open.get(name):
            return
        if name in _ENDS_PARAGRAPH and self.open.get("p"):
            self.close_within(frozenset(("p",)), _PARAGRAPH_SCOPE, start)
        if name in _ENDS:
            self.close_within(*_ENDS[name], start)
        self.left -= 1
        if self.left < 0:
            raise TooMany
        element = Element(name, attributes, self.stack[-1], start, after, after, after)
        self.stack[-1].children.append(element)
        if name in VOID:
            return
        if len(self.stack) > self.max_depth and name not in RAW:
            self.flat[name] = self.flat.get(name, 0) + 1
            return
        self.stack.append(element)
        self.open[name] = self.open.get(name, 0) + 1

    def end_tag(self, name: str, start: int, after: int) -> None:
        if name in ("html", "body"):
            return
        if name == "br":
            self.start_tag("br", {}, start, after)
        elif self.flat.get(name):
            self.flat[name] -= 1
        elif self.open.get(name):
            if name in _INLINE:
                self.end_inline(name, start, after)
            else:
                self.pop_to(name, start, after)

    def end_inline(self, name: str, start: int, after: int) -> None:
        """Ends an element of the running text; blocks that were begun inside it by mistake go on."""
        number = len(self.stack) - 1
        while self.stack[number].tag != name:
            number -= 1
        if any(element.tag in BLOCKS for element in self.stack[number + 1 :]):
            self.drop(number, start, after)
        else:
            self.pop_to(name, start, after)

    def close_within(self, names: frozenset[str], scope: frozenset[str], at: int) -> None:
        """Ends the nearest open element of these names, unless one of the scope is nearer."""
        if not any(self.open.get(name) for name in names):
            return
        for element in reversed(self.stack):
            if element.tag in names:
                self.pop_to(element.tag, at, at)
                return
            if element.tag in scope:
                return

    def pop_to(self, name: str, start: int, after: int) -> None:
        while len(self.stack) > 1:
            found = self.stack[-1].tag == name
            self.drop(len(self.stack) - 1, start, after if found else start)
            if found:
                return

    def drop(self, number: int, start: int, after: int) -> None:
        element = self.stack.pop(number)
        element.end, element.after = start, after
        self.open[element.tag] -= 1


_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7});?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_RUN = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|&")  # one space alone is left in its text


def pieces(source: str, text: Text, *, keep_space: bool = False) -> Iterator[tuple[str, int, int]]:
    """A text's pieces with their stretches of the source: references decoded, runs of white space one space.

    With ``keep_space`` (``<pre>``) white space stays, but that line ends become ``\\n``.
    """
    at, end = text.start, text.end
    while at < end:
        found = _RUN.search(source, at, end)
        if found is None:
            yield source[at:end], at, end
            return
        if found.start() > at:
            yield source[at : found.start()], at, found.start()
        at = found.end()
        if found.group() != "&":
            if keep_space:
                for line in re.finditer(r"\r\n?|[^\r]+", found.group()):
                    yield (
                        "\n" if line[0][0] == "\r" else line[0],
                        found.start() + line.start(),
                        found.start() + line.end(),
                    )
            else:
                yield " ", found.start(), at
        else:
            said, at = _reference(source, found.start(), end, text.raw)
            yield said, found.start(), at


def _reference(source: str, at: int, end: int, raw: bool) -> tuple[str, int]:
    """What a character reference stands for and where it ends; an ampersand that begins none stands for itself."""
    from html import unescape

    found = None if raw else _REFERENCE.match(source, at, end)
    if found is None:
        return "&", at + 1
    said = unescape(found.group())
    if said == found.group():
        return "&", at + 1
    if not found.group().endswith(";") and len(said) > 2:  # "&notit": the reference is the beginning only
        known = 1
        while said[-known:] == found.group()[-known:]:
            known += 1
        rest = known - 1
        return (said[: len(said) - rest], found.end() - rest) if rest else (said, found.end())
    return (said if said.strip("\x00") else "\ufffd"), found.end()


def decoded(value: str) -> str:
    """An attribute's value with its character references decoded."""
    if "&" not in value:
        return value
    from html import unescape

    return unescape(value)
