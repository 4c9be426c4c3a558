"""How two figures that differ look: like a slip of the pen, or like two figures.

A figure copied wrongly keeps most of itself: two digits change places (86 and 68, $786m and $876m), one digit of several is
another (2013 and 2014, 12,400 and 12,500), the figure stays and its unit changes (60 km/h and 60 mph). Two figures that
have nothing to do with each other seldom look so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Slip = Literal["transposed", "digit", "unit", "none"]

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_LONG = 3  # figures of two digits differ in one of them too often by chance


@lru_cache(maxsize=8192)
def slip(a: str, b: str) -> Slip:
    """What a slip would have done between two stated values."""
    one, two = _figure(a), _figure(b)
    if not one or not two:
        return "none"
    if one == two:
        return "unit"
    left, right = one.replace(".", ""), two.replace(".", "")
    if len(left) != len(right) or len(left) == 1:
        return "none"
    changed = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(changed) == 1:
        return "digit" if max(len(left.rstrip("0")), len(right.rstrip("0"))) >= _LONG else "none"
    if len(changed) == 2:
        i, j = changed
        if j == i + 1 and left[i] == right[j] and left[j] == right[i]:
            return "transposed"
    return "none"


def _figure(value: str) -> str:
    found = _FIGURE.search(value)
    return found.group().replace(",", "") if found else ""


__all__ = ["Slip", "slip"]
