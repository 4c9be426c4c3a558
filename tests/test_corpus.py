"""Every kind's ``corpus.toml`` is true: docs/corpus.md says what an entry promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcli.extract import extract
from factcli.kinds import KINDS, Kind
from factcli.model import Claim, Document
from factcli.pipeline import story_facts

TODO_CAP = 0  # known failures in all corpora together: lower it when one is mended, never raise it without a reason
MARKED = re.compile("«(.*?)»", re.DOTALL)
KEYS = {
    "examples": {"value", "texts", "published", "todo", "subject", "set", "scope", "attribute", "unit", "certainty"},
    "negatives": {"text", "published", "todo"},
    "pairs": {"verdict", "a", "b", "published", "published_a", "published_b", "value", "todo", "note"},
}
VERDICTS = {"agreement", "conflict", "tentative", "single", "update"}
WRITTEN = [kind for kind in KINDS if (Path(kind.file).parent / "corpus.toml").exists()]


def document(text: str, published: date | None, path: str = "a.txt") -> Document:
    return Document(path, text, published, "header" if published else "")


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without « », and where each marked value stands in it."""
    spans: list[tuple[int, int]] = []
    text = ""
    at = 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        spans.append((len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        at = match.end()
    return text + marked[at:], spans


def entries(table: str) -> Iterator[tuple[Kind, dict[str, Any]]]:
    """A table's entries over all corpora, each with its kind and with the corpus's date where it has none."""
    for kind in WRITTEN:
        corpus = kind.corpus()
        for found in corpus.get(table, []):
            entry = {"text": found} if isinstance(found, str) else found
            entry = {"published": corpus.get("published"), **entry}
            yield kind, {key: None if value == "unknown" else value for key, value in entry.items()}


def parameters(table: str) -> list[Any]:
    found = []
    for kind, entry in entries(table):
        strict = [pytest.mark.xfail(strict=True, reason="todo in the corpus")] if entry.get("todo") else []
        texts = entry.get("texts") or [entry.get("text") or f"{entry['a']} | {entry['b']}"]
        found += [pytest.param(kind, entry, text, id=f"{kind.name}-{text[:60]}", marks=strict) for text in texts]
    return found


def of_kind(kind: Kind, of: Document) -> list[Claim]:
    return [claim for claim in extract(of) if claim.kind == kind.name]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_corpus_holds_known_keys_only_and_is_large_enough_to_explain_its_kind(kind: Kind) -> None:
    corpus = kind.corpus()
    assert set(corpus) <= {"published", *KEYS}
    for table, keys in KEYS.items():
        for entry in corpus.get(table, []):
            assert isinstance(entry, str) or set(entry) <= keys, entry
    assert sum(len(example["texts"]) for example in corpus["examples"]) >= 10
    assert len(corpus["negatives"]) >= 5
    assert {pair["verdict"] for pair in corpus["pairs"]} <= VERDICTS


@pytest.mark.parametrize(("kind", "entry", "text"), parameters("examples"))
def test_an_example_is_read_as_its_value_at_the_marked_span(kind: Kind, entry: dict[str, Any], text: str) -> None:
    plain, spans = unmarked(text)
    assert spans, "mark the value with « »"
    claims = of_kind(kind, document(plain, entry["published"]))
    here = {(claim.start, claim.end): claim for claim in claims}
    shown = [f"{claim.text!r} = {claim.value}" for claim in claims]
    for span in spans:
        assert span in here, shown
        claim = here[span]
        assert claim.value == str(entry["value"]), shown
        if "set" in entry:
            assert str(claim.allowed) == entry["set"]
        for key in ("attribute", "unit", "certainty"):
            if key in entry:
                assert getattr(claim, key) == entry[key]
        if "scope" in entry:
            assert set(entry["scope"]) <= set(claim.frame.scope), claim.frame.scope
        if "subject" in entry:
            stated_of = [claim.subject for claim in claims if (claim.start, claim.end) == span]
            assert entry["subject"] in [mention.name or mention.text for mention in stated_of], stated_of


@pytest.mark.parametrize(("kind", "entry", "text"), parameters("negatives"))
def test_a_negative_holds_no_claim_of_the_kind(kind: Kind, entry: dict[str, Any], text: str) -> None:
    claims = of_kind(kind, document(text, entry["published"]))
    assert not claims, [f"{claim.text!r} = {claim.value}" for claim in claims]


@pytest.mark.parametrize(("kind", "entry", "text"), parameters("pairs"))
def test_a_pair_of_articles_has_its_verdict(kind: Kind, entry: dict[str, Any], text: str) -> None:
    published = entry["published"]
    a = document(entry["a"], entry.get("published_a", published), "a.txt")
    b = document(entry["b"], entry.get("published_b", published), "b.txt")
    found = set()
    for fact in story_facts([a, b], [extract(a), extract(b)])[0]:
        paths = {placed.claim.path for evidence in fact.values for placed in evidence.claims}
        if fact.kind != kind.name or paths != {"a.txt", "b.txt"}:
            continue
        if fact.verdict == "conflict" and fact.certainty == "tentative":
            found.add("tentative")
        else:
            found.add("update" if fact.update else fact.verdict)
    assert found == (set() if entry["verdict"] == "single" else {entry["verdict"]})


def test_known_failures_are_counted_and_capped() -> None:
    todo = sum(bool(entry.get("todo")) for table in KEYS for _, entry in entries(table))
    assert todo <= TODO_CAP
