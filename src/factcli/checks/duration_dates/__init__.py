"""A length of time that is not the time between the dates beside it.

What it finds: a length beside the period that it is the length of ("for ten years, from 1998 to 2006", "an eight-day strike
from 4 to 8 May 2021"), a fixed term that its years do not hold ("the five-year term from 2018 to 2024"); "two days later"
or "two days earlier" between two dates ("fell ill on Sept. 7 and died two days later, on Sept. 10"; "on Sept. 10, two days
after the fall on Sept. 7"); an anniversary ("the 20th anniversary of the 2001 flood" kept in 2023; "founded in 1965, the
club kept its 50th anniversary in 2019").

What it takes as possible: every day of a year or a month that is given without its day, half a unit either way of a
length as people state it, weeks of five to eight days, both the first and the last day counted in or not. From 1998 to
2006 are seven to nine years. A term, a contract or a plan is exact: one of five years that began in 2018 ended in 2022 or
2023. What rests on the day of publication, or on the date told last in the sentence before, is tentative.

What it leaves alone: lengths and dates that nothing binds to one another, sentences passed in court, "for three years
between 1998 and 2006", anniversaries of which it is not said when they are kept.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.duration_dates import rules

CHECK = Check("duration-dates", __doc__ or "", rules.find, __file__)
