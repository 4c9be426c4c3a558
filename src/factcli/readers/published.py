"""When an article was published, told from its own header, and which parts of the file hold no copy.

Trusted in this order: a line that says when it was published, one that says when it was updated, a line that is only
a date, a dateline (``LOS ANGELES, Sept. 7 —``), a web address with a date in it, and last the ``--as-of`` date.
A date that no calendar holds counts as none, and so does one that could be read in two ways (03/04/2023), unless it is
known in which order the article writes day and month.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from factcli.directives import spans
from factcli.late import late
from factcli.model.document import Span

_HEADER_LINES = 15  # a header is looked for in so many lines that are not blank
_LONGEST_HEADER = 160  # code points; longer lines are copy

_TRUST = (("published", "header"), ("updated", "header"), ("line", "header"), ("dateline", "dateline"), ("url", "url"))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = late(
    rf"(?<![\d/.-])(?:(?P<iso>\d{{4}}-\d\d-\d\d)(?:[T ]\d\d:?\d\d[\d:.]*(?:Z|\s?[+-]\d\d:?\d\d)?)?"
    r"|(?P<numbers>\d{1,4}[/.]\d{1,2}[/.]\d{1,4})"
    rf"|(?P<day1>{_DAY})(?: of)?[ -](?P<month1>{_MONTH}),?[ -](?P<year1>\d{{4}})"
    rf"|(?P<month2>{_MONTH})[ ](?P<day2>{_DAY}),?[ ](?P<year2>\d{{4}}))(?![\d/])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\d[/.]\d")
_LABEL = late(
    r"\b(?:(?P<new>(?:last |first )?(?:updated|modified|edited|revised))"
    r"|(?P<old>(?:first |originally )?(?:published|posted|created|issued|released|filed)|date(?:d|line)?))\b"
    r"(?: online| date)?(?: on| at)?\s*:?",
    re.IGNORECASE,
)


# What may stand beside the date on a line that tells only when: a weekday, a time of day, a time zone, a few words.
_FILLER = late(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\b\.?|hrs?\b|h\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b(?:GMT|UTC|Z)(?:\s?[+-]\d{1,2}(?::?\d{1,2})?)?\b|[+-]\d\d:?\d\d\b"
    r"|\b(?:[ECMP][SD]?T|[BIJKM]ST|CES?T|EES?T|WES?T|HKT|SGT|PKT|WIB|AE[SD]?T|NZ[SD]?T|MSK|PHT|ICT|SAST|EAT|WAT)\b"
    r"|\b(?:on|at|the|local time|hours|eastern|pacific|central)\b|\d+ min(?:ute)?s? (?:read|ago)|\d+ hours? ago"
    r"|[\s,.|:;@•·()\[\]/*–—-]+",
    re.IGNORECASE,
)


_LEADING = late(r"\s*date:?[ \t]+(\d{4}-\d\d-\d\d)\b(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?[ \t]*", re.IGNORECASE)

_CITY = r"[A-ZÀ-ÖØ-Þ]{2}[A-ZÀ-ÖØ-Þ.'’ /-]{0,38}"
_REGION = r"(?:,[ ][A-Z][A-Za-z.]+(?:[ ][A-Z][a-z]+)?)?"
_AGENCY = r"\([A-Z][^()\n]{1,38}\)"


_DATELINE = late(
    rf"[ \t]*{_CITY}{_REGION}(?:[ ](?P<before>{_AGENCY}))?,?:?[ ]*(?:[-–—/|]+[ ]*)?"
    rf"(?:(?P<month1>(?i:{_MONTH}))[ ](?P<day1>{_DAY})|(?P<day2>{_DAY})[ ](?P<month2>(?i:{_MONTH})))"
    r"(?:,?[ ](?P<year>\d{4}))?"
    rf"(?P<after>[ ,]*{_AGENCY}|[ ,/]+[A-Z][A-Za-z-]+/?(?=[ ]*[-–—]))?,?[ ]*(?P<end>[-–—]+|:)?[ ]*",
)


_PLACE = late(rf"[ \t]*{_CITY}{_REGION}(?:[ ]{_AGENCY}[ ]?[-–—:]+|[ ]?(?:—|--|–)(?=[ ]?[A-Z“\"‘]))[ ]*")


_URL = late(r"\b(?:https?://|www\.)[^\s<>\"“”]+")
_URL_OPENING = late(r"[hw](?=ttps?://|ww\.)")  # found many times as fast as a word's beginning
_URL_DATE = late(r"[/-]((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?![\d])", re.IGNORECASE)
_MAIL_END = late(r"@[\w-]+(?:\.[\w-]+)+")
_MAIL_START = late(r"[\w.+-]+\Z")
_CREDIT_WORD = (
    r"(?:photo(?:graph)?s?|image|picture|pic|video|credit|file photo|photo credit|image credit|picture credit)"
)


# Where a credit may begin: found many times as fast as the credit itself.
_CREDIT_OPENING = late(r"[(\[]|[PpIiVvCcFf](?=(?i:hoto|mage|ic|ideo|redit|ile photo))")


_CREDIT = late(
    rf"[(\[]{_CREDIT_WORD}(?: courtesy of| by|:)[^()\[\]\n]{{1,80}}[)\]]"
    rf"|\b{_CREDIT_WORD}(?:: ?| by | courtesy of )(?P<who>[^\n.]{{2,60}})(?=\r?\n|\Z)",
    re.IGNORECASE,
)
_CREDIT_HINTS = (
    "hoto",
    "HOTO",
    "mage:",
    "mage by",
    "MAGE:",
    "icture:",
    "icture by",
    "ideo:",
    "redit:",
    "REDIT:",
    "ic:",
)


_CREDITED = late(r"(?:(?:[A-Z][\w.'’-]*|by|courtesy|of|via|for|and|&|[/|,©-])(?:\s+|(?=[/|,©-])|(?<=[/|,©-])|\Z))+")


_BYLINE = late(r"(?:By|BY|by) (?:[A-Z][\w.'’-]*[,|]?(?:\s+(?:and|in|for|AND|IN|FOR|&))?\s*){1,8}")


def find_published(
    text: str, as_of: date | None = None, date_order: str = ""
) -> tuple[date | None, str, int, tuple[Span, ...]]:
    """The date of publication, what told it, where the copy begins, and the spans (sorted, apart) that hold no copy.

    The source is ``header``, ``dateline``, ``url``, ``as-of`` or ``""``. A dateline without a year takes it from a web
    address in the header or from ``as_of``; with neither it tells nothing. ``date_order`` is ``dmy``, ``mdy`` or ``""``.
    """
    if "\r" in text:  # an old Mac line end is one; offsets stay
        text = re.sub(r"\r(?!\n)", "\n", text)
    told: dict[str, date] = {}
    masked: list[tuple[int, int]] = []
    body = 0
    leading = _LEADING().match(text)
    if leading:
        day = _iso(leading[1])
        if day:
            told["published"] = day
            body = leading.end()
            masked.append((leading.start() + len(leading[0]) - len(leading[0].lstrip()), body))
    dateline: tuple[int, int, int | None] | None = None
    for number, (start, line) in enumerate(_lines(text, body)):
        for url in _found(_URL, _URL_OPENING(), line) if number < 5 else ():
            day = _url_date(url[0])
            if day:
                told.setdefault("url", day)
        if len(line) <= _LONGEST_HEADER and _header_line(line, told, number == 0, date_order):
            masked.append((start, start + len(line.rstrip())))
            continue
        if not (line[:2].isupper() and line[:2].isalpha()):  # a dateline begins with a city in capitals
            continue
        place = _DATELINE().match(line)
        if place and (place["end"] or place["before"] or place["after"]) and line[: place.end()].strip()[0].isupper():
            masked.append((start, start + place.end()))
            dateline = dateline or _partial(place)
        elif place := _PLACE().match(line):
            masked.append((start, start + place.end()))
    masked.extend(_no_copy(text, body))
    spans = _merged(masked, text)
    if dateline:
        day = _complete(dateline, told.get("url"), as_of)
        if day:
            told["dateline"] = day
    for key, source in _TRUST:
        if key in told:
            return told[key], source, body, spans
    return as_of, "as-of" if as_of else "", body, spans


def day_of(text: str, date_order: str = "") -> date | None:
    """The day that a field names (``2023-09-09T10:00:00Z``, ``9 September 2023``, ``20230909``), None if not plainly one.

    ``date_order`` is ``dmy``, ``mdy`` or ``""``: without it ``03/04/2023`` names none.
    """
    text = text.strip()[:_LONGEST_HEADER]
    if len(text) >= 8 and text[:8].isdecimal() and text.isascii() and not text[8:9].isdecimal():
        return _make(int(text[:4]), int(text[4:6]), int(text[6:8]))
    found = _DATE().search(text)
    return _day(found, date_order) if found else None


def _lines(text: str, body: int) -> list[tuple[int, str]]:
    """The first lines that are not blank, with their offsets."""
    found: list[tuple[int, str]] = []
    at = body
    while at < len(text) and len(found) < _HEADER_LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + 2000)]
        words = line.lstrip()
        if words:
            found.append((at + len(line) - len(words), words.rstrip()))
        at = end + 1
    return found


def _header_line(line: str, told: dict[str, date], first: bool, date_order: str) -> bool:
    """Whether a line tells only when (and by whom) the article was written; dates that it tells are noted."""
    dated = _YEAR.search(line) is not None
    if not dated and len(line) > 80:
        return False
    dates = list(_DATE().finditer(line)) if dated else []
    if not dates:
        label = _LABEL().match(line) if len(line) <= 60 else None
        if label is not None and not _FILLER().sub("", line[label.end() :]):
            return True
        return not first and len(line) <= 80 and _byline(line)
    labels = list(_LABEL().finditer(line))
    rest = line
    for found in sorted([*dates, *labels], key=lambda m: m.start(), reverse=True):
        rest = rest[: found.start()] + " " + rest[found.end() :]
    rest = _FILLER().sub(" ", rest).strip()
    noted: dict[str, date] = {}
    told_here = False
    for label in labels:
        after = next((d for d in dates if d.start() >= label.end()), None)
        if after is None or _FILLER().sub("", line[label.end() : after.start()]):
            continue
        before = line[: label.start()].rstrip()
        if before and ":" not in label[0] and not before.endswith(("|", "•", "·", "-", ")")):
            continue
        day = _day(after, date_order)
        told_here = True
        if day:
            noted.setdefault("updated" if label["new"] else "published", day)
    words = rest.split()
    if told_here:
        if any(word[0].islower() and word not in ("by", "and", "in", "for", "of") for word in words):
            return False
        for key, day in noted.items():
            told.setdefault(key, day)
        return True
    agency = len(words) <= 4 and all(word.isupper() for word in words) and re.search(r"\d[:.]\d\d", line) is not None
    if not words or agency or _byline(rest + " "):
        day = _day(dates[0], date_order)
        if day and not labels:
            told.setdefault("line", day)
        return not labels or day is not None
    return False


def _byline(line: str) -> bool:
    """Whether a line tells only who wrote the article."""
    return line[:2] in ("By", "BY", "by") and _BYLINE().fullmatch(line) is not None


def _day(found: re.Match[str], date_order: str = "") -> date | None:
    if found["iso"]:
        return _iso(found["iso"])
    if found["numbers"]:
        return _numbers(re.split("[/.]", found["numbers"]), date_order)
    day, month, year = (found["day1"], found["month1"], found["year1"])
    if day is None:
        day, month, year = (found["day2"], found["month2"], found["year2"])
    return _make(int(year), _month(month), _number(day))


def _iso(text: str) -> date | None:
    year, month, day = text.split("-")
    return _make(int(year), int(month), int(day))


def _numbers(parts: list[str], date_order: str) -> date | None:
    """A date in figures if it can be read in one way only, or if the order of day and month is known."""
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return _make(first, second, third)
    if len(parts[2]) != 4:
        return None
    day_first, month_first = _make(third, second, first), _make(third, first, second)
    if day_first is not None and month_first is not None and day_first != month_first:
        return {"dmy": day_first, "mdy": month_first}.get(date_order)
    return day_first or month_first


def _make(year: int, month: int, day: int) -> date | None:
    if not 1800 <= year <= 2199:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _number(day: str) -> int:
    return int(day.rstrip("stndrhSTNDRH"))


def _partial(place: re.Match[str]) -> tuple[int, int, int | None]:
    month, day = (place["month1"], place["day1"]) if place["month1"] else (place["month2"], place["day2"])
    return _month(month), _number(day), int(place["year"]) if place["year"] else None


def _complete(dateline: tuple[int, int, int | None], near: date | None, as_of: date | None) -> date | None:
    """A dateline's date; a missing year makes it the one nearest to ``near``, else the last not after ``as_of``."""
    month, day, year = dateline
    if year is not None:
        return _make(year, month, day)
    if near is not None:
        around = [made for y in (near.year - 1, near.year, near.year + 1) if (made := _make(y, month, day))]
        return min(around, key=lambda made: abs((made - near).days), default=None)
    if as_of is not None:
        past = [made for y in (as_of.year, as_of.year - 1) if (made := _make(y, month, day)) and made <= as_of]
        return past[0] if past else None
    return None


