"""Names: what the name finder makes of capitals, and when two spellings are called one name."""

from __future__ import annotations

from datetime import date

import pytest

from factcli.align.names import align_names
from factcli.extract import page_of
from factcli.kinds.name.rules import spellings
from factcli.model import Claim, Document
from factcli.resolve import resolve
from factcli.resolve.linkage import references
from factcli.resolve.spelling import find_variants, variants
from factcli.resolve.words import parts_of, sound, variant


def claims(*texts: str) -> list[Claim]:
    found: list[Claim] = []
    for number, text in enumerate(texts):
        found += spellings(page_of(Document(f"{number}.txt", text, date(2023, 9, 9), "header")))
    return found


def names(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.key) for name in page_of(Document("a.txt", text)).names.found]


def spelled(text: str) -> list[str]:
    return [name for name, _ in names(text)]


def found(*texts: str) -> list[tuple[str, str, bool]]:
    return [(pair.a, pair.b, pair.firm) for pair in find_variants(claims(*texts))]


def test_a_title_within_a_run_of_capitals_parts_the_office_from_the_person() -> None:
    text = "On a wet morning in Leeds, Harbour City Mayor Greta Lund resigned before the vote."
    assert spelled(text) == ["Leeds", "Harbour City", "Greta Lund"]
    assert spelled("They met and thanked Deputy Prime Minister Oskar Lind before they left again for the airport.") == [
        "Oskar Lind"
    ]
    assert spelled(
        "They met and thanked West Riding Police Lt. Oskar Lind before they left again for the airport."
    ) == ["West Riding Police", "Oskar Lind"]


def test_a_title_that_begins_the_name_of_an_institution_stays_in_it() -> None:
    assert spelled("A suit by the Justice Department was dropped.") == ["Justice Department"]
    assert spelled("She was taken to St. Olave Hospital.") == ["St. Olave Hospital"]


@pytest.mark.parametrize("word", ["Authorities", "Supposedly", "I'm", "We've", "Please"])
def test_the_first_word_of_a_sentence_is_no_name_for_its_capital(word: str) -> None:
    assert spelled(f"Greta Lund left. {word} nobody knew. The authorities please.") == ["Greta Lund"]


def test_a_first_word_is_a_name_when_the_document_names_somebody_so() -> None:
    assert names("Peter Brown fell. Brown was unhurt.")[1] == ("Brown", "Peter Brown")
    assert spelled("Sandqvist told reporters. Nothing more.") == ["Sandqvist"]


def test_a_hyphenated_name_keeps_its_form() -> None:
    assert names("The winger was Jean-Luc Ferrand.") == [("Jean-Luc Ferrand", "Jean-Luc Ferrand")]


def test_one_claim_a_spelling_with_the_first_place_in_the_copy_and_the_evidence_beside_it() -> None:
    (full, short, other) = claims("Surgeon Greta Lund, 51, met Oskar Lind. Lund smiled. Greta Lund left.")
    assert (full.value, full.start, full.frame.head, full.frame.scope) == (
        "Greta Lund",
        8,
        "surgeon",
        ("2 times", "aged 51"),
    )
    assert full.frame.participants == ("Oskar Lind",)
    assert (other.value, other.subject.name) == ("Lund", "Greta Lund")
    assert short.value == "Oskar Lind"


def test_accents_legal_forms_and_house_style_are_no_difference() -> None:
    assert parts_of("Nordfjord Shipping Ltd.") == parts_of("Nordfjörd Shipping Limited")
    assert parts_of("World Organisation Centre") == parts_of("World Organization Center")
    assert parts_of("Mt. Ardal") == parts_of("Mount Ardal")
    assert parts_of("O’Hara") == parts_of("O'Hara")


def test_plurals_demonyms_and_known_places_are_no_slips() -> None:
    assert variant("hefling", "heffling")
    assert not variant("brazil", "brazilian")
    assert not variant("lund", "lunds")
    assert not variant("austria", "australia")
    assert not variant("lund", "rund")  # another first letter
    assert not variant("lee", "li")


def test_names_that_sound_alike_are_told_from_names_that_do_not() -> None:
    for one, two in [("sara", "sarah"), ("jon", "john"), ("erik", "eric"), ("stephen", "steven"), ("bettie", "betty")]:
        assert sound(one) == sound(two)
    for one, two in [("anna", "anne"), ("maria", "marie"), ("mary", "mark")]:
        assert sound(one) != sound(two)


