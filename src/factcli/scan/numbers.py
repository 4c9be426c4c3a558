"""Number expressions: figures and number words with their scale, range and hedge, whatever they count."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import NamedTuple

from factcli import lang
from factcli.scan.tokens import Scan
from factcli.values import Modifier


class Number(NamedTuple):
    """A number expression: tokens ``first``..``last`` inclusive (hedges excluded), ``hedge_first`` where its hedge begins.

    ``low``..``high`` is what was written; ``step`` the size of the last digit written when the number was scaled
    ("1.2 million": 100,000), else None; ``form`` is one of ``digits words ordinal fraction vague article clock``;
    ``modifier`` what the hedge makes of it. ``hedge_last`` is the last token of a hedge that follows ("or more").
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    step: Decimal | None
    form: str
    modifier: Modifier = Modifier.NONE
    hedge_first: int = -1
    hedge_last: int = -1

    @property
    def begin(self) -> int:
        """The first token, a hedge before it included."""
        return self.first if self.hedge_first < 0 else self.hedge_first

    @property
    def end(self) -> int:
        """The last token, a hedge after it included."""
        return self.last if self.hedge_last < 0 else self.hedge_last


@cache
def _tables() -> tuple[dict[str, int], dict[str, int], dict[str, Decimal], dict[str, int], dict[str, int]]:
    return lang.number_words(), lang.scales(), _fractions(), lang.ordinals(), lang.vague()


def _fractions() -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for word, value in lang.fractions().items():
        found[word] = Decimal(1) / Decimal(value) if isinstance(value, int) else Decimal(str(value))
    return found


@cache
def anchors() -> frozenset[str]:
    """The words at which a number expression can begin."""
    numbers, _, _, ordinals, vague = _tables()
    return frozenset([*numbers, *ordinals, *vague, "half", "a", "an", "dozen", "two-thirds"])


@cache
def after_article() -> frozenset[str]:
    """The words before which ``a`` and ``an`` begin a number expression: "a million", "a couple of", "a half million"."""
    return frozenset([*_ARTICLE_SCALES, "dozen", "couple", "half"])


@cache
def _continuing() -> frozenset[str]:
    """The words that can make a longer expression of the number word or the figure before them; figures do so too."""
    numbers, scales, fractions, _, _ = _tables()
    return frozenset([*numbers, *scales, *fractions, *_ENDINGS, *_PART_SIGNS, "-", "and"])


@lru_cache(maxsize=4096)
def begins_number(word: str) -> bool:
    """Whether a lower-case word is a figure or a number in words; it may be empty."""
    return word[:1].isdigit() or word in lang.number_words()


def figure(word: str) -> Decimal | None:
    """A token of digits as a number: ``1,200`` and ``6.1`` but not ``9:25``, ``1.2.3`` or ``12,34,56`` lists."""
    if ":" in word:
        return None
    if "," in word:
        head, *groups = word.split(",")
        if len(head) > 3 or (any(len(g.split(".")[0]) != 3 for g in groups) and not _indian(head, groups)):
            return None
        word = word.replace(",", "")
    if word.count(".") > 1:
        return None
    try:
        return Decimal(word)
    except InvalidOperation:
        return None


def _indian(head: str, groups: list[str]) -> bool:
    """Lakhs and crores: 12,34,567."""
    return len(head) <= 2 and all(len(g) == 2 for g in groups[:-1]) and len(groups[-1].split(".")[0]) == 3


_SUFFIXES = {"m", "mn", "bn", "k", "tn", "b"}
_ENDINGS = ("st", "nd", "rd", "th")
_HYPHENED = frozenset(["thousand", "lakh", "million", "crore", "billion", "trillion"])  # a Rs 2,500-crore plant
_AFTER_COMMA = _HYPHENED | {"bn"}
_ARTICLE_SCALES = ("hundred", "thousand", "million", "billion", "trillion")


