"""How long something lasted, takes or will take.

What it finds: `for 25 years` · `two and a half hours` · `a 20-year veteran` · `weeklong` · `more than a decade` ·
`within 48 hours` · `five hours and 20 minutes` · `a year and a half` · `a fortnight` · `for decades` · `an hour and
50 minutes` · `13 court days` · `a week before the fire` · `won in 2:18:47` · `clocked 66:12` · he leads by 1:43 ·
`cut from seven hours to less than five` · `a two- to three-day trek` · `a day or two after the fire` · `stayed for a year
or more` · `in the past week` · `the worst in a century` · `could take weeks`.

What it means: a set of lengths in days. A bare figure allows half a unit either way, so "two decades" meets "20 years"
and "a week" meets "eight days"; "within six minutes" is six at most, and 13 court days are 13 days at least.

What it leaves alone: ages ("47 years old"), times told from today ("two years ago" is a date) and
prison terms, "one day" that is some day ("could one day return"), nights that are performances, and hours of the day,
ratios and scores (`at 3:00`, `28:26`).
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.duration import races, rules

KIND = Kind("duration", __doc__ or "", rules.find, True, rules.words, __file__, lambda: races.OPENING)
