"""What the words around a verb make of what is told: asserted, denied, possible, to come, or no longer so."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.scan.clauses import BE, RELATIVE, is_verb
from factcli.scan.tokens import Scan


def modality(scan: Scan, token: int, begin: int) -> str:
    """Whether a verb is asserted, negated, hypothetical or future, from the words before it."""
    lower, moods = scan.lower, _moods()
    if token > begin and lower[token - 1] == "," and lower[token].endswith("ing"):
        return _of_main_clause(scan, token - 1, begin)
    for i in range(token - 1, max(begin - 1, token - 7), -1):
        word = lower[i]
        mood = moods.get(word)
        if mood is None:
            if word.endswith("n't"):
                return "negated"
        elif mood == "asserted":
            break
        elif mood == "agreed":
            if lower[i + 1] == "to":
                return "future"
        elif word == "no" and lower[i + 1] == ".":
            continue  # "reached No. 4"
        elif word != "may" or scan.words[i] != "May":  # the month
            return mood
    return "asserted"


def _of_main_clause(scan: Scan, comma: int, begin: int) -> str:
    """What becomes of a participle behind a comma: the prize would have been rolled over, *pushing* it to a billion."""
    for i in range(comma - 1, max(begin, comma - _CLAUSE), -1):
        if scan.lower[i] in (",", ";", '"'):
            break
        if scan.lower[i] in lang.verb_forms() and is_verb(scan, i, begin) and not scan.lower[i].endswith("ing"):
            mood = modality(scan, i, begin)
            return mood if mood in ("hypothetical", "future") else "asserted"
    return "asserted"


_CLAUSE = 12  # tokens from a participle's comma back to the verb that it goes with


def presupposed(scan: Scan, number: int, begin: int) -> bool:
    """Whether a number stands under a definite article that its clause's negation leaves alone.

    "Charges were not laid against the six boys": they are six all the same. "These were not the six boys" denies it.
    """
    lower = scan.lower
    at = number - 1
    while at > begin and number - at < _DEFINITE and lower[at] in ("first", "last", "other", "remaining", "all"):
        at -= 1
    if at <= begin or lower[at] not in ("the", "these", "those", "his", "her", "its", "their", "'s"):
        return False
    return lower[at - 1] not in BE and lower[at - 1] not in lang.negations()


_DEFINITE = 4  # tokens from a number to its article


@cache
def _moods() -> dict[str, str]:
    """What a word before a verb makes of it; ``asserted`` for what ends the search, ``agreed`` for what needs a "to"."""
    table = dict.fromkeys([",", ";", '"', *RELATIVE], "asserted")
    table.update(dict.fromkeys(["agreed", "agrees", "agree"], "agreed"))
    table.update(dict.fromkeys(_FUTURE, "future"))
    table.update(dict.fromkeys(["could", "may", "might", "would", "should", "if", "can", "whether"], "hypothetical"))
    table.update(dict.fromkeys(lang.negations(), "negated"))
    return table


_FUTURE = frozenset("will shall 'll plans scheduled expected due set intends hopes planned expects".split())
_EARLIER = frozenset("originally initially previously mistakenly wrongly incorrectly erroneously earlier".split())
_REPORTED = frozenset("reported said stated identified thought believed estimated feared".split())


def superseded(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a sentence tells what was reported before and no longer holds: "originally reported", "wrongly put at"."""
    known = scan.superseded.get(begin)
    if known is None:
        known = scan.superseded[begin] = _superseded(scan.lower, begin, stop)
    return known


def _superseded(lower: list[str], begin: int, stop: int) -> bool:
    for i in range(begin, min(stop, begin + 2)):
        if lower[i] in ("correction", "clarification") and lower[i + 1 : i + 2] == [":"]:
            return True
    if _EARLIER.isdisjoint(lower[begin:stop]):
        return False
    return any(
        lower[i] in _EARLIER and not _REPORTED.isdisjoint(_around(lower, i, begin, stop)) for i in range(begin, stop)
    )


def _around(lower: list[str], at: int, begin: int, stop: int) -> list[str]:
    """The words beside one that tells of a report before; "earlier" tells so between "had" and what was reported alone."""
    if lower[at] != "earlier":
        return lower[max(begin, at - 1) : min(stop, at + 3)]
    if lower[at - 1] == "had" and at > begin:
        return lower[at + 1 : min(stop, at + 2)]  # "had earlier reported"
    had = at - 2 >= begin and lower[at - 2] in ("had", "was", "were") and lower[at + 1 : at + 2] == ["that"]
    return lower[at - 1 : at] if had else []  # "had reported earlier that"; a day earlier is a time
