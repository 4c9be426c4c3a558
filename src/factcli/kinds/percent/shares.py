"""Shares without a sign: one in five adults, nearly nine in 10 had voted, a third of them women."""

from __future__ import annotations

from decimal import Decimal

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.model import Mention
from factcli.scan.counting import counted_before, phrase_after
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Modifier, count_set, number_text

_DIGITS = {"single": (Decimal(0), Decimal(10)), "double": (Decimal(10), Decimal(99))}
# What is told in per cent where only its digits are told.
_SHARES = frozenset(
    "share shares growth rate rates unemployment inflation support approval margin margins rise rises rose grow grew growing "
    "increase increased fell fall decline declined gained gain turnout interest yield yields".split()
)
_RATED = 10  # tokens back to it
_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
# Behind "one in ten" when nothing says of whom: one in ten *had* no seat.
_TOLD_OF_SHARE = frozenset("has have had is are was were would will said say says do did does want wanted".split())
_SAID = frozenset("said say says found finds shows showed show estimated estimates estimate".split())
_SEVERAL = frozenset("were are have had said say".split())  # what tells behind "a third of them" that they are many
_DENOMINATORS = frozenset([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000])
# "Two in three games", "one in five years": a rate of a season or of time, not a share of people.
_CHANCES = frozenset("chance chances risk probability likelihood".split())
_NOT_SHARED = frozenset(
    "games matches starts outings minutes overs hours attempts tries appearances innings seasons rounds".split()
)
# Wholes in the singular, and plurals without -s, of which a share can be had.
WHOLES = frozenset(
    "people population electorate workforce vote women men children staff stock capacity budget payroll headcount "
    "membership audience fleet market total crop harvest supply intake roll normal "
    "revenue income turnover output production electricity territory farmland funding firm company "
    "club "
    # what is taken, burned, flooded or without power by halves
    "city town village country nation island state province county region district area land forest territory airport "
    "building campus coastline planet globe farm estate site harbour harbor port mine field "
    "board senate parliament council house assembly group party jury panel team squad congregation class "
    "fortune value savings wealth debt profit loss damage tax rent salary fine spending investment aid".split()
)
# Wholes that are halved as things, not shared out: half of the cake is no rate.
_PIECES = frozenset(
    "figure it this that which what us you me him her season game match year day hour month week century book film way "
    "the an".split()
)


def digits(page: Page, at: int) -> Found | None:
    """a market share in the single digits · growth in the double digits: under ten per cent, or from ten to 99."""
    lower = page.scan.lower
    begin = page.scan.bounds(at)[0]
    low, high = _DIGITS.get(lower[at - 1] if at > begin else "", (None, None))
    if low is None or high is None:
        return None
    first = at - 1
    first -= first > begin and lower[first - 1] in ("low", "mid", "high")
    before = first - (first > begin and lower[first - 1] == "the")
    if before - 1 <= begin or lower[before - 1] not in ("in", "into"):
        return None
    if _SHARES.isdisjoint(lower[max(begin, before - _RATED) : before]):
        return None  # "temperatures in the single digits"
    value = "<10%" if low < 1 else number_text(low, high, Modifier.NONE) + "%"
    allowed = count_set(low, high, Modifier.NONE, Decimal(1), False)
    return Found("percent.digits", at - 1, at, value, allowed, "percent", "share", phrase=at)


