"""Whose age it is: a name, a noun phrase or a pronoun, and who of the document's people that stands for."""

from __future__ import annotations

from collections.abc import Sequence

from factcli import lang
from factcli.kinds.age.moment import harmed
from factcli.kinds.base import Found, Page
from factcli.model import Mention
from factcli.scan.names import Name
from factcli.scan.people import antecedents, fits, mention_of, partner_of

Owner = tuple[Mention, tuple[Mention, ...], str, str]
"""A subject, its readings, and the certainty with its reason, as :class:`Found` holds them."""

# Kin of whom somebody has one: "Marsh's wife" is a person; "Marsh's son" may be any of several.
_ONE = frozenset(
    "wife husband mother father mum mom dad girlfriend boyfriend fiancé fiancée fiance fiancee widow widower "
    "spouse twin".split()
)
OFFICIALS = frozenset(
    "spokesman spokeswoman spokesperson sheriff chief officer detective prosecutor attorney lawyer judge mayor "
    "sergeant lieutenant captain deputy coroner governor inspector superintendent commissioner sgt lt capt det "
    "cmdr dr doctor professor rev reverend pastor senator sen rep president minister reporter".split()
)
_BREAKS = frozenset(
    [",", ";", ":", "that", "when", "after", "before", "because", "as", "where", "while", "said", "says", '"']
)
_PLACE_WORDS = frozenset(["in", "at", "near", "from", "to", "of", "the", "on", "outside", "around"])
_PERSONAL = ("er", "or", "ist", "ian", "ee", "ess", "eur", "man", "woman", "mate", "son", "daughter", "plice", "ant")
_NO_PERSON = frozenset(
    "computer tower charter order theater container trawler carrier retailer manufacturer tanker helicopter "
    "cruiser boiler cluster border number chapter matter river elevator reactor tractor motor factor mirror "
    "committee tree coffee business wilderness restaurant plant giant reason season prison power paper barrier "
    "cover corner counter freighter lighter filter poster banner minster cedar elder chamber shelter quarter "
    "centre center brewer disaster cancer tumor error sector prior harbor labor season".split()
)
_LEAD = 6  # sentences in which an article tells its news, of one person first
# Who comes new into a story, so that the one person named before is somebody else.
_NEW = frozenset(
    "victim suspect driver gunman shooter attacker boy girl child witness passenger neighbour neighbor survivor motorist "
    "pedestrian cyclist motorcyclist teenager youth officer man woman".split()
)
BEINGS = frozenset("male female males females men women boys girls juvenile juveniles".split())
"""What people are called beside an age that the table of persons does not hold in that form."""
NEAR = 2  # sentences back within which a noun phrase finds who it stands for


def person(page: Page, name: Name) -> Mention:
    """A name as the mention of a person."""
    return mention_of(name, page.scan)._replace(kind="person")


def sex_of(noun: str) -> str:
    """What a noun says of somebody's sex, "" where nothing: a woman, a female."""
    return lang.person_nouns().get(noun, "") or {"male": "m", "female": "f"}.get(noun, "")


def nominal(page: Page, first: int, head: int, gender: str = "") -> Mention:
    """The words from ``first`` to the noun at ``head`` as the mention of somebody who is not named there."""
    scan = page.scan
    noun = scan.lower[head]
    sex = sex_of(noun) or gender
    return Mention(scan.text(first, head), scan.starts[first], scan.ends[head], "nominal", "", noun, "person", sex)


def nameish(name: Name) -> bool:
    """Whether a name of unknown kind is long enough for a person's."""
    return " " in name.key or "-" in name.key


def named_as_person(name: Name) -> bool:
    """Whether a name before an age can be a person's: "Reginald Street, 19," is no street."""
    return name.kind in ("person", "") or (
        " " in name.key and name.kind == "place" and name.key.split()[0].lower() in lang.given_names()
    )


def personal(word: str) -> bool:
    """Whether a noun that no table holds looks like one of a person: a groundskeeper, a trapezist, a trainee."""
    return (
        word.endswith(_PERSONAL) and word not in _NO_PERSON and not word.endswith(("maker", "paper", "scraper", "ship"))
    )


def kin_of(page: Page, surface: Mention, head: int, determiner: str, at: int, begin: int) -> Mention:
    """Somebody known by whose kin it is ("his wife", "Marsh's mother", "the husband of Marsh"), else nobody known."""
    noun = page.scan.lower[head]
    if noun not in _ONE:
        return surface
    owner = _owner(page, head, determiner, at, begin)
    return surface._replace(name=f"{owner}'s {noun}") if owner else surface


