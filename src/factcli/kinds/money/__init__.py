"""Sums of money.

What it finds: `$2.3m` · `£1.2 million` · `85 million euros` · `R26 million` · `US$40 billion` · `Rs 5 crore` · `NT
$18` · `10p` · `50 cents` · `$10 to $15` · `between $3m and $4m` · `a $35,000 reward` · `$7.62 a share` (a rate) ·
`millions of dollars` · `a quarter of a million dollars` · `P200,000` · `15 million soles` ·
`200 million Ukrainian hryvnias` · `€3.40 per square metre` (a rate) ·
`a Rs 2,500-crore mill` · `a million and a half euros` · `fell $1.32 to $71.05` (two sums).

What it means: a set of amounts in one currency, rounded as stated. Sums in different currencies are never compared,
and a sum per share or per year is not one for the whole.

What it leaves alone: "a million-dollar question", pounds that are a weight, bare numbers whose currency is not
written.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.money import rules

KIND = Kind("money", __doc__ or "", rules.find, True, rules.words, __file__)
