"""Which conflicts are silenced, by which suppression, and which suppressions silence nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcli.compare import is_update
from factcli.gate.ignore import Ignore, Place, Pool, fits, place_of
from factcli.gate.inline import by_marks, in_comments
from factcli.gate.notices import with_notices
from factcli.gate.paths import within
from factcli.gate.sidecar import beside
from factcli.model import Claim, Fact, Notice, Placed, Report, Suppression
from factcli.relation import relation


@dataclass(frozen=True, slots=True)
class Judged:
    """A report with its silenced facts marked, every suppression in order, and for each whether it silences something."""

    report: Report
    ignores: tuple[Ignore, ...]
    used: tuple[bool, ...]


def suppress(report: Report, configured: Sequence[Ignore] = ()) -> Judged:
    """Marks the conflicts and notes that somebody silenced, in the articles, beside them or in the configuration.

    A comparison is silenced when among the places that no suppression covers no two exclude each other; a finding of a
    check when one of its places is covered, for it rests on all of them. What is wrong with a suppression (bad orders, a
    missing reason) is among the notices of the report; whether it is of use is not: see :func:`unused`.
    """
    documents = {document.path: document for document in report.documents}
    published = {document.path: document.published for document in report.documents}
    stated: dict[str, list[Claim]] = {}
    for fact in report.facts:
        for placed in _placed(fact):
            stated.setdefault(placed.claim.path, []).append(placed.claim)
    commented, wrong = in_comments(report.documents)
    aside, wrong_aside = beside(document.file for document in report.documents)
    pool = Pool([*commented, *by_marks(documents, stated), *aside, *configured])
    used: set[int] = set()
    facts = []
    for fact in report.facts:
        if fact.verdict in ("conflict", "note"):
            by = _silencers(fact, [place_of(placed, documents) for placed in _placed(fact)], pool, published)
            used.update(id(one) for one in by.all)
            if by.enough:
                fact = fact._replace(suppression=_suppression(by.all[0]))
        facts.append(fact)
    notices = [*wrong, *wrong_aside, *_unreasoned(pool.every)]
    return Judged(
        with_notices(replace(report, facts=tuple(facts)), notices),
        tuple(pool.every),
        tuple(id(one) in used for one in pool.every),
    )


@dataclass(frozen=True, slots=True)
class _By:
    """The suppressions that take part in silencing a fact, and whether they suffice."""

    all: tuple[Ignore, ...] = ()
    enough: bool = False


def _silencers(fact: Fact, places: Sequence[Place], pool: Pool, published: Mapping[str, date | None]) -> _By:
    covered = [pool.covering(fact, place) for place in places]
    if not any(covered):
        return _By()
    if fact.check:
        return _By(_unique(one for here in covered for one in here), enough=True)
    clashing = _clashing(places)
    taking_part = _unique(one for here, clash in zip(covered, clashing, strict=True) if clash for one in here)
    left = [place for place, here in zip(places, covered, strict=True) if not here]
    return _By(taking_part, enough=bool(taking_part) and _settled(left, published))


def _settled(places: Sequence[Place], published: Mapping[str, date | None]) -> bool:
    """Whether places go together: no two exclude each other, or a later article raises a figure that moves."""
    if not any(_clashing(places)):
        return True
    ordered = [place.placed for place in places]
    pairs = [
        (a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :] if relation(a.claim, b.claim) == "disjoint"
    ]
    return is_update(pairs, published)


def _clashing(places: Sequence[Place]) -> list[bool]:
    """Of each place whether it and another exclude each other. Statements that are the same are compared once."""
    classes: dict[tuple[object, ...], int] = {}
    of = []
    claims: list[Claim] = []
    for place in places:
        claim = place.claim
        where = claim.path if claim.unit in ("quote", "deictic") else ""
        alike = (
            claim.value,
            claim.unit,
            claim.allowed,
            claim.until,
            claim.speaker,
            claim.frame.scope,
            claim.kind,
            where,
        )
        number = classes.setdefault(alike, len(classes))
        if number == len(claims):
            claims.append(claim)
        of.append(number)
    clash = [any(other is not one and relation(one, other) == "disjoint" for other in claims) for one in claims]
    return [clash[number] for number in of]


def _placed(fact: Fact) -> list[Placed]:
    return [placed for evidence in fact.values for placed in evidence.claims]


def _unique(ignores: Iterable[Ignore]) -> tuple[Ignore, ...]:
    """Each once, those in articles first."""
    once = {id(one): one for one in ignores}
    return tuple(sorted(once.values(), key=lambda one: (not one.in_source, one.form == "mark", one.order)))


def _suppression(one: Ignore) -> Suppression:
    return Suppression("in-source" if one.in_source else "external", one.path, one.line, one.reason)


def _unreasoned(ignores: Iterable[Ignore]) -> list[Notice]:
    return [
        Notice(one.path, one.line, f"{one.written} gives no reason", "say who checked what, or why it is right")
        for one in ignores
        if not one.reason
    ]


def unknown_rules(ignores: Iterable[Ignore], known: Sequence[str]) -> list[Notice]:
    """Names in suppressions that no kind and no check has; ``known`` are the names that there are."""
    found = []
    for one in ignores:
        if one.rules == ():
            found.append(
                Notice(one.path, one.line, f"{one.written}[] names nothing", "leave out the brackets to mean all")
            )
        for name in one.rules or ():
            if name not in known:
                from difflib import get_close_matches  # only when something is wrong

                near = get_close_matches(name, known, n=1, cutoff=0.6)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
                found.append(
                    Notice(
                        one.path, one.line, f"{one.written} names {name!r}, and no kind or check is called that", hint
                    )
                )
    return found


def unused(judged: Judged, folders: Sequence[str], strict: bool = False) -> list[Notice]:
    """The suppressions that silence nothing, as far as this run can tell.

    Whether a suppression is of use shows only against the other articles. So one is judged when its article was read
    as part of a folder that was named (``folders``), or whatever was named with ``strict``. The desk's marks say that a
    value was checked, conflict or not: they are never unused.
    """
    files = {document.file for document in judged.report.documents}
    whole = files if strict else {file for file in files if within(file, list(folders))}
    found = []
    for one, used in zip(judged.ignores, judged.used, strict=True):
        if used or one.form == "mark":
            continue
        if one.article:
            mine = {one.article} & whole
        elif one.pattern:
            mine = {file for file in whole if fits(one, file)}
        else:
            mine = whole
        if mine:
            found.append(Notice(one.path, one.line, f"{one.written}{_of(one)} suppresses nothing", "take it out"))
    return found


def _of(one: Ignore) -> str:
    return "" if one.rules is None else f"[{', '.join(one.rules)}]"
