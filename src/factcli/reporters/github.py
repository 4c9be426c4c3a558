"""Workflow commands of GitHub Actions: an annotation at every place of what is wrong.

Values are escaped as the runner unescapes them: ``%``, ``\\r`` and ``\\n`` everywhere, and in properties ``:`` and ``,`` too.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.spots import Spots, relative
from factcli.reporters.told import Told, headline, level, places_in_articles, sentences
from factcli.reporters.wording import printable

_COMMANDS = {"error": "error", "warning": "warning"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """One command a place; an empty text when there is nothing to annotate."""
    spots = Spots(report)
    return "".join(_command(told, spots) for fact in facts for told in places_in_articles(fact, report))


def _command(told: Told, spots: Spots) -> str:
    spot = spots.of(told.claim)
    properties: dict[str, object] = {"file": printable(relative(spot.file))}
    if not spot.label:
        properties |= {"line": spot.line, "endLine": spot.end_line}
        if spot.end_line == spot.line:  # columns of a stretch over several lines are refused
            properties |= {"col": spot.column, "endColumn": spot.end_column}
    properties["title"] = f"factcli: {headline(told.fact)}"
    said = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    message = printable("\n".join(sentences(told))).translate(_DATA)
    return f"::{_COMMANDS.get(level(told.fact), 'notice')} {said}::{message}\n"
