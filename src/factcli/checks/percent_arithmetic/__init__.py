"""Percentages that the figures beside them do not give.

What it finds: a share beside its two numbers ("12 of 40 (40%)", "12 of the 40, or 40 per cent"); a change beside the
figures that changed ("rose from 10.99 to 11.99, an increase of 19%"; "fell 280 points, or 3%, to 6,594"); shares of one
whole that come to more than 100 ("60% voted for Marsh and the remaining 45% for Tull", "55% men and 55% women"). A
change between two percentages that is given as a per cent and not as points ("from 4% to 6%, up 2%") is a note.

What it takes as possible: every number that the figures allow. A figure is rounded by half of its last digit ("1.2
million" is 1.15 to 1.25 million), hedges are kept, and the percentage itself may be cut off or rounded: a whole unit of
its last digit either way. So "two of the three (66%)" and "(67%)" are both right. The reason gives the figure that follows.

What it leaves alone: a change per year, on average, adjusted or at constant prices; a percentage that only stands in
the same sentence as the figures; polls in which several answers could be given; any comparison with another time.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcli.checks.base import Check, Draft
from factcli.model import Fact


def find(draft: Draft) -> Iterable[Fact]:
    """The percentages of a draft that the figures beside them do not give."""
    if not draft.of_kind("percent"):
        return ()
    from factcli.checks.percent_arithmetic import rules  # five modules: only for drafts with a percentage

    return rules.find(draft)


CHECK = Check("percent-arithmetic", __doc__ or "", find, __file__)
