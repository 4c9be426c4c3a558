"""References → entities: blocking by shared name part, links by level, union with cannot-link vetoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from factcli.model import Entity, Link
from factcli.relation import normalise
from factcli.resolve.linkage import SECOND_SURNAME, Reference, level

_ORDER = {
    name: rank
    for rank, name in enumerate(
        (
            "same name",
            "alias",
            "same name but for a middle name",
            "same surname and initial",
            "same name but for a first name",
            SECOND_SURNAME,
            "surname of a full name",
            "acronym",
            "first word of an organisation's name",
            "given name of a full name",
            "spelling variant",
        )
    )
}


_BARE = frozenset(("surname of a full name", "first word of an organisation's name", "given name of a full name"))


def cluster(
    found: Sequence[Reference], aliases: Sequence[tuple[str, ...]] = (), spelled: Sequence[tuple[int, int]] = ()
) -> list[Entity]:
    """Entities of the references, numbered in the order of their canonical names; ``spelled`` are one in two spellings."""
    parent = list(range(len(found)))
    members: dict[int, list[int]] = {i: [i] for i in range(len(found))}
    links: dict[int, list[Link]] = defaultdict(list)

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    bearers, namesakes = _bearers(found, -1), _bearers(found, 0)
    for _, i, j, name in sorted(
        [*_edges(found, aliases), *((_ORDER["spelling variant"], i, j, "spelling variant") for i, j in spelled)]
    ):
        a, b = root(i), root(j)
        if a == b:
            continue
        if name in _BARE:
            word = _bare(found, members[a]) or _bare(found, members[b])
            called = namesakes if name == "given name of a full name" else bearers
            if word and any(root(full) not in (a, b) for full in called.get(word, ())):
                continue  # a bare name that could be several people of the story is nobody's
        if name not in ("spelling variant", "alias") and _cannot(found, members[a], members[b]):
            continue
        keep, gone = min(a, b), max(a, b)
        parent[gone] = keep
        members[keep] += members.pop(gone)
        links[keep] += [*links.pop(gone, []), Link(found[i].name, found[j].name, name)]
    entities = []
    for r, own in members.items():
        refs = [found[i] for i in own]
        kind = min([ref.kind for ref in refs if ref.kind], default="")
        names = tuple(sorted([(ref.path, ref.name) for ref in refs]))
        entities.append((canonical(refs), kind, names, tuple(links.get(r, ()))))
    entities.sort(key=lambda e: (e[0], e[2]))
    return [Entity(i, name, kind, names, why) for i, (name, kind, names, why) in enumerate(entities)]


def canonical(refs: Sequence[Reference]) -> str:
    """The name to show: the form that most mentions use among the full ones; then the longest, then alphabetical."""
    if len(refs) == 1:
        return refs[0].name
    votes: dict[str, int] = defaultdict(int)
    for ref in refs:
        votes[ref.name] += ref.times
    full = [name for name in votes if len(name.split()) > 1] or list(votes)
    return sorted(full, key=lambda name: (-votes[name], -len(name), name))[0]


def _edges(found: Sequence[Reference], aliases: Sequence[tuple[str, ...]]) -> list[tuple[int, int, int, str]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    acronyms: dict[str, list[int]] = defaultdict(list)
    spelled_out: dict[str, list[int]] = defaultdict(list)
    for i, ref in enumerate(found):
        first, last = ref.parts[0], ref.parts[-1]
        blocks[first].append(i)
        if last != first:
            blocks[last].append(i)
        if len(ref.parts) > 1:
            spelled_out[first[0] + ref.parts[1][0]].append(i)
        elif ref.name.isupper():
            acronyms[ref.name.lower()[:2]].append(i)
    pairs = {pair for block in blocks.values() if len(block) > 1 for pair in combinations(block, 2)}
    pairs |= {(min(i, j), max(i, j)) for key in acronyms for i in acronyms[key] for j in spelled_out.get(key, ())}
    edges = []
    namesakes = _father_and_son(found)
    longer: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(
        set
    )  # the names with a second surname, by the shorter
    for i, j in sorted(pairs):
        name = level(found[i], found[j])
        if not name or (namesakes and _either(found[i], found[j], namesakes)):
            continue
        if name == SECOND_SURNAME:
            short, full = sorted((found[i].parts, found[j].parts), key=len)
            longer[short].add(full)
        edges.append((_ORDER[name], i, j, name))
    if longer:  # what could be short for two names is nobody's
        edges = [
            edge
            for edge in edges
            if edge[3] != SECOND_SURNAME or len(longer[min(found[edge[1]].parts, found[edge[2]].parts, key=len)]) == 1
        ]
    for group in aliases:
        same = {normalise(name) for name in group}
        own = [i for i, ref in enumerate(found) if ref.parts in same]
        edges += [(_ORDER["alias"], i, j, "alias") for i, j in pairwise(own)]
    return edges


def _father_and_son(found: Sequence[Reference]) -> dict[tuple[str, ...], set[str]]:
    """The names that father and son share, as an article tells them apart by Jr., each with those articles."""
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    parts: dict[tuple[str, str, str], tuple[str, ...]] = {}
    if not any(ref.generation for ref in found):
        return {}
    for ref in found:
        if len(ref.parts) > 1:
            key = (ref.path, ref.parts[0], ref.parts[-1])
            told[key].add(ref.generation)
            parts[key] = (ref.parts[0], ref.parts[-1])
    shared: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, generations in told.items():
        if len(generations) > 1:
            shared[parts[key]].add(key[0])
    return shared


def _either(a: Reference, b: Reference, namesakes: dict[tuple[str, ...], set[str]]) -> bool:
    """Whether two references to a name that father and son share are not known to be to one of the two."""
    if len(a.parts) < 2 or len(b.parts) < 2 or not a.ages.isdisjoint(b.ages):
        return False
    paths = namesakes.get((a.parts[0], a.parts[-1]))
    if not paths or (b.parts[0], b.parts[-1]) != (a.parts[0], a.parts[-1]):
        return False
    if a.generation != b.generation:
        return True
    return not a.generation and (a.path in paths) != (b.path in paths)


def _bare(found: Sequence[Reference], own: Sequence[int]) -> str:
    """The surname or other single word by which alone a cluster is known, or ``""``."""
    return found[own[0]].parts[0] if all(len(found[i].parts) == 1 for i in own) else ""


def _bearers(found: Sequence[Reference], part: int) -> dict[str, list[int]]:
    """Who has each surname (``part`` -1) or given name (0), of the full names that may be a person's."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for i, ref in enumerate(found):
        if len(ref.parts) > 1 and ref.kind in ("person", ""):
            bearers[ref.parts[part]].append(i)
    return bearers


def _cannot(found: Sequence[Reference], left: Sequence[int], right: Sequence[int]) -> bool:
    """Two full names with different given names, or different kinds, are never one."""
    for i in left:
        for j in right:
            a, b = found[i], found[j]
            if a.kind and b.kind and a.kind != b.kind and "person" in (a.kind, b.kind):
                return True
            if a.gender and b.gender and a.gender != b.gender:
                return True
            if len(a.parts) > 1 and len(b.parts) > 1 and not level(a, b):
                return True
    return False
