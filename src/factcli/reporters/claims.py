"""The lines of ``factcli extract``: one a claim, so that one sees what a rule made of the words."""

from __future__ import annotations

from collections.abc import Sequence

from factcli.config import View
from factcli.model import Claim, Document
from factcli.reporters.wording import visible


def render(documents: Sequence[Document], claims: Sequence[Claim], view: View) -> str:
    """``path:line:column: kind: value: attribute · subject · «words» [rule]``, one line a claim."""
    return "".join(f"{_line(claim)}\n" for claim in claims)


def _line(claim: Claim) -> str:
    subject = claim.subject.name or claim.subject.text
    if len(claim.readings) > 1:
        subject = " or ".join(reading.name or reading.text for reading in claim.readings)
    parts = [claim.attribute, subject, f"«{claim.text}»"]
    if claim.speaker:
        parts.append(f"said by {claim.speaker}")
    if claim.certainty != "firm":
        parts.append(f"tentative: {claim.reason}" if claim.reason else "tentative")
    said = " · ".join(visible(part) for part in parts if part)
    where = f"{visible(claim.path)}:{claim.line}:{claim.column}"
    return f"{where}: {claim.kind}: {visible(claim.value)}: {said} [{claim.rule}]"
