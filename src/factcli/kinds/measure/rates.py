"""Units that are of two: km per second, cubic metres a second, micrograms per cubic metre, miles to the gallon."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page

_SECONDS = frozenset(["s", "sec", "secs", "second"])
_HOURS = frozenset(["h", "hr", "hour"])
# A unit → what so many of it in a second, or in an hour, are.
_A_SECOND = {
    "m": "m/s", "km": "km/s", "[mi]": "[mi]/s", "[ft]": "[ft]/s", "L": "L/s", "m3": "m3/s", "[cft]": "[cft]/s",
}  # fmt: skip
_AN_HOUR = {"km": "km/h", "[mi]": "[mi]/h"}
_IN_AIR = {"ug": "ug/m3", "mg": "mg/m3", "g": "g/m3"}
_METRES = frozenset(["metre", "meter"])
_OPENING = frozenset(["/", "per", "a", "an", "-", "every", "to"])


def rate(page: Page, code: str, last: int) -> tuple[str, int] | None:
    """The unit of two whose first is ``code`` and ends at token ``last``, and its last token; None if it stands alone."""
    scan = page.scan
    if scan.word(last + 1) not in _OPENING:
        return None  # as nearly all do
    hyphen = scan.word(last + 1) == "-"  # a 70-mile-an-hour wind
    at = last + 1 + hyphen
    link = scan.word(at)
    at += 1 + (scan.word(at + 1) == "-" and hyphen)
    word = scan.word(at)
    if link == "/":
        if not scan.glued(at - 1):
            return None
    elif link == "to":
        return ("[mpg]", at + 1) if code == "[mi]" and word == "the" and scan.word(at + 1) == "gallon" else None
    elif link not in ("per", "a", "an", "every"):
        return None
    if word in _SECONDS and code in _A_SECOND and (link in ("/", "per") or _ends(page, at)):
        return _A_SECOND[code], at
    if word in _HOURS and code in _AN_HOUR:
        return _AN_HOUR[code], at
    if word == "gallon" and code == "[mi]" and link != "/":
        return "[mpg]", at
    if code == "g" and word in ("km", "kilometre", "kilometer"):
        return "g/km", at
    if code in _IN_AIR and word == "cubic" and scan.word(at + 1) in _METRES:
        return _IN_AIR[code], at + 1
    if code in _IN_AIR and link == "/" and word in ("m3", "m³"):
        return _IN_AIR[code], at
    if code in _IN_AIR and link == "/" and word == "m" and scan.word(at + 1) in ("3", "³") and scan.glued(at + 1):
        return _IN_AIR[code], at + 1
    return None


def _ends(page: Page, at: int) -> bool:
    """Whether nothing is named behind "a second": 17 kilometres a second when …, but drove 20 miles a second time."""
    follow = page.scan.word(at + 1)
    return not follow[:1].isalpha() or follow in lang.stop_words() or follow.endswith("er")


__all__ = ["rate"]