def test_full_names_that_differ_in_one_rare_part_are_a_firm_conflict() -> None:
    assert found("They chose Ivo Hallvorsen.", "They chose Ivo Halvorsen.") == [
        ("Ivo Hallvorsen", "Ivo Halvorsen", True)
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mary Smith won.", "Mark Smith won."),  # sex
        ("We met Anna Kovacs.", "We met Anne Kovacs."),  # two usual names
        ("We met Corin Hale, 19.", "We met Corrin Hale, 54."),  # age
        ("We met Corin Hale and Corrin Hale.", "We met Corin Hale."),  # one sentence
        ("They played Hansen.", "They played Hanson."),  # bare, and nothing else to tell
        ("Greta Lund chairs the Lund Group.", "Greta Lunden left."),  # more than letters differ
    ],
)
def test_likeness_without_context_or_against_evidence_is_no_conflict(one: str, two: str) -> None:
    assert found(one, two) == []


def test_a_slip_in_an_article_that_has_the_name_right_elsewhere_is_tentative() -> None:
    text = "Kamil Grayson was fined. Grayson appealed. Greyson said nothing. Grayson left the court."
    assert found(text) == [("Greyson", "Kamil Grayson", False)]


def test_a_bare_given_name_beside_the_family_name_is_firm() -> None:
    one = "Among them was Annabeth Gale, sister of the dead man."
    two = "Tom Gale died. Gale's sister Annabet was there."
    assert ("Annabet", "Annabeth Gale", True) in found(one, two)


def test_spellings_apart_and_together_are_a_conflict_but_capitals_throughout_are_none() -> None:
    assert found("We saw Blue Fin Fisheries.", "We saw Bluefin Fisheries.") == [
        ("Blue Fin Fisheries", "Bluefin Fisheries", True)
    ]
    assert found("We saw BLUEFIN FISHERIES.", "We saw Bluefin Fisheries.") == []


def test_a_handle_a_name_at_birth_and_a_quoted_slip_are_no_spellings() -> None:
    assert (
        found("We met Corin Hale.", "Ask @CorrinHale. The man was born Corrin Hale. He signed Corrinn Hale (sic).")
        == []
    )


def test_variants_give_references_that_ages_can_meet_through() -> None:
    story = claims("They chose Ivo Hallvorsen.", "They chose Ivo Halvorsen.")
    refs = references(story)
    ((i, j, level, reasons),) = variants(refs, story)
    assert {refs[i].name, refs[j].name} == {"Ivo Hallvorsen", "Ivo Halvorsen"}
    assert level == "spelling variant"
    assert reasons


def test_groups_hold_the_spellings_that_differ_and_nothing_that_is_spelled_one_way() -> None:
    story = claims(
        "They chose Ivo Hallvorsen in Bergen.", "They chose Ivo Halvorsen in Bergen.", "Ivo Halvorsen was chosen."
    )
    (group,) = align_names(story, resolve(story))
    assert sorted(item.claim.value for item, _ in group.items) == ["Ivo Hallvorsen", "Ivo Halvorsen", "Ivo Halvorsen"]
    assert not group.tentative
    assert not group.agrees(group.items[0][0].claim)


def test_a_story_of_many_names_takes_time_in_proportion() -> None:
    texts = [
        f"Reporter Ada{chr(97 + i % 26)}x{'q' * (i % 7)} Lund{chr(97 + i // 26)} met the Port Council."
        for i in range(200)
    ]
    assert isinstance(found(*texts), list)


def test_a_month_that_is_a_given_name_is_the_month_beside_a_figure_or_a_preposition() -> None:
    assert names("She was convicted in June 1998, and again last April.") == []
    assert names("He was charged on 3 May and freed in August.") == []
    assert names("The singer was June Harrow.") == [("June Harrow", "June Harrow")]


