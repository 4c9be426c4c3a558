"""The text of ``factcli explain``: the docstring of a kind or a check, and the corpus that its tests run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from factcli.reporters.wording import visible


class Explained(Protocol):
    """What a kind or a check must offer to be explained: its name, its documentation, its parsed ``corpus.toml``."""

    @property
    def name(self) -> str:
        """The word in reports and on the command line."""

    @property
    def doc(self) -> str:
        """What the kind covers, in plain words; the first line is a summary."""

    def corpus(self) -> Mapping[str, Any]:
        """``examples`` [{value, texts}], ``negatives`` [str] and ``pairs``, each optional."""


def overview(kinds: Sequence[Explained]) -> str:
    """The kinds, one a line, each with the summary of its documentation."""
    width = max((len(kind.name) for kind in kinds), default=0)
    return "".join(f"{kind.name:{width}}  {_summary(kind)}\n" for kind in kinds)


def explanation(kind: Explained, read: str = "Read as") -> str:
    """All that is documented of one kind: its docstring, examples by value under ``read``, what it leaves alone, pairs."""
    return "".join(f"{line}\n" for line in _lines(kind, read))


def _summary(kind: Explained) -> str:
    return kind.doc.strip().partition("\n")[0]


def _lines(kind: Explained, read: str) -> Iterator[str]:
    yield kind.name
    yield ""
    yield from kind.doc.strip().splitlines()
    corpus = kind.corpus()
    if examples := corpus.get("examples"):
        yield from ("", read)
        for example in examples:
            yield f"  {visible(str(example['value']))}"
            yield from (f"      {visible(text)}" for text in example["texts"])
    if negatives := corpus.get("negatives"):
        yield from ("", "Left alone")
        yield from (f"  {visible(_words(text))}" for text in negatives)
    if pairs := corpus.get("pairs"):
        yield from ("", "Together")
        for pair in pairs:
            yield from _pair(pair)


def _pair(pair: Mapping[str, Any]) -> Iterator[str]:
    yield f"  {visible(str(pair.get('verdict', '')))}"
    for key, value in pair.items():
        if key != "verdict":
            for text in value if isinstance(value, list) else [value]:
                yield f"      {visible(_words(text))}"


def _words(entry: object) -> str:
    if isinstance(entry, Mapping):
        return " · ".join(_words(value) for value in entry.values())
    if isinstance(entry, list):
        return " · ".join(_words(value) for value in entry)
    return str(entry)
