"""Quoted words made comparable, and how two quotations differ; cuts, ellipses, brackets and spelling do not count.

A word is compared in lower case, contractions as the words that they stand for, British and American spelling as one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcli import lang
from factcli.lang.loader import words
from factcli.late import late

if TYPE_CHECKING:
    from difflib import Match

GAP = "…"  # words left out by the writer: an ellipsis, or a bracket that stands for them

_WORD = re.compile(
    r"\[[^\]]{0,200}(?:\]|\Z)|\([^)]{0,200}(?:\)|\Z)|\.(?: ?\.)+|…"
    r"|[A-Za-z]\.(?:[A-Za-z]\.)+|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%&]"
)
_LETTER = late(r"\[(\w{1,2})\](?=\w)")  # [w]e
# Typographic marks that were read in another encoding than written: donâ€™t, a step â€” but.
_MISREAD = late(r"â[€\x80](.)")
_APOSTROPHES = "™˜\x98\x99"
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
# One word for each of several that say the same; "is" and "has" are one because 's is either.
_SAME = {
    "has": "is", "had": "would", "cannot": "can not", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "cos": "because", "cuz": "because", "'cause": "because", "ok": "okay", "yeah": "yes", "&": "and", "%": "percent",
    "towards": "toward", "amongst": "among", "whilst": "while", "judgement": "judgment", "programme": "program",
    "learnt": "learned", "burnt": "burned", "grey": "gray", "mum": "mom", "defence": "defense", "offence": "offense",
    "licence": "license", "pretence": "pretense", "fulfil": "fulfill", "till": "until", "'til": "until", "mr": "mister",
    "'em": "them", "em": "them", "per": "", "cent": "percent",
}  # fmt: skip
_SPELLING = (  # with letters that a word has to have: most have none of them, and need no pattern
    ("iz", late(r"(?<=\w{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "is"),
    ("yz", late(r"(?<=\w{2})yz(?=(?:e|ed|es|ing)$)"), "ys"),
    ("our", late(r"(?<=\w{3})our(?=(?:s|ed|ing|ite|ites|able|al|ful|hood|hoods|y|er|ers)?$)"), "or"),
    ("re", late(r"(?<=\w[bt])re(?=(?:s|d)?$)"), "er"),
    ("ll", late(r"(?<=\w{4})ll(?=(?:ed|ing|er|ers|or|ous)$)"), "l"),
)
# Words whose coming and going changes nothing that an editor would call the speaker's words.
_NEUTRAL = frozenset(
    words(
        "a an the that which and but so well just um uh er ah oh you know i we he she it they there this these those "
        "is are am"
    )
)
_PERSONS = frozenset(words("i we he she they you"))
_PRONOUNS = _PERSONS | frozenset(
    words("it me us him her them my our his their its your this that these those which who")
)
_TIMES = frozenset(words("will would shall can did do does"))
# Function words that turn the sense of a sentence.
_SENSE = frozenset(
    words(
        "if unless not never no none nobody nothing neither nor without may might could should must all every only any "
        "both each most many few several some before after until because although despite except hardly barely scarcely"
    )
)

Weight = Literal["none", "small", "plain"]
Edit = tuple[int, int, int, int]
"""The range of compared words that differs, in the one quotation and in the other: ``a[i:j]`` against ``b[k:l]``."""


class Likeness(NamedTuple):
    """How two quotations compare: words and content words in common, the length of the shorter, and what differs.

    ``edits`` are what differs inside the part that both quote, in order, what is neutral left out; ``changed`` counts
    their words, the longer side of each, and ``figures`` tells that nothing but figures differs. ``weight`` is that of
    the gravest: ``none`` (function words, endings), ``small`` (he for they, will for did, words of one root) or ``plain``.
    """

    common: int
    content: int
    shorter: int
    edits: tuple[Edit, ...]
    weight: Weight
    changed: int
    figures: bool


def _read(text: str) -> list[str]:
    """The words, figures and gaps of a quotation as they stand in it."""
    plain = text.replace("’", "'").replace("‘", "'")
    if "â" in plain:
        plain = _MISREAD().sub(lambda mark: "'" if mark[1] in _APOSTROPHES else " ", plain)
    if "]" in plain and "[" not in plain[: plain.index("]")]:
        plain = f"[{plain}"  # the mark that opens it is none of the words: "[The mayor] and", "[w]e"
    return _WORD.findall(_LETTER().sub(r"\1", plain) if "[" in plain else plain)


@lru_cache(maxsize=16384)
def spoken(text: str) -> tuple[str, ...]:
    """The words of a quotation in the form in which they are compared, :data:`GAP` where the writer left some out."""
    if "[" in text or "]" in text or "(" in text or ". ." in text:
        found = tuple(chain.from_iterable(map(_forms, _read(text))))
    else:  # nothing that is compared as one holds a space
        found = tuple(chain.from_iterable(map(_unspaced, text.split())))
    if GAP in found:  # several in a row are one
        return tuple([word for n, word in enumerate(found) if word != GAP or not n or found[n - 1] != GAP])
    return found


def written(text: str, first: int, stop: int) -> str:
    """The words of a quotation as they stand in it, for the compared words from ``first`` up to ``stop``."""
    each: list[tuple[str, str]] = []
    for word in _read(text):
        each += [(word, form) for form in _forms(word) if form != GAP or not each or each[-1][1] != GAP]
    shown = [word for word, _ in each[first:stop]]
    return " ".join(word for n, word in enumerate(shown) if not n or "'" not in word or word != shown[n - 1])


@lru_cache(maxsize=32768)  # people say the same few thousand words
def _unspaced(text: str) -> tuple[str, ...]:
    """The words to compare of a piece of a quotation without spaces: a word with its comma, say."""
    return tuple(chain.from_iterable(map(_forms, _read(text))))


@lru_cache(maxsize=16384)
def _forms(written: str) -> tuple[str, ...]:
    """The words as which a written word, figure or gap is compared."""
    if written[0] in "[(.…":
        return () if written[1:2].isdigit() else (GAP,)  # an editor's "(8,100 miles)" stands for nothing that was said
    if written[0].isdigit():
        return (written.replace(",", "").removesuffix(":00").lstrip("0") or "0",)
    found: list[str] = []
    _add(written.lower(), found)
    return tuple(found)


def _add(word: str, found: list[str]) -> None:
    if "'" in word and word not in _SAME:
        if word.endswith("n't"):
            stem = {"ca": "can", "wo": "will", "sha": "shall"}.get(word[:-3], word[:-3])
            found.extend(part for part in (stem, "not") if part)
            return
        stem, _, ending = word.rpartition("'")
        if "'" + ending in _ENDINGS:
            _add(stem, found)
            found.append(_ENDINGS["'" + ending])
            return
        _add(stem, found)
        if ending == "s":
            found.append("is")  # a possessive comes out so too, on both sides alike
        elif ending:
            _add(ending, found)  # O'Brien; a mark that stands where a space was lost
        return
    same = _SAME.get(word)
    if same is not None:
        found.extend(same.split())
        return
    if word[1:2] == ".":  # a.m., E.U.
        found.append(word.replace(".", ""))
        return
    number = lang.number_words().get(word)
    if number is not None and word not in ("one", "a", "an"):
        found.append(str(number))
        return
    if len(word) > 4:
        for letters, pattern, written in _SPELLING:
            if letters in word:
                word = pattern().sub(written, word)
    found.append(word)


@cache
def contentless() -> frozenset[str]:
    """Compared words that carry no content."""
    return lang.stop_words() | {GAP, "going", "okay", "yes"}


def content(tokens: tuple[str, ...]) -> list[str]:
    """Of compared words those that carry content, in order."""
    empty = contentless()
    return [token for token in tokens if token not in empty]


@lru_cache(maxsize=16384)
def compare_words(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Compare two quotations word by word."""
    if a == b:
        common = tuple([token for token in a if token != GAP])
        return Likeness(len(common), len(content(common)), len(common), (), "none", 0, False)
    from difflib import SequenceMatcher

    blocks = [block for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if block.size]
    if len(blocks) > 1 and _begins_anew(a, b, blocks[0], blocks[1]):
        del blocks[0]
    shared: list[str] = []
    edits: list[Edit] = []
    weights: set[Weight] = set()
    changed = 0
    figures = True
    x = y = 0
    for number, block in enumerate([*blocks, None]):
        edit = (x, block.a, y, block.b) if block else (x, len(a), y, len(b))
        left, right = a[edit[0] : edit[1]], b[edit[2] : edit[3]]
        weight = _weight(left, right, number == 0 or block is None)
        if weight != "none" and not (left and right) and _beside_gap(a, edit[0], edit[1]):
            weight = "none"  # the one left out what stands here too: "Lund, Ray … will go", "Lund … go"
        if weight != "none":
            edits.append(edit)
            weights.add(weight)
            changed += max(len(left), len(right))
            figures = figures and all(word[:1].isdigit() for word in left + right)
        if block:
            shared += a[block.a : block.a + block.size]
            x, y = block.a + block.size, block.b + block.size
    common = tuple(token for token in shared if token != GAP)
    shorter = min(len(a) - a.count(GAP), len(b) - b.count(GAP))
    heaviest: Weight = "plain" if "plain" in weights else "small" if weights else "none"
    sizes = len(common), len(content(common)), shorter
    return Likeness(*sizes, tuple(edits), heaviest, changed, figures and bool(edits))


