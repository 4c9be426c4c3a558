"""The frame of all readers: copy gathered in blocks, the way back to the source, formats by content, missing extras."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli import readers
from factcli.errors import ReadError
from factcli.model.place import Source, SourceMap
from factcli.readers import Reading
from factcli.readers.assemble import About, Copy
from factcli.readers.formats import FORMATS, Format, form_of, reader_of
from factcli.segment import quotations, sentences

_PIECE = st.tuples(
    st.text("ab \n", max_size=5), st.sampled_from(("same", "entity", "nothing")), st.text("<>x", max_size=3)
)


@given(st.lists(st.lists(_PIECE, max_size=6), max_size=5))
def test_every_offset_of_the_copy_leads_to_the_piece_it_comes_from(blocks: list[list[tuple[str, str, str]]]) -> None:
    source = ""
    put: list[list[tuple[str, int, int]]] = []
    for pieces in blocks:
        put.append([])
        for text, way, markup in pieces:
            source += markup
            stands = {"same": text, "entity": f"&{text};", "nothing": ""}[way] if text else ""
            put[-1].append((text, len(source), len(source) + len(stands)))
            source += stands
    copy = Copy("a", Source(source))
    for made in put:
        copy.block("body")
        for text, start, end in made:
            copy.put(text, start, end)
    found = copy.document(Reading())
    expected = ["".join(text for text, _, _ in made).strip() for made in put]
    assert found.text == "\n\n".join(text for text in expected if text)
    assert [found.text[b.start : b.end] for b in found.blocks] == [text for text in expected if text]
    origins = iter(
        (start + n if len(text) == end - start else start, character)
        for made in put
        for text, start, end in made
        for n, character in enumerate(text)
    )
    for block in found.blocks:  # each character that is left comes from the next piece that holds it
        for at in range(block.start, block.end):
            first, last = found.source_span(at, at + 1)
            assert any(origin == (first, found.text[at]) for origin in origins)
            assert first <= last <= len(source)


def test_a_span_over_several_pieces_reaches_from_the_first_to_the_last() -> None:
    source = Source("x &amp;&amp; <b>yz</b>")
    way = SourceMap(source, (0, 1, 2, 4), (2, 7, 16, 18), (7, 12, 18, 18), 6)  # "&&yz" and a gap
    assert way.span(0, 2) == (2, 12)
    assert way.span(1, 3) == (7, 17)
    assert way.span(3, 6) == (17, 18)
    assert way.span(2, 2) == (16, 16)
    assert SourceMap(source, (), (), (), 0).span(0, 0) == (0, 0)


def test_marks_tell_places_where_there_are_no_lines() -> None:
    copy = Copy("a.pdf")
    copy.mark("page 1, line 3", 3)
    copy.put("One two ")
    copy.mark("page 1, line 4", 4)
    copy.put("three.")
    copy.block("body")
    copy.mark("page 2, line 1", 1)
    copy.block("caption")
    copy.put(" Four.")
    found = copy.document(Reading())
    places = [(found.place(at), found.line_column(at)) for at in map(found.text.index, ("One", "two", "three", "Four"))]
    assert places == [
        ("page 1, line 3", (3, 1)),
        ("page 1, line 3", (3, 5)),
        ("page 1, line 4", (4, 1)),
        ("page 2, line 1", (1, 1)),
    ]
    origin = found.origin(found.text.index("Four"), found.text.index("Four") + 4)
    assert origin is not None
    assert (origin.file, origin.place) == ("a.pdf", "page 2, line 1")


def test_a_record_of_a_feed_has_a_path_of_its_own_and_the_file_of_all() -> None:
    copy = Copy("feed.jsonl", Source("Twelve died."))
    copy.put("Twelve died.", 0)
    found = copy.document(Reading(), About(date(2024, 3, 1), "record", "T", "A", "3"))
    assert (found.path, found.file, found.published_from) == ("feed.jsonl#3", "feed.jsonl", "record")
    assert found.origin(0, 6) is not None


def test_what_is_put_together_of_plain_text_alone_needs_no_map() -> None:
    [found] = readers.read("-", stdin=b"Twelve people died.\n")
    assert (found.map, found.blocks, found.source) == (None, (), found.text)
    assert found.origin(0, 6) is None


def test_no_sentence_and_no_quotation_runs_from_one_block_into_the_next() -> None:
    copy = Copy("a.md", Source("x" * 200))
    for kind, text in (
        ("headline", "Mill burns and"),
        ("list", "seven “dead"),
        ("list", "in the” mill"),
        ("body", "Short line"),
    ):
        copy.block(kind)  # type: ignore[arg-type]
        copy.put(text, 0)
    copy.block("body")
    copy.put("The end came. It was late.", 0)
    found = copy.document(Reading())
    told = sentences(found)
    assert [(found.text[s.start : s.end], s.kind) for s in told] == [
        ("Mill burns and", "headline"),
        ("seven “dead", "list"),
        ("in the” mill", "list"),
        ("Short line", "headline"),
        ("The end came.", "body"),
        ("It was late.", "body"),
    ]
    assert [found.text[q.start : q.end] for q in quotations(found, told)] == ["dead"]


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"plain", ".txt", "plain text"),
        (b"plain", ".odd", "plain text"),
        (b"# x", ".md", "Markdown"),
        (b"<p>x", ".html", "HTML"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", ".txt", "HTML"),
        ("<html>".encode("utf-16"), ".md", "HTML"),
        (b"<?xml version='1.0'?><html xmlns='x'>", ".xml", "HTML"),
        (b"<b>x", ".txt", "plain text"),
        (b"%PDF-1.4", ".html", "PDF"),
    ],
)
def test_the_format_is_that_of_the_content_and_then_of_the_suffix(data: bytes, suffix: str, name: str) -> None:
    assert form_of(data, suffix).name == name


def test_a_format_whose_extra_is_missing_says_what_to_install() -> None:
    form = Format("Odd", (".odd",), "no_such_package.reader:read", ("x/odd",), "odd")
    with pytest.raises(ReadError, match=r"a\.odd: Odd needs pip install 'factcli\[odd\]'") as refused:
        reader_of(form, "a.odd")
    assert refused.value.hint


def test_the_table_of_formats_names_readers_that_are_there_and_no_suffix_twice() -> None:
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for form in FORMATS:
        if not form.extra:
            assert callable(reader_of(form, "a"))
