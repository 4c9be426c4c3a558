"""Weekends told from the day of publication: over the weekend · last weekend · this past weekend."""

from __future__ import annotations

from factcli.kinds.base import Found, Page
from factcli.kinds.date.common import Days, deictic, found, starts
from factcli.kinds.date.direction import direction
from factcli.values import Interval, date_text, shift, weekday


def near_weekend(page: Page, published: Days, first: int, last: int, n: int) -> Found:
    """last weekend · next weekend · this weekend, of which the last and the next may be the one farther off, too."""
    near_ = "past" if n < 0 else "next" if n > 0 else "near"
    saturday = weekday(published, 5, near_)  # type: ignore[arg-type]
    allowed = saturday.hull(shift(saturday, 1, "day", False))
    if n < 0 and published.low is not None and published.low.weekday() >= 5 and saturday.low is not None:
        saturday = shift(saturday, -7, "day", False)
    if n:
        allowed = allowed.hull(shift(allowed, 7 * n, "day", False))
    # Some count the Friday night in.
    allowed = allowed.hull(shift(Interval.at(starts(allowed)), -1, "day", False))
    return found(
        "date.weekend", first, last, date_text(saturday.hull(shift(saturday, 1, "day", False)), "day"), allowed
    )


def the_weekend(page: Page, at: int) -> Found | None:
    """over the weekend · at the weekend: the last one, or the next where the verb points ahead."""
    scan = page.scan
    begin, _ = scan.bounds(at)
    if at - 2 >= begin and scan.lower[at - 1] == "past" and scan.lower[at - 2] in ("this", "the"):
        return _past_weekend(page, at)
    if (
        at - 2 < begin
        or scan.lower[at - 1] != "the"
        or (scan.word(at + 1) == "of" and scan.word(at + 2)[:1].isdigit())  # "the weekend of 2-3 September"
        or scan.lower[at - 2] not in ("over", "at", "during", "on", "through")
    ):
        return None
    if page.published is None:
        return deictic("date.weekend", at, at, "weekend")
    side = direction(page, at - 2, at)
    saturday = weekday(page.published, 5, "next" if side == "next" else "past")
    allowed = saturday.hull(shift(saturday, 1, "day", False))
    if side in ("unsure", "due", "none"):
        allowed = allowed.hull(weekday(page.published, 6, "next"))
    if side != "next" and page.published.low is not None and page.published.low.weekday() >= 5:
        allowed = allowed.hull(shift(saturday, -7, "day", False))
    wide = allowed.hull(shift(Interval.at(starts(allowed)), -1, "day", False))
    value = date_text(saturday.hull(shift(saturday, 1, "day", False)), "day")
    return found("date.weekend", at - 1, at, value, wide)


def _past_weekend(page: Page, at: int) -> Found | None:
    """this past weekend: the one that ended last, or is ending; where the article is of a weekend, that or the one before."""
    first = at - 2 if page.scan.lower[at - 2] == "this" else at - 1
    if page.scan.word(at + 1) == "-" or page.scan.lower[at - 3] in ("of", "for", "than"):
        return None
    if page.published is None:
        return deictic("date.weekend", first, at, "weekend")
    saturday = weekday(page.published, 5, "past")
    allowed = shift(saturday, -1, "day", False).hull(shift(saturday, 1, "day", False))
    if starts(page.published).weekday() >= 5:
        allowed = allowed.hull(shift(allowed, -7, "day", False))
    value = date_text(saturday.hull(shift(saturday, 1, "day", False)), "day")
    return found("date.weekend", first, at, value, allowed)


__all__ = ["near_weekend", "the_weekend"]
