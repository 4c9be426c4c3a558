"""JSON, schema 1 (docs/json-schema.md): the same bytes for the same input, paths as given, offsets in code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from factcli import __version__
from factcli.config import View
from factcli.model import Claim, Document, Evidence, Fact, Mention, Notice, Placed, Problem, Report, Suppression
from factcli.reporters.spots import offsets

SCHEMA = 1
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """The report as one JSON object. ``summary`` counts every fact, listed or not."""
    return _dump(
        {
            **head(),
            "documents": documents_of(report),
            "facts": [fact_record(fact) for fact in facts if not fact.check],
            "findings": [fact_record(fact) for fact in facts if fact.check],
            "summary": summary_of(report),
            "stories": [list(paths) for paths in report.stories],
            "problems": [told(problem) for problem in report.problems],
            "notices": [{**told(notice), "line": notice.line} for notice in report.notices],
        }
    )


def render_claims(documents: Sequence[Document], claims: Sequence[Claim], view: View) -> str:
    """Every claim as one JSON object, each with its frame, for ``factcli extract``."""
    counted = {document.path: 0 for document in documents}
    for claim in claims:
        counted[claim.path] += 1
    return _dump(
        {
            **head(),
            "documents": [_document(document, counted[document.path]) for document in documents],
            "claims": [_extracted(claim) for claim in claims],
        }
    )


def _dump(content: dict[str, object]) -> str:
    """One object, each element of its arrays on a line of its own: easy to compare, and left to the C encoder."""
    parts = []
    for key, value in content.items():
        if isinstance(value, list) and value:
            parts.append(f'"{key}": {array(value)}')
        else:
            parts.append(f'"{key}": {_encoded(value)}')
    return "{" + ",\n".join(parts) + "}\n"


def array(elements: Iterable[object]) -> str:
    """A JSON array with each element on a line of its own."""
    lines = ",\n".join([_encoded(element) for element in elements])
    return f"[\n{lines}\n]" if lines else "[]"


def head() -> dict[str, object]:
    """The number of the schema, and what wrote the report."""
    return {"schema": SCHEMA, "tool": {"name": "factcli", "version": __version__}}


def documents_of(report: Report) -> list[dict[str, object]]:
    """The articles that were read, each with the number of its claims."""
    return [_document(d, n) for d, n in zip(report.documents, report.claims_of, strict=True)]


def summary_of(report: Report) -> dict[str, int]:
    """How much was read and found. What is suppressed or known to the baseline counts among neither verdict."""
    return {
        "documents": len(report.documents),
        "claims": sum(report.claims_of),
        "facts": len(report.facts) + report.left_out,
        "conflicts": report.count("conflict", "firm"),
        "tentative": report.count("conflict", "tentative"),
        "notes": report.count("note"),
        "agreements": report.count("agreement"),
        "suppressed": sum(fact.suppression is not None for fact in report.facts),
        "known": sum(fact.known and fact.suppression is None for fact in report.facts),
    }


def told(problem: Problem | Notice) -> dict[str, object]:
    """A path, what is wrong with it, and what to do."""
    return {"path": problem.path, "message": problem.message, "hint": problem.hint}


def _document(document: Document, claims: int) -> dict[str, object]:
    published = document.published.isoformat() if document.published else None
    return {"path": document.path, "published": published, "claims": claims}


def fact_record(fact: Fact) -> dict[str, object]:
    """A fact with its values and their claims; a finding begins with the check that found it."""
    return {
        **({"check": fact.check} if fact.check else {}),
        "id": fact.id,
        "kind": fact.kind,
        "subject": fact.subject,
        "attribute": fact.attribute,
        "question": fact.question,
        "verdict": fact.verdict,
        "certainty": fact.certainty,
        "update": fact.update,
        "suppressed": _suppression(fact.suppression),
        "known": fact.known,
        "reasons": list(fact.reasons),
        "values": [_evidence(evidence) for evidence in fact.values],
    }


def _suppression(by: Suppression | None) -> dict[str, object] | None:
    return None if by is None else {"where": by.where, "path": by.path, "line": by.line, "reason": by.reason}


def _evidence(evidence: Evidence) -> dict[str, object]:
    record: dict[str, object] = {"value": evidence.value, "set": evidence.allowed}
    if any(placed.claim.kind == "quote" for placed in evidence.claims):
        speakers = sorted({placed.claim.speaker for placed in evidence.claims})
        record["speaker"] = speakers[0] if len(speakers) == 1 else None
    record["claims"] = [_placed(placed) for placed in evidence.claims]
    return record


def _placed(placed: Placed) -> dict[str, object]:
    record = _place(placed.claim)
    record["level"] = placed.level
    return record


def _place(claim: Claim) -> dict[str, object]:
    start, end = offsets(claim)
    record: dict[str, object] = {
        "path": claim.path,
        "line": claim.line,
        "column": claim.column,
        "start": start,
        "end": end,
        "text": claim.text,
        "sentence": claim.sentence,
        "certainty": claim.certainty,
        "rule": claim.rule,
    }
    if claim.origin and claim.origin.file != claim.path:
        record["file"] = claim.origin.file
    if claim.origin and claim.origin.place:
        record["place"] = claim.origin.place
    if claim.kind == "quote":
        record["speaker"] = claim.speaker
    return record


def _extracted(claim: Claim) -> dict[str, object]:
    frame = claim.frame
    return {
        "kind": claim.kind,
        "attribute": claim.attribute,
        "value": claim.value,
        "set": str(claim.allowed),
        "unit": claim.unit,
        "subject": _mention(claim.subject),
        "readings": [_mention(reading) for reading in claim.readings],
        "reason": claim.reason,
        "quoted": claim.quoted,
        "headline": claim.headline,
        "frame": {
            "head": frame.head,
            "predicate": frame.predicate,
            "role": frame.role,
            "scope": list(frame.scope),
            "modality": frame.modality,
            "participants": list(frame.participants),
        },
        **_place(claim),
    }


def _mention(mention: Mention) -> dict[str, object]:
    return {
        "text": mention.text,
        "form": mention.form,
        "name": mention.name,
        "head": mention.head,
        "kind": mention.kind,
    }