def _scale(scan: Scan, token: int, stop: int, form: str) -> tuple[int, Decimal] | None:
    """A scale word at ``token`` (``million``, ``-million``, ``m`` glued to its digits): its last token and its factor."""
    if token >= stop:
        return None
    word = scan.lower[token]
    if word == "-" and token + 1 < stop and scan.lower[token + 1] in _HYPHENED:
        return token + 1, Decimal(lang.scales()[scan.lower[token + 1]])
    if word in _SUFFIXES:
        if form != "digits" or not (scan.glued(token) or word in ("bn", "mn", "tn")):
            return None
        return token, Decimal({"b": 10**9}.get(word) or lang.scales()[word])
    if word in lang.scales() and word != "dozen":
        return token, Decimal(lang.scales()[word])
    return None


def _simple(scan: Scan, at: int, stop: int) -> Number | None:
    """One number without range or hedge at token ``at``."""
    lower = scan.lower
    word = lower[at]
    numbers, scales, _, ordinals, vague = _tables()
    follow = lower[at + 1] if at + 1 < len(lower) else ""
    alone = follow not in _continuing() and not follow[:1].isdigit()  # as most numbers are
    if word in numbers:
        if not alone:
            return _spelled(scan, at, stop)
        spelled = Decimal(numbers[word])
        return Number(at, at, spelled, spelled, None, "words")
    if word[0].isdigit():
        value = figure(word)
        if alone and value is not None and word.isdecimal():
            return Number(at, at, value, value, None, "digits")
        if value is None and follow in _AFTER_COMMA and word.count(",") == 1 and len(word.partition(",")[2]) < 3:
            value = figure(word.replace(",", "."))  # R1,5 million: a decimal comma, as in South Africa
        if value is None:
            hour, _, minute = word.partition(":")
            timed = len(minute) == 2 or minute[2:3] in (":", ".")  # 2:18:47 and 3:56.08 are times that a race took
            if not (minute[:2].isdigit() and hour.isdigit() and timed and len(hour) <= 2):
                return None
            return Number(
                at, at, Decimal(int(hour)), Decimal(int(hour)), None, "clock"
            )  # 9:25: for the kind time alone
        if at + 1 < stop and lower[at + 1] in _ENDINGS and scan.glued(at + 1):
            return Number(at, at + 1, value, value, None, "ordinal")
        last = at
        if (parted := _spaced(scan, at, stop)) is not None:
            last, value = parted
        elif at + 1 < stop and lower[at + 1] in _PART_SIGNS and scan.glued(at + 1):
            last, value = at + 1, value + _PART_SIGNS[lower[at + 1]]  # 2½
        elif (
            at + 3 < stop
            and lower[at + 2] == "/"
            and lower[at + 1] + lower[at + 3] in _PARTS
            and not scan.glued(at + 1)
        ):
            last, value = at + 3, value + _PARTS[lower[at + 1] + lower[at + 3]]  # 2 1/2
        exponent = value.as_tuple().exponent
        digits = -exponent if isinstance(exponent, int) else 0
        first_last, factor = last, Decimal(1)
        while (scaled := _scale(scan, last + 1, stop, "digits")) is not None:
            last, factor = scaled[0], factor * scaled[1]
        if factor != 1:
            step = factor * Decimal(1).scaleb(-digits)
            return Number(at, last, value * factor, value * factor, step, "digits")
        return Number(at, first_last, value, value, Decimal(1).scaleb(-digits) if digits > 0 else None, "digits")
    if word in ("a", "an"):
        if at + 1 < stop:
            after = lower[at + 1]
            if after in _ARTICLE_SCALES:
                last, factor = at + 1, Decimal(scales[after])
                while (scaled := _scale(scan, last + 1, stop, "words")) is not None:
                    last, factor = scaled[0], factor * scaled[1]
                if lower[last + 1 : last + 4] == ["and", "a", "half"] and lower[last + 4 : last + 5] != ["dozen"]:
                    factor, last = factor * 3 / 2, last + 3  # a million and a half euros
                    return Number(at, last, factor, factor, factor / 3, "article")
                return Number(at, last, factor, factor, factor, "article")
            if after == "dozen":
                return Number(at, at + 1, Decimal(12), Decimal(12), None, "article")
            if after == "couple" and at + 2 < stop and lower[at + 2] == "of":
                if at + 3 < stop and lower[at + 3] in _ARTICLE_SCALES:  # a couple of hundred dollars
                    value = Decimal(2 * scales[lower[at + 3]])
                    return Number(at, at + 3, value, value, value / 2, "article", Modifier.APPROX)
                return Number(at, at + 2, Decimal(2), Decimal(2), None, "article", Modifier.APPROX)
            if after == "half" and at + 2 < stop and lower[at + 2] in ("million", "billion"):
                value = Decimal(scales[lower[at + 2]]) / 2
                return Number(at, at + 2, value, value, value / 5, "article")
        return None
    if word == "half":
        if (
            at + 2 < stop
            and lower[at + 1] in ("a", "-")
            and lower[at + 2] in ("million", "billion", "dozen", "trillion")
        ):
            value = Decimal(scales[lower[at + 2]]) / 2
            return Number(at, at + 2, value, value, value / 5 if value > 6 else None, "words")
        if lower[at + 1 : at + 4] == ["-", "a", "-"] and at + 4 < stop and lower[at + 4] in ("million", "billion"):
            value = Decimal(scales[lower[at + 4]]) / 2  # half-a-million pounds
            return Number(at, at + 4, value, value, value / 5, "words")
        return Number(at, at, Decimal("0.5"), Decimal("0.5"), None, "fraction")
    if word == "dozen":
        return None
    if word in vague:
        low = Decimal(vague[word])
        last = at
        if at + 2 < stop and lower[at + 1] == "of" and lower[at + 2] in vague:
            low, last = low * Decimal(vague[lower[at + 2]]) / 2, at + 2
        while last + 2 < stop and lower[last + 1] == "and" and lower[last + 2] == word:
            last += 2  # hundreds and hundreds
        return Number(at, last, low, low, None, "vague", Modifier.EQUAL_OR_MORE)
    if word in ordinals:
        return Number(at, at, Decimal(ordinals[word]), Decimal(ordinals[word]), None, "ordinal")
    return None


