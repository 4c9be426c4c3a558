"""A figure in the headline, standfirst or caption that the body contradicts.

What it finds: a number of people or things ("Three killed in blaze", where the body says that four people were killed),
an age ("Man, 34, charged", where the only man of the body is 43), a prison term, a sum, a share or a measure of the
headline, where the body answers the same question with other figures only.

What it takes as possible: a headline is clipped and rounded, so its figure allows what the body's does ("$5m" for $4.9
million), and any figure of the body that fits speaks for it, whatever it is of. So does a sum of the body's figures
("3 dead" over two men and a woman). There is a finding only when nothing of this sort fits, verb and noun of the two
agree and the body has one such figure. An age or a sum is tentative, and so is a number in a story whose figures move.

What it leaves alone: headlines of other stories further down; figures with "more", "others" or of a part; what is
denied, planned or feared; names and the ages of people whom both name, which are compared as names and as ages.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.headline_body import rules

CHECK = Check("headline-body", __doc__ or "", rules.find, __file__)
