"""What every reader is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from factcli.model.document import Document
from factcli.model.report import Problem
from factcli.readers.limits import Limits


@dataclass(slots=True, eq=False)
class Reading:
    """What a reader is asked for: the date of what states none, the limits, and the names of fields in records.

    ``fields`` maps what is wanted (``text``, ``title``, ``published`` …) to the names under which records may hold it.
    ``date_order`` is that of day and month where figures leave it open: ``dmy``, ``mdy`` or ``""`` (not known).
    ``named`` is false of a file that was only found in a folder, where it may be data of another sort.
    Readers add to ``problems`` what cannot be read in a file whose other articles are.
    """

    as_of: date | None = None
    limits: Limits = field(default_factory=Limits)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date_order: str = ""
    named: bool = True
    problems: list[Problem] = field(default_factory=list)


Reader = Callable[[bytes, str, Reading], list[Document]]
