"""PDF files: the running text in reading order with page and line, by three producers; what is hostile is refused."""

# ruff: noqa: E501 - what is drawn is best seen line by line

from __future__ import annotations

import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli import pipeline
from factcli.config import Options
from factcli.errors import ReadError
from factcli.model import Document
from factcli.readers import Reading
from factcli.readers.limits import Limits
from mutations import mutated, mutated_streams
from office import Drawn, pdf
from reading import assert_places, document, readable
from roundtrip.remake import ARTICLES, plain
from strategies import quick

DATA = Path(__file__).parent / "data"
FIXTURES = sorted(path.name.partition(".")[2] for path in DATA.glob("courier.*"))


def texts(found: Document) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks]


def kinds(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, text) for block, text in zip(found.blocks, texts(found), strict=True)]


def column(lines: list[str], x: float = 60, top: float = 760, size: float = 10, pitch: float = 12) -> list[Drawn]:
    """Lines of type below one another; an empty one leaves a gap."""
    return [(x, top - pitch * number, size, line) for number, line in enumerate(lines) if line]


def drawn(*pages: list[Drawn], info: str = "") -> Document:
    return document("a.pdf", pdf(pages, info))


@pytest.mark.parametrize("producer", FIXTURES)
def test_the_story_is_the_same_by_every_producer_of_word_and_pdf_files(producer: str, tmp_path: Path) -> None:
    suffix = producer.partition(".")[2]
    plain_folder, other_folder = tmp_path / "plain", tmp_path / "other"
    plain_folder.mkdir()
    other_folder.mkdir()
    for article in ARTICLES:
        (plain_folder / f"{article.name}.txt").write_text(plain(article), encoding="utf-8")
        data = (DATA / f"{article.name}.{producer}").read_bytes()
        assert len(data) < 30_000
        (other_folder / f"{article.name}.{suffix}").write_bytes(data)
        found = document(f"a.{suffix}", data)
        assert found.published == date.fromisoformat(article.published)
        copy = [text for text in texts(found) if text not in (f"Published: {article.published}", article.published)]
        assert copy == [article.headline, *article.paragraphs]
        assert_places(found)
    told = [
        [
            (f.kind, f.question, f.verdict, f.certainty, [(v.value, len(v.claims)) for v in f.values])
            for f in pipeline.check([str(folder)], Options()).facts
        ]
        for folder in (plain_folder, other_folder)
    ]
    assert told[0] == told[1]
    assert {fact[:3] for fact in told[0]} >= {("age", "How old is Tomas Brandvik?", "conflict")}


def test_lines_are_joined_and_each_word_leads_to_its_page_and_line() -> None:
    first = column(
        [
            "Twelve people died on Thursday when the",
            "dam burst, police said. Two more were",
            "hurt.",
            "",
            "One fled in a boat.",
        ]
    )
    found = drawn(first, column(["The inquiry begins in May."]))
    assert texts(found) == [
        "Twelve people died on Thursday when the dam burst, police said. Two more were hurt.",
        "One fled in a boat.",
        "The inquiry begins in May.",
    ]
    places = {
        word: (found.place(at), *found.line_column(at))
        for word in ("Twelve", "police", "hurt", "One", "May")
        if (at := found.text.index(word)) >= 0
    }
    assert places == {
        "Twelve": ("page 1, line 1", 1, 1),
        "police": ("page 1, line 2", 2, 12),
        "hurt": ("page 1, line 3", 3, 1),
        "One": ("page 1, line 4", 4, 1),
        "May": ("page 2, line 1", 1, 23),
    }


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the investi-", "gation began"], "the investigation began"),
        (["a 61-", "year-old man"], "a 61-year-old man"),
        (["a 61-year-", "old man"], "a 61-year-old man"),
        (["her mother-in-", "law said"], "her mother-in-law said"),
        (["the well-", "known actor"], "the well-known actor"),
        (["the Anglo-", "Saxon king"], "the Anglo-Saxon king"),
        (["in 1998-", "2004 it"], "in 1998-2004 it"),
        (["the re-", "elected mayor was re-elected"], "the re-elected mayor was re-elected"),
        (["the cooper-", "ation of the cooperation"], "the cooperation of the cooperation"),
        (["he left—", "and came"], "he left—and came"),
        (["he left –", "and came"], "he left – and came"),
        (["and/", "or both"], "and/or both"),
        (["soft\u00ad", "ware"], "software"),
    ],
)
def test_words_parted_at_a_line_end_are_joined_and_compounds_keep_their_hyphen(lines: list[str], joined: str) -> None:
    found = drawn(column(lines))
    assert texts(found) == [joined]
    assert found.line_column(found.text.index(lines[1][:3], len(lines[0]) - 2))[0] == 2


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left = column(["The court in Harwick heard on", "Monday that the dam had been"])
    right = column(["inspected by two men of the", "firm in May. The second of"], x=310)
    found = drawn(left + right, column(["them was told to keep quiet."]))
    assert texts(found) == [
        "The court in Harwick heard on Monday that the dam had been inspected by two men of the firm in May. "
        "The second of them was told to keep quiet."
    ]


