"""When somebody was as old as an age says: today, at an event, or at some time since the event that is told of."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import compress, count

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan import clauses
from factcli.scan.tokens import Lexicon, Scan
from factcli.values import Interval

_FAR = 12  # years before publication beyond which a year in an article is not that of its story
_LONG = 180  # days since an event from which an age may be that of then
_HARM = frozenset(
    "kill die murder shoot stab injure rape attack abduct execute strand drown crash collide strike abuse miss".split()
)
_DEATH_NOUNS = frozenset(
    "death deaths murder murders killing killings shooting shootings slaying slayings stabbing homicide rape "
    "manslaughter slayings".split()
)
_COURT = frozenset(
    "trial court jury juror jurors testified sentenced sentencing convicted charged pleaded plead prosecutor "
    "prosecutors guilty judge arraigned indicted hearing appeal verdict attorney memorial remembered".split()
)
_FRESH = 45  # days within which an event is news
_DEATHS = ("die", "kill")
_VICTIMS = frozenset(["victim", "victims", "deceased"])
_DIED = frozenset(["dead", "fatally", "died", "dies"])
_BE = frozenset(["was", "were", "been", "being", "is", "are", "be"])
_STEP_OVER = frozenset(
    "find pronounce identify declare confirm believe be have report discover name leave list".split()
)


def at_death(page: Page, begin: int, stop: int) -> bool:
    """Whether a sentence tells of a death: the age at it is the age that there is."""
    return not _death_words().isdisjoint(page.scan.lower[begin:stop])


@cache
def _death_words() -> frozenset[str]:
    return lang.forms_of(_DEATHS).union(["death", "dead"])


def when_died(lower: list[str], at: int) -> bool:
    """Whether ``when`` at a token begins "when she died", "when Marsh was killed"."""
    return any(word in ("died", "killed", "murdered", "passed") for word in lower[at + 2 : at + 5])


def victim(scan: Scan, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether who is as old as tokens ``first``..``last`` say died or came to harm, so that the age is that of then."""
    lower = scan.lower
    verbs = lang.verb_forms()
    telling = _telling_words()
    passive = False
    for i in compress(count(last + 1), map(telling.__contains__, lower[last + 1 : min(stop, last + 30)])):
        word = lower[i]
        if word in _BE:
            passive = True
            continue
        if word in _DIED:
            return True
        known = verbs.get(word)
        if known is None or not clauses.is_verb(scan, i, begin):
            if word == '"':
                break
            continue
        if known[1] in _HARM and (passive or known[1] == "die"):
            return scan.word(i - 1) != "who" or passive
        if not ((passive and known[1] in _STEP_OVER) or word.endswith("ing")):
            break
    before = clauses.verb_before(scan, first - 1, begin)
    if before.token < 0:
        return not _VICTIMS.isdisjoint(lower[max(begin, first - 12) : first])
    word = lower[before.token]
    between = lower[before.token + 1 : first]
    if word in _DEATH_NOUNS and ("of" in between[:2] or not clauses.is_verb(scan, before.token, begin)):
        return "of" in between[:2] and "by" not in between
    if before.kind in _HARM and before.kind != "die":
        return "by" not in between and not (set(lower[max(begin, before.token - 2) : before.token]) & _BE)
    own = lower[begin:first]
    return not _VICTIMS.isdisjoint(own) or (
        not _DEATH_NOUNS.isdisjoint(own)
        and any(word in _DEATH_NOUNS and lower[i] == "of" for i, word in enumerate(own, begin + 1))
    )


@cache
def _telling_words() -> frozenset[str]:
    """The words that can tell of a death or of none: of all others there is nothing to ask."""
    return frozenset(lang.verb_forms()).union(_BE, _DIED, '"')


def harmed(page: Page, key: str) -> bool:
    """Whether the document says anywhere that the person of this name died or came to harm."""
    known = page.people.harmed.get(key)
    if known is None:
        scan = page.scan
        known = any(
            victim(scan, name.first, name.last, *scan.bounds(name.first))
            for name in page.names.found
            if name.key == key
        )
        page.people.harmed[key] = known
    return known


