"""Which entries concern a story, and what a spelling entry says of its names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcli.facts.entry import Entry
from factcli.facts.naming import lemmas, near, parts_in, same_person, shares
from factcli.model import Claim, Document, Resolution, Variant
from factcli.relation import normalise


def concerning(entries: Sequence[Entry], documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Entry, ...]:
    """The entries that a story's articles speak of: the person, the name in any spelling, the thing that has the figure.

    A figure concerns a story in which one article has one of its names and all nouns that say what it is of.
    """
    by_path: dict[str, list[Claim]] = {document.path: [] for document in documents}
    for claim in claims:
        by_path.setdefault(claim.path, []).append(claim)
    names = {path: parts_in(own) for path, own in by_path.items()}
    every = sorted(set().union(*names.values()))
    parts_there = {part for parts in every for part in parts}
    words: dict[str, set[str]] = {}
    found = []
    for entry in entries:
        if entry.names and not _likely(entry, parts_there):
            continue
        if entry.sort == "person":
            mine = normalise(entry.names[0])
            paths = list(by_path) if any(same_person(mine, parts) for parts in every) else []
        elif entry.sort == "spelling":
            paths = list(by_path) if _spelled(entry, every) else []
        else:
            paths = [
                d.path
                for d in documents
                if _told_of(entry, d, names[d.path], words)
                and (not entry.customs or any(claim.kind in entry.customs for claim in by_path[d.path]))
            ]
        if paths:
            found.append(replace(entry, paths=frozenset(paths)))
    return tuple(found)


def _likely(entry: Entry, parts_there: set[str]) -> bool:
    """Whether a story has a part of one of an entry's names at all: most entries concern no story of a run."""
    for name in (*entry.names, *entry.wrong):
        parts = normalise(name)
        if not parts_there.isdisjoint(parts) or (entry.sort == "spelling" and len(parts) == 1):
            return True  # a name of one word may be there a letter off
    return False


def _spelled(entry: Entry, every: Iterable[tuple[str, ...]]) -> bool:
    right = normalise(entry.names[0])
    wrong = [normalise(name) for name in entry.wrong]
    return any(
        shares(right, parts) or near(right, parts) or any(set(one) <= set(parts) for one in wrong) for parts in every
    )


def _told_of(entry: Entry, document: Document, names: set[tuple[str, ...]], words: dict[str, set[str]]) -> bool:
    mine = [parts for name in entry.names if (parts := normalise(name))]
    if mine and not any(shares(one, two) for one in mine for two in names):
        return False
    if document.path not in words:
        words[document.path] = lemmas(document.text)
    return entry.words <= words[document.path]


def respelled(resolution: Resolution, entries: Sequence[Entry], claims: Sequence[Claim]) -> Resolution:
    """The resolution with the misspellings that spelling entries list, each firm and before what letters suggest."""
    forms = sorted({claim.value for claim in claims if claim.kind == "name"})
    listed: dict[tuple[str, str], Variant] = {}
    for entry in entries:
        for wrong in entry.wrong:
            for form in forms:
                if f" {wrong} " in f" {form} ":
                    right = entry.names[0]
                    reason = "the facts file lists it as a misspelling"
                    listed[right, form] = Variant(right, form, right, wrong, True, reason)
    if not listed:
        return resolution
    settled = {form for _, form in listed}
    kept = [pair for pair in resolution.spellings if pair.a not in settled and pair.b not in settled]
    return resolution._replace(spellings=(*listed.values(), *kept))
