"""What is settable about reading: limits, the names of fields, the order of dates; and what folders hold besides articles."""

# ruff: noqa: E501 - a feed is best seen as it is written

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcli import pipeline
from factcli.cli import run
from factcli.config import Options
from factcli.config.files import load
from factcli.config.layers import Configuration, layered
from factcli.config.limits import Limits
from factcli.config.settings import SETTINGS
from factcli.errors import FactcliError
from factcli.readers import Reading
from factcli.readers.records import FIELDS
from reading import document, documents
from test_config import write

MAIN = [sys.executable, "-m", "factcli"]
PAGE = "<!doctype html><html><body><article><h1>Fire in Harwick</h1><p>{} people died in the fire in Harwick, police said.</p></article></body></html>"
NAVIGATION = (
    "<!doctype html><html><head><title>The Harwick Post</title></head><body><nav><a href='/'>Home</a></nav><main><ul>"
    "<li><a href='/1'>Twelve people died in the fire</a></li><li><a href='/2'>The mayor, 44, resigns</a></li></ul></main></body></html>"
)
TEASERS = (
    "<!doctype html><html><body><h1>The Harwick Post</h1><div><h2><a href='/1'>Twelve people died in the fire</a></h2>"
    "<h2><a href='/2'>The mayor, 44, resigns</a></h2></div></body></html>"
)

pytestmark = pytest.mark.usefixtures("alone")


def configured(text: str) -> Configuration:
    return layered(load(str(write("factcli.toml", text))))


def table(name: str) -> dict[str, Any]:
    """The settings of a table and their defaults."""
    return {s.name.removeprefix(f"{name}."): s.default for s in SETTINGS if s.name.startswith(f"{name}.")}


# Limits


def test_every_limit_is_a_setting_with_its_default_and_every_field_of_a_record_is_one() -> None:
    assert table("limits") == {name.replace("_", "-"): value for name, value in Limits()._asdict().items()}
    assert list(table("json")) == list(FIELDS)
    assert configured("").options().limits == Limits()
    assert configured("").options().json_fields == ()


