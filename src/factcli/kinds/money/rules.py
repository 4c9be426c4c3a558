"""Rules for sums of money: the currency before the figure or after it; nothing is converted."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number, number_at
from factcli.values import Modifier, count_set, number_text

_FORMS = frozenset(["digits", "words", "article", "vague", "fraction"])
# Whose dollar: the letters before the sign.
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "cdn": "CAD", "cad": "CAD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "mex": "MXN", "mx": "MXN", "j": "JMD",
    "tt": "TTD", "fj": "FJD",
    "r": "BRL",
}  # fmt: skip
_LETTERS = {
    "R": "ZAR",
    "Rs": "INR",
    "RM": "MYR",
    "e": "EUR",
    "Rp": "IDR",
    "KSh": "KES",
    "Ksh": "KES",
    "Sh": "KES",
    "N": "NGN",
    "Tk": "BDT",
}
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "hong": "HKD",
    "zealand": "NZD", "zimbabwean": "ZWL", "jamaican": "JMD", "namibian": "NAD", "taiwan": "TWD",
}  # fmt: skip
_WORDS = frozenset("real won pound crown crowns mark marks sterling buck".split())  # other words too
# What several countries call by one name, by whose it is; the word in the singular.
_WHOSE = {
    "franc": "swiss CHF french FRF belgian BEF cfa XOF rwandan RWF",
    "peso": "mexican MXN philippine PHP argentine ARS colombian COP chilean CLP cuban CUP uruguayan UYU dominican DOP",
    "pound": "british GBP egyptian EGP lebanese LBP syrian SYP sudanese SDG irish IEP",
    "rupee": "indian INR pakistani PKR nepalese NPR lankan LKR mauritian MUR",
    "krona": "swedish SEK icelandic ISK",
    "krone": "norwegian NOK danish DKK",
    "dinar": "iraqi IQD kuwaiti KWD jordanian JOD serbian RSD algerian DZD tunisian TND libyan LYD bahraini BHD",
    "shilling": "kenyan KES ugandan UGX tanzanian TZS somali SOS",
    "riyal": "saudi SAR qatari QAR omani OMR",
    "rial": "iranian IRR omani OMR",
    "won": "korean KRW",
    "mark": "german DEM finnish FIM",
    "lira": "turkish TRY italian ITL",
    "yuan": "chinese CNY",
    "yen": "japanese JPY",
    "ruble": "russian RUB belarusian BYN",
    "rouble": "russian RUB belarusian BYN",
    "rand": "african ZAR",
    "real": "brazilian BRL",
}
_PLURALS = {"kronor": "krona", "kroner": "krone", "reais": "real"}
_RATES = frozenset(
    "share shares barrel tonne ton ounce head person month week day year hour night ticket litre liter gallon "
    "unit kilogram kg acre bushel pint copy".split()
)
_PAID = frozenset(
    "fine fined pay paid pays paying cost costs worth price priced prize sterling wage wages raised bail spent "
    "spend".split()
)
_PARTS = {"quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}
_PULA = frozenset(["pula", "botswana", "gaborone"])
_PER_CURRENCY = frozenset(["a", "an", "per"])


class _Sum(NamedTuple):
    """A number with its currency: tokens ``first``..``last``, and what one unit of the figure is worth."""

    first: int
    last: int
    currency: str
    factor: Decimal = Decimal(1)


@cache
def words() -> frozenset[str]:
    """Money is found at its number."""
    return frozenset()


@cache
def _tokens() -> frozenset[str]:
    """In lower case, the words and signs of which every sum has one: next to its figure, or a nation's name away."""
    named = [*_WHOSE, *(f"{word}s" for word in _WHOSE), *_PLURALS]
    signs = [word.lower() for word in (*_LETTERS, *lang.currency_symbols())]
    return frozenset([*signs, *named, *lang.currency_words(), *lang.minor_units(), "dollar", "dollars", "p"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The sum at the number, or None."""
    if number is None or number.form not in _FORMS:
        return None
    lower = page.scan.lower
    if _tokens().isdisjoint(lower[max(number.first - 2, 0) : number.last + 5]):
        return None  # as nearly all numbers are
    begin, stop = page.scan.bounds(at)
    digits = lower[number.first]
    if digits[0] == "0" and digits[1:2].isdigit():
        return None  # the end of "10 000"
    before = _before(page, number, begin) if number.form == "digits" else None
    found = before or _after(page, number, stop)
    if found is None:
        return None
    low, high, step = number.low, number.high, number.step
    last = found.last
    if number.low == number.high:
        low, high, step, last = _second(page, number, found, begin, stop)
    if before is None and found.factor == 1:
        cents, last = _cents(page, last, stop)
        low, high = low + cents, high + cents
    low, high = low * found.factor, high * found.factor
    part = _part_of(page, number, begin) if before is None and number.form == "article" else None
    if part is not None:
        low, high, step = low * part[0], high * part[0], low * part[0] / 5
        found = found._replace(first=part[1])
    modifier = number.modifier
    hedge = _hedge_before(page, found.first, begin) if modifier is Modifier.NONE or before is not None else None
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


def _before(page: Page, number: Number, begin: int) -> _Sum | None:
    """$2.3m · US$40 billion · US $5 · R26 million · Rs 5 crore · USD 200 · e85 million."""
    scan = page.scan
    lower, texts = scan.lower, scan.words
    sign = number.first - 1
    if sign < begin:
        return None
    word = texts[sign]
    if word == "$":
        if (
            sign > begin
            and lower[sign - 1] in _DOLLARS
            and (scan.glued(sign) or texts[sign - 1] in ("US", "NT", "NZ", "HK", "U.S."))
        ):
            return _Sum(sign - 1, number.last, _DOLLARS[lower[sign - 1]])
        return _Sum(sign, number.last, "USD")
    if len(word) == 1 and not word.isalnum() and word in lang.currency_symbols():
        return _Sum(sign, number.last, lang.currency_symbols()[word])
    if word == "." and sign > begin and texts[sign - 1] in ("Rs", "Rp"):
        return _Sum(sign - 1, number.last, _LETTERS[texts[sign - 1]])
    if word == "e" and scan.glued(sign):
        return None  # 4e14
    if word == "P" and scan.glued(number.first) and ("," in lower[number.first] or number.step):  # no form P45
        return _Sum(sign, number.last, "BWP" if not _PULA.isdisjoint(lower) else "PHP")
    if word in _LETTERS and (scan.glued(number.first) or len(word) > 1) and (word != "N" or number.step):
        return _Sum(sign, number.last, _LETTERS[word])
    if len(word) == 3 and word.isupper() and word.lower() in lang.currency_words() and word != "RON":
        return _Sum(sign, number.last, lang.currency_words()[word.lower()])
    return None


def _after(page: Page, number: Number, stop: int) -> _Sum | None:
    """85 million euros · five million yen · 50 cents · 10p · millions of dollars · a two-million-dollar home."""
    scan = page.scan
    lower, texts = scan.lower, scan.words
    i = number.last + 1
    if i < stop and lower[i] == "-":
        i += 1
        if number.form == "article" or scan.word(number.first - 1) in ("multi", "-"):
            return None  # a million-dollar question
    elif i < stop and lower[i] == "of" and number.form in ("vague", "fraction"):
        i += 1
    if i >= stop:
        return None
    word = lower[i]
    if (word in _NATIONS and scan.word(i + 1) in ("dollars", "dollar")) or (
        word in ("hong", "new") and scan.word(i + 2) in ("dollars", "dollar")
    ):
        last = i + 2 if word in ("hong", "new") else i + 1
        return _Sum(number.first, last, _NATIONS.get(word, "NZD"))
    national = _national(page, i, stop)
    if national is not None:
        return _Sum(number.first, national[0], national[1])
    if word in lang.minor_units() and (word != "p" or scan.glued(i)):
        code, worth = lang.minor_units()[word]
        return _Sum(number.first, i, code, Decimal(worth))
    if word == "p" and scan.glued(i) and number.form == "digits" and number.high <= 999:
        return _Sum(number.first, i, "GBP", Decimal("0.01"))
    if texts[i] in ("€", "£", "$") and not scan.word(i + 1)[:1].isdigit() and number.form == "digits":
        return _Sum(number.first, i, lang.currency_symbols()[texts[i]])
    if word not in lang.currency_words() or word in _WORDS or texts[i] == "Real" or number.form == "fraction":
        return None
    if len(word) == 3 and texts[i] != texts[i].upper() and word not in ("yen", "won"):
        return None  # "ron", "try", "cop" are words
    if word == "pounds" and not _sterling(page, number, i):
        return None
    return _Sum(number.first, i, lang.currency_words()[word])


def _national(page: Page, at: int, stop: int) -> tuple[int, str] | None:
    """Swiss francs · South Korean won: the last token and the code of a currency told by whose it is."""
    lower = page.scan.lower
    at += lower[at] in ("south", "sri")
    if at + 1 >= stop:
        return None
    word = lower[at + 1]
    word = _PLURALS.get(word) or (word if word in _WHOSE else word.removesuffix("s"))
    codes = _WHOSE.get(word, "").split()
    whose = lower[at]
    return (at + 1, codes[codes.index(whose) + 1]) if whose in codes[::2] else None


def _sterling(page: Page, number: Number, at: int) -> bool:
    """Whether pounds are money: thousands written with a scale, or words for paying beside them; else a weight."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    around = scan.lower[max(begin, at - 12) : min(stop, at + 8)]
    if scan.word(at + 1) in ("sterling",):
        return True
    if scan.word(at + 1) == "of" or not {"weigh", "weighing", "weighed", "weighs", "heavy", "weight"}.isdisjoint(
        around
    ):
        return number.form == "vague" and scan.lower[at - 1] == "of" and "drugs" not in around
    if number.step is not None and number.step >= 1000 and number.low >= 1_000_000:
        return True
    return not _PAID.isdisjoint(around) or "£" in around


def _second(
    page: Page, number: Number, one: _Sum, begin: int, stop: int
) -> tuple[Decimal, Decimal, Decimal | None, int]:
    """$10 to $15 · between $3m and $4m: low, high, the step of the figures, and the last token."""
    scan = page.scan
    lower = scan.lower
    alone = (number.low, number.high, number.step, one.last)
    joiner = scan.word(one.last + 1)
    between = one.first > begin and lower[one.first - 1] == "between"
    if not (joiner in ("-", "to") or (joiner == "and" and between)) or (
        one.first - 1 >= begin and lower[one.first - 1] == "from"
    ):
        return alone
    sign = one.last + 2
    while sign < stop and sign < one.last + 4 and not scan.lower[sign][0].isdigit():
        sign += 1
    if sign >= stop or not lower[sign][0].isdigit() or sign == one.last + 2:
        return alone
    two = number_at(scan, sign)
    other = _before(page, two, one.last + 1) if two is not None and two.form == "digits" else None
    if two is None or other is None or other.currency != one.currency or two.high <= number.low:
        return alone
    low = number.low
    if two.step and not number.step and low < 1000 <= two.low:
        scale = Decimal(1000) ** ((len(str(int(two.low))) - 1) // 3)
        low = low * scale if low * scale < two.low else low
    return low, two.high, two.step, two.last


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
    if i + 1 < stop and scan.word(i) in _PER_CURRENCY:
        j = i + 1 + (scan.word(i + 1) == "-")
        if scan.word(j) in _RATES:
            return ("rate", f"per {lang.singular(scan.word(j))}"), j
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
