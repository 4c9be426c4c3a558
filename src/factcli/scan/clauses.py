"""Shallow grammar around a value: its noun phrase, the verb that governs it, and what narrows it.

No parser: each question looks a bounded number of tokens to either side. What is not found is left empty; an empty
slot can keep two claims apart or leave them unlinked, it never joins them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcli import lang
from factcli.scan.numbers import begins_number
from factcli.scan.tokens import Lexicon, Scan

REACH = 28
BE = frozenset("be is are was were been being am 's".split())
HAVE = frozenset("have has had having".split())
RESULT = {
    "dead": "die",
    "injured": "injure",
    "wounded": "injure",
    "hurt": "injure",
    "missing": "miss",
    "homeless": "homeless",
    "hospitalised": "hospitalise",
    "hospitalized": "hospitalise",
    "stranded": "strand",
    "trapped": "trap",
    "unaccounted": "miss",
    "ill": "ill",
    "sick": "ill",
    "jobless": "jobless",
    "guilty": "convict",
    "alive": "survive",
}
RELATIVE = frozenset("who which that whom whose".split())
CLAUSE_WORDS = frozenset(
    (
        "who which that when while where after before because although though but as if since until whereas "
        "and or then so"
    ).split()
)
_SCOPES = {
    "accuse": "accused",
    "suspect": "accused",
    "charge": "charged",
    "indict": "charged",
    "convict": "convicted",
    "sentence": "convicted",
    "acquit": "acquitted",
    "plead": "pleaded",
    "deny": "denied",
    "face": "faced",
    "seek": "sought",
    "demand": "sought",
}
_WHEN = frozenset("today tonight yesterday tomorrow last overnight earlier later early late here there ago".split())
_LIGHT = frozenset("be have find take get go come do give make see include report say".split())
_TOTALS = frozenset("total altogether overall combined".split())
_SUMMING = frozenset("altogether total far date all".split())  # one stands in whatever calls a number before it a total


@cache
def _nouns() -> frozenset[str]:
    return frozenset([*lang.noun_classes(), *lang.event_nouns()])


@lru_cache(maxsize=16_384)
def _is_noun(word: str) -> bool:
    """Whether a word is, or is the plural of, a noun that the tables know."""
    nouns, people, one = _nouns(), lang.person_nouns(), lang.singular(word)
    return word in nouns or word in people or one in people or one in nouns


def _worked_out(word: str) -> str:
    """The lemma of a word that is looked up for the first time; no table of all words is made for the few of an article."""
    event = lang.event_nouns().get(word) or lang.verb_forms().get(word)
    return RESULT.get(word) or (event[1] if event else lang.singular(word))


_known = Lexicon(_worked_out)


def lemma(word: str) -> str:
    """The word that two articles would share: verbs and event nouns by class, nouns in the singular."""
    return _known[word]


class Phrase(NamedTuple):
    """The noun phrase after a number: its ``head`` token (-1 when none), last token, and what it says of the number."""

    head: int
    last: int
    partitive: bool = False
    scope: tuple[str, ...] = ()
    of_head: int = -1


class Predicate(NamedTuple):
    """A governing verb or event noun: its token, lemma and class, the role of the value's phrase, and its governor's scope."""

    token: int = -1
    lemma: str = ""
    kind: str = ""
    role: str = ""


NO_PREDICATE = Predicate()


_LAST = frozenset(["night", "spring", "summer", "autumn", "winter", "fall", "season"])


def is_time(word: str) -> bool:
    """Whether a word names a day, a month or a part of the year."""
    return word in _LAST or word in lang.time_units() or word in lang.weekdays() or word in lang.months()


_OBJECT_OPENS = frozenset("the a an all his her its their this that these those to from in on at for with".split())


def is_verb(scan: Scan, at: int, begin: int) -> bool:
    """Whether a token that can be a verb is one here, told by its form and by the word before it."""
    word = scan.lower[at]
    known = lang.verb_forms().get(word)
    if known is None:
        return False
    if scan.words[at][0].isupper() and at > begin and scan.words[at - 1] not in '".:':
        return False
    before = scan.lower[at - 1] if at > begin else ""
    if word == "last" and is_time(scan.word(at + 1)):
        return False  # "approved last night"
    if word in BE or word in HAVE or (before == "-" and scan.glued(at)):
        return False  # "Leeds-based", "gang-related"
    base = known[0]
    if word == "lower":
        return before == "to" or before in lang.modals()  # "closed 4% lower"
    if word != base and word.endswith("s") and _infinitive(scan, at - 1, begin):
        return False  # "is to report results", "will cut rates"
    determined = before in lang.determiners()
    if before in ("both", "all") and scan.word(at + 1) in _OBJECT_OPENS:
        determined = False  # "the two both halted all traffic"
    if word.endswith("ing"):
        if word in lang.prepositions():
            return False  # "following a siege of two hours"
        if word in RESULT and begins_number(before):
            return False  # "two of the three missing"
        return not determined and before not in ("his", "her", "its", "their", "'s", "my", "our")
    if word == "aged" and (after := scan.word(at + 1)) and begins_number(after):
        return False
    if before in PASSIVE and word in lang.participles():
        return True  # "was hit", "been cut"
    if (
        (determined and before not in RELATIVE)
        or before in ("'s", "of")
        or (
            before in lang.number_words()
            and not (before == "first" and at - 2 >= begin and _adverbial(scan.lower[at - 2]))
        )
        or (before[:1].isdigit() and not (at - 2 >= begin and scan.lower[at - 2] in _dating()))
    ):
        return False
    if word == base or word.endswith("s"):
        if (
            word not in lang.noun_classes()
            and word not in lang.event_nouns()
            and word not in ("charges", "plans", "reports")
        ):
            if word == base and not _may_be_finite(scan, word, at, begin):
                return False
            return before not in lang.prepositions() or before == "to"
        if (
            before in ("to", "not", "who", "that", "which", "n't")
            or before in lang.modals()
            or before in lang.pronouns()
        ):
            return before not in ("her", "his", "their", "its", "them", "him")
        return False
    # past tense or participle: an adjective where a noun follows a determiner
    if before in lang.prepositions() and before not in ("to", "by"):
        return False
    # "was *first* approved", "was *later* closed": those are adverbs
    adverb = at - 2 >= begin and (scan.lower[at - 2] in BE or scan.lower[at - 2] in HAVE)
    return before not in lang.count_adjectives() or before in ("old", "police") or adverb


def goes_on(word: str) -> bool:
    """Whether a noun phrase may go on with a word (the summer *break*): it ends before function words and pasts of verbs."""
    return word[:1].isalpha() and word not in lang.stop_words() and word not in lang.past_tenses()


def _infinitive(scan: Scan, at: int, begin: int) -> bool:
    """Whether the base form of a verb stands at a token behind "to" or a modal, and so is a verb."""
    known = lang.verb_forms().get(scan.lower[at]) if at > begin else None
    before = scan.lower[at - 1]
    return known is not None and known[0] == scan.lower[at] and (before == "to" or before in lang.modals())


@cache
def _dating() -> frozenset[str]:
    """Words before which a number is a date: "a quake in 2013 *claimed* three lives"."""
    return frozenset([*lang.months(), "in", "since", "by"])


def _adverbial(word: str) -> bool:
    """Whether "first" after a word is an adverb: "had *first* gone", "he *first* appeared"; not "the first wounded"."""
    return word in BE or word in HAVE or word in _SUBJECTS


_SUBJECTS = frozenset("i he she it we they you who which that".split())
PASSIVE = frozenset("is are was were been being be got getting".split())
_SEVERAL = frozenset(
    (
        "police people men women children staff crew team side government public majority rest half family firm "
        "dead deceased injured wounded missing"
    ).split()
)
_MAKING = frozenset(
    "let lets letting help helps helped helping make makes made see saw seeing watch watched hear heard".split()
)
_NEVER_NOUN = frozenset("say believe think know include become remain die begin continue".split())


_BEFORE_NOUNS = frozenset("same own such very other another".split())


def _may_be_finite(scan: Scan, word: str, at: int, begin: int) -> bool:
    """Whether a base form can be a verb here, and not a word of a noun phrase: "two task *force* members", "went *back*"."""
    lower = scan.lower
    before = lower[at - 1] if at > begin else ""
    if word == "back":
        return before == "to" or before in lang.modals()
    if before in _BEFORE_NOUNS:
        return False  # "at the same spot"
    if word in _NEVER_NOUN or word in lang.past_tenses() or not before.isalpha():
        return True
    if before in lang.stop_words() or before.endswith(("s", "ly")) or before in _SEVERAL:
        return True
    if not _MAKING.isdisjoint(lower[max(begin, at - 4) : at]) or "and" in lower[max(begin, at - 4) : at - 1]:
        return True  # "saw his brother fall", "a bus and a truck collide"
    if not scan.words[at - 1][0].islower():  # "Arsenal win at home", not "the Harwick support centre"
        first = at - 1
        while first > begin and scan.words[first][0].isupper():
            first -= 1
        if lower[first] in lang.determiners() or lower[first] in lang.prepositions():
            return False  # "in the Harwick park on Monday"
        after = scan.word(at + 1)
        return not after.isalpha() or after in lang.stop_words() or not scan.words[at + 1][0].islower()
    if at - 2 >= begin and (lower[at - 2] in lang.determiners() or lower[at - 2] == "'s"):
        return False  # "the centre line"
    return before not in lang.participles() and before not in lang.person_nouns() and not _is_noun(before)


def noun_phrase(scan: Scan, at: int, stop: int) -> Phrase:
    """The noun phrase that begins at token ``at``, just after a number."""
    lower, words = scan.lower, scan.words
    scope: list[str] = []
    partitive = False
    i = at
    if i < stop and lower[i] == "of" and i + 1 < stop:
        partitive = at == 0 or lower[at - 1] not in lang.vague()  # "dozens of homes" are no part of the homes
        i += 1
        while i < stop and (lower[i] in lang.determiners() or lower[i] in ("his", "her", "its", "their", "our", "my")):
            i += 1
        for owner in range(i, min(stop, i + 4)):  # "three of Ann Marsh's friends", "two of the world's largest banks"
            if lower[owner] == "'s":
                i = owner + 1
                break
            if not lower[owner][0].isalpha() or lower[owner] in lang.stop_words():
                break
        if i < stop and (lower[i] in ("them", "us", "those", "these", "whom", "which")):
            return Phrase(-1, i, True, ("part",))
        if i < stop and begins_number(lower[i]):
            i += 1
    start = i
    head = -1
    verbs, nouns = lang.verb_forms(), _nouns()
    adjectives, parts, stops = lang.count_adjectives(), lang.part_words(), lang.stop_words()
    people, numbers, weekdays, months = lang.person_nouns(), lang.number_words(), lang.weekdays(), lang.months()
    end = min(stop, start + 9)
    while i < end:
        word = lower[i]
        first = word[0]
        if word in parts:
            scope.append(parts[word])
            if word == "others":
                head = i
                i += 1
                break
            i += 1
            continue
        if word == "-" and scan.glued(i) and i + 1 < stop and scan.glued(i + 1):
            i += 1
            continue
        if word == "," and head < 0 and i > start and i + 1 < stop and lower[i + 1] in adjectives:
            i += 1
            continue
        if i + 3 < stop and lower[i + 1] == "-" and head < 0 and (behind := _modifier_ends(scan, i, stop)) > i:
            i = behind
            continue
        if not (first.isalpha() or first.isdigit()):
            break
        if first.isdigit() and not ((i > start and lower[i - 1] == "-") or (i + 2 < stop and lower[i + 1] == "-")):
            break  # no compound
        if word in stops and word not in adjectives:
            break
        if head >= 0 and (
            word in numbers or word in _WHEN or (words[i][0].isupper() and (word in weekdays or word in months))
        ):
            break  # "two women two decades ago", "five people Friday"
        if (
            head >= 0
            and word.endswith("ed")
            and word not in nouns
            and word not in adjectives
            and (
                lower[head] in nouns
                or lower[head] in people
                or (words[head][0].isupper() and lower[head].endswith("s"))
            )
        ):
            break  # a verb that no table holds: "100 people rioted"
        if word in RESULT:
            if head >= 0:
                break
            nxt = lower[i + 1] if i + 1 < stop else ""
            if nxt in nouns or nxt in people or (nxt and _plural_only(nxt)):
                i += 1
                continue
            head = i
            i += 1
            break
        unknown_verb = word in verbs and not _is_noun(word)
        if unknown_verb and head < 0 and word == verbs[word][0] and _third_person(lower, i + 1, stop):
            head = i + 1  # "ten care centres": behind a verb's base form no verb stands
            i += 2
            continue
        if unknown_verb and _plural_not_verb(lower, i, head, stop):
            head = i  # "two lives", "two life sentences", "16 shell casings"
            i += 1
            continue
        if unknown_verb and word not in adjectives and not words[i][0].isupper():
            nxt = lower[i + 1] if i + 1 < stop else ""
            if head >= 0 or not (nxt in nouns or nxt in people):
                if word.endswith("ing") and head < 0 and nxt and nxt[0].isalpha() and nxt not in stops:
                    i += 1
                    continue
                break
            i += 1
            continue
        if word.endswith("ly") and head >= 0:
            break
        if head >= 0 and word in verbs and (lower[head] in nouns or lower[head] in people) and word not in people:
            # "two men charged": a word that can be a verb after a finished noun phrase, unless a noun follows it
            nxt = lower[i + 1] if i + 1 < stop else ""
            ends = nxt in stops or not nxt or not nxt[0].isalpha()
            if (ends or verbs[word][0] != word) and not (word in nouns and ends and word.endswith("s")):
                break
        head = i
        i += 1
    last = i - 1
    of_head = -1
    if head >= 0 and i + 1 < stop and lower[i] == "of":
        j = i + 1
        while (
            j < stop
            and j - i < 7
            and (
                lower[j] in lang.determiners()
                or lower[j] in adjectives
                or (
                    lower[j + 1 : j + 2]
                    and lower[j] not in stops
                    and lower[j + 1] not in stops
                    and lower[j + 1][0].isalpha()
                    and not words[j][0].isupper()
                )
            )
        ):
            j += 1
        if j < stop and lower[j][0].isalpha() and lower[j] not in stops:
            of_head = j
    if partitive:
        scope.append("part")
    return Phrase(head, max(last, at - 1), partitive, tuple(scope), of_head)


def _plural_only(word: str) -> bool:
    """Whether a word can be nothing but a plural, by its form: managers; not a verb, not "blames", not "across"."""
    return (
        word.endswith("s")
        and word not in lang.verb_forms()
        and word not in lang.stop_words()
        and lang.singular(word) != word
        and word[0].isalpha()
    )


def _third_person(lower: list[str], at: int, stop: int) -> bool:
    """Whether the word at a token is a verb's form in -s, and no function word."""
    if at >= stop or not lower[at].endswith("s") or lower[at] in lang.stop_words():
        return False
    verb = lang.verb_forms().get(lower[at])
    return verb is not None and verb[0] != lower[at] and lang.singular(lower[at]) == verb[0]


