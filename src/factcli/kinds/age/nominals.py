"""Ages beside a noun that is nobody's name: ``the master, 52,`` · ``the mum-of-two, 38,`` · ``a student of 17``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.age.moment import harmed, victim, when_died
from factcli.kinds.age.owners import apposed
from factcli.kinds.age.stated import EVENT, either_of, stated_age
from factcli.kinds.age.whose import BEINGS, NEAR, OFFICIALS, kin_of, nameish, nominal, person, personal, read, sex_of
from factcli.kinds.base import Found, Page
from factcli.scan.names import Name
from factcli.scan.numbers import Number
from factcli.scan.people import fits

_GROWN = 10  # below it a bare figure beside a noun is as likely a place, a number of things or a shirt's
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "their", "my", "our", "'s", "another", "one"])
_PARENTS = frozenset("mother father mum mom mam dad parent grandmother grandfather gran grandad".split())
# Who is known to the public, so that "the singer, 35," is whoever the article is about and nobody new.
_PUBLIC = frozenset(
    "star singer actor actress rapper musician comedian presenter broadcaster author novelist player striker midfielder "
    "defender goalkeeper winger forward footballer cricketer quarterback sprinter swimmer gymnast boxer golfer athlete "
    "champion medallist medalist olympian coach manager president premier chancellor minister governor senator mayor "
    "politician lawmaker king queen prince princess duke duchess tycoon billionaire millionaire mogul entrepreneur "
    "founder executive legend icon celebrity supermodel model director filmmaker frontman songwriter composer".split()
)
# Of whom an age is told as "a woman of 83"; of others "of" counts what they have: "a father of 10", "the winner of 17".
_OF_AGE = frozenset(
    "man woman boy girl lad youth teenager child kid youngster person student pupil schoolboy schoolgirl apprentice "
    "lady gentleman widow widower pensioner bachelor spinster recruit conscript labourer laborer farmhand novice "
    "freshman sophomore backpacker toddler native".split()
)
_ENDS_OF_AGE = frozenset(
    "was were is are had has who whose from in at on with and or by died fell told said ran came went".split()
)
_OF_CHILDREN = 18
# Of whom a figure that ends a line is the age, however small it is: "Two held in shooting of girl, 3".
_CHILDREN = frozenset(
    "girl boy son daughter stepson stepdaughter grandson granddaughter niece nephew toddler infant baby child "
    "schoolboy schoolgirl foster-son foster-daughter brother sister half-brother half-sister cousin".split()
)
_LEAD = 3  # sentences in which an article tells its news, and brings in who is named further on
_ANYBODY = frozenset("man woman boy girl teen teenager youth student pupil person child victim".split())
_AT_A_PLACE = frozenset(["in", "at", "near", "from", "to", "the", "on", "outside", "around"])
_ACCUSED = frozenset(
    "suspect gunman shooter attacker driver arrested charged accused assailant killer suspects".split()
)
_CULPRITS = frozenset(
    "killer murderer rapist robber burglar fraudster swindler conman arsonist stalker kidnapper hijacker defendant accused "
    "gunman shooter attacker assailant offender convict fugitive predator paedophile pedophile abuser groomer smuggler "
    "trafficker".split()
)
_SOMEBODY = (["he"], ["she"], ["they"], ["his"], ["her"])
_FIGURES = frozenset(
    "number figure answer counter meter order letter chapter paper master-plan quarter center centre register member "
    "per ever never over under after other another whether either former latter minor major senior junior".split()
)


def at_the_time(lower: list[str], at: int) -> bool:
    """Whether an age that ends before token ``at`` is said to be that of then: "58 at the time", "33 when he won"."""
    if lower[at : at + 3] in (["at", "the", "time"], ["at", "that", "time"]) or lower[at : at + 2] == ["back", "then"]:
        return True
    return lower[at : at + 1] == ["when"] and lower[at + 1 : at + 2] in _SOMEBODY and not when_died(lower, at)


def beside_noun(page: Page, number: Number, at: int, begin: int, stop: int) -> Found | None:
    """a man, 47, · the mum-of-two, 38, · the Undertow star, 35, · a guard, 58 at the time, · the Swede, 29,."""
    scan = page.scan
    lower = scan.lower
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    then = at_the_time(lower, number.last + 1)
    if follow not in (",", ")", ".", ";") and not then:
        return None
    head = parent(lower, at, begin)
    if head < 0:
        head = at
    determiner = _determiner(page, head, begin)
    noun = lower[head]
    known = noun in lang.person_nouns() or (noun in BEINGS and lang.singular(noun) == noun)
    child = number.low < _OF_CHILDREN and noun in _CHILDREN and head > begin + 1 and _ends_line(page, number)
    child = child and (
        scan.words[head][0].islower() or lower[head - 1] in lang.prepositions()
    )  # "Top pair: Hull Girl, 3"
    sure = determiner >= 0 and number.low >= _GROWN and not scan.word(number.last + 2)[:1].isdigit()
    sure = sure or child
    if not sure and (not known or (follow in (".", ";") and not _in_headline(page, number))):
        return None
    if not known and not _perhaps_person(page, head):
        return None
    surface = nominal(page, head, at)._replace(head=noun, gender=sex_of(noun))
    found = stated_age(page, number, "age.apposition", number.last, subject=surface, head=head)
    if then:
        found = found._replace(attribute=EVENT)
    named = apposed(page, head, begin)
    if named is not None:
        return found._replace(subject=person(page, named))
    left = lower[determiner] if determiner >= 0 else ""
    if noun in lang.kin_nouns() and head == at:
        left = lower[at - 1] if at > begin else ""
        return found._replace(subject=kin_of(page, surface, at, left, at - 1, begin))
    if left != "the":
        return found
    fellow = compatriot(page, at)
    if fellow is not None:
        return found._replace(subject=person(page, fellow))
    # "the father of four", "the Swede": he has been told of
    return _who(page, found, number, begin, stop, known=head < at or _national(page, at))


def _ends_line(page: Page, number: Number) -> bool:
    """Whether a number is the last word of its sentence or headline: "Two held in shooting of girl, 3"."""
    scan = page.scan
    last = scan.last[scan.sentence_of[number.first]] - 1
    return number.last == last or (number.last == last - 1 and scan.lower[last] == ".")


def _in_headline(page: Page, number: Number) -> bool:
    """Whether an age stands in a headline, which drops its articles: "Police seek gunman, 34"."""
    scan = page.scan
    sentence = scan.sentence_of[number.first]
    unended = number.last + 1 >= scan.last[sentence] and scan.sentences[sentence].kind != "caption"
    return number.low >= _GROWN and (unended or scan.sentences[sentence].kind == "headline")


def parent(lower: list[str], at: int, begin: int) -> int:
    """The noun of "mum-of-two" or "father of three" whose last word stands at a token, or -1."""
    if lower[at] not in lang.number_words() and not lower[at].isdigit():
        return -1
    i = at - 1
    if i > begin and lower[i] == "-":
        i -= 1
    if i <= begin or lower[i] != "of":
        return -1
    i -= 1
    if i > begin and lower[i] == "-":
        i -= 1
    return i if i >= begin and lower[i] in _PARENTS else -1


def _determiner(page: Page, head: int, begin: int) -> int:
    """The token of the determiner that opens the noun phrase of a noun, or -1: "the Undertow star"."""
    lower = page.scan.lower
    stops = lang.stop_words()
    for i in range(head - 1, max(begin - 1, head - 7), -1):
        if lower[i] in _DETERMINERS:
            return i
        if lower[i] in stops or not (lower[i][0].isalpha() or lower[i] in ("-", '"')):
            return -1
    return -1


def _perhaps_person(page: Page, head: int) -> bool:
    """Whether a noun that no table holds is one of a person: a shop assistant, a ship's master, a Swede."""
    name = page.names.at(head)
    if name is not None:
        return name.kind == "demonym" and name.first == name.last
    noun = page.scan.lower[head]
    return noun not in lang.noun_classes() and noun not in _FIGURES and personal(noun)


