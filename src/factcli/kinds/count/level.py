"""Where a tally stands: the death toll rose to 43, put the turnout at 20,000, the number of arrests has reached 176."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import PEOPLE_VERBS, things, unit_of, year
from factcli.scan import clauses
from factcli.scan.counting import counted_before, known, plural
from factcli.scan.numbers import Number, begins_number

_BESIDE = frozenset(
    "to at of is was reached reaches reach reaching passed pass hit hits exceeded exceed crossed cross topped top tops "
    "surpassed now currently still".split()
)
_LINKS = _BESIDE | frozenset(
    "are were be been being has had have stood stands standing stand rose risen rises rise rising climbed climbs climb "
    "climbing grew grown grows grow jumped jump jumps increased increase soared soar soars surged surge went gone dropped "
    "drop drops fell fallen falls fall remained remains remain more than doubled double doubles trebled tripled swelled "
    "declined decline decreased decrease shrank shrunk plunged plummeted slumped tumbled dwindled halved quadrupled expanded "
    "ballooned rocketed spiked leapt leaped cut reduced will would could may might already up later since then "
    "expected forecast projected set estimated likely least put revised lowered".split()
)
_WORDLESS = frozenset(["to", "at", "of", "now", "currently", "still", "up", "later", "since", "then", "already"])
_PUT = frozenset("put puts putting estimated gave".split())
_TALLIES = frozenset(
    "toll turnout attendance headcount workforce payroll population crowd membership enrolment enrollment".split()
)
_NUMBERS = frozenset(["number", "tally"])
_REVISED = frozenset("revised lowered corrected downgraded upgraded cut reduced raised".split())
_COUNTED_TOLLS = frozenset("confirmed official casualty final overall latest human provisional".split())
_STATED = frozenset(["is", "was"])
_HELD = frozenset(
    "held freed released jailed hospitalised hospitalized".split()
)  # what only people are, behind "the number"
_ROADS = frozenset("road roads traffic holiday".split())  # of which a toll may be that of the dead
_DEATHS = ("deaths", "death", "fatalities", "killed", "died")
# People of whom a tally is kept, once there are many of them.
_AUDIENCE = frozenset("user customer passenger follower viewer member tourist reader listener student".split())
_MANY = 1000
_RAISING = frozenset("raised raising brought bringing took taking takes lifted lifting".split())
_UP_FROM = frozenset([",", "up", "down"])
_PERCENT = frozenset(["%", "percent", "pc", "cent"])
_BARRED = frozenset([",", ";", ":", '"', "(", ")", "who", "which", "when", "after", "while", "but", "from"])
# Things of which a tally is kept, so that a bare figure to which it rises counts them; no agents, prices or measures.
_TALLIED = frozenset(
    "infection case charge order job signature booking download complaint lawsuit application vote ticket dose arrest death "
    "injury killing admission permit eviction burglary theft birth marriage divorce referral appointment registration "
    "robbery sighting sale test vaccine incident visit accident crash collision shooting murder homicide attack offence "
    "operation procedure inspection vacancy suicide overdose outbreak".split()
) | frozenset(["customer complaint"])
_HAPPENED = frozenset(
    "lost destroyed killed confirmed damaged sold closed cancelled canceled missing burned injured".split()
)
_AFTER_LEVEL = frozenset(
    "on in by as after at with and but from last this since before worldwide nationwide globally for yesterday today "
    "overnight when while across within so during over amid of between to".split()
)
_PLACE = 7  # tokens from the end of a place to its preposition
_FLOWS = frozenset(
    "sales deliveries exports imports shipments registrations thefts sightings arrivals bookings".split()
)
_REACH = 600  # tokens to either side of a toll
_NAMED = 10  # tokens back from the verb to the noun
_LEADS = frozenset("in at across of about against by for on".split())  # from a noun to its place, or to whom it is of
_AVERAGES = frozenset(["average", "mean", "median", "typical", "daily", "same"])
_TIMES = frozenset("in last this a the early late ago earlier".split())
_TIMED = 5  # tokens between "to 112" and "from 139" that say when
_NUMBERED = 24  # and to "the number of"
_CLAUSES = frozenset("where that as because although though is are was were and".split())
_LEAST = 20  # an attendance or staff of fewer is seldom reported
_LEAST_TURNOUT = 100  # fewer may be per cent


def level(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """The figure at which a tally of people or things stands, or None."""
    lower = page.scan.lower
    if number.form not in ("digits", "words", "article") or number.low < 2:
        return None
    if lower[number.end + 1 : number.end + 3] == ["the", "number"] and lower[number.begin - 1] == "to":
        return _number(page, number, number.end + 2, number.end + 14, begin, stop)  # "raising to 38 the number of dead"
    at = number.begin - 1
    if at > begin and lower[at] in (":", "at") and (noun := _beside_mark(lower, at, begin)) >= 0:
        return _tally(page, number, noun, begin, stop)
    if at < begin or (lower[at] not in _BESIDE and lower[at] != "from"):
        return None
    stood = at - 1
    while stood > begin and (lower[stood] in _UP_FROM or (at - stood <= _TIMED and _when(lower[stood]))):
        stood -= 1
    if lower[at] == "from" and stood - 1 > begin and lower[stood][0].isdigit() and lower[stood - 1] == "to":
        found = tally_at(page, number, stood - 1, begin, stop)  # "dropped to 112 from 139", "rose to 610, up from 540"
        return None if found is None else found._replace(scope=(*found.scope, "before"))
    if lower[at] == "from":
        return _was(page, number, stood, at, begin, stop)
    return tally_at(page, number, at, begin, stop)


def _was(page: Page, number: Number, stood: int, at: int, begin: int, stop: int) -> Found | None:
    """What a tally was before: the number of firefighters is 90, down *from 250* in May; put at 412, revised down from 475."""
    lower = page.scan.lower
    revised = lower[stood] in _REVISED
    if not revised and lower[at - 1] not in ("up", "down"):
        return None
    now = stood
    if not revised or lower[stood - 1] == ",":  # behind the figure that it is now
        now -= 1 + 2 * revised
        if now <= begin or not lower[now + 1][0].isdigit():
            return None
    found = tally_at(page, number, now, begin, stop)
    if found is None:
        return None
    scope = tuple(dict.fromkeys((*found.scope, "before")))
    return found._replace(scope=scope, certainty="tentative", reason="it may be compared with another time")


def _beside_mark(lower: list[str], at: int, begin: int) -> int:
    """The tally that a colon or "estimated" joins to its figure, or -1: Attendance: 21,406; the crowd, estimated at 500."""
    if lower[at] == ":":
        return at - 1 if lower[at - 1] in _TALLIES else -1
    marked = at - 3 >= begin and lower[at - 1] == "estimated" and lower[at - 2] == ","
    return at - 3 if marked and lower[at - 3] in _TALLIES else -1


def _when(word: str) -> bool:
    """Whether a word is one of a time between two figures: to 112 *in May* from 139."""
    return year(word) or word in _TIMES or word in lang.months() or word in lang.time_units() or word in lang.weekdays()


def tally_at(page: Page, number: Number, at: int, begin: int, stop: int) -> Found | None:
    """The figure of the tally whose verb and preposition end at a token."""
    lower = page.scan.lower
    last = at  # the word that leads to the figure
    worded = False
    while at >= begin and (lower[at] in _LINKS or lower[at].endswith("ly") or lower[at] in _PERCENT):
        if lower[at] in _PERCENT:
            at -= 1 + (lower[at - 1] == "per")  # "rose 9 percent to 71.2 million"
        worded = worded or lower[at] not in _WORDLESS
        at -= 1
    for noun in range(at, max(begin, at - _NUMBERED) - 1, -1):
        word = lower[noun]
        if word in _BARRED and (word != "from" or begins_number(lower[noun + 1])):
            break
        if at - noun > _NAMED and (word in _TALLIES or not _CLAUSES.isdisjoint(lower[noun : at - _NAMED])):
            break
        if word not in _TALLIES and (word not in _NUMBERS or (word == "tally" and lower[noun + 1] != "of")):
            continue
        behind = lower[noun + 1]
        spoken = behind in lang.stop_words() or behind.endswith(("ed", "ing", "en"))
        if word in _TALLIES and noun < at and not spoken:
            return None  # "population density", "membership costs"
        if lower[last] == "of":
            return _tally(page, number, noun, begin, stop) if noun == at and word not in _NUMBERS else None
        if not worded and not (lower[last] in ("at", "to") and _put(lower, noun, at, begin)):
            return None
        if word in _NUMBERS:
            return _number(page, number, noun, at, begin, stop) if lower[noun - 1] not in _AVERAGES else None
        return _tally(page, number, noun, begin, stop)
    return _risen(page, number, at, begin, stop) if worded else None


def _risen(page: Page, number: Number, noun: int, begin: int, stop: int) -> Found | None:
    """Homes lost rises to 23; advance orders have reached 900,000: things of which a tally is kept."""
    lower = page.scan.lower
    happened = noun > begin and lower[noun] in _HAPPENED
    noun -= happened
    if not plural(lower[noun]) and (place := _before_place(lower, noun, begin)) >= 0:
        noun = place
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if noun < begin or (following and following[0].isalpha() and following not in _AFTER_LEVEL):
        return None
    word = lower[noun]
    if word == "numbers" and noun > begin and _numbered(lower[noun - 1]):
        noun -= 1  # "passenger numbers passed 1 million"
        word = lower[noun]
        if lang.noun_classes().get(word) not in _AUDIENCE:
            found = counted(page, number, clauses.Phrase(noun, number.end), "count.level", begin, stop)
            return found._replace(phrase=noun + 1, certainty="tentative", reason="a tally may have moved since")
    elif not plural(word) or not known(word):
        return None
    counts = lang.noun_classes().get(word)
    if counts in _AUDIENCE:
        if number.low < _MANY:
            return None
    elif unit_of(word) == "person" and counts not in _TALLIED:
        return None  # people are agents as well: "three players passed 30"
    elif not happened and counts not in _TALLIED and not _flow(lower, noun, begin):
        return None
    if noun > begin and begins_number(lower[noun - 1]):
        return None  # "two cases rose to 40"
    if _measure_of(lower, noun, begin):
        return None
    return counted(page, number, clauses.Phrase(noun, number.end), "count.level", begin, stop)._replace(
        phrase=noun, certainty="tentative", reason="a tally may have moved since"
    )


def _numbered(word: str) -> bool:
    """Whether the numbers of something are a tally of it: troop numbers, prisoner numbers; no phone numbers."""
    counts = lang.noun_classes().get(word)
    return counts in _AUDIENCE or counts in _TALLIED or (known(word) and unit_of(word) == "person")


def _flow(lower: list[str], noun: int, begin: int) -> bool:
    """Whether things are told as a flow of which a tally is kept: *sales of* electric cars (doubled to 41,500)."""
    for i in range(noun - 1, max(begin, noun - 4), -1):
        if lower[i] == "of":
            return lower[i - 1] in _FLOWS
    return False


def _measure_of(lower: list[str], noun: int, begin: int) -> bool:
    """Whether what moved is something else about the things: the cost of referrals, the index of orders, their share."""
    for i in range(noun - 1, max(begin, noun - 4), -1):
        if lower[i] in ("of", "for", "on", "to", "per"):
            return lower[i] != "of" or (lower[i - 1] not in _NUMBERS and lower[i - 1] not in _FLOWS)
    return False


def _before_place(lower: list[str], at: int, begin: int) -> int:
    """The noun before the places that end at a token, or -1: *arrests* in the streets of the capital (have passed 200)."""
    first = -1
    for i in range(at - 1, max(begin, at - _PLACE), -1):
        if lower[i] in _LEADS:
            first = i - 1 if first < 0 else first
            if lang.noun_classes().get(lower[i - 1]) in _TALLIED:
                return i - 1
    return first


def _put(lower: list[str], noun: int, at: int, begin: int) -> bool:
    """Whether a verb before the tally puts it at a figure: organisers put the turnout at 20,000, raising the toll to 9."""
    words = lower[max(begin, noun - 4) : noun]
    return not _PUT.isdisjoint(words) or not _RAISING.isdisjoint(words)


def _tally(page: Page, number: Number, noun: int, begin: int, stop: int) -> Found | None:
    """The finding for a toll, a turnout or the like: people, and those of a toll dead."""
    lower = page.scan.lower
    word = lower[noun]
    if word == "toll":
        # Nothing but "dead" says how the people of a toll came to harm; without it the toll may be a road's.
        near = max(0, noun - _REACH)
        if lower[noun - 1] == "death":
            found = counted(page, number, clauses.Phrase(noun - 1, number.end), "count.level", begin, stop)
            return found._replace(verb="before")  # the deaths govern, and not how the toll moved
        dead = _dead(lower, near, min(len(lower), noun + _REACH), surely=_of_all(lower, noun))
        if dead < 0:
            return None
        head = dead if lower[dead] == "dead" or lower[dead] in lang.event_nouns() else -1
        found = counted(page, number, clauses.Phrase(head, number.end), "count.level", begin, stop)
        return found if lower[dead] == "dead" else found._replace(unit="person", verb="before")
    if number.low < (_LEAST_TURNOUT if word in ("turnout", "crowd") else _LEAST):
        return None
    found = counted(page, number, clauses.Phrase(-1, number.end), "count.level", begin, stop)
    return found._replace(scope=(*found.scope, word))


def _of_all(lower: list[str], noun: int) -> bool:
    """Whether a toll is hardly one that drivers pay: the road toll, the confirmed toll, not that of a toll road."""
    if lower[noun - 1] in _ROADS:
        return lower[noun - 2] != "toll"
    return lower[noun - 1] in _COUNTED_TOLLS and lower[noun + 1] != "on"


def _came_to_harm(word: str) -> bool:
    verb = lang.verb_forms().get(word)
    return verb is not None and verb[1] in PEOPLE_VERBS and word in lang.participles()


def _dead(lower: list[str], start: int, end: int, *, surely: bool) -> int:
    """The word between two tokens by which a toll is one of the dead, or -1: else it may be what drivers pay."""
    near = lower[start:end]
    for word in ("dead", *_DEATHS) if surely else ("dead",):
        if word in near:
            return start + near.index(word)
    return -1


def _number(page: Page, number: Number, at: int, last: int, begin: int, stop: int) -> Found | None:
    """The finding for "the number of …" at a token, whose phrase ends at the token ``last`` or before."""
    scan = page.scan
    lower = scan.lower
    last = min(last, stop - 1)
    head = -1
    if lower[at + 1] == "of":
        harmed = [i for i in range(at + 2, min(at + 5, last + 1)) if lower[i] in clauses.RESULT]
        # The injured are told by what happened to them, whoever they are.
        head = harmed[0] if harmed else clauses.noun_phrase(scan, at + 1, last + 1).head
        if head < 0 or not (harmed or things(lower[head])):  # "the number of double operations": that word multiplies
            head = next((i for i in range(at + 2, min(at + 6, last)) if things(lower[i])), -1)
        if head < 0 or not (harmed or things(lower[head])):
            killed = next((i for i in range(at + 3, min(at + 6, last + 1)) if _came_to_harm(lower[i])), -1)
            if killed < 0 or not (plural(lower[killed - 1]) or lower[killed - 1] == "those"):
                return None
            # "the number of forces killed": people, whoever they are
            found = counted(page, number, clauses.Phrase(-1, number.end), "count.level", begin, stop)
            return found._replace(phrase=killed - 1)
    elif lower[at] == "number" and (lower[at - 1] in ("that", "this") or (lower[at - 1] == "the" and at == last)):
        before = counted_before(scan, at)
        moved = number.hedge_first >= 0 or not _STATED.issuperset(lower[at + 1 : number.begin])
        if before is None or (lower[at - 1] == "the" and not moved):
            return None  # "the number is 714" may be a flight's
        phrase = clauses.Phrase(before.noun, number.end)
        return with_noun(page, before.noun, counted(page, number, phrase, "count.level", begin, stop))
    elif not (lower[at + 1 : at + 3] == ["on", "board"] or lower[at + 1] == "aboard"):
        verb = lang.verb_forms().get(lower[at + 1])
        if (verb is None or verb[1] not in PEOPLE_VERBS) and lower[at + 1] not in _HELD:
            return None
    return counted(page, number, clauses.Phrase(head, number.end), "count.level", begin, stop)
