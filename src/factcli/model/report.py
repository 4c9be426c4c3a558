"""Facts with their verdicts, and the finished report that reporters render without sorting, filtering or deciding."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from factcli.model.claim import Claim
from factcli.model.document import Document
from factcli.values import Interval

Verdict = Literal["agreement", "conflict", "single", "note"]
Certainty = Literal["firm", "tentative"]


class Placed(NamedTuple):
    """A claim in a fact: the level that put it there, in words that a report can print.

    ``subject`` is the entity it is stated of, or -1; ``when`` the days that its sentence names, if it names some.
    """

    claim: Claim
    level: str = ""
    subject: int = -1
    when: Interval[date] | None = None


class Aligned(NamedTuple):
    """Claims that answer one question, before they are compared; ``doubts`` say why that is not certain.

    ``entity`` is whom or what they are all about, or -1.
    """

    placed: tuple[Placed, ...]
    doubts: tuple[str, ...] = ()
    entity: int = -1


class Evidence(NamedTuple):
    """One stated value of a fact with every claim that states it, in document order.

    ``allowed`` is the printed set of truths that the value allows.
    """

    value: str
    allowed: str
    claims: tuple[Placed, ...]


class Suppression(NamedTuple):
    """Why a conflict does not count: where somebody said so, and the reason given.

    ``where`` is ``in-source`` (a comment or mark in an article) or ``external`` (the configuration or a sidecar file).
    """

    where: Literal["in-source", "external"]
    path: str
    line: int
    reason: str = ""


class Fact(NamedTuple):
    """One question, the values stated in answer to it, and the verdict on them.

    ``id`` is stable under edits elsewhere in the files: it holds no line numbers and no offsets.
    ``reasons`` are plain sentences: why it is a conflict, and why it is not firm. ``update`` marks a figure that moves
    and that a later article raises.

    ``check`` names the check that found it inside one article (``weekday-date``), ``""`` for a comparison of what
    articles state; a verdict of ``note`` says something that needs a look and fails nothing. ``suppression`` says who
    silenced it, ``known`` that the baseline lists it.
    """

    id: str
    kind: str
    subject: str
    attribute: str
    question: str
    verdict: Verdict
    certainty: Certainty
    reasons: tuple[str, ...]
    values: tuple[Evidence, ...]
    update: bool = False
    check: str = ""
    suppression: Suppression | None = None
    known: bool = False

    @property
    def rule(self) -> str:
        """The name under which it is switched off or suppressed: the check's, else the kind's."""
        return self.check or self.kind

    @property
    def live(self) -> bool:
        """Whether it counts towards the exit code: neither suppressed nor known to the baseline."""
        return self.suppression is None and not self.known


class Notice(NamedTuple):
    """Something to mend that is no conflict: a suppression that suppresses nothing, an entry of a baseline gone stale."""

    path: str
    line: int
    message: str
    hint: str = ""


class Problem(NamedTuple):
    """A document that could not be read: the path, what is wrong with it, and what to do."""

    path: str
    message: str
    hint: str = ""


class Passed(NamedTuple):
    """A file in a folder that holds no article, and what it is instead, as far as that shows."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a run found, sorted and final.

    ``facts`` stand in the order in which they are to be shown: firm conflicts, tentative conflicts, notes, agreements,
    facts stated once; ``left_out`` counts those of the last sort that were left out. ``claims_of`` counts the claims of each
    document, in the order of ``documents``. ``passed`` are the files of folders that hold no article, which is no problem.
    """

    documents: tuple[Document, ...]
    claims_of: tuple[int, ...]
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...] = ()
    stories: tuple[tuple[str, ...], ...] = ()
    notices: tuple[Notice, ...] = ()
    left_out: int = 0
    passed: tuple[Passed, ...] = ()

    def count(self, verdict: Verdict, certainty: Certainty | None = None) -> int:
        """How many facts that are neither suppressed nor known have this verdict (and certainty, if one is named)."""
        return sum(f.verdict == verdict and f.live and certainty in (None, f.certainty) for f in self.facts)
