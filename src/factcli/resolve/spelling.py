"""Which different spellings in a story are of one name: likeness of letters opens a question, context answers it.

Two words that differ by a letter or two are no evidence by themselves (Jon and John Harlan are two people as often as
one). The rest of the name must agree, or the same office, age, neighbours or sentence must stand beside both; and
nothing may speak against it: both in one sentence, another sex, another age, another given name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcli import lang
from factcli.model import Claim
from factcli.resolve.linkage import Reference
from factcli.resolve.words import allowed_edits, common_words, distance, folded, parts_of, siblings, sound, variant

_PLAIN_ROLES = frozenset("man woman boy girl teen teenager person child people victim suspect".split())
_SIMILAR = 0.5  # of two sentences' words, for them to be one sentence told twice
_MANY = 400  # forms that hold one word: beyond this a word is too common to tell anything


@dataclass(slots=True)
class Form:
    """One spelling of a name in all the documents of a story, with what stands beside it."""

    spelled: str
    parts: tuple[str, ...]
    claims: list[Claim] = field(default_factory=list)
    times: int = 0
    kinds: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    @property
    def paths(self) -> set[str]:
        """The documents that spell the name so."""
        return {claim.path for claim in self.claims}

    @property
    def orphan(self) -> bool:
        """Whether no document that holds the form gives a fuller one that it stands for."""
        return all(len(claim.subject.name.split()) <= len(claim.value.split()) for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings of one name: the forms, the words that differ, whether that is certain, and why, in plain words."""

    a: str
    b: str
    label_a: str
    label_b: str
    firm: bool
    reason: str


def forms_of(claims: Sequence[Claim]) -> dict[str, Form]:
    """The forms of a story's name claims by their spelling."""
    forms: dict[str, Form] = {}
    for claim in claims:
        if claim.kind != "name":
            continue
        form = forms.get(claim.value)
        if form is None:
            form = forms[claim.value] = Form(claim.value, parts_of(claim.value))
        form.claims.append(claim)
        for scope in claim.frame.scope:
            if scope.endswith(" times"):
                form.times += int(scope.split()[0])
            elif scope.startswith("aged "):
                form.ages.add(int(scope.split()[1]))
        if claim.subject.kind:
            form.kinds.add(claim.subject.kind)
        if claim.subject.gender:
            form.genders.add(claim.subject.gender)
        if claim.frame.head:
            form.roles.add(claim.frame.head)
        form.beside.update(" ".join(parts_of(name)) for name in claim.frame.participants)
        form.words.update(claim.frame.words)
    return {spelled: form for spelled, form in sorted(forms.items()) if form.parts}


def find_variants(claims: Sequence[Claim]) -> list[Variant]:
    """Every pair of spellings of one name in a story, sorted by spelling; a bare surname has its likeliest pair only."""
    forms = forms_of(claims)
    holders: dict[str, list[Form]] = defaultdict(list)
    joined: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for word in dict.fromkeys(form.parts):
            holders[word].append(form)
        joined["".join(form.parts)].append(form)
        for cut in range(1, len(form.parts)):
            joined["".join(form.parts[: cut + 1])].append(form)
    rarity = {name: sum(name in form.beside for form in forms.values()) for name in {n for f in forms.values() for n in f.beside}}
    pairs: dict[tuple[str, str], tuple[float, Variant]] = {}
    for x, y in _word_pairs(holders):
        if len(holders[x]) * len(holders[y]) > _MANY * _MANY:
            continue
        for a in holders[x]:
            for b in holders[y]:
                found = _judge(a, b, x, y, rarity)
                if found is not None:
                    pairs.setdefault((a.spelled, b.spelled), found)
    for key in sorted(joined):
        for i, a in enumerate(joined[key]):
            for b in joined[key][i + 1 :]:
                same = _respaced(a, b, key)
                if same is not None:
                    pairs.setdefault((a.spelled, b.spelled), (1.0, same))
    return _best(forms, pairs)


def variants(references: Sequence[Reference], claims: Sequence[Claim]) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """References that two spellings of one name join: their indexes, the level ``spelling variant``, and the reasons.

    Only pairs that are sure, or whose context agrees, are given, so that ages stated under both spellings can meet.
    """
    by_key: dict[tuple[str, str], int] = {(ref.path, ref.name): i for i, ref in enumerate(references)}
    keys: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "name":
            keys[claim.value].add((claim.path, claim.subject.name))
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for pair in find_variants(claims):
        if not pair.firm:
            continue
        left = sorted(by_key[key] for key in keys[pair.a] if key in by_key)
        right = sorted(by_key[key] for key in keys[pair.b] if key in by_key)
        for i in left:
            for j in right:
                if i != j:
                    found.setdefault((min(i, j), max(i, j)), (pair.reason,))
    return [(i, j, "spelling variant", reasons) for (i, j), reasons in sorted(found.items())]


