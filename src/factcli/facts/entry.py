"""An entry of a facts file: what is known, where it stands, and the claims that an article stating it would make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcli.model import Claim

_NEWS = 60  # days for which a figure may still move


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a facts file.

    ``sort`` is its table (``person``, ``spelling``, ``figure``, ``date`` or ``term``); ``path`` and ``line`` say where it
    stands, ``source`` who vouches for it, ``said`` what it says in short. ``claims`` are placed in the file but under the
    path ``key``, which is the entry's own, so that entries are to each other what different articles are. ``as_of`` is the
    day for which it holds. ``names`` are those that a story must share, ``wrong`` misspellings of the first of them, and
    ``words`` the nouns that say what a figure is of; ``customs`` the kinds of the user's own that it is a value of, which say
    that by themselves. ``paths``, once the entry has been put to a story, are the articles there that speak of it.
    """

    sort: str
    key: str
    path: str
    line: int
    source: str
    said: str
    claims: tuple[Claim, ...]
    as_of: date | None = None
    names: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    customs: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()

    def told_on(self, published: date | None) -> date | None:
        """The day of the entry as that of an article: a figure that an article of long after states is settled, not news."""
        if self.as_of is None or self.sort == "person":
            return self.as_of
        near = published is not None and abs((published - self.as_of).days) <= _NEWS
        return self.as_of if near else None

    @property
    def cited(self) -> str:
        """The entry as a reason names it: ``facts.toml, line 12 (civil register): born 1976-03-04``."""
        source = f" ({self.source})" if self.source else ""
        return f"{self.path}, line {self.line}{source}: {self.said}"
