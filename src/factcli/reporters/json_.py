"""JSON, schema 1 (docs/json-schema.md): the same bytes for the same input, paths as given, offsets in code points."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcli import __version__
from factcli.config import View
from factcli.model import Claim, Document, Evidence, Fact, Mention, Placed, Report

SCHEMA = 1


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """The report as one JSON object. ``summary`` counts every fact, listed or not."""
    return _dump(
        {
            **_head(),
            "documents": [_document(d, n) for d, n in zip(report.documents, report.claims_of, strict=True)],
            "facts": [_fact(fact) for fact in facts if not fact.check],
            "findings": [{"check": fact.check, **_fact(fact)} for fact in facts if fact.check],
            "summary": {
                "documents": len(report.documents),
                "claims": sum(report.claims_of),
                "facts": len(report.facts),
                "conflicts": report.count("conflict", "firm"),
                "tentative": report.count("conflict", "tentative"),
                "agreements": report.count("agreement"),
            },
            "stories": [list(paths) for paths in report.stories],
            "problems": [{"path": p.path, "message": p.message, "hint": p.hint} for p in report.problems],
        }
    )


def render_claims(documents: Sequence[Document], claims: Sequence[Claim], view: View) -> str:
    """Every claim as one JSON object, each with its frame, for ``factcli extract``."""
    counted = {document.path: 0 for document in documents}
    for claim in claims:
        counted[claim.path] += 1
    return _dump(
        {
            **_head(),
            "documents": [_document(document, counted[document.path]) for document in documents],
            "claims": [_extracted(claim) for claim in claims],
        }
    )


def _dump(content: dict[str, object]) -> str:
    """One object, each element of its arrays on a line of its own: easy to compare, and left to the C encoder."""
    parts = []
    for key, value in content.items():
        if isinstance(value, list) and value:
            elements = ",\n".join([json.dumps(element, ensure_ascii=False) for element in value])
            parts.append(f'"{key}": [\n{elements}\n]')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{" + ",\n".join(parts) + "}\n"


def _head() -> dict[str, object]:
    return {"schema": SCHEMA, "tool": {"name": "factcli", "version": __version__}}


def _document(document: Document, claims: int) -> dict[str, object]:
    published = document.published.isoformat() if document.published else None
    return {"path": document.path, "published": published, "claims": claims}


def _fact(fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "subject": fact.subject,
        "attribute": fact.attribute,
        "question": fact.question,
        "verdict": fact.verdict,
        "certainty": fact.certainty,
        "update": fact.update,
        "reasons": list(fact.reasons),
        "values": [_evidence(evidence) for evidence in fact.values],
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    record: dict[str, object] = {"value": evidence.value, "set": evidence.allowed}
    if any(placed.claim.kind == "quote" for placed in evidence.claims):
        speakers = sorted({placed.claim.speaker for placed in evidence.claims})
        record["speaker"] = speakers[0] if len(speakers) == 1 else None
    record["claims"] = [_placed(placed) for placed in evidence.claims]
    return record


def _placed(placed: Placed) -> dict[str, object]:
    return {**_place(placed.claim), "level": placed.level}


def _place(claim: Claim) -> dict[str, object]:
    record: dict[str, object] = {
        "path": claim.path,
        "line": claim.line,
        "column": claim.column,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "sentence": claim.sentence,
        "certainty": claim.certainty,
        "rule": claim.rule,
    }
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
