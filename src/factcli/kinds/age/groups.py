"""Ages of a group's ends: ``the youngest of them six``, ``the oldest, 91,``, ``the dead were aged between 19 and 40``.

A range is told as two ages, that of the youngest and that of the oldest, so that it meets who names only one of them.
"""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import victim, when_died
from factcli.kinds.age.owners import subject_left
from factcli.kinds.age.stated import EVENT, OLDEST, owned_age, stated_age
from factcli.kinds.base import Found, Page
from factcli.model import Mention
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Modifier

_ENDS = {"youngest": "youngest", "oldest": "oldest", "eldest": "oldest"}
_LEFT = 11  # tokens before an age in which it is said to be that of the youngest
# Words between "the youngest" and its age, the noun apart.
_BETWEEN = frozenset(
    ", - – — ( is was were aged age at a an of only just barely being be to thought believed reported said them whom these "
    "those the boy girl man woman child killed dead on board aboard among all now still boy's".split()
)
_WHERE = frozenset(["of", "in", "on", "from", "aboard", "at"])
_OF = frozenset(["them", "whom", "these", "those", "the"])
_AFTER = frozenset([".", ",", ";", ")", "-", "–", "—", "and", "but", "who", "when", "died", "has", "had", "was"])
_DETERMINERS = frozenset(["the", "its", "and", "with", ",", "-", "–", "—", "("])
# Whose youngest is a child of one family, and no victim, pupil or suspect of the story.
_FAMILY = frozenset(
    "son sons daughter daughters child children brother brothers sister sisters sibling siblings grandchild grandson "
    "granddaughter cousin nephew niece".split()
)
_COUNTED_OUT = frozenset("percent per % survey study poll census proportion rate average adults voters".split())
_AS_NOUNS = frozenset("dead killed injured wounded hurt survivors arrested accused charged deceased others".split())
_DEFINITE = frozenset("the these those all its her his their our both were are was said".split())
_RANGED = frozenset(["ranged", "ranging", "range", "ranges"])
# Words between who is so old and "aged between 20 and 25".
_LINKING = frozenset(
    "were are was is be being , all whose from mostly with who to believed thought said described as estimated".split()
)


