"""Every format against a parser that is not ours, on a sample and on a report that holds what formats trip over."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import hostile_report as hostile
import sample_report as sample
from factcli.config import View
from factcli.model import Document, Fact, Report
from factcli.reporters import EVERY_VERDICT, PROBLEMS, REPORTERS, listed
from factcli.reporters.markdown import inert
from factcli.reporters.spots import Spots, relative
from factcli.reporters.told import places
from factcli.reporters.wording import in_context, printable, visible

PLAIN = View()
REPORTS = {"sample": sample.REPORT, "hostile": hostile.REPORT}
both = pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
# What a terminal or a log viewer obeys or hides.
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def rendered(name: str, report: Report, view: View = PLAIN, show_all: bool = False) -> str:
    reporter = REPORTERS[name]
    return reporter.render(report, listed(report, reporter, show_all), view)


def octets(text: str) -> bytes:
    """The bytes that are written of a text, on standard output as in a file."""
    return text.encode("utf-8", "backslashreplace")


def live(report: Report) -> list[Fact]:
    """What is wrong and counts."""
    return [fact for fact in report.facts if fact.live and fact.verdict in PROBLEMS]


def spots_of(report: Report) -> Iterator[tuple[Fact, Any]]:
    spots = Spots(report)
    return ((fact, spots.of(told.claim)) for fact in live(report) for told in places(fact))


@pytest.mark.parametrize("name", REPORTERS)
@both
def test_a_format_gives_the_same_text_twice_and_ends_its_last_line(name: str, report: Report) -> None:
    text = rendered(name, report, show_all=True)
    assert text == rendered(name, report, show_all=True)
    assert text.endswith("\n")


@pytest.mark.parametrize("name", REPORTERS)
def test_a_report_without_any_fact_is_well_formed_too(name: str) -> None:
    empty = replace(sample.REPORT, facts=(), problems=())
    text = rendered(name, empty)
    if name in ("json", "gitlab", "sarif", "rdjson"):
        json.loads(text)
    elif name in ("junit", "checkstyle"):
        ElementTree.fromstring(text)
    else:
        assert "\n\n\n" not in text


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - {"json", "jsonl", "gitlab", "sarif", "rdjson"}))
def test_what_articles_and_paths_hold_cannot_move_the_cursor_of_who_reads_a_log(name: str) -> None:
    assert not OBEYED.search(rendered(name, hostile.REPORT, show_all=True))


@pytest.mark.parametrize("name", [name for name, reporter in REPORTERS.items() if not reporter.silenced])
def test_what_is_suppressed_or_known_is_left_out_where_a_format_cannot_say_so(name: str) -> None:
    silenced = replace(hostile.REPORT, facts=(hostile.SILENCED, hostile.KNOWN))
    question = visible(hostile.SILENCED.question)
    assert question not in rendered(name, silenced, show_all=True).replace("&#8203;", "")
    assert not listed(silenced, REPORTERS[name], True)


@pytest.mark.parametrize("name", REPORTERS)
def test_a_format_lists_conflicts_and_notes_and_no_more_with_all_than_it_has_words_for(name: str) -> None:
    reporter = REPORTERS[name]
    assert set(PROBLEMS) <= set(reporter.lists) <= set(reporter.most) <= set(EVERY_VERDICT)
    assert reporter.help


# concise ------------------------------------------------------------------------------------------------------------


@both
def test_concise_has_a_line_a_place_and_calls_a_finding_by_its_check(report: Report) -> None:
    lines = rendered("concise", report).splitlines()
    expected = [(fact, told.claim) for fact in live(report) for told in places(fact)]
    assert len(lines) == len(expected)
    for line, (fact, claim) in zip(lines, expected, strict=True):
        assert line.startswith(f"{visible(claim.path)}:{claim.line}:{claim.column}: {fact.rule}: ")


def test_concise_says_of_a_finding_why_it_is_one() -> None:
    finding = hostile.FINDING._replace(question="Which day?", reasons=("8 May is a Friday", "so is 15 May"))
    line = rendered("concise", replace(hostile.REPORT, facts=(finding,)))
    assert line.endswith(": weekday-date: conflict: Which day? 8 May is a Friday; so is 15 May\n")


# json, jsonl ---------------------------------------------------------------------------------------------------------


@both
def test_json_gives_every_text_back_as_it_was(report: Report) -> None:
    found = json.loads(octets(rendered("json", report, show_all=True)))
    assert [one["id"] for one in found["facts"]] == [fact.id for fact in report.facts if not fact.check]
    assert [one["check"] for one in found["findings"]] == [fact.check for fact in report.facts if fact.check]
    for one, fact in zip(found["facts"], (fact for fact in report.facts if not fact.check), strict=True):
        assert (one["question"], one["subject"], one["reasons"]) == (fact.question, fact.subject, list(fact.reasons))
        claims = [claim for value in one["values"] for claim in value["claims"]]
        assert [claim["sentence"] for claim in claims] == [told.claim.sentence for told in places(fact)]
        assert [claim["path"] for claim in claims] == [told.claim.path for told in places(fact)]


def test_json_says_who_silenced_a_fact_and_what_the_baseline_knows() -> None:
    found = {one["id"]: one for one in json.loads(octets(rendered("json", hostile.REPORT)))["facts"]}
    assert found["count-6"]["suppressed"] == {
        "where": "in-source",
        "path": hostile.PATHS[0],
        "line": 2,
        "reason": hostile.HOSTILE,
    }
    assert found["count-7"]["suppressed"]["where"] == "external"
    assert [one["known"] for one in found.values()] == [key == "count-8" for key in found]
    summary = json.loads(octets(rendered("json", hostile.REPORT)))["summary"]
    assert (summary["suppressed"], summary["known"], summary["conflicts"]) == (2, 1, 4)
    assert (summary["tentative"], summary["notes"]) == (1, 1)


def test_json_places_a_claim_in_its_file_where_that_is_not_the_text_that_was_read() -> None:
    doubt = next(one for one in json.loads(octets(rendered("json", hostile.REPORT)))["facts"] if one["id"] == "count-2")
    scan, feed = (value["claims"][0] for value in doubt["values"])
    assert (scan["start"], scan["end"], scan["place"]) == (9, 18, "page 2")
    assert (feed["start"], feed["end"], feed["file"], feed["path"]) == (
        70,
        78,
        "drafts/feed.jsonl",
        "drafts/feed.jsonl#3",
    )
    assert "file" not in scan and "place" not in feed


@both
def test_json_lines_are_lines_to_every_reader_of_lines_and_hold_what_the_object_holds(report: Report) -> None:
    text = octets(rendered("jsonl", report, show_all=True)).decode()
    records = [json.loads(line) for line in text.splitlines()]
    assert len(records) == text.count("\n")
    whole = json.loads(octets(rendered("json", report, show_all=True)))
    of_type = {kind: [one for one in records if one.pop("type") == kind] for kind in ("head",)}
    assert records[0] in of_type["head"]
    by_check = {True: whole["findings"], False: whole["facts"]}
    facts = [one for one in records if "question" in one]
    assert [one for one in facts if "check" in one] == by_check[True]
    assert [one for one in facts if "check" not in one] == by_check[False]
    assert records[-1] == whole["summary"]


def test_json_lines_begin_with_the_head_and_end_with_the_summary() -> None:
    types = [json.loads(line)["type"] for line in rendered("jsonl", hostile.REPORT).splitlines()]
    assert types[0] == "head" and types[-1] == "summary"
    assert Counter(types) == {"head": 1, "fact": 7, "finding": 3, "problem": 1, "notice": 1, "summary": 1}


# csv -----------------------------------------------------------------------------------------------------------------


def unmasked(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it, as docs/formats.md says."""
    return cell[1:] if re.match(r"''*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell) else cell


@both
def test_csv_gives_every_value_back_and_no_cell_is_a_formula(report: Report) -> None:
    text = octets(rendered("csv", report)).decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    expected = [(fact, told) for fact in listed(report, REPORTERS["csv"], False) for told in places(fact)]
    assert len(rows) == len(expected) and {len(row) for row in rows} == {len(header)}
    for row, (fact, told) in zip(rows, expected, strict=True):
        assert not any(re.match("[=+@\t\r\n-]", cell) for cell in row)
        cells = dict(zip(header, map(unmasked, row), strict=True))
        assert cells["value"] == printable(told.mine.value)
        assert cells["question"] == printable(fact.question)
        assert cells["sentence"] == printable(told.claim.sentence)
        assert (cells["rule"], cells["line"]) == (fact.rule, str(told.claim.line))
    assert text.count("\r\n") >= len(rows) + 1


# github --------------------------------------------------------------------------------------------------------------


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner of GitHub Actions takes it apart."""
    assert line.startswith("::")
    end = line.index("::", 2)
    name, _, told = line[2:end].partition(" ")
    properties = dict(pair.split("=", 1) for pair in told.split(","))
    data = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))

    def plain(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
        for escape, character in escapes:
            text = text.replace(escape, character)
        return text

    in_property = (*data[:2], ("%3A", ":"), ("%2C", ","), data[2])
    return name, {key: plain(value, in_property) for key, value in properties.items()}, plain(line[end + 2 :], data)


@both
def test_github_gets_one_command_a_place_whose_values_survive(report: Report) -> None:
    lines = rendered("github", report).splitlines()
    expected = list(spots_of(report))
    assert len(lines) == len(expected)
    levels = {("conflict", "firm"): "error", ("conflict", "tentative"): "warning", ("note", "firm"): "notice"}
    for line, (fact, spot) in zip(lines, expected, strict=True):
        name, properties, message = command(line)
        assert name == levels[fact.verdict, fact.certainty]
        assert properties["file"] == printable(relative(spot.file))
        assert properties["title"].startswith(f"factcli: {fact.rule}: ")
        assert message.split("\n")[0] == visible(fact.question)
        if not spot.label:
            assert (properties["line"], properties["endLine"]) == (str(spot.line), str(spot.end_line))
            assert ("col" in properties) is (spot.line == spot.end_line)


def test_a_path_that_is_given_from_here_loses_its_dot_where_a_repository_s_paths_are_asked_for() -> None:
    third = replace(hostile.REPORT, facts=(hostile.NOTE,))
    assert "file=drafts/plain.txt," in rendered("github", third)
    assert json.loads(rendered("gitlab", third))[0]["location"]["path"] == "drafts/plain.txt"
    assert json.loads(rendered("rdjson", third))["diagnostics"][0]["location"]["path"] == "drafts/plain.txt"


# gitlab --------------------------------------------------------------------------------------------------------------


@both
def test_gitlab_entries_have_the_fields_that_it_asks_for_and_a_fingerprint_each(report: Report) -> None:
    entries = json.loads(octets(rendered("gitlab", report)))
    assert len(entries) == len(list(spots_of(report)))
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(entry)
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["path"] and not entry["location"]["path"].startswith("./")
        assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_a_fingerprint_stays_when_lines_move_and_changes_with_the_value() -> None:
    def prints(report: Report) -> list[str]:
        return [entry["fingerprint"] for entry in json.loads(octets(rendered("gitlab", report)))]

    def moved(fact: Fact) -> Fact:
        values = tuple(
            value._replace(
                claims=tuple(p._replace(claim=p.claim._replace(line=p.claim.line + 7)) for p in value.claims)
            )
            for value in fact.values
        )
        return fact._replace(values=values)

    facts = hostile.REPORT.facts
    assert prints(hostile.REPORT) == prints(replace(hostile.REPORT, facts=tuple(map(moved, facts))))
    other = hostile.TOLL._replace(values=(hostile.TOLL.values[0]._replace(value="13"), hostile.TOLL.values[1]))
    before, after = prints(hostile.REPORT), prints(replace(hostile.REPORT, facts=(other, *facts[1:])))
    assert [a == b for a, b in zip(before[:3], after[:3], strict=True)] == [False, True, True]


# junit, checkstyle ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("strict", [False, True])
@both
def test_the_counts_of_junit_add_up_and_no_two_cases_share_a_name(report: Report, strict: bool) -> None:
    root = ElementTree.fromstring(octets(rendered("junit", report, View(strict=strict), show_all=True)))
    (suite,) = root
    assert (root.tag, suite.tag) == ("testsuites", "testsuite")
    cases = list(suite)
    assert {case.tag for case in cases} == {"testcase"}
    found = Counter(child.tag for case in cases for child in case)
    for element in (root, suite):
        assert int(element.attrib["tests"]) == len(cases)
        assert int(element.attrib["failures"]) == found["failure"]
        assert int(element.attrib["errors"]) == found["error"] == len(report.problems)
        assert int(element.attrib["skipped"]) == found["skipped"]
    names = [
        (case.attrib["classname"], case.attrib["name"]) for case in cases if "read" not in case.attrib["classname"]
    ]
    assert len(set(names)) == len(names) == len(report.facts)
    tentative = sum(fact.live and fact.verdict == "conflict" and fact.certainty == "tentative" for fact in report.facts)
    firm = report.count("conflict", "firm")
    assert found["failure"] == firm + (tentative if strict else 0)
    assert all(len([c for c in case if c.tag != "system-out"]) <= 1 for case in cases)


def test_junit_says_why_a_case_is_skipped_and_what_a_failed_one_holds() -> None:
    root = ElementTree.fromstring(octets(rendered("junit", hostile.REPORT)))
    skipped = [element.attrib["message"] for element in root.iter("skipped")]
    assert any(
        message.startswith("suppressed at ") and message.endswith(visible(hostile.HOSTILE)) for message in skipped
    )
    assert "suppressed at factcli.toml:9" in skipped
    assert "known to the baseline" in skipped
    assert any(message.startswith("tentative: ") for message in skipped)
    failure = next(root.iter("failure"))
    assert visible(hostile.HOSTILE) in failure.attrib["message"]
    assert failure.text and len(failure.text.splitlines()) == 3


@both
def test_checkstyle_has_every_place_under_its_file_once(report: Report) -> None:
    root = ElementTree.fromstring(octets(rendered("checkstyle", report)))
    assert root.tag == "checkstyle"
    files = [file.attrib["name"] for file in root]
    assert len(set(files)) == len(files)
    found = Counter((f.attrib["name"], e.attrib["source"], e.attrib.get("line")) for f in root for e in f)
    expected = Counter(
        (printable(relative(s.file)).replace("\r", "\\x0d"), f"factcli.{f.rule}", None if s.label else str(s.line))
        for f, s in spots_of(report)
    )
    assert found == expected
    assert {e.attrib["severity"] for e in root.iter("error")} <= {"error", "warning", "info"}
    assert all(e.attrib["message"] for e in root.iter("error"))


# rdjson --------------------------------------------------------------------------------------------------------------

MESSAGES: dict[str, dict[str, Any]] = {  # the fields of reviewdog's DiagnosticResult, as its proto file names them
    "DiagnosticResult": {"diagnostics": ["Diagnostic"], "source": "Source", "severity": str},
    "Diagnostic": {
        "message": str,
        "location": "Location",
        "severity": str,
        "source": "Source",
        "code": "Code",
        "original_output": str,
        "related_locations": ["RelatedLocation"],
    },
    "RelatedLocation": {"message": str, "location": "Location"},
    "Location": {"path": str, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": int, "column": int},
    "Source": {"name": str, "url": str},
    "Code": {"value": str, "url": str},
}


def conforms(found: object, kind: Any) -> None:
    """Fails where a message has a field that its type does not know (a proto parser refuses it), or of another type."""
    if isinstance(kind, list):
        assert isinstance(found, list)
        for one in found:
            conforms(one, kind[0])
    elif isinstance(kind, str):
        assert isinstance(found, dict) and set(found) <= set(MESSAGES[kind]), found
        for key, value in found.items():
            conforms(value, MESSAGES[kind][key])
    else:
        assert type(found) is kind


@both
def test_rdjson_is_a_diagnostic_result_and_its_columns_count_bytes(report: Report) -> None:
    result = json.loads(octets(rendered("rdjson", report)))
    conforms(result, "DiagnosticResult")
    expected = [(fact, told.claim) for fact in live(report) for told in places(fact)]
    assert len(result["diagnostics"]) == len(expected)
    articles = {document.path: document for document in report.documents}
    for found, (fact, claim) in zip(result["diagnostics"], expected, strict=True):
        assert found["severity"] in ("ERROR", "WARNING", "INFO")
        assert found["code"]["value"] == fact.rule
        assert len(found.get("related_locations", [])) == sum(1 for _ in places(fact)) - 1
        if articles[claim.path].text:
            lines = re.split(r"\r\n|\n|\r", articles[claim.path].text)
            start, end = found["location"]["range"]["start"], found["location"]["range"]["end"]
            first = lines[start["line"] - 1].encode("utf-8", "surrogatepass")[start["column"] - 1 :]
            last = lines[end["line"] - 1].encode("utf-8", "surrogatepass")[: end["column"] - 1]
            text = claim.text.encode("utf-8", "surrogatepass")
            assert first.startswith(text.splitlines()[0]) and last.endswith(text.splitlines()[-1])


# markdown ------------------------------------------------------------------------------------------------------------


def read(text: str) -> list[Any]:
    """Markdown as a parser of GitHub's tables sees it."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)


def leaves(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from leaves(token.children or [])


@both
def test_markdown_has_a_table_a_finding_and_nothing_of_an_article_is_markup(report: Report) -> None:
    tokens = read(rendered("markdown", report, show_all=True))
    every = list(leaves(tokens))
    assert Counter(token.type for token in tokens)["table_open"] == len(live(report))
    wanted = {"link_open", "image", "code_inline", "s_open", "fence", "code_block", "ordered_list_open"}
    assert not wanted & {token.type for token in every}
    assert {t.content for t in every if t.type == "html_inline"} <= {"<b>", "</b>"}
    assert [t.content.strip() for t in every if t.type == "html_block"] == ["<!-- factcli -->"]
    rows = Counter(token.type for token in tokens)
    assert rows["td_open"] == 3 * sum(1 for fact in live(report) for _ in places(fact))


@both
def test_markdown_shows_the_words_themselves_and_calls_nobody(report: Report) -> None:
    shown = "".join(
        token.content if token.type == "text" else "\n"
        for token in leaves(read(rendered("markdown", report, show_all=True)))
    )
    plain = re.sub(r"\n+", "", shown.replace("\u200b", ""))
    for fact in live(report):
        assert visible(fact.question).split(" … ")[0] in plain
        for told in places(fact):
            assert in_context(told.claim)[1] in plain
    assert not re.search(r"@\w|(?<!&)#\d|![\d]|www\.|https?://|:\w+:", shown)


def test_markdown_is_found_again_by_its_first_line_and_keeps_a_numbered_answer_out_of_a_list() -> None:
    numbered = sample.TERM._replace(values=(sample.TERM.values[0]._replace(value="1. May"),), kind="name")
    text = rendered("markdown", replace(sample.REPORT, facts=(numbered,)), show_all=True)
    assert text.startswith("<!-- factcli -->\n## factcli\n")
    assert "ordered_list_open" not in {token.type for token in read(text)}


# places --------------------------------------------------------------------------------------------------------------


def test_the_end_of_a_value_over_two_lines_is_on_the_second() -> None:
    spot = Spots(hostile.REPORT).of(hostile.THIRD)
    assert (spot.line, spot.column, spot.end_line, spot.end_column) == (1, 18, 2, 7)


def test_a_place_in_an_article_that_the_report_does_not_hold_ends_with_its_words() -> None:
    spot = Spots(replace(hostile.REPORT, documents=())).of(hostile.SECOND)
    assert (spot.line, spot.end_line, spot.end_column - spot.column) == (1, 1, len("Fourteen"))


def test_a_document_whose_text_is_another_does_not_move_a_place() -> None:
    other = replace(hostile.REPORT, documents=(Document(hostile.PATHS[2], "\n\n\n"),))
    assert Spots(other).of(hostile.THIRD).end_line == 1


# any text ------------------------------------------------------------------------------------------------------------

PIECES = "*a* **b** `c` [d](e) ![f](g) <h>i</h> &amp; &#35; ~~j~~ $k$ @l #1 | || \\ 1. - + = # > :m: \r\n \t '".split(
    " "
)
anything = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=[]), max_size=5)), max_size=8
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda between: between.join(parts)))