def _begins_anew(a: tuple[str, ...], b: tuple[str, ...], first: Match, second: Match) -> bool:
    """Whether the first words in common are but the pronoun with which one article begins a new sentence.

    ``I saw it. It is a plan to build bridges``, ``It came late, a plan to build bridges``: "it" is not the same "it".
    """
    if first.a or first.b or first.size > 2 or not _only(a[: first.size], _NEUTRAL | _PRONOUNS):
        return False
    left, right = a[first.size : second.a], b[first.size : second.b]
    shorter, longer = (left, right) if len(left) < len(right) else (right, left)
    return 0 < len(shorter) < 3 and len(longer) > 5 and _only(shorter, _NEUTRAL | _PRONOUNS)


def _weight(left: tuple[str, ...], right: tuple[str, ...], edge: bool) -> Weight:
    """How much it matters that one quotation has these words where the other has those."""
    if not left and not right:
        return "none"
    if GAP in left or GAP in right:
        return "none"
    if edge and (not left or not right):
        return "none"  # a cut
    if edge and _only(left if len(left) < len(right) else right, _NEUTRAL | _PRONOUNS):
        return "none"  # a cut, and the sentence mended: "which is shut" → "It is shut"
    if "".join(left) == "".join(right):
        return "none"  # re-open, reopen
    both = left + right
    if _only(both, _NEUTRAL):
        return "small" if left and right and _pronouns_differ(left, right) else "none"
    if any(word in _SENSE for word in both) and set(left) != set(right):
        return "plain"
    small: Weight = "small" if _pronouns_differ(left, right) or _times_differ(left, right) else "none"
    if not content(both):
        return small
    left, right = (tuple(word for word in side if word not in _NEUTRAL) for side in (left, right))
    if len(left) != len(right) or not all(_alike(one, two) for one, two in zip(left, right, strict=True)):
        return "plain"
    # Who writes down what he hears gets the endings of words wrong.
    return small if all(_inflected(one, two) for one, two in zip(left, right, strict=True)) else "small"


