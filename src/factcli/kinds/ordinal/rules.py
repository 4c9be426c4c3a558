"""Rules for places in an order: the fifth such operation, the third arrest, second floor."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.places import found, place, runner_up
from factcli.model import Mention
from factcli.scan import clauses
from factcli.scan.counting import counted_before, known, phrase_after
from factcli.scan.numbers import Number, number_at
from factcli.values import Interval

_BEFORE = frozenset(["the", "his", "her", "its", "their", "'s", "a", "an", "my", "our", "this", "record"])
# What is told from others of its sort by a number that is its name.
_NUMBERED = frozenset(
    "street avenue district ward precinct circuit regiment battalion brigade squadron division army fleet corps congress "
    "amendment parish borough legion wing".split()
)
_NO_HEAD = frozenset(["time", "times", "place", "half", "quarter", "degree", "thing", "things", "day", "world"])
_STAYS = frozenset(["spell", "stay", "stint", "spells", "run", "bid", "attempt", "visit", "try"])
# What a fourth does that follows three: "three counts; a fourth would follow", "a fourth was hurt".
_GOES_ON = frozenset("is was has had died dies remains remained".split())
# Of these, places are told: third in the league, the fifth in the series.
_TABLES = frozenset(
    "league table standings championship series franchise rankings ranking polls marathon trilogy".split()
)
_SERIES = frozenset("series franchise trilogy".split())
_OWNERS = frozenset("his her its their the".split())
# Behind an ordinal whose noun stands before it: his ninth of the season.
_ELIDING = frozenset(["against", "for", "since", "this", "at", "on", "with", ".", ",", ";"])
_PERSON_WHO = frozenset("to who killed injured arrested charged convicted jailed from identified found".split())
# Classes that call nobody more than a person: the fourth victim is the fourth person to die.
_ANYBODY = frozenset("person victim casualty fatality man woman".split())


def words() -> frozenset[str]:
    """An ordinal is found as a number, but for the runner-up."""
    return frozenset(["runner"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The ordinal at the number, or None."""
    if number is None:
        return runner_up(page, at)
    if number.form != "ordinal" or number.low > 1000:
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    before = lower[number.first - 1] if number.first > begin else ""
    if number.low < 2:
        return _first(page, number) or place(page, number, begin, stop)
    if scan.words[at][0].isupper() and at > begin and before != ":":
        return None  # Third Avenue, Second World War
    follow = scan.word(number.last + 1) if number.last + 1 < stop else ""
    if before in ("a", "an") and (follow in _GOES_ON or follow in lang.modals()):
        return _another(page, number)
    if follow == "time" and scan.word(number.first - 2) == "for" and before in ("the", "a", "an"):
        phrase = clauses.Phrase(number.last + 1, number.last + 1)
        return _found(number, phrase, follow)._replace(verb="before", scope=("times",))  # won for the fourth time
    if follow in _NUMBERED and (scan.words[number.last + 1][0].isupper() or lower[number.first][0].isdigit()):
        return None  # 11th Street, the 8th District
    placed = place(page, number, begin, stop)
    if placed is not None:
        return placed
    if before in ("the", "his", "her", "their") and follow == "time":
        phrase = clauses.Phrase(number.last + 1, number.last + 1)  # "the second time Marsh has failed"
        return _found(number, phrase, follow)._replace(scope=("times",)) if _told(page, number.last + 2, stop) else None
    if follow == "in":
        return _in_table(page, number, before, stop) or _elided(page, number, begin)
    if before not in _BEFORE and _headline(page, number, begin, stop):
        return _found(number, clauses.Phrase(number.last + 1, number.last + 1), follow)
    if (
        before not in _BEFORE
        or (not follow[:1].isalpha() and follow != "-")
        or follow in ("quarter", "century", "half", "world")
    ):
        return None
    if follow == "of":
        return _of_kind(page, number, begin) or _among(page, number, stop) or _elided(page, number, begin)
    if follow in _ELIDING:
        return _elided(page, number, begin)
    at_phrase = number.last + 2 if follow == "-" else number.last + 1
    if follow == "and" and scan.word(number.last + 2) in ("final", "last"):
        at_phrase += 2  # "an eighth and final stage"
    if lower[at_phrase : at_phrase + 1] in (
        ["degree"],
        ["hand"],
        ["class"],
        ["generation"],
        ["best"],
        ["largest"],
        ["guess"],
    ):
        return None
    if follow == "-" and lower[at_phrase : at_phrase + 1] in (["person"], ["party"], ["hand"]):
        return None
    if follow == "person" and (scan.word(number.last + 2) not in _PERSON_WHO or scan.word(number.first - 2) == "in"):
        return None  # told in the second person
    while at_phrase < stop and lower[at_phrase] in ("such", "straight", "consecutive", "successive", "separate"):
        at_phrase += 1
    if before in ("a", "an") and number.low == 2:
        return None  # "a second bomb" is another one
    if (
        scan.words[number.last + 1][0].isupper()
        and page.names.at(number.last + 1) is not None
        and follow not in lang.noun_classes()
    ):
        return None  # "the 67th Precinct"
    phrase = phrase_after(scan, at_phrase, stop)
    if phrase.head < 0 and at_phrase < stop and lower[at_phrase] in _STAYS:
        phrase = clauses.Phrase(at_phrase, at_phrase)  # "spell" is a verb elsewhere
    if phrase.head < 0 and at_phrase < stop and _bare_noun(page, at_phrase, stop):
        phrase = clauses.Phrase(at_phrase, at_phrase)
    if phrase.head < 0 or lower[phrase.head] in _NO_HEAD or phrase.partitive or lower[phrase.head] in lang.months():
        return None
    return _found(number, phrase, lower[phrase.head])


