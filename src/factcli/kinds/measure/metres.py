"""Figures with a bare m: the 400m, 2.31m to win the high jump, lengthened by 300m; most others are millions."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.measure.units import codes
from factcli.scan.numbers import Number, figure
from factcli.values import UNITS

_RACES = frozenset(
    "freestyle hurdles sprint race high tall long deep wide away from off above below north south east west butterfly "
    "backstroke breaststroke medley relay final dash record champion runner swim run walk tower wall crane wave waves "
    "height length down underground underwater individual steeplechase thick downhill upstream downstream apart heats "
    "semi-final heat".split()
)
# What is so many metres long or high, in the singular: a count of millions has a plural after it.
_THINGS = frozenset(
    "vessel ship boat ferry yacht trawler tanker freighter barge tug wreck cliff bridge mast pole tunnel shaft trench "
    "pit hole pipeline fence statue platform tree chimney turbine skyscraper throw putt ladder rope tsunami pool "
    "exclusion radius runway dive descent seawall dam flood drop climb ascent barrier summit peak springboard crater "
    "swell plunge jetty antenna stretch".split()
)
_THREW = frozenset("threw jumped leapt vaulted measures measured measuring".split())
_SUBSTANCES = frozenset(
    "water snow mud rope cable rock debris climbing ascent fencing pipe hose ice sand headroom clearance visibility".split()
)
_TALL = frozenset(
    "man woman suspect athlete model centre forward striker guard defender lock goalkeeper winger".split()
)
_DISTANCES = frozenset([60, 100, 200, 300, 400, 600, 800])  # run or swum, below a thousand metres
_RUN = _DISTANCES | {1500, 3000, 5000, 10000}
_OVER = frozenset(["the", "over", "'s", "men's", "women's", "girls'", "boys'", "and", "/"])
_SPORT = frozenset(
    "won win wins winning gold silver bronze medal medals medallist final champion title record records holds sprint "
    "race races olympic olympics hurdles relay freestyle heat heats athletics runner swimmer sprinter swam butterfly "
    "backstroke breaststroke event qualified second third fourth fifth sixth seventh eighth championship championships "
    "finished trials secs seconds".split()
)
# What is "of" so many metres: waves of up to 3m, a throw of 71.30m.
_SIZES = frozenset(
    "waves swell swells altitude altitudes elevation height heights depth depths width length diameter radius clearance".split()
)
# Words that a length stands beside; each names what is measured, so that millions are hardly meant.
_LENGTHS = frozenset(
    "altitude elevation diameter javelin discus vault vaulted putt freestyle metres metre km kilometres yards feet ft "
    "cm centimetres centimetre lengthened widened shortened snowdrifts".split()
)
_SEA = frozenset("sea coast coastal tsunami quake earthquake surf beach ocean highest largest biggest shore".split())
_PEOPLED = frozenset("population people turnover revenue profit sales budget members users".split())
_WATERS = frozenset("river creek lake waves swell swells tsunami floodwater floodwaters tide tides flood water".split())
_ROSE = frozenset(
    "rose rise rises rising risen reached peaked peak hit passed fell level levels gauge crest was were remained "
    "peaking stood stands".split()
)
# what follows the distance of a race
_EVENTS = frozenset(
    "gold silver bronze world olympic national european title champion runners runner specialist hurdler event heats "
    "final finals semi-finals record records crown qualifying".split()
)
_FIELD = frozenset(
    "throw throws threw thrower toss javelin discus vault vaulter leap leapt clearance heave shot jump".split()
)
_ATTEMPTS = frozenset("attempt attempts round best effort put high long triple lead pole mark".split())
_MARKS = frozenset("effort clearance toss throw put shot leap jump heave mark vault attempt".split())
# Words beside which a figure is rather one of millions.
_MILLIONS = frozenset(
    "people users viewers listeners passengers customers subscribers voters votes jobs workers unemployed unemployment "
    "population sales sold sell profit profits revenue turnover income budget cost costs costing price prices fund "
    "funds funding worth debt loss losses shares copies streams raised earned paid pay spent invested investment grant "
    "deal million billion bn tonnes downloads views followers households homes visitors tourists fans £ $ € %".split()
)


def metres(page: Page, number: Number) -> tuple[Decimal, Decimal] | None:
    """How many metres a figure with ``m`` glued to it says, if the words around it say that it is no sum of millions."""
    scan = page.scan
    lower = scan.lower
    low, high = figure(lower[number.first]), figure(lower[number.last - 1])
    if low is None or high is None or high < low:
        return None
    after = number.last + 1
    after += scan.word(after) == "-"
    follow = scan.word(after)
    left = max(0, number.begin - 1 - (scan.word(number.begin - 1) in ("just", "out", "it", "him")))
    if (
        (follow in _RACES and not _figurative(page, after))
        or follow in _THINGS
        or (not _THREW.isdisjoint(lower[left : number.begin]) and high < 120)
        or scan.word(number.begin - 1) == "swam"
        or (follow == "of" and scan.word(after + 1) in _SUBSTANCES)
        or _bracketed(page, number.first, after)
        or _by(page, number, after)
    ):
        return low, high
    begin, stop = scan.bounds(number.first)
    own = lower[begin:stop]
    if scan.word(number.begin - 1) == "of" and scan.word(number.begin - 2) in _SIZES:
        return low, high
    if _wave(page, number, high, own):
        return low, high
    if follow in _TALL and Decimal("1.4") < low == high < Decimal("2.3") and len(lower[number.first]) == 4:
        return low, high  # the 1.98m centre
    if follow in lang.person_nouns() or follow in _MILLIONS:
        return None
    if _leapt(page, number, high, own):
        return low, high
    if high in _RUN and follow in _EVENTS and _MILLIONS.isdisjoint(own):
        return low, high
    if high >= 1000 and _PEOPLED.isdisjoint(own):
        return low, high  # the 10,000m: millions are not told by the thousand
    if follow == "to" and scan.word(after + 1) in ("go", "tip") and high >= 50:
        return low, high
    if follow in ("left", "remaining") and scan.word(number.begin - 1) == "with" and not _SPORT.isdisjoint(own):
        return low, high
    if not _free(page, after) or not _MILLIONS.isdisjoint(own):
        return None
    if high in _DISTANCES and scan.word(number.begin - 1) in _OVER and not _SPORT.isdisjoint(own):
        return low, high
    if follow == "out" and high <= 60 and scan.word(number.begin - 1) == "from":
        return low, high
    return (
        (low, high)
        if _beside(page, number, high, lower[max(begin, number.begin - 12) : min(stop, after + 8)])
        else None
    )


def _leapt(page: Page, number: Number, high: Decimal, own: list[str]) -> bool:
    """Whether a figure of two decimals is a jump or a throw: cleared 2.31m, a 19.75m effort, gold with 92.72m."""
    scan = page.scan
    if len(scan.lower[number.first].partition(".")[2]) != 2 or high >= 100 or not _MILLIONS.isdisjoint(own):
        return False
    follow = scan.word(number.last + 1)
    if scan.word(number.begin - 1) == "cleared":
        return high < 7 and follow not in ("in", "of")
    if not (follow in _MARKS or _free(page, number.last + 1) or scan.word(number.begin - 1) == "of"):
        return False
    field = not _FIELD.isdisjoint(own)
    return field and not (_SPORT.isdisjoint(own) and _ATTEMPTS.isdisjoint(own))


def _beside(page: Page, number: Number, high: Decimal, near: list[str]) -> bool:
    """Whether the words near a figure name what is measured in metres."""
    if not _LENGTHS.isdisjoint(near) or near[:2] == ["height", ":"]:
        return True
    rose = number.begin - 2
    if high >= 30 or _WATERS.isdisjoint(near) or _ROSE.isdisjoint(page.scan.lower[max(0, rose - 1) : rose + 2]):
        return False
    return page.scan.word(number.last + 1) != "of" and not any(
        word in _WATERS and follow == "of" for word, follow in pairwise(near)
    )


def _wave(page: Page, number: Number, high: Decimal, own: list[str]) -> bool:
    """Whether a wave or a tsunami is so high: a wave of 1.3m was seen on the coast."""
    at = number.begin - 2
    if page.scan.word(at + 1) != "of" or high >= 40:
        return False
    at -= page.scan.word(at) == ","
    return page.scan.word(at) in ("wave", "tsunami") and not _SEA.isdisjoint(own)


def _figurative(page: Page, after: int) -> bool:
    """Whether what follows as for a length is none: a 2m wave of migrants, 7.5m from 2010 to 2014."""
    word, following = page.scan.word(after), page.scan.word(after + 1)
    return (word in ("wave", "waves") and following == "of") or (
        word == "from" and len(following) == 4 and following.isdigit()
    )


def raced(page: Page, number: Number, code: str, length: Decimal) -> bool:
    """Whether "over" is no hedge: champion over 10,000m, fourth over 800 metres, won over a mile and a quarter."""
    scan = page.scan
    over = number.begin
    if (
        (length not in _RUN if code == "m" else code not in ("[mi]", "[fur]"))
        or over != number.first - 1
        or scan.lower[over] != "over"
    ):
        return False
    return not _SPORT.isdisjoint(scan.lower[slice(*scan.bounds(over))])


def _free(page: Page, at: int) -> bool:
    """Whether no noun follows that a figure of millions could count."""
    word = page.scan.word(at)
    return not word.isalpha() or word in lang.prepositions() or word in ("and", "or", "but", "when", "as", "while")


def _bracketed(page: Page, first: int, after: int) -> bool:
    """Whether brackets set the figure and another length beside one another: 6ft 2in (1.88m) · 300m (984ft)."""
    scan = page.scan
    if scan.word(after) == "(" and scan.word(after + 1)[:1].isdigit():
        return _length(scan.word(after + 2)) and scan.word(after + 2) != "m"
    if scan.word(first - 1) != "(" or scan.word(after) != ")":
        return False
    return scan.word(first - 2) == "in" or _length(scan.word(first - 2))


def _by(page: Page, number: Number, after: int) -> bool:
    """Whether the figure is a side of what measures 2m by 3m."""
    scan = page.scan
    if scan.word(after) in ("by", "x", "×") and scan.word(after + 1)[:1].isdigit():
        return scan.word(after + 2) in ("m", "metres")
    first = number.first
    return scan.word(first - 1) in ("by", "x", "×") and scan.word(first - 2) == "m" and scan.glued(first - 2)


def _length(word: str) -> bool:
    return word in codes() and UNITS[codes()[word]].dimension == "length"


__all__ = ["metres", "raced"]
