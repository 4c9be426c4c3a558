"""The JSON Schemas that are shipped: valid, complete, the same in the package and in docs/, and true of real output."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import hostile_report as hostile
import sample_report as sample
from factcli import cli
from factcli.config import View
from factcli.model import Report
from factcli.reporters import REPORTERS, listed

ROOT = Path(__file__).parent.parent
PACKAGED = files("factcli.reporters") / "schemas"
EXAMPLES = sorted(path.name for path in (ROOT / "examples").iterdir() if path.is_dir())
NAMES = ("claims", "record", "report")


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PACKAGED / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def closed(part: Any, extended: bool = False) -> Any:
    """The schema with every object closed where it is used: a key that it does not describe is an error."""
    if isinstance(part, list):
        return [closed(one, extended) for one in part]
    if not isinstance(part, dict):
        return part
    made = {key: closed(value, key in ("allOf", "if", "$defs")) for key, value in part.items()}
    if not extended and {"$ref", "properties"} & set(part):
        made["unevaluatedProperties"] = False
    return made


def strict(name: str) -> jsonschema.Draft202012Validator:
    """A validator that also refuses what is not described."""
    whole = schema(name)
    definitions = {key: closed(value, True) for key, value in whole.pop("$defs").items()}
    return jsonschema.Draft202012Validator({**closed(whole, name == "record"), "$defs": definitions})


def problems(validator: jsonschema.Draft202012Validator, found: object) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(found)]


def text_of(report: Report, name: str) -> str:
    reporter = REPORTERS[name]
    text = reporter.render(report, listed(report, reporter, True), View())
    return text.encode("utf-8", "backslashreplace").decode()


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_in_the_documentation_is_the_one_in_the_package(name: str) -> None:
    copy = ROOT / "docs" / "schemas" / f"{name}.schema.json"
    assert copy.read_bytes() == (PACKAGED / copy.name).read_bytes()
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_parts_that_schemas_share_are_the_same_in_each() -> None:
    every = [schema(name)["$defs"] for name in NAMES]
    for definitions in every:
        for key, value in definitions.items():
            assert all(other[key] == value for other in every if key in other), key


@pytest.mark.parametrize("report", [sample.REPORT, hostile.REPORT], ids=["sample", "hostile"])
def test_reports_made_by_hand_are_valid_with_every_key_described(report: Report) -> None:
    assert problems(strict("report"), json.loads(text_of(report, "json"))) == []
    for line in text_of(report, "jsonl").splitlines():
        assert problems(strict("record"), json.loads(line)) == []


def output(*arguments: str) -> str:
    done = CliRunner().invoke(cli.command, list(arguments), catch_exceptions=False)
    assert done.exit_code in (0, 1), done.output
    return done.stdout


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_are_valid_in_every_json_format(example: str) -> None:
    path = str(ROOT / "examples" / example)
    assert problems(strict("report"), json.loads(output("check", "--all", "--format", "json", path))) == []
    for line in output("check", "--all", "--format", "jsonl", path).splitlines():
        assert problems(strict("record"), json.loads(line)) == []
    assert problems(strict("claims"), json.loads(output("extract", "--format", "json", path))) == []


def broken(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Reports that each break one promise."""
    first = found["facts"][0]
    yield {**found, "schema": 2}
    yield {key: value for key, value in found.items() if key != "summary"}
    yield {**found, "facts": [{**first, "verdict": "maybe"}]}
    yield {**found, "facts": [{**first, "certainty": None}]}
    yield {**found, "facts": [{**first, "values": []}]}
    yield {**found, "facts": [{**first, "suppressed": {"where": "elsewhere"}}]}
    yield {**found, "findings": [first]}  # names no check
    yield {**found, "summary": {**found["summary"], "claims": -1}}


def test_a_key_that_the_schema_does_not_describe_is_noticed_wherever_it_stands() -> None:
    good = json.loads(text_of(hostile.REPORT, "json"))
    first = good["facts"][0]
    value = first["values"][0]
    assert problems(strict("report"), {**good, "new": 1})
    for deeper in (
        {**first, "new": 1},
        {**first, "values": [{**value, "new": 1}]},
        {**first, "values": [{**value, "claims": [{**value["claims"][0], "new": 1}]}]},
    ):
        assert problems(strict("report"), {**good, "facts": [deeper]})
        assert problems(strict("report"), {**good, "findings": [{**deeper, "check": "scale"}]})
        assert problems(strict("record"), {"type": "fact", **deeper})
        assert not problems(jsonschema.Draft202012Validator(schema("report")), {**good, "facts": [deeper]})


def test_the_schema_refuses_what_breaks_its_promises() -> None:
    good = json.loads(text_of(sample.REPORT, "json"))
    validator = jsonschema.Draft202012Validator(schema("report"))
    assert problems(validator, good) == []
    for bad in broken(good):
        assert problems(validator, bad)


def test_the_schema_of_a_line_refuses_a_line_of_another_type() -> None:
    validator = jsonschema.Draft202012Validator(schema("record"))
    lines = [json.loads(line) for line in text_of(hostile.REPORT, "jsonl").splitlines()]
    assert all(problems(validator, {**line, "type": "other"}) for line in lines)
    assert all(problems(validator, {**lines[0], "type": kind}) for kind in ("fact", "finding", "summary", "notice"))
