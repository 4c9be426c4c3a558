"""What makes a length of time a prison term, and which question about the term it answers."""

from __future__ import annotations

from factcli.kinds.base import Page

JAILED = frozenset({"sentenced", "jailed", "imprisoned", "gaoled", "caged"})
"""Verbs that send to prison."""
_PUT_AWAY = frozenset({("locked", "up"), ("banged", "up"), ("put", "away"), ("sent", "down")})
_CHANGED = frozenset("cut reduced increased raised lowered extended commuted shortened lengthened doubled".split())
_GOT = frozenset("got gets get given handed received receives drew".split())
_GAVE = frozenset(["gave", "giving", "handed", "handing"])
_GIVEN_TO = 8  # tokens in which it is said to whom a term was given
_FIRST_OF_LIST = frozenset(["for", ":", "-", "–", "—", ","])  # behind the years that a list begins with
_LISTED = 30  # tokens back from a listed term to the years of the first
_FACED = frozenset("faces face facing faced".split())
# What follows "got 12 years" where that is a sentence; "got 12 years to repay it", "12 years of training" are not.
_SENTENCE_END = frozenset(
    [".", ",", ";", ":", ")", "-", "–", "—", "with", "for", "at", "after", "on", "in", "and", "while", "but", "if"]
)
_TRIED = frozenset(
    "court judge jury guilty convicted convicts sentenced sentence sentencing jailed prison jail trial verdict "
    "pleaded prosecutors conviction appeal parole".split()
)
_INSIDE = frozenset("prison jail prisoner inmate convict jailed jailbird fugitive escapee custody robber".split())
_CRIMES = frozenset(
    "robbery robberies burglary burglaries murder murders manslaughter homicide rape rapes fraud theft thefts assault "
    "assaults arson kidnapping kidnap drug drugs trafficking smuggling laundering blackmail extortion bribery "
    "corruption embezzlement forgery perjury conspiracy possession terrorism treason espionage spying stalking "
    "battery killing stabbing raping robbing burgling stealing attacking strangling shooting poisoning crime crimes "
    "offence offences offense offenses".split()
)
PRISON = frozenset(
    "prison jail custody bars imprisonment detention penitentiary incarceration gaol lockup lock-up".split()
)
"""Words for a prison and for being held in one."""
_MAXIMUM = frozenset(
    "face faces facing faced could maximum max carries carry carried may might would potential possible "
    "punishable carrying risk risks".split()
)
_MODALS = ("could", "may", "might", "can", "would")
_SOUGHT = frozenset(
    "sought seek seeking seeks asked asking requested recommended demanded urged wanted want wants".split()
)
_PROSECUTION = frozenset("prosecutor prosecutors prosecution prosecuting state crown defence defense".split())
_PENALTY = frozenset(["penalty", "punishment", "tariff", "period"])
_SUSPENDING = frozenset(["suspended", "wholly", "fully", "conditionally"])
_RELEASE = frozenset(["eligible", "eligibility", "apply", "considered", "paroled", "seek", "period"])
_PUNISHED = frozenset("prison jail imprisonment term sentence".split())
_SENTENCED = frozenset("sentence sentenced sentencing convicted guilty jailed prison jail conviction".split())
_ASKED_IN = 40  # tokens around what is asked for in which a trial is told of
_SERVED = frozenset(["served", "spent", "spending"])


_COURT = frozenset(
    "sentenced sentence serving court judge jury prosecutors prosecutor consecutive concurrent concurrently "
    "consecutively convicted crime guilty offender inmate convict parole".split()
)


_OFFENCE = frozenset("conviction convictions convicted sentence sentences burglary robbery theft fraud assault".split())

_IMPOSING = frozenset(
    {
        ("jailed", "for"),
        ("imprisoned", "for"),
        ("gaoled", "for"),
        ("sentenced", "to"),
        ("down", "for"),
        ("caged", "for"),
    }
)


def imposed(lower: list[str], first: int, begin: int) -> bool:
    """Whether a length is what was imposed, whatever follows it: "jailed for nine years", "sentenced to 12 years"."""
    return first - 2 >= begin and (lower[first - 2], lower[first - 1]) in _IMPOSING


