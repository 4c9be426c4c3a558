"""Words of names compared: the same word, two spellings of one, or different words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import combinations

from factcli import lang
from factcli.lang.loader import words

_LEGAL = frozenset(words("ltd limited inc incorporated corp corporation co company plc llc llp jr sr ii iii iv"))
_SHORT = {
    "mt": "mount",
    "ft": "fort",
    "dept": "department",
    "univ": "university",
    "assn": "association",
    "intl": "international",
}
# British : American, of the words that names of organisations are made of.
_HOUSE = dict(
    pair.split(":")
    for pair in words(
        "centre:center theatre:theater defence:defense labour:labor harbour:harbor programme:program "
        "travellers:travelers jewellers:jewelers colour:color honour:honor metre:meter "
        "neighbourhood:neighborhood licence:license favour:favor behaviour:behavior catalogue:catalog"
    )
)
_ISE = re.compile(r"is(e|ed|er|ing|ation|ations|ational)$")
_SUFFIXES = frozenset(words("s es n an ian ish ic i er ers ing ed y al en ese ism ist ists ia land ville ton"))
_SOUNDS = [pair.split(":") for pair in words("ph:f ck:k sch:sh ch:x ce:se ci:si cy:sy c:k z:s v:f j:g h: w:v")]


def folded(text: str) -> str:
    """The text in lower case without accents and apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’ʼ`")


@lru_cache(maxsize=65536)
def parts_of(spelled: str) -> tuple[str, ...]:
    """A name's words for comparison: folded, hyphens as spaces, ``&`` as "and", without ``Ltd``, ``Jr`` and stops.

    Abbreviations are written out and British spellings of common words are American, for these are no difference.
    """
    parts = [w.strip('.,"()') for w in folded(spelled).replace("-", " ").replace("&", " and ").split()]
    parts = [_SHORT.get(w, w) for w in parts if w and w != "the"]
    while len(parts) > 1 and parts[-1] in _LEGAL:
        parts.pop()
    if len(parts) > 1:
        parts = [_ISE.sub(r"iz\1", _HOUSE.get(w, w)) for w in parts]
    return tuple(parts)


@cache
def common_words() -> frozenset[str]:
    """Words that are no names themselves: an organisation's or a street's other words, titles, nouns and verbs."""
    return frozenset(
        [
            *lang.organisation_words(), *lang.titles(), *lang.noun_classes(), *lang.person_nouns(), *lang.stop_words(),
            *lang.verb_forms(), *lang.event_nouns(), *lang.weekdays(), *lang.months(), *lang.demonyms(),
            *words(
                "street road avenue boulevard lane highway bridge county river lake mountain island "
                "valley beach bay creek square"
            ),
            *words(
                "northeast northwest southeast southwest north south east west northern southern eastern "
                "western upper lower new old great grand national state city"
            ),
            *words(
                "high school middle elementary park station airport port precinct court central regional "
                "general first second"
            ),
        ]
    )  # fmt: skip


def derived(a: str, b: str) -> bool:
    """Whether one word is the other's plural, adjective or the like (``Brazil`` / ``Brazilian``)."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if long.startswith(short) and long[len(short) :] in _SUFFIXES:
        return True
    return short[-1] == "y" and long in (short[:-1] + "ies", short[:-1] + "ied")


def plural(a: str, b: str) -> bool:
    """Whether one of two longer words is the other with an s, as two surnames may be by a slip: Quintero, Quinteros."""
    return (
        min(len(a), len(b)) >= 6 and (a + "s" == b or b + "s" == a) and not (a in common_words() or b in common_words())
    )


def siblings(a: str, b: str) -> bool:
    """Whether two long words share a stem and differ in their endings only (``Distribution`` / ``Distributors``)."""
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    return shared >= 6 and max(len(a), len(b)) - shared <= 5 and not derived(a, b)


def distance(a: str, b: str, most: int) -> int:
    """Edits between two words, a swap of neighbours counting as one; above ``most`` it is ``most + 1``."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    return int(_edits()(a, b, score_cutoff=most))


@cache
def _edits() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # only when letters are to be compared: its import takes time

    return OSA.distance


def allowed_edits(a: str, b: str) -> int:
    """How many edits can be a slip: none in words of three letters, two in words of seven."""
    shortest = min(len(a), len(b))
    return 0 if shortest < 4 else 1 if shortest < 7 else 2


@lru_cache(maxsize=65536)
def variant(a: str, b: str) -> bool:
    """Whether two folded words could be two spellings of one name: near in letters, and not two known words."""
    if a == b or not a.isalpha() or not b.isalpha() or (a[0] != b[0] and {a[0], b[0]} != {"c", "k"}):
        return False
    most = allowed_edits(a, b)
    if most == 1 and min(len(a), len(b)) > 4 and sound(a) == sound(b):
        most = 2
    if swapped(a, b):
        most = 2
    if not most or distance(a, b, most) > most or derived(a, b):
        return False
    places = lang.places()
    if a in places and b in places:
        return False
    return not (a in common_words() and b in common_words())


def swapped(a: str, b: str) -> bool:
    """Whether two words of six letters or more are the same but for two letters that changed places: Tamuka, Tumaka."""
    return len(a) == len(b) >= 6 and sorted(a) == sorted(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 2


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """A rough key that words pronounced alike share: ``Sara``/``Sarah``, ``Eric``/``Erik``, not ``Anna``/``Anne``."""
    key = word
    for old, new in _SOUNDS:
        key = key.replace(old, new)
    for ending in ("ie", "ey", "ee", "y"):
        if key.endswith(ending):
            key = key.removesuffix(ending) + "i"
            break
    else:
        if len(key) > 3:
            key = key.removesuffix("e")
    key = key.replace("y", "i")
    return "".join(c for i, c in enumerate(key) if i == 0 or c != key[i - 1])


def like_words(found: set[str]) -> list[tuple[str, str]]:
    """Pairs of words that differ by few letters (found by what is left when letters are taken out), or in ending."""
    met: set[str] = set()
    shared: set[str] = set()
    for word in found:
        rests = _left_over(word)
        shared |= met & rests
        met |= rests
    holders: dict[str, list[str]] = defaultdict(list)  # of the few rests that two words have
    for word in sorted(found):
        for rest in shared & _left_over(word):
            holders[rest].append(word)
    pairs: set[tuple[str, str]] = set()
    for rest, alike in holders.items():
        if len(alike) <= 64:
            for x, y in combinations(alike, 2):
                if variant(x, y) or plural(x, y) or (rest.endswith("……") and siblings(x, y)):
                    pairs.add((x, y))
    return sorted(pairs)


@lru_cache(maxsize=4096)
def _left_over(word: str) -> frozenset[str]:
    """What is left of a word when letters are taken out, and how it sounds: what two like words have in common."""
    if len(word) < 4 or not word.isalpha():
        return frozenset()
    rests = {word[:i] + word[i + 1 :] for i in range(len(word))}
    rests |= {word, f"~{sound(word)}"}
    if len(word) >= 6:
        rests.add("=" + "".join(sorted(word)))
    if len(word) >= 7:  # two edits leave the beginning or the end as it was
        rests |= {word[:4] + "…", word[0] + "…" + word[-3:], word[:6] + "……"}
    return frozenset(rests)
