"""JSON Lines, schema 1 (docs/json-schema.md): a record a line, its ``type`` first: head, facts and findings, summary."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.json_ import documents_of, fact_record, head, summary_of, told

# Line ends to some readers of lines, though not to JSON.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """A head, a record a fact, finding, problem and notice, and a summary at the end."""
    lines = (json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS) for record in _records(report, facts))
    return "".join(f"{line}\n" for line in lines)


def _records(report: Report, facts: Sequence[Fact]) -> Iterator[dict[str, object]]:
    stories = [list(paths) for paths in report.stories]
    yield {"type": "head", **head(), "documents": documents_of(report), "stories": stories}
    for fact in facts:
        yield {"type": "finding" if fact.check else "fact", **fact_record(fact)}
    for problem in report.problems:
        yield {"type": "problem", **told(problem)}
    for notice in report.notices:
        yield {"type": "notice", **told(notice), "line": notice.line}
    yield {"type": "summary", **summary_of(report)}
