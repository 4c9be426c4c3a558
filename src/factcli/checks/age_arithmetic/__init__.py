"""Ages of one person that cannot all be right.

What it finds: an age against the date or year of birth of the same person ("born in 1975, aged 45" in an article of
2023); an age at an event against the age now, by the dates of both ("was 23 when he was arrested in 2010 … now 41");
an age at death against the years of a life ("(1931–2020), aged 87"); two different dates of birth; an age that is to
be reached against the age now and the years between ("Tull, 47, will be 80 when he is eligible in 25 years").

What it takes as possible: every birth date that each statement allows. The day of publication may be a month from the
day that was meant, a year stated alone is any day of it, "about 50" is 45 to 55; who died is as old as on the day of
death, or as some day since. There is a finding only when no birth date fits two statements, and the reason says which
age would follow.

What it leaves alone: whoever may be somebody else: a pronoun that could be two people, a surname or given name that
two people of the draft share, father and son of one name; ages in an article without a day of publication, unless the
text dates them; years in office; ages of siblings, for each is another person. Two plain ages of one person ("Marsh,
45 … the 47-year-old Marsh") are compared as ages, with those of other articles.
"""

from __future__ import annotations

from factcli.checks.age_arithmetic import rules
from factcli.checks.base import Check

CHECK = Check("age-arithmetic", __doc__ or "", rules.find, __file__)
