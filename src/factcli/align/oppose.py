"""Groups whose values exclude one another, set against each other where only one question can be meant.

The surest pairs come first, each group once. Groups told apart by an article that has both, by place or by event are
never set against each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from factcli import lang
from factcli.align.ages import Group
from factcli.align.caution import may_be_firm
from factcli.align.contrast import contrasted
from factcli.align.ground import SLIP_DAYS, Ground
from factcli.align.items import SAYING, Item, Side, days_apart, days_of, other_time
from factcli.align.levels import Comparison, veto
from factcli.align.pairs import Pairs, mutually_likest
from factcli.align.parallel import set_apart
from factcli.align.parts import may_be_part, narrower
from factcli.align.slots import of_others
from factcli.relation import relation
from factcli.values import Interval

_CONFLICT, _FIRM = -0.7, 0.5  # the odds, as logarithms, from which statements are in conflict, and firmly
# How like frames must be that need nothing else: their nearest words with one subject, without one, without a noun counted.
_NEAR_SAME, _NEAR_ALONE, _NEAR_NO_HEAD = 0.2, 0.6, 0.45
_SAME_WORDS, _FIRM_FRAMES = 0.85, 2.75
_ALIKE = 0.75


def oppose(groups: list[Group], pairs: Pairs) -> list[Group]:
    """Set groups whose values exclude each other, and that answer one question by the odds, against each other."""
    best = _likeliest(groups, pairs)
    figures = _figures(pairs) if best else {}
    merged: set[int] = set()
    result: dict[int, Group] = dict(enumerate(groups))
    for (x, y), (_, sure, found, a, b) in sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0])):
        if x in merged or y in merged or _barred(groups[x], groups[y], pairs) or _two_events(a, b, pairs, figures):
            continue
        merged |= {x, y}
        left, right = result.pop(x), result.pop(y)
        against = f"{found.level}, another value"
        items = [(item, level or against) for item, level in left.items + right.items]
        group = Group(sorted(items, key=lambda pair: pair[0].order), left.tentative + right.tentative)
        if not sure:
            group.tentative.append("the statements are alike, but they may be about two things")
        result[x] = group
    return [result[key] for key in sorted(result)]


Likeliest = tuple[float, bool, Comparison, Item, Item]  # the odds, whether they are firm, and by which two statements


def _likeliest(groups: Sequence[Group], pairs: Pairs) -> dict[tuple[int, int], Likeliest]:
    """For every two groups that may answer one question, the two statements that say so most clearly."""
    best: dict[tuple[int, int], Likeliest] = {}
    if not pairs.opposed:
        return best
    ground = Ground(groups, pairs)
    group_of = {item.order: x for x, group in enumerate(groups) for item, _ in group.items}
    paths = [frozenset(group.paths()) for group in groups]
    for a, b, found in pairs.opposed:
        x, y = group_of[a.order], group_of[b.order]
        if not _comparable(a.item, b.item, found):
            continue
        odds = ground.odds(a, b, found)
        key = (x, y) if x < y else (y, x)
        if odds < _CONFLICT or (key in best and odds <= best[key][0]):
            continue
        if of_others(a.item, b.item) or contrasted(a.item, b.item):
            continue
        if not paths[x].isdisjoint(paths[y]) and _told_apart(groups[x], groups[y], (a.item, b.item, found), pairs):
            continue
        apart = set_apart(a.item, b.item)
        if apart != "thing":
            sure = not apart and not _repeated(a.item) and may_be_firm(a.item, b.item)
            sure = sure and (odds >= _FIRM or _near_identical(a, b, found))
            best[key] = odds, sure, found, a.item, b.item
    return best


def _told_apart(left: Group, right: Group, closest: tuple[Item, Item, Comparison], pairs: Pairs) -> bool:
    """Whether an article gives both values, and so means two questions; "thousands" beside "8,000" does not.

    Nor does what it says in words far less like: two statements told in the same words are of one question, and the like
    value that the article also gives is of another, whatever group it is in.
    """
    a, b, found = closest
    alike = found.likeness >= _ALIKE and a.claim.kind in _FIGURES
    ends = {a.claim.path: b, b.claim.path: a} if alike else {}
    for one, _ in left.items:
        for two, _ in right.items:
            if one.claim.path != two.claim.path or relation(one.claim, two.claim) != "disjoint":
                continue
            other = ends.get(one.claim.path)
            rival = two if one in (a, b) else one if two in (a, b) else None
            if other is None or rival is None or _like(rival, other, pairs) > found.likeness / 2:
                return True
    return False


def _like(a: Item, b: Item, pairs: Pairs) -> float:
    """How like two statements are told, whatever their values."""
    found, _ = pairs.between(min(a.order, b.order), max(a.order, b.order))
    return found.likeness if found is not None else 0.0


def _barred(left: Group, right: Group, pairs: Pairs) -> bool:
    """Whether any two members of two groups cannot be of one fact."""
    for a in _outright(left):
        for b in _outright(right):
            found, _ = pairs.between(a.order, b.order)
            one, two = (a, b) if a.order < b.order else (b, a)
            if found is not None and (veto(one, two, found) or _elsewhere(one, two, found)):
                return True
    return False


def _outright(group: Group) -> list[Item]:
    """The members of a group that give its figure outright, where some do: 62 were hurt, and not 62 others."""
    return [item for item, _ in group.items if "others" not in item.scope] or [item for item, _ in group.items]


def _comparable(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two exclusive statements can be slips about one event at all."""
    if a.claim.kind in ("date", "period") and not _one_event(a, b, found):
        return False
    if a.claim.kind == "count" and (narrower(a, b) or narrower(b, a) or may_be_part(a, b) or may_be_part(b, a)):
        return False
    if a.claim.kind == "measure" and _converted(a, b):
        return False
    if a.claim.kind == "ordinal" and not _one_row(a, b):
        return False
    if a.claim.kind in _PRICED and (_traded(a) or _traded(b)) and not _one_close(a, b):
        return False
    if a.claim.kind == "time" and found.predicate not in ("same", "related") and (_part_of_day(a) or _part_of_day(b)):
        return False  # much happens in an afternoon
    if not other_time(a, b):
        return True
    apart = days_apart(a, b)
    if a.claim.kind == "count":
        return apart is None or apart <= SLIP_DAYS  # twelve were hurt on Monday, nine on Thursday
    if a.claim.kind in _PERIODIC and apart is None:
        return False  # it was 4.2% in May and 4.6% in April
    return a.claim.kind != "time"