@pytest.mark.parametrize(
    ("config", "message", "hint"),
    [
        ("[limits]\nmax-bytes = 0", "factcli.toml, line 2: limits.max-bytes: 0 is out of range", "from 1 up"),
        ("[limits]\nmax-pages = -3", "factcli.toml, line 2: limits.max-pages: -3 is out of range", "from 1 up"),
        ('[limits]\nmax-text = "1 MB"', 'limits.max-text: "1 MB" is not a whole number from 1 up', ""),
        ("[limits]\nmax-depth = 2.5", 'limits.max-depth: "2.5" is not a whole number from 1 up', ""),
        ("[limits]\nmax-records = true", "limits.max-records: true is not a whole number from 1 up", ""),
        ("[limits]\nmax-byte = 1", "limits.max-byte: there is no such setting", "did you mean 'max-bytes'?"),
        ("max-bytes = 1", "max-bytes: there is no such setting", "stands in the table [limits]"),
        ("limits = 3", "limits: this is a table", "write [limits]"),
        ("[json]\ntext = 3", "factcli.toml, line 2: json.text: 3 is not a list of texts", ""),
        ("[json]\ntext = []", "json.text: the list is empty", "leave the key out"),
        ('[json]\ntitle = ["a", ""]', 'json.title[2]: "" is not a text', ""),
        ("[json]\nheadline = 'hed'", "json.headline: there is no such setting", ""),
    ],
)
def test_a_wrong_limit_or_field_is_an_error_that_names_its_key(config: str, message: str, hint: str) -> None:
    with pytest.raises(FactcliError) as caught:
        configured(config)
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("limit", "name", "text", "message"),
    [
        ("max-bytes = 20", "a.txt", "Two people died in the fire.", "is too large: 28 bytes, the limit is 20"),
        ("max-text = 10", "a.json", '{"text": "Two people died."}', "holds too much copy"),
        ("max-markup = 50", "a.html", PAGE, "is too large a page"),
        (
            "max-markup = 50",
            "a.xml",
            "<rss><channel><item><title>Two died</title></item></channel></rss>",
            "the limit is 50",
        ),
        ("max-markdown = 10", "a.md", "Two people died in the fire.", "the limit is 10"),
        ("max-elements = 3", "a.html", PAGE, "has too many elements: the limit is 3"),
        ("max-depth = 2", "a.json", '{"text": {"html": {"value": "Two died."}}}', "the limits are 2 and 3,000,000"),
        ("max-records = 1", "a.json", '[{"text": "One died."}, {"text": "Two died."}]', "holds too many articles"),
    ],
)
def test_a_limit_that_is_set_reaches_the_readers_of_a_run(
    limit: str, name: str, text: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(name, text)
    assert run(["check", name]) == 0
    write("factcli.toml", f"[limits]\n{limit}\n")
    capsys.readouterr()
    assert run(["check", name]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"factcli: {name}: ") and message in said


def test_limits_and_fields_travel_to_other_processes() -> None:
    options = configured("[limits]\nmax-bytes = 60\n[json]\ntext = 'story.copy'\n").options()
    assert pickle.loads(pickle.dumps(options)) == options
    write("d/a.json", '{"text": "no", "story": {"copy": "Two people died."}}')
    write("d/b.json", '{"text": "no", "story": {"copy": "Two people died in the fire in Harwick."}}')
    for jobs in (1, 2):
        found = pipeline.claims(["d"], options._replace(jobs=jobs))
        assert [document.text for document in found.documents] == ["Two people died."]
        assert [(p.path, p.message) for p in found.problems] == [
            ("d/b.json", "is too large: 76 bytes, the limit is 60")
        ]


# The names of fields


def test_the_names_of_fields_are_set_in_the_configuration() -> None:
    options = configured(
        "[json]\ntext = ['story.full', 'copy']\ntitle = 'hed'\nstandfirst = 'dek'\npublished = 'meta.day'\n"
        "author = ['credits.name']\nurl = 'canonical'\n"
    ).options()
    record = {
        "text": "Not this.",
        "title": "Nor this",
        "story": {"full": "Two people died."},
        "hed": "Fire",
        "dek": "A mill burnt.",
        "meta": {"day": "2024-03-09"},
        "credits": {"name": "Ida Solheim"},
    }
    write("a.json", json.dumps(record))
    [found] = pipeline.claims(["a.json"], options).documents
    assert [found.text[block.start : block.end] for block in found.blocks] == [
        "Fire",
        "A mill burnt.",
        "Two people died.",
    ]
    assert (found.published, found.title, found.author) == (date(2024, 3, 9), "Fire", "Ida Solheim")
    write("a.json", '{"copy": "Two people died.", "canonical": "https://paper.example/2024/03/10/x"}')
    [found] = pipeline.claims(["a.json"], options).documents
    assert (found.published, found.published_from) == (date(2024, 3, 10), "url")


@pytest.mark.parametrize("names", [("fields.copy",), ("copy",)])
def test_a_name_that_is_set_may_lead_from_the_outside_of_a_record_or_from_what_it_wraps(names: tuple[str, ...]) -> None:
    text = '{"id": 7, "fields": {"copy": "Two people died.", "text": "Not this."}}'
    for written in (text, f"[{text}]", f"{text}\n{text}"):
        for found in documents("a.json", written, Reading(fields={"text": names})):
            assert found.text == "Two people died."


def test_a_record_without_the_fields_that_are_set_says_which_names_were_looked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("factcli.toml", "[json]\ntext = 'copy'\n")
    write("a.json", '{"text": "Two people died."}')
    assert run(["check", "a.json"]) == 2
    assert "its names are text; known are copy\n" in capsys.readouterr().err


# The order of dates


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "---\ntitle: Fire\npublished: 03/04/2023\n---\n\nTwo people died.\n"),
        ("a.md", "+++\ndate = '03.04.2023'\n+++\n\nTwo people died.\n"),
        ("a.html", '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "03/04/2023"}</script></head><body><p>Two people died.</p></body></html>'),
        ("a.html", '<html><head><meta property="article:published_time" content="03/04/2023 10:00"></head><body><p>Two people died.</p></body></html>'),
        ("a.html", '<html><body><p>Two people died.</p><time datetime="03/04/2023">Monday</time></body></html>'),
        ("a.json", '{"text": "Two people died.", "published": "03/04/2023"}'),
        ("a.jsonl", '{"text": "Two people died.", "published": "03/04/2023"}'),
        ("a.xml", "<rss><channel><item><description>Two people died.</description><pubDate>03/04/2023</pubDate></item></channel></rss>"),
        ("a.xml", "<feed><entry><published>03/04/2023</published><content>Two people died.</content></entry></feed>"),
        ("a.xml", '<nitf><head><docdata><date.issue norm="03/04/2023"/></docdata></head><body><body.content><p>Two people died.</p></body.content></body></nitf>'),
    ],
)  # fmt: skip
def test_a_day_in_figures_in_a_field_is_read_in_the_order_that_is_set_and_without_one_not_at_all(
    name: str, text: str
) -> None:
    assert document(name, text).published is None
    assert document(name, text, Reading(date_order="dmy")).published == date(2023, 4, 3)
    assert document(name, text, Reading(date_order="mdy")).published == date(2023, 3, 4)
    plain = text.replace("03/04/2023", "13/04/2023").replace("03.04.2023", "13.04.2023")
    assert document(name, plain, Reading(date_order="mdy")).published == date(2023, 4, 13)


