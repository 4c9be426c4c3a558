"""How many make up a body: a three-man commission, a five-member panel, an eight-strong crew; a crowd before its figure."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.scan import clauses
from factcli.scan.numbers import Number

CROWDS = frozenset(["crowd", "audience", "turnout", "attendance", "gathering", "congregation"])
"""What a figure before it tells the size of: a sell-out 15,000 crowd."""
_SEATED = frozenset(["man", "woman", "person", "people", "member", "judge", "strong"])
# Bodies of which the number is that of the seats, whoever sits in them and whatever they do.
_BODIES = frozenset(
    "commission committee panel jury bench board council tribunal cabinet parliament assembly senate "
    "legislature chamber congress delegation taskforce inquiry secretariat bloc union alliance side team squad roster "
    "shortlist court directorate executive".split()
)
# Of one man these are told as they are of many; "a one-man team" is a figure of speech.
_OF_ONE = frozenset("commission committee jury bench tribunal inquiry board panel delegation court".split())
_CREWS = frozenset(["crew", "cast", "staff", "workforce"])  # counted as people, by their own name
_REACH = 3  # tokens from the hyphen to the body: a five-member ministerial panel
_LEAST = 100


def body(page: Page, number: Number, word: str, at: int, begin: int, stop: int) -> Found | None:
    """The size of a body whose name follows the compound that ends at a token, or None where none does.

    The seats of a panel are no persons of whom other counts tell ("10 men were arrested"), so they have their own unit.
    """
    if word not in _SEATED or number.low < 1:
        return None
    lower = page.scan.lower
    for i in range(at + 1, min(stop, at + 1 + _REACH)):
        name = lower[i]
        if number.low < 2 and name not in _OF_ONE:
            if not name[0].isalpha():
                break
            continue
        if name in _CREWS and i == at + 1:
            return counted(page, number, clauses.Phrase(i, i), "count.body", begin, stop)
        if name in _BODIES:
            found = counted(page, number, clauses.Phrase(i, i), "count.body", begin, stop)
            return in_body(found, name)
        if not name[0].isalpha():
            break
    return None


def in_body(found: Found, name: str) -> Found:
    """A finding as the number of seats of a body, if what it is of is one: a panel of three, a three-member panel."""
    return found._replace(unit="member of a body") if name in _BODIES else found


def crowd(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """a sell-out 15,000 crowd: so many people, which "the crowd of 15,000" are as well."""
    at = number.end + 1
    if number.form not in ("digits", "article", "words") or number.low < _LEAST:
        return None
    following = page.scan.word(at + 1)
    if following in ("-", "'s", "capacity", "record", "figure", "figures", "limit"):
        return None
    found = counted(page, number, clauses.Phrase(-1, at), "count.crowd", begin, stop)
    return found._replace(scope=(*found.scope, page.scan.lower[at]))
