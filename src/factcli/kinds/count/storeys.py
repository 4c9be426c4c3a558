"""Of what size a building is: a two-storey office block, a five-bedroom house."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import unit_of
from factcli.scan import clauses
from factcli.scan.numbers import Number, begins_number
from factcli.scan.tokens import Scan

STOREYS = {
    "story": "storey",
    "storey": "storey",
    "storeyed": "storey",
    "floor": "storey",
    "bedroom": "bedroom",
    "bedroomed": "bedroom",
    "bed": "bedroom",
    "bathroom": "bathroom",
}
"""What a compound before a building counts, by its own word."""
_DWELLINGS = frozenset(
    "house home flat apartment bungalow villa cottage property residence townhouse duplex maisonette farmhouse mansion "
    "condo condominium penthouse terrace semi chalet lodge unit".split()
)
_BUILDINGS = _DWELLINGS | frozenset(
    "building block hotel office school hospital church tower warehouse factory dormitory structure complex store shop centre "
    "center mall hostel guesthouse barn restaurant museum library station mill prison annex annexe extension palace pavilion "
    "headquarters garage clinic court courthouse tenement skyscraper motel plant academy clubhouse podium".split()
)
_MOST = 200
_REACH = 8  # tokens from the compound to the building
_WITHIN = frozenset(["and", "s"])  # brick and timber, a 1950s-style house
# What is only likened to a building: it sounded like a skip tossed off a three-storey house; the size of one.
_ALIKE = frozenset("like size height equivalent than".split())
_NEAR = 10


def storeys(page: Page, number: Number, at: int, begin: int, stop: int) -> Found | None:
    """The count of storeys or rooms that a word at a token tells of the building named behind it.

    The unit names the sort of building, so that the storeys of a hotel are set against those of a hotel only.
    """
    scan = page.scan
    word = scan.lower[at]
    if not 1 <= number.low <= _MOST or at + 1 >= stop:
        return None
    before = scan.lower[max(begin, number.begin - _NEAR) : number.first]
    if not _ALIKE.isdisjoint(before) or "as" in before[-2:]:
        return None
    head = _building(scan, at + 1, min(stop, at + _REACH))
    if head < 0 or (word == "bed" and lang.singular(scan.lower[head]) not in _DWELLINGS):
        return None
    found = counted(page, number, clauses.Phrase(head, head), "count.storeys", begin, stop)
    return found._replace(unit=f"{unit_of(scan.lower[head])} {STOREYS[word]}")


def built(page: Page, found: Found, begin: int, stop: int) -> Found:
    """The count of storeys that a building has or may have, in the unit in which those of "a five-storey building" are told.

    Stories are storeys where something is built or is so high.
    """
    scan = page.scan
    noun = scan.lower[found.head]
    if noun == "stories":
        verbs = lang.verb_forms()
        raised = any(verbs.get(word, ("",))[0] in _RAISED for word in scan.lower[begin : found.first])
        if not raised and scan.word(found.head + 1) not in ("high", "tall", "up"):
            return found
    elif noun != "storeys":
        return found
    return found._replace(unit="building storey")


_RAISED = frozenset(["build", "construct", "erect", "rise", "tower"])


def _building(scan: Scan, at: int, end: int) -> int:
    """The last of the nouns for buildings with which a noun phrase ends: a two-storey brick and timber *office building*."""
    found = -1
    for i in range(at, end):
        word = scan.lower[i]
        if lang.singular(word) in _BUILDINGS:
            found = i
        elif word == "," and begins_number(scan.word(i + 1)) and scan.word(i + 2) == "-":
            continue  # a five-bedroom, two-storey house
        elif (
            found >= 0 or not (word[0].isalnum() or word == "-") or (word in lang.stop_words() and word not in _WITHIN)
        ):
            break
    return found
