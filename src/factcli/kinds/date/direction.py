"""Whether a clause puts its date behind its article or ahead of it, by the verb next to the date."""

from __future__ import annotations

from typing import Literal

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.date.arranged import BIDS, CALLED, HELD, STARTS, bidden, started

Direction = Literal["past", "next", "due", "unsure", "none"]
"""``due`` lies ahead of what is told, and so of the article too, unless that looks back."""

_WILL = frozenset("will 'll shall won't".split())
_MUST = frozenset("must should can cannot".split())
_MIGHT = frozenset("would could might may".split())
_AHEAD = frozenset("tomorrow upcoming forthcoming".split())
_PLANNED = frozenset("scheduled expected due slated set planned poised likely going about hoping".split())
_MOVED = frozenset("adjourned postponed rescheduled remanded bailed deferred delayed extended".split())
_SHIFTED = frozenset("moved slipped pushed shifted put brought switched carried bumped knocked posted".split())
_FIXED = frozenset(
    "set fixed called booked slated scheduled listed pencilled penciled earmarked timed arranged planned".split()
)
_CANCELLED = frozenset("cancelled canceled axed scrapped postponed called shelved ditched scrubbed pulled".split())
_CANCELS = frozenset("cancels axes scraps postpones calls ditches pulls".split())
_OFF_OR_MOVED = _CANCELLED | _MOVED | _SHIFTED
_OFF = frozenset("called calls pulled pulls".split())  # of these, those that cancel with "off" or "out" only
_AWAITED = frozenset("pending awaiting awaits".split())
_EXPECTS = frozenset("expects anticipates foresees".split())  # a trial in the autumn
_FIXED_FOR = _FIXED | {"promised", "targeted"}
_FROM_THEN = frozenset("starting beginning commencing effective".split())
_FIRST = frozenset("originally initially first previously provisionally".split())
_SEVERAL = ("who", "that", "which", "they", "we")
# Before "on Friday", what is done that day is not what the verb says: "is held over a theft on Friday".
_PRIOR = frozenset("after following since over from who which that about death killing".split())
_OF_NOUN = _PRIOR | {"in", "for", "due", "to"}
_ON = frozenset("on in at since until till by of during last from".split())
_PLANS = frozenset(
    "plan plans planned planning hope hopes hoped aim aims aimed intend intends want wants wanted expect expects "
    "expected agreed vowed promised pledged ordered told asked invited due set scheduled slated going about "
    "likely ready deadline is are has have forecast tipped projected supposed".split()
)
_BEGINS = frozenset(
    "begins starts opens closes expires arrives resumes premieres travels meets takes remains stays kicks hosts "
    "concludes airs".split()
)
# In the present tense these tell of what is arranged, or of a habit, or of what a picture shows.
_SOON = frozenset(
    "leaves flies returns reopens comes appears faces goes plays heads visits joins ends releases debuts".split()
)
# The same of several: "the polls open on Sunday".
_OPEN = frozenset("begin start open meet face resume host kick play travel return reopen roll expire".split())
# What is being done on a day ahead: "is visiting Leith on Friday".
_ARRANGED = frozenset(
    "flying visiting playing meeting holding hosting travelling traveling returning leaving arriving speaking launching "
    "opening releasing".split()
)
_GROUP = frozenset("be been being is are was were has have had not also n't already now then still only to".split())
_PRESENT = frozenset(["is", "are"])
_PAST_AUX = frozenset("was were had did".split())
# With the past tenses, and the verbs after "to", all that tells: most words need no look at those around them.
_TELLING = frozenset().union(
    _WILL,
    _MUST,
    _MIGHT,
    _AHEAD,
    _PLANNED,
    _MOVED,
    _BEGINS,
    _PAST_AUX,
    _CANCELS,
    _AWAITED,
    _EXPECTS,
    _FIXED,
    _OPEN,
    _SOON,
    STARTS,
    BIDS,
    ["is", "are", "promised", "targeted", "forecast", "predicted", "tipped", "billed"],
)
_PERFECT = frozenset("has have 's is are to".split())
_TOWARD = frozenset("to for on in back before".split())
_UNTIL = frozenset("until on am pm midnight".split())  # until 6am on Sunday
_FORECAST = frozenset("forecast predicted tipped billed".split())
_LASTS = frozenset("runs lasts continues remains stays".split())
_STATE = frozenset("remain remains stay stays keep keeps".split())
_REACH = 16


