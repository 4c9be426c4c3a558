"""Years and what is reckoned in them: 2003 · the '70s · the 19th century."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import SEASONS, dated, found, parts, starts, year_of
from factcli.scan.numbers import Number
from factcli.values import century, decade, part, year

_BEFORE = frozenset(
    "in since by from until till during of before after through early late mid the for to around about and "
    "between circa spring summer autumn fall winter year his her its their next past into , ( a an fiscal back".split()
)
_COUNTED = frozenset(
    "people years miles dollars euros pounds men women children residents homes jobs metres meters feet votes "
    "points employees workers students hours copies tons tonnes acres times words calories rpm volts "
    "watts hectares seats runs goals".split()
)
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_NUMBERED = frozenset(
    "at no number room flight route unit section page nearly almost over version proposition prop resolution "
    "directive article clause asteroid model locomotive highway lot channel form".split()
)
_OF_A_DECADE = frozenset("early mid middle late lower upper low to or and - – s 's ' teens twenties thirties".split())
_WHOSE = frozenset("his her their my your our whose its".split())
_LIVED = frozenset("aged age males females about around approximately probably possibly estimated".split())
_LIVING = frozenset("be is was are were male female".split())
_CLOSING = frozenset([".", ",", ";", ")", "and", "when", "by", "to", "but", "as"])
_HEAT = frozenset("degrees temperatures temperature highs lows fahrenheit celsius mph".split())


def decade_words() -> frozenset[str]:
    """Decades in letters: ``fifties``, ``sixties`` …"""
    return frozenset(_DECADES)


def decade_figures(page: Page, number: Number, last: int, begin: int) -> Found | None:
    """the 1990s · the '70s · the early 50s, at the figure; not a title (That '70s Show), not an age (in his 80s)."""
    scan = page.scan
    lower = scan.lower
    value = int(number.low)
    word = lower[number.first]
    if value % 10:
        return None
    start = number.first
    apostrophe = start > begin and lower[start - 1] == "'" and scan.glued(start)
    start -= apostrophe
    before = lower[start - 1] if start > begin else ""
    if before == "-" and start - 2 >= begin:
        before = lower[start - 2]
    if len(word) == 4 and 1000 <= value <= 2200:
        base = value
    elif len(word) == 2 and (
        apostrophe or before in ("the", "early", "late", "mid") or (before == "and" and lower[start - 2] == "s")
    ):
        if not apostrophe and (_of_life(page, start, begin) or _hot(page, start)):
            return None
        base = _short_decade(page, value)
    else:
        return None
    if (apostrophe and before == "that") or (
        apostrophe and last + 1 < len(scan.words) and scan.words[last + 1][0].isupper()
    ):
        return None
    return _decade(page, start, last, base)


def decade_spelled(page: Page, at: int, last: int, hundreds: int = 0) -> Found | None:
    """nineteen sixties · the fifties, at their first word; ``hundreds`` is 19 for the former."""
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    value = _DECADES[lower[last]]
    if hundreds:
        return _decade(page, at, last, hundreds * 100 + value)
    first, _ = parts(page, at)  # in the early nineties
    before = lower[first - 1] if first > begin else ""
    two = lower[first - 2] if first - 1 > begin else ""
    if before != "the" or two not in ("in", "of", "during", "since", "throughout", "from", "by") or _hot(page, at):
        return None
    return _decade(page, at, last, _short_decade(page, value))


def _short_decade(page: Page, value: int) -> int:
    """The decade that two figures mean in an article of this day: the last one that has begun."""
    this_year = starts(page.published).year if page.published is not None else 2030
    return 1900 + value if value >= 30 or 2000 + value > this_year else 2000 + value


def _hot(page: Page, at: int) -> bool:
    begin, stop = page.scan.bounds(at)
    return not _HEAT.isdisjoint(page.scan.lower[begin:stop])


def _of_life(page: Page, start: int, begin: int) -> bool:
    """Whether two figures before token ``start`` are years of somebody's life: "her mid- to late 30s", "a man, early 20s"."""
    lower = page.scan.lower
    at = start - 1
    while at >= begin and start - at < 10 and (lower[at] in _OF_A_DECADE or lower[at].isdigit()):
        at -= 1
    if at < begin:
        return False
    if lower[at] == "the":
        return False
    if lower[at] in _WHOSE or lower[at] in _LIVED:
        return True
    at -= lower[at] in ("in", ",")
    noun = lower[at] if at >= begin else ""
    return lang.singular(noun) in lang.person_nouns() or noun in _LIVING or lower[at + 1] == ","


def _decade(page: Page, start: int, last: int, base: int) -> Found | None:
    allowed = decade(base)
    if allowed is None:
        return None
    first, modifier = parts(page, start)
    return found("date.decade", first, last, f"{base}s", part(allowed, modifier))


