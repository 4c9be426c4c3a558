"""What a stated value means: the set of truths that it allows. No text, no input, no output.

Statements of one fact agree when one truth lies in all their sets, and conflict exactly when none does. Every width is
decided in :mod:`factcli.values.policy`.
"""

from factcli.values.ages import AgeUnit, age_on, age_range, age_text, born_from_age
from factcli.values.dates import (
    WEEKDAYS,
    Direction,
    Granularity,
    calendar,
    century,
    date_text,
    day,
    day_without_year,
    decade,
    month,
    month_without_year,
    part,
    quarter,
    season,
    season_text,
    shift,
    weekday,
    year,
    years,
)
from factcli.values.dates import (
    Unit as DateUnit,
)
from factcli.values.durations import DurationUnit, duration_set, duration_text
from factcli.values.interval import Interval, parse_interval, plain
from factcli.values.numbers import (
    count_set,
    last_digit_unit,
    number_text,
    parse_number_text,
    plural_set,
    stated_set,
    whole_set,
)
from factcli.values.oneof import OneOf, ValueSet, guilty_pair, intersect, meet, overlap
from factcli.values.policy import DEFAULT, Modifier, Policy
from factcli.values.terms import (
    LIFE,
    LIFE_WITHOUT_PAROLE,
    day_term_set,
    life,
    life_without_parole,
    minimum_to_life,
    term_set,
    term_text,
)
from factcli.values.units import UNITS, Unit, convert, measure_set, measure_text

__all__ = [
    "DEFAULT",
    "LIFE",
    "LIFE_WITHOUT_PAROLE",
    "UNITS",
    "WEEKDAYS",
    "AgeUnit",
    "DateUnit",
    "Direction",
    "DurationUnit",
    "Granularity",
    "Interval",
    "Modifier",
    "OneOf",
    "Policy",
    "Unit",
    "ValueSet",
    "age_on",
    "age_range",
    "age_text",
    "born_from_age",
    "calendar",
    "century",
    "convert",
    "count_set",
    "date_text",
    "day",
    "day_term_set",
    "day_without_year",
    "decade",
    "duration_set",
    "duration_text",
    "guilty_pair",
    "intersect",
    "last_digit_unit",
    "life",
    "life_without_parole",
    "measure_set",
    "measure_text",
    "meet",
    "minimum_to_life",
    "month",
    "month_without_year",
    "number_text",
    "overlap",
    "parse_interval",
    "parse_number_text",
    "part",
    "plain",
    "plural_set",
    "quarter",
    "season",
    "season_text",
    "shift",
    "stated_set",
    "term_set",
    "term_text",
    "weekday",
    "whole_set",
    "year",
    "years",
]
