"""A pattern of literal words around one value: how it is read, and how it walks over tokens.

``{count} (new) parking spaces`` · ``space|room for {count} cars`` · ``{subject} has {count} seats``. Literal words match
whatever their capitals, nouns in the singular and the plural; words in brackets may be missing; ``|`` parts alternatives.
A walk moves a few positions from one element to the next and never back, so its cost is that of the pattern's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcli import lang
from factcli.errors import FactcliError
from factcli.kinds.base import Page
from factcli.model import Mention
from factcli.scan.people import mention_of
from factcli.scan.tokens import _TOKEN, plain

SLOTS = (
    "count", "number", "money", "percent", "date", "year", "duration", "age", "measure", "time", "word", "name",
)  # fmt: skip
SUBJECT = "subject"
_CHUNK = re.compile(r"\{[^{}()|\s]*\}|\([^{}()]*\)|[^\s{}()]+|[{}()]")

Ends = dict[int, Mention | None]
"""The tokens that a walk has reached, each with the subject that it passed on its way."""


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a walk: any of ``choices``, each a run of word sets; the subject when there is none of them."""

    choices: tuple[tuple[frozenset[str], ...], ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its value's placeholder, the elements before and after it, and the words it cannot do without.

    ``needed`` holds a set of forms for each literal word that is neither optional nor one of several.
    """

    text: str
    slot: str
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    needed: tuple[frozenset[str], ...]


def compiled(text: str, where: str) -> Pattern:
    """The pattern that a text writes; FactcliError naming ``where`` if it writes none."""
    sides: tuple[list[Element], list[Element]] = ([], [])
    slot = ""
    subjects = 0
    for chunk in _CHUNK.findall(plain(text)):
        here = sides[bool(slot)]
        if chunk.startswith("{") and len(chunk) > 1:
            name = chunk[1:-1]
            if name == SUBJECT:
                subjects += 1
                here.append(Element())
            elif name not in SLOTS:
                raise _unknown(name, text, where)
            elif slot:
                raise _wrong(where, text, f"has two values, {{{slot}}} and {{{name}}}", "write a pattern for each")
            else:
                slot = name
        elif chunk in ("{", "}", "(", ")"):
            raise _wrong(where, text, f"has a stray {chunk!r}", "brackets enclose optional words and stand in pairs")
        else:
            here.append(_element(chunk, text, where))
    if not slot:
        values = ", ".join(f"{{{name}}}" for name in SLOTS)
        raise _wrong(where, text, "has no value", f"write one of {values}")
    if subjects > 1:
        raise _wrong(where, text, "has {subject} twice", "one value is stated of one subject")
    needed = tuple(
        forms
        for element in (*sides[0], *sides[1])
        if len(element.choices) == 1 and not element.optional
        for forms in element.choices[0]
        if any(form[0].isalnum() for form in forms)
    )
    if not needed and not any(e.choices and not e.optional for e in (*sides[0], *sides[1])):
        raise _wrong(where, text, "has no word of its own", f"every {{{slot}}} would be one: add a word beside it")
    return Pattern(text, slot, tuple(sides[0]), tuple(sides[1]), needed)


def _element(chunk: str, text: str, where: str) -> Element:
    optional = chunk.startswith("(")
    choices = []
    for choice in (chunk[1:-1] if optional else chunk).split("|"):
        words = _TOKEN.findall(choice)
        if not words:
            raise _wrong(where, text, f"has an empty part in {chunk!r}", "write words on both sides of |")
        choices.append(tuple(forms_of(word.lower()) for word in words))
    return Element(tuple(choices), optional)


def forms_of(word: str) -> frozenset[str]:
    """The words that a literal word stands for: itself and, for what can be a noun, its other number."""
    if len(word) < 3 or not word.isalpha() or word in lang.stop_words() or word in lang.count_adjectives():
        return frozenset([word])
    one = lang.singular(word)
    if one != word:
        return frozenset([word]) if len(one) < 3 or one in lang.count_adjectives() else frozenset([word, one])
    return frozenset([word]) if word.endswith("s") else frozenset([word, *lang.plurals(word)])


def _wrong(where: str, text: str, what: str, hint: str) -> FactcliError:
    return FactcliError(f"{where}: the pattern {text!r} {what}", hint)


def _unknown(name: str, text: str, where: str) -> FactcliError:
    from difflib import get_close_matches

    near = get_close_matches(name, (*SLOTS, SUBJECT), n=1, cutoff=0.5)
    values = ", ".join((*SLOTS, SUBJECT))
    hint = f"did you mean {{{near[0]}}}?" if near else f"the placeholders are {values}"
    return _wrong(where, text, f"has an unknown placeholder {{{name}}}", hint)


def rightward(page: Page, elements: tuple[Element, ...], starts: set[int], stop: int) -> Ends:
    """Where the elements end that begin at one of the tokens ``starts``: the tokens after their last, before ``stop``."""
    lower = page.scan.lower
    reached: Ends = dict.fromkeys(sorted(starts))
    for element in elements:
        after: Ends = dict(reached) if element.optional else {}
        for at, subject in reached.items():
            if not element.choices:
                _subject_at(page, at, stop, after)
            for words in element.choices:
                end = at + len(words)
                if end <= stop and all(lower[at + i] in forms for i, forms in enumerate(words)):
                    after.setdefault(end, subject)
        reached = after
    return reached


def leftward(page: Page, elements: tuple[Element, ...], starts: set[int], begin: int) -> Ends:
    """Where the elements begin that end just before one of the tokens ``starts``: their first tokens, from ``begin``."""
    lower = page.scan.lower
    reached: Ends = dict.fromkeys(sorted(starts))
    for element in reversed(elements):
        before: Ends = dict(reached) if element.optional else {}
        for at, subject in reached.items():
            if not element.choices:
                _subject_before(page, at, begin, before)
            for words in element.choices:
                first = at - len(words)
                if first >= begin and all(lower[first + i] in forms for i, forms in enumerate(words)):
                    before.setdefault(first, subject)
        reached = before
    return reached


def _subject_at(page: Page, at: int, stop: int, reached: Ends) -> None:
    """A name that begins at a token, else a noun with or without its article."""
    name = page.names.at(at)
    if name is not None and name.first == at and name.last < stop:
        reached.setdefault(name.last + 1, mention_of(name, page.scan))
        return
    noun = at + 1 if page.scan.word(at) in lang.determiners() else at
    name = page.names.at(noun)
    if name is not None and name.first == noun and name.last < stop:
        reached.setdefault(name.last + 1, mention_of(name, page.scan))
    elif noun < stop and _is_noun(page, noun):
        reached.setdefault(noun + 1, _nominal(page, noun))


def _subject_before(page: Page, at: int, begin: int, reached: Ends) -> None:
    """A name that ends before a token, else a noun."""
    last = at - 1
    if last < begin:
        return
    name = page.names.at(last)
    if name is not None and name.last == last:
        reached.setdefault(name.first, mention_of(name, page.scan))
    elif _is_noun(page, last):
        reached.setdefault(last, _nominal(page, last))


def _is_noun(page: Page, at: int) -> bool:
    word = page.scan.lower[at]
    return word[0].isalpha() and len(word) > 2 and word not in lang.stop_words()


def _nominal(page: Page, at: int) -> Mention:
    scan = page.scan
    return Mention(scan.words[at], scan.starts[at], scan.ends[at], "nominal", "", scan.lower[at])
