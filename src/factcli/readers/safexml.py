"""XML read safely with expat: nothing is fetched, no entity is declared, depth and number are bounded."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from factcli.errors import ReadError
from factcli.readers.limits import Limits

_HINT = "export or save the file once more"


class Parser:
    """Calls back for what a document holds, with local names: ``start(name, attributes)``, ``end(name)``, ``text(words)``.

    Attributes are keyed by their local names too, ``skipped(name)`` tells of an entity that nobody declared (``&nbsp;``).
    :meth:`run` raises ReadError for what is not well formed, declares entities (whether or not it would use them), nests
    deeper than ``max_depth`` or has more elements than allowed. A document type that is only named is never looked up.
    ``part`` names the part of the file in messages (`` in word/document.xml``).
    """

    def __init__(self, path: str, limits: Limits, part: str = "", elements: int = 0) -> None:
        self.path = path
        self.part = part
        self.depth = 0
        self.max_depth = limits.max_depth
        self.elements = 0
        self.max_elements = elements or limits.max_elements
        self.literal = False  # inside a CDATA section
        self.space = ""  # the namespace of the element that begins
        self.start: Callable[[str, dict[str, str]], None] = lambda name, attributes: None
        self.end: Callable[[str], None] = lambda name: None
        self.text: Callable[[str], None] = lambda words: None
        self.skipped: Callable[[str], None] = lambda name: None
        self.expat = parser = expat.ParserCreate("utf-8", namespace_separator="}")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.ExternalEntityRefHandler = lambda *_: 1  # passed over
        parser.StartCdataSectionHandler = lambda: self._cdata(True)
        parser.EndCdataSectionHandler = lambda: self._cdata(False)
        parser.SkippedEntityHandler = self._skipped
        parser.UseForeignDTD(True)  # an entity that nobody declared is then passed over and no error

    def run(self, data: bytes) -> None:
        """Parses UTF-8, whatever encoding the document names."""
        try:
            self.expat.Parse(data, True)
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            told = f"is broken XML{self.part}: line {error.lineno}, column {error.offset + 1}: {said}"
            raise ReadError(self.path, told, _HINT) from None
        finally:  # the handlers refer to this object: no cycle is left behind for a collector that may be off
            for name in ("StartElement", "EndElement", "CharacterData", "EntityDecl", "SkippedEntity"):
                setattr(self.expat, f"{name}Handler", None)
            self.expat.StartCdataSectionHandler = self.expat.EndCdataSectionHandler = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > self.max_depth:
            raise ReadError(self.path, f"nests elements too deep{self.part}: the limit is {self.max_depth}", _HINT)
        if self.elements > self.max_elements:
            told = f"has too many elements{self.part}: the limit is {self.max_elements:,}"
            raise ReadError(self.path, told, "split the file")
        self.space, _, local = name.rpartition("}")
        self.start(local, {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.end(name.rpartition("}")[2])

    def _text(self, words: str) -> None:
        self.text(words)

    def _cdata(self, literal: bool) -> None:
        self.literal = literal

    def _entity(self, name: str, *_: object) -> None:
        told = f"declares the entity “{name[:40]}”{self.part}, which no article needs"
        raise ReadError(self.path, told, "take the document type declaration out")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self.skipped(name)
