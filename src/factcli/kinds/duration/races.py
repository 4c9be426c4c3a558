"""Times that a race, a lap or a recording took, in the figures of a clock: won in 2:18:47 · clocked 66:12 · 3:56.08.

The same figures are hours of the day, ratios and scores. So what stands before them must say that something took so long
(``OPENING``: the rules begin at that word), and the fewer the figures say, the more the sentence must speak of a race.
"""

from __future__ import annotations

from decimal import Decimal

from factcli.kinds.base import Found, Page
from factcli.kinds.duration.articles import hedge
from factcli.kinds.duration.made import length
from factcli.scan.numbers import Number
from factcli.values import Modifier
from factcli.values.interval import plain

_TAKEN = frozenset("clocked clocking clocks lasts lasted timed".split())  # whatever follows in figures took so long
_ACHIEVED = frozenset("ran running posted recorded swam managed rode rowed registered best".split())
_LOOSE = frozenset("in of by at with to than ( ) 's was is under over nearly on lost".split())
OPENING = _TAKEN | _ACHIEVED | _LOOSE
"""The words, and marks, after which a time can stand."""

_TIMES = frozenset("time times mark record best pb lap clocking split splits effort swim leg opener timing".split())
_APPOINTED = frozenset(  # whose time is an hour of the day
    "start starting off kick-off kickoff departure arrival opening closing launch landing tip tee bed lunch local "
    "scheduled sunset death check-in broadcast peak".split()
)
_RACING = frozenset(
    "race races raced racing marathon marathons triathlon ironman finish finished finishing finishes finisher winner won "
    "wins winning victory fastest course lap laps stage metres meters metre meter mile miles m km record heat heats relay "
    "freestyle backstroke butterfly breaststroke medley steeplechase sprint runner runners runner-up swimmer qualifying "
    "qualifier pole pb podium regatta rally ran swam crossed medal gold silver bronze best second third fourth fifth "
    "sixth clocked clocking timed 10k 5k hurdles".split()
)
_LISTING = frozenset("( , ) in to from than 's his her their".split())
_LONG_RACES = frozenset("marathon marathons half-marathon 10k 5k metres meters m km clocked clocking".split())
_STAGES = frozenset(
    "stage overall peloton breakaway rider trial yellow jersey marathon rally triathlon ironman lap leg gc".split()
)
_LEADING = frozenset(
    "lead leads led leading win won wins winning beat beats beating ahead advantage trail trails".split()
)
_GAP = frozenset("behind ahead adrift back down clear slower faster quicker".split())
_PLAYED = frozenset("track song single album film video piece recording version take remix symphony movement".split())
_HOUR = frozenset(  # what makes the figures an hour of the day, or one of two
    "am pm a.m a.m. p.m p.m. a p gmt utc est edt cst pst ist bst hours hrs hour local o'clock / : left remaining".split()
)
_NEVER = frozenset("until till since before after john luke mark matthew acts romans psalm genesis exodus".split())
_AFTER = frozenset(". , ; ) ( - and but for at on to with from over ahead while in as after behind when".split())
_LAPS = frozenset(["m", "metres", "meters", "metre", "meter"])  # short races, whose 1:46:17 may be hundredths
_SWIMS = frozenset("freestyle backstroke butterfly breaststroke medley relay hurdles steeplechase".split())


def after_opening(page: Page, at: int) -> Found | None:
    """The time right behind one of the words in ``OPENING``, or None."""
    if ":" not in page.scan.word(at + 1) or at + 1 >= page.scan.bounds(at)[1]:
        return None  # as nearly always
    return at_figures(page, at + 1)


def at_figures(page: Page, at: int) -> Found | None:
    """The time in the figures at a token, if the words around it say that something took so long."""
    scan = page.scan
    parts = _parts(scan.lower[at])
    if (
        parts is None
        or scan.word(at + 1) in _HOUR
        or (scan.word(at + 1) in ("-", "to") and scan.word(at + 2)[:1].isdigit())
    ):
        return None
    begin, stop = scan.bounds(at)
    modifier, first = hedge(page, at)
    before = scan.lower[first - 1] if first > begin else ""
    if before in ("inside", "under") and modifier is Modifier.NONE:
        modifier, before = Modifier.LESS_THAN, scan.lower[first - 2] if first - 1 > begin else ""
        first -= 1
    sentence = frozenset(scan.lower[begin:stop])
    if not _took(page, at, first, before, parts, sentence, begin):
        return None
    seconds = Decimal(0)
    for part in parts:
        seconds = seconds * 60 + Decimal(part)
    found = length("duration.race", at, at, seconds, seconds, "second", modifier)
    sign = found.value[: found.value.index("P")]
    told = zip(parts, "HMS" if len(parts) == 3 else "MS", strict=True)
    text = "".join(f"{plain(Decimal(part))}{unit}" for part, unit in told if Decimal(part))
    return found._replace(value=f"{sign}PT{text}") if text else None


def _parts(word: str) -> tuple[str, ...] | None:
    """``2:18:47``, ``3:56.08`` and ``66:12`` in their parts; None for other figures."""
    parts = word.split(":")
    if len(parts) not in (2, 3) or not all(part[:1].isdigit() for part in parts):
        return None
    whole, _, decimals = parts[-1].partition(".")
    heads = [*parts[:-1], whole]
    if not all(part.isdigit() for part in heads) or not (decimals.isdigit() or not decimals) or len(decimals) > 3:
        return None
    if len(heads[0]) > (2 if len(parts) == 3 else 3) or any(len(part) != 2 or int(part) > 59 for part in heads[1:]):
        return None
    return tuple(parts)


