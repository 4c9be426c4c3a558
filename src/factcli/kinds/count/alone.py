"""Numbers without a noun beside them: what they count is told by a verb, by "of them", or by the number before."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.anaphor import among, anaphor, named, supposed
from factcli.kinds.count.before import told_before
from factcli.kinds.count.beside import OPENS, beside_verb, of_crowd
from factcli.kinds.count.bodies import in_body
from factcli.kinds.count.compared import compared
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.estimated import estimated
from factcli.kinds.count.gapped import gapped, of_whole_number
from factcli.kinds.count.level import level
from factcli.kinds.count.more import TIMED, more, more_then, of_those, share, timed
from factcli.kinds.count.parts import WHERE, chained, listed, parallel
from factcli.kinds.count.words import ARE, things, unit_of
from factcli.scan import clauses
from factcli.scan.counting import HARMED, counted_before, known, plural
from factcli.scan.numbers import Number

# Whom a bare number after "of" counts: "a mother of three", "a town of 3,500", "a family of four".
OF_CHILDREN = frozenset(["mother", "father", "mum", "mom", "dad", "parent", "parents"])
_OF_PEOPLE = frozenset(
    "town village city school crowd team crew population community party family group congregation gang hamlet "
    "staff audience band squad workforce payroll headcount jury panel cabinet country nation island board delegation "
    "committee parish settlement suburb cast choir chorus orchestra entourage garrison contingent troupe mob throng gathering "
    "attendance membership electorate readership faculty militia army brigade battalion regiment".split()
)
_PLACES = frozenset("country nation island parish settlement suburb".split())
_LEAST_PLACE = 100  # fewer may be a number of anything
_THEM = frozenset(["them", "whom", "which", "these", "those"])
_OUT = frozenset("out up down over back here there".split())
_STAFF = 10  # the least of whom a firm "has 10" is said
_FURTHER_ENDS = frozenset([".", ",", ";", ":", ")", "and", "in", "on", "at", "before", "after", "while", "but", "last"])
CHARGED = frozenset([":", ",", "and", ";", "including"])
"""Before a number of charges of one offence, behind the number of all."""
_LISTED = frozenset([".", ",", ";", "and", "or", ")"])
_OFFENCE = 4  # tokens that name one
_EMPLOYERS = frozenset(["has", "have", "had"])
_EMPLOYING = frozenset("employs employ employed employing staff workforce employees workers payroll headcount".split())
_WHERE = frozenset("in at around across on from near outside abroad overseas worldwide nationwide".split())
_HOLDING = frozenset("holds hold held seats seat accommodates accommodate".split())
_VENUES = frozenset("arena stadium hall theatre theater venue ground centre center dome church auditorium club".split())
_CARRIERS = frozenset("ferry boat bus vessel prison jail shelter lift aircraft minibus coach".split())
_HELD = frozenset(["", ".", ",", "in", "for", "when", "at", ")", "and"])
_BE = frozenset(["is", "are", "was", "were", "been", "being"])
_REACH = 60  # tokens to either side
_POINTS = frozenset("the this that which only any every each other".split())  # "the one who shot him" counts nobody
_SAMPLE = 20  # the least of which a sample is told by its size
_VENUE = 300  # the least that a venue is said to hold


def alone(page: Page, number: Number, phrase: clauses.Phrase, previous: str, begin: int, stop: int) -> Found | None:
    """The count that a figure without a noun states, or None where nothing says what is counted."""
    lower = page.scan.lower
    if previous in _POINTS and number.form == "words" and number.high == 1:
        return None
    if (found := listed(page, number, previous, begin, stop)) is not None:
        return found
    single = number.form == "digits" and number.first == number.last
    if single and number.low >= 1000 and number.hedge_first < 0 and "," not in lower[number.first]:
        return None  # a year
    behind = lower[number.end + 1] if number.end + 1 < stop else ""
    on_board = behind == "aboard" or (behind == "on" and page.scan.word(number.end + 2) == "board")
    if (
        not on_board
        and previous in ("the", "planned", "original", "his", "her", "their", "its")
        and of_whole_number(page, number, begin)
    ):
        return None
    if phrase.partitive and lower[phrase.last] in _THEM and number.low > 1:
        found = _of_them(page, number, phrase, previous, begin, stop)
        if found is not None:
            return found
    if previous == "of" and number.begin - 1 > begin and not phrase.partitive:
        found = _of(page, number, phrase, begin, stop)
        if found is not None:
            return found
    return (
        beside_verb(page, number, phrase, previous, begin, stop)
        or level(page, number, begin, stop)
        or _aboard(page, number, begin, stop)
        or _of_before(page, number, previous, begin, stop)
        or of_crowd(page, number, previous, begin, stop)
        or gapped(page, number, previous, begin, stop)
        or compared(page, number, previous, begin, stop)
        or share(page, number, previous, begin, stop)
        or more(page, number, previous, begin, stop)
        or anaphor(page, number, previous, begin, stop)
        or among(page, number, previous, begin, stop)
        or named(page, number, previous, begin, stop)
        or supposed(page, number, previous, begin, stop)
        or chained(page, number, previous, begin, stop)
        or estimated(page, number, previous, begin, stop)
    )


def _near(page: Page, number: Number, begin: int, stop: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands near a number, between two tokens."""
    low, high = max(begin, number.begin - _REACH), min(stop, number.end + _REACH)
    return not words.isdisjoint(page.scan.lower[low:high])


