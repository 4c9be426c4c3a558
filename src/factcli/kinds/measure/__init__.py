"""Lengths, weights, areas, speeds, temperatures, magnitudes and calibres.

What it finds: `a 6.1-magnitude quake` · `magnitude-6.1` · `75 km (47 miles)` · `six miles deep` · `6-foot` · `.38-caliber` · `40C`.

What it means: a set in the base unit of the dimension, converted exactly and rounded as stated, so that "10 km" and
"six miles" meet. Different dimensions are never compared.
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.measure import rules

KIND = Kind("measure", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
