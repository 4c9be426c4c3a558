"""English as data: tables of words under ``en``, and the dictionaries built from them on first use.

Every key is lower case (currency symbols stand as written), phrases have spaces, and nothing is read on import.
What is returned is shared: callers must not change it.
"""

from __future__ import annotations

from factcli.lang.grammar import (
    auxiliaries,
    clause_breaks,
    conjunctions,
    count_adjectives,
    determiners,
    modals,
    negations,
    part_words,
    prepositions,
    pronouns,
    stop_words,
)
from factcli.lang.loader import by_word, groups, load, numbers_by_word, rows, words
from factcli.lang.names import demonyms, given_names, months, organisation_words, places, titles, weekdays
from factcli.lang.nouns import group_nouns, kin_nouns, noun_classes, person_classes, person_nouns, plurals, singular
from factcli.lang.quantities import (
    Hedges,
    currencies,
    currency_symbols,
    currency_words,
    fractions,
    hedges_by_last,
    minor_units,
    number_words,
    ordinals,
    scales,
    set_sizes,
    time_units,
    trailing_hedges,
    unit_words,
    vague,
)
from factcli.lang.verbs import event_nouns, inflections, participles, past_tenses, verb_classes, verb_forms

__all__ = [
    "Hedges",
    "auxiliaries",
    "by_word",
    "clause_breaks",
    "conjunctions",
    "count_adjectives",
    "currencies",
    "currency_symbols",
    "currency_words",
    "demonyms",
    "determiners",
    "event_nouns",
    "fractions",
    "given_names",
    "group_nouns",
    "groups",
    "hedges_by_last",
    "inflections",
    "kin_nouns",
    "load",
    "minor_units",
    "modals",
    "months",
    "negations",
    "noun_classes",
    "number_words",
    "numbers_by_word",
    "ordinals",
    "organisation_words",
    "part_words",
    "participles",
    "past_tenses",
    "person_classes",
    "person_nouns",
    "places",
    "plurals",
    "prepositions",
    "pronouns",
    "rows",
    "scales",
    "set_sizes",
    "singular",
    "stop_words",
    "time_units",
    "titles",
    "trailing_hedges",
    "unit_words",
    "vague",
    "verb_classes",
    "verb_forms",
    "weekdays",
    "words",
]