def _beside_gap(tokens: tuple[str, ...], first: int, stop: int) -> bool:
    """Whether words left out stand right before or behind the range ``first`` to ``stop``."""
    return (first > 0 and tokens[first - 1] == GAP) or tokens[stop : stop + 1] == (GAP,)


def _only(side: tuple[str, ...], allowed: frozenset[str]) -> bool:
    return all(word in allowed for word in side)


def _pronouns_differ(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    one, two = ({word for word in side if word in _PERSONS} for side in (left, right))
    return bool(one and two and one != two)


def _times_differ(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one side tells what will be, or could, and the other what was."""
    one, two = ({word for word in side if word in _TIMES} for side in (left, right))
    return bool(one and two and one != two)


def _inflected(one: str, two: str) -> bool:
    """Whether two words are one in singular and plural or in two tenses (``house``, ``houses``), or both function words."""
    stop = lang.stop_words()
    if one == two or (one in stop and two in stop):
        return True
    if one[:1].isdigit() or two[:1].isdigit():
        return False
    if lang.singular(one) == lang.singular(two):
        return True
    forms = lang.verb_forms()
    return one in forms and two in forms and forms[one][0] == forms[two][0]


def _alike(one: str, two: str) -> bool:
    """Whether two words are forms of one, have one root (``extraordinary``, ``-ily``), or are one with a slip of the pen."""
    if _inflected(one, two):
        return True
    if one[:1].isdigit() or two[:1].isdigit():
        return False
    if min(len(one), len(two)) > 6 and one[:6] == two[:6] and abs(len(one) - len(two)) < 4:
        return True
    return _slip(one, two)


def _slip(one: str, two: str) -> bool:
    """Whether two longer words are one but for a letter added, left out or changed."""
    if min(len(one), len(two)) < 5 or abs(len(one) - len(two)) > 1:
        return False
    at = 0
    while at < min(len(one), len(two)) and one[at] == two[at]:
        at += 1
    return one[at + (len(one) >= len(two)) :] == two[at + (len(two) >= len(one)) :]