def _took(
    page: Page, at: int, first: int, before: str, parts: tuple[str, ...], sentence: frozenset[str], begin: int
) -> bool:
    """Whether the figures are how long something took."""
    scan = page.scan
    earlier = scan.lower[first - 2] if first - 2 >= begin else ""
    stopped = before == "at" and (earlier in ("clock", "clocks") or _clocks_in(page, first - 2, begin))
    stopped = stopped or (
        before == "to" and earlier in ("runs", "ran", "stretches") and not _PLAYED.isdisjoint(sentence)
    )
    if (before in _NEVER or (before == "at" and "." not in parts[-1])) and not stopped:
        return False
    sure = before in _TAKEN or stopped
    of_time = before == "of" and _of_time(page, first - 2, begin)
    if before == "of" and not of_time:
        return False
    racing = not _RACING.isdisjoint(sentence)
    if len(parts) == 3 or "." in parts[-1]:
        if len(parts) == 3 and _short(page, at, sentence):
            return False
        return sure or of_time or before == "in" or racing or ("." in parts[-1] and _listed(page, begin))
    if sure or (len(parts[0]) == 2 and parts[0][0] == "0"):
        return sure
    ended = not scan.word(at + 1) or scan.word(at + 1) in _AFTER
    if (gap := _gap(page, at, before, sentence, first, begin, ended)) is not None:
        return gap
    if int(parts[0]) >= 24:  # no hour of the day
        listed = before in _LISTING and not _LONG_RACES.isdisjoint(sentence)
        return of_time or listed or (before == "in" and ended) or (before in _ACHIEVED and racing)
    if of_time:
        return not (_RACING - _TIMES).isdisjoint(sentence)
    if before in _ACHIEVED:
        return ended and not (_RACING - _ACHIEVED).isdisjoint(sentence)
    return before == "in" and ended and not _RACING.isdisjoint(scan.lower[max(begin, first - 8) : first - 1])


def _gap(
    page: Page, at: int, before: str, sentence: frozenset[str], first: int, begin: int, ended: bool
) -> bool | None:
    """Whether the figures are how far one is behind another: leads by 1:43 · 2:45 off the pace; None if nothing says."""
    scan = page.scan
    after = scan.word(at + 1)
    staged = not _STAGES.isdisjoint(sentence)
    if after in _GAP or (after == "off" and scan.word(at + 2) == "the"):
        return before != "the" and (after == "adrift" or staged or not _RACING.isdisjoint(sentence))
    if before in ("by", "to"):
        led = not _LEADING.isdisjoint(scan.lower[max(begin, first - 5) : first - 1])
        if before == "by" or led:
            return led and staged and (ended or after == "overall")
    return staged if before == "lost" else None


def _clocks_in(page: Page, at: int, begin: int) -> bool:
    """The film clocks in at 98:20."""
    return at > begin and page.scan.lower[at] == "in" and page.scan.lower[at - 1] in ("clocks", "clocking", "clocked")


def _listed(page: Page, begin: int) -> bool:
    """Whether the sentence has several such times, as results have: K. Mwangi 27:41.3, T. Abera 27:44.0."""
    words = page.scan.lower[begin : page.scan.bounds(begin)[1]]
    return sum(":" in word and "." in word for word in words) > 1


def _of_time(page: Page, at: int, begin: int) -> bool:
    """a time of · a lap record of, at the noun; not a start time of, which is an hour of the day."""
    lower = page.scan.lower
    if at < begin or lower[at] not in _TIMES:
        return False
    return lower[at] not in ("time", "times") or _APPOINTED.isdisjoint(lower[max(begin, at - 2) : at])


def _short(page: Page, at: int, sentence: frozenset[str]) -> bool:
    """Whether 1:46:17 may be minutes, seconds and hundredths, as some papers write them: a race of 5,000 m at the most."""
    if not _SWIMS.isdisjoint(sentence):
        return True
    if _LAPS.isdisjoint(sentence):
        return False
    scan = page.scan
    begin, stop = scan.bounds(at)
    for i in range(begin + 1, stop):
        figure = scan.lower[i - 2] if scan.lower[i - 1] == "-" and i - 2 >= begin else scan.lower[i - 1]
        if scan.lower[i] in _LAPS and figure.replace(",", "").isdigit() and int(figure.replace(",", "")) <= 5000:
            return True
    return False


def seconds(page: Page, number: Number) -> Found | None:
    """9.81s · third in 9.90, where the sentence has told another time in seconds."""
    scan = page.scan
    at = number.first
    if scan.word(at + 1) == "s" and scan.glued(at + 1) and number.step is not None and number.last == at:
        return length("duration.race", at, at + 1, number.low, number.high, "second", number.modifier)
    if number.step != Decimal("0.01") or number.last != at or not 5 <= number.low < 60:
        return None
    begin, stop = scan.bounds(at)
    before = scan.lower[number.begin - 1] if number.begin > begin else ""
    if before not in ("in", "clocked", "clocking", "ran") and not (
        before == "of" and _of_time(page, number.begin - 2, begin)
    ):
        return None
    follow = scan.word(at + 1)
    if follow and at + 1 < stop and follow not in _AFTER:
        return None
    for i in range(begin + 1, stop):
        if scan.lower[i] in ("seconds", "sec", "secs") and scan.lower[i - 1].replace(".", "").isdigit():
            return length("duration.race", at, at, number.low, number.high, "second", number.modifier)
    return None


__all__ = ["OPENING", "after_opening", "at_figures", "seconds"]