def _modifier_ends(scan: Scan, at: int, stop: int) -> int:
    """The token behind a compound that only modifies, or ``at``: *round-the-world* yachts, *non-US* firms, *ill-fated* trips.

    Such a compound holds a word that would end the phrase if it stood alone: a function word, a participle, a number.
    """
    lower = scan.lower
    i, closed = at, lower[at] in RESULT
    while i + 2 < stop and lower[i + 1] == "-" and scan.glued(i + 1) and scan.glued(i + 2):
        i += 2
        closed = closed or lower[i] in lang.stop_words() or lower[i] in lang.participles()
    if not closed or lower[i].endswith("s") or i + 1 >= stop:
        return at
    return i + 1 if lower[i + 1][0].isalpha() and lower[i + 1] not in lang.stop_words() else at


def _plural_not_verb(lower: list[str], at: int, head: int, stop: int) -> bool:
    """Whether a word after a number that could be a verb is a noun: a plural with no plural before it, or before one."""
    word = lower[at]
    if word.endswith("s") and not word.endswith("ss"):
        single = not lower[head].endswith("s") or lower[head].endswith("ss")  # "two Swiss guides"
        return head < 0 or (single and lang.singular(lower[head]) == lower[head])
    nxt = lower[at + 1] if at + 1 < stop else ""
    return (
        head < 0
        and lang.verb_forms()[word][0] == word
        and nxt.endswith("s")
        and nxt not in lang.verb_forms()
        and nxt not in lang.stop_words()
        and nxt[0].isalpha()
    )


