from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from factcli.config import View
from factcli.model import Document, Fact, Report, Suppression
from factcli.model.place import Origin
from factcli.reporters import REPORTERS, claims, json_, listed
from factcli.reporters.layout import GLUE, around, cells, flow, wrap
from factcli.reporters.places import directory, places_of
from factcli.reporters.quotation import quoted, wordings
from factcli.reporters.wording import value_words, visible
from sample_report import AGE, COURIER, DAY, HERALD, LONG, REPORT, TERM, TOLL, WIRE, WORDS, claim, fact

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
    assert "Thursday  When was the fire? · 1 file (date)\n    wire.txt:1\n" in table(None, True)


def test_a_conflict_names_each_value_the_files_that_state_it_the_words_and_the_reason() -> None:
    block = table().split("\n\n")[1].splitlines()
    assert block[0] == "CONFLICT  How many people were killed in the fire at the Lindholm cannery? (count)"
    assert block[1] == "  Why: 12 and 14 cannot both be the number of people killed."
    assert block[2] == "  12 · 1 file"
    assert block[3] == "    courier.txt:1  A fire at the Lindholm cannery killed «12» people, the police said."
    assert block[4] == "  14 · 2 files"


def test_piped_output_is_never_cut_and_keeps_one_line_a_place() -> None:
    lines = [line for line in table().splitlines() if line.startswith("    herald.txt:1 ")]
    assert len(lines) == 1
    assert lines[0].split(maxsplit=1)[1] == LONG.replace("\n", " ").replace("14", "«14»")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal_and_every_value_stays_in_sight(width: int) -> None:
    text = table(width, True)
    assert max(map(cells, text.splitlines())) <= width
    for shown in ("«12»", "«14»", "«Fourteen»", "«47»", "«45»", "wire.txt:1", "winter", "summer"):
        assert shown in text


def test_wide_characters_count_as_the_two_cells_that_they_take() -> None:
    assert wrap("東京都 大阪府", 6) == ["東京都", "大阪府"]
    assert cells("é") == 1
    assert cells("e\u0301") == 1


def test_invisible_characters_take_no_cell_and_an_emoji_at_least_the_cells_that_a_terminal_gives_it() -> None:
    assert cells("a\u200bb\u2060") == 2
    assert cells("☎\ufe0f") == 2
    assert cells("👩\u200d👧") == 4


def test_copy_without_spaces_is_shortened_between_characters() -> None:
    before, after = around("東京都大阪府" * 5, "«5»", "京都府" * 9, 40)
    assert cells(before + "«5»" + after) <= 40
    assert before.startswith("…") and before.endswith("大阪府") and after.startswith("京都府") and after.endswith("…")


def test_styled_text_is_wrapped_as_plain_text_is_and_never_at_glue() -> None:
    lines = flow([("one two ", "a"), (f"three{GLUE}four", "b"), (" five", "a")], 12)
    assert lines == [[("one two", "a")], [("three four", "b")], [("five", "a")]]


def test_the_directory_of_all_articles_is_said_once() -> None:
    text = table(80)
    assert text.startswith("3 articles in drafts/\n\n")
    assert text.count("drafts/") == 1
    assert directory(["a/bc/1.txt", "a/bd/1.txt"]) == "a/"
    assert directory(["a.txt", "<stdin>"]) == directory([]) == ""


def test_long_names_lose_their_middle_on_a_terminal_only_and_never_become_alike() -> None:
    long = [f"d/{n}_{'x' * 60}_{end}.txt" for n, end in ((1, "morning"), (2, "evening"))]
    alike = [f"d/{'y' * 40}{n}{'y' * 40}.txt" for n in (1, 2)]
    report = replace(REPORT, documents=tuple(Document(path, "") for path in long + alike))
    shown = places_of(report, 80)
    assert [cells(shown.name(path)) for path in long] == [32, 32]
    assert shown.name(long[0]).startswith("1_x") and shown.name(long[0]).endswith("_morning.txt")
    assert [shown.name(path) for path in alike] == [path.removeprefix("d/") for path in alike]
    assert places_of(report, None).name(long[0]) == long[0].removeprefix("d/")


