"""The noun that a number counts where a word beside it can be a verb as well."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Page
from factcli.kinds.count.beside import OPENS
from factcli.kinds.count.modified import modified
from factcli.kinds.count.words import things
from factcli.scan import clauses
from factcli.scan.counting import INVARIANT, known, phrase_after, plural
from factcli.scan.numbers import Number

# Behind these a number is a subject, and a participle its verb: "the two exchanged words".
_SUBJECT_OPENS = OPENS | frozenset("the these those all as after before because when where which if other by".split())


def plural_headed(page: Page, number: Number, phrase: clauses.Phrase, begin: int, stop: int) -> clauses.Phrase:
    """The phrase with the plural that a number above one asks for as its head, if a singular noun was taken for that.

    A verb that looks like a noun stands behind it ("three regions *border* the sea"), or a compound's first word was read
    ("dozens of *snow*-covered cars").
    """
    scan = page.scan
    head = phrase.head
    after = number.end + 1
    if head < 0 and number.low >= 2 and after + 1 < stop and scan.lower[after] in lang.participles():
        noun, previous = scan.lower[after + 1], scan.lower[number.begin - 1]
        named = scan.words[after + 1][0].isupper()
        plural_only = (
            things(noun) or lang.singular(noun) in lang.verb_forms()
        )  # behind a participle no verb: spent shells
        if (
            noun.endswith("s")
            and plural_only
            and noun not in lang.stop_words()
            and not named
            and previous not in _SUBJECT_OPENS
        ):
            return clauses.Phrase(after + 1, after + 1)  # "told of 14 missed opportunities"
    if (head < 0 or not (_several(scan.lower[head]) or scan.lower[head] in clauses.RESULT)) and (
        number.low >= 2 or phrase.partitive
    ):
        behind_modifiers = modified(page, number, phrase, begin, stop)
        if behind_modifiers >= 0:
            return phrase._replace(head=behind_modifiers, last=behind_modifiers, of_head=-1)
    if head < 0 or number.low < 2 or _several(scan.lower[head]) or scan.lower[head] in clauses.RESULT:
        return phrase
    if number.form == "vague" and scan.word(head + 1) == "-":
        behind = phrase_after(scan, head, stop)
        return behind if behind.head > head and _several(scan.lower[behind.head]) else clauses.Phrase(-1, number.end)
    if not known(scan.lower[head]) and scan.lower[head] not in lang.verb_forms():
        return phrase  # "two houses away"
    for i in range(head - 1, number.end, -1):
        if scan.lower[i] == "-" or scan.lower[i] in ("of", "'s"):
            break
        if plural(scan.lower[i]) and known(scan.lower[i]) and not scan.glued(i + 1):
            return phrase._replace(head=i, last=i, of_head=-1)
    return phrase


def _several(noun: str) -> bool:
    return noun.endswith("s") or lang.singular(noun) != noun or noun in INVARIANT