def _word_pairs(holders: dict[str, list[Form]]) -> list[tuple[str, str]]:
    """Pairs of words that differ by few letters (found through what is left when letters are taken out), or in ending."""
    left_over: dict[str, list[str]] = defaultdict(list)
    for word in sorted(holders):
        if len(word) < 4 or not word.isalpha():
            continue
        once = {word[:i] + word[i + 1 :] for i in range(len(word))}
        keys = {word} | once
        if len(word) >= 7:
            keys |= {short[:i] + short[i + 1 :] for short in once for i in range(len(short))}
            left_over[word[:6] + "…"].append(word)
        for key in sorted(keys):
            left_over[key].append(word)
    pairs: set[tuple[str, str]] = set()
    for key, words in left_over.items():
        if 1 < len(words) <= 64:
            for i, x in enumerate(words):
                for y in words[i + 1 :]:
                    if variant(x, y) or key[-1] == "…" and siblings(x, y):
                        pairs.add((x, y))
    return sorted(pairs)


def _shape(a: Form, b: Form, x: str, y: str) -> str:
    """How two names with the words ``x`` and ``y`` compare: ``first``, ``last`` or ``other`` word of two names that agree
    in the rest; ``short`` (one is that word alone); ``single`` (nothing else tells them apart); or ``""``."""
    p, q = a.parts, b.parts
    if len(p) == 1 and len(q) == 1:
        return "single"
    if len(p) == 1 or len(q) == 1:
        full, word = (q, y) if len(p) == 1 else (p, x)
        return "short" if word in (full[0], full[-1]) else ""
    if len(p) == len(q):
        differing = [i for i in range(len(p)) if p[i] != q[i]]
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


def _against(a: Form, b: Form, shape: str) -> bool:
    """Whether something shows that two spellings are of two people or things."""
    if a.genders and b.genders and not a.genders & b.genders:
        return True
    if len(a.parts) > 1 and len(b.parts) > 1 and "person" in a.kinds ^ b.kinds and a.kinds and b.kinds:
        return True
    if a.ages and b.ages and not a.ages & b.ages:
        apart = min(abs(m - n) for m in a.ages for n in b.ages)
        if apart > 2 or shape == "first":
            return True
    if " ".join(b.parts) in a.beside or " ".join(a.parts) in b.beside:
        return True
    return any(b.spelled in claim.sentence for claim in a.claims) or any(a.spelled in claim.sentence for claim in b.claims)


def _judge(a: Form, b: Form, x: str, y: str, rarity: dict[str, int]) -> tuple[float, Variant] | None:
    """Whether two forms are one name in two spellings, with the weight of the evidence."""
    shape = _shape(a, b, x, y)
    if not shape or _against(a, b, shape):
        return None
    evidence, reasons = _context(a, b, rarity)
    near = distance(x, y, 2)
    together = bool(a.paths & b.paths)
    if not variant(x, y):  # another ending of one stem
        if shape in ("short", "single") or "person" in a.kinds | b.kinds:
            return None
        firm = evidence >= 2
    elif shape in ("short", "single"):
        weight = _bare(a, b, x, y, shape, evidence, near)
        if weight is None:
            return None
        firm, evidence = weight >= 2, weight
    elif shape == "first" and (not a.kinds | b.kinds or "person" in a.kinds | b.kinds):
        given = lang.given_names()
        known = (x in given) + (y in given)
        alike = sound(x) == sound(y)
        if known == 2 and not alike and evidence < 2 or known == 1 and near > 1 and not alike and evidence < 1:
            return None
        firm = evidence >= 2 or known < 2 and not together and (alike or near == 1) and min(len(x), len(y)) > 4
    else:
        firm = near == 1 and not together or evidence >= 1 or near == 2 and min(len(x), len(y)) > 8
    if "person" in a.kinds | b.kinds or shape in ("first", "last", "other"):
        reasons.insert(0, "the rest of the name is the same") if shape not in ("short", "single") else None
    if together and not firm:
        reasons.append("one article has both")
    why = "; ".join(reasons) or "nothing else in the story has the rarer spelling"
    return evidence, Variant(a.spelled, b.spelled, x, y, firm, why)


