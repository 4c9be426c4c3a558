"""What makes a length of time a prison term, and which question about the term it answers."""

from __future__ import annotations

from factcli.kinds.base import Page
from factcli.kinds.term.court import CHANGED, CRIMES, GOT, INSIDE, JAILED, PRISON, TRIED, no_court, on_trial, punished
from factcli.kinds.term.scopes import RELEASED, SOUGHT, suspended_after

_PUT_AWAY = frozenset({("locked", "up"), ("banged", "up"), ("put", "away"), ("sent", "down")})
_GAVE = frozenset(["gave", "giving", "handed", "handing"])
_GIVEN_TO = 8  # tokens in which it is said to whom a term was given
_FIRST_OF_LIST = frozenset(["for", ":", "-", "–", "—", ","])  # behind the years that a list begins with
_LISTED = 30  # tokens back from a listed term to the years of the first
_FACED = frozenset("faces face facing faced".split())
# What follows "got 12 years" where that is a sentence; "got 12 years to repay it", "12 years of training" are not.
_SENTENCE_END = frozenset(
    [".", ",", ";", ":", ")", "-", "–", "—", "with", "for", "at", "after", "on", "in", "and", "while", "but", "if"]
)
_PROSECUTION = frozenset("prosecutor prosecutors prosecution prosecuting state crown defence defense".split())
_CHARGE = frozenset("charge charges offence offences offense offenses crime count felony".split())
_PENALTY = frozenset(["penalty", "punishment", "tariff", "period"])
_RELEASE = frozenset(["eligible", "eligibility", "apply", "considered", "paroled", "seek", "period"])
_TRADE = frozenset(
    "officer officers guard guards service services system staff governor governors warden wardens warder warders chaplain "
    "doctor reform reforms town towns work wages population ministry board boss bosses wife term-time drama farm farms".split()
)
_NOBODY = frozenset(["guidelines", "guideline", "remanded", "remand"])  # terms that nobody was given
_SITES = frozenset(["camp", "camps", "colony", "institution"])
_LOOSELY = frozenset("deferred supervised unsupervised formal felony informal".split())  # … probation
_AT_HOME = frozenset(["home", "house", "community", "supervised"])
_CAMPS = frozenset("regime strict-regime labour labor penal prison concentration detention offender offenders".split())
_ELSEWHERE = frozenset(["about", "as", "from", "left", "remaining", "until"])
_BETWEEN_TERM = frozenset(["and", "but", "left", "remaining", "into", "before", "after", "until", "ago"])
_NO_PAROLE = frozenset("eligibility ineligibility chance possibility no without ineligible".split())
_SENTENCED = frozenset("sentence sentenced sentencing convicted guilty jailed prison jail conviction".split())
_ASKED_IN = 40  # tokens around what is asked for in which a trial is told of


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
    if lower[first - 2 : first] in (["suspended", "for"], ["all", "but"]):
        return False  # for how long a term hangs over somebody; "with all but 18 months suspended"
    if not _NOBODY.isdisjoint(lower[max(begin, first - 6) : first]):
        return False
    after = lower[last + 1 : min(stop, last + 9)]
    if not _AT_HOME.isdisjoint(after[:1]) or (after[:1] in (["'"], ["of"]) and not _AT_HOME.isdisjoint(after[1:2])):
        return False  # "six months' home confinement"
    for i, word in enumerate(after):
        if i and (
            (word in _SITES and after[i - 1] in _CAMPS) or (word in ("labour", "labor") and after[i - 1] == "hard")
        ):
            return True
        if word in PRISON:
            if _inside(lower, last + 1, last + 1 + i):
                return True
            break
        if word in ("sentence", "sentences", "term", "terms") and i <= 3:
            if not _BETWEEN_TERM.isdisjoint(after[:i]):
                break  # "three years and the minimum term", "two years left of his sentence"
            if word.startswith("term"):
                return (not GOT.isdisjoint(lower[first - 3 : first]) and on_trial(lower, first)) or any(
                    w in PRISON or w in _COURT or w == "minimum"
                    for w in lower[max(begin, first - 12) : min(stop, last + 12)]
                )
            return True
        if word in ("non-parole", "tariff") and i < 2:
            return True
        if word == "non" and after[i + 1 : i + 3] == ["-", "parole"] and i < 2:
            return True
        if word == "stretch" and not i:
            crime = not CRIMES.isdisjoint(after[i + 2 : i + 5]) and after[i + 1 : i + 2] == ["for"]
            return crime or not INSIDE.isdisjoint(lower[max(0, first - 100) : last + 100])  # "into a 22-year stretch"
        if word == "parole" and any(
            w in ("serve", "served", "serving", "minimum") for w in lower[max(begin, first - 7) : first]
        ):
            return True  # "must serve at least 15 years before parole"
        if word in (",", ";", ".") and i:
            break
    if _ordered(page, first, last, begin, stop) or _done(lower, first, last, begin):
        return True
    if (
        lower[max(begin, first - 1)] == "served"
        and page.scan.word(last + 1) not in ("in", "as", "on", "with", "under", "at")
        and any(word in _OFFENCE for word in lower[begin:stop])
    ):
        return True  # "a conviction for burglary, for which he served 18 months"
    before = lower[max(begin, first - 1)]
    if before in ("serving", "serves", "serve", "did", "done") and page.scan.word(last + 1) == "for":
        return not CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 6)])  # "serving 24 years for armed robbery"
    if before in GOT and after[:1] and after[0] in (":", "-", "–", "—"):
        return not CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 8)])  # "got 15 years: nine for the fraud"
    if (before in GOT and page.scan.word(last + 1) in _SENTENCE_END) or not _FACED.isdisjoint(lower[first - 3 : first]):
        if not CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 5)]):
            return True
        if page.scan.word(last + 1) == "for" and page.scan.word(last + 2).endswith("ing") and on_trial(lower, first):
            return True  # "got 26 weeks for breaking into the school"
        return page.scan.word(last + 1) in _SENTENCE_END and not TRIED.isdisjoint(lower[max(0, first - 25) : last + 12])
    if before in ("him", "her", "them") and lower[first - 2] in _GAVE and page.scan.word(last + 1) in (".", ",", ";"):
        return on_trial(lower, first)  # "the judge gave him 12 years"
    if page.scan.word(last + 1) == "for" and not _GAVE.isdisjoint(lower[max(begin, first - _GIVEN_TO) : first]):
        return not CRIMES.isdisjoint(lower[last + 2 : min(stop, last + 5)])  # "gave the 61-year-old 15 years for fraud"
    if before in ("to", "from") and not CHANGED.isdisjoint(lower[max(begin, first - 11) : first]):
        whose = lower[max(begin, first - 11) : first]  # "the sentence was cut from ten years to eight years on appeal"
        return "sentence" in whose or ("term" in whose and on_trial(lower, first))
    if before in ("served", "serving", "serve") and after[:1] == ["of"]:
        return not {"sentence", "term"}.isdisjoint(after[1:8])  # "serving 11 years of an 18-year term"
    leading = max(begin, first - 1)  # "must serve no less than 12 years", "ordered to serve a minimum 18 years"
    while leading > begin and lower[leading] in (
        "minimum",
        "a",
        "another",
        "extra",
        "the",
        "next",
        "least",
        "at",
        "further",
    ):
        leading -= 1
    if (
        lower[leading] == "serve"
        and after[:1] != ["in"]
        and (page.scan.word(last + 1) in _SENTENCE_END or page.scan.word(last + 1) == "before")
    ):
        return not TRIED.isdisjoint(lower[max(0, first - 25) : last + 20])
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
        if word == "terms" and lower[i + 1 : i + 2] == ["of"] and lower[i - 1] in GOT:
            return not no_court(lower, begin, first)  # "were given terms of between three and six years"
        if word in (";", ":", "after", "who"):
            break
        i -= 1
        steps += 1
    return False


