"""How many times as much: the number has almost trebled, a threefold rise, twice as many as last year."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.percent.grown import PERSONS, RISES, RISING, WHOSE, compared_noun, factors, grown_noun, quantities
from factcli.lang.loader import load, numbers_by_word, words
from factcli.scan.numbers import Number
from factcli.values import Modifier, count_set, number_text

_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_MODALS = frozenset("will would could can may might should must shall cannot not n't 'll 'd".split())
_HAVE = frozenset("has have had having been be was were is are being get gets got".split())
_THAT = frozenset(["that", "those", "what"])
# What follows a verb of growth that governs nothing: doubled *in* price, trebled *since* May, doubled *to* 400.
_AFTER = frozenset(
    "in to since from between during after by over within when while and but or as because for at on under with "
    "last this again overnight yesterday today here there".split()
)
# doubled down, doubled over in pain, doubled as a driver, doubled back, doubled home two runs
_PARTICLES = frozenset("down up over as back off home out round around".split())
_LONG_OVER = frozenset("past last same next coming course period".split())  # doubled over the past year
_BASEBALL = frozenset(
    "inning innings homer homered homers singled rbi rbis batter batters pitcher fielder baseman shortstop leadoff "
    "outfield infield bunt dugout bullpen".split()
)
_SCORED = frozenset("lead advantage tally margin account".split())  # doubled the lead: a goal
_FALLING = frozenset(
    "fall fell fallen falls falling drop drops dropped decline declined decrease decreases decreased reduce reduced "
    "reduction cut cuts down shrink shrank shrunk lower lowered less fewer smaller slower dip dipped".split()
)
# "risen three times" may be on three days.
_GROWN = frozenset("grow grows grew grown growing multiplied swollen swelled expanded".split())
_SCALES = frozenset(
    "many much likely high large big fast long great often far heavy strong deep wide tall old expensive".split()
)
_MORE = frozenset(
    "higher larger bigger greater faster longer stronger heavier wider deeper brighter hotter richer worse steeper taller "
    "thicker louder deadlier costlier likelier denser older quicker".split()
)
_NOT_AMOUNTS = frozenset(["sun", "sound", "light"])  # twenty times the mass of the sun is a mass, and a speed a speed
_REACH = 8


@cache
def folds() -> dict[str, int]:
    """twofold, tenfold … → the factor."""
    return numbers_by_word(load("units")["fold"])


@cache
def openings() -> frozenset[str]:
    """The words at which a multiple without a number begins."""
    return frozenset(["twice", *factors(), *folds()])


@cache
def _idioms() -> frozenset[str]:
    return frozenset(words(load("units")["multiple_idioms"]))


def worded(page: Page, at: int) -> Found | None:
    """trebled · double the figure · a tenfold rise · twice as many, at its word."""
    scan = page.scan
    word = scan.lower[at]
    begin, stop = scan.bounds(at)
    modifier, start = _hedge(page, at, begin)
    if word in folds():
        return _told(page, at, at, Decimal(folds()[word]), modifier) if _rises(page, start, at, begin, stop) else None
    if word == "twice":
        end = _compared(page, at + 1, stop)
        return _told(page, at, at, Decimal(2), modifier, end) if end else None
    factor = Decimal(factors()[word])
    if scan.word(at + 1) == "-" or (scan.words[at][0].isupper() and at > begin):
        return None  # double-decker · Triple Crown
    if word.endswith("ing"):
        return _ing(page, at, start, factor, modifier, begin, stop)
    if word.endswith("d"):
        return _told(page, at, at, factor, modifier) if _grown(page, at, start, begin, stop) else None
    if word.endswith("s"):  # doubles its dividend; "won the doubles the next day"
        owned = scan.word(at + 1) in ("its", "their") and _SCORED.isdisjoint(scan.lower[at + 1 : at + 6])
        return _told(page, at, at, factor, modifier) if owned else None
    end = _of_amount(page, at + 1, stop)
    if end:
        return _told(page, at, at, factor, modifier, end)
    return _told(page, at, at, factor, modifier) if _to_grow(page, at, start, begin, stop) else None


def numbered(page: Page, number: Number) -> Found | None:
    """five-fold · by a factor of ten · three times as many · ten times the limit · has grown four times, at the number."""
    scan = page.scan
    lower = scan.lower
    if number.form not in ("digits", "words", "fraction") or number.low <= _ONE:
        return None
    begin, stop = scan.bounds(number.first)
    if lower[number.begin - 2 : number.begin] == ["factor", "of"]:
        start = number.begin - 2  # grew by a factor of ten
        return _ranged(page, number, number.last) if _rises(page, start, stop, begin, stop) else None
    last = number.last + 1
    last += scan.word(last) == "-"
    if last >= stop:
        return None
    if lower[last] == "x":  # 10x growth, a 3x increase
        return _ranged(page, number, last) if scan.glued(last) and scan.word(last + 1) in RISES else None
    if lower[last] == "fold":
        return _ranged(page, number, last) if _rises(page, number.begin, last, begin, stop) else None
    if lower[last] != "times" or last != number.last + 1:
        return None
    end = _compared(page, last + 1, stop)
    grown = not end and lower[number.begin - 1] in _GROWN and number.begin > begin
    if not end and not grown:
        return None
    found = _ranged(page, number, last, end)
    if lower[last + 1] in _MORE or lower[last + 1] == "more":  # three times higher: three times as high, or four
        wider = count_set(number.low, number.high + 1, number.modifier, _step(number.high), False)
        return found._replace(allowed=wider)
    return found


def _ranged(page: Page, number: Number, last: int, end: int = 0) -> Found:
    return _told(page, number.first, last, number.low, number.modifier, end, number.high)


def _hedge(page: Page, at: int, begin: int) -> tuple[Modifier, int]:
    """What the words before a token make of it (*more than* doubled, a *near*-doubling), and the first of them."""
    lower = page.scan.lower
    if at - 2 >= begin and lower[at - 1] == "-" and lower[at - 2] in ("near", "nearly", "almost"):
        return Modifier.NEARLY, at - 2
    if at - 1 < begin:
        return Modifier.NONE, at
    for phrase, name in lang.hedges_by_last().get(lower[at - 1], ()):
        start = at - len(phrase)
        if start >= begin and tuple(lower[start:at]) == phrase:
            return Modifier(name), start
    return Modifier.NONE, at


def _step(value: Decimal) -> Decimal:
    """Half of this is what a factor allows either way: 3 and 12 to the unit, 20 to the ten, 2.5 to the tenth."""
    if value != value.to_integral_value():
        return Decimal("0.5") if value * 2 == (value * 2).to_integral_value() else _TENTH
    step = _ONE
    while value % (step * 10) == 0:
        step *= 10
    return step


def _told(
    page: Page, first: int, last: int, low: Decimal, modifier: Modifier, end: int = 0, high: Decimal | None = None
) -> Found:
    """The finding of a factor at tokens ``first``..``last``; ``end`` is the last token of what it compares with, if it does."""
    high = low if high is None else high
    allowed = count_set(low, high, modifier, _step(high), False)
    begin, stop = page.scan.bounds(first)
    head = compared_noun(page, last + 1, end, stop) if end else grown_noun(page, first, last, begin, stop)
    # What grew is the subject of the verb that tells by how much, so that verb is the one that governs.
    phrase = max(last, end) if end or page.scan.lower[first] not in factors() else first - 1
    return Found(
        "percent.multiple", first, last, number_text(low, high, modifier) + "x", allowed, "times", "multiple",
        head=head, phrase=phrase, verb="beside",
    )  # fmt: skip


def _of_amount(page: Page, at: int, stop: int) -> int:
    """The last token looked at of "the number of …", "that of", "last year's figure" and the like at a token; 0 if none."""
    scan = page.scan
    lower = scan.lower
    if at >= stop:
        return 0
    near = lower[at : min(stop, at + _REACH)]
    if not _NOT_AMOUNTS.isdisjoint(near):
        return 0
    if near[0] in _THAT:
        # double what it was; "that" alone points at a thing named before
        return at if near[0] == "what" or near[1:2] in (["of"], ["in"], ["for"]) else 0
    if near[0] not in WHOSE and near[:1] != ["last"]:
        return 0
    for i, word in enumerate(near[1:5], at + 1):
        if word in quantities():
            return i
        if not (word.isalpha() or word in ("'s", "-")) or word in lang.prepositions():
            return 0
    return 0


def _compared(page: Page, at: int, stop: int) -> int:
    """The last token looked at if "times" or "twice" before a token compares: as many, more likely, the rate."""
    scan = page.scan
    lower = scan.lower
    if at + 1 >= stop:
        return 0
    word, follow = lower[at], lower[at + 1]
    near = lower[at : min(stop, at + _REACH)]
    if word == "as":
        return at + 1 if (follow in _SCALES or "as" in near[2:4]) and _NOT_AMOUNTS.isdisjoint(near) else 0
    if word in _MORE:
        return at
    if word == "more":
        return at + 1 if follow == "likely" or "than" in near[1:6] else 0
    if word == "over" and follow == "the" and "limit" in near[2:5]:
        return at + 1
    return _of_amount(page, at, stop)


def _rises(page: Page, start: int, last: int, begin: int, stop: int) -> bool:
    """Whether a "-fold" is of a rise: increased fivefold, a threefold rise in, up 20-fold; not fell threefold."""
    lower = page.scan.lower
    before, after = lower[max(begin, start - 5) : start], lower[last + 1 : min(stop, last + 4)]
    if not _FALLING.isdisjoint(before) or not _FALLING.isdisjoint(after[:2]):
        return False
    return not RISING.isdisjoint(before) or not RISES.isdisjoint(after)


def _grown(page: Page, at: int, start: int, begin: int, stop: int) -> bool:
    """Whether "doubled", "trebled" … say that something grew: sales doubled, had its budget trebled, doubled its staff."""
    scan = page.scan
    lower = scan.lower
    follow = scan.word(at + 1) if at + 1 < stop else ""
    before = lower[start - 1] if start > begin else ""
    if before in ("a", "an", "the") and start == at:
        return False  # the doubled consonant
    if follow in _PARTICLES and not (follow == "over" and not _LONG_OVER.isdisjoint(lower[at + 2 : at + 5])):
        return False
    if not _BASEBALL.isdisjoint(lower[begin:stop]) or (follow == "in" and scan.word(at + 3) in lang.ordinals()):
        return False  # tripled in the ninth
    owner = start - 1
    while owner > begin and lower[owner] in _HAVE:
        owner -= 1
    person = lower[owner] in PERSONS if owner >= begin else False
    if not follow[:1].isalnum() or follow in _AFTER or follow.endswith("ly"):
        return not person
    if _SCORED.isdisjoint(lower[at + 1 : at + 6]) and (follow in lang.determiners() or follow in WHOSE):
        return True
    return not person and follow not in _idioms() and start < at  # more than doubled profits


def _to_grow(page: Page, at: int, start: int, begin: int, stop: int) -> bool:
    """Whether "double", "treble" … is a verb: will double, set to triple capacity, seen numbers almost treble."""
    scan = page.scan
    lower = scan.lower
    follow = scan.word(at + 1) if at + 1 < stop else ""
    before = lower[start - 1] if start > begin else ""
    if follow in _PARTICLES and not (follow == "over" and not _LONG_OVER.isdisjoint(lower[at + 2 : at + 5])):
        return False
    if follow in _idioms() or not _SCORED.isdisjoint(lower[at + 1 : at + 6]):
        return False
    ended = not follow[:1].isalnum() or follow in _AFTER or follow in lang.determiners() or follow in WHOSE
    if before == "to":
        # "pleaded guilty to double …" names a thing, "plans to double …" does something
        governed = lower[start - 2] if start - 2 >= begin else ""
        return ended or (governed != "guilty" and scan.word(at + 2) in ("in", "to", "at", "by", "from", ".", ","))
    if before in _MODALS:
        return True
    return start < at and ended and before not in ("a", "an", "the", "in", "of", "for")


def _ing(page: Page, at: int, start: int, factor: Decimal, modifier: Modifier, begin: int, stop: int) -> Found | None:
    """a doubling of the tax · a near-tripling in numbers · nearly doubling its output."""
    lower = page.scan.lower
    follow = lower[at + 1] if at + 1 < stop else ""
    before = lower[start - 1] if start > begin else ""
    if follow in ("of", "in") and before in ("a", "the", "this", "to", "by"):
        return _told(page, at, at, factor, modifier)
    if follow in ("every", "each") or (follow not in lang.determiners() and follow not in WHOSE):
        return None  # doubling every week
    return _told(page, at, at, factor, modifier) if _SCORED.isdisjoint(lower[at + 1 : at + 6]) else None


__all__ = ["folds", "numbered", "openings", "worded"]