def _plain(number: Number) -> clauses.Phrase:
    return clauses.Phrase(-1, number.end)


def _of(page: Page, number: Number, phrase: clauses.Phrase, begin: int, stop: int) -> Found | None:
    """a mother of three · a town of 3,500 · a capacity of 13,000."""
    owner = page.scan.lower[number.begin - 2]
    if owner == "rate":
        return _rate(page, number, begin, stop)
    if owner in OF_CHILDREN:
        return children(page, number, begin, stop)
    if owner in _OF_PEOPLE and (
        number.low >= _LEAST_PLACE if owner in _PLACES else number.form != "digits" or number.low >= 5
    ):
        found = counted(page, number, _plain(number), "count.bare", begin, stop)
        return in_body(found, owner)._replace(scope=(*found.scope, owner))
    if owner == "sample" and number.low >= _SAMPLE and page.scan.word(number.end + 1) not in lang.unit_words():
        return counted(page, number, _plain(number), "count.sample", begin, stop)._replace(unit="sample")
    if owner == "majority" and number.form in ("digits", "words") and page.scan.word(number.end + 1) not in ("to", "-"):
        found = counted(page, number, _plain(number), "count.majority", begin, stop)
        return found._replace(unit="majority", scope=(*found.scope, "majority"))
    if owner == "capacity" and _near(page, number, begin, stop, _CARRIERS):
        found = counted(page, number, _plain(number), "count.capacity", begin, stop)
        return found._replace(unit="capacity", scope=(*found.scope, "capacity"))
    if owner == "capacity" and number.low >= _VENUE and _near(page, number, begin, stop, _VENUES):
        return seats(counted(page, number, _plain(number), "count.capacity", begin, stop))
    return None


