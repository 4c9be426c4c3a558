"""Days and months without their year: which one is meant, and which it may be besides."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, dated, ends, found, starts, year_of
from factcli.kinds.date.direction import Direction, direction
from factcli.kinds.date.story import LONG_AGO, main_year, of_story, running, year_told
from factcli.values import Direction as Side
from factcli.values import OneOf, date_text, day, day_without_year, month, month_without_year
from factcli.values.policy import current

_FAR = 300  # days ahead beyond which a day that was weeks ago would have its year
_WEEKS = 42  # days within which a date has no year, although no verb tells which of the two it is
_BOTH: tuple[Side, Side] = ("past", "next")


def _side(told: str) -> Side:
    """The direction under its name in the table of dates: what no verb tells is the nearest."""
    return "near" if told == "none" else "past" if told == "past" else "next"


def yearless_month(page: Page, at: int, number: int, told: Direction) -> tuple[Days, Days] | None:
    """The month meant by a name at ``at`` that has no year, and all the days it allows.

    They are one object where only one month can be meant. ``told`` is what the words around it say of its side.
    """
    if page.published is None:
        return None
    allowed = month_without_year(number, page.published, _side(told))
    if allowed is None:
        return None
    if told == "unsure":
        past, ahead = (month_without_year(number, page.published, side) for side in _BOTH)
        if past is None or ahead is None:
            return allowed, allowed
        recent = (starts(page.published) - ends(past)).days <= _WEEKS  # "originally planned for May", said in June
        return (past if recent else ahead), past.hull(ahead)
    if told != "next" and (going_on := running(page, at, number)) is not None:
        return going_on, going_on
    if told == "past" and (starts(page.published) - starts(allowed)).days > LONG_AGO:
        y = main_year(page, at, number)
        story = None if y is None else month(y, number)
        if story is not None and ends(story) < starts(allowed):
            return story, story.hull(allowed)
    carried = _carried(page, at) if told == "past" else None
    earlier = month(carried[0], number) if carried is not None else None
    if earlier is None or carried is None or ends(earlier) >= starts(allowed) or carried[1] == number:
        return allowed, allowed
    # "In March 2017 he was arrested. In May he was released": the story goes on, in its own year
    return (earlier if carried[2] and carried[1] < number else allowed), earlier.hull(allowed)


def yearless_day(page: Page, first: int, last: int, number: int, which: int) -> Found | None:
    """The day of a month at tokens ``first``..``last``, in the year that its clause and the day of publication suggest."""
    if page.published is None:
        if day(2000, number, which) is None:
            return None
        return found(
            "date.day",
            first,
            last,
            f"XXXX-{number:02d}-{which:02d}",
            OneOf.of(f"{number:02d}-{which:02d}"),
            "month-day",
        )
    if (told_year := year_told(page, last + 1, first)) is not None:
        end, y = told_year
        return None if y is None else dated(page, "date.day", first, end, day(y, number, which), "day")
    told = direction(page, first, last)
    allowed = day_without_year(number, which, page.published, _side(told))
    made = dated(page, "date.day", first, last, allowed, "day")
    past_year = _carried(page, first) if told == "past" and made is not None else None
    carried = day(past_year[0], number, which) if past_year is not None else None
    if (
        made is not None
        and past_year is not None
        and carried is not None
        and ends(carried) < starts(allowed or carried)
    ):
        value = date_text(carried, "day") if past_year[2] else made.value
        return made._replace(value=value, allowed=carried.hull(allowed or carried))
    event = of_story(page, first, number, which, allowed) if told == "past" and past_year is None else None
    if made is not None and event is not None and ends(event) < starts(allowed or event):
        return made._replace(value=date_text(event, "day"), allowed=event.hull(allowed or event))
    if made is not None and told == "past" and made.value[0] == "<":
        ahead = day_without_year(number, which, page.published, "next")
        long = allowed is not None and (starts(page.published) - starts(allowed)).days > _FAR
        # "will pay a dividend to those registered by 22 September"
        return (
            dated(page, "date.day", first, last, ahead, "day")
            if long and ahead and _weeks_away(ahead, page.published)
            else made
        )
    if made is None or allowed is None or made.value[0] in "<>=~" or told == "none":
        return made
    if told == "next":
        past = day_without_year(number, which, page.published, "past")
        gone = past is not None and 0 < (starts(page.published) - starts(past)).days <= _WEEKS
        if past is None or not gone or (starts(allowed) - starts(page.published)).days <= _FAR:
            return made  # "bins will be emptied late after the holiday on 28 August", said in September
        return made._replace(value=date_text(past, "day"), allowed=past.hull(allowed))
    if told == "past" and (starts(page.published) - starts(allowed)).days <= current().yearless_days_back:
        return made
    past, ahead = (day_without_year(number, which, page.published, side) for side in _BOTH)
    if past is None or ahead is None:
        return made
    if told == "past":  # a day so long past would have its year with it: perhaps the next is meant
        likely = ahead if _weeks_away(ahead, page.published) else past
        return made._replace(value=date_text(likely, "day"), allowed=past.hull(ahead))
    if told == "due":
        recent = _weeks_away(past, page.published)
        return made._replace(value=date_text(past, "day"), allowed=past.hull(ahead)) if recent else made
    for near in (past, ahead):  # a year is left out of a date of these weeks, not of one in the coming or the last year
        if _weeks_away(near, page.published):
            return made._replace(value=date_text(near, "day"), allowed=near)
    long_past = (starts(page.published) - starts(past)).days > current().yearless_days_back
    return made if long_past else made._replace(allowed=past.hull(ahead))


def _weeks_away(one: Days, published: Days) -> bool:
    """Whether a day is within weeks of the day of publication."""
    return abs((starts(one) - starts(published)).days) <= _WEEKS


def _carried(page: Page, first: int) -> tuple[int, int, bool] | None:
    """The year and month of a date just before: "He fled on Nov. 30, 2022. He was found on Dec. 7" may tell of 2022.

    And whether it is likely: after a day with its year, and after a month with its year in the same sentence.
    """
    scan = page.scan
    sentence = scan.sentence_of[first]
    if scan.word(first - 1) == "since":
        return None  # "has been at large since July 29"
    begin = scan.first[sentence - 1] if sentence else scan.first[sentence]
    for i in range(first - 1, begin, -1):
        y = year_of(scan.lower[i])
        if y is None:
            continue
        near = scan.lower[max(begin, i - 4) : i]
        months = [one for one in near if one in lang.months()]
        if months:
            likely = scan.sentence_of[i] == sentence or any(one.isdigit() for one in near)
            recent = page.published is not None and starts(page.published).year - (2 if likely else 1) <= y
            return (y, lang.months()[months[-1]], likely) if recent else None
    return None


__all__ = ["yearless_day", "yearless_month"]
