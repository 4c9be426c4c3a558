"""How a vote went: the court ruled 5-4, the house voted 61-39, MPs voted 310 to 288, by seven votes to five."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.scan import clauses
from factcli.scan.numbers import Number, begins_number
from factcli.values import OneOf

_VOTED = frozenset(
    "voted vote votes ruled passed carried approved rejected backed split decided upheld defeated lost".split()
)
_RULINGS = frozenset(["vote", "ruling", "decision", "majority", "verdict", "margin"])
_CAST = frozenset(["vote", "votes", "majority", "margin"])
_BODIES = frozenset(
    "court justices judges panel jury council councillors committee senate house board mps lawmakers parliament members "
    "commission bench assembly senators commissioners trustees deputies delegates legislators legislature congress lords voted "
    "vote motion bill amendment resolution".split()
)
_REACH = 6
_SENTENCE = 30
_HIGHEST = 1000


def ballot(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The two figures of a vote, or None where nothing says that votes were cast."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    if number.low != number.high or number.last != at or number.hedge_first >= 0 or number.low > _HIGHEST:
        return None
    if at + 2 >= stop or (other := _votes(lower[at + 2])) < 0:
        return None
    glued = lower[at + 1] in ("-", "–") and scan.glued(at + 1) and scan.glued(at + 2)
    cast = lower[at - 1] == "of" and lower[at - 2] in _CAST  # "by a vote of 51 to 49"
    if not glued and (lower[at + 1] != "to" or not (cast or lower[at - 1] in ("voted", "vote", "by"))):
        return None
    if (at > begin and scan.glued(at)) or (at + 3 < stop and lower[at + 3] in ("-", "–", "/", "%", "percent", "per")):
        return None
    if other > number.low:
        return None  # a range, or the side that lost
    near = lower[max(begin, at - _REACH) : at]
    behind = lower[at + 3 : min(stop, at + 5)]
    if not cast and _VOTED.isdisjoint(near) and (not glued or _RULINGS.isdisjoint(behind)):
        return None
    if _BODIES.isdisjoint(lower[max(begin, at - _SENTENCE) : min(stop, at + _SENTENCE)]):
        return None  # clubs are backed and passed as well
    value = f"{int(number.low)}-{other}"
    return Found(
        "count.ballot", at, at + 2, value, OneOf.of(value), "ballot", "score", phrase=at + 2, verb="beside"
    )  # fmt: skip


def _votes(word: str) -> int:
    """The number that a figure or a word states, or -1."""
    return int(word) if word.isdecimal() else lang.number_words().get(word, -1)


def against(page: Page, number: Number, votes: int, begin: int, stop: int) -> Found | None:
    """by seven votes to five: the five, against the seven."""
    word = page.scan.lower[votes - 1] if votes > begin else ""
    if number.form not in ("digits", "words") or not begins_number(word):
        return None
    found = counted(page, number, clauses.Phrase(votes, number.end), "count.against", begin, stop)
    return found._replace(scope=(*found.scope, "against"))
