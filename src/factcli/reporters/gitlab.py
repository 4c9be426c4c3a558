"""GitLab Code Quality: an entry a place, each with a fingerprint of its own that holds no line number."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.json_ import array
from factcli.reporters.spots import Spot, Spots, relative
from factcli.reporters.told import level, place_keys, sentences

_SEVERITIES = {"error": "major", "warning": "minor"}


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """An array of entries, one a line; an empty array when nothing is wrong."""
    spots = Spots(report)
    return (
        array(
            {
                "type": "issue",
                "check_name": f"factcli/{told.fact.rule}",
                "description": " · ".join(sentences(told)),
                "categories": ["Bug Risk"],
                "severity": _SEVERITIES.get(level(told.fact), "info"),
                "fingerprint": key,
                "location": _location(spots.of(told.claim)),
            }
            for told, key in place_keys(facts, report)
        )
        + "\n"
    )


def _location(spot: Spot) -> dict[str, object]:
    lines = {"begin": 1, "end": 1} if spot.label else {"begin": spot.line, "end": spot.end_line}
    return {"path": relative(spot.file), "lines": lines}
