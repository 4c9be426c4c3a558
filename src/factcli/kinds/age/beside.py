"""Ages beside names: ``Marsh, 47,`` · ``Marsh and Tull, both 47``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import when_died
from factcli.kinds.age.nominals import at_the_time, beside_noun
from factcli.kinds.age.owners import native
from factcli.kinds.age.stated import EVENT, OLDEST, either_of, stated_age
from factcli.kinds.age.whose import named_as_person, nameish, nominal, person
from factcli.kinds.base import Found, Page
from factcli.scan.names import Name
from factcli.scan.numbers import Number, begins_number, number_at
from factcli.values import Modifier

_DASHES = frozenset(["-", "–", "—"])
_AFTER_AGE = frozenset([",", ".", ")", ";", '"', "of", "who", "and", "was", "from", "!", "?", ":"])
# What may follow "Ann Marsh, 47" where the second comma was forgotten.
_AFTER_FULL_NAME = frozenset(
    "in was is were are has had died who whose from for at on after when both faces with pleaded remains said "
    "told died today".split()
)

# Words between names and the age or decade that all of them have.
_TOGETHER = frozenset([",", "(", "were", "are", "aged", "ages", "both", "all", "in", "who"])
# Of what reports tell with the minute or the shirt's number behind a surname.
_SCORING = frozenset(
    "goal goals try tries scored scorer scorers sealed penalty penalties pen xi subs substitutes og".split()
)


# Where in a photograph somebody is, between the name and the age.
_IN_PICTURE = frozenset("left right centre center pictured above below inset seated standing".split())


def after_name(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Marsh, 47, · Marsh (47) · Marsh, 47 (end) · his wife, Marsh, 40 · Marsh, 47 at the time, · a man, 47,."""
    scan = page.scan
    lower = scan.lower
    either = either_of(page, number)  # "a boy, 15 or 16,"
    if (number.first != number.last and not either) or number.modifier is not Modifier.NONE or number.hedge_last >= 0:
        return None
    before = number.begin - 1  # "only 21" is 21
    if number.form == "words":
        if not (_child(page, number, begin) or _spelled(page, number, stop)):
            return None
    elif number.form != "digits" or not lower[number.first].isdigit():
        return None
    if before > begin and lower[before] in ("now", "then", "still", "also", "himself", "herself"):
        before -= 1
    dashed = lower[before] in ("-", "–", "—") and at_the_time(lower, number.last + 1)
    dashed = dashed or _between_dashes(page, number, before)
    if before <= begin or (lower[before] not in (",", "(") and not dashed):
        return None
    at = before - 1
    if lower[before] == "," and lower[at] in _IN_PICTURE and lower[at - 1] == "," and at - 2 > begin:
        at -= 2  # "Ann Marsh, left, 47,"
    if lower[at] == ")":  # "Jordan (Jo) Marsh (JM), 47"
        while at > begin and lower[at] != "(":
            at -= 1
        at -= 1
    while at > begin and lower[at] in ('"', ".", ","):  # "Holt Jr., 27,"
        at -= 1
    name = page.names.at(at)
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if lower[before] == "(":
        if follow != ")":
            return None
    elif (
        follow not in _AFTER_AGE
        and not (follow in _AFTER_FULL_NAME and name is not None and named_as_person(name) and nameish(name))
        and not at_the_time(lower, number.last + 1)
        and not dashed
    ):
        return None
    if follow == "of" and scan.word(number.last + 2) in (
        "the",
        "them",
        "his",
        "her",
        "which",
        "whom",
        "whose",
        "these",
        "those",
    ):
        return None
    if (
        follow in ("and", ",")
        and scan.word(number.last + 2).isdigit()
        and not scan.word(number.last + 3)[:1].isalpha()
        and follow == ","
    ):
        return None  # "Leeds, 3, 2": a list of figures
    then = (
        lower[number.begin - 1] == "then"
        or at_the_time(lower, number.last + 1)
        or (follow == "when" and not when_died(lower, number.last + 1))
    )
    if name is not None and either:
        return None
    if name is not None:
        name = native(page, name, begin) or name
    if name is not None and name.kind != "demonym":
        if lower[before] == "(" and " " not in name.key and not _SCORING.isdisjoint(lower[begin:stop]):
            return None  # "sealed by Moore (22) and Ferris (88)" are minutes
        if not named_as_person(name) or (
            number.form == "digits"
            and name.kind == ""
            and not nameish(name)
            and (follow not in (",", ")", ".", "and", "who") or number.low < 10)
        ):
            return None
        if name.kind == "" and scan.word(name.first - 1) in ("in", "at", "from", "near", "of", "to", "on"):
            return None  # "in Vila Nova, 47"
        kin = _namesake(page, name, int(number.low), begin)
        who = person(page, name) if kin < 0 else nominal(page, kin, name.last)._replace(head=lower[kin])
        found = stated_age(page, number, "age.apposition", number.last, subject=who)
        return found._replace(attribute=EVENT) if then else found
    return beside_noun(page, number, at, begin, stop)


