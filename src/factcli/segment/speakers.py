"""Who speaks a quotation, told from the words right behind it: None unless they say so plainly.

What is told before a quotation is read by :mod:`factcli.segment.leads`.
"""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
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
PRONOUNS = frozenset(words("he she they we i it"))
_ARTICLES = frozenset(words("the a an his her their its this"))
DETERMINERS = frozenset(words("the a an his her their its my our one another both two three several some"))
WEEKDAYS = frozenset(words("monday tuesday wednesday thursday friday saturday sunday"))
_ONE = frozenset(words("the a an"))
_MANY = frozenset(words("police people men women staff crew family team"))
_PAPERS = frozenset(words("report post tweet blog note"))
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_MODALS = frozenset(words("Will May"))  # given names too
_DASHES = "–—-"
REACH = 12  # tokens that a speaker's name and an apposition may take
_MOST = 3 * REACH  # tokens behind a quotation that may tell its speaker
_COMMAS = 6  # that may part a speaker's name from the verb: “…,” his father, Tom Tull, 52, a miner, said


class Context(NamedTuple):
    """The text that speakers are looked for in: where the copy begins, and where its sentences do."""

    text: str
    body: int
    starts: list[int]

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds ``at`` begins."""
        number = bisect_right(self.starts, at) - 1
        return self.starts[number] if number >= 0 else self.body


class Table(NamedTuple):
    """The words of ``reporting-verbs.toml``."""

    speak: frozenset[str]
    loose: frozenset[str]
    plain: frozenset[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    stops: frozenset[str]
    naming: frozenset[str]
    participles: frozenset[str]
    particles: frozenset[str]
    joining: frozenset[str]  # tokens without which nothing is joined or left out


@cache
def table_of() -> Table:
    """The table, read once."""
    table = load("reporting-verbs")
    keys = ("speak", "loose", "plain", "adverbs", "speakers", "stops", "naming", "participles", "particles")
    columns = [frozenset(words(table[key])) for key in keys]
    firsts = [verb.split()[0] for verb in columns[0] if " " in verb]
    return Table._make([*columns, frozenset([")", "quoted", *firsts])])


Token = tuple[str, int, int]


def tokens_of(text: str, start: int, end: int, most: int | None = None) -> list[Token]:
    """The tokens of a piece of text, without what brackets say of a name; a verb and its particle are one (``went on``)."""
    tokens = [(found[0], *found.span()) for found in islice(_TOKEN.finditer(text, start, end), most)]
    table = table_of()
    if table.joining.isdisjoint([token[0] for token in tokens]):
        return tokens
    at = 1
    while at < len(tokens):
        word, _, stop = tokens[at]
        if word == ")":
            opened = next((n for n in range(at - 1, max(0, at - 6), -1) if tokens[n][0] == "("), 0)
            if opened and _is_name(tokens[opened - 1][0]):
                del tokens[opened : at + 1]
                at = opened - 1
        elif word == "saying" and at > 2 and tokens[at - 2][0] == "quoted" and tokens[at - 1][0] == "as":
            tokens[at - 3 : at + 1] = [(f"{tokens[at - 3][0]} quoted as saying", tokens[at - 3][1], stop)]
            at -= 3
        elif word in table.particles and (joined := f"{tokens[at - 1][0]} {word}") in table.speak:
            tokens[at - 1 : at + 1] = [(joined, tokens[at - 1][1], stop)]
            at -= 1
        at += 1
    return tokens


def speaks(text: str, at: int) -> bool:
    """Whether the words at ``at`` are an attribution: ``said Smith`` or ``Smith said``."""
    tokens = tokens_of(text, at, min(len(text), at + 60))
    if not tokens:
        return False
    return tokens[0][0] in table_of().speak or (_verb_after(tokens) > 0 and tokens[0][0] not in ("I", "You", "We"))


def speaker_after(context: Context, end: int, mark: int, limit: int) -> Span | None:
    """The speaker named after the closing ``mark`` of a quotation whose words end at ``end``.

    ``…,” Smith said``, ``said Smith``, ``according to Smith``; nothing at ``limit`` or beyond is looked at.
    """
    text = context.text
    limit = min(limit, mark + 200)
    line = text.find("\n", mark, limit)
    tokens = tokens_of(text, mark + 1, line if line >= 0 else limit, _MOST)
    last = text[end - 1]
    if tokens and tokens[0][0] in ("”", '"', "’", "'"):
        tokens = tokens[1:]
    comma = bool(tokens) and tokens[0][0] in (",", *_DASHES)
    if comma:
        tokens = tokens[1:]
    if not tokens:
        return None
    table = table_of()
    first = tokens[0][0].lower()
    if first == "according" and len(tokens) > 2 and tokens[1][0] == "to":
        return phrase(tokens[2:])
    if tokens[0][0] in table.speak:
        after = tokens[1:]
        while after and after[0][0] in table.adverbs:
            after = after[1:]
        return phrase(after)
    if not (comma or last in ",.!?…–—-" or first in PRONOUNS):
        return None
    verb = _verb_after(tokens)
    if verb < 0:
        return None
    if last == "." and not comma:
        following = tokens[verb + 1][0] if verb + 1 < len(tokens) else "."
        if following not in (".", ",", ";") and following not in ("in", "on", "at", "to"):
            return None
    return subject(tokens[:verb])


def _verb_after(tokens: list[Token]) -> int:
    """Where the verb of saying stands after a subject that begins the tokens, or -1."""
    table = table_of()
    commas: list[int] = []
    for number, (word, _, _) in enumerate(tokens):
        if number and word in table.speak and not is_noun(tokens, number):
            return number if _closes(tokens, commas, number) else -1
        if word == ",":
            commas.append(number)
            if len(commas) > _COMMAS:
                return -1
        elif not (word[0].isalnum() or word in "&") or (not commas and (number >= REACH + 4 or _breaks_off(word))):
            return -1
    return -1


def _breaks_off(word: str) -> bool:
    """Whether no name of a speaker holds a word, nor stands it between the name and the verb."""
    table = table_of()
    return word in table.stops and word not in table.adverbs and word not in _MODALS


def _closes(tokens: list[Token], commas: list[int], verb: int) -> bool:
    """Whether the commas before a verb part an apposition from the name that begins the tokens."""
    table = table_of()
    if not commas:
        return True
    if len(commas) == 1:  # “…,” Ann Marsh, spokeswoman for the port said
        first = commas[0]
        return (
            first > 1
            and all(word[0].isupper() for word, _, _ in tokens[:first])
            and not tokens[first + 1][0][0].isupper()
            and not any(
                word in table.stops and word not in ("for", "with", "at", "in") for word, _, _ in tokens[first:verb]
            )
        )
    between = [word for word, _, _ in tokens[commas[-1] + 1 : verb]]
    if all(word in table.adverbs for word in between):
        return True
    return len(commas) == 2 and not any(word in table.stops for word in between)


def is_noun(tokens: list[Token], at: int) -> bool:
    """Whether a word that could be a verb of saying is a noun: ``the state``, ``his report``, ``an arrest report``."""
    if at == 0:
        return False
    before = tokens[at - 1][0].lower()
    if before in _ARTICLES:
        return True
    # One reports: "an arrest report" is a paper, "the officers report" is not.
    return (
        at == 2
        and tokens[2][0] in _PAPERS
        and tokens[0][0].lower() in _ONE
        and before[-1] != "s"
        and before not in _MANY
    )


def phrase(tokens: list[Token]) -> Span | None:
    """The words that name a speaker at the beginning of the tokens, up to a mark or a word that no name holds."""
    table = table_of()
    taken: list[Token] = []
    for number, token in enumerate(tokens[:REACH]):
        word = token[0]
        lower = word.lower()
        if taken and lower in ("of", "and", "for", "de"):
            taken.append(token)
            continue
        if not word[0].isalnum() or lower in WEEKDAYS or (lower in table.stops and not _given(tokens, number)):
            break
        if word in table.speak and not is_noun(tokens, number):
            break
        taken.append(token)
        if lower in PRONOUNS and len(taken) == 1:
            break
    stop = len(taken)
    while taken and taken[-1][0].lower() in ("of", "and", "for"):
        taken.pop()
    if stop == len(taken) and stop < len(tokens) and tokens[stop][0] == ",":
        taken = tokens[: stop + REACH]  # said his wife, Ann Marsh: what follows the comma may name her
    return subject(taken)


def _given(tokens: list[Token], at: int) -> bool:
    """Whether a word is a given name that is written as a modal verb is: ``Will Adams``."""
    return tokens[at][0] in _MODALS and at + 1 < len(tokens) and tokens[at + 1][0][0].isupper()


def subject(tokens: list[Token]) -> Span | None:
    """The span of a noun phrase, adverbs at its end left out; None if it is no plain speaker.

    An apposition is left out, but for one that gives the name of somebody called by a noun: ``his wife, Ann Marsh, 40``.
    """
    table = table_of()
    apposed = -1
    for number, token in enumerate(tokens):
        if token[0] == ",":
            apposed = _apposed(tokens[number + 1 :], bool(number) and _is_name(tokens[number - 1][0]))
            tokens = tokens[:number]
            break
    noun = bool(tokens) and (tokens[0][0].lower() in DETERMINERS or any(t[0][-2:] in _POSSESSIVE for t in tokens[:-1]))
    if apposed >= 0 and noun:
        return Span(tokens[0][1], apposed)
    while tokens and tokens[-1][0].lower() in table.adverbs:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > REACH:
        return None
    first, lowers = tokens[0][0], [token[0].lower() for token in tokens]
    if lowers[0] in PRONOUNS:
        return Span(tokens[0][1], tokens[0][2]) if len(tokens) == 1 else None
    for number, word in enumerate(lowers):
        if not word[0].isalnum() or word in WEEKDAYS or (word in table.stops and not _given(tokens, number)):
            return None
        if tokens[number][0] in table.speak and not is_noun(tokens, number):
            return None  # not "Oregon State Police", hence as written
    if lowers[0] in ("and", "of", "for") or first[0].isdigit():
        return None
    named = any(token[0][0].isupper() for token in tokens)
    if lowers[0] in DETERMINERS and len(tokens) == 1 and lowers[0] not in ("both", "another", "one"):
        return None
    if lowers[0] not in DETERMINERS and not named and lowers[-1] not in table.nouns:
        return None
    if "and" in lowers and not named and lowers[0] not in DETERMINERS:
        return None
    return Span(tokens[0][1], tokens[-1][2])


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word.isdigit()


def _apposed(tokens: list[Token], full: bool) -> int:
    """Where a name ends that stands behind a noun and its comma, or -1: ``his father, Mr Tom Tull, 66``.

    It must be ``full`` where one word may be a place: ``the mayor of Paris, Texas``.
    """
    table = table_of()
    stop = next((n for n, token in enumerate(tokens) if not token[0][0].isalnum()), len(tokens))
    if not 0 < stop <= 7 or any(w in table.stops or w.lower() in WEEKDAYS for w, _, _ in tokens[:stop]):
        return -1
    names = 0
    while names < stop and tokens[stop - 1 - names][0][0].isupper():
        names += 1
    return tokens[stop - 1][2] if names > 1 or (names == stop == 1 and not full) else -1