_PART_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_PARTS = {"12": Decimal("0.5"), "14": Decimal("0.25"), "34": Decimal("0.75")}
_NO_THOUSANDS = frozenset("call text phone tel telephone fax on at flight route".split())


_EMERGENCY = frozenset(["911", "999", "112", "000", "111"])


def _spaced(scan: Scan, at: int, stop: int) -> tuple[int, Decimal] | None:
    """``12 000`` and ``1 234 567``, thousands parted by one space as in much of Europe and Africa: last token and value."""
    lower = scan.lower
    head = lower[at]
    if not head.isdigit() or len(head) > 3 or head[0] == "0":
        return None
    before = lower[at - 1] if at else ""
    if before in _NO_THOUSANDS or before in lang.months() or before[:1].isdigit():
        return None
    if before in ("+", "-", "(") and scan.glued(at):
        return None  # a telephone number
    last, digits = at, head
    while (
        last + 1 < stop
        and len(lower[last + 1]) == 3
        and lower[last + 1].isdigit()
        and scan.starts[last + 1] == scan.ends[last] + 1
    ):
        last += 1
        digits += lower[last]
    if last == at or (lower[last + 1 : last + 2] and lower[last + 1][0].isdigit()):
        return None
    if lower[last] in _EMERGENCY and lower[last + 1 : last + 2] and lower[last + 1].startswith("call"):
        return None  # "50 911 calls"
    return last, Decimal(digits)


