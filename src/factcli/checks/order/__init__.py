"""Events of one person or thing in an order that cannot be.

What it finds: by dates that are both bound to one person or thing, "died in 1950" of somebody "born in 1956", married,
graduated or convicted before being born, married or retired after death; "was convicted on 12 May 2023 and sentenced on 3
March 2023"; and, told in one breath and therefore tentative, "was arrested on Sept. 10 and charged on Sept. 8", charged and
convicted, arrested and released, opened and closed, founded and dissolved, married and divorced, joined and left.

What it takes as possible: every day of a year or month given without its day; days without years are set against each
other only where they lie less than half a year apart. A charge often comes before the arrest (a warrant, an indictment) and
a sentence may belong to another trial, so these are compared only where one sentence tells them of one subject one after
the other, or, for conviction and sentence, where the draft gives one date of each and they lie within a year.

What it leaves alone: awards, charges and elections after a death; sentences that say "again", "previously", "earlier",
"another" or "separate"; days of the week; what is quoted on one side only; families, where a pronoun may be another's.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.order import rules

CHECK = Check("order", __doc__ or "", rules.find, __file__)
