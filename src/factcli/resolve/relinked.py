"""Long names that are one name but for a small word inside: ``Union of Worried Doctors``, ``Union for Worried Doctors``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from factcli.model import Variant
from factcli.resolve.forms import Form, against

_LINKED = 3  # parts of a name that are too few: "Office of Health" and "Office for Health" are two
_LINKS = frozenset(("of", "for", "on", "to", "at", "in"))
_MOST = 6  # names alike but for that word; of more nothing is told


def relinked(forms: Iterable[Form]) -> Iterable[Variant]:
    """The pairs of names that differ in one small word only; firm where one slip stands against several articles."""
    linked: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.parts) > _LINKED and not _LINKS.isdisjoint(form.parts):
            linked[tuple("" if part in _LINKS else part for part in form.parts)].append(form)
    for alike in linked.values():
        for a, b in combinations(alike, 2) if len(alike) <= _MOST else ():
            differing = [(x, y) for x, y in zip(a.parts, b.parts, strict=True) if x != y]
            if len(differing) != 1 or "person" in a.kinds | b.kinds or a.paths & b.paths or against(a, b, "other"):
                continue
            rare, often = (a, b) if len(a.paths) < len(b.paths) else (b, a)
            firm = rare.times == 1 and len(often.paths) > 1
            yield Variant(a.spelled, b.spelled, *differing[0], firm, "the rest of the name is the same")
