"""What the corpora of the arithmetic checks cannot show: that no right figure is reported, whatever it is."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcli import checks
from factcli.checks import CHECKS
from factcli.extract import claims_of, page_of
from factcli.model import Document, Fact
from factcli.model.place import Block
from factcli.values import age_on
from strategies import quick

PUBLISHED = date(2023, 9, 9)
BY_NAME = {check.name: check for check in CHECKS}
ROUNDINGS = st.sampled_from([ROUND_DOWN, ROUND_HALF_UP])


def found(name: str, text: str, published: date | None = PUBLISHED, blocks: tuple[Block, ...] = ()) -> list[Fact]:
    page = page_of(Document("a.txt", text, published, "header" if published else "", blocks=blocks))
    return checks.run(page, claims_of(page), (BY_NAME[name],))


def shown(facts: list[Fact]) -> list[tuple[str, ...]]:
    return [fact.reasons for fact in facts]


@settings(quick, max_examples=60)
@given(st.dates(date(1930, 1, 1), date(2005, 12, 31)), st.booleans())
def test_the_age_that_a_date_of_birth_gives_is_never_reported_and_five_years_more_always_is(
    born: date, only_year: bool
) -> None:
    stated = str(born.year) if only_year else f"{born.day} {born:%B} {born.year}"
    age = age_on(born, PUBLISHED)
    text = "Ann Marsh was born in Leith in {}. The council elected Ann Marsh, {}, as its leader."
    text = text if only_year else text.replace("Leith in", "Leith on")
    assert not found("age-arithmetic", text.format(stated, age)), text.format(stated, age)
    assert len(found("age-arithmetic", text.format(stated, age + 5))) == 1


@settings(quick, max_examples=60)
@given(st.dates(date(1950, 1, 1), date(1985, 12, 31)), st.integers(1, 12_000), st.integers(0, 11_000))
def test_two_true_ages_of_one_life_are_never_reported(born: date, later: int, more: int) -> None:
    event = born + timedelta(days=18 * 365 + later)
    now = max(event, min(event + timedelta(days=more), date(2023, 1, 1)))
    text = (
        f"Roy Tull was {age_on(born, event)} when he was arrested in {event.year}. Tull, now {age_on(born, now)}, left."
    )
    assert not found("age-arithmetic", text, now), text


@settings(quick, max_examples=80)
@given(st.integers(2, 30), st.integers(2, 30), st.integers(-2, 4))
def test_parts_are_reported_when_and_only_when_they_do_not_add_up(men: int, women: int, off: int) -> None:
    text = f"The blast hurt {men + women + off} people, {men} men and {women} women, on Monday."
    facts = found("parts-total", text)
    assert bool(facts) == (off != 0), (text, shown(facts))


@settings(quick, max_examples=80)
@given(st.integers(1, 400), st.integers(2, 400), st.integers(0, 2), ROUNDINGS)
def test_the_share_that_two_numbers_give_is_never_reported_however_rounded(
    part: int, whole: int, digits: int, rounding: str
) -> None:
    part = min(part, whole)
    share = (Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-digits), rounding)
    text = f"The party won {part} of the {whole} seats ({share}%) on Monday."
    assert not found("percent-arithmetic", text), text
    wrong = share + 10
    assert len(found("percent-arithmetic", f"The party won {part} of the {whole} seats ({wrong}%) on Monday.")) == 1


@settings(quick, max_examples=80)
@given(st.integers(100, 9_999), st.integers(100, 9_999), st.integers(0, 1), ROUNDINGS)
def test_the_change_that_two_prices_give_is_never_reported_however_rounded(
    before: int, after: int, digits: int, rounding: str
) -> None:
    old, new = Decimal(before) / 100, Decimal(after) / 100
    change = abs((new - old) / old * 100).quantize(Decimal(1).scaleb(-digits), rounding)
    text = f"The fee went from ${old:.2f} to ${new:.2f}, a change of {change}%."
    assert not found("percent-arithmetic", text), text


@settings(quick, max_examples=80)
@given(st.integers(100, 30_000), st.integers(1, 900), st.booleans(), ROUNDINGS)
def test_the_change_that_an_index_and_its_points_give_is_never_reported(
    was: int, points: int, rising: bool, rounding: str
) -> None:
    points = min(points, was // 2)
    share = (Decimal(points) * 100 / was).quantize(Decimal("0.1"), rounding)
    now, verb = (was + points, "rose") if rising else (was - points, "fell")
    text = f"The index {verb} {points} points, or {share} percent, to {now:,}."
    assert not found("percent-arithmetic", text), text


@settings(quick, max_examples=100)
@given(
    st.sampled_from(
        [
            ("km", "miles", "0.621371"),
            ("miles", "km", "1.609344"),
            ("feet", "metres", "0.3048"),
            ("acres", "hectares", "0.404686"),
            ("kg", "lb", "2.204623"),
            ("mph", "km/h", "1.609344"),
        ]
    ),
    st.integers(1, 5_000),
    st.integers(1, 3),
    ROUNDINGS,
)
def test_a_conversion_is_never_reported_however_it_was_rounded(
    units: tuple[str, str, str], value: int, digits: int, rounding: str
) -> None:
    one, other, factor = units
    exact = Decimal(value) * Decimal(factor)
    step = Decimal(1).scaleb(exact.adjusted() - digits)
    stated = exact.quantize(step, rounding) if step < 1 else (exact / step).quantize(Decimal(1), rounding) * step
    text = f"It measures {value} {one} ({stated:f} {other}) in all."
    assert not found("scale", text), text


@settings(quick, max_examples=40)
@given(st.integers(-40, 45))
def test_a_temperature_in_both_degrees_is_never_reported(celsius: int) -> None:
    fahrenheit = (Decimal(celsius) * 9 / 5 + 32).quantize(Decimal(1), ROUND_HALF_UP)
    text = f"It reached {celsius}C ({fahrenheit}F) on Monday."
    assert not found("scale", text), text


def test_a_caption_and_a_standfirst_are_held_against_the_body_as_a_headline_is() -> None:
    above = "Three people were killed in the fire."
    body = "Police said that four people were killed when a fire broke out in a house in Leith."
    text = f"{above}\n\n{body}"
    for kind, certainty in (("headline", "firm"), ("standfirst", "firm"), ("caption", "tentative")):
        blocks = (Block(0, len(above), kind), Block(len(above) + 2, len(text)))  # type: ignore[arg-type]
        (fact,) = found("headline-body", text, blocks=blocks)
        assert (fact.certainty, [evidence.value for evidence in fact.values]) == (certainty, ["3", "4"])
        assert kind in fact.reasons[0]
    assert not found("headline-body", text, blocks=(Block(0, len(above)), Block(len(above) + 2, len(text))))


def test_a_headline_further_down_is_of_another_story() -> None:
    text = "Two killed in Leith\n\nTwo people were killed in Leith.\n\nThree killed in Orsk\n\nFour people were hurt there."
    assert not found("headline-body", text)


def test_a_surname_without_a_full_name_is_a_note_that_fails_nothing() -> None:
    (fact,) = found("second-reference", "The hearing began on Monday. Mr Harlan said that he knew.")
    assert (fact.verdict, fact.certainty) == ("note", "tentative")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("age-arithmetic", "Ann Marsh, 45, was born in 1975. "),
        ("parts-total", "Six people, three men and two women, were killed. "),
        ("percent-arithmetic", "The party won 12 of 40 seats (40%). "),
        ("scale", "The farm is 75 km (20 miles) from Leith. "),
    ],
)
def test_the_id_of_a_finding_stays_when_text_is_added_before_it(name: str, text: str) -> None:
    (before,) = found(name, text)
    (after,) = found(name, f"The council met on Monday. It was cold.\n\n{text}")
    assert before.id == after.id


def test_an_undated_draft_has_no_age_of_publication_but_those_that_the_text_dates() -> None:
    assert not found("age-arithmetic", "Ann Marsh, 45, was born in 1975.", None)
    (fact,) = found("age-arithmetic", "Ann Marsh (1931–2020), the painter, has died aged 87.", None)
    assert "in 2020" in fact.reasons[0]
