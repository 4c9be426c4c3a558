"""reviewdog's diagnostic format (rdjson): a diagnostic a place, the other places of the fact related to it.

Its columns count bytes of UTF-8 from 1, and an end is behind the last character.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcli.config import View
from factcli.model import Claim, Fact, Report
from factcli.reporters.json_ import array
from factcli.reporters.spots import Spots, relative
from factcli.reporters.told import Told, level, places_in_articles, sentences
from factcli.reporters.wording import label_of

RELATED = 100  # other places that one diagnostic names; the message counts them all
_SEVERITIES = {"error": "ERROR", "warning": "WARNING"}


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """One object with a diagnostic a line."""
    spots = Spots(report)
    diagnostics = array(_diagnostic(told, spots) for fact in facts for told in places_in_articles(fact, report))
    return f'{{"source": {json.dumps({"name": "factcli"})},\n"diagnostics": {diagnostics}}}\n'


def _diagnostic(told: Told, spots: Spots) -> dict[str, object]:
    found: dict[str, object] = {
        "message": "\n".join(sentences(told)),
        "location": _location(told.claim, spots),
        "severity": _SEVERITIES.get(level(told.fact), "INFO"),
        "code": {"value": told.fact.rule},
    }
    related = [
        {"message": f"{label_of(told.fact, evidence)} here", "location": _location(claim, spots)}
        for evidence, claim in told.others(RELATED)
    ]
    return {**found, "related_locations": related} if related else found


def _location(claim: Claim, spots: Spots) -> dict[str, object]:
    spot = spots.of(claim)
    path = relative(spot.file)
    if spot.label:
        return {"path": path}
    column, end_column = spots.utf8_columns(claim)
    begin = {"line": spot.line, "column": column}
    return {"path": path, "range": {"start": begin, "end": {"line": spot.end_line, "column": end_column}}}
