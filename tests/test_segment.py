"""Sentences and quotations: where they begin and end, who speaks, and that no input stops them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.model import Document, Sentence, Span
from factcli.readers.published import find_published
from factcli.segment import quotations, sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(Document("x", text))]


def quoted(text: str) -> list[tuple[str, str | None]]:
    document = Document("x", text)
    found = quotations(document, sentences(document))
    return [
        (text[q.start : q.end], text[q.speaker.start : q.speaker.end] if q.speaker else None)
        for q in found
        if not q.title
    ]


def titles(text: str) -> list[str]:
    document = Document("x", text)
    return [text[q.start : q.end] for q in quotations(document, sentences(document)) if q.title]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lee met Dr. Ana Roe and Sgt. Poe.|They left.",
        "He lives in the U.S. Treasury circles matter.",
        "He moved to the U.S. The firm stayed.",
        "He came on Sept. 5 and left on Oct. 9.|Then it rained.",
        "J. K. Smith and Ann B. Poe Jr., of St. Louis, paid $2.3 million.|It was 3.5 percent more.",
        "It began at 9 p.m. Monday and 8 a.m. EST.|It ended at 5 a.m. Police came.",
        "They beat No. 5 seeds.|No. It was close.",
        "She runs Acme Inc. The firm grew.",
        "She sued Acme Ltd. in March.|Acme Co. Chief Executive Ann Poe left.",
        "It was late... They went on.|He paid [...] for it.",
        "“We won.”|Then he left.",
        "“We won,” said Ann Poe.|“It was fun.”",
        '"Why now?" he asked.|"Why?" Ann Poe asked.|"No!" the mayor said.',
        "He left (she stayed).|(Reporting by Ann Poe.)|The end.",
        "It cost 3.50 euros.|£5 was paid.|20 people came.",
        "The site example.org is down.|eBay is not.",
        'He cried: " We won . "|Then he left .',
        "The vigil at Church Ave. and E. 55th St. was calm.",
        "Is it true?|Yes!|It is.",
        "Vitamin C. It helps.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    expected = {
        "He moved to the U.S. The firm stayed.": ["He moved to the U.S.", "The firm stayed."],
        "It began at 9 p.m. Monday and 8 a.m. EST.|It ended at 5 a.m. Police came.": [
            "It began at 9 p.m. Monday and 8 a.m. EST.",
            "It ended at 5 a.m.",
            "Police came.",
        ],
        "They beat No. 5 seeds.|No. It was close.": ["They beat No. 5 seeds.", "No.", "It was close."],
        "She runs Acme Inc. The firm grew.": ["She runs Acme Inc.", "The firm grew."],
        "It was late... They went on.|He paid [...] for it.": [
            "It was late...",
            "They went on.",
            "He paid [...] for it.",
        ],
        "Vitamin C. It helps.": ["Vitamin C.", "It helps."],
    }.get(text, text.split("|"))
    assert split(text.replace("|", " ")) == expected


def test_a_headline_stands_alone_and_a_wrapped_line_goes_on() -> None:
    text = (
        "Bridge Falls Near Northern Town\nMayor calls for an inquiry\n\n"
        "A bridge near the northern town of Elmsby fell into the river on Tuesday, and\n"
        "three people were hurt, police said. The mayor, Ann Poe, called for an inquiry\n"
        "into what she called years of neglect. Work on a new bridge is to begin in\n"
        "March.\n\nA second paragraph here."
    )
    found = sentences(Document("x", text))
    assert [(s.kind, s.paragraph) for s in found] == [
        ("headline", 0), ("headline", 1), ("body", 2), ("body", 2), ("body", 2), ("body", 3)
    ]  # fmt: skip
    assert text[found[4].start : found[4].end].endswith("begin in\nMarch.")


def test_a_headline_may_have_a_full_stop_but_not_in_the_copy() -> None:
    text = "Farmers Sue Delmar Over Flooded Fields In Ferrol.\n\nThe farmers sued.\n\nAnn Marsh Told Ferrol Council.\n"
    assert [sentence.kind for sentence in sentences(Document("x", text))] == ["headline", "body", "body"]


def test_lines_that_are_paragraphs_lists_and_captions_stand_alone() -> None:
    text = (
        "A long first line that says what happened in the town of Elmsby and goes on far beyond any width"
        " of a wrapped line, it said.\r\n"
        "Photo: the bridge on Monday morning\r\n- eggs and milk\r\n- bread\r\n"
        "1. First thing\r\n2. Second thing.\r\nThe end."
    )
    assert split(text)[1:] == [
        "Photo: the bridge on Monday morning", "- eggs and milk", "- bread",
        "1. First thing", "2. Second thing.", "The end.",
    ]  # fmt: skip
    assert sentences(Document("x", text))[1].kind == "headline"


def test_metadata_and_masked_lines_are_no_sentences() -> None:
    text = "date 2023-09-09 Ann Poe won.\nPublished: 3 May 2020\n"
    text += "OSLO, May 3 (Agency) - A bus fell. See https://news.example/a.B c."
    _, _, body, masked = find_published(text)
    document = Document("x", text, body=body, masked=masked)
    assert [text[s.start : s.end] for s in sentences(document)] == [
        "Ann Poe won.",
        "A bus fell.",
        "See https://news.example/a.B c.",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We won the cup,” Smith said.", "Smith"),
        ("“We won the cup,” said Smith.", "Smith"),
        ('"We won the cup," said Ann Smith, who left.', "Ann Smith"),
        ("Smith said: “We won the cup.”", "Smith"),
        ("Mr. Smith, the mayor, told reporters: “We won the cup.”", "Mr. Smith"),
        ("Smith, 45, said in a statement: “We won the cup.”", "Smith"),
        ("“We won the cup,” according to Mr. Lee.", "Mr. Lee"),
        ("According to Lee, “we won the cup.”", "Lee"),
        ("“We won the cup,” he said.", "he"),
        ("“We won the cup,” his wife added.", "his wife"),
        ("“We won the cup,” the couple wrote on Twitter.", "the couple"),
        ("“We won the cup,” said doctor Ema Sur on Monday.", "doctor Ema Sur"),
        ("“We won the cup,” police said.", "police"),
        ("“Did we win the cup?” the mayor asked.", "the mayor"),
        ('"We won the cup, "said the doctor.', "the doctor"),
        ('" We won the cup , " he said .', "he"),
        ("‘We won the cup,’ he said in the ’70s.", "he"),
        ("'We won the cup,' Lee said. It's the workers' day.", "Lee"),
        ("The mayor said the raid was “a great success”.", "The mayor"),
        ("Smith said:\n\n“We won the cup.”", "Smith"),
        ("Lee then continues. “We won the cup.”", "Lee"),
        ("On Monday Smith said: “We won the cup.”", "Smith"),
        ("« We won the cup », said Lee.", "Lee"),
        ("“We won the cup,” said Lt. Ann Poe of the Elmsby State Police.", "Lt. Ann Poe of the Elmsby State Police"),
        ("Lee left. “We won the cup.”", None),
        ("In a statement Smith said: “We won the cup.”", None),
        ("Smith was told: “We won the cup.”", None),
        ("Smith said that Lee called it “a very sad day”.", None),
        ("“We won the cup.” Smith said he would go.", None),
        ("Ann left and said: “We won the cup.”", None),
        ("“We won the cup,” Smith left, but Lee said no.", None),
    ],
)
def test_a_speaker_is_named_only_when_the_words_say_so_plainly(text: str, speaker: str | None) -> None:
    assert [found[1] for found in quoted(text)] == [speaker]


def test_the_speaker_goes_on_behind_an_attribution_and_not_behind_other_words() -> None:
    assert quoted("“We won it,” Smith said. “It was good fun.”")[1] == ("It was good fun.", "Smith")
    assert quoted("“We won it,” Smith said. He then left. “It was good fun.”")[1] == ("It was good fun.", None)
    assert quoted("“We won it,” Smith said.\n\n“It was good fun.”")[1] == ("It was good fun.", None)


def test_a_quotation_over_paragraphs_has_one_speaker_wherever_it_is_named() -> None:
    assert quoted("Smith said: “We won the cup.\n\n“It was good fun.\n\n“We will go on.”") == [
        ("We won the cup.", "Smith"), ("It was good fun.", "Smith"), ("We will go on.", "Smith")
    ]  # fmt: skip
    assert quoted("“We won the cup.\n\n“It was good fun,” said Smith.")[0] == ("We won the cup.", "Smith")


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted("Smith said: “We won the cup.\n\nThen he left the room.") == [("We won the cup.", "Smith")]


def test_quotations_inside_quotations_come_after_them_without_a_speaker() -> None:
    assert quoted("“He told me, ‘I did it all,’ and left,” Smith said.") == [
        ("He told me, ‘I did it all,’ and left,", "Smith"), ("I did it all,", None)
    ]  # fmt: skip


def test_names_of_works_and_scare_quotes_are_no_speech() -> None:
    assert titles("She starred in “That Old House,” a film, and in “the Fall of It”.") == ["That Old House,"]
    assert titles("Police called the fire “suspicious” and he said it was “potentially dangerous” too.") == [
        "suspicious", "potentially dangerous"
    ]  # fmt: skip
    assert titles("“No,” he said. “Never.”") == []


def test_apostrophes_and_inches_open_nothing() -> None:
    assert (
        quoted(
            "In the ’90s the workers’ rights weren’t theirs; rock ’n’ roll, 'em and the '80s. A 6\" pipe, 5'10\" tall."
        )
        == []
    )


PIECES = [*"aB1 .,!?\"'“”‘’«»\n\r\t()-:…", "said", "Mr.", "U.S.", "\n\n", ". ", "” ", " “", "\x00", "\u2028"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=120).map("".join)


@given(TEXTS, st.integers(0, 3))
def test_sentences_cover_the_copy_in_order_without_overlap(text: str, body: int) -> None:
    body = min(body, len(text))
    found = sentences(Document("x", text, body=body))
    covered = body
    for number, sentence in enumerate(found):
        assert sentence.index == number
        assert covered <= sentence.start < sentence.end <= len(text)
        assert not text[covered : sentence.start].strip()
        inside = text[sentence.start : sentence.end]
        assert inside == inside.strip()
        covered = sentence.end
    assert not text[covered:].strip()
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@given(TEXTS)
def test_quotations_and_speakers_are_spans_of_the_text(text: str) -> None:
    document = Document("x", text)
    found = quotations(document, sentences(document))
    assert found == sorted(found, key=lambda q: (q.start, -q.end))
    for quotation in found:
        inside = text[quotation.start : quotation.end]
        assert inside and inside == inside.strip()
        assert "\n\n" not in inside
        if quotation.speaker:
            assert 0 <= quotation.speaker.start < quotation.speaker.end <= len(text)


@given(TEXTS, st.lists(st.integers(0, 120), max_size=6))
def test_masked_spans_take_no_copy_with_them(text: str, edges: list[int]) -> None:
    edges = sorted({min(edge, len(text)) for edge in edges})
    masked = tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    found: list[Sentence] = sentences(Document("x", text, masked=masked))
    hidden = {at for span in masked for at in range(span.start, span.end)}
    inside = {at for s in found for at in range(s.start, s.end)}
    assert all(at in inside for at in range(len(text)) if at not in hidden and not text[at].isspace())


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000, ' " ' * 50_000, "“" * 50_000, "“a”" * 15_000, "'a " * 100_000, "word " * 200_000,
        "a" * 1_000_000,
        "." * 1_000_000, ". " * 60_000, "\n" * 500_000, "\r\n" * 200_000, "A. " * 80_000, '"a," said ' * 15_000,
        "“Ab cd.\n\n" * 12_000, "".join(map(chr, range(1, 160))) * 1000, "a@" * 100_000, "http://" * 50_000,
        "1/" * 100_000,
        "“a ‘b " * 30_000, "Photo: A\n" * 30_000, "AB " * 100_000,
    ],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_hostile_input_ends_soon(text: str) -> None:
    begun = time.perf_counter()
    _, _, body, masked = find_published(text)
    document = Document("x", text, body=body, masked=masked)
    quotations(document, sentences(document))
    assert time.perf_counter() - begun < 5


def test_a_quotation_in_typographic_single_marks_goes_on_over_the_ends_of_lines() -> None:
    text = "She wrote: ‘ I’m at the march.\nThings are tense.’ She left.\n\n‘No one closed this\n\nparagraph’s mark."
    assert [words for words, _ in quoted(text)] == ["I’m at the march.\nThings are tense."]


def test_a_page_that_lost_the_space_behind_a_sentence_is_split_there_and_no_address_is() -> None:
    assert split("He died in the morning.Deputies say so.") == ["He died in the morning.", "Deputies say so."]
    assert split("See example.com, Node.js and www.ferrol.News/x today.") == [
        "See example.com, Node.js and www.ferrol.News/x today."
    ]
