"""Figures without a noun that count people because of the verb or the place beside them."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import PEOPLE_VERBS, unit_of
from factcli.scan import clauses
from factcli.scan.counting import counted_before
from factcli.scan.numbers import Number

# Verbs whose object people are as well, when nothing else is named: the plant employs 640, the mill sacked 140.
_STAFF_VERBS = frozenset(["employ", "hire", "dismiss", "lay off"])
# What crowds do, so that a figure before it counts people: "20,000 filled the square", "400 took part".
_CROWD_VERBS = frozenset(
    "fill pack line throng march rally flock flee converge attend gather protest crowd mass vote queue sign join celebrate "
    "demonstrate watch pour stream mourn cheer pray camp descend brave line resign quit apply volunteer evacuate enrol "
    "donate chant sing migrate emigrate petition perish sleep starve".split()
)
_JOINING = frozenset("after as where when because before since although though".split())
# What people are in the middle of: "thousands are waiting to apply".
_DOING = frozenset(
    "waiting applying sleeping living queueing queuing protesting marching fleeing camping gathering working travelling "
    "traveling sheltering striking starving hiding demonstrating crossing leaving arriving returning".split()
)
_PAIRED = {"take": "part", "turn": "out", "turn out": "", "take part": ""}  # verbs that gather with a second word
_CROWD = 10
_NEXT = 3  # tokens from a number to the verb whose subject it is
# Behind these begins a clause, whose subject a number can be.
OPENS = frozenset(["", ",", "and", "but", "that", "while", "when", ":", ";", '"', "-", "another", "said"])
_BE = frozenset("are were is was be been being remain remained".split())
_STATES = frozenset("custody hospital intensive critical serious stable prison jail detention quarantine".split())
# What an audience does, before "by": watched by 31,000.
_ATTENDED = frozenset("watched attended seen signed backed joined followed used viewed".split())
_DREW = frozenset("drew draw draws drawing attracted attracts attracting".split())
BADLY = frozenset("seriously critically fatally gravely severely badly slightly".split())
"""Adverbs that may follow a number of people who came to harm."""
_HURT = frozenset("hurt injured injuring injures wounded wounding wounds shot stabbed injure injuries".split())
_BORNE = frozenset(["took", "taken", "taking", "rushed", "flown", "flew", "airlifted"])
_HEALED = "hospital"
_AFTER_SHOT = frozenset(", . ; in at on dead outside inside near during after by and overnight while when as".split())
_GATE = 1000
_AUDIENCE = 100  # fewer may be points, years or metres
_PLACES = frozenset(["", ".", ",", ";", ")", "at", "in", "on", "to", "from", "and", "for", "last", "worldwide", "who"])


def beside_verb(
    page: Page, number: Number, phrase: clauses.Phrase, previous: str, begin: int, stop: int
) -> Found | None:
    """A figure beside a verb that takes people (killed two; two were arrested; 400 took part), or "two of us"."""
    scan = page.scan
    lower = scan.lower
    verb = lang.verb_forms().get(previous)
    acting = previous not in lang.noun_classes() or previous.endswith("ing")  # "a bus crashed, killing two"
    object_of = verb is not None and (verb[1] in PEOPLE_VERBS or verb[1] in _STAFF_VERBS) and acting
    if previous == "of" and number.begin - 1 > begin and not phrase.partitive:
        event = lang.event_nouns().get(lower[number.begin - 2])
        object_of = event is not None and event[1] in PEOPLE_VERBS
    after = clauses.verb_after(scan, phrase.last + 1 if phrase.partitive else number.end + 1, stop)
    subject_of = after.token >= 0 and (after.kind in PEOPLE_VERBS or _crowd(page, number, after, previous, stop))
    bare = phrase._replace(head=-1)
    following = scan.word(number.end + 1)
    if previous == "other" and number.form == "words" and following in ("were", "are", "was", "had", "have", "remain"):
        before = counted_before(scan, number.begin)
        if (
            before is not None
            and not subject_of
            and unit_of(lower[before.noun]) != "person"
            and number.low < before.most
        ):
            found = counted(page, number, clauses.Phrase(before.noun, number.end), "count.others", begin, stop)
            return with_noun(
                page, before.noun, found
            )  # "five rounds were found; the other three were lodged in a wall"
        return counted(page, number, bare, "count.bare", begin, stop)
    if (following in ("us", "them") and number.form == "article") or (
        phrase.partitive and scan.word(phrase.last) in ("us", "whom")
    ):
        return counted(page, number, bare, "count.bare", begin, stop)
    if not (object_of or subject_of):
        return None
    if number.low == 1 and number.form == "words" and (phrase.partitive or following == "with"):
        return None  # "one with windows shot out"
    if number.form == "digits" and previous in ("at", "in", "on") and number.hedge_first < 0:
        return None
    return counted(page, number, bare, "count.bare", begin, stop)


def _crowd(page: Page, number: Number, after: clauses.Predicate, previous: str, stop: int) -> bool:
    """Whether a verb says what crowds do, and a number that opens its clause is large enough for one."""
    lower = page.scan.lower
    at = number.end + 1
    if number.form == "vague" and at + 1 < stop:
        if lower[at] == "who":
            return True
        if lower[at] in ("are", "were") and (previous in OPENS or previous in _JOINING):
            return lower[at + 1 + (lower[at + 1] in ("still", "now", "already", "also"))] in _DOING
    opens = previous in OPENS or (number.form == "vague" and previous in _JOINING)
    if number.low < _CROWD or not opens or after.token - number.end > _NEXT:
        return False
    if not _BE.isdisjoint(lower[number.end + 1 : after.token]):
        return False
    if after.kind in _CROWD_VERBS:
        return True
    second = _PAIRED.get(after.kind)
    return second is not None and (not second or lower[after.token + 1 : after.token + 2] == [second])


def of_crowd(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """in front of 21,406 · watched by 31,000 · drew 8,000 · 12 were in custody · forced 300 to flee · laid off 140."""
    lower = page.scan.lower
    if number.form not in ("digits", "words", "article") or number.low < 2:
        return None
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    before = lower[max(begin, number.begin - 3) : number.begin]
    told = (
        (previous == "off" and before[-2:-1] and before[-2] in ("laid", "laying", "lay"))
        or (following == "redundant" and before[-1:] and before[-1] in ("made", "make", "making"))
        or (previous in _BORNE and following == "to" and _HEALED in lower[number.end + 2 : min(stop, number.end + 5)])
        or (following == "to" and previous in ("forced", "forcing", "force"))
        or (following in _BE and previous in OPENS and _state(lower, number.end + 2, stop))
        or _kept(lower, number, previous, following, stop)
    )
    if not told:
        heard = previous in _DREW or (previous == "by" and before[-2:-1] and before[-2] in _ATTENDED)
        heard = heard or before == ["in", "front", "of"]
        told = heard and number.low >= _AUDIENCE and following in _PLACES
    return counted(page, number, clauses.Phrase(-1, number.end), "count.people", begin, stop) if told else None


def badly(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether an adverb that ends behind a number tells of those hurt just before: nine shot, one fatally."""
    lower = page.scan.lower
    at = number.end + 2
    if at < stop and lower[at] not in (",", ".", ";", ")", "and", "in", "after", "when", "at"):
        return False
    if number.begin == begin or lower[number.begin - 1] not in (",", "and", "including", "-", "–", "("):
        return False
    return not _HURT.isdisjoint(lower[max(begin, number.begin - 16) : number.begin])


