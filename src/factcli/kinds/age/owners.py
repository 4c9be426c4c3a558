"""Whose age a phrase states by where it stands: the name or noun beside it, else the subject of its clause."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.whose import Owner, nameish, nominal, person, pronoun
from factcli.kinds.base import Page
from factcli.model.claim import NOBODY
from factcli.scan import clauses, subjects
from factcli.scan.names import Name
from factcli.scan.numbers import Number
from factcli.scan.people import fits

_DESCRIBED = frozenset(["is", "was", "are", "were", "been", "being", ",", "only", "also"])
_FAR = 12  # tokens back to "described", of whose subject a list of features speaks


def apposed(page: Page, head: int, begin: int) -> Name | None:
    """The person of whom a noun says what they are: "Marsh, the ship's pilot," """
    lower = page.scan.lower
    for i in range(head - 1, max(begin, head - 5), -1):
        if lower[i] in ("a", "an", "the"):
            name = page.names.at(i - 2) if lower[i - 1] == "," and i - 2 >= begin else None
            return name if name is not None and name.kind == "person" and not name.possessive else None
        if not lower[i][0].isalpha() and lower[i] not in ("-", "'s"):
            break
    return None


def whose_it_is(page: Page, number: Number, determiner: str, begin: int) -> Name | None:
    """Who is told of by whose they are: Marsh of "Marsh, the club's 52-year-old coach," and "Marsh, its 52-year-old coach,"."""
    lower = page.scan.lower
    at = number.begin - 1
    if determiner in ("its", "their", "our"):
        at -= 1
    elif determiner in ("'s", "'"):
        while at > begin and number.begin - at < 6 and lower[at] != ",":
            at -= 1
    if at <= begin or lower[at] != ",":
        return None
    name = page.names.at(at - 1)
    return name if name is not None and name.kind == "person" and not name.possessive else None


def apposed_left(page: Page, number: Number, head: int, begin: int) -> Name | None:
    """Who is named before an age with words or nothing in front: "Ann Marsh, a Hull-born 47-year-old"."""
    lower, names = page.scan.lower, page.names
    at = number.begin - 1
    while at > begin and number.begin - at < 6 and (lower[at].isalpha() or lower[at] == "-"):
        if lower[at] in ("a", "an"):
            at -= 1
            break
        if lower[at] in lang.stop_words() or lower[at] in lang.prepositions():
            return None
        at -= 1
    if at <= begin or lower[at] != "," or (at == number.begin - 1 and head < 0):
        return None
    name = names.at(at - 1)
    if name is None or name.kind != "person" or name.possessive or " " not in name.key:
        return None
    return name if at == number.begin - 1 or lower[at + 1] in ("a", "an") else None


def native(page: Page, place: Name, begin: int) -> Name | None:
    """The person of whom a name of one word says the town: "Jane Roe, of Hull, 41," or "Jane Roe from Hull (41)"."""
    lower = page.scan.lower
    at = place.first - 1
    if place.first != place.last or at - 1 <= begin or lower[at] not in ("of", "from"):
        return None
    at -= 1 + (lower[at - 1] == ",")
    name = page.names.at(at)
    return name if name is not None and name.kind == "person" and not name.possessive else None


def opening_name(page: Page, begin: int) -> Name | None:
    """The person whose name opens a clause and is followed by an apposition, if so."""
    names = page.names.between(begin, begin + 3)
    name = names[0] if names else None
    if name is None or name.kind != "person" or name.possessive or page.scan.word(name.last + 1) != ",":
        return None
    return name


def named_kin(page: Page, noun: int) -> Name | None:
    """Who a noun of kin is said to be right behind it: Ann Marsh of "Tull's mother, Ann Marsh, died"."""
    scan = page.scan
    if scan.lower[noun] not in lang.kin_nouns() or scan.word(noun + 1) != ",":
        return None
    at = noun + 2
    while at < noun + 5 and page.names.at(at) is None and _appositive(scan.word(at)):
        at += 1  # "her mother, the actress Ann Marsh,"
    name = page.names.at(at)
    if name is None or name.kind != "person" or name.possessive or scan.word(name.last + 1) != ",":
        return None
    return name


def _appositive(word: str) -> bool:
    return word == "the" or word in lang.person_nouns()


def subject_left(page: Page, at: int, begin: int, gender: str, years: int) -> Owner:
    """Whose age a phrase states that follows its owner: the name or noun just left of it, else the clause's subject."""
    scan = page.scan
    lower = scan.lower
    i = at
    while i >= begin and lower[i] in (
        ",",
        "(",
        "-",
        "–",
        "—",
        "both",
        "now",
        "then",
        "just",
        "only",
        "was",
        "is",
        "were",
        "are",
        "all",
        "who",
    ):
        i -= 1
    if i >= begin:
        name = page.names.at(i)
        if (
            name is not None
            and name.kind in ("person", "")
            and (name.kind == "person" or nameish(name) or (name.first == begin and i < at and lower[i + 1] == ","))
            and fits(name, gender)
        ):  # a surname alone opens the sentence: "Holloway, aged 58,"
            return person(page, name), (), "firm", ""
        if name is not None and name.kind == "demonym" and name.first == name.last:
            return nominal(page, i, i, gender), (), "firm", ""  # "a Yemeni aged 19"
        if (
            lower[i] in lang.person_nouns()
            or lang.singular(lower[i]) in lang.person_nouns()
            or lower[i] in ("people", "males", "females", *lang.group_nouns())
            or (
                i == at
                and lower[i] in lang.number_words()
                and lower[i + 1] == "aged"
                and lower[i - 1] not in ("of", "-")
            )  # "four aged 15 and two aged 16"
        ):
            named = apposed(page, i, begin)
            return person(page, named) if named is not None else nominal(page, i, i, gender), (), "firm", ""
    verb = clauses.verb_before(scan, at, begin, nouns=False)
    if verb.token < 0:
        return _only_name(page, begin, at, gender)
    name, token = subjects.subject_of(scan, page.names, verb, begin)
    if name is None and token < 0 and lower[verb.token].endswith("ing"):  # "Marsh took up flying at age 16"
        finite = clauses.verb_before(scan, verb.token - 1, begin, nouns=False)
        if 0 <= finite.token < verb.token:
            verb = finite
            name, token = subjects.subject_of(scan, page.names, verb, begin)
    if name is not None and name.kind in ("person", "") and fits(name, gender):
        return person(page, name), (), "firm", ""
    if token < 0:
        return _only_name(page, begin, verb.token, gender)
    if lower[token] in ("he", "she"):
        return pronoun(page, token, years)
    if lower[token] in lang.person_nouns() or lang.singular(lower[token]) in lang.person_nouns():
        kin = named_kin(page, token)
        return nominal(page, token, token, gender) if kin is None else person(page, kin), (), "firm", ""
    return NOBODY, (), "firm", ""


