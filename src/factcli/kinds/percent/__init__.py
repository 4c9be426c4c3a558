"""Shares and rates in per cent.

What it finds: `12%` · `12.5 percent` · `three per cent` · `two percentage points`.

What it means: a set of shares, rounded to the last digit stated. Percent and percentage points are never compared.
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.percent import rules

KIND = Kind("percent", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
