"""Which unit stands after a figure: the words of language data, and the symbols that can be other words."""

from __future__ import annotations

from functools import cache

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.measure.rates import rate
from factcli.scan.numbers import Number
from factcli.values import UNITS

# Codes of the word table that the exact table of units knows by another name.
_CODES = {
    "[stone]": "[st]", "[acre]": "[acr]", "ha": "har", "[ton]": "[ston]", "mi/h": "[mi]/h", "[gal]": "[gal_us]",
    "[pt]": "[pt_us]",
    "mi": "[mi]", "[hp]": "[HP]", "kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh",
}  # fmt: skip
SQUARE = {"m": "m2", "km": "km2", "[mi]": "[smi]", "[ft]": "[sft]", "[yd]": "[syd]", "cm": "cm2"}
"""The unit of area whose side a unit of length is."""
_CUBIC = {"m": "m3", "km": "km3", "[ft]": "[cft]"}
NAMES = {
    "[ft]": "ft", "[in]": "in", "[mi]": "mi", "[yd]": "yd", "[lb]": "lb", "[st]": "st", "[acr]": "acres",
    "har": "ha", "[mi]/h": "mph",
    "[kn]": "knots", "[ston]": "tons", "[gal_us]": "gal", "[smi]": "sq mi", "[snmi]": "sq nmi",
    "[sft]": "sq ft", "[syd]": "sq yd", "m2": "sq m",
    "km2": "sq km", "cm2": "sq cm", "Cel": "°C", "[degF]": "°F", "[oz]": "oz", "[nmi]": "nmi", "[bbl]": "barrels",
    "[HP]": "hp",
    "m3": "cu m", "km3": "cu km", "[cft]": "cu ft", "[pt_us]": "pints", "kt": "kt",
    "[fur]": "furlongs", "[fth]": "fathoms", "[ly]": "light years", "[acr_ft]": "acre-feet", "[gal_br]": "imperial gal",
    "[lton]": "long tons", "[oz_tr]": "troy oz", "[foz_us]": "fl oz", "[psi]": "psi", "[ct]": "carats",
    "[deg]": "degrees", "delta[deg]": "degrees", "deltaCel": "°C", "delta[degF]": "°F",
    "ug/m3": "µg/m³", "mg/m3": "mg/m³", "g/m3": "g/m³", "m3/s": "m³/s", "[cft]/s": "cu ft/s", "[mi]/s": "mi/s",
    "[ft]/s": "ft/s", "[sun]": "solar masses", "[au]": "AU", "[bu]": "bushels", "[dwt]": "dwt", "N.m": "Nm", "[mpg]": "mpg",
    "quintal": "quintals",
    "Mbit/s": "Mbps", "Gbit/s": "Gbps", "kcal": "calories",
}  # fmt: skip
"""What a unit is called in a value, where its code would not be understood."""
_LENSES = frozenset("camera cameras sensor sensors lens lenses snapper selfie shooter shooters".split())
_FEVER = frozenset(["temperature", "fever", "temp"])  # whose degrees are those of a body, which tell their scale
_SHORT = frozenset(
    "m g t l ft st ha km cm mm kg lb lbs oz mi kt yd mg ml mw kw gw kts "
    "cl cc bpd gwh twh mwh kwh psi mah kb mb gb tb pb mp hz khz mhz ghz db kv mbps gbps "
    "mwe ppm ppb cfs bq teu dwt mpg nm µg μg".split()
)
_BYTES = frozenset(["kb", "mb", "gb", "tb", "pb"])
_STORED = frozenset("files drives disks discs cards models versions variants was is has as".split())
_HEAT = frozenset(
    "heat heatwave heatwaves sweltering scorching searing sizzling broiling blistering baking shade".split()
)
_WEATHER = frozenset(["temperatures", "mercury", "thermometer", "thermometers"])
_WARMTH = _HEAT | _WEATHER
# One of these near bare degrees says that they are of warmth, on the scale of the paper's own country.
_TOLD_WARMTH = _WEATHER | frozenset(
    "temperature temp temps warming warmed warms cooled bulb celsius fahrenheit".split()
)
_TURNED = frozenset("north south east west latitude longitude angle angles turn turns bend slope of to from".split())
_OUTSIDE = frozenset(
    ["in", "at", "outside", "inside", "today", "yesterday", "when", "on", "and", "but", "here", "there"]
)
_NO_FIGURE = frozenset("m g t l in ins st kt pt b ct".split())
_TON = {"ton": "t", "tonne": "t"}
# Units of two words, by the first and the second.
_PAIRED = {
    "metric": _TON,
    "nautical": {"mile": "[nmi]"},
    "light": {"year": "[ly]"},
    "solar": {"mass": "[sun]", "masse": "[sun]"},
    "astronomical": {"unit": "[au]"},
    "deadweight": {"ton": "[dwt]", "tonne": "[dwt]"},
    "newton": {"metre": "N.m", "meter": "N.m"},
    "short": {"ton": "[ston]"},
    "imperial": {"gallon": "[gal_br]", "pint": "[pt_br]"},
    "troy": {"ounce": "[oz_tr]"},
    "fluid": {"ounce": "[foz_us]"},
}
_WATTS = {"W": "Wh", "kW": "kWh", "MW": "MWh", "GW": "GWh", "TW": "TWh"}
_CASED = {"Nm": "N.m", "NM": "[nmi]"}  # nm may be either, or nanometres
_BLAST = frozenset("bomb bombs warhead warheads yield nuclear tnt blast explosion explosive device detonation".split())
_MILLIONTHS = {"million": "ppm", "billion": "ppb", "trillion": "ppt"}