def _owner(page: Page, head: int, determiner: str, at: int, begin: int) -> str:
    lower = page.scan.lower
    name: Name | None = None
    if determiner == "'s" and at - 1 >= begin:
        name = page.names.at(at - 1)
    elif determiner in ("his", "her"):
        found = antecedents(page.people, at, "m" if determiner == "his" else "f")
        name = (
            found[0]
            if found and (len(found) == 1 or page.scan.sentence_of[found[1].first] < page.scan.sentence_of[at])
            else None
        )
    elif lower[head + 1 : head + 2] == ["of"] and head + 2 < len(lower):
        name = page.names.at(head + 2)
    return name.key if name is not None else ""


def read(page: Page, found: Found, years: int, noun: str, begin: int, stop: int) -> Found:
    """Who a definite noun phrase with an age stands for: who is that old, else who could be, else nobody named."""
    people = page.people
    scan = page.scan
    gender = found.subject.gender or _gender_after(scan.lower, found.phrase + 1, stop)
    named = [name for name in people.ages.get(years, {}).values() if fits(name, gender)]
    if len(named) == 1:
        return found._replace(subject=person(page, named[0]))
    if named:
        mentions = tuple(person(page, name) for name in named[:3])
        return found._replace(readings=mentions, certainty="tentative", reason=_either(found, mentions))
    if years in people.unnamed_ages or scan.word(found.phrase + 1) in (
        "who",
        "whose",
        "killed",
        "shot",
        "accused",
        "charged",
    ):
        return found
    partner = _partner_reading(page, found, stop)
    candidates = _candidates(page, found.first, gender, years if partner is None else -1, noun)
    if partner is not None:
        candidates = [c for c in candidates if c.key != partner.key]
        candidates.insert(1, partner)
    sentence = scan.sentence_of[found.first]
    if not candidates or sentence - scan.sentence_of[candidates[0].first] > NEAR:
        hero = _only_person(page, found.first, gender, years, noun)
        if hero is None:
            return found
        mention = person(page, hero)
        reason = f"“{found.subject.text}” may not be {mention.name}"
        return found._replace(readings=(mention,), certainty="tentative", reason=reason)
    called = people.called
    best = candidates[0]
    if noun and noun in called.get(best.key, ()) and not any(noun in called.get(c.key, ()) for c in candidates[1:]):
        return found._replace(subject=person(page, best))
    near = [c for c in candidates[1:] if sentence - scan.sentence_of[c.first] <= NEAR]
    rivals = near if partner is None else candidates[1:2]
    mentions = tuple(person(page, c) for c in [best, *rivals][:3])
    if len(mentions) == 1:
        reason = f"“{found.subject.text}” may not be {best.key}"
    else:
        reason = _either(found, mentions)
    return found._replace(readings=mentions, certainty="tentative", reason=reason)


def _only_person(page: Page, token: int, gender: str, years: int, noun: str) -> Name | None:
    """The one person whom the article has named before a noun phrase in its lead, whoever else comes later."""
    if page.scan.sentence_of[token] > _LEAD or noun in _NEW:
        return None
    before = {name.key: name for name in page.names.found if name.first < token and name.kind == "person"}
    if len(before) != 1:
        return None
    name = next(iter(before.values()))
    if harmed(page, name.key):
        return None  # "The 27-year-old fled" after a killing is somebody else
    fitting = fits(name, gender) and years in page.people.aged.get(name.key, {years})
    official = page.people.called.get(name.key, set()) & OFFICIALS and noun not in OFFICIALS
    return name if fitting and not official else None


def _either(found: Found, mentions: Sequence[Mention]) -> str:
    return f"“{found.subject.text}” could be {' or '.join(mention.name for mention in mentions)}"


def _gender_after(lower: list[str], at: int, stop: int) -> str:
    """What the next pronoun says of the subject: "the 56-year-old said as she walked"."""
    for word in lower[at : min(stop, at + 10)]:
        if word in ("he", "his", "himself"):
            return "m"
        if word in ("she", "her", "herself"):
            return "f"
        if word in ('"', ";"):
            break
    return ""


def _candidates(page: Page, token: int, gender: str, years: int, noun: str) -> list[Name]:
    """The antecedents of a noun phrase without those who cannot be meant by it."""
    people, scan = page.people, page.scan
    lower = scan.lower
    verbs = lang.verb_forms()
    sentence = scan.sentence_of[token]
    kept = []
    for name in antecedents(people, token, gender, nominal=True, noun=noun):
        if years >= 0 and years not in people.aged.get(name.key, {years}):
            continue
        called = people.called.get(name.key, set())
        if noun not in called and called & OFFICIALS and noun not in OFFICIALS:
            continue
        if scan.sentence_of[name.first] == sentence:
            if verbs.get(scan.word(name.last + 1), ("", ""))[1] == "say":
                continue
            if not any(word in _BREAKS for word in lower[name.last + 1 : token]):
                continue
        kept.append(name)
    near = [name for name in kept if sentence - scan.sentence_of[name.first] <= 1]
    maybe = _perhaps_people(page, token, gender, years)
    if near and maybe and not (maybe[0].kind == "" and maybe[0].first <= scan.first[sentence - 1] + 1):
        return kept
    known = {name.key for name in maybe}
    if not any(name.kind == "" for name in maybe):
        return kept
    return [*maybe, *(name for name in kept if name.key not in known)]


