"""SARIF 2.1.0: the standard's schema, and what the standard and code scanning ask for beyond it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import jsonschema
import pytest

import hostile_report as hostile
import sample_report as sample
from factcli.checks import CHECKS
from factcli.cli.outputs import rules
from factcli.config import View
from factcli.kinds import KINDS
from factcli.model import Fact, Report
from factcli.model.definition import Definition
from factcli.reporters import REPORTERS, listed
from factcli.reporters.spots import relative, uri
from factcli.reporters.told import places
from factcli.reporters.wording import visible

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
REPORTS = {"sample": sample.REPORT, "hostile": hostile.REPORT}
both = pytest.mark.parametrize("name", REPORTS)


@cache
def run(name: str, documented: bool = True) -> dict[str, Any]:
    return logged(REPORTS[name], documented)["runs"][0]  # type: ignore[no-any-return]


def logged(report: Report, documented: bool = True) -> dict[str, Any]:
    reporter = REPORTERS["sarif"]
    text = reporter.render(report, listed(report, reporter, False), View(rules=rules() if documented else ()))
    found: dict[str, Any] = json.loads(text.encode("utf-8", "backslashreplace"))
    return found


def expected(report: Report) -> list[tuple[Fact, Any]]:
    """Every place that there is a result for, in order."""
    return [(fact, told) for fact in listed(report, REPORTERS["sarif"], False) for told in places(fact)]


def plain(text: str) -> str:
    """A message without its links, as the standard says to show it."""
    shown = re.sub(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(\d+\)", r"\1", text)
    return re.sub(r"\\([\[\]\\])", r"\1", shown).replace("{{", "{").replace("}}", "}")


@pytest.mark.parametrize("documented", [True, False])
@both
def test_a_log_is_valid_by_the_schema(name: str, documented: bool) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert [error.message for error in validator.iter_errors(logged(REPORTS[name], documented))] == []


def test_an_empty_log_is_valid_and_has_an_empty_list_of_results() -> None:
    log = logged(replace(sample.REPORT, facts=(), problems=()))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    assert log["runs"][0]["results"] == []
    assert log["runs"][0]["invocations"] == [{"executionSuccessful": True}]


@both
def test_there_is_a_result_a_place_with_the_others_as_related_locations(name: str) -> None:
    results = run(name)["results"]
    assert len(results) == len(expected(REPORTS[name]))
    for result, (fact, _) in zip(results, expected(REPORTS[name]), strict=True):
        assert result["ruleId"] == fact.rule
        assert len(result["locations"]) == 1
        related = result.get("relatedLocations", [])
        assert len(related) == sum(1 for _ in places(fact)) - 1
        assert [one["id"] for one in related] == list(range(1, len(related) + 1))
        links = [int(n) for n in re.findall(r"\]\((\d+)\)", result["message"]["text"]) if int(n) <= len(related)]
        assert not related or fact.check or links
        assert visible(fact.question) in plain(result["message"]["text"])


@both
def test_the_places_of_one_conflict_share_a_fingerprint_and_each_has_one_of_its_own(name: str) -> None:
    results = run(name)["results"]
    own = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert len(set(own)) == len(own)
    shared: dict[str, set[str]] = {}
    for result, (fact, told) in zip(results, expected(REPORTS[name]), strict=True):
        key = f"{fact.id} {told.claim.path}" if fact.check else fact.id
        shared.setdefault(key, set()).add(result["partialFingerprints"]["factcliFact/v1"])
    assert all(len(prints) == 1 for prints in shared.values())
    assert len(set().union(*shared.values())) == len(shared)


@both
def test_every_result_points_to_a_rule_that_has_help(name: str) -> None:
    driver = run(name)["tool"]["driver"]
    assert driver["name"] == "factcli"
    named = [rule["id"] for rule in driver["rules"]]
    assert len(set(named)) == len(named)
    assert {*(kind.name for kind in KINDS), *(check.name for check in CHECKS)} <= set(named)
    for result in run(name)["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"]
    age = next(rule for rule in driver["rules"] if rule["id"] == "age")
    assert age["shortDescription"]["text"] == "People's ages."
    assert "What it finds:" in age["fullDescription"]["text"]
    assert "`factcli explain age`" in age["help"]["markdown"] and "What it leaves alone:" in age["help"]["text"]


def test_a_firm_conflict_is_an_error_a_tentative_one_a_warning_and_a_note_a_note() -> None:
    levels = {(r["ruleId"], r["properties"]["fact"]): r["level"] for r in run("hostile")["results"]}
    assert levels["count", "count-1a2b3c4d5e"] == "error"
    assert levels["count", "count-2"] == "warning"
    assert levels["scale", "scale-5"] == "note"


@both
def test_uris_lead_back_to_the_paths_and_regions_to_the_values(name: str) -> None:
    report = REPORTS[name]
    assert run(name)["columnKind"] == "unicodeCodePoints"
    texts = {
        document.path: re.split(r"(?<=\r\n)|(?<=\n)|(?<=\r)(?!\n)", document.text) for document in report.documents
    }
    for result, (_, told) in zip(run(name)["results"], expected(report), strict=True):
        physical = result["locations"][0]["physicalLocation"]
        address = physical["artifactLocation"]
        assert address["uriBaseId"] in run(name)["originalUriBaseIds"]
        assert re.fullmatch(r"[\w%./~-]+", address["uri"], re.ASCII)
        file = told.claim.origin.file if told.claim.origin else told.claim.path
        assert unquote_to_bytes(address["uri"]).decode("utf-8", "surrogateescape") == relative(file)
        if told.claim.origin and told.claim.origin.place:
            assert result["locations"][0]["logicalLocations"] == [{"name": "page 2", "kind": "element"}]
            assert physical["region"] == {"startLine": 1}
        elif any(texts[told.claim.path]):  # the text of the article is at hand
            lines, at = texts[told.claim.path], physical["region"]
            held = lines[at["startLine"] - 1 : at["endLine"]]
            held[-1] = held[-1][: at["endColumn"] - 1]
            held[0] = held[0][at["startColumn"] - 1 :]
            assert "".join(held) == told.claim.text


def test_suppressed_results_say_where_and_why_and_the_others_that_they_are_not() -> None:
    results = {result["properties"]["fact"]: result for result in run("hostile")["results"]}
    inside, outside = results["count-6"]["suppressions"][0], results["count-7"]["suppressions"][0]
    assert (inside["kind"], inside["justification"]) == ("inSource", hostile.HOSTILE)
    assert inside["location"]["physicalLocation"]["region"] == {"startLine": 2}
    assert outside["kind"] == "external" and "justification" not in outside
    assert results["count-2"]["suppressions"] == []
    assert all("suppressions" not in result for result in run("sample")["results"])


def test_the_baseline_s_results_are_unchanged_and_the_others_new() -> None:
    states = {result["properties"]["fact"]: result["baselineState"] for result in run("hostile")["results"]}
    assert states.pop("count-8") == "unchanged"
    assert set(states.values()) == {"new"}
    assert all("baselineState" not in result for result in run("sample")["results"])


def test_what_could_not_be_read_and_what_needs_mending_are_notifications() -> None:
    (invocation,) = run("hostile")["invocations"]
    assert invocation["executionSuccessful"] is False
    said = invocation["toolExecutionNotifications"]
    assert [one["level"] for one in said] == ["error", "warning"]
    assert plain(said[0]["message"]["text"]) == visible(f"{hostile.HOSTILE}: {hostile.HOSTILE}")
    assert said[1]["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}


def test_a_fact_of_very_many_places_names_as_many_as_code_scanning_reads() -> None:
    claims = [hostile.FIRST._replace(path=f"d/{n}.txt") for n in range(150)]
    many = hostile.TOLL._replace(values=(hostile.stated("12", *claims), hostile.TOLL.values[1]))
    results = logged(replace(sample.REPORT, facts=(many,)))["runs"][0]["results"]
    assert len(results) == 152
    assert {len(result["relatedLocations"]) for result in results} == {100}
    first = results[0]["relatedLocations"][0]
    assert first["message"]["text"] == "14 here"  # what it contradicts comes first


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("drafts/a b.txt", "drafts/a%20b.txt"),
        ("./drafts/../a.txt", "a.txt"),
        ("../a.txt", "../a.txt"),
        ("/srv/drafts/é#1?.txt", "file:///srv/drafts/%C3%A9%231%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("caf\udce9.txt", "caf%E9.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_path_becomes_a_uri(path: str, address: str) -> None:
    assert uri(path) == address
    assert urlsplit(address).scheme in ("", "file")


def test_a_kind_that_a_newsroom_defines_is_a_rule_with_its_own_documentation() -> None:
    spaces = Definition("spaces", ("{count} parking spaces",), "How many cars a place holds.")
    assert dict(rules((spaces,)))["spaces"].startswith("How many cars a place holds.")
    named = [name for name, _ in rules((spaces,))]
    assert len(set(named)) == len(named) == len(KINDS) + len(CHECKS) + 1
