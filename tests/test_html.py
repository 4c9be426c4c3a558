"""HTML: the article and nothing around it, at its places, whatever the page's style and whatever is wrong with it."""

from __future__ import annotations

import html
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.errors import ReadError
from factcli.extract import extract
from factcli.readers import Reading, read
from factcli.readers.limits import Limits
from reading import assert_places, document, readable

PAGES = Path(__file__).parent / "pages"


def body(text: str) -> str:
    """The text of a page's body."""
    return document("a.html", f"<body>{text}").text


@pytest.mark.parametrize(
    ("name", "present", "absent", "published", "author"),
    [
        (
            "news",
            [
                "Dam at Vessik leaks: 340 leave homes",
                "Engineers found the crack on Tuesday during a routine inspection.",
                "Water runs from the dam above Vessik on Wednesday.",
                "VESSIK\u00a0— Some 340 people were taken from their homes on Wednesday",
                "said Odd Halvorsen, 52, who leads the county’s water board. It was found on Tuesday.",
                "“There is no danger to life,” Mr\u00a0Halvorsen said. “We are lowering the water by 30 centimetres a day.”",
                "The dam was built in 1956 & raised in 1983.",
                "The dam is 61 metres high.\n\nThe lake holds 44 million",
                "Vessik\n\n112\n\nNedre Vessik\n\n31",
                "Sunniva Grieg, said.",
            ],
            [
                "17 people",
                "Seventeen",
                "812",
                "412",
                "50 cars",
                "60,000",
                "900",
                "Nine hurt",
                "38",
                "editions",
                "pullquote",
                "Home\n",
            ],
            (date(2021, 11, 17), "json-ld"),
            "Marit Solheim-Okafor, Bram Teller",
        ),
        (
            "wordpress",
            [
                "Library roof falls in at Tamsin Cross",
                "some 4,000 books were lost.",
                "The reading room of the library on Monday morning.",
                "Firefighters were called at 11.40pm.\nWatch manager Denzil Rowe, 44,",
                "“I have borrowed books here since I was nine,” said Peggy Lanyon, 81.",
                "The repair will cost £120,000, the parish council said.",
                "What comes next",
            ],
            [
                "12 villages",
                "90,000",
                "Fifty-five",
                "share",
                "post office",
                "30 trees",
                "9,000",
                "email",
                "Archives",
                "Posted in",
            ],
            (date(2020, 2, 10), "time"),
            "",
        ),
        (
            "plain",
            [
                "Two held after raid in Corvo Bay",
                "seized 41 kilograms of cocaine, the coast guard said.\n\nThe men, aged 29 and 33,",
                "harbour at 4am. A third man, Nuno Tavares, 47, was let go on Sunday.",
                "said Captain Ines Barroso\nof the coast guard.\n\nSeized\n\n41 kg\n\nCrew\n\n3\n\nThe cocaine",
                "about €3.2 million – more than",
            ],
            ["Last changed", "1998"],
            (date(2019, 6, 3), "header"),
            "",
        ),
    ],
)
def test_the_article_of_a_page_is_read_and_what_stands_around_it_is_not(
    name: str, present: list[str], absent: list[str], published: tuple[date, str], author: str
) -> None:
    [found] = read(str(PAGES / f"{name}.html"))
    assert [words for words in present if words not in found.text] == []
    assert [words for words in absent if words in found.text] == []
    assert (found.published, found.published_from) == published
    assert found.author == author
    assert found.blocks[0].kind == "headline"
    assert found.title == found.text[: found.blocks[0].end]
    assert_places(found)


_STORY = [
    "Twenty-one passengers were hurt when a tram left the rails in Dornick on Friday, the operator said.",
    "The driver, Ottilie Marr, 39, braked too late in a bend near the opera, the inspectors wrote.",
    "Traffic on line 6 was stopped for four hours and 12,000 people had to find another way to work.",
    "The tram dates from 1988 and was to be replaced in 2025, the operator said in a statement.",
]
_HALVES = ["".join(f"<p>{text}</p>" for text in half) for half in (_STORY[:2], _STORY[2:])]
_COPY = "".join(_HALVES)
_TEASER = "<a href=/s><h3>Storm kills 17 people in Hestvik and leaves thousands without power</h3></a>"
_OTHER = (
    "<p>Storm kills 17 people in Hestvik, and nobody here writes about it, as everybody who lives there has seen.</p>"
)
_HEAD = "<h1>Tram leaves the rails</h1>"


