"""Counts without a number: how often, in one word; and none. With them, what is counted by verbs and as what."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.scan import clauses
from factcli.scan.counting import known, plural
from factcli.scan.numbers import Number
from factcli.values import Interval, Modifier

ARE = frozenset("are were have had remain remained will still".split())
"""Words after a bare number that make it the subject: "four were hurt"."""

# Verbs that take people, so that a bare figure beside them counts people: "killing three", "two were arrested".
PEOPLE_VERBS = frozenset(
    "kill die injure arrest detain charge hospitalise rescue evacuate shoot stab miss murder convict rape attack "
    "hurt strand trap sentence accuse survive bury behead execute abduct kidnap capture displace homeless treat "
    "drown perish".split()
)
# Nouns of which each is of one person: 52 arrests are 52 people, three deaths three.
_PER_PERSON = frozenset(["arrest", "death", "injury", "killing"])
_PEOPLES = frozenset(
    ["zealanders", "lankans", "guineans", "ricans", "leoneans", "verdeans"]
)  # ends of names of two words
_NONE_OF = ("injuries", "casualties", "deaths", "fatalities", "children", "survivors")
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4}
_MURDERS = frozenset("murder murders homicide homicides killing killings slaying slayings".split())
_SCORING = frozenset("score scores scored scoring net nets netted netting".split())
_BAGGING = frozenset("bagged bagging grabbed grabbing notched notching claimed completed completing hit".split())
_SCORED_WITH = frozenset("the back of at least just already only".split())  # "found the net twice"
_SCALES = {"dozen": "dozens", "hundred": "hundreds", "thousand": "thousands", "million": "millions"}
_MONEY = frozenset(
    "dollars pounds euros rupees yen yuan francs pesos rand kronor cents pence square cubic metric".split()
)
_ONWARD = frozenset("into through out in onto to for at around past along towards outside as".split())
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


@cache
def words() -> frozenset[str]:
    """How often, in one word; one alone; and none."""
    plain = "no nobody none neither not single both brace hat several few".split()
    return frozenset([*_TIMES, *_MULTIPLE, *TOGETHER, *DO_NOT, *plain])


DO_NOT = frozenset(["don't", "doesn't", "didn't"])

TOGETHER = {"pair": 2, "trio": 3}
"""People told by what they make together: a pair of researchers, a trio of American scientists."""


@cache
def _classes() -> dict[str, str]:
    return lang.noun_classes()


def unit_of(noun: str) -> str:
    """The class of what is counted; people of every sort are persons, kept apart by the noun itself."""
    found = _classes().get(noun) or clauses.lemma(noun)
    one = lang.singular(noun)
    if found == "model":
        return found  # of a product, far more often than of a catwalk
    if (
        found in lang.person_classes()
        or one in lang.person_nouns()
        or one in ("male", "female", "life")
        or found in _PER_PERSON
        or noun in clauses.RESULT
        or noun in ("others", "other", "police")
    ):
        return "person"
    return found


def year(word: str) -> bool:
    """Whether a figure looks like a year of the last century or this one."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def things(word: str) -> bool:
    """Whether a word that stands where only a noun can, as behind "the number of", names several things or people."""
    if not plural(word) or word in lang.unit_words() or word in lang.time_units():
        return False
    return known(word) or (word.endswith("s") and word not in lang.verb_forms() and word not in lang.stop_words())


def people_of(word: str) -> bool:
    """Whether a word names several of a people: Indians, Kenyans; not Swiss, which is also the name of anything Swiss."""
    return word.endswith("s") and (word[:-1] in lang.demonyms() or word in _PEOPLES)


def word_count(page: Page, at: int, begin: int, stop: int) -> Found | None:
    """The count that a word without a number states at token ``at``: "twice", "no one was injured"."""
    scan = page.scan
    word = scan.lower[at]
    if word in _TIMES:
        n = _TIMES[word]
        if word == "once" or scan.word(at + 1) in ("as", "the", "more", "that"):
            return None
        unit, often = times_of(page, at, begin)
        return Found("count.times", at, at, str(n), Interval.at(n), unit, "number", phrase=at, scope=often)
    if word in _MULTIPLE:
        return _multiple(page, at, _MULTIPLE[word])
    if word == "no" and scan.word(at + 1) == "-" and scan.word(at + 2) == "one":
        verb = clauses.verb_after(scan, at + 3, stop)
        if verb.token < 0 or verb.kind not in PEOPLE_VERBS:
            return None
        return Found("count.none", at, at + 2, "0", Interval.at(0), "person", "number", phrase=at + 2, verb="beside")
    after_none = scan.word(at + 1)
    alone = word == "nobody" or (word == "no" and after_none in ("one", "other", "others"))
    if not alone and not (word == "no" and after_none in _NONE_OF):
        return None
    last = at + 1 if word == "no" and after_none == "one" else at
    after = last + 1
    scope: tuple[str, ...] = ()
    if scan.word(after) == "else":
        scope, after = ("others",), after + 1
    if after_none == "other" and scan.word(at + 2) in _NONE_OF:
        return word_other(at)  # "no other injuries were reported"; "no other details" counts nothing
    if after_none == "other" and lang.singular(scan.word(at + 2)) in lang.person_nouns():
        verb = clauses.verb_after(scan, at + 3, stop)  # "no other residents were hurt"
        return word_other(at) if verb.token >= 0 and verb.kind in PEOPLE_VERBS else None
    if after_none == "other" and scan.word(at + 2) not in ARE:
        return None
    if last == at and word == "no":
        unit = unit_of(after_none)
        return Found(
            "count.none",
            at,
            at,
            "0",
            Interval.at(0),
            unit,
            "number",
            head=at + 1,
            phrase=at + 1,
            verb="beside",
            scope=scope,
        )
    verb = clauses.verb_after(scan, after, stop)
    if verb.token < 0 or verb.kind not in PEOPLE_VERBS:
        return None
    return Found(
        "count.none", at, last, "0", Interval.at(0), "person", "number", phrase=after - 1, verb="beside", scope=scope
    )


