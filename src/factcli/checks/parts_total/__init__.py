"""Parts that do not add up to their total.

What it finds: "six people, three men and two women, were killed"; "12 arrested: seven on Monday and four on Tuesday";
"five people — Ann Marsh, Roy Tull, Jo Lee and Al Cole — were charged", which names four; "seven in Leeds and four in
York, a total of 12"; parts that already exceed the figure to which they are "bringing the total".

What it takes as possible: the sums of all that the parts allow, hedges and rounding kept ("about 20 men and 30 women"
can be 52 people). Only forms that give every part count: a list after a colon, between dashes or in brackets, or one
between commas whose parts are kinds of what is counted (people: men, women, children; children: boys, girls).

What it leaves alone: parts after "including", "among them", "of them", "of whom", "at least", and lists with "others";
lists whose items cannot all be read; several totals before one list; vote splits, scores and rates; names that could
stand for more than one person each.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.parts_total import rules

CHECK = Check("parts-total", __doc__ or "", rules.find, __file__)
