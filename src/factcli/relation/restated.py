"""What a house style may write in two ways inside one quotation: figures, months, units, a dropped g, a word said twice.

``five`` and ``5``, ``twenty-five`` and ``25``, ``£5m`` and ``£5 million``, ``6.30pm`` and ``6:30 p.m.``, ``Sept.`` and
``September``, ``first`` and ``1st``, ``runnin’`` and ``running`` are the same words of a speaker.
"""

from __future__ import annotations

from functools import lru_cache

from factcli.relation.spoken import Edit

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9, "k": 1000}
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MONTHS = "january february march april may june july august september october november december".split()
_UNITS = {"km": "kilometers", "kg": "kilograms", "kilos": "kilograms", "ft": "feet", "lb": "pounds", "lbs": "pounds"}
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
    return len(left) == len(right) and all(_same(x, y) for x, y in zip(left, right, strict=True))


def _same(x: str, y: str) -> bool:
    """Whether two words are one, but for a g that a speaker drops."""
    return x == y or (x.endswith("in") and x + "g" == y) or (y.endswith("in") and y + "g" == x)
