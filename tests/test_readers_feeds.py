"""JSON, JSON Lines, RSS, Atom, NITF and NewsML-G2: every article of a feed, each word at its place in the file."""

# ruff: noqa: E501 - a feed is best seen as it is written

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli import pipeline
from factcli.config import Options
from factcli.errors import ReadError
from factcli.model import Document
from factcli.model.place import Source
from factcli.readers import Reading, jsonscan
from factcli.readers.limits import Limits
from mutations import mutated
from reading import assert_places, document, documents, readable
from strategies import quick

COPY = "Twelve people died, said Ida Solheim, 61. \u201cWe ran & hid.\u201d"


def texts(found: Document) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks]


def told(found: Document) -> tuple[str, date | None, str, str]:
    return found.path, found.published, found.published_from, found.title


def refused(data: str | bytes, name: str = "a.json", limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        documents(name, data, Reading(limits=limits or Limits()))
    assert caught.value.hint
    return caught.value


# JSON


@pytest.mark.parametrize(
    "record",
    [
        {"text": "Two died.", "title": "T", "date": "2024-03-09"},
        {"body": "<p>Two died.</p>", "headline": "T", "publishedAt": "2024-03-09T23:00:00Z"},
        {"content": {"rendered": "<p>Two died.</p>\n"}, "title": {"rendered": "T"}, "date": "2024-03-09T01:00:00"},
        {"articleBody": ["Two died."], "headline": "T", "datePublished": "20240309"},
        {"_source": {"maintext": "Two died.", "title": "T", "date_publish": "2024-03-09 10:00:00"}},
        {"description": "Two died.", "title": "T", "pubDate": "Sat, 09 Mar 2024 10:00:00 GMT"},
        {"content_html": "<div>Two <b>died</b>.</div>", "title": "T", "timestamp": 1709978400},
        {"text": "Two died.", "title": "T", "created_at": 1709978400000},
        {"text": "Two died.", "name": "T", "url": "https://paper.example/2024/03/09/x"},
    ],
)
def test_the_fields_of_a_record_are_found_under_the_names_that_feeds_use(record: dict[str, Any]) -> None:
    found = document("a.json", json.dumps(record))
    assert texts(found) == ["T", "Two died."]
    assert (found.path, found.published, found.title) == ("a.json", date(2024, 3, 9), "T")


@pytest.mark.parametrize(
    "way", ["{}", '{{"status": 200, "articles": {}}}', '{{"response": {{"docs": {}}}}}', '{{"hits": {{"hits": {}}}}}']
)
def test_a_list_of_records_is_found_wherever_feeds_put_it(way: str) -> None:
    found = documents("a.json", way.format(json.dumps([{"text": "One died."}, {"text": "Two died."}])))
    assert [(d.path, d.record, d.file, d.text) for d in found] == [
        ("a.json#1", "1", "a.json", "One died."),
        ("a.json#2", "2", "a.json", "Two died."),
    ]


def test_lines_are_records_and_are_numbered_as_lines() -> None:
    reading = Reading()
    text = '{"text": "One died."}\r\n\r\n{"text": oops}\n17\n{"title": "none"}\n{"text": "Six died."} x\n{"text": "Two died."}'
    for name in ("a.jsonl", "a.json", "a.ndjson"):
        reading = Reading()
        found = documents(name, text, reading)
        assert [d.path for d in found] == [f"{name}#1", f"{name}#7"]
        assert [(p.path, p.message) for p in reading.problems] == [
            (f"{name}#3", "is no JSON: line 3, column 10: this is no value"),
            (f"{name}#4", "the record is no object"),
            (f"{name}#5", "the record has no text"),
            (f"{name}#6", "is no JSON: line 6, column 22: text behind the end of the record"),
        ]
        assert found[1].line_column(0) == (7, 11)


def test_a_run_reports_the_broken_record_and_compares_the_others(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    line = '{"text": "The fire in Harwick on 7 March 2024 killed %s people, police said.", "date": "2024-03-09"}\n'
    feed.write_text(line % 12 + "{\n" + line % 14, encoding="utf-8")
    report = pipeline.check([str(feed)], Options())
    assert [problem.path for problem in report.problems] == [f"{feed}#2"]
    [conflict] = [fact for fact in report.facts if fact.verdict == "conflict"]
    assert [p.claim.path for e in conflict.values for p in e.claims] == [f"{feed}#1", f"{feed}#3"]


def test_names_of_fields_can_be_set_and_lead_into_objects() -> None:
    record = {"text": "not this", "meta": {"day": "2024-03-09"}, "story": {"full": "Two died."}}
    fields = {"text": ("story.full",), "published": ("meta.day",)}
    found = document("a.json", json.dumps(record), Reading(fields=fields))
    assert (found.text, found.published) == ("Two died.", date(2024, 3, 9))


def test_a_summary_is_a_standfirst_unless_the_copy_begins_with_it() -> None:
    found = document("a.json", json.dumps({"text": "<p>Two died. One fled.</p>", "description": "Two died."}))
    assert [block.kind for block in found.blocks] in (["standfirst", "body"], ["body"])
    found = document("a.json", json.dumps({"text": "Two died. One fled.", "description": "Two died."}))
    assert texts(found) == ["Two died. One fled."]
    found = document("a.json", json.dumps({"text": "Two died.", "description": "A fire."}))
    assert [(b.kind, t) for b, t in zip(found.blocks, texts(found), strict=True)] == [
        ("standfirst", "A fire."),
        ("body", "Two died."),
    ]


def test_plain_copy_is_cut_into_paragraphs_and_lines_of_fixed_width_are_joined() -> None:
    wrapped = "Twelve people died on Thursday when the dam above\nHarwick burst, police said, and two more were\nhurt.\n\nOne fled."
    assert texts(document("a.json", json.dumps({"text": wrapped}))) == [
        wrapped.partition("\n\n")[0].replace("\n", " "),
        "One fled.",
    ]
    listed = "Dead\n12 people\nHurt\n2 people"
    assert texts(document("a.json", json.dumps({"text": listed}))) == listed.split("\n")


@given(st.text(max_size=60), st.booleans(), st.booleans())
@quick
def test_every_character_of_a_string_leads_to_its_escape(words: str, ascii_only: bool, slashes: bool) -> None:
    words = words.encode("utf-8", "replace").decode().replace("\0", "")
    text = json.dumps({"x": 1, "t": words}, ensure_ascii=ascii_only)
    text = text.replace("/", "\\/") if slashes else text
    value, end = jsonscan.Scanner(text, 10, 10).value(0, len(text))
    assert end == len(text)
    assert isinstance(value, jsonscan.Object)
    string = value.members["t"]
    assert isinstance(string, jsonscan.String)
    strand = jsonscan.strand(Source(text), string)
    assert strand.text == words == jsonscan.decoded(text, string)
    for at, character in enumerate(words):
        first, last = strand.map.span(at, at + 1)
        assert json.loads(f'"{text[first:last]}"') == character
        assert strand.map.offset(at) == first


_NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=6)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | _NAMES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
        max_leaves=8,
    )
)
@quick
def test_the_scanner_reads_what_the_standard_library_writes(value: object) -> None:
    text = json.dumps(value)
    made, end = jsonscan.Scanner(text, 200, 10_000).value(0, len(text))
    assert end == len(text)
    assert json.dumps(_plain(text, made)) == json.dumps(json.loads(text))


