"""When something happened or will happen.

What it finds: full and partial dates (`April 22, 1923` · `7 September` · `Sept. 7` · `the fifth of May` · `10 Nov 11`
· `2023-09-07` · `on 3 and 4 June` · `November 2001` · `in 2015` · `since '82`), decades, centuries, quarters and
seasons (`the early 2000s` · `nineteen sixties` · `the 19th century` · `third-quarter` · `Q3 2018` · `last quarter` ·
`the summer of 2020` · `in the spring` · `by next summer`), weekdays (`on Thursday` · `last Friday`),
feasts (`Christmas Eve` · `by Christmas`), and times told from the day of publication (`yesterday` · `over the weekend` ·
`last week` · `two years ago` · `more than two decades ago` · `April last year` · `later this month` · `by the end of
the year`), months in a row (`October-December` · `the first six months of 2018`), and what is told from a date just
named (`the same day` · `the following year` · `a week later` · `in March that year` · `on the 29th`).

What it means: the set of days that the words allow, counted from the day of publication where they need one. The
tense of the nearest verb says whether a weekday, or a day without its year, lies behind or ahead; where it does not
say, the set holds both. What is moved, set or called to a day lies ahead, and so does what has been called off; a
weekday beside a day chooses its year. In an article whose date is unknown a weekday is a weekday and nothing more.

What it leaves alone: habits ("on Thursdays"), titles (That '70s Show, the Sunday Times, Black Friday), figures
whose order is open ("03/04/2016"), numbers that only look like years ("2012 units"), the quarters of a match.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.date import rules

KIND = Kind("date", __doc__ or "", rules.find_with_other, True, rules.words, __file__)
