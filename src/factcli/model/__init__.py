"""The nouns: what every stage takes and returns. Frozen records, no text analysis, no I/O."""

from factcli.model.claim import Claim, Frame, Mention
from factcli.model.document import Document, Quotation, Sentence, Span
from factcli.model.entity import Entity, Link, Resolution, Variant
from factcli.model.report import Aligned, Evidence, Fact, Notice, Passed, Placed, Problem, Report, Suppression, Verdict

__all__ = [
    "Aligned",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "Fact",
    "Frame",
    "Link",
    "Mention",
    "Notice",
    "Passed",
    "Placed",
    "Problem",
    "Quotation",
    "Report",
    "Resolution",
    "Sentence",
    "Span",
    "Suppression",
    "Variant",
    "Verdict",
]