def _perhaps_people(page: Page, token: int, gender: str, years: int) -> list[Name]:
    """Names of two words in the sentence before of which nothing is known but that they could be people's."""
    scan = page.scan
    sentence = scan.sentence_of[token]
    if sentence == 0:
        return []
    found: dict[str, Name] = {}
    for name in page.names.between(scan.first[sentence - 1], scan.last[sentence - 1]):
        before = scan.lower[name.first - 1] if name.first else ""
        unknown = name.kind == "" and name.key.count(" ") == 1 and not name.possessive and before not in _PLACE_WORDS
        other = years >= 0 and years not in page.people.aged.get(name.key, {years})
        if (unknown or name.kind == "person") and fits(name, gender) and not other:
            found.setdefault(name.key, name)
    return list(found.values())


def _partner_reading(page: Page, found: Found, stop: int) -> Name | None:
    """ "The 45-year-old … with his wife, Marsh": whoever is named together with Marsh all along."""
    lower = page.scan.lower
    for i in range(found.last + 1, stop - 1):
        if lower[i] in _ONE and lower[i - 1] in ("his", "her"):
            name = page.names.at(i + 2 if lower[i + 1] == "," else i + 1)
            if name is not None:
                return partner_of(page.people, name)
    return None


def of_pronoun(page: Page, found: Found, token: int, years: int) -> Found:
    """The age of ``he`` or ``she`` at a token, with its readings when two people could be meant."""
    subject, readings, certainty, reason = pronoun(page, token, years)
    return found._replace(subject=subject, readings=readings, certainty=certainty, reason=reason)


def pronoun(page: Page, token: int, years: int) -> Owner:
    """Whom ``he`` or ``she`` at a token stands for, given how old the person is (-1: at another time)."""
    scan, people = page.scan, page.people
    word = scan.lower[token]
    gender = "m" if word in ("he", "his", "him") else "f"
    surface = Mention(word, scan.starts[token], scan.ends[token], "pronoun", "", "", "person", gender)
    candidates = antecedents(people, token, gender)
    if years >= 0:
        same = [c for c in candidates if years in people.aged.get(c.key, ())]
        if len(same) == 1:
            return person(page, same[0]), (), "firm", ""
        candidates = [c for c in candidates if years in people.aged.get(c.key, {years})]
    if not candidates:
        return surface, (), "firm", ""
    best = candidates[0]
    sentence = scan.sentence_of[token]
    near = [c for c in candidates if sentence - scan.sentence_of[c.first] <= 1]
    others = [c for c in near if c.key != best.key]
    if (not others and near and (best.gender == gender or (not best.gender and _alone(page, best, token)))) or (
        best.gender and all(c.gender and c.gender != best.gender for c in others) and near
    ):
        return person(page, best), (), "firm", ""
    if others and best.gender == gender and people.often[best.key] >= 2 * max(people.often[c.key] for c in others):
        return person(page, best), (), "firm", ""
    mentions = tuple(person(page, c) for c in (near or candidates[:1])[:3])
    if len(mentions) == 1:
        return surface, mentions, "tentative", f"“{word}” may not be {mentions[0].name}"
    return surface, mentions, "tentative", f"“{word}” could be " + " or ".join(m.name for m in mentions)


def _alone(page: Page, name: Name, token: int) -> bool:
    """Whether a pronoun that opens a sentence follows on somebody who opens the one before, and no other is told of.

    A noun for a person right behind the name says who that is: "Oriel Lund, the singer whose …, died. She was 91."
    """
    scan = page.scan
    sentence = scan.sentence_of[token]
    if token != scan.first[sentence] or sentence == 0 or name.first != scan.first[sentence - 1] or name.possessive:
        return False
    begin = name.last + 1
    people = lang.person_nouns()
    nouns = [at for at in range(begin, token) if scan.lower[at] in people or lang.singular(scan.lower[at]) in people]
    if nouns and scan.lower[begin] == "," and nouns[0] - begin < 6:  # the apposition's own noun
        nouns = nouns[1:]
    return not nouns and all(one.key == name.key or not nameish(one) for one in page.names.between(begin, token))


__all__ = [
    "BEINGS",
    "NEAR",
    "OFFICIALS",
    "Owner",
    "kin_of",
    "nameish",
    "nominal",
    "of_pronoun",
    "person",
    "pronoun",
    "read",
    "sex_of",
]
