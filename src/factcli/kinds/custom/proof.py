"""The examples and negatives of custom kinds, tried before a run: a definition that does not do what it says is an error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcli.errors import FactcliError
from factcli.kinds.custom.kind import Custom
from factcli.model import Claim, Document

Reader = Callable[[Document, tuple[Custom, ...]], Sequence[Claim]]


def prove(kinds: tuple[Custom, ...], read: Reader) -> None:
    """Raise FactcliError for the first example that is not read as its value, or negative in which something is.

    ``read`` extracts the claims of a document with these kinds; the texts are undated.
    """
    for kind in kinds:
        for value, texts in kind.definition.examples:
            for text in texts:
                _example(kind, value, text, _of(kind, kinds, read, text))
        for text in kind.definition.negatives:
            found = _of(kind, kinds, read, text)
            if found:
                what = f"{kind.definition.where}: the negative {text!r} is read as {found[0].value}"
                raise FactcliError(what, "narrow the patterns, or take the negative out")


def _of(kind: Custom, kinds: tuple[Custom, ...], read: Reader, text: str) -> list[Claim]:
    return [claim for claim in read(Document("example", text), kinds) if claim.kind == kind.name]


def _example(kind: Custom, value: str, text: str, found: Sequence[Claim]) -> None:
    values = [claim.value for claim in found]
    if value in values:
        return
    where = kind.definition.where
    if not values:
        what = f"{where}: in the example {text!r} nothing is found"
        raise FactcliError(what, f"expected {value}: add a pattern that fits, or mend the example")
    what = f"{where}: the example {text!r} is read as {' and '.join(values)}, not as {value}"
    raise FactcliError(what, "mend the pattern or the example's value")
