"""``She was 47``, ``who is 47``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import at_death, harmed, when_died
from factcli.kinds.age.nominals import at_the_time, parent
from factcli.kinds.age.owners import apposed, native, opening_name
from factcli.kinds.age.stated import BOUNDS, EVENT, FUTURE, TURNS, stated_age
from factcli.kinds.age.whenwas import when_was
from factcli.kinds.age.whose import kin_of, nameish, nominal, of_pronoun, person, read
from factcli.kinds.base import Found, Page
from factcli.kinds.quote.speaker import speaker_of
from factcli.scan.numbers import Number

_REPUTED = frozenset("believed thought said estimated reported understood presumed known appears appeared".split())
_REPUTING = frozenset("is was also now only who".split())
_SAID = 10  # below it "I'm five" is as likely a score or a place


def copula_age(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """She was 85. · who is 47 · Marsh is 47, · until he is 77 (a future age: left alone)."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before < begin or number.modifier in BOUNDS or number.low < 1:
        return None
    while before > begin and lower[before] in (
        "only",
        "just",
        "now",
        "currently",
        "still",
        "then",
        "already",
        "aged",
        "about",
        "around",
        "nearly",
        "almost",
    ):
        before -= 1
    if before < begin or (before == begin and lower[before] != "i'm"):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if lower[before] == "and" and follow == "when":
        return _and_when(page, number, before, begin)
    if lower[before] == "i'm" or lower[before - 1 : before + 1] in (["i", "am"], ["i", "was"]):
        return _of_speaker(page, number, follow)
    reputed = lower[before] == "be" and lower[before - 1] == "to" and lower[before - 2] in _REPUTED
    if reputed:  # "the suspect, believed to be about 19,"
        before -= 2
        while before > begin + 1 and lower[before - 1] in _REPUTING:
            before -= 1
    elif lower[before] in ("either", "maybe") and lower[before - 1] in ("is", "was"):
        before -= 1
    if not reputed and lower[before] not in ("is", "was", "'s"):
        return None
    if follow == "on" and lower[before] == "is" and scan.word(number.last + 2) in lang.weekdays():
        number = number._replace(low=number.low - 1, high=number.low - 1)  # "who is 24 on Friday" is 23
        return of_subject(page, number, TURNS, number.last, before, begin, "year")
    if follow not in (".", ",", ";", '"', "when", "at", "and", "but", ")", "-", "–", "—", "!"):
        return None
    if (follow in ("and", ",") and scan.word(number.last + 2)[:1].isdigit()) or (
        follow == "-" and scan.glued(number.last + 1)
    ):
        return None
    found = of_subject(page, number, "age.copula", number.last, before, begin, "year")
    if found is not None and lower[before] == "was" and found.readings and before == begin + 1:
        found = _dead_first(page, found)
    then = "then" in lower[before + 1 : number.first]  # "who was then 17"
    if found is not None and (then or (follow in ("when", "at") and not when_died(lower, number.last + 1))):
        return found._replace(attribute=EVENT)
    return found


def _dead_first(page: Page, found: Found) -> Found:
    """ "Lund mourned her friend, who died on Friday. She was 56.": of those who could be meant first the dead."""
    readings = sorted(found.readings, key=lambda mention: not harmed(page, mention.name))
    return found._replace(readings=tuple(readings))


def _of_speaker(page: Page, number: Number, follow: str) -> Found | None:
    """"I'm 81", of somebody named who says so; "I was 12 when we moved", "when I was 12" are ages of then."""  # fmt: skip
    scan = page.scan
    then = scan.lower[number.first - 1] == "was" or follow == "when"
    when = then and scan.lower[number.first - 3 : number.first] == ["when", "i", "was"]
    if number.low < _SAID or follow not in (("when",) if then and not when else (".", ",", "and", "but", "now", ";")):
        return None
    quotation = scan.quotation_at(scan.starts[number.first])
    if quotation is None:
        return None
    who, readings = speaker_of(page, quotation)
    if who.kind != "person" or not who.name or readings:
        return None
    found = stated_age(page, number, "age.copula", number.last, subject=who)
    return found._replace(attribute=EVENT) if then else found


def _and_when(page: Page, number: Number, at: int, begin: int) -> Found | None:
    """Marsh was seven when her father left, and *16 when she* moved: the subject of the copula before."""
    lower = page.scan.lower
    if not at_the_time(lower, number.last + 1):
        return None
    for when in range(at - 1, begin + 2, -1):
        if lower[when] != "when" or not (lower[when - 1].isdigit() or lower[when - 1] in lang.number_words()):
            continue
        for copula in range(when - 2, max(begin, when - 5), -1):
            if lower[copula] == "was":
                found = of_subject(page, number, "age.copula", number.last, copula, begin, "year")
                return found._replace(attribute=EVENT) if found is not None else None
        return None
    return None


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
    event = any(word in ("when", "since", "while", "time") for word in around) and not at_death(
        page, begin, scan.bounds(copula)[1]
    )
    attribute = EVENT if event else "birth date"
    name = page.names.at(subject)
    if name is not None and lower[copula - 1] == "who" and name.first - 2 > begin:
        if lower[name.first - 1] in ("of", "from") and (name.kind != "person" or lower[name.first - 2] == ","):
            name = native(page, name, begin) or name  # "Ann Marsh, of Leeds, who was 28,"
        if name.kind != "person" and lower[name.first - 1] in lang.prepositions():
            return None
    if name is not None and lower[copula - 1] == "," and scan.word(name.first - 1) in lang.prepositions():
        name = opening_name(page, begin)  # "Marsh, captain of the ferry that sank off Bari, is 61"
        if name is None:
            return None
    if name is not None:
        if name.kind not in ("person", "") or (
            name.kind == ""
            and not nameish(name)
            and unit == "year"
            and lower[last] != "old"
            and not (lower[last + 1 : last + 2] == ["when"] and at_the_time(lower, last + 1))
            and lower[name.first - 1 - (lower[name.first - 1] == ",")] not in lang.kin_nouns()  # "her son, Jake, is 45"
        ):
            return None
        if name.possessive:
            return None
        return stated_age(page, number, rule, last, unit, subject=person(page, name), attribute=attribute)
    if lower[subject] in ("he", "she"):
        told = when_was(page, subject, int(number.low), begin) if unit == "year" else None
        if told is not None:
            if told.open:
                return None  # "her sister left when she was 20"
            event, attribute = not told.at_death, "birth date" if told.at_death else EVENT
            if told.subject is not None:
                return stated_age(page, number, rule, last, unit, subject=told.subject, attribute=attribute)
        found = stated_age(page, number, rule, last, unit, attribute=attribute)
        return of_pronoun(page, found, subject, -1 if event or unit != "year" else int(number.low))
    head = parent(lower, subject, begin) if lower[copula - 1] == "who" else -1
    if head >= 0:  # "Ann Marsh, a mother of two who is 47,"
        named = apposed(page, head, begin)
        whose = person(page, named) if named is not None else nominal(page, head, subject)
        return stated_age(page, number, rule, last, unit, subject=whose, head=head, attribute=attribute)
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