def _plain(text: str, value: jsonscan.Value) -> object:
    if isinstance(value, jsonscan.Object):
        return {name: _plain(text, member) for name, member in value.members.items()}
    if isinstance(value, jsonscan.Array):
        return [_plain(text, one) for one in value.values]
    return json.loads(text[value.start - 1 : value.end + 1] if isinstance(value, jsonscan.String) else value.text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"a"',
        '{"a":',
        '{"a":1',
        '{"a":1,',
        '{"a":1,}',
        "[1 2]",
        '"',
        "tru",
        "01x",
        "{]",
        "[1}",
        "1 2",
        "{'a': 1}",
    ],
)
def test_what_is_no_json_is_refused_with_its_place(text: str) -> None:
    message = refused(text).message
    assert "is no JSON: line 1" in message or "holds no article" in message


def test_what_feeds_get_wrong_without_harm_is_read() -> None:
    found = document("a.json", '\ufeff{"text": "old", "n": NaN, "text": "Two\ndied.\\ud800", "x": -Infinity}\n')
    assert found.text == "Two\n\ndied.\ufffd"


def test_depth_number_and_size_of_json_are_bounded() -> None:
    assert "too deep" in refused("[" * 100_000).message
    assert "too many values" in refused("[" + "1," * 5000 + "1]", limits=Limits(max_elements=100)).message
    many = json.dumps([{"text": "One died."}] * 30)
    assert "too many articles" in refused(many, limits=Limits(max_records=20)).message
    assert "too much copy" in refused(json.dumps({"text": "a " * 5000}), limits=Limits(max_text=1000)).message


