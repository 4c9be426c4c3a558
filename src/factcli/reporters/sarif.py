"""SARIF 2.1.0, one run: a result a place, the other places of the fact as related locations.

The places of one conflict share the fingerprint ``factcliFact/v1``; ``primaryLocationLineHash``, by which code scanning
tells alerts apart, is each place's own. Neither holds a line number.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcli import __version__
from factcli.config import View
from factcli.model import Claim, Fact, Notice, Problem, Report, Suppression
from factcli.reporters.json_ import array
from factcli.reporters.spots import Spot, Spots, is_absolute, relative, uri
from factcli.reporters.told import Told, answers, level, place_keys
from factcli.reporters.wording import label_of, place, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RELATED = 100  # related locations of a result; code scanning reads no more
ROOT = "SRCROOT"
_IN_SOURCE = {"in-source": "inSource", "external": "external"}
_EMBEDDED = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


@dataclass(frozen=True, slots=True)
class _Log:
    """What every result needs: where claims stand, the numbers of the rules, what the run has to say of each result."""

    spots: Spots
    number: Mapping[str, int]
    baselined: bool
    suppressing: bool


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """One SARIF log, a rule and a result a line."""
    spots = Spots(report)
    rules = {name: _rule(name, text) for name, text in view.rules}
    rules |= {fact.rule: _rule(fact.rule, "") for fact in facts if fact.rule not in rules}
    log = _Log(
        spots,
        {name: n for n, name in enumerate(rules)},
        any(fact.known for fact in report.facts),
        any(fact.suppression for fact in report.facts),
    )
    driver = {"name": "factcli", "version": __version__, "semanticVersion": __version__}
    results = (_result(told, key, log) for told, key in place_keys(facts, report))
    root = {ROOT: {"description": {"text": "The folder from which relative paths start."}}}
    return (
        f'{{"$schema": {json.dumps(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
        f'"tool": {{"driver": {{{json.dumps(driver)[1:-1]},\n"rules": {array(rules.values())}}}}},\n'
        f'"columnKind": "unicodeCodePoints",\n"originalUriBaseIds": {json.dumps(root)},\n'
        f'"invocations": {array([_invocation(report)])},\n"results": {array(results)}}}]}}\n'
    )


def _rule(name: str, text: str) -> dict[str, object]:
    """A kind or a check: the first line of its documentation, its first paragraphs, all of it."""
    paragraphs = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    summary = visible(paragraphs[0]) or f"What articles say of {name}."
    full = " ".join(visible(part) for part in paragraphs[:2]) or summary
    more = f"`factcli explain {name}` shows examples."
    described: dict[str, object] = {
        "id": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": full},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["consistency"], "precision": "high"},
    }
    if text:
        said = "\n\n".join([*map(visible, paragraphs), more])
        described["help"] = {"text": said.replace("`", ""), "markdown": said}
    return described


def _result(told: Told, key: str, log: _Log) -> dict[str, object]:
    fact, spots = told.fact, log.spots
    related = list(enumerate(told.others(RELATED), 1))
    numbers = {id(claim): n for n, (_, claim) in related}
    result: dict[str, object] = {
        "ruleId": fact.rule,
        "ruleIndex": log.number[fact.rule],
        "level": level(fact),
        "message": {"text": _message(told, numbers)},
        "locations": [_location(spots.of(told.claim))],
    }
    if related:
        result["relatedLocations"] = [
            {"id": n, **_location(spots.of(claim)), "message": {"text": _text(f"{label_of(fact, evidence)} here")}}
            for n, (evidence, claim) in related
        ]
    result["partialFingerprints"] = {"factcliFact/v1": _shared(told, spots), "primaryLocationLineHash": f"{key}:1"}
    if log.baselined:
        result["baselineState"] = "unchanged" if fact.known else "new"
    if log.suppressing:
        result["suppressions"] = [_suppression(fact.suppression)] if fact.suppression else []
    result["properties"] = {"fact": fact.id, "certainty": fact.certainty, "value": told.mine.value}
    return result


def _shared(told: Told, spots: Spots) -> str:
    """The fact's id; a finding lies in one article, and another article may hold one of the same words."""
    return f"{told.fact.id}@{relative(spots.of(told.claim).file)}" if told.fact.check else told.fact.id


def _message(told: Told, numbers: Mapping[int, int]) -> str:
    """The question, the answers with links to their places, the reasons: a sentence each."""
    fact = told.fact

    def linked(claim: Claim) -> str:
        return f"\0{place(claim)}\1{numbers[id(claim)]}\2" if id(claim) in numbers else place(claim)

    question = visible(fact.question)
    answered = "" if fact.check else answers(told, linked)
    if answered and not question.endswith("?"):  # a clause of an article, in which the answers belong
        question, answered = f"{question}: {answered}", ""
    parts = [part for part in (question, answered, *map(visible, fact.reasons)) if part]
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)
    return _text(text).replace("\0", "[").replace("\1", "](").replace("\2", ")")


def _text(text: str) -> str:
    """Plain text as a message's: brackets and braces that are no links and no placeholders."""
    return text.translate(_EMBEDDED)


def _location(spot: Spot) -> dict[str, object]:
    artifact: dict[str, object] = {"uri": uri(spot.file)}
    if not is_absolute(spot.file):
        artifact["uriBaseId"] = ROOT
    if spot.label:  # no lines to point to, but code scanning refuses a place without one
        named = {"name": visible(spot.label), "kind": "element"}
        physical = {"artifactLocation": artifact, "region": {"startLine": 1}}
        return {"physicalLocation": physical, "logicalLocations": [named]}
    region = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _suppression(by: Suppression) -> dict[str, object]:
    spot = Spot(by.path, max(by.line, 1), 1, max(by.line, 1), 1)
    made: dict[str, object] = {"kind": _IN_SOURCE[by.where], "status": "accepted", "location": _lines(spot)}
    return {**made, "justification": by.reason} if by.reason else made


def _lines(spot: Spot) -> dict[str, object]:
    """A location that is a whole line."""
    found = _location(spot)
    physical = found["physicalLocation"]
    assert isinstance(physical, dict)
    return {"physicalLocation": {**physical, "region": {"startLine": spot.line}}}


def _invocation(report: Report) -> dict[str, object]:
    """Whether everything was read, and what was not."""
    said = list(_notifications(report))
    made: dict[str, object] = {"executionSuccessful": not report.problems}
    return {**made, "toolExecutionNotifications": said} if said else made


def _notifications(report: Report) -> Iterator[dict[str, object]]:
    one: Problem | Notice
    for one in report.problems:
        yield {"level": "error", "message": {"text": _advice(one)}, "locations": [_location_of(one.path)]}
    for one in report.notices:
        where = _lines(Spot(one.path, max(one.line, 1), 1, max(one.line, 1), 1))
        yield {"level": "warning", "message": {"text": _advice(one)}, "locations": [where]}


def _advice(one: Problem | Notice) -> str:
    return _text(visible(f"{one.message}: {one.hint}" if one.hint else one.message))


def _location_of(path: str) -> dict[str, object]:
    whole = _location(Spot(path, 1, 1, 1, 1))
    physical = whole["physicalLocation"]
    assert isinstance(physical, dict)
    return {"physicalLocation": {"artifactLocation": physical["artifactLocation"]}}
