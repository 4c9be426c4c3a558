"""Rules for shares and rates: per cent, percentage points, and fractions of a number of people or things."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.percent import multiples
from factcli.kinds.percent.changed import of_change
from factcli.kinds.percent.points import points
from factcli.kinds.percent.shares import WHOLES, digits, fraction, of_them, one_in, shared
from factcli.scan import clauses
from factcli.scan.counting import phrase_after
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Modifier, count_set, number_text

_QUARTER = Decimal("0.25")
_UNITS = frozenset(["%", "percent", "pc", "pct", "per", "percentage"])
_FACTORS = frozenset(["times", "fold", "x"])
_POINTED = frozenset(["point", "points", "basis", "-"])
_THEM = frozenset(["them", "whom", "which"])
_WHOLE_OF = frozenset(["the", "its", "their", "his", "her", "all"])  # half the staff, half its staff
_SHARING = frozenset(["of", "in", "out"])  # one stands right behind the number of a share without a unit
_PARTS = frozenset(
    "first second third other latter opening final latest better top bottom lower upper northern southern western "
    "eastern".split()
)
# What rises or falls by a share, before a fraction that has nothing behind it: "fell by a fifth".
_CHANGING = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling jump jumped surge surged surging climb climbed drop "
    "dropped dropping plunge plunged slump slumped soar soared tumble tumbled shrink shrank shrunk increase increased "
    "decrease decreased cut cuts cutting reduce reduced reducing grow grew grown swell swelled slash slashed lowered "
    "raised gained decline declined up down".split()
)
_AFTER_CHANGE = frozenset(
    "in on to since after last from over at as and but when this within during for against".split()
)
# Who has a share of a firm says so of its shares, its stock or the business: these are one whole.
_OWNING = frozenset(
    "own owns owned owning hold holds held holding control controls controlled has have had buy buys bought buying "
    "acquire acquired acquiring sell sells sold selling retain retains retained take taking took".split()
)
_OWNED = frozenset(
    "shares stock business company firm group equity capital stake shareholding holding interest".split()
)
_OWNERSHIP = frozenset(
    "own owns owned owning buy buys bought buying acquire acquired acquiring sell sold selling".split()
)
_NEAR = 5


@cache
def words() -> frozenset[str]:
    """A share is found at its number, but for "a quarter of", "in the single digits" and the multiples that are a word."""
    return multiples.openings() | {"quarter", "digits"}


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The percentage at the number, told apart whether it is a share or by how much something changed; or None."""
    return of_change(page, _find(page, at, number))


def _find(page: Page, at: int, number: Number | None) -> Found | None:
    if number is None:
        if page.scan.lower[at] == "digits":
            return digits(page, at)
        return _quarter(page, at) if page.scan.lower[at] == "quarter" else multiples.worded(page, at)
    after = page.scan.lower[number.last + 1 : number.end + 6]
    if not _FACTORS.isdisjoint(after[:2]) or page.scan.word(number.begin - 2) == "factor":
        multiple = multiples.numbered(page, number)
        if multiple is not None:
            return multiple
    if after and after[0] in _POINTED:
        pointed = points(page, number)
        if pointed is not None:
            return pointed
    if _UNITS.isdisjoint(after):  # as behind nearly all numbers
        if after and (
            after[0] in _SHARING or after[:2] == ["-", "in"] or (number.form == "fraction" and after[0] in _WHOLE_OF)
        ):
            shared = _share(page, number)
            if shared is not None:
                return shared
        return _changed(page, number, number.low) if number.form in ("ordinal", "fraction") else None
    unit, last, low = _unit(page, number)
    if not unit:
        return _share(page, number)
    if number.form not in ("digits", "words", "article", "fraction"):
        return None
    begin, stop = page.scan.bounds(at)
    first, step, high, modifier = number.first, number.step or Decimal(1), number.high, number.modifier
    if number.form == "fraction":
        step = Decimal("0.5")
    two = _second(page, number, last, begin, stop) if number.low == number.high else None
    if two is not None:
        high, last = two
    negative = first > begin and page.scan.lower[first - 1] == "minus"
    if negative or _signed(page, first, begin):
        low, high, first = -high, -low, first - 1
    allowed = count_set(low, high, modifier, step, False)
    sign = "%" if unit == "percent" else " points"
    phrase = clauses.noun_phrase(page.scan, last + 1, stop)
    head = phrase.of_head if phrase.of_head >= 0 else phrase.head
    before = page.scan.lower[max(begin, number.begin - _NEAR) : number.begin]
    if head >= 0 and page.scan.lower[head] in _OWNED and not _OWNING.isdisjoint(before):
        head = -1
    return Found(
        "percent.share", first, last, number_text(low, high, modifier) + sign, allowed, unit, "share",
        head=head, phrase=max(last, phrase.last), verb="beside",
    )  # fmt: skip