def test_columns_that_are_drawn_row_by_row_are_read_one_after_the_other() -> None:
    left = column(["The court in Harwick heard on", "Monday that twelve people had", "been killed when it burst."])
    right = column(["The mayor of Port Halden has", "resigned after nine years in", "office, her party said."], x=310)
    rows = [piece for pair in zip(left, right, strict=True) for piece in pair]
    found = drawn(rows)
    assert texts(found) == [
        "The court in Harwick heard on Monday that twelve people had been killed when it burst.",
        "The mayor of Port Halden has resigned after nine years in office, her party said.",
    ]


def test_cells_of_a_table_are_kept_apart() -> None:
    rows = [("Year", "Passengers"), ("2021", "410,000"), ("2022", "388,500")]
    table = [
        (x, 700.0 - 14 * number, 10.0, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((60.0, 200.0), row, strict=True)
    ]
    found = drawn(column(["Fewer people took the ferry."]) + table)
    assert kinds(found) == [
        ("body", "Fewer people took the ferry."),
        *(("table", cell) for row in rows for cell in row),
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = []
    for number in range(1, 5):
        head = (60.0, 810.0, 8.0, f"THE HALDEN COURIER - 9 March 2024 - {number}")
        foot = (290.0, 30.0, 8.0, f"Page {number} of 4")
        pages.append(
            [
                head,
                *column([f"Paragraph {word} tells of fire {word * number}." for word in ("one", "two")], pitch=30),
                foot,
            ]
        )
    found = drawn(*pages)
    assert texts(found)[:3] == [
        "Paragraph one tells of fire one.",
        "Paragraph two tells of fire two.",
        "Paragraph one tells of fire oneone.",
    ]
    assert len(found.blocks) == 8
    single = drawn([*column(["A man died."]), (290, 30, 8, "- 7 -")])
    assert texts(single) == ["A man died."]


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    around = [
        (24.0, 819.0, 8.0, "11/21/26, 12:32 PM"),
        (300.0, 819.0, 8.0, "Dam bursts | The Paper"),
        (24.0, 17.0, 8.0, "https://paper.example/2024/dam"),
        (560.0, 17.0, 8.0, "1/1"),
    ]
    assert texts(drawn(column(["A man died."]) + around)) == ["A man died."]


def test_headings_are_told_by_their_type_and_turned_text_is_left_out() -> None:
    lines = column(["Twelve die as dam bursts above", "Harwick"], size=22, pitch=26, top=780)
    lines += column(["The dam burst on Thursday morning and the water took", "the lower town, police said."], top=700)
    lines += column(["Inquiry to begin"], size=13, top=660)
    lines += column(
        ["A judge will lead the inquiry into what happened there.", "", "• Two men were held.", "• One was freed."],
        top=640,
    )
    found = drawn(lines)
    assert kinds(found) == [
        ("headline", "Twelve die as dam bursts above Harwick"),
        ("body", "The dam burst on Thursday morning and the water took the lower town, police said."),
        ("subhead", "Inquiry to begin"),
        ("body", "A judge will lead the inquiry into what happened there."),
        ("list", "• Two men were held."),
        ("list", "• One was freed."),
    ]
    assert found.title == "Twelve die as dam bursts above Harwick"


def test_indented_first_lines_begin_paragraphs() -> None:
    lines = [
        (72.0, 700.0, 10.0, "Twelve people died on Thursday when the dam above"),
        (60.0, 688.0, 10.0, "the lower town burst."),
    ]
    lines += [(72.0, 676.0, 10.0, "Two men were held and one of them was freed"), (60.0, 664.0, 10.0, "on Friday.")]
    assert texts(drawn(lines)) == [
        "Twelve people died on Thursday when the dam above the lower town burst.",
        "Two men were held and one of them was freed on Friday.",
    ]


def test_the_files_own_day_counts_only_where_nothing_else_tells() -> None:
    info = "/CreationDate(D:20240309120000Z)/Author(Orla Venn)/Title(Dam)"
    found = drawn(column(["A man died."]), info=info)
    assert (found.published, found.published_from, found.title, found.author) == (
        date(2024, 3, 9),
        "pdf metadata",
        "Dam",
        "Orla Venn",
    )
    assert drawn(column(["Published: 8 March 2024", "", "A man died."]), info=info).published == date(2024, 3, 8)
    assert drawn(column(["A man died."]), info=info + "/ModDate(D:20250101)").published is None
    assert drawn(column(["A man died."]), info=info + "/Producer(Skia/PDF m120)").published is None


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        document("a.pdf", data, Reading(limits=limits or Limits()))
    assert caught.value.path == "a.pdf"
    assert caught.value.hint
    return caught.value.message


def test_an_encrypted_file_is_opened_without_a_password_or_refused() -> None:
    import io

    import pypdf

    for password in ("", "secret"):
        writer = pypdf.PdfWriter(io.BytesIO(pdf([column(["A man died."])])))
        writer.encrypt(password, owner_password="other", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        if password:
            assert "is encrypted" in refused(out.getvalue())
        else:
            assert texts(document("a.pdf", out.getvalue())) == ["A man died."]


def test_a_scan_a_stump_and_a_cheat_are_refused() -> None:
    assert "holds no text" in refused(pdf([[]]))
    whole = pdf([column(["A man died."])])
    assert "is a damaged PDF file" in refused(b"%PDF-1.7\n")
    assert "is a damaged PDF file" in refused(whole[:60])
    assert "does not tell its letters" in refused(pdf([column(["\u00a4\u00a6\u00ac\u00b1 \u00d7\u00f7\u00b6\u00a7"])]))


def test_a_bomb_many_pages_many_steps_and_much_copy_are_refused() -> None:
    many = pdf([column(["A man died."])] * 12)
    assert "is too long: 12 pages" in refused(many, Limits(max_pages=10))
    assert "too many drawing steps" in refused(many, Limits(max_elements=2))
    assert "holds too much copy" in refused(many, Limits(max_text=50))
    packed = pdf([column(["A man died."])], packed=True)
    start = packed.index(b"stream\n") + 7
    stop = packed.index(b"\nendstream")
    bomb = packed[:start] + zlib.compress(b" " * 20_000_000 + b"BT ET") + packed[stop:]
    assert len(bomb) < 30_000
    assert refused(bomb, Limits(max_unpacked=1_000_000))


def test_forms_that_draw_one_another_again_and_again_are_bounded() -> None:
    levels = 12
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
    body += (
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0 R>>endobj "
    )
    body += b"4 0 obj<</Length 4>>stream\n/X Do\nendstream endobj "
    for level in range(levels):
        content = b"/X Do " * 10
        head = f"{10 + level} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {len(content)}/Resources<</XObject<</X {11 + level} 0 R>>>>>>"
        body += head.encode() + b"stream\n" + content + b"\nendstream endobj "
    body += b"trailer<</Root 1 0 R>>"
    assert refused(body, Limits(max_elements=500))


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    data = pdf([column(["A man died."]), column(["Two fled."])]).replace(b"/Contents 7 0 R", b"/Contents (a) R", 1)
    reading = Reading()
    found = document("a.pdf", data, reading)
    assert "A man died." in texts(found) or reading.problems


def test_without_pypdf_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdf", None)
    message = refused(pdf([column(["A man died."])]))
    assert message == "a.pdf: PDF needs pip install 'factcli[pdf]'"


@given(st.lists(st.lists(st.text("abcde .,5", min_size=1, max_size=30), max_size=6), min_size=1, max_size=3))
@quick
def test_every_line_is_in_the_text_at_its_page_and_line(pages: list[list[str]]) -> None:
    made = [
        [(60.0, 600.0 - 12 * number, 10.0, f"x{number} {line}".strip()) for number, line in enumerate(page)]
        for page in pages
    ]
    for found in readable("a.pdf", pdf(made, packed=True)):
        assert_places(found)
        for page, lines in enumerate(pages, 1):
            for number, line in enumerate(lines):
                words = " ".join(f"x{number} {line}".split())
                assert any(
                    (found.place(at), *found.line_column(at)) == (f"page {page}, line {number + 1}", number + 1, 1)
                    for at in range(len(found.text))
                    if found.text.startswith(words, at)
                )


SMALL = pdf([column(["Twelve people died.", "Two fled."])], "/Title(x)", packed=True)


@given(st.integers(0, 2**32))
@quick
def test_a_broken_file_is_read_or_refused_with_words(seed: int) -> None:
    for found in readable("a.pdf", mutated(SMALL, seed)) + readable("a.pdf", mutated_streams(SMALL, seed)):
        assert_places(found)
