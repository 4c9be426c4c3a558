from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters import REPORTERS, claims, json_, listed
from factcli.reporters.layout import around, cells, wrap
from factcli.reporters.wording import value_words, visible
from sample_report import COURIER, DAY, HERALD, LONG, REPORT, TERM, TOLL, WIRE, claim, fact

UNLIMITED = View()


def rendered(format_name: str, view: View = UNLIMITED, report: Report = REPORT, show_all: bool = False) -> str:
    reporter = REPORTERS[format_name]
    return reporter.render(report, listed(report, reporter, show_all), view)


def table(width: int | None = None, show_all: bool = False, *facts: Fact) -> str:
    return rendered("table", View(width=width), replace(REPORT, facts=facts) if facts else REPORT, show_all)


def test_the_table_puts_conflicts_first_then_tentative_ones_then_agreements_then_single_facts() -> None:
    text = table(None, True)
    order = ["CONFLICT  How many", "TENTATIVE CONFLICT", "AGREEMENTS", "STATED ONCE", "3 documents, 8 claims"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


def test_facts_stated_once_are_shown_only_when_all_is_asked_for() -> None:
    assert "STATED ONCE" not in table()
    assert "When was the fire? (date)" in table(None, True)


def test_a_conflict_names_each_value_the_files_that_state_it_the_words_and_the_reason() -> None:
    block = table().split("\n\n")[0].splitlines()
    assert block[1] == "  Why: 12 and 14 cannot both be the number of people killed."
    assert block[2] == "  12 · 1 file"
    assert block[3] == "    drafts/courier.txt:1  A fire at the Lindholm cannery killed «12» people, the police said."
    assert block[4] == "  14 · 2 files"


def test_piped_output_is_never_cut_and_keeps_one_line_a_place() -> None:
    lines = [line for line in table().splitlines() if line.startswith("    drafts/herald.txt:1 ")]
    assert len(lines) == 1
    assert lines[0].split(maxsplit=1)[1] == LONG.replace("\n", " ").replace("14", "«14»")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal_and_every_value_stays_in_sight(width: int) -> None:
    text = table(width, True)
    assert max(map(cells, text.splitlines())) <= width
    for shown in ("«12»", "«14»", "«Fourteen»", "«47»", "«45»", "drafts/wire.txt:1", "winter", "summer"):
        assert shown in text


def test_wide_characters_count_as_the_two_cells_that_they_take() -> None:
    assert wrap("東京都 大阪府", 6) == ["東京都", "大阪府"]
    assert cells("é") == 1
    assert cells("e\u0301") == 1


def test_a_sentence_is_shortened_at_spaces_on_both_sides_of_its_value() -> None:
    before, after = around("one two three four ", "«5»", " six seven eight nine", 24)
    assert cells(before + "«5»" + after) <= 24
    assert before.startswith("… ") and before.endswith("four ")
    assert after.startswith(" six") and after.endswith(" …")


def test_markup_emoji_codes_and_control_characters_of_a_draft_are_printed_literally() -> None:
    for color in (False, True):
        text = rendered("table", View(color=color), show_all=True)
        assert "[red]he[/red] said :smile: \\x1b[31mnow\\u202e." in text
        assert "\u202e" not in text and "\x1b[31mnow" not in text


def test_what_a_path_or_a_subject_holds_cannot_move_the_cursor_either() -> None:
    hostile = replace(DAY, question="When?\x1b[2J\r\u2066", subject="\x07")
    for format_name in ("table", "concise"):
        text = rendered(format_name, report=replace(REPORT, facts=(hostile,)), show_all=True)
        assert not re.search("[\x00-\x09\x0b-\x1f\u2066]", text)
    assert visible("a\r\nb\tc") == "a b c"


def test_without_colour_nothing_is_painted_and_with_it_the_words_stay_the_same() -> None:
    plain = rendered("table", show_all=True)
    painted = rendered("table", View(color=True), show_all=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31mCONFLICT" in painted
    unpainted = re.sub("\x1b\\[[0-9;]*m", "", painted)
    assert re.sub("«|»", "", plain) == unpainted


def test_a_figure_that_moves_is_an_agreement_that_says_so() -> None:
    moved = replace(TOLL, verdict="agreement", update=True, reasons=())
    text = table(None, False, moved)
    assert "12 → 14" in text
    assert "a later article raises it" in text


def test_agreeing_values_that_differ_say_why_and_equal_ones_stay_one_line() -> None:
    unlike = replace(TOLL, verdict="agreement", reasons=("more than 10 allows 12",))
    assert "more than 10 allows 12" in table(None, False, unlike)
    equal = table(None, False, replace(TERM, reasons=("the same value",)))
    assert "the same value" not in equal


def test_several_stories_and_unread_files_are_said_in_the_closing_lines() -> None:
    text = rendered("table", report=replace(REPORT, stories=((COURIER, HERALD), (WIRE,))))
    assert "3 documents, 8 claims: 2 conflicts, 1 tentative, 1 agreement\n" in text
    assert "2 stories in this run; articles are compared within a story only.\n" in text
    assert text.endswith("Not read: 1 path (named on stderr).\n")


def test_concise_prints_one_line_a_place_that_an_editor_can_jump_to() -> None:
    lines = rendered("concise").splitlines()
    assert len(lines) == 7
    assert lines[0].startswith("drafts/courier.txt:1:39: count: conflict: How many people were killed")
    assert lines[0].endswith("12 here, 14 in drafts/herald.txt:1 and 1 more")
    assert [line.split(": ")[2] for line in lines].count("tentative") == 2
    assert "agreement" not in "".join(lines)
    assert len(rendered("concise", show_all=True).splitlines()) == 10


def test_json_holds_the_contracts_keys_in_schema_1() -> None:
    report = json.loads(rendered("json"))
    assert report["schema"] == 1
    assert report["tool"]["name"] == "factcli"
    assert report["documents"][0] == {"path": COURIER, "published": "2023-09-09", "claims": 3}
    assert report["documents"][1]["published"] is None
    assert report["summary"] == {
        "documents": 3,
        "claims": 8,
        "facts": 5,
        "conflicts": 2,
        "tentative": 1,
        "agreements": 1,
    }
    toll = report["facts"][0]
    assert {"id", "kind", "subject", "attribute", "question", "verdict", "certainty", "reasons", "update"} < set(toll)
    stated = toll["values"][1]["claims"][0]
    assert set(stated) == {
        *("path", "line", "column", "start", "end", "text", "sentence", "certainty", "rule", "level"),
    }
    assert report["problems"] == [{"path": "drafts/photo.txt", "message": "not text", "hint": "leave it out"}]
    assert report["stories"] == [[COURIER, HERALD, WIRE]]


def test_json_lists_single_facts_only_with_all_but_counts_them_always() -> None:
    assert [f["verdict"] for f in json.loads(rendered("json"))["facts"]].count("single") == 0
    assert [f["verdict"] for f in json.loads(rendered("json", show_all=True))["facts"]].count("single") == 1


def test_json_spans_are_the_value_and_quotes_name_their_speaker() -> None:
    quote = json.loads(rendered("json"))["facts"][1]["values"][0]
    assert quote["speaker"] == "the mayor"
    assert quote["claims"][0]["speaker"] == "the mayor"
    assert quote["claims"][0]["end"] - quote["claims"][0]["start"] == len(quote["value"])


def test_json_keeps_letters_as_they_are_and_stays_on_schema_for_hostile_text() -> None:
    text = rendered("json", report=replace(REPORT, facts=(replace(DAY, subject='É "\n\x1b'),)), show_all=True)
    assert "É" in text
    assert json.loads(text)["facts"][0]["subject"] == 'É "\n\x1b'


def test_extracted_claims_come_as_lines_and_as_json_with_their_frame() -> None:
    found = [claim(COURIER, "12", "count", "12")]
    line = claims.render(REPORT.documents, found, View())
    assert line == "drafts/courier.txt:1:39: count: 12: count of the sample · «12» [count.sample]\n"
    listed_claims = json.loads(json_.render_claims(REPORT.documents, found, View()))
    assert listed_claims["documents"][0]["claims"] == 1
    assert listed_claims["claims"][0]["frame"]["modality"] == "asserted"


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("count", ">50", "more than 50"),
        ("count", ">=50", "at least 50"),
        ("count", "<=14", "up to 14"),
        ("count", "~2500000", "about 2,500,000"),
        ("count", "12..14", "12 to 14"),
        ("money", "80000000 EUR", "80,000,000 EUR"),
        ("term", "30y..life", "30 years to life"),
        ("term", "life", "life"),
        ("duration", "P25Y", "25 years"),
        ("duration", ">P1Y6M", "more than 1 year 6 months"),
        ("duration", "PT30M", "30 minutes"),
        ("period", "1998..2006", "1998 to 2006"),
        ("period", "1998..", "from 1998"),
        ("date", "2023-09-07", "2023-09-07"),
        ("date", "~2023-09", "about September 2023"),
        ("date", "XXXX-09-07", "September 7"),
        ("date", "XXXX-09", "September"),
        ("date", "2023-24", "winter 2023"),
        ("date", "2023-33", "quarter 1 of 2023"),
        ("date", "early 199X", "early 1990s"),
        ("date", "18XX", "19th century"),
        ("date", "20XX", "21st century"),
        ("date", "Thursday", "Thursday"),
        ("age", "18 months", "18 months"),
        ("ordinal", "5", "5"),
        ("measure", "6.1 magnitude", "6.1 magnitude"),
        ("percent", "12%", "12%"),
        ("quote", "No..way", "“No..way”"),
        ("name", ">Ada", ">Ada"),
    ],
)
def test_a_normalised_value_reads_as_a_person_would_write_it(kind: str, value: str, words: str) -> None:
    assert value_words(kind, value) == words


def test_a_fact_of_forty_files_names_every_place() -> None:
    many = fact("count", "How many?", "agreement", "firm", {"12": [
        replace(claim(COURIER, "12", "count", "12"), path=f"drafts/{n:02}.txt") for n in range(40)
    ]})  # fmt: skip
    for width in (None, 80):
        text = table(width, False, many)
        assert all(f"drafts/{n:02}.txt:1" in text for n in range(40))
