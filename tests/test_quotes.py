"""Quotations across articles: what counts as the same words, whose words they are, and what is called a difference."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.align.items import make_items
from factcli.align.quotes import align_quotes
from factcli.extract import page_of
from factcli.kinds.quote.rules import quotes
from factcli.model import Claim, Document, Mention, Resolution
from factcli.relation import difference, quote_relation
from factcli.relation.spoken import compare_words, spoken, written
from factcli.resolve import resolve
from factcli.values import OneOf


def claim(words: str, speaker: str = "Ann Marsh", path: str = "a.txt", start: int = 0, **more: object) -> Claim:
    subject = Mention(speaker, 0, 0, "name", speaker, "", "person", "") if speaker else Mention("", 0, 0)
    made = Claim(
        path, "quote", "words", words, OneOf.of(words), "quote", start, start + len(words), 1, 1, words, words,
        start, 0, "quote.said", subject=subject, speaker=speaker, quoted=True,
    )  # fmt: skip
    return made._replace(**more)  # type: ignore[arg-type]


def relation(a: str, b: str) -> str:
    return quote_relation(claim(a), claim(b, path="b.txt"))


def said(text: str) -> list[tuple[str, str]]:
    return [(found.value, found.subject.name or found.subject.text) for found in quotes(page_of(Document("x", text)))]


def groups(*claims: Claim) -> list[list[str]]:
    resolution = resolve(claims)
    aligned = align_quotes(make_items(claims, resolution), resolution)
    return [[f"{item.claim.path}:{item.claim.start}" for item, _ in group.items] for group in aligned]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We’ve organised the centre’s programme", "We have organized the center's program"),
        ("They travelled towards the harbour, whilst it's open", "They traveled toward the harbor while it is open"),
        ("We re-opened all twelve wards at 6:00 p.m.", "We reopened all 12 wards at 6 pm"),
        ("I cannot say who is to blame for the crash", "I can't say who's to blame for the crash"),
        ("[w]e saw three boats near the harbour wall", "We saw three boats near the harbor wall"),
        ("Police'locked down' the area around the bank", "Police locked down the area around the bank"),
        ("It was 5 per cent of the yearly budget", "It was 5% of the yearly budget"),
        (
            "It may delay some \u00e2\x80\x94 but it doesn\u00e2\u20ac\u2122t stop us",
            "It may delay some — but it doesn't stop us",
        ),
    ],
)
def test_house_style_is_no_difference(a: str, b: str) -> None:
    like = compare_words(spoken(a), spoken(b))
    assert like.weight == "none"
    assert relation(a, b) in ("same", "compatible")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The letters were written for the judge alone to read", "written for the judge alone", "compatible"),
        ("I think that the minister lied to parliament twice", "The minister lied to parliament twice", "compatible"),
        ("Rain fell, as it does here in May, on the burnt hills", "Rain fell … on the burnt hills", "compatible"),
        ("We have seen this road flood and we will see it again", "We have seen this road flood, and will see it again",
         "compatible"),
        ("We will not sell the club this season", "We will sell the club this season", "disjoint"),
        ("The pilot saw two lights over the hills", "The pilot saw three lights over the hills", "disjoint"),
        ("We found that all the money has been returned", "We found that the money has been returned",
         "disjoint"),
        ("The fire spread very fast through the upper floors", "The water ran slowly into the lower rooms", "none"),
        ("It is a sad day", "It is a great day", "none"),
    ],
)  # fmt: skip
def test_cuts_are_the_same_words_and_changed_words_are_not(a: str, b: str, expected: str) -> None:
    assert relation(a, b) == expected
    assert quote_relation(claim(b, path="b.txt"), claim(a)) == expected


def test_the_difference_is_told_in_the_words_as_written() -> None:
    a, b = (
        claim("It's the club's debts that we regret today"),
        claim("It's the club's losses we regret today", path="b.txt"),
    )
    assert difference(a, b) == "the words differ: “debts that” in a.txt against “losses” in b.txt"
    other = claim("The club will be sold to its own supporters in June", "Tom Tull", "b.txt")
    one = claim("The club will be sold to its own supporters in June")
    assert difference(one, other) == "the same words, spoken by Ann Marsh in a.txt and by Tom Tull in b.txt"


def test_another_speaker_counts_only_where_both_are_people_and_the_words_are_their_own() -> None:
    words = "The club will be sold to its own supporters in June"
    one = claim(words)
    assert quote_relation(one, claim(words, "Tom Tull", "b.txt")) == "disjoint"
    assert quote_relation(one, claim(words, "", "b.txt")) == "same"
    assert quote_relation(one, claim(words, "Marsh", "b.txt")) == "same"
    assert quote_relation(one, claim(words, "Ann Marshe", "b.txt")) == "same"
    company = Mention("the company", 0, 0, "nominal", "", "company", "organisation")
    assert quote_relation(one, claim(words, "the company", "b.txt", subject=company)) == "same"
    formula = "Our thoughts and prayers are with the family of the victim"
    assert quote_relation(claim(formula), claim(formula, "Tom Tull", "b.txt")) == "none"


def test_a_headline_never_makes_a_conflict_of_wording() -> None:
    headline = claim("The pilot saw three lights over the hills", path="b.txt", headline=True)
    assert quote_relation(claim("The pilot saw two lights over the hills"), headline) == "none"


def test_one_article_is_never_in_conflict_with_itself_over_words() -> None:
    one = claim("The pilot saw two lights over the hills")
    assert quote_relation(one, claim("The pilot saw three lights over the hills", start=90)) == "none"


def test_pieces_of_one_utterance_are_one_group_and_two_utterances_are_two() -> None:
    assert groups(
        claim("We never closed the gate, and we regret that this accident happened"),
        claim("We never closed the gate", path="b.txt"),
        claim("And we regret if this accident happened", path="b.txt", start=50),
        claim("The gate was built by my grandfather in 1950", path="b.txt", start=99),
    ) == [["a.txt:0", "b.txt:0", "b.txt:50"], ["b.txt:99"]]


def test_an_article_that_has_both_wordings_tells_two_utterances_apart() -> None:
    first, second = "The pilot saw two lights over the hills", "The pilot saw three lights over the hills"
    found = groups(claim(first), claim(first, path="b.txt"), claim(second, path="b.txt", start=90))
    assert found == [["a.txt:0", "b.txt:0"], ["b.txt:90"]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Marsh runs the club. “We will not sell the ground,” Ms Marsh said.", "Ann Marsh"),
        ("Ann Marsh met Tom Tull. “Lee Poe will not sell the ground,” she said.", "Ann Marsh"),
        ("“We will not sell the ground,” said Lt. Tom Tull of the Elmsby Police.", "Tom Tull"),
        ("“We will not sell the ground,” club owner Tom Tull said.", "Tom Tull"),
        ("Actress Ann Marsh left. “We will not sell the ground,” the actress said.", "Ann Marsh"),
        ("Ann Marsh left. “We will not sell the ground,” Elmsby Police said.", "Elmsby Police"),
        ("Ann Marsh left. “We will not sell the ground,” a witness said.", "a witness"),
        ("Ann Marsh and Tom Tull left. “We will not sell the ground,” they said.", "they"),
    ],
)
def test_the_speaker_is_the_person_meant_or_the_words_as_they_stand(text: str, speaker: str) -> None:
    assert [who for _, who in said(text)] == [speaker]


def test_a_pronoun_that_fits_two_people_keeps_both() -> None:
    text = "Tom Marsh met Paul Tull on Monday. “We will not sell the ground,” he said."
    (found,) = quotes(page_of(Document("x", text)))
    assert [mention.name for mention in found.readings] == ["Tom Marsh", "Paul Tull"]


def test_each_sentence_is_a_claim_and_the_inner_quotation_is_part_of_the_outer() -> None:
    text = "“We lost the game. He told me, ‘Run for the gate now,’ and I ran,” said Ann Marsh."
    assert [words for words, _ in said(text)] == [
        "We lost the game",
        "He told me, 'Run for the gate now,' and I ran",
    ]


PIECES = ["we", "did", "not", "sell", "the", "old", "ground", "on", "Monday", "…", "[it]", "12", "can't", "who's"]
WORDS = st.lists(
    st.sampled_from(
        ["we", "did", "not", "sell", "the", "old", "ground", "on", "Monday", "…", "[it]", "12", "can't", "who's"]
    ),
    max_size=30,
)


@given(WORDS, WORDS)
def test_comparing_is_symmetric_in_weight_and_a_text_equals_itself(left: list[str], right: list[str]) -> None:
    a, b = spoken(" ".join(left)), spoken(" ".join(right))
    assert compare_words(a, a).weight == "none"
    assert compare_words(a, a).common == compare_words(a, a).shorter
    like = compare_words(a, b)
    assert like.content <= like.common <= like.shorter
    assert all(0 <= i <= j <= len(a) and 0 <= k <= m <= len(b) for i, j, k, m in like.edits)
    written(" ".join(left), 0, len(a))


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert all(token and token == token.strip() for token in spoken(text))


def test_many_quotations_are_aligned_in_little_time() -> None:
    vocabulary = ["q" + "".join(chr(97 + int(digit)) for digit in f"{n:03d}") for n in range(401)]
    texts = [" ".join(vocabulary[(n * step + step) % 401] for step in (1, 3, 7, 11, 19, 31, 47)) for n in range(3000)]
    items = make_items([claim(text, path=f"{n}.txt") for n, text in enumerate(texts)], Resolution((), {}))
    begun = time.perf_counter()
    align_quotes(items, Resolution((), {}))
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It has a range of more than 1,300 km (810 miles", "It has a range of more than 1,300 kilometres"),
        ("The gusts reached 90 mph along the whole quay", "The gusts reached 90 miles per hour along the whole quay"),
        (
            "The gusts reached 90km/h along the whole quay",
            "The gusts reached 90 kilometers an hour along the whole quay",
        ),
        ("The men by the toll house were from the north", "The men by the toll house we're from the north"),
        ("There is where each of those families is from", "There is where each of those families was from"),
        ("It is a plan to build three bridges", "It came late, for all of us who wait, a plan to build three bridges"),
    ],
)
def test_units_brackets_and_slips_of_who_took_the_words_down_are_no_difference(a: str, b: str) -> None:
    assert relation(a, b) in ("same", "compatible")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Fully loaded this lorry drives more than 1,300 km (810 miles",
            "Fully loaded this lorry drives more than 1,900 km",
        ),
        ("The men by the toll house were from the north", "The men by the toll house were not from the north"),
        ("The doctors say you're going to walk again soon", "The doctors say he's going to walk again soon"),
        (
            "The gusts reached 90 mph along the whole quay",
            "The gusts reached 90 kilometers per hour along the whole quay",
        ),
    ],
)
def test_other_figures_units_and_people_are_a_difference(a: str, b: str) -> None:
    assert relation(a, b) == "disjoint"


def test_words_given_to_two_people_by_a_pronoun_in_each_article_are_no_conflict() -> None:
    he = Mention("he", 0, 0, "pronoun", "Tom Tull", "", "person", "m")
    other = Mention("he", 0, 0, "pronoun", "Paul Ray", "", "person", "m")
    words = "I have never seen three bridges fall in a single night before"
    one = claim(words, "Tom Tull")._replace(subject=he)
    two = claim(words, "Paul Ray", "b.txt")._replace(subject=other)
    assert quote_relation(one, two) == "same"
    assert quote_relation(one, claim(words, "Paul Ray", "b.txt")) == "disjoint"


def test_a_phrase_agrees_only_where_the_sentences_are_about_one_thing() -> None:
    def told(sentence: str, path: str) -> Claim:
        return claim("shocking state", "", path, rule="quote.phrase", sentence=sentence)

    one = told("The bridge over the Rook was in a “shocking state” for years, engineers wrote.", "a.txt")
    assert (
        quote_relation(one, told("Engineers found the Rook bridge in a “shocking state” for years.", "b.txt")) == "same"
    )
    assert quote_relation(one, told("The clinic at Pell is in a “shocking state”, nurses wrote.", "b.txt")) == "none"
