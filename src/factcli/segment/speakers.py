"""Who speaks a quotation, told from the words right beside it: None unless they say so plainly."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import islice
from typing import NamedTuple

from factcli.lang.loader import load, words
from factcli.model.document import Span

# Words (an abbreviation keeps its stop when a capital follows), and marks one by one.
_TOKEN = re.compile(
    r"(?:[A-Z]\.[ ]?){1,3}(?=[A-Z])"
    r"|(?:Mrs?|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Cpl|Rev|Sen|Rep|Gov|St|Supt|Insp|Det|Const|Adm|Maj|Cmdr|Jr|Sr|Fr|Hon)\."
    r"|[^\W_]+(?:[’'&.-][^\W_]+)*[’']?|[^\w\s]"
)
_PRONOUNS = frozenset(words("he she they we i it"))
_DETERMINERS = frozenset(words("the a an his her their its my our one another both two three several some"))
_WEEKDAYS = frozenset(words("monday tuesday wednesday thursday friday saturday sunday"))
_CLAUSES = frozenset(words("that when as while but because after before"))  # behind these a subject may begin
_DASHES = "–—-"
_REACH = 12  # tokens that a speaker's name and an apposition may take
_MOST = 2 * _REACH  # tokens behind a quotation that may tell its speaker


class Context(NamedTuple):
    """The text that speakers are looked for in: where the copy begins, and where its sentences do."""

    text: str
    body: int
    starts: list[int]

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds ``at`` begins."""
        number = bisect_right(self.starts, at) - 1
        return self.starts[number] if number >= 0 else self.body


