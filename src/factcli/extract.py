"""One document in, its claims out: a pure function, so that caching and processes are a plain map over documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress, count
from typing import TYPE_CHECKING

from factcli import lang
from factcli.kinds import KINDS, Found, Kind, Page, money, quote
from factcli.kinds.base import place_of
from factcli.kinds.name.rules import spellings
from factcli.model import Claim, Document, Frame, Mention
from factcli.model.claim import NOBODY
from factcli.scan import clauses, content, moods, scan, subjects
from factcli.scan.clauses import NO_PREDICATE, Predicate
from factcli.scan.names import Name, find_names
from factcli.scan.numbers import Number, after_article, anchors, begins_number, number_at
from factcli.scan.people import antecedents, find_people, mention_of
from factcli.scan.tokens import Lexicon
from factcli.segment import quotations, sentences
from factcli.values import Interval

if TYPE_CHECKING:
    from factcli.kinds.custom import Custom


@cache
def _at_numbers() -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if kind.numbers)


@cache
def _at_words() -> dict[str, tuple[Kind, ...]]:
    table: dict[str, list[Kind]] = {}
    for kind in KINDS:
        for word in sorted(kind.words()):
            table.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in table.items()}


@cache
def _leads() -> frozenset[str]:
    """The words at which a value begins only if a figure follows."""
    led = [word for word, kinds in _at_words().items() if all(word in kind.leads() for kind in kinds)]
    return frozenset(led) - anchors()


@cache
def _may_begin() -> Lexicon[bool]:
    """Whether a value can begin at a word."""
    beginnings = frozenset([*anchors(), *_at_words()])
    return Lexicon(lambda word: word in beginnings or word[0].isdigit())


def page_of(document: Document) -> Page:
    """A document with everything that the rules look at: tokens, names, people."""
    found = sentences(document)
    scanned = scan(document, found, quotations(document, found))
    names = find_names(scanned)
    published = Interval.at(document.published) if document.published is not None else None
    return Page(document, scanned, names, find_people(scanned, names), published)


def extract(document: Document) -> list[Claim]:
    """Every claim of a document, in the order in which the values stand in it."""
    return claims_of(page_of(document))


def claims_of(page: Page, own: Sequence[Custom] = ()) -> list[Claim]:
    """Every claim of a document that has been looked through, in the order in which the values stand in it.

    ``own`` are kinds of the user's: they come before the built-in ones on the tokens of their values.
    """
    claims: list[Claim] = []
    for kind, found in _with_own(page, own, find_all(page)) if own else find_all(page):
        claims.append(_claim(page, kind, found))
    claims += [_claim(page, quote.KIND, found) for found in quote.rules.quotes(page)]
    claims.extend(spellings(page))
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.kind))
    return claims


def _with_own(page: Page, own: Sequence[Custom], built_in: list[tuple[Kind, Found]]) -> list[tuple[Kind, Found]]:
    from factcli.kinds.custom import find_all as find_own  # most runs define none

    idle = _boilerplate(page)
    ours = [(kind.kind, found) for kind, found in find_own(page, own) if page.scan.sentence_of[found.first] not in idle]
    taken = {token for _, found in ours for token in range(found.first, found.last + 1)}
    return ours + [(k, found) for k, found in built_in if taken.isdisjoint(range(found.first, found.last + 1))]


@cache
def _openings() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for opening in lang.words(lang.load("boilerplate")["openings"]):
        words = tuple(opening.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(rest) for first, rest in table.items()}


def _boilerplate(page: Page) -> set[int]:
    """The sentences that are a site's own and no part of the article, told by how they begin."""
    lower, texts = page.scan.lower, page.scan.words
    openings = _openings()
    found = set()
    for sentence, (begin, stop) in enumerate(zip(page.scan.first, page.scan.last, strict=True)):
        if begin < stop and lower[begin] not in openings and texts[begin][0].isalnum():
            continue  # as nearly all do
        while begin < stop and not texts[begin][0].isalnum() and texts[begin] != "©":
            begin += 1
        if begin >= stop:
            continue
        for words in openings.get(lower[begin], ()):
            single = len(words) == 1
            if tuple(lower[begin : begin + len(words)]) == words and not (single and not _label(page, begin + 1, stop)):
                found.add(sentence)
                break
    return found


