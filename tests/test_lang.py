"""The tables of words: they load, do not contradict themselves, and inflect as English does."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from factcli import lang
from factcli.lang import loader
from update_verbs import FORMS, classes, page

TABLES = sorted(path.stem for path in (Path(loader.__file__).parent / "en").glob("*.toml"))
MODIFIERS = {
    "APPROX",
    "NEARLY",
    "LESS_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "MORE_THAN",
    "JUST_OVER",
    "EXACTLY",
    "NONE",
}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_loads(name: str) -> None:
    assert lang.load(name)


def test_no_verb_stands_in_two_classes_or_twice_in_one() -> None:
    table = lang.load("verbs")
    listed = [lemma for lemmas in lang.groups(table["classes"]).values() for lemma in lemmas]
    listed += lang.words(table["other"]) + lang.words(table["nominal"])
    assert [lemma for lemma, times in Counter(listed).items() if times > 1] == []


@pytest.mark.parametrize(("table", "part"), [("events", "classes"), ("nouns", "people"), ("nouns", "things")])
def test_no_noun_stands_in_two_classes(table: str, part: str) -> None:
    allowed = {"premiere", "debut"}
    listed = [noun for nouns in lang.groups(lang.load(table)[part]).values() for noun in nouns]
    assert [noun for noun, times in Counter(listed).items() if times > 1 and noun not in allowed] == []


def test_no_word_has_two_synonyms_and_every_set_is_singular() -> None:
    sets = lang.groups(lang.load("synonyms")["sets"])
    listed = [word for word, others in sets.items() for word in (word, *others)]
    assert [word for word, times in Counter(listed).items() if times > 1] == []
    assert [word for word in listed if lang.singular(word) != word] == []


def test_classes_of_people_and_of_things_are_apart() -> None:
    table = lang.load("nouns")
    assert not set(lang.groups(table["people"])) & set(lang.groups(table["things"]))
    assert not set(lang.by_word(table["people"])) & set(lang.by_word(table["things"]))


@pytest.mark.parametrize(("table", "part"), [("verbs", "classes"), ("events", "classes"), ("nouns", "people")])
def test_no_class_is_written_on_two_lines(table: str, part: str) -> None:
    lines = [line for line in lang.load(table)[part].splitlines() if line]
    assert len(lines) == len(lang.groups(lang.load(table)[part]))


def test_irregular_verbs_are_all_listed_as_verbs_or_parts_of_phrases() -> None:
    first_words = {lemma.split()[0] for lemma in classes()} | {"outgrow", "rid", "recast"}
    first_words |= set(lang.words(lang.load("verbs")["nominal"]))
    assert set(lang.rows(lang.load("verbs")["irregular"])) <= first_words


def test_the_forms_of_verbs_are_those_of_the_table_of_verbs() -> None:
    assert FORMS.read_text(encoding="utf-8") == page(), "run: python tests/update_verbs.py"


def test_of_verbs_that_are_chiefly_nouns_only_the_pasts_are_verbs() -> None:
    forms = lang.verb_forms()
    assert forms["boycotted"] == ("boycott", "boycott") and "boycotted" in lang.past_tenses()
    assert "boycott" not in forms and "boycotts" not in forms
    assert forms["stuck"] == ("stick", "stick") and forms["panicked"] == ("panic", "panic")


def test_event_nouns_lead_to_verb_classes_or_to_their_own() -> None:
    known = set(classes().values())
    own = {name for noun, name in lang.event_nouns().values() if name not in known}
    assert own == set(
        lang.words(
            "autopsy blackout ceasefire ceremony conference coup festival funeral heart_attack house_arrest inquest outbreak "
            "parade party tsunami vigil war"
        )
    )


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("shot", "shoot"),
        ("found", "find"),
        ("founded", "found"),
        ("slain", "slay"),
        ("stabbed", "stab"),
        ("stabbing", "stab"),
        ("visited", "visit"),
        ("fixed", "fix"),
        ("quitting", "quit"),
        ("equipped", "equip"),
        ("cancelled", "cancel"),
        ("canceled", "cancel"),
        ("dying", "die"),
        ("fleeing", "flee"),
        ("carries", "carry"),
        ("employed", "employ"),
        ("fell", "fall"),
        ("left", "leave"),
        ("wounded", "wound"),
        ("wound", "wound"),
        ("lay", "lie"),
        ("born", "bear"),
        ("won", "win"),
        ("was", "be"),
        ("has", "have"),
        ("goes", "go"),
        ("did", "do"),
        ("fueled", "fuel"),
        ("took over", "take over"),
        ("stepped down", "step down"),
        ("laid off", "lay off"),
        ("sexually assaulted", "sexually assault"),
        ("fatally shot", "fatally shoot"),
        ("shot dead", "shoot dead"),
        ("co-starred", "co-star"),
        ("co-wrote", "co-write"),
        ("sworn in", "swear in"),
        ("cooked", "cook"),
        ("opened", "open"),
        ("heard", "hear"),
        ("drew", "draw"),
    ],
)
def test_a_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    assert lang.verb_forms()[form][0] == lemma


def test_no_regular_form_of_an_irregular_verb_is_made() -> None:
    forms = lang.verb_forms()
    assert not {
        "shooted",
        "taked",
        "writed",
        "stealed",
        "selled",
        "visitted",
        "openned",
        "heared",
        "doed",
        "goed",
    } & set(forms)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("slew", "murdered", True),
        ("jailed", "sentenced", True),
        ("took over", "bought", True),
        ("accused", "charged", False),
        ("charged", "convicted", False),
        ("killed", "died", False),
        ("sold", "bought", False),
        ("damaged", "destroyed", False),
        ("raped", "abused", False),
        ("stabbed", "shot", False),
        ("married", "divorced", False),
    ],
)
def test_only_verbs_of_the_same_event_share_a_class(one: str, other: str, same: bool) -> None:
    forms = lang.verb_forms()
    assert (forms[one][1] == forms[other][1]) is same


@pytest.mark.parametrize(
    ("noun", "verb"), [("sentencing", "jailed"), ("slayings", "killed"), ("heists", "robbed"), ("birth", "born")]
)
def test_an_event_noun_and_its_verb_share_a_class(noun: str, verb: str) -> None:
    assert lang.event_nouns()[noun][1] == lang.verb_forms()[verb][1]


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("people", "person"),
        ("children", "child"),
        ("grandchildren", "grandchild"),
        ("women", "woman"),
        ("policemen", "policeman"),
        ("lives", "life"),
        ("housewives", "housewife"),
        ("feet", "foot"),
        ("bodies", "body"),
        ("churches", "church"),
        ("houses", "house"),
        ("buses", "bus"),
        ("boxes", "box"),
        ("movies", "movie"),
        ("potatoes", "potato"),
        ("crises", "crisis"),
        ("officers", "officer"),
        ("losses", "loss"),
        ("news", "news"),
        ("campus", "campus"),
        ("class", "class"),
        ("gas", "gas"),
        ("series", "series"),
        ("mothers-in-law", "mother-in-law"),
        ("men", "man"),
        ("shoes", "shoe"),
        ("waitress", "waitress"),
    ],
)
def test_singular_of_a_noun(plural: str, single: str) -> None:
    assert lang.singular(plural) == single


def test_every_plural_of_a_counted_noun_leads_back_to_it() -> None:
    nouns = lang.words(" ".join(" ".join(v) for p in ("people", "things") for v in _lists(p)))
    assert [(noun, form) for noun in nouns for form in lang.plurals(noun) if lang.singular(form) != noun] == []


def _lists(part: str) -> list[tuple[str, ...]]:
    nouns = lang.groups(lang.load("nouns")[part]).values()
    return [tuple(noun.split()[-1] for noun in listed) for listed in nouns]


def test_counted_nouns_share_a_class_only_when_they_may_be_the_same_things() -> None:
    classes = lang.noun_classes()
    assert classes["policemen"] == classes["officers"]
    assert classes["people"] == classes["persons"]
    assert len({classes[word] for word in ("shots", "rounds", "bullets")}) == 3
    assert len({classes[word] for word in ("people", "women", "children", "residents", "passengers")}) == 5
    assert classes["women"] in lang.person_classes()
    assert classes["vehicles"] not in lang.person_classes()


def test_all_keys_are_lower_case() -> None:
    tables = (
        lang.verb_forms(),
        lang.event_nouns(),
        lang.noun_classes(),
        lang.person_nouns(),
        lang.group_nouns(),
        lang.given_names(),
        lang.titles(),
        lang.places(),
        lang.demonyms(),
        lang.organisation_words(),
        lang.weekdays(),
        lang.months(),
        lang.number_words(),
        lang.scales(),
        lang.hedges_by_last(),
        lang.trailing_hedges(),
        lang.unit_words(),
        lang.time_units(),
        lang.currency_words(),
        lang.minor_units(),
        lang.stop_words(),
        lang.count_adjectives(),
        lang.part_words(),
    )
    assert sorted(key for table in tables for key in table if key != key.lower() or "_" in key) == []


def test_genders_of_names_titles_and_kin() -> None:
    names, kin = lang.given_names(), lang.kin_nouns()
    assert (names["maria"], names["john"], names["robin"]) == ("f", "m", "")
    assert (lang.titles()["mrs"], lang.titles()["lord"], lang.titles()["prime minister"]) == ("f", "m", "")
    assert (kin["wife"], kin["ex-husband"], kin["cousin"]) == ("f", "m", "")
    assert (lang.person_nouns()["actress"], lang.person_nouns()["suspect"]) == ("f", "")
    assert not {"may", "said", "per", "an", "do"} & set(names)


def test_hedges_are_tried_longest_first_and_keep_their_direction() -> None:
    before, after = lang.hedges_by_last(), lang.trailing_hedges()
    lengths = [len(phrase) for phrase, _ in before["than"]]
    assert lengths == sorted(lengths, reverse=True)
    found = {" ".join(phrase): name for table in (before,) for listed in table.values() for phrase, name in listed}
    assert set(found.values()) == MODIFIERS
    assert found["more than"] == "MORE_THAN"
    assert found["at least"] == found["no fewer than"] == "EQUAL_OR_MORE"
    assert found["no more than"] == found["up to"] == "EQUAL_OR_LESS"
    assert found["fewer than"] == "LESS_THAN"
    assert found["just over"] == "JUST_OVER"
    assert found["only"] == "NONE"
    assert (("or", "so"), "APPROX") in after["or"]
    assert {name for listed in after.values() for _, name in listed} <= MODIFIERS


def test_no_hedge_has_two_modifiers() -> None:
    for part in ("before", "after"):
        listed = [phrase for phrases in lang.groups(lang.load("hedges")[part]).values() for phrase in phrases]
        assert [phrase for phrase, times in Counter(listed).items() if times > 1] == []


def test_numbers_units_and_currencies() -> None:
    assert lang.number_words()["ninety"] == 90
    assert lang.scales()["bn"] == 10**9
    assert lang.vague()["dozens"] == 12
    assert lang.ordinals()["twelfth"] == 12
    assert lang.unit_words()["feet"] == "[ft]"
    assert lang.unit_words()["kph"] == lang.unit_words()["km/h"] == "km/h"
    assert lang.time_units()["yrs"] == "year"
    assert lang.currencies()["A$"] == "AUD"
    assert lang.currencies()["euros"] == "EUR"
    assert lang.minor_units()["pence"] == ("GBP", "0.01")


def test_months_weekdays_and_pronouns() -> None:
    assert lang.months()["sept."] == lang.months()["september"] == 9
    assert lang.weekdays()["sunday"] == 6
    assert lang.pronouns()["she"] == ("f", "s", "personal")
    assert lang.pronouns()["their"] == ("", "p", "possessive")


@pytest.mark.parametrize("path", sorted(Path(loader.__file__).parent.glob("en/*.toml")), ids=lambda path: path.stem)
def test_a_table_is_read_as_toml_reads_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert loader.strings(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["", "# only\n", "a = 1\n", "a = '''x'''\nb = [1]\n", "[t]\na = '''\nx'''\n", "a = \"'''\"\n"]
)
def test_a_text_with_other_values_is_read_as_toml_reads_it(text: str) -> None:
    assert loader.strings(text) == tomllib.loads(text)