def extreme(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The youngest victim was 12 · the youngest of them six · the oldest, 91, · the youngest of whom is a boy of 14."""
    lower = page.scan.lower
    follow = lower[number.last + 1] if number.last + 1 < stop else "."
    if follow not in _AFTER or number.low != number.high or number.modifier is not Modifier.NONE:
        return None
    at = _end_before(page, number.begin, begin)
    if at < 0 or (at > begin and lower[at - 1] not in _DETERMINERS):
        return None
    noun = at + 1 if _groups(lower[at + 1]) else at
    if lower[noun] in _FAMILY:
        return None
    between = lower[noun + 1 : number.begin]
    if noun != at and between and between[0] in _WHERE:  # "the youngest victim of the avalanche was"
        copula = next((i for i, word in enumerate(between[:7]) if word in ("was", "is", ",")), 0)
        between = between[copula:] if all(word.isalpha() for word in between[:copula]) else between
    last = noun
    for i, word in enumerate(between, noun + 1):
        if word in _BETWEEN:
            continue
        if not _groups(word) or word in _FAMILY or lower[noun + 1] != "of":
            return None
        last = i
    if lower[noun + 1] == "of" and lower[noun + 2] not in _OF:
        return None  # "Marsh, the youngest of five children, was 42"
    if noun == at and not between and page.scan.word(at - 1) != "the":
        return None
    if not between and (noun != at or follow in ("and", "was", "had", "has") or not _paired(lower, begin, at)):
        return None  # "the oldest 81" after "the youngest victim was 12"; not "the oldest 10"
    if between and between[0] not in _BETWEEN:
        return None
    if _named(page, at, begin):
        return None
    found = stated_age(page, number, "age.extreme", number.last, subject=_mention(page, at, last, _ENDS[lower[at]]))
    return found._replace(attribute=EVENT) if follow == "when" and not when_died(lower, number.last + 1) else found


def _end_before(page: Page, first: int, begin: int) -> int:
    """The token of ``youngest`` or ``oldest`` before an age, or -1."""
    lower = page.scan.lower
    return next((at for at in range(first - 1, max(begin - 1, first - _LEFT), -1) if lower[at] in _ENDS), -1)


def _groups(word: str) -> bool:
    """Whether a word is one of persons, in either number: victim, dead, hostages."""
    return (
        word in _AS_NOUNS
        or lang.singular(word) in lang.person_nouns()
        or lang.noun_classes().get(lang.singular(word)) == "person"
    )


def _paired(lower: list[str], begin: int, at: int) -> bool:
    """Whether the other end of the group is told before: "the youngest was 12 and the oldest 81"."""
    other = "oldest" if _ENDS[lower[at]] == "youngest" else "youngest"
    return any(_ENDS.get(word) == other for word in lower[begin:at])


def _named(page: Page, at: int, begin: int) -> bool:
    """Whether it is somebody named who is the youngest: "Marsh, the youngest of the four, was 19"."""
    lower = page.scan.lower
    comma = at - 2
    return comma > begin and lower[comma] == "," and page.names.at(comma - 1) is not None


def _mention(page: Page, first: int, last: int, end: str) -> Mention:
    scan = page.scan
    return Mention(scan.text(first, last), scan.starts[first], scan.ends[last], "nominal", "", end, "person", "")


def spanned(page: Page, number: Number, begin: int, stop: int) -> list[tuple[Found, Number]] | None:
    """The dead were aged between 19 and 40 · victims ranging in age from 6 to 91 · eleven children aged 12 to 16: both ends."""
    lower = page.scan.lower
    noun = _ranging(page, number, begin)
    if noun < 0 or _single(page, noun) or not _groups(lower[noun]) or not certain(page, noun, begin):
        return None
    ends = []
    for token, end in ((number.first, "youngest"), (number.last, "oldest")):
        own = number._replace(first=token, last=token)
        own = own._replace(low=number.low, high=number.low) if end == "youngest" else own
        own = own._replace(low=number.high, high=number.high) if end == "oldest" else own
        found = stated_age(page, own, "age.extreme", token, subject=_mention(page, noun, noun, end))
        ends.append((found._replace(phrase=number.last), own))
    return ends


def ranged(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """A man aged between 20 and 25 · the suspect is between the ages of 18 and 22: one person, of some age in a range."""
    noun = _ranging(page, number, begin)
    if noun < 0 or not _single(page, noun):
        return None
    owner = subject_left(page, noun, begin, "", -1)
    return owned_age(page, number, "age.range", number.last, owner) if owner[0].kind == "person" or owner[1] else None


def of_the_ages(page: Page, number: Number) -> Number:
    """The whole range of "between the ages of 18 and 22" at its first number, else the number itself."""
    lower = page.scan.lower
    if (
        lower[number.first - 4 : number.first] != ["between", "the", "ages", "of"]
        or page.scan.word(number.last + 1) != "and"
    ):
        return number
    word = page.scan.word(number.last + 2)
    other = number_at(page.scan, number.last + 2) if begins_number(word) else None
    if other is None or other.form != number.form or other.low <= number.high:
        return number
    return number._replace(last=other.last, high=other.high)


def _ranging(page: Page, number: Number, begin: int) -> int:
    """The token of the noun that ages "between 20 and 25", "in age from 6 to 91" are of, or -1."""
    lower = page.scan.lower
    if number.low >= number.high or number.high > OLDEST or number.modifier is not Modifier.NONE:
        return -1
    figures = (lower[number.first], lower[number.last])
    if number.last - number.first != 2 or not all(one.isdigit() or one in lang.number_words() for one in figures):
        return -1
    at = number.first - 1
    if lower[at] == "of" and lower[at - 3 : at] in (["between", "the", "ages"], ["from", "the", "ages"]):
        noun = at - 4
    else:
        at -= at > begin and lower[at] in ("between", "from")
        if lower[at] in ("aged", "ages"):
            noun = at - 1
        elif lower[at] == "age" and lower[at - 1] == "in" and lower[at - 2] in _RANGED:
            noun = at - 3
        elif lower[at] in _RANGED and lower[at - 1] in ("ages", "aged"):
            noun = at - 2
        else:
            return -1
    if page.scan.word(number.last + 1) in ("and", "or", "-") and page.scan.word(number.last + 2)[:1].isdigit():
        return -1
    while noun > begin and lower[noun] in _LINKING:
        noun -= 1
    return noun if noun >= begin and _COUNTED_OUT.isdisjoint(lower[begin : number.first]) else -1


def _single(page: Page, noun: int) -> bool:
    """Whether a token is what one person is called: a singular noun or pronoun with a determiner, or a name."""
    word = page.scan.lower[noun]
    if word in ("he", "she"):
        return True
    name = page.names.at(noun)
    if name is not None:
        return name.kind == "person"
    if word not in lang.person_nouns() or lang.singular(word) != word or word in _AS_NOUNS:
        return False
    # "a patient aged between 18 and 25" is any of many, as "a man aged between 18 and 25" rarely is
    return bool(lang.person_nouns()[word]) or "the" in page.scan.lower[max(0, noun - 3) : noun]


def certain(page: Page, noun: int, begin: int) -> bool:
    """Whether a group is one of the story's and no age bracket: *the* dead, *eleven* children, the dead *were* students."""
    lower = page.scan.lower
    if not _groups(lower[noun]) and lower[noun] not in ("couple", "pair", "duo"):
        return False
    if lower[noun] in ("couple", "pair", "duo"):
        return True
    for word in reversed(lower[max(begin, noun - 3) : noun]):
        if word in lang.prepositions():
            break  # "14 months in patients aged 18 to 70"
        if word in _DEFINITE or word in lang.number_words() or word.isdigit():
            return True
    return victim(page.scan, noun, noun, begin, page.scan.bounds(noun)[1])


__all__ = ["certain", "extreme", "of_the_ages", "ranged", "spanned"]
