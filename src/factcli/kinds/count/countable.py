"""Whether a number counts at all: not a code, an address, a score, a label, a part of a date or of a name."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.count.modified import plural_behind
from factcli.kinds.count.nationals import named_group
from factcli.kinds.count.words import unit_of
from factcli.scan.counting import branded, plural
from factcli.scan.names import Name
from factcli.scan.numbers import Number, begins_number

_SKIP_BEFORE = frozenset(
    "no. number # route highway flight channel section chapter article room gate page line area level grade size "
    "version phase part age interstate bus train tram runway apt apartment suite unit block class act title volume "
    "episode season game round lap day week year act rule proposition measure amendment psalm genesis matthew "
    "luke john verse type tier category".split()
)
WINNING = frozenset("win wins won winning receive received earned collected took taken scooped landed bagged".split())
"""Before prizes that have names: won two Golden Palms."""
_HARMED = frozenset("dead killed injured wounded hurt missing arrested charged detained shot stabbed".split())
_SIGNS = frozenset(["#", "/", "№", "$", "£", "€", "+"])
_AT = frozenset(["at", "outside"])
_MODIFIERS = 5  # tokens from an acronym to the noun: 15,000 FAA air traffic controllers
_NO_MODEL = frozenset(["I", "A", "US", "UK", "UN", "EU", "PM", "AM"])


def countable(page: Page, number: Number, previous: str, following: str, begin: int, stop: int) -> bool:
    """Whether a number counts at all: not a code, an address, a score, a label, a part of a date or of a name."""
    scan = page.scan
    lower = scan.lower
    before = number.begin - 1
    if previous in _SIGNS:
        return False
    if previous == "." and before - 1 >= begin:
        two = lower[before - 1]
        if two in ("no", "nos") or (two[:1].isdigit() and scan.glued(number.first)):
            return False  # "the No. 1 priority"
    if previous in ("no", "nos") and number.form == "digits" and number.hedge_first < 0:
        return False  # "the No 42 bus"
    if (
        previous == "-"
        and scan.glued(number.first)
        and before - 1 >= begin
        and scan.ends[before - 1] == scan.starts[before]
    ):
        return False
    if following in ("/", ":", "%", "°") or (following == "-" and scan.word(number.end + 2)[:1].isdigit()):
        return False
    if _model(page, number, begin) or _titled(page, number, begin, stop):
        return False
    if previous in _SKIP_BEFORE and number.hedge_first < 0:
        return False
    if previous in lang.months() or (following in lang.months() and scan.words[number.end + 1][0].isupper()):
        return False
    if (
        number.form == "digits"
        and number.hedge_first < 0
        and before >= begin
        and scan.words[before][0].isupper()
        and scan.words[before - 1 if before > begin else before] not in ('"', ".")
        and (name := page.names.at(before)) is not None
        and before > begin
        and name.first > begin
    ):
        if _figure(lower[name.first - 1]):
            return False  # sold 3.5 million Folio 4 tablets
        return bool(following) and following in lang.noun_classes() and previous not in ("boeing", "airbus")
    # an address: 2600 block, 160 Longfellow Street
    if following == "block" or (
        number.form == "digits" and number.end + 1 < stop and scan.words[number.end + 1][0].isupper()
    ):
        name = page.names.at(number.end + 1) if following not in _HARMED else None
        if (
            name is not None
            and name.kind != "demonym"
            and not named_group(page, number, name)
            and not (name.last > number.end + 1 and unit_of(lower[name.last]) == "person" and plural(lower[name.last]))
            and not (previous in WINNING and name.first == name.last and following.endswith("s"))
            and following not in lang.noun_classes()
            and following not in lang.person_nouns()
        ):
            follow = scan.word(name.last + 1)
            counted = (
                follow in lang.noun_classes()
                or follow in lang.person_nouns()
                or (
                    lang.singular(follow) != follow
                    and not scan.words[name.last + 1][0].isupper()
                    and follow not in lang.verb_forms()
                    and not _sited(page, number, name)
                )
                or (
                    name.first == name.last
                    and scan.words[name.last].isupper()
                    and plural_behind(scan, name.last + 1, min(stop, name.last + _MODIFIERS)) >= 0
                )
            )
            if not counted and follow != "-" and branded(scan, number.end + 1, stop) < 0:
                return False
    return True


def _sited(page: Page, number: Number, name: Name) -> bool:
    """Whether a figure and a name of several words may be an address: at 160 Longfellow Street."""
    if name.first == name.last:
        return False
    known = "_".join(page.scan.lower[name.first : name.last + 1]) in lang.places()
    return (name.kind == "place" and not known) or page.scan.word(number.begin - 1) in _AT


def _figure(word: str) -> bool:
    return begins_number(word) or word in lang.scales()


def _titled(page: Page, number: Number, begin: int, stop: int) -> bool:
    """Whether a number word has a capital of its own, in the middle of a sentence and before another: Two Rivers."""
    scan = page.scan
    first, after = number.first, number.end + 1
    return (
        number.form == "words"
        and first > begin
        and after < stop
        and scan.words[first][0].isupper()
        and scan.words[after][0].isupper()
        and scan.words[first - 1][0].isalpha()
        and scan.sentences[scan.sentence_of[first]].kind != "headline"
    )


def _model(page: Page, number: Number, begin: int) -> bool:
    """Whether a figure follows the letters of a make or model: AK 47 rifles, F 16 jets, MH 370."""
    before = number.first - 1
    if number.form != "digits" or number.hedge_first >= 0 or before <= begin:
        return False
    word = page.scan.words[before]
    return word.isalpha() and word.isupper() and len(word) <= 3 and word not in _NO_MODEL
