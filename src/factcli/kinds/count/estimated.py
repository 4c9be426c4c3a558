"""The bounds of what is estimated: estimates of the dead range from 200 to 5,000."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.counted import counted
from factcli.kinds.count.words import things
from factcli.scan import clauses
from factcli.scan.numbers import Number, number_at
from factcli.values import Modifier

_RANGING = frozenset("range ranges ranged ranging vary varies varied varying".split())
_ESTIMATES = frozenset("estimates estimate figures tolls tallies counts numbers number".split())
_NAMED = 12  # tokens from the verb to its subject
_REACH = 30  # and to "the number of"
_OPEN = frozenset("as many high much from to about around up nearly over more than".split())
_HEDGED = 5  # tokens from "to" to the second figure


def estimated(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """The two bounds of an estimate as one range, where the noun stands behind "estimates of" or "the number of"."""
    lower = page.scan.lower
    verb = number.begin - 2
    if previous != "from" or verb <= begin or lower[verb] not in _RANGING or number.form not in ("digits", "words"):
        return None
    if not any(lower[i] in _ESTIMATES for i in range(verb - 1, max(begin - 1, verb - _NAMED), -1)):
        return None
    noun = _of_what(page, verb, begin)
    whole = number if number.high > number.low else _joined(page, number, stop)
    if noun < 0 or whole is None:
        return None
    found = counted(page, whole, clauses.Phrase(noun, whole.end), "count.estimated", begin, stop)._replace(phrase=noun)
    return found._replace(unit="person") if lower[noun] in lang.demonyms() else found  # the number of Chinese


def _joined(page: Page, number: Number, stop: int) -> Number | None:
    """The number from a first figure up to the one behind its "to": from 200,000 to as many as 5 million."""
    lower = page.scan.lower
    at = number.end + 1
    if at >= stop or lower[at] != "to":
        return None
    for i in range(at + 1, min(stop, at + _HEDGED)):
        upper = number_at(page.scan, i) if lower[i] not in _OPEN else None
        if upper is not None:
            if upper.form not in ("digits", "words") or upper.low <= number.low:
                return None
            return number._replace(last=upper.last, high=upper.high, step=None, modifier=Modifier.NONE, hedge_last=-1)
        if lower[i] not in _OPEN:
            break
    return None


def _of_what(page: Page, verb: int, begin: int) -> int:
    """The noun that is estimated: behind "estimates of" or "the number of" before the verb, or -1."""
    lower = page.scan.lower
    for i in range(verb - 1, max(begin - 1, verb - _REACH), -1):
        if lower[i] in _ESTIMATES and lower[i + 1] == "of" and not (lower[i + 2] == "the" and lower[i + 3] == "number"):
            head = clauses.noun_phrase(page.scan, i + 1, verb).head
            if head >= 0 and (things(lower[head]) or lower[head] in clauses.RESULT):
                return head
            return i + 2 if lower[i + 2] in lang.demonyms() else -1
    return -1