def _signed(page: Page, first: int, begin: int) -> bool:
    scan = page.scan
    return (
        first - 1 >= begin and scan.words[first - 1] in ("-", "−") and scan.glued(first) and not scan.glued(first - 1)
    )


def _unit(page: Page, number: Number) -> tuple[str, int, Decimal]:
    """The unit after a number: its name (``""``: none of ours), its last token, and the low end of the figure."""
    scan = page.scan
    i = number.end + 1
    i += scan.word(i) == "-"
    if (number.form == "fraction" or (number.form == "digits" and number.low < 1 and scan.word(i) == "of")) and (
        scan.word(i) in ("a", "of") and scan.word(i + 1) in ("a", "1", "one", "percentage", "per", "percent")
    ):
        i += 2 if scan.word(i + 1) in ("a", "1", "one") else 1
    word = scan.word(i)
    unit, last = "", i
    if word in ("%", "percent", "pc", "pct") and (word != "pc" or scan.glued(i)):
        unit = "percent"
    elif word == "per" and (scan.word(i + 1) == "cent" or (scan.word(i + 1) == "-" and scan.word(i + 2) == "cent")):
        unit, last = "percent", i + (1 if scan.word(i + 1) == "cent" else 2)
    elif word == "percentage" and (scan.word(i + 1) in ("point", "points") or scan.word(i + 2) in ("point", "points")):
        unit, last = "percentage points", i + (1 if scan.word(i + 1) in ("point", "points") else 2)
    if unit and scan.word(last + 1) in ("point", "points"):
        unit, last = "percentage points", last + 1
    return unit, last, number.low


def _second(page: Page, number: Number, last: int, begin: int, stop: int) -> tuple[Decimal, int] | None:
    """The higher end of "between 5% and 10%", "5% to 10%", and the last token of its unit; "from" is no range."""
    scan = page.scan
    joiner = scan.word(last + 1)
    before = scan.lower[number.first - 1] if number.first > begin else ""
    if before == "from" or (joiner not in ("to", "-") and not (joiner == "and" and before == "between")):
        return None
    if last + 2 >= stop or not begins_number(scan.lower[last + 2]):
        return None
    if joiner == "to" and any(
        word.endswith(("ed", "rose", "fell")) for word in scan.lower[max(begin, number.first - 3) : number.first]
    ):
        return None
    two = number_at(scan, last + 2)
    if two is None or two.low <= number.low:
        return None
    unit, end, _ = _unit(page, two)
    return (two.high, end) if unit == "percent" else None


