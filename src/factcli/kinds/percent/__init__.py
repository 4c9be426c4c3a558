"""Shares and rates in per cent, and multiples.

What it finds: `12%` · `12.5 percent` · `three per cent` · `between 5% and 10%` · `minus 3 percent` · `two
percentage points` · `half of voters` · `two-thirds of the seats` · `one in five adults` · `fell by a fifth` ·
`owns a third of Tull Steel` · `25 basis points` · `four percentage points` · 40 people, half of whom left ·
`has almost trebled` · `a threefold rise` · `twice as many as last year` · `double the figure` · `three times the limit`.

What it means: a set of shares, rounded to the last digit stated; a fraction in words allows 5 points either way.
Percent and percentage points are never compared. A multiple ("3x") allows half of its last digit that is not zero;
"three times higher" may also be four times as high. It is never compared with a share.

What it leaves alone: halves of things ("the second half", "half of it"), rates of a season ("two in three games"),
"double murder", "doubled down", "a treble", what happened three times, and masses of the sun or speeds of sound.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.percent import rules

KIND = Kind("percent", __doc__ or "", rules.find, True, rules.words, __file__)
