"""Rules for ages: the phrase first, then whose age it is."""

from __future__ import annotations

from dataclasses import replace

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.model import Mention
from factcli.model.claim import NOBODY
from factcli.scan import clauses
from factcli.scan.names import Name
from factcli.scan.numbers import Number, number_at
from factcli.scan.people import antecedents, fits, mention_of, partner_of
from factcli.values import Interval, Modifier, age_text, born_from_age

OLDEST = 122  # the longest life on record, Jeanne Calment's
_UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week", "day": "day", "days": "day"}
_BE = ("is", "was", "'s", "be", "been", "being", "were", "are")
_FUTURE = frozenset("until till when once before unless if will would could over under".split())
_AFTER_AGE = frozenset([",", ".", ")", ";", '"', "of", "who", "and", "was", "from", "-"])


def words() -> frozenset[str]:
    """Words at which an age can begin without a number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """The age that the number at token ``at`` states, or None."""
    if number is None or number.form not in ("digits", "words"):
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    value = number.low
    if value != value.to_integral_value() or value < 0 or number.high > OLDEST * 12:
        return None
    after = number.last + 1
    if number.first == number.last and value % 10 == 0 and after < stop and lower[after] == "s" and scan.glued(after):
        return _decade(page, number, begin, stop)
    # 47-year-old · 47 year old · 47 years old · 21-month-old · 47 years of age
    i = after + 1 if after < stop and lower[after] == "-" else after
    if i < stop and lower[i] in _UNITS:
        unit = _UNITS[lower[i]]
        j = i + 1
        if j < stop and lower[j] == "-":
            j += 1
        if j < stop and lower[j] in ("old", "olds") or lower[j : j + 2] == ["of", "age"] and (j := j + 1):
            return _year_old(page, number, unit, j, begin, stop)
        return None
    if number.high > OLDEST or number.form == "words" and number.high != number.low:
        return None
    return (
        _labelled(page, number, begin, stop)
        or _after_name(page, number, begin, stop)
        or _copula(page, number, begin, stop)
        or _both(page, number, begin, stop)
    )


def _found(page: Page, number: Number, rule: str, last: int, unit: str = "year", **more: object) -> Found:
    low, high = int(number.low), int(number.high)
    modifier = number.modifier
    if modifier in (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE, Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS) and rule == "age.premodifier":
        modifier = Modifier.NONE
    allowed: Interval = _allowed(page, low, high, unit, modifier)
    found = Found(
        rule, number.first, last, age_text(low, high, unit, modifier), allowed, "born" if page.published else f"age-{unit}",
        "birth date", verb="before",
    )
    return replace(found, **more)  # type: ignore[arg-type]  # the keywords are Found's own fields


def _allowed(page: Page, low: int, high: int, unit: str, modifier: Modifier) -> Interval:
    if page.published is not None:
        return born_from_age(low, high, unit, page.published, modifier)
    slack = max(1, low // 10) if modifier is Modifier.APPROX else 0
    return Interval.closed(max(0, low - slack), high + slack)


def _decade(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """in his 40s · in her early 50s · a woman in her mid-20s."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    low, high = int(number.low), int(number.low) + 9
    if before >= begin and lower[before] == "-":
        before -= 1
    if before >= begin and lower[before] in ("early", "mid", "late"):
        low, high = {"early": (low, low + 4), "mid": (low + 3, low + 7), "late": (low + 6, low + 9)}[lower[before]]
        before -= 1
    if before < begin + 1 or lower[before] not in ("his", "her", "their") or lower[before - 1] != "in":
        return None
    plural = lower[before] == "their"
    if plural:
        return None
    gender = "m" if lower[before] == "his" else "f"
    first, last = number.first, number.last + 1
    subject, readings, certainty, reason = _subject_left(page, before - 2, begin, gender)
    one = replace(number, low=number.low.__class__(low), high=number.low.__class__(high), modifier=Modifier.NONE)
    return _found(page, one, "age.decade", last, first=first, subject=subject, readings=readings, certainty=certainty, reason=reason)