def direction(page: Page, first: int, last: int) -> Direction:
    """Whether the clause puts its date behind (``past``), ahead (``next``), leaves it open (``unsure``) or has no verb.

    The nearest verb decides, by its tense and by the modal or auxiliary before it.
    """
    lower = page.scan.lower
    begin, stop = page.scan.bounds(first)
    before = lower[first - 1] if first > begin else ""
    if before in ("coming", "upcoming", "next"):
        return "next"
    two = lower[first - 2] if first - 1 > begin else ""
    if before == "of" and two in ("ahead", "out"):
        return "unsure"  # "ahead of Friday's final", "ruled out of Friday's final"
    if before == "on" and "ahead" in lower[max(begin, first - 7) : first - 2] and two in CALLED:
        return "unsure"  # "ahead of the vote on Friday"
    if before in _FROM_THEN or (before in ("on", "from") and two in _FROM_THEN):
        return "unsure"  # "three days of mourning starting Friday"
    if before in ("until", "till") and two in ("has", "have"):
        return "next"  # "he has until Friday to pay"
    held = page.scan.word(last + 1) == "'s" or (before not in _ON and not HELD.isdisjoint(lower[last + 1 : last + 3]))
    if held and (before == "for" and lower[first - 2] in ("tickets", "ticket", "refunds")):
        return "unsure"
    if before == "before" and not HELD.isdisjoint(lower[last + 1 : last + 4]):
        return "unsure"
    if page.scan.word(last + 1) in ("for", "as") and not {"set", "fixed"}.isdisjoint(
        lower[max(begin, first - 2) : first]
    ):
        return "due"  # "fixed April 24 for the hearing"
    if before in ("on", "in") and two[-2:] == "ed" and lower[first - 3] == "," and two not in _TELLING:
        return "past"  # "the bill, tabled on 6 July, is due back"
    near = lower[max(begin, first - 4) : first]
    if "until" in near and before in _UNTIL and _lasting(lower, begin, first - len(near) + near.index("until")):
        return "next"
    telling, past_tenses = _TELLING, lang.past_tenses()
    i = first - 1
    while i >= begin and first - i < _REACH:
        word = lower[i]
        if word == ";" or (word == '"' and i < first - 1):
            break
        if word in telling or word in past_tenses or lower[i - 1] == "to":
            told = _told(page, i, begin, before, first, held)
            if told != "none":
                return told
        i -= 1
    for i in range(last + 1, min(stop, last + 20)):
        word = lower[i]
        if word in _WILL:
            return "next"
        if word in (";", '"'):
            break
        if word in telling or word in past_tenses or lower[i - 1] == "to":
            told = _told(page, i, last + 1, "", i, held)
            if told != "none":
                return "unsure" if told == "past" and before in ("until", "till") else told
    return "none"


def _lasting(lower: list[str], begin: int, until: int) -> bool:
    """Whether what lasts until a day lasts now: "the show runs until", "a warning is in place until"."""
    for i in range(until - 1, max(begin, until - 9) - 1, -1):
        word = lower[i]
        if word in _LASTS or (word in ("is", "are") and lower[i + 1] in ("in", "open", "closed", "valid", "shut")):
            return lower[i - 1] not in ("to", "the", "a", "of", "his", "her")
        if word in _PAST_AUX or word in lang.past_tenses() or word in _WILL or word in _MIGHT or word in ("been", ";"):
            return False
    return False


def _told(page: Page, at: int, begin: int, preposition: str, first: int, held: bool) -> Direction:
    """What one word beside a date says of its side, ``none`` if nothing.

    ``preposition`` stands right before the date, which begins at ``first``; ``held`` if it is the day of something held.
    """
    lower = page.scan.lower
    word = lower[at]
    if word in _WILL:
        return "next"
    if word in _AHEAD:
        return "next"
    if word in _MUST:
        return "next"
    if word in _EXPECTS and preposition in _ON:
        return "unsure"
    if word in _MIGHT and not (word == "may" and page.scan.words[at][0].isupper()):
        return "past" if "have" in lower[at + 1 : at + 3] else "unsure"  # could have been lost on May 3
    if word == "remains" and (lower[at - 1] in lang.prepositions() or lower[at - 1] in lang.determiners()):
        return "none"  # "searched for remains on Thursday"
    if (word in _BEGINS and preposition != "until") or word in ("remains", "stays"):
        return "next" if preposition != "since" else "past"
    group = _auxiliaries(page, at, begin)
    arranged = _arranged(page, at, begin, preposition, first, held, group)
    if arranged is not None:
        return arranged
    if word in _PLANNED:
        follow = page.scan.word(at + 1)
        if word in ("due", "set", "about", "going", "likely") and follow not in _TOWARD and first > at + 1:
            return "none"
        if "is" in group or "are" in group or (not group and word in ("due", "scheduled")):
            return "next"
        return "unsure" if group & _PAST_AUX else "none"
    if at > begin and lower[at - 1] in _STATE:
        return "none"  # "to remain closed": the verb before it tells
    if word in lang.past_tenses() and word not in _GROUP:
        if group & _WILL or group & _MUST:
            return "next"
        if group & _MIGHT:
            return "unsure"
        if "be" in group and "to" in group:
            return _infinitive(page, at, begin)
        if group and group <= _PRESENT and first == at + 2 and preposition in ("on", "in") and not held:
            return "due"  # "the album is released on Friday"
        return "unsure" if preposition in ("until", "till") else "past"
    if word in _PAST_AUX:
        if held and page.scan.word(at + 1) in _OFF_OR_MOVED:
            return "unsure"  # "Friday's match was postponed"
        return "unsure" if preposition in ("until", "till") else "past"
    if at > begin and lower[at - 1] == "to" and lang.verb_forms().get(word, ("",))[0] == word:
        return _infinitive(page, at, begin)
    return "none"