@settings(max_examples=150, deadline=None)
@given(anything)
def test_any_words_are_shown_by_markdown_as_they_are(words: str) -> None:
    tokens = read(f"| a | {inert(words)} |\n|---|---|\n| {inert(words)} | b |\n\n- {inert(words)}x\n")
    shown = [leaf for leaf in leaves(tokens) if leaf.type == "inline"]
    assert len(shown) == 5
    assert {leaf.type for leaf in leaves(tokens) if leaf.level == 0 and leaf.type != "inline"} <= {
        *("table_open", "table_close", "bullet_list_open", "bullet_list_close", "text"),
    }
    plain = ["".join(child.content for child in leaf.children).replace("\u200b", "") for leaf in shown]
    wanted = visible(words).replace("\u200b", "")
    assert plain[1].strip() == plain[2].strip() == wanted.strip()
    assert plain[4].strip() == f"{wanted}x".strip()
    assert {child.type for leaf in shown for child in leaf.children} <= {"text", "text_special"}


@settings(max_examples=100, deadline=None)
@given(anything)
def test_any_words_survive_in_every_format_that_programs_read(words: str) -> None:
    told = hostile.TOLL._replace(
        question=words,
        reasons=(words,),
        values=(hostile.stated(words, hostile.FIRST._replace(path=words or "a")), hostile.TOLL.values[1]),
    )
    documents = (*hostile.REPORT.documents, Document(words or "a", ""))
    report = replace(hostile.REPORT, facts=(told,), documents=documents, claims_of=(1,) * len(documents))
    assert json.loads(octets(rendered("json", report)))["facts"][0]["question"] == words
    rows = list(csv.reader(io.StringIO(octets(rendered("csv", report)).decode(), newline=""), strict=True))
    assert [unmasked(row[8]) for row in rows[1:]] == [printable(words)] * 3
    commands = octets(rendered("github", report)).decode().splitlines()
    assert len(commands) == 3
    assert all(command(line)[2].split("\n")[0] == visible(words) for line in commands)
    for name in ("junit", "checkstyle"):
        root = ElementTree.fromstring(octets(rendered(name, report)))
        assert any(visible(words) in value for element in root.iter() for value in element.attrib.values())
    for name in ("gitlab", "rdjson", "sarif"):
        json.loads(octets(rendered(name, report)))


def test_what_a_facts_file_knows_is_named_as_another_place_and_is_no_place_where_anything_is_wrong() -> None:
    known = hostile.THIRD._replace(path="facts.toml", origin=None)
    told = hostile.TOLL._replace(values=(hostile.stated("12", hostile.FIRST), hostile.stated("14", known)))
    report = replace(hostile.REPORT, facts=(told,))
    for name in ("github", "gitlab", "checkstyle"):
        text = rendered(name, report)
        assert len(re.findall(r"^::|fingerprint|<error ", text, re.MULTILINE)) == 1
        assert "14 in facts.toml:1" in text
    (diagnostic,) = json.loads(octets(rendered("rdjson", report)))["diagnostics"]
    (result,) = json.loads(octets(rendered("sarif", report)))["runs"][0]["results"]
    assert [one["location"]["path"] for one in diagnostic["related_locations"]] == ["facts.toml"]
    assert len(result["relatedLocations"]) == 1
    assert len(rendered("concise", report).splitlines()) == 2