@cache
def codes() -> dict[str, str]:
    """Word of a unit, in lower case → its code in the exact table; words of units that it lacks are left out."""
    table: dict[str, str] = {}
    for word, code in lang.unit_words().items():
        known = _CODES.get(code, code)
        if known in UNITS and known != "magnitude":
            table[word] = known
    return table


@cache
def openings() -> frozenset[str]:
    """The words at which what follows the figure of a measure can begin: units, calibres, blocks and points."""
    spelled = "in nm parts times square sq cubic cu ' degrees degree ° º c f celsius fahrenheit".split()
    spelled += _PAIRED
    return frozenset([*codes(), *spelled, "caliber", "calibre", "block", "blocks", "point", "points", "gt", "gross"])


def unit_at(page: Page, at: int, number: Number) -> tuple[str, int] | None:
    """The code and the last token of the unit that begins at token ``at``, after a figure; None if none does."""
    scan = page.scan
    lower = scan.lower
    word = lower[at]
    if word in ("square", "sq", "cubic", "cu"):
        i = at + 1
        i += scan.word(i) in (".", "-")
        i += scan.word(i) == "-"
        if scan.word(i) == "nautical" and scan.word(i + 1) in ("mile", "miles"):
            return ("[snmi]", i + 1) if word[0] == "s" else None
        table = SQUARE if word[0] == "s" else _CUBIC
        code = table.get(codes().get(scan.word(i), ""))
        return (rate(page, code, i) or (code, i)) if code is not None else None
    if word == "parts":
        return _parts(page, at)
    if word in _PAIRED and at + 1 < len(lower):
        last = at + 1 + (lower[at + 1] == "-")
        code = _PAIRED[word].get(scan.word(last).removesuffix("s"))
        return (code, last) if code is not None else None
    if word in ("degrees", "degree", "°", "º"):
        i = at + 1
        code = {"c": "Cel", "celsius": "Cel", "centigrade": "Cel", "f": "[degF]", "fahrenheit": "[degF]"}.get(
            scan.word(i)
        )
        if code is None and not _FEVER.isdisjoint(lower[max(0, number.begin - 5) : number.begin]):
            body = "[degF]" if 94 <= number.low <= 110 else "Cel" if 34 <= number.low <= 43 else None
            return (body, at) if body is not None else None
        if code is None:
            warm = _warmth(page, number, at) or _bare_warmth(page, number, at)
            return (warm, at) if warm else None
        return (code, i) if code is not None else None
    if (
        word in ("c", "f")
        and scan.glued(at)
        and scan.words[at].isupper()
        and number.form == "digits"
        and (number.step is None or number.step < 1)
    ) or word in (
        "celsius",
        "fahrenheit",
    ):
        return "Cel" if word[0] == "c" else "[degF]", at
    inches = word == "in" and scan.glued(at) and number.form == "digits" and scan.word(at + 1) not in lang.determiners()
    code = "[in]" if inches else _CASED.get(scan.words[at]) or codes().get(word)
    if code is None:
        return None
    if code == "[kn]" and word == "kt" and not _BLAST.isdisjoint(lower[slice(*scan.bounds(at))]):
        code = "kt"  # a bomb of 15kt, winds of 15kt
    if not _unit_here(page, at, number):
        return rate(page, code, at) if number.form == "digits" and scan.word(at + 1) == "/" else None
    last = at
    if (
        code in ("m", "km", "cm")
        and at + 1 < len(lower)
        and scan.glued(at + 1)
        and scan.text(at + 1, at + 1) in ("2", "²")
    ):
        return SQUARE[code], at + 1
    if code in _WATTS and scan.word(at + 1 + (scan.word(at + 1) == "-")) in ("hour", "hours"):
        return _WATTS[code], at + 1 + (scan.word(at + 1) == "-")
    if code == "[acr]" and scan.word(at + 1 + (scan.word(at + 1) == "-")) in ("feet", "foot"):
        return "[acr_ft]", at + 1 + (scan.word(at + 1) == "-")
    return rate(page, code, last) or (code, last)


