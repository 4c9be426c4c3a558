"""CSV as RFC 4180 has it: a row a place, quoted where it must be.

A cell that a spreadsheet would run as a formula (it begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end, or with
apostrophes and then one of these) gets one apostrophe more before it; taking that away gives the value back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.spots import Spots
from factcli.reporters.told import places
from factcli.reporters.wording import printable

COLUMNS = (
    *("fact", "rule", "kind", "verdict", "certainty", "update", "subject", "attribute", "question", "value"),
    *("path", "line", "column", "end_line", "end_column", "place", "text", "sentence", "reasons"),
)
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """A row with the names of the columns, then one for every place of every fact."""
    import csv
    from io import StringIO

    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    spots = Spots(report)
    for fact in facts:
        writer.writerows(_rows(fact, spots))
    return written.getvalue()


def _rows(fact: Fact, spots: Spots) -> Iterator[list[str | int]]:
    for told in places(fact):
        claim, spot = told.claim, spots.of(told.claim)
        row: list[str | int] = [
            *(fact.id, fact.rule, fact.kind, fact.verdict, fact.certainty, "true" if fact.update else "false"),
            *(fact.subject, fact.attribute, fact.question, told.mine.value),
            *(spot.file, spot.line, spot.column, spot.end_line, spot.end_column, spot.label),
            *(claim.text, claim.sentence, " · ".join(fact.reasons)),
        ]
        yield [_inert(printable(cell)) if isinstance(cell, str) else cell for cell in row]


def _inert(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