def _label(page: Page, at: int, stop: int) -> bool:
    """Whether a word that opens a line labels it ("Posted: …", "Copyright 2016") rather than begins a clause."""
    return (
        at >= stop
        or page.scan.lower[at] in (":", "|", "on", "at", "by", "©", "(", "-", "@")
        or page.scan.lower[at][0].isdigit()
    )


_STAMPS = frozenset(["posted", "updated", "published", "modified"])


def _stamp(lower: list[str], at: int) -> bool:
    """Whether a value follows a label of the page ("Posted: Friday, July 3"): it is the article's, and no event's."""
    return at > 1 and lower[at - 1] == ":" and lower[at - 2] in _STAMPS


_ARTICLES = frozenset(["a", "an"])


@cache
def _after_articles() -> frozenset[str]:
    """The words before which an article can begin a value: "a million", "an hour"."""
    return after_article().union(lang.time_units())


def find_all(page: Page) -> list[tuple[Kind, Found]]:
    """What the kinds find, each token given to one value: the first kind in :data:`KINDS` that recognises it."""
    lower = page.scan.lower
    number_words, at_words, at_numbers = anchors(), _at_words(), _at_numbers()
    found: list[tuple[Kind, Found]] = []
    taken = -1
    idle = _boilerplate(page)
    sums = tuple([kind for kind in at_numbers if kind is money.KIND])  # R26 million
    sentence_of = page.scan.sentence_of
    leads, after_articles, end = _leads(), _after_articles(), len(lower)
    for at in compress(count(), map(_may_begin().__getitem__, lower)):  # one word in ten: the others cost nothing
        if at <= taken or (idle and sentence_of[at] in idle):
            continue
        word = lower[at]
        if word in leads and (at + 1 == end or not lower[at + 1][0].isdigit()):
            continue
        if word in _ARTICLES and (at + 1 == end or lower[at + 1] not in after_articles):
            continue
        is_number = word in number_words or word[0].isdigit()
        number = number_at(page.scan, at) if is_number else None
        offered = at_numbers if word[0].isalpha() or not _named(page, at) else sums
        hits = _offer(offered, page, at, number) if number is not None else []
        if not hits and word in at_words:
            hits = _offer(at_words[word], page, at, None)
        if hits:
            if not _stamp(lower, hits[0][1].first):
                found += hits
            # The distance from one event to another is a length as well.
            taken = max(taken, *[one.last for _, one in hits if one.verb != "behind"])
        elif number is not None and number.form == "digits" and number.first == number.last:
            taken = max(taken, number.last)
    return found


def _named(page: Page, at: int) -> bool:
    """Whether a figure is part of a word that letters begin, as in A320 and x86: a name or, of money, a currency."""
    scan = page.scan
    if at == 0 or scan.ends[at - 1] != scan.starts[at]:
        return False
    return scan.lower[at - 1][-1].isalpha() and scan.lower[at - 1] != "q"  # the quarters of a year are dates


def _offer(kinds: tuple[Kind, ...], page: Page, at: int, number: Number | None) -> list[tuple[Kind, Found]]:
    """What the first of the kinds that finds anything at a token finds there."""
    for kind in kinds:
        result = kind.find(page, at, number)
        if result is not None:
            return [(kind, one) for one in result] if isinstance(result, list) else [(kind, result)]
    return []


def _claim(page: Page, kind: Kind, found: Found) -> Claim:
    start, end = page.scan.starts[found.first], page.scan.ends[found.last]
    if kind is quote.KIND:  # the words are the value: nothing governs them
        frame, subject, quoted = Frame(), found.subject, True
        speaker = subject.name or subject.text
    else:
        frame, subject = _frame(page, kind, found)
        quoted, speaker = _quoted(page, start)
        if found.unit == "person" and _loses_job(page, found, frame):
            found = found._replace(unit="job")
    return Claim(
        kind=kind.name,
        attribute=found.attribute,
        value=found.value,
        allowed=found.allowed,
        unit=found.unit,
        rule=found.rule,
        subject=subject,
        readings=found.readings,
        frame=frame,
        speaker=speaker,
        quoted=quoted,
        until=found.until,
        certainty=found.certainty,
        reason=found.reason,
        **place_of(page, found.first, start, end),
    )


_JOBS = frozenset("job jobs post posts position positions livelihood livelihoods".split())
_LOST = 9  # tokens: "people at the plant will lose their jobs"


def _loses_job(page: Page, found: Found, frame: Frame) -> bool:
    """Whether people are counted as jobs are: 140 workers laid off, 140 people who lost their jobs, 140 jobs cut."""
    if frame.predicate_class != "lose":
        return frame.predicate_class == "lay off"
    return frame.role == "subject" and not _JOBS.isdisjoint(page.scan.lower[found.last + 1 : found.last + _LOST])


