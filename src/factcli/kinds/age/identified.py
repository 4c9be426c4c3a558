"""Who somebody told of by age is named as further on: "A man of 34 was arrested. He was later named as Carl Tull." """

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.whose import nameish, person, sex_of
from factcli.kinds.base import Found, Page
from factcli.scan.names import Name
from factcli.scan.people import fits

_NAMED = frozenset(["named", "identified"])
_AHEAD = 3  # sentences in which somebody is named, after the one that tells the age
_TO_AS = 7  # tokens from "named" to "as": by police on Friday
_ASIDE = frozenset(
    "been was is has had have also later since now then locally formally officially publicly tentatively by".split()
)
_HE = {"he": "m", "him": "m", "she": "f", "her": "f"}
# What anybody can be called again by; of other nouns the same one has to come back.
_ANYBODY = frozenset("man woman boy girl teenager victim suspect deceased person pair".split())
_CHARGED = frozenset(["charge", "arrest", "accuse"])


def named_further_on(page: Page, found: Found, begin: int, stop: int) -> Found:
    """The age with the one whom the next sentences name as its possible owner; as it is where they name nobody.

    That is a reading, for "he" may be another man.
    """
    subject = found.subject
    if subject.form != "nominal" or subject.name or subject.kind != "person" or found.readings:
        return found
    scan = page.scan
    sentence = scan.sentence_of[found.first]
    ahead = scan.last[min(sentence + _AHEAD, len(scan.last) - 1)]
    if stop >= ahead:
        return found
    name = _named(page, found, stop, ahead) or _charged(page, found, begin, stop, sentence)
    if name is None or name.key in page.people.aged or not fits(name, subject.gender):
        return found
    mention = person(page, name)
    return found._replace(
        readings=(mention,), certainty="tentative", reason=f"“{subject.text}” may not be {mention.name}"
    )


def _named(page: Page, found: Found, start: int, stop: int) -> Name | None:
    """Whom "he was named as" or "police named him as", in the tokens from ``start`` to ``stop``, is said to be."""
    lower = page.scan.lower
    for at in range(start, stop):
        if lower[at] not in _NAMED:
            continue
        to = next((i for i in range(at + 1, min(stop, at + _TO_AS)) if lower[i] == "as"), -1)
        name = page.names.at(to + 1) if to > 0 else None
        if name is None or not (name.kind == "person" or (name.kind == "" and nameish(name))):
            continue
        return name if _is_he(page, found, at, to) and not _another(page, found, name, at) else None
    return None


def _is_he(page: Page, found: Found, verb: int, to: int) -> bool:
    """Whether who is named at a verb is the one whose age is told: the pronoun, or the noun with "the"."""
    lower = page.scan.lower
    begin = page.scan.bounds(verb)[0]
    at = verb + 1 if lower[verb + 1] in _HE or lower[verb + 1] in ("the", "that") else verb - 1
    if at > verb:
        while at + 1 < to and lower[at] not in _HE and lower[at + 1] not in lang.prepositions():
            at += 1
    else:
        while at > begin and lower[at] in _ASIDE:
            at -= 1
    gender = found.subject.gender
    if lower[at] in _HE:
        return gender in ("", _HE[lower[at]])
    if "the" not in lower[max(begin, at - 2) : at]:
        return False
    return lower[at] == found.subject.head or (lower[at] in _ANYBODY and sex_of(lower[at]) in ("", gender or ""))


def _another(page: Page, found: Found, name: Name, verb: int) -> bool:
    """Whether somebody else whom "he" could mean is named between the age and the verb."""
    between = page.names.between(found.last + 1, verb)
    return any(one.kind == "person" and one.key != name.key and fits(one, found.subject.gender) for one in between)


def _charged(page: Page, found: Found, begin: int, stop: int, sentence: int) -> Name | None:
    """Who opens the next sentence, after a man was charged: "Carl Tull, of Mill Road, will appear in court." """
    scan = page.scan
    if found.subject.head not in _ANYBODY or found.subject.head == "victim":
        return None
    verbs = lang.verb_forms()
    if not any(verbs.get(word, ("", ""))[1] in _CHARGED for word in scan.lower[begin:stop]):
        return None
    opening = scan.first[sentence + 1]
    name = page.names.at(opening)
    if name is None or name.key.count(" ") == 0 or name.kind not in ("person", "") or name.possessive:
        return None
    if scan.word(name.last + 1) != "," or scan.word(name.last + 2) not in ("of", "from"):
        return None
    before = any(other.key == name.key for other in page.names.between(0, found.first))
    return None if before else name


__all__ = ["named_further_on"]
