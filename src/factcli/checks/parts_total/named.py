"""Lists of people by name: ``five people: Ann Marsh, 23, Roy Tull and Jo Lee``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds import Page


def named(page: Page, at: int, stop: int) -> tuple[list[tuple[int, int]], int] | None:
    """The people whom a list that begins at a token names, as first and last tokens, and the token behind the list.

    None where anything but names, their titles, ages and places stands in the list, or it holds no "and".
    """
    scan = page.scan
    lower = scan.lower
    found: list[tuple[int, int]] = []
    joined = False
    while True:
        i = at
        while i < stop and (
            lower[i] in lang.titles() or lower[i] in lang.person_nouns() or (lower[i] == "." and i > at)
        ):
            i += 1
        name = page.names.at(i) if i < stop else None
        if name is None or name.possessive or i > name.last or not _person(page, name.first, name.kind, name.key):
            return None
        found.append((name.first, name.last))
        i = _tail(page, name.last + 1, stop)
        if i < stop and lower[i] == "," and i + 1 < stop:
            j = i + 1
            if lower[j] in ("and", "&"):
                if _begins_name(page, j + 1, stop):
                    at, joined = j + 1, True
                    continue
            elif _begins_name(page, j, stop) and not joined:
                at = j
                continue
        elif i + 1 < stop and lower[i] in ("and", "&"):
            if not _begins_name(page, i + 1, stop) or joined:
                return None
            at, joined = i + 1, True
            continue
        if i < stop and lower[i] in ("or", "'s", "with", "-", "/"):
            return None
        if i + 1 < stop and lower[i] == "," and scan.words[i + 1][0].isupper():
            return None  # "Ann Marsh and Roy Tull, Canadian Jo Lee and": more of the list, perhaps
        return (found, i) if joined else None


def _begins_name(page: Page, at: int, stop: int) -> bool:
    i = at
    while i < stop and (page.scan.lower[i] in lang.titles() or page.scan.lower[i] in lang.person_nouns()):
        i += 1 + (page.scan.word(i + 1) == ".")
    name = page.names.at(i) if i < stop else None
    return name is not None and _person(page, name.first, name.kind, name.key)


def _person(page: Page, first: int, kind: str, key: str) -> bool:
    if kind == "person":
        return True
    return kind == "" and (page.scan.lower[first] in lang.given_names() or len(key.split()) in (2, 3))


def _tail(page: Page, at: int, stop: int) -> int:
    """Behind what may follow a name: ``, 23`` · ``(23)`` · ``, both 23`` · ``of Leeds`` · ``, 23, of Leeds``."""
    scan = page.scan
    lower = scan.lower
    i = at
    for _ in range(3):
        j = i + (i < stop and lower[i] == ",")
        if j + 2 < stop and lower[j] == "(" and lower[j + 2] == ")":
            i = j + 3
        elif (
            j < stop and j > i and (_age(lower[j]) or (lower[j] in ("aged", "both", "all") and _age(scan.word(j + 1))))
        ):
            i = j + 1 + (not _age(lower[j]))
        elif j + 1 < stop and lower[j] in ("of", "from"):
            place = page.names.at(j + 1)
            if place is None:
                return i
            i = place.last + 1
        else:
            return i
    return i


def _age(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 3


__all__ = ["named"]