def _predicate(page: Page, found: Found, begin: int, stop: int) -> Predicate:
    """The verb or event noun that governs a value."""
    scanned = page.scan
    lower = scanned.lower
    first = found.first
    left = first - 1
    passed_over = _passed_over()
    while left >= begin and lower[left] in passed_over:
        if found.verb == "beside" and lower[left] == "that":
            break  # "showed that seven bullets entered": no determiner
        left -= 1
    if found.verb == "beside":
        return _beside(page, found, left, begin, stop)
    if found.verb == "behind":
        return _behind(page, found.last + 1, stop)
    events = lang.event_nouns()
    if found.head >= 0 and lower[found.head] in events:
        return Predicate(found.head, *events[lower[found.head]], "head")
    # "the 2004 tsunami", "Friday's explosion", "the Nov. 30 escape": the event noun that a date stands before
    following = found.phrase + 1
    if following < stop and lower[following] == "'s":
        following += 1
    if found.attribute == "date" and following < stop:
        event = _event_of_phrase(page, following, stop)
        if event >= 0:
            return Predicate(event, *events[lower[event]], "head")
    if found.rule == "date.year":
        for i in range(following, min(stop, following + 3)):  # "the 2005 film Grey Harbour": the year it came out
            if lower[i] in _WORKS:
                return Predicate(i, "release", "release", "work")
            if not lower[i][0].isalpha() or lower[i] in lang.stop_words():
                break
    if found.attribute in _DATING and _opens_clause(lower, first, begin):
        opened = clauses.main_verb(scanned, found.last + 1, stop)
        if opened.token >= 0:
            return opened
    before = clauses.verb_before(scanned, left, begin)
    if before.token >= 0:
        return before
    after = clauses.main_verb(scanned, found.last + 1, stop)
    if after.token >= 0:
        return after
    return NO_PREDICATE


_DATING = frozenset({"date", "time", "period"})
_OPENERS = frozenset("that although though because while whereas but and who which".split())
_BEFORE_DATES = frozenset("on in by at since until during as of early late about around from the".split())


def _opens_clause(lower: list[str], first: int, begin: int) -> bool:
    """Whether a date stands at the head of a clause: said that *on Monday* the firm would close · but *in June* it lost."""
    i = first - 1
    while i >= begin and lower[i] in _BEFORE_DATES:
        i -= 1
    if i == first - 1:  # "authorities, which this year began checks"; "that Monday" points at the day
        return i > begin and lower[i] in _OPENERS and lower[i] not in ("that", "and", "but")
    return i > begin and lower[i] in _OPENERS


def _behind(page: Page, at: int, stop: int) -> Predicate:
    """The event that is told at a token: after *the shooting*, after *lawyers began*; in its clause alone."""
    lower = page.scan.lower
    end = next((i for i in range(at, stop) if lower[i] in _CLAUSE_ENDS), stop)
    past = at + (at < end and (lower[at] in lang.determiners() or lower[at] in ("his", "her", "their", "its")))
    event = _event_of_phrase(page, past, end)
    verb = clauses.main_verb(page.scan, at, end)
    if event >= 0 and (verb.token < 0 or verb.token > event + 1):
        return Predicate(event, *lang.event_nouns()[lower[event]], "head")
    return verb


_CLAUSE_ENDS = frozenset([",", ";", ":", "(", ")", "—", '"'])
_PHRASE = 5  # words of a noun phrase that a date opens: "a 1998 aggravated sexual assault conviction"


def _event_of_phrase(page: Page, at: int, stop: int) -> int:
    """The event noun that heads the phrase which goes on at a token, or -1: its last word, in lower case throughout."""
    lower, words_ = page.scan.lower, page.scan.words
    event = -1
    for i in range(at, min(stop, at + _PHRASE)):
        if not words_[i][0].islower() or lower[i] in lang.stop_words():
            break
        if lower[i] in lang.event_nouns():
            event = i
    return event


_WORKS = frozenset(
    (
        "film movie book novel album song single documentary sequel remake musical opera biography memoir "
        "comedy drama thriller hit"
    ).split()
)