_FIGURES = frozenset({"count", "money", "percent", "measure", "term"})
_PERIODIC = frozenset({"money", "percent", "term"})  # of which each month or year has one of its own
_CONVERTING = 0.01


def _converted(a: Item, b: Item) -> bool:
    """Whether two figures in two units differ by no more than converting and rounding does: almost 12m km/h, 3,400 km/s."""
    if a.claim.value.partition(" ")[2] == b.claim.value.partition(" ")[2]:
        return False
    one, two = a.claim.allowed, b.claim.allowed
    if not isinstance(one, Interval) or not isinstance(two, Interval):
        return False
    ends = [end for end in (one.low, one.high, two.low, two.high) if isinstance(end, Decimal)]
    if len(ends) < 4:
        return False
    gap = max(ends[0], ends[2]) - min(ends[1], ends[3])
    return float(gap) < _CONVERTING * float(max(ends))


def _part_of_day(item: Item) -> bool:
    return item.claim.value.isalpha()


_RANKING = "world ranking"
_PLACED = frozenset({"become", "be"})


def _one_row(a: Item, b: Item) -> bool:
    """Whether two places in an order can be one thing's: not a third victim and a fourth, nor the ranks of two players."""
    if _RANKING in (a.claim.unit, b.claim.unit):
        return a.subject == b.subject >= 0
    if a.claim.frame.head not in lang.person_nouns() and b.claim.frame.head not in lang.person_nouns():
        return True
    return a.claim.frame.predicate_class in _PLACED and b.claim.frame.predicate_class in _PLACED


_PRICED = frozenset({"money", "percent", "measure"})
_TRADED = frozenset({"share", "index"})  # a stock is told as a share
_CLOSING = frozenset({"shut", "end"})
_MOVING = frozenset({"trade", "rise", "fall", "open", "gain", "lose", "add", "shed"}) | _CLOSING


def _traded(item: Item) -> bool:
    """Whether a figure is of a price on the market, which is another one every hour."""
    frame = item.claim.frame
    return frame.predicate_class in _MOVING and not _TRADED.isdisjoint((*frame.words, *frame.context))


