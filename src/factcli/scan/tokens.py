"""Tokens of a document and the sentences they stand in, as parallel lists (objects would cost more than the work)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from factcli.model import Document, Quotation, Sentence

# Abbreviations with inner stops, words with inner apostrophes, the possessive 's, figures with separators, anything else.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:'(?![sS]\b)[^\W\d_]+)*|'[sS]\b|\d+(?:[.,:]\d+)*|[^\s\w]|_",
)

# One character for each: typographic quotes and dashes become plain ones, so that offsets stay.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "′": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "\u00a0": " ", "\u202f": " "}
)


@dataclass(slots=True)
class Scan:
    """A document's tokens: ``words`` as they stand, ``lower`` for look-ups, ``starts``/``ends`` their offsets.

    ``content`` keeps each sentence's content words once they have been asked for. ``first``/``last`` give each sentence's range of tokens (half open); ``sentence_of`` each token's sentence.
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

    def text(self, first: int, last: int) -> str:
        """The document's words from token ``first`` to token ``last`` inclusive."""
        return self.document.text[self.starts[first] : self.ends[last]]

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


def plain(text: str) -> str:
    """The text with typographic quotes, dashes and spaces made plain, character for character."""
    return text.translate(_PLAIN)


def scan(document: Document, sentences: list[Sentence], quotations: list[Quotation]) -> Scan:
    """Tokenise a document's sentences; what stands outside them (masked lines) has no tokens."""
    text = plain(document.text)
    words: list[str] = []
    starts: list[int] = []
    first: list[int] = []
    last: list[int] = []
    sentence_of: list[int] = []
    masked = [(span.start, span.end) for span in document.masked]
    for number, sentence in enumerate(sentences):
        first.append(len(words))
        found = _TOKEN.findall(text, sentence.start, sentence.end)
        covered = masked and _touched(masked, sentence.start, sentence.end)
        at = sentence.start
        for word in found:  # looking each up again costs less than a match object
            at = text.find(word, at)
            if not (covered and _inside(masked, at)):
                words.append(word)
                starts.append(at)
            at += len(word)
        last.append(len(words))
        sentence_of.extend([number] * (len(words) - first[-1]))
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    lower = [word.lower() for word in words]
    return Scan(document, words, lower, starts, ends, sentences, first, last, sentence_of, quotations)


def _touched(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > start


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(spans, (offset + 1, 0)) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]
