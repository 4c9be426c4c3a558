"""When something happened or will happen.

What it finds: full and partial dates (`April 22, 1923` · `7 September` · `Sept. 7` · `November 2001` · `in 2015` · `the early
2000s` · `the 1990s`), weekdays (`on Thursday` · `last Friday`), and times told from the day of publication (`yesterday` ·
`last week` · `two years ago` · `more than two decades ago` · `April last year`).

What it means: the set of days that the words allow, counted from the day of publication where they need one. In an
article whose date is unknown a weekday is a weekday and nothing more.

What it leaves alone: habits ("on Thursdays"), titles (That '70s Show), numbers that only look like years ("2012 people").
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.date import rules

KIND = Kind("date", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