def verb_after(scan: Scan, at: int, stop: int) -> Predicate:
    """The verb or resultative adjective whose subject ends just before token ``at`` ("… were killed", "… missing")."""
    lower = scan.lower
    i = at
    verbs, auxiliary = lang.verb_forms(), _after_subject()
    relative = False
    skipped = 0
    while i < stop and i - at < REACH:
        word = lower[i]
        if word in RELATIVE and i - at <= 2:
            relative = True
            i += 1
            continue
        if word == "," and i == at and i + 1 < stop:
            close = _closing_comma(scan, i + 1, stop)
            if close < 0:
                return NO_PREDICATE
            i = close + 1
            continue
        if word in auxiliary or word.endswith("ly"):
            if word == "to" and skipped == 0 and i == at:
                return NO_PREDICATE
            skipped += 1
            i += 1
            continue
        if word in RESULT and (skipped or i == at or relative):
            return Predicate(i, RESULT[word], RESULT[word], "subject")
        if word in verbs and (skipped or relative or is_verb(scan, i, at) or i == at):
            base, kind = verbs[word]
            if word in lang.noun_classes() and not (skipped or relative) and verbs[word][0] == word:
                return NO_PREDICATE
            if kind in _LIGHT and i + 2 < stop and lower[i + 1] == "and" and lower[i + 2] in verbs:
                return Predicate(i + 2, *verbs[lower[i + 2]], "subject")  # "were found and seized"
            return Predicate(i, base, kind, "subject")
        if skipped and unlisted(word):
            return Predicate(i, word, word, "subject")
        if skipped or relative:
            return NO_PREDICATE
        if word in lang.prepositions() and i - at < 12:  # step over "in his district", "from Leeds"
            i += 1
            while (
                i < stop
                and i - at < 14
                and lower[i] not in BE
                and lower[i] not in HAVE
                and lower[i][0].isalnum()
                and lower[i] not in CLAUSE_WORDS
            ):
                if lower[i] in verbs and is_verb(scan, i, at) and not lower[i].endswith("ing"):
                    return Predicate(i, *verbs[lower[i]], "subject")
                i += 1
            continue
        return NO_PREDICATE
    return NO_PREDICATE