def test_a_file_that_states_a_value_twice_is_named_once_with_both_lines() -> None:
    again = [claim(COURIER, "12", "count", "12"), claim(COURIER, "12", "count", "12")._replace(line=31)]
    text = table(80, False, fact("count", "How many?", "agreement", "firm", {"12": again}))
    assert "    courier.txt:1,31\n" in text


def test_the_gap_of_a_question_is_a_blank_but_an_ellipsis_of_the_article_stays() -> None:
    values = {"12": [claim(COURIER, "12", "count", "12"), claim(HERALD, "14", "count", "12", LONG)]}
    assert "12  How many: killed ___ people · 2 files (count)" in table(
        None, False, fact("count", "How many: killed … people", "agreement", "firm", values)
    )
    assert "___" not in table(None, False, WORDS._replace(question="What did he say: “we … walls”?"))


def test_wordings_that_differ_have_the_differing_words_marked_and_a_cut_is_no_difference() -> None:
    block = next(part for part in table().split("\n\n") if "the mayor" in part).splitlines()
    assert block[2] == "  “we «will» rebuild every single wall of it before the «winter» comes” — the mayor · 1 file"
    assert block[3] == "    courier.txt:3"
    assert wordings(["the harbour is safe", "We know that the harbour is safe - today"]) == [[], []]
    assert wordings(["we are sorry that it happened", "we are sorry - if that - it happened"]) == [[(3, 3)], [(4, 5)]]


def test_a_long_quotation_keeps_the_words_about_its_difference_and_a_piped_one_all() -> None:
    said = " ".join(f"w{n}" for n in range(40))
    short = "".join(text for text, _ in quoted(said, [(20, 21)], 80, color=False))
    assert short == "“w0 w1 w2 … w16 w17 w18 w19 «w20» w21 w22 w23 w24 … w37 w38 w39”"
    assert "".join(text for text, _ in quoted(said, [], None, color=True)) == f"“{said}”"
    cut = "".join(text for text, _ in quoted(said, [], 40, color=False))
    assert cells(cut) <= 40 and cut.startswith("“w0 w1 ") and " … " in cut and cut.endswith(" w39”")


def test_the_same_words_of_two_speakers_are_shown_with_who_says_them_in_context() -> None:
    words = "we will rebuild every single wall of it before the winter comes"
    told = [claim(COURIER, words, "quote", words, speaker=who) for who in ("the mayor", "Ada Brekke")]
    two = fact("quote", "Who said it?", "conflict", "firm", {"": told})
    evidence = tuple(two.values[0]._replace(value=words, claims=(placed,)) for placed in two.values[0].claims)
    text = table(100, False, two._replace(values=evidence))
    assert "— the mayor · 1 file\n    courier.txt:3  The mayor said" in text
    assert "— Ada Brekke · 1 file\n" in text


def test_undated_articles_are_counted_in_the_closing_lines() -> None:
    assert "\n2 articles undated: their weekdays were not dated (--as-of DATE does that).\n" in table()
    dated = tuple(document._replace(published=date(2023, 9, 9)) for document in REPORT.documents)
    assert "undated" not in rendered("table", report=replace(REPORT, documents=dated))


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
    hostile = DAY._replace(question="When?\x1b[2J\r\u2066", subject="\x07")
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
    moved = TOLL._replace(verdict="agreement", update=True, reasons=())
    text = table(None, False, moved)
    assert "12 → 14 (later figure)  How many" in text
    assert "    12: courier.txt:1 · 14: herald.txt:1  wire.txt:1\n" in text


