"""The score of a match: won 3-2; beat Ferrol 2-0; a 24-17 defeat. The higher figure is told first, whoever has it."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan.counting import plural
from factcli.scan.numbers import Number
from factcli.values import OneOf

DECIDING = frozenset(
    "win wins won winning beat beats beaten beating defeat defeats defeated defeating lost lose loses losing drew draw draws "
    "thrashed thrash thrashes edged edge edges hammered crushed downed overcame nicked routed trounced ended finished".split()
)
"""Verbs that say how a match went."""
RESULTS = frozenset(
    "win victory defeat loss draw triumph thrashing drubbing rout stalemate reverse success scoreline demolition "
    "mauling hammering whitewash shutout sweep upset".split()
)
"""Nouns that say how a match went."""
_SCORES = frozenset(["score", "scoreline", "result"])
_LAST = frozenset(["final", "full-time", "end"])
_OPEN = frozenset([",", ";", ":", "(", ")", '"', "to", "and", "but", "after", "from"])
# Not the score at the end of a match, or none of a match.
_NO_MATCH = frozenset("vote votes voted court justices judges panel jury council committee senate board ruling".split())
_BEHIND = frozenset(
    "on after aggregate agg lead up down ahead behind record run half-time halftime at series sets".split()
)
_LOST = frozenset("lost lose loses losing".split())
_BEATEN = frozenset(
    "beat beats beaten beating defeat defeats defeated defeating thrashed thrash edged hammered crushed downed overcame "
    "nicked routed trounced".split()
)
_BE = frozenset("was were been being are is".split())
_REACH = 5
_HIGHEST = 199


def score(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The final score that two glued figures state, or None where nothing says that a match was decided so."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if at + 2 >= stop or lower[at + 1] not in ("-", "–") or not (scan.glued(at + 1) and scan.glued(at + 2)):
        return None
    if not (lower[at].isdecimal() and lower[at + 2].isdecimal()) or number.hedge_first >= 0:
        return None
    if (at > begin and scan.glued(at)) or (at + 3 < stop and lower[at + 3] in ("-", "–", "/", "%")):
        return None
    high, low = sorted((int(lower[at]), int(lower[at + 2])), reverse=True)
    if high > _HIGHEST or (at + 4 < stop and lower[at + 3] == "," and lower[at + 4].isdecimal()):
        return None  # the sets of a tennis match
    if at - 2 > begin and lower[at - 1] == "," and lower[at - 2].isdecimal():
        return None
    behind = lower[at + 3 : min(stop, at + 6)]
    if behind and (behind[0][0].isdigit() or (plural(behind[0]) and behind[0] not in lang.stop_words())):
        return None  # "6-1 6-2"; "12-15 games"
    verb = _verb_before(lower, at, begin)
    away = behind[:1] == ["at"] and at + 4 < stop and scan.words[at + 4][0].isupper()  # "won 2-0 at Orsk"
    if not (_named(behind) or (verb >= 0 and (away or _final(behind)))) or not _NO_MATCH.isdisjoint(lower[begin:stop]):
        return None
    value = f"{high}-{low}"
    lost = loser(page, at, verb, begin, stop)
    # Away from home the ground tells one match from another where nothing names the side that lost.
    unit = f"score at {lower[at + 4]}" if away and lost < 0 else "score"
    return Found(
        "count.score", at, at + 2, value, OneOf.of(value), unit, "score", of_head=lost, phrase=at + 2, verb="beside"
    )  # fmt: skip


def _named(behind: list[str]) -> bool:
    """Whether a result is named right behind the figures: a 3-2 home win."""
    for word in behind:
        if word in RESULTS:
            return True
        if not word[0].isalpha() or word in _BEHIND:
            break
    return False


def _final(behind: list[str]) -> bool:
    """Whether figures behind a deciding verb are those at the end: not on penalties, on aggregate or at half-time."""
    if behind[:2] in (["on", "penalties"], ["on", "aggregate"], ["on", "points"]):
        return False
    return not behind or behind[0] not in _BEHIND or behind[0] == "on" or behind[:2] == ["at", "home"]


def _verb_before(lower: list[str], at: int, begin: int) -> int:
    """The deciding verb shortly before the figures, or the noun in "the final score was", or -1."""
    for i in range(at - 1, max(begin, at - _REACH) - 1, -1):
        if lower[i] in DECIDING or (lower[i] in _SCORES and i > begin and lower[i - 1] in _LAST):
            return i
        if lower[i] == "to" and i > begin and lower[i - 1] in _LOST:
            return i - 1  # "lost to Orsk Town 3-1"
        if lower[i] in _OPEN or lower[i][0].isdigit():
            break
    return -1


def loser(page: Page, at: int, verb: int, begin: int, stop: int) -> int:
    """The last token of the name of the side that lost, or -1: matches with two losers are two matches."""
    lower = page.scan.lower
    word = lower[verb] if verb >= 0 else ""
    behind = lower[at + 3 : min(stop, at + 9)]
    if word in _LOST or (word in _BEATEN and (lower[verb - 1] in _BE or "by" in behind[:2])):
        names = page.names.between(begin, verb)
        return names[-1].last if names else -1
    if word in _BEATEN:
        names = page.names.between(verb + 1, at)
        return names[0].last if names else -1
    for i, told in enumerate(behind):
        if told == "over" or (told == "against" and "win" in behind[:i]) or (told == "of" and "defeat" in behind[:i]):
            name = page.names.at(at + 4 + i)
            return name.last if name is not None else -1
    return -1