_LAYOUTS = {
    "nothing but the text": [_HEAD, _COPY],
    "names made by a machine": [
        f"<div class=css-1><a href=/>Home</a></div><div class=css-2>{_HEAD}<div class=css-3>",
        f"<div class=css-4>{_HALVES[0]}</div><div class=css-5>{_TEASER}</div><div class=css-4>{_HALVES[1]}</div>",
        f"</div></div><div class=css-6><div>{_TEASER}</div></div>",
    ],
    "a body in several parts": [
        f"<main><article><header>{_HEAD}</header><section name=articleBody>",
        f"<div class='c StoryBodyCompanionColumn'>{_HALVES[0]}</div><div id=ad-1>Win 17 people</div>",
        f"<div class='c StoryBodyCompanionColumn'>{_HALVES[1]}</div></section></article></main>{_TEASER}",
    ],
    "classes that name other parts": [
        f"<div class='region has-sidebar'>{_HEAD}<div class='field--name-body tag-17'>{_COPY}</div></div>",
        f"<div class='region sidebar'>{_OTHER}</div>",
    ],
    "a table and line breaks": [
        f"<table><tr><td>{_TEASER}<br>{_TEASER}<td><font size=5>Tram leaves the rails</font><br><br>",
        f"{'<br><br>'.join(_STORY)}</table>",
    ],
    "nothing but divs": [
        f"<div>{_HEAD}</div><div>{''.join(f'<div>{text}</div>' for text in _STORY)}</div><div>{_TEASER}</div>",
    ],
    "articles that are teasers": [
        f"<main><article class=main>{_HEAD}<div>{_COPY}</div></article>",
        f"{f'<article class=card>{_TEASER}{_OTHER}</article>' * 5}</main>",
    ],
    "more comments than copy": [
        "<div id=header><h2><a href=/>The Dornick Post</a></h2></div>",
        f"<div id=content><h2 class=headline>Tram leaves the rails</h2>{_COPY}",
        f"<div class=comments>{_OTHER * 9}</div></div><div id=footer><p>The Dornick Post, founded 1911</p></div>",
    ],
}


@pytest.mark.parametrize("layout", list(_LAYOUTS))
def test_layouts_that_name_nothing_give_the_article_all_the_same(layout: str) -> None:
    found = document("a.html", f"<html><body>{chr(10).join(_LAYOUTS[layout])}</body></html>")
    text = " ".join(found.text.split())
    assert [words for words in ["Tram leaves the rails", *_STORY] if words not in text] == []
    assert "17 people" not in text
    assert_places(found)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Jo Mas<b>ter</b>son, 4<i>7</i>", "Jo Masterson, 47"),
        ("<p>One<p>Two<div>Three</div>Four", "One\n\nTwo\n\nThree\n\nFour"),
        ("a <b> b</b>\n\t<i>c </i> d", "a b c d"),
        ("<ul><li>One<li>Two <ul><li>In</ul></ul>", "One\n\nTwo\n\nIn"),
        ("<b><p>Bold</b> and on</p>", "Bold and on"),
        ("5&nbsp;km &AMP; 6 &lt; 7 &copy &notit; &bogus; & &#x80; &#0;", "5\u00a0km & 6 < 7 © ¬it; &bogus; & € \ufffd"),
        ("<q>Never</q>, she said", "“Never”, she said"),
        ("a<br/>b<br><br>c", "a\nb\nc"),
        ("<pre>a  b\r\nc</pre>", "a  b\nc"),
        ("<p>x <code>99</code> y</p>", "x y"),
        (
            "12 people<sup>3</sup> and 10 m<sup>2</sup>, the 4<sup>th</sup>, 10<sup>6</sup>, <sup><a href=#n>[1]</a></sup>end",
            "12 people and 10 m2, the 4th, 10, end",
        ),
        ("<p>a<!-- b -->c<!-->d<!--->e<!-- f", "acde"),
        ("a <3 b < c > d </ e", "a <3 b < c > d"),
        ("<p title='a > b' data-x=\"<p>\" hidden=''>No</p>Yes", "Yes"),
        ("<p style='color:red; Display : NONE'>No</p><p aria-hidden=true>No</p>Yes", "Yes"),
        ("<textarea><p>No</p></textarea><select><option>No</select><script>'<p>No'</script>Yes", "Yes"),
        ("<svg><title>No</title></svg>Yes<template>No</template><noscript>No</noscript>", "Yes"),
        ("<script>x", ""),
        ("Yes<a href='x>, yes", "Yes, yes"),
        ("<P CLASS=x>Yes</P\n><IMG SRC=x ALT='12 dead'>", "Yes"),
        ("<table><tr><td>a<td>b<tr><th>c</table>", "a\n\nb\n\nc"),
        ("<figure><figcaption>Cap</figcaption></figure><blockquote>Said</blockquote>", "Cap\n\nSaid"),
        ("<![CDATA[x]]>y<?php 1 > 2 ?>", "y 2 ?>"),
    ],
)
def test_the_text_is_what_a_reader_sees(page: str, text: str) -> None:
    if not text:
        with pytest.raises(ReadError, match="holds no article"):
            body(page)
        return
    found = document("a.html", f"<body>{page}")
    assert found.text == text
    assert_places(found)


