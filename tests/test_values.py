"""The value algebra: laws of the sets, the widths of the policy table, and what each stated value allows."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcli import values
from factcli.values import Interval, Modifier, OneOf, ValueSet, guilty_pair, meet, overlap, parse_interval
from strategies import alike, days, figures, modifiers, quick

D = Decimal
M = Modifier
DAY = Interval.at(date(2023, 9, 9))


def dates(text: str) -> Interval[date]:
    return parse_interval(text, date)


# ---------------------------------------------------------------- the laws of sets


@quick
@given(alike(2))
def test_a_value_lies_in_the_intersection_exactly_if_it_lies_in_both(case: tuple[Any, list[Interval[Any]]]) -> None:
    value, (a, b) = case
    assert (value in (a & b)) == (value in a and value in b)


@quick
@given(alike(3))
def test_intersection_is_symmetric_associative_and_idempotent(case: tuple[Any, list[Interval[Any]]]) -> None:
    _, (a, b, c) = case
    assert a & b == b & a
    assert (a & b) & c == a & (b & c)
    assert a & a == a
    assert a.overlaps(b) == b.overlaps(a)


@quick
@given(alike(2))
def test_the_hull_holds_what_either_holds(case: tuple[Any, list[Interval[Any]]]) -> None:
    value, (a, b) = case
    assert a.hull(b) == b.hull(a)
    if value in a or value in b:
        assert value in a.hull(b)


@quick
@given(alike(1))
def test_an_interval_that_is_not_empty_has_a_value_and_an_empty_one_has_none(
    case: tuple[Any, list[Interval[Any]]],
) -> None:
    value, (a,) = case
    if a.empty:
        assert value not in a
        assert a == a & Interval.everything()
    elif a.low is not None and not a.low_open:
        assert a.low in a


@quick
@given(alike(1))
def test_a_printed_interval_reads_back_as_itself(case: tuple[Any, list[Interval[Any]]]) -> None:
    value, (a,) = case
    assert parse_interval(str(a), type(value)) == a


@quick
@given(alike(1))
def test_ends_of_discrete_values_are_stored_closed(case: tuple[Any, list[Interval[Any]]]) -> None:
    value, (a,) = case
    if not isinstance(value, Decimal):
        assert not a.low_open
        assert not a.high_open


@quick
@given(st.integers(1, 6).flatmap(alike))
def test_intervals_that_overlap_pairwise_overlap_all_and_else_two_are_named(
    case: tuple[Any, list[Interval[Any]]],
) -> None:
    _, sets = case
    pair = guilty_pair(sets)
    assert (pair is None) == (not meet(sets).empty)
    assert (pair is None) == all(overlap(a, b) for a in sets for b in sets)
    if pair is not None:
        assert pair[0] <= pair[1]
        assert not overlap(sets[pair[0]], sets[pair[1]])


def test_the_guilty_pair_is_the_greatest_lower_and_the_least_upper_bound() -> None:
    sets: list[ValueSet] = [Interval.at_least(50), Interval.closed(40, 60), Interval.at(70), Interval.at_most(55)]
    assert guilty_pair(sets) == (2, 3)


def test_labels_meet_in_what_they_share_and_the_first_disjoint_pair_is_guilty() -> None:
    either, one, other = OneOf.of("Lind", "Moreau"), OneOf.of("Lind"), OneOf.of("Moreau")
    assert either & one == one
    assert str(either) == "{Lind, Moreau}"
    assert guilty_pair([either, one, other]) == (1, 2)
    assert guilty_pair([either, one]) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Interval.at(3), Interval.at(D(3))),
        (Interval.at(3), DAY),
        (DAY, Interval.at(D(3))),
        (Interval.at(3), OneOf.of("3")),
        (OneOf.of("3"), DAY),
    ],
)
def test_sets_of_two_types_are_never_compared(a: ValueSet, b: ValueSet) -> None:
    for call in (lambda: overlap(a, b), lambda: meet([a, b]), lambda: guilty_pair([a, b])):
        with pytest.raises(TypeError):
            call()


def test_counts_become_comparable_with_measures_only_when_asked() -> None:
    assert Interval.more_than(3).to_decimal() == Interval.at_least(D(4))
    with pytest.raises(TypeError):
        DAY.to_decimal()


@pytest.mark.parametrize("end", [1.5, True, "1", datetime(2023, 9, 9, tzinfo=UTC)])
def test_floats_and_times_are_no_ends(end: Any) -> None:
    with pytest.raises(TypeError):
        Interval.at(end)


def test_infinity_is_no_end() -> None:
    with pytest.raises(ValueError, match="finite"):
        Interval.at(D("Infinity"))


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.at_least(50), "[50, )"),
        (Interval.more_than(50), "[51, )"),
        (Interval.more_than(D(50)), "(50, )"),
        (Interval.at_most(50), "(, 50]"),
        (Interval.everything(), "(, )"),
        (Interval.half_open(D("1.15E+6"), D("1250000.00")), "[1150000, 1250000)"),
        (Interval.closed(2, 1), "[]"),
        (Interval.of(50, 51, True, True), "[]"),
        (Interval.more_than(date.max), "[]"),
        (Interval.less_than(date.min), "[]"),
    ],
)
def test_intervals_print_in_one_notation(interval: Interval[Any], text: str) -> None:
    assert str(interval) == text


@pytest.mark.parametrize("text", ["", "[1, 2", "1, 2", "[, 2]", "[1, ]", "[1, 2, 3]", "[a, 2]"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a|unbounded"):
        parse_interval(text, int)


def test_values_travel_between_processes() -> None:
    for value in (Interval.more_than(D(3)), DAY, OneOf.of("a", "b")):
        assert pickle.loads(pickle.dumps(value)) == value


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("figure", "modifier", "allowed", "text"),
    [
        ("50", M.NONE, "[50, 50]", "50"),
        ("50", M.APPROX, "[45, 55]", "~50"),
        ("50", M.MORE_THAN, "[51, )", ">50"),
        ("50", M.EQUAL_OR_MORE, "[50, )", ">=50"),
        ("50", M.EQUAL_OR_LESS, "[0, 50]", "<=50"),
        ("50", M.LESS_THAN, "[0, 49]", "<50"),
        ("50", M.NEARLY, "[42, 49]", "~50"),
        ("50", M.JUST_OVER, "[51, 55]", ">50"),
        ("5", M.APPROX, "[4, 6]", "~5"),
        ("1", M.NEARLY, "[0, 0]", "~1"),
        ("0", M.LESS_THAN, "[0, 0]", "<0"),
        ("1299", M.NONE, "[1299, 1299]", "1299"),
        ("50000", M.NONE, "[45000, 54999]", "50000"),
        ("230000", M.NONE, "[225000, 234999]", "230000"),
        ("50000", M.EXACTLY, "[50000, 50000]", "50000"),
    ],
)
def test_what_a_count_of_people_allows(figure: str, modifier: Modifier, allowed: str, text: str) -> None:
    number = D(figure)
    assert str(values.count_set(number, number, modifier, None, True)) == allowed
    assert values.number_text(number, number, modifier) == text


def test_a_scaled_figure_allows_half_a_unit_of_its_last_digit() -> None:
    million = D("1200000")
    assert str(values.count_set(million, million, M.NONE, D(100_000), False)) == "[1150000, 1250000)"
    assert str(values.count_set(million, million, M.NONE, D(100_000), True)) == "[1150000, 1249999]"


def test_a_range_allows_all_between_and_a_plural_sets_a_lower_bound() -> None:
    assert str(values.count_set(D(50), D(60), M.NONE, None, True)) == "[50, 60]"
    assert values.number_text(D(12), D(14), M.NONE) == "12..14"
    assert str(values.plural_set(12)) == "[24, )"


def test_at_least_and_more_than_differ() -> None:
    fifty = values.count_set(D(50), D(50), M.NONE, None, True)
    assert overlap(fifty, values.count_set(D(50), D(50), M.EQUAL_OR_MORE, None, True))
    assert not overlap(fifty, values.count_set(D(50), D(50), M.MORE_THAN, None, True))


@quick
@given(figures, st.booleans(), st.sampled_from([None, D(1), D(1000), D("0.1")]))
def test_exactly_is_within_the_bare_number_and_that_is_within_about(
    figure: Decimal, whole: bool, step: Decimal | None
) -> None:
    exact, bare, about = (values.count_set(figure, figure, m, step, whole) for m in (M.EXACTLY, M.NONE, M.APPROX))
    assert meet([exact, bare]) == exact
    assert meet([bare, about]) == bare


@quick
@given(figures, modifiers, st.booleans())
def test_no_stated_number_allows_nothing_or_less_than_nought(figure: Decimal, modifier: Modifier, whole: bool) -> None:
    allowed = values.count_set(figure, figure, modifier, None, whole)
    assert not allowed.empty
    assert allowed.low is not None
    assert allowed.low >= 0


@quick
@given(figures, figures, modifiers)
def test_a_number_text_reads_back_as_its_number(a: Decimal, b: Decimal, modifier: Modifier) -> None:
    low, high = min(a, b), max(a, b)
    text = values.number_text(low, high, modifier)
    read = values.parse_number_text(text)
    assert read[:2] == (low, high)
    assert values.number_text(*read) == text
    assert "E" not in text


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("found", "allowed"),
    [
        (values.month(2023, 9), "[2023-09-01, 2023-09-30]"),
        (values.month(2024, 2), "[2024-02-01, 2024-02-29]"),
        (values.decade(1990), "[1990-01-01, 1999-12-31]"),
        (values.century(20), "[1900-01-01, 2000-12-31]"),
        (values.quarter(2023, 3), "[2023-07-01, 2023-09-30]"),
        (values.season(2023, "summer"), "[2023-06-01, 2023-09-30]"),
        (values.season(2023, "winter"), "[2022-12-01, 2024-03-31]"),
        (values.season(2023, "winter", "south"), "[2023-06-01, 2023-09-30]"),
        (values.years(1998, 2006), "[1998-01-01, 2006-12-31]"),
    ],
)
def test_what_a_calendar_unit_allows(found: Interval[date] | None, allowed: str) -> None:
    assert str(found) == allowed


def test_what_the_calendar_does_not_have_is_none() -> None:
    assert values.day(2023, 2, 29) is None
    assert values.month(2023, 13) is None
    assert values.year(10_000) is None
    assert values.season(2023, "monsoon") is None
    assert values.day_without_year(2, 30, DAY, "near") is None


@pytest.mark.parametrize(
    ("period", "modifier", "allowed"),
    [
        ("[2023-01-01, 2023-12-31]", M.START, "[2023-01-01, 2023-04-30]"),
        ("[2023-01-01, 2023-12-31]", M.MID, "[2023-04-01, 2023-09-30]"),
        ("[2023-01-01, 2023-12-31]", M.END, "[2023-09-01, 2023-12-31]"),
        ("[2000-01-01, 2009-12-31]", M.START, "[2000-01-01, 2003-12-31]"),
        ("[2000-01-01, 2009-12-31]", M.END, "[2006-01-01, 2009-12-31]"),
        ("[2023-09-01, 2023-09-30]", M.START, "[2023-09-01, 2023-09-12]"),
        ("[2023-09-01, 2023-09-30]", M.END, "[2023-09-19, 2023-09-30]"),
    ],
)
def test_early_mid_and_late_are_parts_of_their_period(period: str, modifier: Modifier, allowed: str) -> None:
    assert str(values.part(dates(period), modifier)) == allowed


def test_three_ways_to_say_thursday_are_one_day() -> None:
    friday = Interval.at(date(2023, 9, 8))
    thursday = dates("[2023-09-07, 2023-09-07]")
    assert values.weekday(friday, 3, "past") == thursday
    assert values.day_without_year(9, 7, friday, "near") == thursday
    assert values.shift(friday, -1, "day", False) == thursday


@quick
@given(days, st.integers(0, 6))
def test_a_weekday_is_that_weekday_within_a_week_and_the_anchor_counts(anchor: date, weekday: int) -> None:
    at = Interval.at(anchor)
    past, following, near = (values.weekday(at, weekday, d) for d in ("past", "next", "near"))
    assert past.low is not None
    assert following.low is not None
    assert past.low.weekday() == following.low.weekday() == weekday
    assert timedelta(0) <= anchor - past.low < timedelta(7)
    assert timedelta(0) <= following.low - anchor < timedelta(7)
    assert near in (past, following)
    assert (past == following) == (anchor.weekday() == weekday)


@quick
@given(days, st.integers(1, 12), st.integers(1, 31), st.sampled_from(["past", "next", "near"]))
def test_a_day_without_year_is_that_day_on_the_side_asked_for(
    anchor: date, month: int, day: int, direction: Literal["past", "next", "near"]
) -> None:
    found = values.day_without_year(month, day, Interval.at(anchor), direction)
    if found is None:
        assert (month, day) in [(2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)]
        return
    assert found.low is not None
    assert found.point
    assert (found.low.month, found.low.day) == (month, day)
    assert direction != "past" or found.low <= anchor
    assert direction != "next" or found.low >= anchor
    assert direction != "near" or found.low >= anchor - timedelta(days=275)
    within = values.month_without_year(month, Interval.at(anchor), direction)
    assert within is not None
    assert within.low is not None
    assert within.low.month == month


@quick
@given(days, st.integers(1, 40), st.sampled_from(["day", "week", "month", "year"]), st.sampled_from([-1, 1]))
def test_a_shift_stays_on_its_side_and_about_is_wider(
    anchor: date, n: int, unit: Literal["day", "week", "month", "year"], sign: int
) -> None:
    at = Interval.at(anchor)
    found = values.shift(at, sign * n, unit, False)
    about = values.shift(at, sign * n, unit, True)
    side = Interval.at_most(anchor) if sign < 0 else Interval.at_least(anchor)
    assert not found.empty
    assert found & side == found
    assert found & about == found


@pytest.mark.parametrize(
    ("n", "unit", "allowed"),
    [
        (-2, "year", "[2020-09-01, 2022-09-30]"),
        (-1, "year", "[2021-09-01, 2023-09-09]"),
        (-3, "month", "[2023-05-01, 2023-07-31]"),
        (-2, "week", "[2023-08-23, 2023-08-29]"),
        (-10, "day", "[2023-08-30, 2023-08-30]"),
        (0, "month", "[2023-09-01, 2023-09-30]"),
    ],
)
def test_how_far_ago_reaches(n: int, unit: Literal["day", "week", "month", "year"], allowed: str) -> None:
    assert str(values.shift(DAY, n, unit, False)) == allowed


def test_what_leaves_the_calendar_is_unbounded_on_that_side() -> None:
    assert str(values.shift(DAY, -3000, "year", False)) == "(, 2023-09-09]"
    assert str(values.born_from_age(3000, 3000, "year", DAY, M.NONE)) == "(, )"


def test_an_anchor_of_several_days_widens_what_is_reckoned_from_it() -> None:
    anchor = dates("[2023-09-06, 2023-09-09]")
    assert str(values.weekday(anchor, 3, "past")) == "[2023-08-31, 2023-09-07]"
    assert str(values.weekday(Interval.everything(), 3, "past")) == "(, )"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (values.date_text(DAY, "day"), "2023-09-09"),
        (values.date_text(DAY, "month"), "2023-09"),
        (values.date_text(DAY, "weekday"), "Saturday"),
        (values.date_text(DAY, "month-day"), "XXXX-09-09"),
        (values.date_text(DAY, "quarter"), "2023-35"),
        (values.season_text(2023, "autumn"), "2023-23"),
        (values.date_text(dates("[1990-01-01, 1999-12-31]"), "decade"), "199X"),
        (values.date_text(dates("[1900-01-01, 2000-12-31]"), "century"), "19XX"),
        (values.date_text(dates("[1998-01-01, 2006-12-31]"), "year"), "1998..2006"),
        (values.date_text(dates("[2023-01-01, 2023-12-31]"), "year", M.START), "early 2023"),
    ],
)
def test_dates_are_told_in_iso_8601_and_edtf(text: str, expected: str) -> None:
    assert text == expected


# ---------------------------------------------------------------- ages


@pytest.mark.parametrize(
    ("low", "high", "unit", "modifier", "allowed"),
    [
        (47, 47, "year", M.NONE, "[1975-09-10, 1976-09-09]"),
        (40, 49, "year", M.NONE, "[1973-09-10, 1983-09-09]"),
        (40, 49, "year", M.START, "[1978-09-10, 1983-09-09]"),
        (60, 60, "year", M.MORE_THAN, "(, 1963-09-09]"),
        (18, 18, "year", M.LESS_THAN, "[2005-09-10, 2023-09-09]"),
        (18, 18, "month", M.NONE, "[2022-02-10, 2022-03-09]"),
        (3, 3, "week", M.NONE, "[2023-08-13, 2023-08-19]"),
        (3, 3, "day", M.NONE, "[2023-09-06, 2023-09-06]"),
    ],
)
def test_an_age_allows_birth_dates(
    low: int, high: int, unit: Literal["year", "month", "week", "day"], modifier: Modifier, allowed: str
) -> None:
    assert str(values.born_from_age(low, high, unit, DAY, modifier)) == allowed


@quick
@given(days, days)
def test_who_has_an_age_was_born_on_a_day_that_the_age_allows(birth: date, on: date) -> None:
    assume(birth <= on)
    age = values.age_on(birth, on)
    allowed = values.born_from_age(age, age, "year", Interval.at(on), M.NONE)
    assert birth in allowed
    for edge, inside in ((allowed.low, 1), (allowed.high, -1)):
        assert edge is not None
        assert values.age_on(edge, on) == age
        assert values.age_on(edge - timedelta(days=inside), on) != age


@pytest.mark.parametrize("on", ["2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2023-12-31"])
@pytest.mark.parametrize("birth", ["2000-02-28", "2000-02-29", "2000-03-01", "1999-12-31", "2000-01-01"])
def test_ages_are_exact_around_leap_days_and_the_turn_of_the_year(birth: str, on: str) -> None:
    born, today = date.fromisoformat(birth), date.fromisoformat(on)
    age = values.age_on(born, today)
    ages = [n for n in range(15, 35) if born in values.born_from_age(n, n, "year", Interval.at(today), M.NONE)]
    assert ages == [age]


def test_ages_of_two_years_and_a_birth_month_meet() -> None:
    at_45 = values.born_from_age(45, 45, "year", Interval.at(date(2021, 9, 9)), M.NONE)
    at_47 = values.born_from_age(47, 47, "year", DAY, M.NONE)
    march = values.month(1976, 3)
    assert march is not None
    assert guilty_pair([at_45, at_47, march]) is None
    assert values.age_text(40, 49, "year", M.START) == "40..44"
    assert values.age_text(18, 18, "month", M.APPROX) == "~18 months"


# ---------------------------------------------------------------- durations, terms, measures


@pytest.mark.parametrize(
    ("a", "b", "meets"),
    [
        ((12, "month"), (1, "year"), True),
        ((1, "decade"), (10, "year"), True),
        ((7, "day"), (1, "week"), True),
        ((1, "fortnight"), (14, "day"), True),
        ((120, "minute"), (2, "hour"), True),
        ((72, "hour"), (3, "day"), True),
        ((25, "year"), (27, "year"), False),
        ((2, "day"), (2, "week"), False),
        ((6, "month"), (2, "year"), False),
    ],
)
def test_durations_in_two_units_meet_if_they_are_one_length(a: Any, b: Any, meets: bool) -> None:
    first, second = (values.duration_set(D(n), D(n), unit, M.NONE) for n, unit in (a, b))
    assert overlap(first, second) is meets


@quick
@given(st.integers(1, 60).map(Decimal), st.sampled_from(["minute", "hour", "day", "week", "month", "year", "decade"]))
def test_a_bare_duration_is_wider_than_an_exact_one_and_narrower_than_about(number: Decimal, unit: Any) -> None:
    exact, bare, about = (values.duration_set(number, number, unit, m) for m in (M.EXACTLY, M.NONE, M.APPROX))
    assert exact & bare == exact
    assert bare & about == bare


@quick
@given(st.integers(1, 60), st.sampled_from("second minute hour day week fortnight month year decade century".split()))
def test_a_length_never_meets_one_more_of_its_unit(number: int, unit: Any) -> None:
    assert not overlap(*(values.duration_set(D(n), D(n), unit, M.NONE) for n in (number, number + 1)))


@pytest.mark.parametrize(
    ("low", "high", "unit", "modifier", "text"),
    [
        ("25", "25", "year", M.NONE, "P25Y"),
        ("2", "2", "year", M.MORE_THAN, ">P2Y"),
        ("6", "6", "week", M.APPROX, "~P6W"),
        ("2", "2", "hour", M.NONE, "PT2H"),
        ("2", "3", "year", M.NONE, "P2Y..P3Y"),
        ("2", "2", "decade", M.NONE, "P20Y"),
        ("2.50", "2.50", "year", M.NONE, "P2.5Y"),
    ],
)
def test_durations_are_told_in_iso_8601(low: str, high: str, unit: Any, modifier: Modifier, text: str) -> None:
    assert values.duration_text(D(low), D(high), unit, modifier) == text


def test_terms_compare_below_life_and_in_it() -> None:
    thirty_to_life = values.minimum_to_life(360)
    assert overlap(thirty_to_life, values.life())
    assert overlap(thirty_to_life, values.term_set(360))
    assert overlap(values.life(), values.life_without_parole())
    assert not overlap(thirty_to_life, values.life_without_parole())
    assert not overlap(values.life(), values.term_set(12 * 99))
    assert not overlap(values.term_set(144), values.term_set(150))
    assert overlap(values.term_set(144, 180), values.term_set(150))
    assert overlap(values.term_set(72, None, M.EQUAL_OR_MORE), values.life())


@pytest.mark.parametrize(
    ("number", "months", "meets"), [(90, 3, True), (180, 6, True), (365, 12, True), (45, 2, False)]
)
def test_days_of_prison_meet_the_months_they_are(number: int, months: int, meets: bool) -> None:
    assert overlap(values.day_term_set(number), values.term_set(months)) is meets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (values.term_text(300), "25y"),
        (values.term_text(6), "6m"),
        (values.term_text(18), "1y6m"),
        (values.term_text(90, unit="day"), "90d"),
        (values.term_text(72, None, M.EQUAL_OR_MORE), ">=6y"),
        (values.term_text(240, None, M.EQUAL_OR_LESS), "<=20y"),
        (values.term_text(144, 180), "12y..15y"),
        (values.term_text(360, values.LIFE), "30y..life"),
        (values.term_text(values.LIFE, values.LIFE_WITHOUT_PAROLE), "life"),
        (values.term_text(values.LIFE_WITHOUT_PAROLE), "life without parole"),
    ],
)
def test_terms_are_told_in_years_and_months(text: str, expected: str) -> None:
    assert text == expected


@pytest.mark.parametrize(
    ("a", "b", "meets"),
    [
        (("10", "km"), ("6", "[mi]"), True),
        (("10", "km"), ("6.2", "[mi]"), True),
        (("6", "[mi]"), ("6.2", "[mi]"), True),
        (("75", "km"), ("50", "[mi]"), True),
        (("75", "km"), ("60", "[mi]"), False),
        (("6.1", "magnitude"), ("6.2", "magnitude"), False),
        (("40", "Cel"), ("104", "[degF]"), True),
        (("-5", "Cel"), ("5", "Cel"), False),
        ((".45", "[in]_calibre"), ("9", "mm_calibre"), False),
        (("100", "[acr]"), ("40", "har"), True),
    ],
)
def test_measures_meet_across_units_as_far_as_they_are_rounded(a: Any, b: Any, meets: bool) -> None:
    first, second = (values.measure_set(D(n), D(n), unit, M.NONE) for n, unit in (a, b))
    assert overlap(first, second) is meets


@pytest.mark.parametrize(
    ("value", "code", "base"),
    [
        ("1", "[mi]", "1609.344"),
        ("100", "Cel", "212"),
        ("0", "K", "-459.67"),
        ("36", "km/h", "36"),
        ("10", "m/s", "36"),
    ],
)
def test_conversion_is_exact(value: str, code: str, base: str) -> None:
    assert values.convert(D(value), code) == (D(base), values.UNITS[code].dimension)


def test_metres_below_nought_are_not_allowed_but_degrees_are() -> None:
    assert str(values.measure_set(D(5), D(5), "m", M.LESS_THAN)) == "[0, 5)"
    assert str(values.measure_set(D(5), D(5), "[degF]", M.LESS_THAN)) == "(, 5)"


@quick
@given(figures, st.sampled_from(sorted(values.UNITS)))
def test_an_exact_measure_is_within_the_bare_one_and_that_is_within_about(number: Decimal, code: str) -> None:
    exact, bare, about = (values.measure_set(number, number, code, m) for m in (M.EXACTLY, M.NONE, M.APPROX))
    assert exact & bare == exact
    assert bare & about == bare