def _who(page: Page, found: Found, number: Number, begin: int, stop: int, *, known: bool = False) -> Found:
    """Whom "the singer, 35," stands for, where the article has said; a noun like "the driver" may bring in somebody new."""
    told = read(page, found, int(number.low), found.subject.head, begin, stop)
    if not told.readings:
        return told
    scan = page.scan
    sentence = scan.sentence_of[found.first]
    near = {name.key for name in page.names.between(scan.first[max(0, sentence - NEAR)], found.first)}
    readings = tuple(mention for mention in told.readings if mention.name in near)
    if found.subject.head in _CULPRITS:  # nobody new, if one person was told of who came to no harm
        readings = tuple(mention for mention in readings if not harmed(page, mention.name))
        known = known or len(readings) == 1
    return told._replace(readings=readings) if readings and (known or found.subject.head in _PUBLIC) else found


def of_known(page: Page, found: Found, number: Number, begin: int, stop: int) -> Found:
    """Whom "the striker, who turned 28 in May" or "the Hull man, aged 40," stands for, where the article has said."""
    noun = found.subject.head
    if found.subject.form != "nominal" or found.subject.name or (noun not in _PUBLIC and noun not in ("man", "woman")):
        return found
    scan = page.scan
    head = next(
        (at for at in range(found.first, begin - 1, -1) if scan.starts[at] <= found.subject.start < scan.ends[at]), -1
    )
    determiner = _determiner(page, head, begin) if head > begin else -1
    if determiner < 0 or scan.lower[determiner] != "the":
        return found
    if noun not in _PUBLIC and page.names.at(head - 1) is None:
        return found  # any man; "the Hull man" is one who was told of
    return _who(page, found._replace(phrase=max(found.phrase, head)), number, begin, stop, known=True)