def one_in(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """One in five adults · nine out of 10 drivers · nearly nine in 10 had voted."""
    scan = page.scan
    lower = scan.lower
    i = number.last + 1
    if lower[i : i + 2] == ["out", "of"]:
        i += 2
    elif lower[i : i + 1] == ["in"]:
        i += 1 + (lower[i + 1 : i + 2] == ["every"])
    elif lower[i : i + 3] == ["-", "in", "-"]:  # a one-in-20 chance
        i += 3
    else:
        return None
    if i + 1 >= stop or not begins_number(lower[i]):
        return None
    two = number_at(scan, i)
    if (
        two is not None
        and two.low > number.low == 1
        and "odds" in lower[max(begin, number.first - _RATED) : number.first]
    ):
        return _odds(number, two)
    if (
        two is None
        or (two.first != two.last and two.form == "digits")
        or not number.high < two.low <= 1000
        or number.low <= 0
    ):
        return None
    j = two.last + 1
    odds = j + (j < stop and lower[j] == "-")
    if odds < stop and lower[odds] in _CHANCES:
        return fraction(page, number.first, two.last, number.low / two.low, odds, odds, number.modifier)
    before = lower[number.begin - 1] if number.begin > begin else ""
    if two.low in _DENOMINATORS and _bare(lower, before, begin, number.begin, lower[j] if j < stop else ""):
        return fraction(page, number.first, two.last, number.low / two.low, -1, two.last, number.modifier)
    phrase = phrase_after(scan, j, stop)
    if phrase.head < 0 or not shared(page, phrase.head) or lower[i] in ("19", "20"):
        return None
    return fraction(page, number.first, two.last, number.low / two.low, phrase.head, phrase.last, number.modifier)


def _odds(number: Number, two: Number) -> Found:
    """the odds of winning were one in 292 million: how many there are for one, which odds that are told round may round."""
    allowed = count_set(two.low, two.high, two.modifier, two.step, False)
    value = f"1 in {number_text(two.low, two.high, two.modifier)}"
    return Found("percent.odds", number.first, two.last, value, allowed, "odds", "share", phrase=two.last)


def _bare(lower: list[str], before: str, begin: int, at: int, after: str) -> bool:
    """Whether "one in ten" stands for people alone: nearly nine in 10 had voted; up from one in ten."""
    if not _NOT_SHARED.isdisjoint(lower[begin:at]):
        return False
    if after in lang.past_tenses() and before in ("", "that", "and", "but", ","):
        return after not in lang.noun_classes()  # one in ten voted
    if after in _TOLD_OF_SHARE:
        return before not in lang.verb_forms() or before in _SAID
    if before in ("against", "from", "than") and after in ("in", "last", "a", "", ".", ","):
        return "in" in lower[begin : at - 1] and not lang.number_words().keys().isdisjoint(lower[begin : at - 1])
    return False


def of_them(page: Page, first: int, last: int, value: Decimal, hedge: Modifier) -> Found | None:
    """150 candidates, a third of them women: a share of what a number counted just before."""
    scan = page.scan
    before = counted_before(scan, first)
    if before is None:  # they were told of farther back, or not counted
        follow = scan.word(last + 3)
        several = follow in _SEVERAL or (follow.endswith("ing") and follow in lang.verb_forms())
        told = several and scan.word(last + 2) == "them"
        return fraction(page, first, last, value, -1, last + 2, hedge) if told else None
    noun = before.noun
    found = fraction(page, first, last, value, -1, last + 2, hedge)
    return found._replace(
        subject=Mention(scan.text(noun, noun), scan.starts[noun], scan.ends[noun], "nominal", "", scan.lower[noun])
    )


def shared(page: Page, head: int) -> bool:
    """Whether a noun names people or things of which a share can be had."""
    word = page.scan.lower[head]
    if (
        word in _NOT_SHARED
        or word in _PIECES
        or word in lang.time_units()
        or word in lang.unit_words()
        or word in lang.currency_words()
    ):
        return False
    if word in WHOLES:
        return page.scan.words[head][0].islower()  # Harlow Town is a club
    return word.endswith("s") or word in lang.person_nouns()


def fraction(page: Page, first: int, last: int, value: Decimal, head: int, end: int, modifier: Modifier) -> Found:
    """The finding of a fraction: its share in per cent, which a fraction in words states to 5 points either way."""
    share = (
        (value * _HUNDRED).quantize(_TENTH).normalize()
        if value * _HUNDRED != (value * _HUNDRED).to_integral_value()
        else value * _HUNDRED
    )
    allowed = count_set(share, share, modifier, Decimal(10), False)
    return Found(
        "percent.fraction", first, last, number_text(share, share, modifier) + "%", allowed, "percent", "share",
        head=head, phrase=max(last, end), verb="beside",
    )  # fmt: skip
