"""Markdown: the words that a reader sees, each at its place, and nothing that a reader does not see."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from factcli.errors import ReadError
from factcli.extract import extract
from factcli.model import Document
from factcli.readers import Reading
from factcli.readers.limits import Limits
from reading import assert_places, document, readable


def words(text: str) -> str:
    return " ".join(text.split())


def block_texts(found: Document, kind: str) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == kind]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Mas**ter**son, 47, *won*.", "Masterson, 47, won."),
        ("Mr __Ray__ and _Ms_ Poe_s snake_case_name.", "Mr Ray and Ms Poe_s snake_case_name."),
        ("A [town *hall*](http://a.example/2010/01/02 'from 99') burned.", "A town hall burned."),
        (
            "A [town][1] burned, a [barn][] too, and a [mill].\n\n[1]: /x\n[barn]: /y\n[mill]: /z",
            "A town burned, a barn too, and a mill.",
        ),
        ("See <https://a.example/9> now.", "See https://a.example/9 now."),
        ("Fell \\*hard\\*, 5 \\& 6, C:\\dir.", "Fell *hard*, 5 & 6, C:\\dir."),
        ("Smith &amp; Sons paid &pound;5m&#44; &#x201c;so far&#x201d;.", "Smith & Sons paid £5m, “so far”."),
        ("One line\nand the next  \nand a break\\\nand one more.", "One line and the next\nand a break\nand one more."),
        ("It has `99 dead` code.", "It has  code."),
        ("Before.\n\n```\n99 people died\n```\n\n    98 people died\n\nAfter.", "Before.\n\nAfter."),
        ("Before <!-- 99 people died --> after.\n\n<!-- 98\npeople died -->\n\nEnd.", "Before  after.\n\nEnd."),
        ("<div hidden>99 died</div>\n\n<p>Twelve <b>d</b>ied.</p>\n", "Twelve died."),
        ("Twelve ~~99~~ died.", "Twelve  died."),
        ("A <b>bold</b> word<br>and a line.", "A bold word\nand a line."),
        ("Killed[^1] twelve.\n\n[^1]: A note of *seven* men.\n", "Killed twelve.\n\nA note of seven men."),
        ("- [ ] one *man*\n- [x] two\n\n  three\n1. four", "one man\n\ntwo\n\nthree\n\nfour"),
        ("> He said\n> > so.\n>\n> Twice.", "He said\n\nso.\n\nTwice."),
        ("| who | n |\n|-|-:|\n| dead \\| hurt | **12** |\n| x | x |", "who\n\nn\n\ndead | hurt\n\n12\n\nx\n\nx"),
        ("> | a | b |\n> |-|-|\n> | `q` c | d\\\\ |\n", "a\n\nb\n\nc\n\nd\\"),
        ("Title *one*\n=====\n\nSub ##\n---\n\n### Third # ###\n\nCopy.", "Title one\n\nSub ##\n\nThird #\n\nCopy."),
        ("Text\r\nof *two*\rlines.\r\n\r\nEnd.\r\n", "Text of two lines.\n\nEnd."),
        ("\t- tab\n\n  \tcode", ""),
        ("*a **b c* d** e *f", "a b c d e *f"),
        ("**Unclosed and * alone", "**Unclosed and * alone"),
        ('![The *mill* after [it](/y) burned](x.jpg "t") Copy.', "Copy.\n\nThe mill after it burned"),
        ("[![Mill](a.jpg)](/b)", "Mill"),
    ],
)
def test_the_text_is_what_a_reader_sees_and_every_piece_stands_at_its_place(source: str, text: str) -> None:
    found = document("a.md", source)
    assert found.text == text
    assert_places(found)


def test_structure_gives_the_kinds_of_blocks() -> None:
    found = document(
        "a.md",
        "# Mill burns\n\n**The town mourns.**\n\nCopy of a page.\n\n## Later\n\n> Said so.\n\n1. First\n\n![Mill](x)\n\n"
        "|a|\n|-|\n|b|\n\nx[^n]\n\n[^n]: Note\n",
    )
    kinds = [(found.text[b.start : b.end], b.kind) for b in found.blocks]
    assert kinds == [
        ("Mill burns", "headline"),
        ("The town mourns.", "standfirst"),
        ("Copy of a page.", "body"),
        ("Later", "subhead"),
        ("Said so.", "quotation"),
        ("First", "list"),
        ("Mill", "caption"),
        ("a", "table"),
        ("b", "table"),
        ("x", "body"),
        ("Note", "footnote"),
    ]


@pytest.mark.parametrize(
    ("front", "day", "title", "author"),
    [
        ("---\ntitle: Mill burns\ndate: 2023-05-04\n---\n", date(2023, 5, 4), "Mill burns", ""),
        (
            "---\r\ntitle: 'Mill''s end'\r\nupdated: 2023-05-06\r\npublished: 2023-05-04T23:00:00Z # late\r\n---\r\n",
            date(2023, 5, 4),
            "Mill's end",
            "",
        ),
        (
            '+++\ntitle = "Mill \\"burns\\""\ndate = 2023-05-04T10:00:00Z\nauthor = "Ann Ray"\n+++\n',
            date(2023, 5, 4),
            'Mill "burns"',
            "Ann Ray",
        ),
        (
            '---\nheadline: "A: b"\npubDate: 4 May 2023\nauthors: [x]\nbyline: Jo Poe\n...\n',
            date(2023, 5, 4),
            "A: b",
            "Jo Poe",
        ),
        ("---\nupdated: May 4, 2023\nother:\n  date: 1999-01-01\n---\n", date(2023, 5, 4), "", ""),
        ("---\ndate: 03/04/2023\ntitle: |\n  x\n---\n", None, "", ""),
        ("---\ndate: !!python/object 2023-05-04\ntitle: &a b\n---\n", None, "", ""),
    ],
)
def test_front_matter_tells_the_date_the_title_and_the_author(
    front: str, day: date | None, title: str, author: str
) -> None:
    found = document("a.md", front + "Twelve *men* died.\n")
    assert (found.published, found.title, found.author) == (day, title, author)
    assert found.published_from == ("front matter" if day else "")
    assert found.text == (f"{title}\n\n" if title else "") + "Twelve men died."
    assert_places(found)


def test_a_rule_is_no_front_matter_and_an_unclosed_one_is_copy() -> None:
    assert document("a.md", "---\n\nTwelve died.\n").text == "Twelve died."
    assert document("a.md", "Twelve died.\n\n---\ntitle: x\n---\n").title == ""
    assert document("a.md", "----\ntitle: x\n----\n").title == ""


def test_what_the_front_matter_says_goes_before_the_copy_and_the_copy_before_as_of() -> None:
    line = "Published: 2 May 2012\n\nCopy of a page."
    reading = Reading(as_of=date(2020, 1, 1))
    assert document("a.md", f"---\ndate: 2023-05-04\n---\n{line}", reading).published == date(2023, 5, 4)
    assert document("a.md", line, reading).published == date(2012, 5, 2)
    assert document("a.md", "Copy.", reading).published_from == "as-of"


def test_claims_lead_to_the_line_and_column_of_the_file() -> None:
    source = "# Mill burns\n\nThe owner, **Jo Mas*ter*son**, 4&#55;,\n> paid &pound;5 million.\n"
    claims = {c.kind: c for c in extract(document("a.md", source))}
    age, money = claims["age"], claims["money"]
    assert (age.text, age.line, age.column) == ("47", 3, 32)
    assert age.origin is not None
    assert source[age.origin.start : age.origin.end] == "4&#55;"
    assert (money.text, money.line, money.column) == ("£5 million", 4, 8)


def test_comments_stay_in_the_source_for_those_who_look_there() -> None:
    assert "<!-- factcli" in document("a.md", "<!-- factcli: ignore -->\nTwelve died.").source


def test_a_file_beyond_the_limit_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"a\.md: is too large a Markdown file: 1,001 characters, the limit is 1,000"):
        document("a.md", "a" * 1001, Reading(limits=Limits(max_markdown=1000)))
    with pytest.raises(ReadError, match="too much copy"):
        document("a.md", "a" * 1001, Reading(limits=Limits(max_text=1000)))


_BITS = st.sampled_from(
    [
        *"* ** *** _ __ ~~ ` `` [ ] ( ) ![ ]( [a]: <b> </b> <br> <!-- --> < > # ## - + 1. | \\ \\| \\* &amp; &pound;".split(),
        *"& &#65; : ; [^1] [^1]: --- === ``` :-: word 12 été “ ” ’ ! . , http://a.b".split(),
        *(" ", "  ", "\n", "\n\n", "\r\n", "\t", "    ", "\n> ", "\n- ", "\u00a0", "\U0001f600"),
        "\n| a | b |\n|-|-|\n| c | d |\n",
    ]
)


@given(st.lists(_BITS, max_size=60).map("".join))
def test_markdown_of_any_kind_keeps_its_places(source: str) -> None:
    for found in readable("a.md", source):
        assert_places(found)


@given(
    st.lists(_BITS.filter(lambda bit: "<" not in bit and "~" not in bit and "---" not in bit), max_size=40).map("".join)
)
def test_the_visible_text_is_the_parsers_own(source: str) -> None:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    footnote_plugin(parser, inline=False, move_to_end=False)
    shown = []
    tokens = [token for token in parser.parse(source) if token.type == "inline"]
    for token in tokens:
        captions = []
        waiting = list(token.children or [])
        while waiting:
            child = waiting.pop(0)
            if child.type == "text":
                shown.append(child.content)
            elif child.type == "image":
                captions.append(child)
            elif child.type in ("softbreak", "hardbreak"):
                shown.append(" ")
            if not waiting and captions:
                waiting = list(captions.pop(0).children or [])
    for found in readable("a.md", source):
        assert words(found.text).replace(" ", "") == words("".join(shown)).replace(" ", "")
