"""The time of day at which something happened or will happen.

What it finds: `9:25 a.m.` · `8.40am` · `20:49` · `9:25 hours` · `0737 GMT` · `7:37 AM local time` · `3:37 a.m. EDT` ·
`just before 9` · `6:41 last night` · `noon` · `at a quarter past twelve` · `before dawn` · `in the early hours` ·
`10.40pm on Monday, Irish time`, and the parts of a day where its day stands beside them (`Friday evening` ·
`yesterday afternoon` · `late Friday`) or they tell of one day by themselves (`by evening` · `through the night` ·
`an overnight crash`).

What it means: a set of minutes of the day; figures on the hour or the quarter are taken as rounded. The value is the
time as stated; a time with a zone is compared in UTC, and local times and times of unknown zone are not compared with
it. Whose time it is ("Irish time") is a zone whose summer hour is left open. A part of a day is so wide a set that it
meets every time that anybody could mean.

What it leaves alone: scores and results (21:15, 2:05:13), verses, telephone numbers, 24/7.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.time import rules

KIND = Kind("time", __doc__ or "", rules.find, True, rules.words, __file__)
