"""Rules for ages: the phrase, the set of birth dates that it allows, and (in ``whose``) whose age it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast

from factcli import lang
from factcli.kinds.age.moment import at_death, harmed, since_its_year, since_the_event, victim, when_died
from factcli.kinds.age.whose import kin_of, nameish, named_as_person, nominal, of_pronoun, person, personal, read, subject_left, subject_right
from factcli.kinds.base import Found, Page
from factcli.model.claim import NOBODY
from factcli.scan.names import Name
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval, Modifier, age_text, born_from_age
from factcli.values.ages import AgeUnit

OLDEST = 122  # the longest life on record, Jeanne Calment's
EVENT = "age at an event"
_UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week", "day": "day", "days": "day"}
_BE = ("is", "was", "'s", "be", "been", "being", "were", "are", "turned")
_FUTURE = frozenset("until till once before unless if will would could must should may might wants hopes over under".split())
_AFTER_AGE = frozenset([",", ".", ")", ";", '"', "of", "who", "and", "was", "from", "!", "?", ":"])
# What may follow "Ann Marsh, 47" where the second comma was forgotten.
_AFTER_FULL_NAME = frozenset("in was is were are has had died who whose from for at on after when both faces with pleaded remains said told died".split())
# Words after an age that begin no noun phrase: "a 17-year-old last Tuesday".
_NO_NOUN = frozenset("last late early again there here alone yesterday today tonight earlier later overnight nearby".split())
_BOUNDS = (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE, Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS)


def words() -> frozenset[str]:
    """Words at which an age can begin without a number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The age that the number at token ``at`` states, or None."""
    if number is None or number.form not in ("digits", "words", "article"):
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    value = number.low
    if value != value.to_integral_value() or value < 0 or number.high > OLDEST * 12:
        return None
    after = number.last + 1
    if number.first == number.last and value % 10 == 0 and 10 <= value < 120:
        if after < stop and lower[after] == "s" and scan.glued(after):
            return _decade(page, number, after, begin, stop)
        if lower[after : after + 2] == ["'", "s"] or lower[after : after + 1] == ["'s"]:
            return _decade(page, number, after if lower[after] == "'s" else after + 1, begin, stop)
    # 47-year-old · 47 year old · 47 years old · 21-month-old · 47 years of age
    i = after + 1 if after < stop and lower[after] == "-" else after
    if i < stop and lower[i] in _UNITS:
        j = i + 2 if i + 1 < stop and lower[i + 1] == "-" else i + 1
        if j < stop and lower[j] == "old" or lower[j : j + 2] == ["of", "age"] and (j := j + 1):
            return _timed(page, _year_old(page, number, _UNITS[lower[i]], j, begin, stop), begin, stop)
        return None
    if number.high > OLDEST or number.form == "article" or number.form == "words" and number.high != number.low:
        return None
    both = _both(page, number, begin, stop)
    if both is not None:
        return [cast(Found, _timed(page, one, begin, stop)) for one in both]
    found = _labelled(page, number, begin, stop) or _after_name(page, number, begin, stop) or _copula(page, number, begin, stop)
    return _timed(page, found, begin, stop)


def _found(page: Page, number: Number, rule: str, last: int, unit: str = "year", **more: object) -> Found:
    low, high = int(number.low), int(number.high)
    modifier = _modifier(number, rule)
    found = Found(
        rule, number.first, last, age_text(low, high, cast(AgeUnit, unit), modifier), _allowed(page.published, low, high, unit, modifier),
        "born" if page.published else f"age-{unit}", "birth date", phrase=last, verb="before",
    )
    return replace(found, **more)  # type: ignore[arg-type]  # the keywords are Found's own fields


def _modifier(number: Number, rule: str) -> Modifier:
    # "more than 47-year-old Marsh" bounds something else: an age in front of a noun is what it says
    return Modifier.NONE if number.modifier in _BOUNDS and rule == "age.premodifier" else number.modifier


def _allowed(on: Interval[date] | None, low: int, high: int, unit: str, modifier: Modifier) -> Interval:  # type: ignore[type-arg]  # days or years
    if on is not None:
        return born_from_age(low, high, cast(AgeUnit, unit), on, modifier)
    slack = max(1, low // 10) if modifier is Modifier.APPROX else 0
    return Interval.closed(max(0, low - slack), high + slack)


def _timed(page: Page, found: Found | None, begin: int, stop: int) -> Found | None:
    """The age told of the time that it is of: at an event as plain years, of a victim since the event, else today."""
    if found is None:
        return None
    number = number_at(page.scan, found.first)
    if number is None or page.published is None or found.rule == "age.decade":
        return found
    unit = found.value.split()[1].removesuffix("s") if " " in found.value else "year"
    low, high, modifier = int(number.low), int(number.high), _modifier(number, found.rule)
    if found.attribute == EVENT:
        return replace(found, unit=f"age-{unit}", allowed=_allowed(None, low, high, unit, modifier))
    on: Interval[date] | None = None
    lower = page.scan.lower
    years = _years_of_death(page, found, begin, stop)
    if len(years) == 1:
        on = Interval.closed(date(years[0], 1, 1), date(years[0], 12, 31))
    elif victim(page.scan, number.first, found.phrase, begin, stop) or (found.subject.name and harmed(page, found.subject.name)):
        found = replace(found, scope=(*found.scope, "harmed"))
        on = since_the_event(page, begin, stop)
    elif found.rule in ("age.premodifier", "age.apposition") and lower[number.begin - 1 : number.begin] != ["the"]:
        on = since_its_year(page, begin, number.first)
        if on is None or on.low is None or (page.published.low - on.low).days < 300:  # type: ignore[operator]
            return found
    return found if on is None else replace(found, allowed=_allowed(on, low, high, unit, modifier))


def _years_of_death(page: Page, found: Found, begin: int, stop: int) -> list[int]:
    """The past years in a sentence that says at what age somebody died: "died in 1979 aged 52"."""
    if found.rule not in ("age.label", "age.at") or not at_death(page, begin, stop):
        return []
    this_year = page.published.low.year if page.published is not None and page.published.low is not None else 0
    return [int(word) for word in page.scan.lower[begin:stop] if len(word) == 4 and word.isdigit() and 1500 < int(word) < this_year]


def _decade(page: Page, number: Number, last: int, begin: int, stop: int) -> Found | None:
    """in his 40s · in her early 50s · a woman in her mid-20s."""
    lower = page.scan.lower
    before = number.first - 1
    low, high = int(number.low), int(number.low) + 9
    if before >= begin and lower[before] == "-":
        before -= 1
    if before >= begin and lower[before] in ("early", "mid", "late"):
        low, high = {"early": (low, low + 4), "mid": (low + 3, low + 7), "late": (low + 6, low + 9)}[lower[before]]
        before -= 1
    if before < begin + 1 or lower[before] not in ("his", "her") or lower[before - 1] != "in":
        return None
    gender = "m" if lower[before] == "his" else "f"
    subject, readings, certainty, reason = subject_left(page, before - 2, begin, gender, -1)
    one = replace(number, low=number.low.__class__(low), high=number.low.__class__(high), modifier=Modifier.NONE)
    return _found(page, one, "age.decade", last, subject=subject, readings=readings, certainty=certainty, reason=reason)


def _year_old(page: Page, number: Number, unit: str, last: int, begin: int, stop: int) -> Found | None:
    """the 47-year-old star · a 22-year-old resident · 47-year-old Ann Marsh · she is 47 years old."""
    scan = page.scan
    lower = scan.lower
    if unit == "year" and number.high > OLDEST:
        return None
    before = number.begin - 1
    if before >= begin and lower[before] == "-" and scan.glued(number.begin) and scan.glued(before):
        return None  # "a twenty-one-year-old" misspelt: half of a number
    determiner = lower[before] if before >= begin else ""
    if determiner in ("then", "now") and before - 1 >= begin and lower[before - 1] in ("the", "a", "an"):
        before, determiner = before - 1, lower[before - 1]
    if determiner in ("per", "every", "each", "any", "no", "most", "average", "typical"):
        return None
    separate = lower[last] in ("old", "age") and lower[number.last + 1] in _UNITS and not scan.glued(number.last + 1)
    if separate and lower[number.last + 1].endswith("s") or lower[last] == "age":
        found = _predicate(page, number, unit, last, determiner, before, begin)
        if found is not None or determiner in _BE:
            return found
    head, name, is_person = _noun_after(page, last, stop)
    then = before >= begin and "then" in (lower[number.begin - 1], lower[before])
    attribute = EVENT if then else "birth date"
    if not is_person:
        return None
    if name is not None:
        known = page.people.aged.get(name.key, set())
        if determiner == "the" and name.first == name.last and known and int(number.low) not in known:
            return _found(page, number, "age.premodifier", last, unit)  # "the 16-year-old Marsh was with"
        return _found(page, number, "age.premodifier", last, unit, subject=person(page, name), phrase=name.last, attribute=attribute)
    return _unnamed(page, number, unit, last, head, determiner, before, begin, stop)


def _predicate(page: Page, number: Number, unit: str, last: int, determiner: str, before: int, begin: int) -> Found | None:
    """Marsh is 47 years old · Marsh, 47 years old, · at 47 years of age."""
    lower = page.scan.lower
    if determiner in ("just", "only", "about", "nearly", "now", "already"):
        before -= 1
        determiner = lower[before] if before >= begin else ""
    if determiner in _BE:
        return _of_subject(page, number, "age.copula", last, before, begin, unit)
    if determiner in (",", "("):
        name = page.names.at(before - 1)
        if name is not None and name.kind in ("person", ""):
            return _found(page, number, "age.apposition", last, unit, subject=person(page, name))
        if lower[before - 1] in lang.person_nouns():
            return _found(page, number, "age.apposition", last, unit, subject=nominal(page, before - 1, before - 1))
    return None


def _noun_after(page: Page, last: int, stop: int) -> tuple[int, Name | None, bool]:
    """The noun of a person, or the name, after an age; and whether it is a person's age at all."""
    scan = page.scan
    lower = scan.lower
    nouns, people, stops, adjectives = lang.noun_classes(), lang.person_nouns(), lang.stop_words(), lang.count_adjectives()
    i = last + 1
    head = -1
    while i < stop and i - last < 9:
        name = page.names.at(i)
        if name is not None and name.kind in ("person", "") and (name.kind == "person" or nameish(name)):
            if name.possessive and scan.word(name.last + 2) in people:
                i = name.last + 2
                continue
            if scan.word(name.last + 1) in ("resident", "native", "man", "woman", "boy", "girl") or name.kind != "person" and scan.word(name.last + 1) in people:
                i = name.last + 1
                continue
            return head, name, True
        if name is not None:
            i = name.last + 1
            continue
        word = lower[i]
        if word in people or word in ("one", "male", "female", "juvenile") or lang.singular(word) in people and word not in lang.verb_forms():
            head = i
            i += 1
            if i < stop and (lower[i] in people or page.names.at(i) is not None and page.names.at(i).kind in ("person", "")):  # type: ignore[union-attr]
                continue
            break
        if word == "-" and scan.glued(i):
            i += 1
            continue
        if word in stops and word != "old" or not word[0].isalpha() or word in _NO_NOUN:
            break
        if word in lang.verb_forms() and word not in adjectives and word not in nouns and not word.endswith(("ed", "ing")):
            break
        if word in lang.verb_forms() and head < 0 and i - last <= 2 and (scan.word(i + 1) in stops or scan.word(i + 1) in lang.prepositions()):
            break  # "a 14-year-old shot in the leg"
        if word in nouns and word not in adjectives or i == last + 1 and word.endswith("s") and word not in people:
            # a noun that is no person: "a 2-year-old magazine", "the 51-year-old company"
            follow = scan.word(i + 1)
            if follow not in people and page.names.at(i + 1) is None:
                return -1, None, False
        elif i + 1 >= stop or not lower[i + 1][0].isalpha() or lower[i + 1] in stops or lower[i + 1] in lang.verb_forms() and lower[i + 1].endswith("ed"):
            # an unknown word that ends the phrase: a verb ("the 47-year-old smiled"), else a thing ("a 300-year-old oak")
            if personal(word):
                head = i
                i += 1
                break
            if not (word.endswith(("ed", "ing", "s", "ly")) or word in lang.verb_forms()):
                return -1, None, False
        i += 1
    return head, None, True


