"""Which different spellings in a story are of one name: likeness of letters opens a question, context answers it.

Two words that differ by a letter or two are no evidence by themselves (Jon and John Harlan are two people as often as
one). The rest of the name must agree, or the same office, age, neighbours or sentence must stand beside both; and
nothing may speak against it: both in one sentence, another sex, another age, another given name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, combinations

from factcli import lang
from factcli.model import Claim, Variant
from factcli.relation.naming import HOUSE_STYLE, given_name, house_style
from factcli.resolve.forms import Form, Rarity, against, context, forms_of
from factcli.resolve.linkage import Reference
from factcli.resolve.relinked import relinked
from factcli.resolve.words import common_words, distance, folded, like_words, parts_of, plural, sound, variant

_FEW = 6  # forms with one opening that are compared with those of another
_SURE, _SURE_ALONE = 1.0, 1.75  # of the weight of context that makes a conflict firm; of a name of one word
_ARTICLES = 3
_DETERMINED = ("the ", "a ", "an ")
_MANY = 400  # forms that hold one word: beyond this a word is too common to tell anything


def find_variants(claims: Sequence[Claim]) -> list[Variant]:
    """Every pair of spellings of one name in a story, sorted; a bare surname has its likeliest pair only."""
    forms = forms_of(claims)

    @cache
    def rarity() -> Counter[tuple[str, ...]]:
        return Counter([name for form in forms.values() for name in form.beside])

    pairs: dict[tuple[str, str], tuple[float, Variant]] = {}
    alike = like_words({word for form in forms.values() for word in form.parts})
    holders = _holders(forms.values(), {word for pair in alike for word in pair})
    for x, y in alike:
        if len(holders[x]) * len(holders[y]) > _MANY * _MANY:
            continue
        for a in holders[x]:
            for b in holders[y]:
                found = _judge(a, b, x, y, rarity)
                if found is not None:
                    pairs.setdefault((found[1].a, found[1].b), found)
    for linked in relinked(forms.values()):
        pairs.setdefault((linked.a, linked.b), (1.0, linked))
    joined: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for key in accumulate(form.parts):
            joined[key].append(form)
    for key in sorted([key for key, begun in joined.items() if len(begun) > 1]):
        openings: dict[str, list[Form]] = defaultdict(list)
        for form in joined[key]:
            openings[_opening(form.spelled, key)].append(form)
        for one, two in combinations(sorted(openings), 2):
            for a in openings[one][:_FEW]:
                for b in openings[two][:_FEW]:
                    same = _respaced(a, b, one, two)
                    if same is not None:
                        pairs.setdefault((same.a, same.b), (1.0, same))
    return _best(forms, pairs)


def variants(
    references: Sequence[Reference], claims: Sequence[Claim], pairs: Sequence[Variant] | None = None
) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """References that two spellings of one name join: their indexes, the level ``spelling variant``, and the reasons.

    Only firm pairs are given, so that ages stated under both spellings can meet, and given names in two forms of one
    (:func:`_styled`). ``pairs`` are those of :func:`find_variants` when they are known already.
    """
    by_key: dict[tuple[str, str], int] = {(ref.path, ref.name): i for i, ref in enumerate(references)}
    keys: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "name":
            keys[claim.value].add((claim.path, claim.subject.name))
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    certain = [
        (pair.a, pair.b, pair.reason) for pair in (find_variants(claims) if pairs is None else pairs) if pair.firm
    ]
    for a, b, reason in [*certain, *_styled(claims)]:
        left = sorted(by_key[key] for key in keys[a] if key in by_key)
        right = sorted(by_key[key] for key in keys[b] if key in by_key)
        for i in left:
            for j in right:
                if i != j:
                    found.setdefault((min(i, j), max(i, j)), (reason,))
    return [(i, j, "spelling variant", reasons) for (i, j), reasons in sorted(found.items())]


def _styled(claims: Sequence[Claim]) -> Iterable[tuple[str, str, str]]:
    """Full names of different articles with one surname and two forms of one given name, and why they are one."""
    chosen = []
    for claim in claims:
        if claim.kind == "name" and " " in claim.value and claim.subject.kind in ("person", ""):
            parts = parts_of(claim.value)
            if len(parts) > 1 and given_name(parts[0]):
                chosen.append(claim)
    if len(chosen) < 2:
        return
    alike: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in forms_of(chosen).values():
        alike[(given_name(form.parts[0]), form.parts[-1])].append(form)
    for forms in alike.values():
        for a, b in combinations(forms, 2) if len(forms) <= _FEW else ():
            if a.parts[0] != b.parts[0] and not a.paths & b.paths and not against(a, b, "first"):
                yield a.spelled, b.spelled, "two forms of one given name"


def _holders(forms: Iterable[Form], words: set[str]) -> dict[str, list[Form]]:
    """The forms that hold each of some words."""
    holders: dict[str, list[Form]] = {word: [] for word in words}
    for form in forms:
        for word in words.intersection(form.parts):
            holders[word].append(form)
    return holders


def _shape(a: Form, b: Form, x: str, y: str) -> str:
    """Where two names have the words ``x`` and ``y``.

    ``first``, ``last`` or ``other`` word of two names that agree in the rest; ``short`` (one is that word alone);
    ``single`` (what agrees is nothing or says nothing); or ``""`` (the names differ in more).
    """
    p, q = a.parts, b.parts
    if len(p) == 1 and len(q) == 1:
        return "single"
    if len(p) == 1 or len(q) == 1:
        full, word = (q, y) if len(p) == 1 else (p, x)
        return "short" if word in (full[0], full[-1]) else ""
    if len(p) == len(q):
        differing = [i for i in range(len(p)) if p[i] != q[i]]
        if differing == [0, 1] and (p[1], q[1]) == (x, y) and len(p) == 2 and variant(p[0], q[0]):
            return "both"
        if len(differing) != 1 or (p[differing[0]], q[differing[0]]) != (x, y):
            return ""
        at = differing[0]
        rest = [w for i, w in enumerate(p) if i != at]
        if all(w in common_words() for w in rest) and x not in common_words() and y not in common_words():
            return "single"
        return "first" if at == 0 else "last" if at == len(p) - 1 else "other"
    if "organisation" in a.kinds | b.kinds or "place" in a.kinds | b.kinds:
        return ""
    if p[0] == q[0] and (p[-1], q[-1]) == (x, y):
        return "last"
    return "first" if p[-1] == q[-1] and (p[0], q[0]) == (x, y) else ""


def _judge(a: Form, b: Form, x: str, y: str, rarity: Rarity) -> tuple[float, Variant] | None:
    """Whether two forms are one name in two spellings, with the weight of the evidence."""
    shape = _shape(a, b, x, y)
    if not shape or against(a, b, shape) or (_of_a_land(x) and _of_a_land(y)) or _of_one_creed(x, y):
        return None
    if (shape == "first" or shape == "short") and _pet_name(x, y) and "organisation" not in a.kinds | b.kinds:
        return None
    if a.spelled > b.spelled:
        a, b, x, y = b, a, y, x
    evidence, reasons = context(a, b, rarity)
    near = distance(x, y, 2)
    styled = shape != "last" and house_style(x, y)
    if styled and min(len(a.paths), len(b.paths)) > 1:
        return None  # each is what several papers write
    together = bool(a.paths & b.paths)
    twofold = any(_times(a, path) > 1 and _times(b, path) > 1 for path in a.paths & b.paths)
    if plural(x, y):  # of a surname, where the office or the age is the same too
        if shape != "last" or "person" not in a.kinds | b.kinds or evidence < 1 or together:
            return None
        firm = evidence >= 2 * _SURE
    elif not variant(x, y):  # another ending of one stem
        people = lang.person_nouns()
        if (
            shape in ("short", "single")
            or "person" in a.kinds | b.kinds
            or any(w in people or w in lang.titles() for w in (x, y))
        ):
            return None
        firm = evidence >= _SURE
    elif shape == "both":  # two slips in one name: its office or age must be the same too
        if evidence < 1 or "person" not in a.kinds | b.kinds or together:
            return None
        firm = False
    elif shape in ("short", "single"):
        weight = _bare(a, b, x, y, shape, evidence, near)
        if weight is None:
            return None
        if weight >= evidence + 1:
            reasons.append("its article names the other beside it")
        rare, often = (a, b) if a.times <= b.times else (b, a)
        lone = rare.times == 1 and len(often.paths) >= _ARTICLES  # one slip against the spelling of several articles
        firm, evidence = evidence >= _SURE or weight >= _SURE_ALONE or lone, weight
    elif shape == "first" and (not a.kinds | b.kinds or "person" in a.kinds | b.kinds):
        given = lang.given_names()
        known = (x in given) + (y in given)
        alike = sound(x) == sound(y)
        if (known == 2 and not alike and evidence < 2) or (known == 1 and near > 1 and not alike and evidence < 1):
            return None
        firm = evidence >= _SURE or (known < 2 and not twofold and (alike or near == 1) and min(len(x), len(y)) > 4)
    elif len(a.parts) != len(b.parts) and evidence < 1:
        return None  # "Mohamed Salam" and "Mohamed Abdel Salah": nothing else says that they are one
    else:
        slip = (x in common_words()) != (y in common_words()) or "person" in a.kinds | b.kinds
        firm = (
            (near == 1 and ((slip and not twofold) or not together))
            or evidence >= 1
            or (near == 2 and min(len(x), len(y)) > 8)
        )
    if "person" in a.kinds | b.kinds or shape in ("first", "last", "other"):
        reasons.insert(0, "the rest of the name is the same") if shape not in ("short", "single") else None
    if styled:
        firm, reasons = False, [HOUSE_STYLE]
    if together and not firm:
        reasons.append("one article has both")
    why = "; ".join(reasons) or "nothing else in the story has the rarer spelling"
    return evidence, Variant(a.spelled, b.spelled, x, y, firm, why)


def _of_a_land(word: str) -> bool:
    """Whether a word names a country, its people or its language: Belgium and Belgian, the Koreas are no slips."""
    one = word.removesuffix("s")
    return bool({word, one} & lang.demonyms()) or word in lang.places() or one in lang.places()


_CREEDS = re.compile(r"(?:ists?|isms?|ics?|ical)\Z")


def _of_one_creed(x: str, y: str) -> bool:
    """Whether two words are of one belief and differ by what they say of it: Islamic, Islamist; Democrats, Democratic."""
    one, two = _CREEDS.search(x), _CREEDS.search(y)
    if not one and not two:
        return False
    left, right = (_CREEDS.sub("", word) if found else word.removesuffix("s") for word, found in ((x, one), (y, two)))
    return left == right


def _pet_name(x: str, y: str) -> bool:
    """Whether one given name is made of the other by the ending that friends give it: Jess, Jessie; Kate, Katie."""
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if not long.endswith(("y", "ie")) or short[:3] != long[:3] or {x, y}.isdisjoint(lang.given_names()):
        return False
    stem = long.removesuffix("y").removesuffix("ie").removesuffix("e")
    return short in (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)


def _bare(a: Form, b: Form, x: str, y: str, shape: str, evidence: float, near: int) -> float | None:
    """The weight of the evidence for a name of one word, or None: its document must give no fuller form of it."""
    rare, often = (a, b) if a.times <= b.times else (b, a)
    given = lang.given_names()
    if shape == "short":
        bare, full = (a, b) if len(a.parts) < len(b.parts) else (b, a)
        word = x if bare is a else y
        if not bare.orphan or (
            word in common_words() and (bare.times > 1 or (not evidence and not bare.paths & full.paths))
        ):
            return None
        if word in given and full.parts[0] != (y if bare is a else x) and evidence < 2:
            return None
        if word in lang.person_nouns() and full.parts[0] == (y if bare is a else x):
            return None  # what somebody is called before his name, in capitals: "Thief Bo Lund", "Theif"
        if "organisation" in full.kinds and "person" in bare.kinds:
            return None
        if "organisation" not in full.kinds and "place" not in full.kinds and _describes(bare):
            return None
        slip = bare.paths <= full.paths and bare.times == 1 and _mentions(full, bare.paths) >= 3
        kin = word != (y if bare is a else x) and len(full.parts) > 1 and (y if bare is a else x) == full.parts[0]
        if kin and any(name[-1:] == full.parts[-1:] for name in bare.beside):
            evidence += 1  # "Gale's sister Annabet" beside "Annabeth Gale"
        if evidence or slip:
            return evidence + slip
        return 0.5 if near == 1 and len(word) > 5 and "person" in full.kinds and bare.times < full.times else None
    if not (a.orphan and b.orphan):
        return None
    if (
        (x in given and y in given)
        or x in common_words()
        or y in common_words()
        or (x in lang.places() and y in lang.places())
    ):
        return evidence if evidence >= 2 else None
    if evidence >= 1:
        return evidence
    if (
        rare.times == 1
        and often.times >= 3
        and near == 1
        and min(len(x), len(y)) > 5
        and x not in given
        and y not in given
    ):
        return 0.5
    return None


def _describes(form: Form) -> bool:
    """Whether a name of one word only describes a noun, as a surname never does: "the Carlow four-piece"."""
    for claim in form.claims:
        before, found, after = claim.sentence.partition(claim.text)
        if not found or before[-4:].lower().lstrip() not in _DETERMINED or not after[1:2].islower():
            return False
    return True


def _times(form: Form, path: str) -> int:
    """How often a document spells a name so."""
    return sum(int(claim.frame.scope[0].split()[0]) for claim in form.claims if claim.path == path)


def _mentions(full: Form, paths: set[str]) -> int:
    """How often the people or things of a full form are named in these documents, in any form that stands for it."""
    return sum(int(claim.frame.scope[0].split()[0]) for claim in full.claims if claim.path in paths) + 2


def _respaced(a: Form, b: Form, one: str, two: str) -> Variant | None:
    """Two forms whose openings ``one`` and ``two`` have the same letters: apart or together, or other capitals."""
    letters = one.replace(" ", "")
    if not one or not two or "-" in one or "-" in two or len(letters) < 6 or not letters.isalpha():
        return None
    apart, together = (one, two) if " " in one else (two, one)
    if folded(one) == folded(two):  # other capitals only: inside one word, and not all of them
        if min(len(a.parts), len(b.parts)) == 1 and "person" in a.kinds | b.kinds:
            return None
        if " " in one or one.isupper() or two.isupper() or one[1:].islower() == two[1:].islower():
            return None
    elif " " not in apart or " " in together or all(word.lower() in common_words() for word in apart.split()):
        return None
    if against(a, b, "single") or ("person" in a.kinds ^ b.kinds and a.kinds and b.kinds):
        return None
    whole = a.parts[-1] == b.parts[-1] and len(a.spelled.split()) > 1 < len(b.spelled.split())
    if a.spelled > b.spelled:
        a, b, one, two = b, a, two, one
    firm = whole and " " in apart and letters != folded("".join(a.parts))
    return Variant(a.spelled, b.spelled, one, two, firm, "the same letters")


def _opening(spelled: str, key: str) -> str:
    """The words that the folded letters of ``key`` stand for at the beginning of a name, or ``""``."""
    words = spelled.split()
    for stop in range(1, len(words) + 1):
        opening = " ".join(words[:stop])
        letters = "".join(parts_of(opening))
        if letters == key:
            return opening.rstrip(".,")
        if len(letters) > len(key):
            break
    return ""


def _best(forms: dict[str, Form], pairs: dict[tuple[str, str], tuple[float, Variant]]) -> list[Variant]:
    """The pairs to report: of a name of one word only its likeliest fuller form."""
    chosen: dict[str, tuple[float, int, str]] = {}
    for (a, b), (weight, _) in sorted(pairs.items()):
        if (len(forms[a].parts) == 1) != (len(forms[b].parts) == 1):
            bare, full = (a, b) if len(forms[a].parts) == 1 else (b, a)
            chosen[bare] = max(chosen.get(bare, (-1.0, 0, "")), (weight, forms[full].times, full))
    kept = []
    for (a, b), (_, found) in sorted(pairs.items()):
        if (len(forms[a].parts) == 1) != (len(forms[b].parts) == 1):
            bare, full = (a, b) if len(forms[a].parts) == 1 else (b, a)
            if chosen[bare][2] != full:
                continue
        kept.append(found)
    return kept


__all__ = ["Form", "Variant", "find_variants", "forms_of", "variants"]
