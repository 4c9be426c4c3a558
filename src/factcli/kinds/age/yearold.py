"""``the 47-year-old pilot`` and its like: the noun after the age, and whether it is a person's age at all."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.copula import of_subject
from factcli.kinds.age.nominals import compatriot, named_later
from factcli.kinds.age.owners import apposed_left, described_left, subject_left, subject_right, whose_it_is
from factcli.kinds.age.stated import BE, BOUNDS, EVENT, OLDEST, UNITS, owned_age, stated_age
from factcli.kinds.age.whose import BEINGS, kin_of, nameish, nominal, person, personal, read
from factcli.kinds.base import Found, Page
from factcli.kinds.duration import lasting
from factcli.model.claim import NOBODY
from factcli.scan.names import Name
from factcli.scan.numbers import Number

# Verbs whose past tense shows no ending: "the 42-year-old wept".
_PAST = frozenset(
    "wept woke slept crept knelt sang swung stood caught bought fought thought flew grew threw knew drew rose chose "
    "spoke broke drove rode wrote fell felt kept met paid ran sat swam swore took taught told tore wore".split()
)
# Words after an age that begin no noun phrase: "a 17-year-old last Tuesday".
_NO_NOUN = frozenset(
    "later never however together after over under other rather last late early again there here alone yesterday today "
    "tonight earlier overnight nearby".split()
)


def year_old(page: Page, number: Number, unit: str, last: int, begin: int, stop: int) -> Found | None:
    """the 47-year-old star · a 22-year-old resident · 47-year-old Ann Marsh · she is 47 years old."""
    scan = page.scan
    lower = scan.lower
    if (unit == "year" and number.high > OLDEST) or lasting.lasts(page, last, stop):
        return None
    before = number.begin - 1
    if before > begin and lower[before] == "-" and lower[before - 1] in ("then", "now"):  # "the then-19-year-old"
        before -= 1
    if before >= begin and lower[before] == "-" and scan.glued(number.begin) and scan.glued(before):
        return None  # "a twenty-one-year-old" misspelt: half of a number
    determiner = lower[before] if before >= begin else ""
    if determiner in ("then", "now") and before - 1 >= begin and lower[before - 1] in ("the", "a", "an"):
        before, determiner = before - 1, lower[before - 1]
    if determiner in ("per", "every", "each", "any", "no", "most", "average", "typical"):
        return None
    separate = lower[last] in ("old", "age") and lower[number.last + 1] in UNITS and not scan.glued(number.last + 1)
    if (separate and lower[number.last + 1].endswith("s")) or lower[last] == "age":
        found = _predicate(page, number, unit, last, determiner, before, begin)
        if found is not None or determiner in (*BE, ",", "("):
            return found  # "the dam, 47 years old," is nobody's age
        if number.modifier in BOUNDS and determiner in lang.person_nouns():
            return None
    head, name, is_person = _noun_after(page, last, stop)
    then = before >= begin and "then" in (lower[number.begin - 1], lower[before], lower[before + 1])
    attribute = EVENT if then else "birth date"
    if not is_person:
        return None
    if name is not None:
        before_this = (one for one in page.names.found if one.first < name.first)
        if determiner in ("a", "an") and name.first == last + 1 and any(one.key == name.key for one in before_this):
            attribute = EVENT  # "an 18-year-old Marsh began": as old as that then
        known = page.people.aged.get(name.key, set())
        if determiner == "the" and name.first == name.last and known and int(number.low) not in known:
            # "the 16-year-old Marsh was with"
            return stated_age(page, number, "age.premodifier", last, unit, attribute=attribute)
        return stated_age(
            page,
            number,
            "age.premodifier",
            last,
            unit,
            subject=person(page, name),
            phrase=name.last,
            attribute=attribute,
        )
    found = _unnamed(page, number, unit, last, head, determiner, before, begin, stop)
    return found._replace(attribute=EVENT) if found is not None and then else found


def _predicate(
    page: Page, number: Number, unit: str, last: int, determiner: str, before: int, begin: int
) -> Found | None:
    """Marsh is 47 years old · Marsh, 47 years old, · at 47 years of age."""
    lower = page.scan.lower
    if determiner in ("just", "only", "about", "nearly", "now", "already"):
        before -= 1
        determiner = lower[before] if before >= begin else ""
    if determiner in BE:
        return of_subject(page, number, "age.copula", last, before, begin, unit)
    if determiner == "at" and before == begin:  # "At 29 years old, Marsh is the youngest"
        subject, readings, certainty, reason = subject_right(page, last + 1)
        if subject.kind != "person":
            return None
        return stated_age(
            page, number, "age.at", last, unit, subject=subject, readings=readings, certainty=certainty, reason=reason
        )
    if determiner in (",", "("):
        name = page.names.at(before - 1)
        if name is not None and name.kind in ("person", ""):
            return stated_age(page, number, "age.apposition", last, unit, subject=person(page, name))
        noun = before - 1
        if lower[noun] in lang.person_nouns() or lower[noun] in BEINGS or personal(lower[noun]):
            return stated_age(page, number, "age.apposition", last, unit, subject=nominal(page, noun, noun))
        described = described_left(page, before, begin)
        return None if described is None else owned_age(page, number, "age.apposition", last, described, unit)
    if number.modifier in BOUNDS:
        return None  # "a person under 10 years old" is any of many
    if determiner == "between" and number.low < number.high:
        before -= 1
        if before > begin and lower[before] in ("is", "was"):  # "the shooter was between 15 and 25 years old"
            return of_subject(page, number, "age.copula", last, before, begin, unit)
    elif determiner in ("both", "all") and before > begin and lower[before - 1] == ",":
        before -= 2
    word = lower[before] if before >= begin else ""
    if word in BEINGS or word in lang.person_nouns():  # "a woman approximately 20 years old"
        return stated_age(page, number, "age.apposition", last, unit, subject=nominal(page, before, before))
    return None


def _noun_after(page: Page, last: int, stop: int) -> tuple[int, Name | None, bool]:
    """The noun of a person, or the name, after an age; and whether it is a person's age at all."""
    scan = page.scan
    lower = scan.lower
    nouns, people, stops, adjectives = (
        lang.noun_classes(),
        lang.person_nouns(),
        lang.stop_words(),
        lang.count_adjectives(),
    )
    i = last + 1
    head = -1
    while i < stop and i - last < 9:
        name = page.names.at(i)
        if name is not None and name.kind in ("person", "") and (name.kind == "person" or nameish(name)):
            if name.possessive and scan.word(name.last + 2) in people:
                i = name.last + 2
                continue
            if scan.word(name.last + 1) in ("resident", "native", "man", "woman", "boy", "girl") or (
                name.kind != "person" and (scan.word(name.last + 1) in people or _of_club(page, name, name.last + 1))
            ):
                i = name.last + 1
                continue
            return head, name, True
        if name is not None:
            i = name.last + 1
            continue
        word = lower[i]
        if (
            word in people
            or word in ("one", "male", "female", "juvenile")
            or (lang.singular(word) in people and word not in lang.verb_forms())
        ):
            head = i
            i += 1
            following = page.names.at(i) if i < stop else None
            if i < stop and (lower[i] in people or (following is not None and following.kind in ("person", ""))):
                continue
            break
        if word == "-" and scan.glued(i):
            i += 1
            continue
        if (word in stops and word != "old") or not word[0].isalpha() or word in _NO_NOUN or word in _PAST:
            break
        if (
            word in lang.verb_forms()
            and word not in adjectives
            and word not in nouns
            and not word.endswith(("ed", "ing"))
        ):
            break
        if (
            word in lang.verb_forms()
            and head < 0
            and i - last <= 2
            and (
                scan.word(i + 1) in stops
                or scan.word(i + 1) in lang.prepositions()
                or scan.word(i + 1) in lang.ordinals()
            )
        ):
            break  # "a 14-year-old shot in the leg", "the 26-year-old finished third"
        if (word in nouns and word not in adjectives) or (i == last + 1 and word.endswith("s") and word not in people):
            # a noun that is no person: "a 2-year-old magazine", "the 51-year-old company"
            follow = scan.word(i + 1)
            if follow not in people and lang.singular(follow) not in people and page.names.at(i + 1) is None:
                return -1, None, False
        elif (
            i + 1 >= stop
            or not lower[i + 1][0].isalpha()
            or lower[i + 1] in stops
            or (lower[i + 1] in lang.verb_forms() and lower[i + 1].endswith("ed"))
        ):
            # a word that ends the phrase and is in no table: "the 47-year-old grinned", "a 300-year-old oak"
            if personal(word):
                head = i
                i += 1
                break
            if not (word.endswith(("ed", "ing", "s", "ly")) or word in lang.verb_forms()):
                return -1, None, False
        i += 1
    return head, None, True


