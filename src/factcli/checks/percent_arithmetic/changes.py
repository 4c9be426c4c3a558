"""Changes beside the figures that changed: ``rose from 10.99 to 11.99, an increase of 9%`` · ``fell 280, or 4%, to 6,594``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from factcli import lang
from factcli.checks.base import Draft, Part
from factcli.checks.percent_arithmetic.figures import (
    Figure,
    Range,
    change,
    cut,
    figure_at,
    middle,
    ratio,
    shown,
    unsigned,
    widened,
)
from factcli.kinds import Page
from factcli.model import Claim
from factcli.scan import clauses
from factcli.scan.numbers import figure, number_at
from factcli.values import Interval, Modifier, count_set, plain

_GLUE = frozenset(
    ", ( - — – a an or up down by of increase rise gain jump growth hike surge climb leap fall drop decline decrease "
    "loss slump cut reduction dip plunge slide about around nearly almost some more than over just roughly "
    "approximately representing equivalent which is was that change".split()
)
_NOT_PLAIN = frozenset(
    "annual annually annualised annualized average yearly adjusted inflation constant currency like-for-like "
    "comparable underlying organic compound real seasonally".split()
)
_RISE = frozenset("rise increase gain up jump climb grow soar surge advance add leap".split())
_FALL = frozenset("fall drop lose down decline decrease slip slide plunge tumble sink shed plummet".split())
_LEVEL = frozenset("to at of close end finish settle stand level closing ending finishing a the around just".split())
_NO_COUNT = frozenset(["am", "pm", "a.m.", "p.m.", "%", "percent", "per", "pc", "percentage"])
_FAR = 100  # times apart beyond which two figures do not share their scale: "from $5 to $6 million"
_BETWEEN = frozenset([",", "or", "(", ")", "—", "–"])

Pair = tuple[Figure, Figure, int, int]
"""The figure before, the figure after, and the tokens from the first to the last of both."""
Finding = tuple[str, list[Part], str, bool]
"""The question, the parts, the reason, and whether it is a note only."""


def changes(draft: Draft, claims: Mapping[int, Claim]) -> Iterator[Finding]:
    """Changes that the figures beside them do not give."""
    scan = draft.page.scan
    for at, claim in claims.items():
        if claim.kind != "percent" or claim.rule != "percent.share" or ".." in claim.value:
            continue
        begin, stop = scan.bounds(at)
        if not _NOT_PLAIN.isdisjoint(scan.lower[begin:stop]):
            continue
        share = figure_at(draft, claims, at, stop)
        if share is None or not share.bounded or share.first != at:
            continue
        pair = _pair(draft, claims, share, begin, stop)
        if pair is not None:
            yield from _judged(draft, share, pair)
        else:
            yield from _by_amount(draft, claims, share, begin, stop)


def _pair(draft: Draft, claims: Mapping[int, Claim], share: Figure, begin: int, stop: int) -> Pair | None:
    """The figures before and after that stand right beside a percentage, by nothing but words that tie them."""
    scan = draft.page.scan
    for at in range(begin, stop):
        if scan.lower[at] not in ("from", "to"):
            continue
        pair = _from_to(draft, claims, at, stop)
        if pair is None:
            continue
        _, _, first, last = pair
        if share.last < first:
            gap = scan.lower[share.last + 1 : first]
            led = scan.word(_back(scan.lower, share.first - 1, begin))
            close = len(gap) <= 2 and all(word in (",", "-", "—", "–", "(") for word in gap)
            if close and (led in lang.verb_forms() or led in ("up", "down")):
                return pair
        elif share.first > last:
            gap = scan.lower[last + 1 : share.first]
            if len(gap) <= 7 and gap and all(word in _GLUE for word in gap) and gap != ["and"]:
                return pair
    return None


def _back(lower: list[str], at: int, begin: int) -> int:
    while at > begin and lower[at] in (
        "by",
        "a",
        "about",
        "nearly",
        "almost",
        "more",
        "than",
        "some",
        "around",
        "just",
    ):
        at -= 1
    return at


def _from_to(draft: Draft, claims: Mapping[int, Claim], at: int, stop: int) -> Pair | None:
    """from A to B · to B from A, with nothing between them but their nouns."""
    scan = draft.page.scan
    other = "to" if scan.lower[at] == "from" else "from"
    ranged = _ranged(draft, at, stop) if other == "to" else None
    if ranged is not None:
        return ranged
    one = figure_at(draft, claims, at + 1, stop)
    if one is None or not one.bounded:
        return None
    i = one.last + 1
    while i < stop and i - one.last < 5 and scan.lower[i][0].isalpha() and scan.lower[i] != other:
        if scan.lower[i] in lang.conjunctions() or scan.lower[i] in lang.verb_forms():
            return None
        i += 1
    if i >= stop or scan.lower[i] != other:
        return None
    two = figure_at(draft, claims, i + 1, stop)
    if two is None or not two.bounded or not _alike(one, two) or _timed(draft, one) or _timed(draft, two):
        return None
    phrase = clauses.noun_phrase(scan, two.last + 1, stop)
    last = max(two.last, phrase.last) if phrase.head >= 0 and two.unit in ("", "points") else two.last
    return (one, two, at, last) if other == "to" else (two, one, at, last)


def _timed(draft: Draft, figure: Figure) -> bool:
    """Whether a figure is of time or an order rather than of something that changes."""
    follow = draft.page.scan.word(figure.last + 1)
    return figure.unit == "" and (
        follow in lang.time_units() or follow in ("am", "pm", "a.m.", "p.m.", "o'clock", "-") or follow in lang.months()
    )


def _alike(one: Figure, two: Figure) -> bool:
    if one.unit == two.unit:
        return True
    return one.claim is None and two.claim is not None and two.claim.kind in ("count", "measure")


def _ranged(draft: Draft, at: int, stop: int) -> Pair | None:
    """from 10.99 to 11.99: read as one range by the numbers, and taken apart again."""
    page = draft.page
    scan = page.scan
    number = number_at(scan, at + 1) if at + 1 < stop and scan.lower[at + 1][0].isdigit() else None
    if number is None or number.low == number.high or number.form != "digits" or scan.lower[number.first] == "between":
        return None
    follow = scan.word(number.last + 1)
    if follow in lang.time_units() or follow in lang.months() or follow in _NO_COUNT:
        return None
    if any(scan.lower[i].isdigit() and 1500 <= int(scan.lower[i]) <= 2200 for i in (number.first, number.last)):
        return None  # years, perhaps
    joint = next((i for i in range(number.first + 1, number.last) if scan.lower[i] == "to"), -1)
    if joint < 0 or not scan.lower[joint + 1][0].isdigit():
        return None
    one = _half(page, number.first, joint - 1, number.low)
    two = _half(page, joint + 1, number.last, number.high)
    phrase = clauses.noun_phrase(scan, number.last + 1, stop)
    return one, two, at, max(number.last, phrase.last) if phrase.head >= 0 else number.last


def _half(page: Page, first: int, last: int, value: Decimal) -> Figure:
    """One end of a range, rounded as its own digits show."""
    written = figure(page.scan.lower[first]) or Decimal(1)
    scale = value / written if written else Decimal(1)
    exponent = written.as_tuple().exponent
    step = scale.scaleb(exponent) if isinstance(exponent, int) and (scale != 1 or exponent < 0) else None
    allowed: Range = count_set(value, value, Modifier.NONE, step, False).to_decimal()
    return Figure(first, last, allowed, "", plain(value))


def _judged(draft: Draft, share: Figure, pair: Pair) -> Iterator[Finding]:
    before, after, _, _ = pair
    scan = draft.page.scan
    expected = change(before.allowed, after.allowed)
    allowed = widened(share)
    parts = [Part(f.first, f.last, f.value, claim=f.claim) for f in (before, after, share)]
    question = (
        f"How large is the change from {scan.text(before.first, before.last)} to {scan.text(after.first, after.last)}?"
    )
    old, new = middle(before.allowed), middle(after.allowed)
    if expected is None or min(old, new) <= 0 or max(old, new) / min(old, new) > _FAR:
        return
    relative = shown((new - old) / old * 100)
    if before.unit not in ("percent", "percentage points"):
        if share.unit == "percent" and not expected.overlaps(allowed):
            yield question, parts, f"that is a change of {relative}", False
        return
    points = _points(before, after)
    if points is None:
        return
    in_points = f"{plain(abs(new - old))} percentage points"
    if share.unit == "percentage points":
        if not points.overlaps(allowed):
            yield question, parts, f"that is a change of {in_points}", False
    elif not expected.overlaps(allowed) or _slipped(old, new, share):
        yield question, parts, f"that is a change of {in_points}, or {relative}", points.overlaps(allowed)


def _slipped(old: Decimal, new: Decimal, share: Figure) -> bool:
    """Whether a change is the number of points exactly, and as a per cent off by more than half."""
    stated = middle(share.allowed)
    return stated == abs(new - old) and abs(new - old) / old * 100 > stated * 3 / 2


def _points(before: Figure, after: Figure) -> Range | None:
    a, b = before.allowed, after.allowed
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return None
    return unsigned(b.low - a.high, b.high - a.low)


def _by_amount(draft: Draft, claims: Mapping[int, Claim], share: Figure, begin: int, stop: int) -> Iterator[Finding]:
    """fell 280.52 points, or 4.08 percent, to 6,594.44 · fell 4.08%, or 280.52 points, to 6,594.44."""
    scan = draft.page.scan
    amount = _beside(draft, claims, share, begin, stop)
    if amount is None or share.unit != "percent":
        return
    end = max(share.last, amount.last)
    i = end + 1
    while i < stop and i - end < 8 and (scan.lower[i] in _LEVEL or scan.lower[i] in (",", ")", "points", "point")):
        i += 1
    level = (
        figure_at(draft, claims, i, stop) if i > end + 1 and scan.lower[i - 1] in ("to", "at", "of", "around") else None
    )
    sign = _sign(draft, min(share.first, amount.first), begin)
    if level is None or not sign or not level.bounded or level.unit not in (amount.unit, "", "points"):
        return
    was = _earlier(level.allowed, cut(amount), sign)
    expected = ratio(cut(amount), was) if was is not None else None
    if expected is None or expected.overlaps(widened(share)):
        return
    parts = [Part(f.first, f.last, f.value, claim=f.claim) for f in (amount, share, level)]
    question = f"What share is {scan.text(amount.first, amount.last)}?"
    word = "fall" if sign < 0 else "rise"
    rate = shown(middle(amount.allowed) / (middle(level.allowed) - sign * middle(amount.allowed)) * 100)
    yield question, parts, f"a {word} of {amount.value} to {level.value} is one of {rate}", False


def _earlier(level: Range, amount: Range, sign: int) -> Range | None:
    """What a level was before it rose or fell by an amount."""
    if level.low is None or level.high is None or amount.low is None or amount.high is None:
        return None
    if sign > 0:
        return Interval.closed(level.low - amount.high, level.high - amount.low)
    return Interval.closed(level.low + amount.low, level.high + amount.high)


def _beside(draft: Draft, claims: Mapping[int, Claim], share: Figure, begin: int, stop: int) -> Figure | None:
    """The amount tied to a percentage by "or" or brackets."""
    scan = draft.page.scan
    i = share.last + 1
    gap: list[str] = []
    while i < stop and scan.lower[i] in _BETWEEN and len(gap) < 3:
        gap.append(scan.lower[i])
        i += 1
    if gap and ("or" in gap or "(" in gap):
        after = figure_at(draft, claims, i, stop)
        if after is not None and after.bounded and after.unit != "percent":
            return after
    i = share.first - 1
    if scan.word(i) not in ("or", "("):
        return None
    i -= 1 + (scan.word(i - 1) == ",")
    while i > begin and scan.lower[i] in ("points", "point"):
        i -= 1
    for k in (i, i - 1, i - 2):
        before = figure_at(draft, claims, k, stop) if k > begin and scan.lower[k] not in ("a", "the", "by") else None
        if before is not None and before.first == k and i <= before.last <= i + 1 and before.unit != "percent":
            return before if before.bounded else None
    return None


def _sign(draft: Draft, at: int, begin: int) -> int:
    """Whether the nearest verb before says that it rose (1) or fell (-1); 0 where neither."""
    scan = draft.page.scan
    verbs = lang.verb_forms()
    for i in range(at - 1, max(begin - 1, at - 6), -1):
        word = scan.lower[i]
        base = verbs.get(word, (word, ""))[0]
        if base in _RISE or word in _RISE:
            return 1
        if base in _FALL or word in _FALL:
            return -1
        if word in (";", ":", "and", "but"):
            return 0
    return 0


__all__ = ["changes"]
