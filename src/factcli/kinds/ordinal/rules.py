"""Rules for places in an order: the fifth such operation, the third arrest, second floor."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.ordinal.elided import noun_before, repeats
from factcli.kinds.ordinal.firsts import debut, first, plain
from factcli.kinds.ordinal.further import TRIES, arrived, as_many, one_more
from factcli.kinds.ordinal.nouns import (
    COUNTED,
    GERUNDS,
    GRADES,
    NUMBERED,
    capitalised,
    idiom,
    noun_after,
    past_also,
    told,
)
from factcli.kinds.ordinal.numbered import numbered
from factcli.kinds.ordinal.places import found, in_table, place, runner_up
from factcli.kinds.ordinal.ranked import ranked
from factcli.kinds.ordinal.times import IN_A_ROW, clause_follows, counts_days, for_time, in_calendar, is_when
from factcli.model import Mention
from factcli.scan import clauses
from factcli.scan.counting import counted_before, known
from factcli.scan.numbers import Number, number_at

_BEFORE = frozenset(["the", "his", "her", "its", "their", "'s", "a", "an", "my", "our", "this", "record"])
_NO_HEAD = frozenset(["time", "times", "place", "half", "quarter", "degree", "thing", "things", "day", "world"])
_NO_ORDER = frozenset("degree hand class generation best largest guess party last".split())
_JOINED = frozenset(["such", "separate", "straight", "consecutive", "successive"])
# In a compound these are still what the ordinal counts: an 89th-minute winner, a third-round tie.
_COMPOUNDS = frozenset("minute floor round lap inning innings over term week stage ballot hole".split())
_ADDED = frozenset("stoppage added injury extra".split())
_FULL = 45  # minutes of a half: added time is counted anew
_STAYS = TRIES | frozenset("spell stay stint spells run visit round set".split())
# What a fourth does that follows three: "three counts; a fourth would follow", "a fourth was hurt".
_GOES_ON = frozenset("is was has had died dies remains remained".split())
_PERSON_WHO = frozenset(
    "to who killed injured arrested charged convicted jailed from identified found shot stabbed drowned executed sentenced "
    "hanged struck".split()
)


def words() -> frozenset[str]:
    """An ordinal is found as a number, but for the runner-up and the debut."""
    return frozenset(["runner", "debut"])


def find(page: Page, at: int, number: Number | None) -> Found | None:
    """The ordinal at the number, or None."""
    if number is None:
        return debut(page, at) if page.scan.lower[at] == "debut" else runner_up(page, at)
    if number.form != "ordinal":
        return numbered(page, number) if number.form in ("digits", "words") else None
    if number.low > 1000:
        return None
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    before = lower[number.first - 1] if number.first > begin else ""
    if number.low < 2:
        return first(page, number) or place(page, number, begin, stop) or plain(page, number)
    if scan.words[at][0].isupper() and at > begin and before != ":":
        return None  # Third Avenue, Second World War
    follow = scan.word(number.last + 1) if number.last + 1 < stop else ""
    if before in ("a", "an") and (follow in _GOES_ON or follow in lang.modals()):
        return _another(page, number)
    time = for_time(scan, number, before, stop)
    if time >= 0:
        phrase = clauses.Phrase(time, time)
        return told(number, phrase, "time")._replace(verb="before", scope=("times",))  # won for the fourth time
    if follow in NUMBERED and (scan.words[number.last + 1][0].isupper() or lower[number.first][0].isdigit()):
        return None  # 11th Street, the 8th District
    if follow in GRADES or (follow == "-" and scan.word(number.last + 2) in GRADES):
        return _grade(number, before, follow)
    rank = ranked(page, number, before, stop)
    if rank is not None:
        return rank
    placed = place(page, number, begin, stop)
    if placed is not None:
        return placed
    if before in ("the", "his", "her", "their") and follow == "time":
        phrase = clauses.Phrase(number.last + 1, number.last + 1)  # "the second time Marsh has failed"
        return (
            told(number, phrase, follow)._replace(scope=("times",))
            if clause_follows(page, number.last + 2, stop)
            else None
        )
    if follow == "in":
        return in_table(page, number, before, stop) or _elided(page, number, begin)
    if before == "and":
        found_before = _elided(page, number, begin)
        if found_before is not None or lower[number.first - 2] not in lang.ordinals():
            return found_before
        before = lower[number.first - 3]  # "its first and second reading"
    if before not in _BEFORE:
        return _headline(page, number, begin, stop)
    if follow in ("quarter", "century", "half") or (follow == "world" and scan.word(number.last + 2) not in COUNTED):
        return None
    if follow == "of":
        return _among(page, number, stop) or _elided(page, number, begin)
    if follow == "to":
        return _elided(page, number, begin) or as_many(page, number, before, begin, stop)
    if not follow[:1].isalpha() or follow in lang.prepositions() or follow in ("ever", "and", "involving"):
        found_before = _elided(page, number, begin)
        if found_before is not None or (follow not in ("-", "and") and follow not in _STAYS):
            return found_before
    return _noun(page, number, before, follow, stop)


def _grade(number: Number, before: str, follow: str) -> Found | None:
    """in the third grade · an eighth-grader: the year at school."""
    at = number.last + (2 if follow == "-" else 1)
    return told(number, clauses.Phrase(at, at), "grade") if before in _BEFORE or before in ("in", "") else None


def _noun(page: Page, number: Number, before: str, follow: str, stop: int) -> Found | None:
    """The ordinal whose noun follows it: the fifth such operation, her third arrest, a 14th-floor flat."""
    scan = page.scan
    lower = scan.lower
    at = number.last + 2 if follow == "-" else number.last + 1
    word = lower[at] if at < stop else ""
    if follow == "and" and scan.word(at + 1) in ("final", "last"):
        at += 2  # "an eighth and final stage"
    elif follow in ("and", "or") and scan.word(at + 1) in lang.ordinals():
        at += 2  # "the third and fourth floors"
    if (
        word in _NO_ORDER
        or (idiom(int(number.low), word) and scan.word(at + 1) not in COUNTED)
        or (follow == "-" and word == "person")
    ):
        return None
    if before in ("a", "an") and (
        word in ("more", "less", "fewer") or (word.endswith("er") and scan.word(at + 1) == "than")
    ):
        return None  # "a third smaller than"
    done = scan.word(number.last + 2) in _PERSON_WHO or arrived(page, number, at, stop)
    if follow == "person" and (not done or scan.word(number.first - 2) == "in"):
        return None  # told in the second person
    row = False
    while at < stop and lower[at] in _JOINED:
        row = row or lower[at] in IN_A_ROW
        at += 1
    another = before in ("a", "an") and number.low == 2 and not row and follow != "-"
    another = another and not arrived(page, number, at, stop)  # "a second bomb" is another one
    if at < stop and lower[at] == "day":
        if another and scan.word(number.first - 2) != "for":
            return None
        lasting = row or counts_days(scan, number, before, at, stop)
        return told(number, clauses.Phrase(at, at), "day") if lasting else None
    if follow == "-" and word not in _COMPOUNDS:
        return None  # "the fourth-placed woman", "a second-tier club"
    if at < stop and (lower[at] in ("minute", "floor") or follow == "-"):
        return _part(page, number, follow, at, stop)
    if row and at < stop and lower[at] in lang.weekdays():
        return told(number, clauses.Phrase(at, at), lower[at])  # "for a seventh successive Sunday"
    if at < stop and scan.words[at][0].isupper() and follow not in lang.noun_classes():
        named = capitalised(page, number, before, stop)
        if named is not None:
            return told(number, named[0], named[1]) if not another or named[1] in COUNTED else None
        if page.names.at(number.last + 1) is not None:
            return None  # "the 67th Precinct"
    at = past_also(lower, at, stop)
    phrase = noun_after(scan, at, stop)
    if phrase.head < 0 and at < stop and (lower[at] in _STAYS or lower[at] in GERUNDS or _bare_noun(page, at, stop)):
        phrase = clauses.Phrase(at, at)  # "spell" is a verb elsewhere
    if phrase.head < 0 or phrase.partitive:
        return None
    noun = lower[phrase.head]
    if another and noun not in COUNTED:
        return one_more(page, number, phrase, noun)
    if noun in NUMBERED and scan.words[phrase.head][0].isupper():
        return None  # the 58th Rifle Division
    if (
        (noun in _NO_HEAD and not row)
        or noun in lang.months()
        or noun in lang.weekdays()
        or in_calendar(scan, phrase.head, stop)
    ):
        return None
    return told(number, phrase, noun)


def _part(page: Page, number: Number, follow: str, at: int, stop: int) -> Found:
    """scored in the 89th minute · an 89th-minute winner · on the 14th floor · a 14th-floor flat: each one question."""
    scan = page.scan
    lower = scan.lower
    word = lower[at]
    behind = clauses.noun_phrase(scan, at, stop)
    phrase = behind if behind.head == at and follow != "-" else clauses.Phrase(at, at)
    if word != "floor" and follow == "-":
        behind = noun_after(scan, at + 1, stop)
        phrase = behind if behind.head >= 0 else phrase
    elif word == "minute" and number.low < _FULL and lower[at + 1 : at + 2] == ["of"] and scan.word(at + 2) in _ADDED:
        word = "minute of added time"
    found_part = told(number, phrase, word)
    if follow != "-" or phrase.head != at:
        return found_part
    return found_part._replace(subject=Mention(word, scan.starts[at], scan.ends[at], "nominal", "", word))


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
    if is_when(scan, at + 1):
        return True  # the 11th cut this year
    told_of = follow in clauses.BE or follow in lang.modals() or follow in ("took", "has", "had")
    return told_of or (follow in lang.prepositions() and follow != "to") or follow == "and" or follow.endswith("ed")


def _elided(page: Page, number: Number, begin: int) -> Found | None:
    """The goal was his ninth of the season · an operation, her third against pirates: the noun stands before."""
    lower = page.scan.lower
    noun = noun_before(page, number, begin)
    if noun >= 0:
        word = lang.singular(lower[noun]) if lower[noun] in lang.noun_classes() else lower[noun]
        return told(number, clauses.Phrase(noun, number.last), word)
    earlier = repeats(page, number, begin)
    first = number_at(page.scan, earlier) if earlier >= 0 else None
    of = find(page, earlier, first) if first is not None and first.form == "ordinal" else None
    if not isinstance(of, Found):
        return None
    if of.rule == "ordinal.place":
        return found(page, number, number.last, page.scan.bounds(number.first)[1])._replace(
            unit=of.unit, of_head=of.of_head
        )
    if of.rule != "ordinal.noun" or of.head < 0:
        return None
    return told(number, clauses.Phrase(of.head, number.last), lower[of.head])


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
    return told(number, phrase, scan.lower[phrase.head])


def _headline(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """An ordinal without its article, as in headlines: Fourth victim dies; Marsh wins third title; oil falls for third day."""
    scan = page.scan
    lower = scan.lower
    at = number.last + 1
    before = lower[number.first - 1] if number.first > begin else ""
    headline = scan.sentences[scan.sentence_of[number.first]].kind == "headline"
    asked = headline and (before == "for" or before in lang.verb_forms())
    if not asked and before not in ("", ":", "-", "as"):
        return None
    row = at < stop and lower[at] in IN_A_ROW
    at += row
    if at >= stop:
        return None
    noun = lower[at]
    phrase = clauses.Phrase(at, at)
    if asked and noun in ("time", "day") and before == "for":
        found_time = told(number, phrase, noun)
        return found_time._replace(verb="before", scope=("times",)) if noun == "time" else found_time
    if asked and noun == "no":
        phrase = noun_after(scan, at, stop)
        noun = lower[phrase.head] if phrase.head >= 0 else ""
    if before == "as" and not idiom(int(number.low), noun):
        phrase = noun_after(scan, at, stop)  # unveiled as fourth health centre in the province
        noun = lower[phrase.head] if phrase.head >= 0 and not phrase.partitive else ""
        asked = True
    named = before == "as" and (scan.word(phrase.last + 1) in ("of", "in") or phrase.last + 1 >= stop)
    if not noun or noun in _NO_HEAD or idiom(int(number.low), noun) or not (named or known(noun)):
        return None
    if lang.singular(noun) != noun:
        return None
    if asked:
        return told(number, phrase, noun)
    follows = lower[at + 1] if at + 1 < stop else ""
    return told(number, phrase, noun) if follows in lang.verb_forms() or follows in ("in", "of", "to") else None


def _another(page: Page, number: Number) -> Found | None:
    """three counts of murder; a fourth would follow: one more than were counted just before, and of the same."""
    before = counted_before(page.scan, number.first)
    if before is None or before.most != number.low - 1:
        return None
    phrase = clauses.Phrase(before.noun, number.last)
    word = page.scan.lower[before.noun]
    mention = Mention(word, page.scan.starts[before.noun], page.scan.ends[before.noun], "nominal", "", word)
    return told(number, phrase, word)._replace(subject=mention)