def _of_club(page: Page, name: Name, at: int) -> bool:
    """Whether a name of one word is that of a club or firm whose rider or worker is named next: "Astrel-Nordvik rider"."""
    word = page.scan.word(at)
    return (
        " " not in name.key
        and word.endswith("er")
        and word not in _NO_NOUN
        and word not in lang.stop_words()
        and personal(word)
    )


def _unnamed(
    page: Page, number: Number, unit: str, last: int, head: int, determiner: str, before: int, begin: int, stop: int
) -> Found | None:
    """An age before a noun that is no name: whom does the noun phrase stand for?"""
    scan = page.scan
    lower = scan.lower
    noun = lower[head] if head >= 0 else ""
    end = head if head >= 0 else last
    surface = nominal(page, number.first, end)
    if head < 0:
        surface = surface._replace(head="")
    found = stated_age(page, number, "age.premodifier", last, unit, subject=surface, head=head, phrase=end)
    # apposition: "a 61-year-old man, Eric Moss," · "Ema Suri, a 22-year-old resident" · "identified as Eric Moss"
    name = page.names.at(end + 2) if lower[end + 1 : end + 2] == [","] else None
    if (
        name is not None
        and name.first == end + 2
        and name.kind in ("person", "")
        and not name.possessive
        and nameish(name)
    ):
        return found._replace(subject=person(page, name))
    for i in range(end + 1, min(stop, end + 10)):
        if (
            lower[i] in ("as", "named", "called")
            and i + 1 < stop
            and (i == end + 1 or lower[i - 1] in ("identified", "known", "man", "woman"))
        ):
            name = page.names.at(i + 1)
            if name is not None and name.kind in ("person", ""):
                return found._replace(subject=person(page, name))
    left = before - 1 if determiner in ("a", "an", "the") else number.begin - 1
    if left > begin and lower[left] in (",", "–", "—", "-") and determiner in ("a", "an", "the"):
        name = page.names.at(left - 1)
        if name is not None and name.kind in ("person", "") and not name.possessive:
            alone = name.first == begin or lower[name.first - 1] in (
                "that",
                "said",
                "says",
                "when",
                "while",
                "but",
                "where",
            )
            if name.kind == "person" or nameish(name) or (alone and head >= 0 and lower[left] == ","):
                return found._replace(subject=person(page, name))  # "Rojas, a 27-year-old midfielder,"
    owned = whose_it_is(page, number, determiner, begin) if head >= 0 else None
    if owned is not None:
        return found._replace(subject=person(page, owned))  # "Whitcombe, Kestrel's 52-year-old chief executive,"
    apart = apposed_left(page, number, head, begin)
    if apart is not None:
        return found._replace(subject=person(page, apart))
    if noun in ("mother", "father", "mum", "dad", "mom", "grandmother", "grandfather"):
        parent_of = page.names.at(next((i + 1 for i in range(end + 2, end + 5) if _counted(lower, i, stop)), end))
        if parent_of is not None and parent_of.kind == "person":
            return found._replace(subject=person(page, parent_of))  # "47-year-old mother-of-two Ann Marsh"
    if left >= begin and lower[left] == "as" and determiner in ("a", "an") and head < 0:
        return _as_one(page, found, left, begin)
    if noun in lang.kin_nouns():
        return found._replace(subject=kin_of(page, surface, head, determiner, number.begin - 1, begin))
    if left > begin and lower[left] in ("is", "was") and (determiner in ("a", "an") or (left == before and head < 0)):
        return of_subject(page, number, "age.premodifier", last, left, begin, unit) or found
    fellow = compatriot(page, last + 1) if determiner == "the" and head < 0 else None
    if fellow is not None:
        return found._replace(subject=person(page, fellow))  # "the 21-year-old Romanian"
    if determiner not in ("the", "this", "that") or unit != "year":
        # "a 61-year-old man": somebody not named here
        return named_later(page, found, noun, begin, stop) if unit == "year" else found
    return read(page, found, int(number.low), noun, begin, stop)


def _counted(lower: list[str], at: int, stop: int) -> bool:
    """Whether a token is how many children somebody has: the ``two`` of "mother-of-two"."""
    return at + 1 < stop and lower[at] in lang.number_words() and "of" in lower[at - 2 : at]


def _as_one(page: Page, found: Found, at: int, begin: int) -> Found:
    """The age of then of who did something "as a 19-year-old"."""
    subject, readings, certainty, reason = subject_left(page, at - 1, begin, "", -1)
    found = found._replace(attribute=EVENT)
    if subject is NOBODY and not readings:
        return found
    return found._replace(subject=subject, readings=readings, certainty=certainty, reason=reason)