def test_the_arrow_of_a_moving_figure_follows_the_articles_days_and_not_the_number_of_their_files() -> None:
    moved = TOLL._replace(verdict="agreement", update=True, values=(TOLL.values[1], TOLL.values[0]))
    days = {COURIER: date(2023, 9, 9), HERALD: date(2023, 9, 10), WIRE: date(2023, 9, 10)}
    documents = tuple(document._replace(published=days[document.path]) for document in REPORT.documents)
    assert "12 → 14 (later figure)" in rendered("table", report=replace(REPORT, documents=documents, facts=(moved,)))


def test_agreeing_values_that_differ_say_why_and_equal_ones_stay_one_line() -> None:
    unlike = TOLL._replace(verdict="agreement", reasons=("more than 10 allows 12",))
    assert "more than 10 allows 12" in table(None, False, unlike)
    equal = table(None, False, TERM._replace(reasons=("the same value",)))
    assert "the same value" not in equal


def test_several_stories_and_unread_files_are_said_in_the_closing_lines() -> None:
    text = rendered("table", report=replace(REPORT, stories=((COURIER, HERALD), (WIRE,))))
    assert "Story 1: courier.txt, herald.txt · 2 articles · 2 conflicts, 1 tentative\n\nCONFLICT  How many" in text
    assert text.count("Story 1: ") == 2
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
        "notes": 0,
        "agreements": 1,
        "suppressed": 0,
        "known": 0,
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
    text = rendered("json", report=replace(REPORT, facts=(DAY._replace(subject='É "\n\x1b'),)), show_all=True)
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
        claim(COURIER, "12", "count", "12")._replace(path=f"drafts/{n:02}.txt") for n in range(40)
    ]})  # fmt: skip
    for width in (None, 80):
        text = table(width, False, many)
        assert all(f" {n:02}.txt:1" in text for n in range(40))


WEEKDAY = fact(
    "date",
    "Which day is “Thursday”?",
    "conflict",
    "firm",
    {"Thursday": [claim(WIRE, "Thursday", "date", "Thursday")], "Lindholm": [claim(WIRE, "Lindholm", "date", "x")]},
    "9 September 2023 is a Saturday",
)
FINDING = WEEKDAY._replace(check="weekday-date")
NOTED = FINDING._replace(verdict="note", check="scale")


def test_a_finding_shows_its_sentence_once_with_all_its_values_marked_and_is_called_by_its_check() -> None:
    block = table(None, False, FINDING).split("\n\n")[1].splitlines()
    assert block == [
        "CONFLICT  Which day is “Thursday”? (weekday-date)",
        "  Why: 9 September 2023 is a Saturday",
        "    wire.txt:1  Fourteen people died at «Lindholm» on «Thursday», [red]he[/red] said :smile: "
        "\\x1b[31mnow\\u202e.",
    ]


def test_a_long_sentence_of_a_finding_is_cut_about_each_of_its_values() -> None:
    long = claim(HERALD, "14", "count", "14", LONG)._replace(text="14")
    other = claim(HERALD, "dawn", "count", "dawn", LONG)._replace()
    far = fact("count", "How many?", "conflict", "tentative", {"14": [long], "dawn": [other]}, "It does not add up")
    lines = table(80, False, far._replace(check="scale")).splitlines()
    assert "TENTATIVE CONFLICT  How many? (scale)" in lines
    assert len([line for line in lines if line.startswith("    herald.txt:1  …")]) == 2
    assert max(map(cells, lines)) <= 80


@pytest.mark.parametrize("width", [40, 60, 100, None])
def test_no_line_of_a_finding_is_wider_than_the_terminal(width: int | None) -> None:
    text = table(width, True, FINDING, NOTED)
    assert width is None or max(map(cells, text.splitlines())) <= width
    assert "«Thursday»" in text and "«Lindholm»" in text


