"""A number that counts, as a finding: its set, what is counted, and whether it is a part, a total or a rate."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.words import unit_of
from factcli.model import Mention
from factcli.scan import clauses
from factcli.scan.numbers import Number
from factcli.values import ValueSet, count_set, number_text, plural_set

# Words before arrests or injuries that are one person's: his 12 arrests, she suffered 17 injuries.
_OF_ONE = frozenset("his her previous prior earlier past suffered sustained suffering sustaining with".split())
_JUST = frozenset(["just", "only", "about", "nearly", "fewer"])
_WHERE = frozenset("in across at near throughout around outside inside".split())


def counted(page: Page, number: Number, phrase: clauses.Phrase, rule: str, begin: int, stop: int) -> Found:
    """The finding of a number that counts what a noun phrase names; without a noun it counts people.

    What happens to a person once counts people too: 52 arrests, three deaths.
    """
    scan = page.scan
    lower = scan.lower
    noun = lower[phrase.head] if phrase.head >= 0 else ""
    unit = unit_of(noun) if noun else "person"
    if noun and lang.singular(noun) == "lot":
        unit = "person"
    scope = list(phrase.scope)
    first, end = number.begin, number.end
    before = lower[first - 1] if first > begin else ""
    if before in ("other", "another", "further", "additional"):
        scope.append("others")
    if scan.word(end + 1) in ("others", "other", "more", "additional", "further", "extra"):
        scope.append("others")
    total = clauses.totals(scan, first, max(phrase.last, end), begin, stop)
    if total:
        scope.append(total)
    if before == "from" and _moves(lower, phrase.last + 1, stop):
        scope.append("before")  # what it was before: "from 11,000 pairs to 600"
    follow = scan.word(phrase.last + 1)
    if follow == "each" or before in ("each", "every"):
        scope.append("each")
    if follow in ("a", "per", "every") and scan.word(phrase.last + 2) in (
        "day",
        "year",
        "week",
        "month",
        "hour",
    ):
        scope.append("rate")
    if number.form == "vague":
        allowed: ValueSet = plural_set(int(number.low))
        value = " ".join(lower[number.first : number.last + 1]).partition(" and ")[0]  # hundreds and hundreds
    else:
        allowed = count_set(number.low, number.high, number.modifier, number.step, True)
        value = number_text(number.low, number.high, number.modifier)
    last = max(phrase.last, end)
    if unit == "person" and noun in lang.event_nouns():
        if not _OF_ONE.isdisjoint(lower[max(begin, first - 3) : phrase.head]):
            unit = lang.noun_classes().get(noun, noun)
        elif noun in lang.verb_forms() and scan.word(phrase.head + 1) not in _WHERE:
            last = phrase.head - 1  # "52 arrests": that they were arrested is said by the noun itself
    return Found(
        rule,
        number.first,
        number.last,
        value,
        allowed,
        unit,
        "number",
        head=phrase.head,
        of_head=phrase.of_head,
        phrase=last,
        verb="beside",
        scope=tuple(dict.fromkeys(scope)),
    )


def _moves(lower: list[str], at: int, stop: int) -> bool:
    """Whether shortly behind a count stands the figure to which it moved: (from 900 pairs in May) to 600."""
    for i in range(at, min(stop - 1, at + 6)):
        if lower[i] == "to":
            return lower[i + 1][0].isdigit() or lower[i + 1] in _JUST
    return False


def with_noun(page: Page, noun: int, found: Found) -> Found:
    """The finding with a noun that stands before the number for what is counted."""
    scan = page.scan
    word = scan.lower[noun]
    return found._replace(
        subject=Mention(scan.text(noun, noun), scan.starts[noun], scan.ends[noun], "nominal", "", word)
    )