def described_left(page: Page, at: int, begin: int) -> Owner | None:
    """Who is described as being so old among other features: "described as Asian, mid-30s, with a beard"."""
    lower = page.scan.lower
    verb = next((i for i in range(at - 1, max(begin, at - _FAR), -1) if lower[i] == "described"), -1)
    if verb <= begin or lower[verb + 1] != "as" or lower[verb - 1] not in _DESCRIBED:
        return None
    owner = subject_left(page, verb, begin, "", -1)
    return owner if owner[0].kind == "person" or owner[1] else None


def subject_right(page: Page, at: int) -> Owner:
    """The name or pronoun that follows a phrase at the head of a sentence: "At the age of 19, Marsh left"."""
    scan = page.scan
    token = at + 1 if scan.word(at) == "," else at
    if page.names.at(token) is None and scan.word(token) in lang.titles():
        token += 1 + (scan.word(token + 1) == ".")
    name = page.names.at(token) if token < len(scan.lower) else None
    if name is not None and name.kind in ("person", "") and not name.possessive:
        return person(page, name), (), "firm", ""
    return pronoun(page, token, -1) if scan.word(token) in ("he", "she") else (NOBODY, (), "firm", "")


def _only_name(page: Page, begin: int, stop: int, gender: str) -> Owner:
    names = [n for n in page.names.between(begin, stop) if n.kind == "person" and not n.possessive and fits(n, gender)]
    if len({n.key for n in names}) == 1:
        return person(page, names[0]), (), "firm", ""
    return NOBODY, (), "firm", ""


__all__ = [
    "apposed",
    "apposed_left",
    "described_left",
    "named_kin",
    "native",
    "opening_name",
    "subject_left",
    "subject_right",
    "whose_it_is",
]