def streamed(page: Page, at: int) -> bool:
    """Whether a token is a verb of motion that no table holds: thousands streamed into the square."""
    word = page.scan.lower[at]
    return (
        word.endswith("ed")
        and not word.startswith("un")
        and not known(word)
        and word not in lang.count_adjectives()
        and page.scan.word(at + 1) in _ONWARD
    )


def verb_only(word: str) -> bool:
    """Whether a word can be nothing but a verb in the past: flared."""
    return word.endswith("ed") and not known(word) and word not in clauses.RESULT


def several(page: Page, at: int) -> tuple[Number, str] | None:
    """Several hundred, a few thousand: hundreds, thousands; the number, and the word that is its value."""
    scan = page.scan
    name = _SCALES.get(scan.word(at + 1))
    behind = scan.word(at + 2)
    if (
        name is None
        or behind in _SCALES
        or behind in lang.unit_words()
        or behind in lang.time_units()
        or behind in _MONEY
    ):
        return None
    first = at
    if scan.lower[at] == "few":
        if scan.word(at - 1) not in ("a", "the") or scan.word(at - 2) == "only":
            return None
        first -= scan.word(at - 1) == "a"
    low = Decimal(lang.vague()[name])
    return Number(first, at + 1, low, low, None, "vague", Modifier.EQUAL_OR_MORE), name


def word_other(at: int) -> Found:
    """No other injuries were reported: none beside those told of."""
    zero = Interval.at(0)
    return Found(
        "count.none", at, at, "0", zero, "person", "number", head=at + 2, phrase=at + 2, verb="beside", scope=("others",)
    )  # fmt: skip


def times_of(page: Page, at: int, begin: int) -> tuple[str, tuple[str, ...]]:
    """The unit and the scope of a number of times: who scores twice has two goals; else it is so many times."""
    lower = page.scan.lower
    for i in range(at - 1, max(begin, at - 4) - 1, -1):
        if lower[i] in _SCORING:
            return "goal", ()
        if lower[i] not in _SCORED_WITH:
            break
    return "time", ("times",)


def several_goals(page: Page, at: int, begin: int) -> Found | None:
    """bagged a brace · scored a hat-trick: so many goals, where a verb of scoring stands before."""
    lower = page.scan.lower
    goals, last = 2, at
    if lower[at] == "hat":
        goals, last = 3, at + 1 + (page.scan.word(at + 1) == "-")
        if page.scan.word(last) not in ("trick", "tricks"):
            return None
    near = lower[max(begin, at - 4) : at]
    if _SCORING.isdisjoint(near) and _BAGGING.isdisjoint(near):
        return None
    if page.scan.word(last) == "tricks" or "wickets" in near or near[-1:] not in (["a"], ["his"], ["her"]):
        return None
    allowed = Interval.at(goals)
    return Found("count.goals", at, last, str(goals), allowed, "goal", "number", phrase=last, verb="beside")


def both(page: Page, at: int, stop: int) -> Found | None:
    """Both men were jailed: two of those people, where what is told of them follows."""
    scan = page.scan
    head = at + 1 + (scan.word(at + 1) in ("the", "his", "her", "their"))
    noun = scan.word(head) if head + 1 < stop else ""
    if lang.singular(noun) == noun or lang.singular(noun) not in lang.person_nouns():
        return None
    if scan.lower[head + 1] not in ("were", "are", "have", "had"):
        return None
    allowed = Interval.at(2)
    return Found(
        "count.both", at, at, "2", allowed, "person", "number", head=head, phrase=head, verb="beside",
        certainty="tentative", reason="both may be two of more",
    )  # fmt: skip


def _multiple(page: Page, at: int, victims: int) -> Found | None:
    """a double murder: two people were killed; of a double murder-suicide the killer may be one."""
    after = [page.scan.word(i) for i in (at + 1, at + 2, at + 3)]
    if after[0] not in _MURDERS or "suicide" in after[1:]:
        return None
    allowed = Interval.at(victims)
    return Found(
        "count.multiple", at, at, str(victims), allowed, "person", "number", head=at + 1, phrase=at + 1, verb="before"
    )