def custodial(page: Page, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether the words around a length of time make it a prison term."""
    lower = page.scan.lower
    after = lower[last + 1 : min(stop, last + 9)]
    for i, word in enumerate(after):
        if word in PRISON:
            return True
        if word in ("sentence", "sentences", "term", "terms") and i <= 3:
            if word.startswith("term"):
                return any(
                    w in PRISON or w in _COURT or w == "minimum"
                    for w in lower[max(begin, first - 12) : min(stop, last + 12)]
                )
            return True
        if word in ("non-parole", "tariff") and i < 2:
            return True
        if word == "non" and after[i + 1 : i + 3] == ["-", "parole"] and i < 2:
            return True
        if word == "stretch" and not i:
            return not _INSIDE.isdisjoint(lower[max(0, first - 100) : last + 100])  # "into a 22-year stretch"
        if word == "parole" and any(
            w in ("serve", "served", "serving", "minimum") for w in lower[max(begin, first - 7) : first]
        ):
            return True  # "must serve at least 15 years before parole"
        if word in (",", ";", ".") and i:
            break
    if _ordered(page, first, last, begin, stop):
        return True
    if (
        lower[max(begin, first - 1)] == "served"
        and page.scan.word(last + 1) not in ("in", "as", "on", "with", "under", "at")
        and any(word in _OFFENCE for word in lower[begin:stop])
    ):
        return True  # "a conviction for burglary, for which he served 18 months"
    before = lower[max(begin, first - 1)]
    if before in ("serving", "serves", "serve") and page.scan.word(last + 1) == "for":
        return not _CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 6)])  # "serving 24 years for armed robbery"
    if before in _GOT and after[:1] and after[0] in (":", "-", "–", "—"):
        return not _CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 8)])  # "got 15 years: nine for the fraud"
    if (before in _GOT and page.scan.word(last + 1) in _SENTENCE_END) or not _FACED.isdisjoint(
        lower[first - 3 : first]
    ):
        if not _CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 5)]):
            return True
        return page.scan.word(last + 1) in _SENTENCE_END and not _TRIED.isdisjoint(
            lower[max(0, first - 25) : last + 12]
        )
    if page.scan.word(last + 1) == "for" and not _GAVE.isdisjoint(lower[max(begin, first - _GIVEN_TO) : first]):
        return not _CRIMES.isdisjoint(
            lower[last + 2 : min(stop, last + 5)]
        )  # "gave the 61-year-old 15 years for fraud"
    if before in ("to", "from") and not _CHANGED.isdisjoint(lower[max(begin, first - 7) : first]):
        whose = lower[max(begin, first - 9) : first]  # "the sentence was cut from ten years to eight years on appeal"
        return "sentence" in whose or ("term" in whose and not _TRIED.isdisjoint(lower[begin:stop]))
    if before in ("served", "serving", "serve") and after[:1] == ["of"]:
        return not {"sentence", "term"}.isdisjoint(after[1:8])  # "serving 11 years of an 18-year term"
    if before == "serve" and after[:1] != ["in"] and page.scan.word(last + 1) in _SENTENCE_END:
        return not _TRIED.isdisjoint(lower[max(0, first - 25) : last + 20])
    if before == ":" and not {"prison", "jail", "jailed", "sentenced"}.isdisjoint(lower[max(begin, first - 5) : first]):
        return True  # "sent to prison twice: six years for fraud"
    steps = 0
    i = first - 1
    while i >= begin and steps < 8:
        word = lower[i]
        if word in JAILED or (lower[i - 1], word) in _PUT_AWAY:
            between = lower[i + 1 : first]
            return not any(w in ("after", "before", "later", "earlier", ",") for w in between) or "to" in between[:3]
        if word in ("sentence", "sentences", "term") and lower[i + 1 : i + 2] == ["of"]:
            return True
        if word in (";", ":", "after", "who"):
            break
        i -= 1
        steps += 1
    return False


def _ordered(page: Page, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether it is a length that a court orders, allows or is asked for, in words that name no prison beside it."""
    lower, word = page.scan.lower, page.scan.word
    after = lower[last + 1 : min(stop, last + 4)]
    left = lower[max(begin, first - 8) : first]
    suspending = after[:1] == ["suspended"] or (after[:1] == [","] and after[1:2] and after[1] in _SUSPENDING)
    if suspending and ("suspended" in after or word(last + 4) == "suspended"):
        return not (_GOT | JAILED | _PUNISHED).isdisjoint(left)  # "given 18 months, suspended for two years"
    if after[:1] == ["for"] and not {"count", "counts"}.isdisjoint(lower[last + 2 : min(stop, last + 7)]):
        return True  # "75 more years for the other eight counts"
    if after[:1] == ["probation"] or after[:2] in (["of", "probation"], ["'", "probation"]):
        return True
    if left[-1:] == ["for"] and len(left) > 2:
        if left[-2] in PRISON and left[-3] in ("to", "behind"):
            return True  # "sent to prison for 12 years", "put behind bars for 22 years"
        if left[-3:-1] == ["on", "probation"]:
            return True
    if "parole" in left or "paroled" in left:
        return left[-1] in ("after", "in", "is", "of", "until") and not _RELEASE.isdisjoint(left)
    if left[-1:] in (["is"], ["was"], ["be"], ["carries"]) and len(left) > 2:
        if left[-2] == "sentence":
            return True
        if left[-2] == "term" and _TRIED.isdisjoint(lower[begin:stop]):
            return False  # "the minimum term is four years for members"
        return left[-2] in (*_PENALTY, "term") and not {"maximum", "minimum", "jail", "prison"}.isdisjoint(left)
    if left[-1:] == ["of"] and len(left) > 2:
        if left[-2] in _PENALTY:  # "a maximum penalty of 14 years"
            return not {"maximum", "parole", "jail", "prison", "minimum"}.isdisjoint(left[:-2])
        if left[-2] in ("minimum", "maximum", "total") and left[-4:-3] in (["serve"], ["serving"]):
            return word(last + 1) not in ("in", "as", "on", "with", "under")
    if left[-1:] == ["to"] and word(last + 1) not in ("later", "ago"):
        own = lower[max(begin, first - 14) : first - 1]
        if "sentenced" in own and own[-1] not in ("close", "due", "up", "back"):
            return "to" not in own[own.index("sentenced") :]  # "a judge sentenced Marsh, 40, to 12 years"
    if word(last + 1) not in _SENTENCE_END or lower[last] not in ("years", "year", "months"):
        return False
    return sought(lower, first, begin, _SENTENCED if lower[last] == "months" else _TRIED)


def sought(lower: list[str], first: int, begin: int, trial: frozenset[str] = _TRIED) -> bool:
    """Whether a side of a trial asks for the length at ``first``: "prosecutors had sought 20 years"."""
    verb = first - 1
    verb -= lower[verb] in ("for", "that")
    if verb <= begin or lower[verb] not in _SOUGHT or _PROSECUTION.isdisjoint(lower[max(begin, verb - 9) : verb]):
        return False
    near = lower[max(0, first - _ASKED_IN) : first + _ASKED_IN]
    return not trial.isdisjoint(near) or not _CRIMES.isdisjoint(near)


def listed(page: Page, first: int, last: int, begin: int, stop: int) -> str:
    """The offence, if a bare number is the next of a list of terms: 15 years for fraud, *eight* for theft; else ``""``."""
    lower = page.scan.lower
    if (
        lower[first - 1] not in (",", "and", ";", ":", "-", "–", "—")
        or page.scan.word(last + 1) != "for"
        or last + 2 >= stop
    ):
        return ""
    offence = next((word for word in lower[last + 2 : min(stop, last + 5)] if word in _CRIMES), "")
    if not offence:
        return ""
    for i in range(first - 2, max(begin, first - _LISTED), -1):
        if lower[i] == "counts" and "years" in lower[i - 6 : i]:
            continue  # "75 more years for the other eight counts"
        if lower[i] in ("years", "months", "days", "counts"):
            told = lower[i] == "years" and lower[i + 1] in _FIRST_OF_LIST and custodial(page, i - 1, i, begin, stop)
            return offence if told else ""
    return ""


def scope_of(page: Page, first: int, last: int, begin: int, stop: int) -> tuple[str, ...]:
    """Which question the term answers: imposed, maximum, sought, served, minimum, suspended."""
    lower = page.scan.lower
    left = lower[max(begin, first - 9) : first]
    right = lower[last + 1 : min(stop, last + 8)]
    near = set(left)
    scope = "imposed"
    sentenced = bool(near & {"sentenced", "jailed", "imprisoned", "received", "given", "handed", "gets", "got"})
    if near & _SOUGHT and not sentenced:
        scope = "sought"
    elif "suspended" in near or ("suspended" in right and not {"half", "which", "last"} & set(right)):
        scope = "suspended"
    elif (
        _possible(left)
        or right[:2] == ["if", "convicted"]
        or "maximum" in near
        or (near & _MAXIMUM and not sentenced)
        or "maximum" in right[:2]
        or ("up" in left[-2:] and "to" in left[-1:] and not sentenced)
    ):
        scope = "maximum"
    elif (near & _SERVED and "serving" not in near and not _of_whole(left)) or (
        left[-1:] == ["serving"] and "of" in right[:1]
    ):
        scope = "served"
    elif (
        "minimum" in near
        or "minimum" in right[:2]
        or not {"tariff", "non"}.isdisjoint(right[:2])
        or left[-2:] in (["parole", "after"], ["parole", "in"], ["paroled", "after"], ["paroled", "in"])
        or {"parole", "period"} <= near
        or ("serve" in near and ("least" in near or "least" in lower[first : first + 2]))
        or (
            "parole" in right
            and (
                "before" in right
                or "eligible" in right
                or ("possibility" in right and not {"without", "no"} & set(right))
            )
        )
    ):
        scope = "minimum"
    elif near & {"probation"} or "probation" in right[:3]:
        scope = "probation"
    extra = []
    if (left[-1:] and left[-1] in ("another", "extra", "additional", "further")) or (
        "more" in lower[first : last + 1] and "than" not in lower[first : last + 1]
    ):
        extra.append("others")  # "another three years behind bars": on top of a term told of elsewhere
    if (
        near & {"two", "extra", "additional", "more", "another", "further", "three", "four"}
        and "life" in lower[first : last + 1]
    ):
        extra.append("others")
    return (scope, *extra)


def _possible(left: list[str]) -> bool:
    """Whether the words before a term make it one that may be imposed: "could be jailed for 10 years"."""
    return any(one in _MODALS and left[i + 1] == "be" for i, one in enumerate(left[:-1]))


def _of_whole(left: list[str]) -> bool:
    """Whether the words before a term make it the whole of which a part was served: "18 months of a three-year term"."""
    return left[-2:-1] in (["of"], ["into"]) and left[-1] in ("a", "an", "his", "her", "their", "the", "that")


__all__ = ["JAILED", "PRISON", "custodial", "imposed", "listed", "scope_of", "sought"]