def _first(page: Page, number: Number) -> Found | None:
    """the first woman to lead the bank · the first Kenyan author to win: nobody did before, where what was done is told."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(number.first)
    if number.first == begin or lower[number.first - 1] != "the" or number.last + 2 >= stop:
        return None
    if lower[number.first - 2] in ("of", "among"):
        return None  # "one of the first people to leave"
    for head in range(number.last + 1, min(stop - 2, number.last + 5)):
        word = lower[head]
        if not word[0].isalpha() or word in lang.stop_words():
            return None
        if lower[head + 1] != "to":
            continue
        if lower[head + 2] not in lang.verb_forms() and lower[head + 2] not in ("do", "be", "have"):
            return None
        if word in lang.demonyms() and scan.words[head][0].isupper():
            return _found(number, clauses.Phrase(head, head), "person")  # the first Kenyan to win
        if not (word in lang.person_nouns() or word in ("person", "woman", "man")) or lang.singular(word) != word:
            return None
        return _found(number, clauses.Phrase(head, head), word)
    return None


def _in_table(page: Page, number: Number, before: str, stop: int) -> Found | None:
    """stands third in the league · the 23rd in the series: a place among those of which a list is kept."""
    scan = page.scan
    at = number.last + 2
    if (
        before not in _BEFORE
        and before not in lang.verb_forms()
        and before not in ("", ",", "to", "are", "is", "was", "were")
    ):
        return None
    if scan.word(at) not in ("the", "their", "its"):
        return None
    phrase = clauses.noun_phrase(scan, at + 1, stop)
    if phrase.head < 0 or scan.lower[phrase.head] not in _TABLES:
        return None
    if before in ("a", "an"):
        return None
    if scan.lower[phrase.head] in _SERIES:
        return _found(number, phrase, scan.lower[phrase.head])
    return found(page, number, number.last, stop)._replace(phrase=phrase.last, verb="beside")


def _told(page: Page, at: int, stop: int) -> bool:
    """Whether a clause or a stretch of time stands at a token: the second time *she has* failed, the third time *in a year*."""
    lower = page.scan.lower
    if at + 1 >= stop:
        return False
    if lower[at] == "in":
        return lower[at + 1] in ("a", "an", "as", "two", "three", "four", "five", "six")
    return lower[at] in ("this", "that") or lower[at] in lang.pronouns() or page.names.at(at) is not None


def _bare_noun(page: Page, at: int, stop: int) -> bool:
    """Whether a word that can be a verb is the noun of an ordinal: her third catch of the day, Thursday's fifth stage."""
    scan = page.scan
    word = scan.lower[at]
    verb = lang.verb_forms().get(word)
    follow = scan.lower[at + 1] if at + 1 < stop else ""
    if verb is None or verb[0] != word or word in _NO_HEAD or word in lang.stop_words():
        return False
    if not follow or (not follow[0].isalnum() and follow != "-"):
        return True
    return follow in lang.prepositions() and follow != "to"


