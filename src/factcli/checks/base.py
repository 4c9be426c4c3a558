"""What a check is, what it is given, and how it says what it found."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import compress, count
from typing import Any, Literal, NamedTuple, cast

from factcli import lang
from factcli.checks.written import Written, written_days
from factcli.kinds import Page
from factcli.kinds.base import corpus_of, place_of
from factcli.model import Claim, Evidence, Fact, Placed
from factcli.model.digest import digest
from factcli.values import Interval, OneOf, ValueSet

_WORD = re.compile(r"\w+")


class Draft:
    """One article with everything that was read in it: what a check looks at.

    ``claims`` stand in the order of their values in the text, as ``extract`` gives them. What several checks ask of the whole
    article is worked out once, when the first of them asks: few articles have anything that a check looks at closely, so
    most of the work is to find that out.
    """

    def __init__(self, page: Page, claims: Sequence[Claim]) -> None:
        """The draft on a page, with the claims that were found in it."""
        self.page = page
        self.claims = claims

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens that it has, in lower case."""
        return frozenset(self.page.scan.lower)

    @cached_property
    def figures(self) -> list[str]:
        """The tokens of its vocabulary that begin with a digit, in no order."""
        return [word for word in self.vocabulary if word[0].isdigit()]

    @cached_property
    def years(self) -> list[int]:
        """Where a token of four digits stands, which may be a year."""
        lower = self.page.scan.lower
        return [at for at in self._calendar if lower[at][0].isdigit()]

    @cached_property
    def written(self) -> list[Written]:
        """Every day that is written with the name of its month."""
        return list(written_days(self.page, self._calendar))

    @cached_property
    def _calendar(self) -> list[int]:
        """Where a token of four digits or the name of a month stands: both are wanted of most drafts."""
        years = [word for word in self.figures if len(word) == 4 and word.isascii() and word.isdigit()]
        return self.tokens({*years, *lang.months()})

    def of_kind(self, kind: str) -> list[Claim]:
        """The claims of a kind, in order."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.kind, []).append(claim)
        return found

    def tokens(self, words: Set[str]) -> list[int]:
        """Where one of some words stands, in lower case."""
        if self.vocabulary.isdisjoint(words):
            return []
        return list(compress(count(), map(words.__contains__, self.page.scan.lower)))


Finder = Callable[[Draft], "Iterable[Fact]"]


class Check(NamedTuple):
    """A deduction over the claims of one article: its name, its documentation and what does it.

    ``by_default`` says whether it runs unless it is asked for; ``file`` is the file of its package, beside its corpus.
    """

    name: str
    doc: str
    find: Finder
    file: str
    by_default: bool = True

    def corpus(self) -> dict[str, Any]:
        """The check's examples, each a short draft with what is found in it, and its negatives: see docs/checks.md."""
        return corpus_of(self.file)


class Part(NamedTuple):
    """One stretch of a draft that a finding rests on: tokens ``first``..``last`` inclusive, what they say, in short.

    ``claim``, where the stretch is a claim that extraction found, gives its set and its speaker.
    """

    first: int
    last: int
    value: str
    allowed: str = ""
    claim: Claim | None = None


def finding(
    draft: Draft,
    check: str,
    question: str,
    parts: Sequence[Part],
    reasons: Sequence[str],
    *,
    kind: str,
    subject: str = "",
    certainty: Literal["firm", "tentative"] = "firm",
    verdict: Literal["conflict", "note"] = "conflict",
) -> Fact:
    """A finding of a check as a fact: each part is a value with its place, in the order in which the text has them.

    What stands inside a quotation is not the draft's own voice: such a finding is tentative and says so.
    """
    placed = [(part, _placed(draft, check, kind, part)) for part in parts]
    placed.sort(key=lambda pair: (pair[1].claim.start, pair[1].claim.end))
    said = list(reasons)
    if any(one.claim.quoted for _, one in placed):
        certainty = "tentative"
        said.append("it stands inside a quotation: these are the speaker's words, not the draft's own")
    words = " ".join(_WORD.findall(f"{check} {question}".lower()))
    return Fact(
        id=f"{check}-{digest(words.encode())[:10]}",
        kind=kind,
        subject=subject,
        attribute=check,
        question=question,
        verdict=verdict,
        certainty=certainty,
        reasons=tuple(said),
        values=tuple(Evidence(part.value, part.allowed, (one,)) for part, one in placed),
        check=check,
    )


def days_of(allowed: ValueSet | None) -> Interval[date] | None:
    """A set of truths as a range of days with both ends, or None if it is none."""
    if not isinstance(allowed, Interval) or allowed.kind is not date or not allowed.bounded or allowed.empty:
        return None
    return cast("Interval[date]", allowed)


def lengths_of(allowed: ValueSet | None) -> Interval[Decimal] | None:
    """A set of truths as a range of lengths, or None if it is none."""
    if not isinstance(allowed, Interval) or allowed.kind is not Decimal or allowed.empty:
        return None
    return cast("Interval[Decimal]", allowed)


def tokens_of(draft: Draft, claim: Claim) -> tuple[int, int]:
    """The first and last token of a claim's value."""
    scan = draft.page.scan
    return bisect_right(scan.starts, claim.start) - 1, bisect_left(scan.ends, claim.end)


def _placed(draft: Draft, check: str, kind: str, part: Part) -> Placed:
    if part.claim is not None:
        return Placed(part.claim)
    scan = draft.page.scan
    start, end = scan.starts[part.first], scan.ends[part.last]
    allowed: ValueSet = OneOf(frozenset({part.value}))
    return Placed(
        Claim(
            kind=kind,
            attribute=check,
            value=part.value,
            allowed=allowed,
            unit="",
            rule=f"{check}.text",
            quoted=scan.quotation_at(start) is not None,
            **place_of(draft.page, part.first, start, end),
        )
    )