def _share(page: Page, number: Number) -> Found | None:
    """half of voters · two-thirds of the seats · a third of patients · one in five adults · nine out of 10 drivers."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    before = lower[number.begin - 1] if number.begin > begin else ""
    first, last, value, hedge = number.first, number.last, number.low, number.modifier
    if (
        number.form == "fraction"
        and (lower[last + 1] == "of" or (lower[first] == "half" and lower[last + 1] in _WHOLE_OF))
        and before not in _PARTS
        and (not before.endswith("s") or before in _OWNERSHIP)
    ):
        if (before in ("the", "this", "that", "one", "other", "a") and lower[first] == "half") or value >= 1:
            return None
    elif (
        number.form == "ordinal"
        and before in ("a", "one")
        and lower[first] in lang.fractions()
        and lower[last + 1 : last + 2] == ["of"]
    ):
        first, value, hedge = first - 1, Decimal(1) / number.low, _hedge(page, first - 1, begin)
    elif number.form in ("digits", "words") and number.low == number.high:
        return one_in(page, number, begin, stop)
    else:
        return None
    if lower[last + 2 : last + 3] and lower[last + 2] in _THEM:
        return of_them(page, first, last, value, hedge)
    phrase = phrase_after(scan, last + 1 + (lower[last + 1] in _WHOLE_OF), stop)
    if phrase.head < 0:  # "half their value", "a third of the board": verbs elsewhere
        whole = last + 1 + (lower[last + 1] == "of")
        whole += scan.word(whole) in _WHOLE_OF
        phrase = clauses.Phrase(whole, whole) if scan.word(whole) in WHOLES and whole < stop else phrase
    if phrase.head >= 0 and shared(page, phrase.head):
        return fraction(page, first, last, value, phrase.head, phrase.last, hedge)
    return fraction(page, first, last, value, -1, last, hedge) if _stake(page, first, last, begin) else None


def _hedge(page: Page, at: int, begin: int) -> Modifier:
    """The hedge that ends before a token: *just over* a fifth."""
    lower = page.scan.lower
    for words_, name in lang.hedges_by_last().get(lower[at - 1] if at - 1 >= begin else "", ()):
        if at - len(words_) >= begin and tuple(lower[at - len(words_) : at]) == words_:
            return Modifier(name)
    return Modifier.NONE


def _changed(page: Page, number: Number, value: Decimal) -> Found | None:
    """fell by a fifth · surged by nearly a third · up a quarter since May: a fraction by which something changes."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    first, last = number.first, number.last
    word = lower[first]
    if word not in lang.fractions():
        return None
    follow = lower[last + 1] if last + 1 < stop else ""
    if follow and follow[0].isalnum() and follow not in _AFTER_CHANGE and follow != "of":
        return None  # "fell to a third man"
    before = lower[number.begin - 1] if number.begin > begin else ""
    if word != "half":
        if number.form == "ordinal":
            value = Decimal(1) / number.low
        if before in ("a", "one"):
            first -= 1
        elif number.form != "fraction":
            return None
    hedge = _hedge(page, first, begin) if first < number.first else number.modifier
    start = first
    if lower[start - 2 : start] == ["up", "to"] and start - 3 > begin:
        start -= 2
    while start - 1 >= begin and first - start < 4 and lower[start - 1] in _hedge_words():
        start -= 1
    change = lower[start - 1] if start > begin else ""
    if change == "by" and start - 1 > begin:
        if _CHANGING.isdisjoint(lower[max(begin, start - 1 - _NEAR) : start - 1]):
            return None
    elif follow == "of" or change not in _CHANGING or (word == "half" and hedge is Modifier.NONE):
        return None
    return fraction(page, first, last, value, -1, last, hedge)


@cache
def _hedge_words() -> frozenset[str]:
    return frozenset(lang.hedges_by_last()) - {"to", "of", "the"}


def _quarter(page: Page, at: int) -> Found | None:
    """a quarter of patients."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    if at == begin or scan.lower[at - 1] not in ("a", "one"):
        return None
    if scan.word(at + 1) == "-":
        return None  # a quarter-mile
    if scan.word(at + 1) != "of":
        return _changed(page, Number(at, at, _QUARTER, _QUARTER, None, "fraction"), _QUARTER)
    if scan.word(at + 2) in ("a", "an") and scan.word(at + 3) not in WHOLES:
        return None
    hedge = _hedge(page, at - 1, begin)
    if scan.word(at + 2) in _THEM:
        return of_them(page, at - 1, at, _QUARTER, hedge)
    phrase = phrase_after(scan, at + 1, stop)
    if phrase.head >= 0 and shared(page, phrase.head):
        return fraction(page, at - 1, at, _QUARTER, phrase.head, phrase.last, hedge)
    return fraction(page, at - 1, at, _QUARTER, -1, at, hedge) if _stake(page, at - 1, at, begin) else None


def _stake(page: Page, first: int, last: int, begin: int) -> bool:
    """Whether a share is of something with a name, and owned: holds a third of Marsh & Tull, bought a quarter of Orsk Steel."""
    lower = page.scan.lower
    if lower[last + 1 : last + 2] != ["of"] or _OWNERSHIP.isdisjoint(lower[max(begin, first - 3) : first]):
        return False
    return page.names.at(last + 2 + (page.scan.word(last + 2) == "the")) is not None


__all__ = ["find", "words"]