def at_century(page: Page, number: Number, last: int) -> Found | None:
    """the 19th century · early 20th-century, at the ordinal."""
    allowed = century(int(number.low)) if 1 <= number.low <= 22 else None
    if allowed is None:
        return None
    first, modifier = parts(page, number.first)
    return found("date.century", first, last, f"{int(number.low)}th century", part(allowed, modifier))


def at_year(page: Page, number: Number) -> Found | None:
    """A year: in 2003 · the 2004 tsunami · his 1998 conviction · (1998)."""
    scan = page.scan
    lower = scan.lower
    at = number.first
    begin, stop = scan.bounds(at)
    y = year_of(lower[at])
    if y is None or y > 2100:
        return None
    before = lower[at - 1] if at > begin else ""
    follow = scan.word(at + 1) if at + 1 < stop else "."
    if follow in ("block", "blocks") and before in ("the", "in", "of"):
        return None  # a home in the 2100 block of Tull Street
    if y < 1500 and not (before in ("in", "since") and (follow in _CLOSING or follow in lang.past_tenses())):
        return None  # "in 1348 and again in 1361"; not "in 1200 of the cases"
    if before in ("$", "£", "€", "#", "/", ".", "+", "'") or (follow in ("%", "/") and scan.glued(at + 1)):
        return None
    if follow == "to" and scan.word(at + 2)[:1].isdigit() and year_of(scan.word(at + 2)) is None:
        return None  # from 2010 to 2,015 units
    if before == "-" and (at - 2 < begin or lower[at - 2] not in ("mid", "early", "late", "pre", "post")):
        return None
    if follow == "-" and scan.glued(at + 1) and scan.word(at + 2)[:1].isdigit():
        return None
    if (
        follow in _COUNTED
        or follow in lang.unit_words()
        or follow in lang.time_units()
        or follow in lang.currency_words()
    ):
        return None
    if before in _NUMBERED or (before == "about" and follow[:1].isalpha()):
        return None
    if (
        follow == "of"
        and scan.word(at + 2) in ("them", "those", "these", "whom", "which")
        and before not in ("in", "since")
    ):
        return None
    if number.hedge_first >= 0 and before in ("than", "least", "most", "some", "under", "above"):
        return None
    if (before not in _BEFORE and not 1900 <= y <= 2100) or (
        before not in _BEFORE and _capital(page, at, begin, follow)
    ):
        return None
    counted = follow.endswith("s") and (follow in lang.noun_classes() or follow in lang.person_nouns())
    if counted and before not in ("the", "his", "her", "its", "their", "'s"):
        return None
    if at == begin and follow[:1].isalpha():
        return None
    if before not in _BEFORE and follow[:1].isalpha() and scan.words[at + 1][0].isupper():
        return None  # 2016 Ontario Street
    if before == "'s" and not (follow[:1].isalpha() and follow not in lang.stop_words()):
        return None  # Orwell's 1984: a title; the firm's 2012 results have a noun
    first, modifier = parts(page, at)
    allowed = year(y)
    assert allowed is not None
    if before == "fiscal":  # a firm's year may begin in the one before
        allowed = allowed.hull(year(y - 1) or allowed).hull(year(y + 1) or allowed)
    made = dated(page, "date.year", first, at, part(allowed, modifier), "year", modifier)
    head = at + 1 if follow[:1].isalpha() and follow not in lang.stop_words() else -1
    return None if made is None else made._replace(value=made.value if before != "fiscal" else str(y), head=head)


def _capital(page: Page, at: int, begin: int, follow: str) -> bool:
    """A number in a name: Apollo 2012, 747-2000; not a month or a season with its year."""
    before = page.scan.words[at - 1] if at > begin else ""
    if not before[:1].isupper() or before.lower() in lang.months() or before.lower() in SEASONS or before == ".":
        return False
    return page.names.at(at - 1) is not None and follow not in (",", ".", "and", ")", ";")


def short_year(page: Page, number: Number) -> Found | None:
    """since '82 · the class of '98, at the two figures after the apostrophe."""
    scan = page.scan
    at = number.first
    begin, _ = scan.bounds(at)
    word = scan.lower[at]
    if len(word) != 2 or at - 2 < begin or scan.lower[at - 1] != "'" or not scan.glued(at) or scan.glued(at - 1):
        return None
    if scan.lower[at - 2] not in ("in", "since", "of", "from", "until", "by") or scan.word(at + 1) == "'":
        return None
    return dated(page, "date.year", at - 1, at, year(_short_decade(page, int(word))), "year")


__all__ = [
    "at_century",
    "at_year",
    "decade_figures",
    "decade_spelled",
    "decade_words",
    "short_year",
]
