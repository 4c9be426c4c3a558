"""``aged 47``, ``at the age of 47``, ``turned 47``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.birthdays import about_to, would_have
from factcli.kinds.age.moment import at_death, victim
from factcli.kinds.age.nominals import of_known
from factcli.kinds.age.owners import opening_name, subject_left, subject_right
from factcli.kinds.age.stated import EVENT, TURNS, stated_age, year_beside
from factcli.kinds.age.whose import person, pronoun
from factcli.kinds.base import Found, Page
from factcli.model.claim import NOBODY
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import Modifier

_NOON = 12  # "left at 12" is a time of day
# What people do once or at a time of their lives, so that a bare figure after "at" is their age.
_ONCE = frozenset(
    "move emigrate leave join marry wed quit retire graduate enlist become debut drop start begin enter win enrol enroll "
    "orphan convert arrive flee die elect appoint sign crown ordain diagnose hire write compose paint publish".split()
)
_PLANNED = frozenset("will would can could may might must should to if until".split())
_ENDS = frozenset("and but when to with after as because having in for on where before while who from by".split())
_TOLD_AS = frozenset("described identified listed reported given named".split())
_STILL = frozenset(["now", "still", "only", "just", "already"])
_SUPERLATIVE = frozenset("youngest oldest eldest senior".split())
_AHEAD = frozenset("on next this later in tomorrow soon".split())


def labelled(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """aged 47 · age 47 · at age 47 · at the age of 47 · turned 47 · girls aged 6 and 9."""
    scan = page.scan
    lower = scan.lower
    before = number.begin - 1
    if before < begin:
        return None
    word, follow = lower[before], scan.word(number.last + 1)
    rule, left, once = "", before - 1, -1
    listed = _listed_label(page, number, begin)
    if listed >= 0:
        rule, left, before = "age.label", listed - 1, listed
    elif word in ("aged", "age"):
        rule = "age.label"
        if left >= begin and lower[left] == "at":
            left -= 1
    elif word == "of" and before - 1 >= begin and lower[before - 1] in ("age", "ages"):
        rule = "age.label"
        left = before - 2
        while left >= begin and lower[left] in ("the", "at", "young", "old", "early", "ripe", "tender", "grand"):
            left -= 1
        if left >= begin and lower[left] in (
            "under",
            "over",
            "above",
            "below",
            "between",
            "than",
            "from",
            "until",
            "before",
            "after",
            "minimum",
            "maximum",
            "retirement",
        ):
            return None
    elif word in ("turned", "turns", "turning"):
        rule = "age.turned"
        reached = would_have(page, number, before, begin, stop) if word == "turned" else None
        if reached is not None:
            rule, number, left = TURNS, reached, before - (2 if lower[before - 1] == "would've" else 3)
        elif any(
            w in ("would", "will", "to", "before", "until", "after", "since", "could", "have", "'ve")
            for w in lower[max(begin, before - 3) : before]
        ):
            return None
        if word != "turned" and follow in _AHEAD:  # "turns 70 on Saturday" is 69; "this year" leaves it open
            now = number.low if follow == "this" else number.low - 1
            rule, number = TURNS, number._replace(low=number.low - 1, high=now)
        if (
            follow
            and follow[0].isalpha()
            and follow not in lang.stop_words()
            and follow not in lang.weekdays()
            and follow not in lang.months()
            and follow not in ("today", "yesterday", "tomorrow", "last", "earlier", "recently", *_AHEAD)
        ):
            return None
    elif word == "turn":
        if not about_to(page, before, begin) or follow not in _AHEAD:
            return None
        rule, number = TURNS, number._replace(low=number.low - 1, high=number.low - (follow != "this"))
        left = before - 2
    elif word in ("now", "still") and number.low >= 12 and scan.word(number.last + 1) == ",":
        if any(one not in _STILL for one in lower[begin:before]):
            return None
        lead = _opening(page, number, stop)  # "Now 34, Marsh works in a bank"
        return None if lead is None else lead._replace(attribute="birth date")
    elif word == "at" and number.low >= 12 and number.form == "digits":
        if before == begin and scan.word(number.last + 1) == ",":
            return _opening(page, number, stop)
        if _superlative(page, number, before, begin):
            rule = "age.at"
        once = _life_at(page, number, before, begin) if not rule else -1
        if once >= 0 or (not rule and _bare_at(page, number, begin)):
            rule = "age.at"
    if not rule:
        return None
    if number.high != number.low and rule != TURNS and lower[number.first + 1 : number.first + 2] != ["and"]:
        return None
    after_next = scan.word(number.last + 2)
    if (
        follow in ("or", "to", "-", "–")
        and (after_next[:1].isdigit() or after_next in ("over", "under", "older", "younger"))
    ) or follow == "%":
        return None
    if number.hedge_last >= 0 or number.modifier not in (Modifier.NONE, Modifier.EXACTLY, Modifier.APPROX):
        return None  # "aged 45 or over"
    if once > begin and lower[once - 1] in ("he", "she"):
        subject, readings, certainty, reason = pronoun(page, once - 1, -1)
    elif once > begin:
        subject, readings, certainty, reason = subject_left(page, once - 1, begin, "", -1)
    elif left < begin and rule == "age.label":
        subject, readings, certainty, reason = subject_right(page, number.last + 1)
    else:
        subject, readings, certainty, reason = subject_left(
            page, left, begin, "", int(number.low) if rule == "age.label" else -1
        )
    if subject is NOBODY and rule == "age.at" and lower[left] in ("dies", "died", "dead"):
        opener = opening_name(page, begin)  # "Lorna Vey, Actress Known for Her Laugh, Dies at 88"
        subject = NOBODY if opener is None else person(page, opener)
    if subject is NOBODY and not readings:
        return None
    found = stated_age(
        page, number, rule, number.last, subject=subject, readings=readings, certainty=certainty, reason=reason
    )
    if rule in ("age.label", "age.turned", TURNS):
        found = of_known(page, found, number, begin, page.scan.bounds(number.first)[1])
    adverbial = rule == "age.label" and subject.form != "none" and not _adjoins(page, left, begin)
    if adverbial and lower[left] in ("as", "being", "be") and left > begin:
        adverbial = lower[left] == "as" and lower[left - 1] not in _TOLD_AS  # "is described as aged about 30"
    if subject.form == "nominal" and _office(page, left, begin):  # "became captain aged 16"
        subject, readings, certainty, reason = subject_left(page, left - 1, begin, "", -1)
        if subject is NOBODY and not readings:
            return None
        found = found._replace(subject=subject, readings=readings, certainty=certainty, reason=reason)
        adverbial = True
    event = (
        (rule == "age.at" and not _superlative(page, number, before, begin))
        or adverbial
        or word == "of"
        or scan.word(before - 1) in ("at", "then")
        or follow == "when"
        or [follow, after_next] == ["at", "the"]
    )
    if adverbial and (victim(scan, number.first, number.last, begin, stop) or year_beside(page, found, begin, stop)):
        event = False  # "was found dead in the hall, aged 47" · "was jailed in 2015, aged 22"
    return found._replace(attribute=EVENT) if event and not at_death(page, begin, stop) else found


def _listed_label(page: Page, number: Number, begin: int) -> int:
    """The token of ``aged`` or ``ages`` that governs a number of a list ("aged 6, 9 and 14"), or -1."""
    lower = page.scan.lower
    i = number.first - 1
    while i > begin and (
        (lower[i].isdigit() and len(lower[i]) <= 2) or lower[i] in (",", "and") or lower[i] in lang.number_words()
    ):
        i -= 1
    if i < begin or lower[i] not in ("aged", "ages") or lower[i + 1] in (",", "and"):
        return -1
    if lower[number.last + 1 : number.last + 2] == ["aged"]:
        return -1  # "four aged 15 and two aged 16"
    if lower[i] == "aged" and i == number.first - 1:
        return -1  # a single one: the plain rule
    after = page.scan.word(number.last + 1)
    if number.form == "words" and (
        lang.singular(after) in lang.person_nouns() or after in ("males", "females", "others")
    ):
        return -1  # "females, ages 15 and 17, and three males"
    rest = lower[number.last + 1 : number.last + 3]
    return (
        -1
        if (rest[:1] in (["to"], ["-"], ["or"], ["–"]) and rest[1:] and rest[1][:1].isdigit())
        or rest in (["and", "over"], ["and", "under"], ["and", "up"], ["and", "older"])
        else i
    )


def _superlative(page: Page, number: Number, at: int, begin: int) -> bool:
    """Whether "at 31" is the age at which somebody *is* the first of a sort: "Marsh, at 31 the youngest of the crew,"."""
    scan = page.scan
    after = scan.lower[number.last + 1 : number.last + 6]
    return (
        at - 1 > begin
        and scan.lower[at - 1] in (",", "who")
        and not _SUPERLATIVE.isdisjoint(after)
        and after[0] in ("the", "is", "already", ",")
        and "was" not in after
    )


def _bare_at(page: Page, number: Number, begin: int) -> bool:
    """ "believed that, at 34, her days were over", "died at 85": at + figure, nothing counted after it."""
    scan = page.scan
    follow = scan.word(number.last + 1)
    if number.last + 1 < scan.bounds(number.first)[1] and follow not in (",", ".", ";"):
        return False  # a headline ends with the age: "Lorna Vey Dies at 88"
    left = number.first - 2
    if left < begin:
        return follow == ","
    before = scan.lower[left]
    return before in ("died", "dies", "dead", "dying") or (before in (",", "that") and follow == ",")


def _life_at(page: Page, number: Number, at: int, begin: int) -> int:
    """The verb of what people do once in their lives, before "at" and a bare figure ("moved to Ghent at 19"), or -1."""
    scan = page.scan
    follow = scan.word(number.last + 1)
    if number.low <= _NOON or (follow not in _ENDS and follow[:1].isalnum()) or follow in ("%", ":", "-", "/"):
        return -1
    verb = clauses.verb_before(scan, at, begin, nouns=False)
    if verb.token < 0:
        return -1
    if scan.word(at - 1) != "debut" and lang.verb_forms().get(scan.lower[verb.token], ("", ""))[0] not in _ONCE:
        return -1
    return verb.token if _PLANNED.isdisjoint(scan.lower[max(begin, verb.token - 4) : verb.token]) else -1


def _opening(page: Page, number: Number, stop: int) -> Found | None:
    """At 41, Marsh is the oldest (an age of today) · At just 17, Marsh swam the Channel (one of then)."""
    scan = page.scan
    subject, readings, certainty, reason = subject_right(page, number.last + 1)
    if subject.kind != "person" or (subject.form == "name" and page.names.at(number.last + 2) is None):
        return None
    name = page.names.at(number.last + 2)
    verb = scan.word(name.last + 1 if name is not None else number.last + 3)
    found = stated_age(
        page, number, "age.at", number.last, subject=subject, readings=readings, certainty=certainty, reason=reason
    )
    return found if verb in ("is", "'s", "remains") else found._replace(attribute=EVENT)


def _office(page: Page, at: int, begin: int) -> bool:
    """Whether the noun at a token is what somebody became and not who is so old: "made captain aged 16"."""
    verb = at - 1
    return verb > begin and page.scan.lower[verb] in ("became", "become", "made", "named", "appointed", "elected", "as")


def _adjoins(page: Page, at: int, begin: int) -> bool:
    """Whether a name or a noun of a person stands right before an age: "Marsh, aged 47," but not "won the cup aged 17"."""
    lower = page.scan.lower
    while at > begin and lower[at] in (
        ",",
        "(",
        "both",
        "all",
        "now",
        "then",
        "was",
        "is",
        "were",
        "are",
        "who",
        "-",
        "–",
        "—",
    ):
        at -= 1
    if at < begin:
        return True
    name = page.names.at(at)
    noun = lang.singular(lower[at])
    return (
        (name is not None and name.kind in ("person", "", "demonym"))
        or noun in lang.person_nouns()
        or lower[at] in ("people", "males", "females", "he", "she", ")", *lang.group_nouns())
        or (lower[at] in lang.number_words() and lower[at + 1] == "aged")  # "four aged 15"
    )