def _inside(lower: list[str], first: int, prison: int) -> bool:
    """Whether a word of prisons behind a length of time, which ends before ``first``, says where somebody spends it.

    "Twelve years in Ferrol jail" does; "12 years in the prison service" and "12 years making films about prison" do not.
    """
    word, before = lower[prison], lower[prison - 1]
    if (word == "bars" and before != "behind") or (word == "custody" and before in ("for", "over", "won")):
        return False
    if lower[prison + 1 : prison + 2] and lower[prison + 1] in _TRADE:
        return False
    between = lower[first:prison]
    return not any(one in _ELSEWHERE or (one.endswith("ing") and len(one) > 5) for one in between)


def _done(lower: list[str], first: int, last: int, begin: int) -> bool:
    """Whether it is what somebody released had sat, or what is struck off a term: "credit for 340 days served"."""
    left, after = lower[max(begin, first - 9) : first], lower[last + 1 : last + 3]
    if left[-2:] == ["credit", "for"]:
        return "served" in after or "custody" in after
    if left[-2:] != ["after", "serving"] or RELEASED.isdisjoint(left):
        return False
    return lower[last + 1 : last + 2] != [] and after[0] in _SENTENCE_END and not no_court(lower, begin, first)


def _ordered(page: Page, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether it is a length that a court orders, allows or is asked for, in words that name no prison beside it."""
    lower, word = page.scan.lower, page.scan.word
    after = lower[last + 1 : min(stop, last + 4)]
    left = lower[max(begin, first - 8) : first]
    if word(last + 1) in ("suspended", ",", "of", "wholly", "fully") and suspended_after(lower, last + 1, stop):
        return punished(lower, begin, first)  # "given 18 months, suspended for two years", "with two years suspended"
    if left[-2:] == ["of", "which"] and suspended_after(lower, last + 1, stop):
        return punished(lower, begin, first)
    if word(last + 1) in (",", "with") and "suspended" in lower[last + 2 : min(stop, last + 9)]:
        return not GOT.isdisjoint(left) and punished(
            lower, begin, first
        )  # "given four years, with the last one suspended"
    if after[:1] == ["for"] and not {"count", "counts"}.isdisjoint(lower[last + 2 : min(stop, last + 7)]):
        return True  # "75 more years for the other eight counts"
    if after[:1] == ["probation"] or after[:2] in (["of", "probation"], ["'", "probation"]):
        return True
    if after[:1] == ["of"] and after[1:2] and after[1] in _LOOSELY and after[2:3] == ["probation"]:
        return True
    if left[-1:] == ["for"] and len(left) > 2:
        if left[-2] in PRISON and left[-3] in ("to", "behind"):
            return True  # "sent to prison for 12 years", "put behind bars for 22 years"
        if left[-2] == "imprisonment":
            return True  # "rigorous imprisonment for seven years"
        if left[-3:-1] == ["on", "probation"]:
            return True
    if (
        left[-1:] == ["for"]
        and left[-2:-1] in (["parole"], ["eligibility"], ["ineligibility"])
        and not _NO_PAROLE.isdisjoint(left)
    ):
        return True  # "no chance of parole for 25 years"
    if "punishable" in left and left[-1:] == ["by"]:
        return True
    if left[-2:] == ["parole", "after"] and "released" in left:
        return True
    if "parole" in left or "paroled" in left:
        return left[-1] in ("after", "in", "is", "of", "until") and not _RELEASE.isdisjoint(left)
    if left[-1:] in (["carries"], ["carry"], ["carried"]) and not _CHARGE.isdisjoint(left[-3:-1]):
        return word(last + 1) in _SENTENCE_END  # "the offence carries a maximum of ten years"
    if left[-2:] == ["life", "with"]:
        return True
    if left[-1:] in (["is"], ["was"], ["be"], ["carries"]) and len(left) > 2:
        if left[-2] == "sentence" or left[-3:-1] == ["mandatory", "minimum"]:
            return True
        if left[-2] == "term" and TRIED.isdisjoint(lower[begin:stop]):
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
    return sought(lower, first, begin, _SENTENCED if lower[last] == "months" else TRIED)


def sought(lower: list[str], first: int, begin: int, trial: frozenset[str] = TRIED) -> bool:
    """Whether a side of a trial asks for the length at ``first``: "prosecutors had sought 20 years"."""
    verb = first - 1
    verb -= lower[verb] in ("for", "that")
    if verb <= begin or lower[verb] not in SOUGHT or _PROSECUTION.isdisjoint(lower[max(begin, verb - 9) : verb]):
        return False
    near = lower[max(0, first - _ASKED_IN) : first + _ASKED_IN]
    return not trial.isdisjoint(near) or not CRIMES.isdisjoint(near)


def listed(page: Page, first: int, last: int, begin: int, stop: int) -> str:
    """The offence, if a bare number is the next of a list of terms: 15 years for fraud, *eight* for theft; else ``""``."""
    lower = page.scan.lower
    if (
        lower[first - 1] not in (",", "and", ";", ":", "-", "–", "—")
        or page.scan.word(last + 1) != "for"
        or last + 2 >= stop
    ):
        return ""
    offence = next((word for word in lower[last + 2 : min(stop, last + 5)] if word in CRIMES), "")
    if not offence:
        return ""
    for i in range(first - 2, max(begin, first - _LISTED), -1):
        if lower[i] == "counts" and "years" in lower[i - 6 : i]:
            continue  # "75 more years for the other eight counts"
        if lower[i] in ("years", "months", "days", "counts"):
            told = lower[i] == "years" and lower[i + 1] in _FIRST_OF_LIST and custodial(page, i - 1, i, begin, stop)
            return offence if told else ""
    return ""


__all__ = ["custodial", "imposed", "listed", "sought"]