def _ld(record: str) -> str:
    return f'<script type="application/ld+json">{record}</script>'


@pytest.mark.parametrize(
    ("head", "day", "told"),
    [
        (
            _ld('{"@type":"NewsArticle","datePublished":"2020-05-06"}') + "<meta name=date content=2001-01-01>",
            date(2020, 5, 6),
            "json-ld",
        ),
        (
            _ld(
                '[{"@type":"WebPage","datePublished":"2001-01-01"},'
                '{"@graph":[{"@type":["X","BlogPosting"],"datePublished":"2020-05-06T23:59-04:00"}]}]'
            ),
            date(2020, 5, 6),
            "json-ld",
        ),
        (
            _ld("{not json") + "<meta property=article:published_time content=2020-05-06T00:00Z>",
            date(2020, 5, 6),
            "meta",
        ),
        ("<meta name=dc.date content=20200506><time datetime=2001-01-01>1</time>", date(2020, 5, 6), "meta"),
        (
            "<body><time datetime=2001-01-01>x</time><time itemprop=datePublished datetime='2020-05-06 10:00'>x</time>",
            date(2020, 5, 6),
            "time",
        ),
        ("<meta name=lastmod content=2020-05-06>", date(2020, 5, 6), "meta"),
        ("<meta name=date content=03/04/2020>", date(2012, 5, 2), "header"),
        (_ld('{"@type":"NewsArticle","datePublished":7}'), date(2012, 5, 2), "header"),
    ],
)
def test_the_date_is_told_by_json_ld_then_meta_then_time_then_the_copy(head: str, day: date, told: str) -> None:
    found = document(
        "a.html", f"<head>{head}</head><body><p>Published: 2 May 2012</p><p>Copy.", Reading(as_of=date(1999, 1, 1))
    )
    assert (found.published, found.published_from) == (day, told)


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("<meta charset=windows-1251>", "cp1251"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", "iso8859-2"),
        ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        ("<meta charset=utf-8>", "utf-16"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta charset=koi8-r>", "utf-8"),
        ("<meta charset=utf-7>", "utf-8"),
    ],
)
def test_a_page_is_decoded_as_its_bytes_and_then_as_it_says(head: str, codec: str) -> None:
    word = {"iso8859-2": "Żółć", "cp1252": "“Café”"}.get(codec, "Слово")
    assert document("a.html", f"{head}<p>{word} 12".encode(codec)).text == f"{word} 12"