def _spelled(scan: Scan, at: int, stop: int) -> Number | None:
    """Number words from ``at``: twenty-five, two hundred and fifty, three and a half million, two dozen, two thirds."""
    numbers, scales, fractions, ordinals, _ = _tables()
    lower = scan.lower
    total = current = Decimal(0)
    step: Decimal | None = None
    last, i = at, at
    expects_tens = False
    while i < stop:
        word = lower[i]
        if word == "-" and i + 1 < stop and expects_tens and lower[i + 1] in numbers and numbers[lower[i + 1]] < 10:
            i += 1
            continue
        if word == "-" and i + 1 < stop and expects_tens and lower[i + 1] in ordinals and ordinals[lower[i + 1]] < 10:
            value = total + current + ordinals[lower[i + 1]]
            return Number(at, i + 1, value, value, None, "ordinal")
        if word in numbers:
            more = numbers[word]
            if current and not (expects_tens and more < 10) and not (current % 100 == 0 and more < 100):
                break
            current += more
            expects_tens = 20 <= more < 100
        elif word == "hundred" and 0 < current < 100:
            current *= 100
            step = Decimal(100)
            expects_tens = False
        elif word in scales and word not in ("hundred", "dozen", *_SUFFIXES) and current:
            step = Decimal(scales[word])
            total += current * step
            current = Decimal(0)
            expects_tens = False
        elif word == "dozen" and current:
            return Number(at, i, (total + current) * 12, (total + current) * 12, None, "words")
        elif (
            word == "and"
            and i + 1 < stop
            and lower[i + 1] in numbers
            and (current % 100 == 0 or (total and not current))
        ):
            if not (current >= 100 or total):
                break
            i += 1
            continue
        elif word == "-" and lower[i + 1 : i + 6] == ["and", "-", "a", "-", "half"]:
            value = total + current + Decimal("0.5")
            return Number(at, i + 5, value, value, Decimal("0.5"), "words")
        elif word == "and" and lower[i + 1 : i + 2] == ["a"] and lower[i + 2 : i + 3] in (["half"], ["quarter"]):
            value = total + current + (Decimal("0.5") if lower[i + 2] == "half" else Decimal("0.25"))
            last = i + 2
            scaled = _scale(scan, last + 1, stop, "words")
            if scaled is not None:
                return Number(at, scaled[0], value * scaled[1], value * scaled[1], scaled[1] / 2, "words")
            return Number(at, last, value, value, Decimal("0.5"), "words")
        elif word == "-" and i + 1 < stop and lower[i + 1] in ("million", "billion", "thousand") and current:
            i += 1  # a two-million-dollar home
            continue
        elif word == "-" and i + 1 < stop and lower[i + 1] in fractions and current and not total:
            value = current * fractions[lower[i + 1]]
            return Number(at, i + 1, value, value, None, "fraction")
        elif (
            word in fractions
            and word not in ("second", "seconds")
            and i > at
            and current
            and not total
            and current < 10
        ):
            value = current * fractions[word]
            return Number(at, i, value, value, None, "fraction")
        else:
            break
        last = i
        i += 1
    value = total + current
    return Number(at, last, value, value, step if step and value >= 1000 else None, "words")


_TOO_LARGE = Decimal(10) ** 18  # beyond what is counted, paid or measured in copy, and within exact arithmetic
_TO = frozenset(["to", "-", "and", "or"])


def number_at(scan: Scan, at: int) -> Number | None:
    """The number expression that begins at token ``at``, with its range and its hedges, or None."""
    begin, stop = scan.bounds(at)
    one = _simple(scan, at, stop)
    if one is None or one.high >= _TOO_LARGE:
        return None
    if scan.word(one.last + 1) in _TO and one.form in ("digits", "words"):
        one = _ranged(scan, one, begin, stop)
    after = scan.word(one.last + 1)
    if (
        scan.word(one.first - 1 - (scan.word(one.first - 1) == "a")) in lang.hedges_by_last()
        or after in ("+", "-")
        or after in lang.trailing_hedges()
    ):
        one = _hedged(scan, one, begin, stop)
    return one


