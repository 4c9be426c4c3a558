"""What is bidden, held or begun on a day: the words that put a day ahead although no verb is in the future."""

from __future__ import annotations

from factcli.kinds.base import Page

HELD = frozenset(
    "concert concerts gig gigs show shows game match fixture race meeting hearing trial vote rally march "
    "performance performances event flight flights summit talks session debate election launch ceremony service "
    "lecture screening festival parade strike final semifinal premiere auction appearance tour".split()
)
"""What is held on a day that was fixed before."""
BIDS = frozenset("invited urged summoned announced called asked told encouraged advised warned appealed".split())
"""Verbs after which people are bidden to something ahead, as a rule: "invited them to lunch on Monday"."""
CALLED = HELD | frozenset("strikes protest protests walkout referendum poll polls funeral vigil reception".split())
"""What is called or announced for a day ahead."""
STARTS = frozenset("go goes come comes take enter enters hit hits".split())
"""Verbs that in the present tense tell of a start ahead, with what they go into: "goes on sale", "comes into force"."""
_STARTED = frozenset(
    "on-sale on-show on-display into-force into-effect into-law to-the-polls effect live office shelves cinemas "
    "theaters theatres stores".split()
)


def bidden(word: str, between: list[str]) -> bool:
    """Whether what stands between a verb of bidding and its date is bidden: an event, or to come or do something."""
    if word in ("called", "announced"):
        return between[-1:] != [] and between[-1] in CALLED
    return "to" in between and "court" not in between


def started(page: Page, at: int) -> bool:
    """``goes on sale Friday``, ``take effect on May 3``: whether the word at a token begins such a start."""
    lower = page.scan.lower
    ahead = any("-".join(lower[at + 1 : at + n]) in _STARTED for n in (2, 3, 4))
    return ahead and lower[at - 1] != "to"


__all__ = ["BIDS", "CALLED", "HELD", "STARTS", "bidden", "started"]