def test_notes_stand_in_a_section_of_their_own_between_conflicts_and_agreements_and_are_counted() -> None:
    text = table(None, False, FINDING, NOTED, TERM)
    order = ["CONFLICT  Which day", "\nNOTES\n\nWhich day is “Thursday”? (scale)\n", "AGREEMENTS\n"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "3 documents, 8 claims: 1 conflict, 0 tentative, 1 note, 1 agreement\n" in text
    assert "note" not in table(None, False, TERM)


def test_what_is_suppressed_or_known_is_one_line_of_counts_in_the_table() -> None:
    suppressed = TOLL._replace(suppression=Suppression("in-source", COURIER, 1, "checked"))
    text = table(None, False, suppressed, WORDS._replace(known=True), AGE._replace(known=True))
    assert "CONFLICT" not in text
    assert "3 documents, 8 claims: 0 conflicts, 0 tentative, 0 agreements\n" in text
    assert "\nNot counted: 1 suppressed, 2 known to the baseline.\n" in text
    assert "Not counted" not in table()


def test_stories_count_only_conflicts_that_count() -> None:
    silenced = replace(REPORT, facts=(TOLL._replace(known=True), AGE), stories=((COURIER, HERALD), (WIRE,)))
    assert "Story 1: courier.txt, herald.txt · 2 articles · 0 conflicts, 1 tentative" in rendered(
        "table", report=silenced
    )


def test_a_file_without_lines_is_named_with_its_page() -> None:
    on_page = claim(COURIER, "12", "count", "12")._replace(origin=Origin(COURIER, 0, 2, "page 2"))
    values = {"12": [on_page], "14": [claim(HERALD, "14", "count", "14", LONG)]}
    text = table(None, False, fact("count", "How many?", "conflict", "firm", values))
    assert "    courier.txt, page 2  A fire" in text
    assert "courier.txt, page 2" in table(None, False, fact("count", "How many?", "agreement", "firm", values))


@pytest.mark.parametrize("color", [True, False])
def test_places_link_to_their_files_with_and_without_colour_and_the_words_stay(color: bool) -> None:
    view = View(width=80, color=color, folder="file:///home/desk")
    text = rendered("table", view, show_all=True)
    links = re.findall("\x1b]8;;([^\x1b]+)\x1b\\\\([^\x1b]*)\x1b]8;;\x1b\\\\", text)
    assert ("file:///home/desk/drafts/courier.txt", "courier.txt:1") in links
    assert {address for address, _ in links} == {f"file:///home/desk/{path}" for path in (COURIER, HERALD, WIRE)}
    bare = re.sub("\x1b]8;;[^\x1b]*\x1b\\\\", "", text)
    colours = re.compile("\x1b\\[[0-9;]*m")
    assert colours.sub("", bare) == colours.sub("", rendered("table", view._replace(folder=""), show_all=True))
    assert bool(colours.search(text)) is color
    assert text == rendered("table", view, show_all=True)


def test_a_link_holds_no_character_that_ends_it_or_that_a_terminal_obeys() -> None:
    path = "/srv/a b\x1b\\\x07é.txt"
    values = {"12": [claim(COURIER, "12", "count", "12")._replace(path=path)]}
    told = replace(REPORT, facts=(fact("count", "How many?", "agreement", "firm", values),))
    text = rendered("table", View(folder="file:///home/desk"), told)
    assert "\x1b]8;;file:///srv/a%20b%1B%5C%07%C3%A9.txt\x1b\\" in text
    assert "\x07" not in text


def test_rendering_imports_no_format_but_the_one_that_is_asked_for() -> None:
    script = (
        "import sys, factcli.reporters as r; from factcli.model import Report; from factcli.config import View;"
        "r.REPORTERS['concise'].render(Report((), (), ()), (), View());"
        "print(sorted(m for m in sys.modules if m.startswith('factcli.reporters.') or m in ('csv', 'xml', 'rich')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "['factcli.reporters.concise', 'factcli.reporters.told', 'factcli.reporters.wording']\n"
