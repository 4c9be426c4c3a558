"""The year that a story is in, where a day or a month has none of its own: in March that year · the following January."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.date.common import Days, starts, year_of
from factcli.values import day, month

_DATING = frozenset("in since during of from until early late by spring summer autumn fall winter".split())
_NEAR_YEARS = {"last": -1, "this": 0, "next": 1}
LONG_AGO = 200  # days ago beyond which a day told without its year may be of the story's own
_ASIDE = frozenset("who whose which whom".split())
_JUNE = 6


def named_year(page: Page, at: int) -> int | None:
    """The last year named before a token, in its sentence or the one before."""
    scan = page.scan
    lower = scan.lower
    sentence = scan.sentence_of[at]
    for i in range(at - 1, scan.first[max(sentence - 1, 0)], -1):
        if lower[i].isdigit() and (named := year_of(lower[i])) is not None and 1800 <= named <= 2100:
            before = lower[i - 1]
            if before in _DATING or before in lang.months() or (before == "," and lower[i - 2].isdigit()):
                return named
            if before in ("to", "and") and (lower[i - 2] in lang.months() or year_of(lower[i - 2]) is not None):
                return named  # "served from 1943 to 1946"
    return None


def _story(page: Page, at: int) -> tuple[int, int | None] | None:
    """The last year named before a token, and its month where that stands beside it."""
    scan = page.scan
    lower = scan.lower
    sentence = scan.sentence_of[at]
    begin = scan.first[max(sentence - 1, 0)]
    for i in range(at - 1, begin, -1):
        if lower[i].isdigit() and (named := year_of(lower[i])) is not None and 1800 <= named <= 2100:
            near = [one for one in lower[max(begin, i - 4) : i] if one in lang.months()]
            if near or lower[i - 1] in _DATING:
                return named, lang.months()[near[-1]] if near else None
    return None


def month_beside(page: Page, at: int, number: int, pointer: str) -> tuple[Days, Days] | None:
    """that December · the following January · the previous May, at the month: from the year named last before it.

    The month likely meant, and all days it allows; None if no year is named.
    """
    story = _story(page, at)
    if story is None:
        return None
    y, m = story
    if pointer == "previous":
        y -= m is None or number >= m
    elif pointer in ("that", "the"):
        y += m is not None and number < m
    else:
        y += m is None or number <= m
    likely = month(y, number)
    other = (
        month(y - 1, number) if m is None and pointer not in ("that", "the", "previous") and number > _JUNE else None
    )
    return None if likely is None else (likely, likely if other is None else likely.hull(other))


def year_told(page: Page, at: int, first: int) -> tuple[int, int | None] | None:
    """The year that words from ``at`` on give to a day or month at ``first``: last year · of the same year · that year.

    The last token of the words, and the year, None where it is not named; None if there are no such words.
    """
    scan = page.scan
    lower = scan.lower
    i = at + (scan.word(at) in ("of", "in"))
    word = scan.word(i)
    if word in _NEAR_YEARS and scan.word(i + 1) == "year":
        if page.published is None or scan.word(i + 2) in ("'s", "-"):
            return None
        return i + 1, starts(page.published).year + _NEAR_YEARS[word]
    i += word == "the" and i > at
    if i > at and lower[i : i + 2] in (["following", "year"], ["next", "year"]) and word == "the":
        named = named_year(page, first)
        return i + 1, None if named is None else named + 1
    same = lower[i : i + 2] in (["that", "year"], ["same", "year"]) or lower[i : i + 3] == ["that", "same", "year"]
    same = same or (word == "the" and lower[i : i + 3] == ["the", "same", "year"])
    if not same or scan.word(lower.index("year", i) + 1) in ("'s", "-"):
        return None
    return lower.index("year", i), named_year(page, first)


def running(page: Page, at: int, number: int) -> Days | None:
    """The month that goes on with a year told at the opening of the sentence or before a semicolon, two years off or more.

    "In November 2014 he pleaded guilty; in December he was jailed"; not "The mill, opened in May 2010, was sold in June".
    """
    scan = page.scan
    lower = scan.lower
    begin, _ = scan.bounds(at)
    if page.published is None or at - begin < 4:
        return None
    opened = lower[begin] == "in" and lower[begin + 1] in lang.months()
    marked = ";" in lower[begin:at]
    if not (opened or marked):
        return None
    first = begin + 1 if opened else next((i for i in range(begin, at) if lower[i] in lang.months()), at)
    y = year_of(lower[first + 1]) if first + 1 < at else None
    if y is None or abs(y - starts(page.published).year) < 2:
        return None
    if any(one in _ASIDE or year_of(one) is not None for one in lower[first + 2 : at]):
        return None
    m = lang.months()[lower[first]]
    return None if m == number else month(y + (number < m), number)


def of_story(page: Page, first: int, number: int, which: int, told: Days | None) -> Days | None:
    """The day in the year of the event that the sentence is of, or in that of its main clause if the other is long past."""
    y = _of_event(page, first)
    if y is None and told is not None and page.published is not None:
        long = (starts(page.published) - starts(told)).days > LONG_AGO
        y = main_year(page, first, number) if long else None
    return None if y is None else day(y, number, which)


def main_year(page: Page, first: int, number: int) -> int | None:
    """The gallery closed in March 2020 and shut again on 5 November: not "The mill, opened in May 2010, was sold on …"."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    for i in range(first - 1, begin + 3, -1):
        y = year_of(lower[i])
        if y is None:
            continue
        months = [k for k in range(max(begin + 2, i - 3), i) if lower[k] in lang.months()]
        if not months or "and" not in lower[i:first]:
            return None
        verb = next(
            (k for k in range(months[0] - 1, max(begin, months[0] - 4), -1) if lower[k] in lang.past_tenses()), 0
        )
        if not verb or lower[verb - 1] in (",", "who", "which", "that", "and"):
            return None
        return y + (number < lang.months()[lower[months[0]]])
    return None


def _of_event(page: Page, first: int) -> int | None:
    """The year of the event that is the subject of the sentence: "The 1973 war began on Oct. 6"."""
    lower = page.scan.lower
    begin, _ = page.scan.bounds(first)
    y = year_of(lower[begin + 1]) if lower[begin] == "the" and begin + 4 < first else None
    if y is None:
        return None
    verbs = [i for i in range(begin + 3, min(begin + 6, first)) if lower[i] in lang.past_tenses()]
    return y if verbs and lower[verbs[0] - 1] in lang.event_nouns() else None


__all__ = ["LONG_AGO", "main_year", "month_beside", "named_year", "of_story", "running", "year_told"]
