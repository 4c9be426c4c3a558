"""Counts that move from one figure to another: the number of thefts rose from 17 in 2012 to 31."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.level import tally_at
from factcli.kinds.count.words import things, year
from factcli.scan import clauses
from factcli.scan.numbers import Number, begins_number, number_at

_FORMS = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed "
    "climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging fall falls fell fallen falling "
    "drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing shrink shrank "
    "shrunk shrinking plunge plunged plunging plummet plummeted plummeting slump slumped slumping tumble tumbled tumbling dip "
    "dipped slip slipped swell swelled swollen balloon ballooned rocket rocketed spike spiked leap leapt leaped double doubles "
    "doubled doubling treble trebled tripled quadrupled halved expanded dwindled dwindling went gone going cut reduced"
)
MOVES = frozenset(_FORMS.split())
"""Verbs by which a count comes from one figure to another."""
_MOVING = frozenset("increased rising growing falling declining dwindling higher lower fewer more reduced".split())
_SHIFTS = frozenset("rise increase jump surge growth fall drop decline decrease reduction slump plunge".split())
_DIRECTIONS = frozenset(["up", "down"])
_BY = frozenset("by per cent percent % pc half a third quarter some about nearly almost more than".split())
_WHEN = frozenset("last next this overnight yesterday today now earlier later previously nationwide worldwide".split())
_UNITS = frozenset(["%", "pc", "°", "$", "£", "€", "-", "/"])
_AHEAD = 24  # tokens from one figure to the other
_TOTALLED = 40  # and to the total of both
_NAMED = 9  # tokens from a word of change to its "from"


def moved(page: Page, number: Number, previous: str, begin: int, stop: int) -> list[Found] | Found | None:
    """What a count was and what it came to, where a verb or noun of change stands before "from" and both are plain counts.

    A figure that has its own noun is left to the rules for those. What it was before is never set against what it is.
    """
    scan = page.scan
    lower = scan.lower
    if previous == "from":
        source, at = number, number.begin - 1
    else:
        at = _source(page, number.begin - 1, begin)
        reading = number_at(scan, _figure_at(lower, at + 1)) if at >= 0 else None
        if reading is None:
            return None
        source = reading
    leader = _leader(lower, at, begin)
    if leader < 0:
        return None
    if previous == "from" and (to := _inner_to(lower, number)) >= 0:
        return _both(page, number, to, leader, begin, stop)
    if not _plain(page, number, stop):
        return None
    if previous == "to":
        return _at(page, number, leader, begin, stop) if source.end < number.begin else None
    target = _target(page, number, stop)
    if target is None or not (_plain(page, target, stop) or _counted_noun(page, target, stop)):
        return None
    return _before(_at(page, number, leader, begin, stop))


def shifted(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """A number as one more figure of the count that moved "from" one to another before it in its sentence, or None."""
    source = _source(page, number.begin, begin, _TOTALLED)
    leader = _leader(page.scan.lower, source, begin) if source >= 0 else -1
    return _at(page, number, leader, begin, stop) if leader >= 0 else None


def _before(found: Found | None) -> Found | None:
    return None if found is None else found._replace(scope=tuple(dict.fromkeys((*found.scope, "before"))))


def _both(page: Page, number: Number, to: int, leader: int, begin: int, stop: int) -> list[Found] | None:
    """The two counts of "rose from 17 to 31", which the numbers read as a range."""
    second = number_at(page.scan, to + 1)
    if second is None or not (_plain(page, second, stop) or _counted_noun(page, second, stop)):
        return None
    first = number._replace(last=to - 1, high=number.low, step=None, hedge_last=-1)
    was = _before(_at(page, first, leader, begin, stop))
    now = _at(page, second, leader, begin, stop)
    return [was, now] if was is not None and now is not None else None


def _at(page: Page, number: Number, leader: int, begin: int, stop: int) -> Found | None:
    """The finding for one figure of what the leader, a word of change, moves; tentative, as it tells of one time of many."""
    noun = _noun(page, leader, begin)
    if noun < 0:
        found = tally_at(page, number, leader, begin, stop)
    else:
        found = counted(page, number, clauses.Phrase(noun, number.end), "count.moved", begin, stop)._replace(
            phrase=noun
        )
    if found is None:
        return None
    scope = tuple(word for word in found.scope if word != "total")
    return found._replace(scope=scope, certainty="tentative", reason="a tally may have moved since")


def _leader(lower: list[str], at: int, begin: int) -> int:
    """The token of the word of change that leads to "from" at a token, or -1: *rose* from, *rise* in thefts from."""
    word = lower[at - 1] if at > begin else ""
    if word in _DIRECTIONS and at - 1 > begin:
        return at - 2 if lower[at - 2] in ("went", "gone", "going", "is", "are", "were", "was") else -1
    verb = at - 1
    while verb > begin and at - verb < _NAMED and (lower[verb] in _BY or lower[verb][0].isdigit()):
        verb -= 1  # "plunged by 44 per cent from"
    if lower[verb] in MOVES:
        return verb
    for i in range(at - 2, max(begin - 1, at - _NAMED), -1):
        if lower[i] in _MOVING or (lower[i] in _SHIFTS and lower[i + 1] == "in"):
            return i
        if lower[i] in MOVES and lower[i + 1 : i + 4] == ["the", "number", "of"]:
            return i
        if not lower[i][0].isalpha():
            break
    return -1


def _noun(page: Page, leader: int, begin: int) -> int:
    """The noun of what moved if it stands behind its word of change or before a comma, else -1 (the subject has it)."""
    scan = page.scan
    lower = scan.lower
    if lower[leader + 1] not in ("from", "up", "down", "by"):
        phrase = clauses.noun_phrase(scan, _past_number_of(lower, leader + 1), scan.bounds(leader)[1])
        fits = phrase.head >= 0 and things(lower[phrase.head])
        return phrase.head if fits and lower[phrase.last + 1] == "from" else -1
    if lower[leader - 1] != "," or not lower[leader].endswith("ing"):
        return -1
    for i in range(leader - 2, max(begin, leader - _AHEAD), -1):
        if lower[i] == "," or (begins_number(lower[i]) and not year(lower[i])):
            break
        if (lower[i] == "number" and lower[i + 1] == "of") or (lower[i] in _SHIFTS and lower[i + 1] == "in"):
            phrase = clauses.noun_phrase(scan, _past_number_of(lower, i + 1), leader)
            return phrase.head if phrase.head >= 0 and things(lower[phrase.head]) else -1
    return -1


def _past_number_of(lower: list[str], at: int) -> int:
    """The token behind "in", "of" and "the number of" from a token on."""
    at += lower[at] in ("in", "of")
    at += lower[at] in ("the", "its", "their")
    return at + 2 if lower[at] == "number" and lower[at + 1] == "of" else at


def _source(page: Page, at: int, begin: int, reach: int = _AHEAD) -> int:
    """The nearest "from" before a token with a figure behind it, or -1."""
    lower = page.scan.lower
    for i in range(at - 1, max(begin, at - reach), -1):
        if lower[i] == "from":
            return i if begins_number(lower[_figure_at(lower, i + 1)]) else -1
    return -1


def _figure_at(lower: list[str], at: int) -> int:
    """The token of a figure that a hedge may precede: from *201*, from about *200*."""
    for i in range(at, at + 3):
        if i < len(lower) and begins_number(lower[i]) and lower[i] not in ("a", "an"):
            return i
    return at


def _inner_to(lower: list[str], number: Number) -> int:
    """The token "to" inside a number that was read as a range, or -1."""
    for i in range(number.first + 1, number.last):
        if lower[i] == "to":
            return i
    return -1


def _target(page: Page, number: Number, stop: int) -> Number | None:
    """The number behind the next "to", if that ends the move: from 17 in 2012 *to 31*."""
    lower = page.scan.lower
    for i in range(number.end + 1, min(stop - 1, number.end + _AHEAD)):
        if lower[i] in (".", ";", "from"):
            return None
        if lower[i] == "to" and begins_number(lower[at := _figure_at(lower, i + 1)]):
            target = number_at(page.scan, at)
            if target is not None and target.form in ("digits", "words", "article") and not year(lower[target.first]):
                return target
    return None


def _plain(page: Page, number: Number, stop: int) -> bool:
    """Whether nothing behind a figure says what it counts or measures."""
    at = number.end + 1
    if at >= stop:
        return True
    word = page.scan.lower[at]
    if not word[0].isalpha():
        return word not in _UNITS and not word[0].isdigit()
    return word in lang.stop_words() or word in _WHEN


def _counted_noun(page: Page, number: Number, stop: int) -> bool:
    """Whether a noun that is counted stands behind a number: from 17 to 31 *cases*."""
    head = clauses.noun_phrase(page.scan, number.end + 1, stop).head
    return head >= 0 and things(page.scan.lower[head])
