"""Every width in one place: how far from the truth a careful writer's words may be.

A set that is too wide can miss a conflict; it can never invent one. So each decision errs towards the wider set.

- D1. "About 50" (some, roughly, an estimated) allows 10 % either way, and at least 1 of the last digit stated: 45 to
  55, 4 to 6 for "about 5", never less than what the bare number allows.
- D2. A number below 1,000, or no multiple of 1,000, is exact. "50,000" is a rounded figure and allows half a unit of
  its last digit that is not zero: 45,000 up to but not including 55,000. A scaled figure ("1.2 million") allows half
  a unit of the last digit stated. Neither allows more than a fifth of the figure: "$1 million" is 0.8 to 1.2 million.
  "Exactly" takes both allowances away.
- D3. "Two years ago" allows more than one and less than three years before the anchor, widened to whole calendar
  months and never past the anchor; months likewise; decades to whole years. Weeks allow 3 days either way or 10 %,
  days none. With "about": one and a half units of years and decades, two months, a week, 20 % of days.
- D4. "Dozens", "hundreds", "thousands" state a lower bound only, two of the unit: at least 24, 200, 2,000.
- D5. "Nearly 50" (almost) excludes 50 and reaches 15 % down, at least 1. "Just over 50" excludes 50 and reaches 10 %
  up, at least 1. "Up to 50" (at most, as many as) includes 50 and starts at nothing; "more than 50" excludes 50, "at
  least 50" includes it.
- D6. Two speakers for one quotation are compared as labels; statements that two named speakers dispute are not
  settled here.
- D7. A date whose order of day and month cannot be told ("03/04/2023") has no set: no claim is made, unless the
  configuration says in which order the outlet writes them.
- D8. The floors under precision are kept where quality is measured, not in this table.
- D9. "Early" is the first two fifths of a period (January to April of a year, the first four years of a decade),
  "late" the last two fifths, "mid" the middle half: neighbours overlap or touch. Of ages ("in his early 40s") "early"
  and "late" are the halves, 40 to 44 and 45 to 49.
- D10. A season runs from the first day of its first month to the end of the month in which the next one
  astronomically begins, and the winter of a year is either of the two that touch it. An article does not say which half
  of the earth it speaks of: a season that it names is that of the north or that of the south.
- D11. A bare duration allows half of its unit either way ("25 years": from 24.5 to 25.5), and a fraction half of the
  step it is counted in. Months and years count by their mean length, so that five of a unit never meet six of it;
  exact or hedged, a month is 28 to 31 days, a year 365 or 366. A week is 6 to 8 days; several never meet one more.
- D12. An age is completed years, months, weeks or days. Who was born on 29 February is a year older on 1 March of a
  common year. "Over 60" includes those who are 60. "Nearly 50" is below 50.
- D13. A custodial term is exact, in months. Days are told as months of 30 to 31 days, so 90 days meet three months.
  Life is longer than any number; "life" leaves open whether there is parole.
- D14. A measure allows half a unit of its last digit that is not zero ("50 miles": 45 to 55; "6.2 miles": 6.15 to
  6.25), at most a fifth of it, because figures are converted and rounded from one unit to another.
- D15. A day or month without its year is the last one within nine months before the anchor, else the next one.
"""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Modifier(StrEnum):
    """What a hedge does to a value, under TIMEX3's names where it has one."""

    NONE = "NONE"
    APPROX = "APPROX"  # about, some, roughly, an estimated
    LESS_THAN = "LESS_THAN"  # fewer than, under
    MORE_THAN = "MORE_THAN"  # more than, over
    EQUAL_OR_LESS = "EQUAL_OR_LESS"  # up to, as many as, at most
    EQUAL_OR_MORE = "EQUAL_OR_MORE"  # at least
    NEARLY = "NEARLY"  # nearly, almost: below, but near
    JUST_OVER = "JUST_OVER"  # just over, a little more than
    EXACTLY = "EXACTLY"
    START = "START"  # early
    MID = "MID"
    END = "END"  # late


class Policy(NamedTuple):
    """Every width that the value sets use, as D1 to D15 explain them; fractions are of the number stated."""

    approx: Decimal = Decimal("0.10")
    nearly: Decimal = Decimal("0.15")
    just_over: Decimal = Decimal("0.10")
    round_from: Decimal = Decimal(1000)  # a bare multiple of this is a rounded figure
    round_most: Decimal = Decimal("0.20")  # of the figure, which no rounding exceeds
    plural_least: int = 2  # "dozens" are at least this many dozens
    early: Decimal = Decimal("0.4")
    mid_from: Decimal = Decimal("0.25")
    mid_to: Decimal = Decimal("0.75")
    late: Decimal = Decimal("0.4")
    age_half: Decimal = Decimal("0.5")
    week_days_either_way: int = 3
    years_either_way_months: int = 12  # exclusive
    years_about_months: int = 18
    months_about: int = 2
    decades_about_months: int = 180
    days_about: Decimal = Decimal("0.20")
    yearless_days_back: int = 275  # about nine months
    month_days: tuple[int, int] = (28, 31)
    year_days: tuple[int, int] = (365, 366)
    week_days: tuple[int, int] = (6, 8)
    term_month_days: tuple[int, int] = (30, 31)


DEFAULT = Policy()
"""The widths that factcli uses unless it is told otherwise."""

_CURRENT: ContextVar[Policy] = ContextVar("policy", default=DEFAULT)


def current() -> Policy:
    """The widths of this run: what a function that is handed no policy uses."""
    return _CURRENT.get()


@contextmanager
def using(policy: Policy) -> Iterator[None]:
    """Makes these widths the current ones inside a ``with`` block, in this thread and process only.

    Not for use in a generator, whose body would share them with whoever drives it. No function that makes a set is cached,
    so that nothing made with one policy is ever seen under another.
    """
    before = _CURRENT.set(policy)
    try:
        yield
    finally:
        _CURRENT.reset(before)


__all__ = ["DEFAULT", "Modifier", "Policy", "current", "using"]