# Verbs that say no more than that the event named as their subject took place.
_HAPPEN = frozenset(
    [
        *("break out", "take place", "kick off"),
        *"happen occur take come break begin start open run strike hit unfold follow last erupt".split(),
        *"hold stage schedule set".split(),  # "the vigil will be held at 6"
    ]
)
_WITHIN = frozenset("in of against for".split())


def _event_before(lower: list[str], token: int, begin: int) -> int:
    """The event noun that a noun belongs to, "a final *conference* in the case scheduled for 16 June"; else the noun."""
    events = lang.event_nouns()
    for i in range(token - 1, max(begin, token - 5), -1):
        if lower[i] in _WITHIN:
            return i - 1 if i > begin and lower[i - 1] in events else token
    return token


_LIVES = {"claim": "kill", "take": "kill", "cost": "kill", "lose": "die"}


@cache
def _passed_over() -> frozenset[str]:
    """Determiners and the words of hedges, which stand between a value and what governs it."""
    hedges = frozenset(lang.hedges_by_last()) | {"a", "an", "the", "as", "many", "at", "more", "fewer", "less", "up"}
    return lang.determiners() | (hedges - {"to", "of", "take"}) | {"than"}


def _beside(page: Page, found: Found, left: int, begin: int, stop: int) -> Predicate:
    """A counted noun's verb: what it is the object of, else what it is the subject of, else the nearest before it."""
    scanned = page.scan
    lower = scanned.lower
    verbs, events = lang.verb_forms(), lang.event_nouns()
    word = lower[left] if left >= begin else ""
    if found.head >= 0 and lower[found.head] in clauses.RESULT:
        root = clauses.RESULT[lower[found.head]]
        return Predicate(found.head, root, root, "subject")
    if word in verbs and clauses.is_verb(scanned, left, begin):
        base, kind = verbs[word]
        result = _resultative(lower, found.phrase + 1, stop)
        if result is not None and kind in ("leave", "find", "report", "record", "have", "say", "confirm"):
            return result
        if kind not in ("say", "include", "have", "report", "record", "confirm", "see"):
            return Predicate(left, base, kind, "object")
    if word in _PRICED and found.head < 0:
        before = clauses.verb_before(scanned, left, begin)
        if before.token >= 0:
            return before  # "sold him for €43.5 million after he had scored"
    ill = _in_condition(lower, found.phrase + 1, stop)
    if ill >= 0:
        return Predicate(ill, "hospitalise", "hospitalise", "subject")
    after = clauses.verb_after(scanned, found.phrase + 1, stop)
    if after.token >= 0:
        return after
    if word in verbs and clauses.is_verb(scanned, left, begin):
        said = clauses.main_verb(scanned, found.phrase + 1, stop) if verbs[word][1] == "say" else NO_PREDICATE
        # "police said three men inside the club on Mill St. were fighting": nobody says men
        return said._replace(role="subject") if said.token >= 0 else Predicate(left, *verbs[word], "object")
    if word == "of" and left - 1 >= begin and lower[left - 1] in events:
        return Predicate(left - 1, *events[lower[left - 1]], "object")
    before = clauses.verb_before(scanned, left, begin)
    if before.token >= 0:
        return before
    main = clauses.main_verb(scanned, found.phrase + 1, stop)
    return main._replace(role="subject") if main.token >= 0 and found.head >= 0 else main


def _resultative(lower: list[str], at: int, stop: int) -> Predicate | None:
    for i in range(at, min(stop, at + 2)):
        if lower[i] in clauses.RESULT:
            root = clauses.RESULT[lower[i]]
            return Predicate(i, root, root, "subject")
    return None


_PRICED = frozenset(["for", "at"])
_STATES = frozenset("critical serious stable grave fair good guarded satisfactory poor".split())
_CONDITION = 9  # tokens: "were still listed in critical but stable condition"


def _left(lower: list[str], predicate: Predicate, stop: int) -> Predicate:
    """What the leaving did to whom was left: left a man *dead* on Friday."""
    for i in range(predicate.token + 2, min(stop, predicate.token + _CONDITION)):
        if lower[i] in clauses.RESULT:
            return Predicate(predicate.token, clauses.RESULT[lower[i]], clauses.RESULT[lower[i]], predicate.role)
    return predicate


def _in_condition(lower: list[str], at: int, stop: int) -> int:
    """Where the words behind a count say how the injured are: were in critical condition; -1 if they do not."""
    behind = lower[at : min(stop, at + _CONDITION)]
    end = next((i for i, word in enumerate(behind) if word in ("condition", "conditions")), 0)
    if end < 2 or behind[end - 1] not in _STATES or "in" not in behind[:end]:
        return -1
    return -1 if "," in behind[:end] else at + end - 1


