"""Rules for sums of money: the currency before the figure or after it; nothing is converted."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import Modifier, count_set, number_text

_PREFIX = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}


@cache
def _symbols() -> dict[str, str]:
    return {symbol: code for symbol, code in lang.currency_symbols().items()}


def words() -> frozenset[str]:
    """Money is found at its number."""
    return frozenset()


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The sum at the number, or None."""
    if number is None or number.form not in ("digits", "words", "article", "vague", "fraction"):
        return None
    scan = page.scan
    lower, texts = scan.lower, scan.words
    begin, stop = scan.bounds(at)
    before = number.first - 1
    currency, first, last = "", number.first, number.last
    factor = Decimal(1)
    symbols = _symbols()
    if number.form == "digits" and before >= begin:
        word = texts[before]
        if word in ("$", "£", "€", "¥", "₹") or word in symbols and len(word) == 1 and not word.isalpha():
            currency, first = symbols.get(word, ""), before
            if before - 1 >= begin and scan.glued(before) and lower[before - 1] in _PREFIX and word == "$":
                currency, first = _PREFIX[lower[before - 1]], before - 1
            elif before - 1 >= begin and scan.glued(before) and texts[before - 1].rstrip(".").upper() in ("US", "U.S"):
                currency, first = "USD", before - 1
        elif word in ("R", "Rs", "RM", "USD", "GBP", "EUR", "AUD", "CAD", "JPY", "INR", "CHF", "ZAR", "NZD", "e") and (scan.glued(number.first) or len(word) > 1) and (word != "e" or scan.glued(number.first)):
            currency, first = {"R": "ZAR", "Rs": "INR", "RM": "MYR", "e": "EUR"}.get(word, word), before
        elif word == "." and before - 1 >= begin and texts[before - 1] == "Rs":
            currency, first = "INR", before - 1
    if not currency:
        i = number.last + 1
        if i < stop and lower[i] == "-":
            i += 1
        if i >= stop:
            return None
        word = lower[i]
        if word in ("us", "u.s.", "american", "canadian", "australian", "hong") and scan.word(i + 1) in ("dollars", "dollar"):
            currency, last = {"canadian": "CAD", "australian": "AUD"}.get(word, "USD"), i + 1
        elif word in lang.minor_units() and word != "p":
            code, worth = lang.minor_units()[word]
            currency, last, factor = code, i, Decimal(worth)
        elif word in lang.currency_words() and word not in ("real", "won", "pound", "crown", "crowns", "mark", "marks") and texts[i] != "Real":
            if word == "pounds" and not (number.step and number.step >= 1000):
                return None  # a weight, unless it runs to thousands
            currency, last = lang.currency_words()[word], i
        else:
            return None
    if not currency:
        return None
    low, high = number.low * factor, number.high * factor
    modifier = number.modifier
    hedge = _hedge_before(page, first, begin)
    if hedge is not None:
        modifier = hedge
    allowed = count_set(low, high, modifier, number.step * factor if number.step and number.low >= 1000 else None, False)
    value = f"{number_text(low, high, modifier)} {currency}"
    phrase = clauses.noun_phrase(scan, last + 1, stop)
    head = phrase.head if not (scan.word(last + 1) in ("to", "from", "in", "for", "by")) else -1
    return Found("money.amount", first, last, value, allowed, currency, "amount", head=head, phrase=max(last, phrase.last if head >= 0 else last), verb="beside")


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
