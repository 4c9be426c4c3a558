"""How a report for people names its articles: the directory that all share once, and each by what follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcli.model import Claim, Report
from factcli.reporters.layout import cells, name_cut
from factcli.reporters.spots import file_of
from factcli.reporters.wording import visible

_NAMED = 2  # articles of a story that are named when no directory does
_SHORTEST = 20  # cells that a name keeps on the narrowest terminal


class Places(NamedTuple):
    """``root`` is the directory of all articles, with its last separator, or ``""``; ``names`` says how paths show."""

    root: str
    names: Mapping[str, str]

    def name(self, path: str) -> str:
        """An article's name under the root, safe to print."""
        return self.names.get(path) or visible(path.removeprefix(self.root))

    def one(self, claim: Claim) -> str:
        """``name:line`` of a claim; ``name, page 2`` where the file has no lines."""
        return f"{self.name(claim.path)}{_behind([_where(claim)])}"

    def several(self, claims: Iterable[Claim]) -> list[tuple[str, str]]:
        """The files of claims in their order, each once, and how their places are called: ``name:3,31``."""
        places: dict[tuple[str, str], dict[str, None]] = {}
        for claim in claims:
            places.setdefault((claim.path, file_of(claim)), {})[_where(claim)] = None
        return [(file, f"{self.name(path)}{_behind(list(found))}") for (path, file), found in places.items()]


def _where(claim: Claim) -> str:
    return visible(claim.origin.place) if claim.origin and claim.origin.place else str(claim.line)


def _behind(found: Sequence[str]) -> str:
    """What follows the name of a file: lines, or what is looked for instead of them."""
    return f":{','.join(found)}" if found[0].isdecimal() else f", {', '.join(found)}"


def places_of(report: Report, width: int | None) -> Places:
    """The names of a report's articles; on a terminal ``width`` cells wide long ones lose their middle.

    Two articles never share a name: where shortening would make it so, they keep their full ones.
    """
    paths = [document.path for document in report.documents]
    root = directory(paths)
    full = {path: visible(path.removeprefix(root)) for path in paths}
    if width is None:
        return Places(root, full)
    limit = max(_SHORTEST, width * 2 // 5)
    short = {path: name_cut(name, limit) for path, name in full.items()}
    times = Counter(short.values())
    return Places(root, {path: name if times[name] == 1 else full[path] for path, name in short.items()})


def directory(paths: Sequence[str]) -> str:
    """The directory that all paths are in, with its last separator; ``""`` when they share none."""
    first, last = min(paths, default=""), max(paths, default="")
    alike = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    shared = first[:alike]
    return shared[: max(shared.rfind("/"), shared.rfind("\\")) + 1]


def story_name(report: Report, number: int, places: Places) -> str:
    """What a story's articles are called together: their directory if it is theirs alone, else the names of some."""
    paths = report.stories[number]
    under = directory(paths)
    others = (path for n, story in enumerate(report.stories) if n != number for path in story)
    if len(under) > len(places.root) and not any(path.startswith(under) for path in others):
        return visible(under.removeprefix(places.root))
    named = ", ".join(places.name(path) for path in paths[:_NAMED])
    return f"{named} and {len(paths) - _NAMED} more" if len(paths) > _NAMED else named


def widest(names: Iterable[str]) -> int:
    """The cells of the widest name, 0 when there is none."""
    return max(map(cells, names), default=0)