def _unnamed(page: Page, number: Number, unit: str, last: int, head: int, determiner: str, before: int, begin: int, stop: int) -> Found | None:
    """An age before a noun that is no name: whom does the noun phrase stand for?"""
    scan = page.scan
    lower = scan.lower
    noun = lower[head] if head >= 0 else ""
    end = head if head >= 0 else last
    surface = nominal(page, number.first, end)
    if head < 0:
        surface = replace(surface, head="")
    found = _found(page, number, "age.premodifier", last, unit, subject=surface, head=head, phrase=end)
    # apposition: "a 61-year-old man, Eric Moss," · "Ema Suri, a 22-year-old resident" · "identified as Eric Moss"
    name = page.names.at(end + 2) if lower[end + 1 : end + 2] == [","] else None
    if name is not None and name.first == end + 2 and name.kind in ("person", "") and not name.possessive and nameish(name):
        return replace(found, subject=person(page, name))
    for i in range(end + 1, min(stop, end + 10)):
        if lower[i] in ("as", "named", "called") and i + 1 < stop and (i == end + 1 or lower[i - 1] in ("identified", "known", "man", "woman")):
            name = page.names.at(i + 1)
            if name is not None and name.kind in ("person", ""):
                return replace(found, subject=person(page, name))
    left = before - 1 if determiner in ("a", "an", "the") else number.begin - 1
    if left > begin and lower[left] in (",", "–", "—", "-") and determiner in ("a", "an", "the"):
        name = page.names.at(left - 1)
        if name is not None and name.kind in ("person", "") and (name.kind == "person" or nameish(name)):
            return replace(found, subject=person(page, name))
    if noun in lang.kin_nouns():
        return replace(found, subject=kin_of(page, surface, head, determiner, number.begin - 1, begin))
    if left > begin and lower[left] in ("is", "was") and determiner in ("a", "an"):
        return _of_subject(page, number, "age.premodifier", last, left, begin, unit) or found
    if determiner not in ("the", "this", "that") or unit != "year":
        return found  # "a 61-year-old man": somebody not named here
    return read(page, found, int(number.low), noun, begin, stop)