def _url_date(url: str) -> date | None:
    found = _URL_DATE().search(url)
    if not found:
        return None
    month = found[2].lower()
    if month.isalpha():
        if month not in _MONTHS:
            return None
        month = str(_MONTHS.index(month) + 1)
    return _make(int(found[1]), int(month), int(found[3]))


def _no_copy(text: str, body: int) -> list[tuple[int, int]]:
    """Web and e-mail addresses, picture credits, and what is said to factcli or to the desk, anywhere in the text."""
    found = spans(text)
    if "://" in text or "www." in text:
        urls = _found(_URL, _URL_OPENING(), text, body)
        found.extend((url.start(), url.start() + len(url[0].rstrip(".,;:!?)]'’"))) for url in urls)
    if "@" in text:
        for mail in _MAIL_END().finditer(text, body):
            name = _MAIL_START().search(text[max(body, mail.start() - 64) : mail.start()])
            if name:
                found.append((mail.start() - len(name[0]), mail.end()))
    if not any(word in text for word in _CREDIT_HINTS):
        return found
    credits = _found(_CREDIT, _CREDIT_OPENING(), text, body)
    found.extend(c.span() for c in credits if c["who"] is None or _CREDITED().fullmatch(c["who"]))
    return found


def _found(
    whole: Callable[[], re.Pattern[str]], opening: re.Pattern[str], text: str, begin: int = 0
) -> Iterator[re.Match[str]]:
    """What ``whole.finditer`` finds: ``opening`` matches a character wherever ``whole`` could begin, and is looked for."""
    end = begin
    for candidate in opening.finditer(text, begin):
        if candidate.start() >= end and (found := whole().match(text, candidate.start())):
            end = found.end()
            yield found


def _merged(spans: list[tuple[int, int]], text: str) -> tuple[Span, ...]:
    """Spans sorted, overlaps joined, trailing white space left out."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        end = start + len(text[start:end].rstrip())
        if end <= start:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return tuple(Span(start, end) for start, end in merged)