def _arranged(
    page: Page, at: int, begin: int, preposition: str, first: int, held: bool, group: set[str]
) -> Direction | None:
    """What a verb of fixing, moving or cancelling says of a day, given its auxiliaries; None if it is no such verb."""
    lower = page.scan.lower
    word = lower[at]
    if word in _CANCELS or word in _CANCELLED:
        off = word not in _OFF or not {"off", "out"}.isdisjoint(lower[at + 1 : at + 3])
        if held and off and preposition not in _ON and preposition != "for":
            return "next" if word in _CANCELS or group & _PERFECT else "unsure"
        if word in _CANCELS:
            return "none"
    if word in _AWAITED and lower[at - 1] not in ("a", "an", "the"):
        return "next" if not {"is", "are", "remains", "being"}.isdisjoint(lower[max(begin, at - 7) : at]) else "unsure"
    soon = preposition in ("on", word) or (preposition == "in" and first == at + 2)
    if word in _SOON and soon and lower[at - 1] not in lang.determiners():
        if first - at > 8 or not _PRIOR.isdisjoint(lower[at + 1 : first]):
            return "none"
        headline = page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"
        return "none" if headline else "unsure"
    if word in _OPEN and preposition not in ("since", "until") and lower[at - 1] != "to":
        several = lower[at - 1] in _SEVERAL or (lower[at - 1][-1:] == "s" and lower[at - 1] != "'s")
        several = several or (at > begin and page.scan.words[at - 1][0].isupper())  # "England face Wales"
        return "due" if several else "none"
    if word in ("is", "are") and not held and (first == at + 1 or (first == at + 2 and preposition in ("on", "in"))):
        return "next"  # "the election is on October 14", "the deadline is Friday"
    if word in STARTS and started(page, at) and not group & (_PAST_AUX | _MIGHT | _WILL):
        return "next" if preposition != "since" else "past"
    if word in BIDS and (preposition in _ON or preposition == "for") and bidden(word, lower[at + 1 : first - 1]):
        return "unsure"
    if (
        preposition == "for"
        and first - at < 5
        and word in _FIXED_FOR
        and (group & _PAST_AUX or lower[at - 1] in _FIRST)
    ):
        return "unsure"  # "had been promised for mid-July", "originally planned for May"
    if word in ("is", "are") and preposition == "on" and first - at < 7 and _OF_NOUN.isdisjoint(lower[at + 1 : first]):
        ing = [one for one in lower[at + 1 : first] if one.endswith("ing")]
        return "unsure" if _ARRANGED.issuperset(ing) else "none"
    if word in _FORECAST and preposition == "for" and lower[at - 1] in ("is", "are"):
        return "next"
    if word in _MOVED and preposition in ("until", "till", "to", "for", "on"):
        return "unsure" if preposition in ("for", "on") else "next" if not group & _PAST_AUX else "due"
    if word in _SHIFTED and preposition in ("to", "until", "till", "from") and first - at < 9:
        return "next" if preposition != "from" and group & _PERFECT else "due" if first - at < 6 else "unsure"
    if word in _FIXED and preposition == "for" and first - at < 5 and not group & _PAST_AUX:
        return "unsure" if page.scan.word(first + 1) == "'s" else "next" if group & {"is", "are"} else "due"
    return None


def _auxiliaries(page: Page, at: int, begin: int) -> set[str]:
    lower = page.scan.lower
    group: set[str] = set()
    i = at - 1
    while i >= begin and at - i < 5:
        word = lower[i]
        if page.scan.words[i][0].isupper() and i > begin:
            break  # Theresa May said
        if word in _WILL or word in _MUST or word in _MIGHT or word in _GROUP or word == "to":
            group.add(word)
        elif not word.endswith("ly"):
            break
        i -= 1
    return group


def _infinitive(page: Page, at: int, begin: int) -> Direction:
    """``is to appear``: ahead; ``was due to appear``: perhaps; ``went to see``: the verb before tells."""
    lower = page.scan.lower
    i = at - 1
    while i > begin and lower[i] in ("be", "to", "have", "not"):
        i -= 1
    word = lower[i]
    if lower[i + 1] != "to":
        return "none"
    if word in ("was", "were"):
        return "unsure"  # "was to retire in June"
    if word not in _PLANS:
        # "an event to be held on Friday"; in a headline "to" is short for "will"
        headline = page.scan.sentences[page.scan.sentence_of[at]].kind == "headline"
        return "next" if word not in lang.verb_forms() and ("be" in lower[i:at] or headline) else "none"
    group = _auxiliaries(page, i, begin)
    if group & _PAST_AUX or word in (
        "planned",
        "hoped",
        "wanted",
        "expected",
        "ordered",
        "told",
        "asked",
        "agreed",
        "vowed",
    ):
        return "next" if {"is", "are"} & group else "unsure"
    return "next"


__all__ = ["Direction", "direction"]
