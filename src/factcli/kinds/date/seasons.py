"""Seasons: the spring of 2012 · summer 2012 · last winter · in the autumn · by spring.

In an article without a date a season told from it is a label, as "next year" is.
"""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, deictic, ends, found, hedge, parts, starts, year_of
from factcli.kinds.date.direction import direction
from factcli.kinds.date.story import month_beside, year_told
from factcli.scan import clauses
from factcli.values import Interval, part, season, shift
from factcli.values.dates import SEASONS

_HABIT = frozenset("typically usually often always generally traditionally normally every each".split())
_POINTERS = frozenset("that following next previous".split())
_SEASONED = frozenset("in during over until since by before after".split())
_TO_COME = frozenset("by before until".split())  # before a season without its article: by spring, before winter
_SCHEDULED = frozenset("planned scheduled slated due set expected".split())  # for the spring
_YEARS = frozenset(["last", "this", "next"])


def at_season(page: Page, at: int) -> Found | None:
    """the spring of 2012 · summer 2012 · in autumn 1999."""
    scan = page.scan
    j = at + 1
    j += scan.word(j) == "of"
    y = year_of(scan.word(j))
    if page.published is None and j == at + 2 and scan.word(j) in _YEARS and scan.word(j + 1) == "year":
        return deictic("date.season", at, j + 1, f"{_label(page, at)} {scan.word(j)} year")
    if y is None and j == at + 2 and (told := year_told(page, at + 1, at)) is not None:
        j, y = told  # "the spring of that year"
        if y is None:
            return None
    if y is None:
        if scan.word(at - 1) in _POINTERS and at - 2 >= scan.bounds(at)[0]:
            return _story_season(page, at)
        return _bare_season(page, at)
    allowed = _either_season(y, scan.lower[at])
    if allowed is None:
        return None
    first, modifier = parts(page, at)
    return found("date.season", first, j, str(y), part(allowed, modifier))


def _story_season(page: Page, at: int) -> Found | None:
    """the following spring · the next summer · that autumn: of the year named before it, or the one beside that."""
    scan = page.scan
    pointer, name, follow = scan.lower[at - 1], scan.lower[at], scan.word(at + 1)
    if (pointer != "that" and scan.lower[at - 2] != "the") or (
        follow[:1].isalpha() and follow not in lang.stop_words()
    ):
        return None
    told = month_beside(page, at, SEASONS[name], pointer)
    if told is None or (pointer == "that" and name == "fall"):
        return None
    y = starts(told[0]).year
    allowed = _either_season(y, name)
    return (
        None
        if allowed is None
        else found(
            "date.season",
            at - 1,
            at,
            str(y),
            allowed,
            certainty="tentative",
            reason="the year is reckoned from one named before it",
        )
    )


def _bare_season(page: Page, at: int) -> Found | None:
    """in the spring · until the autumn · by summer: the last or the next one, where the verb says which; a habit has none."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    follow, name = scan.word(at + 1), scan.lower[at]
    if at - 2 < begin or follow in ("of", "'s", "-") or scan.words[at][0].isupper():
        return None
    if scan.lower[at - 1] == "in" and name != "fall" and follow in (".", ",", ";", "and"):
        done = scan.lower[at - 2] in lang.past_tenses() and scan.lower[at - 3] not in ("is", "are", "be", "being")
        at_in = done and _HABIT.isdisjoint(scan.lower[begin:at])
        made = _sided(page, at, at, "past") if at_in else None  # "work began in spring"; but "flowers bloom in spring"
        return None if made is None else made._replace(certainty="tentative", reason="it may be told of every year")
    first = at - 1 if scan.lower[at - 1] == "the" else at
    first = parts(page, at)[0] if first == at else first  # by early summer
    side = first - 1
    word = scan.lower[side]
    planned = word == "for" and scan.lower[first] == "the" and scan.lower[side - 1] in _SCHEDULED
    if side <= begin or (word not in (_SEASONED if scan.lower[first] == "the" else _TO_COME) and not planned):
        return None
    if clauses.goes_on(follow):
        return None  # "the summer break"
    if not _HABIT.isdisjoint(scan.lower[begin:side]):
        return None
    told = "past" if word == "since" else "next" if planned else direction(page, first, at)
    if told == "none" or (name == "fall" and told == "past"):
        return None  # "hurt in the fall"
    return _sided(page, first, at, told)


def _label(page: Page, at: int) -> str:
    """The name of the season at a token, for an article without a date: a fall is an autumn."""
    name = page.scan.lower[at]
    return "autumn" if name == "fall" else name


def _sided(page: Page, first: int, at: int, told: str) -> Found | None:
    """The last or the next season of the name at a token."""
    if page.published is None:
        return deictic("date.season", first, at, _label(page, at))
    name = page.scan.lower[at]
    past, ahead = _side(page.published, name, -1), _side(page.published, name, 1)
    allowed = past if told == "past" else past.hull(ahead) if told == "unsure" else ahead
    likely = past if told == "past" else ahead
    north = [y for y in range(starts(likely).year, ends(likely).year + 1) if _meets(season(y, name), likely)]
    if not north:
        return None
    allowed, sign = hedge(page, first, at, allowed)
    return found("date.season", first, at, sign + str(north[-1] if told == "past" else north[0]), allowed)


def _side(published: Days, name: str, n: int) -> Days:
    """The days of the last (-1) or the next (1) season of a name, of north or south, on that side of publication."""
    today = starts(published)
    side = Interval.at_most(today) if n < 0 else Interval.at_least(today)
    soon = ends(shift(published, 1, "month", False))  # nobody sets a thing for a season that is all but over
    hull: Days = Interval.at(today)
    for half in ("north", "south"):
        each = [one for k in (-2, -1, 0, 1, 2) if (one := season(today.year + k, name, half)) is not None]
        each = [one for one in each if (starts(one) <= today if n < 0 else ends(one) >= soon)]
        if each:
            hull = hull.hull(each[-1] if n < 0 else each[0])
    return hull & side


def _meets(one: Days | None, other: Days) -> bool:
    return one is not None and not (one & other).empty


def _either_season(y: int, name: str) -> Days | None:
    """A season of north or south: the article does not say where on earth it was written."""
    north, south = season(y, name), season(y, name, "south")
    return north.hull(south) if north is not None and south is not None else None


def near_season(page: Page, first: int, last: int, n: int) -> Found | None:
    """last summer (-1) · this spring (0) · next winter (1) · this past summer (-1): the last."""
    if page.published is None:
        word = ("last", "this", "next")[n + 1]
        return deictic("date.season", first, last, f"{word} {_label(page, last)}")
    if last > first + 1:
        return _sided(page, first, last, "past")
    name = page.scan.lower[last]
    today = starts(page.published)
    options = [s for k in (-1, 0, 1) if (s := _either_season(today.year + k, name)) is not None]
    if n < 0:
        past = [s for s in options if starts(s) < today]
        chosen = past[-1].hull(past[-2]) if len(past) > 1 else past[-1] if past else None
    elif n > 0:
        later = [s for s in options if ends(s) > today]
        chosen = later[0].hull(later[-1]) if later else None
    else:
        chosen = _either_season(today.year, name)
    if chosen is None:
        return None
    if n < 0:
        chosen = chosen & Interval.at_most(today)
    chosen, sign = hedge(page, first, last, chosen)
    return found("date.season", first, last, sign + str(today.year + (n if name != "winter" else 0)), chosen)


__all__ = ["at_season", "near_season"]
