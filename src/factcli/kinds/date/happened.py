"""What happened on a feast: shot on Easter · the Easter morning homicide · the Halloween stabbing · a Labor Day crash."""

from __future__ import annotations

from datetime import date

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.date import easter, holidays
from factcli.kinds.date.common import DAYTIMES, dated, starts
from factcli.values import Interval
from factcli.values.days import make

_FIXED = {"halloween": (10, 31)}
_NAMES = ("easter", "halloween", "thanksgiving", "memorial", "labor", "columbus")
# What comes suddenly, and so on the feast itself: an Easter parade is a sort of thing.
_SUDDEN = frozenset("kill shoot stab explode attack bomb rape abduct crash collide derail ambush rampage".split())
_MANNERS = frozenset("fatal deadly double triple mass drive-by".split())
_LATELY = 275  # days in which an article names a feast without its year


def on_feast(page: Page, at: int) -> Found | None:
    """The last feast before the article, where it is the day of something sudden, or stands behind "on"."""
    scan = page.scan
    lower = scan.lower
    name = lower[at]
    if name not in _NAMES or page.published is None or not scan.words[at][0].isupper() or lower[at - 1] == "-":
        return None
    last = at + (scan.word(at + 1) == "day")
    follow = last + 1
    follow += scan.word(follow) in DAYTIMES
    begin, stop = scan.bounds(at)
    if not (_sudden(page, follow, stop) or (name == "easter" and at > begin and _on_it(page, at, follow, stop))):
        return None
    today = starts(page.published)
    day = _last(name, tuple(lower[at : last + 1]), today)
    if day is None or (today - day).days > _LATELY:
        return None
    made = dated(page, "date.feast", at, last, Interval.at(day), "day")
    if made is not None and name == "thanksgiving" and made.allowed == Interval.at(day):
        return made._replace(allowed=Interval.closed(day.replace(month=10, day=8), day))  # Canada's is in October
    return made


def _sudden(page: Page, at: int, stop: int) -> bool:
    """Whether a noun of what comes suddenly stands at a token, or one word behind it: Easter *shooting*, fatal *crash*."""
    scan = page.scan
    at += scan.word(at) in _MANNERS
    noun = lang.event_nouns().get(scan.word(at))
    return noun is not None and at < stop and noun[1] in _SUDDEN and scan.words[at].islower()


def _on_it(page: Page, at: int, follow: int, stop: int) -> bool:
    """Whether "on Easter" is a day and no more: not "on Easter eggs", nor every year."""
    lower = page.scan.lower
    if lower[at - 1] != "on" or lower[at - 2] in ("every", "always", "usually", "only", "tips", "based"):
        return False
    if follow >= stop or not lower[follow][0].isalpha():
        return follow >= stop or lower[follow] in (".", ",", ";", ")", '"', "\u201d")
    if lower[follow] in ("every", "each"):
        return False
    return lower[follow] in lang.stop_words() or lower[follow] in lang.past_tenses()


def _last(name: str, words: tuple[str, ...], today: date) -> date | None:
    if name == "easter":
        return easter.last_easter(today)
    if name in _FIXED:
        past = [
            day for y in (today.year - 1, today.year) if (day := make(y, *_FIXED[name])) is not None and day <= today
        ]
        return past[-1] if past else None
    return holidays.last_holiday(words, today)


__all__ = ["on_feast"]