def test_a_file_without_an_article_says_what_its_records_name() -> None:
    assert "its names are name, version" in refused('{"name": "tool", "version": "1"}').hint
    assert "holds no article" in refused("[]").message
    assert refused("{}").message.endswith("the record has no text")


# XML

RSS = (
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>\n'
    "<item><media:title>no</media:title><title>Dam bursts &amp; kills 12 — café</title><description>&lt;p&gt;Twelve died on"
    " &lt;b&gt;Thursday&lt;/b&gt;,\r\nsaid Ida&amp;nbsp;Ray, 61.&lt;/p&gt;</description><dc:creator><![CDATA[Orla Venn]]></dc:creator>"
    "<pubDate>Sat, 09 Mar 2024 10:00:00 GMT</pubDate></item>\n<item><title>Two</title><link>https://p.example/2024/03/08/two</link>"
    "<content:encoded><![CDATA[<p>First <a href='x'>link</a> &amp; more.</p>\n<ul><li>one</li></ul>]]></content:encoded>"
    "<description>First link</description></item>\n<item><title/></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><title type="html">A &lt;i&gt;B&lt;/i&gt;</title>'
    "<published>2024-03-09T10:00:00Z</published><updated>2024-03-10T10:00:00Z</updated><author><name>Orla Venn</name></author>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Five   people&nbsp;died.</p><p>Two <b>mo</b>re\n fled.'
    "</p></div></content></entry></feed>"
)
NITF = (
    '<?xml version="1.0"?>\n<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "nitf-3-6.dtd">\n<nitf><head><title>t</title><docdata>'
    '<date.issue norm="20240309T100000Z"/></docdata></head><body><body.head><hedline><hl1>Dam bursts</hl1><hl2>Twelve die</hl2>'
    "</hedline><note><p>Editors: 99 dead</p></note><byline>By <person>Orla Venn</person></byline><dateline><location>HALDEN</location>"
    "<story.date norm='20240308'/></dateline></body.head><body.content><block><p>Twelve   people\ndied.</p><media><media-reference/>"
    "<media-caption><p>The dam.</p></media-caption></media><hl2>Inquiry</hl2><p>More &#8212; here.</p><table><tr><td>a</td><td>b</td>"
    "</tr></table></block></body.content></body></nitf>"
)
NEWSML = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-03-10T00:00:00Z</sent></header><itemSet><newsItem>'
    "<itemMeta><versionCreated>2024-03-09T09:00:00Z</versionCreated></itemMeta><contentMeta><by>By Orla Venn</by><headline>Dam bursts"
    '</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>no</title></head><body><h2>Sub</h2><p>Twelve died.</p></body></html></inlineXML></contentSet></newsItem><newsItem>"
    "<contentMeta><contentCreated>2024-03-08T12:00:00Z</contentCreated><headline>H</headline></contentMeta><contentSet>"
    '<inlineData contenttype="text/plain">Plain one.\n\nPlain two.</inlineData></contentSet></newsItem></itemSet></newsMessage>'
)


def kinds(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, text) for block, text in zip(found.blocks, texts(found), strict=True)]


def test_rss_items_are_articles_whether_their_html_is_escaped_or_in_cdata() -> None:
    reading = Reading()
    one, two = documents("a.rss", RSS, reading)
    assert told(one) == ("a.rss#1", date(2024, 3, 9), "pubDate", "Dam bursts & kills 12 — café")
    assert one.author == "Orla Venn"
    assert kinds(one) == [("headline", one.title), ("body", "Twelve died on Thursday, said Ida\u00a0Ray, 61.")]
    assert told(two) == ("a.rss#2", date(2024, 3, 8), "url", "Two")
    assert kinds(two) == [("headline", "Two"), ("body", "First link & more."), ("list", "one")]
    assert [problem.path for problem in reading.problems] == ["a.rss#3"]
    for found in (one, two):
        assert_places(found)
    start, end = one.source_span(one.text.index("Thursday"), one.text.index("Thursday") + 8)
    assert one.source[start:end] == "Thursday"


def test_entities_that_html_knows_are_read_and_others_stand_as_they_are() -> None:
    found = document("a.xml", "<nitf><body><body.content><p>a&nbsp;b &gta; c &amp; d</p></body.content></body></nitf>")
    assert found.text == "a\u00a0b &gta; c & d"
    assert_places(found)


def test_a_feed_without_its_declaration_is_known_by_its_first_element() -> None:
    assert [one.path for one in documents("wire.txt", RSS.partition("\n")[2])] == ["wire.txt#1", "wire.txt#2"]


