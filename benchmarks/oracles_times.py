"""Times, sums, shares and measures against other projects' test data: python benchmarks/oracles_times.py FOLDER

FOLDER holds ``meantime/timex.jsonl`` (news with its times), ``recognizers/`` (specs of Recognizers-Text) and
``quantulum3/quantities.json``; what is absent is passed over. For MEANTIME the value F1 is printed: a time counts
when a claim overlaps it and has its value. For the others, the share of cases of which every expected expression, and
nothing else, is found, and beside it the share of expected expressions that some claim overlaps.

What differs on purpose:
- MEANTIME also marks words that say no day ("currently", "recently", "the future", "annual", "the day"): no claim is
  made of them, so the recall of its 370 times cannot reach 1.
- Its weeks are numbered in more than one way: one off the ISO number is right.
- CurrencyModel counts a currency without a sum ("dollar") and chat forms ("15 dollars 50").
- PercentModel and DimensionModel count bare units, and units that news do not compare (bits, angles, spoons).
- DateExtractor holds chat: days without a month ("on 15", "the 21st"), months in lower case ("april 22"), figures
  whose order is open ("9-18-15"), "the day after tomorrow": in news these are no dates, or not sure enough.
- quantulum3 counts every bare number and every unit of physics; here money, shares, lengths, weights … do.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from factcli.extract import extract
from factcli.model import Claim, Document
from factcli.values import Interval

_TIMES = frozenset(["date", "time", "period", "duration", "term"])
_DAYTIME = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_MODELS = (
    ("CurrencyModel", "NumberWithUnit", frozenset(["money"])),
    ("PercentModel", "Number", frozenset(["percent"])),
    ("DimensionModel", "NumberWithUnit", frozenset(["measure"])),
    ("DateExtractor", "DateTime", frozenset(["date", "period"])),
)


def claims_of(text: str, published: date | None, kinds: frozenset[str]) -> list[Claim]:
    """The claims of these kinds in a text of that day."""
    return [claim for claim in extract(Document("a.txt", text, published)) if claim.kind in kinds]


def timex(claim: Claim) -> str:
    """A claim's value as TIMEX3 writes it, weeks and times of day as MEANTIME does."""
    value = claim.value.lstrip("<>=~")
    if claim.kind == "date" and claim.text.lower().endswith("week"):
        year, week, _ = date.fromisoformat(value).isocalendar()
        return f"{year}-W{week}"
    if claim.rule == "date.weekend":
        year, week, _ = date.fromisoformat(value[:10]).isocalendar()
        return f"{year}-W{week:02}-WE"
    if claim.rule == "date.decade":
        return value[:3]
    if claim.unit == "clock utc":
        minutes = cast("Interval[int]", claim.allowed)
        minute = ((minutes.low or 0) + (minutes.high or 0)) // 2 % 1440
        return f"{minute // 60:02}:{minute % 60:02}"
    return value


def right(claim: Claim, value: str, near: list[Claim]) -> bool:
    """Whether a claim has a TIMEX value; a time of day is told by its clock, its day by the date beside it."""
    mine = timex(claim)
    value = re.sub(r"^P([MY])(\d+)$", r"P\2\1", value)  # "PM6": slips of the annotators
    wanted = value.split("T")[0] if claim.kind == "date" and "T" in value[1:] else value
    if claim.kind == "time":
        clock = value.partition("T")[2].rstrip("Z")
        return clock in (mine[:5], _DAYTIME.get(mine, "?")) or any(
            right(one, value, []) for one in near if one.kind == "date"
        )
    if claim.kind == "period":
        ends = mine.split("..")
        return wanted in ends or wanted == f"P{int(ends[1][:4]) - int(ends[0][:4])}Y"
    if claim.kind == "duration" and ".." in mine:
        return wanted in mine.split("..")
    if "-W" in wanted and "-W" in mine:
        return mine[:4] == wanted[:4] and abs(int(mine[6:8]) - int(wanted[6:8])) <= 1
    return mine == wanted or (claim.kind == "duration" and re.sub(r"\.0+(?=\D)", "", mine) == wanted)


def written(article: dict[str, Any]) -> date | None:
    """The day of an article: as given, else as its second line says."""
    stated = str(article["dct"])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", stated):
        return date.fromisoformat(stated)
    if re.fullmatch(r"\d\d-\d\d-\d{4}", stated):
        return date.fromisoformat("-".join(reversed(stated.split("-"))))
    days = [c.value for c in claims_of(article["text"].split("\n")[1], None, frozenset(["date"]))]
    return date.fromisoformat(days[0]) if days and re.fullmatch(r"\d{4}-\d\d-\d\d", days[0]) else None


def meantime(path: Path) -> str:
    """The value F1 over the news articles of a file of JSON lines."""
    hits = wanted = made = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        end = article["annotated_end"]
        published = written(article)
        head = article["text"].split("\n")
        # The line of the date under the headline is marked only where the article's own date is not given apart.
        line_of_date = range(len(head[0]), len(head[0]) + len(head[1]) + 1) if article["dct"] else range(0)
        claims = [
            c for c in claims_of(article["text"], published, _TIMES) if c.start < end and c.start not in line_of_date
        ]
        made += len(claims)
        wanted += len(article["timex"])
        for time in article["timex"]:
            near = [c for c in claims if c.start < time["end"] and time["start"] < c.end]
            hits += any(right(claim, time["value"], near) for claim in near)
    precision, recall = hits / made, hits / wanted
    both = 200 * precision * recall / (precision + recall)
    return f"value F1 {both:.1f} (precision {precision:.3f}, recall {recall:.3f}, {wanted} times)"


def cases(path: Path, kinds: frozenset[str]) -> str:
    """The shares of the cases of one model of Recognizers-Text."""
    spec: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    exact = found = expected = 0
    for case in spec:
        claims = claims_of(case["Input"], date(2016, 11, 7), kinds)
        spans = []
        for one in case["Results"]:
            end = one["End"] + 1 if "End" in one else one["Start"] + one["Length"]
            spans.append((one["Start"], end))
        exact += _covers(claims, spans)
        expected += len(spans)
        found += sum(any(c.start < end and start < c.end for c in claims) for start, end in spans)
    return f"{exact / len(spec):.2f} of {len(spec)} cases, {found / max(expected, 1):.2f} of {expected} expressions"


def _covers(claims: list[Claim], spans: list[tuple[int, int]]) -> bool:
    each = all(any(c.start < end and start < c.end for c in claims) for start, end in spans)
    return each and all(any(c.start < end and start < c.end for start, end in spans) for c in claims)


def quantities(path: Path) -> str:
    """The share of the dimensioned quantities of quantulum3 that are found with their figure."""
    right_ = total = 0
    for case in json.loads(path.read_text(encoding="utf-8")):
        claims = claims_of(case["req"], None, frozenset(["money", "percent", "measure", "duration"]))
        for one in case["res"]:
            if one["unit"] in ("dimensionless", "") or "uncertainty" in one:
                continue
            total += 1
            at = case["req"].find(one["surface"])
            here = [c for c in claims if c.start < at + len(one["surface"]) and at < c.end]
            right_ += any(
                re.findall(r"\d+", c.value)[:1] == re.findall(r"\d+", f"{Decimal(str(one['value'])):f}")[:1]
                for c in here
            )
    return f"{right_ / total:.2f} of {total} quantities with a unit"


def main(folder: Path) -> None:
    """Print one line for each set of test data that the folder holds."""
    if (folder / "meantime" / "timex.jsonl").exists():
        print("MEANTIME      ", meantime(folder / "meantime" / "timex.jsonl"))
    for name, group, kinds in _MODELS:
        path = folder / "recognizers" / group / "English" / f"{name}.json"
        if path.exists():
            print(f"{name:14}", cases(path, kinds))
    if (folder / "quantulum3" / "quantities.json").exists():
        print("quantulum3    ", quantities(folder / "quantulum3" / "quantities.json"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/oracles_times.py FOLDER")
    main(Path(sys.argv[1]))
