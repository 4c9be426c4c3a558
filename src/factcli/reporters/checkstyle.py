"""Checkstyle XML: the places of each file together, an error each."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.spots import Spots, relative
from factcli.reporters.told import level, places_in_articles, sentences
from factcli.reporters.xml_ import document, held

_SEVERITIES = {"error": "error", "warning": "warning"}


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """One ``file`` for each that holds a place, in the order in which the facts come to them."""
    from xml.etree.ElementTree import Element, SubElement

    spots = Spots(report)
    root = Element("checkstyle", version="10.0")
    files: dict[str, Element] = {}
    for fact in facts:
        for told in places_in_articles(fact, report):
            spot = spots.of(told.claim)
            path = held(relative(spot.file))
            if path not in files:
                files[path] = SubElement(root, "file", name=path)
            where = {} if spot.label else {"line": str(spot.line), "column": str(spot.column)}
            SubElement(
                files[path],
                "error",
                {
                    **where,
                    "severity": _SEVERITIES.get(level(fact), "info"),
                    "message": held(" · ".join(sentences(told))),
                    "source": f"factcli.{held(fact.rule)}",
                },
            )
    return document(root)
