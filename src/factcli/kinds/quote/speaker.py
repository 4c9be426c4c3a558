"""Who the words that name a speaker stand for: a person of the document, a group, or just those words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factcli import lang
from factcli.kinds.base import Page
from factcli.lang.loader import words
from factcli.model import Mention, Quotation, Span
from factcli.model.claim import NOBODY
from factcli.scan.names import Name
from factcli.scan.people import antecedents, fits, mention_of, partner_of, years_before_old
from factcli.segment.speakers import table_of

_WINDOW = 5  # sentences looked back for whom a pronoun means
_GENDER = {"he": "m", "she": "f"}
# Offices of which a story has one: who is called so anywhere in the article is meant by "the mayor" all through it.
_OFFICES = frozenset(
    words(
        "mayor judge minister governor president coroner chairman chairwoman coach manager captain skipper bishop sheriff "
        "magistrate ambassador chancellor principal headteacher commissioner"
    )
)
_ANOTHER = frozenset(words("former ex deputy vice assistant acting then other next new previous second late"))
_MANY = frozenset(
    words("they we both couple pair duo family officials officers prosecutors investigators authorities police")
)
_SPOUSES = frozenset(words("wife husband spouse partner girlfriend boyfriend fiancee fiance"))

Who = tuple[Mention, tuple[Mention, ...]]  # the speaker; when it could be several people, all of them, best first


def speaker_of(page: Page, quotation: Quotation) -> Who:
    """The speaker of a quotation: ``name`` is the document's fullest name for a person who could be told."""
    span = quotation.speaker
    if span is None:
        return NOBODY, ()
    scan = page.scan
    first = bisect_left(scan.starts, span.start)
    last = bisect_left(scan.starts, span.end) - 1
    text = " ".join(page.document.text[span.start : span.end].split())
    raw = Mention(text, span.start, span.end, "nominal")
    if first > last or last >= len(scan.words):
        return raw, ()
    lower = scan.lower[first : last + 1]
    if len(lower) == 1 and lower[0] in _GENDER:
        return _pronoun(page, first, raw)
    names = _names(page, first, last)
    people = [name for name in names if name.kind == "person" and not name.possessive]
    ends = bool(people) and people[-1].last == last  # "police chief Ann Marsh", "his wife, Ann Marsh"
    if "," in lower and not ends:
        if names and names[-1].last == last and names[-1].kind == "":
            return Mention(text, span.start, span.end, "name", names[-1].key, "", "person"), ()
        noun = Span(span.start, scan.ends[first + lower.index(",") - 1])  # a place or a firm behind it tells nobody
        return speaker_of(page, quotation._replace(speaker=noun))
    if (lower[0] in _MANY and not ends) or (lower[-1] in _MANY and not people) or ("and" in lower and len(names) > 1):
        return _as(raw, kind="group"), ()
    if len({name.key for name in people}) == 1 or ends:
        found = mention_of(people[-1], scan)
        return Mention(text, span.start, span.end, "name", found.name, "", "person", found.gender), ()
    if len(names) == 1 and names[0].last == last and not names[0].possessive:
        name = names[0]
        form = "name" if lower[-1] not in lang.person_nouns() else "nominal"
        return Mention(text, span.start, span.end, form, name.key if form == "name" else "", "", name.kind), ()
    return _nominal(page, first, last, raw)


def _as(
    raw: Mention, name: str = "", head: str = "", kind: str = "", gender: str = "", form: str = "nominal"
) -> Mention:
    return Mention(raw.text, raw.start, raw.end, form, name, head, kind, gender)


def _names(page: Page, first: int, last: int) -> list[Name]:
    return [name for name in page.names.between(first, last + 1) if name.last <= last]


def _pronoun(page: Page, token: int, raw: Mention) -> Who:
    """Of "he said": the person named last before, outside quotations; all of that sentence whom the pronoun fits."""
    scan = page.scan
    gender = _GENDER[scan.lower[token]]
    sentence = scan.sentence_of[token]
    described = False
    for number in range(sentence, max(-1, sentence - _WINDOW - 1), -1):
        described = described or (number < sentence and _describes(page, number))
        named: dict[str, Name] = {}
        here = page.people.by_sentence.get(number, []) + _speaking(page, number)
        for name in sorted(here, key=lambda n: (n.possessive, n.first)):
            if name.last < token and fits(name, gender) and not _inside(page, name):
                named.setdefault(name.key, name)
        if named:
            if described:  # "The striker has forgiven him": the pronoun may mean one named further up
                named |= {n.key: n for n in antecedents(page.people, token, gender) if not _inside(page, n)}
            sure = [n for n in named.values() if n.gender and not described] or list(named.values())
            mentions = [_as(raw, n.key, "", "person", gender, "pronoun") for n in sure]
            return mentions[0], tuple(mentions) if len(mentions) > 1 else ()
    return _as(raw, "", "", "person", gender, "pronoun"), ()