def _one_close(a: Item, b: Item) -> bool:
    """Whether two prices are those at the close of one day, as far as is told."""
    closing = a.claim.frame.predicate_class in _CLOSING and b.claim.frame.predicate_class in _CLOSING
    return closing and (a.when is None) == (b.when is None) and not other_time(a, b)


def _near_identical(a: Side, b: Side, found: Comparison) -> bool:
    """Whether the frames alone leave no reasonable doubt that one thing is meant."""
    if mutually_likest(a, b, found.score) < 2 or found.subject == "other":
        return False
    if found.likeness >= _SAME_WORDS:
        return True
    if found.predicate != "same":
        return False
    if a.claim.kind in ("date", "period"):
        return (found.subject == "same" and found.near >= _NEAR_SAME) or found.near >= _NEAR_ALONE
    return found.score >= _FIRM_FRAMES and (
        found.head in ("same", "class") or (found.head == "none" and found.near >= _NEAR_NO_HEAD)
    )


def _figures(pairs: Pairs) -> dict[tuple[str, int], list[int]]:
    """The figures of each sentence that states some."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for order, side in pairs.sides.items():
        if side.claim.kind in _FIGURES:
            found[side.path, side.claim.sentence_start].append(order)
    return found


def _two_events(a: Item, b: Item, pairs: Pairs, figures: dict[tuple[str, int], list[int]]) -> bool:
    """Whether two dates stand beside figures of one thing that exclude each other: so many that day, so many this day."""
    if a.claim.kind not in ("date", "period"):
        return False
    left = figures.get((a.claim.path, a.claim.sentence_start), [])
    right = figures.get((b.claim.path, b.claim.sentence_start), [])
    compared = {(i, j): pairs.between(i, j) for i in left for j in right}
    met = {order for pair, (_, related) in compared.items() if related in ("same", "compatible") for order in pair}
    for (i, j), (found, related) in compared.items():
        if i in met or j in met:
            continue  # "seven women and five men" in both: the seven is set against no five
        if (
            found is not None
            and related == "disjoint"
            and not veto(pairs.sides[i].item, pairs.sides[j].item, found)
            and (found.head in ("same", "class", "generic") or (found.head == "none" and found.predicate == "same"))
        ):
            return True
    return False


def _elsewhere(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two counts are of different places: "across Asia" and "in the province"."""
    one, two = a.claim.frame.place, b.claim.frame.place
    return bool(one and two and one != two) and a.claim.kind == "count" and found.likeness < _ALIKE


# What happens again and again, or lasts: another day of it is another event, or the same state.
_REPEATED = frozenset(
    (
        "appear meet hold schedule say tell identify play visit speak post update publish report contact call "
        "expect plan include be have do attend testify work see make take go come ask respond confirm warn "
        "issue announce gather protest miss remain live stay "
    ).split()
)
# Unless the two sentences are told in the same words, and so of one time: how like they are, and how many words they share.
_RETOLD, _RETOLD_WORDS = 0.4, 4
_NEAR_DAYS = 10


def _repeated(item: Item) -> bool:
    return item.claim.kind in ("date", "period") and item.claim.frame.predicate_class in _REPEATED


def _one_event(a: Item, b: Item, found: Comparison) -> bool:
    """Whether two dates of one verb can be slips about one event: near each other, or one of them a year off."""
    said = not SAYING.isdisjoint((a.claim.frame.predicate_class, b.claim.frame.predicate_class))
    if a.claim.quoted or b.claim.quoted or said:
        return False  # what a speaker calls today is not the article's today, and things are said again
    if _repeated(a) and not (found.likeness >= _RETOLD and found.shared >= _RETOLD_WORDS):
        return False
    if a.claim.frame.modality != b.claim.frame.modality:
        return False
    if a.claim.rule == b.claim.rule == "date.weekday" and a.claim.text == b.claim.text:
        return False  # the same weekday, counted from two days of publication
    ends = sorted(filter(None, (days_of(a), days_of(b))))
    if len(ends) < 2:
        return True
    (begun, early), (late, _) = ends
    gap = (late - early).days
    if gap <= _NEAR_DAYS:
        return True
    told = {"date.weekday", "date.deictic", "date.calendar"}
    if a.claim.rule in told or b.claim.rule in told:
        return False  # each counted from its own day of publication
    whole_years = len(a.claim.value) == 4 or len(b.claim.value) == 4 or "X" in a.claim.value + b.claim.value
    return whole_years or (late.month, late.day) == (begun.month, begun.day) or gap <= 62
