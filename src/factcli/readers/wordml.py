"""WordprocessingML as events: its paragraphs in order, with what tells a reader what each of them is."""

from __future__ import annotations

from dataclasses import dataclass, field

# What is not read, with all that stands in it: deleted and moved-away text, the second form of what is drawn, field codes.
_UNREAD = frozenset(
    "del moveFrom Fallback instrText delText delInstrText fldData rt pPrChange rPrChange tblPrChange trPrChange tcPrChange"
    " sectPrChange".split()
)
_PROPERTIES = frozenset("pPr rPr numPr sdtPr trPr tcPr".split())
_BREAKS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = frozenset(("0", "false", "off"))


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text in pieces, its style's id, outline level (-1: none), whether it is a list item.

    ``cell`` names the table cell that holds it, ``note`` the id of the footnote or comment that it belongs to.
    """

    cell: str = ""
    note: str = ""
    style: str = ""
    level: int = -1
    listed: bool = False
    joined: bool = False  # its end was deleted: the next paragraph goes on with it
    pieces: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The text, without soft hyphens."""
        return "".join(self.pieces).replace("\u00ad", "")


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    column: int = 0
    gone: bool = False  # the row was deleted


class Words:
    """Gathers ``paragraphs`` from the events of a document, footnotes or comments part; stops gathering beyond a size."""

    def __init__(self, max_text: int) -> None:
        self.paragraphs: list[Paragraph] = []
        self.size = 0
        self.max_text = max_text
        self._open: list[Paragraph] = []  # a text box stands in a paragraph and holds others
        self._names: list[str] = []
        self._unread = 0  # how deep inside what is not read
        self._tables: list[_Table] = []
        self._count = 0
        self._note = ""
        self._hidden = False  # the run is
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        outer = self._names[-1] if self._names else ""
        self._names.append(name)
        if self._unread:
            self._unread += 1
            return
        if name == "t":
            self._in_text = True
        elif name in ("rPr", "r"):
            if name == "r":
                self._hidden = False
        elif name == "p":
            self._begin()
        elif name in _UNREAD and not (name in ("del", "moveFrom") and outer in _PROPERTIES):
            self._unread = 1
        elif outer in _PROPERTIES:
            self._property(name, outer, attributes.get("val", ""))
        elif name in _BREAKS:
            self._put(_BREAKS[name])
        elif name == "br":
            self._put("\n" if attributes.get("type", "textWrapping") == "textWrapping" else " ")
        elif name == "tbl":
            self._count += 1
            self._tables.append(_Table(self._count))
        elif name == "tr" and self._tables:
            table = self._tables[-1]
            table.row, table.column, table.gone = table.row + 1, 0, False
        elif name == "tc" and self._tables:
            self._tables[-1].column += 1
            if self._tables[-1].gone:
                self._unread = 1
        elif name in ("footnote", "endnote", "comment"):
            if attributes.get("type", "normal") not in ("normal", ""):
                self._unread = 1  # the line between copy and notes
            self._note = attributes.get("id", "")

    def _begin(self) -> None:
        cell = ""
        if self._tables and "txbxContent" not in self._names[-8:]:
            table = self._tables[-1]
            cell = f"table {table.number}, row {table.row}, cell {table.column}"
        last = self.paragraphs[-1] if self.paragraphs else None
        if last is not None and last.joined and not self._open and last.cell == cell and last.note == self._note:
            self.paragraphs.pop()
            last.joined = False
            self._open.append(last)
        else:
            self._open.append(Paragraph(cell, self._note))

    def _property(self, name: str, outer: str, value: str) -> None:
        here = self._open[-1] if self._open else None
        if outer == "pPr" and here is not None:
            if name == "pStyle":
                here.style = here.style or value
            elif name == "outlineLvl" and value.isdecimal() and int(value) < 9:
                here.level = int(value)
        elif outer == "rPr":
            if name in ("vanish", "webHidden") and self._names[-3:-2] == ["r"]:
                self._hidden = value not in _OFF
            elif name in ("del", "moveFrom") and self._names[-3:-2] == ["pPr"] and here is not None:
                here.joined = True
        elif outer == "numPr" and here is not None:
            here.listed = here.listed or (name == "numId" and value not in ("", "0"))
        elif outer == "sdtPr" and name == "showingPlcHdr" and value not in _OFF:
            self._skip_rest("sdt")
        elif outer == "trPr" and name == "del" and self._tables:
            self._tables[-1].gone = True
        elif outer == "tcPr" and name == "cellDel":
            self._skip_rest("tc")

    def _skip_rest(self, name: str) -> None:
        """Nothing more is read in the nearest open element of a name."""
        if name in self._names:
            at = len(self._names) - 1
            while self._names[at] != name:
                at -= 1
            self._unread = len(self._names) - at

    def end(self, name: str) -> None:
        """An element ends."""
        if self._names:
            self._names.pop()
        if self._unread:
            self._unread -= 1
            return
        if name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            done = self._open.pop()
            if done.pieces:
                self.paragraphs.append(done)
        elif name == "r":
            self._hidden = False
        elif name == "tbl" and self._tables:
            self._tables.pop()

    def text(self, words: str) -> None:
        """Characters."""
        if self._in_text and not self._unread:
            self._put(words)

    def _put(self, words: str) -> None:
        if self._open and not self._hidden and self.size <= self.max_text:
            self.size += len(words)
            self._open[-1].pieces.append(words)