def just_spoke(page: Page, quotation: Quotation, speaker: Mention) -> bool:
    """Whether the sentence right before a quotation names nobody but its speaker, and tells what he said."""
    scan = page.scan
    number = scan.sentence_of[bisect_left(scan.starts, quotation.start)] - 1
    if number < 0:
        return False
    here = [n for n in page.people.by_sentence.get(number, []) + _speaking(page, number) if not _inside(page, n)]
    if not here or any(name.key != speaker.name for name in here):
        return False
    speak = table_of().speak
    return any(word in speak for word in scan.lower[here[0].last + 1 : scan.last[number]])


def _speaking(page: Page, sentence: int) -> list[Name]:
    """The full names of a sentence that no word shows to be people but the verb: ``The harbour's head, Ihr Vorsk, told …``."""
    scan = page.scan
    first, stop = scan.first[sentence], scan.last[sentence]
    speak = table_of().speak
    found = []
    for name in page.names.between(first, stop):
        if name.kind or name.possessive or name.first == name.last:
            continue
        after = name.last + 1
        apposed = scan.word(after) == "," == scan.word(name.first - 1)
        if scan.word(after + apposed) in speak and scan.word(name.first - 1) != "the":
            found.append(name)
    return found


def _describes(page: Page, sentence: int) -> bool:
    """Whether a sentence begins by describing somebody (``The Elmsby native himself …``) rather than by naming him."""
    scan = page.scan
    first = scan.first[sentence]
    lower = [word for word in scan.lower[first : min(first + 8, scan.last[sentence])] if word[0].isalnum()]
    return lower[:1] == ["the"] and any(word in lang.person_nouns() or word in ("native", "old") for word in lower)


def _inside(page: Page, name: Name) -> bool:
    """Whether a name stands inside a quotation: whom a speaker names is seldom the speaker."""
    at = page.scan.starts[name.first]
    quotations = page.scan.quotations
    here = bisect_right(quotations, at, key=lambda q: q.start) - 1
    while here >= 0 and at - quotations[here].start < 2000:
        if quotations[here].end > at and not quotations[here].title:
            return True
        if here and quotations[here - 1].end <= quotations[here].start:
            break
        here -= 1
    return False


def _nominal(page: Page, first: int, last: int, raw: Mention) -> Who:
    """Of "the actress", "his wife": a person whom the document calls so, the only one who fits, or nobody by name."""
    scan = page.scan
    nouns = lang.person_nouns()
    aged = _of_an_age(page, first, last)
    if aged is not None:
        return _as(raw, aged.key, "", "person", aged.gender), ()
    at = next((i for i in range(last, first - 1, -1) if scan.lower[i] in nouns), -1)
    if at < 0:
        return raw, ()
    word = scan.lower[at]
    gender = nouns[word]
    lead = scan.lower[first]
    unresolved = _as(raw, "", word, "person", gender)
    if lead not in ("the", "his", "her") or _names(page, first, last):
        return unresolved, ()
    named = antecedents(page.people, first, gender, nominal=True, noun=word)
    options = [name for name in named if not _inside(page, name)]
    called = [name for name in options if word in page.people.called.get(name.key, ())]
    if called:
        return _as(raw, called[0].key, word, "person", called[0].gender or gender), ()
    if lead == "the":
        if word in _OFFICES and at == last and _ANOTHER.isdisjoint(scan.lower[first:at]):
            holders = [key for key, nouns_of in page.people.called.items() if word in nouns_of]
            if len(holders) == 1:
                return _as(raw, holders[0], word, "person", gender), ()
        if gender and len(options) == 1:
            return _as(raw, options[0].key, word, "person", options[0].gender or gender), ()
        return unresolved, ()
    if word in _SPOUSES:
        owners = [n for n in antecedents(page.people, first, "m" if lead == "his" else "f") if not _inside(page, n)]
        partner = partner_of(page.people, owners[0]) if owners else None
        if partner is not None and fits(partner, gender):
            return _as(raw, partner.key, word, "person", partner.gender or gender), ()
    return unresolved, ()


def _of_an_age(page: Page, first: int, last: int) -> Name | None:
    """The one person whom a document calls so old, of "the 47-year-old"."""
    scan = page.scan
    if scan.lower[first] != "the":
        return None
    old = next((at for at in range(first, last + 1) if scan.lower[at] == "old"), -1)
    years = years_before_old(scan.lower, old)[0] if old >= 0 else -1
    named = list(page.people.ages.get(years, {}).values())
    return named[0] if len(named) == 1 and years not in page.people.unnamed_ages else None
