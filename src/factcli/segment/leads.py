"""Who speaks a quotation, told from the words that lead up to it: None unless they say so plainly."""

from __future__ import annotations

from factcli.lang.loader import words
from factcli.model.document import Span
from factcli.segment.speakers import (
    DETERMINERS,
    PRONOUNS,
    REACH,
    WEEKDAYS,
    Context,
    Token,
    is_noun,
    phrase,
    subject,
    table_of,
    tokens_of,
)

_CLAUSES = frozenset(words("that when as while but because after before"))  # behind these a subject may begin
_AUXILIARIES = frozenset(
    words("to was were is are been be being who which as that not")
)  # what follows is no finite verb
_ALONE = 6  # words of a speaker with nothing but a colon behind them


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
    tokens = tokens_of(text, begin, lead_end)
    if not tokens:
        return None
    if last == ".":
        return _introduced(tokens)
    if last in ":,":
        tokens = tokens[:-1]
    return _said_before(tokens, last) or (_alone(tokens) if last == ":" else None)


def _introduced(tokens: list[Token]) -> Span | None:
    """The speaker of the sentence before: ``Smith continued.``, ``It is shut, Smith said.``, ``Smith said it is shut.``"""
    table = table_of()
    tokens = tokens[:-1]
    while tokens and tokens[-1][0] in table.adverbs:
        tokens = tokens[:-1]
    if 2 <= len(tokens) <= 7 and tokens[-1][0] in table.speak:
        return subject(tokens[:-1])
    verbs = [n for n, token in enumerate(tokens) if n and token[0] in table.speak and not is_noun(tokens, n)]
    if len(verbs) != 1 or not _finite(tokens, verbs[0]):
        return None
    verb = verbs[0]
    if verb == len(tokens) - 1:
        first = _subject_start(tokens, verb)
        return subject(tokens[first:verb]) if first > 0 and tokens[first - 1][0] == "," else None
    if tokens[verb][0] in table.plain or tokens[verb][0] in ("told", "tells"):
        return subject(tokens[:verb]) if _subject_start(tokens, verb) == 0 else None
    return None


def _alone(tokens: list[Token]) -> Span | None:
    """A sentence that is nothing but a name: ``Mayor Ann Marsh: “…``"""
    if not 2 <= len(tokens) <= _ALONE or not all(
        token[0][0].isupper() for token in (tokens[0], tokens[-2], tokens[-1])
    ):
        return None
    return subject(tokens)


def _said_before(tokens: list[Token], last: str) -> Span | None:
    """The speaker of a clause that leads up to a quotation, ``last`` being its last mark or letter."""
    table = table_of()
    if tokens and tokens[0][0] == "According" and len(tokens) > 2 and tokens[1][0] == "to" and last in ",:":
        found = phrase(tokens[2:])
        return found if found and not any(token[0] in table.speak for token in tokens) else None
    verbs = [n for n, token in enumerate(tokens) if token[0] in table.speak and _counts(tokens, n, last)]
    if not verbs or (len(verbs) > 1 and last not in ":,"):
        return _saying(tokens)
    verb = verbs[-1]
    if len(verbs) > 1 and len(tokens) - verb > 6:
        return None
    if last == "," and len(tokens) - verb > 8:
        return None
    if last not in ":," and any(token[0] in table.naming for token in tokens[verb + 1 :]):
        return None
    first = _subject_start(tokens, verb)
    found = subject(tokens[first:verb]) if first >= 0 else None
    if found is None:
        return _opening(tokens, verb) if last == ":" else None
    if last not in ":," and first > 0 and tokens[first - 1][0] not in (",", "and", "but"):
        return None
    return found


def _opening(tokens: list[Token], verb: int) -> Span | None:
    """The speaker with whom a sentence opens, parted from the verb by commas: ``Ann Marsh, 40, who lives there, said:``"""
    comma = next((n for n, token in enumerate(tokens) if token[0] == ","), verb)
    if tokens[verb - 1][0] != "," or not 0 < comma < verb - 1:
        return None
    after = tokens[comma + 1][0]
    one = comma == 1 and not (after.isdigit() or after in ("who", "whose"))  # "Hours, days even, …"
    return None if one else subject(tokens[:verb])


def _saying(tokens: list[Token]) -> Span | None:
    """The name or pronoun that opens a sentence which ends in a participle of saying: ``She thanked them, saying: “…``"""
    table = table_of()
    for at in range(len(tokens) - 1, max(0, len(tokens) - 6), -1):
        if tokens[at][0] in table.participles and tokens[at - 1][0] == ",":
            break
    else:
        return None
    if any(token[0] == "," or token[0] in table.speak for token in tokens[: at - 1]):
        return None
    name = 0
    while name < at and tokens[name][0][0].isupper() and tokens[name][0] not in table.stops:
        name += 1
    if not 0 < name <= 5 or tokens[name][0] in ("and", "of", "for") or not tokens[name][0][0].isalpha():
        return None
    if name == 1 and tokens[0][0].lower() not in PRONOUNS:
        return None  # any word begins a sentence with a capital
    return subject(tokens[:name])


def _counts(tokens: list[Token], verb: int, last: str) -> bool:
    """Whether a verb before a quotation introduces it, and is not a participle, an infinitive or a passive."""
    table = table_of()
    if not _finite(tokens, verb):
        return False
    word = tokens[verb][0]
    after = tokens[verb + 1][0] if verb + 1 < len(tokens) else ""
    if last not in ":,":
        return word in table.plain or not after or "that" in (after, tokens[-1][0]) or word in ("told", "tells")
    follows = not after or after in (",", ":", "that", "in", "on")
    return follows or word not in table.loose or word in ("told", "tells", "asked")


def _finite(tokens: list[Token], verb: int) -> bool:
    """Whether a word that could be a verb of saying is one here, with a subject of its own."""
    return not verb or (tokens[verb - 1][0].lower() not in _AUXILIARIES and not is_noun(tokens, verb))


def _subject_start(tokens: list[Token], verb: int) -> int:
    """The token at which the subject of a verb begins, or -1; an apposition between commas is stepped over."""
    table = table_of()
    at = verb - 1
    while at >= 0 and tokens[at][0] in table.adverbs:
        at -= 1
    if at >= 0 and tokens[at][0] == ",":
        comma = at - 1
        while comma >= 0 and tokens[comma][0] != "," and verb - comma <= REACH + 4:
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
        if not word[0].isalnum() or lower in WEEKDAYS or (lower in table.stops and lower not in table.adverbs):
            break
        if lower == "and" and not (0 < at < last and tokens[at + 1][0][0].isupper() and tokens[at - 1][0][0].isupper()):
            break
        if word in table.speak and not is_noun(tokens, at):
            return -1
        at -= 1
    first = at + 1
    if first > last:
        return -1
    if at >= 0 and tokens[at][0].lower() in table.stops and tokens[at][0].lower() not in _CLAUSES:
        return _behind_a_place(tokens, first, last)
    return first


def _behind_a_place(tokens: list[Token], first: int, last: int) -> int:
    """Where a subject begins behind a phrase without a comma, or -1: ``From her bed the teacher said``."""
    for at in range(last, first, -1):
        word, before = tokens[at][0], tokens[at - 1][0]
        if before.lower() in ("of", "and") or word[0].isdigit():
            return -1
        if word in DETERMINERS or (at == last and word in PRONOUNS):
            return at
        if word[0].isupper() and not before[0].isupper():
            if before in DETERMINERS:
                continue
            return at if at < last else -1  # "In court Ann Marsh said"; of one word it is not plain
    return -1