def _year_old(page: Page, number: Number, unit: str, last: int, begin: int, stop: int) -> Found | None:
    """the 47-year-old star · a 22-year-old resident · 47-year-old Ann Marsh · she is 47 years old."""
    scan = page.scan
    lower = scan.lower
    if unit == "year" and number.high > OLDEST:
        return None
    before = number.begin - 1
    determiner = lower[before] if before >= begin else ""
    if lower[last] == "olds":
        return None
    # 47 years old, after a noun or a copula: a predicate
    predicate = lower[last] in ("old", "age") and lower[number.last + 1] in ("years", "months", "weeks", "days") and not scan.glued(number.last + 1)
    if predicate:
        if determiner in _BE or determiner in ("just", "only", "about") and before - 1 >= begin and lower[before - 1] in _BE:
            copula = before if determiner in _BE else before - 1
            return _of_subject(page, number, "age.copula", last, copula, begin, unit)
        if determiner == ",":
            name = page.names.at(before - 1)
            if name is not None and name.kind in ("person", ""):
                return _found(page, number, "age.apposition", last, unit, subject=_person(page, name))
    # the noun phrase that follows
    nouns, people = lang.noun_classes(), lang.person_nouns()
    i = last + 1
    head = -1
    stops = lang.stop_words()
    while i < stop and i - last < 9:
        name = page.names.at(i)
        if name is not None and name.kind in ("person", "") and (name.kind == "person" or _nameish(name)):
            if scan.word(name.last + 1) in ("resident", "native", "man", "woman", "boy", "girl") or name.kind != "person" and scan.word(name.last + 1) in people:
                i = name.last + 1
                continue
            if name.possessive and scan.word(name.last + 2) in people:
                i = name.last + 2
                continue
            return _found(page, number, "age.premodifier", last, unit, subject=_person(page, name), phrase=name.last)
        if name is not None:
            i = name.last + 1
            continue
        word = lower[i]
        if word in people or word in ("one", "victim", "suspect"):
            head = i
            i += 1
            if i < stop and page.names.at(i) is not None and page.names.at(i).kind in ("person", ""):  # type: ignore[union-attr]
                continue
            if i < stop and (lower[i] in people):
                continue
            break
        if word in stops and word not in ("old",) or not word[0].isalpha():
            break
        if word in lang.verb_forms() and word not in lang.count_adjectives() and word not in nouns:
            break
        if word in nouns and word not in lang.count_adjectives():
            # a noun that is no person: "a 2-year-old magazine", "the 51-year-old company"
            follow = lower[i + 1] if i + 1 < stop else ""
            if follow not in people and (page.names.at(i + 1) is None):
                return None
        i += 1
    if head < 0 and i < stop and i == last + 1 and lower[i] in nouns and lower[i] not in people:
        return None
    if determiner in ("per", "every", "each", "any", "no"):
        return None
    return _nominal(page, number, unit, last, head, determiner, begin, stop)


def _nameish(name: Name) -> bool:
    return len(name.key.split()) >= 2


def _person(page: Page, name: Name) -> Mention:
    mention = mention_of(name, page.scan)
    return replace(mention, kind="person")


