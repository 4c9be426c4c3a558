"""Tokens of a document and the sentences they stand in, as parallel lists (objects would cost more than the work)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress, pairwise
from typing import TypeVar

from factcli.late import late
from factcli.model import Document, Quotation, Sentence, Span

Told = TypeVar("Told")

# Words, abbreviations with inner stops, words with inner apostrophes, the possessive 's, figures with separators, marks.
# In brackets, so that splitting gives the tokens and what lies between them: offsets are then sums of lengths. For speed,
# white space is rejected before any alternative is tried, and plain words and marks, as nearly all are, come first. A letter
# or more behind a plain word is told by the ASCII that it is not: a range up to the last character takes long to compile.
_TOKEN = re.compile(
    r"((?=\S)(?:[A-Za-z]{2,}(?![^\x00-&(-@\[-`{-\x7f])|[,.\"()-]"
    r"|[A-Za-z](?:\.(?:[A-Za-z]\.)+|[A-Za-z]*[^\W\d_]*(?:'(?![sS]\b)[^\W\d_]+)*)|'(?:[sS]\b)?"
    r"|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'(?![sS]\b)[^\W\d_]+)*|.))"
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
_UNREADABLE = late(
    "\\d[\\d.,:]{24}|[²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒፩-፱᧚"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)
_LONGEST = 24  # characters of an ASCII word that is readable for sure
_OPAQUE = "ª"  # a letter of no case that begins no word of any table


class Lexicon(dict[str, Told]):
    """What a function tells of each word, asked once a run: copy has few words, and uses them again and again."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        """``tell`` must depend on nothing but the word."""
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        told = self._tell(word)
        if len(self) < _MOST_WORDS:
            self[word] = told
        return told


_MOST_WORDS = 200_000
_lower = Lexicon(str.lower)  # one object for each word, so that look-ups need not reckon its hash anew


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
        if masked and start < masked[-1].end:
            at = bisect_left(masked, (start,))
            if at < len(masked) and masked[at].start < end:
                return _without(self.document.text, start, end, masked, at)
        return self.document.text[start:end]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds an offset, titles apart; of several, one in another, the outermost."""
        quotations, reach = self.quotations, self.reach
        at = bisect_left(quotations, (offset + 1,)) - 1
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
        return 0 < token < len(self.starts) and self.starts[token] == self.ends[token - 1]

    def word(self, token: int) -> str:
        """A token in lower case, or ``""`` beyond either end of the text."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""


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
    longest = 0
    for start, end in _runs(text, sentences):
        parts = _TOKEN.split(text[start:end])  # gap, token, gap, token, …, gap
        lengths = list(map(len, parts))
        edges = list(accumulate(lengths, initial=start))
        longest = max(longest, max(lengths))
        words += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
    hidden = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in document.masked]
    if any(low < high for low, high in hidden):  # seldom: most masks are lines of their own
        shown = bytearray(b"\1") * len(words)
        for low, high in hidden:
            shown[low:high] = bytes(high - low)
        words = list(compress(words, shown))
        starts, ends = list(compress(starts, shown)), list(compress(ends, shown))
    lower = list(map(_lower.__getitem__, words))
    if longest > _LONGEST or not text.isascii():
        for at, word in enumerate(lower):
            if (not word.isascii() or len(word) > _LONGEST) and word[0].isdigit() and _UNREADABLE().match(word):
                words[at] = lower[at] = _OPAQUE
    last = [bisect_left(starts, sentence.end) for sentence in sentences]
    first = [0, *last[:-1]] if last else []
    sentence_of: list[int] = []
    for number, (low, high) in enumerate(zip(first, last, strict=True)):
        sentence_of += [number] * (high - low)
    reach = list(accumulate([quotation.end for quotation in quotations], max))
    return Scan(document, words, lower, starts, ends, sentences, first, last, sentence_of, quotations, reach=reach)


def _runs(text: str, sentences: list[Sentence]) -> Iterator[tuple[int, int]]:
    """The stretches of text that hold nothing but sentences with white space between them: they are tokenised at once."""
    if sentences:
        start = sentences[0].start
        for one, following in pairwise(sentences):
            if not text[one.end : following.start].isspace():
                yield start, one.end
                start = following.start
        yield start, sentences[-1].end
