"""Figures that are off by a scale: million for billion, and conversions that do not convert.

What it finds: one sum or number that a draft gives a thousand times apart ("the $2.3 million deal … the $2.3 billion
deal"); a measure beside its conversion that is off by more than rounding explains ("75 km (20 miles)", "100F (60C)").

What it takes as possible: figures of the same digits a thousand times apart are one figure only where their words agree
(the same noun, or the same verb and more of the words), and the draft does not give both twice. A conversion may have
been made either way and rounded or cut off: by 3 %, or a unit of the last digit that is not zero, up to a tenth; with
"about" and the like by 15 %. Tons and gallons are of either country; a temperature may be a difference of temperatures.

What it leaves alone: sums in two currencies (rates of exchange are not judged); figures of the same digits in one
sentence; calibres, magnitudes, and brackets that hold more than the conversion.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.scale import rules

CHECK = Check("scale", __doc__ or "", rules.find, __file__)
