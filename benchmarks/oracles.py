"""How much of other projects' test data factcli reads: `python benchmarks/oracles.py FOLDER [--misses]`.

FOLDER holds checkouts of public test data: `recognizers/` (the Specs folder of microsoft/Recognizers-Text) and, where
present, the files named in ORACLES below. A case is right when every result that it expects is found at overlapping
words with the same value, and nothing else is. The data is chat and commands, not news copy: what fails shows a gap or
a difference of purpose, and the differences that are on purpose are printed with each file's figure.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factcli.extract import extract, page_of
from factcli.model import Document
from factcli.scan.numbers import anchors, number_at
from factcli.values import Modifier

Read = list[tuple[int, int, str]]
"""What was read in a text: start, end, and the value as the oracle writes it (``""``: the oracle gives none)."""


@dataclass(frozen=True, slots=True)
class Oracle:
    """A file of cases, what reads them, and how it differs on purpose."""

    path: str
    read: Callable[[Document], Read]
    expect: Callable[[dict[str, Any]], str]
    difference: str


def claims_of(*kinds: str) -> Callable[[Document], Read]:
    """Claims of these kinds, without their values: for oracles that tell only where something is."""

    def read(document: Document) -> Read:
        return [(claim.start, claim.end, "") for claim in extract(document) if claim.kind in kinds]

    return read


def ages(document: Document) -> Read:
    """Ages as bare numbers."""
    return [(c.start, c.end, c.value.split()[0].lstrip("~<>=")) for c in extract(document) if c.kind == "age"]


def amounts(kind: str) -> Callable[[Document], Read]:
    """Claims of a kind as bare numbers, the unit left out."""

    def read(document: Document) -> Read:
        found = [c for c in extract(document) if c.kind == kind]
        return [(c.start, c.end, number(c.value.split()[0].lstrip("~<>=").rstrip("%"))) for c in found]

    return read


def numbers(document: Document) -> Read:
    """Every number expression that is no ordinal, as one value."""
    return [(s, e, number(str(low))) for s, e, low, high in spans(document) if low == high]


SIDES = {
    Modifier.MORE_THAN: "low",
    Modifier.EQUAL_OR_MORE: "low",
    Modifier.LESS_THAN: "high",
    Modifier.EQUAL_OR_LESS: "high",
}


def ranges(document: Document) -> Read:
    """Number expressions of two ends, as ``low..high``."""
    scan = page_of(document).scan
    found = [(s, e, f"{number(str(low))}..{number(str(high))}") for s, e, low, high in spans(document) if low != high]
    for at, word in enumerate(scan.lower):
        one = number_at(scan, at) if word[0].isdigit() or word in anchors() else None
        if one is not None and one.low == one.high and one.modifier in SIDES:
            side, value = SIDES[one.modifier], number(str(one.low))
            found.append((scan.starts[one.begin], scan.ends[one.end], f"{value}.." if side == "low" else f"..{value}"))
    return found


def spans(document: Document) -> list[tuple[int, int, Decimal, Decimal]]:
    """The number expressions of a text, left to right."""
    scan = page_of(document).scan
    found = []
    at = 0
    while at < len(scan.lower):
        word = scan.lower[at]
        one = number_at(scan, at) if word[0].isdigit() or word in anchors() else None
        if one is None or one.form in ("ordinal", "vague"):
            at += 1
            continue
        found.append((scan.starts[one.first], scan.ends[one.last], one.low, one.high))
        at = one.last + 1
    return found


def number(text: str) -> str:
    """A number in its plain form: no trailing zeros, no exponent."""
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return text
    if not value.is_finite():
        return text
    value = value.quantize(Decimal("1e-12")) if abs(value) < Decimal("1e15") else value
    return str(value.to_integral_value()) if value == value.to_integral_value() else f"{value.normalize():f}"


def resolution(result: dict[str, Any]) -> str:
    """The value that a Recognizers case expects, as a plain number."""
    return number(str((result.get("Resolution") or {}).get("value", "")))


def bounds(result: dict[str, Any]) -> str:
    """A Recognizers range ``[20,30)`` as ``20..30``."""
    low, _, high = str((result.get("Resolution") or {}).get("value", "")).strip("[]()").partition(",")
    return f"{number(low)}..{number(high)}"


def nothing(result: dict[str, Any]) -> str:
    """For files whose cases hold no value that both sides write alike."""
    return ""


NUMBER = "recognizers/Number/English/"
UNIT = "recognizers/NumberWithUnit/English/"
TIME = "recognizers/DateTime/English/"
ORACLES = (
    Oracle(
        UNIT + "AgeModel.json",
        ages,
        resolution,
        "only people have ages: a saga or a mine that is ten years old has a duration or none",
    ),
    Oracle(
        NUMBER + "NumberModel.json",
        numbers,
        resolution,
        "parts of codes and of words, powers, fractions over words and negative numbers are left alone",
    ),
    Oracle(
        NUMBER + "NumberRangeModel.json",
        ranges,
        bounds,
        "open and closed ends are told apart by the hedge, not by this figure; codes (1995-01) are no ranges",
    ),
    Oracle(
        TIME + "DurationExtractor.json",
        claims_of("duration", "term", "period", "date"),
        nothing,
        "spans only; “several days” and “the day” have no length; parts of the day are no durations",
    ),
    Oracle(
        UNIT + "CurrencyModel.json",
        amounts("money"),
        resolution,
        "a currency without an amount, and amounts that name none, are left alone",
    ),
    Oracle(
        UNIT + "DimensionModel.json",
        amounts("measure"),
        resolution,
        "bits and bytes, and figures that a measure merely repeats in another unit, are left alone",
    ),
)


def main() -> None:
    """Print each oracle file's share of right cases."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--misses", action="store_true", help="also print the cases that are not right")
    options = arguments.parse_args()
    for oracle in ORACLES:
        path = options.folder / oracle.path
        name = Path(oracle.path).stem
        if not path.exists():
            print(f"{name:20} not in the folder")
            continue
        right, total = run(oracle, json.loads(path.read_text(encoding="utf-8-sig")), options.misses)
        print(f"{name:20} {right:4} of {total:4}  {right / max(total, 1):6.1%}  on purpose: {oracle.difference}")


def run(oracle: Oracle, cases: list[dict[str, Any]], misses: bool) -> tuple[int, int]:
    """How many cases of an oracle are right, and how many there are."""
    right = total = 0
    for case in cases:
        total += 1
        text = case["Input"]
        found = sorted(oracle.read(Document("case", text, date(2016, 11, 7), "header")))
        expected = [(r["Start"], r["Start"] + len(r["Text"]), oracle.expect(r)) for r in case.get("Results", [])]
        if matched(found, expected):
            right += 1
        elif misses:
            print(
                f"  {text!r} expected {[(text[s:e], v) for s, e, v in expected]}"
                f" found {[(text[s:e], v) for s, e, v in found]}"
            )
    return right, total


def matched(found: Read, expected: Read) -> bool:
    """Whether each expected span meets exactly one of the same value, and none is left over."""
    rest = list(found)
    for start, end, value in expected:
        hit = next((f for f in rest if f[0] < end and start < f[1] and (not value or not f[2] or f[2] == value)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return not rest


if __name__ == "__main__":
    main()