def _elided(page: Page, number: Number, begin: int) -> Found | None:
    """The goal was his ninth of the season · an operation, her third against pirates: the noun stands before."""
    lower = page.scan.lower
    at = number.first - 1
    if at - 2 < begin or lower[at] not in _OWNERS or lower[at - 1] not in ("was", "is", ","):
        return None
    noun = lower[at - 2]
    if noun in _NO_HEAD or lang.singular(noun) != noun:
        return None
    if not (noun in lang.event_nouns() or (lower[at - 1] != "," and known(noun))) or noun in lang.person_nouns():
        return None
    return _found(number, clauses.Phrase(at - 2, number.last), noun)


def _of_kind(page: Page, number: Number, begin: int) -> Found | None:
    """The attack was the third of its kind: the noun is that of which it is told."""
    lower = page.scan.lower
    noun = number.first - 3
    if lower[number.last + 2 : number.last + 4] not in (["its", "kind"], ["its", "type"], ["the", "kind"]):
        return None
    if (
        noun < begin
        or lower[number.first - 2] not in ("was", "is")
        or not (known(lower[noun]) or lower[noun] in lang.event_nouns())
    ):
        return None
    return _found(number, clauses.Phrase(noun, number.last + 3), lower[noun])


def _among(page: Page, number: Number, stop: int) -> Found | None:
    """the fourth of five children · the second of the three trials: the noun stands after how many there are."""
    scan = page.scan
    at = number.last + 3 if scan.word(number.last + 2) in ("the", "his", "her", "its", "their") else number.last + 2
    total = number_at(scan, at) if at < stop else None
    if total is None or total.form not in ("digits", "words") or total.low < number.low:
        return None
    phrase = clauses.noun_phrase(scan, total.last + 1, stop)
    if phrase.head < 0 or phrase.partitive or phrase.head >= stop or scan.lower[phrase.head] in lang.time_units():
        return None
    return _found(number, phrase, scan.lower[phrase.head])


def _found(number: Number, phrase: clauses.Phrase, noun: str) -> Found:
    value = int(number.low)
    return Found(
        "ordinal.noun",
        number.first,
        number.last,
        str(value),
        Interval.at(value),
        _unit(noun),
        "place in an order",
        head=phrase.head,
        of_head=phrase.of_head,
        phrase=phrase.last,
        verb="beside",
    )


def _unit(noun: str) -> str:
    """The class of what is in the order: a fourth prisoner is a fourth inmate, a fourth victim a fourth person."""
    found = lang.noun_classes().get(noun) or clauses.lemma(noun)
    return "person" if found in _ANYBODY else found


def _headline(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether an ordinal stands without its article, as in headlines: Fourth victim dies; Marsh wins third title."""
    scan = page.scan
    at = number.last + 1
    noun = scan.word(at) if at < stop else ""
    if not noun or noun in _NO_HEAD or not known(noun) or lang.singular(noun) != noun:
        return False
    before = scan.lower[number.first - 1] if number.first > begin else ""
    headline = scan.sentences[scan.sentence_of[number.first]].kind == "headline"
    if headline and (before == "for" or before in lang.verb_forms()):
        return True
    if before not in ("", ":", "-", "as") or at + 1 >= stop:
        return False
    return scan.lower[at + 1] in lang.verb_forms() or scan.lower[at + 1] in ("in", "of", "to")


def _another(page: Page, number: Number) -> Found | None:
    """three counts of murder; a fourth would follow: one more than were counted just before, and of the same."""
    before = counted_before(page.scan, number.first)
    if before is None or before.most != number.low - 1:
        return None
    phrase = clauses.Phrase(before.noun, number.last)
    word = page.scan.lower[before.noun]
    mention = Mention(word, page.scan.starts[before.noun], page.scan.ends[before.noun], "nominal", "", word)
    return _found(number, phrase, word)._replace(subject=mention)