_SINCE = 6  # tokens from "since" to its date


def _whole(page: Page, first: int) -> bool:
    """Whether a count is the whole of which another is a part: convicted of 31 of the *47* charges, not of 47."""
    scan = page.scan
    if scan.word(first - 1) != "the" or scan.word(first - 2) != "of" or first < 3:
        return False
    part = scan.lower[first - 3]
    return begins_number(part)


def _frame(page: Page, kind: Kind, found: Found) -> tuple[Frame, Mention]:
    scanned = page.scan
    lower = scanned.lower
    begin, stop = scanned.bounds(found.first)
    events, classes = lang.event_nouns(), lang.noun_classes()
    noun = lower[found.head] if found.head >= 0 else ""
    predicate = _predicate(page, found, begin, stop)
    scope = list(found.scope)
    mood = "asserted"
    outer = NO_PREDICATE
    whole = _whole(page, found.first)
    name: Name | None = None
    token = -1
    if predicate.token >= 0:
        predicate = clauses.phrased(scanned, predicate, begin)
        if noun in ("lives", "life") and predicate.kind in _LIVES and predicate.role == "object":
            predicate = predicate._replace(kind=_LIVES[predicate.kind])  # "the blaze claimed three lives"
        if predicate.kind == "leave" and predicate.token < found.first:
            predicate = _left(lower, predicate, found.first)
        mood = moods.modality(scanned, predicate.token, begin)
        if mood == "negated" and "since" in lower[max(begin, found.first - _SINCE) : found.first]:
            mood = "asserted"  # "nobody had won since 1985": that was the last time
        elif mood == "negated" and kind.name == "count" and moods.presupposed(scanned, found.first, begin):
            told = _told_of(page, found, stop)
            if told.token >= 0:
                predicate, mood = told, "asserted"
        if predicate.role in ("object", "after", "head") and (
            lower[predicate.token].endswith("ing") or lower[predicate.token] in events
        ):
            outer = clauses.governor(scanned, predicate.token, begin)
            narrowed = clauses.scope_of(outer)
            if narrowed and not whole:
                scope.append(narrowed)
        if outer.token < 0 and not whole and noun and classes.get(noun) == "charge":
            narrowed = clauses.scope_of(clauses.governor(scanned, found.first, begin))
            if narrowed:
                scope.append(narrowed)
        top = outer if outer.token >= 0 else predicate
        acted = subjects.acted_on(scanned, page.names, top, stop)
        name, token = (acted, acted.last) if acted else subjects.subject_of(scanned, page.names, top, begin)
        if (
            kind.name == "term"
            and not acted
            and top.kind in _SENTENCING
            and not subjects.is_passive(scanned, top.token)
        ):
            whom = scanned.word(top.token + 1)  # "the judge gave him ten years": they are not the judge's
            if whom in ("him", "her"):
                name, token = None, top.token + 1
            elif whom in ("the", "a", "an"):
                name, token = None, -1
        if predicate.role == "work":
            titles = page.names.between(predicate.token + 1, predicate.token + 5)
            name, token = (titles[0], titles[0].last) if titles else (None, predicate.token)
        if predicate.kind in _HAPPEN and token >= 0 and lower[token] not in events:
            token = _event_before(lower, token, begin)
        if predicate.kind in _HAPPEN and token >= 0 and lower[token] in events:
            predicate = Predicate(token, *events[lower[token]], predicate.role)  # "the explosion occurred"
    if moods.superseded(scanned, begin, stop):
        mood = "superseded"
    subject = found.subject
    if subject is NOBODY:
        subject = _subject(page, found, name, token, predicate, begin, stop)
    keys = [n.key for n in page.names.between(begin, stop) if n.kind != "demonym"]
    if name is not None:
        keys.insert(0, name.key)
    elif subject.name:
        keys.insert(0, subject.name)
    of_what = found.of_head
    if kind.name == "term" and predicate.kind == "carry" and token >= 0 and lower[token] not in _OFFENCE:
        of_what = token  # "causing *death*, which carries a maximum of 14 years": of that offence and of no other
    near, far = content.content_words(scanned, found.first, max(found.last, found.first), begin, stop)
    return (
        Frame(
            head=lang.singular(noun) if noun else "",
            head_class=(classes.get(noun) or clauses.lemma(noun)) if noun else "",
            predicate=predicate.lemma,
            predicate_class=predicate.kind,
            role=predicate.role,
            scope=tuple(dict.fromkeys(scope)),
            modality=mood,
            place=_place(page, found.phrase, stop),
            complement=clauses.lemma(lower[of_what]) if of_what >= 0 else "",
            participants=tuple(dict.fromkeys(keys)),
            words=near,
            context=far,
        ),
        subject,
    )


