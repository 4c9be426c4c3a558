"""Reading: which files, which bytes are text, when an article was published and what holds no copy."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.errors import ReadError
from factcli.model import Document
from factcli.readers import MAX_BYTES, Reading, find_files, read
from factcli.readers.encoding import NotText, decode
from factcli.readers.published import find_published

AS_OF = date(2024, 1, 3)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "drafts/b.txt",
        "drafts/a.text",
        "drafts/a/z.txt",
        "drafts/.hidden.txt",
        "drafts/.git/c.txt",
        "drafts/x.jpg",
        "note.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("One line.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_yield_known_suffixes_in_posix_order_and_skip_what_is_hidden(tree: Path) -> None:
    assert find_files(["drafts"]) == (["drafts/a/z.txt", "drafts/a.text", "drafts/b.txt"], [])


def test_a_named_file_is_read_whatever_its_suffix_and_each_file_once(tree: Path) -> None:
    files, problems = find_files(["note.md", "drafts/b.txt", "./drafts/b.txt", "drafts", "-", "-"])
    assert files == ["note.md", "drafts/b.txt", "drafts/a/z.txt", "drafts/a.text", "-"]
    assert problems == []


def test_a_missing_path_and_a_folder_without_articles_are_problems_not_silence(tree: Path) -> None:
    (tree / "empty").mkdir()
    files, problems = find_files(["gone.txt", "empty"])
    assert files == []
    assert [(p.path, p.message) for p in problems] == [
        ("gone.txt", "no such file or folder"),
        ("empty", "no article in this folder"),
    ]


def test_a_file_is_read_as_it_is_with_its_line_ends(tree: Path) -> None:
    (tree / "crlf.txt").write_bytes("Café.\r\nTwo.\rThree.".encode())
    [document] = read("crlf.txt", Reading(as_of=AS_OF))
    assert document.text == "Café.\r\nTwo.\rThree."
    assert (document.path, document.published, document.published_from) == ("crlf.txt", AS_OF, "as-of")
    assert document.line_column(document.text.index("Three")) == (3, 1)


def test_standard_input_is_reported_under_the_name_given() -> None:
    [document] = read("-", stdin=b"\xef\xbb\xbfdate 2023-09-09 Ann Ray won.", name="desk.txt")
    assert (document.path, document.published, document.text[document.body :]) == (
        "desk.txt",
        date(2023, 9, 9),
        "Ann Ray won.",
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n\x00", "PDF"),
        (b"PK\x03\x04rest", "docx"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"{\\rtf1 text}", "RTF"),
        (b"abc\x00def", "NUL"),
        (b"\x01\x02\xff\xfe\x03", "not a text file"),
        (b"caf\xe9 \x81", "not a text file"),
        (b"\xef\xbb\xbfcaf\xe9", "not valid UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_name_with_a_hint(tree: Path, data: bytes, words: str) -> None:
    (tree / "odd.txt").write_bytes(data)
    with pytest.raises(ReadError, match=words) as refused:
        read("odd.txt")
    assert refused.value.hint
    assert refused.value.path == "odd.txt"


def test_folders_broken_links_missing_and_oversized_files_are_refused(tree: Path) -> None:
    os.symlink("nowhere.txt", tree / "link.txt")
    with (tree / "big.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for path, words in (
        ("drafts", "folder"),
        ("link.txt", "broken link"),
        ("gone", "no such file"),
        ("big.txt", "too large"),
    ):
        with pytest.raises(ReadError, match=words):
            read(path)
    with pytest.raises(ReadError, match="too large"):
        read("-", stdin=b"a" * (MAX_BYTES + 1))
    with pytest.raises(ReadError):
        read("nul\0path")


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_without_permission_is_refused(tree: Path) -> None:
    (tree / "note.md").chmod(0)
    with pytest.raises(ReadError, match="permission"):
        read("note.md")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=300))
def test_every_encoding_that_names_itself_gives_the_text_back(text: str) -> None:
    for data in (
        b"\xef\xbb\xbf" + text.encode("utf-8"),
        b"\xff\xfe" + text.encode("utf-16-le") if text else b"",
        b"\xfe\xff" + text.encode("utf-16-be") if text else b"",
    ):
        try:
            assert decode(data) == text
        except NotText:  # the text itself begins like a PDF or an archive
            assert data[:3] != b"\xef\xbb\xbf"


@given(st.text("abcdefghij “”’éß\n.", min_size=1, max_size=200))
def test_utf8_and_windows_text_come_back_without_a_mark(text: str) -> None:
    assert decode(text.encode("utf-8")) == text
    plain = text + "é z"  # é before a space is no UTF-8
    assert decode(plain.encode("cp1252")) == plain


def test_utf16_without_a_mark_is_known_by_its_nuls() -> None:
    text = "The mayor said “no” to the plan on Tuesday.\n"
    assert decode(text.encode("utf-16-le")) == decode(text.encode("utf-16-be")) == text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert "\0" not in decode(data)
    except NotText as error:
        assert error.looks and error.hint


@pytest.mark.parametrize(
    ("text", "day", "source"),
    [
        (" date 2023-09-09 Ann Ray has won.", "2023-09-09", "header"),
        ("Headline\nPublished: 2014-05-16\n\nCopy.", "2014-05-16", "header"),
        ("Headline\nUpdated: Apr 24, 2016 - 7:25 PM\nCopy.", "2016-04-24", "header"),
        ("Headline\nPosted: 3 May 2011\nCopy.", "2011-05-03", "header"),
        (
            "Headline\nPUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 13 March 2013\nCopy.",
            "2013-03-12",
            "header",
        ),
        (
            "Headline\nUPDATED: THURSDAY, MARCH 14, 2013, 9:31 AM\nPUBLISHED: WEDNESDAY, MARCH 13, 2013\nCopy.",
            "2013-03-13",
            "header",
        ),
        ("Headline\non July 02 2013 7:41 AM\nCopy.", "2013-07-02", "header"),
        ("Headline\nFirst published on Monday 3 June 2019 at 10.30am BST\nCopy.", "2019-06-03", "header"),
        ("Headline\nLast updated at 11:24, Tuesday, 18 June 2013\nCopy.", "2013-06-18", "header"),
        ("Date: 2 July 2013\nCopy.", "2013-07-02", "header"),
        ("Headline\n\nTuesday, 2 July 2013\n\nCopy.", "2013-07-02", "header"),
        ("Headline\n12 June 2013 10:15\nCopy.", "2013-06-12", "header"),
        ("Headline\n2014-05-16T23:22:00+01:00\nCopy.", "2014-05-16", "header"),
        ("Headline\nBy Ann Ray, 4 May 2012\nCopy.", "2012-05-04", "header"),
        ("Headline\nPublished: 25/12/2023\nCopy.", "2023-12-25", "header"),
        ("LONDON, 7 September 2015 (Agency) - A judge ruled.", "2015-09-07", "dateline"),
        ("JAKARTA (Agency) July 3, 2013\nA quake struck.", "2013-07-03", "dateline"),
        ("LOS ANGELES, Sept. 7 — A judge ruled.", "2023-09-07", "dateline"),
        ("BOGOTÁ, Colombia, Jan. 3 (Agency) -- A bus fell.", "2024-01-03", "dateline"),
        ("SEOUL, Dec. 28 (Agency) -- Shares rose.", "2023-12-28", "dateline"),
        ("https://news.example/2013/01/02/storm\nOSLO, Dec. 30 — A storm came.", "2012-12-30", "dateline"),
        ("https://news.example/2013/07/02/storm\nA storm came.", "2013-07-02", "url"),
        ("https://news.example/world/2013/jul/02/storm\nA storm came.", "2013-07-02", "url"),
        ("https://news.example/2013/07/02/storm\nUpdated: 4 July 2013\nA storm came.", "2013-07-04", "header"),
        ("A storm came on 3 May 2010.", "2024-01-03", "as-of"),
        ("Headline\nPublished: 03/04/2023\nCopy.", "2024-01-03", "as-of"),
        ("Headline\nPublished: 31 February 2023\nCopy.", "2024-01-03", "as-of"),
        ("Published on 3 March 2013, the report found that nobody knew.\n", "2024-01-03", "as-of"),
        ("Updated on 3 March 2013 by the council, the plan failed.\n", "2024-01-03", "as-of"),
        ("MAY 3 people have seen it.", "2024-01-03", "as-of"),
    ],
)
def test_publication_is_told_from_the_header(text: str, day: str, source: str) -> None:
    published, told, _, _ = find_published(text, AS_OF)
    assert (str(published), told) == (day, source)


def test_without_a_header_or_an_as_of_date_nothing_is_assumed() -> None:
    assert find_published("ROME, Sept. 7 — A judge ruled.")[:2] == (None, "")


def test_metadata_addresses_and_credits_are_masked_and_copy_is_not() -> None:
    text = (
        "Bridge falls\nBy Ann Ray\nPublished: 2 May 2012\nPhoto: Jo Poe/Agency\n\nOSLO, May 2 (Agency) - A bridge"
        " fell. Mail ann.ray@news.example"
        " or see https://news.example/a?b=1. Image: the bridge after it fell on Monday\n(Photo by Jo Poe/Agency)\n"
    )
    masked = [text[span.start : span.end] for span in find_published(text)[3]]
    assert masked == [
        "By Ann Ray",
        "Published: 2 May 2012",
        "Photo: Jo Poe/Agency",
        "OSLO, May 2 (Agency) -",
        "ann.ray@news.example",
        "https://news.example/a?b=1",
        "(Photo by Jo Poe/Agency)",
    ]


@given(st.text("Published: 12 March 2013|-/\n@.w Photo:AB(date2023-09", max_size=200))
def test_masks_are_sorted_apart_and_inside_the_text(text: str) -> None:
    _, _, body, masked = find_published(text, AS_OF)
    ends = 0
    for span in masked:
        assert ends <= span.start < span.end <= len(text)
        ends = span.end
    assert 0 <= body <= len(text)


@given(st.text("ab\n\r", max_size=60))
def test_lines_and_columns_agree_with_splitlines(text: str) -> None:
    document = Document("x", text)
    lines = text.splitlines(keepends=True)
    at = 0
    for number, line in enumerate(lines, 1):
        assert document.line_column(at) == (number, 1)
        assert document.line_column(at + len(line) - 1) == (number, len(line))
        at += len(line)