def test_an_office_with_of_is_parted_from_who_holds_it() -> None:
    assert spelled("They met Chief of Staff Ann Marsh.") == ["Ann Marsh"]
    assert spelled("They met Mayor of Leeds Ann Marsh.") == ["Leeds", "Ann Marsh"]
    text = "They later met the Chairman of Harbour Lights Trust and left the room again with a few of the papers."
    assert spelled(text) == ["Harbour Lights Trust"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At noon Harlow County Coroner Lisa Tull was called to the quay where it lay.",
            ["Harlow County", "Lisa Tull"],
        ),
        ("At noon Superior Court Judge Robert Lund set the bail in the open court.", ["Superior Court", "Robert Lund"]),
        (
            "At noon the Elmsby Security Adviser Lisa Tull came to the quay with others.",
            ["Elmsby Security", "Lisa Tull"],
        ),
        ("At noon Deputy Fire Chief Robert Lund came to the quay with the others.", ["Robert Lund"]),
        (
            "At noon Harlow County Coroner Zeph Tull was called to the quay where it lay.",
            ["Harlow County", "Zeph Tull"],
        ),
        (
            "At noon the Harlow County Coroner Trust Fund was opened to those who wait.",
            ["Harlow County Coroner Trust Fund"],
        ),
        ("At noon the Major Harris Park was opened to those who had been waiting.", ["Harris Park"]),
        ("At noon the Mary Queen Elizabeth Hospital was full of those hurt.", ["Mary Queen Elizabeth Hospital"]),
        ("At noon they thanked Dean Martin Lund for what he had done there.", ["Dean Martin Lund"]),
    ],
)
def test_an_office_before_a_given_name_parts_the_place_from_the_person(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_buttons_credits_and_adverbs_are_no_part_of_a_name() -> None:
    assert spelled("Buy Photo Jonathan Lund was held while the others fled from it.") == ["Jonathan Lund"]
    assert spelled("We saw Christian Lund Provided by family while others were there.") == ["Christian Lund"]
    assert spelled("Additionally Jerry Lund was charged with having been there.") == ["Jerry Lund"]
    assert spelled("At noon Robert Lund, the special agent in Charge, met the Chief of Staff on the quay.") == [
        "Robert Lund"
    ]
    assert spelled("Waverly Hills Sanatorium is old and somewhat worn with damp.") == ["Waverly Hills Sanatorium"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Georgia Bureau of Inquiry", "organisation"),
        ("Austin Tull County EMS", "organisation"),
        ("Wayne Circuit", "organisation"),
        ("George W. Lund Blvd", "place"),
        ("Martin Lund Drive", "place"),
        ("Samuel Tull Houses", "place"),
        ("Ann B. Lane", "person"),
        ("Grace Park", "person"),
    ],
)
def test_a_given_name_in_front_makes_no_person_of_an_office_or_a_road(name: str, kind: str) -> None:
    [one] = page_of(Document("a.txt", f"They had come to see {name} before it was too late.")).names.found
    assert one.kind == kind


def test_forms_of_one_given_name_are_one_person_whom_articles_can_agree_on() -> None:
    both = claims("Benjamin Tarreck, 47, spoke in Leeds.", "Binyamin Tarreck, 47, spoke in Leeds.")
    assert found("Benjamin Tarreck, 47, spoke in Leeds.", "Binyamin Tarreck, 47, spoke in Leeds.") in (
        [],
        [("Benjamin Tarreck", "Binyamin Tarreck", False)],
    )
    assert len({entity.name for entity in resolve(both).entities if "Tarreck" in entity.name}) == 1
    apart = claims("Michael Tarreck, 47, met Mikhail Tarreck, 71.", "Mikhail Tarreck, 71, spoke in Leeds.")
    assert len({entity.name for entity in resolve(apart).entities if "Tarreck" in entity.name}) == 2


def test_forms_that_several_articles_use_are_no_difference() -> None:
    one, two = "Sergei Lukov, 47, spoke in Leeds.", "Sergey Lukov, 47, spoke in Leeds."
    assert found(one, two) == [("Sergei Lukov", "Sergey Lukov", False)]
    assert found(one, one, two, two) == []


def test_a_surname_with_the_arabic_article_is_whole_and_known_without_it() -> None:
    text = "President Abdul Karim al-Tull spoke on Monday. Mr. Tull left before noon."
    assert names(text)[0] == ("Abdul Karim al-Tull", "Abdul Karim al-Tull")
    assert names(text)[-1][1] == "Abdul Karim al-Tull"


def test_an_office_of_an_officer_is_one_name_and_jr_ends_one() -> None:
    assert spelled("The Ferrol County Sheriff's Office said two men fled.") == ["Ferrol County Sheriff's Office"]
    assert "Ivo Kral Jr" in spelled("She stood before Judge Ivo Kral Jr. Bail was set at $500.")
