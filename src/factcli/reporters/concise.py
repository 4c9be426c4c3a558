"""One line a place: ``path:line:column: kind: verdict: message``, as compilers print it and editors jump to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcli.config import View
from factcli.model import Claim, Evidence, Fact, Report
from factcli.reporters.wording import place, value_words, visible


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """Every place of every fact that is handed in; an empty text when there is none."""
    return "".join(f"{line}\n" for fact in facts for line in _lines(fact))


def _lines(fact: Fact) -> Iterator[str]:
    tentative = fact.verdict == "conflict" and fact.certainty == "tentative"
    verdict = "tentative" if tentative else fact.verdict
    for evidence in fact.values:
        for placed in evidence.claims:
            claim = placed.claim
            where = f"{visible(claim.path)}:{claim.line}:{claim.column}"
            yield f"{where}: {fact.kind}: {verdict}: {visible(fact.question)} {_message(fact, evidence, claim)}"


def _message(fact: Fact, mine: Evidence, claim: Claim) -> str:
    here = f"{value_words(fact.kind, mine.value)} here"
    if fact.verdict == "single":
        return f"{here}, stated nowhere else"
    said = [here]
    for other in fact.values:
        elsewhere = [p.claim for p in other.claims if p.claim is not claim]
        if not elsewhere:
            continue
        words = "the same" if other is mine else value_words(fact.kind, other.value)
        more = f" and {len(elsewhere) - 1} more" if len(elsewhere) > 1 else ""
        said.append(f"{words} in {place(elsewhere[0])}{more}")
    return ", ".join(said)