def _ranged(scan: Scan, one: Number, begin: int, stop: int) -> Number:
    at = one.last + 1
    lower = scan.lower
    if at + 1 >= stop or lower[at] not in _TO:
        return one
    joiner = lower[at]
    between = one.first > begin and lower[one.first - 1] == "between"
    if joiner == "and" and not between:
        return one
    suspended = joiner == "-" and lower[at + 1] in ("to", "or")  # a three- to four-page note
    if suspended:
        joiner, at = lower[at + 1], at + 1
    if joiner == "-" and not (lower[at + 1][0].isdigit() and one.form == "digits"):
        return one
    two = _simple(scan, at + 1, stop) if at + 1 < stop else None
    if suspended and two is not None and scan.word(two.last + 1) != "-":
        return one
    if two is None or two.high >= _TOO_LARGE or two.low <= one.low:
        return one
    if two.form != one.form and not (
        one.form == "words" and two.form == "digits" and joiner != "or" and one.low <= 10 <= two.low <= 30
    ):
        return one  # of two forms is "eight to 10" alone, as style books have it
    if joiner == "or" and two.low - one.low > max(Decimal(2), one.low / 4):
        return one
    low = one.low
    if two.step and not one.step and low < two.step and two.step <= two.low:  # "1.5 to 2 million": the scale is shared
        scale = Decimal(10) ** (3 * ((len(str(int(two.low))) - 1) // 3))
        if lower[two.last] in ("lakh", "lakhs", "crore", "crores"):
            scale = Decimal(lang.scales()[lower[two.last]])
        if scale > 1 and low * scale < two.low:
            low *= scale
    first = one.first
    return Number(first, two.last, low, two.high, two.step, two.form, one.modifier, one.hedge_first, one.hedge_last)


# What is done or felt over a matter; the number after "over" is then no least one.
_OVER_NOUNS = frozenset(
    "row dispute disputes fears concerns concern anger outrage fury lawsuit lawsuits suit feud battle".split()
)
_OVER_VERBS = frozenset(
    "sue sued sues suing countersued countersue resigned resign resigns apologised apologized".split()
)
_REACH = 5  # tokens: "countersued two months later over 16 patents"


_ARTICLED = frozenset(
    "almost nearly about roughly around approximately".split()
)  # hedges before an article: almost a 90% risk


def _about(scan: Scan, at: int, begin: int) -> bool:
    """Whether the "over" at a token tells a cause: sued over 16 patents, a row over 200 jobs."""
    lower = scan.lower
    if at > begin and lower[at - 1] in _OVER_NOUNS:
        return True
    return not _OVER_VERBS.isdisjoint(lower[max(begin, at - _REACH) : at])


def _hedged(scan: Scan, one: Number, begin: int, stop: int) -> Number:
    lower = scan.lower
    before = one.first - 1
    if before > begin and lower[before] == "a" and one.form == "digits" and lower[before - 1] in _ARTICLED:
        before -= 1  # "almost a 90% risk"
    modifier, hedge_first = one.modifier, -1
    if before >= begin:
        for words, name in lang.hedges_by_last().get(lower[before], ()):
            start = before - len(words) + 1
            if start >= begin and tuple(lower[start : before + 1]) == words:
                if words != ("over",) or not _about(scan, start, begin):
                    modifier, hedge_first = Modifier(name), start
                break
    hedge_last = -1
    after = one.last + 1
    if after < stop:
        if lower[after] == "+" and scan.glued(after):
            modifier, hedge_last = Modifier.EQUAL_OR_MORE, after
        elif lower[after] == "-":
            if lower[after + 1 : after + 2] == ["odd"]:  # 40-odd passengers
                modifier, hedge_last = Modifier.APPROX, after + 1
            elif lower[after + 1 : after + 2] == ["plus"]:  # 14,000-plus acres
                modifier, hedge_last = Modifier.EQUAL_OR_MORE, after + 1
        else:
            for words, name in lang.trailing_hedges().get(lower[after], ()):
                if tuple(lower[after : after + len(words)]) == words:
                    modifier, hedge_last = Modifier(name), after + len(words) - 1
                    break
    if modifier is one.modifier and hedge_first < 0 and hedge_last < 0:
        return one
    if one.form == "vague" and modifier in (Modifier.APPROX, Modifier.NONE):
        modifier = one.modifier
    return Number(one.first, one.last, one.low, one.high, one.step, one.form, modifier, hedge_first, hedge_last)
