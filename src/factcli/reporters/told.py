"""What the formats for machines say of one place of a fact: how grave it is, and a message that names the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from factcli.model import Claim, Evidence, Fact, Report
from factcli.model.digest import digest
from factcli.reporters.wording import label_of, place, visible

Level = Literal["error", "warning", "note", "none"]


@dataclass(frozen=True, slots=True)
class Told:
    """One place of a fact: the value that stands there, and its claim."""

    fact: Fact
    mine: Evidence
    claim: Claim

    def others(self, most: int) -> list[tuple[Evidence, Claim]]:
        """The other places of the fact, ``most`` at most, those of other values first."""
        elsewhere = [evidence for evidence in self.fact.values if evidence is not self.mine]
        every = ((evidence, placed.claim) for evidence in (*elsewhere, self.mine) for placed in evidence.claims)
        return list(islice((pair for pair in every if pair[1] is not self.claim), most))


def places(fact: Fact) -> Iterator[Told]:
    """Every place of a fact, in the order of its values."""
    for evidence in fact.values:
        for placed in evidence.claims:
            yield Told(fact, evidence, placed.claim)


def places_in_articles(fact: Fact, report: Report) -> list[Told]:
    """The places of a fact that stand in articles; what a facts file knows is no place where anything is wrong."""
    articles = {document.path for document in report.documents}
    every = list(places(fact))
    return [told for told in every if told.claim.path in articles] or every


def level(fact: Fact) -> Level:
    """How grave a fact is: a firm conflict is an error, a tentative one a warning; ``none`` for what is no finding."""
    if fact.verdict == "conflict":
        return "error" if fact.certainty == "firm" else "warning"
    return "note" if fact.verdict == "note" else "none"


def verdict_word(fact: Fact) -> str:
    """The verdict in one word, a tentative conflict being ``tentative``."""
    return "tentative" if fact.verdict == "conflict" and fact.certainty == "tentative" else fact.verdict


def headline(fact: Fact) -> str:
    """``age: tentative conflict``: the rule and the verdict."""
    tentative = "tentative " if verdict_word(fact) == "tentative" else ""
    return f"{fact.rule}: {tentative}{fact.verdict}"


def answers(told: Told, named: Callable[[Claim], str] = place) -> str:
    """What stands here and elsewhere: ``14 here, 12 in a.txt:3 and 1 more``; ``named`` says how a place is called."""
    fact = told.fact
    here = f"{label_of(fact, told.mine)} here"
    if fact.verdict == "single":
        return f"{here}, stated nowhere else"
    said = [here]
    for other in fact.values:
        first = next((p.claim for p in other.claims if p.claim is not told.claim), None)
        if first is None:
            continue
        words = "the same" if other is told.mine else label_of(fact, other)
        further = len(other.claims) - (2 if other is told.mine else 1)
        more = f" and {further} more" if further else ""
        said.append(f"{words} in {named(first)}{more}")
    return ", ".join(said)


def sentences(told: Told, named: Callable[[Claim], str] = place) -> list[str]:
    """All that there is to say at a place, a line each: the question, the answers, the reasons.

    A finding of a check lies in one article and its question quotes it, so that it needs no answers.
    """
    fact = told.fact
    said = [] if fact.check else [answers(told, named)]
    return [visible(fact.question), *said, *(visible(reason) for reason in fact.reasons)]


def place_keys(facts: Sequence[Fact], report: Report) -> Iterator[tuple[Told, str]]:
    """Every place of the facts in articles, with a key that no other place has and that holds no line and no offset.

    The key is of the fact, the file and the value, so that it stays when anything else in the articles changes.
    """
    from factcli.reporters.spots import file_of, relative

    times: dict[str, int] = {}
    for fact in facts:
        for told in places_in_articles(fact, report):
            words = "\0".join((fact.id, relative(file_of(told.claim)), told.mine.value, told.claim.speaker))
            number = times[words] = times.get(words, 0) + 1
            yield told, digest(f"{words}\0{number}".encode("utf-8", "surrogatepass"))[:32]