def test_a_page_that_calls_itself_text_is_known_by_its_content() -> None:
    assert document("a.txt", "<!DOCTYPE html><p>Jo <b>Poe</b>, 47").text == "Jo Poe, 47"
    assert document("a.md", "\ufeff<html><p>Jo <b>Poe</b>, 47").text == "Jo Poe, 47"
    assert document("a.txt", "<b>Poe</b>").text == "<b>Poe</b>"


@pytest.mark.parametrize(
    "start",
    [
        "<div>",
        "<b>",
        "<li><ul>",
        "<p><div>",
        "<table><td>",
        "<a href='",
        "<",
        "<!",
        "</",
        "<!--",
        "&",
        "&#",
        "<br>",
        "</b>",
        "<b><p></b>",
        "<sup>",
    ],
)
def test_hostile_markup_is_read_or_refused_without_recursion(start: str) -> None:
    for found in readable("a.html", start * 8000 + "<p>Twelve people died.</p>"):
        assert len(found.text) < 80_000


def test_what_is_nested_beyond_the_depth_is_still_read() -> None:
    page = "<div>" * 5000 + "Twelve <b>people</b> died." + "</div>" * 5000 + "<p>End."
    assert document("a.html", page).text == "Twelve people died.\n\nEnd."


@pytest.mark.parametrize(
    ("page", "limits", "words"),
    [
        ("<b></b>" * 11, Limits(max_elements=10), "too many elements: the limit is 10"),
        ("<p>" + "a" * 101, Limits(max_markup=100), "too large a page: 104 characters, the limit is 100"),
        ("<p>" + "a" * 101, Limits(max_text=100), "too much copy"),
        ("<script>drawn()</script>", Limits(), "holds no article"),
        ("", Limits(), "holds no article"),
    ],
)
def test_pages_beyond_a_limit_and_without_copy_are_refused_by_name(page: str, limits: Limits, words: str) -> None:
    with pytest.raises(ReadError, match=words) as refused:
        document("page.html", page, Reading(limits=limits))
    assert refused.value.message.startswith("page.html: ")
    assert refused.value.hint


def test_claims_lead_through_markup_and_references_to_the_file() -> None:
    page = "<html><body>\r\n<p>Jo Mas<b>ter</b>son, 4&#55;, paid\r\n &pound;5&nbsp;million.</p>"
    claims = {claim.kind: claim for claim in extract(document("a.html", page))}
    age, money = claims["age"], claims["money"]
    assert age.origin is not None
    assert money.origin is not None
    assert (age.line, age.column, page[age.origin.start : age.origin.end]) == (2, 25, "4&#55;")
    assert (money.line, money.column, page[money.origin.start : money.origin.end]) == (3, 2, "&pound;5&nbsp;million")


_BITS = st.sampled_from(
    [
        *"< > / </ <p> </p> <b> </b> <div> </div> <li> <ul> </ul> <td> <tr> <table> </table> <br> <h1> </h1>".split(),
        *"<script> </script> <q> </q> <sup> </sup> <pre> </pre> <a </a> <p class=' ' = \" <!-- --> <!doctype> &".split(),
        *"&amp; &pound &#8220; &#x2019; &notit; <title> </title> <figcaption> <blockquote> <span </span> <main>".split(),
        *"<article> <head> <body> </body> 12 people died été “ ” . , hidden>".split(),
        *(" ", "\n", "\r\n", "\t", "\u00a0", "\U0001f600", "Ann Ray, 47, "),
    ]
)


@given(st.lists(_BITS, max_size=60).map("".join))
def test_html_of_any_kind_keeps_its_places(source: str) -> None:
    for found in readable("a.html", source):
        assert_places(found)


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)


@given(
    st.lists(
        st.tuples(st.sampled_from(("{}", "<b>{}</b>", "<!--x-->{}", "<i class='>'>{}")), _WORDS),
        min_size=1,
        max_size=20,
    )
)
def test_every_word_comes_back_whatever_its_characters(words: list[tuple[str, str]]) -> None:
    page = "<p>" + " ".join(way.format(html.escape(word)) for way, word in words)
    found = document("a.html", page)
    assert found.text == " ".join(word for _, word in words)
    assert_places(found)
