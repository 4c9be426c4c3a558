"""Counts told by their form: a 200-person crowd, a mum-of-two, 4.600 canisters, and the sum of the parts behind a colon."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.alone import OF_CHILDREN, children, seats
from factcli.kinds.count.bodies import body
from factcli.kinds.count.counted import counted
from factcli.kinds.count.storeys import STOREYS, storeys
from factcli.kinds.count.words import unit_of
from factcli.scan import clauses
from factcli.scan.counting import known
from factcli.scan.numbers import Number, begins_number, number_at

# What a compound with a number describes without counting it: seats at a table, ways.
_SHAPES = frozenset(
    "story storey point star bedroom floor way part time piece door speed litre step tier lane course figure "
    "day night inch hour".split()
)
# Counted behind a hyphen, though verbs elsewhere: an eight-stage race, a 22-date tour.
_COMPOUNDED = frozenset("strong member stage date race nation".split())
_PARTS = 40  # tokens that the parts behind a colon take
_PER = frozenset(["per", "a", "an", "each", "every", "for"])
_CAPACITY = frozenset(["capacity", "seater"])


def pointed(page: Page, number: Number, stop: int) -> Number | None:
    """The number 4600 of "4.600 canisters": a point before three digits parts thousands where only whole things count."""
    lower = page.scan.lower
    text, after = lower[number.first], number.end + 1
    if number.form != "digits" or number.first != number.last or number.high != number.low or number.low < 1:
        return None
    if (
        len(text.partition(".")[2]) != 3
        or after >= stop
        or not known(lower[after])
        or lower[after] in lang.unit_words()
    ):
        return None
    if after + 1 < stop and lower[after + 1] in _PER:
        return None  # an average: 1.250 goals per game
    whole = number.low * 1000
    return number._replace(low=whole, high=whole, step=None)


def parent(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """mum-of-two · father-of-three."""
    scan = page.scan
    at = number.first
    if at - 4 < begin or scan.lower[at - 3 : at] != ["-", "of", "-"] or scan.lower[at - 4] not in OF_CHILDREN:
        return None
    return children(page, number, begin, stop)


def summed(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """206: 187 passengers and 19 crew. What the parts behind a colon come to counts people as they do."""
    lower = page.scan.lower
    total, at = 0, number.end + 2
    end = min(stop, at + _PARTS)
    while at < end and lower[at] not in (".", ";", ":"):
        part = number_at(page.scan, at) if begins_number(lower[at]) else None
        if part is None:
            at += 1
            continue
        head = clauses.noun_phrase(page.scan, part.end + 1, stop).head
        if head < 0 or unit_of(lower[head]) != "person":
            return None
        total += int(part.low)
        at = head + 1
    if total != number.low:
        return None
    return counted(page, number, clauses.Phrase(-1, number.end), "count.sum", begin, stop)


def compound(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """a 200-person crowd · a five-boat formation: the word after the hyphen is counted; a three-way split is none of it."""
    scan = page.scan
    at = number.end + 2
    word = scan.word(at)
    if word in STOREYS and at < stop and scan.glued(at) and (of_building := storeys(page, number, at, begin, stop)):
        return of_building
    if at >= stop or not scan.glued(at) or word in _SHAPES or word in lang.time_units() or word in lang.unit_words():
        return None
    spelt = scan.words[at].isupper() and len(word) > 3 and not scan.words[number.first - 1].isupper()
    if spelt and number.form == "digits":
        return None  # a telephone number in letters: 480-PARCELS
    if word in _CAPACITY and number.low >= 100:
        return seats(counted(page, number, clauses.Phrase(-1, at), "count.capacity", begin, stop))
    if word not in lang.noun_classes() and word not in lang.person_nouns() and word not in _COMPOUNDED:
        return None
    if scan.word(at + 1) == "-":
        return None
    of_body = body(page, number, word, at, begin, stop)
    if of_body is not None or number.low < 2:
        return of_body
    phrase = clauses.Phrase(-1 if word == "strong" else at, at)
    return counted(page, number, phrase, "count.compound", begin, stop)
