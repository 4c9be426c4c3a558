"""The time of day at which something happened or will happen.

What it finds: `9:25 a.m.` · `8.40am` · `20:49` · `0737 GMT` · `just before 9 p.m.` · `noon`.

What it means: a set of minutes of the day; figures on the hour or the half hour are taken as rounded. A time with a zone
is told in UTC; local times and times of unknown zone are not compared with it.
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.time import rules

KIND = Kind("time", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