def _bare(a: Form, b: Form, x: str, y: str, shape: str, evidence: float, near: int) -> float | None:
    """The weight of the evidence for a name of one word, or None: its document must give no fuller form of it."""
    rare, often = (a, b) if a.times <= b.times else (b, a)
    given = lang.given_names()
    if shape == "short":
        bare, full = (a, b) if len(a.parts) < len(b.parts) else (b, a)
        word = x if bare is a else y
        if not bare.orphan or word in common_words() and bare.times > 1:
            return None
        if word in given and full.parts[0] != (y if bare is a else x) and evidence < 2:
            return None
        if "organisation" in full.kinds and "person" in bare.kinds:
            return None
        slip = bare.paths <= full.paths and bare.times == 1 and _mentions(full, bare.paths) >= 3
        if evidence or slip:
            return evidence + slip
        return 0.5 if near == 1 and len(word) > 5 and "person" in full.kinds and bare.times < full.times else None
    if not (a.orphan and b.orphan):
        return None
    if x in given and y in given or x in common_words() or y in common_words() or x in lang.places() and y in lang.places():
        return evidence if evidence >= 2 else None
    if evidence >= 1:
        return evidence
    if rare.times == 1 and often.times >= 3 and near == 1 and min(len(x), len(y)) > 5 and x not in given and y not in given:
        return 0.5
    return None


def _mentions(full: Form, paths: set[str]) -> int:
    """How often the people or things of a full form are named in these documents, in any form that stands for it."""
    return sum(int(claim.frame.scope[0].split()[0]) for claim in full.claims if claim.path in paths) + 2


def _context(a: Form, b: Form, rarity: dict[str, int]) -> tuple[float, list[str]]:
    """What stands beside both spellings, weighed, and in words."""
    weight = 0.0
    reasons = []
    if a.ages & b.ages:
        weight += 1.5
        reasons.append("the same age")
    roles = sorted((a.roles & b.roles) - _PLAIN_ROLES)
    if roles:
        weight += 1
        reasons.append(f"both “{roles[0]}”")
    shared = sorted(name for name in a.beside & b.beside if rarity[name] <= 6)
    if shared:
        weight += min(1.5, 0.75 * len(shared))
        reasons.append(f"both beside {shared[0].title()}")
    words = (a.words & b.words) - {part for form in (a, b) for part in form.parts}
    if len(words) >= 4:
        weight += 0.5
        reasons.append("the same words around them")
    if _same_sentence(a, b):
        weight += 2
        reasons.append("the same sentence")
    return weight, reasons


def _same_sentence(a: Form, b: Form) -> bool:
    for left in a.claims[:8]:
        for right in b.claims[:8]:
            if left.path != right.path:
                one = _content(left.sentence) - set(a.parts)
                two = _content(right.sentence) - set(b.parts)
                if len(one & two) >= 5 and len(one & two) >= _SIMILAR * min(len(one), len(two)) and min(len(one), len(two)) * 3 >= max(len(one), len(two)):
                    return True
    return False


def _content(sentence: str) -> set[str]:
    usual = lang.stop_words()
    words = (word.strip(".,;:!?\"'“”‘’()") for word in folded(sentence).split())
    return {word for word in words if word and word not in usual}


def _respaced(a: Form, b: Form, key: str) -> Variant | None:
    """Two forms that begin with the same letters, apart or together, or with other capitals inside a word."""
    left, right = a.spelled.split(), b.spelled.split()
    one = _opening(left, key)
    two = _opening(right, key)
    if not one or not two or one == two or "-" in one or "-" in two or len(key) < 6 or not key.isalpha():
        return None
    if one.replace(" ", "") == two.replace(" ", "") and (" " in one) == (" " in two):
        return None
    if folded(one) == folded(two):  # other capitals only: inside one word, and not all of them
        if " " in one or one.isupper() or two.isupper() or one[1:].islower() == two[1:].islower():
            return None
    elif (" " in one) == (" " in two) or all(word.lower() in common_words() for word in (one if " " in one else two).split()):
        return None
    if _against(a, b, "single") or "person" in a.kinds ^ b.kinds and a.kinds and b.kinds:
        return None
    whole = a.parts[-1] == b.parts[-1] and len(left) > 1 < len(right)
    return Variant(a.spelled, b.spelled, one, two, whole and (" " in one) != (" " in two), "the same letters")


def _opening(words: list[str], key: str) -> str:
    """The words that the folded letters of ``key`` stand for at the beginning of a name, or ``""``."""
    for stop in range(1, len(words) + 1):
        letters = "".join(parts_of(" ".join(words[:stop])))
        if letters == key:
            return " ".join(words[:stop]).rstrip(".,")
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


__all__ = ["Form", "Variant", "allowed_edits", "find_variants", "forms_of", "variants"]