def _closing_comma(scan: Scan, at: int, stop: int) -> int:
    for i in range(at, min(stop, at + 14)):
        if scan.lower[i] == ",":
            return i
        if scan.lower[i] in ('"', ";", ":"):
            return -1
    return -1


def verb_before(scan: Scan, at: int, begin: int, *, nouns: bool = True) -> Predicate:
    """The nearest verb (or event noun) to the left of token ``at`` inside its clause."""
    lower = scan.lower
    verbs, events = lang.verb_forms(), lang.event_nouns()
    i = at
    found = NO_PREDICATE
    while i >= begin and at - i < REACH:
        word = lower[i]
        if word == ")" and i < at:  # what stands in brackets governs nothing outside them
            i = _opening_bracket(lower, i, begin) - 1
            continue
        if word in (";", ":", '"') and i < at:
            break
        if word == "(" and i < at - _CONVERTED:
            break
        if word in _QUOTED and i > begin and lower[i - 1] in PASSIVE and at - i < _CLOSE and _by_much(scan.word(i + 1)):
            base = "fall" if word == "down" else "rise"
            return found if found.token >= 0 else Predicate(i, *verbs[base], "after")
        if word == "to" and begin < i < at - 1 and lower[i - 1] in _PLANNED and _to_do(scan, i + 1):
            return found if found.token >= 0 else Predicate(i + 1, lower[i + 1], lower[i + 1], "after")
        if word in HAVE and _possessed(scan, i + 1):
            return found if found.token >= 0 else Predicate(i, "have", "have", "after")
        if word in verbs and is_verb(scan, i, begin):
            base, kind = verbs[word]
            found = Predicate(i, base, kind, "object" if i == at else "after")
            if word not in _DESCRIBING or i == begin or lower[at] not in _WHENEVER or lower[i - 1] in before_verb():
                return found
            i -= 1  # "was hit by a lorry loaded with cattle at 8.20"
            continue
        if (
            nouns
            and word in events
            and not scan.words[i][0].isupper()
            and (i + 1 > at or lower[i + 1] in lang.prepositions() or i == at)
        ):
            summoned = _summoned(scan, i, begin)
            base, kind = events.get(f"{lower[i - 1]} {word}", events[word]) if i > begin else events[word]
            return summoned if summoned.token >= 0 else Predicate(i, base, kind, "after")
        if word in RELATIVE and i < at and word != "that":
            break
        if word == "," and i < at and begins_clause(scan, i + 1):
            break
        i -= 1
    return found


