"""People told by the name of their country: eight Indians and three Yemenis; twelve of the Danes; 12 of the 24 Danes."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import people_of
from factcli.scan import clauses
from factcli.scan.names import Name
from factcli.scan.numbers import Number, begins_number, number_at


def nationals(page: Page, number: Number, phrase: clauses.Phrase, name: Name, begin: int, stop: int) -> Found | None:
    """eight Indians and three Yemenis: people, if the name of a people in the plural stands right behind the number."""
    lower = page.scan.lower
    if name.last > name.first + 1 or name.first != number.end + 1 or not name.first <= phrase.head <= name.last:
        return None
    if number.low < 2 or not people_of(lower[name.last]) or page.scan.word(name.last + 1) == "'s":
        return None
    found = counted(page, number, phrase, "count.people", begin, stop)
    # There may be others beside those of one country, so this is never set against a number of people.
    return found._replace(unit=" ".join(lower[name.first : name.last + 1])[:-1])


def of_nationals(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Twelve of the Danes, 12 of the 24 Danes: a part of the people of one country."""
    scan = page.scan
    at = number.end + 3
    if number.low < 2 or at >= stop or scan.lower[at - 1] not in ("the", "these", "those"):
        return None
    if begins_number(scan.lower[at]):
        whole = number_at(scan, at)
        if whole is None or whole.low <= number.low or whole.end + 1 >= stop:
            return None
        at = whole.end + 1
    if not scan.words[at][0].isupper() or not people_of(scan.lower[at]) or scan.word(at + 1) in ("'s", "'"):
        return None
    found = counted(page, number, clauses.Phrase(at, at, True, ("part",)), "count.people", begin, stop)
    return found._replace(unit=scan.lower[at][:-1])
