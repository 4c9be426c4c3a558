"""A claim: one value that one article states of one thing, with all that alignment needs to know about it."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from typing import TYPE_CHECKING, NamedTuple

from factcli.values import ValueSet

if TYPE_CHECKING:
    from factcli.model.place import Origin


class Mention(NamedTuple):
    """Words that stand for somebody or something.

    ``name`` is the fullest name that the same document gives it (``""`` when it gives none); ``head`` the noun that
    says what it is (``star``, ``suspect``); ``kind`` one of ``person group organisation place event thing`` or ``""``;
    ``gender`` is ``f``, ``m`` or ``""``; ``form`` is ``name``, ``nominal``, ``pronoun`` or ``none`` (nothing stated).
    """

    text: str
    start: int
    end: int
    form: str = "none"
    name: str = ""
    head: str = ""
    kind: str = ""
    gender: str = ""


NOBODY = Mention("", 0, 0)


class Frame(NamedTuple):
    """What a value is a value OF: the words that identify the fact, the value itself masked.

    ``head`` is the lemma counted, measured or dated, ``head_class`` its class (``person``, ``weapon`` …);
    ``predicate`` and ``predicate_class`` the governing verb or event noun; ``role`` what the head is to it (``subject``,
    ``object`` or ``""``); ``scope`` narrows it (accused, charged, convicted; sought, maximum, imposed, served; others,
    more, part, total); ``complement`` is what the head is of ("counts of *murder*"), ``place`` the head of
    what follows in, across or at; ``participants`` are names in the clause; ``words`` the content lemmas of the clause, nearest
    first; ``context`` those of the rest of the sentence.
    """

    head: str = ""
    head_class: str = ""
    predicate: str = ""
    predicate_class: str = ""
    role: str = ""
    scope: tuple[str, ...] = ()
    modality: str = "asserted"  # asserted | negated | hypothetical | future | superseded
    place: str = ""
    complement: str = ""
    participants: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


class Claim(NamedTuple):
    """One stated value. ``start``/``end`` are the span of the VALUE; ``sentence_start``/``sentence_end`` its sentence.

    ``attribute`` names the question (``birth date``, ``sentence imposed``, ``people killed``); ``value`` is what was
    stated, normalised (``47``, ``30y..life``, ``2023-09-07``, ``>50``); ``allowed`` is the set of truths it allows;
    ``unit`` what must be equal for two sets to be comparable at all (``person``, ``USD``, ``magnitude``);
    ``until``, of what lasts, the set of its ends (``allowed`` is then that of its beginnings).
    ``readings`` are the mentions that the subject could be, best first, when it could be more than one.
    ``certainty`` is ``firm`` or ``tentative``, and ``reason`` says in plain words why it is not firm.
    ``line`` and ``column`` are those of the file; ``origin`` is None when ``start`` and ``end`` are offsets in it too.
    """

    path: str
    kind: str
    attribute: str
    value: str
    allowed: ValueSet
    unit: str
    start: int
    end: int
    line: int
    column: int
    text: str
    sentence: str
    sentence_start: int
    sentence_index: int
    rule: str
    subject: Mention = NOBODY
    readings: tuple[Mention, ...] = ()
    frame: Frame = Frame()
    speaker: str = ""
    quoted: bool = False
    headline: bool = False
    until: ValueSet | None = None
    certainty: str = "firm"
    reason: str = ""
    origin: "Origin | None" = None
