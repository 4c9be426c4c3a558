"""What houses write in two ways inside one quotation: figures, months, units, a dropped g, a word said twice.

``five`` and ``5``, ``twenty-five`` and ``25``, ``£5m`` and ``£5 million``, ``6.30pm`` and ``6:30 p.m.``, ``Sept.`` and
``September``, ``first`` and ``1st``, ``13 km`` and ``13 kilometres``, ``runnin’`` and ``running`` are the same words of a
speaker. So are words that sound alike (``we're`` for ``were``), and the tense and number of ``be`` (``each gang is from``,
``was from``): nobody who writes down what he hears gets those right always, and nobody is misquoted by them.
"""

from __future__ import annotations

from functools import lru_cache

from factcli.relation.spoken import Edit

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9, "k": 1000}
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MONTHS = "january february march april may june july august september october november december".split()
_UNITS = {
    "km": "kilometers", "kms": "kilometers", "kilometer": "kilometers", "cm": "centimeters", "mm": "millimeters",
    "mi": "miles", "kg": "kilograms", "kgs": "kilograms", "kilos": "kilograms", "kilo": "kilograms", "lb": "pounds",
    "lbs": "pounds", "oz": "ounces", "ft": "feet", "foot": "feet", "yd": "yards", "yds": "yards", "sq": "square",
    "secs": "seconds", "sec": "seconds", "yrs": "years", "yr": "years", "mph": "miles per hour",
    "kph": "kilometers per hour", "kmh": "kilometers per hour",
}  # fmt: skip
_SPEEDS = frozenset(("kilometers", "miles", "meters", "feet"))
_PER = {"h": "hour", "hr": "hour", "hrs": "hour", "s": "second", "sec": "second"}
# Words that sound alike, as they are compared: contractions stand in two words there.
_SOUNDS = (
    (("were",), ("we", "are")), (("its",), ("it", "is")), (("your",), ("you", "are")), (("whose",), ("who", "is")),
    (("their",), ("they", "are")), (("there",), ("they", "are")), (("theres",), ("there", "is")),
    (("lets",), ("let", "is")), (("thats",), ("that", "is")), (("im",), ("i", "am")), (("ive",), ("i", "have")),
    (("dont",), ("do", "not")), (("didnt",), ("did", "not")), (("cant",), ("can", "not")), (("wont",), ("will", "not")),
    (("isnt",), ("is", "not")), (("wasnt",), ("was", "not")), (("theyre",), ("they", "are")), (("to",), ("too",)),
    (("their",), ("there",)), (("then",), ("than",)), (("of",), ("have",)),
)  # fmt: skip
_ALIKE = frozenset([*_SOUNDS, *((two, one) for one, two in _SOUNDS)])
_BE = frozenset(("is", "am", "are", "was", "were"))
_WRITTEN = (
    _UNITS
    | {word: f"{number}th" for number, word in enumerate(_ORDINALS, 1)}
    | {month[:3]: month for month in _MONTHS}
    | {"sept": "september", "one": "1", "versus": "vs", "doctor": "dr", "minutes": "mins", "hours": "hrs"}
)


@lru_cache(maxsize=8192)
def restated(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words made comparable by :mod:`factcli.relation.spoken`, each figure, month and unit in one way that stands for all."""
    found: list[str] = []
    for word in words:
        word = _WRITTEN.get(word, word)
        before = found[-1] if found else ""
        scale = _SCALES.get(word)
        if scale is not None and (before.isdecimal() or before == "a"):
            found[-1] = str((1 if before == "a" else int(before)) * scale)
        elif before.isdecimal() and word in _ENDINGS:
            found[-1] = f"{before}th"
        elif before.isdecimal() and word.isdecimal() and _tens(before) and 0 < int(word) < 10:
            found[-1] = str(int(before) + int(word))  # twenty-five
        elif word in _PER and before in _SPEEDS:
            found.append(_PER[word])  # km/h
        elif word in ("hour", "second") and before in ("a", "an") and len(found) > 1 and found[-2] in _SPEEDS:
            found[-1] = word  # kilometers an hour
        elif " " in word:  # mph
            found.extend([part for part in word.split() if part != "per"])  # as spoken() leaves it out
        else:
            found.append(word.replace(".", ":") if word[:1].isdecimal() else word)
    return tuple(found)


def _tens(figure: str) -> bool:
    return len(figure) == 2 and figure[1] == "0"


def says_nothing(one: tuple[str, ...], two: tuple[str, ...], edit: Edit) -> bool:
    """Whether where two quotations differ they say the same all the same."""
    i, j, k, m = edit
    if i == j or k == m:
        words, start, stop = (two, k, m) if i == j else (one, i, j)
        said, size = words[start:stop], stop - start  # a terrible, terrible day
        return said == words[max(0, start - size) : start] or said == words[stop : stop + size]
    # A figure may have its first words or its last among those that agree.
    for before in (0, 1):
        for after in (0, 1):
            left, right = one[max(0, i - before) : j + after], two[max(0, k - before) : m + after]
            if restated(left) == restated(right):
                return True
    left, right = one[i:j], two[k:m]
    if (left, right) in _ALIKE:
        return True
    return len(left) == len(right) and all(_same(x, y) for x, y in zip(left, right, strict=True))


def _same(x: str, y: str) -> bool:
    """Whether two words are one, but for a g that a speaker drops, or two forms of ``be``."""
    return (
        x == y or (x in _BE and y in _BE) or (x.endswith("in") and x + "g" == y) or (y.endswith("in") and y + "g" == x)
    )
