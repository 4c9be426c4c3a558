"""Word documents: what is copy in them, where it stands, by four producers; what is hostile is refused."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.errors import ReadError
from factcli.extract import extract
from factcli.model import Document
from factcli.readers import Reading
from factcli.readers.limits import Limits
from mutations import mutated, mutated_zip
from office import W, docx, paragraph
from reading import assert_places, document, readable
from strategies import quick

DATA = Path(__file__).parent / "data"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("Titel", "Title", ""),
        ("berschrift2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("Untertitel", "Subtitle", ""),
        ("Haus", "House Style", '<w:basedOn w:val="berschrift2"/>'),
        ("Beschriftung", "caption", ""),
        ("Zitat", "Quote", ""),
    )
)


def word(body: str, **more: object) -> Document:
    return document("a.docx", docx(body, styles=STYLES, **more))  # type: ignore[arg-type]


def texts(found: Document) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks]


_OFF = '<w:vanish w:val="0"/>'


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize("producer", ["libreoffice", "pythondocx", "pandoc"])
@pytest.mark.parametrize("name", ["courier", "lantern"])
def test_a_document_by_each_producer_has_its_headline_its_day_and_its_paragraphs(producer: str, name: str) -> None:
    found = document("a.docx", (DATA / f"{name}.{producer}.docx").read_bytes())
    assert found.published == date(2024, 3, 9 if name == "courier" else 10)
    assert found.blocks[0].kind == "headline"
    assert found.title == texts(found)[0]
    assert len(found.blocks) == 7
    assert {block.kind for block in found.blocks[1:]} == {"body"}
    assert_places(found)


def test_insertions_are_read_and_deletions_are_not() -> None:
    found = word(
        "<w:p><w:r><w:t>Police said </w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>forty</w:delText></w:r></w:del><w:ins w:id='2'>" + run("12") + "</w:ins>"
        "<w:moveFrom w:id='3'>" + run(" on Monday") + "</w:moveFrom>" + run(" people died") + "<w:moveTo w:id='4'>"
        "" + run(" on Tuesday") + "</w:moveTo>" + run(".") + "</w:p>"
    )
    assert texts(found) == ["Police said 12 people died on Tuesday."]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    found = word(f"<w:p>{gone}{run('Twelve people ')}</w:p><w:p>{run('died.')}</w:p><w:p>{run('Two fled.')}</w:p>")
    assert texts(found) == ["Twelve people died.", "Two fled."]
    assert found.place(found.text.index("Two")) == "paragraph 2"


def test_a_table_row_that_was_deleted_is_not_read() -> None:
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    found = word(
        "<w:tbl>"
        + row.format("", run("2021"), run("410 dead"))
        + row.format("<w:trPr><w:del w:id='1'/></w:trPr>", run("2022"), run("999 dead"))
        + row.format("<w:trPr><w:ins w:id='2'/></w:trPr>", run("2023"), run("388 dead"))
        + "</w:tbl>"
        + paragraph("After.")
    )
    assert texts(found) == ["2021", "410 dead", "2023", "388 dead", "After."]
    assert [block.kind for block in found.blocks] == ["table"] * 4 + ["body"]
    assert found.place(found.text.index("388")) == "table 1, row 3, cell 2"
    assert found.place(found.text.index("After")) == "paragraph 5"


def test_hidden_text_field_codes_and_placeholders_are_not_read() -> None:
    found = word(
        f"<w:p>{run('Seen. ')}{run('Hidden 99.', '<w:vanish/>')}{run('Shown.', _OFF)}"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText> HYPERLINK 77 </w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>{run('Click here')}</w:p></w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('Filled in.')}</w:p></w:sdtContent></w:sdt>"
    )
    assert texts(found) == ["Seen. Shown.", "Filled in."]


def test_a_text_box_is_read_once_and_the_words_of_links_are_read() -> None:
    box = f"<w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent>"
    found = word(
        "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        f"<w:hyperlink>{run('Linked words')}</w:hyperlink></w:p>"
    )
    assert sorted(texts(found)) == ["In a box.", "Linked words"]


def test_breaks_tabs_and_hyphens_are_characters() -> None:
    found = word(
        "<w:p><w:r><w:t>Ann</w:t><w:tab/><w:t>Ray</w:t><w:br/><w:br/><w:t>ex</w:t><w:noBreakHyphen/><w:t>may\u00ador</w:t>"
        "<w:br w:type='page'/><w:t>left</w:t></w:r></w:p>"
    )
    assert texts(found) == ["Ann\tRay\nex-mayor left"]


def test_styles_tell_what_a_paragraph_is_whatever_language_word_speaks() -> None:
    found = word(
        paragraph("Dam bursts", "Titel")
        + paragraph("Twelve die", "Untertitel")
        + paragraph("Body.")
        + paragraph("Inquiry", "berschrift2")
        + paragraph("House", "Haus")
        + paragraph("The dam", "Beschriftung")
        + paragraph("“We ran.”", "Zitat")
        + "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>" + run("one") + "</w:p>"
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Titel'/></w:pPr></w:pPrChange></w:pPr>" + run("two") + "</w:p>"
    )  # fmt: skip
    kinds = [block.kind for block in found.blocks]
    assert kinds == ["headline", "standfirst", "body", "subhead", "subhead", "caption", "quotation", "list", "body"]
    assert found.title == "Dam bursts"


def test_comments_state_nothing_footnotes_are_marked_and_running_heads_are_not_there() -> None:
    found = word(
        paragraph("Three people were killed."),
        parts={
            "comments": f'<w:comments xmlns:w="{W}"><w:comment w:id="0">{paragraph("Were 40 people killed?")}</w:comment>'
            f'<w:comment w:id="1">{paragraph("Ask 17 officers.")}</w:comment></w:comments>',
            "footnotes": f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1">{paragraph("x")}</w:footnote>'
            f'<w:footnote w:id="2">{paragraph("The report of 5 May 2020.")}</w:footnote></w:footnotes>',
            "header": f'<w:hdr xmlns:w="{W}">{paragraph("Draft of 1 January 1999")}</w:hdr>',
        },
    )
    assert [(block.kind, text) for block, text in zip(found.blocks, texts(found), strict=True)] == [
        ("body", "Three people were killed."),
        ("footnote", "The report of 5 May 2020."),
        ("comment", "Were 40 people killed?"),
        ("comment", "Ask 17 officers."),
    ]
    assert found.place(found.text.index("17")) == "comment 2"
    assert found.place(found.text.index("The report")) == "footnote 1"
    assert {claim.value for claim in extract(found)} == {"3", "2020-05-05"}


def test_the_files_own_day_counts_only_where_nothing_else_tells() -> None:
    core = (
        "<dcterms:created>{}</dcterms:created><dcterms:modified>{}</dcterms:modified><dc:creator>Orla Venn</dc:creator>"
    )
    same = core.format("2024-03-09T08:00:00Z", "2024-03-09T17:00:00Z")
    found = word(paragraph("A man died."), core=same)
    assert (found.published, found.published_from, found.author) == (date(2024, 3, 9), "core properties", "Orla Venn")
    assert word(paragraph("Published: 8 March 2024") + paragraph("A man died."), core=same).published == date(
        2024, 3, 8
    )
    later = core.format("2024-03-09T08:00:00Z", "2024-04-01T17:00:00Z")
    assert word(paragraph("A man died."), core=later).published is None
    template = core.format("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z")
    assert word(paragraph("A man died."), core=template).published is None
    asked = document("a.docx", docx(paragraph("A man died."), core=same), Reading(as_of=date(2020, 1, 1)))
    assert (asked.published, asked.published_from) == (date(2020, 1, 1), "as-of")


@given(st.lists(st.lists(st.text("ab .5é—\u00ad", max_size=12), max_size=4), max_size=6))
@quick
def test_every_paragraph_stands_at_its_number_however_it_is_cut_into_runs(runs: list[list[str]]) -> None:
    body = "".join(f"<w:p>{''.join(run(words) for words in one)}</w:p>" for one in runs)
    expected = [said for one in runs if (said := "".join(one).replace("\u00ad", "").strip())]
    found = readable("a.docx", docx(body))
    assert [text for one in found for text in texts(one)] == expected
    for one in found:
        for number, block in enumerate(one.blocks, 1):
            assert one.line_column(block.start) == (number, 1)
            assert one.place(block.end - 1) == f"paragraph {number}"
            assert one.line_column(block.end - 1) == (number, block.end - block.start)


def refused(data: bytes, name: str = "a.docx", limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        document(name, data, Reading(limits=limits or Limits()))
    assert caught.value.path == name
    assert caught.value.hint
    return caught.value.message


def test_an_encrypted_document_and_an_old_one_are_refused_by_name() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert "is encrypted" in refused(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "old office document" in refused(ole)


def test_a_truncated_document_another_archive_and_an_empty_one_are_refused() -> None:
    whole = docx(paragraph("A man died."))
    assert "damaged Word document" in refused(whole[: len(whole) // 2])
    assert "holds no text" in refused(docx("<w:p/>"))
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert "holds no Word document" in refused(other.getvalue())


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = docx(f"<w:p>{run('a' * 30_000_000)}</w:p>", styles=STYLES)
    assert len(bomb) < 100_000
    assert "unpacks to too much" in refused(bomb, limits=Limits(max_unpacked=1_000_000))
    assert "holds too much copy" in refused(bomb, limits=Limits(max_text=1_000_000))
    with pytest.raises(ReadError, match="unpacks to too much"):
        document(
            "a.docx", docx("x" * 20_000_000).replace(b"x" * 20, b"y" * 20), Reading(limits=Limits(max_unpacked=10**7))
        )


def test_entities_depth_and_number_are_bounded() -> None:
    lol = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(BytesIO(docx(""))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for document_type in (lol, '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'):
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in files.items():
                body = f'{document_type}<w:document xmlns:w="{W}"><w:body/></w:document>'.encode()
                archive.writestr(name, body if name == "word/document.xml" else content)
        assert "declares the entity" in refused(made.getvalue())
    assert "too deep" in refused(docx("<w:p>" * 300 + "</w:p>" * 300))
    assert "too many elements" in refused(docx("<w:r/>" * 2000), limits=Limits(max_elements=100))


def test_a_document_is_known_by_its_content() -> None:
    assert document("a.txt", docx(paragraph("A man died."))).text == "A man died."


@given(st.integers(0, 2**32))
@quick
def test_a_broken_document_is_read_or_refused_with_words(seed: int) -> None:
    whole = docx(
        paragraph("Twelve people died.") + paragraph("Two fled.", "Titel"), styles=STYLES, core="<dc:title>x</dc:title>"
    )
    for found in readable("a.docx", mutated_zip(whole, seed)) + readable("a.docx", mutated(whole, seed)):
        assert_places(found)
