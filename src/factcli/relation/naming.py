"""When two names are written alike."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from factcli.lang.loader import by_word, load

HOUSE_STYLE = "houses spell the given name in two ways"
"""Why two spellings of a name need not be a slip."""

_SUFFIX = frozenset("jr sr ii iii iv".split())


@lru_cache(maxsize=65536)  # a story names the same few people again and again
def normalise(name: str) -> tuple[str, ...]:
    """A name's parts for comparison: NFKC, lower case, no possessive, no full stops, no Jr.; accents are folded."""
    text = name.lower()
    if not name.isascii():
        text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
        text = "".join(c for c in text if not unicodedata.combining(c))
    parts = [p.strip(".,'\"") for p in text.replace("-", " ").split()]
    kept = [p.removesuffix("'s") for p in parts if p]
    while len(kept) > 1 and kept[-1] in _SUFFIX:
        kept.pop()
    return tuple(kept)


@cache
def _given_variants() -> dict[str, str]:
    return by_word(load("given-variants")["variants"])


def given_name(word: str) -> str:
    """The one word for all forms of a given name that houses spell in several ways (``Sergey``, ``Sergei``), else ``""``."""
    return _given_variants().get(word, "")


def house_style(a: str, b: str) -> bool:
    """Whether two words, as :func:`normalise` has them, are one given name as two houses write it."""
    name = given_name(a)
    return bool(name) and name == given_name(b)


def spelling_variant(a: str, b: str) -> bool:
    """Whether two words differ as two spellings of one name do: one or two letters in a longer word.

    This alone never joins two references: it needs context (same role, same age) and is then itself reported.
    """
    if a == b or a[0] != b[0] or min(len(a), len(b)) < 4:
        return False
    allowed = 1 if min(len(a), len(b)) < 7 else 2
    if abs(len(a) - len(b)) > allowed:
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # only when letters are to be compared: its import takes time

    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed
