"""What the reporters for people share: values in words, safe text, and a sentence cut to fit around its value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcli.late import late
from factcli.model import Claim, Evidence, Fact, Report

# C0 and C1 controls, byte-order mark and what is no character, the marks that reorder what is displayed after them
# (Trojan Source), and the lone surrogates that stand for undecodable bytes of a file name.
_UNSAFE = late(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_SPACES = late(r"[ \t\r\n\f\v\u0085\u2028\u2029]+")
_HEDGES = ((">=", "at least "), ("<=", "up to "), (">", "more than "), ("<", "less than "), ("~", "about "))
_WHEN = ((">=", "from "), ("<=", "by "), (">", "after "), ("<", "before "), ("~", "about "))
_ISO_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_TERM_UNITS = {"y": "year", "m": "month", "mo": "month", "w": "week", "d": "day", "h": "hour"}
_DURATION = late(r"P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")
_TERM = late(r"(?:\d+(?:mo|[ymwdh]))+")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
_EDTF = late(r"\b(?:(XXXX)-(\d\d)(?:-(\d\d))?|(\d{4})-(\d\d)(?!-)|(\d{3})X\b|(\d\d)XX\b)")
_SEASONS = ("spring", "summer", "autumn", "winter")
_DATED = frozenset({"date", "period", "time"})
_GROUPED = frozenset({"count", "money", "measure"})


def visible(text: str) -> str:
    """The text on one line, white space as single spaces, and characters that would move or hide others as escapes."""
    if text.isprintable() and "  " not in text:  # as nearly all is
        return text
    return _UNSAFE().sub(_escape, _SPACES().sub(" ", text))


def printable(text: str) -> str:
    """The text as it is, lines and tabs too, but with characters that would move or hide others as escapes."""
    return _UNSAFE().sub(lambda found: found.group() if found.group() in "\t\r\n" else _escape(found), text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def plural(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def label_of(fact: Fact, evidence: Evidence) -> str:
    """A value in words, safe to print."""
    return value_words(fact.kind, evidence.value)


def value_words(kind: str, value: str) -> str:
    """A normalised value as a person would write it: ``>50`` is ``more than 50``, and ``after 18:00`` a time."""
    value = visible(value)
    if kind == "quote":
        return f"“{value}”"
    if kind == "name":
        return value
    for sign, words in _WHEN if kind in _DATED else _HEDGES:
        if value.startswith(sign):
            return words + value_words(kind, value[len(sign) :])
    low, dots, high = value.partition("..")
    if dots and low and high:
        return f"{value_words(kind, low)} to {value_words(kind, high)}"
    if dots:
        return f"from {value_words(kind, low)}" if low else f"until {value_words(kind, high)}"
    if len(value) > 1 and value[0] == "P" and _DURATION().fullmatch(value):
        return _duration(value)
    if kind in ("term", "age", "duration") and _TERM().fullmatch(value):
        return " ".join(plural_unit(n, _TERM_UNITS[unit]) for n, unit in re.findall(r"(\d+)(mo|[a-z])", value))
    if kind in _DATED:
        return _EDTF().sub(_date, value)
    head, _, unit = value.partition(" ")
    if kind in _GROUPED and head.isascii() and head.isdigit() and len(head) > 4:
        return f"{int(head):,} {unit}".rstrip()
    return value


def _duration(value: str) -> str:
    dates, _, times = value[1:].partition("T")
    parts = [plural_unit(n, _ISO_UNITS[unit]) for n, unit in re.findall(r"([\d.]+)([YMWD])", dates)]
    clock = {**_ISO_UNITS, "M": "minute"}
    parts += [plural_unit(n, clock[unit]) for n, unit in re.findall(r"([\d.]+)([HMS])", times)]
    return " ".join(parts)


def _date(found: re.Match[str]) -> str:
    """A month, season, quarter, decade or century as words; a full day stays in ISO 8601, the clearest there is."""
    yearless, month, day, year, part, decade, century = found.groups()
    if yearless:
        return f"{_month(month)} {int(day)}" if day else _month(month)
    if decade:
        return f"{decade}0s"
    if century:
        number = int(century) + 1
        ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending} century"
    if 1 <= int(part) <= 12:
        return f"{_month(part)} {year}"
    if 21 <= int(part) <= 24:
        return f"{_SEASONS[int(part) - 21]} {year}"
    return f"quarter {int(part) - 32} of {year}" if 33 <= int(part) <= 36 else found.group()


def _month(number: str) -> str:
    return (*_MONTHS, "December")[int(number) - 1]


def plural_unit(number: str, noun: str) -> str:
    """``1 year``, ``2.5 years``: the number stays as it is written."""
    return f"{number} {noun}" if number == "1" else f"{number} {noun}s"


def place(claim: Claim) -> str:
    """``path:line`` of a claim, safe to print; ``path, page 2`` where the file has no lines."""
    if claim.origin and claim.origin.place:
        return f"{visible(claim.path)}, {visible(claim.origin.place)}"
    return f"{visible(claim.path)}:{claim.line}"


def files_of(fact: Fact) -> int:
    """In how many files a fact is stated."""
    return len({placed.claim.path for evidence in fact.values for placed in evidence.claims})


def in_context(claim: Claim) -> tuple[str, str, str]:
    """The sentence of a claim in three parts, the value in the middle, each safe to print on one line."""
    start = claim.start - claim.sentence_start
    end = start + (claim.end - claim.start)
    if not 0 <= start <= end <= len(claim.sentence):
        return "", visible(claim.text), ""
    before, value, after = claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:]
    return visible(before).lstrip(" "), visible(value), visible(after).rstrip(" ")


def marked(claims: Sequence[Claim], color: bool) -> list[tuple[str, str]]:
    """The sentence that claims share, each of their values marked, as pieces of text with their styles."""
    sentence, begin = claims[0].sentence, claims[0].sentence_start
    pieces: list[tuple[str, str]] = []
    at = 0
    for start, end in sorted({(claim.start - begin, claim.end - begin) for claim in claims}):
        if not at <= start < end <= len(sentence):
            continue
        value = visible(sentence[start:end])
        pieces += [(visible(sentence[at:start]), ""), (value if color else f"«{value}»", "mark")]
        at = end
    return [*pieces, (visible(sentence[at:]).rstrip(" "), "")]


def summary(report: Report, show_all: bool) -> list[str]:
    """The closing lines: how much was read, what was found, and what limits it."""
    found = [
        plural(report.count("conflict", "firm"), "conflict"),
        f"{report.count('conflict', 'tentative')} tentative",
        *([plural(notes, "note")] if (notes := report.count("note")) else []),
        plural(report.count("agreement"), "agreement"),
    ]
    if show_all:
        found.append(f"{report.count('single')} stated once")
    read = f"{plural(len(report.documents), 'document')}, {plural(sum(report.claims_of), 'claim')}"
    lines = [f"{read}: {', '.join(found)}"]
    silenced = [
        *([f"{n} suppressed"] if (n := sum(fact.suppression is not None for fact in report.facts)) else []),
        *(
            [f"{n} known to the baseline"]
            if (n := sum(f.known and f.suppression is None for f in report.facts))
            else []
        ),
    ]
    if silenced:
        lines.append(f"Not counted: {', '.join(silenced)}.")
    read_in = zip(report.documents, report.claims_of, strict=True)
    undated = sum(document.published is None and claims > 0 for document, claims in read_in)
    if undated:
        whose = "its" if undated == 1 else "their"
        lines.append(f"{plural(undated, 'article')} undated: {whose} weekdays were not dated (--as-of DATE does that).")
    if len(report.stories) > 1:
        lines.append(f"{len(report.stories)} stories in this run; articles are compared within a story only.")
    if report.problems:
        lines.append(f"Not read: {plural(len(report.problems), 'path')} (named on stderr).")
    return lines
