"""``when she was 49``: whether it is the subject of the clause before who was so old, or the one whose kin that is."""

from __future__ import annotations

from typing import NamedTuple

from factcli import lang
from factcli.kinds.age.owners import named_kin
from factcli.kinds.age.whose import kin_of, nominal, person, sex_of
from factcli.kinds.base import Page
from factcli.model import Mention
from factcli.scan import clauses, subjects

_PARENTS = frozenset("mother father mum mom mam dad stepmother stepfather".split())
_NO_PARENT = 16  # years below which nobody has a child who is told of as somebody
_OF_A_PARENT = 40  # years from which a parent who dies is rather told by the age at that death


class Told(NamedTuple):
    """What the clause before ``when she was 49`` says of whose age it is.

    ``subject`` is that clause's subject where the age is certainly theirs; ``open`` says that it could be theirs or of
    somebody whose kin they are; ``at_death`` that the age is that at a death.
    """

    subject: Mention | None
    open: bool
    at_death: bool


def when_was(page: Page, pronoun: int, years: int, begin: int) -> Told | None:
    """Whose age "when she was 49" states, by the subject of the clause before; None where that tells nothing."""
    scan = page.scan
    lower = scan.lower
    if lower[pronoun - 1] != "when" or pronoun - 2 <= begin:
        return None
    verb = clauses.verb_before(scan, pronoun - 2, begin, nouns=False)
    if verb.token < 0:
        return None
    name, token = subjects.subject_of(scan, page.names, verb, begin)
    if token < 0 or lower[token] in ("he", "she"):
        return None
    if name is None:
        name = named_kin(page, token)
    first = name.first if name is not None else token
    kin_at = first - 1 - (lower[first - 1] == ",") if name is not None and first - 2 >= begin else token
    kin = lower[kin_at] if kin_at >= begin and lower[kin_at] in lang.kin_nouns() else ""
    dies = verb.kind == "die" or (verb.kind == "kill" and lower[verb.token - 1] in ("was", "were"))
    sex = (name.gender if name is not None else "") or sex_of(kin or lower[token])
    mine = "m" if lower[pronoun] == "he" else "f"
    if sex and sex != mine:
        return Told(None, False, False)  # "Tull's mother died when he was 12": his age of then
    if not kin:
        whole = name is not None and name.kind == "person" and not name.possessive
        return Told(person(page, name), False, True) if dies and whole and name is not None else None
    if kin in _PARENTS and years < _NO_PARENT:
        return Told(None, name is not None, False)
    if dies and kin in _PARENTS and years >= _OF_A_PARENT:
        if name is not None:
            return Told(person(page, name), False, True)
        left = lower[kin_at - 1] if kin_at > begin else ""
        return Told(kin_of(page, nominal(page, kin_at, kin_at), kin_at, left, kin_at - 1, begin), False, True)
    return Told(None, name is None, False) if name is None else None


__all__ = ["Told", "when_was"]