def _between_dashes(page: Page, number: Number, dash: int) -> bool:
    """Whether dashes set an age off behind a full name: "Ann Marsh — 47, from Hull — was jailed"; not "Ann Marsh – 47, ..."."""
    scan = page.scan
    name = page.names.at(dash - 1) if scan.lower[dash] in _DASHES and not scan.glued(dash) else None
    if name is None or name.kind != "person" or " " not in name.key:
        return False
    follow = scan.word(number.last + 1)
    return follow in _DASHES or (follow == "," and scan.word(number.last + 2) in ("from", "of", "a", "an", "who"))


def _namesake(page: Page, name: Name, years: int, begin: int) -> int:
    """The noun of kin before a first name that somebody of another age bears too ("Jan Marsh, 45, and his son Jan"), or -1."""
    at = name.first - 1
    if name.first != name.last or at < begin or page.scan.lower[at] not in lang.kin_nouns():
        return -1
    ages = page.people.aged.get(name.key, set())
    return at if " " in name.key and len(ages) > 1 and years in ages else -1


def _child(page: Page, number: Number, begin: int) -> bool:
    """Whether an age in words stands beside a child's name: "her son Piet, eight," "his daughters, Ann, six, and"."""
    lower = page.scan.lower
    name = page.names.at(number.first - 2)
    if name is None or lower[number.first - 1] not in (",", "(") or not 1 <= number.low < 20:
        return False
    at = name.first - 1
    if lower[at] in (",", "and") and at > begin:
        at -= 1
    if lower[at] == "," and lower[at - 1] in lang.number_words() and at - 2 > begin and lower[at - 2] == ",":
        at -= 3  # "grandchildren Tim, nine, and Zoe, six,"
        other = page.names.at(at)
        at = other.first - 1 if other is not None else at
    return at >= begin and lang.singular(lower[at]) in lang.kin_nouns()


def _spelled(page: Page, number: Number, stop: int) -> bool:
    """Whether an age in words stands between commas behind a full name of a person: "Maya Trent, nineteen, won"."""
    name = page.names.at(number.first - 2)
    if name is None or name.kind != "person" or name.first == name.last or number.low < 13:
        return False
    scan = page.scan
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    return scan.lower[number.first - 1] in (",", "(") and follow in (",", ")")


def both_ages(page: Page, number: Number, begin: int, stop: int, last: int = -1) -> list[tuple[Found, Number]] | None:
    """Ann Marsh and Roy Tull, both 51 · Ann Marsh and Roy Tull, 46 and 51, respectively: the ages with their numbers.

    ``last`` is the last token of an age that goes on behind its number: "all 25 years old".
    """
    scan = page.scan
    lower = scan.lower
    at = number.first - 1
    if at <= begin:
        return None
    second: Number | None = None
    if lower[at] in ("both", "all") or (lower[at] in ("aged", "age") and lower[at - 1] == "both"):
        at -= 1 if lower[at] in ("both", "all") else 2
    elif lower[at] in (",", "aged", "ages", "were") and lower[number.last + 1 : number.last + 2] == ["and"]:
        other = scan.word(number.last + 2)
        second = number_at(scan, number.last + 2) if begins_number(other) else None
        if (
            second is None
            or second.form not in ("digits", "words")
            or second.high > OLDEST
            or scan.word(second.last + 1) not in (",", ".", ")", ";", "respectively", "were")
        ):
            return None
    else:
        return None
    end = max(number.last, last)
    follow = scan.word(end + 1) if end + 1 < stop else "."
    if second is None and follow[:1].isalnum() and follow not in _AFTER_FULL_NAME and follow not in _AFTER_AGE:
        return None  # "all 12 points up"
    names = named_together(page, at, begin)
    if (last >= 0 or all(" " not in name.key for name in names)) and all(name.kind != "person" for name in names):
        return None  # clubs, towns
    if "both" in lower[at + 1 : number.first]:
        names = names[-2:]
    if second is not None:
        if len(names) != 2:
            return None
        return [
            (stated_age(page, own, "age.both", own.last, subject=person(page, name)), own)
            for name, own in zip(names, (number, second), strict=True)
        ]
    return [
        (stated_age(page, number, "age.both", max(number.last, last), subject=person(page, name)), number)
        for name in names
    ] or None


def named_together(page: Page, at: int, begin: int) -> list[Name]:
    """The people of a list of names that ends before the words at token ``at``: "Ann Marsh, Roy Tull and Zoe Hart, both"."""
    lower = page.scan.lower
    while at > begin and lower[at] in _TOGETHER:
        at -= 1
    right = page.names.at(at)
    if right is None or right.kind not in ("person", ""):
        return []
    first = right.first - 1
    while first > begin and right.first - first < 7 and lower[first] not in ("and", "&"):
        if not (lower[first][0].isalpha() or lower[first] == "."):
            return []
        first -= 1
    if lower[first] not in ("and", "&"):
        return []
    names = [right]
    at = first - 1
    while at >= begin:
        at -= at > begin and lower[at] == "," and len(names) >= 1
        name = page.names.at(at)
        if name is None or name.kind not in ("person", "") or name.possessive:
            break
        names.insert(0, name)
        at = name.first - 1
        if at < begin or lower[at] != ",":
            break
    return names if len(names) > 1 else []
