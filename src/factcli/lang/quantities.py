"""Quantities in words: numbers, the hedges about them, units, times and currencies."""

from __future__ import annotations

from functools import cache

from factcli.lang.loader import by_word, groups, load, numbers_by_word

Hedges = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def number_words() -> dict[str, int]:
    """``zero`` to ``nineteen`` and the tens → whole number."""
    return numbers_by_word(load("numbers")["small"])


@cache
def scales() -> dict[str, int]:
    """``hundred``, ``million``, ``bn``, ``lakh``, ``dozen`` … → whole number; ``m`` is a metre too and ``b`` a name."""
    return numbers_by_word(load("numbers")["scales"])


@cache
def fractions() -> dict[str, int]:
    """``half``, ``third(s)`` … ``tenth(s)`` → denominator; most are ordinals too."""
    return numbers_by_word(load("numbers")["fractions"])


@cache
def ordinals() -> dict[str, int]:
    """``first`` to ``twentieth`` and the tens to ``hundredth`` → whole number; ``second`` is a time too."""
    return numbers_by_word(load("numbers")["ordinals"])


@cache
def vague() -> dict[str, int]:
    """``dozens``, ``hundreds`` … → what one of them is; ``scores`` is a verb too."""
    return numbers_by_word(load("numbers")["vague"])


@cache
def set_sizes() -> dict[str, int]:
    """Nouns that say how many they are (``pair``, ``trio``, ``quartet``) → whole number."""
    return numbers_by_word(load("numbers")["pairs"])


def _hedges(part: str) -> list[tuple[tuple[str, ...], str]]:
    found = ((tuple(p.split()), name) for name, listed in groups(load("hedges")[part]).items() for p in listed)
    return sorted(((phrase, name.replace(" ", "_")) for phrase, name in found), key=lambda one: (-len(one[0]), one[0]))


@cache
def hedges_by_last() -> Hedges:
    """Last word of a hedge that stands before a number → (its words, modifier name), longest first."""
    found: Hedges = {}
    for phrase, name in _hedges("before"):
        found.setdefault(phrase[-1], []).append((phrase, name))
    return found


@cache
def trailing_hedges() -> Hedges:
    """First word of a hedge after a number (``or so``, ``or more``) → (its words, modifier name), longest first."""
    found: Hedges = {}
    for phrase, name in _hedges("after"):
        found.setdefault(phrase[0], []).append((phrase, name))
    return found


@cache
def unit_words() -> dict[str, str]:
    """Word of a measure, lower case → unit code after UCUM; ``square`` and ``cubic`` before it are the caller's."""
    return by_word(load("units")["measures"])


@cache
def time_units() -> dict[str, str]:
    """``seconds`` … ``centuries`` and their abbreviations → the singular of the unit."""
    return by_word(load("units")["time"])


@cache
def currency_symbols() -> dict[str, str]:
    """Currency symbol as it is written (``£``, ``US$``, ``R``) → ISO 4217 code; ``$`` alone is USD."""
    return by_word(load("units")["symbols"])


@cache
def currency_words() -> dict[str, str]:
    """Currency word or code, lower case → ISO 4217 code; ``pounds`` are a weight, ``real`` and ``won`` words too.

    What several countries call by one name has a code of factcli's own that no amount in a named currency equals:
    ``XXP`` pesos, ``XXK`` crowns, ``XXD`` dinars.
    """
    return by_word(load("units")["currencies"])


@cache
def currencies() -> dict[str, str]:
    """Symbols as written and words in lower case → ISO 4217 code."""
    return {**currency_words(), **currency_symbols()}


@cache
def minor_units() -> dict[str, tuple[str, str]]:
    """``cents``, ``pence`` … → (currency code, what one is worth as a decimal numeral: ``"0.01"``)."""
    return {word: (code, "0.01") for word, code in by_word(load("units")["minor"]).items()}
