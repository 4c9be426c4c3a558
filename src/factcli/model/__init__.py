"""The nouns: what every stage takes and returns. Frozen records, no text analysis, no I/O."""

from factcli.model.claim import Claim, Frame, Mention
from factcli.model.document import Document, Quotation, Sentence, Span
from factcli.model.entity import Entity, Link
from factcli.model.report import Evidence, Fact, Placed, Problem, Report, Verdict

__all__ = [
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "Fact",
    "Frame",
    "Link",
    "Mention",
    "Placed",
    "Problem",
    "Quotation",
    "Report",
    "Sentence",
    "Span",
    "Verdict",
]