def _told_of(page: Page, found: Found, stop: int) -> Predicate:
    """What a definite phrase itself says of those it counts, whatever its clause denies: the six boys *arrested*.

    Without such words the count stays with what is denied, for nothing else is told of them.
    """
    after = max(found.head, found.phrase) + 1
    verb = lang.verb_forms().get(page.scan.lower[after]) if after < stop else None
    if verb is None or page.scan.lower[after] not in lang.participles():
        return NO_PREDICATE
    return Predicate(after, *verb, "subject")


_SENTENCING = frozenset(["sentence", "give", "hand", "hand down", "impose", "order"])
_OFFENCE = frozenset(
    "charge charges count counts offence offences offense offenses crime crimes it that this they each".split()
)
_WHERE = frozenset("in across at near throughout around outside inside within from".split())


_NOWHERE = frozenset(
    "early late mid all total addition front order case connection response court favour favor return "
    "turn line support custody charge hospital "
    "part way light advance vain place person sight turn public private recent what which".split()
)


def _place(page: Page, phrase: int, stop: int) -> str:
    """Where the thing stated is, in one word: "people *in the province*", "killed *across Asia*"."""
    lower = page.scan.lower
    at = phrase + 1
    if at + 1 >= stop or lower[at] not in _WHERE:
        return ""
    name = page.names.at(at + 1) or page.names.at(at + 2)
    if name is not None:
        return name.key.lower()
    head = ""
    for i in range(at + 1, min(stop, at + 6)):
        word = lower[i]
        if word in lang.determiners() or word in ("his", "her", "its", "their", "'s"):
            continue
        if not word[0].isalpha() or word in lang.stop_words():
            break
        head = word
    return "" if head in lang.time_units() or head in lang.months() or head in _NOWHERE else lang.singular(head)


def _subject(
    page: Page, found: Found, name: Name | None, token: int, predicate: Predicate, begin: int, stop: int
) -> Mention:
    """What a value is stated of: the counted noun for counts and measures, else the subject of the clause."""
    scanned = page.scan
    lower = scanned.lower
    if found.head >= 0 and found.verb == "beside":
        last = found.head
        return Mention(
            scanned.text(found.last + 1 if found.last + 1 <= last else last, last),
            scanned.starts[last],
            scanned.ends[last],
            "nominal",
            "",
            lower[found.head],
        )
    if name is not None:
        return mention_of(name, scanned)
    if token < 0:
        return NOBODY
    word = lower[token]
    if word in ("he", "she", "him", "her", "his"):
        gender = "m" if word in ("he", "him", "his") else "f"
        options = antecedents(page.people, token, gender)
        if options:
            chosen = mention_of(options[0], scanned)
            return Mention(
                word, scanned.starts[token], scanned.ends[token], "pronoun", chosen.name, "", "person", chosen.gender
            )
        return Mention(word, scanned.starts[token], scanned.ends[token], "pronoun", "", "", "person", gender)
    gender = lang.person_nouns().get(word, "")
    resolved = ""
    if word in lang.person_nouns() and token > begin and _definite(lower, token, begin):
        options = antecedents(page.people, token, gender, nominal=True, noun=word)
        called = [o for o in options if word in page.people.called.get(o.key, ())]
        if called:
            resolved = called[0].key
        elif len({o.key for o in options}) == 1:
            resolved = options[0].key
    return Mention(
        scanned.text(token, token),
        scanned.starts[token],
        scanned.ends[token],
        "nominal",
        resolved,
        word,
        "person" if word in lang.person_nouns() else "",
        gender,
    )


def _definite(lower: list[str], token: int, begin: int) -> bool:
    return any(lower[i] in ("the", "this", "that") for i in range(max(begin, token - 4), token))


def _quoted(page: Page, start: int) -> tuple[bool, str]:
    holding = page.scan.quotation_at(start)
    if holding is None:
        return False, ""
    if holding.speaker is None:
        return True, ""
    return True, page.document.text[holding.speaker.start : holding.speaker.end]


__all__ = ["claims_of", "extract", "find_all", "page_of"]