def shot_people(page: Page, at: int, stop: int) -> bool:
    """Whether "shot" tells what happened to people: five shot, one killed; three fatally shot outside a tavern."""
    lower = page.scan.lower
    if lower[at] != "shot":
        if lower[at] not in ("fatally", "more"):
            return False
        at += 1
    return at + 1 >= stop or lower[at + 1] in _AFTER_SHOT


def _kept(lower: list[str], number: Number, previous: str, following: str, stop: int) -> bool:
    """Two in custody after a brawl; five dead and a dozen more in hospital; played before 36,000 at the park."""
    at = number.end + 1
    if previous == "before" and number.low >= _GATE and number.form == "digits":
        return following == "at"
    at += following == "more"
    at += following == "more" and at < stop and lower[at] in ("were", "are", "remained", "remain")
    if at + 1 >= stop or lower[at] != "in" or not (previous in OPENS or following == "more"):
        return False
    if lower[at + 1] in ("critical", "serious", "stable", "intensive"):
        return lower[at + 2 : at + 3] in (["condition"], ["conditions"], ["care"])
    return lower[at + 1] in ("custody", "hospital", "isolation", "quarantine") and lower[at + 2 : at + 3] not in (
        ["bed"],
        ["beds"],
    )


def _state(lower: list[str], at: int, stop: int) -> bool:
    """Whether people are in hospital or in custody: the words "in …" stand at a token or right behind it."""
    near = lower[at - 1 : min(stop, at + 4)]
    if "in" in near and not _STATES.isdisjoint(near):
        return True
    if at < stop and lower[at] in ("critical", "hospitalised", "hospitalized"):
        return at + 1 >= stop or lower[at + 1] not in ("of", "to")  # "six were critical of the plan"
    return "hospital" in lower[at : min(stop, at + 6)] and lower[at] in ("taken", "rushed", "flown", "airlifted")
