"""``She was 47``, ``who is 47``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import at_death, when_died
from factcli.kinds.age.stated import BOUNDS, EVENT, FUTURE, stated_age
from factcli.kinds.age.whose import kin_of, nameish, nominal, of_pronoun, person, read
from factcli.kinds.base import Found, Page
from factcli.scan.names import Name
from factcli.scan.numbers import Number


def copula_age(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """She was 85. · who is 47 · Marsh is 47, · until he is 77 (a future age: left alone)."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before <= begin or number.modifier in BOUNDS or number.low < 1:
        return None
    while before > begin and lower[before] in (
        "only",
        "just",
        "now",
        "then",
        "already",
        "aged",
        "about",
        "around",
        "nearly",
        "almost",
    ):
        before -= 1
    if before <= begin or lower[before] not in ("is", "was", "'s"):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if follow not in (".", ",", ";", '"', "when", "at", "and", "but", ")", "-", "–", "—", "!"):
        return None
    if (follow in ("and", ",") and scan.word(number.last + 2)[:1].isdigit()) or (
        follow == "-" and scan.glued(number.last + 1)
    ):
        return None
    found = of_subject(page, number, "age.copula", number.last, before, begin, "year")
    if found is not None and follow in ("when", "at") and not when_died(lower, number.last + 1):
        return found._replace(attribute=EVENT)
    return found


def of_subject(page: Page, number: Number, rule: str, last: int, copula: int, begin: int, unit: str) -> Found | None:
    """The age of the subject of a copula at token ``copula``."""
    scan = page.scan
    lower = scan.lower
    subject = copula - 1
    while subject > begin and (lower[subject].endswith("ly") or lower[subject] in ("who", "also", ",")):
        subject -= 1
    if subject < begin:
        return None
    around = lower[max(begin, subject - 3) : copula]
    if any(word in FUTURE for word in around):
        return None
    event = any(word in ("when", "since", "while") for word in around) and not at_death(
        page, begin, scan.bounds(copula)[1]
    )
    attribute = EVENT if event else "birth date"
    name = page.names.at(subject)
    if name is not None and lower[copula - 1] == "," and scan.word(name.first - 1) in lang.prepositions():
        name = _opening_name(page, begin)  # "Marsh, captain of the ferry that sank off Bari, is 61"
        if name is None:
            return None
    if name is not None:
        if name.kind not in ("person", "") or (
            name.kind == "" and not nameish(name) and unit == "year" and lower[last] != "old"
        ):
            return None
        if name.possessive:
            return None
        return stated_age(page, number, rule, last, unit, subject=person(page, name), attribute=attribute)
    if lower[subject] in ("he", "she"):
        found = stated_age(page, number, rule, last, unit, attribute=attribute)
        return of_pronoun(page, found, subject, -1 if event or unit != "year" else int(number.low))
    if lower[subject] in lang.person_nouns():
        noun = lower[subject]
        surface = nominal(page, subject, subject)
        left = lower[subject - 1] if subject > begin else ""
        found = stated_age(
            page, number, rule, last, unit, subject=surface, head=subject, phrase=last, attribute=attribute
        )
        if noun in lang.kin_nouns():
            return found._replace(subject=kin_of(page, surface, subject, left, subject - 1, begin))
        if left in ("the", "this"):
            return read(page, found, int(number.low), noun, begin, scan.bounds(subject)[1])
        return found
    return None


def _opening_name(page: Page, begin: int) -> Name | None:
    """The person whose name opens a clause and is followed by an apposition, if so."""
    names = page.names.between(begin, begin + 3)
    name = names[0] if names else None
    if name is None or name.kind != "person" or name.possessive or page.scan.word(name.last + 1) != ",":
        return None
    return name