def _nominal(page: Page, number: Number, unit: str, last: int, head: int, determiner: str, begin: int, stop: int) -> Found | None:
    """An age before a noun that is no name: whom does the noun phrase stand for?"""
    scan = page.scan
    lower = scan.lower
    noun = lower[head] if head >= 0 else ""
    gender = lang.person_nouns().get(noun, "")
    kin = lang.kin_nouns()
    end = head if head >= 0 else last
    start = scan.starts[number.begin]
    surface = Mention(scan.text(number.first, end), start, scan.ends[end], "nominal", "", noun, "person", gender)
    found = _found(page, number, "age.premodifier", last, unit, subject=surface, head=head, phrase=end)
    if noun in kin:
        owner = _owner(page, number, head, determiner, begin, stop)
        if owner is not None:
            name = f"{owner.name}'s {noun}" if owner.name else ""
            return replace(found, subject=replace(surface, name=name))
        return found
    # apposition: "a 61-year-old man, Eric Moss," / "Ema Suri, a 22-year-old resident"
    name = page.names.at(end + 2) if lower[end + 1 : end + 2] == [","] else None
    if name is not None and name.first == end + 2 and name.kind in ("person", "") and _nameish(name):
        return replace(found, subject=_person(page, name))
    for i in range(end + 1, min(stop, end + 10)):  # "a 61-year-old man identified as Eric Moss" / "named"
        if lower[i] in ("as", "named", "called") and i + 1 < stop and (i == end + 1 or lower[i - 1] in ("identified", "known", "man", "woman")):
            name = page.names.at(i + 1)
            if name is not None and name.kind in ("person", ""):
                return replace(found, subject=_person(page, name))
    left = number.begin - 1
    if determiner in ("a", "an", "the"):
        left -= 1
    if left > begin and lower[left] == "," and determiner in ("a", "an", "the"):
        name = page.names.at(left - 1)
        if name is not None and name.kind in ("person", ""):
            return replace(found, subject=_person(page, name))
    if left > begin and lower[left] in ("is", "was") and determiner in ("a", "an", "the"):
        return _of_subject(page, number, "age.premodifier", last, left, begin, unit)
    if determiner not in ("the", "this", "that", "'s", "his", "her", "their"):
        return found  # "a 61-year-old man": somebody not named here
    candidates = antecedents(page.people, number.first, gender, nominal=True, noun=noun)
    return _read(page, found, candidates, noun, begin, stop)


def _owner(page: Page, number: Number, head: int, determiner: str, begin: int, stop: int) -> Mention | None:
    """Whose kin: "his 16-year-old son", "Marsh's 16-year-old son", "the 16-year-old son of Ann Marsh"."""
    scan = page.scan
    lower = scan.lower
    at = number.begin - 1
    if determiner == "'s" and at - 1 >= begin:
        name = page.names.at(at - 1)
        return _person(page, name) if name is not None else None
    if determiner in ("his", "her"):
        candidates = antecedents(page.people, at, "m" if determiner == "his" else "f")
        return _person(page, candidates[0]) if candidates else None
    if head >= 0 and lower[head + 1 : head + 2] == ["of"] and head + 2 < stop:
        name = page.names.at(head + 2)
        return _person(page, name) if name is not None else None
    return None


def _read(page: Page, found: Found, candidates: list[Name], noun: str, begin: int, stop: int) -> Found:
    """Choose among the people that a definite noun phrase may stand for, or keep several readings."""
    scan = page.scan
    partner = _partner_reading(page, found, begin, stop)
    if partner is not None:
        candidates = [c for c in candidates if c.key != partner.key]
        candidates.insert(1, partner)
        candidates = [c for c in candidates if fits(c, "")]
    if not candidates:
        return found
    called = page.people.called
    best = candidates[0]
    if noun and noun in called.get(best.key, ()) and not any(noun in called.get(c.key, ()) for c in candidates[1:]):
        return replace(found, subject=_person(page, best))
    sentence = scan.sentence_of[found.first]
    rivals = [c for c in candidates[1:] if sentence - scan.sentence_of[c.first] <= 2] if partner is None else candidates[1:2]
    if not rivals and sentence - scan.sentence_of[best.first] <= 2:
        return replace(found, subject=_person(page, best))
    readings = tuple(_person(page, c) for c in [best, *rivals][:3])
    others = " or ".join(r.name for r in readings)
    reason = f"“{found.subject.text}” could be {others}" if len(readings) > 1 else f"“{found.subject.text}” may not be {best.key}"
    return replace(found, subject=found.subject, readings=readings, certainty="tentative", reason=reason)


def _partner_reading(page: Page, found: Found, begin: int, stop: int) -> Name | None:
    """"The 45-year-old … with his wife, Marsh": whoever is named together with Marsh all along."""
    lower = page.scan.lower
    kin = lang.kin_nouns()
    for i in range(found.last + 1, stop - 1):
        if lower[i] in ("wife", "husband", "partner", "spouse", "girlfriend", "boyfriend", "fiancée", "fiancee", "fiancé") and lower[i] in kin and lower[i - 1] in ("his", "her"):
            j = i + 2 if lower[i + 1] == "," else i + 1
            name = page.names.at(j) if j < stop else None
            if name is not None:
                return partner_of(page.people, name)
    return None


