"""Parts of the day beside their day (Friday evening, late Friday), and time zones."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
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
# Wide, because nobody agrees where an afternoon ends, and a night begins on one day and ends on the next.
DAYTIMES = {"morning": (0, 765), "afternoon": (690, 1170), "evening": (960, 1439), "night": (0, 1439)}
"""Parts of the day after its name, as minutes."""
PARTS = {"early": (0, 780), "late": (720, 1439)}
"""Parts of the day before its name."""
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
    if before == "that" or (before in ("the", "following", "next", "previous") and _in_the(lower, at, begin)):
        beside = True
    if not beside or scan.word(at + 1) == "-" or scan.word(at + 1) in ("news", "paper", "show", "prayers"):
        return None
    return Found("time.daytime", at, at, lower[at], Interval.closed(*DAYTIMES[lower[at]]), "clock", "time", phrase=at)


def _in_the(lower: list[str], at: int, begin: int) -> bool:
    """later in the afternoon · in the early evening · the following morning."""
    if lower[at - 1] in ("following", "next", "previous"):
        return lower[at - 2 : at - 1] == ["the"]
    i = at - 2 if lower[at - 1] == "the" else at - 3
    return i > begin and lower[i] in ("in", "during") and lower[i - 1] in ("later", "earlier", "that")


def early(page: Page, at: int, begin: int) -> Found | None:
    """late Friday · early on Sunday: the part of the day before its name."""
    scan = page.scan
    nxt = at + 2 if scan.word(at + 1) == "on" else at + 1
    follow = scan.word(nxt)
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
    for name in ("eastern", "pacific", "central", "mountain"):
        if word == name and scan.word(at + 1) in ("time", "standard", "daylight"):
            return at, "et"
    return None


__all__ = ["DAYTIMES", "PARTS", "ZONES", "daytime", "early", "zone"]