def _by_much(follow: str) -> bool:
    """Whether "down" or "up" before a word tells of a fall or rise: down *3 per cent*, up *by* a third, down *against*."""
    return begins_number(follow) or follow in _MEASURES


_MEASURES = frozenset("by against more nearly almost about around roughly sharply slightly over as some just".split())


def _to_do(scan: Scan, at: int) -> bool:
    """Whether a word that no table holds is the verb behind "is set to": to *table* a bill; not due to *heavy* rain."""
    word, follow = scan.word(at), scan.word(at + 1)
    if (
        not (word.isalpha() and scan.words[at].islower())
        or word in lang.verb_forms()
        or word in lang.stop_words()
        or word in BE
        or word in HAVE
    ):
        return False
    return scan.word(at - 2) != "due" or follow in lang.determiners() or follow in ("its", "their", "his", "her")


def _possessed(scan: Scan, at: int) -> bool:
    """Whether what stands behind "have" is an object, not a participle: had surgery, have two suspects in custody."""
    word = scan.word(at)
    if word in lang.determiners() or word in lang.number_words() or word[:1].isdigit():
        return word not in ("no", "all", "both", "each")
    if word in lang.verb_forms() or word.endswith(("ed", "n", "ly")) or word in lang.stop_words() or word in BE:
        return False
    return word.isalpha()


