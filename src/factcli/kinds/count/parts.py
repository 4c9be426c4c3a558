"""Parts of a whole told just before: four bullet holes: two in the grill, two in the hood; five of the ten did, two did not."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.count.before import named_before
from factcli.kinds.count.counted import counted, with_noun
from factcli.kinds.count.words import ARE, things, year
from factcli.scan import clauses
from factcli.scan.counting import counted_before, known, phrase_after
from factcli.scan.numbers import Number, begins_number, number_at

_OPENS = frozenset([":", ",", "–", "—", "-", "("])
_JOINS = frozenset([":", ",", "–", "—", "-", "(", "and", ";"])
_LED = frozenset(
    "in on at near from into inside outside under behind through by across around above below after before during for with "
    "who".split()
)
_OTHERS = frozenset(["other", "another"])
_CHAINED = frozenset([",", "and", "with", "plus"])  # between the figures of several places
_AT = frozenset(["in", "on", "at", "from", "near", "off"])
WHERE = frozenset("in at across around on from near outside abroad overseas worldwide nationwide".split())
"""Words at which a place may begin behind a figure."""
_LINKS = 12  # figures that a list of places has
_FAR = 12  # tokens from the noun of the whole to its parts
_LONG = 48  # tokens that the parts take
_NEAR = 30  # tokens from one part to the next


def listed(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Four bullets in its frame: two in the grill, one through the hood and one in the door: parts that sum up to the whole.

    Only a sum that comes out says surely that the figures are of the things counted before, so without it there is no part.
    """
    if previous not in _JOINS or number.form not in ("digits", "words") or number.hedge_first >= 0:
        return None
    lower = page.scan.lower
    if page.scan.word(number.end + 1) not in _LED:
        return None
    for opening in range(number.begin - 1, max(begin, number.begin - _LONG), -1):
        if lower[opening] not in _OPENS:
            continue
        before = named_before(page.scan, opening, begin)
        if before is None or opening - before.noun > _FAR or before.most < 2:
            continue
        if _sum(page, opening, number.first, stop) == before.most:
            phrase = clauses.Phrase(before.noun, number.end, scope=("part",))
            return with_noun(page, before.noun, counted(page, number, phrase, "count.listed", begin, stop))
    return None


def parallel(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """9 copies in France and 4 in Spain · 640 people, 300 in Leeds: the noun is that of the number before."""
    scan = page.scan
    before = counted_before(scan, number.begin, same_sentence=True)
    if before is None:
        return None
    behind = scan.lower[before.noun + 1]
    if previous in (",", "including"):
        if number.low >= before.most or before.noun < number.begin - 8:
            return None
    elif behind not in WHERE:
        return None
    found = counted(page, number, clauses.Phrase(before.noun, number.end), "count.parallel", begin, stop)
    return with_noun(page, before.noun, found)


def chained(page: Page, number: Number, previous: str, begin: int, stop: int) -> Found | None:
    """Seven died in the north, five in the capital, three on the coast and one at sea: the noun is told once.

    One figure behind another, each with its place, up to the one that has the noun.
    """
    lower = page.scan.lower
    if previous not in _CHAINED or number.form not in ("digits", "words") or not _placed(page, number, stop):
        return None
    at, links = number.begin - 1, 0
    before = None
    while at > begin and links < _LINKS:
        at -= lower[at] in ("and", "with") and lower[at - 1] in (",", ";")
        link = _link_before(page, at, begin)
        if link is None:
            break
        before = phrase_after(page.scan, link.end + 1, at)
        if before.head >= 0:
            break
        if not _placed(page, link, stop):
            return None
        at, links = link.begin - 1, links + 1
        if lower[at] not in _CHAINED:
            return None
    each = page.scan.word(number.end + 1) == "each"
    if before is None or before.head < 0 or not (links or each or previous == "with"):
        return None
    noun = before.head
    if not things(lower[noun]) or not known(lower[noun]):
        return None
    phrase = clauses.Phrase(noun, number.end + each, scope=("each",) * each)
    return with_noun(page, noun, counted(page, number, phrase, "count.parallel", begin, stop))


def _placed(page: Page, number: Number, stop: int) -> bool:
    """Whether a place follows a figure: five *in the capital*, two each *in the east*."""
    at = number.end + 1
    at += page.scan.word(at) in ("each", "more")
    return at + 1 < stop and page.scan.lower[at] in _AT


def _link_before(page: Page, at: int, begin: int) -> Number | None:
    """The nearest number before a token that is no year, within reach of it."""
    lower = page.scan.lower
    for i in range(at - 1, max(begin - 1, at - _FAR), -1):
        if lower[i] in (";", ":", '"') or lower[i] == "but":
            return None
        if not begins_number(lower[i]) or year(lower[i]) or (lower[i - 1] == "-" and page.scan.glued(i)):
            continue
        if i > begin and (lower[i - 1] in lang.number_words() or lower[i - 1] in lang.months()):
            continue
        number = number_at(page.scan, i)
        if number is not None and number.form in ("digits", "words"):
            return number if number.first == i else None
    return None


def _sum(page: Page, opening: int, number: int, stop: int) -> int:
    """What the parts behind an opening come to, or -1 where the number at a token is none of them."""
    lower = page.scan.lower
    total, seen = 0, False
    for at in range(opening + 1, min(stop - 1, opening + _LONG)):
        joined = at - 1
        joined -= lower[joined] in ("the", "yet") and at - 2 > opening
        if lower[at - 1] not in _JOINS and not (lower[at] in _OTHERS and lower[joined] in _JOINS):
            continue
        if lower[at] in _OTHERS and lower[at + 1] in _LED:
            total += 1
        elif begins_number(lower[at]):
            part = number_at(page.scan, at)
            if part is not None and part.form in ("digits", "words") and page.scan.word(part.end + 1) in _LED:
                total += int(part.low)
                seen = seen or part.first == number
    return total if seen else -1


def rest(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """Five of the ten regions border the sea while two are dry: another part of that whole, if both parts fit in it."""
    lower = page.scan.lower
    following = page.scan.word(number.end + 1)
    if following not in ARE and following not in lang.verb_forms():
        return None
    for at in range(number.begin - 1, max(begin, number.begin - _NEAR), -1):
        if lower[at] != "of" or lower[at + 1] not in ("the", "these", "those", "its", "their"):
            continue
        whole = number_at(page.scan, at + 2) if begins_number(lower[at + 2]) else None
        part = next((found for i in range(max(begin, at - 3), at) if (found := _ending(page, i, at)) is not None), None)
        if whole is None or part is None or part.low + number.low > whole.low:
            return None
        before = named_before(page.scan, number.begin, begin)
        if before is None or before.noun <= at or before.most != whole.low:
            return None
        phrase = clauses.Phrase(before.noun, number.end, True, ("part",))
        return with_noun(page, before.noun, counted(page, number, phrase, "count.rest", begin, stop))
    return None


def _ending(page: Page, at: int, end: int) -> Number | None:
    """The number that begins at a token, if it ends right before another."""
    number = number_at(page.scan, at) if begins_number(page.scan.lower[at]) else None
    return number if number is not None and number.end + 1 == end and number.form in ("digits", "words") else None
