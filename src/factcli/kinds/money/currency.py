"""Which currency a figure is in: a sign or letters before it, a word after it, and whose dollar or franc it is."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcli import lang
from factcli.kinds.base import Page
from factcli.scan.numbers import Number

# Whose dollar: the letters before the sign.
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "cdn": "CAD", "cad": "CAD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "mex": "MXN", "mx": "MXN", "j": "JMD",
    "tt": "TTD", "fj": "FJD", "f": "FJD", "t": "TOP", "g": "GYD", "l": "LRD", "b": "BND",
    "r": "BRL", "n": "NAD", "z": "ZWL", "ec": "XCD", "bds": "BBD", "bz": "BZD",
}  # fmt: skip
_LETTERS = {
    "R": "ZAR",
    "Rs": "INR",
    "RM": "MYR",
    "e": "EUR",
    "Rp": "IDR",
    "KSh": "KES",
    "Ksh": "KES",
    "Kes": "KES",
    "Kshs": "KES",
    "KShs": "KES",
    "Sh": "KES",
    "N": "NGN",
    "Tk": "BDT",
    "Shs": "KES",
    "USh": "UGX",
    "UShs": "UGX",
    "TSh": "TZS",
    "TShs": "TZS",
    "Php": "PHP",
    "PhP": "PHP",
    "FCFA": "XOF",
    "kr": "XXK",
    "Kr": "XXK",
}
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "hong": "HKD",
    "zealand": "NZD", "zimbabwean": "ZWL", "jamaican": "JMD", "namibian": "NAD", "taiwan": "TWD",
}  # fmt: skip
_WORDS = frozenset("real pound crown crowns mark marks sterling buck".split())  # other words too
# Currencies that are other words as well, by what an article on their country says; a scaled figure needs no such word.
_COUNTRY = {
    "lei": "romania romanian bucharest moldova moldovan chisinau",
    "sol": "peru peruvian lima", "soles": "peru peruvian lima",
    "kip": "laos lao vientiane",
    "lek": "albania albanian tirana", "leks": "albania albanian tirana",
    "kina": "papua guinea moresby",
    "lats": "latvia latvian riga",
    "pula": "botswana gaborone",
    "guarani": "paraguay paraguayan asuncion", "guaranis": "paraguay paraguayan asuncion",
    "afghanis": "afghanistan afghan kabul taliban",
    "won": "korea korean koreans seoul pyongyang",
    "guilder": "dutch netherlands suriname", "guilders": "dutch netherlands suriname",
}  # fmt: skip
_SHORT = frozenset(["yen", *_COUNTRY])  # words of three letters that are no codes in small letters
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
    "dirham": "emirati AED uae AED moroccan MAD",
    "kwacha": "zambian ZMW malawian MWK",
}
_PLURALS = {"kronor": "krona", "kroner": "krone", "reais": "real"}
_PAID = frozenset(
    "fine fined pay paid pays paying cost costs worth price priced prize sterling wage wages raised bail spent "
    "spend cash debt debts owe owes owed owing stole stolen ransom loan damages compensation salary salaries "
    "donated donation donations fraud swindled embezzled bribe bribes".split()
)
_PULA = frozenset(["pula", "botswana", "gaborone"])
_POINTED = frozenset(["Rs", "Rp", "Ksh", "KSh", "Kshs", "Shs"])  # written with a full stop as well
_NAIRA = frozenset(["naira", "nigeria", "nigerian", "nigerians", "lagos", "abuja"])
_UGANDA = frozenset(["uganda", "ugandan", "kampala"])
_SMALL_CHANGE = frozenset(
    "cent cents coin coins deposit levy dividend litre share shares price prices kilogram fare fares".split()
)


class Sum(NamedTuple):
    """A number with its currency: tokens ``first``..``last``, and what one unit of the figure is worth."""

    first: int
    last: int
    currency: str
    factor: Decimal = Decimal(1)


@cache
def signs() -> frozenset[str]:
    """In lower case, the words and signs of which every sum has one: next to its figure, or a nation's name away."""
    named = [*_WHOSE, *(f"{word}s" for word in _WHOSE), *_PLURALS]
    signs = [word.lower() for word in (*_LETTERS, *lang.currency_symbols())]
    return frozenset(
        [*signs, *named, *lang.currency_words(), *lang.minor_units(), "dollar", "dollars", "p", "c", "/", "¢"]
    )


