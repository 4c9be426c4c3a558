"""People who are mentioned as if they had been introduced, and titles that change.

What it finds: a surname with a title or a verb of saying ("Mr Harlan", "Harlan said") in a draft that gives nobody of
that name in full: a note; one person with two ranks ("Sgt. Ann Marsh … Capt. Ann Marsh") or as both a man and a woman
by title ("Mr Marsh … Ms Marsh", where the draft names one Marsh only): tentative.

What it takes as possible: "Mr Harlan" and "Dr Harlan" are one person; who is promoted, or was of another rank then, has
two; a couple has two titles.

What it leaves alone: names that the draft spells in two ways, which the comparison of names reports; who is introduced
by an office ("President Harlan … Mr Harlan"); firms, teams, places and agencies ("Apple said"); quotations, headlines
and captions; given names alone, of children above all.

Whether a name is famous enough to stand alone is for the paper to say: so that is a note, which fails nothing, and the
check can be switched off by its name.
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.second_reference import rules

CHECK = Check("second-reference", __doc__ or "", rules.find, __file__)