# Whoever is one of these "to" do a thing does it on the day that follows.
_PLANNED = frozenset(
    "set due expected scheduled slated planned plans planning plan expects hopes aims intends likely".split()
)
_QUOTED = frozenset(["down", "up"])  # shares were down 3% on Monday
_CLOSE = 8
# Participles that describe a noun, when no auxiliary stands before them, and are dated by nothing.
_DESCRIBING = frozenset(
    "loaded armed dressed based equipped fitted packed filled known entitled titled dubbed named owned".split()
)
_WHENEVER = frozenset("at on in before after since until by last about around shortly just early late".split())
_CONVERTED = 2  # tokens after a bracket in which a value is another form of the one before it: "86km (about 53 miles)"


def _opening_bracket(lower: list[str], at: int, begin: int) -> int:
    """The token that opens the bracket closed at ``at``, or ``at`` itself when none is near."""
    for i in range(at - 1, max(begin, at - 12) - 1, -1):
        if lower[i] == "(":
            return i
    return at


_OBJECTS = frozenset("him her it them me us you".split())


def phrased(scan: Scan, predicate: Predicate, begin: int) -> Predicate:
    """The predicate, a verb that makes a phrase with the next words being that phrase: called *off*, shot him *dead*."""
    lower, table = scan.lower, lang.phrasal_verbs()
    for first in (predicate.token, predicate.token - 1):  # "put *back*": a particle that is a verb elsewhere
        if first < begin or lower[first] not in table:
            continue
        after = first + 1
        if scan.word(after) in _OBJECTS:
            after += 1
        for rest, lemma, name in table[lower[first]]:
            stop = after + len(rest)
            if predicate.token < stop and tuple(lower[after:stop]) == rest:
                return Predicate(first, lemma, name, predicate.role)
            if rest[0] in _RESULTS and first == predicate.token and rest[0] in lower[after : after + _OBJECT]:
                begins = lower.index(rest[0], after)
                between = lower[after:begins]
                apart = _STOPS.isdisjoint(between) and (not between or between[-1] not in lang.determiners())
                if apart and tuple(lower[begins : begins + len(rest)]) == rest:
                    return Predicate(first, lemma, name, predicate.role)  # "found Marsh *guilty*"
    if predicate.kind in _CARRIED and _to_hospital(lower, predicate.token, begin):
        return Predicate(predicate.token, predicate.lemma, "hospitalise", predicate.role)
    return predicate


