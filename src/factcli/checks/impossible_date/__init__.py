"""Dates, times and ranges that cannot be, and a time told from the day of publication that is not that date.

What it finds: days that no month has ("April 31", "29 February 2023", "31/04/2023", "2023-02-30"); times of day that no
clock shows ("9:75 p.m.", "at 25:10 on Friday"); a range that ends before it begins ("served from 2006 to 1998",
"(1998–1956)", "from 5 May 2021 to 3 March 2021"); and words that count from the day of publication beside a date
that they do not reach ("last week, on 28 September 2023" in an article of 9 September), which is tentative, for the day of
publication may be what is wrong.

What it takes as possible: a range whose first date has no year may begin in the year before its end; 29 February
without a year is judged only if no year next to that of publication, and none that the draft names, is a leap year.

What it leaves alone: figures that only look like a day ("in April 31 people died", "Psalm 25:10", a score, a finishing
time), quantities that go down ("fell from 2006 to 1998 units"), dates that are moved ("brought forward from Sept. 8 to Sept.
3"), page ranges and telephone numbers, years before Christ, days before 1753.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.impossible_date import rules

CHECK = Check("impossible-date", __doc__ or "", rules.find, __file__)
