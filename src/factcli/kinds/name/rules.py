"""Rules for names: one claim for each way in which an article spells a name, with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcli import lang
from factcli.kinds.base import Found, Page, place_of
from factcli.lang.loader import words
from factcli.late import late
from factcli.model import Claim, Frame, Mention
from factcli.scan.names import Name
from factcli.scan.numbers import Number
from factcli.scan.tokens import Lexicon, Scan
from factcli.values import OneOf

_ENDINGS = frozenset(["st", "nd", "rd", "th"])
_BESIDE = 8  # other names of its sentences that a claim keeps
_SIC = late(r"\s*(?:\[[Ss]ic|\[SIC|\(sic)\b")
_SICS = ("[sic", "[Sic", "[SIC", "(sic")  # an article without any of these is not asked at each name
_CROWD = 64  # and never more than so many of one sentence
_NEAR = 4  # words to either side that count as next to a name
_WORDS = 14  # of them kept in all
_OTHERWISE = frozenset(words("born née nee né aka alias"))
_COURTESY = frozenset(words("mr mrs ms miss mx dr sir"))
_DOTTED = frozenset(words("jr sr inc ltd co corp"))


def find(page: Page, at: int, number: Number | None) -> list[Found] | Found | None:
    """Nothing: a name begins at no number and no listed word; see :func:`spellings`."""
    return None


@dataclass(slots=True)
class _Form:
    """One way of spelling a name in a document: where it first stands in the copy, and what stands beside it."""

    name: Name
    first: int
    headline: bool
    times: int = 0
    role: str = ""
    age: str = ""
    beside: dict[str, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)


def spellings(page: Page) -> list[Claim]:
    """One claim for each way in which the document spells a name, at its first place in the copy, in document order.

    ``value`` is the name as spelled and ``subject.name`` the fullest form of it in the document. ``frame`` holds the
    evidence: ``head`` what the name is called ("mayor", "town"), ``scope`` how often it stands ("12 times") and the age
    beside it ("aged 19"), ``participants`` the other names of its sentences, ``words`` the words next to it.
    """
    forms: dict[str, _Form] = {}
    scanned = page.scan
    quotes_slips = any(mark in page.document.text for mark in _SICS)
    by_sentence: dict[int, list[Name]] = {}
    for name in page.names.found:
        if name.kind != "demonym":
            by_sentence.setdefault(scanned.sentence_of[name.first], []).append(name)
    for sentence, names in by_sentence.items():
        headline = scanned.sentences[sentence].kind == "headline"
        begin, stop = scanned.first[sentence], scanned.last[sentence]
        keys = list(dict.fromkeys([name.key for name in names]))
        for name in names:
            first = _with_number(scanned, name.first)
            spelled = _spellings[name.text if first == name.first else scanned.text(first, name.last)]
            if not spelled or _otherwise(scanned, first) or (headline and spelled.isupper()):
                continue
            # The mark itself is masked.
            if quotes_slips and _SIC().match(scanned.document.text, scanned.ends[name.last]):
                continue
            form = forms.get(spelled)
            if form is None:
                form = forms[spelled] = _Form(name, first, headline)
            elif form.headline and not headline:
                form.name, form.first, form.headline = name, first, False
            form.times += 1
            _learn(page, form, name, keys, begin, stop)
    claims = [_claim(page, spelled, form) for spelled, form in forms.items()]
    claims.sort(key=lambda claim: claim.start)
    return claims


def _with_number(scanned: Scan, at: int) -> int:
    """The first token of a name, an ordinal number before it included: ``12th Precinct``."""
    lower = scanned.lower
    if at >= 2 and lower[at - 1] in _ENDINGS and scanned.glued(at - 1) and lower[at - 2].isdigit():
        return at - 2
    return at


_BROKEN = re.compile("[\u00c2\u00c3\u00e2](?:\\W|\\Z)")  # what is left of a mark read in the wrong encoding: Parkâ€™s


def _spelled(text: str) -> str:
    """A name on one line, with plain apostrophes; ``""`` for one that is no spelling, or in which no slip could be told.

    In acronyms and words of three letters none could.
    """
    spelled = " ".join(text.replace("’", "'").split())
    short = len(spelled) <= 3 or (len(spelled) < 7 and spelled.isupper())
    return "" if short or _BROKEN.search(spelled) else spelled


_spellings = Lexicon(_spelled)


def _otherwise(scanned: Scan, first: int) -> bool:
    """Whether a name is meant to be another: a handle or hashtag, or a name at birth."""
    before = scanned.lower[first - 1] if first else ""
    return before in _OTHERWISE or (before in ("#", "@") and scanned.glued(first))


def _learn(page: Page, form: _Form, name: Name, keys: list[str], begin: int, stop: int) -> None:
    """What one occurrence tells of a name, in a sentence that runs from ``begin`` to ``stop`` and holds the ``keys``."""
    lower = page.scan.lower
    before, after = form.first - 1 if form.name is name else name.first - 1, name.last + 1
    if not form.role:
        form.role = _role(page, name, before, begin)
    if not form.age and after + 1 < stop and lower[after] in (",", "("):
        form.age = _age(lower, after + 1, stop)
    if form.times > 6:
        return
    if len(keys) > 1 and len(form.beside) < _BESIDE:
        for key in keys:
            if len(form.beside) >= _CROWD:
                break  # a list: each name of it with all the others would be its square
            if key != name.key:
                form.beside[key] = None
    if len(form.words) < _WORDS:
        near = lower[max(begin, before - _NEAR + 1) : before + 1] + lower[after : min(stop, after + _NEAR)]
        form.words |= dict.fromkeys(filter(_tells.__getitem__, near))


# Whether a word beside a name tells anything of who bears it.
_tells = Lexicon(lambda word: len(word) > 2 and word not in lang.stop_words() and word[0].isalpha())


def _role(page: Page, name: Name, at: int, begin: int) -> str:
    """What a name is called: its title, the noun before it, or the noun that "of" ties it to."""
    lower = page.scan.lower
    people = lang.person_nouns()
    after = name.last + 1
    if lower[after : after + 1] == [","] and page.scan.word(after + 1) in people:
        return lower[after + 1]
    if at >= begin and lower[at] == ".":
        at -= 1
    if at >= begin and lower[at] == "," and at > begin:
        at -= 1
    if at < begin:
        return ""
    word = lower[at]
    if word in lang.titles():
        return "" if word in _COURTESY else word
    if word == "of" and at - 1 >= begin and lower[at - 1].isalpha() and lower[at - 1] not in lang.stop_words():
        return f"{lower[at - 1]} of"
    if word in people:
        return word
    called = page.people.called.get(name.key)
    return min(called) if called else ""


def _age(lower: list[str], at: int, stop: int) -> str:
    """The age that begins at a token, behind a name and its comma or bracket, or ``""``."""
    if lower[at] == "aged" and at + 1 < stop:
        at += 1
    word = lower[at]
    if (
        word.isdigit()
        and len(word) < 3
        and (at + 1 >= stop or not lower[at + 1].isalpha() or lower[at + 1] in ("of", "and", "who", "was"))
    ):
        return word
    return ""


def _claim(page: Page, spelled: str, form: _Form) -> Claim:
    scanned = page.scan
    document = page.document
    name = form.name
    start, end = scanned.starts[form.first], scanned.ends[name.last]
    if (
        end < len(document.text)
        and document.text[end] == "."
        and scanned.lower[name.last] in _DOTTED
        and " " in spelled
    ):
        end += 1
        spelled += "."
    return Claim(
        kind="name",
        attribute="spelling",
        value=spelled,
        allowed=OneOf.of(spelled),
        unit="name",
        rule="name.spelling",
        subject=Mention(spelled, start, end, "name", name.key, form.role, name.kind, name.gender),
        frame=Frame(
            head=form.role,
            scope=(f"{form.times} times", *([f"aged {form.age}"] if form.age else [])),
            participants=tuple(form.beside),
            words=tuple(form.words),
        ),
        **place_of(page, name.first, start, end),
    )
