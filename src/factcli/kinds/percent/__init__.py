"""Shares and rates in per cent.

What it finds: `12%` · `12.5 percent` · `three per cent` · `between 5% and 10%` · `minus 3 percent` · `two
percentage points` · `half of voters` · `two-thirds of the seats` · `one in five adults` · `fell by a fifth` ·
`owns a third of Tull Steel` · `25 basis points` · `four percentage points` · 40 people, half of whom left.

What it means: a set of shares, rounded to the last digit stated; a fraction in words allows 5 points either way.
Percent and percentage points are never compared.

What it leaves alone: halves of things ("the second half", "half of it"), rates of a season ("two in three games").
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.percent import rules

KIND = Kind("percent", __doc__ or "", rules.find, True, rules.words, __file__)
