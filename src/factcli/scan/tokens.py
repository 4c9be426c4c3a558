"""Tokens of a document and the sentences they stand in, as parallel lists (objects would cost more than the work)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from factcli.model import Document, Quotation, Sentence, Span

# Abbreviations with inner stops, words with inner apostrophes, the possessive 's, figures with separators, anything else.
# In brackets, so that splitting gives the tokens and what lies between them: offsets are then sums of lengths.
_TOKEN = re.compile(
    r"((?:[A-Za-z]\.){2,}|[^\W\d_]+(?:'(?![sS]\b)[^\W\d_]+)*|'[sS]\b|\d+(?:[.,:]\d+)*|[^\s\w]|_)",
)

# One character for each: typographic quotes and dashes become plain ones, so that offsets stay.
_PLAIN = (
    ("’", "'"),
    ("‘", "'"),
    ("′", "'"),
    ("“", '"'),
    ("”", '"'),
    ("‐", "-"),
    ("‑", "-"),
    ("–", "-"),
    ("\u00a0", " "),
    ("\u202f", " "),
)


# Figures that no article counts with: longer than any sum of money, or digits that int() refuses (², ③). No rule sees them.
_UNREADABLE = re.compile(
    "\\d[\\d.,:]{24}|[²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒፩-፱᧚"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)
_OPAQUE = "ª"  # a letter of no case that begins no word of any table


@dataclass(slots=True, eq=False)
class Scan:
    """A document's tokens: ``words`` as they stand, ``lower`` for look-ups, ``starts``/``ends`` their offsets.

    ``content`` keeps each sentence's content words once they have been asked for, ``superseded`` whether it tells of an
    earlier report; ``reach`` is for each quotation how far it and those before it go. ``first``/``last`` give each
    sentence's range of tokens (half open); ``sentence_of`` each token's sentence.
    """

    document: Document
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    first: list[int]
    last: list[int]
    sentence_of: list[int]
    quotations: list[Quotation] = field(default_factory=list)
    content: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    superseded: dict[int, bool] = field(default_factory=dict)
    reach: list[int] = field(default_factory=list)

    def text(self, first: int, last: int) -> str:
        """The document's words from token ``first`` to token ``last`` inclusive, without what is masked between them."""
        start, end = self.starts[first], self.ends[last]
        masked = self.document.masked
        if masked:
            at = bisect_left(masked, start, key=_begin)
            if at < len(masked) and masked[at].start < end:
                return _without(self.document.text, start, end, masked, at)
        return self.document.text[start:end]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds an offset, titles apart; of several, one in another, the outermost."""
        quotations, reach = self.quotations, self.reach
        at = bisect_right(quotations, offset, key=_begin) - 1
        holding: Quotation | None = None
        while at >= 0 and reach[at] > offset:
            if quotations[at].end > offset and not quotations[at].title:
                holding = quotations[at]
            at -= 1
        return holding

    def bounds(self, token: int) -> tuple[int, int]:
        """The half-open token range of the sentence that holds a token."""
        sentence = self.sentence_of[token]
        return self.first[sentence], self.last[sentence]

    def glued(self, token: int) -> bool:
        """Whether a token follows the one before it without white space."""
        return token > 0 and self.starts[token] == self.ends[token - 1]

    def word(self, token: int) -> str:
        """A token in lower case, or ``""`` beyond either end of the text."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""


def _begin(span: Span | Quotation) -> int:
    return span.start


def _without(text: str, start: int, end: int, masked: Sequence[Span], at: int) -> str:
    parts = []
    while at < len(masked) and masked[at].start < end:
        parts.append(text[start : masked[at].start].rstrip())
        start = masked[at].end
        at += 1
    parts.append(text[start:end])
    return "".join(parts)


def plain(text: str) -> str:
    """The text with typographic quotes, dashes and spaces made plain, character for character."""
    if text.isascii():
        return text
    for typographic, usual in _PLAIN:  # several times as fast as str.translate
        text = text.replace(typographic, usual)
    return text


def scan(document: Document, sentences: list[Sentence], quotations: list[Quotation]) -> Scan:
    """Tokenise a document's sentences; what stands outside them (masked lines) has no tokens."""
    text = plain(document.text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first: list[int] = []
    last: list[int] = []
    sentence_of: list[int] = []
    masked = [(span.start, span.end) for span in document.masked]
    for number, sentence in enumerate(sentences):
        first.append(len(words))
        parts = _TOKEN.split(text[sentence.start : sentence.end])  # gap, token, gap, token, …, gap
        edges = list(accumulate(map(len, parts), initial=sentence.start))
        if masked and _touched(masked, sentence.start, sentence.end):
            for at in range(1, len(parts), 2):
                if not _inside(masked, edges[at]):
                    words.append(parts[at])
                    starts.append(edges[at])
                    ends.append(edges[at + 1])
        else:
            words += parts[1::2]
            starts += edges[1:-1:2]
            ends += edges[2::2]
        last.append(len(words))
        sentence_of += [number] * (len(words) - first[-1])
    lower = list(map(str.lower, words))
    if _UNREADABLE.search(text):
        for at, word in enumerate(lower):
            if _UNREADABLE.match(word):
                words[at] = lower[at] = _OPAQUE
    reach = list(accumulate([quotation.end for quotation in quotations], max))
    return Scan(document, words, lower, starts, ends, sentences, first, last, sentence_of, quotations, reach=reach)


def _touched(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > start


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(spans, (offset + 1, 0)) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]
