"""Lengths, weights, areas, speeds, temperatures, magnitudes and calibres.

What it finds: `a 6.1-magnitude quake` · `6.1 on the Richter scale` · `75 km (47 miles)` · `6-foot-2` · `11st 6lb` ·
`a mile and a half` · `a 10,000-square-foot depot` · `40C` · `a 10.6in screen` ·
`150 miles an hour` · `.38-caliber` · `a 9mm pistol` ·
`rose 31.36 points` · `a temperature of 103 degrees` · `74m of water` · `a 412gt ferry` ·
`aftershocks, one hitting 6.3` · `34-degree heat` · `a metre deep` · `64GB` · `a 12-megapixel rear camera` · `120Hz` · `132kV` ·
`the 10,000m` · `2.31m to win the high jump` · `waves of 4-6m` · `5'9" tall` · `7lb 4oz` · `between 5km and 10km` ·
`2.3m litres` · `125cc` · `12,000 acre-feet` · `15C colder` (a difference) ·
`570 km/s` · `850 cubic metres per second` · `400 parts per million` · `80 µg/m3` · `95g/km` · `40 miles to the gallon` ·
`20 times the mass of the sun` · `Mach 5` · `a 150-kiloton weapon`.

What it means: a set in the base unit of the dimension, converted exactly and rounded as stated, so that "10 km" and
"six miles" meet. Different dimensions are never compared, nor a depth and a
distance, nor a front camera and a rear one, nor how warm it is and by how much it is warmer.

What it leaves alone: millions written "5m" where no word shows a length, road names (8 Mile Road, Route 66), and
time; members of parliament and teams ("12 MP hopefuls", "4 GB swimmers").
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.measure import rules

KIND = Kind("measure", __doc__ or "", rules.find, True, rules.words, __file__)