def of_age(page: Page, number: Number, begin: int, stop: int) -> Found | None:
    """a student of 17 · a woman of 83, · the girl of nine."""
    scan = page.scan
    lower = scan.lower
    at = number.begin - 2
    if (
        at <= begin
        or lower[at + 1] != "of"
        or not (lower[at] in _OF_AGE or (lower[at] == "grader" and lower[at - 1] == "-") or _national(page, at))
        or (number.first != number.last and not either_of(page, number))
        or number.low < 3
    ):
        return None
    follow = scan.word(number.last + 1) if number.last + 1 < stop else "."
    if follow[:1].isalpha() and follow not in _ENDS_OF_AGE:
        return None
    if follow[:1].isalnum() and not follow[:1].isalpha():
        return None
    determiner = _determiner(page, at, begin)
    if determiner < 0:
        return None
    found = stated_age(page, number, "age.of", number.last, subject=nominal(page, at, at), head=at)
    if lower[determiner - 1] == "was" and "when" in lower[max(begin, determiner - 4) : determiner]:
        return found._replace(attribute=EVENT)  # "when she was a student of 21"
    name = page.names.at(determiner - 2) if determiner - 2 >= begin and lower[determiner - 1] == "," else None
    if name is not None and (name.kind == "person" or (name.kind == "" and nameish(name))):
        return found._replace(subject=person(page, name))  # "Ann Marsh, a student of 21,"
    if determiner - 3 >= begin and lower[determiner - 1] == "then" and lower[determiner - 2] == ",":
        name = page.names.at(determiner - 3)
        found = found._replace(attribute=EVENT)  # "Ann Marsh, then a student of 21,"
        return found._replace(subject=person(page, name)) if name is not None and name.kind == "person" else found
    return found


