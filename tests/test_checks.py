"""Every check's ``corpus.toml`` is true: docs/checks.md says what an entry promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcli import checks
from factcli.checks import CHECKS, Check
from factcli.extract import claims_of, page_of
from factcli.kinds import Page
from factcli.model import Claim, Document, Fact
from factcli.readers.published import find_published
from test_corpus import unmarked

KEYS = {
    "examples": {"value", "texts", "published", "certainty", "verdict", "reason"},
    "negatives": {"text", "published"},
}
HOSTILE = (
    "",
    "\x00\x1b[31m\u202eThursday, Sept. 8\x07, 2023\u2028from 2006 to 1998",
    "Thursday, Sept. 8, " * 400,
    "from 2006 to 1998 " * 400,
    "31 April 29 February 2023 " * 400,
    "two days later, on Sept. 10, " * 400,
    "Ann Marsh, 47, died in 1990 and was born in 1995 and " * 200,
    "the 20th anniversary of the " * 400 + "2001 attacks",
    "(" * 5000 + "1998-1956" + ")" * 5000,
    "three men and two women, six people, 40% and 70%, $5 million and $5 billion " * 100,
    "9" * 4000 + ":75 p.m. on 99 April 9999",
    "²³ April ① May, from ² to ③, 31/04/0000 and 0000-00-00",
)


def found(check: Check, text: str, published: date | None) -> list[Fact]:
    """What one check finds in a text as an article of that day."""
    return checks.run(*read(text, published), (check,))


def read(text: str, published: date | None) -> tuple[Page, list[Claim]]:
    """A text as an article of that day, and its claims."""
    masked = find_published(text, published)[3]
    page = page_of(Document("a.txt", text, published, "header" if published else "", masked=masked))
    return page, claims_of(page)


def entries(table: str) -> Iterator[tuple[Check, dict[str, Any]]]:
    """A table's entries over all corpora, each with its check and with the corpus's date where it has none."""
    for check in CHECKS:
        corpus = check.corpus()
        for one in corpus.get(table, []):
            entry = {"text": one} if isinstance(one, str) else one
            entry = {"published": corpus.get("published"), **entry}
            yield check, {key: None if value == "unknown" else value for key, value in entry.items()}


def parameters(table: str) -> list[Any]:
    made = []
    for check, entry in entries(table):
        texts = entry.get("texts") or [entry["text"]]
        made += [pytest.param(check, entry, text, id=f"{check.name}-{text[:60]}") for text in texts]
    return made


def spans(fact: Fact) -> list[tuple[int, int]]:
    return [(placed.claim.start, placed.claim.end) for evidence in fact.values for placed in evidence.claims]


def shown(facts: list[Fact]) -> list[str]:
    return [f"{fact.question} {[evidence.value for evidence in fact.values]} {fact.reasons}" for fact in facts]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_says_what_it_finds_and_has_a_corpus_large_enough_to_explain_it(check: Check) -> None:
    assert "What it finds:" in check.doc
    assert "What it leaves alone:" in check.doc
    corpus = check.corpus()
    assert set(corpus) <= {"published", *KEYS}
    for table, keys in KEYS.items():
        for entry in corpus.get(table, []):
            assert isinstance(entry, str) or set(entry) <= keys, entry
    assert sum(len(example["texts"]) for example in corpus["examples"]) >= 5
    assert len(corpus["negatives"]) >= 10


@pytest.mark.parametrize(("check", "entry", "text"), parameters("examples"))
def test_an_example_is_found_with_its_values_at_the_marked_places(
    check: Check, entry: dict[str, Any], text: str
) -> None:
    plain, marked = unmarked(text)
    facts = found(check, plain, entry["published"])
    assert len(facts) == 1, shown(facts)
    (fact,) = facts
    assert " · ".join(evidence.value for evidence in fact.values) == str(entry["value"]), shown(facts)
    assert spans(fact) == marked, [plain[start:end] for start, end in spans(fact)]
    assert fact.check == fact.attribute == check.name
    assert fact.verdict == entry.get("verdict", "conflict")
    assert fact.certainty == entry.get("certainty", "firm"), shown(facts)
    assert entry.get("reason", "") in " ".join(fact.reasons), shown(facts)
    assert fact.reasons


@pytest.mark.parametrize(("check", "entry", "text"), parameters("negatives"))
def test_a_negative_is_left_alone(check: Check, entry: dict[str, Any], text: str) -> None:
    facts = found(check, text, entry["published"])
    assert not facts, shown(facts)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("published", [date(2023, 9, 9), date(1, 1, 1), date(9999, 12, 31), None])
def test_hostile_text_neither_hangs_nor_crashes_a_check(text: str, published: date | None) -> None:
    page, claims = read(text, published)
    for check in CHECKS:
        for fact in checks.run(page, claims, (check,)):
            assert all(0 <= start < end <= len(text) for start, end in spans(fact))


def test_the_same_article_has_the_same_findings_in_the_order_of_the_places() -> None:
    drafts = [unmarked(text)[0] for _, entry in entries("examples") for text in entry["texts"]]
    page = page_of(Document("a.txt", "\n\n".join(drafts), date(2023, 9, 9), "header"))
    first, second = (checks.run(page, claims_of(page)) for _ in range(2))
    assert first == second
    assert [spans(fact)[0] for fact in first] == sorted(spans(fact)[0] for fact in first)


def test_a_finding_in_a_quotation_is_tentative_and_says_so() -> None:
    told = '"We will meet on Monday, Sept. 8, 2023," said Ann Marsh.'
    facts = [fact for check in CHECKS if check.name == "weekday-date" for fact in found(check, told, None)]
    assert [fact.certainty for fact in facts] == ["tentative"]
    assert any("quotation" in reason for reason in facts[0].reasons)


def test_names_of_checks_are_words_that_the_command_line_can_take() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in names)
    assert all(Path(check.file).parent.name == check.name.replace("-", "_") for check in CHECKS)