_RESULTS = frozenset("guilty dead into on ablaze alight redundant behind under".split())
_OBJECT = 5  # words of an object that can stand between a verb and what it makes of the object
_STOPS = frozenset([",", ";", ":", '"', "(", "and", "in", "to", "for", "with", "at", "of", "by"]) | BE
_CARRIED = frozenset("take rush bring airlift fly transport transfer admit".split())
_BY_ONESELF = frozenset("rush rushed rushing fly flew flying".split())
_HOSPITALS = frozenset("hospital hospitals infirmary clinic".split())


def _to_hospital(lower: list[str], verb: int, begin: int) -> bool:
    """Whether a verb of carrying is one of "was *taken* to St Mary's Hospital", "was *admitted* to hospital"."""
    if (
        lower[verb] in _BY_ONESELF
        and lower[verb + 1 : verb + 2] == ["to"]
        and PASSIVE.isdisjoint(lower[max(begin, verb - 3) : verb])
    ):
        return False  # "she rushed to the hospital to see him"
    to = False
    for i, word in enumerate(lower[verb + 1 : verb + 10], verb + 2):
        if word in _HOSPITALS:
            after = lower[i] if i < len(lower) else "."
            ends = not after.isalpha() or after in lang.stop_words() or after in _WHEN or after in lang.verb_forms()
            return to and (ends or is_time(after))  # not "to the hospital roof"
        if word in CLAUSE_WORDS or word in (",", ";", '"', "from", "by"):
            return False
        to = to or word == "to"
    return False


_SUMMON = frozenset("alert call respond summon dispatch rush send react".split())
_TRY = frozenset("convict acquit clear".split())


def _summoned(scan: Scan, event: int, begin: int) -> Predicate:
    """The verb of "were *alerted* to a fire at 9", "*convicted* of assault in 2007": the call, the verdict is dated."""
    lower = scan.lower
    verbs = lang.verb_forms()
    for i in range(event - 1, max(begin, event - 6) - 1, -1):
        found = verbs.get(lower[i])
        if found is None:
            continue
        if (found[0] in _SUMMON and "to" in lower[i + 1 : event]) or (found[0] in _TRY and lower[i + 1] == "of"):
            return Predicate(i, *found, "after")
    return NO_PREDICATE


_CLAUSE_OPENERS = (CLAUSE_WORDS - {"and", "or", "as"}) | {"he", "she", "they", "it", "police", "officials"}


def begins_clause(scan: Scan, at: int) -> bool:
    """Whether a clause of its own begins at a token."""
    return scan.word(at) in _CLAUSE_OPENERS


def main_verb(scan: Scan, at: int, stop: int) -> Predicate:
    """The first finite verb to the right of token ``at``: what "On Sept. 7, …" dates."""
    lower = scan.lower
    verbs = lang.verb_forms()
    i = at
    stated = _states(scan, at - 1)
    aux = stated and lower[at - 1] in BE
    while i < stop and i - at < REACH:
        word = lower[i]
        if word in ('"', ";", ":") and i > at:
            break
        if stated and (word == "," or word in _CONTRASTS):
            break
        if word in BE or word in HAVE or word in lang.modals():
            aux = True
        elif word in RELATIVE and i > at + 1 and word != "that":
            close = _closing_comma(scan, i, stop)
            if close > 0:
                i = close
        elif word in verbs and is_verb(scan, i, at):
            if not (word.endswith("ing") and not aux):
                if verbs[word][1] in _LIGHT and i + 2 < stop and lower[i + 1] == "and" and lower[i + 2] in verbs:
                    return Predicate(i + 2, *verbs[lower[i + 2]], "before")
                return Predicate(i, *verbs[word], "before")
        elif word in RESULT and aux:
            return Predicate(i, RESULT[word], RESULT[word], "before")
        elif aux and unlisted(word) and (lower[i - 1] in BE or lower[i - 1] in HAVE):
            return Predicate(i, word, word, "before")
        i += 1
    return NO_PREDICATE