def _national(page: Page, at: int) -> bool:
    """Whether a token is a noun for somebody of a nation: a Swede of 24."""
    name = page.names.at(at)
    return name is not None and name.kind == "demonym" and name.first == name.last


def compatriot(page: Page, at: int) -> Name | None:
    """Whom "the Romanian" at a token stands for: the one person whose name an article puts that word before."""
    if not _national(page, at):
        return None
    scan, found = page.scan, {}
    people = scan.lower[at].removesuffix("woman").removesuffix("man")  # "the Dutchman" is the Dutch striker
    for name in page.names.between(0, len(scan.lower)):
        if name.kind != "demonym" or name.first == at or scan.lower[name.first] not in (scan.lower[at], people):
            continue
        for i in range(name.last + 1, min(name.last + 4, scan.bounds(name.first)[1])):
            bearer = page.names.at(i)
            if bearer is not None and bearer.kind in ("person", ""):
                if bearer.kind == "person" or nameish(bearer):
                    found[bearer.key] = bearer
                break
            if not scan.words[i][0].islower() or scan.lower[i] in lang.stop_words():
                break
    return next(iter(found.values())) if len(found) == 1 else None


def named_later(page: Page, found: Found, noun: str, begin: int, stop: int) -> Found:
    """ "The killing of an 18-year-old … Marsh was fatally wounded": the one victim whom the article names further on.

    That is a reading, for the article does not say that the two are one; there is none where it says how old its
    victim is, names several, or had named the victim before.
    """
    scan = page.scan
    if scan.sentence_of[found.first] > _LEAD or (noun and noun not in _ANYBODY):
        return found
    if not victim(scan, found.first, found.phrase, begin, stop):
        return found
    if "including" in scan.lower[max(begin, found.first - 3) : found.first]:
        return found  # one of several
    first: dict[str, Name] = {}
    others: set[str] = set()
    for name in page.names.found:
        if name.kind == "person" or (name.kind == "" and name.key.count(" ") == 1):
            first.setdefault(name.key, name)
            if _no_victim(page, name):
                others.add(name.key)
    hurt = [name for name in first.values() if name.key not in others]
    hurt = [name for name in hurt if harmed(page, name.key) or _identified(page, name)]
    if len(hurt) != 1 or hurt[0].first < found.first or hurt[0].key in page.people.aged:
        return found
    if not fits(hurt[0], found.subject.gender):
        return found
    mention = person(page, hurt[0])
    reason = f"“{found.subject.text}” may not be {mention.name}"
    return found._replace(readings=(mention,), certainty="tentative", reason=reason)


def _no_victim(page: Page, name: Name) -> bool:
    """Whether a name is that of a place or of somebody who tells of a victim: "according to Chief Deputy Marsh"."""
    scan = page.scan
    before = scan.lower[max(scan.bounds(name.first)[0], name.first - 5) : name.first]
    if before[-1:] and before[-1] in _AT_A_PLACE and (name.kind == "" or before[-1] != "to"):
        return True
    verbs = lang.verb_forms()
    if verbs.get(scan.word(name.last + 1), ("", ""))[1] == "say":
        return True
    if scan.word(name.last + 1) in (".", ",") and verbs.get(scan.word(name.first - 1), ("", ""))[1] == "say":
        return True  # "… , said Marsh."
    return "according" in before or not OFFICIALS.isdisjoint(before[-2:])


def _identified(page: Page, name: Name) -> bool:
    """ "He was named as Marsh", in a sentence on nobody who is accused."""
    lower = page.scan.lower
    if lower[max(0, name.first - 1) : name.first] != ["as"] or lower[name.first - 2] not in ("named", "identified"):
        return False
    begin, stop = page.scan.bounds(name.first)
    return _ACCUSED.isdisjoint(lower[begin:stop])


__all__ = ["at_the_time", "beside_noun", "named_later", "of_age", "of_known", "parent"]