def _rate(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Rockets were fired at a rate of up to three a month: so many of the things named before, in that time."""
    lower = page.scan.lower
    at = number.begin - 5  # the word before "at a rate of"
    if at < begin or lower[at + 1] != "at" or lower[at + 2] not in ("a", "the"):
        return None
    if (
        page.scan.word(number.end + 1) not in ("a", "per", "every")
        or page.scan.word(number.end + 2) not in lang.time_units()
    ):
        return None
    while at > begin and not things(lower[at]) and (lower[at] in lang.verb_forms() or lower[at] in _BE):
        at -= 1  # "rockets were fired at a rate of"
    if not things(lower[at]) or not known(lower[at]):
        return None
    found = counted(page, number, clauses.Phrase(at, number.end), "count.rate", begin, stop)
    return with_noun(page, at, found)._replace(scope=tuple(dict.fromkeys((*found.scope, "rate"))))


def children(page: Page, number: Number, begin: int, stop: int) -> Found:
    """How many children somebody has: a mother of three, a mum-of-two."""
    found = counted(page, number, _plain(number), "count.bare", begin, stop)
    return found._replace(unit="child", scope=(*found.scope, "family"))


def seats(found: Found) -> Found:
    """The finding as how many a venue holds."""
    return found._replace(unit="seat", scope=(*found.scope, "capacity"))


def offences(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """31 charges: 22 of fraud, six of money laundering: of each offence so many, which no other count is set against."""
    lower = page.scan.lower
    before = counted_before(page.scan, number.begin)
    if before is None or lang.noun_classes().get(lower[before.noun]) != "charge" or number.low > before.most:
        return None
    at = number.end + 2
    last = at
    while last < min(stop, at + _OFFENCE) and lower[last][0].isalpha() and lower[last] not in lang.stop_words():
        last += 1
    if last == at or lower[last] not in _LISTED:
        return None
    found = counted(page, number, clauses.Phrase(before.noun, last - 1, scope=("part",)), "count.offence", begin, stop)
    return with_noun(page, before.noun, found)._replace(unit=f"charge of {lower[last - 1]}")


def _of_them(page: Page, number: Number, phrase: clauses.Phrase, previous: str, begin: int, stop: int) -> Found | None:
    """34 of them looted · nine of them foreigners: what is counted is named behind it, else it is what was counted before."""
    scan = page.scan
    lower = scan.lower
    if previous in ("the", "these", "those"):
        return None  # "the two of them": a pair, not a part
    last = phrase.last
    behind = clauses.noun_phrase(scan, last + 1, stop)
    if behind.head >= 0 and plural(lower[behind.head]) and _people(lower, last + 1, behind):
        return counted(page, number, behind._replace(scope=("part",)), "count.of", begin, stop)
    before = counted_before(scan, number.begin)
    noun = (
        before.noun if before is not None and number.low <= before.most else _plural_before(page, number.begin, begin)
    )
    if noun < 0:
        people = of_those(page, number, phrase, begin, stop)
        told = told_before(scan, number.begin)
        if people is not None or told is None or number.low > told.most:
            return people
        noun = told.noun
    last += lower[last + 1 : last + 2] != [] and lower[last + 1] in _OUT
    found = counted(page, number, phrase._replace(head=noun, last=last), "count.of", begin, stop)
    return with_noun(page, noun, found)


def _people(lower: list[str], at: int, phrase: clauses.Phrase) -> bool:
    """Whether a phrase that begins at a token names people and nothing that they do: (nine of them) foreigners."""
    return not phrase.partitive and lower[at] not in lang.verb_forms() and unit_of(lower[phrase.head]) == "person"


def _plural_before(page: Page, at: int, begin: int) -> int:
    """The one plural noun of the tables before a token in its sentence, or -1 where there is none or a choice."""
    lower = page.scan.lower
    found = [i for i in range(max(begin, at - _REACH), at) if plural(lower[i]) and known(lower[i])]
    return found[0] if len(found) == 1 else -1


def _aboard(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """206 on board · 206 aboard · The arena, which holds 13,000, …: people and places that only people take."""
    scan = page.scan
    lower = scan.lower
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if number.form not in ("digits", "words") or number.low < 2:
        return None
    at = number.end + 1
    at += following in ("were", "are", "was")
    if scan.word(at) == "aboard" or (scan.word(at) == "on" and scan.word(at + 1) == "board"):
        return counted(page, number, _plain(number), "count.aboard", begin, stop)
    if following == "in" and scan.word(number.end + 2) == "attendance" and number.low >= _LEAST_PLACE:
        found = counted(page, number, _plain(number), "count.crowd", begin, stop)
        return found._replace(scope=(*found.scope, "attendance"))
    previous = lower[number.begin - 1] if number.begin > begin else ""
    if previous not in _HOLDING or number.low < _VENUE or following not in _HELD:
        return None
    if lower[number.begin - 2] != "which" and not _near(page, number, begin, stop, _VENUES):
        return None
    return seats(counted(page, number, _plain(number), "count.capacity", begin, stop))


def _of_before(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """A figure whose noun an earlier one has: of 640 staff, 310 are in Leeds; 9 copies here and 4 there; the rival has 900."""
    scan = page.scan
    lower = scan.lower
    following = lower[number.end + 1] if number.end + 1 < stop else ""
    if number.form not in ("digits", "words") or number.low < 2:
        return None
    if previous in ("another", "further"):
        return _further(page, number, following)
    if (previous in OPENS or previous == "where") and following in ARE:
        return _part(page, number, begin, stop)
    if following == "more" and (
        (previous in ("and", "plus") and timed(scan, number.end + 2))
        or (previous in lang.past_tenses() and clauses.is_verb(scan, number.begin - 1, begin))  # "and added three more"
    ):
        return more_then(page, number, begin, stop)
    if following in WHERE and previous in ("and", ",", "but", "including"):
        return parallel(page, number, previous, begin, stop)
    if previous in _EMPLOYERS and following in (".", ";", "") and number.low >= _STAFF:
        sentence = scan.sentence_of[number.first]
        start = scan.first[sentence - 1] if sentence else begin
        if _near(page, number, start, stop, _EMPLOYING):
            return counted(page, number, _plain(number), "count.staff", begin, stop)
    return None


def _part(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Of the 640 staff, 310 are based in Leeds: a part of the people counted just before; of things it could be others."""
    before = counted_before(page.scan, number.begin)
    if before is None or number.low >= before.most or unit_of(page.scan.lower[before.noun]) != "person":
        return None
    if page.scan.lower[before.noun] in HARMED:  # what is told of them now is another thing
        return counted(page, number, clauses.Phrase(-1, number.end, scope=("part",)), "count.part", begin, stop)
    phrase = clauses.Phrase(before.noun, number.end, True, ("part",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.part", begin, stop))


def _further(page: Page, number: Number, following: str) -> Found | None:
    """Fire destroyed 340 houses and damaged a further 1,200: as many more of the things counted just before the verb."""
    scan = page.scan
    before = counted_before(scan, number.begin, same_sentence=True)
    if before is not None and following in lang.participles() and following not in lang.noun_classes():
        if unit_of(scan.lower[before.noun]) == "person" or scan.lower[number.begin - 2] not in ("and", ","):
            return None
        begin, stop = scan.bounds(number.first)  # "400 flights were cancelled and another 1,100 delayed"
        phrase = clauses.Phrase(before.noun, number.end, scope=("others",))
        return with_noun(page, before.noun, counted(page, number, phrase, "count.further", begin, stop))
    if before is None or (following and following not in _FURTHER_ENDS and following not in TIMED):
        return None
    verb = scan.lower[number.begin - 2 if scan.lower[number.begin - 1] == "another" else number.begin - 3]
    if verb == "and" and timed(scan, number.end + 1):
        begin, stop = scan.bounds(number.first)
        return more_then(page, number, begin, stop)
    if verb not in lang.verb_forms() or unit_of(scan.lower[before.noun]) == "person":
        return None  # people are told by the verb alone: "injuring a further nine"
    begin, stop = scan.bounds(number.first)
    phrase = clauses.Phrase(before.noun, number.end, scope=("others",))
    return with_noun(page, before.noun, counted(page, number, phrase, "count.further", begin, stop))