def _labelled(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """aged 47 · age 47 · at age 47 · at the age of 47 · turned 47."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before < begin:
        return None
    word = lower[before]
    rule, left = "", before - 1
    if word in ("aged", "age"):
        rule = "age.label"
        if left >= begin and lower[left] == "at":
            left -= 1
    elif word == "of" and before - 1 >= begin and lower[before - 1] == "age":
        rule = "age.label"
        left = before - 2
        while left >= begin and lower[left] in ("the", "at", "young", "old", "early", "ripe"):
            left -= 1
    elif word in ("turned", "turns", "turning") and scan.word(number.last + 1) not in ("into",):
        rule = "age.turned"
        left = before - 1
        follow = scan.word(number.last + 1)
        if follow and follow[0].isalpha() and follow not in lang.stop_words() and follow not in lang.weekdays() and follow not in lang.months():
            return None
    elif word == "at" and number.low >= 12 and number.form == "digits" and _bare_at(page, number, begin, stop):
        rule = "age.at"
    if not rule:
        return None
    if number.high != number.low:
        if lower[number.first + 1 : number.first + 2] != ["and"]:
            return None
    follow = scan.word(number.last + 1)
    if follow in ("and", "or", "to", "-") and scan.word(number.last + 2)[:1].isdigit() or follow == "%":
        return None
    # "aged 45 or over", "children aged 3"
    if number.hedge_last >= 0 or number.modifier not in (Modifier.NONE, Modifier.EXACTLY, Modifier.APPROX):
        return None
    subject, readings, certainty, reason = _subject_left(page, left, begin, "")
    if subject is NOBODY and not readings:
        return None
    found = _found(page, number, rule, number.last, subject=subject, readings=readings, certainty=certainty, reason=reason)
    at_event = rule == "age.at" or word == "of" or scan.word(before - 1) == "at"
    return replace(found, attribute="age at an event") if at_event and not _death(page, begin, stop) else found


def _death(page: Page, begin: int, stop: int) -> bool:
    """Whether the sentence tells of a death: the age at it is the age there is."""
    verbs = lang.verb_forms()
    return any(verbs.get(word, ("", ""))[1] in ("die", "kill") for word in page.scan.lower[begin:stop])


def _bare_at(page: Page, number: Number, begin: int, stop: int) -> bool:
    """"believed that, at 34, her days were over", "died at 85": at + figure, nothing counted after it."""
    scan = page.scan
    follow = scan.word(number.last + 1)
    if follow not in (",", ".", ";"):
        return False
    left = number.first - 2
    if left < begin:
        return follow == ","
    before = scan.lower[left]
    return before in ("died", "dies", "dead", "died,") or before in (",", "that") and follow == ","


def _after_name(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Marsh, 47, · Marsh (47) · Marsh, 47 (end) · his wife, Marsh, 40 · a man, 47,."""
    scan = page.scan
    lower = scan.lower
    if number.form != "digits" or number.first != number.last or not lower[number.first].isdigit() or number.hedge_first >= 0:
        return None
    before = number.first - 1
    if before <= begin or lower[before] not in (",", "("):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if lower[before] == "(":
        if follow != ")":
            return None
    elif follow not in _AFTER_AGE:
        return None
    if follow == "-" or follow == "of" and scan.word(number.last + 2) in ("the", "them", "his", "her", "which", "whom", "these", "those"):
        return None
    at = before - 1
    if lower[at] == ")":  # "Jordan (Jo) Marsh (JM), 47"
        while at > begin and lower[at] != "(":
            at -= 1
        at -= 1
    if lower[at] == '"':
        at -= 1
    if lower[at] in (".", ",") and at - 1 > begin:  # "Holt Jr., 27,"
        at -= 1
    name = page.names.at(at)
    if name is not None:
        if name.kind in ("person", "") and not _listed_number(scan.lower, before, number.last, name, begin, stop):
            if name.kind == "" and not _nameish(name) and follow not in (",", ")", ".", "and", "who"):
                return None
            return _found(page, number, "age.apposition", number.last, subject=_person(page, name))
        return None
    if lower[at] in lang.person_nouns() and follow == ",":
        noun = lower[at]
        gender = lang.person_nouns()[noun]
        mention = Mention(scan.text(at, at), scan.starts[at], scan.ends[at], "nominal", "", noun, "person", gender)
        kin = lang.kin_nouns()
        left = lower[at - 1] if at > begin else ""
        if noun in kin and left in ("his", "her", "'s"):
            owner = _owner(page, replace(number, first=at, hedge_first=-1), at, left, begin, stop)
            if owner is not None and owner.name:
                mention = replace(mention, name=f"{owner.name}'s {noun}")
        return _found(page, number, "age.apposition", number.last, subject=mention, head=at)
    return None


def _listed_number(lower: list[str], comma: int, last: int, name: Name, begin: int, stop: int) -> bool:
    """Scores and lists: "Leeds 3, Hull 2", "Lyon, 2, …"."""
    return last + 2 < stop and lower[last + 1] in (",", "and") and lower[last + 2].isdigit()


def _copula(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """She was 85. · who is 47 · Marsh is 47, · until he is 77 (a future age: left alone)."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before <= begin or number.hedge_first >= 0 and number.modifier is not Modifier.NONE:
        return None
    if lower[before] in ("only", "just", "now", "then", "already", "aged"):
        before -= 1
    if before <= begin or lower[before] not in ("is", "was", "'s"):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if follow not in (".", ",", ";", '"', "when", "at", "and", "but", ")", "-"):
        return None
    if follow == "and" and scan.word(number.last + 2)[:1].isdigit() or follow == "-" and scan.glued(number.last + 1):
        return None
    if number.low < 1:
        return None
    found = _of_subject(page, number, "age.copula", number.last, before, begin, "year")
    if found is not None and follow in ("when", "at"):
        return replace(found, attribute="age at an event")
    return found


def _of_subject(page: Page, number: Number, rule: str, last: int, copula: int, begin: int, unit: str) -> Found | None:
    """The age of the subject of a copula at token ``copula``."""
    scan = page.scan
    lower = scan.lower
    subject = copula - 1
    while subject > begin and (lower[subject].endswith("ly") or lower[subject] in ("who", "also")):
        if lower[subject] == "who":
            subject -= 1
            if subject > begin and lower[subject] == ",":
                subject -= 1
            break
        subject -= 1
    if subject < begin:
        return None
    if any(lower[i] in _FUTURE for i in range(max(begin, subject - 2), subject + 1)) and lower[subject] in ("he", "she", "they", "it"):
        if lower[copula] != "was":
            return None
    name = page.names.at(subject)
    if name is not None and name.kind in ("person", ""):
        return _found(page, number, rule, last, unit, subject=_person(page, name))
    if lower[subject] in ("he", "she"):
        gender = "m" if lower[subject] == "he" else "f"
        candidates = antecedents(page.people, subject, gender)
        pronoun = Mention(lower[subject], scan.starts[subject], scan.ends[subject], "pronoun", "", "", "person", gender)
        return _pronoun(page, _found(page, number, rule, last, unit, subject=pronoun), candidates)
    if lower[subject] in lang.person_nouns():
        noun = lower[subject]
        gender = lang.person_nouns()[noun]
        mention = Mention(scan.text(subject, subject), scan.starts[subject], scan.ends[subject], "nominal", "", noun, "person", gender)
        found = _found(page, number, rule, last, unit, subject=mention, head=subject)
        if subject > begin and lower[subject - 1] in ("the", "this"):
            return _read(page, found, antecedents(page.people, subject, gender, nominal=True, noun=noun), noun, begin, scan.bounds(subject)[1])
        return found
    return None


def _pronoun(page: Page, found: Found, candidates: list[Name]) -> Found:
    scan = page.scan
    if not candidates:
        return found
    best = candidates[0]
    sentence = scan.sentence_of[found.first]
    near = [c for c in candidates if sentence - scan.sentence_of[c.first] <= 1]
    if len(near) <= 1 or best.gender and all(c.gender and c.gender != best.gender for c in near[1:]):
        return replace(found, subject=_person(page, best))
    if found.rule == "age.copula" and page.people.often[best.key] >= 2 * max(page.people.often[c.key] for c in near[1:]):
        return replace(found, subject=_person(page, best))
    readings = tuple(_person(page, c) for c in near[:3])
    reason = f"“{found.subject.text}” could be " + " or ".join(r.name for r in readings)
    return replace(found, readings=readings, certainty="tentative", reason=reason)


def _both(page: Page, number: Number, begin: int, stop: int) -> list[Found] | None:
    """Ann Marsh and Roy Tull, both 51 · Ann Marsh and Roy Tull, 46 and 51."""
    scan = page.scan
    lower = scan.lower
    before = number.first - 1
    if before > begin and lower[before] == "both":
        at = before - 1
        if lower[at] == ",":
            at -= 1
        right = page.names.at(at)
        if right is None or right.first - 2 < begin or lower[right.first - 1] not in ("and", "&", ".") and not _title_gap(lower, right.first):
            return None
        left = _name_before_and(page, right, begin)
        if left is None:
            return None
        return [_found(page, number, "age.both", number.last, subject=_person(page, n)) for n in (left, right)]
    return None


def _title_gap(lower: list[str], first: int) -> bool:
    return lower[first - 1] in lang.titles() or lower[first - 1] in lang.person_nouns()


def _name_before_and(page: Page, right: Name, begin: int) -> Name | None:
    lower = page.scan.lower
    i = right.first - 1
    while i > begin and right.first - i < 7 and lower[i] not in ("and", "&"):
        i -= 1
    if lower[i] not in ("and", "&"):
        return None
    return page.names.at(i - 1)


def _subject_left(page: Page, at: int, begin: int, gender: str) -> tuple[Mention, tuple[Mention, ...], str, str]:
    """Whose age a phrase states that follows its owner: the name or noun just left, else the clause's subject."""
    scan = page.scan
    lower = scan.lower
    i = at
    if i >= begin and lower[i] == ",":
        i -= 1
    if i >= begin:
        name = page.names.at(i)
        if name is not None and name.kind == "person" and fits(name, gender):
            return _person(page, name), (), "firm", ""
        if lower[i] in lang.person_nouns():
            noun = lower[i]
            mention = Mention(scan.text(i, i), scan.starts[i], scan.ends[i], "nominal", "", noun, "person", lang.person_nouns()[noun] or gender)
            return mention, (), "firm", ""
    verb = clauses.verb_before(scan, at, begin, nouns=False)
    if verb.token < 0:
        return NOBODY, (), "firm", ""
    name, token = clauses.subject_of(scan, page.names, verb, begin)
    if name is not None and name.kind in ("person", "") and fits(name, gender):
        return _person(page, name), (), "firm", ""
    if token < 0:
        names = [n for n in page.names.between(begin, verb.token) if n.kind == "person" and not n.possessive and fits(n, gender)]
        if len({n.key for n in names}) == 1:
            return _person(page, names[0]), (), "firm", ""
        return NOBODY, (), "firm", ""
    word = lower[token]
    if word in ("he", "she"):
        found_gender = "m" if word == "he" else "f"
        candidates = antecedents(page.people, token, found_gender)
        if not candidates:
            return Mention(word, scan.starts[token], scan.ends[token], "pronoun", "", "", "person", found_gender), (), "firm", ""
        near = [c for c in candidates if scan.sentence_of[token] - scan.sentence_of[c.first] <= 1]
        often = page.people.often
        if len(near) <= 1 or often[candidates[0].key] >= 2 * max(often[c.key] for c in near if c.key != candidates[0].key or len(near) == 1):
            return _person(page, candidates[0]), (), "firm", ""
        readings = tuple(_person(page, c) for c in near[:3])
        reason = f"“{word}” could be " + " or ".join(r.name for r in readings)
        return Mention(word, scan.starts[token], scan.ends[token], "pronoun", "", "", "person", found_gender), readings, "tentative", reason
    if word in lang.person_nouns():
        mention = Mention(scan.text(token, token), scan.starts[token], scan.ends[token], "nominal", "", word, "person", lang.person_nouns()[word] or gender)
        return mention, (), "firm", ""
    return NOBODY, (), "firm", ""


__all__ = ["find", "number_at", "words"]