def _labelled(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """aged 47 · age 47 · at age 47 · at the age of 47 · turned 47 · girls aged 6 and 9."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before < begin:
        return None
    word = lower[before]
    rule, left = "", before - 1
    listed = _listed_label(page, number, begin)
    if listed >= 0:
        rule, left, before = "age.label", listed - 1, listed
    elif word in ("aged", "age"):
        rule = "age.label"
        if left >= begin and lower[left] == "at":
            left -= 1
    elif word == "of" and before - 1 >= begin and lower[before - 1] in ("age", "ages"):
        rule = "age.label"
        left = before - 2
        while left >= begin and lower[left] in ("the", "at", "young", "old", "early", "ripe", "tender", "grand"):
            left -= 1
        if left >= begin and lower[left] in ("under", "over", "above", "below", "between", "than", "from", "until", "before", "after", "minimum", "maximum", "retirement"):
            return None
    elif word in ("turned", "turns", "turning"):
        rule = "age.turned"
        if any(w in ("would", "will", "to", "before", "until", "after", "since", "could", "have") for w in lower[max(begin, before - 3) : before]):
            return None
        follow = scan.word(number.last + 1)
        if follow and follow[0].isalpha() and follow not in lang.stop_words() and follow not in lang.weekdays() and follow not in lang.months() and follow not in ("today", "yesterday", "tomorrow"):
            return None
    elif word == "at" and number.low >= 12 and number.form == "digits" and _bare_at(page, number, begin):
        rule = "age.at"
    if not rule:
        return None
    if number.high != number.low and lower[number.first + 1 : number.first + 2] != ["and"]:
        return None
    follow = scan.word(number.last + 1)
    after_next = scan.word(number.last + 2)
    if follow in ("or", "to", "-", "–") and (after_next[:1].isdigit() or after_next in ("over", "under", "older", "younger")) or follow == "%":
        return None
    if number.hedge_last >= 0 or number.modifier not in (Modifier.NONE, Modifier.EXACTLY, Modifier.APPROX):
        return None  # "aged 45 or over"
    if left < begin and rule == "age.label":
        subject, readings, certainty, reason = subject_right(page, number.last + 1)
    else:
        subject, readings, certainty, reason = subject_left(page, left, begin, "", int(number.low) if rule == "age.label" else -1)
    if subject is NOBODY and not readings:
        return None
    found = _found(page, number, rule, number.last, subject=subject, readings=readings, certainty=certainty, reason=reason)
    event = rule == "age.at" or word == "of" or scan.word(before - 1) == "at" or follow == "when" or [follow, after_next] == ["at", "the"]
    return replace(found, attribute=EVENT) if event and not at_death(page, begin, stop) else found


def _listed_label(page: Page, number: Number, begin: int) -> int:
    """The token of ``aged`` or ``ages`` that governs a number of a list ("aged 6, 9 and 14"), or -1."""
    lower = page.scan.lower
    i = number.first - 1
    while i > begin and (lower[i].isdigit() and len(lower[i]) <= 2 or lower[i] in (",", "and") or lower[i] in lang.number_words()):
        i -= 1
    if i < begin or lower[i] not in ("aged", "ages") or lower[i + 1] in (",", "and"):
        return -1
    if lower[i] == "aged" and i == number.first - 1:
        return -1  # a single one: the plain rule
    rest = lower[number.last + 1 : number.last + 3]
    return -1 if rest[:1] in (["to"], ["-"], ["or"], ["–"]) or rest in (["and", "over"], ["and", "under"], ["and", "up"], ["and", "older"]) else i


def _bare_at(page: Page, number: Number, begin: int) -> bool:
    """"believed that, at 34, her days were over", "died at 85": at + figure, nothing counted after it."""
    scan = page.scan
    follow = scan.word(number.last + 1)
    if follow not in (",", ".", ";"):
        return False
    left = number.first - 2
    if left < begin:
        return follow == ","
    before = scan.lower[left]
    return before in ("died", "dies", "dead", "dying") or before in (",", "that") and follow == ","


def _after_name(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Marsh, 47, · Marsh (47) · Marsh, 47 (end) · his wife, Marsh, 40 · a man, 47,."""
    scan = page.scan
    lower = scan.lower
    if number.form != "digits" or number.first != number.last or not lower[number.first].isdigit() or number.hedge_first >= 0:
        return None
    before = number.first - 1
    if before > begin and lower[before] in ("now", "then"):
        before -= 1
    if before <= begin or lower[before] not in (",", "("):
        return None
    at = before - 1
    if lower[at] == ")":  # "Jordan (Jo) Marsh (JM), 47"
        while at > begin and lower[at] != "(":
            at -= 1
        at -= 1
    while at > begin and lower[at] in ('"', ".", ","):  # "Holt Jr., 27,"
        at -= 1
    name = page.names.at(at)
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if lower[before] == "(":
        if follow != ")":
            return None
    elif follow not in _AFTER_AGE and not (follow in _AFTER_FULL_NAME and name is not None and named_as_person(name) and nameish(name)):
        return None
    if follow == "of" and scan.word(number.last + 2) in ("the", "them", "his", "her", "which", "whom", "whose", "these", "those"):
        return None
    if follow in ("and", ",") and scan.word(number.last + 2).isdigit() and not scan.word(number.last + 3)[:1].isalpha() and follow == ",":
        return None  # "Leeds, 3, 2": a list of figures
    then = lower[number.first - 1] == "then"
    if name is not None:
        if not named_as_person(name) or name.kind == "" and not nameish(name) and (follow not in (",", ")", ".", "and", "who") or number.low < 10):
            return None
        if name.kind == "" and scan.word(name.first - 1) in ("in", "at", "from", "near", "of", "to", "on"):
            return None  # "in Vila Nova, 47"
        found = _found(page, number, "age.apposition", number.last, subject=person(page, name))
        return replace(found, attribute=EVENT) if then else found
    if lower[at] in lang.person_nouns() and follow in (",", ")"):
        noun = lower[at]
        surface = nominal(page, at, at)
        left = at - 1
        if noun in lang.kin_nouns() and left >= begin:
            surface = kin_of(page, surface, at, lower[left], left, begin)
        return _found(page, number, "age.apposition", number.last, subject=surface, head=at)
    return None


def _copula(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """She was 85. · who is 47 · Marsh is 47, · until he is 77 (a future age: left alone)."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before <= begin or number.modifier in _BOUNDS or number.low < 1:
        return None
    while before > begin and lower[before] in ("only", "just", "now", "then", "already", "aged", "about", "around", "nearly", "almost"):
        before -= 1
    if before <= begin or lower[before] not in ("is", "was", "'s"):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if follow not in (".", ",", ";", '"', "when", "at", "and", "but", ")", "-", "–", "—", "!"):
        return None
    if follow in ("and", ",") and scan.word(number.last + 2)[:1].isdigit() or follow == "-" and scan.glued(number.last + 1):
        return None
    found = _of_subject(page, number, "age.copula", number.last, before, begin, "year")
    if found is not None and follow in ("when", "at") and not when_died(lower, number.last + 1):
        return replace(found, attribute=EVENT)
    return found


def _of_subject(page: Page, number: Number, rule: str, last: int, copula: int, begin: int, unit: str) -> Found | None:
    """The age of the subject of a copula at token ``copula``."""
    scan = page.scan
    lower = scan.lower
    subject = copula - 1
    while subject > begin and (lower[subject].endswith("ly") or lower[subject] in ("who", "also", ",")):
        subject -= 1
    if subject < begin:
        return None
    around = lower[max(begin, subject - 3) : copula]
    if any(word in _FUTURE for word in around):
        return None
    event = any(word in ("when", "since", "while") for word in around) and not at_death(page, begin, scan.bounds(copula)[1])
    attribute = EVENT if event else "birth date"
    name = page.names.at(subject)
    if name is not None:
        if name.kind not in ("person", "") or name.kind == "" and not nameish(name) and unit == "year" and lower[last] != "old":
            return None
        if name.possessive:
            return None
        return _found(page, number, rule, last, unit, subject=person(page, name), attribute=attribute)
    if lower[subject] in ("he", "she"):
        found = _found(page, number, rule, last, unit, attribute=attribute)
        return of_pronoun(page, found, subject, -1 if event or unit != "year" else int(number.low))
    if lower[subject] in lang.person_nouns():
        noun = lower[subject]
        surface = nominal(page, subject, subject)
        left = lower[subject - 1] if subject > begin else ""
        found = _found(page, number, rule, last, unit, subject=surface, head=subject, phrase=last, attribute=attribute)
        if noun in lang.kin_nouns():
            return replace(found, subject=kin_of(page, surface, subject, left, subject - 1, begin))
        if left in ("the", "this"):
            return read(page, found, int(number.low), noun, begin, scan.bounds(subject)[1])
        return found
    return None


def _both(page: Page, number: Number, begin: int, stop: int) -> list[Found] | None:
    """Ann Marsh and Roy Tull, both 51 · Ann Marsh and Roy Tull, 46 and 51, respectively."""
    scan = page.scan
    lower = scan.lower
    at = number.first - 1
    if at <= begin:
        return None
    second: Number | None = None
    if lower[at] in ("both", "all") or lower[at] in ("aged", "age") and lower[at - 1] == "both":
        at -= 1 if lower[at] in ("both", "all") else 2
    elif lower[at] in (",", "aged", "ages", "were") and lower[number.last + 1 : number.last + 2] == ["and"]:
        second = number_at(scan, number.last + 2) if scan.word(number.last + 2)[:1].isdigit() else None
        if second is None or second.form != "digits" or second.high > OLDEST or scan.word(second.last + 1) not in (",", ".", ")", ";", "respectively", "were"):
            return None
    else:
        return None
    while at > begin and lower[at] in (",", "were", "are", "aged", "ages"):
        at -= 1
    right = page.names.at(at)
    if right is None:
        return None
    first = right.first - 1
    while first > begin and right.first - first < 7 and lower[first] not in ("and", "&"):
        if not (lower[first][0].isalpha() or lower[first] == "."):
            return None
        first -= 1
    left = page.names.at(first - 1) if lower[first] in ("and", "&") else None
    if left is None or left.kind not in ("person", "") or right.kind not in ("person", ""):
        return None
    if second is None:
        return [_found(page, number, "age.both", number.last, subject=person(page, n)) for n in (left, right)]
    return [
        _found(page, number, "age.both", number.last, subject=person(page, left)),
        _found(page, second, "age.both", second.last, subject=person(page, right)),
    ]


__all__ = ["find", "words"]