def since_the_event(page: Page, begin: int, stop: int) -> Interval[date] | None:
    """From the day of the event that did the harm to publication, None when undated.

    The day is the one that the sentence ``begin``..``stop`` names, else the earliest that sentences on harm name; where
    one of these, of no court, tells of the last days, the news is fresh. A span of months is told as the day of
    publication: it would only blur an age that is as good as of today.
    """
    if page.published is None or page.published.low is None:
        return page.published
    low = _earliest(page, page.published.low, begin, stop)
    if low == page.published.low or _LONG > (page.published.low - low).days > _FRESH:
        low = page.people.told or _told(page, page.published.low)
        page.people.told = low
    if (page.published.low - low).days < _LONG:
        return page.published
    return Interval.closed(low, page.published.high or page.published.low)


@cache
def _harm_words() -> frozenset[str]:
    return _DEATH_NOUNS.union(lang.forms_of(_HARM))


def _told(page: Page, published: date) -> date:
    scan = page.scan
    harm = _harm_words()
    found = published
    for first, last in zip(scan.first, scan.last, strict=True):
        own = scan.lower[first:last]
        if harm.isdisjoint(own):
            continue
        day = _earliest(page, published, first, last)
        if day < published and (published - day).days <= _FRESH and not any(word in _COURT for word in own):
            return published
        found = min(found, day)
    return found


def since_its_year(page: Page, begin: int, first: int) -> Interval[date] | None:
    """The same from what is said between token ``begin`` and the age only: "in 2003, a 40-year-old Don Marsh"."""
    if page.published is None or page.published.low is None:
        return page.published
    return Interval.closed(
        _earliest(page, page.published.low, begin, first, 100), page.published.high or page.published.low
    )


def _earliest(page: Page, published: date, begin: int, stop: int, far: int = _FAR) -> date:
    """The earliest day meant by a year, a month and day, a weekday or "last year" among tokens ``begin``..``stop``."""
    lower = page.scan.lower
    months, weekdays, numbers = lang.months(), lang.weekdays(), lang.number_words()
    found = published
    for i in compress(count(begin), map(_times().__getitem__, lower[begin:stop])):
        word = lower[i]
        day: date | None = None
        if len(word) == 4 and word.isdigit():
            year = int(word)
            if published.year - far <= year < published.year and lower[max(0, i - 1)] not in ("since", "$", "#"):
                day = _of_year(lower, i, year, months)
        elif word in months and page.scan.words[i][0].isupper():
            after = i + 2 if lower[i + 1 : i + 2] == ["."] else i + 1
            if lower[after : after + 1] and lower[after].isdigit() and len(lower[after]) <= 2:
                day = _latest(months[word], int(lower[after]), published)
        elif word in weekdays and page.scan.words[i][0].isupper():
            day = published - timedelta(7)
        elif word == "last" and lower[i + 1 : i + 2]:
            after_last = lower[i + 1]
            if after_last in ("year", "summer", "winter", "spring", "autumn", "fall", "season"):
                day = date(published.year - 1, 1, 1)
            elif after_last in ("month", "week"):
                day = published - timedelta(62)
            elif after_last in months:
                day = date(published.year - 1, months[after_last], 1)
        elif word == "ago" and i > begin + 1 and lower[i - 1] in ("year", "years", "month", "months"):
            units = int(lower[i - 2]) if lower[i - 2].isdigit() else numbers.get(lower[i - 2], 1)
            years = units if lower[i - 1].startswith("year") else units // 12 + 1
            if years <= 60:
                day = date(max(1, published.year - years), 1, 1)
        if day is not None and day < found:
            found = day
    return found


@cache
def _times() -> Lexicon[bool]:
    """Whether a word can tell of a day; so can years in figures."""
    words = frozenset([*lang.months(), *lang.weekdays(), "last", "ago"])
    return Lexicon(lambda word: word in words or (len(word) == 4 and word.isdigit()))


def _of_year(lower: list[str], at: int, year: int, months: dict[str, int]) -> date:
    for i in range(max(0, at - 4), at):
        if lower[i] in months:
            return date(year, months[lower[i]], 1)
    return date(year, 1, 1)


def _latest(month: int, day: int, published: date) -> date | None:
    if not 1 <= day <= 31:
        return None
    year = published.year if (month, day) <= (published.month, published.day) else published.year - 1
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if (published - found).days < 330 else None  # a day that is still to come


__all__ = ["at_death", "harmed", "since_its_year", "since_the_event", "victim", "when_died"]
