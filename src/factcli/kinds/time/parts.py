"""Parts of the day beside their day (Friday evening, late Friday), and time zones."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.values import Interval

# Hours east of Greenwich, in minutes, of the zones that copy names; None where one name stands for several zones.
ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "wat": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "sast": 120,
    "eat": 180, "msk": 180,
    "est": -300, "edt": -240, "et": None, "cst": None, "cdt": -300, "ct": None, "mst": -420, "mdt": -360, "mt": None,
    "pst": -480, "pdt": -420, "pt": None, "akdt": -480, "hst": -600, "ist": None, "pkt": 300, "wib": 420,
    "hkt": 480, "sgt": 480,
    "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
"""Minutes east of Greenwich."""
# Wide, because nobody agrees where an afternoon ends; a night ends on the next day, whose minutes count on.
DAYTIMES = {"morning": (0, 765), "afternoon": (690, 1170), "evening": (960, 1439), "night": (960, 1890)}
"""Parts of the day after its name, as minutes."""
PARTS = {"early": (0, 780), "late": (720, 1439)}
"""Parts of the day before its name."""
# Wide as the year and the latitude move the sun: before it, at it, after it.
_SUN = {
    "dawn": ((0, 510), (150, 540), (210, 660)), "daybreak": ((0, 510), (150, 540), (210, 660)),
    "sunrise": ((0, 540), (180, 570), (240, 690)), "dusk": ((720, 1320), (900, 1380), (930, 1439)),
    "nightfall": ((720, 1350), (930, 1410), (960, 1439)), "sunset": ((720, 1320), (870, 1350), (900, 1439)),
    "lunchtime": ((540, 870), (660, 900), (690, 960)), "midmorning": ((0, 690), (480, 720), (540, 780)),
    "midafternoon": ((660, 960), (810, 1020), (840, 1110)),
}  # fmt: skip
_SIDES = {"before": 0, "pre": 0, "until": 0, "after": 2, "since": 2}
_AT_SUN = frozenset("at around about by near before after since crack of".split())
_RAIDS = frozenset(
    "raid raids attack attacks swoop swoops operation strike strikes ambush assault arrests blast".split()
)
SUN = frozenset([*_SUN, "predawn", "overnight", "light", "hours"])
"""Words at which a time told by the sun, or the small hours, may stand."""
# Whose time: minutes east of Greenwich in winter and in summer, for an article need not say which it is.
_LOCAL_TIMES = {
    "irish": (0, 60), "british": (0, 60), "uk": (0, 60), "dublin": (0, 60), "london": (0, 60), "portuguese": (0, 60),
    "french": (60, 120), "german": (60, 120), "italian": (60, 120), "spanish": (60, 120), "dutch": (60, 120),
    "swiss": (60, 120), "swedish": (60, 120), "norwegian": (60, 120), "polish": (60, 120), "paris": (60, 120),
    "greek": (120, 180), "israeli": (120, 180), "turkish": (180, 180), "moscow": (180, 180), "kenyan": (180, 180),
    "indian": (330, 330), "pakistani": (300, 300), "thai": (420, 420), "chinese": (480, 480), "beijing": (480, 480),
    "philippine": (480, 480), "manila": (480, 480), "singapore": (480, 480), "malaysian": (480, 480),
    "japanese": (540, 540), "japan": (540, 540), "tokyo": (540, 540), "korean": (540, 540), "seoul": (540, 540),
    "sydney": (600, 660), "melbourne": (600, 660), "eastern": (-300, -240), "central": (-360, -300),
    "mountain": (-420, -360), "pacific": (-480, -420),
}  # fmt: skip
_HOURLY = frozenset(["early", "late", "-", "an", "a", "the"])
_SUDDEN = frozenset("shoot crash raid burn explode attack stab collide kill ambush derail steal bomb".split())
_FEASTS = frozenset("christmas easter thanksgiving halloween eve day".split())
_ORDERED = frozenset("later earlier early late".split())  # before "that night", which tells nothing by itself
_NIGHT_OF = frozenset("on since in by during the".split())
_BETWEEN = frozenset(["on", ",", "(", "yesterday", "today", "south"])
_TIMES = frozenset(["time", "standard", "daylight"])
_HALF = frozenset(["am", "a.m.", "pm", "p.m.", "o'clock"])
BEFORE_HOUR = frozenset("at about around by before after until".split())
"""Words before an hour of the day."""
_DAY_WORDS = frozenset("yesterday today tomorrow".split())


def daytime(page: Page, at: int, begin: int) -> Found | None:
    """Friday evening · yesterday afternoon · later that night: a part of the day, beside a day only."""
    scan = page.scan
    lower = scan.lower
    before = lower[at - 1] if at > begin else ""
    if at == begin or scan.words[at][0].isupper():
        return None
    if before in ("early", "late", "mid", "-") and at - 2 >= begin:
        before = lower[at - 2] if before != "-" else lower[at - 3] if at - 3 >= begin else ""
    beside = (before in lang.weekdays() and not before.endswith("days")) or before in _DAY_WORDS
    if (
        before in ("the", "same", "very", "intervening")
        and scan.word(at + 1) == "of"
        and lower[at - 2] in _NIGHT_OF
        and at - 2 >= begin
    ):
        beside = True  # "on the morning of March 4"
    if before in ("by", "until", "since") and lower[at - 1] in ("early", "late", "mid", "-"):
        beside = beside or scan.word(at + 1) not in ("'s",)  # "by early afternoon the crowd had gone"
    beside = beside or _of_its_own(page, at, begin) or (lower[at - 1] in _HOURLY and _sudden(page, at))
    if lower[at - 3 : at - 1] == ["hours", "of"] and at - 3 >= begin:
        return None  # "in the early hours of Sunday morning", which is told
    if (
        (before == "that" and lower[at - 2] in _ORDERED)
        or (before == "same" and lower[at - 2] == "the")
        or (before in ("the", "following", "next", "previous") and _in_the(lower, at, begin))
    ):
        beside = True
    since = lower[at - 2] in ("by", "until", "since")  # "began at 10am and by early afternoon had ended"
    if not since and any(
        one in _HALF or (one[0].isdigit() and (":" in one or "." in one)) for one in lower[max(begin, at - 4) : at - 1]
    ):
        return None  # "at 10:20 Friday night": the hour says it all
    if at - 4 >= begin and lower[at - 4] in BEFORE_HOUR and lower[at - 2] == "on":
        hour = lower[at - 3]
        if (hour.isdigit() and int(hour) < 13) or lang.number_words().get(hour, 13) < 13:
            return None  # "at nine on Friday night"
    if not beside or scan.word(at + 1) == "-" or scan.word(at + 1) in ("news", "paper", "show", "prayers"):
        return None
    return Found("time.daytime", at, at, lower[at], Interval.closed(*DAYTIMES[lower[at]]), "clock", "time", phrase=at)


def _sudden(page: Page, at: int) -> bool:
    """Whether a part of the day stands before what came suddenly: an overnight *crash*, an early-morning house *fire*."""
    for i in (at + 1, at + 2):
        word = page.scan.word(i)
        event = lang.event_nouns().get(word)
        if event is not None:
            return event[1] in _SUDDEN and not clauses.goes_on(page.scan.word(i + 1))  # "the night fire crew"
        if not word.isalpha() or word in lang.stop_words() or word == "shift":
            return False
    return False


def _of_its_own(page: Page, at: int, begin: int) -> bool:
    """by evening · talked through the night · in the early evening they left · a late-July afternoon · Christmas morning."""
    scan = page.scan
    lower = scan.lower
    before, word = lower[at - 1], lower[at]
    if before in _FEASTS or before in lang.months():
        return scan.words[at - 1][0].isupper()
    follow = scan.word(at + 1)
    if clauses.goes_on(follow) and begin not in (at - 1, at - 3):
        return False  # "by evening classes"; but "By evening police had left"
    if before == "by" and word != "night":
        return True
    through = word == "night" and before == "the" and lower[at - 2] in ("through", "into", "throughout")
    early = before in ("early", "late") and lower[at - 2] == "the" and lower[at - 3] in ("in", "during")
    if at - 3 < begin or not (through or early):
        return False
    return any(one in lang.past_tenses() for one in lower[begin : scan.bounds(at)[1]])  # once, not every day


def _in_the(lower: list[str], at: int, begin: int) -> bool:
    """later in the afternoon · in the early evening · the following morning."""
    if lower[at - 1] in ("following", "next", "previous"):
        return lower[at - 2 : at - 1] == ["the"]
    i = at - 2 if lower[at - 1] == "the" else at - 3
    return i > begin and lower[i] in ("in", "during") and lower[i - 1] in ("later", "earlier", "that")


def by_sun(page: Page, at: int, begin: int) -> Found | None:
    """before dawn · a pre-dawn raid · at sunset · first light · overnight · in the small hours."""
    scan = page.scan
    lower = scan.lower
    word, before, follow = lower[at], lower[at - 1] if at > begin else "", scan.word(at + 1)
    if scan.words[at][0].isupper() and at > begin and not scan.words[at].isupper():
        return None  # Dawn French
    if word == "overnight":
        if (clauses.goes_on(follow) or before in ("an", "the", "almost") or follow == "-") and not _sudden(page, at):
            return None
        return _part(at, at, "night", DAYTIMES["night"])
    if word == "hours":
        if before == "morning" and at - 3 >= begin and lower[at - 2] == "early" and _of_day(page, at):
            return _part(at - 2, at, "early hours", (0, 540))
        if before not in ("small", "early", "wee") or at - 2 < begin or lower[at - 2] != "the" or not _of_day(page, at):
            return None
        return _part(at - 1, at, "early hours", (0, 480))
    if word == "light":
        at_first = before == "first" and at - 2 >= begin and lower[at - 2] in ("at", "before", "since", "by", "until")
        return _part(at - 1, at, "dawn", _SUN["dawn"][_SIDES.get(lower[at - 2], 1)]) if at_first else None
    if word == "predawn":
        return _part(at, at, "before dawn", _SUN["dawn"][0])
    if before == "-" and at - 2 >= begin and lower[at - 2] == "pre":
        return _part(at - 2, at, f"before {word}", _SUN[word][0])
    if before in _AT_SUN and follow not in ("of", "-", "prayers", "prayer", "chorus", "every", "each"):
        side = _SIDES.get(before, 1)
        first = at - 1 if side != 1 else at
        return _part(first, at, scan.text(first, at).lower(), _SUN[word][side])
    return _part(at, at, word, _SUN[word][1]) if follow in _RAIDS and before != "until" else None


def _part(first: int, last: int, value: str, minutes: tuple[int, int]) -> Found:
    return Found("time.sun", first, last, value, Interval.closed(*minutes), "clock", "time", phrase=last)


def _of_day(page: Page, at: int) -> bool:
    """in the early hours of Sunday · of yesterday · of 4 May: not of the evening, nor of the strike."""
    scan = page.scan
    after = scan.word(at + 1)
    if after in ("on", "this", "yesterday", "today"):
        return True
    if after != "of":
        return not after[:1].isalpha() or after in ("when", "after", "and", "but", "as")
    told = scan.word(at + 2)
    named = told in lang.weekdays() or told in lang.months() or told in _DAY_WORDS or told[:1].isdigit()
    named = named or told in ("new", "christmas", "boxing", "easter")
    return named or told == "this" or (told == "the" and scan.word(at + 3) in ("morning", "day", "night"))


def early(page: Page, at: int, begin: int) -> Found | None:
    """late Friday · early on Sunday · early today: the part of the day before its name."""
    scan = page.scan
    nxt = at + 2 if scan.word(at + 1) == "on" else at + 1
    follow = scan.word(nxt)
    if follow in _DAY_WORDS and nxt == at + 1 and scan.word(nxt + 1) not in ("'s", "-", *DAYTIMES):
        part = Interval.closed(*PARTS[scan.lower[at]])
        return Found("time.part", at, at, scan.lower[at], part, "clock", "time", phrase=nxt)
    day = nxt + 1 if follow.isdigit() and len(follow) < 3 else nxt
    if nxt > at + 1 and scan.word(day) in lang.months() and (scan.word(day + 1).isdigit() or day > nxt):
        part = Interval.closed(*PARTS[scan.lower[at]])  # "late on November 9"
        return Found("time.part", at, at, scan.lower[at], part, "clock", "time", phrase=nxt)
    if follow not in lang.weekdays() or follow.endswith("days") or not scan.words[nxt][0].isupper():
        return None
    if scan.word(nxt + 1) in DAYTIMES:
        return None
    return Found(
        "time.part", at, at, scan.lower[at], Interval.closed(*PARTS[scan.lower[at]]), "clock", "time", phrase=nxt
    )


def zone(page: Page, at: int) -> tuple[int, str] | None:
    """The zone named from token ``at`` on: its last token, and its name in lower case."""
    scan = page.scan
    word = scan.word(at)
    if word in ZONES and scan.words[at].isupper():
        return at, word
    if word == "(" and scan.word(at + 1) in ZONES and scan.word(at + 2) == ")":
        return at + 2, scan.word(at + 1)
    if word == "(" and scan.word(at + 1) in ("gmt", "utc") and scan.word(at + 2) == "+" and scan.word(at + 4) == ")":
        hours = scan.word(at + 3)
        return (at + 4, f"gmt+{hours}") if hours.isdigit() and int(hours) <= 14 else None
    return None


def local_time(page: Page, at: int) -> tuple[int, tuple[int, int]] | None:
    """Irish time · 8:30 a.m. Eastern · 10.40pm on Monday, Irish time: its last token, and how far east it may be."""
    scan = page.scan
    for i in range(at, at + 5):
        word = scan.word(i)
        if word in _LOCAL_TIMES:
            if scan.word(i + 1) in _TIMES:
                return i + 1, _LOCAL_TIMES[word]
            alone = word in ("eastern", "pacific") and scan.words[i][0].isupper() and i == at
            return (i, _LOCAL_TIMES[word]) if alone and not scan.word(i + 1)[:1].isalpha() else None
        if word not in _BETWEEN and word not in lang.weekdays():
            return None
    return None


__all__ = ["DAYTIMES", "PARTS", "SUN", "ZONES", "by_sun", "daytime", "early", "local_time", "zone"]
