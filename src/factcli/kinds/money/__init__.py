"""Sums of money.

What it finds: `$2.3m` · `£1.2 million` · `85 million euros` · `R26 million` · `US$40 billion` · `50 cents` · `$10 to $15`.

What it means: a set of amounts in one currency, rounded as stated. Sums in different currencies are never compared.
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.money import rules

KIND = Kind("money", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
