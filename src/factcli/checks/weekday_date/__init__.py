"""A weekday that is not that of the date beside it.

What it finds: "Thursday, Sept. 8, 2023" when 8 September 2023 is a Friday, however the two stand together ("Thursday
morning, 8 September 2023", "8 September 2023, a Thursday", "8 September 2023 (Thursday)", "8 September 2023 was a
Thursday"). The finding marks both and does not say which of them is wrong; the reason says which day it is, and which
day of that name is the nearest.

What it takes as possible: a date without its year is of any year within nine months of the day of publication, or of
any year that is named in its sentence or the two before it. There is a finding only when the weekday fits none of
them, and the reason says that the year was inferred. More than a month from a stated day of publication the finding is
tentative if the weekday fits a year next to that of publication or one that is named anywhere in the draft, for the day of
publication may be what is wrong; if several dates of a draft fit such a year it is taken to be meant. Without a day of
publication two dates of one month are set against each other: "Monday, May 8 … Thursday, May 12" are days of no
year, tentatively.

What it leaves alone: dates before 1753, and until 1923 dates that fit the Julian calendar; weekdays in lists and
ranges ("Monday and Tuesday, Sept. 4 and 5", "Monday-Friday, Sept. 4-8"); a date that only describes a noun
("Thursday's Sept. 8 hearing"); habits, titles and newspapers ("The Sun, Sept. 8, 2010").
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.weekday_date import rules

CHECK = Check("weekday-date", __doc__ or "", rules.find, __file__)