def _parts(page: Page, at: int) -> tuple[str, int] | None:
    """400 parts per million: how much of a substance another holds."""
    scan = page.scan
    if scan.word(at + 1) != "per":
        return None
    code = _MILLIONTHS.get(scan.word(at + 2))
    return (code, at + 2) if code is not None else None


def _warmth(page: Page, number: Number, at: int) -> str:
    """The scale of bare degrees of hot weather, which their figure tells: 34-degree heat, 104 degrees in the heatwave."""
    begin, stop = page.scan.bounds(at)
    around = page.scan.lower[max(begin, number.begin - 7) : min(stop, at + 7)]
    follow = page.scan.word(at + 1)
    if (
        page.scan.word(at - 1) == "-"
        and follow not in _HEAT
        and follow not in ("temperatures", "day", "days", "weather")
    ):
        return ""  # "a 45-degree angle"
    if number.low >= 85:
        return "[degF]" if number.low <= 135 and not _WARMTH.isdisjoint(around) else ""
    weather = follow in _HEAT or "shade" in around or not _WEATHER.isdisjoint(around)
    return "Cel" if weather and 25 <= number.low <= 52 and not _HEAT.isdisjoint(around) else ""


def _bare_warmth(page: Page, number: Number, at: int) -> str:
    """Degrees whose scale nothing tells: temperatures of 31 degrees, warming of two degrees, it was 36 degrees outside."""
    scan = page.scan
    begin, stop = scan.bounds(at)
    lower = scan.lower
    follow = lower[at + 1] if at + 1 < stop else ""
    if follow in _TURNED and follow not in ("of", "to"):
        return ""
    around = lower[max(begin, number.begin - 9) : min(stop, at + 5)]
    if not _TOLD_WARMTH.isdisjoint(around):
        return "[deg]"
    was = (
        number.begin - 2 >= begin and lower[number.begin - 2] == "it" and lower[number.begin - 1] in ("was", "is", "'s")
    )
    if not was or lower[at - 1] == "-" or number.low > 130:
        return ""
    return "[deg]" if not follow[:1].isalpha() or follow in _OUTSIDE else ""


def _unit_here(page: Page, at: int, number: Number) -> bool:
    """Whether a word that can be a unit is one: symbols need figures, and some touch them."""
    scan = page.scan
    word = scan.lower[at]
    if word in _SHORT and number.form != "digits":
        return False
    if word in _NO_FIGURE and not scan.glued(at):
        hyphen = scan.word(at - 1) == "-" and scan.glued(at)
        if not (
            (word in ("m", "g", "l") and scan.words[at] == word)
            or (word == "st" and scan.word(at + 1)[:1].isdigit())
            or hyphen
        ):
            return False
    if scan.words[at] == "Mile" and scan.sentences[scan.sentence_of[at]].kind != "headline":
        return False  # 8 Mile Road
    if word == "m" and (
        scan.words[at] == "M"
        or (not scan.glued(at) and (scan.word(at + 1) in lang.person_nouns() or scan.word(at + 1) == "people"))
    ):
        return False
    if word in _BYTES and not scan.glued(at) and scan.word(at + 1).endswith("s") and scan.word(at + 1) not in _STORED:
        return False  # "4 GB swimmers"
    if word == "m" and not scan.glued(at) and scan.word(at + 1) in ("more", "fewer"):
        return False  # 3 m more voters
    if (
        scan.word(at + 1) == "/"
        and scan.glued(at + 1)
        and word not in ("km", "m", "mi")
        and scan.word(at + 2).isalpha()
    ):
        return False  # 95g/km
    if word == "mp" and not scan.glued(at) and scan.word(at + 1) not in _LENSES and scan.word(at + 2) not in _LENSES:
        return False  # a member of parliament
    if word in ("foot", "feet") and scan.word(at + 1) in ("soldiers", "patrol", "patrols"):
        return False
    if word in ("pound", "stone") and scan.word(at + 1) in ("coin", "note", "age", "circle", "walls"):
        return False
    if word in ("stones", "yards", "marks", "pound") and number.form == "words" and word == "stones":
        return False
    if word in ("mark", "second", "minute", "feet") and word in ("mark", "second", "minute"):
        return False
    if word == "yard" and number.form == "words" and scan.word(at + 1) == "line":
        return False
    return not (word in ("tons",) and number.form == "vague")


__all__ = ["NAMES", "SQUARE", "codes", "openings", "unit_at"]
