"""What a draft says of when somebody was born: the person, the birth dates that the words allow, and where they stand."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, cast

from factcli import lang
from factcli.checks.base import Draft, tokens_of
from factcli.kinds import Page
from factcli.model import Claim
from factcli.scan.fullest import SUFFIX, surname
from factcli.scan.names import Name
from factcli.values import Interval

Days = Interval[date]
_SUFFIXES = SUFFIX | {"junior", "senior"}


class Told(NamedTuple):
    """One statement about a person's birth: the days it allows, and the tokens and claim of the value that says so.

    ``sort`` is ``birth`` (a date of birth), ``age`` (of publication), ``then`` (of another day); ``when`` is the day that
    an age is of, ``age`` the years stated, else -1.
    """

    person: str
    born: Days
    claim: Claim
    first: int
    last: int
    sort: str
    age: int = -1
    when: Days | None = None


class Dated(NamedTuple):
    """A date of the draft with its tokens."""

    first: int
    last: int
    days: Days
    claim: Claim


def dates(draft: Draft) -> list[Dated]:
    """The dates of a draft that are days of the calendar, in the order of the text."""
    found = []
    for claim in draft.of_kind("date"):
        days = claim.allowed
        if claim.unit == "date" and isinstance(days, Interval) and days.kind is date:
            found.append(Dated(*tokens_of(draft, claim), cast(Days, days), claim))
    return found


def with_year(page: Page, dated: Dated) -> bool:
    """Whether a date names its year in four figures."""
    return any(is_year(word) for word in page.scan.lower[dated.first : dated.last + 1])


def is_year(word: str) -> bool:
    """Whether a token can be a year of somebody's life."""
    return len(word) == 4 and word.isascii() and word.isdigit() and 1500 <= int(word) <= 2200


class Known(NamedTuple):
    """Who is who in a draft: the fullest mention of each name, which full names a word is part of, and whose are clear.

    ``clear`` are the full names of one person that are borne by nobody else, with or without Jr. or Sr.
    """

    page: Page
    fullest: dict[str, Name]
    holding: dict[str, set[str]]
    clear: set[str]

    def unmistakable(self, name: Name) -> str:
        """The key of the person whom a name stands for; ``""`` if the draft may mean somebody else by it.

        A single word that two people of the draft share, and a name with and without Jr. or Sr., are nobody's.
        """
        key = name.key
        if key not in self.clear or name.kind not in ("person", ""):
            return ""
        shared = " " not in name.text and self.holding.get(name.text.lower(), {key}) != {key}
        return "" if shared else key

    def by_key(self, key: str) -> str:
        """The same of somebody whose key is known, told by the fullest mention."""
        name = self.fullest.get(key)
        return self.unmistakable(name) if name is not None else ""

    def of(self, claim: Claim) -> str:
        """The person whom a claim is about, if that is unmistakable."""
        subject = claim.subject
        if claim.readings or claim.certainty != "firm" or not subject.name or subject.kind not in ("person", ""):
            return ""
        if subject.form == "name":
            name = self.page.names.at(max(0, bisect_right(self.page.scan.starts, subject.start) - 1))
            return self.unmistakable(name) if name is not None and name.key == subject.name else ""
        return self.by_key(subject.name)


def known(draft: Draft) -> Known:
    """Who is who in a draft."""
    page = draft.page
    fullest: dict[str, Name] = {}
    holding: dict[str, set[str]] = {}
    clear: set[str] = set()
    people = [name for name in page.names.found if name.kind in ("person", "")]
    for name in people:
        key = name.key
        kept = fullest.get(key)
        if kept is None:
            fullest[key] = name
            if " " in key:
                words = _words(key)
                for word in words:
                    holding.setdefault(word, set()).add(key)
                if SUFFIX.isdisjoint(words) and "and" not in words:
                    clear.add(key)
        elif len(name.text) > len(kept.text):
            fullest[key] = name
    if not draft.vocabulary.isdisjoint(_SUFFIXES):
        suffixed = {surname(name.key) for name in people if _suffixed(page, name)}
        clear = {key for key in clear if surname(key) not in suffixed}
    return Known(page, fullest, holding, clear)


def _words(key: str) -> list[str]:
    return [part.lower().strip(".,") for part in key.split()]


def _suffixed(page: Page, name: Name) -> bool:
    near = page.scan.lower[name.first : name.last + 3]
    return not _SUFFIXES.isdisjoint(near) or not SUFFIX.isdisjoint(_words(name.key))


def kin(page: Page, at: int, begin: int) -> bool:
    """Whether a word for kin stands just before a token: "his son was born"."""
    return any(word in lang.kin_nouns() for word in page.scan.lower[max(begin, at - 3) : at])


def adjoining(found: Sequence[Dated], first: int, last: int, page: Page) -> Dated | None:
    """The date that stands right before tokens ``first``..``last`` or right after them: "aged 16 in 1971"."""
    lower = page.scan.lower
    begin, stop = page.scan.bounds(first)
    left = first - 1
    while left >= begin and lower[left] in ("aged", "age", "at", "the", "of", ",", "(", "just"):
        left -= 1
    right = last + 1
    while right < stop and right - last < 4 and lower[right] in ("in", "on", ",", ")", "during", "late", "early"):
        right += 1
    comma_only = all(word in (",", ")") for word in lower[last + 1 : right])
    for one in found:
        if one.last == left and lower[left + 1 : first] not in ([], [","], ["("]):
            return one
        if one.first == right and not comma_only:
            return one
    return None


__all__ = ["Dated", "Days", "Known", "Told", "adjoining", "dates", "is_year", "kin", "known", "with_year"]
