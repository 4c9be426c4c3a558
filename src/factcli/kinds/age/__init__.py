"""People's ages.

What it finds: an age stated of a person, alive or dead, now or at an event: `Marsh, 47,` · `the 47-year-old pilot` ·
`aged 47` · `who is 47` · `turned 47` · `at age 47` · `at the age of 47` · `in his 40s` · `21-month-old` ·
`she was 85` · `47 years old` · `both 51` · `the master, 47,` · `the mum-of-two, 47,` · `a woman of 47` ·
`58 at the time` · `moved to England at 19` · `in his forties` · `the youngest of them six` ·
`the dead were aged between 19 and 40` (the youngest and the oldest) ·
`celebrated her 30th birthday` · `a baby boy of 11 months` · `in his mid- to late 30s` · `late teens to early 20s` ·
`a man, late 40s,` · `a man aged between 20 and 25` · `a boy, 15 or 16,` · `believed to be 19` ·
`who would have turned 18 next week`. Besides the age that a law sets: `a minimum age of 21`, and
ages of a sort of people: `adults 65 and older` · `anyone under the age of 21` · `people aged 15 to 24` · `children as young
as six`, of which another tells of other people and is never in conflict.

What it means: the set of birth dates that the age allows on the day of publication. So "45" in 2021 and "47" in 2023
agree, and "47" meets "born in March 1976", because both speak of the birth date.
Of somebody who died or came to harm it is the age of that day, whenever the article appeared; an age at another event
("was 19 when she moved", "won the cup aged 17") is a fact of its own and never set against the age of today.

What it leaves alone: ages of things ("the two-year-old magazine"), ages that somebody will reach ("until he is 77"),
and scores, sizes and street numbers between commas.
"""

from __future__ import annotations

from factcli.kinds.age import rules
from factcli.kinds.base import Kind

KIND = Kind("age", __doc__ or "", rules.find, True, rules.words, __file__)