def test_atom_entries_are_articles() -> None:
    found = document("a.atom", ATOM)
    assert told(found) == ("a.atom#1", date(2024, 3, 9), "published", "A B")
    assert kinds(found) == [("headline", "A B"), ("body", "Five people\u00a0died."), ("body", "Two more fled.")]
    assert_places(found)


def test_nitf_is_one_article_with_its_structure() -> None:
    found = document("a.xml", NITF)
    assert told(found) == ("a.xml", date(2024, 3, 8), "story.date", "Dam bursts")
    assert found.author == "Orla Venn"
    assert kinds(found) == [
        ("headline", "Dam bursts"),
        ("standfirst", "Twelve die"),
        ("body", "Twelve people died."),
        ("caption", "The dam."),
        ("subhead", "Inquiry"),
        ("body", "More — here."),
        ("table", "a"),
        ("table", "b"),
    ]
    assert_places(found)


def test_newsml_items_are_articles_with_xhtml_or_plain_copy() -> None:
    one, two = documents("a.xml", NEWSML)
    assert told(one) == ("a.xml#1", date(2024, 3, 9), "versionCreated", "Dam bursts")
    assert kinds(one) == [("headline", "Dam bursts"), ("subhead", "Sub"), ("body", "Twelve died.")]
    assert told(two) == ("a.xml#2", date(2024, 3, 8), "contentCreated", "H")
    assert kinds(two) == [("headline", "H"), ("body", "Plain one."), ("body", "Plain two.")]
    single = document(
        "a.xml",
        NITF.join(
            ('<?xml version="1.0"?><newsItem><contentSet><inlineXML>', "</inlineXML></contentSet></newsItem>")
        ).replace(NITF[: NITF.index("<nitf>")], ""),
    )
    assert told(single)[1:] == (date(2024, 3, 8), "story.date", "Dam bursts")


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20), min_size=1, max_size=4
    )
)
@quick
def test_every_word_of_xml_leads_to_its_place_whatever_stands_before_it(words: list[str]) -> None:
    from xml.sax.saxutils import escape

    body = "".join(f"<p>{escape(one)}<b/>&#233;\r\nx</p>" for one in words)
    found = document("a.xml", f"<nitf><body><body.content>{body}</body.content></body></nitf>")
    assert_places(found)
    assert len(found.blocks) == len(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>', "declares the entity"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "declares the entity"),
        ('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x.example/x.dtd"> %x;]><rss/>', "declares the entity"),
        ("<rss><channel><item>", "is broken XML: line 1"),
        ("<rss>&#xd800;</rss>", "is broken XML"),
        ("<rss><a x='1' x='2'/></rss>", "duplicate attribute"),
        ("<rss>" * 400, "too deep"),
        ("<playlist><track/></playlist>", "<playlist>"),
        ("<rss><channel/></rss>", "holds no article"),
        ("", "is broken XML"),
    ],
)
def test_hostile_and_foreign_xml_is_refused(text: str, words: str) -> None:
    assert words in refused(text, "a.xml").message


def test_size_and_number_of_xml_are_bounded() -> None:
    assert "too large" in refused(RSS, "a.xml", Limits(max_markup=100)).message
    assert "too many elements" in refused(RSS, "a.xml", Limits(max_elements=5)).message
    assert "too many articles" in refused(RSS, "a.xml", Limits(max_records=2)).message


def test_the_encoding_that_xml_names_is_heeded() -> None:
    text = '<?xml version="1.0" encoding="iso-8859-2"?><nitf><body><body.content><p>Łódź: 5 dead.</p></body.content></body></nitf>'
    found = document("a.xml", text.encode("iso-8859-2"))
    assert found.text == "Łódź: 5 dead."
    assert_places(found)


@given(st.integers(0, 2**32), st.sampled_from([RSS, ATOM, NITF, NEWSML]))
@quick
def test_broken_xml_is_read_or_refused_with_words(seed: int, text: str) -> None:
    for found in readable("a.xml", mutated(text.encode(), seed)):
        assert_places(found)


FEED = json.dumps(
    {
        "articles": [
            {"title": "A \u2014 B", "content": f"<p>{COPY}</p>", "date": "2024-03-09"},
            {"text": COPY + "\n\nTwo."},
        ]
    }
).encode()


@given(st.integers(0, 2**32), st.sampled_from(["a.json", "a.jsonl"]))
@quick
def test_broken_json_is_read_or_refused_with_words(seed: int, name: str) -> None:
    for found in readable(name, mutated(FEED.replace(b"}, {", b"}\n{") if name == "a.jsonl" else FEED, seed)):
        assert_places(found)