def test_the_order_of_an_outlet_dates_its_fields_too() -> None:
    options = configured('date-order = "mdy"\n[[outlets]]\npaths = ["uk/"]\ndate-order = "dmy"\n').options()
    for folder in ("uk", "us"):
        write(f"{folder}/a.md", "---\ndate: 03/04/2023\n---\n\nTwo people died.\n")
        write(f"{folder}/b.json", '{"text": "Two people died.", "date": "03/04/2023"}')
    found = pipeline.claims(["uk", "us"], options).documents
    assert [(one.path, one.published) for one in found] == [
        ("uk/a.md", date(2023, 4, 3)),
        ("uk/b.json", date(2023, 4, 3)),
        ("us/a.md", date(2023, 3, 4)),
        ("us/b.json", date(2023, 3, 4)),
    ]


# Files that hold no article

NO_ARTICLES = {
    "package.json": ('{"name": "site", "description": "A site with 12 pages."}', ""),
    "dataset.json": ('{"name": "Deaths", "description": "Counts 12 dead.", "datePublished": "2024-03-09"}', ""),
    "list.json": ('[{"name": "one", "description": "A tool for 12 people."}, {"name": "two", "description": "Another."}]', ""),
    "labels.json": ('{"story": "X1", "summary": "Counts 12 dead.", "facts": [{"value": 12}]}', ""),
    "settings.json": ('{"colour": "red", "width": 12}', "the record has no text"),
    "empty.json": ("[]", "holds no article"),
    "numbers.jsonl": ('{"a": 1}\n{"a": 2}\n', "the record has no text"),
    "pom.xml": ("<project><name>site</name></project>", "is XML of a sort that is not read (<project>)"),
    "bare.rss": ("<rss><channel><title>The Post</title></channel></rss>", "holds no article"),
    "index.html": (NAVIGATION, "holds no article"),
    "drawn.html": ("<html><body><div id='app'></div><script>draw()</script></body></html>", "holds no article"),
    "teasers.html": (TEASERS, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_file_without_an_article_is_passed_over_in_a_folder_and_verbose_says_so(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("d/story.txt", "Two people died in the fire.\n")
    write(f"d/{name}", NO_ARTICLES[name][0])
    report = pipeline.check(["d"], Options())
    assert ([one.path for one in report.documents], report.problems) == (["d/story.txt"], ())
    assert [passed.path for passed in report.passed] == [f"d/{name}"]
    assert run(["check", "d"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["check", "--verbose", "d"]) == 0
    assert f"factcli: passed over d/{name}: {report.passed[0].message}\n" in capsys.readouterr().err


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_file_without_an_article_that_is_named_is_an_error_unless_it_has_words_that_can_be_read(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text, message = NO_ARTICLES[name]
    write("d/story.txt", "Two people died in the fire.\n")
    write(f"d/{name}", text)
    for paths in ([f"d/{name}"], ["d", f"d/{name}"]):
        assert run(["check", *paths]) == (2 if message else 0)
        said = capsys.readouterr().err
        assert message in said
        assert said.startswith(f"factcli: d/{name}") if message else said == ""


def test_a_folder_in_which_no_file_holds_an_article_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    write("d/index.html", NAVIGATION)
    write("d/pom.xml", NO_ARTICLES["pom.xml"][0])
    for command in ("check", "extract"):
        assert run([command, "d"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == ("factcli: no file holds an article\n  hint: d/index.html: holds no article (and 1 more)\n")


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "Fire", "description": "Two people died.", "publishedAt": "2024-03-09"}, {"title": "More", "description": "One fled."}]',
        '[{"description": "Two people died."}, {"text": "One fled."}]',
        '[{"description": "Two people died.", "url": "https://paper.example/2024/03/09/x"}]',
        '{"title": "Fire", "text": "Two people died."}',
        PAGE,
    ],
)  # fmt: skip
def test_feeds_of_summaries_and_pages_with_an_article_are_read_in_folders_too(text: str) -> None:
    name = "a.html" if text == PAGE else "a.json"
    write(f"d/{name}", text)
    named, found = pipeline.claims([f"d/{name}"], Options()), pipeline.claims(["d"], Options())
    assert named == found
    assert named.documents and not named.problems


def test_broken_lines_in_a_folder_are_named_and_the_summaries_beside_them_are_read() -> None:
    write("d/a.jsonl", '{"description": "Two people died."}\n{"description"\n{"description": "One fled."}\n')
    found = pipeline.claims(["d"], Options())
    assert [one.path for one in found.documents] == ["d/a.jsonl#1", "d/a.jsonl#3"]
    assert [one.path for one in found.problems] == ["d/a.jsonl#2"]


def test_a_broken_file_in_a_folder_is_an_error_all_the_same() -> None:
    write("d/a.json", '{"text": "Two people died."')
    write("d/b.xml", "<rss><channel>")
    assert [one.path for one in pipeline.check(["d"], Options()).problems] == ["d/a.json", "d/b.xml"]


# Closed outputs


def closed(what: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of the command with some of its standard streams closed by the shell."""
    line = f'exec "$@" {what}'
    return subprocess.run(["sh", "-c", line, "sh", *MAIN, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
def test_a_standard_output_that_is_closed_is_an_error_without_a_traceback() -> None:
    write("a.txt", "Two people died in the fire.\n")
    for arguments in (["check", "a.txt"], ["--version"]):
        done = closed(">&-", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "factcli: cannot write to standard output: it is closed\n  hint: write to a file with -o FILE\n"
        )


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
def test_a_run_that_needs_no_standard_stream_does_not_miss_it() -> None:
    write("a.txt", "Two people died in the fire.\n")
    done = closed(">&- <&-", "check", "--format", "json", "-o", "a.out", "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(Path("a.out").read_text(encoding="utf-8"))["summary"]["documents"] == 1
    done = closed("2>&-", "check", "a.txt")
    assert (done.returncode, done.stdout[:11]) == (0, "1 document,")
    done = closed("<&-", "check", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcli: cannot read standard input: it is closed\n")