class _Table(NamedTuple):
    speak: frozenset[str]
    loose: frozenset[str]
    plain: frozenset[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    stops: frozenset[str]
    naming: frozenset[str]


@cache
def _table() -> _Table:
    table = load("reporting-verbs")
    keys = ("speak", "loose", "plain", "adverbs", "speakers", "stops", "naming")
    return _Table(*(frozenset(words(table[key])) for key in keys))


_Token = tuple[str, int, int]


def _tokens(text: str, start: int, end: int, most: int | None = None) -> list[_Token]:
    return [(found[0], *found.span()) for found in islice(_TOKEN.finditer(text, start, end), most)]


def speaks(text: str, at: int) -> bool:
    """Whether the words at ``at`` are an attribution: ``said Smith`` or ``Smith said``."""
    tokens = _tokens(text, at, min(len(text), at + 60))
    if not tokens:
        return False
    return tokens[0][0] in _table().speak or (_verb_after(tokens) > 0 and tokens[0][0] not in ("I", "You", "We"))


def speaker_after(context: Context, end: int, mark: int, limit: int) -> Span | None:
    """The speaker named after the closing ``mark`` of a quotation whose words end at ``end``.

    ``…,” Smith said``, ``said Smith``, ``according to Smith``; nothing at ``limit`` or beyond is looked at.
    """
    text = context.text
    limit = min(limit, mark + 200)
    line = text.find("\n", mark, limit)
    tokens = _tokens(text, mark + 1, line if line >= 0 else limit, _MOST)
    last = text[end - 1]
    if tokens and tokens[0][0] in ("”", '"', "’", "'"):
        tokens = tokens[1:]
    comma = bool(tokens) and tokens[0][0] in (",", *_DASHES)
    if comma:
        tokens = tokens[1:]
    if not tokens:
        return None
    table = _table()
    first = tokens[0][0].lower()
    if first == "according" and len(tokens) > 2 and tokens[1][0] == "to":
        return _phrase(tokens[2:])
    if tokens[0][0] in table.speak:
        after = tokens[1:]
        while after and after[0][0] in table.adverbs:
            after = after[1:]
        return _phrase(after)
    if not (comma or last in ",.!?…–—-" or first in _PRONOUNS):
        return None
    verb = _verb_after(tokens)
    if verb < 0:
        return None
    if last == "." and not comma:
        following = tokens[verb + 1][0] if verb + 1 < len(tokens) else "."
        if following not in (".", ",", ";") and following not in ("in", "on", "at", "to"):
            return None
    return _subject(tokens[:verb])


def _verb_after(tokens: list[_Token]) -> int:
    """Where the verb of saying stands after a subject that begins the tokens, or -1."""
    table = _table()
    commas = 0
    for number, (word, _, _) in enumerate(tokens[: _REACH + 4]):
        if number and word in table.speak:
            return number if commas in (0, 2) else -1
        if word == ",":
            commas += 1
            if commas > 2:
                return -1
        elif not (word[0].isalnum() or word in "&") or (
            commas != 1 and word in table.stops and word not in table.adverbs
        ):
            return -1
    return -1


def _phrase(tokens: list[_Token]) -> Span | None:
    """The words that name a speaker at the beginning of the tokens, up to a mark or a word that no name holds."""
    table = _table()
    taken: list[_Token] = []
    for token in tokens[:_REACH]:
        word = token[0]
        lower = word.lower()
        if taken and lower in ("of", "and", "for", "de"):
            taken.append(token)
            continue
        if not word[0].isalnum() or lower in table.stops or lower in _WEEKDAYS or word in table.speak:
            break
        taken.append(token)
        if lower in _PRONOUNS and len(taken) == 1:
            break
    while taken and taken[-1][0].lower() in ("of", "and", "for"):
        taken.pop()
    return _subject(taken)


def _subject(tokens: list[_Token]) -> Span | None:
    """The span of a noun phrase, an apposition and adverbs at its end left out; None if it is no plain speaker."""
    table = _table()
    for number, token in enumerate(tokens):
        if token[0] == ",":
            tokens = tokens[:number]
            break
    while tokens and tokens[-1][0].lower() in table.adverbs:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 9:
        return None
    first, lowers = tokens[0][0], [token[0].lower() for token in tokens]
    if lowers[0] in _PRONOUNS:
        return Span(tokens[0][1], tokens[0][2]) if len(tokens) == 1 else None
    if any(not word[0].isalnum() or word in table.stops or word in _WEEKDAYS for word in lowers):
        return None
    if any(token[0] in table.speak for token in tokens):  # not "Oregon State Police", hence as written
        return None
    if lowers[0] in ("and", "of", "for") or first[0].isdigit():
        return None
    named = any(token[0][0].isupper() for token in tokens)
    if lowers[0] in _DETERMINERS and len(tokens) == 1 and lowers[0] not in ("both", "another", "one"):
        return None
    if lowers[0] not in _DETERMINERS and not named and lowers[-1] not in table.nouns:
        return None
    if "and" in lowers and not named and lowers[0] not in _DETERMINERS:
        return None
    return Span(tokens[0][1], tokens[-1][2])


def speaker_before(context: Context, mark: int, floor: int) -> Span | None:
    """The speaker named before the opening ``mark`` of a quotation: ``Smith told reporters: “…``.

    Looks no further back than ``floor`` and the sentence before, and over a paragraph end only behind a colon.
    """
    text = context.text
    lead = text[max(floor, mark - 400) : mark]
    lead_end = max(floor, mark - 400) + len(lead.rstrip())
    if lead_end <= floor or lead_end == 0:
        return None
    last = text[lead_end - 1]
    gap = text[lead_end:mark]
    if "\n" in gap and last != ":":
        return None
    begin = max(context.sentence_start(lead_end - 1), floor, lead_end - 400)
    tokens = _tokens(text, begin, lead_end)
    if not tokens:
        return None
    if last == ".":
        return _introduced(tokens)
    if last in ":,":
        tokens = tokens[:-1]
    return _said_before(tokens, last)


def _introduced(tokens: list[_Token]) -> Span | None:
    """A whole sentence that only hands on the word: ``Smith continued.``"""
    table = _table()
    tokens = tokens[:-1]
    while tokens and tokens[-1][0] in table.adverbs:
        tokens = tokens[:-1]
    if 2 <= len(tokens) <= 7 and tokens[-1][0] in table.speak:
        return _subject(tokens[:-1])
    return None


def _said_before(tokens: list[_Token], last: str) -> Span | None:
    """The speaker of a clause that leads up to a quotation, ``last`` being its last mark or letter."""
    table = _table()
    if tokens and tokens[0][0] == "According" and len(tokens) > 2 and tokens[1][0] == "to" and last in ",:":
        found = _phrase(tokens[2:])
        return found if found and not any(token[0] in table.speak for token in tokens) else None
    verbs = [n for n, token in enumerate(tokens) if token[0] in table.speak and _counts(tokens, n, last)]
    if not verbs or (len(verbs) > 1 and last not in ":,"):
        return None
    verb = verbs[-1]
    if len(verbs) > 1 and len(tokens) - verb > 6:
        return None
    if last == "," and len(tokens) - verb > 8:
        return None
    if last not in ":," and any(token[0] in table.naming for token in tokens[verb + 1 :]):
        return None
    first = _subject_start(tokens, verb)
    if first < 0:
        return None
    if last not in ":," and first > 0 and tokens[first - 1][0] not in (",", "and", "but"):
        return None
    return _subject(tokens[first:verb])


def _counts(tokens: list[_Token], verb: int, last: str) -> bool:
    """Whether a verb before a quotation introduces it, and is not a participle, an infinitive or a passive."""
    table = _table()
    word = tokens[verb][0]
    before = tokens[verb - 1][0].lower() if verb else ""
    if before in ("to", "was", "were", "is", "are", "been", "be", "being", "who", "which", "as", "that", "not"):
        return False
    after = tokens[verb + 1][0] if verb + 1 < len(tokens) else ""
    if last not in ":,":
        return word in table.plain or not after or after == "that" or word in ("told", "tells")
    follows = not after or after in (",", ":", "that", "in", "on")
    return follows or word not in table.loose or word in ("told", "tells", "asked")


def _subject_start(tokens: list[_Token], verb: int) -> int:
    """The token at which the subject of a verb begins, or -1; an apposition between commas is stepped over."""
    table = _table()
    at = verb - 1
    while at >= 0 and tokens[at][0] in table.adverbs:
        at -= 1
    if at >= 0 and tokens[at][0] == ",":
        comma = at - 1
        while comma >= 0 and tokens[comma][0] != "," and verb - comma <= _REACH + 4:
            if tokens[comma][0] in table.speak:
                return -1
            comma -= 1
        if comma < 1 or tokens[comma][0] != ",":
            return -1
        at = comma - 1
    last = at
    while at >= 0:
        word = tokens[at][0]
        lower = word.lower()
        if not word[0].isalnum() or lower in _WEEKDAYS or (lower in table.stops and lower not in table.adverbs):
            break
        if lower == "and" and not (0 < at < last and tokens[at + 1][0][0].isupper() and tokens[at - 1][0][0].isupper()):
            break
        if word in table.speak:
            return -1
        at -= 1
    first = at + 1
    if first > last:
        return -1
    barred = at >= 0 and tokens[at][0].lower() in table.stops and tokens[at][0].lower() not in _CLAUSES
    return -1 if barred else first