def before(page: Page, number: Number, begin: int) -> Sum | None:
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
            return Sum(sign - 1, number.last, _DOLLARS[lower[sign - 1]])
        if sign > begin and scan.glued(sign) and texts[sign - 1].isupper() and len(texts[sign - 1]) <= 3:
            return None  # the dollar of a country that is not known here
        return Sum(sign, number.last, "USD")
    if word.isupper() and sign > begin and texts[sign - 1] == "$" and scan.glued(sign) and lower[sign] in _DOLLARS:
        return Sum(sign - 1, number.last, _DOLLARS[lower[sign]])  # $US1,000
    if len(word) == 1 and not word.isalnum() and word in lang.currency_symbols():
        return Sum(sign, number.last, lang.currency_symbols()[word])
    if word == "¢" and sign > begin and texts[sign - 1] == "GH":
        return Sum(sign - 1, number.last, "GHS")
    if word == "/" and sign > begin and texts[sign - 1] == "S" and scan.glued(sign):
        return Sum(sign - 1, number.last, "PEN")  # S/ 2,400
    if word == "." and sign > begin and texts[sign - 1] in _POINTED:
        return Sum(sign - 1, number.last, _LETTERS[texts[sign - 1]])
    if word == "e" and scan.glued(sign):
        return None  # 4e14
    if word == "P" and scan.glued(number.first) and ("," in lower[number.first] or number.step):  # no form P45
        return Sum(sign, number.last, "BWP" if not _PULA.isdisjoint(lower) else "PHP")
    if word in _LETTERS and (scan.glued(number.first) or len(word) > 1):
        if word == "N" and not number.step and (number.low < 100 or scan.glued(sign) or _NAIRA.isdisjoint(lower)):
            return None
        code = _LETTERS[word]
        if code == "KES" and word[0] == "S" and not _UGANDA.isdisjoint(lower) and "kenya" not in lower:
            code = "UGX"
        return Sum(sign, number.last, code)
    if len(word) == 3 and word.isupper() and word.lower() in lang.currency_words() and word != "RON":
        return Sum(sign, number.last, lang.currency_words()[word.lower()])
    return None


def after(page: Page, number: Number, stop: int) -> Sum | None:
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
        return Sum(number.first, last, _NATIONS.get(word, "NZD"))
    national = _national(page, i, stop)
    if national is not None:
        return Sum(number.first, national[0], national[1])
    if word in lang.minor_units() and (word != "p" or scan.glued(i)):
        code, worth = lang.minor_units()[word]
        return Sum(number.first, i, code, Decimal(worth))
    if word == "p" and scan.glued(i) and number.form == "digits" and number.high <= 999:
        return Sum(number.first, i, "GBP", Decimal("0.01"))
    if texts[i] == "c" and scan.glued(i) and number.form == "digits" and number.high <= 999:
        begin, stop = scan.bounds(i)
        if not _SMALL_CHANGE.isdisjoint(lower[max(begin, i - 10) : min(stop, i + 8)]):
            return Sum(number.first, i, "USD", Decimal("0.01"))  # a dividend of 5c, a 10c coin
    if texts[i] in ("€", "£", "$") and not scan.word(i + 1)[:1].isdigit() and number.form == "digits":
        return Sum(number.first, i, lang.currency_symbols()[texts[i]])
    if word not in lang.currency_words() or word in _WORDS or texts[i] == "Real" or number.form == "fraction":
        return None
    if len(word) == 3 and texts[i] != texts[i].upper() and word not in _SHORT:
        return None  # "ron", "try", "cop" are words
    if word in _COUNTRY and not _in_country(page, number, i):
        return None
    if word == "pounds" and not _sterling(page, number, i):
        return None
    return Sum(number.first, i, lang.currency_words()[word])


def _in_country(page: Page, number: Number, at: int) -> bool:
    """Whether a word for other things as well is the currency of a country that the article is about."""
    word = page.scan.lower[at]
    if page.scan.words[at][0].isupper() or (word == "won" and number.low < 1000):
        return False  # 5,000 Afghanis · "of nine games 5 won"
    scaled = (
        number.step is not None and number.step >= 1000 and (word != "won" or number.step > 10**8)
    )  # "900 million won" may be a verb
    return scaled or not set(_COUNTRY[word].split()).isdisjoint(page.scan.lower)


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
    if whose in codes[::2]:
        return at + 1, codes[codes.index(whose) + 1]
    if codes or whose not in lang.demonyms():
        return None
    code = lang.currency_words().get(lower[at + 1])  # "Ukrainian hryvnias": no other country has any
    return (at + 1, code) if code is not None and word != "dollar" and lower[at + 1] not in _WORDS else None


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
    if scan.word(number.begin - 1) in ("lost", "lose", "losing", "gained", "shed") and number.low < 1000:
        return False  # "she lost 40 pounds"
    if number.step is not None and number.step >= 1000 and number.low >= 500_000:
        return True
    return not _PAID.isdisjoint(around) or "£" in around


__all__ = ["Sum", "after", "before", "signs"]