def unlisted(word: str) -> bool:
    """Whether a word behind an auxiliary is the participle of a verb that no table holds: had *converged*."""
    return word.endswith("ed") and len(word) > _SHORT and word.isalpha() and word not in lang.count_adjectives()


_SHORT = 4  # letters: "need", "shed"


_CONTRASTS = frozenset("but while whereas although though because".split())


def _states(scan: Scan, at: int) -> bool:
    """Whether the words up to token ``at`` hold the finite verb of their clause, a form of *be* or *have*.

    "The mine will *be* shut for a fortnight, its owner said", "Four of the nine plants *are* idle, and boats were wrecked": the
    verb of the next clause governs nothing in this one.
    """
    lower = scan.lower
    begin = scan.bounds(at)[0] if at >= 0 else 0
    for i in range(at, max(begin, at - REACH) - 1, -1):
        word = lower[i]
        if word in BE and word != "'s" and word != "being":
            return True
        if word in HAVE and word != "having":
            return True
        if word in CLAUSE_WORDS or word in (",", ";", ":", '"'):
            return False
    return False


def governor(scan: Scan, token: int, begin: int) -> Predicate:
    """The verb that governs a gerund or event noun through a preposition: *accused* of raping, *jailed* for the killing."""
    lower = scan.lower
    i = token - 1
    steps = 0
    verbs = lang.verb_forms()
    seen_preposition = False
    while i >= begin and steps < 18:
        word = lower[i]
        if word in ("of", "on", "for", "with", "to", "over", "in", "after", "from"):
            seen_preposition = True
        if seen_preposition and word in verbs and is_verb(scan, i, begin) and verbs[word][1] in _SCOPES:
            return Predicate(i, *verbs[word], "outer")
        if word == "guilty" and seen_preposition:
            if (i > begin and lower[i - 1] == "not") or any(
                w in ("plead", "pleads", "pleaded", "pled") for w in lower[max(begin, i - 3) : i]
            ):
                return Predicate(i, "plead", "plead", "outer")
            return Predicate(i, "convict", "convict", "outer")
        if word in ("charges", "charge", "accusations", "allegations", "suspicion") and seen_preposition:
            return Predicate(
                i,
                "charge" if word.startswith("charge") else "accuse",
                "charge" if word.startswith("charge") else "accuse",
                "outer",
            )
        if word in (";", ":", '"'):
            break
        i -= 1
        steps += 1
    return NO_PREDICATE


def scope_of(predicate: Predicate) -> str:
    """What a governing verb makes of what it governs: accused, charged, convicted …"""
    return _SCOPES.get(predicate.kind) or _SCOPES.get(predicate.lemma, "")


@cache
def _after_subject() -> frozenset[str]:
    """Words that stand between a counted noun and its verb, or what says so of it."""
    adverbs = "also to both all now then still later already since ever just reportedly first".split()
    return BE | HAVE | lang.modals() | lang.negations() | frozenset(adverbs)


@cache
def before_verb() -> frozenset[str]:
    """Words that stand between a subject and its verb."""
    adverbs = "also then now later still already both all first to reportedly".split()
    return BE | HAVE | lang.modals() | lang.negations() | frozenset(adverbs)


def totals(scan: Scan, first: int, last: int, begin: int, stop: int) -> str:
    """``total`` when the words beside a number call it one ("a total of 14", "14 in all", "so far"), else ``""``."""
    lower = scan.lower
    if not _TOTALS.isdisjoint(lower[max(begin, first - 3) : first]):
        return "total"
    after = lower[last + 1 : min(stop, last + 14)]
    if _SUMMING.isdisjoint(after):
        return ""
    for i, word in enumerate(after):
        if word in (",", ".", ";") and i > 8:
            break
        if word in ("altogether", "total") or (word in ("far", "date") and i and after[i - 1] in ("so", "thus", "to")):
            return "total"
        if word == "all" and i and after[i - 1] == "in" and (i + 1 >= len(after) or after[i + 1] in (",", ".", "and")):
            return "total"
    return ""
