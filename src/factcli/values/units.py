"""Units of measure with exact conversion, and the set of truths that a stated measure allows.

The base of each dimension is the unit in which every other one is a finite decimal, so no conversion rounds: km/h for
speed, degrees Fahrenheit for temperature. Factors are the definitions of the international yard and pound (1959), of
the US and imperial gallon, and of the SI. Which words and symbols name a unit is language data and stands elsewhere.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcli.values.interval import Interval, plain
from factcli.values.numbers import hedged, last_digit_unit, rounding_of_measure, stated_set
from factcli.values.policy import Modifier, Policy


class Unit(NamedTuple):
    """A unit under its UCUM-like code: ``value × factor + offset`` is the value in the base unit of its dimension."""

    code: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_TABLE = {
    "length": "m 1|km 1000|cm 0.01|mm 0.001|um 0.000001|[in] 0.0254|[ft] 0.3048|[yd] 0.9144|[mi] 1609.344|[nmi] 1852"
    "|[fur] 201.168|[fth] 1.8288|[ly] 9460730472580800|[au] 149597870700|nm 0.000000001",
    "mass": "kg 1|g 0.001|mg 0.000001|ug 0.000000001|t 1000|kt 1000000|Mt 1000000000|Gt 1000000000000"
    "|quintal 100|[oz] 0.028349523125|[lb] 0.45359237"
    "|[st] 6.35029318|[ston] 907.18474|[lton] 1016.0469088|[oz_tr] 0.0311034768",
    "area": "m2 1|cm2 0.0001|km2 1000000|har 10000|[sft] 0.09290304|[syd] 0.83612736|[acr] 4046.8564224"
    "|[smi] 2589988.110336|[snmi] 3429904",
    "volume": "L 1|mL 0.001|cc 0.001|cL 0.01|dL 0.1|m3 1000|km3 1000000000000|[cft] 28.316846592|[gal_us] 3.785411784"
    "|[gal_br] 4.54609|[pt_us] 0.473176473|[pt_br] 0.56826125|[qt_us] 0.946352946|[foz_us] 0.0295735295625"
    "|[bbl] 158.987294928|[acr_ft] 1233481.83754752",
    "speed": "km/h 1|m/s 3.6|km/s 3600|[mi]/h 1.609344|[mi]/s 5793.6384|[kn] 1.852|[ft]/s 1.09728",
    "flow": "L/s 1|m3/s 1000|[cft]/s 28.316846592",
    "concentration": "ppt 0.001|ppb 1|ppm 1000",
    "density in air": "ug/m3 1|mg/m3 1000|g/m3 1000000",
    "emissions": "g/km 1",
    "solar masses": "[sun] 1",
    "Mach number": "Mach 1",
    "bushels": "[bu] 1",
    "containers": "TEU 1",
    "deadweight": "[dwt] 1",
    "torque": "N.m 1",
    "force": "N 1|kN 1000|MN 1000000",
    "activity": "Bq 1|kBq 1000|MBq 1000000",
    "fuel economy": "[mpg] 1",
    "temperature": "[degF] 1|Cel 1.8 32|K 1.8 -459.67",
    "temperature difference": "delta[degF] 1|deltaCel 1.8|deltaK 1.8",
    "temperature of some scale": "[deg] 1",
    "temperature difference of some scale": "delta[deg] 1",
    "magnitude": "magnitude 1",
    "calibre": "mm_calibre 1|[in]_calibre 25.4",
    "power": "W 1|kW 1000|MW 1000000|GW 1000000000|TW 1000000000000|[HP] 745.69987158227022",
    "energy": "J 1|kJ 1000|MJ 1000000|Wh 3600|kWh 3600000|MWh 3600000000|GWh 3600000000000|TWh 3600000000000000",
    "data": "KB 1|MB 1000|GB 1000000|TB 1000000000|PB 1000000000000",
    "data rate": "Mbit/s 1|Gbit/s 1000",
    "resolution": "MP 1",
    "frequency": "Hz 1|kHz 1000|MHz 1000000|GHz 1000000000",
    "voltage": "V 1|kV 1000",
    "loudness": "dB 1",
    "food energy": "kcal 1",
    "pressure": "Pa 1|hPa 100|kPa 1000|bar 100000|mbar 100|[psi] 6894.757293168",
    "radiation": "uSv 1|mSv 1000|Sv 1000000",
    "battery charge": "mAh 1",
    "carats": "[ct] 1",
}


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for dimension, rows in _TABLE.items():
        for row in rows.split("|"):
            code, *numbers = row.split(" ")
            units[code] = Unit(code, dimension, *(Decimal(number) for number in numbers))
    return units


UNITS: dict[str, Unit] = _units()
"""Every unit by its code."""

_SIGNED = (
    "temperature",
    "temperature difference",
    "temperature of some scale",
    "magnitude",
)  # what can lie below nought


def convert(value: Decimal, unit_code: str) -> tuple[Decimal, str]:
    """The value in the base unit of its dimension, and the dimension; KeyError for an unknown unit."""
    unit = UNITS[unit_code]
    return value * unit.factor + unit.offset, unit.dimension


def measure_set(
    low: Decimal,
    high: Decimal,
    unit_code: str,
    modifier: Modifier,
    step: Decimal | None = None,
    policy: Policy | None = None,
) -> Interval[Decimal]:
    """The set that a measure allows, in the base unit of its dimension; KeyError for an unknown unit.

    ``step`` is the unit of the last digit stated, where the writing shows it ("1.2 million tonnes"); without it, that
    of the last digit that is not zero: 50 miles are 45 to 55 (D14), so 10 km, 6 miles and 6.2 miles are one distance.
    """
    unit = UNITS[unit_code]
    signed = unit.dimension in _SIGNED  # a share of degrees means nothing
    half_low, half_high = (
        (last_digit_unit(value) if step is None else step) / 2 if signed else rounding_of_measure(value, step, policy)
        for value in (low, high)
    )
    stated = stated_set(
        low,
        high,
        modifier,
        half_low=half_low,
        half_high=half_high,
        least=max(half_low, half_high),
        base=None if signed else Decimal(0),
        policy=policy,
    )
    return Interval.of(
        None if stated.low is None else stated.low * unit.factor + unit.offset,
        None if stated.high is None else stated.high * unit.factor + unit.offset,
        stated.low_open,
        stated.high_open,
    )


def measure_text(low: Decimal, high: Decimal, unit: str, modifier: Modifier) -> str:
    """The normalised measure, its unit as the caller names it: ``75 km``, ``~6..8 m``, ``6.1 magnitude``."""
    return f"{hedged(modifier, plain(low), plain(high))} {unit}"


__all__ = ["UNITS", "Unit", "convert", "measure_set", "measure_text"]
