"""Rules for sums of money: the currency before the figure or after it; nothing is converted."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.money.currency import Sum, after, before, signs
from factcli.scan import clauses
from factcli.scan.numbers import Number, number_at
from factcli.values import Modifier, count_set, number_text

_FORMS = frozenset(["digits", "words", "article", "vague", "fraction"])
_RATES = frozenset(
    "share shares barrel tonne ton ounce head person month week day year hour night ticket litre liter gallon "
    "unit kilogram kg acre bushel pint copy".split()
)
_PARTS = {"quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}
_CRORE = frozenset(["-", "cr", "crs"])
_PER_CURRENCY = frozenset(["a", "an", "per"])
_YEARLY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "p.a": "year"}
_ANNUM = {"annum": "year"}
_CHANGES = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling go goes went gone up down increase increases "
    "increased increasing raise raises raised raising cut reduced dropped drop drops jump jumped jumps climbed "
    "climb grew grown gained gains gain lost loses lose added adds shed sheds doubled trebled tripled soared "
    "slumped plunged lowered moved changed hiked".split()
)


# What a price did of itself: the sum right behind is by how much.
_MOVED = frozenset(
    "rose risen fell fallen climbed dropped slipped slid eased soared jumped surged tumbled plunged slumped sank "
    "advanced dipped".split()
)


@cache
def words() -> frozenset[str]:
    """Money is found at its number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The sum at the number, or None."""
    if number is None or number.form not in _FORMS:
        return None
    lower = page.scan.lower
    if signs().isdisjoint(lower[max(number.first - 2, 0) : number.last + 5]):
        return None  # as nearly all numbers are
    begin, stop = page.scan.bounds(at)
    digits = lower[number.first]
    if digits[0] == "0" and digits[1:2].isdigit():
        return None  # the end of "10 000"
    signed = before(page, number, begin) if number.form == "digits" else None
    found = signed or after(page, number, stop)
    if found is None:
        return None
    low, high, step = number.low, number.high, number.step
    last = found.last
    if number.low == number.high:
        low, high, step, last = _second(page, number, found, begin, stop)
    elif number.hedge_first < 0 and _changed(page, number.first, begin):
        number = _risen_to(page, number)
        low = number.low
        found = found._replace(first=number.first)
    if signed is not None and found.currency == "INR" and page.scan.word(last + 1) in _CRORE:
        crore, last = _crore(page, last)
        low, high, step = low * crore, high * crore, (step or Decimal(1)) * crore
    elif number.form == "vague" and number.last > number.first:
        low = high = low * 2  # hundreds of millions of dollars: a hundred million at least
    elif number.form == "vague" and lower[number.first - 2 : number.first] == ["tens", "of"]:
        low = high = low * 10
        found = found._replace(first=number.first - 2)
    if signed is None and found.factor == 1:
        cents, last = _cents(page, last, stop)
        low, high = low + cents, high + cents
    low, high = low * found.factor, high * found.factor
    part = _part_of(page, number, begin) if signed is None and number.form == "article" else None
    if part is not None:
        low, high, step = low * part[0], high * part[0], low * part[0] / 5
        found = found._replace(first=part[1])
    modifier = number.modifier
    hedge = _hedge_before(page, found.first, begin) if modifier is Modifier.NONE or signed is not None else None
    modifier = modifier if hedge is None else hedge
    rounded = step * found.factor if step and low >= 1000 else None
    allowed = count_set(low, high, modifier, rounded, False)
    value = f"{number_text(low, high, modifier)} {found.currency}"
    scope, end = _rate(page, last, stop)
    phrase = clauses.noun_phrase(page.scan, end + 1, stop)
    head = phrase.head if page.scan.word(end + 1) not in lang.prepositions() or page.scan.word(end + 1) == "of" else -1
    return Found(
        "money.amount", found.first, last, value, allowed, found.currency, "amount",
        head=head, phrase=max(last, phrase.last if head >= 0 else last), verb="beside", scope=scope,
    )  # fmt: skip


def _crore(page: Page, last: int) -> tuple[int, int]:
    """Rs 500 cr · a ₹40-cr plant: what the letters stand for, and the last token."""
    at = last + 1 + (page.scan.word(last + 1) == "-")
    return (10**7, at) if page.scan.word(at) in _CRORE else (1, last)


def _part_of(page: Page, number: Number, begin: int) -> tuple[Decimal, int] | None:
    """a quarter of a million dollars · three quarters of a billion: the part, and its first token."""
    lower = page.scan.lower
    at = number.first - 2
    if at < begin or lower[at + 1] != "of" or lower[at] not in _PARTS:
        return None
    name = lower[at]
    at -= lower[at - 1] == "-"
    many = lang.number_words().get(lower[at - 1], 1) if name in ("quarters", "fifths") else 1
    first = at - 1 if at > begin and (many > 1 or lower[at - 1] in ("a", "one")) else number.first - 2
    return Decimal(many) / _PARTS[name], first


def _changed(page: Page, first: int, begin: int) -> bool:
    """Whether what reads as a range tells of a change: "rose *from* 50 to 80 pesos"."""
    lower = page.scan.lower
    return lower[first - 1] == "from" and not _CHANGES.isdisjoint(lower[max(begin, first - 8) : first - 1])


def _risen_to(page: Page, number: Number) -> Number:
    """The second figure of what reads as a range and is none."""
    joiner = next((at for at in range(number.first, number.last) if page.scan.lower[at] == "to"), -1)
    second = number_at(page.scan, joiner + 1) if joiner >= 0 else None
    return number if second is None else second


def _second(
    page: Page, number: Number, one: Sum, begin: int, stop: int
) -> tuple[Decimal, Decimal, Decimal | None, int]:
    """$10 to $15 · between $3m and $4m: low, high, the step of the figures, and the last token."""
    scan = page.scan
    lower = scan.lower
    alone = (number.low, number.high, number.step, one.last)
    joiner = scan.word(one.last + 1)
    between = one.first > begin and lower[one.first - 1] == "between"
    if not (joiner in ("-", "to") or (joiner == "and" and between)) or (
        joiner != "-" and one.first - 1 >= begin and (lower[one.first - 1] == "from")
    ):
        return alone
    sign = one.last + 2
    while sign < stop and sign < one.last + 4 and not scan.lower[sign][0].isdigit():
        sign += 1
    if sign >= stop or not lower[sign][0].isdigit() or sign == one.last + 2:
        return alone
    two = number_at(scan, sign)
    other = before(page, two, one.last + 1) if two is not None and two.form == "digits" else None
    if two is None or other is None or other.currency != one.currency or two.high <= number.low:
        return alone
    if joiner == "to" and _by_then_to(page, one.first, begin, number, two):
        return alone
    low = number.low
    if two.step and not number.step and low < 1000 <= two.low:
        scale = Decimal(1000) ** ((len(str(int(two.low))) - 1) // 3)
        low = low * scale if low * scale < two.low else low
    return low, two.high, two.step, two.last


def _by_then_to(page: Page, first: int, begin: int, one: Number, two: Number) -> bool:
    """Whether two sums are a change and what it led to: "fell $1.32 to $71.05", "rises £48.50 to £1,612"."""
    at = first - 1
    while at > begin and (page.scan.lower[at] in lang.hedges_by_last() or page.scan.lower[at] in ("a", "another")):
        at -= 1
    word = page.scan.lower[at] if at >= begin else ""
    if word == "by" or word in _MOVED:
        return True
    return word in _CHANGES and one.high * 4 <= two.low  # "raised $10m to $15m" is a range


def _cents(page: Page, last: int, stop: int) -> tuple[Decimal, int]:
    """thirteen dollars and forty-five cents: what the cents add, and the last token."""
    scan = page.scan
    i = last + 1
    i += scan.word(i) == "and"
    if i >= stop or not (scan.word(i)[:1].isdigit() or scan.word(i) in lang.number_words()):
        return Decimal(0), last
    two = number_at(scan, i)
    if two is None or two.high >= 100 or scan.word(two.last + 1) not in ("cents", "cent", "pence"):
        return Decimal(0), last
    return two.low / 100, two.last + 1


def _rate(page: Page, last: int, stop: int) -> tuple[tuple[str, ...], int]:
    """$7.62 a share · £40 per head · $1.5m-a-year: the scope, and the last token of the rate."""
    scan = page.scan
    i = last + 1
    i += scan.word(i) == "-"
    if scan.word(i) in _YEARLY and scan.word(i + 1) not in lang.noun_classes():
        return ("rate", f"per {_YEARLY[scan.word(i)]}"), i
    if i + 1 < stop and scan.word(i) in _PER_CURRENCY:
        j = i + 1 + (scan.word(i + 1) == "-")
        if scan.word(i) == "per" and scan.word(j) in ("square", "cubic", "metric", "sq"):
            j += 1
        unit = lang.singular(scan.word(j))
        if scan.word(j) in _RATES or (scan.word(i) == "per" and j < stop and unit.isalpha() and unit != "cent"):
            return ("rate", f"per {_ANNUM.get(unit, unit)}"), j
    return (), last


def _hedge_before(page: Page, first: int, begin: int) -> Modifier | None:
    """The hedge stands before the currency symbol: "more than $2 million"."""
    lower = page.scan.lower
    before = first - 1
    if before < begin:
        return None
    for words_, name in lang.hedges_by_last().get(lower[before], ()):
        start = before - len(words_) + 1
        if start >= begin and tuple(lower[start : before + 1]) == words_:
            return Modifier(name)
    return None


__all__ = ["find", "words"]
