"""One line a place: ``path:line:column: rule: verdict: message``, as compilers print it and editors jump to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.told import Told, answers, places, verdict_word
from factcli.reporters.wording import visible


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """Every place of every fact that is handed in; an empty text when there is none."""
    return "".join(f"{line}\n" for fact in facts for line in _lines(fact))


def _lines(fact: Fact) -> Iterator[str]:
    for told in places(fact):
        where = f"{visible(told.claim.path)}:{told.claim.line}:{told.claim.column}"
        question = visible(fact.question)
        joined = question if question.endswith("?") else f"{question} ·"  # "How many: … people" runs on otherwise
        yield f"{where}: {fact.rule}: {verdict_word(fact)}: {joined} {_message(told)}"


def _message(told: Told) -> str:
    """What stands elsewhere; of a finding inside one article, why it is one."""
    if told.fact.check:
        return "; ".join(visible(reason) for reason in told.fact.reasons)
    return answers(told)
